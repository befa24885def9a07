"""
Dialplan applications: what a step does (Asterisk: `pbx_builtins.c`, `app_dial.c`, `app_stack.c` ...).

An application is a generator: it yields what it has to wait for, and the channel goes on with what comes of it.
"""

import re
from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass

from switchboard.core.values import Command, SwitchboardError
from switchboard.dialplan.arguments import argument, separate_arguments
from switchboard.dialplan.channel import Channel, ChannelState, Place
from switchboard.dialplan.functions import NotWritten
from switchboard.dialplan.scope import ChannelScope
from switchboard.dialplan.text_functions import is_true
from switchboard.dialplan.timing import parse_timing
from switchboard.dialplan.world import Call, Effect, Evaluation, Sleep, Submit, Tell

Steps = Generator[Effect, str | None, None]
Run = Callable[["Step"], Steps]


@dataclass(slots=True)
class Step:
    """One execution of an application: the channel, what `${ }` means there, and the expanded data."""

    channel: Channel
    scope: ChannelScope
    evaluation: Evaluation
    data: str

    def warn(self, text: str) -> None:
        place = self.channel.place
        self.evaluation.world.warn(f"[{place.exten}@{place.context}:{place.priority}] {text}")


class BadArguments(SwitchboardError):
    """The application cannot do anything with its data; the channel goes on."""


@dataclass(frozen=True, slots=True)
class Application:
    """An application by name. `expands` is false where it expands its data itself, part by part."""

    name: str
    syntax: str
    summary: str
    run: Run


def go_to(step: Step, target: str) -> None:
    """
    `[[context,]exten,]priority`, the priority a number or label.

    Raises:
        BadArguments: there is no such label.
    """
    parts = [part.strip() for part in target.split(",")]
    place = step.channel.place
    context, exten, priority = [*[place.context, place.exten][: 3 - len(parts)], *parts][-3:]
    number = int(priority) if priority.isdigit() else None
    if number is None:
        world = step.evaluation.world
        number = world.dialplan.label(context, exten, priority, world.local_time())
    if number is None:
        raise BadArguments(f"there is no '{priority}' in {exten}@{context}")
    step.channel.place = Place(context, exten, number - 1)  # the next step is the one after it


def _answer(step: Step) -> Steps:
    step.channel.answer()
    if step.data.isdigit() and int(step.data):
        yield Sleep(int(step.data) / 1_000)


def _hangup(step: Step) -> Steps:
    step.channel.hang_up(int(step.data) if step.data.isdigit() else 16)
    yield from ()


def _assign(step: Step, assignment: str) -> Sequence[Command]:
    name, equals, value = assignment.partition("=")
    if not equals:
        raise BadArguments(f"'{assignment}' is no name=value")
    return step.scope.write(name, value)


def _set(step: Step) -> Steps:
    commands = _assign(step, step.data)
    if commands:
        yield Submit(commands)


def _mset(step: Step) -> Steps:
    commands: list[Command] = []
    for assignment in separate_arguments(step.data):
        commands += _assign(step, assignment)
    if commands:
        yield Submit(commands)


def _verbose(step: Step) -> Steps:
    level, comma, text = step.data.partition(",")
    step.channel.log.append(f"    -- {text if comma and level.strip().isdigit() else step.data}")
    yield from ()


def _log(step: Step) -> Steps:
    level, _, text = step.data.partition(",")
    step.evaluation.world.warn(f"{level.strip().upper()}: {text}")
    yield from ()


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


def _exec_if(step: Step) -> Steps:
    condition, question, branches = step.data.partition("?")
    if not question:
        raise BadArguments("it takes condition?application(data):application(data)")
    chosen = argument(separate_keeping(branches, ":"), 0 if is_true(condition.strip()) else 1).strip()
    if chosen:
        match = re.fullmatch(r"(\w+)(?:\((.*)\))?", chosen, re.DOTALL)
        application = find_application(match.group(1)) if match else None
        if match is None or application is None:
            raise BadArguments(f"'{chosen}' is no application")
        yield from application.run(Step(step.channel, step.scope, step.evaluation, match.group(2) or ""))


