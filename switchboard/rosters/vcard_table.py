"""
vCards as a table: a card a row, what they say as columns. Nothing is fetched from an address that a card names.

A card that is broken is passed over, and the next one is read.
"""

import binascii
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from switchboard.api.rosters import Reading, RosterKind, RosterRefused, RosterTable, Target
from switchboard.ground.text import parse_number
from switchboard.rosters.bounds import MAX_CELL, MAX_PHOTO, MOST_COLUMNS, MOST_PEOPLE
from switchboard.rosters.encoding import decode
from switchboard.rosters.problems import TOO_MANY, Problems
from switchboard.rosters.vcard_lines import LARGE_PHOTO, CardLine, card_lines
from switchboard.rosters.watch import Watch, unwatched
from switchboard.rosters.write_vcards import LABELLED

INTERNAL = "TEL internal"  # numbers as short as extensions are
_MOST_DIGITS = 6  # of such a number
_MOST_VALUES = 50  # of one column in one card
_TOLD_EVERY = 1_000  # lines
_KINDS_OF_TEL = (  # the first that a number's types name
    ("cell", "TEL mobile"), ("mobile", "TEL mobile"), ("iphone", "TEL mobile"), ("fax", "TEL fax"),
    ("pager", "TEL pager"), ("home", "TEL home"), ("work", "TEL work"),
)  # fmt: skip
_TARGETS = {
    INTERNAL: Target.EXTENSION,
    "X-EXTENSION": Target.EXTENSION,
    "FN": Target.NAME,
    "N given": Target.GIVEN_NAME,
    "N family": Target.FAMILY_NAME,
    "ORG unit": Target.DEPARTMENT,
    "EMAIL": Target.EMAIL,
    "TEL work": Target.WORK,
    "TEL": Target.WORK,
    "TEL mobile": Target.MOBILE,
    "TEL home": Target.HOME,
    "TEL fax": Target.FAX,
    "TEL pager": Target.OTHER,
    LABELLED: Target.OTHER,
    "X-SWITCHBOARD-DEPUTY": Target.DEPUTY,
    "X-SWITCHBOARD-PRESENTITY": Target.PRESENTITY,
    "X-SWITCHBOARD-DEVICE": Target.DEVICE,
    "NOTE": Target.NOTE,
    "CATEGORIES": Target.GROUPS,
    "PHOTO": Target.PHOTO,
}


@dataclass(slots=True)
class _Card:
    number: int
    cells: dict[str, list[str]] = field(default_factory=dict)
    photo: bytes = b""

    def add(self, column: str, text: str) -> None:
        values = self.cells.setdefault(column, [])
        text = text.replace("\0", "").strip()
        if text and len(values) < _MOST_VALUES and text not in values:
            values.append(text[:MAX_CELL])


def read_vcards(content: bytes, file: str, reading: Reading, watch: Watch = unwatched) -> RosterTable:
    """
    Raises:
        RosterRefused: there is no card in it.
        RosterCancelled: `watch` did.
    """
    problems = Problems(file)
    encoding = reading.encoding
    if encoding or content[:2] in {b"\xff\xfe", b"\xfe\xff"} or b"\0" in content[:100]:
        text, encoding = decode(content, encoding)
        content = text.encode("utf-8", "replace")
    content = content.removeprefix(b"\xef\xbb\xbf")
    cards: list[_Card] = []
    for card in _cards(content, problems, watch):
        if len(cards) >= MOST_PEOPLE:
            problems.note(card.number, TOO_MANY, most=MOST_PEOPLE)
            break
        cards.append(card)
    if not cards:
        raise RosterRefused("There is no vCard in {file} that can be read.", file=file)
    columns = tuple(dict.fromkeys(column for card in cards for column in card.cells))[:MOST_COLUMNS]
    rows = [tuple("\n".join(card.cells.get(column, ())) for column in columns) for card in cards]
    photos = {at: card.photo for at, card in enumerate(cards) if card.photo}
    columns = (*columns, "PHOTO") if photos else columns
    rows = [(*row, "") for row in rows] if photos else rows
    found = Reading(RosterKind.VCARD, encoding)
    places = [f"{card.number}" for card in cards]
    guessed = _guess(columns)
    return RosterTable(
        found, columns, rows, places, guessed, problems.listed(), photos, is_whole=not problems, name=file
    )


def _guess(columns: tuple[str, ...]) -> tuple[Target | None, ...]:
    """A card that names an extension means that; else a short number is taken for one."""
    is_named = "X-EXTENSION" in columns
    return tuple(None if is_named and column == INTERNAL else _TARGETS.get(column) for column in columns)


