"""
Many people changed at once, by turns: what is stored is made beforehand, and what their extensions come to afterwards.

What stands between is one commit and one change that is told, for which the loop needs a few milliseconds.
"""

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from switchboard.core.changes import ChangeSet
from switchboard.core.commands import ChangePeople, Origin, PersonEdit, PreparedEdit
from switchboard.core.directory import Directory
from switchboard.core.people_drafts import put_of_edit
from switchboard.core.person_checks import check_edits, size_of
from switchboard.core.presence_core import PresenceCore
from switchboard.storage.records import write_person

FEW = 100  # people that are changed without turns
_AT_ONCE = 10  # people between two turns
_BYTES_OF_ONE = 500  # besides its text


def prepared(
    directory: Directory, command: ChangePeople, take_bytes: Callable[[int], None]
) -> Iterator[PreparedEdit | None]:
    """
    Each of them checked, with what is stored of it; None where there is time for something else.

    Args:
        take_bytes: told of each how many it holds; raises where there are too many.

    Raises:
        CommandRefused: one of them cannot be.
    """
    check_edits(command.edits)
    for place, edit in enumerate(command.edits):
        directory.check_edit(edit, place)
        take_bytes(bytes_of_edit(edit))
        record = directory.record(edit.exten)
        if record.shown == edit.before:
            put = put_of_edit(record, edit)
            yield PreparedEdit(edit, record, replace(put, written=write_person(put)))
        else:
            yield PreparedEdit(edit)
        if place % _AT_ONCE == 0:
            yield None


def bytes_of_edit(edit: PersonEdit) -> int:
    """How many it holds while it waits."""
    return _BYTES_OF_ONE + len(edit.photo) + (4 * size_of(edit.after) if edit.after is not None else 0)


def held(
    core: PresenceCore, directory: Directory, extens: Sequence[str], origin: Origin, tell: Callable[[ChangeSet], None]
) -> Iterator[None]:
    """Tells what the extensions of these come to, whoever is there by then."""
    for first in range(0, len(extens), _AT_ONCE):
        people = {exten: directory.hint_wanted(exten) for exten in extens[first : first + _AT_ONCE]}
        tell(core.hold_people(people, time.time(), origin, None))
        yield
