"""The one place where presence and device states change, and where hints are evaluated."""

import functools
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import assert_never

from switchboard.core.aggregate import EXTENSION_STATES, aggregate
from switchboard.core.changes import Change, ChangeSet, DeviceStateChanged, PresenceChanged
from switchboard.core.checks import check_text
from switchboard.core.commands import Origin, SetDeviceState, SetPresence
from switchboard.core.errors import CommandRefused
from switchboard.core.hint import Hint, PatternHint
from switchboard.core.provider import (
    CustomDevices,
    CustomPresence,
    ProviderRegistry,
    RegisteredDevices,
    split_device,
)
from switchboard.core.states import (
    MAX_MESSAGE,
    MAX_NAME,
    MAX_SUBTYPE,
    DeviceState,
    Extension,
    ExtensionStatus,
    Presence,
)
from switchboard.ground.errors import SwitchboardError

PHONE_LABELS = ("PJSIP", "SIP")  # the technologies of phones that register; both mean the same phone here
_MAX_GIVEN = 6 * (MAX_SUBTYPE + MAX_MESSAGE)  # characters of the text that says both, in Base64 it may be
MAX_PATTERN_EXTENSIONS = 20_000  # extensions that patterns may bring to life; whoever asks for more gets none


class TooManyExtensions(SwitchboardError):
    """Patterns have brought as many extensions to life as the core will keep."""


class _HintState:
    """A hint and what it comes to now."""

    __slots__ = ("custom_device", "devices", "hint", "presentity", "settable", "status")

    def __init__(self, hint: Hint, registry: ProviderRegistry) -> None:
        self.hint = hint
        self.devices = tuple(registry.canonical_device(device) for device in hint.devices)
        self.presentity = registry.canonical_presentity(hint.presentity)
        self.settable = self.presentity if self.presentity.startswith(f"{CustomPresence.label}:") else ""
        custom = (device for device in self.devices if device.startswith(f"{CustomDevices.label}:"))
        self.custom_device = next(custom, "")
        self.status: ExtensionStatus | None = None


