"""
Which phones are there: bindings of extensions to contacts (RFC 3261 10.3), with Path (RFC 3327) and outbound
(RFC 5626).

A device with a binding is idle, one without is unavailable; whoever watches `PJSIP/2000` or `SIP/2000` is told.
"""

import heapq
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from switchboard.sip.arrival import Answer, Arrival, HeaderLines
from switchboard.sip.journal import BINDING, BindingRow, Journal
from switchboard.sip.wire.errors import BadExtension, Forbidden, MalformedMessage, NotFound, OutOfOrder, Overloaded
from switchboard.sip.wire.headers import contact_parameter, parse_cseq, parse_name_addr
from switchboard.sip.wire.message import Request
from switchboard.sip.wire.scan import split_list
from switchboard.sip.wire.span import SpanLimits
from switchboard.sip.wire.uri import parse_uri

_MOST_OF_ONE = 10  # contacts of one extension
_MOST = 50_000  # contacts in all
_FLOW_TIMER = 120  # seconds within which a phone behind a connection sends its keep-alive (RFC 5626 4.4.1)
_EXTENSIONS = ("path", "outbound")


@dataclass(frozen=True, slots=True)
class _Wish:
    """One Contact of a REGISTER."""

    uri_text: str
    expires: int
    instance: str


class Registrar:
    """Bindings by extension; `report` hears of each extension that came or went."""

    def __init__(
        self,
        journal: Journal,
        *,
        has_device: Callable[[str], bool],
        report: Callable[[str, bool], None],
        limits: SpanLimits,
    ) -> None:
        """`has_device` says whether an extension's phone may register here at all."""
        self._journal = journal
        self._has_device = has_device
        self._report = report
        self._limits = limits
        self._bindings: dict[str, dict[str, BindingRow]] = {}
        self._expiries: list[tuple[float, str, str]] = []
        self._count = 0

    def __iter__(self) -> Iterator[BindingRow]:
        return (binding for bindings in self._bindings.values() for binding in bindings.values())

    def restore(self, rows: Iterable[BindingRow]) -> None:
        """Takes up what was kept; times are on our clock again."""
        for row in rows:
            self._put(row)

    def receive(self, arrival: Arrival) -> Answer:
        """
        Raises:
            SipError: what the phone is answered instead of 200.
        """
        request = arrival.request
        unknown = [tag for tag in request.listed("require") if tag not in _EXTENSIONS]
        if unknown:
            raise BadExtension("no such extension is known here", ("Unsupported", ", ".join(unknown)))
        aor = parse_uri(request.to.uri_text).user
        if arrival.user is not None and aor not in arrival.user.lines:  # RFC 3261 10.3, 3
            raise Forbidden(f"{arrival.user.name} is not configured for line {aor}")
        if not self._has_device(aor):
            raise NotFound(f"'{aor}' is no extension here")
        cseq = parse_cseq(request.headers["cseq"][0], request.method)
        before = dict(self._bindings.get(aor, {}))
        for row in self._changes(arrival, aor, cseq):
            self._apply(row, arrival.now)
        return Answer(headers=self._headers(aor, arrival), undo=lambda: self._put_back(aor, before))

    def get_timer(self) -> float | None:
        return self._expiries[0][0] if self._expiries else None

    def handle_timer(self, now: float) -> None:
        while self._expiries and self._expiries[0][0] <= now:
            _, aor, key = heapq.heappop(self._expiries)
            binding = self._bindings.get(aor, {}).get(key)
            if binding is not None and binding.expires_at <= now:
                self._drop(binding)

    def _changes(self, arrival: Arrival, aor: str, cseq: int) -> list[BindingRow]:
        """The bindings as they are to be; one that expires now is taken out."""
        request, now = arrival.request, arrival.now
        call_id = request.headers["call-id"][0]
        known = self._bindings.get(aor, {})
        if [text.strip() for text in request.headers.get("contact", ())] == ["*"]:
            if request.first("expires") != "0":  # RFC 3261 10.3, 6
                raise MalformedMessage("Contact: * needs Expires: 0")
            rows = list(known.values())
            for row in rows:
                _check_order(row, call_id, cseq)
            return [row._replace(expires_at=now) for row in rows]
        path = ", ".join(request.headers.get("path", ())) if "path" in request.listed("supported") else ""
        rows = []
        for wish in self._wishes(request):
            key = f"{aor} {wish.instance or wish.uri_text}"
            if key in known:
                _check_order(known[key], call_id, cseq)
            source = "{}:{}".format(*arrival.source[:2])
            agent = (request.first("user-agent") or "")[:200]
            expires_at = now + wish.expires
            rows.append(
                BindingRow(key, expires_at, aor, wish.uri_text, call_id, cseq, path, wish.instance, agent, source)
            )
        fresh = sum(1 for row in rows if row.key not in known)
        if len(known) + fresh > _MOST_OF_ONE or self._count + fresh > _MOST:
            raise Overloaded("too many contacts", ("Retry-After", "60"))
        return rows

    def _wishes(self, request: Request) -> list[_Wish]:
        default = request.first("expires")
        wishes = []
        for element in split_list(request.headers.get("contact", ())):
            address = parse_name_addr(element)
            parse_uri(address.uri_text)
            text = contact_parameter(element, "expires") or default
            expires = self._limits.granted(text)  # RFC 3261 10.3, 7
            instance, number = contact_parameter(element, "+sip.instance"), contact_parameter(element, "reg-id")
            flow = f"{instance};{number}" if instance and number else ""  # RFC 5626 6
            wishes.append(_Wish(address.uri_text, expires, flow))
        return wishes

    def _apply(self, row: BindingRow, now: float) -> None:
        if row.expires_at <= now:
            self._drop(row)
            return
        was_there = bool(self._bindings.get(row.aor))
        self._put(row)
        self._journal.put(BINDING, row.key, row)
        if not was_there:
            self._report(row.aor, True)

    def _put(self, row: BindingRow) -> None:
        bindings = self._bindings.setdefault(row.aor, {})
        self._count += row.key not in bindings
        bindings[row.key] = row
        heapq.heappush(self._expiries, (row.expires_at, row.aor, row.key))

    def _drop(self, row: BindingRow) -> None:
        bindings = self._bindings.get(row.aor, {})
        if bindings.pop(row.key, None) is None:
            return
        self._count -= 1
        self._journal.put(BINDING, row.key, None)
        if not bindings:
            del self._bindings[row.aor]
            self._report(row.aor, False)

    def _put_back(self, aor: str, before: dict[str, BindingRow]) -> None:
        """What was answered could not be stored: it is as if it had not been asked."""
        for row in list(self._bindings.get(aor, {}).values()):
            if row.key not in before:
                self._drop(row)
        for row in before.values():
            self._apply(row, float("-inf"))

    def _headers(self, aor: str, arrival: Arrival) -> HeaderLines:
        """RFC 3261 10.3, 8: every binding with what is left of it."""
        bindings = self._bindings.get(aor, {}).values()
        contacts = [
            ("Contact", f"<{row.contact}>;expires={max(0, round(row.expires_at - arrival.now))}") for row in bindings
        ]
        own = next((row for row in bindings if row.call_id == arrival.request.headers["call-id"][0]), None)
        extra: list[tuple[str, str]] = []
        if own is not None and own.path:  # RFC 3327 5.3
            extra.append(("Path", own.path))
        if own is not None and own.instance:  # RFC 5626 6
            extra += [("Require", "outbound"), ("Flow-Timer", str(_FLOW_TIMER))]
        return (*contacts, *extra, ("Supported", ", ".join(_EXTENSIONS)))


def _check_order(row: BindingRow, call_id: str, cseq: int) -> None:
    """RFC 3261 10.3, 7: within one Call-ID only a higher CSeq counts."""
    if row.call_id == call_id and cseq <= row.cseq:
        raise OutOfOrder("the CSeq is not above the last")
