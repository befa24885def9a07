"""Who takes up what the office's files say."""

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from switchboard.calls.features import Features
from switchboard.calls.parking import Parking
from switchboard.calls.queues.queues import Queues
from switchboard.core.changes import ChangeSet
from switchboard.core.commands import Origin
from switchboard.core.directory import Directory
from switchboard.core.presence_core import DirectoryRead, PresenceCore
from switchboard.dialplan.run.hints import expanding_hints
from switchboard.dialplan.run.world import World
from switchboard.engine.service import Service
from switchboard.ground.governor import Job
from switchboard.office.load import Office
from switchboard.phones.phones import Phones

_log = logging.getLogger("switchboard.engine")
_MOST_PROBLEMS = 200
_FILES = Origin("files", "dialplan and directory")


@dataclass(frozen=True, slots=True)
class OfficeParts:
    """The rooms that keep a part of an office; `tell` reaches everyone."""

    core: PresenceCore
    directory: Directory
    world: World
    phones: Phones
    service: Service
    queues: Queues
    parking: Parking
    features: Features
    tell: Callable[[ChangeSet], None]

    def taking_up(self, office: Office) -> Job:
        """Puts it in the place of what was read before, and tells everyone what differs, piece by piece."""
        self.world.dialplan = office.dialplan
        left_out = self.world.variables.take(office.dialplan.variables)
        if left_out:
            _log.warning("There is no room for %d of the dialplan's variables", left_out)
        hints, patterns, unfit = yield from expanding_hints(self.world, office.hints, office.patterns, office.dialplan)
        problems = [problem.sentence for problem in [*office.problems, *unfit][:_MOST_PROBLEMS]]
        for problem in problems:
            _log.warning("%s", problem)
        people = self.directory.replace_file(office.people)
        directory = DirectoryRead(self.directory.own_hints(), people)
        for changes in self.core.replacing_hints(hints, patterns, time.time(), _FILES, directory):
            if changes is not None:
                self.tell(changes)
            yield
        self.phones.hints_changed()
        self.queues.take_up(office.queues)
        self.parking.take_up(office.parking)
        self.features.take_up(office.features)
        self.service.note_problems("office", problems)

    def without_files(self) -> None:
        """Where nothing can be read of them, everybody who was set here has an extension of their own meanwhile."""
        directory = DirectoryRead(self.directory.own_hints())
        self.tell(self.core.replace_hints((), (), time.time(), Origin("start", "database"), directory))
        self.phones.hints_changed()

    def show_files(self, dialplan: Path | None, directory: Path | None) -> None:
        """Where it was read."""
        self.service.update(dialplan=str(dialplan or ""), directory=str(directory or ""))
