"""The rows of a roster as people: each column taken for what a person says it is."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from switchboard.api.roster_preview import Value
from switchboard.api.rosters import NUMBER_TARGETS, ColumnChoice, RosterTable, Target
from switchboard.core.people import MAX_NOTE, MOST_GROUPS, MOST_NUMBERS, Number
from switchboard.rosters.problems import Problems

_MOST_DIGITS = 15  # of a number (E.164)
_BETWEEN = frozenset(" -./()\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}\N{EN DASH}")  # what people write in numbers
_PHOTOS = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n")  # how a JPEG and a PNG begin
_LABELS = {Target.WORK: "work", Target.MOBILE: "mobile", Target.HOME: "home", Target.FAX: "fax", Target.OTHER: ""}
_FIELDS = {
    Target.DEPARTMENT: "department",
    Target.EMAIL: "email",
    Target.PRESENTITY: "presentity",
    Target.DEPUTY: "deputy",
    Target.DEVICE: "device",
}


@dataclass(frozen=True, slots=True)
class RosterPerson:
    """
    What a roster says of one person.

    Args:
        exten: empty where it says none, and somebody is known by e-mail or name.
        said: by field of a `Person`, for each that has a column.
        photo: the bytes, as large as they came.
    """

    place: str
    exten: str
    said: Mapping[str, Value]
    photo: bytes = field(default=b"", repr=False)


def people_of(table: RosterTable, choice: ColumnChoice, problems: Problems) -> list[RosterPerson]:
    """One for each row; what of a cell cannot be taken is a problem."""
    columns: dict[Target, list[int]] = {}
    for at, target in enumerate(choice.targets[: len(table.columns)]):
        if target is not None:
            columns.setdefault(target, []).append(at)
    reader = _Reader(columns, choice.last_digits, problems)
    return [
        reader.person(row, place, table.photos.get(at, b""))
        for at, (row, place) in enumerate(zip(table.rows, table.places, strict=True))
    ]


class _Reader:
    def __init__(self, columns: Mapping[Target, list[int]], last_digits: int, problems: Problems) -> None:
        self._columns = columns
        self._last_digits = last_digits
        self._problems = problems
        self._has_name = not columns.keys().isdisjoint({Target.NAME, Target.GIVEN_NAME, Target.FAMILY_NAME})
        self._has_numbers = not columns.keys().isdisjoint(NUMBER_TARGETS)

    def person(self, row: tuple[str, ...], place: str, photo: bytes) -> RosterPerson:
        said: dict[str, Value] = {}
        if self._has_name:
            said["name"] = self._name(row)
        for target, name in _FIELDS.items():
            if target in self._columns:
                said[name] = one_line(self._first(row, target))
        if Target.NOTE in self._columns:
            said["note"] = self._note(row, place)
        if self._has_numbers:
            said["numbers"] = self._numbers(row)
        if Target.GROUPS in self._columns:
            said["groups"] = self._groups(row)
        if Target.PHOTO not in self._columns or not photo:
            photo = b""
        elif not photo.startswith(_PHOTOS):
            self._problems.note(0, "{place}: the photo is neither a JPEG nor a PNG; it is passed over", place=place)
            photo = b""
        return RosterPerson(place, self._exten(row), said, photo)

    def _values(self, row: tuple[str, ...], target: Target) -> list[str]:
        cells = (row[at] for at in self._columns.get(target, ()))
        return [value for cell in cells for line in cell.split("\n") if (value := line.strip())]

    def _first(self, row: tuple[str, ...], target: Target) -> str:
        return next(iter(self._values(row, target)), "")

    def _exten(self, row: tuple[str, ...]) -> str:
        for value in self._values(row, Target.EXTENSION):
            exten = extension_of(value, self._last_digits)
            if exten:
                return exten
        return ""

    def _name(self, row: tuple[str, ...]) -> str:
        whole = self._first(row, Target.NAME)
        parts = (self._first(row, Target.GIVEN_NAME), self._first(row, Target.FAMILY_NAME))
        return one_line(whole or " ".join(part for part in parts if part))

    def _note(self, row: tuple[str, ...], place: str) -> str:
        note = one_line(" ".join(self._values(row, Target.NOTE)))
        if len(note) > MAX_NOTE:
            self._problems.note(0, "{place}: the note is cut after {most} characters", place=place, most=MAX_NOTE)
        return note[:MAX_NOTE]

    def _numbers(self, row: tuple[str, ...]) -> tuple[Number, ...]:
        found: dict[str, Number] = {}
        for target in NUMBER_TARGETS:
            for value in self._values(row, target):
                label, number = _LABELS[target], one_line(value)
                if target is Target.OTHER and ": " in number:
                    label, _, number = (part.strip() for part in number.partition(": "))
                if "@" in number or any(map(str.isdigit, number)):
                    found.setdefault(number, Number(number, label))
        return tuple(found.values())[:MOST_NUMBERS]

    def _groups(self, row: tuple[str, ...]) -> tuple[str, ...]:
        found: dict[str, str] = {}
        for value in self._values(row, Target.GROUPS):
            for part in [value] if "=" in value else value.replace(";", ",").split(","):
                name = one_line(_common_name(part))
                if name:
                    found.setdefault(name.casefold(), name)
        return tuple(found.values())[:MOST_GROUPS]


def extension_of(text: str, last_digits: int) -> str:
    """
    The extension that a cell says: its last digits where it holds a long number, else all of it.

    >>> extension_of("+49 30 1234-6002", 4), extension_of("60 02", 0), extension_of("ann", 0), extension_of("12", 4)
    ('6002', '6002', 'ann', '12')
    """
    number = "".join(each for each in text if each not in _BETWEEN)
    digits = number.removeprefix("+")
    if not (digits.isascii() and digits.isdigit() and len(digits) <= _MOST_DIGITS):
        return one_line(text)
    return digits[-last_digits:] if last_digits else number


def one_line(text: str) -> str:
    r"""
    Without line breaks and what a terminal would obey.

    >>> one_line(" Ann\r\n\x07 Bee ")
    'Ann Bee'
    """
    return " ".join("".join(each if each.isprintable() else " " for each in text).split())


def _common_name(text: str) -> str:
    """
    What a group of an LDAP directory is called, of its whole name.

    >>> _common_name("CN=Sales,OU=Groups,DC=example"), _common_name("choir")
    ('Sales', 'choir')
    """
    first, equals, rest = text.partition("=")
    return rest.split(",", 1)[0] if equals and first.strip().casefold() in {"cn", "ou"} else text
