"""What keeps an engine running beside a window: a thread; and how an engine starts anywhere."""

import asyncio
import concurrent.futures
import contextlib
import threading
import time
from collections.abc import Callable, Coroutine, Sequence
from pathlib import Path
from typing import TypeVar

from switchboard.api.calendars import CalendarResult, CalendarSource, CalendarState, FoundCalendar
from switchboard.api.calls import DeskCallsReport
from switchboard.api.host import Outcome
from switchboard.api.ldap import LdapState
from switchboard.api.operations import DialAs, Operation
from switchboard.api.phones import PhonesReport
from switchboard.api.roster_preview import RosterPreview, RosterRequest
from switchboard.api.rosters import ColumnChoice, PeopleExport, RosterTable, RosterWatch
from switchboard.api.settings import SettingEdit, SettingRefused, SettingsReport
from switchboard.api.snapshot import Snapshot
from switchboard.api.trace import TracePage, TraceQuery
from switchboard.api.voicemail import MailboxesReport
from switchboard.core.changes import ChangeSet
from switchboard.core.commands import Command, Origin
from switchboard.core.course import Course, CourseQuery
from switchboard.core.history import HistoryPage, HistoryPlace, HistoryQuery
from switchboard.core.people import PersonRecord
from switchboard.engine.aside import done_aside
from switchboard.engine.demo import with_demo_office
from switchboard.engine.engine import Engine
from switchboard.engine.rosters import MakeSmall, no_photo
from switchboard.engine.service import Observer
from switchboard.ground.errors import SwitchboardError
from switchboard.ground.faults import Faults
from switchboard.ground.governor import REST, Governor
from switchboard.program.answers import Answers
from switchboard.program.loop import run_on_selector
from switchboard.settings.change import check_edits
from switchboard.settings.load import Settings, with_options
from switchboard.storage.database_file import set_aside

Result = TypeVar("Result")


class EngineEnded(SwitchboardError):
    """There is no engine any more that could be asked."""


