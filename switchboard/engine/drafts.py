"""What a batch of commands takes the place of, those before them in the batch counted in."""

from dataclasses import replace

from switchboard.core.commands import (
    Command,
    DeleteEntry,
    EditPerson,
    ForgetDevice,
    ForgetPresence,
    PutEntry,
    SetDeviceState,
    SetPresence,
)
from switchboard.core.directory import Directory
from switchboard.core.errors import ChangedMeanwhile
from switchboard.core.people import Person
from switchboard.core.presence_core import PresenceCore
from switchboard.core.states import NOT_SET, DeviceState, Presence
from switchboard.core.until import settled
from switchboard.storage.records import Record, history_text


class Drafts:
    """
    Makes the records of one batch, in order, before any of it is applied.

    Core and directory have to hold all that was stored before.
    """

    def __init__(self, core: PresenceCore, directory: Directory) -> None:
        self._core = core
        self._directory = directory
        self._set: dict[str, tuple[Presence | DeviceState, float]] = {}
        self._people: dict[str, Person] = {}

    def check(self, command: Command) -> None:
        """
        Raises:
            ChangedMeanwhile: it asks for a change of something that is not what it was any more.
        """
        match command:
            case SetPresence(subject) | SetDeviceState(subject):
                now: object = self._now(subject)[0]
            case EditPerson(person):
                now = self._person(person.exten)
            case _:
                return
        if command.only_if is not None and command.only_if != now:
            raise ChangedMeanwhile("Somebody else has set it since.")

    def settled(self, command: Command, at: float) -> Command:
        """The same command, which names what comes after a presence that ends; `at` is wall-clock seconds."""
        if not isinstance(command, SetPresence) or not command.presence.until:
            return command
        before, _ = self._now(command.presentity)
        return (
            replace(command, presence=settled(command.presence, before, at))
            if isinstance(before, Presence)
            else command
        )

    def record(self, command: Command, at: float) -> Record:
        """`at` is wall-clock seconds."""
        match command:
            case SetPresence(presentity, presence, _):
                return self._record(command, at, presentity, presence)
            case SetDeviceState(device, state, _):
                return self._record(command, at, device, state)
            case ForgetPresence(presentity, _):
                return self._forget(command, at, presentity, NOT_SET)
            case ForgetDevice(device, _):
                return self._forget(command, at, device, DeviceState.UNKNOWN)
            case EditPerson(person, _):
                old = self._person(person.exten)
                self._people[person.exten] = person
                return Record(command, at, history_text(old))
            case PutEntry() | DeleteEntry():
                return Record(command, at)

    def _now(self, subject: str) -> tuple[Presence | DeviceState, float]:
        return self._set.get(subject) or (self._core.value(subject), self._core.since(subject))

    def _person(self, exten: str) -> Person:
        return self._people.get(exten) or self._directory.person(exten)

    def _record(self, command: Command, at: float, subject: str, new: Presence | DeviceState) -> Record:
        old, since = self._now(subject)
        if _says(old) != _says(new) or not since:
            since = at
        self._set[subject] = new, since
        return Record(command, at, history_text(old), since)

    def _forget(self, command: Command, at: float, subject: str, unset: Presence | DeviceState) -> Record:
        record = self._record(command, at, subject, unset)
        self._set[subject] = unset, 0.0
        return record


def _says(value: Presence | DeviceState) -> object:
    return value.says() if isinstance(value, Presence) else value
