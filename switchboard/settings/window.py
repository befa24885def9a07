"""What the window looks like and tells of, unless a person chooses otherwise in it; an administrator may lock each."""

from collections.abc import Mapping
from typing import Any

from switchboard.ground.text import parse_number
from switchboard.settings.kinds import Choice, Number, Switch, Unfit, to_write
from switchboard.settings.records import Record, Setting, Values

WindowTexts = Mapping[str, str]
_ASK = "ask"  # kept as nothing


class TimeOfDay:
    """A time of a day."""

    expected = 'a time such as "22:00"'

    def read(self, value: object) -> int:
        """Minutes after midnight."""
        hours, colon, minutes = value.partition(":") if isinstance(value, str) else ("", "", "")
        hour, minute = parse_number(hours, 23), parse_number(minutes, 59)
        if not colon or hour is None or minute is None:
            raise Unfit(value, to_write(self.expected))
        return hour * 60 + minute


LANGUAGE = Setting("language", Choice(("system", "en", "de", "fr", "es")), "system", "of the window")
SCHEME = Setting("scheme", Choice(("system", "light", "dark")), "system", "colours: system, light or dark")
DENSITY = Setting(
    "density", Choice(("compact", "comfortable", "spacious")), "comfortable", "lines: compact, comfortable or spacious"
)
ZOOM = Setting("zoom", Number(70, 200), 100, "of the system's font", "per cent")
RINGING_AFTER = Setting("ringing_after", Number(0, 600), 0, "after which ringing is told; 0: never", "seconds")
OVERDUE = Setting("overdue", Switch(), False, "whether whoever should be back and is not is told")
LOST = Setting("lost", Switch(), False, "whether a phone that cannot be reached any more is told")
QUIET_FROM = Setting("quiet_from", TimeOfDay(), "00:00", "from when nothing pops up; the same as quiet_to for no quiet")
QUIET_TO = Setting("quiet_to", TimeOfDay(), "00:00", "until when")
SOUND = Setting("sound", Switch(), False, "whether a notification is heard")
ON_CLOSE = Setting(
    "on_close",
    Choice((_ASK, "go on", "stop")),
    _ASK,
    "what becomes of phones that are served when the window is closed: ask, go on, stop",
)
MESSAGES = Setting("messages", Switch(), True, "whether new voicemail is told")
_LOOKS: tuple[Setting[Any], ...] = (LANGUAGE, SCHEME, DENSITY, ZOOM)
_ALARMS: tuple[Setting[Any], ...] = (RINGING_AFTER, OVERDUE, LOST, QUIET_FROM, QUIET_TO, SOUND, ON_CLOSE, MESSAGES)
ALARMS = Setting("alarms", Record(_ALARMS), {}, "what it tells a person of")
WINDOW = Setting(
    "window",
    Record((*_LOOKS, ALARMS)),
    {},
    "how the window begins; what a person chooses in it goes before, unless it is locked",
)


def window_texts(values: Values) -> WindowTexts:
    """
    What it says, as the window keeps what is chosen there: a text by name, "alarms/sound" = "true".

    Args:
        values: of the section [window].
    """
    alarms = values[ALARMS]
    looks = {setting.name: values[setting] for setting in _LOOKS}
    told = {f"{ALARMS.name}/{setting.name}": alarms[setting] for setting in _ALARMS}
    return {name: _kept(value) for name, value in (looks | told).items()}


def _kept(value: object) -> str:
    if value == _ASK:
        return ""
    return str(value).lower() if isinstance(value, bool) else str(value)
