"""
The calls of a desk's phones, for its window: shown, made by a click, ended and transferred.

    CallNumber ─▶ the desk's own phone rings ─▶ picked up: it runs the dialplan as if it had dialled the number
"""

import asyncio
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import assert_never

from switchboard.api.calls import (
    CallNumber,
    CallOperation,
    CallStage,
    DeskCall,
    DeskCallsReport,
    EndCall,
    PlayMessage,
    TakeBack,
    TransferCall,
)
from switchboard.calls.channels import CannotOriginate, ChannelEvent, Pair
from switchboard.calls.originate import Originate
from switchboard.calls.pbx import Pbx
from switchboard.core.commands import Origin
from switchboard.core.directory import Directory
from switchboard.core.presence_core import PresenceCore
from switchboard.core.states import Extension
from switchboard.dialplan.run.channel import Channel, ChannelState, Place
from switchboard.engine.mail_desk import MailDesk
from switchboard.ground.errors import Sentence, SwitchboardError
from switchboard.phones.shown_calls import ShownCalls

_PHONES = ("PJSIP/", "SIP/")
_RINGS_FOR = 30.0  # seconds: the desk's own phone
_DECLINED, _NORMAL = 21, 16  # ITU-T Q.850
_PLAY = "VoiceMailPlayMsg"


class CallRefused(SwitchboardError):
    """It cannot be done, or not from that desk."""


@dataclass(frozen=True, slots=True)
class CallOffice:
    """
    What calls need of the office.

    Args:
        is_registered: whether a device can be called now.
        changed: told of each device whose calls are otherwise.
    """

    core: PresenceCore
    directory: Directory
    shown: ShownCalls
    is_registered: Callable[[str], bool]
    changed: Callable[[str], None]


