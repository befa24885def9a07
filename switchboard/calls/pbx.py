"""
Channels at work: what each waits for, who answers whom, and when it ends (Asterisk: `chan_local`, `pbx.c`).

A Local channel has two ends: `;2` runs the dialplan, `;1` is who called. When `;2` answers, `;1` does what it was made
for; when either ends, so does the other.
"""

import asyncio
import itertools
import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from switchboard.core.changes import ChangeSet
from switchboard.core.commands import Command, Origin
from switchboard.dialplan.run.channel import Channel, ChannelState, Place
from switchboard.dialplan.run.executor import execute, execute_application
from switchboard.dialplan.run.step import Steps
from switchboard.dialplan.run.world import Call, Effect, Evaluation, Sleep, Submit, Tell, World
from switchboard.ground.errors import SwitchboardError
from switchboard.ground.governor import Governor, Job

_log = logging.getLogger("switchboard.dialplan")
MAX_CHANNELS = 1_000
_RING_SECONDS = 30.0

Application = tuple[str, str]  # name and data


class CannotOriginate(SwitchboardError):
    """The call cannot be made."""


@dataclass(frozen=True, slots=True)
class ChannelEvent:
    """Something a manager client is told of a channel: Newchannel, Hangup or UserEvent."""

    name: str
    channel: Channel
    headers: tuple[tuple[str, str], ...] = ()

    @property
    def is_end(self) -> bool:
        return self.name == "Hangup"


@dataclass(slots=True)
class Originate:
    """A call to make: whom to dial, and what to do once it is answered."""

    exten: str
    context: str
    then: Application | Place
    origin: Origin
    caller_name: str = ""
    caller_number: str = ""
    variables: Mapping[str, str] = field(default_factory=dict)
    timeout: float = _RING_SECONDS


class Pbx:
    """All channels, each a generator that is driven when what it waits for has come."""

    def __init__(
        self,
        loop: asyncio.AbstractEventLoop,
        governor: Governor,
        world: World,
        submit: Callable[[Command], "asyncio.Future[ChangeSet]"],
    ) -> None:
        self.world = world
        self.channels: dict[str, Channel] = {}
        self.processed = 0
        self.listeners: list[Callable[[ChannelEvent], None]] = []
        self._loop = loop
        self._governor = governor
        self._submit = submit
        self._running: dict[str, _Running] = {}
        self._ends: dict[str, list[asyncio.Future[None]]] = {}
        self._numbers = itertools.count(1)

    def originate(self, call: Originate) -> "asyncio.Future[Channel]":
        """
        Dials; the future has the `;2` channel once it has answered.

        Raises:
            CannotOriginate: there is no such extension, or there are too many channels. The future raises it, too,
                when the call is not answered.
        """
        if len(self.channels) + 2 > MAX_CHANNELS:
            raise CannotOriginate(f"There are {len(self.channels)} channels already")
        if self.world.dialplan.priority(call.context, call.exten, 1, self.world.local_time) is None:
            raise CannotOriginate(f"There is no extension {call.exten}@{call.context}")
        number = next(self._numbers)
        callee = self._channel(call, f"Local/{call.exten}@{call.context}-{number:08x};2", call.exten, call.context)
        caller = self._channel(call, f"Local/{call.exten}@{call.context}-{number:08x};1", call.exten, call.context)
        answered: asyncio.Future[Channel] = self._loop.create_future()
        timer = self._loop.call_later(call.timeout, self._give_up, callee, answered)

        def on_answer() -> None:
            timer.cancel()
            if not answered.done():
                answered.set_result(callee)
            caller.answer()
            self._run(caller, self._then(caller, call), call.origin, on_end=lambda: self.hang_up(callee))

        def on_end() -> None:
            timer.cancel()
            self.hang_up(caller)
            if not answered.done():
                answered.set_exception(CannotOriginate(f"{call.exten}@{call.context} did not answer"))

        self._announce(caller)
        self._announce(callee)
        self._run(callee, execute, call.origin, on_answer=on_answer, on_end=on_end)
        return answered

    def hang_up(self, channel: Channel, cause: int = 16) -> None:
        """Ends a channel now, whatever it waits for."""
        channel.hang_up(cause)
        running = self._running.get(channel.name)
        if running is not None:
            running.stop()
        elif channel.name in self.channels:
            self._end(channel)

    def ended(self, channel: Channel) -> "asyncio.Future[None]":
        """Done when the channel has ended."""
        end: asyncio.Future[None] = self._loop.create_future()
        if channel.name in self.channels:
            self._ends.setdefault(channel.name, []).append(end)
        else:
            end.set_result(None)
        return end

    def close(self) -> None:
        for channel in list(self.channels.values()):
            self.hang_up(channel)

    def _then(self, caller: Channel, call: Originate) -> "Callable[[Evaluation], Steps]":
        if isinstance(call.then, Place):
            caller.place = call.then
            return execute
        name, data = call.then
        return lambda evaluation: execute_application(evaluation, name, data)

    def _channel(self, call: Originate, name: str, exten: str, context: str) -> Channel:
        unique_id = f"{self.world.now():.0f}.{next(self._numbers)}"
        channel = Channel(name, unique_id, Place(context, exten), call.caller_name, call.caller_number)
        channel.variables.update(call.variables)
        self.channels[name] = channel
        return channel

    def _announce(self, channel: Channel) -> None:
        self.processed += 1
        self._tell(ChannelEvent("Newchannel", channel))

    def _tell(self, event: ChannelEvent) -> None:
        for listener in self.listeners:
            listener(event)

    def _run(
        self,
        channel: Channel,
        steps: "Callable[[Evaluation], Steps]",
        origin: Origin,
        *,
        on_end: Callable[[], None],
        on_answer: Callable[[], None] | None = None,
    ) -> None:
        def ended() -> None:
            self._running.pop(channel.name, None)
            self._end(channel)
            on_end()

        evaluation = Evaluation(self.world, channel, origin)
        running = _Running(self, channel, steps(evaluation), origin, ended, on_answer)
        self._running[channel.name] = running
        running.resume(None)

    def _end(self, channel: Channel) -> None:
        channel.hang_up()
        if self.channels.pop(channel.name, None) is not None:
            for line in channel.log:
                _log.info("%s", line.strip())
            self._tell(ChannelEvent("Hangup", channel))
            for end in self._ends.pop(channel.name, ()):
                if not end.done():
                    end.set_result(None)

    def _give_up(self, callee: Channel, answered: "asyncio.Future[Channel]") -> None:
        if not answered.done():
            self.hang_up(callee, cause=19)

    # what a running channel asks for

    def drive(self, turns: Job) -> None:
        self._governor.drive(turns)

    def sleep(self, seconds: float, then: Callable[[], None]) -> asyncio.TimerHandle:
        return self._loop.call_later(seconds, then)

    def submit(self, commands: Sequence[Command], then: Callable[[str], None]) -> None:
        """Asks for all of them; `then` is told what was refused."""
        answers = asyncio.gather(*(self._submit(command) for command in commands), return_exceptions=True)

        def done(results: "asyncio.Future[list[ChangeSet | BaseException]]") -> None:
            refused = [str(result) for result in results.result() if isinstance(result, BaseException)]
            then("; ".join(refused))

        answers.add_done_callback(done)

    def call(self, channel: Channel, call: Call, origin: Origin, then: Callable[[str], None]) -> None:
        """Dials for a channel; `then` is told its DIALSTATUS when the other end has ended, or never answered."""
        exten, _, context = call.place.partition("/")[0].partition("@")
        wish = Originate(
            exten,
            context or channel.place.context,
            ("Wait", "86400"),
            origin,
            channel.caller_name,
            channel.caller_number,
            timeout=call.timeout or _RING_SECONDS,
        )
        try:
            answered = self.originate(wish)
        except CannotOriginate as error:
            self.world.warn(str(error))
            self._loop.call_soon(then, "CHANUNAVAIL")
            return

        def done(future: "asyncio.Future[Channel]") -> None:
            then("NOANSWER" if future.cancelled() or future.exception() else "ANSWER")

        answered.add_done_callback(done)

    def tell_user_event(self, channel: Channel, tell: Tell) -> None:
        self._tell(ChannelEvent("UserEvent", channel, (("UserEvent", tell.name), *tell.headers)))


