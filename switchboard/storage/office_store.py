"""All that an office keeps: presence, custom devices, directory edits, and the history of every change."""

from collections.abc import Iterable, Iterator, Sequence

from switchboard.core.changes import HistoryEntry
from switchboard.core.commands import Command, DeleteEntry, EditPerson, PutEntry, SetDeviceState, SetPresence
from switchboard.core.people import Person
from switchboard.core.states import DeviceState, Presence, PresenceState
from switchboard.storage.database import Database

_HISTORY_KEPT = 500_000  # rows; older ones go when the office opens


class OfficeStore:
    """Reads everything once at start; writes the commands of one loop turn in one commit."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def next_epoch(self) -> int:
        """
        A number above that of every start before, stored when it is returned: it orders changes over restarts.

        Raises:
            StorageUnavailable: it could not be stored.
        """
        row = self._database.execute("SELECT value FROM meta WHERE name = 'epoch'").fetchone()
        epoch = int(row[0]) + 1 if row else 1
        with self._database.transaction():
            self._database.execute("INSERT OR REPLACE INTO meta VALUES ('epoch', ?)", [epoch])
        return epoch

    def presences(self) -> Iterator[tuple[str, Presence, float]]:
        """Each presentity's name, presence and since when."""
        rows = self._database.execute("SELECT name, state, subtype, message, given, since FROM presence")
        for name, state, subtype, message, given, since in rows:
            yield name, Presence(PresenceState(state), subtype, message, given=given), since

    def custom_devices(self) -> Iterator[tuple[str, DeviceState, float]]:
        """Each custom device's name, state and since when."""
        for name, state, since in self._database.execute("SELECT name, state, since FROM custom_device"):
            yield name, DeviceState(state), since

    def people(self) -> list[Person]:
        rows = self._database.execute("SELECT exten, name, department, email, presentity FROM person")
        return [Person(*row) for row in rows]

    def entries(self) -> list[tuple[str, str, str]]:
        """Family, key and value of each entry of the shared database."""
        return list(self._database.execute("SELECT family, key, value FROM entry"))

    def record(self, commands: Iterable[tuple[Command, float]]) -> None:
        """
        Stores all of these checked commands, each with its time in wall-clock seconds, or none of them.

        Raises:
            StorageUnavailable: they could not be stored.
        """
        with self._database.transaction():
            for command, at in commands:
                self._record_one(command, at)

    def history(self, subject: str | None = None, most: int = 200) -> Sequence[HistoryEntry]:
        """The newest changes first, of one presentity, device or person, or of all."""
        where, values = ("WHERE subject = ?", [subject]) if subject is not None else ("", [])
        rows = self._database.execute(
            f"SELECT at, who, origin, subject, old, new FROM history {where} ORDER BY id DESC LIMIT ?",  # noqa: S608  two constants
            [*values, most],
        )
        return [HistoryEntry(*row) for row in rows]

    def recent_subtypes(self, most: int = 30) -> list[str]:
        """Subtypes that are in use, the newest first."""
        rows = self._database.execute(
            "SELECT subtype FROM presence WHERE subtype <> '' GROUP BY subtype ORDER BY max(since) DESC LIMIT ?", [most]
        )
        return [subtype for (subtype,) in rows]

    def prune_history(self) -> None:
        """Lets go of the oldest rows above what is kept."""
        with self._database.transaction():
            self._database.execute("DELETE FROM history WHERE id <= (SELECT max(id) FROM history) - ?", [_HISTORY_KEPT])

    def _record_one(self, command: Command, at: float) -> None:
        match command:
            case SetPresence(presentity, presence, origin):
                old = self._save_presence(presentity.partition(":")[2], presence, at)
                entry = HistoryEntry(at, origin.who, origin.where, presentity, old, _presence_text(presence))
            case SetDeviceState(device, state, origin):
                old = self._save_device(device.partition(":")[2], state, at)
                entry = HistoryEntry(at, origin.who, origin.where, device, old, state.value)
            case EditPerson(person, origin):
                old = self._save_person(person)
                entry = HistoryEntry(at, origin.who, origin.where, f"person:{person.exten}", old, _person_text(person))
            case PutEntry(family, key, value, _):
                self._database.execute("INSERT OR REPLACE INTO entry VALUES (?, ?, ?)", [family, key, value])
                return
            case DeleteEntry(family, key, _):
                self._database.execute("DELETE FROM entry WHERE family = ? AND key = ?", [family, key])
                return
        self._database.execute(
            "INSERT INTO history (at, who, origin, subject, old, new) VALUES (?, ?, ?, ?, ?, ?)",
            [entry.at, entry.who, entry.where, entry.subject, entry.old, entry.new],
        )

    def _save_presence(self, name: str, presence: Presence, at: float) -> str:
        row = self._database.execute(
            "SELECT state, subtype, message, since FROM presence WHERE name = ?", [name]
        ).fetchone()
        old = Presence(PresenceState(row[0]), row[1], row[2]) if row else Presence()
        since = row[3] if row and old == presence else at
        self._database.execute(
            "INSERT OR REPLACE INTO presence (name, state, subtype, message, given, since, base64_encoded)"
            " VALUES (?, ?, ?, ?, ?, ?, 0)",
            [name, presence.state.value, presence.subtype, presence.message, presence.given, since],
        )
        return _presence_text(old)

    def _save_device(self, name: str, state: DeviceState, at: float) -> str:
        row = self._database.execute("SELECT state, since FROM custom_device WHERE name = ?", [name]).fetchone()
        old = DeviceState(row[0]) if row else DeviceState.UNKNOWN
        since = row[1] if row and old == state else at
        self._database.execute(
            "INSERT OR REPLACE INTO custom_device (name, state, since) VALUES (?, ?, ?)", [name, state.value, since]
        )
        return old.value

    def _save_person(self, person: Person) -> str:
        row = self._database.execute(
            "SELECT exten, name, department, email, presentity FROM person WHERE exten = ?", [person.exten]
        ).fetchone()
        self._database.execute(
            "INSERT OR REPLACE INTO person (exten, name, department, email, presentity) VALUES (?, ?, ?, ?, ?)",
            [person.exten, person.name, person.department, person.email, person.presentity],
        )
        return _person_text(Person(*row)) if row else ""


def _presence_text(presence: Presence) -> str:
    texts = [presence.state.value, presence.subtype, presence.message]
    return ",".join(texts).rstrip(",")


def _person_text(person: Person) -> str:
    return " · ".join(text for text in (person.name, person.department, person.email) if text)
