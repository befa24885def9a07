"""People of the directory as manager clients are told of them. Asterisk has none; the names follow its own."""

from collections.abc import Iterator

from switchboard.core.changes import Change, PeopleChanged, PeopleEdited, PersonEdited
from switchboard.core.people import Person
from switchboard.core.person_text import TEXT_FIELDS, field_text
from switchboard.manager.framing import Header

NamedEvent = tuple[str, list[Header]]
MOST_EVENTS = 500  # of one change; of more people it is told how many
_HEADERS = {field: field.capitalize() for field in TEXT_FIELDS}


def person_headers(person: Person) -> list[Header]:
    """As DirectoryAdd takes them; what a person has not is left out."""
    texts = ((header, field_text(person, field)) for field, header in _HEADERS.items())
    return [("Exten", person.exten), *((header, text) for header, text in texts if text)]


def people_events(change: Change) -> Iterator[NamedEvent]:
    """What a change of people is told as; nothing of any other."""
    match change:
        case PersonEdited():
            yield _event(change)
        case PeopleEdited(people) if len(people) <= MOST_EVENTS:
            yield from map(_event, people)
        case PeopleEdited(people):
            yield "DirectoryReloaded", [("People", str(len(people)))]
        case PeopleChanged(people):
            yield "DirectoryReloaded", [("People", str(len(people)))]
        case _:
            return


def _event(edited: PersonEdited) -> NamedEvent:
    if edited.new is None:
        return "DirectoryPersonRemoved", [("Exten", edited.exten), ("Hidden", "Yes" if edited.is_hidden else "No")]
    return f"DirectoryPerson{'Added' if edited.old is None else 'Changed'}", person_headers(edited.new)
