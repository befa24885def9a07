"""
Calls that are made: somebody asks for one, a channel dials, or asks a third.

Whoever is called is a pair of channels, whose `;2` runs the dialplan, or a phone's channel. When it answers, whoever
had it called goes on: `;1` does what it was made for, or a channel that dials is put through. Both ends end together.
"""

import asyncio
from collections.abc import Callable, Sequence
from typing import Protocol

from switchboard.calls.channels import CannotOriginate, Channels, NoAnswerInTime, NoSuchPlace, Pair
from switchboard.calls.dialling import Dialling, Legs
from switchboard.calls.dials import Dials
from switchboard.calls.features import Features
from switchboard.calls.lines import Lines
from switchboard.calls.music import MusicOnHold
from switchboard.calls.originate import (
    Execution,
    Originate,
    call_for,
    execution_of,
    name_parties,
    prepare,
    set_functions,
    set_functions_or_end,
)
from switchboard.calls.phone_legs import PhoneLegs, handed_on_by
from switchboard.calls.talks import Talks
from switchboard.core.commands import Command, Origin
from switchboard.dialplan.run.channel import Channel, Place
from switchboard.dialplan.run.executor import execute
from switchboard.dialplan.run.world import Dial, Dialled, World

_DIVERTED = "REDIRECTING from-num"
_MOST_FORWARDS = 10  # of one call, from phone to phone
_NO_ANSWER = 19  # ITU-T Q.850


class Runner(Protocol):
    """What has channels at work."""

    world: World
    channels: Channels
    dials: Dials
    lines: Lines
    music: MusicOnHold
    talks: Talks
    features: Features
    phone_legs: PhoneLegs
    diallings: dict[str, Dialling]
    then: dict[str, Callable[[], None]]

    def run(
        self,
        channel: Channel,
        execution: Execution,
        origin: Origin,
        on_answer: Callable[[], None] | None,
        *,
        has_ending: bool,
    ) -> None: ...
    def send(self, channel: Channel, place: Place, origin: Origin) -> bool:
        """Has a channel run the dialplan there; whether it could."""

    def hang_up(self, channel: Channel, cause: int | None = None) -> None: ...
    def submit(self, commands: Sequence[Command], then: Callable[[str], None]) -> None: ...
    def note_answer(self, channel: Channel) -> None:
        """A channel that dials was put through: whoever called it is told."""


