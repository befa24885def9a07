"""A phone that is called, as the line of a channel: all its contacts ring, the first that answers has the call."""

from collections.abc import Callable

from switchboard.calls.phone_legs import LegEvents
from switchboard.core.states import DeviceState
from switchboard.dialplan.run.channel import Channel, Place
from switchboard.phones.phone_line import PhoneLine
from switchboard.phones.spoken_line import Home, SpokenLine, agreed_with
from switchboard.phones.statuses import cause_of
from switchboard.sip.invite.call import Call
from switchboard.sip.invite.messages import CallDialog
from switchboard.sip.invite.offer_answer import AgreedVoice
from switchboard.sip.invite.outgoing_call import Callee, OutgoingCall, Wish
from switchboard.sip.wire.uri import SipUri

_MOVED = 302


class CalledLine(SpokenLine):
    """See `calls.lines.Line` and `sip.invite.outgoing_call.Told`."""

    def __init__(
        self, home: Home, events: LegEvents, tell: Callable[[DeviceState], None], caller: PhoneLine | None = None
    ) -> None:
        """
        Args:
            tell: told what the phone's device does.
            caller: the line whose phone's offer is handed on to this one.
        """
        super().__init__(home)
        self.call: Call | None = None
        self.channel: Channel | None = None
        self.place_for: Callable[[OutgoingCall, list[SipUri]], Place | None] = lambda *_: None
        self.on_call: Callable[[Call], None] = lambda _: None
        self._caller = caller
        self._events = events
        self._tell = tell
        self._open: list[OutgoingCall] = []
        self._ringing: OutgoingCall | None = None
        self._early: OutgoingCall | None = None  # the one that is heard already
        self._is_over = False

    @property
    def talk(self) -> Call | None:
        """See `SpokenLine`."""
        return self.call

    @property
    def dialog(self) -> CallDialog | None:
        """The one that is talked in, or of the phone that rings first."""
        if self.call is not None:
            return self.call.dialog
        return self._ringing.dialog if self._ringing is not None else None

    def begin(self, callees: list[Callee], wish: Wish) -> None:
        """Calls them all."""
        self._open = [self.home.calls.outgoing.place(callee, wish, self, self.home.now()) for callee in callees]

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
        heard = self.need_voice()
        if heard is not None:
            agreed_with(heard, voice)
        if self._early is None:
            self._early = outgoing
            self._tell(DeviceState.RINGING)
            self._events.progresses()

    def passes(self, outgoing: OutgoingCall, answer: bytes) -> None:
        """The same where the caller's phone hears it without us."""
        if self._is_over or self._caller is None or self._early is not None:
            return
        self._ringing = self._ringing or outgoing
        self._tell(DeviceState.RINGING)
        if self._caller.take_early(answer, self):
            self._early = outgoing
            self._events.progresses()
        else:
            self._events.rings()

    def answered(self, outgoing: OutgoingCall, call: Call) -> None:
        """The others ring no longer."""
        self._open.remove(outgoing)
        if self._is_over or self.call is not None:
            self.home.calls.hang_up(call, 0, "", self.home.now())
            return
        self.call = call
        self._give_up()
        self._take_media(call)
        self._tell(DeviceState.INUSE)
        self.on_call(call)
        self._events.answered()

    def _take_media(self, call: Call) -> None:
        caller = self._caller
        if caller is not None and not caller.take_answer(call.heard, self):
            self._passes = True  # the caller speaks with us by now, so this one has to come home
        voice = self.voice if caller is not None else self.need_voice()
        if voice is not None:
            self.agreed()
            voice.expect()

    def moved(self, outgoing: OutgoingCall, targets: list[SipUri]) -> None:
        """Its other contacts ring no longer where it says that somebody else of the office is to be called."""
        place = self.place_for(outgoing, targets)
        if self._is_over or self.call is not None or place is None or not self._events.moved(place):
            self.refused(outgoing, _MOVED)

    def refused(self, outgoing: OutgoingCall, status: int) -> None:
        """One contact will not take it; the last one decides why not."""
        self._open.remove(outgoing)
        if self._early is outgoing:
            self._early = None
        if not self._open and self.call is None and not self._is_over:
            self._events.ended(cause_of(status))

    def notice(self, channel: Channel) -> None:
        """A phone that is called runs no dialplan."""

    def end(self, cause: int) -> None:
        """Whatever still rings is given up, who talks is hung up, and the port is free again."""
        self._is_over = True
        self._give_up()
        self._tell(DeviceState.UNKNOWN)
        self.close_voice()
        if self.call is not None:
            headers = (("Reason", f"Q.850;cause={cause}"),) if cause else ()
            self.home.calls.hang_up(self.call, 0, "", self.home.now(), headers)

    def _give_up(self) -> None:
        open_calls, self._open = self._open, []
        for outgoing in open_calls:
            self.home.calls.outgoing.give_up(outgoing, self.home.now())
