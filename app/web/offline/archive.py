"""Files to one zip file. The same files give the same bytes."""

from __future__ import annotations

import io
from collections.abc import Mapping
from datetime import datetime
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_UNIX = 3
_READABLE_FILE = 0o100644 << 16


def archive(files: Mapping[str, bytes], made: datetime) -> bytes:
    """The files, each with the same time, in the order of their names."""
    written = io.BytesIO()
    with ZipFile(written, "w") as zip_file:
        for name, content in sorted(files.items()):
            entry = ZipInfo(name, made.timetuple()[:6])
            entry.create_system, entry.external_attr, entry.compress_type = _UNIX, _READABLE_FILE, ZIP_DEFLATED
            zip_file.writestr(entry, content)
    return written.getvalue()
