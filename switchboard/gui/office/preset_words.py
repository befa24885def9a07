"""What presets are called in the window, what each sets, and how one is made of what stands in the panel."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import replace

from switchboard.core.ends import Trouble
from switchboard.core.preset import Preset
from switchboard.core.states import Presence
from switchboard.gui.language import remembered, translate
from switchboard.gui.office.ends import parse_end
from switchboard.gui.office.words import number_text, presence_word, span_words, time_text

MOST_KEYS = 9  # Alt+1 to Alt+9
_HOUR, _DAY = 3_600, 86_400  # seconds


def translated(presets: Sequence[Preset]) -> tuple[Preset, ...]:
    """Those that an office begins with, in the language of the window."""
    return tuple(
        replace(
            preset, name=_word(preset.name), presence=replace(preset.presence, subtype=_word(preset.presence.subtype))
        )
        for preset in presets
    )


def _word(text: str) -> str:
    return _first_words().get(text, text)


@remembered
def _first_words() -> Mapping[str, str]:
    return {
        "Lunch": translate("PresetWords", "Lunch", "a preset"),
        "at lunch": translate("PresetWords", "at lunch", "where somebody is"),
        "Meeting": translate("PresetWords", "Meeting", "a preset"),
        "meeting": translate("PresetWords", "meeting", "where somebody is"),
        "Home office": translate("PresetWords", "Home office", "a preset"),
        "at home": translate("PresetWords", "at home", "where somebody is"),
        "Sick": translate("PresetWords", "Sick", "a preset"),
        "sick": translate("PresetWords", "sick", "why somebody is out"),
        "Holiday": translate("PresetWords", "Holiday", "a preset"),
        "on holiday": translate("PresetWords", "on holiday", "why somebody is out"),
    }


def preset_key(place: int) -> str:
    """The keys that set the preset at this place, counted from 0; nothing where it has none."""
    return f"Alt+{place + 1}" if place < MOST_KEYS else ""


def preset_label(preset: Preset) -> str:
    """What stands on its chip: the name, and when it ends."""
    end = _short_end(preset)
    if not end:
        return preset.name
    return translate("PresetWords", "{name} · {end}", "a preset: Lunch · 13:30").format(name=preset.name, end=end)


def preset_told(preset: Preset) -> str:
    """What it sets, in one line."""
    presence = preset.presence
    parts = (presence_word(presence.state), presence.subtype, presence.message, _end(preset))
    return ", ".join(part for part in parts if part)


def length_text(seconds: int) -> str:
    """
    How long, as shortly as it is exact.

    >>> length_text(1_800), length_text(3_600), length_text(5_400)
    ('30 min', '1 h', '1 h 30 min')
    """
    if seconds % _DAY == 0:
        return translate("PresetWords", "%Ln days", "how long something lasts", seconds // _DAY)
    if seconds % _HOUR == 0:
        return translate("PresetWords", "{hours} h").format(hours=number_text(seconds // _HOUR))
    return span_words(seconds)


def make_preset(name: str, presence: Presence, end: str, now: float, zone: dt.tzinfo | None) -> Preset:
    """
    A preset of what somebody has chosen.

    Args:
        end: as people write it (see `parse_end`); a span stays one, and everything else is a time of day.
        now: wall-clock seconds.
        zone: that of the office; None for this computer's.
    """
    preset = Preset(name, replace(presence, until=0.0, then=None))
    until, later = parse_end(end, now, zone), parse_end(end, now + _HOUR, zone)
    if isinstance(until, Trouble) or not until:
        return preset
    if not isinstance(later, Trouble) and later - until == _HOUR:
        return replace(preset, lasts=round(until - -(-now // 60) * 60))
    return replace(preset, ends_at=dt.datetime.fromtimestamp(until, zone).time())


def _short_end(preset: Preset) -> str:
    if preset.ends_at is not None:
        return _time(preset.ends_at)
    return length_text(preset.lasts) if preset.lasts else ""


def _end(preset: Preset) -> str:
    if preset.ends_at is not None:
        return translate("Words", "until {time}", "a presence, and when it ends").format(time=_time(preset.ends_at))
    if not preset.lasts:
        return ""
    return translate("PresetWords", "for {span}", "how long: 1 h").format(span=length_text(preset.lasts))


def _time(time: dt.time) -> str:
    return time_text(dt.datetime.combine(dt.date(2026, 1, 1), time, dt.UTC))
