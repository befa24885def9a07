"""What states, times, numbers and counts are called in the window, in the language that is in force."""

import datetime as dt
from collections.abc import Mapping

from PySide6.QtCore import QDate, QLocale, QTime

from switchboard.core.changes import HistoryEntry
from switchboard.core.ends import Trouble
from switchboard.core.states import DeviceState, ExtensionState, ExtensionStatus, Presence, PresenceState
from switchboard.gui.language import remembered, translate
from switchboard.gui.office.clock import office_time
from switchboard.gui.office.overdue import is_overdue

PRESENCES = (  # in the order of the panel's buttons and their shortcuts
    PresenceState.AVAILABLE,
    PresenceState.CHAT,
    PresenceState.AWAY,
    PresenceState.XA,
    PresenceState.DND,
    PresenceState.UNAVAILABLE,
    PresenceState.NOT_SET,
)
PRESENCE_SHORTCUTS = {state: f"Ctrl+{number}" for number, state in enumerate(PRESENCES, start=1)}
_ON_A_PHONE = 64  # letters of a status that a phone has room for, as those makers say who say it (Grandstream)
_MINUTE, _HOUR, _DAY = 60, 3_600, 86_400  # seconds


@remembered
def presence_words() -> Mapping[PresenceState, str]:
    """What each state is called, in the order of `PRESENCES`."""
    return {
        PresenceState.AVAILABLE: translate("Words", "Available"),
        PresenceState.CHAT: translate("Words", "Chat", "presence: in for a chat, glad to be called"),
        PresenceState.AWAY: translate("Words", "Away"),
        PresenceState.XA: translate("Words", "Extended away"),
        PresenceState.DND: translate("Words", "Do not disturb"),
        PresenceState.UNAVAILABLE: translate("Words", "Unavailable", "presence"),
        PresenceState.NOT_SET: translate("Words", "Not set", "presence"),
    }


def presence_word(state: PresenceState) -> str:
    """What a state is called where it stands alone."""
    return presence_words()[state]


@remembered
def _spoken_presences() -> Mapping[PresenceState, str]:
    return {
        PresenceState.AVAILABLE: translate("Words", "available", "within a sentence"),
        PresenceState.CHAT: translate("Words", "chat", "within a sentence: in for a chat"),
        PresenceState.AWAY: translate("Words", "away", "within a sentence"),
        PresenceState.XA: translate("Words", "extended away", "within a sentence"),
        PresenceState.DND: translate("Words", "do not disturb", "within a sentence"),
        PresenceState.UNAVAILABLE: translate("Words", "unavailable", "within a sentence: presence"),
        PresenceState.NOT_SET: translate("Words", "not set", "within a sentence: presence"),
    }


def spoken_presence(state: PresenceState) -> str:
    """What a state is called within a sentence."""
    return _spoken_presences()[state]


@remembered
def _device_words() -> Mapping[ExtensionState, str]:
    return {
        ExtensionState.IDLE: translate("Words", "Idle", "a phone"),
        ExtensionState.IN_USE: translate("Words", "In a call", "a phone"),
        ExtensionState.BUSY: translate("Words", "Busy", "a phone"),
        ExtensionState.RINGING: translate("Words", "Ringing", "a phone"),
        ExtensionState.IN_USE_RINGING: translate("Words", "In a call, ringing", "a phone"),
        ExtensionState.ON_HOLD: translate("Words", "On hold", "a phone"),
        ExtensionState.UNAVAILABLE: translate("Words", "Gone", "a phone that cannot be reached"),
    }


def device_word(state: ExtensionState) -> str:
    """What a phone's state is called where it stands alone."""
    return _device_words()[state]


@remembered
def settable_device_words() -> Mapping[DeviceState, str]:
    """What a `Custom:` device may be set to, in the order of the menu."""
    return {
        DeviceState.NOT_INUSE: device_word(ExtensionState.IDLE),
        DeviceState.INUSE: device_word(ExtensionState.IN_USE),
        DeviceState.BUSY: device_word(ExtensionState.BUSY),
        DeviceState.RINGING: device_word(ExtensionState.RINGING),
        DeviceState.RINGINUSE: device_word(ExtensionState.IN_USE_RINGING),
        DeviceState.ONHOLD: device_word(ExtensionState.ON_HOLD),
        DeviceState.UNAVAILABLE: device_word(ExtensionState.UNAVAILABLE),
    }


def device_words(status: ExtensionStatus) -> str:
    """What a device does; where nobody knows any more, what it did when somebody last knew."""
    word = device_word(status.extension_state)
    return translate("Words", "{state} (last known)").format(state=word) if status.is_stale else word


@remembered
def _spoken_devices() -> Mapping[ExtensionState, str]:
    return {
        ExtensionState.IDLE: translate("Words", "phone idle"),
        ExtensionState.IN_USE: translate("Words", "phone in a call"),
        ExtensionState.BUSY: translate("Words", "phone busy"),
        ExtensionState.RINGING: translate("Words", "phone ringing"),
        ExtensionState.IN_USE_RINGING: translate("Words", "phone in a call, ringing"),
        ExtensionState.ON_HOLD: translate("Words", "phone on hold"),
        ExtensionState.UNAVAILABLE: translate("Words", "phone gone", "it cannot be reached"),
    }


