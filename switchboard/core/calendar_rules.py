"""
Rules by which an event of a calendar becomes presence: the first that fits counts, and none means no plan.

    title "holiday, *urlaub*" => xa,vacation        whole words, in any case, with or without accents; * is anything
    away => away,out of office                      what Outlook calls out of office
    busy all-day => away
    busy => dnd,in a meeting                        everything that is neither free nor tentative
    matches "^(on )?call" => -                      a regular expression (RE2) in the title; - plans nothing

A rule says which events it is for: one of `busy`, `away`, `tentative`, `free`, `elsewhere` where any of them stand
there, and all of `all-day`, `timed`, `private`, and `title` and `matches` with their texts. What comes after the arrow
is a presence as the dialplan has it. Nothing of an event is ever shown but what its rule says.
"""

import functools
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from switchboard.core.errors import CommandRefused
from switchboard.core.presence_text import parse_presence_as_meant, said
from switchboard.core.states import Presence, PresenceState
from switchboard.ground.errors import SwitchboardError
from switchboard.ground.folding import fold
from switchboard.ground.regex import BadRegex, Regex, compile_regex

MOST_RULES = 50
MAX_RULE = 1_000  # characters
DEFAULT_RULES = (
    'title "holiday, holidays, vacation, *urlaub*, ferien, vacances, congé, congés, vacaciones" => xa,vacation',
    "away => away,out of office",
    "busy all-day => away",
    "busy => dnd,in a meeting",
)
_ARROW, _NOTHING = "=>", "-"
_MOST_TITLE = 500  # characters of a title that are looked at
_TEST = re.compile(r'([a-z-]++)\s*+(?:"((?:[^"\\]|\\.)*+)"\s*+)?', re.DOTALL)
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)


class Show(Enum):
    """What an event says of its time (TRANSP, STATUS, X-MICROSOFT-CDO-BUSYSTATUS)."""

    BUSY = "busy"
    AWAY = "away"
    TENTATIVE = "tentative"
    FREE = "free"
    ELSEWHERE = "elsewhere"


class BadRule(SwitchboardError):
    """A line is no rule; the words say why."""


@dataclass(frozen=True, slots=True)
class Traits:
    """What rules look at of an event."""

    title: str
    show: Show = Show.BUSY
    is_all_day: bool = False
    is_private: bool = False


@dataclass(frozen=True, slots=True)
class Rule:
    """
    When an event fits, and what shows then.

    Args:
        shows: one of these; none for any.
        is_all_day: None for both.
        title: words of which one stands in the title, by commas, `*` for anything; empty for any title.
        pattern: a regular expression that the title fits, empty for none.
        presence: None where the event plans nothing.
    """

    shows: frozenset[Show] = frozenset()
    is_all_day: bool | None = None
    is_private: bool = False
    title: str = ""
    pattern: str = ""
    presence: Presence | None = None

    def fits(self, event: Traits) -> bool:
        if self.shows and event.show not in self.shows:
            return False
        if self.is_all_day not in (None, event.is_all_day) or (self.is_private and not event.is_private):
            return False
        title = event.title[:_MOST_TITLE]
        if self.title and not _has_word(fold(title), _words(self.title)):
            return False
        return not self.pattern or _regex(self.pattern).search(title) is not None

    def __str__(self) -> str:
        """
        As it is written.

        >>> str(parse_rule('timed  title "lunch" busy=> away,,at "lunch"'))
        'busy timed title "lunch" => away,,at "lunch"'
        """
        tests = [show.value for show in Show if show in self.shows]
        if self.is_all_day is not None:
            tests.append("all-day" if self.is_all_day else "timed")
        if self.is_private:
            tests.append("private")
        for word, text in (("title", self.title), ("matches", self.pattern)):
            if text:
                tests.append(f"{word} {_quoted(text)}")
        return f"{' '.join(tests)} {_ARROW} {said(self.presence) if self.presence else _NOTHING}"


def first_fit(rules: Sequence[Rule], event: Traits) -> int | None:
    """Which rule counts, None where none fits or the one that does plans nothing."""
    for place, rule in enumerate(rules):
        if rule.fits(event):
            return None if rule.presence is None else place
    return None


