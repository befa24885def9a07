"""
A channel's way through the dialplan, step by step (Asterisk: `pbx.c`, `__ast_pbx_run`).

`execute` is a generator: it yields what the channel waits for, a turn for the others now and then, and ends when the
channel does. It never blocks, so one channel never keeps another waiting.
"""

from collections.abc import Generator

from switchboard.dialplan.applications.applications import find_application
from switchboard.dialplan.read.plan import Priority
from switchboard.dialplan.run.channel import Place
from switchboard.dialplan.run.scope import ChannelScope
from switchboard.dialplan.run.step import Step, Steps
from switchboard.dialplan.run.world import Effect, Evaluation, Submit
from switchboard.ground.errors import SwitchboardError

STEPS_A_TURN = 64
MOST_STEPS = 200_000  # without waiting once: what goes on so long never ends


def execute(evaluation: Evaluation) -> Steps:
    """Runs the evaluation's channel from its place on, until it hangs up or there is no next step."""
    channel, world = evaluation.channel, evaluation.world
    if channel is None:
        return
    scope = ChannelScope(evaluation)
    steps = 0
    while not channel.is_hung_up:
        place = channel.place
        priority = world.dialplan.priority(place.context, place.exten, place.priority, world.local_time)
        if priority is None:
            break
        steps += 1
        if steps > MOST_STEPS:
            world.warn(
                f"{channel.name} was ended: {MOST_STEPS:,} steps without waiting, the last in"
                f" {place.exten}@{place.context}:{place.priority}. The dialplan goes round for ever"
            )
            break
        if steps % STEPS_A_TURN == 0:
            yield None
        waited = yield from _execute_step(evaluation, scope, priority)
        if waited:
            steps = 0
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
        evaluation.world.warn(f"There is no application '{name}'")
    else:
        channel.application, channel.application_data = name, data
        yield from _run(evaluation, Step(channel, ChannelScope(evaluation), evaluation, data), name)
    channel.hang_up()


def _execute_step(
    evaluation: Evaluation, scope: ChannelScope, priority: Priority
) -> Generator[Effect, str | None, bool]:
    """Whether the channel waited."""
    channel = evaluation.channel
    if channel is None:
        return False
    data = priority.template.expand(scope)
    place = channel.place
    channel.application, channel.application_data = priority.application, data
    channel.log.append(
        f'    -- Executing [{place.exten}@{place.context}:{place.priority}] {priority.application}("{channel.name}",'
        f' "{data}") in new stack'
    )
    application = find_application(priority.application)
    if application is None:
        evaluation.world.warn(
            f"[{place.exten}@{place.context}:{place.priority}] There is no application '{priority.application}'"
        )
        channel.hang_up(cause=38)
        return False
    return (yield from _run(evaluation, Step(channel, scope, evaluation, data), priority.application))


def _run(evaluation: Evaluation, step: Step, name: str) -> Generator[Effect, str | None, bool]:
    application = find_application(name)
    waited = False
    if application is None:
        return waited
    answer: str | None = None
    steps = application.run(step)
    try:
        while True:
            effect = steps.send(answer)
            waited = True
            answer = yield effect
    except StopIteration:
        pass
    except SwitchboardError as error:
        step.warn(f"{name}({step.data}): {error}")
    if evaluation.pending:
        commands, evaluation.pending = evaluation.pending, []
        yield Submit(commands)
        waited = True
    return waited
