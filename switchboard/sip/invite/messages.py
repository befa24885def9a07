"""The messages of calls as bytes: answers with a body, and requests within a dialog (RFC 3261 8.2.6, 12.2.1.1)."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from switchboard.ground.address import Address
from switchboard.sip.arrival import Answer, HeaderLines
from switchboard.sip.bodies.session_description import TYPE
from switchboard.sip.wire.headers import Via, parse_name_addr, with_received
from switchboard.sip.wire.message import Request
from switchboard.sip.wire.scan import split_list

ALLOW = "INVITE, ACK, CANCEL, BYE, INFO, UPDATE, PRACK, REFER, SUBSCRIBE, PUBLISH, REGISTER, OPTIONS"
EXTENSIONS = ("replaces", "norefersub", "timer", "100rel")  # RFC 3891, RFC 4488, RFC 4028, RFC 3262
MEANS = (("Allow", ALLOW), ("Supported", ", ".join(EXTENSIONS)))  # what an end of a call says of itself


class Body(NamedTuple):
    """What a message holds, and of which kind it is."""

    kind: str
    data: bytes


NO_BODY = Body("", b"")


class CallRequest(NamedTuple):
    """A request of ours within a call."""

    method: str
    headers: HeaderLines = ()
    body: Body = NO_BODY


@dataclass(frozen=True, slots=True)
class Asking:
    """A request as its answers repeat it."""

    request: Request
    via: Via
    source: Address
    local_tag: str


def write_answer(asking: Asking, answer: Answer, product: str, body: Body = NO_BODY) -> bytes:
    """All of it; `product` is told as Server."""
    status = answer.status
    repeated = asking.request.headers
    first, *others = repeated["via"]
    top, comma, rest = first.partition(",")
    lines = [
        f"SIP/2.0 {status} {answer.reason}",
        f"Via: {with_received(top.strip(), asking.via, asking.source[0], asking.source[1])}{comma}{rest}",
        *(f"Via: {text}" for text in others),
    ]
    if 100 < status < 300:  # RFC 3261 12.1.1
        lines += [f"Record-Route: {text}" for text in repeated.get("record-route", ())]
    to = repeated["to"][0]
    has_tag = bool(asking.request.to.tag) or status == 100
    lines += [
        f"From: {repeated['from'][0]}",
        f"To: {to if has_tag else f'{to};tag={asking.local_tag}'}",
        f"Call-ID: {repeated['call-id'][0]}",
        f"CSeq: {repeated['cseq'][0]}",
        *(f"{name}: {value}" for name, value in answer.headers),
        f"Server: {product}",
    ]
    return _with_body(lines, body)


@dataclass(slots=True)
class CallDialog:
    """
    What both ends of a call have in common (RFC 3261 12.1.1), and what our requests in it look like.

    Args:
        local, remote: From and To of our requests, with their tags.
        target: the other end's Contact, as a Request-URI.
        routes: the route set, the nearest first.
        remote_cseq: of the last request that came.
    """

    call_id: str
    local_tag: str
    remote_tag: str
    local: str
    remote: str
    contact: str
    target: str
    routes: tuple[str, ...]
    remote_cseq: int
    local_cseq: int = 0
    is_ours: bool = False  # we made the call, and its Call-ID
    hops: int = 70  # over how many servers a request may go (RFC 3261 8.1.1.6)

    def write_request(self, request: CallRequest, via: str, product: str) -> bytes:
        """The next request, as bytes; `via` is all of the Via but its name."""
        self.local_cseq += 1
        return self.write_numbered(request, via, product, self.local_cseq)

    def write_numbered(self, request: CallRequest, via: str, product: str, cseq: int) -> bytes:
        """One with the number of another, as an ACK has that of its INVITE."""
        method, headers, body = request
        uri, routes = _routed(self.target, self.routes)
        lines = [
            f"{method} {uri} SIP/2.0",
            f"Via: {via}",
            f"Max-Forwards: {self.hops}",
            *(f"Route: {route}" for route in routes),
            f"From: {self.local}",
            f"To: {self.remote}",
            f"Call-ID: {self.call_id}",
            f"CSeq: {cseq} {method}",
            *(f"{name}: {value}" for name, value in headers),
            f"User-Agent: {product}",
        ]
        return _with_body(lines, body)


def _routed(target: str, routes: Sequence[str]) -> tuple[str, Sequence[str]]:
    """RFC 3261 12.2.1.1: a strict router is named in the Request-URI, and the target comes last in Route."""
    if not routes:
        return target, ()
    first = parse_name_addr(routes[0]).uri_text
    parameters = [part.partition("=")[0].strip().lower() for part in first.split(";")[1:]]
    if "lr" in parameters:
        return target, routes
    return first, (*routes[1:], f"<{target}>")


def route_set(request: Request) -> tuple[str, ...]:
    """
    RFC 3261 12.1.1: that of Record-Route, in its order.

    Raises:
        MalformedMessage: they cannot be told apart, or one holds no address.
    """
    routes = tuple(split_list(request.headers.get("record-route", ())))
    for route in routes:
        parse_name_addr(route)
    return routes


def session(data: bytes) -> Body:
    """A session description, or none."""
    return Body(TYPE, data) if data else NO_BODY


def _with_body(lines: list[str], body: Body) -> bytes:
    if body.data:
        lines.append(f"Content-Type: {body.kind}")
    lines.append(f"Content-Length: {len(body.data)}")
    return ("\r\n".join(lines) + "\r\n\r\n").encode(errors="surrogateescape") + body.data