def spoken_device(status: ExtensionStatus) -> str:
    """What a phone does, within a sentence; nothing where there is no phone."""
    if not status.has_device:
        return ""
    words = _spoken_devices()[status.extension_state]
    return translate("Words", "{state} (last known)").format(state=words) if status.is_stale else words


def number_text(number: int) -> str:
    """
    A number as the language writes it.

    >>> QLocale.setDefault(QLocale("en_GB")); number_text(1_200)
    '1,200'
    """
    return QLocale().toString(number)


def people_text(count: int) -> str:
    """So many people."""
    return translate("Words", "%Ln people", "", count)


def time_text(moment: dt.datetime) -> str:
    """
    A time of day as the language writes it.

    >>> QLocale.setDefault(QLocale("en_GB")); time_text(dt.datetime(2026, 11, 25, 9, 5))
    '09:05'
    """
    return QLocale().toString(QTime(moment.hour, moment.minute), QLocale.FormatType.ShortFormat)


def day_text(day: dt.date, *, with_year: bool = False) -> str:
    """
    A day of this year, or of any.

    >>> QLocale.setDefault(QLocale("en_GB")); day_text(dt.date(2026, 11, 5), with_year=True)
    '5 Nov 2026'
    """
    pattern = (
        translate("Words", "d MMM yyyy", "a day, as QLocale writes dates: d. MMM yyyy is 5. Nov 2026")
        if with_year
        else translate("Words", "d MMM", "a day of this year, as QLocale writes dates: d. MMM is 5. Nov")
    )
    return QLocale().toString(QDate(day.year, day.month, day.day), pattern)


def weekday_text(day: dt.date) -> str:
    """
    A day of the week, shortened.

    >>> QLocale.setDefault(QLocale("en_GB")); weekday_text(dt.date(2026, 11, 25))
    'Wed'
    """
    return QLocale().standaloneDayName(day.isoweekday(), QLocale.FormatType.ShortFormat)


def since_words(since: float, now: float) -> str:
    """
    How long ago, as a person says it; both are wall-clock seconds, and nothing was ever set at 0.

    >>> since_words(1000.0, 1000.0 + 5 * 60), since_words(0.0, 1000.0)
    ('5 min', '')
    """
    if not since:
        return ""
    ago = now - since
    if ago < _MINUTE:
        return translate("Words", "just now")
    if ago < _DAY:
        return span_words(ago)
    day = office_time(since)
    return moment_text(day) if ago < 300 * _DAY else day_text(day, with_year=True)


