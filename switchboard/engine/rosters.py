"""
Rosters read, compared and remembered; people written into files. All of it beside the loop, in a thread that rests now
and then and can be told to stop.
"""

import asyncio
import contextlib
import time
from collections.abc import Callable, Collection, Mapping
from functools import partial
from pathlib import Path
from typing import TypeVar

import msgspec

from switchboard.api.ldap import LdapQuery, LdapState
from switchboard.api.roster_preview import (
    RosterPreview,
    RosterRequest,
    RosterWish,
    Said,
    edits_of,
    small_edits,
)
from switchboard.api.rosters import (
    ColumnChoice,
    PeopleExport,
    RosterFile,
    RosterKind,
    RosterRefused,
    RosterTable,
    RosterWatch,
    SavedServer,
)
from switchboard.core.commands import PersonEdit
from switchboard.core.directory import Directory
from switchboard.core.people import Person
from switchboard.engine.aside import done_aside
from switchboard.ground.errors import why
from switchboard.ground.files import expect_regular, read_file, replace_file
from switchboard.office.reading import OfficeFiles
from switchboard.storage.database import Database
from switchboard.storage.person_rows import read_photo
from switchboard.storage.roster_memory import (
    read_reading_notes,
    read_roster_memory,
    reading_note_change,
    roster_memory_change,
)
from switchboard.storage.tables import Change
from switchboard.storage.work import Batch
from switchboard.storage.writer import Writer

_REST = 0.001  # seconds that the thread leaves to the others, each time it tells how far it is
_PHOTOS_AT_A_TIME = 200
_EXPORTS = (RosterKind.CSV, RosterKind.VCARD)
Result = TypeVar("Result")
MakeSmall = Callable[[bytes], bytes]


class Rosters:
    """What window and console ask of other programs' people."""

    def __init__(self, directory: Directory, writer: Writer) -> None:
        """`make_small` has a photo in as few bytes as are kept, in any thread; nothing where nobody can make it so."""
        self.make_small: MakeSmall = no_photo
        self.servers: Mapping[str, LdapQuery] = {}  # those of the settings, by name
        self._directory = directory
        self._writer = writer

    async def read(self, request: RosterRequest, watch: RosterWatch) -> RosterTable:
        """
        What a file or a server says, as a table.

        Raises:
            RosterRefused: nothing of it can be read.
            RosterCancelled: `watch` did.
        """
        if isinstance(request, SavedServer):
            request = self._server(request.name)
        wanted = request
        if isinstance(wanted, RosterFile):
            return await done_aside(lambda: _read_file(wanted, _resting(watch)))
        return await done_aside(lambda: _ask_server(wanted, watch))

    async def preview(self, table: RosterTable, choice: ColumnChoice, source: str, watch: RosterWatch) -> RosterPreview:
        """
        What it would change.

        Args:
            source: what it is known by from one import to the next: see `source_of`.

        Raises:
            RosterCancelled: `watch` did.
        """
        remembered = await self._writer.ask(lambda database: read_roster_memory(database, source))
        records = {record.exten: record for record in self._directory.records()}

        def work() -> RosterPreview:
            from switchboard.rosters.compare import Here, Roster, compare
            from switchboard.rosters.people_of import people_of
            from switchboard.rosters.problems import Problems

            problems = Problems(table.name)
            problems.add(table.problems)
            people = people_of(table, choice, problems)
            roster = Roster(source, people, problems, table.is_whole)
            return compare(roster, Here(records, remembered), _resting(watch))

        return await done_aside(work)

    async def edits(self, preview: RosterPreview, wish: RosterWish) -> tuple[tuple[PersonEdit, ...], int]:
        """What is to be changed, and how many photos are left out as nobody could make them small."""
        wanted = list(edits_of(preview, wish))
        return await done_aside(lambda: small_edits(wanted, self.make_small))

    async def photos(self, names: Collection[str]) -> Mapping[str, bytes]:
        """The bytes of these photos, by their names; a few at a time, so that nobody's change waits for all of them."""
        found: dict[str, bytes] = {}
        left = list(names)
        while left:
            some, left = left[:_PHOTOS_AT_A_TIME], left[_PHOTOS_AT_A_TIME:]
            found |= await self._writer.ask(partial(_read_photos, some))
        return found

    async def remember(self, source: str, said: Said) -> None:
        """
        Keeps what a roster said, now that it was taken.

        Raises:
            StorageUnavailable: it could not be stored.
        """
        from switchboard.rosters.compare import KEPT_PHOTO

        known: dict[str, Mapping[str, str]] = {}
        for exten, fields in said.items():
            person = self._directory.find(exten)
            has_photo = person is not None and person.photo and "photo" in fields
            known[exten] = {**fields, KEPT_PHOTO: person.photo} if person is not None and has_photo else fields
        await self._store(roster_memory_change(source, known))

    async def states(self) -> list[LdapState]:
        """How servers did that were read before this start."""
        notes = await self._writer.ask(read_reading_notes)
        states = []
        for text in notes.values():
            with contextlib.suppress(msgspec.DecodeError):  # of another version; the next reading writes it anew
                states.append(msgspec.json.decode(text, type=LdapState))
        return states

    async def keep_state(self, state: LdapState) -> None:
        """
        Keeps how a server did.

        Raises:
            StorageUnavailable: it could not be stored.
        """
        await self._store(reading_note_change(state.name, msgspec.json.encode(state).decode()))

    async def export(self, export: PeopleExport) -> int:
        """
        Writes people into a file.

        Returns:
            How many.

        Raises:
            RosterRefused: it cannot be written.
        """
        if export.kind not in _EXPORTS:
            raise RosterRefused("People are written as CSV or as vCards.")
        wanted = None if export.extensions is None else set(export.extensions)
        people = [each for each in self._directory.people().values() if wanted is None or each.exten in wanted]
        people.sort(key=lambda person: (person.name.casefold(), person.exten))
        names = {person.photo for person in people if person.photo} if export.kind is RosterKind.VCARD else set[str]()
        photos = await self.photos(names)
        await done_aside(lambda: _write(export, people, photos))
        return len(people)

    async def _store(self, change: Change) -> None:
        answer: asyncio.Future[None] = self._writer.loop.create_future()

        def told(error: Exception | None) -> None:
            if answer.done():
                return
            if error is None:
                answer.set_result(None)
            else:
                answer.set_exception(error)

        self._writer.write(Batch([change], told))
        await answer

    def _server(self, name: str) -> LdapQuery:
        """
        Raises:
            RosterRefused: there is none.
        """
        if name not in self.servers:
            raise RosterRefused("There is no LDAP server {name} in the settings.", name=name[:80])
        return self.servers[name]


