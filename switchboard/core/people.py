"""People: who they are, and what of it was set here rather than in the directory's file."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

MOST_NUMBERS = 20  # of one person, besides the extension
MOST_GROUPS = 50  # that one person is in
MAX_NOTE = 1_000  # characters
MAX_PHOTO = 16_384  # bytes
_DIGITS_OF_PHOTO = 32  # hexadecimal ones


@dataclass(frozen=True, slots=True)
class Number:
    """Another number of a person: `Number("+49 170 1234567", "mobile")`."""

    number: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class Person:
    """
    Somebody in the office's directory.

    Args:
        presentity: serves extensions whose hint names none.
        note: what a receptionist wants to know of them: "speaks French".
        deputy: the extension of whoever is to be asked while they are away.
        photo: the name of their photo (see `photo_name`), whose bytes are kept apart.
        device: of their hint, where the dialplan has none and it is written for them: see `own_hint`.
    """

    exten: str
    name: str = ""
    department: str = ""
    email: str = ""
    presentity: str = ""
    numbers: tuple[Number, ...] = ()
    note: str = ""
    deputy: str = ""
    groups: tuple[str, ...] = ()
    photo: str = ""
    device: str = ""


FIELDS = tuple(name for name in Person.__slots__ if name != "exten")


@dataclass(frozen=True, slots=True)
class SetHere:
    """
    What was set here of somebody at an extension: those `fields` of `person`, whatever the file says of them.

    One who `is_hidden` stands in the file and is not shown.
    """

    person: Person
    fields: frozenset[str] = frozenset(FIELDS)
    is_hidden: bool = False

    def over(self, of_file: Person | None) -> Person | None:
        """Who is shown there, now that the file says this."""
        if self.is_hidden:
            return None
        values: dict[str, Any] = {field: getattr(self.person, field) for field in self.fields}
        return Person(self.person.exten, **values) if of_file is None else replace(of_file, **values)


@dataclass(frozen=True, slots=True)
class PersonRecord:
    """Where what is shown at an extension comes from; None where the file, or nobody here, says anything of it."""

    exten: str
    of_file: Person | None = None
    set_here: SetHere | None = None

    @property
    def shown(self) -> Person | None:
        """Who is shown there."""
        return self.of_file if self.set_here is None else self.set_here.over(self.of_file)

    def edited(self, new: Person) -> SetHere | None:
        """
        What is set here once `new` is shown; None where all of it is as in the file.

        A field that is not touched comes from where it came from; one that is touched is set here, unless it says what
        the file says.

        >>> bob = PersonRecord("6002", Person("6002", "Bob", "Sales"))
        >>> bob.edited(Person("6002", "Robert", "Sales")).fields, bob.edited(Person("6002", "Bob", "Sales"))
        (frozenset({'name'}), None)
        """
        base = self.of_file or Person(self.exten)
        shown = self.shown
        before = self.set_here.fields if self.set_here is not None and shown is not None else frozenset[str]()
        fields = frozenset(field for field in FIELDS if _is_set(field, before, (base, shown or base, new)))
        return SetHere(new, fields) if fields or self.of_file is None else None

    def removed(self) -> SetHere | None:
        """The same once nobody is shown there any more."""
        return None if self.of_file is None else SetHere(Person(self.exten), frozenset(), is_hidden=True)


def _is_set(field: str, before: frozenset[str], people: tuple[Person, Person, Person]) -> bool:
    of_file, shown, new = (getattr(person, field) for person in people)
    return field in before if new == shown else bool(new != of_file)


def photo_name(content: bytes) -> str:
    """
    The name under which these bytes are kept: what is the same has the same.

    >>> photo_name(b"")
    'e3b0c44298fc1c149afbf4c8996fb924'
    """
    return hashlib.sha256(content).hexdigest()[:_DIGITS_OF_PHOTO]


def own_hint(person: Person) -> str:
    """
    The hint of somebody who was added here and for whom the dialplan has none.

    >>> own_hint(Person("6009")), own_hint(Person("6009", device="Custom:6009", presentity="CustomPresence:ann"))
    ('PJSIP/6009,CustomPresence:6009', 'Custom:6009,CustomPresence:ann')
    """
    return f"{person.device or f'PJSIP/{person.exten}'},{person.presentity or f'CustomPresence:{person.exten}'}"


def texts_of(person: Person) -> Iterable[tuple[str, str]]:
    """Each text of a person with the name of its field, for checks and sizes."""
    yield "extension", person.exten
    yield "name", person.name
    yield "department", person.department
    yield "email", person.email
    yield "presentity", person.presentity
    yield "deputy", person.deputy
    yield "device", person.device
    for number in person.numbers:
        yield "number", number.number
        yield "label of a number", number.label
    for group in person.groups:
        yield "group", group