def _cards(content: bytes, problems: Problems, watch: Watch) -> Iterator[_Card]:
    """A card within a card (AGENT, in 2.1) is another person's: it is passed over."""
    whole = content.count(b"\n") + 1
    card: _Card | None = None
    inner = 0  # cards that are open within this one
    before = ""
    for count, line in enumerate(card_lines(content, problems)):
        if count % _TOLD_EVERY == 0:
            watch(line.number, whole)
        mark = line.name if line.value.strip().upper() == b"VCARD" else ""
        if mark == "BEGIN" and card is not None and before == "AGENT":
            inner += 1
        elif mark == "BEGIN":
            _report_open(card, problems)
            card, inner = _Card(line.number), 0
        elif mark == "END" and inner:
            inner -= 1
        elif mark == "END" and card is not None:
            yield card
            card = None
        elif card is not None and not inner:
            _take(card, line, problems)
        before = line.name
    _report_open(card, problems)


def _report_open(card: _Card | None, problems: Problems) -> None:
    if card is not None:
        problems.note(card.number, "the card has no END:VCARD; it is passed over")


def _take(card: _Card, line: CardLine, problems: Problems) -> None:
    take = _READERS.get(line.name)
    if take is not None:
        take(card, line, problems)
    elif line.name.startswith("X-") and not line.is_base64 and len(line.value) <= MAX_CELL:
        card.add(line.name, _plain(line.text()))


def _take_text(card: _Card, line: CardLine, _: Problems) -> None:
    card.add(line.name, _plain(line.text()))


def _take_name(card: _Card, line: CardLine, _: Problems) -> None:
    family, given, *_rest = (*_parts(line.text(), ";"), "", "")
    card.add("N family", family)
    card.add("N given", given)


def _take_organization(card: _Card, line: CardLine, _: Problems) -> None:
    name, unit, *_rest = (*_parts(line.text(), ";"), "", "")
    card.add("ORG", name)
    card.add("ORG unit", unit)


def _take_number(card: _Card, line: CardLine, _: Problems) -> None:
    """RFC 6350 6.4.1: as text, or as a `tel:` URI, which may name an extension (RFC 3966 3)."""
    text, _sep, rest = _plain(line.text()).partition(";")
    number = text.removeprefix("tel:").strip()
    for parameter in rest.split(";"):
        key, _equals, value = parameter.partition("=")
        if key.strip().lower() == "ext":
            card.add(INTERNAL, value.strip())
    if number in (text.rpartition(": ")[2] for text in card.cells.get(LABELLED, ())):
        return  # it stands there with its label
    if len(number) <= _MOST_DIGITS and parse_number(number) is not None:
        card.add(INTERNAL, number)
        return
    types = line.parameters.get("type", ())
    card.add(next((column for word, column in _KINDS_OF_TEL if word in types), "TEL"), number)


def _take_categories(card: _Card, line: CardLine, _: Problems) -> None:
    for part in _parts(line.text(), ","):
        card.add("CATEGORIES", part)


def _take_photo(card: _Card, line: CardLine, problems: Problems) -> None:
    """RFC 6350 6.2.4: a `data:` URI; earlier versions have base64 alone. Other addresses are not looked at."""
    value, is_base64 = line.value.strip(), line.is_base64
    if value[:5].lower() == b"data:":
        head, _, value = value.partition(b",")
        is_base64 = head.lower().endswith(b";base64")
    if card.photo or not is_base64:
        return
    try:
        content = binascii.a2b_base64(value.replace(b" ", b""))
    except binascii.Error:
        problems.note(line.number, "the photo is broken; it is passed over")
        return
    if len(content) > MAX_PHOTO:
        problems.note(line.number, LARGE_PHOTO, most=MAX_PHOTO)
        return
    card.photo = content


_READERS: dict[str, Callable[[_Card, CardLine, Problems], None]] = {
    "FN": _take_text,
    "N": _take_name,
    "NICKNAME": _take_text,
    "TITLE": _take_text,
    "ROLE": _take_text,
    "ORG": _take_organization,
    "EMAIL": _take_text,
    "TEL": _take_number,
    "NOTE": _take_text,
    "CATEGORIES": _take_categories,
    "PHOTO": _take_photo,
}


def _plain(text: str) -> str:
    r"""
    The text that a value stands for (RFC 6350 3.4).

    >>> _plain(r"Sales\, Berlin\nsecond line")
    'Sales, Berlin\nsecond line'
    """
    return _parts(text, "")[0]


def _parts(text: str, separator: str) -> list[str]:
    r"""
    The text cut at a separator that is not escaped, with what each part stands for.

    >>> _parts(r"M\;x;Ann;;", ";")
    ['M;x', 'Ann', '', '']
    """
    if "\\" not in text:
        return text.split(separator) if separator else [text]
    parts: list[list[str]] = [[]]
    characters = iter(text)
    for character in characters:
        if character == "\\":
            escaped = next(characters, "\\")
            parts[-1].append("\n" if escaped in "nN" else escaped if escaped in '\\,;:"' else f"\\{escaped}")
        elif character == separator:
            parts.append([])
        else:
            parts[-1].append(character)
    return ["".join(part) for part in parts]
