"""People as vCards of version 3.0 (RFC 2426), which everything reads."""

import base64
from collections.abc import Callable, Iterable, Iterator

from switchboard.core.people import Person
from switchboard.core.person_text import numbers_text
from switchboard.ground.text import parse_number

_WIDTH = 75  # bytes of a line (RFC 2426 2.6)
_SHORT = 6  # digits
LABELLED = "X-SWITCHBOARD-NUMBER"  # a number with its label
_TYPES = {"work": "WORK,VOICE", "mobile": "CELL", "home": "HOME,VOICE", "fax": "FAX"}


def write_vcards(people: Iterable[Person], photo_of: Callable[[str], bytes]) -> bytes:
    """
    The file.

    Args:
        photo_of: has the bytes of a photo by its name.
    """
    lines = (_folded(line) for person in people for line in _lines(person, photo_of(person.photo)))
    return b"".join(lines)


def _lines(person: Person, photo: bytes) -> Iterator[str]:
    yield from ("BEGIN:VCARD", "VERSION:3.0")
    yield f"FN:{_escaped(person.name or person.exten)}"
    given, _, family = person.name.rpartition(" ")
    yield f"N:{_escaped(family)};{_escaped(given)};;;"
    yield f"X-EXTENSION:{_escaped(person.exten)}"
    yield f"TEL;TYPE=WORK,VOICE:{_escaped(person.exten)}"
    for number in person.numbers:
        kind = _TYPES.get(number.label, "VOICE")
        is_short = len(number.number) <= _SHORT and parse_number(number.number) is not None  # as extensions are
        if number.label not in _TYPES or is_short:  # the line after it is for other programs
            yield f"{LABELLED}:{_escaped(numbers_text([number]))}"
        yield f"TEL;TYPE={kind}:{_escaped(number.number)}"
    if person.email:
        yield f"EMAIL;TYPE=INTERNET:{_escaped(person.email)}"
    if person.department:
        yield f"ORG:;{_escaped(person.department)}"
    if person.note:
        yield f"NOTE:{_escaped(person.note)}"
    if person.groups:
        yield f"CATEGORIES:{','.join(map(_escaped, person.groups))}"
    for name, text in (("DEPUTY", person.deputy), ("PRESENTITY", person.presentity), ("DEVICE", person.device)):
        if text:
            yield f"X-SWITCHBOARD-{name}:{_escaped(text)}"
    if photo:
        kind = "PNG" if photo.startswith(b"\x89PNG") else "JPEG"
        yield f"PHOTO;ENCODING=b;TYPE={kind}:{base64.b64encode(photo).decode()}"
    yield "END:VCARD"


def _escaped(text: str) -> str:
    r"""
    A text as a value (RFC 2426 5).

    >>> _escaped("Sales; Berlin,\nfirst")
    'Sales\\; Berlin\\,\\nfirst'
    """
    text = text.replace("\\", "\\\\").replace("\r\n", "\n").replace("\r", "\n").replace("\n", "\\n")
    return text.replace(";", "\\;").replace(",", "\\,")


def _folded(line: str) -> bytes:
    """In lines of 75 bytes, none cut within a character (RFC 2426 2.6)."""
    data = line.encode("utf-8", "replace")
    pieces = []
    at = 0
    while at < len(data):
        end = min(at + _WIDTH - bool(at), len(data))
        while end < len(data) and data[end] & 0xC0 == 0x80:
            end -= 1
        pieces.append(data[at:end])
        at = end
    return b"\r\n ".join(pieces) + b"\r\n"
