"""Which numbers on the network belong to everybody, so that checking a link never knocks on an inner door."""

from __future__ import annotations

from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address

IPAddress = IPv4Address | IPv6Address

_GLOBAL_UNICAST = IPv6Network("2000::/3")
_NAT64 = IPv6Network("64:ff9b::/96")
"""RFC 6052: the last 32 bits are the IPv4 address that is really meant."""
_NOT_PUBLIC = (
    IPv4Network("192.0.0.0/24"),  # RFC 6890: protocol assignments
    IPv4Network("192.88.99.0/24"),  # RFC 7526: former 6to4 relays
    IPv6Network("2001::/23"),  # RFC 2928: Teredo, ORCHID and other protocols
    IPv6Network("3fff::/20"),  # RFC 9637: documentation
)
"""Ranges of the IANA special-purpose registries that `ipaddress` of Python 3.11 takes to be public."""


def is_public(address: IPAddress) -> bool:
    """Whether the address is an ordinary one on the internet; one that carries an IPv4 address is judged by that."""
    if isinstance(address, IPv6Address):
        inner = _inner(address)
        if inner is not None:
            return is_public(inner)
        if address not in _GLOBAL_UNICAST or address.scope_id is not None:
            return False
    special = address.is_multicast or address.is_reserved or address.is_unspecified
    return address.is_global and not special and not any(address in network for network in _NOT_PUBLIC)


def read_address(text: str) -> IPAddress | None:
    """An IP address as text, or None."""
    try:
        return ip_address(text)
    except ValueError:
        return None


def _inner(address: IPv6Address) -> IPv4Address | None:
    """The IPv4 address inside a mapped, 6to4 or NAT64 address."""
    if address in _NAT64:
        return IPv4Address(int(address) & 0xFFFF_FFFF)
    return address.ipv4_mapped or address.sixtofour
