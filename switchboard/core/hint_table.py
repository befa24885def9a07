"""The hints of an office: by extension, and by the devices and presentities that they name."""

from collections.abc import Collection, Iterable, Iterator, Sequence

from switchboard.core.custom import CustomDevices, CustomPresence
from switchboard.core.hint import BadHint, Hint, PatternHint
from switchboard.core.provider import ProviderRegistry
from switchboard.core.states import Extension, ExtensionStatus


class HintState:
    """A hint and what it comes to now. `devices` and `presentity` are named as their providers name them."""

    __slots__ = ("custom_device", "devices", "hint", "presentity", "settable", "status")

    def __init__(self, hint: Hint, registry: ProviderRegistry) -> None:
        self.hint = hint
        self.devices = tuple(registry.canonical_device(device) for device in hint.devices)
        self.presentity = registry.canonical_presentity(hint.presentity)
        self.settable = self.presentity if self.presentity.startswith(f"{CustomPresence.label}:") else ""
        custom = (device for device in self.devices if device.startswith(f"{CustomDevices.label}:"))
        self.custom_device = next(custom, "")
        self.status: ExtensionStatus | None = None

    def names(self) -> Iterator[str]:
        """Whatever may change its status."""
        yield from dict.fromkeys(self.devices)
        if self.presentity:
            yield self.presentity


class HintTable:
    """Hints in the dialplan's order, those that patterns made behind them, and the patterns."""

    def __init__(self, registry: ProviderRegistry) -> None:
        self._registry = registry
        self._states: dict[Extension, HintState] = {}
        self._naming: dict[str, HintState | dict[Extension, HintState]] = {}  # nearly all are named by one hint
        self.patterns: Sequence[PatternHint] = ()  # the most specific one first
        self._patterns_of: dict[str, list[PatternHint]] = {}
        self.contexts: Sequence[str] = ()

    def __contains__(self, extension: Extension) -> bool:
        return extension in self._states

    def __iter__(self) -> Iterator[HintState]:
        return iter(self._states.values())

    def get(self, extension: Extension) -> HintState | None:
        """The hint that lives there; None also where only a pattern would fit."""
        return self._states.get(extension)

    def naming(self, name: str) -> Collection[HintState]:
        """The hints that name this device or presentity."""
        known = self._naming.get(name)
        if known is None:
            return ()
        return (known,) if isinstance(known, HintState) else known.values()

    def names(self, name: str) -> bool:
        """Whether any hint names this device or presentity."""
        return name in self._naming

    def replace_patterns(self, patterns: Iterable[PatternHint]) -> None:
        """Takes these for the patterns; what they made before stays, until `replace` says otherwise."""
        self.patterns = sorted(patterns, key=lambda pattern: pattern.pattern.sort_key)
        self._patterns_of = {}
        for pattern in self.patterns:
            self._patterns_of.setdefault(pattern.extension.context, []).append(pattern)

    def expect(self, extensions: Iterable[Extension]) -> None:
        """Hints of these are about to be put: their contexts count already, those that go still do."""
        expected = (extension.context for extension in extensions)
        self.contexts = _in_order((*expected, *self._patterns_of, *self.contexts))

    def put(self, hint: Hint) -> HintState | None:
        """Puts it in the place of the one that was there, whose status it has; None where that says the same."""
        old = self._states.get(hint.extension)
        if old is not None and old.hint == hint:
            return None
        state = HintState(hint, self._registry)
        if old is not None:
            state.status = self.remove(hint.extension).status
        self._put(state)
        return state

    def order(self, extensions: Iterable[Extension]) -> None:
        """All that were expected are put: these are the dialplan's, in its order, and all others stand behind them."""
        states = self._states
        ordered = {extension: states[extension] for extension in extensions if extension in states}
        self._states = ordered | states
        self.contexts = self._find_contexts()

    def add(self, hint: Hint) -> HintState:
        """Takes one more in; it has no status yet."""
        state = HintState(hint, self._registry)
        self._put(state)
        if hint.extension.context not in self.contexts:
            self.contexts = self._find_contexts()
        return state

    def remove(self, extension: Extension) -> HintState:
        """
        Takes one out, and returns it.

        Raises:
            KeyError: there is none.
        """
        state = self._states.pop(extension)
        for name in state.names():
            known = self._naming[name]
            if not isinstance(known, HintState):
                del known[extension]
            if isinstance(known, HintState) or not known:
                del self._naming[name]
        return state

    def pattern_contexts(self) -> Iterable[str]:
        """Those that patterns are in, in the dialplan's order."""
        return self._patterns_of

    def has_pattern(self, exten: str) -> bool:
        """Whether a pattern in any context makes something of that number."""
        return any(self.from_pattern(Extension(exten, context)) is not None for context in self._patterns_of)

    def from_pattern(self, extension: Extension) -> Hint | None:
        """What the most specific pattern that fits says of that extension."""
        for pattern in self._patterns_of.get(extension.context, ()):
            if pattern.matches(extension.exten):
                try:
                    return pattern.hint_for(extension.exten)
                except BadHint:  # `PJSIP/${EXTEN:4}` for a number of four digits
                    return None
        return None

    def text(self, extension: Extension) -> str:
        """What the dialplan says there, a pattern's with the number put in; empty where it says nothing."""
        known = self._states.get(extension)
        hint = known.hint if known else self.from_pattern(extension)
        if hint is not None:
            return hint.text
        patterns = self._patterns_of.get(extension.context, ())
        return next((pattern.text for pattern in patterns if pattern.extension == extension), "")

    def _put(self, state: HintState) -> None:
        extension = state.hint.extension
        self._states[extension] = state
        for name in state.names():
            known = self._naming.get(name)
            if known is None or (isinstance(known, HintState) and known.hint.extension == extension):
                self._naming[name] = state
            elif isinstance(known, HintState):
                self._naming[name] = {known.hint.extension: known, extension: state}
            else:
                known[extension] = state

    def _find_contexts(self) -> Sequence[str]:
        """Those that hold hints, `default` first, then in the dialplan's order."""
        return _in_order((*(extension.context for extension in self._states), *self._patterns_of))


def _in_order(contexts: Iterable[str]) -> Sequence[str]:
    return sorted(dict.fromkeys(contexts), key=lambda name: name != "default")
