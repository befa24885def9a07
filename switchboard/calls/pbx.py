"""
Channels at work: who calls whom, and that both ends of a call end together.

When `;2` of a pair answers, whoever had it called goes on: `;1` does what it was made for, or a channel that dials is
put through. Answers and ends are worked off one after another, however many follow from one, so that nothing is left
and nothing recurses.
"""

import asyncio
from collections import deque
from collections.abc import Callable
from functools import partial

from switchboard.calls.channels import CannotOriginate, ChannelEvent, Channels, NoAnswerInTime, NoSuchPlace, Pair
from switchboard.calls.dialling import Dialling, Legs
from switchboard.calls.dials import Dials
from switchboard.calls.digits import listener_of
from switchboard.calls.lines import Line, Lines
from switchboard.calls.originate import (
    Execution,
    Originate,
    call_for,
    execution_of,
    name_parties,
    prepare,
    set_functions_or_end,
)
from switchboard.calls.phone_legs import PhoneLegs
from switchboard.calls.recordings import Recordings
from switchboard.calls.running import Running
from switchboard.calls.submitting import submit_all
from switchboard.calls.talks import Talks
from switchboard.calls.time_limits import TimeLimits
from switchboard.core.changes import ChangeSet
from switchboard.core.commands import Command, Origin
from switchboard.dialplan.run.channel import Channel, Place
from switchboard.dialplan.run.executor import come_to_end, execute, execute_ending, execute_further
from switchboard.dialplan.run.special import is_there
from switchboard.dialplan.run.world import Dial, Dialled, Evaluation, Tell, World
from switchboard.ground.governor import Governor, Job, OnFault

_NO_ANSWER = 19  # ITU-T Q.850


