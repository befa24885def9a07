"""How a person at this desk wants to be told, and what becomes of phones when the window is closed."""

import datetime as dt
from dataclasses import asdict, dataclass, fields
from enum import Enum

from switchboard.ground.text import parse_number
from switchboard.gui.language import translate
from switchboard.gui.office.alarms import Alarm, AlarmRules, Notice
from switchboard.gui.office.words import number_text

LONGEST_RING = 600  # seconds
_NAMED = 5  # people that a notice names


class OnClose(Enum):
    """What becomes of phones when the window is closed; the value is how it is kept."""

    ASK = ""
    GO_ON = "go on"
    STOP = "stop"


@dataclass(frozen=True, slots=True)
class AlarmSettings:
    """`quiet_from` and `quiet_to` are minutes after midnight; the same for no quiet hours."""

    ringing_after: int = 0
    overdue: bool = False
    lost: bool = False
    quiet_from: int = 0
    quiet_to: int = 0
    sound: bool = False
    on_close: OnClose = OnClose.ASK
    messages: bool = True

    @property
    def rules(self) -> AlarmRules:
        return AlarmRules(self.ringing_after, self.overdue, self.lost, self.messages)

    def is_quiet(self, moment: dt.time) -> bool:
        """
        Whether nothing is to be heard or pop up then.

        >>> night = AlarmSettings(quiet_from=22 * 60, quiet_to=7 * 60)
        >>> night.is_quiet(dt.time(23, 0)), night.is_quiet(dt.time(6, 59)), night.is_quiet(dt.time(7, 0))
        (True, True, False)
        """
        minute = moment.hour * 60 + moment.minute
        if self.quiet_from <= self.quiet_to:
            return self.quiet_from <= minute < self.quiet_to
        return minute >= self.quiet_from or minute < self.quiet_to

    def to_texts(self) -> dict[str, str]:
        """To be kept, by name."""
        return {name: _kept(value) for name, value in asdict(self).items()}

    @classmethod
    def of_texts(cls, texts: dict[str, str]) -> "AlarmSettings":
        """What `to_texts` gave; what is damaged counts as not being there."""
        bounds = {"ringing_after": LONGEST_RING, "quiet_from": 24 * 60 - 1, "quiet_to": 24 * 60 - 1}
        values: dict[str, object] = {}
        for field in fields(cls):
            text = texts.get(field.name, "")
            if field.name in bounds:
                values[field.name] = parse_number(text, bounds[field.name]) or 0
            elif field.name == "on_close":
                values[field.name] = next((known for known in OnClose if known.value == text), OnClose.ASK)
            elif text:
                values[field.name] = text == "true"
        return cls(**values)  # type: ignore[arg-type]  # each by the name of its field


def _kept(value: object) -> str:
    if isinstance(value, OnClose):
        return value.value
    return str(value).lower() if isinstance(value, bool) else str(value)


def notice_words(notice: Notice) -> tuple[str, str]:
    """What happened, and to whom."""
    named, others = notice.names[:_NAMED], len(notice.names) - _NAMED
    who = ", ".join(named)
    if others > 0:
        text = translate("AlarmSettings", "{names} and {count} more", "people")
        who = text.format(names=who, count=number_text(others))
    return _alarm_words(notice.alarm), who


def _alarm_words(alarm: Alarm) -> str:
    return {
        Alarm.AVAILABLE: translate("AlarmSettings", "Available now"),
        Alarm.FREE: translate("AlarmSettings", "The line is free"),
        Alarm.RINGING: translate("AlarmSettings", "Rings and nobody answers"),
        Alarm.OVERDUE: translate("AlarmSettings", "Should be back by now"),
        Alarm.LOST: translate("AlarmSettings", "The phone is gone"),
        Alarm.MESSAGE: translate("AlarmSettings", "New voicemail", "a message that somebody left"),
    }[alarm]
