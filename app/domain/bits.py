"""Sets of ordinals as Python integers: bit n stands for ordinal n."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

_BITS = tuple(tuple(bit for bit in range(8) if byte >> bit & 1) for byte in range(256))


def from_ordinals(ordinals: Iterable[int]) -> int:
    """The set of these ordinals, in time linear in the largest."""
    listed = list(ordinals)
    if not listed:
        return 0
    octets = bytearray(max(listed) // 8 + 1)
    for ordinal in listed:
        octets[ordinal // 8] |= 1 << ordinal % 8
    return int.from_bytes(octets, "little")


def to_ordinals(bits: int) -> Iterator[int]:
    """The ordinals of a set, ascending."""
    for place, octet in enumerate(bits.to_bytes((bits.bit_length() + 7) // 8, "little")):
        for bit in _BITS[octet]:
            yield place * 8 + bit
