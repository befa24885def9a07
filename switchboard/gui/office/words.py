"""What states, times and counts are called in the window."""

import datetime as dt

from switchboard.core.changes import HistoryEntry
from switchboard.core.states import DeviceState, ExtensionState, ExtensionStatus, PresenceState

PRESENCE_WORDS = {  # in the order of the panel's buttons and their shortcuts
    PresenceState.AVAILABLE: "Available",
    PresenceState.CHAT: "Chat",
    PresenceState.AWAY: "Away",
    PresenceState.XA: "Extended away",
    PresenceState.DND: "Do not disturb",
    PresenceState.UNAVAILABLE: "Unavailable",
    PresenceState.NOT_SET: "Not set",
}
PRESENCE_SHORTCUTS = {state: f"Ctrl+{number}" for number, state in enumerate(PRESENCE_WORDS, start=1)}
DEVICE_WORDS = {
    ExtensionState.IDLE: "Idle",
    ExtensionState.IN_USE: "In a call",
    ExtensionState.BUSY: "Busy",
    ExtensionState.RINGING: "Ringing",
    ExtensionState.IN_USE_RINGING: "In a call, ringing",
    ExtensionState.ON_HOLD: "On hold",
    ExtensionState.UNAVAILABLE: "Gone",
}
SETTABLE_DEVICE_WORDS = {
    DeviceState.NOT_INUSE: "Idle",
    DeviceState.INUSE: "In a call",
    DeviceState.BUSY: "Busy",
    DeviceState.RINGING: "Ringing",
    DeviceState.RINGINUSE: "In a call, ringing",
    DeviceState.ONHOLD: "On hold",
    DeviceState.UNAVAILABLE: "Gone",
}
_MINUTE, _HOUR, _DAY = 60, 3_600, 86_400  # seconds


def device_words(status: ExtensionStatus) -> str:
    """What a device does; where nobody knows any more, what it did when somebody last knew."""
    word = DEVICE_WORDS[status.extension_state]
    return f"{word} (last known)" if status.is_stale else word


def plural(count: int, one: str, many: str) -> str:
    """
    A count and what is counted.

    >>> plural(1, "person", "people"), plural(1_200, "person", "people")
    ('1 person', '1,200 people')
    """
    return f"{count:,} {one if count == 1 else many}"


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
        return "just now"
    if ago < _HOUR:
        return f"{int(ago // _MINUTE)} min"
    if ago < _DAY:
        return f"{int(ago // _HOUR)} h {int(ago % _HOUR // _MINUTE):02} min"
    day = dt.datetime.fromtimestamp(since).astimezone()
    return f"{day:%d %b} {day:%H:%M}" if ago < 300 * _DAY else f"{day:%d %b %Y}"


def history_line(entry: HistoryEntry) -> str:
    """One change as the panel lists it: when, what, by whom and from where."""
    at = dt.datetime.fromtimestamp(entry.at).astimezone()
    state, _, texts = entry.new.partition(",")
    word = _STATE_WORDS.get(state, state)
    told = ", ".join(text for text in texts.split(",") if text)
    return f"{at:%d %b %H:%M}  {word}{f' ({told})' if told else ''}, by {entry.who} ({entry.where})"


_STATE_WORDS = {state.value: word for state, word in PRESENCE_WORDS.items()}
