"""Applications on the channel itself: Answer, Wait, Playback, Busy (Asterisk: `pbx_builtins.c`, `app_playback.c`)."""

from switchboard.dialplan.run.channel import ChannelState
from switchboard.dialplan.run.step import Application, BadArguments, Run, Step, Steps
from switchboard.dialplan.run.world import Sleep
from switchboard.dialplan.text.arguments import argument, separate_arguments
from switchboard.dialplan.text.bounds import clip
from switchboard.dialplan.text.duration import LONGEST, parse_duration
from switchboard.ground.text import parse_number

_NORMAL, _BUSY, _CONGESTION = 16, 17, 34  # ITU-T Q.850
_MOST_CAUSES = 127
_MOST_SOUNDS = 100  # of one Playback
_SOUND_WORK = 1_000  # units to look for one


def seconds_of(text: str) -> float:
    """
    Raises:
        BadArguments: it is no time.
    """
    seconds = parse_duration(text)
    if seconds is None:
        raise BadArguments(f"'{clip(text, 80)}' is no number of seconds")
    return seconds


def _answer(step: Step) -> Steps:
    step.channel.answer()
    milliseconds = parse_number(argument(separate_arguments(step.data), 0).strip())
    if milliseconds:
        yield Sleep(min(milliseconds / 1_000, LONGEST))


def _hangup(step: Step) -> Steps:
    cause = parse_number(step.data.strip(), _MOST_CAUSES)
    step.channel.hang_up(_NORMAL if cause is None else cause)
    yield from ()


def _wait(step: Step) -> Steps:
    yield Sleep(seconds_of(step.data))


def _wait_for_digits(step: Step) -> Steps:
    if step.data:
        yield Sleep(seconds_of(argument(separate_arguments(step.data), 0)))


def _playback(step: Step) -> Steps:
    if step.channel.state is not ChannelState.UP:
        step.channel.answer()
    names = argument(separate_arguments(step.data), 0).split("&")
    if len(names) > _MOST_SOUNDS:
        raise BadArguments(f"it plays {_MOST_SOUNDS} sounds at most")
    for name in names:
        step.evaluation.spend(_SOUND_WORK)
        length = step.evaluation.world.sound_length(name)
        if length is None:
            step.warn(f"There is no sound '{clip(name, 80)}'; nothing is heard")
            step.channel.variables["PLAYBACKSTATUS"] = "FAILED"
        else:
            step.channel.variables["PLAYBACKSTATUS"] = "SUCCESS"
            yield Sleep(min(length, LONGEST))


def _read(step: Step) -> Steps:
    arguments = separate_arguments(step.data)
    name, timeout = argument(arguments, 0).strip(), argument(arguments, 5).strip()
    if not name:
        raise BadArguments("it takes the name of a variable")
    step.warn("No digits can be dialled on this channel")
    step.channel.variables[name] = ""
    step.channel.variables["READSTATUS"] = "TIMEOUT"
    yield Sleep(seconds_of(timeout) if timeout else 0.0)


def _say_digits(step: Step) -> Steps:
    step.warn(f"'{clip(step.data, 80)}' is not heard: there are no sounds for digits")
    yield from ()


def _ringing(step: Step) -> Steps:
    step.channel.ring_back()
    yield from ()


def _nothing(_: Step) -> Steps:
    yield from ()


def _end_with(cause: int) -> Run:
    def run(step: Step) -> Steps:
        seconds = seconds_of(step.data) if step.data else 0.0
        step.channel.state = ChannelState.BUSY
        if seconds:
            yield Sleep(seconds)
        step.channel.hang_up(cause)

    return run


def _voicemail(step: Step) -> Steps:
    step.channel.answer()
    step.warn(f"Nothing can be recorded for '{clip(step.data, 80)}' yet")
    step.channel.variables["VMSTATUS"] = "FAILED"
    yield from ()


CHANNEL_APPLICATIONS = (
    Application("Answer", "Answer([milliseconds])", "Answers the channel", _answer),
    Application("Hangup", "Hangup([cause])", "Ends the channel", _hangup),
    Application("Wait", "Wait(seconds)", "Waits", _wait),
    Application("WaitExten", "WaitExten([seconds])", "Waits", _wait_for_digits),
    Application("Playback", "Playback(sound[&sound])", "Answers, and plays sounds for as long as they last", _playback),
    Application("Background", "Background(sound[&sound])", "As Playback", _playback),
    Application("Read", "Read(variable[,sound,most,options,attempts,seconds])", "Reads digits", _read),
    Application("SayDigits", "SayDigits(digits)", "Says digits", _say_digits),
    Application("Ringing", "Ringing()", "Says that it rings", _ringing),
    Application("Progress", "Progress()", "Says that it goes on", _nothing),
    Application("Busy", "Busy([seconds])", "Says that it is busy, and ends", _end_with(_BUSY)),
    Application("Congestion", "Congestion([seconds])", "Says that it cannot, and ends", _end_with(_CONGESTION)),
    Application("VoiceMail", "VoiceMail(mailbox)", "Takes a message", _voicemail),
)
