"""
The office's files: read at the start, when somebody asks for it, and when one of them was written.

The loop never waits for them. One reading at a time goes on in a thread, and what it found is taken up in the loop, by
turns with all else; who asks meanwhile is served by the next one. Files that do not answer for long (a network drive)
hold up nobody for ever: whoever waits is told, and what they say is taken up once they answer.
"""

import asyncio
import logging
from collections import deque
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import NamedTuple

from switchboard.engine.aside import work_aside
from switchboard.engine.office_parts import OfficeParts
from switchboard.ground.errors import SwitchboardError
from switchboard.ground.governor import Governor, Job
from switchboard.ground.timers import Periodic
from switchboard.office.load import Office, load_office
from switchboard.office.reading import OfficeUnreadable, written_at

_log = logging.getLogger("switchboard.engine")
_INTERVAL = 2.0  # seconds between looks at when the files were written
PATIENCE = 30.0  # seconds after which files that do not answer are told of
_ENDED = "The program ended before the office's files were read."
_DOOR = "the reading of the office's files"
_FAULT = "A fault of the program kept the office's files from being taken up; its log says more."


class NoAnswer(OfficeUnreadable):
    """Files do not answer; what they say is taken up once they do. Whoever looks on is told already."""


class Files(NamedTuple):
    """Where an office is described."""

    dialplan: Path | None
    directory: Path | None


class _Found(NamedTuple):
    """What a reading found, and when the files were written before it."""

    office: Office | OfficeUnreadable
    modified: Mapping[Path, float]


@dataclass(slots=True, eq=False)
class _Reading:
    """
    Args:
        opens: the files that are to be the office's; None where those are read that are it already.
        is_look: whether nothing is read unless one of them was written.
        over: done once it is over, whatever came of it.
    """

    over: asyncio.Future[None]
    opens: Files | None = None
    is_look: bool = False
    answers: list[asyncio.Future[None]] = field(default_factory=list)
    is_late: bool = False


