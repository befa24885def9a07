"""
How much of us anyone may take: numbers of things, bytes and seconds, in one place.

What is "each" is of one user, or of one address that need not say who it is. Whoever keeps to a limit is given the
`LimitLog` by its constructor: it reads there what the limits are, and says there when one bites.
"""

import logging
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields

from switchboard.ground.errors import Sentence

_log = logging.getLogger("switchboard.limits")
_SAID_EVERY = 60.0  # seconds between two lines of one kind
_MAX_NAME = 100  # characters of whom it bit
THIS_COMPUTER = Sentence("this computer")  # whom it bit where nobody else asked


def _limit(default: int, unit: str, meaning: str) -> int:
    return field(default=default, metadata={"unit": unit, "meaning": meaning})


@dataclass(frozen=True, slots=True)
class Limits:
    """All of them, each above 0. `describe_limits` has their units and meanings."""

    subscriptions: int = _limit(100_000, "subscriptions", "in all")
    subscriptions_each: int = _limit(2_000, "subscriptions", "of one user or address")
    subscription_bytes: int = _limit(100_000_000, "bytes", "of headers that NOTIFYs repeat, of all subscriptions")
    contacts: int = _limit(50_000, "contacts", "registered in all")
    contacts_each: int = _limit(10, "contacts", "registered for one extension")
    contact_bytes: int = _limit(64_000_000, "bytes", "of registered contacts in all")
    publications: int = _limit(50_000, "publications", "in all")
    publications_each: int = _limit(10, "publications", "of one presentity")
    publication_bytes: int = _limit(32_000_000, "bytes", "of publications in all")
    pattern_extensions: int = _limit(20_000, "extensions", "that patterns made, held by each kind of holder")
    pattern_extensions_unheld: int = _limit(2_000, "extensions", "that patterns made, asked for last, held by nobody")
    source_devices: int = _limit(100_000, "devices", "that one source of device states reports")
    presences: int = _limit(100_000, "presences", "that were set")
    custom_devices: int = _limit(100_000, "devices", "that were set")
    edited_people: int = _limit(100_000, "people", "of the directory that were added, edited or hidden here")
    photo_bytes: int = _limit(256_000_000, "bytes", "of people's photos")
    presets: int = _limit(100, "presets", "that desks share")
    plans: int = _limit(20_000, "plans", "of presence")
    calendar_plans: int = _limit(40_000, "plans", "of presence that calendars made")
    calendar_plans_each: int = _limit(500, "plans", "of one person that one calendar made")
    database_entries: int = _limit(100_000, "entries", "of the database")
    kept_characters: int = _limit(
        20_000_000, "characters", "of all presences, of all plans, and of all entries of the database"
    )
    transactions: int = _limit(50_000, "answers", "kept at each listening address for requests that come again")
    transaction_bytes: int = _limit(32_000_000, "bytes", "of those answers")
    unstored_answers: int = _limit(10_000, "answers", "that wait for the disk at each listening address")
    connections: int = _limit(20_000, "connections", "of phones in all, from their first byte on")
    connections_each: int = _limit(100, "connections", "of phones at one address")
    connections_of_this_computer: int = _limit(10_000, "connections", "of phones and proxies on this computer")
    silent_connections: int = _limit(1_000, "connections", "that have not brought a message yet")
    silent_connections_each: int = _limit(50, "connections", "of one address that have not brought a message yet")
    handshake_seconds: int = _limit(10, "seconds", "for TLS and for WebSocket to be agreed on")
    first_message_seconds: int = _limit(30, "seconds", "until a connection has to have brought a message")
    message_seconds: int = _limit(20, "seconds", "from a message's first byte to its last")
    unread_seconds: int = _limit(60, "seconds", "for which a phone may leave what we sent unread")
    idle_seconds: int = _limit(4_000, "seconds", "for which a connection may be silent that serves nothing")
    unsent_bytes: int = _limit(1_000_000, "bytes", "that a phone may leave unread")
    unsent_bytes_in_all: int = _limit(64_000_000, "bytes", "that all phones may leave unread")
    unfinished_bytes_in_all: int = _limit(32_000_000, "bytes", "of messages whose end has not come yet")
    channels: int = _limit(1_000, "channels", "of calls in all; a call has two")
    channels_each: int = _limit(600, "channels", "of calls that one user asked for, and of those that came of them")
    manager_connections: int = _limit(512, "connections", "of manager clients in all")
    manager_connections_each: int = _limit(128, "connections", "of manager clients at one address")
    manager_connections_of_this_computer: int = _limit(384, "connections", "of manager clients on this computer")
    manager_connections_a_second: int = _limit(400, "connections", "of manager clients that are accepted a second")
    manager_silent_connections: int = _limit(128, "connections", "of manager clients that have not logged in yet")
    manager_silent_connections_each: int = _limit(50, "connections", "of one address that have not logged in yet")
    manager_login_seconds: int = _limit(30, "seconds", "until a manager client has to have logged in")
    manager_unread_seconds: int = _limit(60, "seconds", "for which a manager client may leave what we sent unread")
    manager_unread_bytes: int = _limit(8_000_000, "bytes", "that a manager client may leave unread")
    manager_unread_bytes_in_all: int = _limit(64_000_000, "bytes", "that all manager clients may leave unread")


