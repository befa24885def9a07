"""The office's files: read at the start, when somebody asks for it, and when one of them was written."""

import asyncio
import logging
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from switchboard.core.changes import ChangeSet
from switchboard.core.commands import Origin
from switchboard.core.directory import Directory
from switchboard.core.presence_core import DirectoryRead, PresenceCore
from switchboard.dialplan.run.world import World
from switchboard.engine.service import Service
from switchboard.ground.timers import Periodic
from switchboard.office.load import Office, load_office
from switchboard.office.reading import OfficeUnreadable
from switchboard.phones.phones import Phones

_log = logging.getLogger("switchboard.engine")
_INTERVAL = 2.0  # seconds between looks at when the files were written
_MOST_PROBLEMS = 200
_FILES = Origin("files", "dialplan and directory")


@dataclass(frozen=True, slots=True)
class OfficeParts:
    """Who takes up what the files say."""

    core: PresenceCore
    directory: Directory
    world: World
    phones: Phones
    service: Service
    tell: Callable[[ChangeSet], None]


class OfficeWatch:
    """Reads the files anew when one of them was written; what cannot be read leaves the office as it is."""

    def __init__(
        self, loop: asyncio.AbstractEventLoop, parts: OfficeParts, dialplan: Path | None, directory: Path | None
    ) -> None:
        self.dialplan = dialplan
        self.directory = directory
        self._parts = parts
        self._modified: dict[Path, float] = {}
        self._timer = Periodic(loop, _INTERVAL, self.look)

    def start(self) -> None:
        """Reads the files and watches them; what cannot be read is told, and read once it was mended."""
        self.read_or_report()
        self._timer.start()

    def close(self) -> None:
        self._timer.cancel()

    def read(self) -> None:
        """
        Reads the files anew.

        Raises:
            OfficeUnreadable: one is not there, or is no text; the office stays as it is.
        """
        self._modified = _modified(path for path in (*self._modified, self.dialplan, self.directory) if path)
        self._take_up(load_office(self.dialplan, self.directory))

    def open(self, dialplan: Path, directory: Path | None) -> None:
        """
        Reads these files from now on.

        Raises:
            OfficeUnreadable: one is not there, or is no text; the office stays as it is.
        """
        office = load_office(dialplan, directory)
        self.dialplan, self.directory = dialplan, directory
        self._take_up(office)

    def read_or_report(self) -> None:
        """Reads the files anew; what cannot be read is told to whoever looks on."""
        try:
            self.read()
        except OfficeUnreadable as error:
            _log.warning("%s", error)
            self._parts.service.note_problems("office", [str(error)])

    def look(self) -> None:
        """Reads the files anew if one was written since."""
        if self._modified != _modified(self._modified):
            self.read_or_report()

    def _take_up(self, office: Office) -> None:
        parts = self._parts
        problems = [str(problem) for problem in office.problems[:_MOST_PROBLEMS]]
        for problem in problems:
            _log.warning("%s", problem)
        self._modified = _modified(office.files)
        parts.world.dialplan = office.dialplan
        left_out = parts.world.variables.take(office.dialplan.variables)
        if left_out:
            _log.warning("There is no room for %d of the dialplan's variables", left_out)
        people = parts.directory.replace_file(office.people)
        directory = DirectoryRead(parts.directory.people(), people)
        parts.tell(parts.core.replace_hints(office.hints, office.patterns, time.time(), _FILES, directory))
        parts.phones.hints_changed()
        parts.service.note_problems("office", problems)
        parts.service.update(dialplan=str(self.dialplan or ""), directory=str(self.directory or ""))


def _modified(files: Iterable[Path]) -> dict[Path, float]:
    """When each file was written; 0.0 for one that is gone or cannot be seen."""
    return {path: _written_at(path) for path in files}


def _written_at(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0
