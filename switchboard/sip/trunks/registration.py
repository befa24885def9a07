"""
Our binding at a trunk's server (RFC 3261 10.2), kept up for as long as we run.

    UNREGISTERED ──REGISTER──▶ 2xx: REGISTERED ──in good time──▶ REGISTER …
         ▲                      401, 407: once more, with proof ──again refused──▶ REJECTED, an hour
         └──no answer, 5xx: again after half a minute, a minute … ten minutes
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import Protocol

from switchboard.ground.address import Address
from switchboard.sip.arrival import HeaderLines, ListeningPoint
from switchboard.sip.auth.challenges import answer_challenge, challenge_of
from switchboard.sip.invite.client_request import ClientRequest
from switchboard.sip.trunks.trunk import Trunk
from switchboard.sip.wire.errors import MalformedMessage, SipError
from switchboard.sip.wire.headers import contact_parameter, parse_delta_seconds, split_address
from switchboard.sip.wire.message import Request
from switchboard.sip.wire.response import read_answer
from switchboard.sip.wire.scan import split_list
from switchboard.sip.wire.uri import parse_uri

_log = logging.getLogger("switchboard.sip")
_AGAIN = (30.0, 60.0, 120.0, 300.0, 600.0)  # seconds after each failure in a row
_MOST_PAUSE = 3_600.0  # also what a refused password costs, so that no server locks the account
_KEEP_ALIVE = 25.0  # RFC 5626 4.4.1: what keeps a router's way open
_LEAST_SPAN = 30  # seconds; a server that grants less is asked no oftener
_MOST_SPAN = 86_400
_PROOFS = 2  # in a row: one with a nonce that turned out stale


class State(Enum):
    """Asterisk: `res_pjsip_outbound_registration.c`, in its words."""

    UNREGISTERED = "Unregistered"
    REGISTERED = "Registered"
    REJECTED = "Rejected"
    STOPPED = "Stopped"


@dataclass(frozen=True, slots=True)
class Way:
    """How the server is reached: from where, and to which address; `send` takes what goes there."""

    point: ListeningPoint
    destination: Address
    send: Callable[[bytes], None]


@dataclass(frozen=True, slots=True)
class Maker:
    """What makes our requests."""

    product: str
    new_tag: Callable[[], str]
    new_branch: Callable[[], bytes]


class Watcher(Protocol):
    """Whoever is told of registrations."""

    def changed(self, registration: "Registration") -> None:
        """Its state or reason is another."""

    def wants_way(self, registration: "Registration") -> None:
        """It is to be begun at `way_wanted_at`, by then perhaps at another address."""


class Registration:
    """One trunk's."""

    def __init__(self, trunk: Trunk, maker: Maker, watcher: Watcher) -> None:
        self.trunk = trunk
        self.state = State.UNREGISTERED
        self.reason = "it was not asked yet"
        self.expires_at = 0.0
        self.service_route: tuple[str, ...] = ()  # RFC 3608: what our calls go along
        self._maker = maker
        self._watcher = watcher
        self._way: Way | None = None
        self._call_id = maker.new_tag()
        self._tag = maker.new_tag()
        self._cseq = 0
        self._wanted = trunk.expires
        self._request: ClientRequest | None = None
        self._proofs = 0
        self._failures = 0
        self._due_at: float | None = None  # the next REGISTER
        self._alive_at: float | None = None

    def __str__(self) -> str:
        return f"{self.trunk.name}/{self.trunk.uri()}"

    @property
    def is_up(self) -> bool:
        return self.state is State.REGISTERED

    @property
    def due_at(self) -> float | None:
        """When the server is asked next."""
        return self._due_at

    def begin(self, way: Way, now: float) -> None:
        """The server is reached that way from now on."""
        self._way = way
        if self._request is None and self.state is not State.STOPPED:
            self._register(now)

    def lost(self, reason: str, now: float) -> None:
        """There is no way to the server now."""
        self._way = None
        self._fail(State.UNREGISTERED, reason, now)

    def stop(self, now: float) -> bool:
        """Takes the binding out, without waiting for an answer; whether there is one."""
        had, self.state = self.state, State.STOPPED
        self._due_at = self._alive_at = None
        if had is State.REGISTERED:
            self._wanted = 0
            self._register(now)
            self._request = None
        return had is State.REGISTERED

    def receive_response(self, status: int, branch: bytes, data: bytes, now: float) -> bool:
        """Whether it answers a REGISTER of ours."""
        request = self._request
        if request is None or request.branch != branch:
            return False
        if status < 200:
            request.provisional()
            return True
        self._request = None
        try:
            self._answered(status, read_answer(data), now)
        except SipError as error:
            self._fail(State.UNREGISTERED, f"its answer cannot be read: {error}", now)
        return True

    def get_timer(self) -> float | None:
        request = self._request.get_timer() if self._request is not None else None
        due_at = self._due_at if self._way is not None else None  # else whoever knows of ways looks for one
        moments = (request, due_at, self._alive_at, self.expires_at if self.is_up else None)
        return min((moment for moment in moments if moment is not None), default=None)

    def handle_timer(self, now: float) -> None:
        """What is due, but for what has nowhere to go (`way_wanted_at`)."""
        if self._request is not None and self._request.get_timer() <= now and self._request.handle_timer(now):
            self._request = None
            self._fail(State.UNREGISTERED, f"nobody answers at {self._address()}", now)
        if self.is_up and now >= self.expires_at:
            self._tell(State.UNREGISTERED, self.reason or "it was not asked again in time")
        if self._alive_at is not None and now >= self._alive_at:
            self._alive_at = now + _KEEP_ALIVE
            if self._way is not None:
                self._way.send(b"\r\n\r\n")
        if self._due_at is not None and now >= self._due_at and self._request is None and self._way is not None:
            self._register(now)

    @property
    def way_wanted_at(self) -> float | None:
        """When a REGISTER is due that has nowhere to go."""
        return self._due_at if self._way is None else None

    def _register(self, now: float, proof: HeaderLines = ()) -> None:
        way, trunk, maker = self._way, self.trunk, self._maker
        if way is None:
            return
        self._due_at = None
        self._cseq += 1
        branch, uri = maker.new_branch(), trunk.uri()
        hostport = way.point.reached(str(way.destination[0]))
        lines = [
            f"REGISTER {uri} SIP/2.0",
            f"Via: SIP/2.0/{way.point.transport} {hostport};branch={branch.decode()};rport",
            "Max-Forwards: 70",
            f"From: <{trunk.uri(trunk.user)}>;tag={self._tag}",
            f"To: <{trunk.uri(trunk.user)}>",
            f"Call-ID: {self._call_id}",
            f"CSeq: {self._cseq} REGISTER",
            f"Contact: <{self._contact(way)}>",
            f"Expires: {self._wanted}",
            *(f"{name}: {value}" for name, value in proof),
            f"User-Agent: {maker.product}",
            "Content-Length: 0",
        ]
        data = ("\r\n".join(lines) + "\r\n\r\n").encode()
        self._request = ClientRequest(branch, data, way.send, now, is_reliable=way.point.is_reliable)

    def _contact(self, way: Way) -> str:
        """Ours, by which a call that comes names the trunk."""
        parameter = "" if way.point.transport == "UDP" else f";transport={way.point.transport.lower()}"
        return f"sip:{self.trunk.user}@{way.point.reached(str(way.destination[0]))}{parameter}"

    def _answered(self, status: int, response: Request, now: float) -> None:
        if self.state is State.STOPPED:
            return
        if 200 <= status < 300:
            self._registered(response, now)
        elif status in (401, 407):
            self._challenged(status, response, now)
        elif status == 423 and self._take_longer(response):
            self._register(now)
        else:
            after = _retry_after(response)
            state = State.REJECTED if status in (403, 404) else State.UNREGISTERED
            self._fail(state, f"it answers {status}", now, after)

    def _registered(self, response: Request, now: float) -> None:
        granted = min(max(self._granted(response), _LEAST_SPAN), _MOST_SPAN)
        self.service_route = tuple(split_list(response.headers.get("service-route", ())))
        self._failures = self._proofs = 0
        self.expires_at = now + granted
        self._due_at = now + granted - min(60.0, granted / 5)
        way = self._way
        self._alive_at = now + _KEEP_ALIVE if way is not None and not way.point.is_reliable else None
        self._tell(State.REGISTERED, "")

    def _granted(self, response: Request) -> int:
        """RFC 3261 10.2.4: what our own binding got, else what the answer says of all, else what we asked for."""
        ours = self._contact(self._way) if self._way is not None else ""
        for element in response.listed("contact"):
            text = contact_parameter(element, "expires")
            if text and _place_of(split_address(element)[0]) == _place_of(ours):
                return parse_delta_seconds(text, "expires")
        header = response.first("expires")
        return parse_delta_seconds(header, "Expires") if header else self._wanted

    def _challenged(self, status: int, response: Request, now: float) -> None:
        challenge, account = challenge_of(status, response), self.trunk.account
        if challenge is None or account is None:
            self._fail(State.REJECTED, "it wants a proof that we cannot give", now, _MOST_PAUSE)
        elif self._proofs >= _PROOFS or (self._proofs and not challenge.is_stale):
            self._proofs = 0
            self._fail(State.REJECTED, "it refuses the user or the secret", now, _MOST_PAUSE)
        else:
            self._proofs += 1
            proof = answer_challenge(challenge, account, "REGISTER", self.trunk.uri(), self._maker.new_tag())
            self._register(now, (proof,))

    def _take_longer(self, response: Request) -> bool:
        """RFC 3261 10.2.8; whether it can be asked again."""
        least = response.first("min-expires")
        wanted = parse_delta_seconds(least, "Min-Expires") if least else 0
        if not self._wanted < wanted <= _MOST_SPAN:
            return False
        self._wanted = wanted
        return True

    def _fail(self, state: State, reason: str, now: float, after: float = 0.0) -> None:
        if self.state is State.STOPPED:
            return
        pause = _AGAIN[min(self._failures, len(_AGAIN) - 1)]
        self._failures += 1
        self._proofs = 0
        self._alive_at = None
        self._due_at = now + min(max(pause, after), _MOST_PAUSE)
        if state is State.UNREGISTERED:
            self._way = None  # its name may stand for another address by then
            self._watcher.wants_way(self)
        is_kept = self.state is State.REGISTERED and state is State.UNREGISTERED and now < self.expires_at
        self._tell(State.REGISTERED if is_kept else state, reason)

    def _tell(self, state: State, reason: str) -> None:
        if (state, reason) == (self.state, self.reason):
            return
        self.state, self.reason = state, reason
        if reason:
            _log.warning("The trunk %s: %s", self, reason)
        else:
            _log.info("The trunk %s is registered", self)
        self._watcher.changed(self)

    def _address(self) -> str:
        return (
            f"{self._way.destination[0]}:{self._way.destination[1]}" if self._way is not None else self.trunk.hostport
        )


def _retry_after(response: Request) -> float:
    text = (response.first("retry-after") or "").partition(";")[0].partition("(")[0].strip()
    try:
        return float(parse_delta_seconds(text, "Retry-After")) if text else 0.0
    except MalformedMessage:
        return 0.0


def _place_of(uri_text: str) -> tuple[str, str, int]:
    """As servers give back what they were told: parameters added, the usual port left out."""
    uri = parse_uri(uri_text)
    return uri.user, uri.host.lower(), uri.port or 5060
