"""Calls that pass through here, as lamps tell of them: by the extensions whose hints name a phone's device."""

from collections.abc import Iterable

from switchboard.core.states import DialogFacts, Extension


class KnownDialogs:
    """What each channel of a phone says of its call."""

    def __init__(self) -> None:
        self._of: dict[Extension, tuple[DialogFacts, ...]] = {}
        self._by_channel: dict[str, tuple[DialogFacts, tuple[Extension, ...]]] = {}

    def of(self, extension: Extension) -> tuple[DialogFacts, ...]:
        """Those of an extension, the oldest first; the very same object for as long as nothing differs."""
        return self._of.get(extension, ())

    def set(self, channel: str, facts: DialogFacts, extensions: Iterable[Extension]) -> tuple[Extension, ...]:
        """The channel's call is so now; returns the extensions of which something else is to be told."""
        known, before = self._by_channel.get(channel, (None, ()))
        after = tuple(extensions)
        if known == facts and before == after:
            return ()
        self._by_channel[channel] = facts, after
        for extension in before:
            if extension not in after:
                self._take_out(extension, facts.dialog_id)
        for extension in after:
            dialogs = self._of.get(extension, ())
            if any(each.dialog_id == facts.dialog_id for each in dialogs):
                self._of[extension] = tuple(facts if each.dialog_id == facts.dialog_id else each for each in dialogs)
            else:
                self._of[extension] = (*dialogs, facts)
        return tuple(dict.fromkeys((*before, *after)))

    def change(self, channel: str, facts: DialogFacts) -> tuple[Extension, ...]:
        """The same of a channel that is known."""
        _, extensions = self._by_channel[channel]
        return self.set(channel, facts, extensions)

    def forget(self, channel: str) -> tuple[Extension, ...]:
        """It is over; returns the same."""
        known = self._by_channel.pop(channel, None)
        if known is None:
            return ()
        facts, extensions = known
        for extension in extensions:
            self._take_out(extension, facts.dialog_id)
        return extensions

    def get(self, channel: str) -> DialogFacts | None:
        known = self._by_channel.get(channel)
        return known[0] if known is not None else None

    def _take_out(self, extension: Extension, dialog_id: str) -> None:
        left = tuple(each for each in self._of.get(extension, ()) if each.dialog_id != dialog_id)
        if left:
            self._of[extension] = left
        else:
            self._of.pop(extension, None)
