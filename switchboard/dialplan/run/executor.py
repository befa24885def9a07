"""
A channel's way through the dialplan, step by step (Asterisk: `pbx.c`, `__ast_pbx_run`).

`execute` is a generator: it yields what the channel waits for, a turn for the others now and then, and ends when the
channel does. It never blocks, so one channel never keeps another waiting.
"""

from collections.abc import Callable, Generator

from switchboard.dialplan.applications.applications import find_application
from switchboard.dialplan.applications.stack_applications import enter_subroutine, leave_finished_macro, leave_macros
from switchboard.dialplan.read.plan import Priority
from switchboard.dialplan.run.channel import Channel, ChannelState, Place
from switchboard.dialplan.run.scope import ChannelScope
from switchboard.dialplan.run.special import begin_somewhere, collect_digits, go_on_elsewhere, is_there
from switchboard.dialplan.run.step import Application, Step, Steps
from switchboard.dialplan.run.world import Effect, Evaluation, Reply, Submit, Tell, is_waiting
from switchboard.dialplan.text.bounds import ExpansionEnded, clip
from switchboard.ground.errors import SwitchboardError

STEPS_A_TURN = 64
WORK_A_TURN = 65_536  # units
MOST_STEPS = 200_000  # without waiting once: what goes on so long never ends
MOST_WORK = 200_000_000  # units without waiting once
_CANNOT = 38  # ITU-T Q.850: out of order


def execute(evaluation: Evaluation) -> Steps:
    """Runs the evaluation's channel from its place on, until it hangs up or there is nowhere to go on."""
    if evaluation.channel is not None:
        begin_somewhere(evaluation.world, evaluation.channel)
        yield from execute_further(evaluation)


def execute_further(evaluation: Evaluation) -> Steps:
    """The same for a channel that was sent to its place while it was running."""
    channel = evaluation.channel
    if channel is None:
        return
    walk = _Walk(evaluation, channel)
    while True:
        yield from walk.go_on(lambda: True)
        if channel.is_leaving or walk.is_endless or not (yield from go_on_elsewhere(evaluation, channel)):
            break
    channel.hang_up()


def execute_ending(evaluation: Evaluation) -> Steps:
    """
    What a channel does at its end: the extension `h` of its context, then its hangup handlers, the last one first.

    Nobody is there any more who could wait, so what would wait ends it (Asterisk: `ast_pbx_h_exten_run`,
    `ast_pbx_hangup_handler_run`).
    """
    channel = evaluation.channel
    if channel is None:
        return
    walk = _Walk(evaluation, channel)
    if is_there(evaluation.world, channel, "h"):
        channel.place, channel.is_leaving = Place(channel.place.context, "h"), False
        yield from _without_waiting(walk.go_on(lambda: True))
    while channel.handlers and not walk.is_endless:
        handler = channel.handlers.pop()
        channel.is_leaving = False
        yield Tell("", (("Handler", handler),), "HangupHandlerRun")
        depth = len(channel.stack)
        try:
            enter_subroutine(Step(channel, walk.scope, evaluation, handler), handler)
        except (SwitchboardError, ExpansionEnded) as error:
            evaluation.warn(f"The hangup handler {clip(handler, 80)} cannot be run: {error}")
            continue
        channel.place = _next(channel.place)
        yield from _without_waiting(walk.go_on(lambda depth=depth: len(channel.stack) > depth))  # type: ignore[misc]  # mypy knows no defaults of a lambda
    channel.is_leaving = True


def come_to_end(evaluation: Evaluation, channel: Channel) -> bool:
    """Leaves the channel where its end is; returns whether there is anything to do then."""
    leave_macros(channel)
    return bool(channel.handlers) or is_there(evaluation.world, channel, "h")


def execute_application(evaluation: Evaluation, name: str, data: str) -> Steps:
    """Runs one application on the evaluation's channel, as an originated call does, then hangs up."""
    channel = evaluation.channel
    application = find_application(name)
    if channel is None:
        return
    if application is None:
        evaluation.warn(f"There is no application '{clip(name, 80)}'")
    else:
        channel.begin(application.name, data)
        yield from _run(evaluation, Step(channel, ChannelScope(evaluation), evaluation, clip(data)), application)
    channel.hang_up()


