"""The dialplan as programs and operators change it while we run, hints told to everyone whom they concern."""

import time
from collections.abc import Callable
from dataclasses import dataclass

from switchboard.core.changes import ChangeSet
from switchboard.core.commands import Origin
from switchboard.core.directory import Directory
from switchboard.core.presence_core import DirectoryRead, PresenceCore
from switchboard.dialplan.read.edit import add_priority, remove_priority
from switchboard.dialplan.run.hints import expand_hints
from switchboard.dialplan.run.world import World


@dataclass(frozen=True, slots=True)
class PlanEdit:
    """Changes it; `tell` reaches everyone, `hints_changed` is told that lamps may show other hints now."""

    core: PresenceCore
    directory: Directory
    world: World
    tell: Callable[[ChangeSet], None]
    hints_changed: Callable[[], None]

    def add(self, place: tuple[str, str, str], step: str, origin: Origin, *, replaces: bool) -> None:
        """
        Adds a priority or hint; see `add_priority`.

        Raises:
            CannotEdit: it stays as it was, and why.
        """
        add_priority(self.world.dialplan, place, step, origin.where, replaces=replaces)
        self._take_up(origin)

    def remove(self, place: tuple[str, str, str], origin: Origin) -> None:
        """
        Takes a priority, a hint or an extension out; see `remove_priority`.

        Raises:
            CannotEdit: it stays as it was, and why.
        """
        remove_priority(self.world.dialplan, *place)
        self._take_up(origin)

    def _take_up(self, origin: Origin) -> None:
        dialplan = self.world.dialplan
        directory = DirectoryRead(self.directory.own_hints())
        hints, patterns, _ = expand_hints(self.world, dialplan.hints, dialplan.patterns, dialplan)
        self.tell(self.core.replace_hints(hints, patterns, time.time(), origin, directory))
        self.hints_changed()
