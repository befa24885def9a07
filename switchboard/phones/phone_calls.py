"""
Calls of phones, put together: a phone dials a number, and a channel runs what the dialplan says there.

Each call is a channel, a line and a port for its voice, which begin and end together. The device of a phone that calls
is in use from the ringing or the answer on, as Asterisk has it, and on hold while it says so.
"""

import asyncio
import logging
from collections.abc import Callable, Sequence
from typing import NamedTuple

from switchboard.calls.channels import CannotOriginate, Pair
from switchboard.calls.lines import Line
from switchboard.calls.pbx import Pbx
from switchboard.calls.phone_legs import LegEvents
from switchboard.core.commands import Origin
from switchboard.core.states import DeviceState
from switchboard.dialplan.run.channel import Channel, Place
from switchboard.net.voice_sockets import NoVoice
from switchboard.net.voices import OpenVoice, Voices
from switchboard.phones.called_line import CalledLine
from switchboard.phones.contacts import callees_of
from switchboard.phones.handed_on import caller_for, headers_for, note_what_came
from switchboard.phones.passing_by import reach_each_other
from switchboard.phones.phone_line import PhoneLine
from switchboard.phones.phones import Phones
from switchboard.phones.shown_calls import ShownCalls
from switchboard.phones.spoken_line import Home
from switchboard.phones.transfers import Transfers, is_of_device
from switchboard.phones.trunks import Trunks, endpoint_of, outside_wish
from switchboard.sip.invite.call import Call
from switchboard.sip.invite.call_keeper import CallState
from switchboard.sip.invite.call_keeper import Place as VoicePlace
from switchboard.sip.invite.offer_answer import unspeakable
from switchboard.sip.invite.outgoing_call import Callee, OutgoingCall, Wish
from switchboard.sip.invite.refer import Referral
from switchboard.sip.invite.replaces import Replaces
from switchboard.sip.wire.errors import Forbidden, NoCall, NotFound, Overloaded, SipError
from switchboard.sip.wire.headers import display_name
from switchboard.sip.wire.uri import SipUri, parse_uri

_log = logging.getLogger("switchboard.sip")
_SILENT = 44  # ITU-T Q.850: requested channel not available, as Asterisk ends a call whose voice has stopped
_CONGESTION = 34  # the same: no circuit or channel available
_TOO_LONG = 16  # normal clearing, as Asterisk ends a call by Dial's option L
_RETRY = ("Retry-After", "5")


class House(NamedTuple):
    """
    What calls need beside the dialplan: voices, and who is shown what phones do.

    `may_leave`: whether phones may transfer calls out of the office; `may_pass_by`: whether they send to each other.
    """

    voices: Voices
    shown: ShownCalls
    trunks: Trunks
    may_leave: bool = False
    may_pass_by: bool = True


