"""The database that dialplan and administrators share: values by family and key (Asterisk: AstDB)."""

from collections.abc import Iterable, Iterator

from switchboard.core.changes import EntryChanged
from switchboard.core.checks import check_text
from switchboard.core.commands import Command, DeleteEntry, Origin, PutEntry, SetDeviceState, SetPresence
from switchboard.core.errors import CommandRefused
from switchboard.core.presence_core import PresenceCore
from switchboard.core.presence_text import given_text, parse_presence
from switchboard.core.provider import CustomDevices, CustomPresence
from switchboard.core.states import NOT_SET, DeviceState

PRESENCE_FAMILY = "CustomPresence"
DEVICE_FAMILY = "CustomDevstate"
_MAX_NAME, _MAX_VALUE = 1_000, 100_000  # characters
_MAX_ENTRIES = 100_000


class FamilyStore:
    """
    Entries of any family; the families of presence and custom devices show what the core has.

    Putting an entry into those two sets presence or device, and everyone is told (Asterisk stores it and tells nobody).
    """

    def __init__(self, core: PresenceCore) -> None:
        self._core = core
        self._entries: dict[tuple[str, str], str] = {}

    def restore(self, entries: Iterable[tuple[str, str, str]]) -> None:
        """Takes up what was stored: family, key, value."""
        self._entries = {(family, key): value for family, key, value in entries}

    def get(self, family: str, key: str) -> str | None:
        if family == PRESENCE_FAMILY:
            presence = self._core.custom_presence.presences.get(key)
            return given_text(presence) if presence else None
        if family == DEVICE_FAMILY:
            state = self._core.custom_devices.states.get(key)
            return state.value if state else None
        return self._entries.get((family, key))

    def entries(self, family: str = "", key: str = "") -> Iterator[tuple[str, str, str]]:
        """Family, key and value of all below `family/key`, in order."""
        everything = [(f, k, v) for (f, k), v in self._entries.items()]
        everything += [(PRESENCE_FAMILY, k, given_text(p)) for k, p in self._core.custom_presence.presences.items()]
        everything += [(DEVICE_FAMILY, k, s.value) for k, s in self._core.custom_devices.states.items()]
        for entry in sorted(everything):
            if not family or (entry[0] == family and (not key or entry[1] == key or entry[1].startswith(f"{key}/"))):
                yield entry

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
                raise CommandRefused(f"'{value}' is no device state")
            return SetDeviceState(f"{CustomDevices.label}:{key}", DeviceState(value.upper()), origin)
        return PutEntry(family, key, value, origin)

    def delete(self, family: str, key: str, origin: Origin) -> Command:
        """The command that takes this entry out; presence is then not set, a device unknown."""
        if family == PRESENCE_FAMILY:
            return SetPresence(f"{CustomPresence.label}:{key}", NOT_SET, origin)
        if family == DEVICE_FAMILY:
            return SetDeviceState(f"{CustomDevices.label}:{key}", DeviceState.UNKNOWN, origin)
        return DeleteEntry(family, key, origin)

    def check(self, command: PutEntry | DeleteEntry, waiting: int = 0) -> PutEntry | DeleteEntry:
        """
        The same command.

        Args:
            waiting: entries that may be new once all that was accepted before is applied.

        Raises:
            CommandRefused: a name or value is missing, too long or no Unicode text, or the database is full.
        """
        if not command.family or not command.key:
            raise CommandRefused("an entry of the database needs a family and a key")
        check_text("the family", command.family, _MAX_NAME)
        check_text("the key", command.key, _MAX_NAME)
        if isinstance(command, PutEntry):
            check_text("the value", command.value, _MAX_VALUE)
            if len(self._entries) + waiting >= _MAX_ENTRIES and (command.family, command.key) not in self._entries:
                raise CommandRefused(f"the database holds {_MAX_ENTRIES:,} entries already")
        return command

    def apply(self, command: PutEntry | DeleteEntry) -> EntryChanged:
        place = command.family, command.key
        if isinstance(command, PutEntry):
            old = self._entries.get(place)
            self._entries[place] = command.value
            return EntryChanged(*place, old, command.value)
        return EntryChanged(*place, self._entries.pop(place, None), None)
