"""A SUBSCRIBE whose headers have been read, each of them once (RFC 6665 4.2.1, 8)."""

import functools
from collections.abc import Callable, Mapping

from switchboard.sip.arrival import Arrival, ListeningPoint
from switchboard.sip.watch.event_package import ALLOW_EVENTS, check_package, choose_flavour
from switchboard.sip.watch.routing import names_source
from switchboard.sip.wire.errors import BadEvent, MalformedMessage
from switchboard.sip.wire.headers import (
    media_ranges,
    media_refused,
    parse_contact,
    parse_cseq,
    parse_event,
    parse_name_addr,
    split_address,
)
from switchboard.sip.wire.message import Request
from switchboard.sip.wire.scan import split_list
from switchboard.sip.wire.span import SpanLimits
from switchboard.sip.wire.uri import SipUri, without_headers

LIST_TYPES = ("application/rlmi+xml", "multipart/related")
_MAX_ID = 256  # characters of a Call-ID
_CACHED = 512  # characters of headers that a model of phone always writes alike
_NONE = ("",)  # an empty header is as good as none


class Asked:
    """
    What a SUBSCRIBE says.

    Args:
        contact_text: the contact as it was written, which is the target of NOTIFYs (RFC 3261 12.1.1).
        point: which sends the NOTIFYs; another than the arrival's where the contact says so.
    """

    __slots__ = (
        "arrival",
        "contact",
        "contact_text",
        "cseq",
        "event_id",
        "expires",
        "hostport",
        "min_interval",
        "package",
        "point",
    )

    def __init__(  # noqa: PLR0913, PLR0917  an argument for each thing it holds
        self,
        arrival: Arrival,
        event: tuple[str, str, float],
        cseq: int,
        expires: int,
        contact: SipUri,
        contact_text: str,
        point: ListeningPoint,
    ) -> None:
        self.arrival = arrival
        self.package, self.event_id, self.min_interval = event
        self.cseq = cseq
        self.expires = expires
        self.contact = contact
        self.contact_text = contact_text
        self.point = point
        self.hostport = point.reached(arrival.source[0])  # under which the phone reaches that point

    def at(self, point: ListeningPoint) -> "Asked":
        """The same where that point sends the NOTIFYs."""
        event = self.package, self.event_id, self.min_interval
        return Asked(self.arrival, event, self.cseq, self.expires, self.contact, self.contact_text, point)

    @property
    def request(self) -> Request:
        return self.arrival.request

    @property
    def routes(self) -> tuple[str, ...]:
        """What a dialog that this request makes has as its route set (RFC 3261 12.1.1)."""
        return tuple(self.arrival.request.headers.get("record-route", ()))

    @property
    def our_contact(self) -> str:
        """RFC 3261 12.1.1: a SIPS URI where what makes the dialog says so."""
        point = self.point
        return point.contact(self.hostport, is_secure=point.transport in ("TLS", "WSS") and self._is_secure())

    def _is_secure(self) -> bool:
        if self.request.uri_text[:5].lower() == "sips:":
            return True
        routes = self.routes
        if not routes:
            return self.contact.scheme == "sips"
        return parse_name_addr(split_list(routes[:1])[0]).uri_text[:5].lower() == "sips:"

    def flavour(self, *, is_list: bool) -> str:
        """
        The document that the phone is told, or that the parts of its list are.

        Raises:
            NotAcceptable: it takes none that there is.
        """
        headers = self.arrival.request.headers
        accept, agent = headers.get("accept", _NONE), headers.get("user-agent", _NONE)[0]
        if not is_list and len(accept) == 1 and len(agent) + len(accept[0]) <= _CACHED:
            return _usual_flavour(self.package, accept[0], agent)
        ranges = tuple(media for media in media_ranges(accept) if not is_list or media not in LIST_TYPES)
        refused = media_refused(accept)
        return choose_flavour(self.package, ranges, agent, refused.difference(LIST_TYPES) if is_list else refused)


class SubscribeReader:
    """Reads what phones write; what a model of phone always writes alike is read once."""

    def __init__(self, spans: SpanLimits, points: Mapping[str, ListeningPoint]) -> None:
        """`points` are the listening addresses, by what a contact's transport parameter says of them."""
        self._points = points
        self._granted: Callable[[str | None], int] = functools.lru_cache(maxsize=256)(spans.granted)

    def read(self, arrival: Arrival, known_target: str = "") -> Asked:
        """
        Args:
            known_target: the URI where NOTIFYs of its dialog go, which stays where the request has no contact.

        Raises:
            SipError: what the phone is answered instead of 2xx.
        """
        request = arrival.request
        headers = request.headers
        if len(headers["call-id"][0]) > _MAX_ID:
            raise MalformedMessage("Call-ID too long")
        cseq = parse_cseq(headers["cseq"][0], request.method)
        event = request.first("event")
        if not event:
            raise BadEvent("there is no Event header", ("Allow-Events", ALLOW_EVENTS))
        said = parse_event(event)
        check_package(said[0])
        expires = self._granted(request.first("expires"))
        written = request.first("contact") or known_target
        contact = parse_contact(written)
        is_plain = written.startswith("<sip") and written.find(">") == len(written) - 1 and "?" not in written
        target = written[1:-1] if is_plain else without_headers(split_address(written)[0])
        point = self._point_for(contact, arrival)
        return Asked(arrival, said, cseq, expires, contact, target, point)

    def _point_for(self, contact: SipUri, arrival: Arrival) -> ListeningPoint:
        """Where the phone asks for NOTIFYs over a connection, and is who asks, it gets them so (RFC 3261 18.1.1)."""
        if not contact.parameters and contact.scheme == "sip":
            return arrival.point
        wanted = contact.transport
        if not wanted or wanted == arrival.point.transport.lower() or not names_source(contact, arrival.source):
            return arrival.point
        return self._points.get(wanted, arrival.point) if wanted in ("tcp", "tls") else arrival.point


@functools.lru_cache(maxsize=256)
def _usual_flavour(package: str, accept: str, agent: str) -> str:
    return choose_flavour(package, media_ranges((accept,)), agent, media_refused((accept,)))
