"""What may be asked of the core, and who asks. What is asked is stored before it is done."""

from dataclasses import dataclass

from switchboard.core.people import Person, PersonRecord, SetHere
from switchboard.core.plan import Plan
from switchboard.core.preset import Preset
from switchboard.core.states import DeviceState, Presence


@dataclass(frozen=True, slots=True)
class Origin:
    """Who asked for a change and from where: `Origin("reception", "window")`, `Origin("root", "console")`."""

    who: str
    where: str


@dataclass(frozen=True, slots=True)
class SetPresence:
    """
    Sets a presentity (`CustomPresence:6002`); where `only_if` is given, only while it is still this.

    `plan` is the one that begins with it, only while it is still this.
    """

    presentity: str
    presence: Presence
    origin: Origin
    only_if: Presence | None = None
    plan: Plan | None = None


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
class AddPerson:
    """Adds somebody at an extension where nobody is; `photo` has the bytes of a photo that is not kept yet."""

    person: Person
    origin: Origin
    photo: bytes = b""


@dataclass(frozen=True, slots=True)
class EditPerson:
    """
    Puts a person in the place of the one with the same extension, who is still `only_if` where that is given.

    `photo` has the bytes of a photo that is not kept yet.
    """

    person: Person
    origin: Origin
    only_if: Person | None = None
    photo: bytes = b""


@dataclass(frozen=True, slots=True)
class RemovePerson:
    """Takes a person out, who is still `only_if` where that is given; one of the file is hidden from now on."""

    exten: str
    origin: Origin
    only_if: Person | None = None


@dataclass(frozen=True, slots=True)
class RestorePerson:
    """Drops all that was set here of a person, who is as in the file then; who was hidden is shown."""

    exten: str
    origin: Origin
    only_if: Person | None = None


@dataclass(frozen=True, slots=True)
class PersonEdit:
    """One of many: who is there now, and who is to be; None for nobody, never both. `photo` is as above."""

    before: Person | None
    after: Person | None
    photo: bytes = b""

    @property
    def exten(self) -> str:
        known = self.after or self.before
        return known.exten if known else ""


@dataclass(frozen=True, slots=True)
class ChangePeople:
    """Many people at once, each extension once: all of them, or none where one of them is not what it was any more."""

    edits: tuple[PersonEdit, ...]
    origin: Origin


@dataclass(frozen=True, slots=True)
class PutPerson:
    """
    What is stored of one: what is set here now, who was shown before, and who is.

    Args:
        of_file: whom the file had there, as `new` was made.
        written: what a store made of it beforehand.
    """

    exten: str
    set_here: SetHere | None
    old: Person | None
    new: Person | None
    photo: bytes = b""
    of_file: Person | None = None
    written: object = None


@dataclass(frozen=True, slots=True)
class PreparedEdit:
    """
    One of many that was looked at beforehand: what is stored of it, if `record` is still what there is.

    Nothing is known of one who was not what they were to be then.
    """

    edit: PersonEdit
    record: PersonRecord | None = None
    put: PutPerson | None = None


@dataclass(frozen=True, slots=True)
class PreparedPeople:
    """A `ChangePeople` whose edits were looked at beforehand, as there are many."""

    edits: tuple[PreparedEdit, ...]
    origin: Origin


@dataclass(frozen=True, slots=True)
class PutPeople:
    """What is stored of all commands on people."""

    people: tuple[PutPerson, ...]
    origin: Origin


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


@dataclass(frozen=True, slots=True)
class SetPresets:
    """Puts these presets, in this order, in the place of all others, which are still `only_if` where that is given."""

    presets: tuple[Preset, ...]
    origin: Origin
    only_if: tuple[Preset, ...] | None = None


@dataclass(frozen=True, slots=True)
class AddPlan:
    """Adds a plan; it is given a number. What holds already begins at once."""

    plan: Plan
    origin: Origin


@dataclass(frozen=True, slots=True)
class ChangePlan:
    """
    Puts a plan in the place of the one with the same number, which is still `only_if` where that is given.

    What shows because of it changes with it. `begun` is filled in by whoever stores it: see `KeptPlan`.
    """

    plan: Plan
    origin: Origin
    only_if: Plan | None = None
    begun: float = 0.0


@dataclass(frozen=True, slots=True)
class RemovePlan:
    """Takes a plan out, which is still `only_if` where that is given. What shows because of it ends with it."""

    number: int
    origin: Origin
    only_if: Plan | None = None


@dataclass(frozen=True, slots=True)
class SetUntil:
    """
    Has whatever a presentity shows, when it is this command's turn, end then: wall-clock seconds, 0.0 for never.

    What is stored of it is a `SetPresence`.
    """

    presentity: str
    until: float
    origin: Origin


PresenceCommand = SetPresence | ForgetPresence | SetDeviceState | ForgetDevice
PersonCommand = AddPerson | EditPerson | RemovePerson | RestorePerson | ChangePeople
AgendaCommand = SetPresets | AddPlan | ChangePlan | RemovePlan
EntryCommand = PutEntry | DeleteEntry
StoredCommand = PresenceCommand | PutPeople | EntryCommand | AgendaCommand
Command = PresenceCommand | PersonCommand | EntryCommand | AgendaCommand | SetUntil