class ThreadHost:
    """An engine on a stock asyncio loop in its own thread, resting now and then so that the window keeps its frames."""

    def __init__(
        self,
        settings: Settings,
        observer: Observer,
        *,
        demo: bool,
        ended: Callable[[], None],
        faults: Faults | None = None,
    ) -> None:
        """`ended` is called in the engine's thread when the engine was told to stop."""
        self.make_small: MakeSmall = no_photo  # of the engine's rosters, once it has started
        self._faults = Faults() if faults is None else faults
        self._answers = Answers(_ended)
        self._tasks: set[asyncio.Task[None]] = set()
        self._settings = settings
        self._observer = observer
        self._demo = demo
        self._ended = ended
        self._started: concurrent.futures.Future[Engine] = concurrent.futures.Future()
        self._thread = threading.Thread(target=self._run, name="engine", daemon=True)
        self._loop: asyncio.AbstractEventLoop | None = None

    def start(self) -> None:
        """
        Returns once the engine serves.

        Raises:
            SwitchboardError, OSError: it could not start.
        """
        self._thread.start()
        self._started.result()

    def submit(self, commands: Sequence[Command]) -> concurrent.futures.Future[list[Outcome]]:
        """Asks for these changes together; they share a commit. What came of each is told in the same order."""
        return self._call(lambda engine: _submit_all(engine, commands))

    def operate(self, operation: Operation) -> concurrent.futures.Future[None]:
        """Asks the engine for more than a change of presence; see `Engine.operate` for what it raises."""
        return self._call(lambda engine: _operate(engine, operation))

    def snapshot(self) -> concurrent.futures.Future[Snapshot]:
        """All there is to show, as of one moment."""
        return self._call(_snapshot)

    def run_console(self, line: str) -> concurrent.futures.Future[str]:
        """What a console command prints."""
        return self._call(lambda engine: _run_console(engine, line))

    def complete(self, line: str) -> concurrent.futures.Future[Sequence[str]]:
        """What the last word of a console line may become."""
        return self._call(lambda engine: _complete(engine, line))

    def dial(self, call: DialAs) -> concurrent.futures.Future[str]:
        """What each step of the call did."""
        return self._call(lambda engine: engine.parts.backend.dial_as(call))

    def find_history(
        self, query: HistoryQuery, after: HistoryPlace | None, most: int
    ) -> concurrent.futures.Future[HistoryPage]:
        """A piece of the changes that fit; see `storage.history.find_history`."""
        return self._call(lambda engine: _find_history(engine, query, after, most))

    def find_courses(self, query: CourseQuery) -> concurrent.futures.Future[tuple[Course, ...]]:
        """What people were over a time, of the first of them at least; see `storage.courses.find_courses`."""
        return self._call(lambda engine: _find_courses(engine, query))

    def person(self, exten: str) -> concurrent.futures.Future[PersonRecord]:
        """Where what is shown at an extension comes from."""
        return self._call(lambda engine: _person(engine, exten))

    def people(self) -> concurrent.futures.Future[tuple[PersonRecord, ...]]:
        """The same of everybody, those who are hidden among them."""
        return self._call(_people)

    def photo(self, name: str) -> concurrent.futures.Future[bytes]:
        """The bytes of a photo; none where it is not kept."""
        return self._call(lambda engine: _photo(engine, name))

    def read_roster(self, request: RosterRequest, watch: RosterWatch) -> concurrent.futures.Future[RosterTable]:
        """What a file or server of people says; `watch` is told from another thread."""
        return self._call(lambda engine: engine.parts.ldap_servers.rosters.read(request, watch))

    def preview_roster(
        self, table: RosterTable, choice: ColumnChoice, source: str, watch: RosterWatch
    ) -> concurrent.futures.Future[RosterPreview]:
        """What it would change; `watch` is told from another thread."""
        return self._call(lambda engine: engine.parts.ldap_servers.rosters.preview(table, choice, source, watch))

    def note_roster_taken(self, request: RosterRequest, preview: RosterPreview) -> concurrent.futures.Future[None]:
        """It is remembered, now that what is wanted of it was changed."""
        return self._call(lambda engine: engine.parts.ldap_servers.note_taken(request, preview))

    def export_people(self, export: PeopleExport) -> concurrent.futures.Future[int]:
        """Writes people into a file; how many."""
        return self._call(lambda engine: engine.parts.ldap_servers.rosters.export(export))

    def ldap_states(self) -> concurrent.futures.Future[tuple[LdapState, ...]]:
        """How the LDAP servers of the settings do."""
        return self._call(_ldap_states)

    def phones(self) -> concurrent.futures.Future[PhonesReport]:
        """What phones have with us, as of one moment."""
        return self._call(_phones)

    def calls(self, desk: str) -> concurrent.futures.Future[DeskCallsReport]:
        """The calls of the phones at the desk of an extension."""
        return self._call(lambda engine: _calls(engine, desk))

    def mailboxes(self, desk: str) -> concurrent.futures.Future[MailboxesReport]:
        """The messages that may be listened to at the desk of an extension."""
        return self._call(lambda engine: _mailboxes(engine, desk))

    def trace(self, query: TraceQuery, after: int) -> concurrent.futures.Future[TracePage]:
        """The SIP messages that fit and came after the one of that number, where `FollowTrace` keeps them."""
        return self._call(lambda engine: _trace(engine, query, after))

    def calendars(self) -> concurrent.futures.Future[tuple[CalendarState, ...]]:
        """How each calendar does, as of one moment."""
        return self._call(_calendars)

    def try_calendar(self, source: CalendarSource) -> concurrent.futures.Future[CalendarResult]:
        """What a calendar would come to; see `Calendars.try_out` for what it raises."""
        return self._call(lambda engine: engine.parts.calendars.try_out(source))

    def discover_calendars(self, source: CalendarSource) -> concurrent.futures.Future[tuple[FoundCalendar, ...]]:
        """Which calendars a server has; see `Calendars.discover` for what it raises."""
        return self._call(lambda engine: engine.parts.calendars.discover(source))

    def examine(self) -> concurrent.futures.Future[str]:
        """What the doctor finds on this computer, in words; no secret is in it."""
        return self._call(lambda _: _examine(self._settings))

    def settings(self) -> concurrent.futures.Future[SettingsReport]:
        """All settings as they are written now; raises `SettingError` where they cannot be read."""
        return self._call(lambda engine: engine.parts.access.report())

    def check_settings(self, edits: Sequence[SettingEdit]) -> concurrent.futures.Future[Sequence[SettingRefused]]:
        """What is wrong with each by itself; nothing is written."""
        return self._call(lambda _: _check_settings(edits))

    def set_data_aside(self) -> Path:
        """
        Moves a database that was refused out of the way, so that another host can start afresh.

        Returns:
            Where it lies now.

        Raises:
            StorageUnavailable: it cannot be moved.
        """
        return set_aside(self._settings.database, time.strftime("refused-%Y%m%d-%H%M%S"))

    def stop(self, patience: float | None = None) -> bool:
        """
        Ends the engine and waits for its thread; harmless if it has ended.

        Args:
            patience: seconds to wait at most.

        Returns:
            Whether it has ended.
        """
        if self._loop is not None and self._has_started():
            with contextlib.suppress(RuntimeError):  # it has ended by itself
                self._loop.call_soon_threadsafe(self._started.result().stopped.set)
        if self._thread.ident is not None:
            self._thread.join(patience)
        return not self._thread.is_alive()

    def _call(self, make: Callable[[Engine], Coroutine[None, None, Result]]) -> concurrent.futures.Future[Result]:
        """Asks the engine; the future raises `EngineEnded` where it ends before it has answered."""
        answer: concurrent.futures.Future[Result] = self._answers.open()
        if self._loop is None or not self._has_started():
            self._answers.refuse(answer, _ended())
            return answer
        with contextlib.suppress(RuntimeError):  # the loop was closed just now: what is open is answered in a moment
            self._loop.call_soon_threadsafe(self._begin, make, answer)
        return answer

    def _begin(
        self, make: Callable[[Engine], Coroutine[None, None, Result]], answer: concurrent.futures.Future[Result]
    ) -> None:
        task = asyncio.get_running_loop().create_task(self._answer(make, answer))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _answer(
        self, make: Callable[[Engine], Coroutine[None, None, Result]], answer: concurrent.futures.Future[Result]
    ) -> None:
        try:
            result = await make(self._started.result())
        except Exception as error:  # noqa: BLE001  whoever asked hears of it, and knows whether it was expected
            self._answers.refuse(answer, error)
        else:
            self._answers.give(answer, result)

    def _has_started(self) -> bool:
        return self._started.done() and self._started.exception() is None

    def _run(self) -> None:
        try:
            run_on_selector(self._serve())
        except Exception as error:  # noqa: BLE001  a door: the engine has ended, the window is told so
            self._faults.note("the engine", error)
        finally:
            self._answers.end()

    async def _serve(self) -> None:
        self._loop = asyncio.get_running_loop()
        try:
            engine = await start_engine(
                self._settings, demo=self._demo, rest=REST, observer=self._observer, faults=self._faults
            )
        except BaseException as error:  # noqa: BLE001  whatever it is, the thread that waits must hear of it
            self._started.set_exception(error)
            return
        engine.parts.ldap_servers.rosters.make_small = self.make_small
        self._started.set_result(engine)
        try:
            await engine.stopped.wait()
            await engine.stop()
        finally:
            self._ended()


