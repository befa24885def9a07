"""Who is asked while somebody is away, as people write and read it: "Clara Jiménez, 6003"."""

from collections.abc import Mapping

from switchboard.core.people import Person
from switchboard.core.states import Extension
from switchboard.ground.folding import fold
from switchboard.gui.office.person_row import PersonRow


def deputy_text(exten: str, people: Mapping[str, Person]) -> str:
    """
    With their name, where somebody is known there.

    >>> deputy_text("6003", {"6003": Person("6003", "Clara")}), deputy_text("6003", {}), deputy_text("", {})
    ('Clara, 6003', '6003', '')
    """
    known = people.get(exten)
    return f"{known.name}, {exten}" if known is not None and known.name else exten


def parse_deputy(text: str, people: Mapping[str, Person]) -> str:
    """
    The extension that is meant: a number, "Clara, 6003", or the name of one person; else the text as it stands.

    >>> people = {"6003": Person("6003", "Clara Jiménez")}
    >>> [parse_deputy(text, people) for text in ("clara jimenez", "Clara Jiménez, 6003", " 6009 ", "")]
    ['6003', '6003', '6009', '']
    """
    text = text.strip()
    last = text.rpartition(",")[2].strip()
    if not text or text in people or last in people:
        return text if text in people or not text else last
    wanted = fold(text)
    named = [exten for exten, person in people.items() if person.name and fold(person.name) == wanted]
    return named[0] if len(named) == 1 else text


def stand_in(row: PersonRow, rows: Mapping[Extension, PersonRow]) -> PersonRow | None:
    """The row of somebody's deputy, in the same context before any other; None where there is none."""
    exten = row.person.deputy
    if not exten:
        return None
    near = rows.get(Extension(exten, row.extension.context))
    return near or next((each for extension, each in rows.items() if extension.exten == exten), None)
