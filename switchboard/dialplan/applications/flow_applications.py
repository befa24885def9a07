"""Applications that say where a channel goes on: Goto, Gosub, While, If (Asterisk: `app_stack.c`, `app_while.c`)."""

from collections.abc import Collection

from switchboard.dialplan.functions.text_functions import is_true
from switchboard.dialplan.read.plan import Priority
from switchboard.dialplan.read.timing import parse_timing
from switchboard.dialplan.run.channel import Frame, Place
from switchboard.dialplan.run.step import Application, BadArguments, Step, Steps, go_to
from switchboard.dialplan.text.arguments import argument
from switchboard.dialplan.text.bounds import clip
from switchboard.ground.errors import SwitchboardError

_MOST_ARGUMENTS = 100  # of one Gosub, as in Asterisk
_DEEPEST = 500  # Gosubs inside each other
_CANNOT = 38  # ITU-T Q.850: out of order
_LOOK_WORK = 40  # units to look at one step of a block
_ARGUMENT_WORK = 200  # units to set one argument


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


def _gosub(step: Step) -> Steps:
    _enter(step, step.data)
    yield from ()


def _enter(step: Step, text: str) -> None:
    """
    Goes to a subroutine; ARG1 … and ARGC are its own, and cover those of whoever calls it (`gosub_exec`).

    Raises:
        BadArguments, VariablesFull: it cannot be entered. The channel ends, as in Asterisk.
    """
    target, opened, arguments = text.partition("(")
    channel, place = step.channel, step.channel.place
    values = arguments.rpartition(")")[0].split(",") if ")" in arguments else arguments.split(",")
    values = values[:_MOST_ARGUMENTS] if opened and values != [""] else []
    frame = Frame(Place(place.context, place.exten, place.priority))
    frame.arguments = max(len(values), channel.stack[-1].arguments if channel.stack else 0)
    try:
        if len(channel.stack) >= _DEEPEST:
            raise BadArguments(f"more than {_DEEPEST} stand inside each other")
        if not target.strip():
            raise BadArguments("it takes where to go")
        for number in range(frame.arguments):
            step.evaluation.spend(_ARGUMENT_WORK)
            channel.set_local(frame, f"ARG{number + 1}", values[number] if number < len(values) else "")
        channel.set_local(frame, "ARGC", str(len(values)))
        go_to(step, target)
        _expect_place(step)
    except SwitchboardError:
        channel.place = place
        channel.end_frame(frame)
        channel.hang_up(_CANNOT)
        raise
    channel.stack.append(frame)


def _expect_place(step: Step) -> None:
    """
    Raises:
        BadArguments: there is nothing where the channel would go on.
    """
    place, world = step.channel.place, step.evaluation.world
    here = place.context, place.exten, place.priority + 1
    if world.dialplan.priority(*here, world.local_time, step.channel.caller_number) is None:
        raise BadArguments(f"there is no {place.priority + 1} in {clip(place.exten, 80)}@{clip(place.context, 80)}")


def _gosub_if(step: Step) -> Steps:
    condition, question, branches = step.data.partition("?")
    if not question:
        raise BadArguments("it takes condition?label(arguments):label(arguments)")
    target = argument(parts_outside_brackets(branches), 0 if is_true(condition.strip()) else 1).strip()
    if target:
        _enter(step, target)
    yield from ()


def parts_outside_brackets(text: str) -> list[str]:
    """Two parts at the first colon that stands in no parentheses; nothing is taken out."""
    depth = 0
    for place, character in enumerate(text):
        if character == ":" and depth <= 0:
            return [text[:place], text[place + 1 :]]
        depth += (character == "(") - (character == ")")
    return [text]


def _return(step: Step) -> Steps:
    if not step.channel.stack:
        step.channel.hang_up(_CANNOT)
        raise BadArguments("there was no Gosub. The channel was ended")
    frame = step.channel.stack.pop()
    step.channel.place = frame.place
    step.channel.end_frame(frame)
    step.channel.variables["GOSUB_RETVAL"] = step.data
    yield from ()


def _stack_pop(step: Step) -> Steps:
    if not step.channel.stack:
        raise BadArguments("there was no Gosub")
    step.channel.end_frame(step.channel.stack.pop())
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
    Application("Gosub", "Gosub([[context,]extension,]priority[(arguments)])", "Goes elsewhere and back", _gosub),
    Application("GosubIf", "GosubIf(condition?label(arguments):label(arguments))", "As Gosub, if", _gosub_if),
    Application("StackPop", "StackPop()", "Forgets where the last Gosub came from", _stack_pop),
    Application("Return", "Return([value])", "Goes back after Gosub", _return),
    Application("While", "While(condition)", "Repeats up to EndWhile", _while),
    Application("EndWhile", "EndWhile()", "Goes back to While", _end_while),
    Application("ContinueWhile", "ContinueWhile()", "Goes back to While", _end_while),
    Application("ExitWhile", "ExitWhile()", "Goes on after EndWhile", _exit_while),
    Application("If", "If(condition)", "Goes on here or at the next branch", _if),
    Application("ElseIf", "ElseIf(condition)", "Another branch of If", _else),
    Application("Else", "Else()", "The last branch of If", _else),
    Application("EndIf", "EndIf()", "Ends If", _end_if),
)
