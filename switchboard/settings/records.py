"""Settings with names: one, several that belong together, and those whose names a person chooses."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar, cast

from switchboard.api.settings import Page
from switchboard.ground.errors import Sentence
from switchboard.settings.error import short_text
from switchboard.settings.kinds import Kind, Text, Unfit, nearest, to_write

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


class Unset:
    """The default of a setting that stands for nothing until it is written."""

    def __repr__(self) -> str:
        return "unset"


UNSET = Unset()


@dataclass(frozen=True, slots=True)
class Setting(Generic[T_co]):
    """
    A row of the table of settings.

    Args:
        default: as it would be written in the file.
        meaning: in one sentence.
        example: what the reference shows in the default's place, where that says more.
        title: what a window calls it.
        page: where a window shows it; that of the section for what stands in one.
        at_once: whether what is written holds at once; else it does from the next start on.
    """

    name: str
    kind: Kind[T_co]
    default: object
    meaning: str
    unit: str = ""
    example: object = UNSET
    title: str = ""
    page: Page | None = None
    at_once: bool = False


class Values:
    """What settings that belong together came to, by setting."""

    def __init__(self, given: Mapping[str, object]) -> None:
        """`given` holds what was written, read already."""
        self._given = given

    def __getitem__(self, setting: Setting[T]) -> T:
        """Its value, the default where it is not written."""
        if setting.name in self._given:
            return cast("T", self._given[setting.name])
        return setting.kind.read(setting.default)

    def get(self, setting: Setting[T]) -> T | None:
        """Its value where it is written."""
        return cast("T | None", self._given.get(setting.name))


@dataclass(frozen=True, slots=True)
class Record:
    """A section whose settings have names of ours."""

    settings: tuple[Setting[Any], ...]

    @property
    def expected(self) -> str:
        return Sentence("a section with {known}", known=", ".join(setting.name for setting in self.settings))

    def read(self, value: object) -> Values:
        if not isinstance(value, dict):
            raise Unfit(value, to_write(self.expected))
        known = {setting.name: setting for setting in self.settings}
        for name in value:
            if name not in known:
                hint = nearest(name, known) or Sentence("; there are {known}", known=", ".join(sorted(known)))
                raise Unfit(None, Sentence("there is no such setting{hint}", hint=hint), (name,))
        return Values({name: _read_within(name, known[name].kind, found) for name, found in value.items()})


_ANY_NAME = Text(least=1, most=80)


@dataclass(frozen=True, slots=True)
class Named(Generic[T]):
    """A section whose names a person chooses, each with a value of one kind."""

    each: Kind[T]
    what: str  # that a name stands for, such as "phone"
    example: str  # a name, for the reference
    name: Text = _ANY_NAME
    most: int = 20_000

    @property
    def expected(self) -> str:
        return Sentence("a section with one entry for each {thing}", thing=Sentence(self.what))

    def read(self, value: object) -> dict[str, T]:
        if not isinstance(value, dict):
            raise Unfit(value, to_write(self.expected))
        if len(value) > self.most:
            raise Unfit(
                None, Sentence("write at most {most} of them; there are {count}", most=self.most, count=len(value))
            )
        for name in value:
            try:
                self.name.read(name)
            except Unfit as error:
                pattern = "{name} is no name of a {thing}: {why}"
                said = Sentence(pattern, name=short_text(name), thing=Sentence(self.what), why=error.expected)
                raise Unfit(None, said, (name,)) from None
        return {name: _read_within(name, self.each, found) for name, found in value.items()}


def _read_within(name: str, kind: Kind[T], value: object) -> T:
    try:
        return kind.read(value)
    except Unfit as error:
        raise error.within(name) from None
