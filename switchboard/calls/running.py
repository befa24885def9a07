"""
A channel at work: its steps, and what it waits for between them.

    resume ─▶ [steps] ─▶ waits for a time, a change, a call ─▶ resume … ─▶ over: no step left, hung up, or a fault

However it ends, `on_end` is called once.
"""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from inspect import GEN_RUNNING, getgeneratorstate
from typing import Protocol

from switchboard.core.commands import Command, Origin
from switchboard.dialplan.run.channel import Channel, ChannelState
from switchboard.dialplan.run.recording import Await, Came, Record, Recorded
from switchboard.dialplan.run.step import Steps
from switchboard.dialplan.run.world import (
    Dial,
    Dialled,
    Effect,
    Evaluation,
    Heard,
    Listen,
    Music,
    Press,
    Ran,
    Reply,
    RunProgram,
    Say,
    SendBack,
    Sleep,
    Submit,
    Tell,
)
from switchboard.ground.governor import Job, OnFault

OUT_OF_ORDER = 38  # ITU-T Q.850


class Outside(Protocol):
    """What a running channel asks for."""

    def drive(self, job: Job, on_fault: OnFault) -> None: ...

    def sleep(self, seconds: float, then: Callable[[], None]) -> asyncio.TimerHandle: ...

    def submit(self, commands: Sequence[Command], then: Callable[[str], None]) -> None: ...

    def dial(self, channel: Channel, wish: Dial, origin: Origin, then: Callable[[Dialled], None]) -> Callable[[], None]:
        """Calls for a channel; what is returned gives the call up."""

    def record(self, channel: Channel, wish: Record, then: Callable[[Recorded], None]) -> Callable[[], None]:
        """Records the phone at the channel's end; what is returned ends that, and tells who wished it."""

    def press(self, channel: Channel, digits: str) -> None:
        """The channel presses digits, for whoever it talks to."""

    def say(self, channel: Channel, sound: str) -> None:
        """The phone at the channel's end hears a sound; without a name nothing more."""

    def send_back(self, channel: Channel, *, is_on: bool) -> None:
        """The phone at the channel's end hears itself, or no more."""

    def play_music(self, channel: Channel, kind: str) -> None:
        """The phone at the channel's end hears music of a class from now on; without one none any more."""

    def tell_user_event(self, channel: Channel, tell: Tell) -> None: ...

    def note_changes(self, channel: Channel) -> None:
        """The channel took steps: whoever watches it is told what differs."""


@dataclass(slots=True)
class Running:
    """One channel's generator and what it waits for; `on_answer` is called once, and so is `on_end`."""

    outside: Outside
    evaluation: Evaluation
    channel: Channel
    steps: Steps
    on_end: Callable[[], None]
    on_answer: Callable[[], None] | None = None
    has_ending: bool = False  # whether the dialplan has a say when the channel ends
    _listens: bool = False
    _give_up: Callable[[], None] | None = None
    _is_over: bool = False

    def resume(self, reply: Reply = None) -> None:
        """What it waited for has come."""
        self._give_up = None
        self._listens = False
        if not self._is_over:
            self.outside.drive(self._turns(reply), self._note_fault)

    def stop(self) -> None:
        """Takes no further step, and gives up what it waits for. Harmless the second time."""
        self._is_over = True
        give_up, self._give_up = self._give_up, None
        if give_up is not None:
            give_up()
        if getgeneratorstate(self.steps) != GEN_RUNNING:
            self.steps.close()  # what an application has begun it puts in order

    def wake(self) -> None:
        """Something has come that it may have listened for beside digits."""
        if self._listens and not self._is_over:
            give_up, self._give_up = self._give_up, None
            if give_up is not None:
                give_up()
            self.resume(Heard())

    @property
    def is_over(self) -> bool:
        return self._is_over

    def notice_digits(self) -> None:
        """Digits were pressed at the other end: who listens hears the first."""
        if self._listens and self.channel.digits and not self._is_over:
            give_up, self._give_up = self._give_up, None
            if give_up is not None:
                give_up()
            self.resume(self._next_digit())

    def _next_digit(self) -> Heard:
        digits = self.channel.digits
        self.channel.digits = digits[1:]
        return Heard(digits[:1])

    def notice_answer(self) -> None:
        """Tells once that the channel was answered, if it was."""
        if self.on_answer is not None and self.channel.state is ChannelState.UP and not self._is_over:
            on_answer, self.on_answer = self.on_answer, None
            on_answer()

    def _turns(self, reply: Reply) -> Job:
        """Goes on until the channel waits for something, giving the others their turns."""
        while not self._is_over:
            try:
                effect = self.steps.send(reply)
            except StopIteration:
                self.outside.note_changes(self.channel)
                self.notice_answer()
                self._end()
                return
            self.outside.note_changes(self.channel)
            self.notice_answer()
            reply = None
            if isinstance(effect, Listen) and (self.channel.digits or effect.seconds <= 0):
                reply = self._next_digit()
            elif self._wait_for(effect):
                return
            yield

    def _wait_for(self, effect: Effect) -> bool:
        """Whether the channel really waits."""
        if self._is_over:
            return False
        match effect:
            case Sleep(seconds):
                self._give_up = self.outside.sleep(seconds, self.resume).cancel
            case Listen(seconds):
                self._listens = True
                self._give_up = self.outside.sleep(seconds, self.resume).cancel
            case RunProgram(line):
                self._run_program(line)
            case Submit(commands):
                self.outside.submit(commands, self._submitted)
            case Record():
                self._give_up = self.outside.record(self.channel, effect, self.resume)
            case Await(begin):
                begin(self._come)
            case Dial():
                self._give_up = self.outside.dial(self.channel, effect, self.evaluation.origin, self.resume)
            case _:
                self._do(effect)
                return False
        return True

    def _do(self, effect: Effect) -> None:
        """What is done at once."""
        match effect:
            case Press(digits):
                self.outside.press(self.channel, digits)
            case Say(sound):
                self.outside.say(self.channel, sound)
            case SendBack(is_on):
                self.outside.send_back(self.channel, is_on=is_on)
            case Music(kind):
                self.outside.play_music(self.channel, kind)
            case Tell():
                self.outside.tell_user_event(self.channel, effect)
            case _:
                pass

    def _run_program(self, line: str) -> None:
        def ran(status: int | None) -> None:
            self.resume(Ran(status))

        if self.evaluation.world.run_program is None:
            self._give_up = self.outside.sleep(0, lambda: ran(None)).cancel
        else:
            self.evaluation.world.run_program(line, ran)

    def _come(self, value: object) -> None:
        """In a turn of its own: it may have come at once."""
        self.outside.sleep(0, lambda: self.resume(Came(value)))

    def _submitted(self, refused: str) -> None:
        if refused:
            self.evaluation.warn(refused)
        self.resume()

    def _note_fault(self, _: Exception) -> None:
        """An application or function raised what nobody expected; the governor has noted it."""
        self.channel.hang_up(OUT_OF_ORDER)
        self.notice_answer()
        self._end()

    def _end(self) -> None:
        if not self._is_over:
            self.stop()
            self.on_end()
