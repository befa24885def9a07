"""What hints come to: evaluated where one of their devices or their presentity has changed, and numbered."""

from collections.abc import Iterable, Sequence
from dataclasses import fields
from operator import attrgetter

from switchboard.core.aggregate import EXTENSION_STATES, aggregate
from switchboard.core.custom import CustomDevices, CustomPresence
from switchboard.core.hint_table import HintState, HintTable
from switchboard.core.messages import NO_MESSAGES, Messages
from switchboard.core.provider import ProviderRegistry
from switchboard.core.sources import Reading
from switchboard.core.states import Extension, ExtensionStatus, Presence


class Evaluator:
    """Gives each hint its newest status. Versions come from one counter, so that none is ever used again."""

    def __init__(self, registry: ProviderRegistry, table: HintTable, version: int) -> None:
        """`version` is below all that will be used."""
        self._registry = registry
        self._table = table
        self._version = version
        self._since: dict[str, float] = {}
        self.messages: dict[str, dict[str, Messages]] = {}  # by the mailbox's name, which is the extension, and context

    def note(self, name: str, at: float) -> None:
        """A device or presentity is in another state since `at`, wall-clock seconds."""
        self._since[name] = at

    def since(self, name: str) -> float:
        """Since when it is so, in wall-clock seconds; 0.0 where nobody ever set or reported it."""
        return self._since.get(name, 0.0)

    def forget(self, names: Iterable[str]) -> None:
        """Since when they are what they are need not be known any more, unless a hint names them or they are kept."""
        for name in names:
            if not self._table.names(name) and not name.startswith(_KEPT):
                self._since.pop(name, None)

    def forget_set(self, name: str) -> None:
        """A presentity or custom device is as if nobody had ever set it."""
        self._since.pop(name, None)

    def evaluate(self, states: Iterable[HintState], at: float) -> list[ExtensionStatus]:
        """The newest status of those that now differ; `at` is when what they name has changed."""
        return [status for state in states if (status := self._evaluate(state, at)) is not None]

    def evaluate_new(self, states: Iterable[HintState]) -> list[ExtensionStatus]:
        """The same for hints that are new or say something else: their devices are what they are for a while."""
        return [status for state in states if (status := self._evaluate(state, self._device_since(state))) is not None]

    def _messages_of(self, extension: Extension) -> Messages:
        """Those of the mailbox in its own context; else of one whose context has no such extension itself."""
        kept = self.messages.get(extension.exten)
        if not kept:
            return NO_MESSAGES
        if extension.context in kept:
            return kept[extension.context]
        free = [context for context in kept if Extension(extension.exten, context) not in self._table]
        return kept[min(free, key=lambda context: context != "default")] if free else NO_MESSAGES

    def _device_since(self, state: HintState) -> float:
        return max((self.since(device) for device in state.devices), default=0.0)

    def _evaluate(self, state: HintState, device_since: float) -> ExtensionStatus | None:
        old = state.status
        readings = [self._registry.reading(device) for device in state.devices]
        shown = EXTENSION_STATES[aggregate(reading.state for reading in readings)]
        presence = self._registry.presence(state.presentity) if state.presentity else Presence()
        new = ExtensionStatus(
            extension=state.hint.extension,
            extension_state=shown,
            presence=presence,
            device_since=old.device_since if old is not None and old.extension_state is shown else device_since,
            presence_since=self.since(state.presentity),
            version=self._version + 1,
            presentity=state.settable,
            custom_device=state.custom_device,
            has_device=bool(state.devices),
            sources=_sources(readings),
            is_stale=any(reading.is_stale for reading in readings),
            messages=self._messages_of(state.hint.extension),
        )
        if old is not None and _says(new) == _says(old):
            return None
        self._version = new.version
        state.status = new
        return new


_says = attrgetter(*(field.name for field in fields(ExtensionStatus) if field.name != "version"))


def _sources(readings: Sequence[Reading]) -> tuple[str, ...]:
    named = [reading.sources for reading in readings if reading.sources]
    return named[0] if len(named) == 1 else tuple(sorted({source for sources in named for source in sources}))


_KEPT = (f"{CustomDevices.label}:", f"{CustomPresence.label}:")  # since when these are what they are is stored
