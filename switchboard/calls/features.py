"""
What phones do in a call by pressing digits: transfers, parking, the end (Asterisk: `features.c`).

    digits ──they are no code──▶ whom it talks to hears them
       └──a code──▶ done at once            └──a transfer──▶ digits of a number ──▶ sent there, or asked
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol

from switchboard.calls.lines import Lines
from switchboard.calls.music import MusicOnHold
from switchboard.calls.paths import Paths
from switchboard.calls.talks import Talks
from switchboard.calls.transfers import Transfers
from switchboard.core.commands import Origin
from switchboard.dialplan.read.features_file import FeaturePlan
from switchboard.dialplan.run.channel import Channel, Place
from switchboard.dialplan.run.parking import ParkWish
from switchboard.dialplan.run.world import World
from switchboard.dialplan.text.spoken import spoken_digits

_MOST_DIGITS = 80
_SAID_BEFORE_THE_END = 6.0  # seconds in which whoever parked a call hears where


class Timer(Protocol):
    """Something to be done later."""

    def cancel(self) -> None: ...


class Switch(Protocol):
    """What keeps the channels."""

    world: World
    lines: Lines
    talks: Talks
    transfers: Transfers
    paths: Paths
    music: MusicOnHold

    def hang_up(self, channel: Channel, cause: int | None = None) -> None: ...
    def sleep(self, seconds: float, then: Callable[[], None]) -> Timer: ...
    def hand_on(self, channel: Channel, digits: str) -> None:
        """Whom a phone talks to hears what it presses, else its own channel."""


@dataclass(slots=True)
class _Pressing:
    """What a channel may do, and what it has pressed of a code, or of a number where a transfer waits for one."""

    allowed: frozenset[str]
    digits: str = ""
    transfer: str = ""
    timer: Timer | None = None
    is_over: bool = field(default=False)


class Features:
    """Hears the digits of those who may do something by them."""

    def __init__(self, switch: Switch) -> None:
        self.park: Callable[[Channel, ParkWish], str] = lambda _channel, _wish: "there is no parking lot"
        self.plan = FeaturePlan()
        self._switch = switch
        self._of: dict[str, _Pressing] = {}  # by the channel's name

    def take_up(self, plan: FeaturePlan) -> None:
        self.plan = plan
        self._switch.talks.asking_seconds = plan.asking_seconds

    def allow(self, channel: Channel, allowed: frozenset[str]) -> None:
        """It may do these things in the call that it has now, and no others."""
        self.forget(channel)
        if allowed:
            self._of[channel.name] = _Pressing(allowed)
            self._switch.lines.heed(channel, is_on=True)

    def forget(self, channel: Channel) -> None:
        """Its call is over, or another one."""
        pressing = self._of.pop(channel.name, None)
        if pressing is not None:
            self._stop_timer(pressing)
            self._switch.lines.heed(channel, is_on=False)

    def press(self, channel: Channel, digits: str) -> bool:
        """Whether the digits are taken for features; what turns out to be none is handed on."""
        pressing = self._of.get(channel.name)
        if pressing is None or (self._switch.paths.partner_of(channel) is None and not pressing.transfer):
            return False
        for digit in digits:
            if self._of.get(channel.name) is not pressing:
                break
            if pressing.transfer:
                self._take_number(channel, pressing, digit)
            else:
                self._take_code(channel, pressing, digit)
        return True

    def _codes(self, channel: Channel, pressing: _Pressing) -> dict[str, str]:
        if self._switch.talks.is_asking(channel):
            return {code: name for name, code in self.plan.asking_codes.items() if code}
        return {code: name for name, code in self.plan.codes.items() if name in pressing.allowed}

    def _take_code(self, channel: Channel, pressing: _Pressing, digit: str) -> None:
        self._stop_timer(pressing)
        pressing.digits += digit
        codes = self._codes(channel, pressing)
        longer = any(code.startswith(pressing.digits) and code != pressing.digits for code in codes)
        if longer:
            pressing.timer = self._switch.sleep(self.plan.digit_seconds, lambda: self._end_code(channel, pressing))
        else:
            self._end_code(channel, pressing)

    def _end_code(self, channel: Channel, pressing: _Pressing) -> None:
        digits, pressing.digits, pressing.timer = pressing.digits, "", None
        feature = self._codes(channel, pressing).get(digits)
        if feature is None:
            self._switch.hand_on(channel, digits)
        else:
            self._do(channel, pressing, feature)

    def _do(self, channel: Channel, pressing: _Pressing, feature: str) -> None:
        match feature:
            case "disconnect" | "atxfercomplete":
                self._switch.hang_up(channel)
            case "atxferabort":
                self._switch.talks.take_back(channel)
            case "parkcall":
                self._park_other(channel)
            case _:
                self._begin_number(channel, pressing, feature)

    def _park_other(self, channel: Channel) -> None:
        partner = self._switch.paths.partner_of(channel)
        if partner is None:
            return
        fault = self.park(partner, ParkWish(parker=channel.name.rpartition("-")[0]))
        if fault:
            self._switch.paths.say(channel, "pbx-invalidpark")
            return
        for sound in spoken_digits(partner.variables.get("PARKING_SPACE", "")):
            self._switch.paths.say(channel, sound)
        self._switch.sleep(_SAID_BEFORE_THE_END, lambda: self._switch.hang_up(channel))

    # a transfer, and its number

    def _begin_number(self, channel: Channel, pressing: _Pressing, feature: str) -> None:
        """Whoever transfers is heard by nobody while they press a number, and the other hears music."""
        pressing.transfer = feature
        self._switch.paths.part(channel)
        self._switch.paths.say(channel, "pbx-transfer")
        partner = self._switch.paths.partner_of(channel)
        if partner is not None:
            self._switch.music.play(partner, "default")
        self._wait_for_number(channel, pressing, first=True)

    def _wait_for_number(self, channel: Channel, pressing: _Pressing, *, first: bool = False) -> None:
        self._stop_timer(pressing)
        seconds = self.plan.number_seconds * (2 if first else 1)
        pressing.timer = self._switch.sleep(seconds, lambda: self._end_number(channel, pressing))

    def _take_number(self, channel: Channel, pressing: _Pressing, digit: str) -> None:
        if not pressing.digits:
            self._switch.paths.say(channel, "")
        if digit == "#":
            self._end_number(channel, pressing)
            return
        pressing.digits = (pressing.digits + digit)[:_MOST_DIGITS]
        world, place = self._switch.world, self._place_of(channel, pressing.digits)
        is_longer = world.dialplan.may_follow(place.context, place.exten, world.local_time(), channel.caller_number)
        if is_longer:
            self._wait_for_number(channel, pressing)
        else:
            self._end_number(channel, pressing)

    @staticmethod
    def _place_of(channel: Channel, digits: str) -> Place:
        return Place(channel.variables.get("TRANSFER_CONTEXT", "") or channel.place.context, digits)

    def _end_number(self, channel: Channel, pressing: _Pressing) -> None:
        self._stop_timer(pressing)
        digits, feature = pressing.digits, pressing.transfer
        pressing.digits = pressing.transfer = ""
        partner = self._switch.paths.partner_of(channel)
        if channel.is_hung_up or partner is None:
            return
        place, caller = self._place_of(channel, digits), channel.caller_number
        world, origin = self._switch.world, Origin(caller, "phone")
        found = world.dialplan.priority(place.context, digits, 1, world.local_time, caller) if digits else None
        if found is not None:
            self._switch.music.play(partner, "")
            if feature == "blindxfer" and self._switch.transfers.blind(channel, place):
                return
            if feature == "atxfer" and not self._switch.talks.ask(channel, place, origin):
                return
        self._switch.music.play(partner, "")
        self._switch.paths.join_again(channel)
        self._switch.paths.say(channel, "pbx-invalid")

    @staticmethod
    def _stop_timer(pressing: _Pressing) -> None:
        if pressing.timer is not None:
            pressing.timer.cancel()
            pressing.timer = None
