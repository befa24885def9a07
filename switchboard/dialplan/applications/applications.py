"""
Dialplan applications by name: what a step does.

An application is a generator: it yields what it has to wait for, and the channel goes on with what comes of it.
"""

from collections.abc import Sequence

from switchboard.dialplan.applications.channel_applications import CHANNEL_APPLICATIONS
from switchboard.dialplan.applications.dial_application import DIAL
from switchboard.dialplan.applications.digit_applications import DIGIT_APPLICATIONS
from switchboard.dialplan.applications.flow_applications import FLOW_APPLICATIONS
from switchboard.dialplan.applications.mailbox_application import MAILBOX_APPLICATIONS
from switchboard.dialplan.applications.message_applications import MESSAGE_APPLICATIONS
from switchboard.dialplan.applications.outside_applications import OUTSIDE_APPLICATIONS
from switchboard.dialplan.applications.park_applications import PARK_APPLICATIONS
from switchboard.dialplan.applications.queue_applications import QUEUE_APPLICATIONS
from switchboard.dialplan.applications.recording_applications import RECORDING_APPLICATIONS
from switchboard.dialplan.applications.stack_applications import STACK_APPLICATIONS, parts_outside_brackets
from switchboard.dialplan.applications.variable_applications import VARIABLE_APPLICATIONS
from switchboard.dialplan.applications.voice_applications import VOICE_APPLICATIONS
from switchboard.dialplan.functions.text_functions import is_true
from switchboard.dialplan.read.timing import parse_timing
from switchboard.dialplan.run.step import Application, BadArguments, Step, Steps
from switchboard.dialplan.text.arguments import argument
from switchboard.dialplan.text.bounds import clip

_DEEPEST = 10  # ExecIf inside each other


def _exec_if(step: Step) -> Steps:
    data = step.data
    for _ in range(_DEEPEST):
        name, data = _chosen(step, data)
        if not name:
            return
        application = find_application(name)
        if application is None:
            raise BadArguments(f"'{clip(name, 80)}' is no application")
        if application is not _EXEC_IF:
            yield from _run_inside(step, application, data)
            return
    raise BadArguments(f"more than {_DEEPEST} stand inside each other")


def _chosen(step: Step, data: str) -> tuple[str, str]:
    """Name and data of the application to execute; nothing where there is none for that side."""
    step.evaluation.spend(len(data))
    condition, question, branches = data.partition("?")
    if not question:
        raise BadArguments("it takes condition?application(data):application(data)")
    chosen = argument(parts_outside_brackets(branches), 0 if is_true(condition.strip()) else 1).strip()
    name, opened, rest = chosen.partition("(")
    if opened and not rest.endswith(")"):
        raise BadArguments(f"'{clip(chosen, 80)}' is no application")
    return name.strip(), rest.removesuffix(")")


def _exec(step: Step) -> Steps:
    name, opened, rest = step.data.strip().partition("(")
    application = find_application(name.strip())
    if application is None or (opened and not rest.endswith(")")):
        step.channel.hang_up()
        raise BadArguments(f"'{clip(step.data, 80)}' is no application. The channel was ended")
    yield from _run_inside(step, application, rest.removesuffix(")"))


def _try_exec(step: Step) -> Steps:
    """As Exec; TRYSTATUS says what came of it, and the channel goes on in any case."""
    name, _, rest = step.data.strip().partition("(")
    application = find_application(name.strip())
    step.channel.variables["TRYSTATUS"] = "NOAPP" if application is None else "SUCCESS"
    if application is not None:
        yield from _run_inside(step, application, rest.removesuffix(")"))


def _exec_if_time(step: Step) -> Steps:
    timing, question, chosen = step.data.partition("?")
    if not question:
        raise BadArguments("it takes times,weekdays,days,months?application(data)")
    if parse_timing(timing).holds(step.evaluation.world.local_time()):
        yield from _exec(Step(step.channel, step.scope, step.evaluation, chosen))


def _run_inside(step: Step, application: Application, data: str) -> Steps:
    if application in _EXECUTING:
        raise BadArguments(f"{application.name} is not executed inside another one of its kind")
    yield from application.run(Step(step.channel, step.scope, step.evaluation, data))


_EXEC_IF = Application("ExecIf", "ExecIf(condition?application:application)", "Executes an application if", _exec_if)
_EXEC = Application("Exec", "Exec(application(data))", "Executes an application", _exec)
_TRY_EXEC = Application("TryExec", "TryExec(application(data))", "The same; sets TRYSTATUS", _try_exec)
_EXEC_IF_TIME = Application(
    "ExecIfTime", "ExecIfTime(timing?application(data))", "Executes an application at a time", _exec_if_time
)
_EXECUTING = (_EXEC_IF, _EXEC, _TRY_EXEC, _EXEC_IF_TIME)
_APPLICATIONS = (
    *FLOW_APPLICATIONS,
    *STACK_APPLICATIONS,
    *CHANNEL_APPLICATIONS,
    *DIGIT_APPLICATIONS,
    *VOICE_APPLICATIONS,
    *QUEUE_APPLICATIONS,
    *PARK_APPLICATIONS,
    *MESSAGE_APPLICATIONS,
    *MAILBOX_APPLICATIONS,
    *RECORDING_APPLICATIONS,
    *VARIABLE_APPLICATIONS,
    *OUTSIDE_APPLICATIONS,
    DIAL,
    *_EXECUTING,
)
_BY_NAME = {application.name.lower(): application for application in _APPLICATIONS}


def find_application(name: str) -> Application | None:
    """By name, in any case."""
    return _BY_NAME.get(name.lower())


def applications() -> Sequence[Application]:
    """All of them, by name."""
    return sorted(_APPLICATIONS, key=lambda application: application.name)
