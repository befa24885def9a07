"""What an office keeps: presence, custom devices, edits of the directory, entries of the database, its agenda."""

import logging
import sqlite3
from collections.abc import Iterable, Iterator, Sequence

from switchboard.core.agenda import KeptPlan
from switchboard.core.people import SetHere
from switchboard.core.preset import Preset
from switchboard.core.states import DeviceState, Presence
from switchboard.storage.agenda_rows import PRESETS, plan_of_row, presets_of_row
from switchboard.storage.database import Database
from switchboard.storage.errors import StorageUnavailable, in_words
from switchboard.storage.history import last_number
from switchboard.storage.person_rows import set_here_of_row
from switchboard.storage.records import Record, changes_of, lines_of, presence_of_row
from switchboard.storage.tables import HISTORY, LINE_HISTORY, META, PHOTO, Change, statements_of

_log = logging.getLogger("switchboard.storage")


class OfficeStore:
    """Reads everything once at start, before there is a writer; then makes rows of records for it."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._last_number = last_number(database, HISTORY)
        self.last_line = last_number(database, LINE_HISTORY)

    def next_epoch(self) -> int:
        """
        A number above that of every start before, stored when it is returned: it orders changes over restarts.

        Raises:
            StorageUnavailable: it could not be stored.
        """
        epoch = 1 + max(
            (int(value) for (value,) in self._database.read("SELECT value FROM meta WHERE name = 'epoch'")), default=0
        )
        try:
            self._database.commit(statements_of([(META, "epoch", ("epoch", epoch))]))
        except sqlite3.Error as error:
            raise StorageUnavailable("The database cannot be written: {why}.", why=in_words(error)) from error
        return epoch

    def presences(self) -> Iterator[tuple[str, Presence, float]]:
        """Each presentity's name, presence and since when; a row that no version of ours wrote is said and left out."""
        rows = self._database.read("SELECT name, state, subtype, message, given, since, ends FROM presence")
        for name, state, subtype, message, given, since, ends in rows:
            try:
                presence = presence_of_row((state, subtype, message, given), ends)
            except (ValueError, TypeError) as error:
                _log.error("The presence of %s cannot be read, and counts as not set: %s.", name, error)
                continue
            yield name, presence, since

    def custom_devices(self) -> Iterator[tuple[str, DeviceState, float]]:
        """Each custom device's name, state and since when; as above."""
        for name, state, since in self._database.read("SELECT name, state, since FROM custom_device"):
            try:
                known = DeviceState(state)
            except ValueError as error:
                _log.error("The state of Custom:%s cannot be read, and counts as unknown: %s.", name, error)
                continue
            yield name, known, since

    def people(self) -> Iterator[SetHere]:
        """What was set here of each person; a row that no version of ours wrote is said and left out."""
        for exten, text in self._database.read("SELECT exten, row FROM person"):
            try:
                here = set_here_of_row(exten, text)
            except (ValueError, TypeError, AttributeError) as error:
                _log.error("What was set of person %s cannot be read, and is left out: %s.", exten, error)
                continue
            yield here

    def photos(self) -> list[tuple[str, int]]:
        """The name of each photo that is kept, with its size in bytes."""
        return list(self._database.read("SELECT name, length(content) FROM photo"))

    def forget_photos(self, names: Iterable[str]) -> None:
        """
        Nobody has them any more.

        Raises:
            StorageUnavailable: it could not be stored.
        """
        try:
            self._database.commit(statements_of((PHOTO, name, None) for name in names))
        except sqlite3.Error as error:
            raise StorageUnavailable("The database cannot be written: {why}.", why=in_words(error)) from error

    def entries(self) -> list[tuple[str, str, str]]:
        """Family, key and value of each entry of the shared database."""
        return list(self._database.read("SELECT family, key, value FROM entry"))

    def presets(self) -> tuple[Preset, ...] | None:
        """Those that desks share; None where nobody ever set them, or no version of ours wrote them, which is said."""
        for (text,) in self._database.read("SELECT value FROM meta WHERE name = ?", [PRESETS]):
            try:
                return presets_of_row(text)
            except (ValueError, TypeError, KeyError, AttributeError) as error:
                _log.error("The presets cannot be read, and those of a new office take their place: %s.", error)
        return None

    def plans(self) -> Iterator[KeptPlan]:
        """Each plan; a row that no version of ours wrote is said and left out."""
        rows = self._database.read(
            "SELECT number, presentity, since, row, coalesce(at, 0.0) FROM plan LEFT JOIN plan_begun USING (number)"
            " ORDER BY number"
        )
        for number, *row in rows:
            try:
                kept = plan_of_row(number, *row)
            except (ValueError, TypeError, KeyError, AttributeError) as error:
                _log.error("The plan %s cannot be read, and is left out: %s.", number, error)
                continue
            yield kept

    def changes(self, records: Iterable[Record]) -> Sequence[Change]:
        """The rows that these records leave behind, in order; each has a line of its own in the history."""
        changes: list[Change] = []
        for record in records:
            changes += changes_of(record, self._last_number + 1)
            self._last_number += lines_of(record)
        return changes
