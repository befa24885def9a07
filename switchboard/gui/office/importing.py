"""What a window asks of other programs' people: read, compared, taken over; and ours written into files."""

import asyncio
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import replace
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from switchboard.api.host import EngineHost
from switchboard.api.roster_preview import RosterPreview, RosterRequest, RosterWish, edits_of
from switchboard.api.rosters import ColumnChoice, PeopleExport, RosterCancelled, RosterTable, RosterWatch
from switchboard.core.commands import ChangePeople, PersonEdit
from switchboard.core.people import MAX_PHOTO, photo_name
from switchboard.ground.errors import SwitchboardError
from switchboard.gui.door import Door, answer_to
from switchboard.gui.language import translate
from switchboard.gui.office.desk import Desk

SmallPhoto = Callable[[bytes], bytes]
Result = TypeVar("Result")


class Importing(QObject):
    """Asking returns at once; what comes of it is told by signals. What was cancelled is told by none."""

    table_read = Signal(object)  # RosterTable
    previewed = Signal(object)  # RosterPreview
    taken = Signal(int)  # how many people were changed
    refused = Signal(str)  # in a sentence: somebody was changed meanwhile, or what was read cannot be stored
    exported = Signal(int)
    servers_found = Signal(object)  # tuple[LdapState, ...]
    failed = Signal(str)  # in a sentence: nothing could be read or written

    def __init__(self, host: EngineHost, door: Door, desk: Desk) -> None:
        super().__init__()
        self._host = host
        self._door = door
        self._desk = desk

    def read(self, request: RosterRequest, watch: RosterWatch) -> None:
        self._door.start(self._read(request, watch), self.failed.emit)

    def preview(self, table: RosterTable, choice: ColumnChoice, source: str, watch: RosterWatch) -> None:
        self._door.start(self._preview(table, choice, source, watch), self.failed.emit)

    def take(
        self,
        request: RosterRequest,
        preview: RosterPreview,
        wish: RosterWish,
        small_photo: SmallPhoto,
        watch: RosterWatch,
    ) -> None:
        """Changes what is wanted, in one commit that undo takes back whole; then it is remembered."""
        self._door.start(self._take(request, preview, wish, small_photo, watch), self.failed.emit)

    def export(self, export: PeopleExport) -> None:
        self._door.start(self._export(export), self.failed.emit)

    def look_at_servers(self) -> None:
        """Asks how the LDAP servers of the settings do; `servers_found` tells."""
        self._door.start(self._look_at_servers(), self.failed.emit)

    async def _read(self, request: RosterRequest, watch: RosterWatch) -> None:
        await _told_unless_cancelled(self._host.read_roster(request, watch), watch, self.table_read.emit)

    async def _preview(self, table: RosterTable, choice: ColumnChoice, source: str, watch: RosterWatch) -> None:
        answer = self._host.preview_roster(table, choice, source, watch)
        await _told_unless_cancelled(answer, watch, self.previewed.emit)

    async def _take(
        self,
        request: RosterRequest,
        preview: RosterPreview,
        wish: RosterWish,
        small_photo: SmallPhoto,
        watch: RosterWatch,
    ) -> None:
        wanted = list(edits_of(preview, wish))
        loop = asyncio.get_event_loop()
        try:
            edits = await loop.run_in_executor(None, lambda: _with_small_photos(wanted, small_photo, watch))
        except RosterCancelled:
            return
        if not edits:
            await self._remember(request, preview, 0)
            return
        what = translate("Importing", "%Ln people were imported", "", len(edits))

        def then(is_done: bool) -> None:
            if is_done:
                self._door.start(self._remember(request, preview, len(edits)), self.refused.emit)
            else:
                told = translate("Importing", "Somebody was changed meanwhile. Nothing was imported; look at it again.")
                self.refused.emit(told)

        self._desk.change(what, [ChangePeople(tuple(edits), self._desk.origin)], then)

    async def _remember(self, request: RosterRequest, preview: RosterPreview, count: int) -> None:
        await answer_to(self._host.note_roster_taken(request, preview))
        self.taken.emit(count)

    async def _export(self, export: PeopleExport) -> None:
        self.exported.emit(await answer_to(self._host.export_people(export)))

    async def _look_at_servers(self) -> None:
        self.servers_found.emit(await answer_to(self._host.ldap_states()))


def _with_small_photos(
    wanted: Sequence[tuple[PersonEdit, bytes]], small_photo: SmallPhoto, watch: RosterWatch
) -> list[PersonEdit]:
    """In a thread of its own; a photo that none can be made of is left out."""
    edits = []
    for done, (edit, photo) in enumerate(wanted):
        watch(done, len(wanted))
        if edit.after is None or not photo:
            edits.append(edit)
            continue
        small = photo if len(photo) <= MAX_PHOTO else small_photo(photo)
        name = photo_name(small) if small else (edit.before.photo if edit.before else "")
        after = replace(edit.after, photo=name)
        if after != edit.before:
            edits.append(PersonEdit(edit.before, after, small))
    return edits


async def _told_unless_cancelled(answer: Future[Result], watch: RosterWatch, tell: Callable[[Result], object]) -> None:
    """
    Raises:
        SwitchboardError: it came to nothing, and nobody cancelled it; also a server says late why it is none.
    """
    try:
        result = await answer_to(answer)
    except SwitchboardError:
        if watch.is_cancelled:
            return
        raise
    if not watch.is_cancelled:
        tell(result)
