"""What the window of calendars asks of the engine: how they do, what one would come to, and to keep or drop one."""

from collections.abc import Callable, Coroutine, Iterator, Sequence

from PySide6.QtCore import QObject, Signal

from switchboard.api.calendars import CalendarSource
from switchboard.api.host import EngineHost
from switchboard.api.operations import ChangeSettings, ReloadCalendar
from switchboard.api.settings import SettingEdit, Value
from switchboard.gui.door import Door, answer_to

_SECTION = "calendars"  # of the settings


class CalendarDesk(QObject):
    """Asking returns at once; what came of it is told by signals."""

    found = Signal(object)  # tuple[CalendarState, ...]
    tried = Signal(object)  # CalendarResult
    discovered = Signal(object)  # tuple[FoundCalendar, ...]
    kept = Signal(str)  # the name of the calendar that is written now, empty where one was taken out
    many_kept = Signal(int)  # how many
    refused = Signal(str)  # in a sentence: why it came to nothing

    def __init__(self, host: EngineHost, door: Door) -> None:
        super().__init__()
        self._host = host
        self._door = door
        self._is_looking = False

    def look(self) -> None:
        """Asks how calendars do; one question is on its way at a time."""
        if not self._is_looking:
            self._is_looking = True
            self._start(self._look())

    def try_out(self, source: CalendarSource) -> None:
        """Asks what it would come to; nothing of it is kept."""
        self._start(self._try_out(source))

    def discover(self, source: CalendarSource) -> None:
        """Asks which calendars the server at its address has."""
        self._start(self._discover(source))

    def keep(self, source: CalendarSource, before: CalendarSource | None) -> None:
        """Has it written; where it has no secret and `before` had one, that stays."""
        edits = tuple(_edits(source, before))
        if edits:
            self._start(self._change(edits, lambda: self.kept.emit(source.name)))
        else:
            self.kept.emit(source.name)

    def keep_many(self, sources: Sequence[CalendarSource]) -> None:
        """Has new ones written, all or none; `many_kept` tells."""
        edits = tuple(edit for source in sources for edit in _edits(source, None))
        self._start(self._change(edits, lambda: self.many_kept.emit(len(sources))))

    def drop(self, name: str) -> None:
        """Has it taken out, with the plans that it made."""
        self._start(self._change((SettingEdit((_SECTION, name), None),), lambda: self.kept.emit("")))

    def reload(self, name: str) -> None:
        """Has it looked at now."""
        self._start(self._reload(name))

    def _start(self, work: Coroutine[None, None, None]) -> None:
        self._door.start(work, self.refused.emit)

    async def _look(self) -> None:
        try:
            states = await answer_to(self._host.calendars())
        finally:
            self._is_looking = False
        self.found.emit(states)

    async def _try_out(self, source: CalendarSource) -> None:
        self.tried.emit(await answer_to(self._host.try_calendar(source)))

    async def _discover(self, source: CalendarSource) -> None:
        self.discovered.emit(await answer_to(self._host.discover_calendars(source)))

    async def _change(self, edits: tuple[SettingEdit, ...], tell: Callable[[], None]) -> None:
        report = await answer_to(self._host.settings())
        await answer_to(self._host.operate(ChangeSettings(edits, report.version)))
        tell()
        await self._look()

    async def _reload(self, name: str) -> None:
        try:
            await answer_to(self._host.operate(ReloadCalendar(name)))
        finally:
            await self._look()


def _edits(source: CalendarSource, before: CalendarSource | None) -> Iterator[SettingEdit]:
    """What differs of its section; an entry that says what is so anyway is taken out."""
    now, was = _values(source), _values(before) if before else {}
    default = _values(CalendarSource(source.name))
    for name, value in now.items():
        if value != was.get(name, default[name]):
            yield SettingEdit((_SECTION, source.name, name), None if value == default[name] else value)
    if source.secret:
        yield SettingEdit((_SECTION, source.name, "secret"), source.secret)


def _values(source: CalendarSource) -> dict[str, Value]:
    """By the names of the settings."""
    return {
        "extension": source.extension,
        "url": source.url,
        "file": source.file,
        "caldav": source.is_caldav,
        "user": source.user,
        "rules": source.rules,
        "poll": source.poll,
        "days": source.days,
    }