def separate_keeping(text: str, delimiter: str) -> list[str]:
    """Two parts at the first delimiter that stands in no parentheses; nothing is taken out."""
    depth = 0
    for place, character in enumerate(text):
        if character == "(":
            depth += 1
        elif character == ")":
            depth -= 1
        elif character == delimiter and depth <= 0:
            return [text[:place], text[place + 1 :]]
    return [text]


def _gosub(step: Step) -> Steps:
    target, _, arguments = step.data.partition("(")
    place = step.channel.place
    step.channel.stack.append(Place(place.context, place.exten, place.priority))
    for number, value in enumerate(separate_arguments(arguments.removesuffix(")")), start=1):
        step.channel.variables[f"ARG{number}"] = value
    go_to(step, target)
    yield from ()


def _return(step: Step) -> Steps:
    if not step.channel.stack:
        raise BadArguments("there was no Gosub")
    step.channel.place = step.channel.stack.pop()
    step.channel.variables["GOSUB_RETVAL"] = step.data
    yield from ()


def _while(step: Step) -> Steps:
    place = step.channel.place
    if not is_true(step.data.strip()):
        _skip_to_end(step, place)
    yield from ()


def _skip_to_end(step: Step, place: Place) -> None:
    world, depth, number = step.evaluation.world, 0, place.priority
    while (found := world.dialplan.priority(place.context, place.exten, number, world.local_time())) is not None:
        name = found.application.lower()
        depth += (name == "while") - (name == "endwhile")
        if not depth:
            step.channel.place = Place(place.context, place.exten, number)
            return
        number += 1
    raise BadArguments("there is no EndWhile")


def _end_while(step: Step) -> Steps:
    place, world, depth = step.channel.place, step.evaluation.world, 0
    for number in range(place.priority, 0, -1):
        found = world.dialplan.priority(place.context, place.exten, number, world.local_time())
        name = found.application.lower() if found else ""
        depth += (name == "endwhile") - (name == "while")
        if not depth:
            step.channel.place = Place(place.context, place.exten, number - 1)
            break
    else:
        raise BadArguments("there is no While")
    yield from ()


def _seconds(text: str) -> float:
    try:
        return max(0.0, min(float(text), 86_400.0))
    except ValueError:
        raise BadArguments(f"'{text}' is no number of seconds") from None


def _wait(step: Step) -> Steps:
    yield Sleep(_seconds(step.data))


def _playback(step: Step) -> Steps:
    if step.channel.state is not ChannelState.UP:
        step.channel.answer()
    for sound in separate_arguments(step.data)[:1]:
        for name in sound.split("&"):
            length = step.evaluation.world.sound_length(name)
            if length is None:
                step.warn(f"There is no sound '{name}'; nothing is heard")
                step.channel.variables["PLAYBACKSTATUS"] = "FAILED"
            else:
                step.channel.variables["PLAYBACKSTATUS"] = "SUCCESS"
                yield Sleep(length)


def _read(step: Step) -> Steps:
    arguments = separate_arguments(step.data)
    step.warn("No digits can be dialled on this channel")
    step.channel.variables[argument(arguments, 0)] = ""
    step.channel.variables["READSTATUS"] = "TIMEOUT"
    timeout = argument(arguments, 5)
    yield Sleep(_seconds(timeout) if timeout else 0.0)


def _say_digits(step: Step) -> Steps:
    step.warn(f"'{step.data}' is not heard: there are no sounds for digits")
    yield from ()


def _indicate(state: ChannelState) -> Run:
    def run(step: Step) -> Steps:
        step.channel.state = state
        yield from ()

    return run


def _end_with(state: ChannelState, cause: int) -> Run:
    def run(step: Step) -> Steps:
        step.channel.state = state
        if step.data:
            yield Sleep(_seconds(step.data))
        step.channel.hang_up(cause)

    return run


