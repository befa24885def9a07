"""
Dialplan applications: what a step does (Asterisk: `pbx_builtins.c`, `app_dial.c`, `app_stack.c` ...).

An application is a generator: it yields what it has to wait for, and the channel goes on with what comes of it.
"""

import re
from collections.abc import Sequence

from switchboard.core.commands import Command
from switchboard.dialplan.applications.flow_applications import FLOW_APPLICATIONS
from switchboard.dialplan.functions.text_functions import is_true
from switchboard.dialplan.run.channel import ChannelState
from switchboard.dialplan.run.step import Application, BadArguments, Run, Step, Steps
from switchboard.dialplan.run.world import Call, Sleep, Submit, Tell
from switchboard.dialplan.text.arguments import argument, separate_arguments


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
    *FLOW_APPLICATIONS,
    Application("Answer", "Answer([milliseconds])", "Answers the channel", _answer),
    Application("Hangup", "Hangup([cause])", "Ends the channel", _hangup),
    Application("Set", "Set(name=value)", "Sets a variable, or what a function sets", _set),
    Application("MSet", "MSet(name=value,...)", "Sets several variables", _mset),
    Application("NoOp", "NoOp([text])", "Does nothing, and shows its text", _nothing),
    Application("Verbose", "Verbose([level,]text)", "Shows a text", _verbose),
    Application("Log", "Log(level,text)", "Writes into the log", _log),
    Application("ExecIf", "ExecIf(condition?application:application)", "Executes an application if", _exec_if),
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
