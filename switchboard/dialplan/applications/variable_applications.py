"""Applications on variables and texts: Set, Verbose, Log, UserEvent (Asterisk: `pbx_builtins.c`, `app_verbose.c`)."""

from collections.abc import Sequence

from switchboard.core.commands import Command
from switchboard.dialplan.run.step import Application, BadArguments, Step, Steps
from switchboard.dialplan.run.world import Submit, Tell
from switchboard.dialplan.text.arguments import separate_arguments
from switchboard.dialplan.text.bounds import clip
from switchboard.ground.text import parse_number

_MOST_ASSIGNMENTS = 1_000  # of one MSet
_MOST_HEADERS = 100  # of one UserEvent
_ASSIGNMENT_WORK = 200  # units


def _assign(step: Step, assignment: str) -> Sequence[Command]:
    name, equals, value = assignment.partition("=")
    if not equals:
        raise BadArguments(f"'{clip(assignment, 80)}' is no name=value")
    return step.scope.write(name, value)


def _set(step: Step) -> Steps:
    commands = _assign(step, step.data)
    if commands:
        yield Submit(commands)


def _mset(step: Step) -> Steps:
    assignments = separate_arguments(step.data)
    if len(assignments) > _MOST_ASSIGNMENTS:
        raise BadArguments(f"it sets {_MOST_ASSIGNMENTS:,} variables at most")
    commands: list[Command] = []
    for assignment in assignments:
        step.evaluation.spend(_ASSIGNMENT_WORK)
        commands += _assign(step, assignment)
    if commands:
        yield Submit(commands)


def _nothing(_: Step) -> Steps:
    yield from ()


def _verbose(step: Step) -> Steps:
    level, comma, text = step.data.partition(",")
    is_level = comma and parse_number(level.strip()) is not None
    step.channel.log.append(f"    -- {text if is_level else step.data}")
    yield from ()


def _log(step: Step) -> Steps:
    level, _, text = step.data.partition(",")
    step.evaluation.write_line(f"{clip(level.strip(), 20).upper()}: {text}")
    yield from ()


def _user_event(step: Step) -> Steps:
    name, *headers = separate_arguments(step.data) or [""]
    if not name.strip():
        raise BadArguments("it takes the event's name, and headers after it")
    if len(headers) > _MOST_HEADERS:
        raise BadArguments(f"an event has {_MOST_HEADERS} headers at most")
    pairs = (header.partition(":") for header in headers)
    yield Tell(name, tuple((key.strip(), value.strip()) for key, colon, value in pairs if key.strip() and colon))


VARIABLE_APPLICATIONS = (
    Application("Set", "Set(name=value)", "Sets a variable, or what a function sets", _set),
    Application("MSet", "MSet(name=value,...)", "Sets several variables", _mset),
    Application("NoOp", "NoOp([text])", "Does nothing, and shows its text", _nothing),
    Application("Verbose", "Verbose([level,]text)", "Shows a text", _verbose),
    Application("Log", "Log(level,text)", "Writes into the log", _log),
    Application("UserEvent", "UserEvent(name[,header: value...])", "Tells manager clients", _user_event),
)
