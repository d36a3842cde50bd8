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
        """The pack with this key: one that is kept, or a new one."""
        async with self._making:
            if key not in self._kept:
                self._kept[key] = await make()
            self._kept.move_to_end(key)
            if len(self._kept) > MOST_KEPT:
                self._kept.popitem(last=False)
            return self._kept[key]
