"""Presets and plans as one line of text, for listings, the history and the console."""

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from switchboard.core.errors import CommandRefused
from switchboard.core.plan import Plan, instant
from switchboard.core.presence_text import said
from switchboard.core.preset import Preset
from switchboard.core.until_text import parse_for, parse_until, parse_weekday

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")  # Asterisk's (`pbx_timing.c`)
_CLOCK = re.compile(r"([0-9]{1,2}):([0-9]{2})(?:\+([0-9])d)?", re.ASCII)


class Times(NamedTuple):
    """When a plan comes: see `Plan`."""

    begins: dt.datetime
    ends: dt.datetime
    weekdays: tuple[int, ...] = ()


def plan_text(plan: Plan) -> str:
    """
    >>> import datetime as dt
    >>> from switchboard.core.states import Presence, PresenceState
    >>> noon = dt.datetime(2026, 12, 4, 12)
    >>> plan_text(Plan("CustomPresence:6002", Presence(PresenceState.XA), noon, dt.datetime(2026, 12, 7, 8)))
    'CustomPresence:6002 xa from 2026-12-04T12:00 until 2026-12-07T08:00'
    """
    then = f" then {said(plan.then)}" if plan.then else ""
    source = f" (calendar {plan.source})" if plan.source else ""
    return f"{plan.presentity} {said(plan.presence)} {times_text(plan)}{then}{source}"


def times_text(plan: Plan) -> str:
    """
    When it comes; the first day is left out where a plan comes every week.

    >>> import datetime as dt
    >>> from switchboard.core.states import Presence
    >>> noon = dt.datetime(2026, 12, 4, 12)
    >>> times_text(Plan("CustomPresence:6002", Presence(), noon, noon.replace(minute=45), (0, 4)))
    'every mon,fri from 12:00 until 12:45'
    >>> times_text(Plan("CustomPresence:6002", Presence(), noon, noon.replace(day=7), (4,)))
    'every fri from 12:00 until 12:00+3d'
    """
    if not plan.weekdays:
        return f"from {plan.begins.isoformat(timespec='minutes')} until {plan.ends.isoformat(timespec='minutes')}"
    days = "day" if len(plan.weekdays) == len(WEEKDAYS) else ",".join(WEEKDAYS[day] for day in plan.weekdays)
    later = (plan.ends.date() - plan.begins.date()).days
    until = f"{plan.ends:%H:%M}{f'+{later}d' if later else ''}"
    return f"every {days} from {plan.begins:%H:%M} until {until}"


def preset_text(preset: Preset) -> str:
    """
    >>> from switchboard.core.preset import DEFAULT_PRESETS
    >>> [preset_text(preset) for preset in DEFAULT_PRESETS[:3]]
    ['Lunch: away,at lunch until 13:30', 'Meeting: dnd,meeting for 1h', 'Home office: available,at home']
    """
    end = f" until {preset.ends_at:%H:%M}" if preset.ends_at is not None else ""
    return f"{preset.name}: {said(preset.presence)}{f' for {span_text(preset.lasts)}' if preset.lasts else end}"


def presets_text(presets: Iterable[Preset]) -> str:
    """All of them in one line."""
    return " · ".join(preset_text(preset) for preset in presets)


def span_text(seconds: int) -> str:
    """
    As `until_text.parse_for` reads it.

    >>> span_text(5_400), span_text(86_400), span_text(59)
    ('1h30m', '1d', '59s')
    """
    written = ""
    for unit, length in (("d", 86_400), ("h", 3_600), ("m", 60), ("s", 1)):
        count, seconds = divmod(seconds, length)
        written += f"{count}{unit}" if count else ""
    return written


def parse_length(text: str) -> int:
    """
    Seconds that a preset lasts, as `span_text` writes them.

    >>> parse_length("1h30m")
    5400

    Raises:
        CommandRefused: it is no duration.
    """
    return round(parse_for(text, 0.0))


