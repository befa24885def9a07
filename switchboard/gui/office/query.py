"""
What is searched for: words in any order, by their beginnings, and what somebody is or has.

    lindq 60            both words begin somewhere in what is known of a person
    dept:sales is:away  of a department, in a state
    group:choir         of a group
    has:note            with a message
    ist:abwesend        the same in German, French and Spanish (see `query_words`)
    "front desk"        words that follow each other
"""

import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum

from switchboard.core.states import Extension, ExtensionState, PresenceState
from switchboard.ground.folding import fold, fold_all
from switchboard.gui.language import remembered, translate
from switchboard.gui.office.overdue import is_overdue
from switchboard.gui.office.person_row import IN, ON_THE_PHONE, OUT, PersonRow
from switchboard.gui.office.query_words import HOLDINGS, KEYS, STATES
from switchboard.gui.office.words import presence_words

Test = Callable[[PersonRow], bool]
_MOST_TERMS = 20


class Chip(Enum):
    """The whole office, or the part of it that one click shows."""

    EVERYONE = "everyone"
    FAVOURITES = "favourites"
    IN = "in"
    OUT = "out"
    ON_THE_PHONE = "on the phone"
    OVERDUE = "overdue"


@remembered
def chip_words() -> Mapping[Chip, str]:
    """What stands on each chip, before the count."""
    return {
        Chip.EVERYONE: translate("Query", "Everyone"),
        Chip.FAVOURITES: "★",
        Chip.IN: translate("Query", "In", "people who are in"),
        Chip.OUT: translate("Query", "Out", "people who are out"),
        Chip.ON_THE_PHONE: translate("Query", "On the phone"),
        Chip.OVERDUE: translate("Query", "Overdue", "people who should be back and are not"),
    }


def _presence(state: PresenceState) -> Test:
    return lambda row: row.status.presence.state is state


def _device(*states: ExtensionState) -> Test:
    return lambda row: row.status.extension_state in states


_IS: dict[str, Test] = {
    "in": lambda row: row.status.presence.state in IN,
    "out": lambda row: row.status.presence.state in OUT,
    "available": _presence(PresenceState.AVAILABLE),
    "chat": _presence(PresenceState.CHAT),
    "away": _presence(PresenceState.AWAY),
    "xa": _presence(PresenceState.XA),
    "extended": _presence(PresenceState.XA),
    "dnd": _presence(PresenceState.DND),
    "disturb": _presence(PresenceState.DND),
    "unavailable": _presence(PresenceState.UNAVAILABLE),
    "unset": _presence(PresenceState.NOT_SET),
    "idle": _device(ExtensionState.IDLE),
    "phone": lambda row: row.status.extension_state in ON_THE_PHONE,
    "call": lambda row: row.status.extension_state in ON_THE_PHONE,
    "busy": _device(ExtensionState.BUSY),
    "ringing": _device(ExtensionState.RINGING, ExtensionState.IN_USE_RINGING),
    "hold": _device(ExtensionState.ON_HOLD),
    "gone": _device(ExtensionState.UNAVAILABLE),
    "stale": lambda row: row.status.is_stale,
    "overdue": lambda row: is_overdue(row.status.presence, time.time()),
}
_HAS: dict[str, Test] = {
    "note": lambda row: bool(row.status.presence.message),
    "message": lambda row: bool(row.status.presence.message),
    "subtype": lambda row: bool(row.status.presence.subtype),
    "at": lambda row: bool(row.status.presence.subtype),
    "until": lambda row: bool(row.status.presence.until),
    "end": lambda row: bool(row.status.presence.until),
    "name": lambda row: bool(row.person.name),
    "email": lambda row: bool(row.person.email),
    "department": lambda row: bool(row.person.department),
    "group": lambda row: bool(row.person.groups),
    "number": lambda row: bool(row.person.numbers),
    "remark": lambda row: bool(row.person.note),
    "deputy": lambda row: bool(row.person.deputy),
    "photo": lambda row: bool(row.person.photo),
    "phone": lambda row: row.status.has_device,
    "presence": lambda row: row.status.presence.state is not PresenceState.NOT_SET,
}
IS_WORDS, HAS_WORDS = tuple(_IS), tuple(_HAS)


