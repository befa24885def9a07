"""Rows of people: what was set here of each, as JSON, and their photos."""

import json
from collections.abc import Iterable
from typing import Any

from switchboard.core.commands import PutPerson
from switchboard.core.people import FIELDS, Number, Person, SetHere
from switchboard.storage.database import Database
from switchboard.storage.tables import PERSON, PHOTO, Change, Row

_IS_HIDDEN = "is_hidden"


def person_row(here: SetHere) -> Row:
    """Those fields that were set here, by name."""
    written: dict[str, object] = {field: getattr(here.person, field) for field in FIELDS if field in here.fields}
    if "numbers" in written:
        written["numbers"] = [[each.number, each.label] for each in here.person.numbers]
    if here.is_hidden:
        written[_IS_HIDDEN] = True
    return here.person.exten, json.dumps(written, ensure_ascii=False)


def set_here_of_row(exten: str, text: str) -> SetHere:
    """
    Raises:
        ValueError, TypeError: no version of ours wrote it.
    """
    written: dict[str, Any] = json.loads(text)
    is_hidden = bool(written.pop(_IS_HIDDEN, False))
    for field, value in written.items():
        written[field] = _value(field, value)
    return SetHere(Person(exten, **written), frozenset(written), is_hidden)


def _value(field: str, value: Any) -> object:  # noqa: ANN401  what JSON holds
    if field == "numbers":
        return tuple(Number(_text(number), _text(label)) for number, label in value)
    return tuple(_text(group) for group in value) if field == "groups" else _text(value)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{value!r} is no text")
    return value


def read_photo(database: Database, name: str) -> bytes:
    """The bytes of a photo; none where it is not kept."""
    for (content,) in database.read("SELECT content FROM photo WHERE name = ?", [name]):
        return bytes(content)
    return b""


def changes_of_person(put: PutPerson) -> Iterable[Change]:
    """The rows that it leaves behind."""
    yield PERSON, put.exten, None if put.set_here is None else person_row(put.set_here)
    if put.photo and put.new is not None:
        yield PHOTO, put.new.photo, (put.new.photo, put.photo)
