"""Which extensions there are: those of hints, and those that patterns make for as long as somebody wants them."""

import functools
from collections.abc import Iterable, Sequence

from switchboard.core.evaluator import Evaluator
from switchboard.core.hint import Hint, PatternHint
from switchboard.core.hint_table import HintState, HintTable
from switchboard.core.living import Holder, LivingExtensions, TooManyExtensions
from switchboard.core.sources import Facts
from switchboard.core.states import Extension, ExtensionStatus


class Extensions:
    """Takes up what files say, finds what a number means, and ends what nobody wants any more."""

    def __init__(self, table: HintTable, facts: Facts, living: LivingExtensions, evaluator: Evaluator) -> None:
        self._table = table
        self._facts = facts
        self._living = living
        self._evaluator = evaluator
        self._of_people: dict[Extension, None] = {}  # those that the directory holds

    def replace(
        self, hints: Iterable[Hint], patterns: Iterable[PatternHint], people: Iterable[str]
    ) -> tuple[list[ExtensionStatus], tuple[Extension, ...]]:
        """The statuses of new and different hints, and the extensions that are no more (see `PresenceCore`)."""
        self._table.replace_patterns(patterns)
        wanted = {hint.extension: hint for hint in hints}
        for extension in self._living.wanted():
            hint = None if extension in wanted else self._table.from_pattern(extension)
            if hint is None:
                self._living.discard(extension)
            else:
                wanted[extension] = hint
                self._living.keep(extension)
        fresh, gone = self._table.replace(wanted)
        self._release_people()
        fresh += [state for exten in people if (state := self._hold(exten)) is not None]
        statuses = self._evaluator.evaluate_new(fresh)
        for state in gone:
            self._evaluator.forget(self._facts.unreported(state.devices))
        removed = (state.hint.extension for state in gone if state.hint.extension not in self._table)
        return statuses, (*removed, *self.end_overflow())

    def find(self, exten: str, contexts: Sequence[str]) -> tuple[ExtensionStatus | None, bool]:
        """What a number means in the first of these contexts that has it, and whether a pattern just made it."""
        for context in contexts:
            extension = _extension(exten, context)
            known = self._table.get(extension)
            if known is not None:
                self._living.ask(extension)
                return known.status, False
            hint = self._table.from_pattern(extension)
            if hint is not None:
                return self._evaluator.evaluate_new([self._bring_to_life(hint)])[0], True
        return None, False

    def hold_person(self, exten: str) -> list[ExtensionStatus]:
        """Has the directory hold that extension; its status, if that brought it to life."""
        fresh = self._hold(exten)
        return self._evaluator.evaluate_new([fresh]) if fresh is not None else []

    def end_overflow(self) -> tuple[Extension, ...]:
        """Ends the extensions that nobody wants any more, and returns them."""
        ending = self._living.overflow()
        for extension in ending:
            self._living.discard(extension)
            self._evaluator.forget(self._facts.unreported(self._table.remove(extension).devices))
        return tuple(ending)

    def _hold(self, exten: str) -> HintState | None:
        """Has the directory hold an extension that a pattern fits; returns its hint if that brought it to life."""
        for context in self._table.contexts:
            extension = Extension(exten, context)
            fresh = None
            if extension not in self._table:
                hint = self._table.from_pattern(extension)
                if hint is None:
                    continue
                fresh = self._bring_to_life(hint)
            if extension in self._living and extension not in self._of_people:
                self._hold_for_person(extension)
            return fresh
        return None

    def _hold_for_person(self, extension: Extension) -> None:
        try:
            self._living.hold(extension, Holder.DIRECTORY)
        except TooManyExtensions:  # it lives as long as it was asked for lately, like everybody's
            return
        self._of_people[extension] = None

    def _release_people(self) -> None:
        for extension in self._of_people:
            self._living.release(extension, Holder.DIRECTORY)
        self._of_people.clear()

    def _bring_to_life(self, hint: Hint) -> HintState:
        state = self._table.add(hint)
        self._living.add(hint.extension)
        return state


@functools.lru_cache(maxsize=4_096)  # thousands of phones ask for the same few hundred
def _extension(exten: str, context: str) -> Extension:
    return Extension(exten, context)