class _Walk:
    """A channel's steps, counted; `is_endless` once there were too many without waiting."""

    def __init__(self, evaluation: Evaluation, channel: Channel) -> None:
        self.scope = ChannelScope(evaluation)
        self.is_endless = False
        self._evaluation = evaluation
        self._channel = channel
        self._steps = self._work = self._turn_work = 0

    def go_on(self, lasts: Callable[[], bool]) -> Steps:
        """Takes steps for as long as it `lasts`, until the channel leaves or there is none."""
        channel, evaluation, world = self._channel, self._evaluation, self._evaluation.world
        while not channel.is_leaving and lasts():
            place = channel.place
            here = place.context, place.exten, place.priority
            priority = world.dialplan.priority(*here, world.local_time, channel.caller_number)
            if channel.stack and leave_finished_macro(channel, evaluation, is_over=priority is None):
                continue
            if priority is None:
                return
            self._steps += 1
            if self._steps > MOST_STEPS or self._work > MOST_WORK:
                self._end_endless(place)
                return
            if self._steps % STEPS_A_TURN == 0 or self._turn_work > WORK_A_TURN:
                self._turn_work = 0
                yield None
            was_up = channel.state is ChannelState.UP
            waited = yield from _execute_step(evaluation, self.scope, priority)
            if channel.state is ChannelState.UP and not was_up:
                yield None  # whoever called hears of the answer now, not at the next turn
            self._count(evaluation.begin_step(), waited=waited)
            if channel.dialled:
                yield from self._go_where_it_dialled()
            else:
                channel.place = _next(channel.place)

    def _count(self, spent: int, *, waited: bool) -> None:
        self._work, self._turn_work = self._work + spent, self._turn_work + spent
        if waited:
            self._steps = self._work = 0

    def _go_where_it_dialled(self) -> Steps:
        channel = self._channel
        digits, channel.dialled = channel.dialled, ""
        if not (yield from collect_digits(self._evaluation, channel, digits, channel.times.digit)):
            channel.hang_up()

    def _end_endless(self, place: Place) -> None:
        self.is_endless = True
        self._evaluation.world.warn(
            f"{self._channel.name} was ended: {self._steps - 1:,} steps without waiting, the last in"
            f" {place.exten}@{place.context}:{place.priority}. The dialplan goes round for ever"
        )


def _next(place: Place) -> Place:
    return Place(place.context, place.exten, place.priority + 1)


def _without_waiting(steps: Steps) -> Steps:
    """Takes steps up to the first that would wait for anything but the disk."""
    reply: Reply = None
    while True:
        try:
            effect = steps.send(reply)
        except StopIteration:
            return
        if is_waiting(effect):
            steps.close()
            return
        reply = yield effect


def _execute_step(evaluation: Evaluation, scope: ChannelScope, priority: Priority) -> Generator[Effect, Reply, bool]:
    """Whether the channel waited."""
    channel = evaluation.channel
    if channel is None:
        return False
    step = Step(channel, scope, evaluation, "")
    try:
        step.data = priority.template.expand(scope)
    except ExpansionEnded as error:
        step.warn(f"{priority.application}: {error}. The channel was ended")
        channel.hang_up(_CANNOT)
        return False
    place = channel.place
    channel.begin(priority.application, step.data)
    channel.log.append(
        f'    -- Executing [{place.exten}@{place.context}:{place.priority}] {priority.application}("{channel.name}",'
        f' "{step.data}") in new stack'
    )
    application = find_application(priority.application)
    if application is None:
        step.warn(f"There is no application '{priority.application}'")
        channel.hang_up(_CANNOT)
        return False
    return (yield from _run(evaluation, step, application))


def _run(evaluation: Evaluation, step: Step, application: Application) -> Generator[Effect, Reply, bool]:
    reply: Reply = None
    waited = False
    steps = application.run(step)
    try:
        while True:
            effect = steps.send(reply)
            waited = waited or is_waiting(effect)
            reply = yield effect
    except StopIteration:
        pass
    except ExpansionEnded as error:
        step.warn(f"{application.name}: {error}. The channel was ended")
        step.channel.hang_up(_CANNOT)
    except SwitchboardError as error:
        step.warn(f"{application.name}({clip(step.data, 200)}): {error}")
    if evaluation.pending:
        commands, evaluation.pending = evaluation.pending, []
        yield Submit(commands)
    return waited