def _ended() -> EngineEnded:
    return EngineEnded("The switchboard's engine has ended.")


async def start_engine(
    settings: Settings, *, demo: bool, rest: float, observer: Observer | None = None, faults: Faults | None = None
) -> Engine:
    """
    An engine that serves, on the running loop.

    Raises:
        SwitchboardError, OSError: it could not start.
    """
    loop = asyncio.get_running_loop()
    faults = Faults() if faults is None else faults
    if demo:
        settings = with_demo_office(settings)
    governor = Governor(loop, faults)  # which rests for nobody as long as there is no window that paints
    engine = Engine(loop, governor, settings, faults)
    if observer is not None:
        engine.add_observer(observer)
    try:
        if demo:
            engine.set_demo_day()
        await engine.start()
    except BaseException:
        await engine.stop()
        raise
    if rest:
        governor.share(rest)
    return engine


async def _submit_all(engine: Engine, commands: Sequence[Command]) -> list[Outcome]:
    answers = await asyncio.gather(*(engine.submit(command) for command in commands), return_exceptions=True)
    return [_outcome(answer) for answer in answers]


def _outcome(answer: ChangeSet | BaseException) -> Outcome:
    if isinstance(answer, ChangeSet | SwitchboardError):
        return answer
    raise answer


async def _operate(engine: Engine, operation: Operation) -> None:
    await engine.operate(operation)


async def _snapshot(engine: Engine) -> Snapshot:
    return engine.snapshot()


async def _find_history(engine: Engine, query: HistoryQuery, after: HistoryPlace | None, most: int) -> HistoryPage:
    return await engine.find_history(query, after, most)


async def _find_courses(engine: Engine, query: CourseQuery) -> tuple[Course, ...]:
    return await engine.find_courses(query)


async def _person(engine: Engine, exten: str) -> PersonRecord:
    return engine.parts.directory.record(exten)


async def _people(engine: Engine) -> tuple[PersonRecord, ...]:
    return tuple(engine.parts.directory.records())


async def _photo(engine: Engine, name: str) -> bytes:
    return await engine.photo(name)


async def _calendars(engine: Engine) -> tuple[CalendarState, ...]:
    return engine.parts.calendars.states()


async def _ldap_states(engine: Engine) -> tuple[LdapState, ...]:
    return engine.parts.ldap_servers.states()


async def _phones(engine: Engine) -> PhonesReport:
    return engine.phones_report()


async def _calls(engine: Engine, desk: str) -> DeskCallsReport:
    return engine.parts.desk_calls.report(desk)


async def _mailboxes(engine: Engine, desk: str) -> MailboxesReport:
    return engine.mailboxes_report(desk)


async def _trace(engine: Engine, query: TraceQuery, after: int) -> TracePage:
    return await engine.trace_page(query, after)


async def _check_settings(edits: Sequence[SettingEdit]) -> Sequence[SettingRefused]:
    return tuple(check_edits(edits))


async def _examine(settings: Settings) -> str:
    from switchboard.program.doctor.examination import examine_all
    from switchboard.program.doctor.finding import in_words

    def adapt(written: Settings) -> Settings:
        return with_options(written, settings.dialplan, settings.directory, settings.sip)

    return await done_aside(lambda: in_words(examine_all(settings.data, adapt)))


async def _run_console(engine: Engine, line: str) -> str:
    return (await engine.parts.console.run(line, Origin("window", "console of the window"))).text


async def _complete(engine: Engine, line: str) -> Sequence[str]:
    return engine.parts.console.complete(line)
