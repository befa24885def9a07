"""
Commands on their way: checked, stored in one commit with others, applied, told, answered. In that order, always.

A disk that refuses leaves the office as it was, and nobody has been told of a change that is lost.
"""

import asyncio
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from switchboard.core.agenda import Agenda
from switchboard.core.changes import ChangeSet
from switchboard.core.checks import TableFull, clean_origin
from switchboard.core.commands import (
    AddPerson,
    AddPlan,
    ChangePeople,
    ChangePlan,
    Command,
    DeleteEntry,
    EditPerson,
    ForgetDevice,
    ForgetPresence,
    PersonEdit,
    PreparedEdit,
    PreparedPeople,
    PutEntry,
    PutPeople,
    RemovePerson,
    RemovePlan,
    RestorePerson,
    SetDeviceState,
    SetPresence,
    SetPresets,
    SetUntil,
    StoredCommand,
)
from switchboard.core.directory import Directory
from switchboard.core.errors import CommandRefused
from switchboard.core.family_store import FamilyStore
from switchboard.core.messages import MAILBOX_FAMILY
from switchboard.core.presence_core import PresenceCore
from switchboard.core.states import Presence
from switchboard.engine.drafts import Drafts
from switchboard.engine.many_people import FEW, bytes_of_edit, held, prepared
from switchboard.ground.errors import SwitchboardError
from switchboard.ground.governor import Governor, Job
from switchboard.ground.limits import LimitLog
from switchboard.storage.lane import Lane, LaneOptions
from switchboard.storage.office_store import OfficeStore
from switchboard.storage.tables import Change as RowChange
from switchboard.storage.writer import Writer

_BATCH = 500  # commands that share a commit at most, so that a long queue leaves the loop its turns
_MOST_BYTES = 64 * 1024 * 1024  # of commands that wait; a disk that does not answer must not fill the memory
_BYTES_OF_ONE = 500  # of a command, its future and its record, besides its text


@dataclass(frozen=True, slots=True)
class Appliers:
    """Who knows each kind of command, and who drives what takes its time."""

    core: PresenceCore
    directory: Directory
    entries: FamilyStore
    agenda: Agenda
    governor: Governor

    def check(self, command: Command, waiting: int = 0) -> Command:
        """
        The same command as it is stored.

        Args:
            waiting: commands of this kind that were accepted before and are not applied yet.

        Raises:
            CommandRefused: it asks for what cannot be.
        """
        command = replace(command, origin=clean_origin(command.origin))
        match command:
            case SetPresence() | ForgetPresence() | SetDeviceState() | ForgetDevice():
                return self.core.check(command, waiting)
            case SetUntil():
                return self.core.check_until(command)
            case AddPerson() | EditPerson() | RemovePerson() | RestorePerson() | ChangePeople():
                return self.directory.check(command, waiting)
            case PutEntry() | DeleteEntry():
                return self.entries.check(command, waiting)
            case SetPresets() | AddPlan() | ChangePlan() | RemovePlan():
                return self.agenda.check(command, waiting)

    def apply(self, command: StoredCommand, at: float) -> ChangeSet:
        match command:
            case SetPresence() | ForgetPresence() | SetDeviceState() | ForgetDevice():
                if isinstance(command, SetPresence) and command.plan:
                    self.agenda.begin(command.plan.number, at)
                return self.core.apply(command, at)
            case SetPresets() | AddPlan() | ChangePlan() | RemovePlan():
                return self.core.change_set(at, command.origin, self.agenda.apply(command, at))
            case PutPeople(people, origin):
                change = self.directory.apply(command)
                held = people if len(people) <= FEW else ()  # what more come to is told after it, by turns
                hints = {each.exten: self.directory.hint_wanted(each.exten) for each in held}
                return self.core.hold_people(hints, at, origin, change)
            case PutEntry(family, key) | DeleteEntry(family, key) if family == MAILBOX_FAMILY:
                return self.core.tell_messages(key, at, command.origin, self.entries.apply(command))
            case PutEntry() | DeleteEntry():
                return self.core.change_set(at, command.origin, self.entries.apply(command))


@dataclass(slots=True)
class _Asked:
    """A command that waits for the store; `at` is wall-clock seconds, `settled` the command as it is stored."""

    command: Command | PreparedPeople
    at: float
    answer: asyncio.Future[ChangeSet]
    size: int
    refusal: SwitchboardError | None = None
    settled: StoredCommand | None = None