class OfficeWatch:
    """Reads the files anew when one of them was written; what cannot be read leaves the office as it is."""

    def __init__(self, loop: asyncio.AbstractEventLoop, governor: Governor, parts: OfficeParts, files: Files) -> None:
        self.files = files
        self._loop = loop
        self._governor = governor
        self._parts = parts
        self._modified: Mapping[Path, float] = {}
        self._running: _Reading | None = None
        self._patience: asyncio.TimerHandle | None = None
        self._waiting: deque[_Reading] = deque()
        self._is_closed = False
        self._has_hints = False  # of the files, or of the people who were set here without them
        self._timer = Periodic(loop, _INTERVAL, self._look_again)

    async def start(self) -> None:
        """Reads the files and watches them; what cannot be read is told, and read once it was mended."""
        try:
            await self.read()
        except NoAnswer:
            _log.warning("Phones are served without the office's files.")
        except SwitchboardError as error:
            self._report(error)
        self._timer.start()

    def close(self) -> None:
        """Waits for nothing: whoever does is told, and what is still read is let go of."""
        self._is_closed = True
        self._timer.cancel()
        self._give_up(OfficeUnreadable(_ENDED))
        while self._waiting:
            _answer(self._waiting.popleft(), OfficeUnreadable(_ENDED))

    def read(self) -> asyncio.Future[None]:
        """
        Reads the files anew, from now on; done once what they say is taken up.

        The future raises:
            SwitchboardError: one is not there, is no text or does not answer; the office stays as it is.
        """
        return self._ask(None)

    def open(self, dialplan: Path, directory: Path | None) -> asyncio.Future[None]:
        """
        Reads these files, and keeps to them from now on; done once what they say is taken up.

        The future raises:
            SwitchboardError: one is not there, is no text or does not answer; the office stays as it is.
        """
        return self._ask(Files(dialplan, directory))

    def look(self) -> asyncio.Future[None]:
        """Reads the files anew if one was written since; done once that is over. Who reads them already has looked."""
        if self._running is None and not self._is_closed:
            self._waiting.append(_Reading(self._loop.create_future(), is_look=True))
            self._begin_next()
        if self._running is not None:
            return self._running.over
        over: asyncio.Future[None] = self._loop.create_future()
        over.set_result(None)
        return over

    def _look_again(self) -> None:
        self.look()

    def _ask(self, opens: Files | None) -> asyncio.Future[None]:
        answer: asyncio.Future[None] = self._loop.create_future()
        if self._is_closed:
            answer.set_exception(OfficeUnreadable(_ENDED))
            return answer
        last = self._waiting[-1] if self._waiting else None
        if last is None or opens is not None or last.opens is not None:
            last = _Reading(self._loop.create_future(), opens)
            self._waiting.append(last)
        last.answers.append(answer)
        if self._running is not None and self._running.is_late:
            self._pass_by_late()
        self._begin_next()
        return answer

    def _begin_next(self) -> None:
        if self._running is not None or not self._waiting:
            return
        reading = self._running = self._waiting.popleft()
        self._patience = self._loop.call_later(PATIENCE, self._note_late)
        known = self._modified if reading.is_look else None
        work_aside(self._loop, partial(_find, reading.opens or self.files, known), partial(self._found, reading))

    def _found(self, reading: _Reading, found: _Found | None, error: Exception | None) -> None:
        if reading is not self._running:
            return  # it was given up
        self._note_in_time()
        taking = self._taking(reading, found, error)
        self._governor.drive(taking, lambda _: self._finish(reading, SwitchboardError(_FAULT)), door=_DOOR)

    def _taking(self, reading: _Reading, found: _Found | None, error: Exception | None) -> Job:
        try:
            yield from self._take(reading, found, error)
        except SwitchboardError as refusal:
            self._finish(reading, refusal)
        else:
            self._finish(reading, None)

    def _finish(self, reading: _Reading, refusal: SwitchboardError | None) -> None:
        if reading is self._running:
            self._running = None
        if refusal is not None:
            self._do_without_files()
        if refusal is not None and not any(not answer.done() for answer in reading.answers):
            self._report(refusal)
        _answer(reading, refusal)
        self._begin_next()

    def _take(self, reading: _Reading, found: _Found | None, error: Exception | None) -> Job:
        """
        Raises:
            OfficeUnreadable: there is nothing to be taken up.
            Exception: what went wrong in the thread.
        """
        if error is not None:
            raise error
        if found is None:
            return
        if isinstance(found.office, OfficeUnreadable):
            if reading.opens is None:
                self._modified = found.modified  # it is read again once one of them was written
            raise found.office
        self.files = reading.opens or self.files
        self._modified = found.modified
        self._has_hints = True
        for _ in self._parts.taking_up(found.office):
            yield
            if self._is_closed:
                return
        self._parts.show_files(*self.files)

    def _note_late(self) -> None:
        """The files do not answer."""
        reading = self._running
        if reading is None:
            return
        reading.is_late = True
        refusal = _late(reading.opens or self.files)
        _log.warning("%s", refusal)
        self._do_without_files()
        if reading.opens is not None:  # whoever was refused must not find another office later
            self._give_up(refusal)
            self._begin_next()
            return
        self._parts.service.note_problems("late files", [refusal.sentence])
        _answer_waiting(reading, refusal)
        self._pass_by_late()
        self._begin_next()

    def _do_without_files(self) -> None:
        if not self._has_hints:
            self._has_hints = True
            self._parts.without_files()

    def _pass_by_late(self) -> None:
        """Other files need not wait for those that do not answer; who asks for these is told."""
        refusal = _late(self.files)
        if any(reading.opens is not None for reading in self._waiting):
            self._give_up(refusal)
            return
        for reading in self._waiting:
            _answer_waiting(reading, refusal)

    def _give_up(self, refusal: SwitchboardError) -> None:
        """What the running one finds is not wanted any more."""
        reading = self._running
        if reading is not None:
            self._end_running()
            _answer(reading, refusal)

    def _end_running(self) -> None:
        self._note_in_time()
        self._running = None

    def _note_in_time(self) -> None:
        """The files answered, or are not wanted any more."""
        if self._running is not None and self._running.is_late:
            self._running.is_late = False
            self._parts.service.note_problems("late files", [])
        if self._patience is not None:
            self._patience.cancel()

    def _report(self, error: SwitchboardError) -> None:
        """Nobody asked for it: whoever looks on is told."""
        _log.warning("%s", error)
        self._parts.service.note_problems("office", [error.sentence])


def _find(files: Files, known: Mapping[Path, float] | None) -> _Found | None:
    """What the files say; None where `known` has when each of them was written, and none was since."""
    modified = _modified([*(known or ()), *(path for path in files if path is not None)])
    if known is not None and modified == known:
        return None
    try:
        office = load_office(*files)
    except OfficeUnreadable as error:
        return _Found(error, modified)
    return _Found(office, office.files)


def _modified(files: Iterable[Path]) -> Mapping[Path, float]:
    return {path: written_at(path) for path in files}


def _late(files: Files) -> NoAnswer:
    names = ", ".join(str(path) for path in files if path is not None)
    return NoAnswer(
        "{path} cannot be read: for {seconds} seconds there was no answer.", path=names, seconds=int(PATIENCE)
    )


def _answer_waiting(reading: _Reading, refusal: SwitchboardError | None) -> None:
    for answer in reading.answers:
        if answer.done():
            continue
        if refusal is None:
            answer.set_result(None)
        else:
            answer.set_exception(refusal)


def _answer(reading: _Reading, refusal: SwitchboardError | None) -> None:
    _answer_waiting(reading, refusal)
    if not reading.over.done():
        reading.over.set_result(None)
