"""
A running switchboard: one core, many faces, one queue between them. It starts, asks and ends; `build` puts it together.

Lives on one asyncio loop and on no other thread.
"""

import asyncio
import logging
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import assert_never

from switchboard.api.calls import CallNumber, CallOperation, EndCall, PlayMessage, TakeBack, TransferCall
from switchboard.api.operations import (
    AdmitEverybody,
    AdmitPhones,
    ChangeSettings,
    EndRegistration,
    EndSubscription,
    FollowTrace,
    ListenOn,
    NoticeUpdates,
    OpenOffice,
    Operation,
    ReloadCalendar,
    ReloadOffice,
)
from switchboard.api.phones import PhonesReport
from switchboard.api.settings import SettingEdit
from switchboard.api.snapshot import ServiceState, Snapshot
from switchboard.api.trace import TracePage, TraceQuery
from switchboard.api.voicemail import (
    DeleteMessages,
    MailboxesReport,
    MailOperation,
    MarkMessages,
    PutBackMessages,
    SaveMessage,
)
from switchboard.core.changes import ChangeSet
from switchboard.core.commands import Command
from switchboard.core.course import Course, CourseQuery
from switchboard.core.custom import CustomPresence
from switchboard.core.history import HistoryPage, HistoryPlace, HistoryQuery
from switchboard.core.presence_core import PresenceCore
from switchboard.engine.build import build
from switchboard.engine.demo import demo_calls, demo_day, demo_morning
from switchboard.engine.service import Observer
from switchboard.ground.errors import Sentence, SwitchboardError, why
from switchboard.ground.faults import Faults
from switchboard.ground.governor import Governor
from switchboard.settings.error import SettingError
from switchboard.settings.load import Settings
from switchboard.settings.phones import path_of
from switchboard.settings.table import DIALPLAN, DIRECTORY
from switchboard.storage.courses import find_courses
from switchboard.storage.database import PATIENCE
from switchboard.storage.history import Kept, find_history
from switchboard.storage.person_rows import read_photo

_log = logging.getLogger("switchboard.engine")
_RECENT_SUBTYPES = 30  # that a window offers


