"""The packs that were made last: a whole room fetches the same one at once, and one takes seconds to make."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Hashable

MOST_KEPT = 4
"""Packs of at most about 1 MB each."""


class Packs:
    """Makes one pack at a time, so that other readers do not wait for many, and keeps the last few."""

    def __init__(self) -> None:
        self._making = asyncio.Lock()
        self._kept: OrderedDict[Hashable, bytes] = OrderedDict()

    async def get(self, key: Hashable, make: Callable[[], Awaitable[bytes]]) -> bytes:
        """The pack with this key: one that is kept, at once, or a new one."""
        pack = self._kept.get(key)
        if pack is None:
            async with self._making:
                # Whoever had the lock before may have made just this one.
                pack = self._kept[key] = self._kept.get(key) or await make()
                if len(self._kept) > MOST_KEPT:
                    self._kept.popitem(last=False)
        self._kept.move_to_end(key)
        return pack