class CommitQueue:
    """`tell` is given each change after it is durable, in the order in which commands were accepted."""

    def __init__(
        self,
        writer: Writer,
        store: OfficeStore,
        appliers: Appliers,
        tell: Callable[[ChangeSet], None],
        limit_log: LimitLog,
    ) -> None:
        self._loop = writer.loop
        self._preparing: set[asyncio.Future[ChangeSet]] = set()
        self._store = store
        self._appliers = appliers
        self._tell = tell
        self._limit_log = limit_log
        self._faults = writer.faults
        self._bytes = 0
        self._waiting: Counter[type[Command | PreparedPeople]] = Counter()
        self._lane = Lane(writer, self._changes_of, self._stored, LaneOptions(_BATCH))

    def submit(self, command: Command, at: float | None = None) -> asyncio.Future[ChangeSet]:
        """
        Asks for a change; the future is done when it is durable and everyone has been told.

        Args:
            at: when it came to be so, in wall-clock seconds; None for now.

        The future raises:
            CommandRefused: it asks for what cannot be, or too much waits for the disk.
            ChangedMeanwhile: it was to be done only if nothing had changed.
            StorageUnavailable: it could not be stored; nothing has changed.
        """
        answer: asyncio.Future[ChangeSet] = self._loop.create_future()
        at = time.time() if at is None else at
        if isinstance(command, ChangePeople) and len(command.edits) > FEW:
            self._prepare(command, _Asked(command, at, answer, 0))
            return answer
        try:
            checked = self._appliers.check(command, self._waiting[type(command)])
            size = _size(checked)
            self._take_bytes(size)
        except SwitchboardError as error:
            self._refuse(command, answer, error)
            return answer
        self._waiting[type(checked)] += 1
        self._lane.put(_Asked(checked, at, answer, size))
        return answer

    def settled(self) -> asyncio.Future[None]:
        """Done once nothing waits for the store."""
        done: asyncio.Future[None] = self._loop.create_future()

        def finish(_: object) -> None:
            if not done.done():
                done.set_result(None)

        def look(_: object) -> None:
            if self._preparing:
                next(iter(self._preparing)).add_done_callback(look)
            else:
                self._lane.settled().add_done_callback(finish)

        look(None)
        return done

    def _prepare(self, command: ChangePeople, asked: _Asked) -> None:
        command = replace(command, origin=clean_origin(command.origin))
        self._preparing.add(asked.answer)
        asked.answer.add_done_callback(self._preparing.discard)
        self._appliers.governor.drive(
            self._prepared(command, asked),
            lambda _: self._drop(command, asked, _faulty()),
            door="a change of many people",
        )

    def _prepared(self, command: ChangePeople, asked: _Asked) -> Job:
        def take_bytes(size: int) -> None:
            self._take_bytes(size)
            asked.size += size

        edits: list[PreparedEdit] = []
        try:
            for each in prepared(self._appliers.directory, command, take_bytes):
                if each is None:
                    yield
                else:
                    edits.append(each)
        except SwitchboardError as error:
            self._drop(command, asked, error)
            return
        asked.command = PreparedPeople(tuple(edits), command.origin)
        self._waiting[PreparedPeople] += 1
        self._lane.put(asked)

    def _drop(self, command: ChangePeople, asked: _Asked, error: SwitchboardError) -> None:
        self._bytes -= asked.size
        self._refuse(command, asked.answer, error)

    def _take_bytes(self, size: int) -> None:
        """
        Raises:
            CommandRefused: too many wait.
        """
        if self._bytes + size > _MOST_BYTES:
            raise CommandRefused("Too many changes wait for the disk already.")
        self._bytes += size

    def _refuse(self, command: Command, answer: asyncio.Future[ChangeSet], error: SwitchboardError) -> None:
        if isinstance(error, TableFull):
            self._limit_log.note(error.limit, command.origin.who, self._loop.time())
        _refuse(answer, error)

    def _changes_of(self, batch: Sequence[_Asked]) -> Sequence[RowChange]:
        drafts = Drafts(self._appliers.core, self._appliers.directory, self._appliers.agenda)
        records = []
        for asked in batch:
            try:
                drafts.check(asked.command)
                asked.settled = drafts.settled(asked.command, asked.at)
            except CommandRefused as refusal:
                asked.refusal = refusal
            else:
                records.append(drafts.record(asked.settled, asked.at))
        return self._store.changes(records)

    def _stored(self, batch: Sequence[_Asked], refusal: SwitchboardError | None) -> None:
        for asked in batch:
            self._bytes -= asked.size
            self._waiting[type(asked.command)] -= 1
            refused = asked.refusal or refusal
            if refused is not None or asked.settled is None:
                _refuse(asked.answer, refused or _faulty())
                continue
            try:
                changes = self._appliers.apply(asked.settled, asked.at)
                self._tell(changes)
            except Exception as error:
                self._faults.note("a change that was stored", error)
                _refuse(asked.answer, _faulty())
                continue
            if not asked.answer.done():
                asked.answer.set_result(changes)
            if isinstance(asked.settled, PutPeople) and len(asked.settled.people) > FEW:
                self._hold(asked.settled)

    def _hold(self, command: PutPeople) -> None:
        appliers = self._appliers
        extens = [each.exten for each in command.people]
        job = held(appliers.core, appliers.directory, extens, command.origin, self._tell)
        self._appliers.governor.drive(job, door="the extensions of many people")


def _refuse(answer: asyncio.Future[ChangeSet], refusal: SwitchboardError) -> None:
    if not answer.done():
        answer.set_exception(refusal)


def _faulty() -> SwitchboardError:
    return SwitchboardError("A fault of this program came between; see the log.")


def _size(command: Command) -> int:
    match command:
        case PutEntry(family, key, value, _):
            return _BYTES_OF_ONE + 4 * (len(family) + len(key) + len(value))
        case SetPresence(_, presence, _):
            return _BYTES_OF_ONE + _bytes_of(presence)
        case AddPerson() | EditPerson() | ChangePeople():
            return sum(map(bytes_of_edit, _edits(command)))
        case SetPresets(presets):
            return _BYTES_OF_ONE * (1 + len(presets)) + sum(_bytes_of(preset.presence) for preset in presets)
        case AddPlan(plan) | ChangePlan(plan):
            return _BYTES_OF_ONE + _bytes_of(plan.presence) + (_bytes_of(plan.then) if plan.then else 0)
        case _:
            return _BYTES_OF_ONE


def _edits(command: AddPerson | EditPerson | ChangePeople) -> Sequence[PersonEdit]:
    if isinstance(command, ChangePeople):
        return command.edits
    return [PersonEdit(None, command.person, command.photo)]


def _bytes_of(presence: Presence) -> int:
    return 4 * (len(presence.subtype) + len(presence.message) + len(presence.given))
