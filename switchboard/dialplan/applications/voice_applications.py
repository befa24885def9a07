"""
Applications for voices: numbers that are said, music (Asterisk: `say.c` ...).

What is not there yet does to the channel what it would, says in the log what is missing, and sets the variables by
which a dialplan finds out.
"""

import datetime as dt
from collections.abc import Callable

from switchboard.core.states import DeviceState
from switchboard.dialplan.applications.channel_applications import say_sounds, seconds_of
from switchboard.dialplan.run.step import Application, Run, Step, Steps
from switchboard.dialplan.run.world import Music, Sleep
from switchboard.dialplan.text.arguments import argument, separate_arguments
from switchboard.dialplan.text.bounds import clip
from switchboard.dialplan.text.duration import LONGEST
from switchboard.dialplan.text.spoken import spelled, spoken_digits, spoken_number
from switchboard.dialplan.text.spoken_time import spoken_time
from switchboard.ground.text import parse_number
from switchboard.ground.zones import find_zone

_LAST_SECOND = 253_402_300_799  # of the year 9999
_BETWEEN_TONES = 1.0  # seconds
_MOST_DEVICES = 100  # of one ChanIsAvail
_MOST_DUMPED = 200  # variables of one DumpChan
_STATE_NUMBERS = {state: number for number, state in enumerate((
    DeviceState.UNKNOWN, DeviceState.NOT_INUSE, DeviceState.INUSE, DeviceState.BUSY, DeviceState.INVALID,
    DeviceState.UNAVAILABLE, DeviceState.RINGING, DeviceState.RINGINUSE, DeviceState.ONHOLD,
))}  # fmt: skip
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


def _say_time(step: Step) -> Steps:
    """`[seconds[,zone[,format]]]`; now, in the office's zone, where nothing is said."""
    arguments = separate_arguments(step.data, most=3)
    seconds_text, zone_text, format_text = (argument(arguments, at).strip() for at in range(3))
    world = step.evaluation.world
    zone = find_zone(zone_text) if zone_text else world.zone
    if zone_text and zone is None:
        step.warn(f"There is no time zone '{clip(zone_text, 80)}'; the office's is taken")
        zone = world.zone
    seconds = parse_number(seconds_text, _LAST_SECOND) if seconds_text else None
    moment = dt.datetime.fromtimestamp(world.now() if seconds is None else seconds, zone)
    today = dt.datetime.fromtimestamp(world.now(), zone).date()
    names = spoken_time(moment, format_text, today)[:_MOST_SAID]
    known = [name for name in names if world.sound_length(name, step.channel.language) is not None]
    yield from say_sounds(step, "&".join(known), "")


def _milliwatt(step: Step) -> Steps:
    """The tone by which lines are measured: here the one that Playback calls `beep`, again and again."""
    step.channel.answer()
    while True:
        yield from say_sounds(step, "beep", "")
        yield Sleep(_BETWEEN_TONES)


def _find_free(step: Step) -> Steps:
    """AVAILORIGCHAN is the first that is free, AVAILSTATUS the number of its state (Asterisk: `app_chanisavail.c`)."""
    variables, core = step.channel.variables, step.evaluation.world.core
    variables["AVAILCHAN"] = variables["AVAILORIGCHAN"] = ""
    variables["AVAILSTATUS"] = "0"
    for device in argument(separate_arguments(step.data), 0).split("&")[:_MOST_DEVICES]:
        state = core.registry.device_state(device.strip())
        variables["AVAILSTATUS"] = str(_STATE_NUMBERS[state])
        if state in (DeviceState.NOT_INUSE, DeviceState.UNKNOWN):
            variables["AVAILCHAN"] = variables["AVAILORIGCHAN"] = device.strip()
            break
    yield from ()


def _dump(step: Step) -> Steps:
    channel = step.channel
    place = f"{channel.place.exten}@{channel.place.context}:{channel.place.priority}"
    caller = f"{channel.caller_name} <{channel.caller_number}>"
    step.evaluation.write_line(f"{channel.name} ({channel.state.value}) of {caller} at {place}, {channel.unique_id}")
    for name in sorted(channel.variables)[:_MOST_DUMPED]:
        step.evaluation.write_line(f"{channel.name}: {name}={clip(channel.variables.get(name, ''), 200)}")
    yield from ()


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
    Application("SayUnixTime", "SayUnixTime([seconds,zone,format])", "Says a time", _say_time),
    Application("DateTime", "DateTime([seconds,zone,format])", "Says a time", _say_time),
    Application("Milliwatt", "Milliwatt()", "Plays a tone until the end", _milliwatt),
    Application("ChanIsAvail", "ChanIsAvail(phones[,options])", "Finds a phone that is free", _find_free),
    Application("DumpChan", "DumpChan()", "Writes what is known of the channel into the log", _dump),
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
