"""Why there is no document at an address that readers may have."""

from __future__ import annotations

from collections.abc import Callable

from starlette.exceptions import HTTPException

from app.snapshot.opened import Snapshot
from app.web.errors import GoneError, MovedError


def absence(snapshot: Snapshot, address: str, onward: Callable[[str], str] = str) -> HTTPException:
    """What a route raises: moved (308), withdrawn (410), or never there (404).

    Args:
        snapshot: where the document is not.
        address: where the document is looked for, such as `/cases/viborg-mindre-ledelsesspaend`.
        onward: given the document's address now, where the request goes on.
    """
    target = snapshot.catalogue.moved_to(address)
    if target is not None:
        return MovedError(onward(target))
    withdrawn = snapshot.catalogue.withdrawn(address)
    return GoneError(*withdrawn) if withdrawn is not None else HTTPException(404)
