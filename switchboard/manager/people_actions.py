"""
People of the directory: listed, added, changed, taken out, put back, in the words of the console. Asterisk has none.

    DirectoryList     Exten: one person alone
    DirectoryAdd      Exten, Name, and any of Department, Email, Presentity, Numbers, Note, Deputy, Groups, Device
    DirectoryChange   Exten, and what is to be other; an empty header takes it away
    DirectoryRemove   Exten: one of the directory's file is hidden from then on
    DirectoryRestore  Exten: as the directory's file has them
"""

from collections.abc import Iterator

from switchboard.core.commands import AddPerson, EditPerson, RemovePerson, RestorePerson
from switchboard.core.errors import CommandRefused
from switchboard.core.people import Person
from switchboard.core.person_text import TEXT_FIELDS, with_texts
from switchboard.manager.framing import Message
from switchboard.manager.people_events import person_headers
from switchboard.manager.reply import Change, Outcome, listing, success
from switchboard.manager.request import ManagerAction, ManagerRequest, refusing


def _list(request: ManagerRequest) -> Outcome:
    people, wanted = request.backend.directory.people(), request.get("Exten").strip()
    found = [each for each in people.values() if wanted in ("", each.exten)]
    items: Iterator[Message] = (person_headers(each) for each in sorted(found, key=lambda each: each.exten))
    return listing("Directory will follow", "DirectoryPerson", items)


def _add(request: ManagerRequest) -> Outcome:
    person = with_texts(Person(_exten(request)), _texts(request))
    return Change(AddPerson(person, request.origin), lambda _: success("Person Added", ("Exten", person.exten)))


def _change(request: ManagerRequest) -> Outcome:
    exten = _exten(request)
    before = request.backend.directory.find(exten)
    if before is None:
        raise CommandRefused(f"there is nobody at {exten[:50]}")
    command = EditPerson(with_texts(before, _texts(request)), request.origin, before)
    return Change(command, lambda _: success("Person Changed", ("Exten", exten)))


def _remove(request: ManagerRequest) -> Outcome:
    exten = _exten(request)
    return Change(RemovePerson(exten, request.origin), lambda _: success("Person Removed", ("Exten", exten)))


def _restore(request: ManagerRequest) -> Outcome:
    exten = _exten(request)
    return Change(RestorePerson(exten, request.origin), lambda _: success("Person Restored", ("Exten", exten)))


def _exten(request: ManagerRequest) -> str:
    exten = request.get("Exten").strip()
    if not exten:
        raise CommandRefused("Exten not specified")
    return exten


def _texts(request: ManagerRequest) -> dict[str, str]:
    return {field: request.get(field.capitalize()) for field in TEXT_FIELDS if request.has(field.capitalize())}


_READING = ("call", "reporting")
_SETTING = ("call",)  # as Setvar
PEOPLE_ACTIONS = (
    ManagerAction("DirectoryList", "List the people of the directory", _READING, _list),
    ManagerAction("DirectoryAdd", "Add a person", _SETTING, refusing(_add)),
    ManagerAction("DirectoryChange", "Change what is known of a person", _SETTING, refusing(_change)),
    ManagerAction("DirectoryRemove", "Take out a person", _SETTING, refusing(_remove)),
    ManagerAction("DirectoryRestore", "Have a person as the directory's file has them", _SETTING, refusing(_restore)),
)
