"""Whether two phones can send to each other: where each is seen by us is where it says that it listens."""

import ipaddress
from collections.abc import Sequence

from switchboard.sip.bodies.session_description import SessionDescription
from switchboard.sip.invite.outgoing_call import Callee
from switchboard.sip.wire.errors import SipError
from switchboard.sip.wire.uri import parse_uri


def reach_each_other(offer: SessionDescription, source: str, callees: Sequence[Callee]) -> bool:
    """
    Whether those who are called can answer a phone's offer by themselves; no where a NAT may lie between.

    Phones that name several addresses (ICE) find their way by themselves.

    Args:
        source: where the offer came from, an address.
    """
    if offer.finds_ways:
        return True
    hosts = {stream.host for stream in offer.streams if stream.port}
    return (
        bool(hosts) and all(_is_same(host, source) for host in hosts) and all(_fits(each, source) for each in callees)
    )


def _fits(callee: Callee, source: str) -> bool:
    destination = str(callee.destination[0])
    try:
        contact = parse_uri(callee.target).host.strip("[]")
    except SipError:
        return False
    return not callee.routes and _is_same(contact, destination) and _kind_of(destination) == _kind_of(source)


def _is_same(host: str, other: str) -> bool:
    try:
        return ipaddress.ip_address(host) == ipaddress.ip_address(other)
    except ValueError:
        return False


def _kind_of(host: str) -> tuple[int, bool, bool]:
    """Only phones of one kind reach each other for sure: of this computer, of a private network, of the internet."""
    address = ipaddress.ip_address(host)
    return address.version, address.is_loopback, address.is_private