def parse_time_of_day(text: str) -> dt.time:
    """
    A time of day as `preset_text` writes it.

    >>> parse_time_of_day("13:30")
    datetime.time(13, 30)

    Raises:
        CommandRefused: it is no time of day.
    """
    if "+" in text:
        raise CommandRefused(f"'{text[:50]}' is no time of day; one looks like 13:30")
    return _parse_clock(text.strip(), dt.date(1970, 1, 1)).time()


def parse_times(words: Sequence[str], now: float, zone: dt.tzinfo | None = None) -> Times:
    """
    When a plan comes, as `times_text` writes it, or in the words of `until_text`; `now` is wall-clock seconds.

    >>> utc = dt.timezone.utc
    >>> parse_times("every mon-wed,fri from 12:00 for 45m".split(), 0.0, utc)[1:]
    (datetime.datetime(1970, 1, 1, 12, 45), (0, 1, 2, 4))
    >>> [f"{each:%a %H:%M}" for each in parse_times("from fri 14:00 until mon 8:00".split(), 0.0, utc)[:2]]
    ['Fri 14:00', 'Mon 08:00']

    Raises:
        CommandRefused: they do not say when.
    """
    match [word.lower() for word in words]:
        case ["every", days, "from", *rest]:
            return _parse_weekly(_parse_days(days), rest, dt.datetime.fromtimestamp(now, zone).date())
        case ["from", *rest]:
            return _parse_once(rest, now, zone)
        case _:
            raise CommandRefused("a plan comes 'from … until …', or 'every mon-fri from … until …'")


def _parse_once(words: Sequence[str], now: float, zone: dt.tzinfo | None) -> Times:
    begin, link, end = _parted(words)
    begins = now if begin == "now" else parse_until(begin, now, zone)
    ends = parse_for(end, begins) if link == "for" else parse_until(end, begins, zone)
    local = [dt.datetime.fromtimestamp(moment, zone).replace(tzinfo=None, microsecond=0) for moment in (begins, ends)]
    return Times(local[0], local[1])


def _parse_weekly(weekdays: tuple[int, ...], words: Sequence[str], today: dt.date) -> Times:
    begin, link, end = _parted(words)
    begins = _parse_clock(begin, today)
    if link == "for":
        moment = instant(begins, dt.UTC)
        return Times(begins, begins + dt.timedelta(seconds=parse_for(end, moment) - moment), weekdays)
    ends = _parse_clock(end, today)
    return Times(begins, ends if ends > begins else ends + dt.timedelta(1), weekdays)


def _parted(words: Sequence[str]) -> tuple[str, str, str]:
    place = next((place for place, word in enumerate(words) if word in ("until", "to", "for")), len(words))
    if not 0 < place < len(words) - 1:
        raise CommandRefused("a plan has a begin and an end: 'from 12:00 until 12:45', or 'from 12:00 for 45m'")
    return " ".join(words[:place]), words[place], " ".join(words[place + 1 :])


def _parse_clock(text: str, day: dt.date) -> dt.datetime:
    clock = _CLOCK.fullmatch(text)
    try:
        time = dt.time(int(clock[1]), int(clock[2])) if clock else None
    except ValueError:
        time = None
    if clock is None or time is None:
        raise CommandRefused(f"'{text[:50]}' is no time of day; one looks like 12:00, or 8:00+3d for three days later")
    return dt.datetime.combine(day + dt.timedelta(int(clock[3] or 0)), time)


def _parse_days(text: str) -> tuple[int, ...]:
    """`day`, `mon,fri`, `mon-fri`, `fri-mon`."""
    if text == "day":
        return tuple(range(len(WEEKDAYS)))
    found: set[int] = set()
    for part in text.split(",")[: len(WEEKDAYS)]:
        first, dash, last = part.partition("-")
        begin, end = parse_weekday(first), parse_weekday(last if dash else first)
        if begin is None or end is None:
            raise CommandRefused(f"'{part[:50]}' is no weekday; write day, mon,fri or mon-fri")
        found.update((begin + days) % len(WEEKDAYS) for days in range((end - begin) % len(WEEKDAYS) + 1))
    return tuple(sorted(found))
