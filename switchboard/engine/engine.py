"""
The composition root: one core, many faces, one queue between them. Knows all rooms, decides nothing.

Lives on one asyncio loop and on no other thread.
"""

import asyncio
import datetime as dt
import logging
import shutil
import sys
import time
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Protocol, assert_never

from switchboard import __version__
from switchboard.api.operations import ListenOn, OpenDemoOffice, OpenOffice, Operation, ReloadOffice
from switchboard.api.snapshot import ServiceState, Snapshot
from switchboard.calls.pbx import Pbx
from switchboard.console.commands import Console
from switchboard.console.core_commands import CoreCommands
from switchboard.console.database_commands import DatabaseCommands
from switchboard.console.dialplan_commands import DialplanCommands
from switchboard.console.manager_commands import ManagerCommands
from switchboard.console.presence_commands import PresenceCommands
from switchboard.console.sip_commands import SipCommands
from switchboard.core.changes import ChangeSet, HistoryEntry
from switchboard.core.commands import Command, Origin, SetDeviceState, SetPresence
from switchboard.core.directory import Directory
from switchboard.core.family_store import FamilyStore
from switchboard.core.presence_core import PresenceCore
from switchboard.core.presence_text import parse_presence
from switchboard.core.states import DeviceState, Extension, ExtensionStatus
from switchboard.dialplan.read.plan import Dialplan
from switchboard.dialplan.run.world import World
from switchboard.engine.backend import Backend
from switchboard.engine.commit_queue import Appliers, CommitQueue
from switchboard.ground.faults import Faults
from switchboard.ground.governor import Governor
from switchboard.ground.resources import demo_folder
from switchboard.media.sounds import sound_length
from switchboard.net.console_server import ConsoleServer
from switchboard.net.manager_server import ManagerServer
from switchboard.office.load import Office, OfficeUnreadable, load_office
from switchboard.phones.listening import Listening
from switchboard.phones.listing import PhoneListing
from switchboard.phones.phones import PhoneOffice, Phones
from switchboard.settings.load import Settings, parse_listen_address, store_setting
from switchboard.storage.database import Database
from switchboard.storage.office_store import OfficeStore

_log = logging.getLogger("switchboard.engine.engine")
_SERVICE_INTERVAL = 0.5  # seconds between looks at the number of phones
_FILES_INTERVAL = 2.0  # seconds between looks at when the files were written
_MOST_PROBLEMS = 200
_DEMO = Origin("demo", "demo office")
_FILES = Origin("files", "dialplan and directory")


class Consumer(Protocol):
    """Is told each change once, in order; must not block."""

    def consume(self, changes: ChangeSet) -> None: ...


class Observer(Consumer, Protocol):
    """A window: told of changes, of how the service does, and that it should show itself."""

    def service_changed(self, service: ServiceState) -> None: ...
    def show_requested(self) -> None: ...
    def trace_arrived(self, line: str) -> None: ...


