"""The database that dialplan and administrators share: values by family and key (Asterisk: AstDB)."""

from collections.abc import Iterable, Iterator

from switchboard.core.changes import EntryChanged
from switchboard.core.checks import Room, check_name, check_value
from switchboard.core.commands import (
    Command,
    DeleteEntry,
    ForgetDevice,
    ForgetPresence,
    Origin,
    PutEntry,
    SetDeviceState,
    SetPresence,
)
from switchboard.core.custom import CustomDevices, CustomPresence
from switchboard.core.errors import CommandRefused
from switchboard.core.messages import MAILBOX_FAMILY, parse_messages
from switchboard.core.presence_core import PresenceCore
from switchboard.core.presence_text import given_text, parse_presence
from switchboard.core.states import DeviceState

PRESENCE_FAMILY = "CustomPresence"
DEVICE_FAMILY = "CustomDevstate"
_MAX_NAME, _MAX_VALUE = 1_000, 100_000  # characters


class FamilyStore:
    """
    Entries of any family; the families of presence and custom devices show what the core has.

    Putting an entry into those two sets presence or device, and everyone is told (Asterisk stores it and tells nobody).
    """

    def __init__(self, core: PresenceCore) -> None:
        self._core = core
        self._entries: dict[tuple[str, str], str] = {}
        self._room = Room("database_entries", core.limits)

    def restore(self, entries: Iterable[tuple[str, str, str]]) -> None:
        """Takes up what was stored: family, key, value."""
        for family, key, value in entries:
            self._put((family, key), value)

    def get(self, family: str, key: str) -> str | None:
        """
        The value of an entry, None where there is none.

        Of the families of presence and devices it is the text that sets the same (Asterisk: `ast_db_get`).
        """
        if family == PRESENCE_FAMILY:
            presence = self._core.custom_presence.presences.get(key)
            return given_text(presence) if presence else None
        if family == DEVICE_FAMILY:
            state = self._core.custom_devices.states.get(key)
            return state.value if state else None
        return self._entries.get((family, key))

    def entries(self, family: str = "", key: str = "") -> Iterator[tuple[str, str, str]]:
        """Family, key and value of all below `family/key`, in order (Asterisk: `ast_db_gettree`)."""
        below = f"{key}/"
        for place in sorted(
            (f, k)
            for f, k in self._places(family)
            if not family or (f == family and (not key or k == key or k.startswith(below)))
        ):
            value = self.get(*place)
            if value is not None:
                yield *place, value

    def families(self) -> list[str]:
        """Every family that has an entry, in order."""
        return sorted({family for family, _ in self._places("")})

    def _places(self, family: str) -> Iterator[tuple[str, str]]:
        """Family and key of all that may be of that family, or of all."""
        if family in ("", PRESENCE_FAMILY):
            yield from ((PRESENCE_FAMILY, key) for key in self._core.custom_presence.presences)
        if family in ("", DEVICE_FAMILY):
            yield from ((DEVICE_FAMILY, key) for key in self._core.custom_devices.states)
        if family not in (PRESENCE_FAMILY, DEVICE_FAMILY):
            yield from self._entries

    def put(self, family: str, key: str, value: str, origin: Origin) -> Command:
        """
        The command that puts this entry.

        Raises:
            CommandRefused: the family shows presence or devices, and the value is none.
        """
        if family == PRESENCE_FAMILY:
            return SetPresence(f"{CustomPresence.label}:{key}", parse_presence(value), origin)
        if family == DEVICE_FAMILY:
            if value.upper() not in DeviceState.__members__:
                raise CommandRefused("'{text}' is no device state", text=value[:50])
            return SetDeviceState(f"{CustomDevices.label}:{key}", DeviceState(value.upper()), origin)
        return PutEntry(family, key, value, origin)

    def delete(self, family: str, key: str, origin: Origin) -> Command:
        """The command that takes this entry out; a presence or device is then as if it had never been set."""
        if family == PRESENCE_FAMILY:
            return ForgetPresence(f"{CustomPresence.label}:{key}", origin)
        if family == DEVICE_FAMILY:
            return ForgetDevice(f"{CustomDevices.label}:{key}", origin)
        return DeleteEntry(family, key, origin)

    def check(self, command: PutEntry | DeleteEntry, waiting: int = 0) -> PutEntry | DeleteEntry:
        """
        The same command.

        Args:
            waiting: entries that were accepted and are not put yet.

        Raises:
            CommandRefused: a name is missing, a name or value is too long or no text, or the database is full.
        """
        if not command.family or not command.key:
            raise CommandRefused("an entry of the database needs a family and a key")
        check_name("family", command.family, _MAX_NAME)
        check_name("key", command.key, _MAX_NAME)
        if isinstance(command, PutEntry):
            check_value("value", command.value, _MAX_VALUE)
            place = command.family, command.key
            self._room.check(self._size(place), _size(place, command.value), waiting)
        return command

    def apply(self, command: PutEntry | DeleteEntry) -> EntryChanged:
        """Does what a checked command asks; returns what was there before, and what is there now."""
        place = command.family, command.key
        old = self._entries.get(place)
        if isinstance(command, PutEntry):
            self._put(place, command.value)
            return EntryChanged(*place, old, command.value)
        self._room.change(self._size(place), None)
        self._entries.pop(place, None)
        if place[0] == MAILBOX_FAMILY:
            self._core.hold_messages(place[1], None)
        return EntryChanged(*place, old, None)

    def _put(self, place: tuple[str, str], value: str) -> None:
        self._room.change(self._size(place), _size(place, value))
        self._entries[place] = value
        if place[0] == MAILBOX_FAMILY:
            self._core.hold_messages(place[1], parse_messages(value))

    def _size(self, place: tuple[str, str]) -> int | None:
        value = self._entries.get(place)
        return None if value is None else _size(place, value)


def _size(place: tuple[str, str], value: str) -> int:
    return len(place[0]) + len(place[1]) + len(value)
