"""
Who can reach an address of this computer, in words.

What a computer's networks let through is not known here: a firewall may keep more out, a router may let more in.
"""

import ipaddress
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum

from switchboard.ground.address import ListenAddress, is_of_this_computer_only
from switchboard.gui.language import translate

Interface = ipaddress.IPv4Interface | ipaddress.IPv6Interface
_CARRIER = ipaddress.ip_network("100.64.0.0/10")  # RFC 6598: of a provider, or of a private network over the internet
_COUNTED = 24  # bits of hosts: a network of more computers is not counted


class Reach(IntEnum):
    """How far away somebody may be."""

    COMPUTER = 0
    NETWORK = 1
    INTERNET = 2


@dataclass(frozen=True, slots=True)
class NetworkCard:
    """What the system calls it, and an address of this computer with its network."""

    name: str
    interface: Interface


@dataclass(frozen=True, slots=True)
class Audience:
    """Some of those who reach an address."""

    reach: Reach
    words: str


def audiences(addresses: Iterable[ListenAddress], cards: Sequence[NetworkCard]) -> list[Audience]:
    """Everybody who reaches any of the addresses, those who are farthest away first, each once."""
    found = [audience for address in addresses for audience in _of_host(address.host, cards)]
    return sorted(dict.fromkeys(found), key=lambda audience: -audience.reach)


def hosts(address: ListenAddress, cards: Sequence[NetworkCard]) -> list[str]:
    """What phones may call this computer that is served there, those of this office's networks first."""
    any_of = _any(address.host)
    if any_of is None:
        return [address.host]
    near = [card.interface for card in cards if card.interface.version == any_of and not card.interface.is_loopback]
    near.sort(key=lambda interface: (interface.is_link_local, interface.ip.is_global))
    return [str(interface.ip) for interface in near]


def _of_host(host: str, cards: Sequence[NetworkCard]) -> list[Audience]:
    if is_of_this_computer_only(host):
        return [Audience(Reach.COMPUTER, translate("Reach", "Programs on this computer, and nobody else."))]
    any_of = _any(host)
    if any_of is not None:
        near = [card for card in cards if card.interface.version == any_of and not card.interface.is_loopback]
        nobody = Audience(
            Reach.NETWORK, translate("Reach", "Every network that this computer joins. It is in none now.")
        )
        return [_of_card(card) for card in near] or [nobody]
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return [
            Audience(
                Reach.INTERNET,
                translate("Reach", "Whoever reaches the address that “{host}” stands for: nobody can say who.").format(
                    host=host
                ),
            )
        ]
    known = [card for card in cards if card.interface.ip == address]
    missing = Audience(
        Reach.NETWORK,
        translate("Reach", "Nobody now: this computer does not have the address {host}.").format(host=host),
    )
    return [_of_card(card) for card in known] or [missing]


def _of_card(card: NetworkCard) -> Audience:
    interface = card.interface
    values = {"card": card.name, "address": interface.ip, "network": interface.network}
    if interface.ip in _CARRIER:
        reach = Reach.NETWORK
        words = translate(
            "Reach", "A provider's network or a tunnel ({network}), by {card}, {address}: whoever is let into it."
        )
    elif interface.is_link_local:
        reach = Reach.NETWORK
        words = translate("Reach", "Computers on the same cable or wireless network, by {card}, {address}.")
    elif interface.is_private:
        reach, words = Reach.NETWORK, _of_office(interface)
    else:
        reach = Reach.INTERNET
        words = translate("Reach", "The internet, by {card}, {address}: everybody, unless a firewall keeps them out.")
    return Audience(reach, words.format(**values))


def _of_office(interface: Interface) -> str:
    """With how many computers there can be, where they can be counted."""
    network = interface.network
    hosts_bits = network.max_prefixlen - network.prefixlen
    if not 1 < hosts_bits <= _COUNTED:
        return translate("Reach", "This office's network {network}, by {card}, {address}.")
    return translate(
        "Reach",
        "This office's network {network}, by {card}, {address}: up to %Ln other computers.",
        "",
        network.num_addresses - 3,
    )


def _any(host: str) -> int | None:
    """The version of IP where every address of this computer is meant."""
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return None
    return address.version if address.is_unspecified else None