def parse_rules(lines: Iterable[str]) -> tuple[Rule, ...]:
    """
    Those of a new calendar where there are no lines.

    Raises:
        BadRule: a line is none, or there are too many.
    """
    given = tuple(lines) or DEFAULT_RULES
    if len(given) > MOST_RULES:
        raise BadRule("{most} rules are the most", most=MOST_RULES)
    return tuple(map(parse_rule, given))


def parse_rule(line: str) -> Rule:
    """
    What a line means.

    >>> rule = parse_rule('busy title "jour fixe, *call" => dnd,in a meeting')
    >>> rule.fits(Traits("Customer-Call")), rule.fits(Traits("Called off")), rule.presence.subtype
    (True, False, 'in a meeting')

    Raises:
        BadRule: it is none.
    """
    if len(line) > MAX_RULE:
        raise BadRule("a rule has {most} characters at most", most=MAX_RULE)
    tests, shown = _parted(line.strip())
    shows: set[Show] = set()
    traits: dict[str, bool] = {}
    title = pattern = ""
    for word, text in tests:
        if word == "title":
            title = text
            _words(text)
        elif word == "matches":
            pattern = text
            _regex(text)
        elif word in _SHOWS:
            shows.add(_SHOWS[word])
        else:
            traits.update([_TRAITS[word]])
    all_day = traits.get("all-day")
    return Rule(frozenset(shows), all_day, traits.get("private", False), title, pattern, _presence(shown))


_SHOWS: Mapping[str, Show] = {show.value: show for show in Show}
_TRAITS: Mapping[str, tuple[str, bool]] = {
    "all-day": ("all-day", True),
    "timed": ("all-day", False),
    "private": ("private", True),
}
_WITH_TEXT = ("title", "matches")
_KNOWN_WORDS = frozenset((*_SHOWS, *_TRAITS, *_WITH_TEXT))
_KNOWN = (*_SHOWS, *_TRAITS, *(f'{word} "…"' for word in _WITH_TEXT))


def _parted(line: str) -> tuple[list[tuple[str, str]], str]:
    """The tests of a rule, each with its text where it takes one, and what stands behind the arrow."""
    tests: list[tuple[str, str]] = []
    at = 0
    while not line.startswith(_ARROW, at):
        found = _TEST.match(line, at)
        word, quoted = found.groups() if found else ("", None)
        if found is None or word not in _KNOWN_WORDS:
            shown = line[at : at + 60].strip() or line[:60]
            pattern = "'{text}' is no test of an event; they are {known}, and then comes {arrow}"
            raise BadRule(pattern, text=shown, known=", ".join(_KNOWN), arrow=_ARROW)
        if (word in _WITH_TEXT) != bool(quoted):
            raise BadRule(
                'title and matches take a text between quotes, nothing else does: {word} "holiday"', word=word
            )
        tests.append((word, _ESCAPED.sub(r"\1", quoted or "")))
        at = found.end()
    if not tests:
        raise BadRule("a rule says which events it is for: {known}", known=", ".join(_KNOWN))
    return tests, line[at + len(_ARROW) :].strip()


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


@functools.lru_cache(maxsize=256)
def _words(text: str) -> tuple[str, ...]:
    words = tuple(word for each in text.split(",") if (word := _folded(each)).strip("* "))
    if not words:
        raise BadRule("title takes words, such as holiday or *urlaub*")
    return words


def _folded(text: str) -> str:
    """
    A word with its stars, or spaces where it is whole.

    >>> _folded(" *Urlaub* "), _folded("Congé"), _folded("out of office")
    ('*urlaub*', ' conge ', ' out of office ')
    """
    text = text.strip()
    inner = fold(text.strip("*")).strip()
    return f"{'*' if text.startswith('*') else ' '}{inner}{'*' if text.endswith('*') else ' '}"


def _has_word(title: str, words: Iterable[str]) -> bool:
    """`title` is folded: each of its words stands after a space."""
    spaced = f"{title} "
    return any(word.strip("*") in spaced for word in words)


@functools.lru_cache(maxsize=256)
def _regex(text: str) -> Regex:
    try:
        return compile_regex(text, ignore_case=True)
    except BadRegex as error:
        raise BadRule(error.sentence) from None


def _presence(text: str) -> Presence | None:
    if text == _NOTHING:
        return None
    try:
        presence = parse_presence_as_meant(text)
    except CommandRefused as error:
        raise BadRule(error.sentence) from None
    if presence.state is PresenceState.NOT_SET:
        raise BadRule("an event sets a presence, or nothing, which is written -")
    return presence