def _dial(step: Step) -> Steps:
    destinations, timeout = [*separate_arguments(step.data), "", ""][:2]
    status = "CHANUNAVAIL"
    for destination in destinations.split("&"):
        technology, _, place = destination.partition("/")
        if technology.lower() != "local" or not place:
            step.warn(f"'{destination}' cannot be called: only Local/extension@context can, so far")
            continue
        status = (yield Call(place, _seconds(timeout) if timeout else None)) or "CHANUNAVAIL"
        if status == "ANSWER":
            step.channel.answer()
            break
    step.channel.variables["DIALSTATUS"] = status


def _voicemail(step: Step) -> Steps:
    step.channel.answer()
    step.warn(f"Nothing can be recorded for '{step.data}' yet")
    step.channel.variables["VMSTATUS"] = "FAILED"
    yield from ()


def _user_event(step: Step) -> Steps:
    name, *headers = separate_arguments(step.data)
    pairs = (header.partition(":") for header in headers)
    yield Tell(name, tuple((key.strip(), value.strip()) for key, _, value in pairs))


def _nothing(_: Step) -> Steps:
    yield from ()


_APPLICATIONS = (
    Application("Answer", "Answer([milliseconds])", "Answers the channel", _answer),
    Application("Hangup", "Hangup([cause])", "Ends the channel", _hangup),
    Application("Set", "Set(name=value)", "Sets a variable, or what a function sets", _set),
    Application("MSet", "MSet(name=value,...)", "Sets several variables", _mset),
    Application("NoOp", "NoOp([text])", "Does nothing, and shows its text", _nothing),
    Application("Verbose", "Verbose([level,]text)", "Shows a text", _verbose),
    Application("Log", "Log(level,text)", "Writes into the log", _log),
    Application("Goto", "Goto([[context,]extension,]priority)", "Goes on elsewhere", _goto),
    Application("GotoIf", "GotoIf(condition?label:label)", "Goes on elsewhere if", _goto_if),
    Application("GotoIfTime", "GotoIfTime(timing?label:label)", "Goes on elsewhere at a time", _goto_if_time),
    Application("ExecIf", "ExecIf(condition?application:application)", "Executes an application if", _exec_if),
    Application("Gosub", "Gosub([[context,]extension,]priority[(arguments)])", "Goes elsewhere and back", _gosub),
    Application("Return", "Return([value])", "Goes back after Gosub", _return),
    Application("While", "While(condition)", "Repeats up to EndWhile", _while),
    Application("EndWhile", "EndWhile()", "Goes back to While", _end_while),
    Application("Wait", "Wait(seconds)", "Waits", _wait),
    Application(
        "WaitExten", "WaitExten([seconds])", "Waits", lambda step: _wait(step) if step.data else _nothing(step)
    ),
    Application("Playback", "Playback(sound[&sound])", "Answers, and plays sounds for as long as they last", _playback),
    Application("Background", "Background(sound[&sound])", "As Playback", _playback),
    Application("Read", "Read(variable[,sound,most,options,attempts,seconds])", "Reads digits", _read),
    Application("SayDigits", "SayDigits(digits)", "Says digits", _say_digits),
    Application("Ringing", "Ringing()", "Says that it rings", _indicate(ChannelState.RINGING)),
    Application("Progress", "Progress()", "Says that it goes on", _nothing),
    Application("Busy", "Busy([seconds])", "Says that it is busy, and ends", _end_with(ChannelState.BUSY, 17)),
    Application(
        "Congestion", "Congestion([seconds])", "Says that it cannot, and ends", _end_with(ChannelState.BUSY, 34)
    ),
    Application("Dial", "Dial(Local/extension@context[&...][,seconds])", "Calls", _dial),
    Application("VoiceMail", "VoiceMail(mailbox)", "Takes a message", _voicemail),
    Application("UserEvent", "UserEvent(name[,header: value...])", "Tells manager clients", _user_event),
)
_BY_NAME = {application.name.lower(): application for application in _APPLICATIONS}


def find_application(name: str) -> Application | None:
    """By name, in any case."""
    return _BY_NAME.get(name.lower())


def applications() -> Sequence[Application]:
    """All of them, by name."""
    return sorted(_APPLICATIONS, key=lambda application: application.name)


APPLICATION_FAULTS = (BadArguments, NotWritten)
