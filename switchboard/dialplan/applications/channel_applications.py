"""Applications on the channel itself: Answer, Wait, Playback, Busy (Asterisk: `pbx_builtins.c`, `app_playback.c`)."""

from collections.abc import Iterator
from typing import NamedTuple

from switchboard.dialplan.run.channel import ChannelState
from switchboard.dialplan.run.step import Application, BadArguments, Run, Step, Steps
from switchboard.dialplan.run.world import Say, Sleep
from switchboard.dialplan.text.arguments import argument, separate_arguments
from switchboard.dialplan.text.bounds import clip
from switchboard.dialplan.text.duration import LONGEST, parse_duration
from switchboard.ground.text import parse_number

_BUSY, _CONGESTION = 17, 34  # ITU-T Q.850
_MOST_CAUSES = 127
_ON_ITS_WAY = 0.06  # seconds for which the end of a sound is still on its way to the phone
_LAST_WORDS = 0.2  # the same where nothing may follow but the end of the call; Asterisk waits as long
_MOST_SOUNDS = 100  # of one Playback
_SOUND_WORK = 1_000  # units to look for one


class Sound(NamedTuple):
    """One to be heard, and how long it lasts."""

    name: str
    seconds: float


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
    step.channel.hang_up(parse_number(step.data.strip(), _MOST_CAUSES))
    yield from ()


def _wait(step: Step) -> Steps:
    yield Sleep(seconds_of(step.data))


def _playback(step: Step) -> Steps:
    arguments = separate_arguments(step.data)
    yield from say_sounds(step, argument(arguments, 0), argument(arguments, 1), _LAST_WORDS)


def say_sounds(step: Step, names_text: str, options: str, rest: float = _ON_ITS_WAY) -> Steps:
    """
    Says sounds to their end, one after another; those that there are.

    Args:
        rest: seconds that it waits after the last one.

    Raises:
        BadArguments: there are too many.
    """
    has_said = False
    for sound in sounds_of(step, names_text, options):
        yield Say(sound.name)
        yield Sleep(sound.seconds)
        has_said = True
    if has_said:
        yield Sleep(rest)


def sounds_of(step: Step, names_text: str, options: str) -> Iterator[Sound]:
    """
    Answers, unless the options say otherwise, and gives each sound that there is.

    Raises:
        BadArguments: there are too many.
    """
    if step.channel.state is not ChannelState.UP:
        if "skip" in options:
            return
        if "noanswer" not in options:
            step.channel.answer()
    names = names_text.split("&") if names_text else []
    if len(names) > _MOST_SOUNDS:
        raise BadArguments(f"it plays {_MOST_SOUNDS} sounds at most")
    for name in names:
        step.evaluation.spend(_SOUND_WORK)
        length = step.evaluation.world.sound_length(name, step.channel.language)
        if length is None:
            step.warn(f"There is no sound '{clip(name, 80)}'; nothing is heard")
            step.channel.variables["PLAYBACKSTATUS"] = "FAILED"
        else:
            step.channel.variables["PLAYBACKSTATUS"] = "SUCCESS"
            yield Sound(name, min(length, LONGEST))


def _ringing(step: Step) -> Steps:
    step.channel.ring_back()
    yield from ()


def _progress(step: Step) -> Steps:
    step.channel.progress()
    yield from ()


def _end_with(cause: int) -> Run:
    def run(step: Step) -> Steps:
        seconds = seconds_of(step.data) if step.data else 0.0
        step.channel.state = ChannelState.BUSY
        if seconds:
            yield Sleep(seconds)
        step.channel.hang_up(cause)

    return run


CHANNEL_APPLICATIONS = (
    Application("Answer", "Answer([milliseconds])", "Answers the channel", _answer),
    Application("Hangup", "Hangup([cause])", "Ends the channel", _hangup),
    Application("Wait", "Wait(seconds)", "Waits", _wait),
    Application("Playback", "Playback(sound[&sound][,skip|noanswer])", "Answers, and plays sounds", _playback),
    Application("Ringing", "Ringing()", "Says that it rings", _ringing),
    Application("Progress", "Progress()", "Has whoever calls hear what is said before the answer", _progress),
    Application("Busy", "Busy([seconds])", "Says that it is busy, and ends", _end_with(_BUSY)),
    Application("Congestion", "Congestion([seconds])", "Says that it cannot, and ends", _end_with(_CONGESTION)),
)
