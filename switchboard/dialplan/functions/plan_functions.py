"""Functions on the dialplan itself, on what stands in it, and on files (`func_dialplan.c`, `func_env.c`)."""

import os
import stat
from collections.abc import Callable, Sequence

from switchboard.core.commands import Command
from switchboard.dialplan.functions.table import DialplanFunction, NotWritten
from switchboard.dialplan.run.world import Evaluation
from switchboard.dialplan.text.arguments import argument, separate_arguments
from switchboard.dialplan.text.bounds import clip
from switchboard.ground.text import parse_number

_LOOK_WORK = 100  # units to look an extension up
_EXPAND_WORK = 4_000  # units to expand a text, so that one that holds itself ends soon
_MAX_PATH = 4_096  # characters


def _exists(evaluation: Evaluation, context: str, exten: str, priority: str) -> bool:
    evaluation.spend(_LOOK_WORK)
    world, channel = evaluation.world, evaluation.channel
    caller = channel.caller_number if channel is not None else ""
    number = parse_number(priority) if priority else 1
    if number is None:
        number = world.dialplan.label(context, exten, priority, world.local_time(), caller)
    return number is not None and world.dialplan.priority(context, exten, number, world.local_time, caller) is not None


def _valid_exten(evaluation: Evaluation, arguments: str) -> str:
    context, exten, priority = (argument(separate_arguments(arguments), at).strip() for at in range(3))
    if not exten:
        raise NotWritten("it takes [context],extension[,priority]")
    here = evaluation.channel.place.context if evaluation.channel is not None else "default"
    return str(int(_exists(evaluation, context or here, exten, priority)))


def _dialplan_exists(evaluation: Evaluation, arguments: str) -> str:
    context, exten, priority = (argument(separate_arguments(arguments), at).strip() for at in range(3))
    if not context:
        raise NotWritten("it takes context[,extension[,priority]]")
    if not exten:
        return str(int(context in evaluation.world.dialplan.contexts))
    return str(int(_exists(evaluation, context, exten, priority)))


def _set(evaluation: Evaluation, arguments: str) -> str:
    name, equals, value = arguments.partition("=")
    if not equals or not name.strip():
        raise NotWritten("it takes name=value")
    if evaluation.channel is None:
        raise NotWritten("there is no channel")
    evaluation.channel.set_variable(name.strip(), value)
    return value


def _eval(evaluation: Evaluation, text: str) -> str:
    evaluation.spend(_EXPAND_WORK + len(text))
    return evaluation.expand(text)


def _nothing(_: Evaluation, __: str, ___: str) -> Sequence[Command]:
    """What it says of sound changes nothing while none is heard."""
    return []


def _mode(found: os.stat_result) -> str:
    return f"{stat.S_IMODE(found.st_mode):o}"


_FLAGS: dict[str, Callable[[os.stat_result], str]] = {
    "d": lambda found: str(int(stat.S_ISDIR(found.st_mode))),
    "e": lambda _: "1",
    "f": lambda found: str(int(stat.S_ISREG(found.st_mode))),
    "m": _mode,
    "s": lambda found: str(found.st_size),
    "A": lambda found: f"{found.st_atime:.0f}",
    "C": lambda found: f"{found.st_ctime:.0f}",
    "M": lambda found: f"{found.st_mtime:.0f}",
}


def _stat(evaluation: Evaluation, arguments: str) -> str:
    flag, path = [*separate_arguments(arguments, most=2), "", ""][:2]
    if not evaluation.world.may_use_system:
        raise NotWritten("files are looked at only where the setting 'system' allows it")
    if flag[:1] not in _FLAGS:
        raise NotWritten(f"'{clip(flag, 20)}' is none of {', '.join(_FLAGS)}")
    try:
        return _FLAGS[flag[0]](os.stat(path[:_MAX_PATH]))  # noqa: PTH116  a path of a dialplan, with a NUL perhaps
    except (OSError, ValueError):
        return "0" if flag[0] in "def" else ""


PLAN_FUNCTIONS = (
    DialplanFunction(
        "VALID_EXTEN", "VALID_EXTEN([context],extension[,priority])", "1 where there is such a place", _valid_exten
    ),
    DialplanFunction(
        "DIALPLAN_EXISTS", "DIALPLAN_EXISTS(context[,extension[,priority]])", "The same, or a context", _dialplan_exists
    ),
    DialplanFunction("SET", "SET(name=value)", "Sets a variable, and is its value", _set, changes=True),
    DialplanFunction("EVAL", "EVAL(text)", "The text with what its variables stand for", _eval),
    DialplanFunction("STAT", "STAT(d|e|f|m|s|A|C|M,path)", "What is known of a file, where allowed", _stat),
    *(
        DialplanFunction(name, f"{name}(what)", "Of the sound, which is not heard yet", None, _nothing)
        for name in ("VOLUME", "JITTERBUFFER", "DENOISE", "AGC", "PITCH_SHIFT", "TALK_DETECT")
    ),
)
