"""What the operating system refuses, said in Danish."""

from __future__ import annotations

import errno
import socket

_REASONS = {
    errno.ENOENT: "den findes ikke",
    errno.EACCES: "der er ikke adgang til den; giv læseadgang",
    errno.EPERM: "der er ikke adgang til den",
    errno.EEXIST: "der ligger allerede noget andet",
    errno.ENOTDIR: "den er ikke en mappe",
    errno.EISDIR: "den er en mappe",
    errno.ELOOP: "den er et symbolsk link",
    errno.EROFS: "der kan ikke skrives på disken",
    errno.ENOSPC: "disken er fuld",
    errno.EDQUOT: "der er ikke mere plads til dig på disken",
    errno.EMFILE: "der er for mange åbne filer",
    errno.ENAMETOOLONG: "navnet er for langt",
    errno.EADDRINUSE: "en anden lytter der allerede",
    errno.EADDRNOTAVAIL: "adressen er ikke denne maskines",
    socket.EAI_NONAME: "navnet er ukendt",
}


def why(failure: OSError) -> str:
    """The reason as half a sentence, for what one can meet; otherwise as the system says it."""
    return _REASONS.get(failure.errno or 0) or failure.strerror or str(failure)
