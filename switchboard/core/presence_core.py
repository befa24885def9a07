"""The one place where presence and device states change, and where hints are evaluated."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from switchboard.core.changes import Change, ChangeSet, PeopleChanged, PresenceChanged
from switchboard.core.checks import clean_origin
from switchboard.core.commands import ForgetDevice, ForgetPresence, Origin, PresenceCommand, SetUntil
from switchboard.core.custom import CustomDevices, CustomPresence, CustomStates
from switchboard.core.evaluator import Evaluator
from switchboard.core.extensions import Extensions
from switchboard.core.hint import Hint, PatternHint
from switchboard.core.hint_table import HintTable
from switchboard.core.living import LivingExtensions
from switchboard.core.mailboxes import Mailboxes
from switchboard.core.messages import Messages, mailbox_key
from switchboard.core.provider import PhoneDevices, ProviderRegistry
from switchboard.core.reporting import Reporting
from switchboard.core.reports import Report
from switchboard.core.sources import Facts
from switchboard.core.states import DeviceState, Extension, ExtensionStatus, Presence
from switchboard.ground.limits import Limits

_EPOCH_BITS = 40  # a start counts a thousand billion changes before it reaches the numbers of the next one
_PATTERNS = Origin("patterns", "dialplan")


class Resolved(NamedTuple):
    """
    What a number means: the status of its hint, None where there is none.

    `changes` is to be told to everyone: a pattern brought the extension to life just now.
    """

    status: ExtensionStatus | None
    changes: ChangeSet | None = None


class DirectoryRead(NamedTuple):
    """
    The directory as a reload found it, and what of it is told.

    `extensions` are those of its people, each with the text of the hint that is its own where there is no other.
    """

    extensions: Mapping[str, str] = MappingProxyType({})
    change: PeopleChanged | None = None


class PresenceCore:
    """
    Takes a command or a report, returns all it changed; calls nobody but the providers it was given.

    Every ChangeSet that it returns is to be told, in the order in which it returned them. Not thread-safe: it lives on
    the engine's loop.
    """

    def __init__(self, epoch: int = 0, limits: Limits | None = None) -> None:
        """
        Args:
            epoch: grows with every start, so that versions and sequences of this one are above all of earlier ones.
            limits: how much is kept.
        """
        self.limits = limits or Limits()
        self.facts = Facts(self.limits)
        self.registry = ProviderRegistry(self.facts)
        self.table = HintTable(self.registry)
        self.living = LivingExtensions(self.limits, self._is_reported)
        self.sequence = epoch << _EPOCH_BITS  # of the last ChangeSet
        self._custom = CustomStates(self.limits)
        self._mailboxes = Mailboxes()
        evaluator = self._evaluator = Evaluator(self.registry, self.table, epoch << _EPOCH_BITS)
        self._reporting = Reporting(self.registry, self.table, self.facts, self.living, evaluator)
        self._extensions = Extensions(self.table, self.facts, self.living, evaluator)
        self.registry.register_device_provider(self._custom.devices)
        self.registry.register_device_provider(PhoneDevices(self.facts, self.knows_phone), "SIP")
        self.registry.register_device_provider(self._mailboxes)
        self.registry.register_presence_provider(self._custom.presence)

    @property
    def custom_devices(self) -> CustomDevices:
        """The `Custom:` devices, for looking; they change by commands."""
        return self._custom.devices

    @property
    def custom_presence(self) -> CustomPresence:
        """The `CustomPresence:` presentities, for looking; they change by commands."""
        return self._custom.presence

    def restore_presence(self, name: str, presence: Presence, since: float) -> None:
        """Takes up what was stored; before the first hint. `since` is wall-clock seconds."""
        self.custom_presence.put(name, presence)
        self._evaluator.note(f"{CustomPresence.label}:{name}", since)

    def restore_device_state(self, name: str, state: DeviceState, since: float) -> None:
        """Takes up what was stored; before the first hint. `since` is wall-clock seconds."""
        self.custom_devices.put(name, state)
        self._evaluator.note(f"{CustomDevices.label}:{name}", since)

    def hold_messages(self, mailbox: str, messages: Messages | None) -> None:
        """How many wait in a mailbox (`6002@default`) from now on; None where nobody keeps it."""
        self._mailboxes.hold(mailbox, messages)
        name, _, context = mailbox_key(mailbox).partition("@")
        kept = self._evaluator.messages.setdefault(name, {})
        if messages is None:
            kept.pop(context, None)
        else:
            kept[context] = messages
        if not kept:
            del self._evaluator.messages[name]

    def tell_messages(self, mailbox: str, at: float, origin: Origin, change: Change) -> ChangeSet:
        """What the extensions of a mailbox, and the hints with its lamp, come to, now that its messages differ."""
        name = mailbox.partition("@")[0]
        found = [self.table.get(Extension(name, context)) for context in self.table.contexts]
        states = {state.hint.extension: state for state in found if state is not None}
        for device in self._mailboxes.devices(mailbox):
            self._evaluator.note(device, at)
            states.update((state.hint.extension, state) for state in self.table.naming(device))
        statuses = self._evaluator.evaluate(states.values(), at)
        return self.change_set(at, origin, change, statuses)

    def knows_phone(self, name: str, contexts: Collection[str] = ()) -> bool:
        """Whether a hint names that phone, in one of these contexts or, where there is none, in any."""
        device = f"{PhoneDevices.label}{PhoneDevices.separator}{name}"
        if not contexts:
            return self.table.names(device)
        return any(state.hint.extension.context in contexts for state in self.table.naming(device))

    def extensions_of(self, device: str) -> list[Extension]:
        """Those whose hints name that device."""
        return [state.hint.extension for state in self.table.naming(self.registry.canonical_device(device))]

    def value(self, subject: str) -> Presence | DeviceState:
        """What a presentity or custom device (`CustomPresence:6002`, `Custom:6002`) was last set to."""
        label, _, name = subject.partition(":")
        if label == CustomPresence.label:
            return self.custom_presence.presence(name)
        return self.custom_devices.device_state(name)

    def since(self, subject: str) -> float:
        """Since when it is so, in wall-clock seconds; 0.0 where nobody ever set it."""
        return self._evaluator.since(subject)

    def check(self, command: PresenceCommand, waiting: int = 0) -> PresenceCommand:
        """
        The same command with its label as the provider spells it.

        Args:
            waiting: commands of this kind that were accepted and are not applied yet.

        Raises:
            CommandRefused: it asks for what `apply` could not do, or for more than is kept.
        """
        return self._custom.check(command, waiting)

    def check_until(self, command: SetUntil) -> SetUntil:
        """
        The same, of the end of whatever shows.

        Raises:
            CommandRefused: there is no such presentity, or it is no time.
        """
        return self._custom.check_until(command)

    def apply(self, command: PresenceCommand, at: float) -> ChangeSet:
        """
        Does what a checked command asks. `at` is wall-clock seconds.

        Returns:
            The change (also where nothing differs) and the newest status of each hint that now differs.
        """
        change = self._custom.apply(command)
        name = change.presentity if isinstance(change, PresenceChanged) else change.device
        if _says(change.old) != _says(change.new) or not self.since(name):
            self._evaluator.note(name, at)
        if isinstance(command, ForgetPresence | ForgetDevice):
            self._evaluator.forget_set(name)
        return self.change_set(at, command.origin, change, self._evaluator.evaluate(self.table.naming(name), at))

    def report(self, report: Report, at: float, now: float) -> ChangeSet:
        """
        Takes up what a source says. `at` is wall-clock seconds, `now` seconds of a clock that only goes forward.

        Returns:
            The change (also where nothing differs) and the newest status of each hint that now differs.

        Raises:
            CommandRefused: nobody added that source, a device cannot be reported, or there are too many.
        """
        change, statuses = self._reporting.take(report, at, now)
        return self.change_set(at, clean_origin(report.origin), change, statuses)

    def expire(self, at: float, now: float) -> Sequence[ChangeSet]:
        """
        Ends the facts of sources that were lost for longer than their grace, and extensions that nobody wants any more.

        The clocks are those of `report`.
        """
        ended = self._reporting.expire(at, now)
        changes = [
            self.change_set(at, Origin(change.source, "lost source"), change, statuses) for change, statuses in ended
        ]
        removed = self._extensions.end_overflow()
        if removed:
            changes.append(self.change_set(at, _PATTERNS, removed=removed))
        return changes

    def replace_hints(
        self,
        hints: Iterable[Hint],
        patterns: Iterable[PatternHint],
        at: float,
        origin: Origin,
        directory: DirectoryRead | None = None,
    ) -> ChangeSet:
        """
        Puts these hints in the place of all others.

        A hint that says what it said before is not touched. An extension that a pattern brought to life stays as
        long as a pattern fits it.

        Args:
            directory: an extension of its people that a pattern fits lives as long as its person is there.

        Returns:
            The statuses of new and different hints, and the extensions that are no more.
        """
        directory = directory or DirectoryRead()
        statuses, removed = self._extensions.replace(hints, patterns, directory.extensions)
        return self.change_set(at, origin, directory.change, statuses, removed)

    def replacing_hints(
        self,
        hints: Iterable[Hint],
        patterns: Iterable[PatternHint],
        at: float,
        origin: Origin,
        directory: DirectoryRead,
    ) -> Iterator[ChangeSet | None]:
        """
        The same piece by piece, with time for all else between two of them: each change is to be told at once.

        What of the directory is told goes with the first of them. It ends early where hints are replaced once more.
        """
        change, is_told = directory.change, False
        for statuses, removed in self._extensions.replacing(hints, patterns, directory.extensions):
            if not statuses and not removed:
                yield None
                continue
            yield self.change_set(at, origin, change, statuses, removed)
            change, is_told = None, True
        if not is_told:
            yield self.change_set(at, origin, change)

    def resolve(self, exten: str, contexts: Sequence[str], at: float, origin: Origin) -> Resolved:
        """
        What a number means in the first of these contexts that has it.

        A pattern may bring it to life; it then lives for as long as `living` says. `at` is wall-clock seconds.
        """
        status, is_new = self._extensions.find(exten, contexts)
        if status is None or not is_new:
            return Resolved(status)
        return Resolved(status, self.change_set(at, origin, None, [status], self._extensions.end_overflow()))

    def hold_people(
        self, people: Mapping[str, str | None], at: float, origin: Origin, change: Change | None
    ) -> ChangeSet:
        """
        What their extensions come to, told with `change`: one that a pattern fits lives as long as its person does.

        Args:
            people: by extension, the text of the hint that is theirs where there is no other; None for nobody.
        """
        statuses: list[ExtensionStatus] = []
        removed: list[Extension] = []
        for exten, own in people.items():
            if own is None:
                fresh, gone = self._extensions.let_person_go(exten)
            else:
                fresh, gone = self._extensions.hold_person(exten, own)
            statuses += fresh
            removed += gone
        return self.change_set(at, origin, change, statuses, (*removed, *self._extensions.end_overflow()))

    def hint_text(self, exten: str, context: str) -> str:
        """What the dialplan says there, a pattern's with the number put in; empty where it says nothing."""
        return self.table.text(Extension(exten, context))

    def status(self, extension: Extension) -> ExtensionStatus | None:
        """What a hint that lives comes to now; brings none to life."""
        state = self.table.get(extension)
        return state.status if state else None

    def statuses(self) -> Iterator[ExtensionStatus]:
        """Of every hint that is no pattern, in the dialplan's order."""
        return (state.status for state in self.table if state.status is not None)

    def hints(self) -> Iterator[tuple[Hint, ExtensionStatus]]:
        """Every hint that is no pattern with what it comes to, in the dialplan's order."""
        return ((state.hint, state.status) for state in self.table if state.status is not None)

    @property
    def patterns(self) -> Sequence[PatternHint]:
        """The most specific one first."""
        return self.table.patterns

    @property
    def contexts(self) -> Sequence[str]:
        """Those that hold hints, `default` first, then in the dialplan's order."""
        return self.table.contexts

    def change_set(
        self,
        at: float,
        origin: Origin,
        change: Change | None = None,
        statuses: Iterable[ExtensionStatus] = (),
        removed: tuple[Extension, ...] = (),
    ) -> ChangeSet:
        """The next in the sequence, also for what was changed elsewhere; it is to be told."""
        self.sequence += 1
        return ChangeSet(self.sequence, at, origin, change, tuple(statuses), removed)

    def _is_reported(self, extension: Extension) -> bool:
        state = self.table.get(extension)
        return state is not None and len(self.facts.unreported(state.devices)) < len(state.devices)


def _says(value: Presence | DeviceState) -> object:
    return value.says() if isinstance(value, Presence) else value