class DeskCalls:
    """One for all desks; each says whose it is, and may do what it wants with the calls of its own phones alone."""

    def __init__(self, loop: asyncio.AbstractEventLoop, pbx: Pbx, office: CallOffice, mail: MailDesk) -> None:
        self._loop = loop
        self._pbx = pbx
        self._office = office
        self._mail = mail
        self._made: dict[str, tuple[str, str]] = {}  # who is called, by the channel of the desk's own phone
        self._asked: dict[str, str] = {}  # the number that was asked last, by channel
        self._since: dict[str, tuple[CallStage, float]] = {}  # by channel
        pbx.channels.listeners.append(self._note)

    def report(self, desk: str) -> DeskCallsReport:
        """As they are now."""
        devices = tuple(self._devices(desk))
        calls = [self._shown(channel) for channel in self._channels(devices)]
        has_phone = any(self._office.is_registered(device) for device in devices)
        return DeskCallsReport(desk, devices, has_phone, tuple(sorted(calls, key=lambda call: call.since)))

    async def operate(self, operation: CallOperation) -> None:
        """
        Done once the phone was asked.

        Raises:
            SwitchboardError: it cannot be, and why.
        """
        match operation:
            case CallNumber(desk, number, name):
                await self._call(desk, number, name)
            case PlayMessage(desk, mailbox, key):
                await self._play(desk, mailbox, key)
            case EndCall(desk, channel):
                found = self._own(desk, channel)
                rings = found.state in (ChannelState.DOWN, ChannelState.RINGING)
                self._pbx.hang_up(found, _DECLINED if rings else _NORMAL)
            case TransferCall(desk, channel, number, asks_first):
                self._transfer(self._own(desk, channel), self._place_of(desk, number), asks_first=asks_first)
            case TakeBack(desk, channel):
                if not self._pbx.talks.take_back(self._own(desk, channel)):
                    raise CallRefused("The call cannot be transferred: {why}", why=Sentence("It asks nobody"))
            case _:
                assert_never(operation)

    async def _call(self, desk: str, number: str, name: str) -> None:
        place = self._place_of(desk, number)
        name = name or self._office.directory.person(number).name
        await self._ring(desk, number, name, place)

    async def _play(self, desk: str, mailbox: str, key: str) -> None:
        message = self._mail.message(desk, mailbox, key)
        title = message.caller_name or message.caller_number
        await self._ring(desk, message.caller_number, title, (_PLAY, f"{mailbox},{key},h"))

    async def _ring(self, desk: str, number: str, name: str, then: "Place | tuple[str, str]") -> None:
        """The desk's own phone rings; returns once it does, or will not."""
        device = next((each for each in self._devices(desk) if self._office.is_registered(each)), "")
        if not device:
            raise CallRefused("No phone of {desk} is registered.", desk=desk[:80])
        own = self._office.directory.person(desk).name
        origin = Origin(desk, "window")
        shown = f'"{_plain(name)}" <{_plain(number)}>' if name else f"<{_plain(number)}>"
        call = Originate("", "", then, origin, own, desk, {"CONNECTEDLINE(all)": shown}, _RINGS_FOR, device=device)
        before = set(self._pbx.channels.all)
        try:
            self._pbx.calling.originate_telling(call, partial(self._ended_ringing, device))
        except CannotOriginate as error:
            raise CallRefused(
                "The phone of {desk} cannot be called: {why}", desk=desk[:80], why=error.sentence
            ) from error
        for name_of_channel in set(self._pbx.channels.all) - before:
            self._made[name_of_channel] = number, name
        self._office.changed(device)

    def _ended_ringing(self, device: str, _: "Pair | CannotOriginate") -> None:
        """It was picked up, or it was not."""
        self._office.changed(device)

    def _transfer(self, channel: Channel, place: Place, *, asks_first: bool) -> None:
        if asks_first:
            fault = self._pbx.talks.ask(channel, place, Origin(channel.caller_number, "window"))
            if fault:
                raise CallRefused("The call cannot be transferred: {why}", why=Sentence(fault))
            self._asked[channel.name] = place.exten
        elif not self._pbx.transfers.blind(channel, place):
            raise CallRefused("The call cannot be transferred: {why}", why=Sentence("It talks to nobody"))

    def _place_of(self, desk: str, number: str) -> Place:
        """Where the dialplan takes that number, dialled at that desk."""
        world = self._pbx.world
        own = [context for context in self._office.core.contexts if self._office.core.status(Extension(desk, context))]
        for context in (*own, *(each for each in world.dialplan.contexts if each not in own)):
            if world.dialplan.priority(context, number, 1, world.local_time, desk) is not None:
                return Place(context, number)
        raise CallRefused("{number} cannot be dialled here: the dialplan has no such extension.", number=number[:80])

    def _own(self, desk: str, name: str) -> Channel:
        found = next((each for each in self._channels(tuple(self._devices(desk))) if each.name == name), None)
        if found is None:
            raise CallRefused("The call is over.")
        return found

    def _devices(self, desk: str) -> Iterator[str]:
        """The phones that its hints name, else the one that is called as it is."""
        if not desk:
            return
        table = self._office.core.table
        hints = [table.get(Extension(desk, context)) for context in self._office.core.contexts]
        devices = [device for state in hints if state is not None for device in state.hint.devices]
        phones = [f"PJSIP/{each.partition('/')[2]}" for each in devices if each.startswith(_PHONES)]
        yield from dict.fromkeys(phones or [f"PJSIP/{desk}"])

    def _channels(self, devices: Sequence[str]) -> list[Channel]:
        prefixes = tuple(f"{device}-" for device in devices)
        return [
            channel for channel in self._pbx.channels.all.values() if prefixes and channel.name.startswith(prefixes)
        ]

    def _shown(self, channel: Channel) -> DeskCall:
        stage = self._stage(channel)
        known, since = self._since.get(channel.name, (None, 0.0))
        if known is not stage:
            since = channel.created_at if known is None else self._pbx.world.now()
            self._since[channel.name] = stage, since
        number, name = self._party(channel)
        name = name or self._office.directory.person(number).name
        asked = self._pbx.talks.asked_by(channel)
        can_transfer = (
            channel.state is ChannelState.UP and asked is None and self._pbx.transfers.partner_of(channel) is not None
        )
        return DeskCall(channel.name, stage, number, name, since, can_transfer, self._word(channel, asked))

    def _word(self, channel: Channel, asked: Channel | None) -> str:
        """What somebody who is asked is called, by the number that was called for that."""
        if asked is None:
            return ""
        number = self._asked.get(channel.name) or asked.caller_number
        return self._office.directory.person(number).name or asked.caller_name or number

    def _stage(self, channel: Channel) -> CallStage:
        if channel.state in (ChannelState.DOWN, ChannelState.RINGING):
            return CallStage.PICK_UP if channel.name in self._made else CallStage.RINGS
        if channel.state is ChannelState.RING or self._dials(channel):
            return CallStage.CALLS
        if self._pbx.talks.asked_by(channel) is not None:
            return CallStage.ASKS
        if self._office.shown.is_holding(channel):
            return CallStage.HOLDS
        return CallStage.IS_HELD if self._office.shown.is_held(channel) else CallStage.TALKS

    def _dials(self, channel: Channel) -> bool:
        dialling = self._pbx.diallings.get(channel.name)
        return dialling is not None and dialling.leg is None

    def _party(self, channel: Channel) -> tuple[str, str]:
        """Number and name of whoever is at the other end, or is called."""
        partner = self._pbx.transfers.partner_of(channel)
        if partner is not None and partner.caller_number:
            return partner.caller_number, partner.caller_name
        if channel.name in self._made and channel.state is not ChannelState.UP:
            return self._made[channel.name]
        if channel.connected_number:
            return channel.connected_number, channel.connected_name
        return self._made.get(channel.name, (channel.dialled_exten if channel.dialled_exten != "s" else "", ""))

    def _note(self, event: ChannelEvent) -> None:
        for channel in (event.channel, event.caller, event.target):
            if channel is None or not channel.name.startswith(_PHONES):
                continue
            if event.is_end and channel is event.channel:
                self._made.pop(channel.name, None)
                self._asked.pop(channel.name, None)
                self._since.pop(channel.name, None)
            self._office.changed(channel.name.rpartition("-")[0])


def _plain(text: str) -> str:
    """Without what parts a name from a number."""
    return "".join(letter for letter in text if letter.isprintable() and letter not in '"<>\\')
