"""What the core holds, written beside a database that was lost while it was in use."""

import asyncio
import logging
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from switchboard.core.agenda import Agenda
from switchboard.core.custom import CustomDevices, CustomPresence
from switchboard.core.directory import Directory
from switchboard.core.family_store import DEVICE_FAMILY, PRESENCE_FAMILY, FamilyStore
from switchboard.core.presence_core import PresenceCore
from switchboard.core.preset import DEFAULT_PRESETS
from switchboard.storage.agenda_rows import PRESETS, plan_row, presets_row
from switchboard.storage.person_rows import person_row
from switchboard.storage.records import begun_change, device_row, presence_row
from switchboard.storage.tables import DEVICE, ENTRY, META, PERSON, PLAN, PRESENCE, Change, statements_of
from switchboard.storage.writer import Writer

_log = logging.getLogger("switchboard.engine")


@dataclass(frozen=True, slots=True)
class OfficeInMemory:
    """Who holds all that is stored of an office; `epoch` is that of this start."""

    epoch: int
    core: PresenceCore
    directory: Directory
    entries: FamilyStore
    agenda: Agenda

    def changes(self) -> Iterator[Change]:
        """All of it, as rows."""
        core = self.core
        yield META, "epoch", ("epoch", self.epoch)
        for name, presence in core.custom_presence.presences.items():
            yield PRESENCE, name, presence_row(name, presence, core.since(f"{CustomPresence.label}:{name}"))
        for name, state in core.custom_devices.states.items():
            yield DEVICE, name, device_row(name, state, core.since(f"{CustomDevices.label}:{name}"))
        for here in self.directory.set_here():  # without photos, which are not in memory
            yield PERSON, here.person.exten, person_row(here)
        for family, key, value in self.entries.entries():
            if family not in (PRESENCE_FAMILY, DEVICE_FAMILY):
                yield ENTRY, (family, key), (family, key, value)
        if self.agenda.presets != DEFAULT_PRESETS:
            yield META, PRESETS, presets_row(self.agenda.presets)
        for number, kept in self.agenda.plans.items():
            yield PLAN, number, plan_row(kept.plan, kept.since)
            yield begun_change(number, kept.begun)


class Rescue:
    """Has a copy made as soon as the writer finds its database lost; what the service says then names it."""

    def __init__(self, writer: Writer, office: OfficeInMemory) -> None:
        self._writer = writer
        self._office = office
        writer.when_lost.append(self._save)

    def _save(self) -> None:
        statements = statements_of(self._office.changes())
        self._writer.ask(lambda database: database.rescue(statements)).add_done_callback(self._saved)

    def _saved(self, answer: "asyncio.Future[Path]") -> None:
        error = answer.exception()
        if error is None:
            _log.warning("What was set is kept in %s.", answer.result())
            self._writer.try_again()
        else:
            _log.error("No copy of what was set could be made: %s", error)
