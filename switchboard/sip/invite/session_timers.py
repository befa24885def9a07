"""
Calls that end by themselves unless one of both goes on saying that they are there (RFC 4028).

    agreed ──we refresh: half of it──▶ UPDATE or INVITE ──2xx──▶ agreed anew
       │                                    └──408, 481──▶ over: BYE
       └──the phone refreshes──▶ agreed anew    └──it does not: BYE

A phone that knows nothing of it is refreshed by us where the settings say so.
"""

from dataclasses import dataclass
from typing import NamedTuple, Protocol

from switchboard.ground.deadlines import Deadlines
from switchboard.sip.arrival import HeaderLines
from switchboard.sip.invite.call import Call
from switchboard.sip.invite.call_keeper import CallState
from switchboard.sip.invite.client_requests import TIMEOUT, Then
from switchboard.sip.invite.messages import CallRequest
from switchboard.sip.invite.reinvites import Reinvites
from switchboard.sip.wire.errors import MalformedMessage, SessionTooBrief
from switchboard.sip.wire.headers import parse_delta_seconds
from switchboard.sip.wire.message import Request
from switchboard.sip.wire.response import read_answer
from switchboard.sip.wire.scan import parameters

LEAST = 90  # seconds, RFC 4028 5
_MOST = 86_400  # seconds; what is longer ends nobody's call
_GRACE = 32.0  # seconds before the end at which a call that nobody refreshed ends, at most (RFC 4028 10)
_GONE = 481
TAG = "timer"


@dataclass(frozen=True, slots=True)
class SessionTerms:
    """
    What settings say.

    Args:
        seconds: how long a call goes on without a refresh; 0 where we want none of it.
        refreshes_all: whether calls of phones are refreshed that know nothing of it.
    """

    seconds: int = 1_800
    refreshes_all: bool = False


class Asked(NamedTuple):
    """What a message says: seconds (0 for nothing), who refreshes, the least seconds, and whether it knows of it."""

    seconds: int
    refresher: str
    least: int
    knows: bool


class Server(Protocol):
    """Whoever keeps the calls."""

    reinvites: Reinvites

    def send_request(self, call: Call, request: CallRequest, now: float, then: Then) -> None:
        """Sends a request in the call's dialog; `then` hears what it is answered."""

    def lost(self, call: Call, now: float) -> None:
        """Its phone is no more, or knows nothing of it."""

    def refreshed(self, call: Call, body: bytes) -> None:
        """The phone said again what is spoken."""


