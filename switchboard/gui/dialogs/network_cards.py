"""The networks that this computer is in now, as the system tells."""

import ipaddress
from collections.abc import Iterator

from switchboard.gui.dialogs.reach import NetworkCard

_BITS = {4: 32, 6: 64}  # of a network, where the system does not say: Windows does not of IPv6


def network_cards() -> list[NetworkCard]:
    """Every address of each that is up."""
    import psutil

    states = psutil.net_if_stats()
    return [
        NetworkCard(name, interface)
        for name, entries in psutil.net_if_addrs().items()
        if name in states and states[name].isup
        for entry in entries
        for interface in interfaces(entry.address, entry.netmask)
    ]


def interfaces(address: str, netmask: str | None) -> Iterator[ipaddress.IPv4Interface | ipaddress.IPv6Interface]:
    """
    One, with its network; none where it is no address of the Internet's, as cards have others, too.

    >>> [str(found) for found in interfaces("192.0.2.7", "255.255.255.0")], list(interfaces("02:fc:00:00:00:01", None))
    (['192.0.2.7/24'], [])
    >>> [str(found) for found in interfaces("fe80::1%eth0", None)]
    ['fe80::1/64']
    """
    try:
        host = ipaddress.ip_address(address.partition("%")[0])
        bits = int(ipaddress.ip_address(netmask)).bit_count() if netmask else _BITS[host.version]
    except ValueError:
        return
    yield ipaddress.ip_interface(f"{host}/{bits}")
