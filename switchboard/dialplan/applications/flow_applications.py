"""Applications that say where a channel goes on: Goto, While, If (Asterisk: `pbx_builtins.c`, `app_while.c`)."""

from collections.abc import Collection

from switchboard.dialplan.functions.text_functions import is_true
from switchboard.dialplan.read.plan import Priority
from switchboard.dialplan.read.timing import parse_timing
from switchboard.dialplan.run.channel import Place
from switchboard.dialplan.run.special import raise_exception
from switchboard.dialplan.run.step import Application, BadArguments, Step, Steps, go_to
from switchboard.dialplan.text.arguments import argument
from switchboard.dialplan.text.bounds import clip

_LOOK_WORK = 40  # units to look at one step of a block
_MAX_REASON = 255  # bytes


def _goto(step: Step) -> Steps:
    go_to(step, step.data)
    yield from ()


def _branch(step: Step, branches: str, *, truth: bool) -> None:
    target = argument([part.strip() for part in branches.split(":", 1)], 0 if truth else 1)
    if target:
        go_to(step, target)


def _goto_if(step: Step) -> Steps:
    condition, question, branches = step.data.partition("?")
    if not question:
        raise BadArguments("it takes condition?label:label")
    _branch(step, branches, truth=is_true(condition.strip()))
    yield from ()


def _goto_if_time(step: Step) -> Steps:
    timing, question, branches = step.data.partition("?")
    if not question:
        raise BadArguments("it takes times,weekdays,days,months?label:label")
    _branch(step, branches, truth=parse_timing(timing).holds(step.evaluation.world.local_time()))
    yield from ()


def _raise_exception(step: Step) -> Steps:
    raise_exception(step.channel, clip(step.data, _MAX_REASON))
    step.channel.place.priority = 0  # the next step is the one after it
    yield from ()


def _nearest(step: Step, opens: str, closes: str, wanted: Collection[str], way: int) -> Priority:
    """
    The nearest step of a block, forwards (`way` 1) or backwards (-1), past the blocks that lie inside.

    Raises:
        BadArguments: there is none.
    """
    place, world = step.channel.place, step.evaluation.world
    inner, outer = (opens, closes) if way > 0 else (closes, opens)
    depth, number = 0, place.priority + way
    caller = step.channel.caller_number
    while (found := world.dialplan.priority(place.context, place.exten, number, world.local_time, caller)) is not None:
        step.evaluation.spend(_LOOK_WORK)
        name = found.application.lower()
        if not depth and name in wanted:
            return found
        depth += (name == inner) - (name == outer)
        number += way
    raise BadArguments(f"there is no {' or '.join(wanted)} to it")


def _continue_after(step: Step, priority: int) -> None:
    place = step.channel.place
    step.channel.place = Place(place.context, place.exten, priority)


def _while(step: Step) -> Steps:
    if not is_true(step.data.strip()):
        _continue_after(step, _nearest(step, "while", "endwhile", ["endwhile"], 1).number)
    yield from ()


def _end_while(step: Step) -> Steps:
    _continue_after(step, _nearest(step, "while", "endwhile", ["while"], -1).number - 1)
    yield from ()


def _exit_while(step: Step) -> Steps:
    _continue_after(step, _nearest(step, "while", "endwhile", ["endwhile"], 1).number)
    yield from ()


def _if(step: Step) -> Steps:
    """A false one goes on at the first ElseIf that is true, at Else, or at EndIf."""
    truth = is_true(step.data.strip())
    while not truth:
        found = _nearest(step, "if", "endif", ["elseif", "else", "endif"], 1)
        _continue_after(step, found.number)
        truth = found.application.lower() != "elseif" or is_true(found.template.expand(step.scope).strip())
    yield from ()


def _else(step: Step) -> Steps:
    """Reached only from the branch above, which was the true one."""
    _continue_after(step, _nearest(step, "if", "endif", ["endif"], 1).number)
    yield from ()


def _end_if(_: Step) -> Steps:
    yield from ()


FLOW_APPLICATIONS = (
    Application("Goto", "Goto([[context,]extension,]priority)", "Goes on elsewhere", _goto),
    Application("GotoIf", "GotoIf(condition?label:label)", "Goes on elsewhere if", _goto_if),
    Application("GotoIfTime", "GotoIfTime(timing?label:label)", "Goes on elsewhere at a time", _goto_if_time),
    Application("RaiseException", "RaiseException(reason)", "Goes on at the extension 'e'", _raise_exception),
    Application("While", "While(condition)", "Repeats up to EndWhile", _while),
    Application("EndWhile", "EndWhile()", "Goes back to While", _end_while),
    Application("ContinueWhile", "ContinueWhile()", "Goes back to While", _end_while),
    Application("ExitWhile", "ExitWhile()", "Goes on after EndWhile", _exit_while),
    Application("If", "If(condition)", "Goes on here or at the next branch", _if),
    Application("ElseIf", "ElseIf(condition)", "Another branch of If", _else),
    Application("Else", "Else()", "The last branch of If", _else),
    Application("EndIf", "EndIf()", "Ends If", _end_if),
)
