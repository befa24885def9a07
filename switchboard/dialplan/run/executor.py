"""
A channel's way through the dialplan, step by step (Asterisk: `pbx.c`, `__ast_pbx_run`).

`execute` is a generator: it yields what the channel waits for, a turn for the others now and then, and ends when the
channel does. It never blocks, so one channel never keeps another waiting.
"""

from collections.abc import Generator

from switchboard.dialplan.applications.applications import find_application
from switchboard.dialplan.read.plan import Priority
from switchboard.dialplan.run.channel import ChannelState, Place
from switchboard.dialplan.run.scope import ChannelScope
from switchboard.dialplan.run.step import Application, Step, Steps
from switchboard.dialplan.run.world import Effect, Evaluation, Reply, Submit, is_waiting
from switchboard.dialplan.text.bounds import ExpansionEnded, clip
from switchboard.ground.errors import SwitchboardError

STEPS_A_TURN = 64
WORK_A_TURN = 65_536  # units
MOST_STEPS = 200_000  # without waiting once: what goes on so long never ends
MOST_WORK = 200_000_000  # units without waiting once
_CANNOT = 38  # ITU-T Q.850: out of order


def execute(evaluation: Evaluation) -> Steps:
    """Runs the evaluation's channel from its place on, until it hangs up or there is no next step."""
    channel, world = evaluation.channel, evaluation.world
    if channel is None:
        return
    scope = ChannelScope(evaluation)
    steps = work = turn_work = 0
    while not channel.is_hung_up:
        place = channel.place
        here = place.context, place.exten, place.priority
        priority = world.dialplan.priority(*here, world.local_time, channel.caller_number)
        if priority is None:
            break
        steps += 1
        if steps > MOST_STEPS or work > MOST_WORK:
            world.warn(
                f"{channel.name} was ended: {steps - 1:,} steps without waiting, the last in"
                f" {place.exten}@{place.context}:{place.priority}. The dialplan goes round for ever"
            )
            break
        if steps % STEPS_A_TURN == 0 or turn_work > WORK_A_TURN:
            turn_work = 0
            yield None
        was_up = channel.state is ChannelState.UP
        waited = yield from _execute_step(evaluation, scope, priority)
        if channel.state is ChannelState.UP and not was_up:
            yield None  # whoever called hears of the answer now, not at the next turn
        spent = evaluation.begin_step()
        work, turn_work = work + spent, turn_work + spent
        if waited:
            steps = work = 0
        place = channel.place
        channel.place = Place(place.context, place.exten, place.priority + 1)
    channel.hang_up()


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