def no_photo(_: bytes) -> bytes:
    """Where nobody can make photos small."""
    return b""


def _read_photos(names: Collection[str], database: Database) -> Mapping[str, bytes]:
    return {name: read_photo(database, name) for name in names}


def _resting(watch: RosterWatch) -> Callable[[int, int], None]:
    def tell(done: int, whole: int, /) -> None:
        watch(done, whole)
        time.sleep(_REST)

    return tell


def _read_file(request: RosterFile, watch: Callable[[int, int], None]) -> RosterTable:
    from switchboard.rosters.bounds import MOST_BYTES
    from switchboard.rosters.read import read_roster

    path = Path(request.path)
    try:
        expect_regular(path)
        size = path.stat().st_size
        if size > MOST_BYTES:
            raise RosterRefused(
                "The file {file} has {count} bytes; {most} are the most. Export fewer people, or no photos.",
                file=path.name,
                count=size,
                most=MOST_BYTES,
            )
        content = read_file(path, MOST_BYTES)
    except OSError as error:
        raise RosterRefused("The file {file} cannot be read: {why}.", file=path.name, why=why(error)) from error
    return read_roster(content, path.name, request.reading, watch, OfficeFiles(path.parent).include)


def _ask_server(query: LdapQuery, watch: RosterWatch) -> RosterTable:
    from switchboard.net.ldap_client import search_people

    return search_people(query, watch)


def _write(export: PeopleExport, people: list[Person], photos: Mapping[str, bytes]) -> None:
    from switchboard.rosters.write_csv import write_csv
    from switchboard.rosters.write_vcards import write_vcards

    if export.kind is RosterKind.CSV:
        content = write_csv(people, export.names, export.delimiter)
    else:
        content = write_vcards(people, lambda name: photos.get(name, b""))
    path = Path(export.path)
    try:
        replace_file(path, content)
    except OSError as error:
        raise RosterRefused("The file {file} cannot be written: {why}.", file=path.name, why=why(error)) from error