class Pbx:
    """All channels, each a generator that is driven when what it waits for has come."""

    def __init__(
        self,
        loop: asyncio.AbstractEventLoop,
        governor: Governor,
        world: World,
        submit: Callable[[Command], "asyncio.Future[ChangeSet]"],
        channels: Channels,
    ) -> None:
        self.world = world
        self.world.channels = channels.all.values
        self.channels = channels
        self._loop = loop
        self._governor = governor
        self.submit = partial(submit_all, submit)
        self._running: dict[str, Running] = {}
        self._dials = Dials(channels)
        self._lines = Lines()
        self._dials.rings = self._lines.notice
        self._recordings = Recordings(loop, self._lines)
        self.say, self.send_back, self.record = self._lines.say, self._lines.echo, self._recordings.begin
        self._diallings: dict[str, Dialling] = {}  # by the name of the channel that dials
        self._then: dict[str, Callable[[], None]] = {}  # what follows the end of a channel, by its name
        self.phone_legs = PhoneLegs(channels, self._dials, self._lines, self.hang_up, self._then)
        self._waiting: deque[Callable[[], None]] = deque()
        self._is_working = False
        self._is_closed = False
        self.talks = Talks(self, self._diallings)
        self._ending: set[str] = set()  # channels that take their last steps
        self._time_limits = TimeLimits(loop, world.now, self._end_in_time)

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
            self._dials.answer(pair)
            tell(pair)
            execution = execution_of(call, pair.caller)
            self._run(pair.caller, execution, call.origin, None, has_ending=execution is execute)

        def on_end(_: Pair) -> None:
            tell(CannotOriginate("{extension} did not answer", extension=f"{call.exten}@{call.context}"))

        def give_up() -> None:
            self._dials.end(pair, "NOANSWER")
            tell(NoAnswerInTime(f"{call.exten}@{call.context} did not answer"))
            self.hang_up(pair.callee, _NO_ANSWER)

        timer = self._loop.call_later(call.timeout, lambda: give_up())  # noqa: PLW0108  there is no pair yet
        try:
            pair = self._call(call, on_answer, on_end)
        except CannotOriginate:
            timer.cancel()
            raise

    def receive(self, channel: Channel, line: Line, origin: Origin) -> None:
        """A phone's call: its channel, made by `channels.make_one`, runs the dialplan, and the line is told of it."""
        self.channels.announce(channel)
        self._lines.add(channel, line)
        self._run(channel, execute, origin, None, has_ending=True)

    def hang_up(self, channel: Channel, cause: int | None = None) -> None:
        """Ends a channel now, whatever it waits for, and all that ends with it; what `h` says is done before."""
        if channel.name not in self._ending or self._is_closed:  # else it takes its last steps, to the last
            channel.hang_up(cause)
        self._in_turn(lambda: self._end(channel))

    def redirect(self, channel: Channel, place: Place) -> bool:
        """
        Sends a channel that runs the dialplan, or an application, elsewhere in it; whom it talked to is hung up.

        Returns:
            Whether it was sent there; a channel that only stands for somebody else's call cannot be.
        """
        running = self._running.get(channel.name)
        if running is None or channel.is_hung_up:
            return False
        self.talks.leave(channel)
        running.stop()
        channel.place, channel.is_leaving = place, False
        self._run(channel, execute_further, running.evaluation.origin, running.on_answer, has_ending=True)
        return True

    def is_taken_out(self, channel: Channel) -> bool:
        """Whether `take_out` could take it out of something."""
        running = self._running.get(channel.name)
        return running is not None and not running.is_over and channel.name not in self._ending

    def take_out(self, channel: Channel) -> Callable[[], None]:
        """
        Takes a channel out of what it does, whom it talked to is hung up.

        Returns:
            Has it go on in the dialplan with the next step, or end where it was in none.
        """
        running = self._running[channel.name]
        channel.answer()
        self.note_changes(channel)
        running.notice_answer()
        running.stop()
        return lambda: self._go_on(running)

    def _go_on(self, running: Running) -> None:
        channel = running.channel
        if channel.is_hung_up or not running.has_ending:
            self.hang_up(channel)
            return
        place = channel.place
        channel.place = Place(place.context, place.exten, place.priority + 1)
        self._run(channel, execute_further, running.evaluation.origin, None, has_ending=True)

    def ask(
        self, call: Originate, channel: Channel, on_answer: Callable[[Pair], None], on_end: Callable[[Pair], None]
    ) -> Pair:
        """
        Calls in a channel's name.

        Raises:
            CannotOriginate: there is no such extension, or there are too many channels.
        """

        def answered(pair: Pair) -> None:
            self._dials.answer(pair)
            on_answer(pair)

        return self._call(call, answered, on_end, channel)

    def ended(self, channel: Channel) -> "asyncio.Future[None]":
        """Done when the channel has ended."""
        return self.channels.ended(channel)

    def close(self) -> None:
        """Ends all channels, without a further step; whoever waits for one is answered."""
        self._is_closed = True
        for channel in list(self.channels.all.values()):
            self.hang_up(channel)

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
        found = self.world.dialplan.priority(*place, 1, self.world.local_time, call.caller_number)
        if not call.exten.isprintable() or found is None:
            raise NoSuchPlace(f"There is no extension {call.exten[:80]}@{call.context[:80]}")
        linked_id = dialler.linked_id if dialler is not None else ""
        pair = self.channels.make_pair(call.exten, call.context, call.origin.who, linked_id, call.ids)
        try:
            prepare(pair, call)
        except CannotOriginate:
            self.channels.discard(pair)
            raise
        self.channels.announce(pair.caller, pair.callee)
        name_parties(pair, call, dialler)
        commands = set_functions_or_end(pair, call, self.world, self.channels)
        if commands:
            self.submit(commands, lambda refused: self.world.warn(refused) if refused else None)
        self._dials.begin(pair, dialler)

        def callee_ended() -> None:
            self._dials.end(pair)
            self.hang_up(pair.caller, pair.callee.hangup_cause)
            on_end(pair)

        self._then[pair.callee.name] = callee_ended
        self._then[pair.caller.name] = lambda: self.hang_up(pair.callee, pair.caller.hangup_cause)
        self._run(pair.callee, execute, call.origin, lambda: on_answer(pair), has_ending=True)
        return pair

    def _run(
        self,
        channel: Channel,
        execution: Execution,
        origin: Origin,
        on_answer: Callable[[], None] | None,
        *,
        has_ending: bool,
    ) -> None:
        evaluation = Evaluation(self.world, channel, origin)
        steps = execution(evaluation)
        running = Running(self, evaluation, channel, steps, lambda: self.hang_up(channel), on_answer, has_ending)
        self._running[channel.name] = running
        running.resume()

    def _in_turn(self, action: Callable[[], None]) -> None:
        """Answers and ends bring about others, five hundred in a chain: each is done after the one before."""
        self._waiting.append(action)
        if self._is_working:
            return
        self._is_working = True
        try:
            while self._waiting:
                self._waiting.popleft()()
        finally:
            self._is_working = False

    def _end(self, channel: Channel) -> None:
        self.talks.leave(channel)
        running = self._running.get(channel.name)
        if running is not None:
            if channel.name in self._ending and not running.is_over and not self._is_closed:
                return  # it takes its last steps
            running.stop()
            if channel.name not in self._ending and self._takes_last_steps(running):
                return
        self._forget(channel)
        then = self._then.pop(channel.name, None)
        self.channels.remove(channel)
        self._lines.end(channel)
        if then is not None:
            then()

    def _takes_last_steps(self, running: Running) -> bool:
        """Whether the dialplan has a say now that the channel ends: the channel stays until that is done."""
        channel = running.channel
        if self._is_closed or not running.has_ending or not come_to_end(running.evaluation, channel):
            return False
        self._ending.add(channel.name)
        self._run(channel, execute_ending, running.evaluation.origin, None, has_ending=False)
        return True

    def _forget(self, channel: Channel) -> None:
        self._running.pop(channel.name, None)
        self._ending.discard(channel.name)
        self._time_limits.forget(channel)

    def drive(self, job: Job, on_fault: OnFault) -> None:
        self._governor.drive(job, on_fault, door="a step of the dialplan")

    def sleep(self, seconds: float, then: Callable[[], None]) -> asyncio.TimerHandle:
        return self._loop.call_later(seconds, then)

    def dial(self, channel: Channel, wish: Dial, origin: Origin, then: Callable[[Dialled], None]) -> Callable[[], None]:
        """Calls for a channel; what is returned gives the call up."""

        def call(place: str, on_answer: Callable[[Pair], None], on_end: Callable[[Pair], None]) -> Pair:
            if "/" in place:
                return self.phone_legs.call(place, channel, on_answer, on_end)
            return self._call(call_for(channel, place, origin), on_answer, on_end, channel)

        def leg_answered(pair: Pair) -> None:
            self._dials.answer(pair)
            put_through.append(pair)

        def answered() -> None:
            self.note_changes(channel)
            self.talks.put_through(channel, put_through[-1].caller)
            self._lines.join(channel, put_through[-1].caller)
            if channel.name in self._running:
                self._in_turn(self._running[channel.name].notice_answer)

        put_through: list[Pair] = []
        legs = Legs(call, self.hang_up, leg_answered, self._dials.end, answered, self.world.warn)

        def over(dialled: Dialled) -> None:
            self._diallings.pop(channel.name, None)
            self.talks.over(channel)
            then(dialled)

        dialling = Dialling(self._loop, legs, channel, wish, over)
        if not dialling.is_over:
            self._diallings[channel.name] = dialling

        def cancel() -> None:
            self._diallings.pop(channel.name, None)
            self.talks.over(channel)
            dialling.cancel()

        return cancel

    def press(self, channel: Channel, digits: str) -> None:
        """The channel presses digits, for whoever is at its other end."""
        listener = listener_of(channel, self.channels.all, self._diallings)
        if listener is not None and listener in self._lines:
            self._lines.press(listener, digits)
        elif listener is not None:
            self.hear(listener, digits)

    def hear(self, channel: Channel, digits: str) -> None:
        """The channel hears digits, at once or as soon as it listens; one that is put through hands them on."""
        dialling = self._diallings.get(channel.name)
        if channel in self._lines and dialling is not None and dialling.leg is not None:
            channel = dialling.leg.callee
        channel.press(digits)
        self._recordings.notice_digits(channel)
        if channel.name in self._running:
            self._running[channel.name].notice_digits()

    def _end_in_time(self, channel: Channel) -> None:
        """The channel goes to `T`, or ends."""
        running = self._running.get(channel.name)
        if running is not None and running.has_ending and is_there(self.world, channel, "T"):
            self.redirect(channel, Place(channel.place.context, "T"))
        else:
            self.hang_up(channel)

    def note_changes(self, channel: Channel) -> None:
        self._lines.notice(channel)
        self.channels.tell_changes(channel)
        if channel.name in self.channels.all:
            self._time_limits.keep(channel)
        if channel.rings_back:
            self._dials.ring(channel)

    def tell_user_event(self, channel: Channel, tell: Tell) -> None:
        named = (("UserEvent", tell.name),) if tell.kind == "UserEvent" else ()
        self.channels.tell(ChannelEvent(tell.kind, channel, (*named, *tell.headers)))