def span_words(seconds: float) -> str:
    """
    How long, in minutes, or in hours and minutes.

    >>> span_words(5 * 60), span_words(3 * 3_600 + 5 * 60)
    ('5 min', '3 h 05 min')
    """
    minutes = int(seconds // _MINUTE)
    if seconds < _HOUR:
        return translate("Words", "{minutes} min").format(minutes=minutes)
    hours, minutes = divmod(minutes, 60)
    return translate("Words", "{hours} h {minutes} min").format(hours=number_text(hours), minutes=f"{minutes:02}")


def moment_text(moment: dt.datetime) -> str:
    """A day of this year and a time."""
    return translate("Words", "{day} {time}").format(day=day_text(moment), time=time_text(moment))


def until_text(until: float, now: float) -> str:
    """When somebody is back, the day named where it is not today; both are wall-clock seconds."""
    moment, today = (office_time(until), office_time(now))
    return _until(moment, today.date())


def _until(moment: dt.datetime, today: dt.date) -> str:
    if moment.time() == dt.time():
        last = moment.date() - dt.timedelta(1)
        if last == today:
            return translate("Words", "until the end of the day", "a presence, and when it ends")
        text = translate("Words", "until the end of {day}", "a presence, and when it ends: Fri, or 5 Nov")
        return text.format(day=near_day_text(last, today))
    day = near_day_text(moment.date(), today)
    when = translate("Words", "{day} {time}").format(day=day, time=time_text(moment)) if day else time_text(moment)
    return translate("Words", "until {time}", "a presence, and when it ends").format(time=when)


def near_day_text(day: dt.date, today: dt.date) -> str:
    """A day that comes, as shortly as it is clear; nothing for today."""
    if day == today:
        return ""
    if today < day < today + dt.timedelta(7):
        return weekday_text(day)
    return day_text(day, with_year=day.year != today.year)


def ending_text(presence: Presence, now: float) -> str:
    """When it ends, or since when it should have; nothing where it does not end by itself. `now` is as ever."""
    if not presence.until:
        return ""
    return overdue_text(presence, now) or until_text(presence.until, now)


def overdue_text(presence: Presence, now: float) -> str:
    """Since when somebody should be back; nothing where they are not late. `now` is wall-clock seconds."""
    if not is_overdue(presence, now):
        return ""
    late = now - presence.until
    if late < _DAY:
        text = translate("Words", "should be back since {span}", "12 min, or 3 h 05 min")
        return text.format(span=span_words(late))
    text = translate("Words", "should be back since {moment}", "a day and a time: 5 Nov 14:00")
    return text.format(moment=since_words(presence.until, now))


@remembered
def trouble_words() -> Mapping[Trouble, str]:
    """Why an end cannot be applied."""
    return {
        Trouble.NOT_UNDERSTOOD: translate(
            "Words", "That is no time this program understands. Try “45 min”, “14:00” or “fri 9:00”."
        ),
        Trouble.OVER: translate("Words", "That time is over already."),
        Trouble.TOO_LATE: translate("Words", "That is further ahead than this program plans."),
    }


def presence_text(presence: Presence, now: float) -> str:
    """A state, and when it ends."""
    word = presence_word(presence.state)
    if not presence.until or is_overdue(presence, now):
        return word
    text = translate("Words", "{state} {until}", "a presence, and when it ends: Away until 14:00")
    return text.format(state=word, until=until_text(presence.until, now))


def change_text(before: Presence, after: Presence, now: float) -> str:
    """
    What of a presence is set anew: the state with its end, or where that stays what is said of it, and until when.

    >>> away = Presence(PresenceState.AWAY, "at lunch")
    >>> change_text(away, Presence(PresenceState.DND, "at lunch"), 0.0), change_text(away, away, 0.0)
    ('Do not disturb', 'Away')
    >>> change_text(away, Presence(PresenceState.AWAY, "", "Back at two"), 0.0)
    '“Back at two”'
    >>> change_text(away, Presence(PresenceState.AWAY), 0.0)
    'no note'
    """
    if after.state is not before.state:
        return presence_text(after, now)
    parts = []
    if (after.subtype, after.message) != (before.subtype, before.message):
        note = shortened(" · ".join(part for part in (after.subtype, after.message) if part))
        parts.append(translate("Words", "“{text}”").format(text=note) if note else translate("Words", "no note"))
    if after.until != before.until:
        parts.append(until_text(after.until, now) if after.until else translate("Words", "no end"))
    return ", ".join(parts) or presence_text(after, now)


def shortened(text: str) -> str:
    """The beginning of a text of one line, where it is a long one."""
    text = " ".join(text.split())
    return f"{text[: _ON_A_PHONE - 1].rstrip()}…" if len(text) > _ON_A_PHONE else text


def phones_show(subtype: str, message: str) -> str:
    """
    What the phones of colleagues will show of the texts of a presence; nothing where there is none.

    >>> phones_show("at lunch", "Back at two")
    'Phones show “Back at two · at lunch”.'
    """
    text = " · ".join(part for part in (message, subtype) if part)
    if len(text) > _ON_A_PHONE:
        text = f"{text[: _ON_A_PHONE - 1].rstrip()}…"
        return translate("Words", "Phones have room for the beginning: “{text}”").format(text=text)
    return translate("Words", "Phones show “{text}”.").format(text=text) if text else ""


def history_line(entry: HistoryEntry) -> str:
    """One change as the panel lists it: when, what, by whom and from where."""
    at = moment_text(office_time(entry.at))
    name, _, texts = entry.new.partition(",")
    told = ", ".join(text for text in texts.split(",") if text)
    state = _STATES.get(name)
    word = presence_word(state) if state else name
    what = translate("Words", "{state} ({note})").format(state=word, note=told) if told else word
    if entry.where == "schedule":  # nobody set it
        ended = translate("Words", "{when}  {what}, as what was before ended", "what became of a presence")
        planned = translate("Words", "{when}  {what}, as planned", "what became of a presence")
        return (ended if entry.who == "until" else planned).format(when=at, what=what)
    line = translate("Words", "{when}  {what}, by {who} ({where})", "who set a presence, and from where")
    return line.format(when=at, what=what, who=entry.who, where=origin_word(entry.where))


@remembered
def _origin_words() -> Mapping[str, str]:
    return {
        "window": translate("Words", "window", "where something was set"),
        "console": translate("Words", "console", "where something was set"),
        "dialplan": translate("Words", "dialplan", "where something was set"),
        "patterns of the dialplan": translate("Words", "patterns of the dialplan", "where something was set"),
        "dialplan and directory": translate("Words", "dialplan and directory", "where something was set"),
        "phone": translate("Words", "phone", "where something was set"),
        "phones": translate("Words", "phones", "where something was set"),
        "demo office": translate("Words", "demo office", "where something was set"),
        "lost source": translate("Words", "a source that was lost", "where something was set"),
        "console of the window": translate("Words", "console of the window", "where something was set"),
        "schedule": translate("Words", "schedule", "where something was set: a plan that came due"),
        "calendar": translate("Words", "calendar", "where something was set"),
    }


def origin_word(where: str) -> str:
    """Where something was set, in words; names that nobody translates stand as they are."""
    face, _, address = where.partition(" ")
    if face == "manager" and address:
        return translate("Words", "manager interface, {address}", "where something was set").format(address=address)
    return _origin_words().get(where, where)


_STATES = {state.value: state for state in PresenceState}
