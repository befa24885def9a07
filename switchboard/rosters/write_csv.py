"""
People as a CSV file: in UTF-8 that says so, with columns that are known when it is read again, and no cell that a
spreadsheet would compute.
"""

import csv
import io
from collections.abc import Iterable, Sequence

from switchboard.api.rosters import Target
from switchboard.core.people import Person
from switchboard.core.person_text import numbers_text
from switchboard.ground.text import COMPUTED

BEGINNING = b"\xef\xbb\xbf"  # by which spreadsheets know UTF-8
_OF_NUMBERS = frozenset("+0123456789 -./()")
_LABELS = ("work", "mobile", "home", "fax", "")
COLUMNS = (
    Target.EXTENSION, Target.NAME, Target.DEPARTMENT, Target.EMAIL, Target.WORK, Target.MOBILE, Target.HOME, Target.FAX,
    Target.OTHER, Target.NOTE, Target.DEPUTY, Target.GROUPS, Target.PRESENTITY, Target.DEVICE,
)  # fmt: skip


def write_csv(people: Iterable[Person], names: Sequence[str] = (), delimiter: str = ",") -> bytes:
    r"""
    The file.

    Args:
        names: of `COLUMNS`, in words; by their own names where there are none.

    >>> write_csv([Person("6002", "Ann; so", note="=1+1")], delimiter=";").decode("utf-8-sig").splitlines()[1]
    '6002;"Ann; so";;;;;;;;\'=1+1;;;;'
    """
    written = io.StringIO(newline="")
    writer = csv.writer(written, delimiter=delimiter)
    writer.writerow(names or [target.value for target in COLUMNS])
    writer.writerows([_cell(text) for text in _texts(person)] for person in people)
    return BEGINNING + written.getvalue().encode("utf-8", "replace")


def _cell(text: str) -> str:
    is_number = bool(text) and _OF_NUMBERS.issuperset(text) and text[0] in "+0123456789"
    return f"'{text}" if text.lstrip()[:1] in COMPUTED and text and not is_number else text


def _texts(person: Person) -> Iterable[str]:
    by_label: dict[str, list[str]] = {label: [] for label in _LABELS}
    for number in person.numbers:
        if number.label in by_label:
            by_label[number.label].append(number.number)
        else:  # what another label says stands before the number, and is read so again
            by_label[""].append(numbers_text([number]))
    yield from (person.exten, person.name, person.department, person.email)
    yield from ("\n".join(by_label[label]) for label in _LABELS)
    yield from (person.note, person.deputy, ", ".join(person.groups), person.presentity, person.device)
