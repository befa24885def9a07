"""
Transfers that phones ask for by REFER: where the other end of a call goes, and how that goes on.

    accepted ──the other end hears ringing: 180──▶ ──it talks, or hears a voice: 200──▶ over
                  └──it ended: why, as 4xx to 6xx──▶ over

Whoever is transferred runs the dialplan, as whoever dials does (Asterisk: `res_pjsip_refer.c`).
"""

from collections.abc import Callable
from typing import Protocol

from switchboard.calls.channels import ChannelEvent
from switchboard.calls.pbx import Pbx
from switchboard.dialplan.run.channel import Channel, ChannelState, Place
from switchboard.dialplan.run.variables import VariablesFull
from switchboard.phones.handed_on import REFERRER
from switchboard.phones.statuses import status_of
from switchboard.sip.invite.call import Call
from switchboard.sip.invite.outgoing_call import OutgoingCall
from switchboard.sip.invite.refer import Referral
from switchboard.sip.invite.replaces import Replaces
from switchboard.sip.wire.errors import Forbidden, NoCall
from switchboard.sip.wire.headers import split_address
from switchboard.sip.wire.uri import SipUri, parse_uri

_STATUSES = {"BUSY": (486, "Busy Here"), "CONGESTION": (503, "Service Unavailable")}  # of what a Dial came to


class Exchange(Protocol):
    """Which channels calls are of, and what numbers mean."""

    def channel_of(self, call: Call | OutgoingCall) -> Channel | None: ...
    def find(self, replaces: Replaces) -> Call | OutgoingCall | None: ...
    def place_of(self, call: Call, uri: SipUri, context: str) -> Place:
        """
        Where a number of a phone's leads to, in a context where one is named.

        Raises:
            NotFound: the dialplan has no step for it where that phone calls.
        """

    def is_domain(self, host: str) -> bool:
        """Whether it is a domain of this office, or in one."""


class Transfers:
    """Those that are under way."""

    def __init__(self, pbx: Pbx, exchange: Exchange, now: Callable[[], float], *, may_leave: bool) -> None:
        """
        Args:
            now: the loop's seconds.
            may_leave: whether a call may be sent out of the office.
        """
        self._pbx = pbx
        self._exchange = exchange
        self._now = now
        self._may_leave = may_leave
        self._watched: dict[str, _Watch] = {}  # by the name of the channel that is transferred
        pbx.channels.listeners.append(self._hear)

    def prepare(self, call: Call, referral: Referral) -> Callable[[], None]:
        """
        See `sip.invite.desk.CallDesk.transfer`.

        Raises:
            SipError: why that may not be.
        """
        channel = self._exchange.channel_of(call)
        if channel is None:
            raise NoCall("the call is over")
        if referral.replaces is not None:
            return self._prepare_attended(channel, call, referral, referral.replaces)
        if not self._may_leave and not _is_here(call, referral, self._exchange.is_domain):
            raise Forbidden("calls are not transferred out of the office")
        context = channel.variables.get("TRANSFER_CONTEXT", "")
        place = self._exchange.place_of(call, referral.target, context)
        return lambda: self._transfer(channel, place, referral)

    def heard(self, channel: Channel) -> None:
        """It hears a voice, which is as good as an answer."""
        watch = self._watched.get(channel.name)
        if watch is not None:
            self._end(watch, 200, "OK")

    def _prepare_attended(
        self, channel: Channel, call: Call, referral: Referral, replaces: Replaces
    ) -> Callable[[], None]:
        target = self._exchange.find(replaces)
        other = self._exchange.channel_of(target) if target is not None else None
        if target is None or other is None or other is channel:
            raise NoCall("the call that is to be taken over is not here")
        if not _are_of_one_phone(call, channel, target, other):
            raise Forbidden("the call that is to be taken over is another phone's")
        if other.state is not ChannelState.UP:  # it rings there still: whoever waits waits for it himself
            place = Place(other.place.context, other.dialled_exten)
            return lambda: self._transfer(channel, place, referral, consulting=other)
        return lambda: self._join(channel, other, referral)

    def _join(self, channel: Channel, other: Channel, referral: Referral) -> None:
        fault = self._pbx.transfers.attended(channel, other)
        status, reason = (603, "Declined") if fault else (200, "OK")
        referral.tell(status, reason, self._now())

    def _transfer(self, channel: Channel, place: Place, referral: Referral, consulting: Channel | None = None) -> None:
        partner = self._pbx.transfers.partner_of(channel)
        if partner is None:
            referral.tell(603, "Declined", self._now())
            return
        if referral.referred_by:
            try:
                partner.set_variable(f"__{REFERRER}", referral.referred_by)
            except VariablesFull as error:
                self._pbx.world.warn(f"{partner.name}: {error}")
        watch = _Watch(partner, referral)
        self._watched[partner.name] = watch
        if consulting is not None:
            self._pbx.hang_up(consulting)
        if not self._pbx.transfers.blind(channel, place):
            self._end(watch, 603, "Declined")

    def _hear(self, event: ChannelEvent) -> None:
        """What becomes of a channel that was transferred."""
        if not self._watched:
            return
        caller = self._watched.get(event.caller.name) if event.caller is not None else None
        own = self._watched.get(event.channel.name)
        match event.name:
            case "DialState" if caller is not None:
                caller.referral.tell(180, "Ringing", self._now())
            case "DialEnd" if caller is not None:
                caller.outcome = dict(event.headers).get("DialStatus", "")
            case "BridgeEnter" if own is not None:
                self._end(own, 200, "OK")
            case "Hangup" if own is not None:
                self._end(own, *_STATUSES.get(own.outcome, status_of(own.channel.hangup_cause)))
            case _:
                pass

    def _end(self, watch: "_Watch", status: int, reason: str) -> None:
        self._watched.pop(watch.channel.name, None)
        watch.referral.tell(status, reason, self._now())


class _Watch:
    """A channel that is transferred; `outcome` is what its last Dial came to."""

    __slots__ = ("channel", "outcome", "referral")

    def __init__(self, channel: Channel, referral: Referral) -> None:
        self.channel = channel
        self.referral = referral
        self.outcome = ""


def is_of_device(channel: Channel, device: str) -> bool:
    """Whether a channel stands for that phone: `PJSIP/6001-00000001` for `PJSIP/6001`."""
    return channel.name.rpartition("-")[0] == device


def _are_of_one_phone(call: Call, channel: Channel, target: Call | OutgoingCall, other: Channel) -> bool:
    """Calls of others are nobody's to give away: Call-IDs and tags are known to whoever watches a lamp."""
    if is_of_device(other, channel.name.rpartition("-")[0]):
        return True
    source = target.arrival.source if isinstance(target, Call) else target.callee.destination
    return source == call.arrival.source


def _is_here(call: Call, referral: Referral, is_domain: Callable[[str], bool]) -> bool:
    """
    Whether the target is an address of this office as its phone knows it: of the host that it called or says that it
    is of itself, of one of ours, or of a domain that is.
    """
    ours = call.arrival.point.reached(str(call.arrival.source[0]))
    known = [call.dialog.local, *([referral.referred_by] if referral.referred_by else [])]
    hosts = {parse_uri(split_address(text)[0]).host.lower() for text in known} | {ours.rpartition(":")[0].lower()}
    host = referral.target.host.lower().rstrip(".")
    return host in hosts or is_domain(host)
