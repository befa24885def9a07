"""
Applications that go elsewhere and back: Gosub and Macro (Asterisk: `app_stack.c`, `app_macro.c`).

Both leave a frame on the channel's stack. A Gosub ends at Return; a macro at MacroExit, after the last step of its
extension, or when a Goto leads out of its context.
"""

from collections.abc import Sequence

from switchboard.dialplan.functions.text_functions import is_true
from switchboard.dialplan.run.channel import Channel, Frame, Place
from switchboard.dialplan.run.special import is_there
from switchboard.dialplan.run.step import Application, BadArguments, Step, Steps, go_to
from switchboard.dialplan.run.world import Evaluation
from switchboard.dialplan.text.arguments import argument, separate_arguments
from switchboard.dialplan.text.bounds import clip
from switchboard.ground.errors import SwitchboardError
from switchboard.ground.text import parse_number

_MOST_ARGUMENTS = 100  # of one Gosub, as in Asterisk
_DEEPEST = 500  # Gosubs and macros inside each other
_CANNOT = 38  # ITU-T Q.850: out of order
_ARGUMENT_WORK = 200  # units to set one argument
_MOST_OFFSET = 1_000  # priorities


def _gosub(step: Step) -> Steps:
    enter_subroutine(step, step.data)
    yield from ()


def enter_subroutine(step: Step, text: str) -> None:
    """
    Goes to a subroutine; ARG1 … and ARGC are its own, and cover those of whoever calls it (`gosub_exec`).

    Raises:
        BadArguments, VariablesFull: it cannot be entered. The channel ends, as in Asterisk.
    """
    target, opened, arguments = text.partition("(")
    channel, place = step.channel, step.channel.place
    given = arguments.rpartition(")")[0] if ")" in arguments else arguments
    values = separate_arguments(given, most=_MOST_ARGUMENTS, is_raw=True) if opened else []
    frame = Frame(Place(place.context, place.exten, place.priority))
    try:
        if not target.strip():
            raise BadArguments("it takes where to go")
        _give_arguments(step, frame, values)
        channel.set_local(frame, "ARGC", str(len(values)))
        go_to(step, target)
        _expect_place(step)
    except SwitchboardError:
        channel.place = place
        channel.end_frame(frame)
        channel.hang_up(_CANNOT)
        raise
    channel.stack.append(frame)


def _give_arguments(step: Step, frame: Frame, values: Sequence[str]) -> None:
    """
    ARG1 … of a frame; more that the frame below has are covered.

    Raises:
        BadArguments, VariablesFull: there are too many frames, or there is no room.
    """
    channel = step.channel
    if len(channel.stack) >= _DEEPEST:
        raise BadArguments(f"more than {_DEEPEST} stand inside each other")
    frame.arguments = max(len(values), channel.stack[-1].arguments if channel.stack else 0)
    for number in range(frame.arguments):
        step.evaluation.spend(_ARGUMENT_WORK)
        channel.set_local(frame, f"ARG{number + 1}", values[number] if number < len(values) else "")


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
        enter_subroutine(step, target)
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
    if all(frame.macro for frame in step.channel.stack):
        step.channel.hang_up(_CANNOT)
        raise BadArguments("there was no Gosub. The channel was ended")
    while (frame := step.channel.stack.pop()).macro:  # it leads out of macros that stand inside
        step.channel.end_frame(frame)
    step.channel.place = frame.place
    step.channel.end_frame(frame)
    step.channel.variables["GOSUB_RETVAL"] = step.data
    yield from ()


def _stack_pop(step: Step) -> Steps:
    if not step.channel.stack:
        raise BadArguments("there was no Gosub")
    step.channel.end_frame(step.channel.stack.pop())
    yield from ()


def _macro(step: Step) -> Steps:
    name, *values = step.data.split(",")
    _enter_macro(step, name.strip(), values)
    yield from ()


