"""
Which phones are there: bindings of extensions to contacts (RFC 3261 10.3), with Path (RFC 3327) and outbound
(RFC 5626).

A device with a binding is idle, one without is unavailable; whoever watches `PJSIP/2000` or `SIP/2000` is told.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from switchboard.ground.limits import LimitLog
from switchboard.ground.text import parse_number
from switchboard.sip.arrival import Answer, Arrival, HeaderLines
from switchboard.sip.journal import BindingRow
from switchboard.sip.numbers import Numbers, Sought
from switchboard.sip.register.bindings import Bindings, size_of
from switchboard.sip.wire.errors import Forbidden, MalformedMessage, NotFound, OutOfOrder, Overloaded
from switchboard.sip.wire.headers import contact_parameter, parse_cseq, parse_name_addr
from switchboard.sip.wire.message import Request
from switchboard.sip.wire.scan import split_list
from switchboard.sip.wire.span import SpanLimits
from switchboard.sip.wire.uri import is_same_contact, parse_uri

_MAX_PATH = 1_024  # characters
_MAX_INSTANCE = 256  # characters of +sip.instance and reg-id
_FLOW_TIMER = 120  # seconds within which a phone behind a connection sends its keep-alive (RFC 5626 4.4.1)
EXTENSIONS = ("path", "outbound")


@dataclass(frozen=True, slots=True)
class _Wish:
    """One Contact of a REGISTER."""

    uri_text: str
    expires: int
    instance: str


class Registrar:
    """Answers REGISTERs."""

    def __init__(
        self,
        bindings: Bindings,
        limit_log: LimitLog,
        *,
        numbers: Numbers,
        has_device: Callable[[Sought], bool],
        limits: SpanLimits,
    ) -> None:
        """
        Args:
            numbers: finds the extension that a phone means, in the context that is meant.
            has_device: whether an extension's phone may register here at all.
        """
        self._numbers = numbers
        self.bindings = bindings
        self._limit_log = limit_log
        self._has_device = has_device
        self._limits = limits

    def receive(self, arrival: Arrival) -> Answer:
        """
        Raises:
            SipError: what the phone is answered instead of 200.
        """
        request = arrival.request
        number = self._numbers.seek(parse_uri(request.to.uri_text), arrival.user)
        aor = number.exten
        if arrival.user is not None and aor not in arrival.user.lines:  # RFC 3261 10.3, 3
            raise Forbidden(f"{arrival.user.name} is not configured for line {aor}")
        if not self._has_device(number):
            raise NotFound(f"'{aor}' is no extension here")
        cseq = parse_cseq(request.headers["cseq"][0], request.method)
        settle = self.bindings.change(aor, self._changes(arrival, aor, cseq))
        return Answer(headers=self._headers(aor, arrival), settle=settle)

    def end(self, aor: str, key: str) -> Callable[[bool], None] | None:
        """
        An operator ends a binding, which is put into the journal; the phone is not told, and may register anew.

        Returns:
            What is to be told whether it is stored; None where there is no such binding.
        """
        return self.bindings.change(aor, {key: None}) if key in self.bindings.of(aor) else None

    def _changes(self, arrival: Arrival, aor: str, cseq: int) -> dict[str, BindingRow | None]:
        """The bindings as they are to be, by key; None for one that ends."""
        request = arrival.request
        call_id = request.headers["call-id"][0]
        known = self.bindings.of(aor)
        if [text.strip() for text in request.headers.get("contact", ())] == ["*"]:
            if parse_number(request.first("expires") or "") != 0:  # RFC 3261 10.3, 6
                raise MalformedMessage("Contact: * needs Expires: 0")
            for row in known.values():
                self._check_order(row, call_id, cseq)
            return dict.fromkeys(known)
        path = _path(request)
        agent = request.agent
        rows: dict[str, BindingRow | None] = {}
        for wish in self._wishes(request, aor, arrival.now):
            key = _key(aor, wish, known, arrival)
            if key in known:
                self._check_order(known[key], call_id, cseq)
            source = "{}:{}".format(*arrival.source[:2])
            row = BindingRow(
                key, arrival.now + wish.expires, aor, wish.uri_text, call_id, cseq, path, wish.instance, agent, source
            )
            rows[key] = row if wish.expires else None
        rows |= self._pushed_out(aor, known, rows, arrival)
        self._check_room(known, rows, arrival.owner or aor, arrival.now)
        return rows

    def _check_order(self, row: BindingRow, call_id: str, cseq: int) -> None:
        """RFC 3261 10.3, 7: within one Call-ID only a higher CSeq counts."""
        if row.call_id == call_id and cseq <= row.cseq - self.bindings.may_repeat(row):
            raise OutOfOrder("the CSeq is not above the last")

    def _pushed_out(
        self, aor: str, known: Mapping[str, BindingRow], rows: Mapping[str, BindingRow | None], arrival: Arrival
    ) -> dict[str, None]:
        """
        Which of the extension's bindings make room: the oldest, those first that seem to be of the phone that asks.

        Raises:
            Overloaded: the request itself names too many.
        """
        kept = [row for key, row in known.items() if key not in rows]
        fresh = [row for row in rows.values() if row is not None]
        excess = len(kept) + len(fresh) - self._limit_log.limits.contacts_each
        if excess <= 0 or not fresh:
            return {}
        self._limit_log.note("contacts_each", aor, arrival.now)
        if excess > len(kept):
            raise _too_many()
        phone = _phone_of(fresh[0])
        return dict.fromkeys(row.key for row in sorted(kept, key=lambda row: _phone_of(row) != phone)[:excess])

    def _check_room(
        self, known: Mapping[str, BindingRow], rows: Mapping[str, BindingRow | None], owner: str, now: float
    ) -> None:
        """What the request takes away makes room for what it adds."""
        limits = self._limit_log.limits
        more = sum(row is not None for row in rows.values()) - sum(key in known for key in rows)
        size = sum(size_of(row) for row in rows.values() if row is not None)
        size -= sum(size_of(known[key]) for key in rows if key in known)
        if more > 0 and len(self.bindings) + more > limits.contacts:
            bitten = "contacts"
        elif size > 0 and self.bindings.size + size > limits.contact_bytes:
            bitten = "contact_bytes"
        else:
            return
        self._limit_log.note(bitten, owner, now)
        raise Overloaded("too many contacts", ("Retry-After", "60"))

    def _wishes(self, request: Request, aor: str, now: float) -> list[_Wish]:
        default = request.first("expires")
        wishes = []
        elements = split_list(request.headers.get("contact", ()))
        if len(elements) > 2 * self._limit_log.limits.contacts_each:  # all that there may be go, and as many come
            self._limit_log.note("contacts_each", aor, now)
            raise _too_many()
        for element in elements:
            address = parse_name_addr(element)
            parse_uri(address.uri_text)
            text = contact_parameter(element, "expires") or default
            expires = self._limits.granted(text)  # RFC 3261 10.3, 7
            instance, number = contact_parameter(element, "+sip.instance"), contact_parameter(element, "reg-id")
            flow = f"{instance};{number}" if instance and number else ""  # RFC 5626 6
            if len(flow) > _MAX_INSTANCE:
                raise MalformedMessage("Instance too long")
            wishes.append(_Wish(address.uri_text, expires, flow))
        return wishes

    def _headers(self, aor: str, arrival: Arrival) -> HeaderLines:
        """RFC 3261 10.3, 8: every binding with what is left of it."""
        bindings = self.bindings.of(aor).values()
        contacts = [
            ("Contact", f"<{row.contact}>;expires={max(0, round(row.expires_at - arrival.now))}") for row in bindings
        ]
        own = next((row for row in bindings if row.call_id == arrival.request.headers["call-id"][0]), None)
        extra: list[tuple[str, str]] = []
        if own is not None and own.path:  # RFC 3327 5.3
            extra.append(("Path", own.path))
        if own is not None and own.instance:  # RFC 5626 6
            extra += [("Require", "outbound"), ("Flow-Timer", str(_FLOW_TIMER))]
        return (*contacts, *extra, ("Supported", ", ".join(EXTENSIONS)))


def _key(aor: str, wish: _Wish, known: Mapping[str, BindingRow], arrival: Arrival) -> str:
    """
    Under which its binding is kept: its flow (RFC 5626 6), else its contact (RFC 3261 10.3).

    The same private contact may be that of two phones at two sites: it is the known one's where the request is of the
    same Call-ID or came from the same host.
    """
    if wish.instance:
        return f"{aor} {wish.instance}"
    host, call_id = arrival.source[0], arrival.request.headers["call-id"][0]
    same = [row for row in known.values() if not row.instance and is_same_contact(row.contact, wish.uri_text)]
    ours = [row for row in same if row.call_id == call_id or _host_of(row) == host]
    if ours:
        return ours[0].key
    key = f"{aor} {wish.uri_text}"
    return f"{key} {host}" if key in known else key


def _too_many() -> Overloaded:
    return Overloaded("too many contacts", ("Retry-After", "60"))


def _host_of(row: BindingRow) -> str:
    return row.source.rpartition(":")[0]


def _phone_of(row: BindingRow) -> tuple[str, str]:
    """What is the same of all bindings that a phone makes, whatever port or connection it has."""
    return _host_of(row), row.user_agent


def _path(request: Request) -> str:
    """RFC 3327 5.3: the way to the phone, which its 200 repeats; none where the phone does not know of such a thing."""
    supported = [tag.lower() for tag in request.listed("supported")]
    path = ", ".join(request.headers.get("path", ())) if "path" in supported else ""
    if len(path) > _MAX_PATH:
        raise MalformedMessage("Path too long")
    return path