class Engine:
    """Commands of one loop turn share one commit, are applied after it, told in order, and then answered."""

    def __init__(self, loop: asyncio.AbstractEventLoop, governor: Governor, settings: Settings, faults: Faults) -> None:
        """
        Opens the data folder; nothing is served before `start`.

        Raises:
            DatabaseRefused, StorageUnavailable: the office's database cannot be used.
        """
        self.settings = settings
        self.core = PresenceCore()
        self.directory = Directory()
        self.entries = FamilyStore(self.core)
        self.stopped = asyncio.Event()
        self._loop = loop
        self._faults = faults
        faults.listeners.append(self._show_faults)
        loop.set_exception_handler(self._note_fault)
        self._database = Database(settings.database)
        self._store = OfficeStore(self._database)
        self._restore()
        product = f"Switchboard/{__version__}"
        self._phone_database = Database(settings.database, survives_power_cut=False)
        office = PhoneOffice(
            self._phone_database,
            self.core,
            self.directory,
            self.resolve,
            self.submit,
            self._tell,
            self._note_storage_fault,
        )
        self.phones = Phones(loop, governor, settings, product, office)
        world = World(self.core, self.entries, Dialplan(), time.time, _local_time, _warn, sound_length)
        self.pbx = Pbx(loop, governor, world, self.submit)
        phone_listing = PhoneListing(loop, self.phones)
        self.backend = Backend(loop, pbx=self.pbx, phones=phone_listing, submit=self.submit, reload=self._read_office)
        self.manager = ManagerServer(loop, self.backend, settings.manager)
        self.backend.tell = self.manager.tell
        groups = (
            PresenceCommands(self),
            DialplanCommands(self.backend),
            DatabaseCommands(self),
            SipCommands(phone_listing),
            ManagerCommands(self.manager),
            CoreCommands(self),
        )
        console = self.backend.console = Console([command for group in groups for command in group.commands()])
        self._console = ConsoleServer(settings.data, console, self._show_window)
        self.phones.trace.show = self._show_trace
        self._is_closed = False
        self._listening = Listening(loop, self.phones, self._set_service)
        self._files: dict[Path, float] = {}
        self._consumers: list[Consumer] = [self.phones, self.manager, self._console]
        self.pbx.listeners.append(lambda event: self._console.tell_of_end(event.channel) if event.is_end else None)
        self._observers: list[Observer] = []
        self._service = ServiceState()
        self._queue = CommitQueue(
            loop, self._store, Appliers(self.core, self.directory, self.entries), self._tell, self._note_storage_fault
        )

    async def start(self) -> None:
        """
        Reads the office and serves it.

        An address that cannot be listened on, or a file that cannot be read, is told in the service's state.

        Raises:
            OSError: the console's socket cannot be made.
        """
        self._open_office()
        self._listening.start(self.settings.sip)
        self.phones.restore()
        await self._start_manager()
        await self._console.start()
        self._watch_service()
        self._watch_files()

    async def stop(self) -> None:
        """Commits what is pending, closes everything; harmless the second time."""
        if self._is_closed:
            return
        self._is_closed = True
        self._queue.flush()
        self.pbx.close()
        self._listening.close()
        self.phones.close()
        await self.manager.stop()
        await self._console.stop()
        self._phone_database.close()
        self._database.close()
        self.stopped.set()

    def add_observer(self, observer: Observer) -> None:
        self._observers.append(observer)
        self._consumers.append(observer)

    def submit(self, command: Command) -> asyncio.Future[ChangeSet]:
        """See `CommitQueue.submit`."""
        return self._queue.submit(command)

    def operate(self, operation: Operation) -> None:
        """
        Raises:
            SwitchboardError: it could not be done; what was before stays.
        """
        match operation:
            case OpenOffice(dialplan, directory):
                self._change_files(Path(dialplan), Path(directory) if directory else None)
            case OpenDemoOffice():
                self.install_demo()
                self._open_office()
            case ReloadOffice():
                self._read_office()
            case ListenOn(addresses):
                self._move_to(addresses)
            case _:
                assert_never(operation)

    def install_demo(self) -> None:
        """Copies the demo office into the data folder, with a day's presence where nothing was ever set."""
        for name in ("extensions.conf", "directory.csv"):
            target = self.settings.data / name
            if not target.exists():
                shutil.copyfile(demo_folder() / name, target)
            store_setting(self.settings.data, "dialplan" if name == "extensions.conf" else "directory", name)
        data = self.settings.data
        self.settings = replace(self.settings, dialplan=data / "extensions.conf", directory=data / "directory.csv")
        if not self.core.custom_presence.presences:
            for line in (demo_folder() / "day.txt").read_text(encoding="utf-8").splitlines():
                self.submit(_demo_command(line))

    def resolve(self, exten: str) -> ExtensionStatus | None:
        """The hint for a number; one that a pattern brings to life is told to everyone."""
        status, is_new = self.core.resolve(exten, self.core.contexts)
        if status is not None and is_new:
            self._tell(ChangeSet(self.core.next_sequence(), time.time(), _FILES, None, (status,)))
        return status

    def watchers(self, extension: Extension) -> int:
        return self.phones.server.watchers(extension)

    def snapshot(self) -> Snapshot:
        return Snapshot(
            self.core.next_sequence(),
            tuple(self.core.statuses()),
            self.directory.people(),
            tuple(self._store.recent_subtypes()),
            self._service,
        )

    def history(self, subject: str, most: int) -> Sequence[HistoryEntry]:
        """The newest changes of one presentity, device or person first."""
        return self._store.history(subject, most)

    def request_stop(self) -> None:
        """Ends the program in the next turn, after whoever asked was answered."""
        self._loop.call_later(0.05, self.stopped.set)

    def uptime(self) -> tuple[float, float]:
        """Seconds since the start, and since the files were last read."""
        now = time.time()
        return now - self.backend.started_at, now - self.backend.reloaded_at

    def log_file(self) -> str:
        return str(self.settings.data / "switchboard.log")

    def describe(self) -> str:
        """What `core show version` prints."""
        python = ".".join(str(part) for part in sys.version_info[:3])
        return f"Switchboard {__version__} on Python {python} ({sys.platform})"

    @property
    def service(self) -> ServiceState:
        return self._service

    def _restore(self) -> None:
        for name, presence, since in self._store.presences():
            self.core.restore_presence(name, presence, since)
        for name, state, since in self._store.custom_devices():
            self.core.restore_device_state(name, state, since)
        self.directory.restore(self._store.people())
        self.entries.restore(self._store.entries())
        self._store.prune_history()

    def _tell(self, changes: ChangeSet) -> None:
        for consumer in self._consumers:
            try:
                consumer.consume(changes)
            except Exception as error:  # a bug, but none that may keep the change from everyone else
                self._faults.note(f"a change told to {type(consumer).__name__}", error)

    def _open_office(self) -> None:
        try:
            self._read_office()
        except OfficeUnreadable as error:
            _log.warning("%s", error)
            self._set_service(problems=(str(error),))

    def _read_office(self) -> None:
        self._take_up(load_office(self.settings.dialplan, self.settings.directory))

    async def _start_manager(self) -> None:
        try:
            await self.manager.start()
        except OSError as error:
            _log.warning("The manager interface cannot be served: %s", error)
            self._set_service(problems=(*self._service.problems, f"The manager interface cannot be served: {error}"))

    def _watch_files(self) -> None:
        """Reads the files anew when one of them was written; what cannot be read leaves the office as it is."""
        if self.stopped.is_set():
            return
        if self._files and self._files != _modified(self._files):
            try:
                self._read_office()
            except OfficeUnreadable as error:
                _log.warning("%s", error)
                self._files = _modified(self._files)
        self._loop.call_later(_FILES_INTERVAL, self._watch_files)

    def _take_up(self, office: Office) -> None:
        for problem in office.problems[:_MOST_PROBLEMS]:
            _log.warning("%s", problem)
        self._files = _modified(dict.fromkeys(office.files, 0.0))
        self.pbx.world.dialplan = office.dialplan
        self.pbx.world.variables.update(office.dialplan.variables)
        self.directory.replace_file(office.people)
        changes = self.core.replace_hints(office.hints, office.patterns, time.time(), _FILES)
        self._tell(changes)
        self.phones.people_changed()
        for person in office.people:  # a person whom only a pattern fits has a number that somebody may ask for
            if self.core.status(Extension(person.exten)) is None:
                self.resolve(person.exten)
        self._set_service(
            problems=tuple(str(problem) for problem in office.problems[:_MOST_PROBLEMS]),
            dialplan=str(self.settings.dialplan or ""),
            directory=str(self.settings.directory or ""),
        )

    def _change_files(self, dialplan: Path, directory: Path | None) -> None:
        office = load_office(dialplan, directory)
        self.settings = replace(self.settings, dialplan=dialplan, directory=directory)
        self._take_up(office)
        store_setting(self.settings.data, "dialplan", str(dialplan.absolute()))
        store_setting(self.settings.data, "directory", str(directory.absolute()) if directory else "")

    def _move_to(self, addresses: Sequence[str]) -> None:
        wanted = tuple(parse_listen_address(text) for text in addresses)
        self._listening.move_to(wanted)
        self.settings = replace(self.settings, sip=wanted)
        store_setting(self.settings.data, "sip", list(self.phones.server.listening))

    def _note_storage_fault(self, fault: str) -> None:
        self._set_service(storage_fault=fault)

    def _note_fault(self, _: asyncio.AbstractEventLoop, context: dict[str, object]) -> None:
        """A callback, a timer or a task of the loop raised what nobody expected; the loop goes on by itself."""
        error = context.get("exception")
        if isinstance(error, Exception):
            self._faults.note("a turn of the loop", error)
        else:
            _log.error("The loop says: %s", context.get("message"))

    def _show_faults(self) -> None:
        self._set_service(program_faults=tuple(str(fault) for fault in self._faults.listed()))

    def _show_trace(self, line: str) -> None:
        self._console.tell(line)
        for observer in self._observers:
            observer.trace_arrived(line)

    def _show_window(self) -> bool:
        for observer in self._observers:
            observer.show_requested()
        return bool(self._observers)

    def _watch_service(self) -> None:
        if not self.stopped.is_set():
            self.phones.server.forget_routes()
            audiences = self.phones.services.audiences
            if len(audiences) != self._service.subscriptions:
                self._set_service(phones=audiences.phones(), subscriptions=len(audiences))
            self._loop.call_later(_SERVICE_INTERVAL, self._watch_service)

    def _set_service(self, **changed: object) -> None:
        service = replace(self._service, **changed)  # type: ignore[arg-type]  # the fields of ServiceState, by name
        if service != self._service:
            self._service = service
            for observer in self._observers:
                observer.service_changed(service)


def _local_time() -> dt.datetime:
    return dt.datetime.now().astimezone()


def _warn(text: str) -> None:
    logging.getLogger("switchboard.dialplan").warning("%s", text)


def _modified(files: Iterable[Path]) -> dict[Path, float]:
    """When each file was written; 0.0 for one that is gone."""
    return {path: path.stat().st_mtime if path.exists() else 0.0 for path in files}


def _demo_command(line: str) -> SetPresence | SetDeviceState:
    """`CustomPresence:6002 away,lunch` or `Custom:6002 INUSE`, as the console has them."""
    name, _, value = line.partition(" ")
    if name.startswith("Custom:"):
        return SetDeviceState(name, DeviceState(value), _DEMO)
    return SetPresence(name, parse_presence(value), _DEMO)
