"""Kinds of values: what a setting may hold, said in words, and what it comes to."""

import difflib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from switchboard.ground.errors import Sentence, SwitchboardError

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
_MOST_COMPARED = 80  # characters of a name that is compared with those that are known


class Unfit(SwitchboardError):
    """
    A value is none that the setting may hold.

    Attributes:
        value: what stands there; None where it is not to be shown.
        expected: what to write instead.
        path: the names that lead to it, from the outermost on.
    """

    def __init__(self, value: object, expected: str, path: tuple[str, ...] = ()) -> None:
        super().__init__(expected)
        self.value = value
        self.expected = self.sentence
        self.path = path

    def within(self, name: str) -> "Unfit":
        """The same of what holds it under this name."""
        return Unfit(self.value, self.expected, (name, *self.path))


class Kind(Protocol[T_co]):
    """A kind of values. `expected` says what may be written, as the end of "write …"."""

    @property
    def expected(self) -> str: ...

    def read(self, value: object) -> T_co:
        """
        What a value of the file comes to.

        Raises:
            Unfit: it is none of this kind.
        """
        ...


@dataclass(frozen=True, slots=True)
class Text:
    """A text of one line. Where it `is_secret`, no message shows it."""

    what: str = "a text between quotes"
    least: int = 0
    most: int = 256  # characters
    without: str = ""  # characters that it may not have
    is_secret: bool = False

    @property
    def expected(self) -> str:
        what = Sentence(self.what)
        if not self.least:
            return what
        return Sentence("{kind}, {least} to {most} characters", kind=what, least=self.least, most=self.most)

    def read(self, value: object) -> str:
        if not isinstance(value, str):
            raise Unfit(None if self.is_secret else value, to_write(self.expected))
        shown, what = None if self.is_secret else value, Sentence(self.what)
        if not self.least <= len(value) <= self.most or not value.isprintable():
            pattern = "write {kind} of {least} to {most} characters that can be printed"
            raise Unfit(shown, Sentence(pattern, kind=what, least=self.least, most=self.most))
        if any(character in value for character in self.without):
            raise Unfit(shown, Sentence("write {kind}, without {marks}", kind=what, marks=" ".join(self.without)))
        return value


@dataclass(frozen=True, slots=True)
class Number:
    """A whole number."""

    least: int
    most: int

    @property
    def expected(self) -> str:
        return Sentence("a whole number from {least} to {most}", least=self.least, most=self.most)

    def read(self, value: object) -> int:
        if not isinstance(value, int) or isinstance(value, bool) or not self.least <= value <= self.most:
            raise Unfit(value, to_write(self.expected))
        return value


@dataclass(frozen=True, slots=True)
class Switch:
    """True or false."""

    expected: str = "true or false"

    def read(self, value: object) -> bool:
        if not isinstance(value, bool):
            raise Unfit(value, to_write(self.expected))
        return value


@dataclass(frozen=True, slots=True)
class Choice:
    """One of some words."""

    words: Sequence[str]

    @property
    def expected(self) -> str:
        return Sentence("one of {words}", words=", ".join(self.words))

    def read(self, value: object) -> str:
        if not isinstance(value, str):
            raise Unfit(value, to_write(self.expected))
        if value not in self.words:
            raise Unfit(value, Sentence("{said}{hint}", said=to_write(self.expected), hint=nearest(value, self.words)))
        return value


@dataclass(frozen=True, slots=True)
class Several(Generic[T]):
    """A list of values of one kind, none of them twice where `once`."""

    each: Kind[T]
    what: str
    least: int = 0
    most: int = 10_000
    once: bool = False

    @property
    def expected(self) -> str:
        return Sentence("a list of {kind}", kind=Sentence(self.what))

    def read(self, value: object) -> tuple[T, ...]:
        if not isinstance(value, list) or not self.least <= len(value) <= self.most:
            pattern = "write a list of {least} to {most} {kind}"
            raise Unfit(value, Sentence(pattern, least=self.least, most=self.most, kind=Sentence(self.what)))
        items = tuple(self.each.read(item) for item in value)
        if self.once and len(set(items)) < len(items):
            raise Unfit(value, Sentence("write each of them once"))
        return items


def to_write(expected: str) -> Sentence:
    """An order to write what is expected."""
    what = expected if isinstance(expected, Sentence) else Sentence(expected)
    return Sentence("write {expected}", expected=what)


def nearest(word: str, known: Iterable[str]) -> Sentence:
    """
    The end of a message that names the known word which somebody may have meant; empty where there is none.

    >>> nearest("min_expire", ["min_expires", "realm"])
    "; did you mean 'min_expires'?"
    """
    by_lower = {name.lower(): name for name in known}
    close = difflib.get_close_matches(word[:_MOST_COMPARED].lower(), list(by_lower), n=1)
    return Sentence("; did you mean '{name}'?", name=by_lower[close[0]]) if close else Sentence("")
