"""What may be asked of the core, and who asks. What is asked is stored before it is done."""

from dataclasses import dataclass

from switchboard.core.people import Person
from switchboard.core.states import DeviceState, Presence


@dataclass(frozen=True, slots=True)
class Origin:
    """Who asked for a change and from where: `Origin("reception", "window")`, `Origin("root", "console")`."""

    who: str
    where: str


@dataclass(frozen=True, slots=True)
class SetPresence:
    """Sets a presentity (`CustomPresence:6002`); where `only_if` is given, only while it is still this."""

    presentity: str
    presence: Presence
    origin: Origin
    only_if: Presence | None = None


@dataclass(frozen=True, slots=True)
class ForgetPresence:
    """A presentity is as if it had never been set; harmless where it was not."""

    presentity: str
    origin: Origin


@dataclass(frozen=True, slots=True)
class SetDeviceState:
    """Sets a device that is what somebody says (`Custom:6002`); where `only_if` is given, only while it is that."""

    device: str
    state: DeviceState
    origin: Origin
    only_if: DeviceState | None = None


@dataclass(frozen=True, slots=True)
class ForgetDevice:
    """A `Custom:` device is as if it had never been set; harmless where it was not."""

    device: str
    origin: Origin


@dataclass(frozen=True, slots=True)
class EditPerson:
    """Puts a person in the place of the one with the same extension, who is still `only_if` where that is given."""

    person: Person
    origin: Origin
    only_if: Person | None = None


@dataclass(frozen=True, slots=True)
class PutEntry:
    """Puts an entry into the database that dialplan and administrators share (Asterisk: AstDB)."""

    family: str
    key: str
    value: str
    origin: Origin


@dataclass(frozen=True, slots=True)
class DeleteEntry:
    """Takes an entry out of the database; harmless where there is none."""

    family: str
    key: str
    origin: Origin


PresenceCommand = SetPresence | ForgetPresence | SetDeviceState | ForgetDevice
Command = PresenceCommand | EditPerson | PutEntry | DeleteEntry
