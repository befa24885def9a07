"""
A person in words, as consoles and manager clients write them.

Numbers are `mobile: +49 170 1234567; home: 030 123`, groups `fire wardens; choir`: parted by semicolons.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from switchboard.core.errors import CommandRefused
from switchboard.core.people import FIELDS, Number, Person

TEXT_FIELDS = tuple(field for field in FIELDS if field != "photo")


def numbers_text(numbers: Sequence[Number]) -> str:
    """
    Several in one text.

    >>> numbers_text([Number("+49 170 1", "mobile"), Number("030 2")])
    'mobile: +49 170 1; 030 2'
    """
    return "; ".join(f"{each.label}: {each.number}" if each.label else each.number for each in numbers)


def parse_numbers(text: str) -> tuple[Number, ...]:
    """
    The numbers of such a text; the label ends at the first colon that a blank follows, so that URIs may be numbers.

    >>> parse_numbers("mobile: +49 170 1; 030 2;; sip:ann@example.com")
    (Number(number='+49 170 1', label='mobile'), Number(number='030 2', label=''), \
Number(number='sip:ann@example.com', label=''))
    """
    return tuple(_number(part) for part in _parts(text))


def groups_text(groups: Sequence[str]) -> str:
    """
    Several in one text.

    >>> groups_text(["fire wardens", "choir"])
    'fire wardens; choir'
    """
    return "; ".join(groups)


def parse_groups(text: str) -> tuple[str, ...]:
    """
    Each once, whatever its case.

    >>> parse_groups("choir; Fire wardens ;; Choir")
    ('choir', 'Fire wardens')
    """
    groups: dict[str, str] = {}
    for group in _parts(text):
        groups.setdefault(group.casefold(), group)
    return tuple(groups.values())


def field_text(person: Person, field: str) -> str:
    """What stands in one of `TEXT_FIELDS`."""
    value = getattr(person, field)
    if field == "numbers":
        return numbers_text(value)
    return groups_text(value) if field == "groups" else str(value)


def with_texts(person: Person, texts: Mapping[str, str]) -> Person:
    """
    The same person with these fields.

    Raises:
        CommandRefused: a person has no such field.
    """
    unknown = [field for field in texts if field not in TEXT_FIELDS]
    if unknown:
        raise CommandRefused(f"a person has no '{unknown[0][:50]}'; known are {', '.join(TEXT_FIELDS)}")
    values: dict[str, Any] = {field: _value(field, text.strip()) for field, text in texts.items()}
    return replace(person, **values)


def _value(field: str, text: str) -> object:
    if field == "numbers":
        return parse_numbers(text)
    return parse_groups(text) if field == "groups" else text


def _number(text: str) -> Number:
    label, colon, number = text.partition(": ")
    return Number(number.strip(), label.strip()) if colon else Number(text)


def _parts(text: str) -> list[str]:
    return [part.strip() for part in text.split(";") if part.strip()]
