"""A phone that is called, as the line of a channel: all its contacts ring, the first that answers has the call."""

from collections.abc import Callable

from switchboard.calls.phone_legs import LegEvents
from switchboard.core.states import DeviceState
from switchboard.dialplan.run.channel import Channel
from switchboard.net.voices import OpenVoice
from switchboard.phones.phone_line import SpokenLine, agreed_with
from switchboard.phones.statuses import cause_of
from switchboard.sip.invite.call import Call
from switchboard.sip.invite.call_server import CallServer
from switchboard.sip.invite.messages import CallDialog
from switchboard.sip.invite.offer_answer import AgreedVoice
from switchboard.sip.invite.outgoing_call import Callee, OutgoingCall, Wish


class CalledLine(SpokenLine):
    """See `calls.lines.Line` and `sip.invite.outgoing_call.Told`."""

    def __init__(
        self,
        calls: CallServer,
        voice: OpenVoice,
        events: LegEvents,
        now: Callable[[], float],
        tell: Callable[[DeviceState], None],
    ) -> None:
        """`tell` is told what the phone's device does."""
        super().__init__(voice, now)
        self.call: Call | None = None
        self.channel: Channel | None = None
        self.on_call: Callable[[Call], None] = lambda _: None
        self._calls = calls
        self._events = events
        self._tell = tell
        self._open: list[OutgoingCall] = []
        self._ringing: OutgoingCall | None = None
        self._early: OutgoingCall | None = None  # the one that is heard already
        self._is_over = False

    @property
    def dialog(self) -> CallDialog | None:
        """The one that is talked in, or of the phone that rings first."""
        if self.call is not None:
            return self.call.dialog
        return self._ringing.dialog if self._ringing is not None else None

    def begin(self, callees: list[Callee], wish: Wish) -> None:
        """Calls them all."""
        self._open = [self._calls.outgoing.place(callee, wish, self, self._now()) for callee in callees]

    def rings(self, outgoing: OutgoingCall) -> None:
        """One of them is enough."""
        if not self._is_over:
            self._ringing = self._ringing or outgoing
            self._tell(DeviceState.RINGING)
            self._events.rings()

    def progresses(self, outgoing: OutgoingCall, voice: AgreedVoice) -> None:
        """It is heard before it takes the call; of several contacts the first."""
        if self._is_over or self._early not in (None, outgoing):
            return
        agreed_with(self.voice, voice)
        if self._early is None:
            self._early = outgoing
            self._tell(DeviceState.RINGING)
            self._events.progresses()

    def answered(self, outgoing: OutgoingCall, call: Call) -> None:
        """The others ring no longer."""
        self._open.remove(outgoing)
        if self._is_over or self.call is not None:
            self._calls.hang_up(call, 0, "", self._now())
            return
        self.call = call
        self._give_up()
        self.agreed()
        self.voice.expect()
        self._tell(DeviceState.INUSE)
        self.on_call(call)
        self._events.answered()

    def refused(self, outgoing: OutgoingCall, status: int) -> None:
        """One contact will not take it; the last one decides why not."""
        self._open.remove(outgoing)
        if self._early is outgoing:
            self._early = None
        if not self._open and self.call is None and not self._is_over:
            self._events.ended(cause_of(status))

    def notice(self, channel: Channel) -> None:
        """A phone that is called runs no dialplan."""

    def agreed(self) -> None:
        """What is spoken was agreed on, or anew."""
        if self.call is not None:
            agreed_with(self.voice, self.call.voice)

    def end(self, cause: int) -> None:
        """Whatever still rings is given up, who talks is hung up, and the port is free again."""
        self._is_over = True
        self._give_up()
        self._tell(DeviceState.UNKNOWN)
        self.voice.close()
        if self.call is not None:
            headers = (("Reason", f"Q.850;cause={cause}"),) if cause else ()
            self._calls.hang_up(self.call, 0, "", self._now(), headers)

    def _give_up(self) -> None:
        open_calls, self._open = self._open, []
        for outgoing in open_calls:
            self._calls.outgoing.give_up(outgoing, self._now())