def _macro_if(step: Step) -> Steps:
    condition, question, branches = step.data.partition("?")
    if not question:
        raise BadArguments("it takes condition?macro,arguments:macro,arguments")
    chosen = argument(parts_outside_brackets(branches), 0 if is_true(condition.strip()) else 1)
    name, *values = chosen.split(",")
    if name.strip():
        _enter_macro(step, name.strip(), values)
    yield from ()


def _enter_macro(step: Step, name: str, values: Sequence[str]) -> None:
    """Goes to `s` of the macro's context; where there is none the channel goes on, as in Asterisk."""
    channel, place = step.channel, step.channel.place
    context = f"macro-{name}"
    frame = Frame(place, macro=context)
    channel.place = Place(context, "s", 0)
    try:
        if not name or not is_there(step.evaluation.world, channel, "s"):
            raise BadArguments(f"there is no extension s in a context '{clip(context, 80)}'")
        _give_arguments(step, frame, values[:_MOST_ARGUMENTS])
        first = next((below for below in channel.stack if below.macro), frame).place
        channel.set_local(frame, "MACRO_EXTEN", first.exten)
        channel.set_local(frame, "MACRO_CONTEXT", first.context)
        channel.set_local(frame, "MACRO_PRIORITY", str(first.priority))
        channel.set_local(frame, "MACRO_OFFSET", "")
    except SwitchboardError:
        channel.place = place
        channel.end_frame(frame)
        raise
    channel.stack.append(frame)


def leave_finished_macro(channel: Channel, evaluation: Evaluation, *, is_over: bool) -> bool:
    """
    Whether the channel was in a macro, and is so no longer: it `is_over`, or a Goto led out of its context.

    Args:
        is_over: there is no further step where the channel is.
    """
    frame = channel.stack[-1]
    if not frame.macro:
        return False
    if channel.place.context != frame.macro:
        channel.end_frame(channel.stack.pop())
        return True
    if is_over:
        _end_macro(channel, evaluation)
        channel.place = Place(channel.place.context, channel.place.exten, channel.place.priority + 1)
    return is_over


def _end_macro(channel: Channel, evaluation: Evaluation) -> None:
    """Back to where it was called, or as many steps further as MACRO_OFFSET says."""
    frame = channel.stack.pop()
    offset_text = channel.variables.get("MACRO_OFFSET", "")
    channel.end_frame(frame)
    channel.place = place = frame.place
    offset = parse_number(offset_text.removeprefix("-"), _MOST_OFFSET)
    if offset:
        priority = place.priority + (-offset if offset_text.startswith("-") else offset)
        if is_there(evaluation.world, channel, place.exten, priority + 1):
            channel.place = Place(place.context, place.exten, priority)


def leave_macros(channel: Channel) -> None:
    """The channel ends: it is where its macros were called (Asterisk: `_macro_exec`)."""
    while channel.stack and channel.stack[-1].macro == channel.place.context:
        frame = channel.stack.pop()
        channel.end_frame(frame)
        channel.place = frame.place


def _macro_exit(step: Step) -> Steps:
    if not step.channel.stack or not step.channel.stack[-1].macro:
        raise BadArguments("there is no macro to leave")
    _end_macro(step.channel, step.evaluation)
    yield from ()


STACK_APPLICATIONS = (
    Application("Gosub", "Gosub([[context,]extension,]priority[(arguments)])", "Goes elsewhere and back", _gosub),
    Application("GosubIf", "GosubIf(condition?label(arguments):label(arguments))", "As Gosub, if", _gosub_if),
    Application("StackPop", "StackPop()", "Forgets where the last Gosub came from", _stack_pop),
    Application("Return", "Return([value])", "Goes back after Gosub", _return),
    Application("Macro", "Macro(name[,arguments])", "Goes to [macro-name] and back", _macro),
    Application("MacroExclusive", "MacroExclusive(name[,arguments])", "As Macro", _macro),
    Application("MacroIf", "MacroIf(condition?macro[,arguments]:macro[,arguments])", "As Macro, if", _macro_if),
    Application("MacroExit", "MacroExit()", "Goes back after Macro", _macro_exit),
)