@dataclass(frozen=True, slots=True)
class Query:
    """What has to be so of a person: every word begins somewhere, every test holds."""

    words: tuple[str, ...] = ()
    tests: tuple[Test, ...] = field(default=(), compare=False)
    text: str = ""

    @classmethod
    def parse(cls, text: str) -> "Query":
        """Never refuses: what is no test is looked for as words."""
        words: list[str] = []
        tests: list[Test] = []
        for key, values in _terms(text)[:_MOST_TERMS]:
            word = fold(key).strip()
            make = _TESTS.get(KEYS.get(word, word))
            if make is None:
                words.append(fold(" ".join((key, *values))))
            elif values:  # "is:" is only the beginning of a test
                tests.append(_either([make(value) for value in values[:_MOST_TERMS]]))
        return cls(tuple(word for word in words if word), tuple(tests), " ".join(text.split()))

    def __bool__(self) -> bool:
        """Whether it asks for anything."""
        return bool(self.words or self.tests)

    def fits(self, row: PersonRow) -> bool:
        found = row.words
        return all(word in found for word in self.words) and all(test(row) for test in self.tests)

    def beyond(self, other: "Query") -> "Query | None":
        """
        What is left to ask of those who fit the other: all that this asks for, while a word is typed to its end.

        None where somebody may fit this and not the other.
        """
        if self.tests or other.tests or not all(any(old in word for word in self.words) for old in other.words):
            return None
        return Query(tuple(word for word in self.words if word not in other.words))

    def of(self, rows: Iterable[PersonRow]) -> list[PersonRow]:
        """Those that fit, in the same order."""
        found = list(rows)
        for word in self.words:
            found = [row for row in found if word in row.words]
        for test in self.tests:
            found = [row for row in found if test(row)]
        return found


EVERYTHING = Query()


def chip_test(chip: Chip, favourites: frozenset[Extension]) -> Test | None:
    """What has to be so for a chip; None where it is so of everyone."""
    match chip:
        case Chip.EVERYONE:
            return None
        case Chip.FAVOURITES:
            return lambda row: row.extension in favourites
        case Chip.IN:
            return _IS["in"]
        case Chip.OUT:
            return _IS["out"]
        case Chip.ON_THE_PHONE:
            return _IS["phone"]
        case Chip.OVERDUE:
            return _IS["overdue"]


def _terms(text: str) -> list[tuple[str, list[str]]]:
    """
    Key and values of each term; a term without a colon has no key. Quotes hold words together, commas part values.

    >>> _terms('noah is:away,dnd dept:"front desk",sales')
    [('', ['noah']), ('is', ['away', 'dnd']), ('dept', ['front desk', 'sales'])]
    """
    terms: list[tuple[str, list[str]]] = []
    rest = text.strip()
    while rest:
        end = next((place for place, letter in enumerate(rest) if letter in ' \t:"'), len(rest))
        key = ""
        if rest[end : end + 1] == ":":
            key, rest = rest[:end], rest[end + 1 :]
        values, rest = _values(rest)
        terms.append((key, values))
        rest = rest.lstrip()
    return terms


def _values(rest: str) -> tuple[list[str], str]:
    """One or several at the beginning of a text, those that say nothing left out; and what stands behind them."""
    values: list[str] = []
    has_more = True
    while has_more:
        if rest.startswith('"'):
            value, _, rest = rest[1:].partition('"')
        else:
            end = next((place for place, letter in enumerate(rest) if letter in " \t,"), len(rest))
            value, rest = rest[:end], rest[end:]
        if value:
            values.append(value)
        has_more = rest.startswith(",")
        rest = rest.removeprefix(",")
    return values, rest


def _either(tests: Sequence[Test]) -> Test:
    """Whether one of them holds."""
    return tests[0] if len(tests) == 1 else lambda row: any(test(row) for test in tests)


def _is(value: str) -> Test:
    return _any_that_begins({**_in_the_words_of_the_window(), **_IS}, STATES, value)


def _has(value: str) -> Test:
    return _any_that_begins(_HAS, HOLDINGS, value)


def _any_that_begins(known: Mapping[str, Test], others: Mapping[str, str], value: str) -> Test:
    """A test whose name, or that in another language, is this; else any whose name begins so."""
    begun = fold(value).strip()
    exact = known.get(others.get(begun, begun))
    if exact is not None:
        return exact
    names = {word for word in known if word.startswith(begun)}
    names |= {name for word, name in others.items() if word.startswith(begun)}
    tests = [known[name] for name in sorted(names)]
    return lambda row: any(test(row) for test in tests)


@remembered
def _in_the_words_of_the_window() -> Mapping[str, Test]:
    """States of presence as the window calls them: `is:"do not disturb"`."""
    return {fold(word).strip(): _presence(state) for state, word in presence_words().items()}


def _department(value: str) -> Test:
    begun = fold(value)
    return lambda row: begun in fold_all(row.person.department)


def _group(value: str) -> Test:
    begun = fold(value)
    return lambda row: any(begun in fold_all(group) for group in row.person.groups)


_TESTS: dict[str, Callable[[str], Test]] = {
    "is": _is,
    "has": _has,
    "dept": _department,
    "group": _group,
}
