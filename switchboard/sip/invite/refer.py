"""
Transfers that phones ask for (RFC 3515, 4488, 3892, 5589), and what each phone is told of what comes of its own.

    REFER ──refused: 4xx
      └──202, NOTIFY 100──▶ open ──1xx: NOTIFY──▶ open ──final: NOTIFY, terminated──▶ over
                             └──its phone refuses a NOTIFY, or 180 s──▶ over

One NOTIFY is on its way at a time; of what happens meanwhile the newest is told then.
"""

from typing import Protocol
from urllib.parse import unquote

from switchboard.ground.deadlines import Deadlines
from switchboard.sip.arrival import HeaderLines
from switchboard.sip.invite.call import Call
from switchboard.sip.invite.client_requests import Then
from switchboard.sip.invite.messages import Body, CallRequest
from switchboard.sip.invite.replaces import Replaces, parse_replaces
from switchboard.sip.wire.errors import MalformedMessage, NotAcceptableHere
from switchboard.sip.wire.headers import parse_cseq, split_address
from switchboard.sip.wire.message import Request
from switchboard.sip.wire.uri import SipUri, parse_uri, without_headers

FRAGMENT = "message/sipfrag;version=2.0"  # RFC 3420, RFC 3515 2.4.5
EVENT = "refer"
_LONGEST = 180.0  # seconds for which a phone is told of a transfer
_LONGEST_REFERRER = 512  # characters of a Referred-By that is handed on


class Keeper(Protocol):
    """Whoever keeps the calls."""

    def send_request(self, call: Call, request: CallRequest, now: float, then: Then) -> None:
        """Sends a request in the call's dialog; `then` hears what it is answered."""

    def referral_over(self, referral: "Referral", now: float) -> None:
        """The phone has heard what became of its transfer, or will not."""


class Referral:
    """
    One transfer; `tell` says how it goes.

    `target` is where the other end of the call is to go, `replaces` the call of the same phone that it is to take over,
    `referred_by` the header as it is handed on, empty where there is none.
    """

    def __init__(self, call: Call, request: Request, keeper: Keeper) -> None:
        """
        Raises:
            SipError: the request says nowhere where to go.
        """
        target, replaces = _target_of(request)
        self.call = call
        self.target: SipUri = target
        self.replaces: Replaces | None = replaces
        self.referred_by = _referrer_of(request)
        self.is_silent = (request.first("refer-sub") or "").partition(";")[0].strip().lower() == "false"
        self.is_open = True
        self.ends_at = 0.0
        self._keeper = keeper
        self._id = parse_cseq(request.headers["cseq"][0], "REFER")
        self._is_asked = False  # a NOTIFY is not answered
        self._next: tuple[int, str] | None = None  # what is to be told after that
        self._has_last = False  # the last NOTIFY is on its way

    @property
    def answer_headers(self) -> HeaderLines:
        """What the 202 says besides (RFC 4488 4)."""
        return (("Refer-Sub", "false"),) if self.is_silent else ()

    def tell(self, status: int, reason: str, now: float) -> None:
        """How it goes; a final status ends it. Harmless afterwards."""
        if not self.is_open:
            return
        self.is_open = status < 200
        if not self.is_silent:
            self._next = status, reason
            self._send_next(now)
        elif not self.is_open:
            self._keeper.referral_over(self, now)

    def time_out(self, now: float) -> None:
        """Nobody will know what becomes of it (RFC 6665 4.1.3)."""
        self.is_open, self._has_last = False, True
        if not self.is_silent and not self._is_asked:
            self._notify(100, "Trying", "terminated;reason=timeout", now)
        else:
            self._keeper.referral_over(self, now)

    def _send_next(self, now: float) -> None:
        if self._is_asked or self._next is None or self._has_last:
            return
        (status, reason), self._next = self._next, None
        self._has_last = status >= 200
        left = max(1, int(self.ends_at - now))
        stands = "terminated;reason=noresource" if self._has_last else f"active;expires={left}"
        self._notify(status, reason, stands, now)

    def _notify(self, status: int, reason: str, subscription_state: str, now: float) -> None:
        self._is_asked = True
        headers = (
            ("Event", f"{EVENT};id={self._id}"),
            ("Subscription-State", subscription_state),
            ("Contact", self.call.dialog.contact),
        )
        body = Body(FRAGMENT, f"SIP/2.0 {status} {reason}\r\n".encode())
        self._keeper.send_request(self.call, CallRequest("NOTIFY", headers, body), now, self._answered)

    def _answered(self, status: int, _answer: bytes, now: float) -> None:
        self._is_asked = False
        if status < 300 and not self._has_last:
            self._send_next(now)
            return
        self.is_open = False  # RFC 6665 4.2.2: who refuses one does not want to know, or is no more
        self._keeper.referral_over(self, now)


class Referrals:
    """All that are open."""

    def __init__(self) -> None:
        self._of: dict[Call, list[Referral]] = {}
        self._deadlines: Deadlines[Referral] = Deadlines()

    def __len__(self) -> int:
        return len(self._of)

    def begin(self, referral: Referral, now: float) -> None:
        """It is accepted; its phone is told so."""
        referral.ends_at = now + _LONGEST
        self._of.setdefault(referral.call, []).append(referral)
        self._deadlines.set(referral, referral.ends_at)
        referral.tell(100, "Trying", now)

    def has_open(self, call: Call) -> bool:
        """Whether the phone of that call waits to hear of a transfer."""
        return call in self._of

    def over(self, referral: Referral) -> None:
        """Nobody is told of it any more; harmless the second time."""
        self._deadlines.drop(referral)
        left = [each for each in self._of.get(referral.call, ()) if each is not referral]
        if left:
            self._of[referral.call] = left
        else:
            self._of.pop(referral.call, None)

    def get_timer(self) -> float | None:
        return self._deadlines.next()

    def handle_timer(self, now: float) -> None:
        for referral in self._deadlines.due(now):
            referral.time_out(now)


def _target_of(request: Request) -> tuple[SipUri, Replaces | None]:
    """
    Raises:
        MalformedMessage: there is no Refer-To, or there are several (RFC 3515 2.4.2).
        NotAcceptableHere: it wants another method than INVITE.
        UnsupportedScheme: it is no address of SIP.
    """
    named = request.listed("refer-to")
    if len(named) != 1:
        raise MalformedMessage("One Refer-To is needed")
    uri_text, _ = split_address(named[0])
    plain = without_headers(uri_text)
    uri = parse_uri(plain)
    if any(part.strip().lower().startswith("method=") and part.strip().upper() != "METHOD=INVITE"
           for part in uri.parameters.split(";")):  # fmt: skip
        raise NotAcceptableHere("only calls are transferred")
    for header in uri_text[len(plain) + 1 :].split("&"):
        name, _, value = header.partition("=")
        if name.strip().lower() == "replaces":
            return uri, parse_replaces(unquote(value, errors="replace"))
    return uri, None


def _referrer_of(request: Request) -> str:
    """RFC 3892 2.1: who it was, as whoever is called is told; what is no address is not handed on."""
    text = request.first("referred-by") or ""
    if not text or len(text) > _LONGEST_REFERRER or not text.isprintable():
        return ""
    try:
        parse_uri(split_address(text)[0])
    except MalformedMessage:
        return ""
    return text
