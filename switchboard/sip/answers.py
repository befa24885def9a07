"""
Answers as bytes, and as few of them as a stranger is to have.

Who has not proved who it is may have written somebody else's address: over UDP it is sent at most 128 bytes more than
it sent, so that nobody is flooded through us. What is left out first is what nobody needs, then all but one header,
then the long forms of the names; what is still too long is not sent.
"""

from collections.abc import Sequence

from switchboard.ground.address import Address
from switchboard.sip.arrival import Answer
from switchboard.sip.transactions.server_transactions import TransactionKey
from switchboard.sip.wire.errors import MalformedMessage, SipError, Unauthorized
from switchboard.sip.wire.headers import Via, with_received
from switchboard.sip.wire.message import Request

_SLACK = 128  # bytes by which an answer to a stranger may be larger than what it answers
_NAMES = ("Via", "From", "To", "Call-ID")
_SHORT_NAMES = ("v", "f", "t", "i")  # RFC 3261 7.3.3
_SHORT_REASON, _LONGEST_REASON = "Refused", len("Unauthorized")


class Question:
    """A request as an answer repeats it; `tag` goes into a To that has none (RFC 3261 8.2.6.2)."""

    __slots__ = ("request", "source", "tag", "via")

    def __init__(self, request: Request, via: Via, source: Address, tag: str) -> None:
        self.request = request
        self.via = via
        self.source = source
        self.tag = tag


class Pending:
    """A request that is being answered; its sender is a stranger until it has proved who it is, if it has to."""

    __slots__ = ("destination", "is_stranger", "key", "request", "size", "source", "via")

    def __init__(  # noqa: PLR0913, PLR0917  an argument for each thing it holds
        self,
        request: Request,
        via: Via,
        source: Address,
        destination: Address,
        key: TransactionKey,
        size: int,
        *,
        is_stranger: bool,
    ) -> None:
        self.request = request
        self.via = via
        self.source = source
        self.destination = destination
        self.key = key
        self.size = size
        self.is_stranger = is_stranger


def answer_of(error: SipError) -> Answer:
    """What its sender is told of an error."""
    return Answer(error.status, error.reason, error.headers)


def write_answer(question: Question, answer: Answer, product: str) -> bytes:
    """All of it; `product` is told as Server."""
    repeated = question.request.headers
    vias = repeated["via"]
    more = "" if len(vias) == 1 else "".join([f"Via: {text}\r\n" for text in vias[1:]])
    headers = "".join([f"{name}: {value}\r\n" for name, value in answer.headers])
    return _as_bytes(
        f"SIP/2.0 {answer.status} {answer.reason}\r\n"
        f"Via: {_with_source(vias[0], question)}\r\n{more}"
        f"From: {repeated['from'][0]}\r\n"
        f"To: {_with_tag(question.request, question.tag)}\r\n"
        f"Call-ID: {repeated['call-id'][0]}\r\n"
        f"CSeq: {repeated['cseq'][0]}\r\n"
        f"{headers}Server: {product}\r\nContent-Length: 0\r\n\r\n"
    )


def write_to_stranger(question: Question, answer: Answer, product: str, size: int) -> bytes:
    """As much of it as may answer a datagram of that size; empty where nothing may."""
    most = size + _SLACK
    data = write_answer(question, answer, product)
    excess = len(data) - most
    if excess <= 0:
        return data
    excess -= len(f"Server: {product}\r\nContent-Length: 0\r\n")
    headers = list(answer.headers)
    while excess > 0 and len(headers) > 1:
        # what a challenge loses is the algorithms that fewest phones know
        name, value = headers.pop(0 if answer.status == Unauthorized.status else -1)
        excess -= len(name) + len(value) + len(": \r\n")
    if excess <= 0:
        return _write_short(question, answer.status, answer.reason, headers, _NAMES)
    reason = answer.reason if len(answer.reason) <= _LONGEST_REASON else _SHORT_REASON
    data = _write_short(question, answer.status, reason, headers, _SHORT_NAMES)
    if len(data) > most and answer.status != Unauthorized.status:  # which says nothing without its challenge
        data = _write_short(question, answer.status, reason, (), _SHORT_NAMES)
    return data if len(data) <= most else b""


def _write_short(
    question: Question, status: int, reason: str, headers: Sequence[tuple[str, str]], names: tuple[str, str, str, str]
) -> bytes:
    """Without Server, and Content-Length, which a datagram need not have (RFC 3261 18.3)."""
    via, sender, to, call_id = names
    repeated = question.request.headers
    first, *others = repeated["via"]
    lines = [
        f"SIP/2.0 {status} {reason}",
        f"{via}: {_with_source(first, question)}",
        *(f"{via}: {text}" for text in others),
        f"{sender}: {repeated['from'][0]}",
        f"{to}: {_with_tag(question.request, question.tag)}",
        f"{call_id}: {repeated['call-id'][0]}",
        f"CSeq: {repeated['cseq'][0]}",
        *(f"{name}: {value}" for name, value in headers),
    ]
    return _as_bytes("\r\n".join(lines) + "\r\n\r\n")


def _as_bytes(text: str) -> bytes:
    """What was no UTF-8 is repeated byte for byte (RFC 3261 8.2.6.2)."""
    try:
        return text.encode(errors="surrogateescape")
    except UnicodeEncodeError:
        return text.encode(errors="replace")


def _with_source(first: str, question: Question) -> str:
    """RFC 3261 8.2.6.2: the topmost Via says where the request really came from."""
    source = question.source
    if "," not in first:
        return with_received(first, question.via, source[0], source[1])
    top, comma, rest = first.partition(",")
    return f"{with_received(top.strip(), question.via, source[0], source[1])}{comma}{rest}"


def _with_tag(request: Request, tag: str) -> str:
    to = request.headers["to"][0]
    if not to:  # none was sent
        return to
    try:
        has_tag = bool(request.to.tag)
    except MalformedMessage:
        return to
    return to if has_tag else f"{to};tag={tag}"