class SessionTimers:
    """Those of all calls."""

    def __init__(self, server: Server, terms: SessionTerms) -> None:
        self.terms = terms
        self._server = server
        self._of: dict[Call, _Session] = {}
        self._deadlines: Deadlines[Call] = Deadlines()

    def __len__(self) -> int:
        return len(self._of)

    @staticmethod
    def check(request: Request) -> None:
        """
        Raises:
            MalformedMessage: it cannot be read.
            SessionTooBrief: it wants to be refreshed all too often.
        """
        asked = asked_of(request)
        request.listed("allow")
        if asked.seconds and asked.seconds < LEAST:
            raise SessionTooBrief("the session is too brief", ("Min-SE", str(LEAST)))

    def answered(self, call: Call, request: Request, now: float) -> HeaderLines:
        """
        Agrees with an INVITE or UPDATE of the phone's that was checked.

        Returns:
            What its 2xx says of it.
        """
        asked = asked_of(request)
        _note_methods(call, request)
        wanted = self.terms.seconds if asked.knows or self.terms.refreshes_all else 0
        seconds = asked.seconds or wanted
        if not seconds or not (asked.knows or self.terms.refreshes_all):
            self.drop(call)
            return ()
        seconds = max(min(seconds, self.terms.seconds or seconds), LEAST, asked.least)
        refresher = (asked.refresher or "uac") if asked.knows else "uas"
        self._keep(call, _Session(seconds, we_refresh=refresher == "uas"), now)
        terms = ("Session-Expires", f"{seconds};refresher={refresher}")
        return (terms, ("Require", TAG)) if refresher == "uac" else (terms,)

    def asking(self, call: Call) -> HeaderLines:
        """What a refresh of ours says."""
        session = self._of.get(call)
        return self._terms_of(session) if session is not None else ()

    def offer(self, least: int = 0) -> HeaderLines:
        """What an INVITE of ours says that begins a call; `least` as a phone wants it (RFC 4028 7.3)."""
        if not self.terms.seconds:
            return ()
        seconds = max(self.terms.seconds, least)
        more = (("Min-SE", str(least)),) if least else ()
        return (("Session-Expires", str(seconds)), *more)

    def accepted(self, call: Call, response: Request, now: float) -> None:
        """A phone took a call, or a refresh, of ours, and said what it thinks of that (RFC 4028 7.2)."""
        try:
            _note_methods(call, response)
            asked = asked_of(response)
        except MalformedMessage:
            asked = Asked(0, "", 0, knows=False)
        if asked.seconds:
            self._keep(call, _Session(max(asked.seconds, LEAST), we_refresh=asked.refresher != "uas"), now)
        elif self.terms.seconds and self.terms.refreshes_all:
            self._keep(call, _Session(self.terms.seconds, we_refresh=True), now)
        else:
            self.drop(call)

    def drop(self, call: Call) -> None:
        """It is over, or never ends by itself."""
        if self._of.pop(call, None) is not None:
            self._deadlines.drop(call)

    def get_timer(self) -> float | None:
        return self._deadlines.next()

    def handle_timer(self, now: float) -> None:
        for call in self._deadlines.due(now):
            session = self._of[call]
            if now >= session.ends_at:
                del self._of[call]
                self._server.lost(call, now)
            else:
                self._deadlines.set(call, session.ends_at)
                self._refresh(call, session, now)

    def _keep(self, call: Call, session: "_Session", now: float) -> None:
        session.ends_at = now + session.seconds - min(_GRACE, session.seconds / 3)
        self._of[call] = session
        self._deadlines.set(call, now + session.seconds / 2 if session.we_refresh else session.ends_at)

    @staticmethod
    def _terms_of(session: "_Session") -> HeaderLines:
        return (("Session-Expires", f"{session.seconds};refresher={'uac' if session.we_refresh else 'uas'}"),)

    def _refresh(self, call: Call, session: "_Session", now: float) -> None:
        """RFC 4028 7.4: by UPDATE where the phone knows that, as nothing else is to change."""
        headers = self._terms_of(session)
        if call.updates:
            update = CallRequest("UPDATE", (("Contact", call.dialog.contact), ("Supported", TAG), *headers))
            self._server.send_request(call, update, now, lambda *answer: self._updated(call, *answer))
        else:
            self._server.reinvites.send(
                call, call.said, lambda *answer: self._reinvited(call, session, *answer), now, headers
            )

    def _updated(self, call: Call, status: int, answer: bytes, now: float) -> None:
        if call.state is CallState.ENDED:
            return
        if status < 300:
            self.accepted(call, read_answer(answer), now)
        elif status in (TIMEOUT, _GONE):
            self._server.lost(call, now)

    def _reinvited(self, call: Call, session: "_Session", status: int, body: bytes, now: float) -> None:
        if status < 300 and call.state is not CallState.ENDED:
            self._keep(call, session, now)
            self._server.refreshed(call, body)


class _Session:
    """What was agreed on."""

    __slots__ = ("ends_at", "seconds", "we_refresh")

    def __init__(self, seconds: int, *, we_refresh: bool) -> None:
        self.seconds = seconds
        self.we_refresh = we_refresh
        self.ends_at = 0.0


def asked_of(message: Request) -> Asked:
    """
    Raises:
        MalformedMessage: Session-Expires or Min-SE is no number of seconds.
    """
    seconds, refresher = 0, ""
    text = message.first("session-expires")
    if text:
        number, _, rest = text.partition(";")
        seconds = min(parse_delta_seconds(number.strip(), "Session-Expires"), _MOST)
        found = parameters(rest).get("refresher", "").lower()
        refresher = found if found in ("uac", "uas") else ""
    least_text = (message.first("min-se") or "").partition(";")[0].strip()
    least = min(parse_delta_seconds(least_text, "Min-SE"), _MOST) if least_text else 0
    tags = [tag.lower() for tag in (*message.listed("supported"), *message.listed("require"))]
    return Asked(seconds, refresher, least, TAG in tags)


def _note_methods(call: Call, message: Request) -> None:
    """RFC 4028 7.4: which way to refresh; a message that does not say leaves that as it was."""
    methods = message.listed("allow")
    if methods:
        call.updates = "UPDATE" in [method.upper() for method in methods]