class PhoneCalls:
    """Decides what becomes of calls (see `sip.invite.desk.CallDesk`)."""

    def __init__(
        self,
        loop: asyncio.AbstractEventLoop,
        pbx: Pbx,
        phones: Phones,
        house: House,
    ) -> None:
        self._loop = loop
        self._pbx = pbx
        self._calls = phones.services.calls
        self._phones = phones
        self._voices = house.voices
        self._shown = house.shown
        self._shown.follow(pbx.channels, pbx.talks.bridges)
        self._may_pass_by = house.may_pass_by
        self._lines: dict[Call, PhoneLine | CalledLine] = {}
        self._calling: dict[str, PhoneLine] = {}  # those whose phones have called, by their channels' names
        self._trunks = house.trunks
        self._transfers = Transfers(pbx, self, loop.time, may_leave=house.may_leave)
        pbx.phone_legs.lines.said = self._transfers.heard
        self._calls.desk = self
        pbx.phone_legs.caller = self

    def start(self) -> None:
        """Sockets are open: trunks are registered with."""
        self._trunks.start(self._phones.server)

    def close(self) -> None:
        """Phones are told nothing; trunks are, as calls would come for who is no more. The ports are free again."""
        self._trunks.close()
        self._voices.close()

    def call_came(self, call: Call) -> None:
        """See `CallDesk`. The first call of all waits until voices can be carried, where they can."""
        place = self._place_where_it_begins(call)
        if call.offer is not None and not call.can_be_spoken and not self._may_pass_by:
            raise unspeakable(call.offer)
        self._when_ready(lambda: self._begin_or_refuse(call, place))

    def replacement_came(self, call: Call, replaced: Call | OutgoingCall) -> None:
        """See `CallDesk`. Who rings may be picked up by everybody; who talks, by phones of the same line."""
        channel = self.channel_of(replaced)
        if channel is None:
            raise NoCall("the call is over")
        if isinstance(replaced, Call) and not is_of_device(channel, _device_of(call)):
            raise Forbidden("the call is another phone's")
        self._when_ready(lambda: self._begin_or_refuse(call, channel.place, channel))

    def _when_ready(self, then: Callable[[], None]) -> None:
        try:
            self._voices.when_ready(then)
        except NoVoice:  # media may pass by
            then()

    def _place_where_it_begins(self, call: Call) -> Place:
        """Raises SipError where the office takes no such call."""
        request = call.arrival.request
        uri, trunk = parse_uri(request.uri_text), self._trunks.trunk_of(call.arrival)
        if trunk is None:
            return self.place_of(call, uri)
        world, caller = self._pbx.world, parse_uri(request.sender.uri_text).user

        def has(context: str, exten: str) -> bool:
            return world.dialplan.priority(context, exten, 1, world.local_time, caller) is not None

        return self._trunks.place_of(trunk, uri, parse_uri(request.to.uri_text), has)

    def _begin_or_refuse(self, call: Call, place: Place, replaced: Channel | None = None) -> None:
        if call.state is not CallState.PROCEEDING:
            return  # given up meanwhile
        try:
            channel, line = self._begin(call, place)
        except SipError as error:
            self._calls.hang_up(call, error.status, error.reason, self._loop.time(), error.headers)
            return
        if replaced is None:
            self._pbx.receive(channel, line, Origin(channel.caller_number, "phone"))
        elif not self._pbx.transfers.replace(replaced, channel, line):
            self._pbx.channels.discard(Pair(channel, channel))
            line.end(0)

    def _begin(self, call: Call, place: Place) -> tuple[Channel, PhoneLine]:
        request = call.arrival.request
        user, device = call.arrival.user, _device_of(call)
        caller = parse_uri(request.sender.uri_text).user if call.arrival.trunk else device.partition("/")[2]
        try:
            channel = self._pbx.channels.make_one(device, place, user.name if user is not None else caller)
        except CannotOriginate as error:
            raise Overloaded("there are too many calls", _RETRY) from error

        def tell(state: DeviceState) -> None:
            if state is DeviceState.UNKNOWN:
                self._lines.pop(call, None)
                self._calling.pop(channel.name, None)
                self._shown.forget(channel)
            else:
                self._shown.show(channel, device, state, call.dialog, is_initiator=True)

        line = PhoneLine(call, self._home_of(channel, _host_of(call), lambda: call), tell)
        line.channel = channel
        self._lines[call] = self._calling[channel.name] = line
        channel.name_caller(display_name(request.headers["from"][0]), caller)
        note_what_came(channel, call.arrival, caller)
        return channel, line

    def _home_of(self, channel: Channel, host: str, call_of: Callable[[], Call | None]) -> Home:
        """What a channel's line needs of us."""

        def digits_came(digits: str) -> None:
            call = call_of()
            if call is not None:
                self.digits_came(call, digits)

        def silent() -> None:
            _log.warning("The call of %s ends: nothing is heard of its phone any more", channel.name)
            self._pbx.hang_up(channel, _SILENT)

        def open_voice() -> OpenVoice | None:
            try:
                voice = self._voices.open(host, digits_came)
            except NoVoice as error:
                _log.warning("The call of %s ends: %s", channel.name, error)
                self._loop.call_soon(self._pbx.hang_up, channel, _CONGESTION)
                return None
            voice.on_silence = silent
            return voice

        def end(cause: int) -> None:
            self._loop.call_soon(self._pbx.hang_up, channel, cause)

        return Home(self._calls, self._loop.time, open_voice, end)

    def call(self, device: str, channel: Channel, events: LegEvents, dialler: Channel | None = None) -> Line:
        """See `calls.phone_legs.PhoneCaller`."""
        outside = self._trunks.dialled(device)
        callees = [self._trunks.callee(*outside)] if outside is not None else self._callees(device)
        host = callees[0].point.reached(str(callees[0].destination[0])).rpartition(":")[0].strip("[]")

        def tell(state: DeviceState) -> None:
            if state is DeviceState.UNKNOWN:
                self._shown.forget(channel)
                if line.call is not None:
                    self._lines.pop(line.call, None)
            else:
                self._shown.show(channel, endpoint_of(device), state, line.dialog, is_initiator=False)

        def on_call(call: Call) -> None:
            self._lines[call] = line
            if outside is not None:
                self._trunks.end_in_time(outside[0], channel, lambda: self._pbx.hang_up(channel, _TOO_LONG))

        caller = self._passing_caller(dialler, callees)
        line = CalledLine(self._home_of(channel, host, lambda: line.call), events, tell, caller)
        line.channel = channel
        line.place_for = lambda outgoing, targets: self._place_among(outgoing, targets, channel)
        line.on_call = on_call
        place, offer = None, caller.call.heard if caller is not None else b""
        if caller is None:
            voice = line.need_voice()
            if voice is None:
                raise CannotOriginate("There is no port for the voice of {device}", device=device[:80])
            place = VoicePlace(voice.host, voice.port)
        wish = outside_wish(outside[0], place, offer) if outside is not None else _wish_of(channel, place, offer)
        line.begin(callees, wish)
        return line

    def _callees(self, device: str) -> list[Callee]:
        services = self._phones.services
        callees = callees_of(device.partition("/")[2], services.registrar.bindings, services.subscribe.points)
        if not callees:
            raise CannotOriginate("{device} is not registered", device=device[:80])
        return callees

    def _passing_caller(self, dialler: Channel | None, callees: Sequence[Callee]) -> PhoneLine | None:
        """The line whose phone's offer those who are called can answer by themselves."""
        if dialler is None or not self._may_pass_by:
            return None
        line = self._calling.get(dialler.name)
        if line is None or not line.can_pass or line.call.offer is None:
            return None
        source = str(line.call.arrival.source[0])
        return line if reach_each_other(line.call.offer, source, callees) else None

    def call_ended(self, call: Call, cause: int) -> None:
        """See `CallDesk`."""
        line = self._lines.get(call)
        if line is not None and line.channel is not None:
            self._pbx.hang_up(line.channel, cause)

    def voice_changed(self, call: Call) -> None:
        """See `CallDesk`."""
        line = self._lines.get(call)
        if line is not None and line.channel is not None:
            line.agreed()
            self._shown.hold(line.channel, is_on=call.holds)

    def transfer(self, call: Call, referral: Referral) -> Callable[[], None]:
        """See `CallDesk`."""
        return self._transfers.prepare(call, referral)

    def channel_of(self, call: Call | OutgoingCall) -> Channel | None:
        """See `phones.transfers.Exchange`, as of the others."""
        if isinstance(call, Call):
            line = self._lines.get(call)
            return line.channel if line is not None else None
        return call.told.channel if isinstance(call.told, CalledLine) else None

    def find(self, replaces: Replaces) -> Call | OutgoingCall | None:
        return self._calls.find(replaces)

    def is_domain(self, host: str) -> bool:
        return self._phones.numbers.is_domain(host)

    def place_of(self, call: Call, uri: SipUri, context: str = "") -> Place:
        """
        Raises:
            NotFound: the dialplan has no step for it where that phone calls.
        """
        channel = self.channel_of(call)
        device = channel.name.partition("/")[2].rpartition("-")[0] if channel is not None else ""
        user = call.arrival.user or self._phones.services.authenticator.users.get(device)
        sought = self._phones.numbers.seek(uri, user)
        caller = parse_uri(call.arrival.request.sender.uri_text).user if channel is None else device
        world = self._pbx.world
        for each in (context or sought.context,) if context or sought.context else tuple(world.dialplan.contexts):
            if world.dialplan.priority(each, sought.exten, 1, world.local_time, caller) is not None:
                return Place(each, sought.exten)
        raise NotFound(f"there is no extension {sought.exten[:80]}")

    def _place_among(self, outgoing: OutgoingCall, targets: list[SipUri], channel: Channel) -> Place | None:
        """The first that is a number of the office where the call comes from; nobody is sent out of it so."""
        callee, world = outgoing.callee, self._pbx.world
        ours = callee.point.reached(str(callee.destination[0])).rpartition(":")[0].lower()
        for uri in targets:
            is_here = uri.host.lower() == ours or self.is_domain(uri.host.lower())
            context, caller = channel.place.context, channel.connected_number
            if is_here and world.dialplan.priority(context, uri.user, 1, world.local_time, caller) is not None:
                return Place(context, uri.user)
        return None

    def digits_came(self, call: Call, digits: str) -> None:
        """See `CallDesk`."""
        line = self._lines.get(call)
        if line is not None and line.channel is not None:
            self._pbx.phone_pressed(line.channel, digits)


def _device_of(call: Call) -> str:
    """That of the phone that calls; who proved to be a user is one of its lines. Or of the trunk."""
    if call.arrival.trunk:
        return f"PJSIP/{call.arrival.trunk}"
    caller, user = parse_uri(call.arrival.request.sender.uri_text).user, call.arrival.user
    return f"PJSIP/{caller if user is None or caller in user.lines else user.name}"


def _wish_of(channel: Channel, place: VoicePlace | None, offer: bytes) -> Wish:
    return Wish(*caller_for(channel), place, headers_for(channel), offer, channel.hops)


def _host_of(call: Call) -> str:
    """The address of ours that the phone reaches."""
    hostport = call.arrival.point.reached(str(call.arrival.source[0]))
    return hostport.rpartition(":")[0].strip("[]")
