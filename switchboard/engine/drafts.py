"""What a batch of commands takes the place of, those before them in the batch counted in."""

from dataclasses import replace

from switchboard.core.agenda import Agenda, in_force
from switchboard.core.commands import (
    AddPerson,
    AddPlan,
    AgendaCommand,
    ChangePeople,
    ChangePlan,
    Command,
    DeleteEntry,
    EditPerson,
    ForgetDevice,
    ForgetPresence,
    PreparedPeople,
    PutEntry,
    PutPeople,
    RemovePerson,
    RemovePlan,
    RestorePerson,
    SetDeviceState,
    SetPresence,
    SetPresets,
    SetUntil,
    StoredCommand,
)
from switchboard.core.directory import Directory
from switchboard.core.errors import ChangedMeanwhile, CommandRefused
from switchboard.core.people_drafts import PeopleDrafts
from switchboard.core.plan import Plan
from switchboard.core.presence_core import PresenceCore
from switchboard.core.states import NOT_SET, DeviceState, Presence, PresenceState
from switchboard.core.until import settled
from switchboard.storage.records import Record, history_text


class Drafts:
    """
    Makes the records of one batch, in order, before any of it is applied.

    Core, directory and agenda have to hold all that was stored before.
    """

    def __init__(self, core: PresenceCore, directory: Directory, agenda: Agenda) -> None:
        self._core = core
        self._agenda = agenda
        self._plans: dict[int, Plan | None] = {}
        self._begun: dict[int, float] = {}
        self._presets = agenda.presets
        self._set: dict[str, tuple[Presence | DeviceState, float]] = {}
        self._people = PeopleDrafts(directory)

    def check(self, command: Command | PreparedPeople) -> None:
        """
        Raises:
            ChangedMeanwhile: it asks for a change of something that is not what it was any more.
        """
        now: object
        match command:
            case SetPresence(plan=Plan() as begins) if self._plan(begins.number) != begins:
                raise ChangedMeanwhile("The plan is another since.")
            case SetPresence(subject) | SetDeviceState(subject):
                now = self._now(subject)[0]
            case AddPerson() | EditPerson() | RemovePerson() | RestorePerson() | ChangePeople():
                self._people.check(command)
                return
            case SetPresets():
                now = self._presets
            case ChangePlan(plan):
                now = self._known_plan(plan.number)
            case RemovePlan(number):
                now = self._known_plan(number)
            case _:
                return
        if command.only_if is not None and command.only_if != now:
            raise ChangedMeanwhile("Somebody else has set it since.")

    def settled(self, command: Command | PreparedPeople, at: float) -> StoredCommand:
        """
        The same command, which names what comes after a presence that ends, and what of a plan is dealt with.

        `at` is wall-clock seconds.

        Raises:
            CommandRefused: nothing shows that could end.
        """
        match command:
            case AddPerson() | EditPerson() | RemovePerson() | RestorePerson() | ChangePeople():
                return self._people.settled(command)
            case PreparedPeople():
                return self._people.settled_many(command)
            case SetUntil():
                command = self._with_end(command)
            case _:
                pass
        if isinstance(command, ChangePlan):
            return replace(command, begun=self._dealt_with(command.plan.number, at))
        if not isinstance(command, SetPresence) or not command.presence.until:
            return command
        before, _ = self._now(command.presentity)
        return (
            replace(command, presence=settled(command.presence, before, at))
            if isinstance(before, Presence)
            else command
        )

    def record(self, command: StoredCommand, at: float) -> Record:
        """`at` is wall-clock seconds."""
        match command:
            case SetPresence(presentity, presence, _):
                if command.plan:
                    self._begun[command.plan.number] = at
                return self._record(command, at, presentity, presence)
            case SetDeviceState(device, state, _):
                return self._record(command, at, device, state)
            case ForgetPresence() | ForgetDevice():
                return self._forget(command, at)
            case PutPeople():
                self._people.put(command)
                return Record(command, at)
            case PutEntry() | DeleteEntry():
                return Record(command, at)
            case SetPresets() | AddPlan() | ChangePlan() | RemovePlan():
                return self._record_agenda(command, at)

    def _now(self, subject: str) -> tuple[Presence | DeviceState, float]:
        return self._set.get(subject) or (self._core.value(subject), self._core.since(subject))

    def _plan(self, number: int) -> Plan | None:
        return self._plans[number] if number in self._plans else self._agenda.plan(number)

    def _known_plan(self, number: int) -> Plan:
        plan = self._plan(number)
        if plan is None:
            raise ChangedMeanwhile("There is no plan {number} any more.", number=number)
        return plan

    def _dealt_with(self, number: int, at: float) -> float:
        """Since when a plan that is changed is not begun any more: it was, and somebody set another presence since."""
        plan = self._known_plan(number)
        kept = self._agenda.plans.get(number)
        begun = self._begun.get(number, kept.begun if kept else 0.0)
        found = plan.occurrence(at, self._agenda.zone)
        if found is None or not found.begins <= begun <= at:
            return 0.0
        shown, _ = self._now(plan.presentity)
        return 0.0 if isinstance(shown, Presence) and in_force(plan, shown, at, self._agenda.zone) else at

    def _with_end(self, command: SetUntil) -> SetPresence:
        shown, _ = self._now(command.presentity)
        if not isinstance(shown, Presence) or shown.state is PresenceState.NOT_SET:
            raise CommandRefused("{name} is not set to anything that could end", name=command.presentity)
        presence = replace(shown, until=command.until, then=None)
        return SetPresence(command.presentity, presence, command.origin)

    def _record_agenda(self, command: AgendaCommand, at: float) -> Record:
        match command:
            case SetPresets(presets):
                before, self._presets = self._presets, presets
                return Record(command, at, history_text(before))
            case AddPlan(plan) | ChangePlan(plan):
                return self._record_plan(command, at, plan.number, plan)
            case RemovePlan(number):
                return self._record_plan(command, at, number, None)

    def _record_plan(self, command: AgendaCommand, at: float, number: int, new: Plan | None) -> Record:
        old = self._plan(number)
        self._plans[number] = new
        self._begun[number] = command.begun if isinstance(command, ChangePlan) else 0.0
        return Record(command, at, history_text(old))

    def _record(self, command: StoredCommand, at: float, subject: str, new: Presence | DeviceState) -> Record:
        old, since = self._now(subject)
        if _says(old) != _says(new) or not since:
            since = at
        self._set[subject] = new, since
        return Record(command, at, history_text(old), since)

    def _forget(self, command: ForgetPresence | ForgetDevice, at: float) -> Record:
        subject, unset = (
            (command.presentity, NOT_SET)
            if isinstance(command, ForgetPresence)
            else (command.device, DeviceState.UNKNOWN)
        )
        record = self._record(command, at, subject, unset)
        self._set[subject] = unset, 0.0
        return record


def _says(value: Presence | DeviceState) -> object:
    return value.says() if isinstance(value, Presence) else value
