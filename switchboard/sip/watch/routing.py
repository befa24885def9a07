"""Where NOTIFYs go: only to where a SUBSCRIBE came from, whatever it says of itself."""

import ipaddress
from collections.abc import Sequence

from switchboard.ground.address import Address, with_port
from switchboard.sip.wire.headers import parse_name_addr
from switchboard.sip.wire.scan import split_list
from switchboard.sip.wire.uri import SipUri, parse_uri

_USUAL_PORT = 5060  # RFC 3261 19.1.2


def next_hop(routes: Sequence[str], target: SipUri) -> SipUri:
    """
    RFC 3261 12.2.1.1: the first of the route set, else the target.

    Raises:
        SipError: the first route is none.
    """
    hops = split_list(routes) if routes else ()
    return parse_uri(parse_name_addr(hops[0]).uri_text) if hops else target


def destination_of(hop: SipUri, source: Address) -> Address:
    """
    To the next hop's port at the address the SUBSCRIBE came from, if the next hop names that address.

    Any other one is behind a NAT or a proxy, or none of this phone's: the way back is the way it came, and nobody can
    have NOTIFYs sent to a third party.
    """
    return at_source(hop, source) or source


def at_source(uri: SipUri, source: Address) -> Address | None:
    """The URI's port at the host that sent the request; None where the URI names another host."""
    if not names_source(uri, source):
        return None
    port = uri.port or _USUAL_PORT
    return source if port == source[1] else with_port(source, port)


def names_source(uri: SipUri, source: Address) -> bool:
    """Whether the URI's host is the one that sent the request."""
    if uri.host == source[0]:
        return True
    try:
        return ipaddress.ip_address(uri.host.strip("[]")) == ipaddress.ip_address(source[0])
    except ValueError:
        return False
