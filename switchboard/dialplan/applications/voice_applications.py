"""
Applications for voices: numbers that are said, music (Asterisk: `say.c` ...).

What is not there yet does to the channel what it would, says in the log what is missing, and sets the variables by
which a dialplan finds out.
"""

from collections.abc import Callable

from switchboard.dialplan.applications.channel_applications import say_sounds, seconds_of
from switchboard.dialplan.run.step import Application, Run, Step, Steps
from switchboard.dialplan.run.world import Music, Sleep
from switchboard.dialplan.text.arguments import argument, separate_arguments
from switchboard.dialplan.text.bounds import clip
from switchboard.dialplan.text.duration import LONGEST
from switchboard.dialplan.text.spoken import spelled, spoken_digits, spoken_number

_MAX_CLASS = 80  # bytes of a class of music
_MOST_SAID = 100  # sounds of one text


def _unheard(what: str) -> Run:
    def run(step: Step) -> Steps:
        step.warn(f"'{clip(step.data, 80)}' is not heard: {what}")
        yield from ()

    return run


def _say(names_of: Callable[[str], list[str]]) -> Run:
    """Says what a text is made of, sound by sound; those that there are."""

    def run(step: Step) -> Steps:
        names = names_of(argument(separate_arguments(step.data), 0).strip())
        yield from say_sounds(step, "&".join(names[:_MOST_SAID]), "noanswer")

    return run


def _report(variable: str, value: str, what: str) -> Run:
    """Says what is missing, and sets the variable that tells the dialplan."""

    def run(step: Step) -> Steps:
        step.warn(f"'{clip(step.data, 80)}': {what}")
        step.channel.variables[variable] = value
        yield from ()

    return run


def _missing(what: str) -> Run:
    def run(step: Step) -> Steps:
        step.warn(f"'{clip(step.data, 80)}': {what}")
        yield from ()

    return run


def _music(step: Step) -> Steps:
    arguments = separate_arguments(step.data)
    seconds = argument(arguments, 1).strip()
    step.channel.answer()
    yield Music(_class_of(step, argument(arguments, 0)))
    yield Sleep(seconds_of(seconds) if seconds else LONGEST)
    yield Music()


def _start_music(step: Step) -> Steps:
    """Goes on while the music is heard."""
    yield Music(_class_of(step, step.data))


def _stop_music(_: Step) -> Steps:
    yield Music()


def _set_music(step: Step) -> Steps:
    """Which class the channel hears from now on, where none is named."""
    step.channel.settings["musicclass"] = clip(step.data.strip(), _MAX_CLASS)
    yield from ()


def _class_of(step: Step, name: str) -> str:
    return clip(name.strip(), _MAX_CLASS) or step.channel.settings.get("musicclass", "") or "default"


def _nothing(_: Step) -> Steps:
    yield from ()


_NO_SOUNDS = "there are no sounds for it"
VOICE_APPLICATIONS = (
    Application("SayDigits", "SayDigits(digits)", "Says digits", _say(spoken_digits)),
    Application("SayNumber", "SayNumber(number[,gender])", "Says a number", _say(spoken_number)),
    Application("SayAlpha", "SayAlpha(text)", "Spells a text", _say(spelled)),
    Application("SayPhonetic", "SayPhonetic(text)", "Spells a text", _unheard(_NO_SOUNDS)),
    Application("SayUnixTime", "SayUnixTime([seconds,zone,format])", "Says a time", _unheard(_NO_SOUNDS)),
    Application("PlayTones", "PlayTones(tones)", "Plays tones", _unheard("there are no tones")),
    Application("StopPlayTones", "StopPlayTones()", "Ends tones", _nothing),
    Application("MusicOnHold", "MusicOnHold([class,seconds])", "Waits, as with music", _music),
    Application("StartMusicOnHold", "StartMusicOnHold([class])", "Begins music", _start_music),
    Application("StopMusicOnHold", "StopMusicOnHold()", "Ends music", _stop_music),
    Application("SetMusicOnHold", "SetMusicOnHold(class)", "Says which music", _set_music),
    Application("QueueLog", "QueueLog(queue,...)", "Writes into the queues' log", _nothing),
    Application("Page", "Page(devices[,options])", "Calls many at once", _missing("nobody can be heard by many yet")),
    Application("MeetMe", "MeetMe([room])", "Joins a conference", _missing("there are no conferences")),
    Application(
        "ConfBridge",
        "ConfBridge(name)",
        "Joins a conference",
        _report("CONFBRIDGE_RESULT", "FAILED", "there are no conferences"),
    ),
    Application("Directory", "Directory([context])", "Finds a person by name", _missing("names cannot be heard yet")),
    Application("MixMonitor", "MixMonitor(file)", "Records the call", _missing("nothing can be recorded yet")),
    Application("StopMixMonitor", "StopMixMonitor()", "Ends a recording", _nothing),
    Application("Monitor", "Monitor(format,file)", "Records the call", _missing("nothing can be recorded yet")),
    Application("StopMonitor", "StopMonitor()", "Ends a recording", _nothing),
    Application("ChanSpy", "ChanSpy([prefix])", "Listens to a channel", _missing("nobody can be listened to yet")),
)