def describe_limits(limits: Limits) -> list[tuple[str, int, str, str]]:
    """Name, value, unit and meaning of each, as settings and the console have them."""
    return [
        (each.name, getattr(limits, each.name), each.metadata["unit"], each.metadata["meaning"])
        for each in fields(limits)
    ]


def limit_title(name: str) -> str:
    """
    What a window calls a limit.

    >>> limit_title("transaction_bytes"), limit_title("subscriptions")
    ('Bytes of those answers', 'Subscriptions in all')
    """
    [metadata] = [each.metadata for each in fields(Limits) if each.name == name]
    unit = metadata["unit"]
    return f"{unit[:1].upper()}{unit[1:]} {metadata['meaning']}"


class LimitLog:
    """Counts how often each limit bit, and has the operator told: at once, then no more than once a minute a kind."""

    def __init__(self, limits: Limits | None = None) -> None:
        self.limits = limits or Limits()
        self.listeners: list[Callable[[str], None]] = []  # each is given the line that was logged
        self._bites: Counter[str] = Counter()
        self._untold: Counter[str] = Counter()
        self._said_at: dict[str, float] = {}
        self._lines: dict[str, str] = {}

    def note(self, name: str, who: str, now: float) -> None:
        """
        A limit bit.

        Args:
            name: a field of `Limits`.
            who: whom it bit, as a person would name them.
            now: seconds on any clock that only goes forward, always the same one.
        """
        self._bites[name] += 1
        said_at = self._said_at.get(name)
        if said_at is not None and now - said_at < _SAID_EVERY:
            self._untold[name] += 1
            return
        more = self._untold.pop(name, 0)
        self._said_at[name] = now
        line = _line(name, who if isinstance(who, Sentence) else who[:_MAX_NAME], more)
        self._lines[name] = line
        _log.warning("%s", line)
        for listener in self.listeners:
            listener(line)

    def said_since(self, moment: float) -> list[str]:
        """The newest line of each limit that was said at that moment or later, on the clock of `note`."""
        return [line for name, line in self._lines.items() if self._said_at[name] >= moment]

    def counts(self) -> Mapping[str, int]:
        """How often each bit since the start, by name; those that never did are left out."""
        return dict(self._bites)


def _line(name: str, who: str, more: int) -> Sentence:
    if not more:
        return Sentence("The limit '{limit}' was reached by {who}.", limit=name, who=who)
    pattern = "The limit '{limit}' was reached by {who}; {count} more since this was said last."
    return Sentence(pattern, limit=name, who=who, count=more)
