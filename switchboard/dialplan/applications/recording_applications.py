"""Applications that record whoever calls (Asterisk: `app_record.c`)."""

from collections.abc import Callable, Generator
from functools import partial

from switchboard.dialplan.applications.channel_applications import say_sounds, seconds_of
from switchboard.dialplan.run.channel import DIGITS, ChannelState
from switchboard.dialplan.run.mailbox import Told
from switchboard.dialplan.run.recording import Await, Came, Record, Recorded, RecordingEnd
from switchboard.dialplan.run.step import Application, BadArguments, Step, Steps
from switchboard.dialplan.run.world import Effect, Reply
from switchboard.dialplan.text.arguments import argument, separate_arguments
from switchboard.dialplan.text.bounds import clip

MOST_SECONDS = 600.0  # of one recording
_FORMATS = ("wav", "WAV", "wav49", "gsm", "ulaw", "alaw", "sln", "slin")  # all are kept as WAV files
_STATUSES = {
    RecordingEnd.KEY: "DTMF",
    RecordingEnd.SILENCE: "SILENCE",
    RecordingEnd.FULL: "TIMEOUT",
    RecordingEnd.HANGUP: "HANGUP",
    RecordingEnd.NOBODY: "SKIP",
}


def say(step: Step, *names: str) -> Steps:
    """Says sounds to their end, one after another; those that there are."""
    yield from say_sounds(step, "&".join(names), "")


def record(
    most: float, silence: float, keys: str, on_hang_up: Callable[[Recorded], None]
) -> Generator[Effect, Reply, Recorded]:
    """What came of a `Record`."""
    reply = yield Record(most, silence, keys, on_hang_up)
    return reply if isinstance(reply, Recorded) else Recorded(RecordingEnd.NOBODY)


def awaited(begin: Callable[[Told], None]) -> Generator[Effect, Reply, str]:
    """What went wrong with something that somebody else does; nothing where nothing did."""
    reply = yield Await(begin)
    return str(reply.value) if isinstance(reply, Came) and reply.value is not None else ""


def _record(step: Step) -> Steps:
    """`Record(file[:format][,silence[,most[,options]]])`, options n, o, q, s, t and y."""
    arguments = separate_arguments(step.data)
    name, options = _sound_name(argument(arguments, 0).strip()), argument(arguments, 3)
    silence, most = (_seconds(argument(arguments, at)) for at in (1, 2))
    if not name:
        raise BadArguments("it takes the name of a sound")
    channel = step.channel
    channel.variables["RECORDED_FILE"] = name
    channel.variables["RECORD_STATUS"] = "SKIP"
    if "s" in options and channel.state is not ChannelState.UP:
        return
    if "n" not in options:
        channel.answer()
    if "q" not in options:
        yield from say(step, "beep")
    recorded = yield from record(min(most or MOST_SECONDS, MOST_SECONDS), silence, _keys(options), _hung_up(step, name))
    status = yield from _kept(step, name, recorded)
    is_operator = recorded.key == "0" and "o" in options and status == "DTMF"
    channel.variables["RECORD_STATUS"] = "OPERATOR" if is_operator else status


def _keys(options: str) -> str:
    if "y" in options:
        return "".join(sorted(DIGITS))
    return ("*" if "t" in options else "#") + ("0" if "o" in options else "")


def _hung_up(step: Step, name: str) -> Callable[[Recorded], None]:
    def hung_up(recorded: Recorded) -> None:
        step.channel.variables["RECORD_STATUS"] = "HANGUP"
        keep = step.evaluation.world.keep_sound
        if keep is not None and recorded.recording is not None:
            keep(name, recorded.recording, partial(_warn_of, step))

    return hung_up


def _kept(step: Step, name: str, recorded: Recorded) -> Generator[Effect, Reply, str]:
    """What RECORD_STATUS says of it."""
    keep = step.evaluation.world.keep_sound
    if recorded.recording is None or keep is None:
        step.warn("There is no phone that could be recorded")
        return "SKIP"
    fault = yield from awaited(partial(keep, name, recorded.recording))
    _warn_of(step, fault)
    return "ERROR" if fault else _STATUSES[recorded.end]


def _seconds(text: str) -> float:
    return seconds_of(text) if text.strip() else 0.0


def _sound_name(text: str) -> str:
    """
    Without its format, which every dialplan names in one of two ways.

    >>> _sound_name("greeting:wav"), _sound_name("own/greeting.wav"), _sound_name("v1.2")
    ('greeting', 'own/greeting', 'v1.2')
    """
    for mark in (":", "."):
        name, found, form = text.rpartition(mark)
        if found and form in _FORMATS:
            return name
    return text


def _warn_of(step: Step, fault: object) -> None:
    if fault:
        step.warn(f"'{clip(step.data, 80)}' is not kept: {fault}")


RECORDING_APPLICATIONS = (
    Application("Record", "Record(file[,silence,most,options])", "Records the caller as a sound", _record),
)
