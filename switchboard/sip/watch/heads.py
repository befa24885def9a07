"""
What all NOTIFYs of a dialog repeat: written once, when its phone subscribes or refreshes.

Where the first of the route set is a strict router (RFC 3261 12.2.1.1: its URI has no `lr`), the request goes to that
one by name, and its target comes last in Route.
"""

import functools
import re
from collections.abc import Callable, Sequence

from switchboard.sip.arrival import ListeningPoint
from switchboard.sip.watch.asked import Asked
from switchboard.sip.watch.event_package import ALLOW_EVENTS
from switchboard.sip.watch.resource import View
from switchboard.sip.watch.subscription import TARGET_ROUTE, Dialog, NotifyHead
from switchboard.sip.wire.errors import MalformedMessage
from switchboard.sip.wire.headers import parse_name_addr
from switchboard.sip.wire.scan import split_list
from switchboard.sip.wire.uri import without_headers

_LOOSE = re.compile(r";[ \t]*lr[ \t]*(?:[=;?>]|$)", re.IGNORECASE)
_MAX_HEAD = 3_000  # bytes of headers that each NOTIFY of a subscription repeats
_DATAGRAM = 1_300  # bytes that one NOTIFY over UDP has at most (RFC 3261 18.1.1)
_LIMIT_STEP = 64  # bytes; phones whose headers differ by less share a document
_VARYING = 110  # bytes of branch, CSeq and Subscription-State at most


class Wish:
    """
    What a SUBSCRIBE comes to, but for its way.

    Args:
        routes: the dialog's route set.
        see: what the phone sees where a NOTIFY's content may have so many bytes; 0 where there is no limit.
        shown: what it sees already.
        may_connect: whether a connection to it has not failed before.
    """

    __slots__ = ("asked", "dialog", "is_list", "may_connect", "routes", "see", "shown")

    def __init__(  # noqa: PLR0913  an argument for each thing it holds
        self,
        asked: Asked,
        dialog: Dialog,
        routes: Sequence[str],
        see: Callable[[int], View],
        *,
        is_list: bool,
        shown: View | None = None,
        may_connect: bool = True,
    ) -> None:
        self.asked = asked
        self.dialog = dialog
        self.routes = routes
        self.see = see
        self.is_list = is_list
        self.shown = shown
        self.may_connect = may_connect

    def at(self, point: ListeningPoint) -> "Wish":
        """The same where that point sends the NOTIFYs."""
        return Wish(
            self.asked.at(point),
            self.dialog,
            self.routes,
            self.see,
            is_list=self.is_list,
            shown=self.shown,
            may_connect=self.may_connect,
        )


def write_head(product: str, wish: Wish, point: ListeningPoint) -> NotifyHead:
    """
    The head of NOTIFYs that go from that listening address.

    Raises:
        SipError: it would be too long, or the first route is none.
    """
    asked, dialog, routes = wish.asked, wish.dialog, wish.routes
    request, hostport = asked.request, point.reached(asked.arrival.source[0])
    to = request.headers["to"][0]
    local = to if request.to.tag else f"{to};tag={dialog.local_tag}"
    target, written = _routed(asked.contact_text, routes) if routes else (asked.contact_text, "")
    fixed = _fixed_headers(asked.our_contact, asked.package, asked.event_id, product, wish.is_list)
    before_branch = f"NOTIFY {target} SIP/2.0\r\nVia: SIP/2.0/{point.transport} {hostport};rport;branch="
    before_cseq = (
        f"\r\nMax-Forwards: 70\r\n{written}From: {local}\r\nTo: {request.headers['from'][0]}\r\n"
        f"Call-ID: {dialog.call_id}\r\n{fixed}CSeq: "
    )
    head = NotifyHead(before_branch.encode(errors="replace"), before_cseq.encode(errors="replace"))
    if len(head.before_branch) + len(head.before_cseq) > _MAX_HEAD:
        raise MalformedMessage("Headers too long")
    return head


def room_in_datagram(head: NotifyHead) -> int:
    """Bytes that content headers and body may have so that a NOTIFY stays below the MTU."""
    room = _DATAGRAM - _VARYING - len(head.before_branch) - len(head.before_cseq)
    return room - room % _LIMIT_STEP if room > _LIMIT_STEP else _LIMIT_STEP


def _routed(target: str, routes: Sequence[str]) -> tuple[str, str]:
    """The Request-URI, and the Route headers."""
    hops = split_list(routes)
    first = parse_name_addr(hops[0]).uri_text if hops else ""
    if not hops or _LOOSE.search(hops[0]):
        return target, "".join([f"Route: {route}\r\n" for route in routes])
    rest = "".join([f"Route: {hop}\r\n" for hop in hops[1:]])
    return without_headers(first), f"{rest}{TARGET_ROUTE}<{target}>\r\n"


@functools.lru_cache(maxsize=256)
def _fixed_headers(contact: str, package: str, event_id: str, product: str, is_list: bool) -> str:
    """What NOTIFYs of many subscriptions have in common."""
    event = f"{package};id={event_id}" if event_id else package
    require = "Require: eventlist\r\n" if is_list else ""  # RFC 4662 4.3
    return f"Contact: {contact}\r\nEvent: {event}\r\nAllow-Events: {ALLOW_EVENTS}\r\nUser-Agent: {product}\r\n{require}"