class _Running:
    """One channel's generator and what it waits for."""

    def __init__(  # noqa: PLR0913, PLR0917  made in one place
        self,
        pbx: Pbx,
        channel: Channel,
        steps: Steps,
        origin: Origin,
        ended: Callable[[], None],
        on_answer: Callable[[], None] | None,
    ) -> None:
        self._pbx = pbx
        self._channel = channel
        self._steps = steps
        self._origin = origin
        self._ended = ended
        self._on_answer = on_answer
        self._timer: asyncio.TimerHandle | None = None
        self._is_over = False

    def resume(self, answer: str | None) -> None:
        if not self._is_over:
            self._pbx.drive(self._turns(answer))

    def stop(self) -> None:
        """The channel was hung up while it waited."""
        if not self._is_over:
            self._is_over = True
            if self._timer is not None:
                self._timer.cancel()
            self._pbx.sleep(0, self._ended)

    def _turns(self, answer: str | None) -> Job:
        """Goes on until the channel waits for something, giving the others their turns."""
        while not self._is_over:
            try:
                effect = self._steps.send(answer)
            except StopIteration:
                self._notice_answer()
                if not self._is_over:
                    self._is_over = True
                    self._ended()
                return
            self._notice_answer()
            answer = None
            if effect is not None and self._wait_for(effect):
                return
            yield

    def _notice_answer(self) -> None:
        if self._on_answer is not None and self._channel.state is ChannelState.UP:
            on_answer, self._on_answer = self._on_answer, None
            on_answer()

    def _wait_for(self, effect: Effect) -> bool:
        """Whether the channel really waits."""
        match effect:
            case Sleep(seconds):
                self._timer = self._pbx.sleep(seconds, lambda: self.resume(None))
            case Submit(commands):
                self._pbx.submit(commands, self._submitted)
            case Call():
                self._pbx.call(self._channel, effect, self._origin, self.resume)
            case Tell():
                self._pbx.tell_user_event(self._channel, effect)
                return False
            case None:
                return False
        return True

    def _submitted(self, refused: str) -> None:
        if refused:
            self._pbx.world.warn(refused)
        self.resume(None)