class Engine:
    """Commands that wait for the disk share one commit, are applied after it, told in order, and then answered."""

    def __init__(self, loop: asyncio.AbstractEventLoop, governor: Governor, settings: Settings, faults: Faults) -> None:
        """
        Opens the data folder; nothing is served before `start`.

        Raises:
            DatabaseRefused, StorageUnavailable: the office's database cannot be used.
        """
        self._settings = settings
        self._governor = governor
        self.parts = build(loop, governor, settings, faults)
        self.core = self.parts.core
        self.stopped = self.parts.instance.stopped
        self._is_closed = False
        loop.set_exception_handler(self.parts.service.note_loop_fault)

    async def start(self) -> None:
        """
        Reads the office and serves it.

        An address that cannot be listened on, or a file that cannot be read, is told in the service's state.
        """
        parts = self.parts
        await parts.queue.settled()  # what a demo office begins with is there before anyone asks
        await parts.watch.start()
        parts.access.start()
        parts.phones.restore()
        parts.phone_calls.start()
        await self._start_manager()
        await self._start_console()
        parts.phone_count.start()
        parts.limit_watch.start()
        parts.expiry.start()
        parts.schedule.start()
        parts.endings.start()
        parts.access.listeners.append(parts.calendars.take_settings)
        parts.calendars.start(self._settings.calendars)
        parts.access.listeners.append(parts.ldap_servers.take_settings)
        await parts.ldap_servers.start(self._settings.ldap)
        parts.voicemail.start()
        parts.pruner.start()
        parts.line_recorder.start()
        await parts.updates.start()
        parts.access.listeners += [parts.updates.take_settings, self._keep_history]

    async def stop(self) -> None:
        """Commits what is pending, closes everything; harmless the second time."""
        if self._is_closed:
            return
        self._is_closed = True
        parts = self.parts
        parts.phone_count.close()
        parts.limit_watch.close()
        parts.expiry.close()
        parts.endings.close()
        parts.schedule.close()
        parts.calendars.close()
        parts.voicemail.close()
        parts.ldap_servers.close()
        parts.watch.close()
        parts.access.close()
        parts.pruner.close()
        parts.updates.close()
        await asyncio.wait([parts.queue.settled()], timeout=PATIENCE)
        parts.pbx.close()
        parts.phone_calls.close()
        parts.listening.close()
        parts.phones.close()
        await parts.manager.stop()
        await parts.console_server.stop()
        parts.line_recorder.close()
        await parts.writer.close()
        self.stopped.set()

    def add_observer(self, observer: Observer) -> None:
        """A window hears of changes, and of how the service does, from now on."""
        self.parts.feed.add(observer)
        self.parts.service.add_observer(observer)

    def submit(self, command: Command) -> asyncio.Future[ChangeSet]:
        """See `CommitQueue.submit`."""
        return self.parts.queue.submit(command)

    async def operate(self, operation: Operation) -> None:
        """
        Done once it is so.

        Raises:
            SwitchboardError, OSError: it could not be done; what was before stays.
        """
        match operation:
            case OpenOffice(dialplan, directory):
                await self._open_office(Path(dialplan), Path(directory) if directory else None)
            case ReloadOffice():
                await self.parts.backend.read_office()
            case ListenOn(addresses):
                await self.parts.access.move_to(addresses)
            case AdmitPhones() | AdmitEverybody() | ChangeSettings():
                await self._decide(operation)
            case NoticeUpdates(on):
                await self.parts.updates.choose(on=on)
            case ReloadCalendar(name):
                await self.parts.calendars.reload(name)
            case FollowTrace(on):
                self.parts.phones.follow(on=on)
            case EndSubscription() | EndRegistration():
                await self.parts.phones.operate(operation)
            case _:
                await self._do_at_desk(operation)

    async def _do_at_desk(self, operation: MailOperation | CallOperation) -> None:
        """What whoever sits at a window does with messages and calls."""
        match operation:
            case MarkMessages() | DeleteMessages() | PutBackMessages() | SaveMessage():
                await self.parts.mail_desk.operate(operation)
            case CallNumber() | PlayMessage() | EndCall() | TransferCall() | TakeBack():
                await self.parts.desk_calls.operate(operation)
            case _:
                assert_never(operation)

    async def _decide(self, operation: AdmitPhones | AdmitEverybody | ChangeSettings) -> None:
        """What is kept in the settings."""
        match operation:
            case AdmitPhones(secrets):
                await self.parts.access.admit(dict(secrets))
            case AdmitEverybody():
                await self.parts.access.admit_everybody()
            case ChangeSettings():
                await self._change_settings(operation)

    async def reload(self) -> None:
        """
        Reads the office's files anew, and who may speak SIP to us.

        What cannot be read is told, and leaves everything as it is; manager clients hear of it either way.
        """
        failed = False
        try:  # first: it waits for no file of the office
            await self.parts.access.reload()
        except SettingError as error:
            failed = True
            _log.warning("%s", error)
            self.parts.service.note_problems("settings", [error.sentence])
        fault = await self.parts.backend.reload()
        if fault:
            _log.warning("%s", fault)
            self.parts.service.note_problems("office", [fault])
        self.parts.backend.tell_of_reload(failed=failed or bool(fault))

    def set_demo_day(self) -> None:
        """The demo office's day of presence, where nothing was ever set."""
        if not self.core.custom_presence.presences:
            now = time.time()
            for earlier, at in demo_morning(now):
                self.parts.queue.submit(earlier, at)
            self.parts.line_recorder.put_down(demo_calls(now))
            for command in demo_day():
                self.submit(command)

    def snapshot(self) -> Snapshot:
        """All there is to show, as of now."""
        return Snapshot(
            self.core.sequence,
            tuple(self.core.statuses()),
            self.parts.directory.people(),
            tuple(_recent_subtypes(self.core)),
            self.service,
            self.parts.agenda.presets,
            {number: kept.plan for number, kept in self.parts.agenda.plans.items()},
            self._settings.time_zone.key if self._settings.time_zone else "",
            tuple(self.parts.directory.hidden()),
        )

    def find_history(self, query: HistoryQuery, after: HistoryPlace | None, most: int) -> asyncio.Future[HistoryPage]:
        """A piece of the changes that fit; see `storage.history.find_history`."""
        return self.parts.writer.ask(lambda database: find_history(database, query, after, most))

    def find_courses(self, query: CourseQuery) -> asyncio.Future[tuple[Course, ...]]:
        """What people were over a time; see `storage.courses.find_courses`."""
        return self.parts.writer.ask(lambda database: find_courses(database, query))

    def photo(self, name: str) -> asyncio.Future[bytes]:
        """The bytes of a photo; none where it is not kept."""
        return self.parts.writer.ask(lambda database: read_photo(database, name))

    def phones_report(self) -> PhonesReport:
        """What phones have with us, as of now."""
        return self.parts.listing.report()

    def mailboxes_report(self, desk: str) -> MailboxesReport:
        """The messages that may be listened to at the desk of an extension, as of now."""
        return self.parts.mail_desk.report(desk)

    async def trace_page(self, query: TraceQuery, after: int) -> TracePage:
        """The SIP messages that fit and came after the one of that number; read by turns."""
        return await self._governor.last_of(self.parts.phones.trace.followed.page(query, after), door="the SIP trace")

    @property
    def settings(self) -> Settings:
        """As they are now."""
        access = self.parts.access
        return replace(self._settings, sip=access.sip, phones=access.phones)

    @property
    def service(self) -> ServiceState:
        """How the service does now."""
        return self.parts.service.state

    async def _start_console(self) -> None:
        try:
            await self.parts.console_server.start()
        except OSError as error:
            _log.warning("The console cannot be served: %s", error)
            self.parts.service.note_problems(
                "console", [Sentence("The console cannot be served: {why}", why=why(error))]
            )

    async def _start_manager(self) -> None:
        try:
            await self.parts.manager.start()
        except OSError as error:
            _log.warning("The manager interface cannot be served: %s", error)
            self.parts.service.note_problems(
                "manager", [Sentence("The manager interface cannot be served: {why}", why=why(error))]
            )

    async def _change_settings(self, change: ChangeSettings) -> None:
        """The office's files are read first: what cannot be read is not written."""
        before = (self._settings.dialplan, self._settings.directory)
        after = self._files_after(change.edits)
        if after != before and after[0] is not None:
            await self.parts.watch.open(after[0], after[1])
        try:
            await self.parts.access.change(change.edits, change.seen)
        except SwitchboardError:
            if after != before and before[0] is not None:
                await self.parts.watch.open(before[0], before[1])
            raise
        self._settings = replace(self._settings, dialplan=after[0], directory=after[1])

    def _files_after(self, edits: Sequence[SettingEdit]) -> tuple[Path | None, Path | None]:
        wanted = {edit.path: str(edit.value or "") for edit in edits}
        names = (DIALPLAN, self._settings.dialplan), (DIRECTORY, self._settings.directory)
        dialplan, directory = (
            path_of(wanted[(known.name,)], self._settings.data) if (known.name,) in wanted else now
            for known, now in names
        )
        return dialplan, directory

    def _keep_history(self, settings: Settings) -> None:
        """For as long as the settings say that were read anew."""
        self.parts.pruner.keep(Kept(settings.history_days, settings.history_rows))

    async def _open_office(self, dialplan: Path, directory: Path | None) -> None:
        self.parts.access.expect_unlocked("dialplan", "directory")
        await self.parts.watch.open(dialplan, directory)
        await self.parts.access.remember(self._with_files(dialplan, directory))

    def _with_files(self, dialplan: Path, directory: Path | None) -> dict[str, str]:
        """Has the settings name them; returns what is to be written for that."""
        self._settings = replace(self._settings, dialplan=dialplan, directory=directory)
        return {"dialplan": str(dialplan.absolute()), "directory": str(directory.absolute()) if directory else ""}


def _recent_subtypes(core: PresenceCore) -> list[str]:
    """Subtypes that are in use, the newest first."""
    newest: dict[str, float] = {}
    for name, presence in core.custom_presence.presences.items():
        if presence.subtype:
            since = core.since(f"{CustomPresence.label}:{name}")
            newest[presence.subtype] = max(since, newest.get(presence.subtype, 0.0))
    return sorted(newest, key=newest.__getitem__, reverse=True)[:_RECENT_SUBTYPES]