class Calling:
    """Makes calls, and keeps who dials whom."""

    def __init__(self, loop: asyncio.AbstractEventLoop, runner: Runner) -> None:
        self._loop = loop
        self._runner = runner

    def originate(self, call: Originate) -> "asyncio.Future[Channel]":
        """
        Dials; the future has the `;2` channel once it has answered.

        Raises:
            CannotOriginate: there is no such extension, or there are too many channels. The future raises it, too,
                when the call is not answered.
        """
        answered: asyncio.Future[Channel] = self._loop.create_future()

        def told(outcome: Pair | CannotOriginate) -> None:
            if answered.done():
                return
            if isinstance(outcome, Pair):
                answered.set_result(outcome.callee)
            else:
                answered.set_exception(outcome)

        self.originate_telling(call, told)
        return answered

    def originate_telling(self, call: Originate, told: Callable[[Pair | CannotOriginate], None]) -> None:
        """
        Dials; `told` is called once, as soon as the call was answered or can no longer be.

        Raises:
            CannotOriginate: there is no such extension, or there are too many channels; `told` is not called.
        """
        is_told = False

        def tell(outcome: Pair | CannotOriginate) -> None:
            nonlocal is_told
            timer.cancel()
            if not is_told:
                is_told = True
                told(outcome)

        def on_answer(pair: Pair) -> None:
            self._runner.dials.answer(pair)
            tell(pair)
            execution = execution_of(call, pair.caller)
            self._runner.run(pair.caller, execution, call.origin, None, has_ending=execution is execute)

        def on_end(_: Pair) -> None:
            tell(CannotOriginate("{extension} did not answer", extension=call.called))

        def give_up() -> None:
            self._runner.dials.end(pair, "NOANSWER")
            tell(NoAnswerInTime("{extension} did not answer", extension=call.called))
            self._runner.hang_up(pair.callee, _NO_ANSWER)

        timer = self._loop.call_later(call.timeout, lambda: give_up())  # noqa: PLW0108  there is no pair yet
        try:
            pair = (self._call_phone if call.device else self._call)(call, on_answer, on_end)
        except CannotOriginate:
            timer.cancel()
            raise

    def _call_phone(self, call: Originate, on_answer: Callable[[Pair], None], on_end: Callable[[Pair], None]) -> Pair:
        """
        Calls a phone that somebody asked for: it sees itself called by the caller that was named, or by nobody.

        Raises:
            CannotOriginate: there is no such phone now, or there are too many channels.
        """
        legs, number = self._runner.phone_legs, call.device.partition("/")[2]
        channel = legs.make(call.device, call.then.context if isinstance(call.then, Place) else "default",
                            call.origin.who, call.ids[0])  # fmt: skip
        pair = Pair(channel, channel)
        channel.name_caller(call.caller_name, call.caller_number or ("" if call.caller_name else number))
        channel.connect(call.caller_name, call.caller_number)
        try:
            prepare(pair, call)
            commands = set_functions(pair, call, self._runner.world)
        except CannotOriginate:
            self._runner.channels.discard(pair)
            raise
        self._submit(commands)
        return legs.ring(channel, None, on_answer, on_end)

    def _submit(self, commands: Sequence[Command]) -> None:
        if commands:
            self._runner.submit(commands, lambda refused: self._runner.world.warn(refused) if refused else None)

    def ask(
        self, call: Originate, channel: Channel, on_answer: Callable[[Pair], None], on_end: Callable[[Pair], None]
    ) -> Pair:
        """
        Calls in a channel's name.

        Raises:
            CannotOriginate: there is no such extension, or there are too many channels.
        """

        def answered(pair: Pair) -> None:
            self._runner.dials.answer(pair)
            on_answer(pair)

        return self._call(call, answered, on_end, channel)

    def _call(
        self,
        call: Originate,
        on_answer: Callable[[Pair], None],
        on_end: Callable[[Pair], None],
        dialler: Channel | None = None,
    ) -> Pair:
        """
        Makes a pair whose `;2` runs the dialplan; both of its ends end together.

        Args:
            dialler: the channel that calls; None where somebody asked for the call.

        Raises:
            CannotOriginate: there is no such extension, or there are too many channels.
        """
        place = call.context, call.exten
        found = self._runner.world.dialplan.priority(*place, 1, self._runner.world.local_time, call.caller_number)
        if not call.exten.isprintable() or found is None:
            raise NoSuchPlace("There is no extension {extension}", extension=f"{call.exten[:80]}@{call.context[:80]}")
        linked_id = dialler.linked_id if dialler is not None else ""
        pair = self._runner.channels.make_pair(call.exten, call.context, call.origin.who, linked_id, call.ids)
        try:
            prepare(pair, call)
        except CannotOriginate:
            self._runner.channels.discard(pair)
            raise
        if dialler is not None:
            pair.callee.handed_on, pair.callee.forwards = handed_on_by(dialler), dialler.forwards
            pair.callee.hops = dialler.hops
            pair.callee.parties |= {_DIVERTED: dialler.parties[_DIVERTED]} if _DIVERTED in dialler.parties else {}
        self._runner.channels.announce(pair.caller, pair.callee)
        name_parties(pair, call, dialler)
        commands = set_functions_or_end(pair, call, self._runner.world, self._runner.channels)
        self._submit(commands)
        self._runner.dials.begin(pair, dialler)

        def callee_ended() -> None:
            self._runner.dials.end(pair)
            self._runner.hang_up(pair.caller, pair.callee.hangup_cause)
            on_end(pair)

        self._runner.then[pair.callee.name] = callee_ended
        self._runner.then[pair.caller.name] = lambda: self._runner.hang_up(pair.callee, pair.caller.hangup_cause)
        self._runner.run(pair.callee, execute, call.origin, lambda: on_answer(pair), has_ending=True)
        return pair

    def forward(self, phone: Channel, place: Place) -> bool:
        """
        Has a number be called in place of a phone that says so (Asterisk: `app_dial.c`, `do_forward`).

        Returns:
            Whether it is; a call that was sent on too often is not.
        """
        dialling = next((each for each in self._runner.diallings.values() if each.calls(phone)), None)
        if dialling is None or dialling.channel.forwards >= _MOST_FORWARDS:
            return False
        dialler, was = dialling.channel, dialling.channel.parties.get(_DIVERTED)
        dialler.forwards += 1  # whom it calls now has it so, and the others do not
        dialler.parties[_DIVERTED] = phone.name.partition("/")[2].rpartition("-")[0]
        try:
            return dialling.forward(phone, f"{place.exten}@{place.context}") is not None
        finally:
            dialler.forwards -= 1
            if was is None:
                del dialler.parties[_DIVERTED]
            else:
                dialler.parties[_DIVERTED] = was

    def dial(self, channel: Channel, wish: Dial, origin: Origin, then: Callable[[Dialled], None]) -> Callable[[], None]:
        """Calls for a channel; what is returned gives the call up."""

        def call(place: str, on_answer: Callable[[Pair], None], on_end: Callable[[Pair], None]) -> Pair:
            if "/" in place:
                may_pass = not wish.options.needs_to_hear
                return self._runner.phone_legs.call(place, channel, on_answer, on_end, may_pass=may_pass)
            return self._call(call_for(channel, place, origin), on_answer, on_end, channel)

        def leg_answered(pair: Pair) -> None:
            self._runner.dials.answer(pair)
            self._runner.music.play(channel, "")
            put_through.append(pair)

        def answered() -> None:
            self._runner.note_answer(channel)
            self._runner.talks.put_through(channel, put_through[-1].caller)

            leg, options = put_through[-1].caller, wish.options
            self._runner.features.allow(channel, options.calling)
            self._runner.features.allow(leg, options.called)

        put_through: list[Pair] = []
        legs = Legs(call, self._runner.hang_up, leg_answered, self._runner.dials.end, answered, self._runner.world.warn)

        def over(dialled: Dialled) -> None:
            self._runner.diallings.pop(channel.name, None)
            self._runner.talks.over(channel)
            self._quiet(channel, wish)
            then(dialled)

        self._begin(channel, wish)
        dialling = Dialling(self._loop, legs, channel, wish, over)
        if not dialling.is_over:
            self._runner.diallings[channel.name] = dialling

        def cancel() -> None:
            self._runner.diallings.pop(channel.name, None)
            self._runner.talks.over(channel)
            self._quiet(channel, wish)
            leg, goes = dialling.leg, wish.options.called_goes
            if leg is None or goes is None or not channel.is_hung_up:
                dialling.cancel()
                return
            dialling.let_go()
            dialling.cancel()
            self._runner.send(leg.caller, goes, origin)

        return cancel

    def _begin(self, channel: Channel, wish: Dial) -> None:
        """What the caller hears while others ring."""
        if wish.options.rings_at_once:
            channel.ring_back()
        if wish.options.music:
            self._runner.music.play(channel, wish.options.music)

    def _quiet(self, channel: Channel, wish: Dial) -> None:
        """Its call is over: it may do nothing more in it, and hears nothing of it."""
        self._runner.features.forget(channel)
        if wish.options.music:
            self._runner.music.play(channel, "")