class PresenceCore:
    """
    Takes a command, returns all it changed; calls nobody but the providers it was given.

    Not thread-safe: it lives on the engine's loop.
    """

    def __init__(self) -> None:
        self.registry = ProviderRegistry()
        self.custom_devices = CustomDevices()
        self.custom_presence = CustomPresence()
        self.registry.register_device_provider(self.custom_devices)
        self.registry.register_presence_provider(self.custom_presence)
        self._registered: set[str] = set()
        for label in PHONE_LABELS:
            self.registry.register_device_provider(RegisteredDevices(label, self._registered, self.knows_phone))
        self._since: dict[str, float] = {}
        self._hints: dict[Extension, _HintState] = {}
        self._patterns: list[PatternHint] = []
        self._contexts: Sequence[str] = ()
        self._from_patterns: set[Extension] = set()
        self._hints_of: dict[str, list[_HintState]] = defaultdict(list)
        self._sequence = 0

    def restore_presence(self, name: str, presence: Presence, since: float) -> None:
        """Takes up what was stored; before the first hint."""
        self.custom_presence.presences[name] = presence
        self._since[f"{CustomPresence.label}:{name}"] = since

    def restore_device_state(self, name: str, state: DeviceState, since: float) -> None:
        """Takes up what was stored; before the first hint."""
        self.custom_devices.states[name] = state
        self._since[f"{CustomDevices.label}:{name}"] = since

    def restore_registered(self, name: str) -> None:
        """A phone was registered when we stopped; before the first hint."""
        self._registered.add(name)

    def knows_phone(self, name: str) -> bool:
        """Whether a hint names that phone."""
        return any(f"{label}/{name}" in self._hints_of for label in PHONE_LABELS)

    def report_phone(self, name: str, *, is_registered: bool, at: float, origin: Origin) -> ChangeSet:
        """
        Takes up that a phone came or went. `at` is wall-clock seconds.

        Returns:
            The change, and the newest status of each hint that now differs.
        """
        old = DeviceState.NOT_INUSE if name in self._registered else DeviceState.UNAVAILABLE
        if is_registered:
            self._registered.add(name)
        else:
            self._registered.discard(name)
        new = DeviceState.NOT_INUSE if is_registered else DeviceState.UNAVAILABLE
        changed: list[ExtensionStatus] = []
        for device in (f"{label}/{name}" for label in PHONE_LABELS):
            self._since[device] = at
            touched = (self._evaluate(hint_state, at) for hint_state in self._hints_of.get(device, ()))
            changed += [status for status in touched if status is not None]
        return self._change_set(at, origin, DeviceStateChanged(f"{PHONE_LABELS[0]}/{name}", old, new), changed)

    def replace_hints(
        self, hints: Iterable[Hint], patterns: Iterable[PatternHint], at: float, origin: Origin
    ) -> ChangeSet:
        """
        Puts these hints in the place of all others.

        A hint that says what it said before is not touched. An extension that a pattern brought to life stays as
        long as a pattern fits it.

        Returns:
            The statuses of new and different hints, and the extensions that are no more.
        """
        self._patterns = sorted(patterns, key=lambda pattern: pattern.pattern.sort_key)
        wanted = {hint.extension: hint for hint in hints}
        for extension in self._from_patterns - wanted.keys():
            if (hint := self._from_pattern(extension)) is not None:
                wanted[extension] = hint
        self._from_patterns = {extension for extension in self._from_patterns if extension in wanted}
        removed = tuple(extension for extension in self._hints if extension not in wanted)
        before = self._hints
        self._hints = {}
        self._hints_of.clear()
        changed = [status for hint in wanted.values() if (status := self._take_up(hint, before)) is not None]
        self._contexts = self._find_contexts()
        return self._change_set(at, origin, None, changed, removed)

    def value(self, subject: str) -> Presence | DeviceState:
        """What a presentity or custom device (`CustomPresence:6002`, `Custom:6002`) was last set to."""
        label, _, name = subject.partition(":")
        if label == CustomPresence.label:
            return self.custom_presence.presence(name)
        return self.custom_devices.device_state(name)

    def since(self, subject: str) -> float:
        """Since when it has been so, in wall-clock seconds; 0.0 where nothing was ever set."""
        return self._since.get(subject, 0.0)

    def check(self, command: SetPresence | SetDeviceState) -> SetPresence | SetDeviceState:
        """
        The same command with its label as the provider spells it.

        Raises:
            CommandRefused: it asks for what `apply` could not do.
        """
        match command:
            case SetPresence(presentity, presence, _):
                name = _settable_name(presentity, CustomPresence.label)
                check_text("the subtype", presence.subtype, MAX_SUBTYPE)
                check_text("the message", presence.message, MAX_MESSAGE)
                check_text("the text", presence.given, _MAX_GIVEN)
                return replace(command, presentity=f"{CustomPresence.label}:{name}")
            case SetDeviceState(device, _, _):
                return replace(command, device=f"{CustomDevices.label}:{_settable_name(device, CustomDevices.label)}")
            case _:
                assert_never(command)

    def apply(self, command: SetPresence | SetDeviceState, at: float) -> ChangeSet:
        """
        Does what a checked command asks. `at` is wall-clock seconds.

        Returns:
            The change (also where nothing differs) and the newest status of each hint that now differs.
        """
        match command:
            case SetPresence(presentity, presence, origin):
                change: Change = self._set_presence(presentity, presence, at)
                name = presentity
            case SetDeviceState(device, state, origin):
                change = self._set_device_state(device, state, at)
                name = device
            case _:
                assert_never(command)
        touched = (self._evaluate(hint_state, at) for hint_state in self._hints_of.get(name, ()))
        return self._change_set(at, origin, change, [status for status in touched if status is not None])

    def resolve(self, exten: str, contexts: Sequence[str]) -> tuple[ExtensionStatus | None, bool]:
        """
        The status of an extension in the first of these contexts that has it, and whether a pattern just made it.

        Raises:
            TooManyExtensions: a pattern fits, but too many extensions have come to life already.
        """
        for context in contexts:
            extension = _extension(exten, context)
            known = self._hints.get(extension)
            if known is not None:
                return known.status, False
            hint = self._from_pattern(extension)
            if hint is not None:
                if len(self._from_patterns) >= MAX_PATTERN_EXTENSIONS:
                    raise TooManyExtensions(f"pattern hints hold {MAX_PATTERN_EXTENSIONS:,} extensions already")
                self._from_patterns.add(extension)
                return self._take_up(hint, {}), True
        return None, False

    def hint_text(self, exten: str, context: str) -> str:
        """What the dialplan says there, a pattern's with the number put in; empty where it says nothing."""
        extension = Extension(exten, context)
        known = self._hints.get(extension)
        hint = known.hint if known else self._from_pattern(extension)
        if hint is not None:
            return hint.text
        return next((pattern.text for pattern in self._patterns if pattern.extension == extension), "")

    def status(self, extension: Extension) -> ExtensionStatus | None:
        hint_state = self._hints.get(extension)
        return hint_state.status if hint_state else None

    def statuses(self) -> Iterator[ExtensionStatus]:
        """Of every hint that is no pattern, in the dialplan's order."""
        return (state.status for state in self._hints.values() if state.status is not None)

    def hints(self) -> Iterator[tuple[Hint, ExtensionStatus]]:
        return ((state.hint, state.status) for state in self._hints.values() if state.status is not None)

    @property
    def patterns(self) -> Sequence[PatternHint]:
        return self._patterns

    @property
    def contexts(self) -> Sequence[str]:
        """Those that hold hints, `default` first, then in the dialplan's order."""
        return self._contexts

    def _find_contexts(self) -> Sequence[str]:
        of_hints = (extension.context for extension in self._hints)
        names = dict.fromkeys((*of_hints, *(pattern.extension.context for pattern in self._patterns)))
        return sorted(names, key=lambda name: name != "default")

    def next_sequence(self) -> int:
        """A number for a change that is told in the same feed but made elsewhere."""
        self._sequence += 1
        return self._sequence

    def _set_presence(self, presentity: str, presence: Presence, at: float) -> PresenceChanged:
        name = presentity.partition(":")[2]
        old = self.custom_presence.presence(name)
        self.custom_presence.presences[name] = presence
        if old != presence:
            self._since[presentity] = at
        return PresenceChanged(presentity, old, presence)

    def _set_device_state(self, device: str, state: DeviceState, at: float) -> DeviceStateChanged:
        name = device.partition(":")[2]
        old = self.custom_devices.device_state(name)
        self.custom_devices.states[name] = state
        if old != state:
            self._since[device] = at
        return DeviceStateChanged(device, old, state)

    def _take_up(self, hint: Hint, before: dict[Extension, _HintState]) -> ExtensionStatus | None:
        old = before.get(hint.extension)
        hint_state = old if old is not None and old.hint == hint else _HintState(hint, self.registry)
        if old is not None:
            hint_state.status = old.status
        self._hints[hint.extension] = hint_state
        for name in dict.fromkeys((*hint_state.devices, hint_state.presentity)):
            if name:
                self._hints_of[name].append(hint_state)
        since = max((self._since.get(device, 0.0) for device in hint_state.devices), default=0.0)
        return self._evaluate(hint_state, since)

    def _evaluate(self, hint_state: _HintState, device_since: float) -> ExtensionStatus | None:
        """The status, if it differs from the one before."""
        old = hint_state.status
        state = EXTENSION_STATES[aggregate(map(self.registry.device_state, hint_state.devices))]
        presence = self.registry.presence(hint_state.presentity) if hint_state.presentity else Presence()
        same_device = old is not None and old.extension_state == state
        new = ExtensionStatus(
            extension=hint_state.hint.extension,
            extension_state=state,
            presence=presence,
            device_since=old.device_since if old is not None and same_device else device_since,
            presence_since=self._since.get(hint_state.presentity, 0.0),
            version=old.version + 1 if old is not None else 1,
            presentity=hint_state.settable,
            custom_device=hint_state.custom_device,
            has_device=bool(hint_state.devices),
        )
        if old is not None and replace(new, version=old.version) == old:
            return None
        hint_state.status = new
        return new

    def _from_pattern(self, extension: Extension) -> Hint | None:
        for pattern in self._patterns:
            same_context = pattern.extension.context == extension.context
            if same_context and len(extension.exten) <= MAX_NAME and pattern.pattern.matches(extension.exten):
                return pattern.hint_for(extension.exten)
        return None

    def _change_set(
        self,
        at: float,
        origin: Origin,
        change: Change | None,
        statuses: Sequence[ExtensionStatus],
        removed: tuple[Extension, ...] = (),
    ) -> ChangeSet:
        return ChangeSet(self.next_sequence(), at, origin, change, tuple(statuses), removed)


@functools.lru_cache(maxsize=4_096)  # thousands of phones ask for the same few hundred
def _extension(exten: str, context: str) -> Extension:
    return Extension(exten, context)


def _settable_name(text: str, label: str) -> str:
    given_label, _, name = split_device(text)
    if given_label.lower() != label.lower() or not name:
        raise CommandRefused(f"'{text}' cannot be set; only {label}:name can")
    check_text("the name", name, MAX_NAME)
    return name
