"""How far a person has come in setting up an office: kept, so that it can be left and taken up again."""

import json
from collections.abc import Collection, Iterable, Sequence
from dataclasses import asdict, dataclass, field, replace
from enum import Enum

from switchboard.core.commands import ChangePeople, Command, Origin, PersonEdit
from switchboard.core.people import Person
from switchboard.gui.language import translate

MOST_ROWS = 500  # that are written by hand; more come from a list
_MOST_TEXT = 200_000  # characters that are kept
_MOST_CELL = 200


class Way(Enum):
    """How the office begins."""

    BY_HAND = "by hand"
    LIST = "list"
    DIALPLAN = "dialplan"
    ASTERISK = "asterisk"
    DEMO = "demo"


class Step(Enum):
    """What is asked, in order; the value is its place."""

    WAY = 0
    PEOPLE = 1
    DESK = 2
    PHONES = 3
    DONE = 4


@dataclass(frozen=True, slots=True)
class Row:
    """Somebody as they are written: all of it may be empty still."""

    exten: str = ""
    name: str = ""
    department: str = ""

    def is_empty(self) -> bool:
        return not (self.exten or self.name or self.department)


@dataclass(frozen=True, slots=True)
class FirstStart:
    """Where one is, and what was written so far."""

    way: Way = Way.BY_HAND
    step: Step = Step.WAY
    rows: tuple[Row, ...] = ()

    def to_text(self) -> str:
        rows = [asdict(row) for row in self.rows if not row.is_empty()]
        return json.dumps({"way": self.way.value, "step": self.step.value, "rows": rows})


def first_start_of(text: str) -> FirstStart:
    """
    What was kept; what is damaged counts as not begun.

    >>> first_start_of(FirstStart(Way.DEMO, Step.DESK, (Row("6001", "Ann"), Row())).to_text()).rows
    (Row(exten='6001', name='Ann', department=''),)
    >>> first_start_of("{") == FirstStart()
    True
    """
    if len(text) > _MOST_TEXT:
        return FirstStart()
    try:
        kept = json.loads(text or "{}")
        rows = tuple(
            Row(*(str(row.get(name, ""))[:_MOST_CELL] for name in ("exten", "name", "department")))
            for row in kept.get("rows", [])[:MOST_ROWS]
        )
        return FirstStart(Way(kept.get("way", Way.BY_HAND.value)), Step(kept.get("step", 0)), rows)
    except (ValueError, TypeError, AttributeError, RecursionError):
        return FirstStart()


@dataclass(frozen=True, slots=True)
class Checked:
    """Who is to be added, and what is wrong with rows: by their place, in a sentence."""

    people: tuple[Person, ...] = ()
    faults: dict[int, str] = field(default_factory=dict)


def check_rows(rows: Sequence[Row], known: Collection[str]) -> Checked:
    """`known` are the extensions where somebody is already: they are passed over where nothing else is said there."""
    people: list[Person] = []
    faults: dict[int, str] = {}
    seen: set[str] = set()
    for place, written in enumerate(rows):
        row = replace(
            written, **{name: " ".join(text.split()) for name, text in asdict(written).items()}
        )  # as it would be read aloud
        if row.is_empty():
            continue
        if not row.exten:
            faults[place] = translate("FirstStart", "{name} has no number yet.").format(name=row.name or row.department)
        elif any(letter in row.exten for letter in " &,@"):
            faults[place] = translate("FirstStart", "{number} is no number.").format(number=row.exten)
        elif row.exten in seen:
            faults[place] = translate("FirstStart", "{number} stands there twice.").format(number=row.exten)
        elif row.exten not in known:
            people.append(Person(row.exten, row.name, row.department))
        seen.add(row.exten)
    return Checked(tuple(people), faults)


def next_number(rows: Iterable[Row], known: Iterable[str]) -> str:
    """
    One above the highest, as they are written; the usual first where there is none.

    >>> next_number([Row("6009")], ["6100", "x"]), next_number([Row("007")], []), next_number([], [])
    ('6101', '008', '6001')
    """
    texts = [*(row.exten for row in rows), *known]
    numbers = [text for text in texts if text.isascii() and text.isdigit() and len(text) <= 18]
    if not numbers:
        return "6001"
    highest = max(numbers, key=int)
    return str(int(highest) + 1).zfill(len(highest))


def commands_of(people: Sequence[Person], origin: Origin) -> list[Command]:
    """What adds them, all or none; their hints are written for them."""
    return [ChangePeople(tuple(PersonEdit(None, person) for person in people), origin)] if people else []
