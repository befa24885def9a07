"""Which extensions there are: those of hints, and those that patterns make for as long as somebody wants them."""

import functools
from collections.abc import Iterable, Mapping, Sequence

from switchboard.core.evaluator import Evaluator
from switchboard.core.hint import BadHint, Hint, PatternHint, parse_hint
from switchboard.core.hint_table import HintState, HintTable
from switchboard.core.living import Holder, LivingExtensions, TooManyExtensions
from switchboard.core.sources import Facts
from switchboard.core.states import Extension, ExtensionStatus

_OWN_CONTEXT = "default"  # of people's own extensions, unless the dialplan has hints, and none there


class Extensions:
    """Takes up what files say, finds what a number means, and ends what nobody wants any more."""

    def __init__(self, table: HintTable, facts: Facts, living: LivingExtensions, evaluator: Evaluator) -> None:
        self._table = table
        self._facts = facts
        self._living = living
        self._evaluator = evaluator
        self._of_people: dict[Extension, None] = {}  # those that the directory holds
        self._own: dict[str, Extension] = {}  # people's own, as neither hint nor pattern has their number
        self._own_context = _OWN_CONTEXT

    def replace(
        self, hints: Iterable[Hint], patterns: Iterable[PatternHint], people: Mapping[str, str]
    ) -> tuple[list[ExtensionStatus], tuple[Extension, ...]]:
        """
        The statuses of new and different hints, and the extensions that are no more (see `PresenceCore`).

        `people` are the directory's extensions, each with the text of the hint that is its own where there is no other.
        """
        self._table.replace_patterns(patterns)
        wanted = {hint.extension: hint for hint in hints}
        own = self._find_own(wanted, people)
        wanted.update((hint.extension, hint) for hint in own)
        for extension in self._living.wanted():
            hint = None if extension in wanted else self._table.from_pattern(extension)
            if hint is None:
                self._living.discard(extension)
            else:
                wanted[extension] = hint
                self._living.keep(extension)
        fresh, gone = self._table.replace(wanted)
        self._own = {hint.extension.exten: hint.extension for hint in own}
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

    def hold_person(self, exten: str, own: str) -> tuple[list[ExtensionStatus], tuple[Extension, ...]]:
        """
        Has the directory hold that extension; its status if that brought it to life, and what is no more.

        Args:
            own: the text of its hint where there is no other; empty where it has none of its own.
        """
        known = self._own.get(exten)
        text = self._table.text(known) if known is not None else ""
        if text and text == own:
            return [], ()
        gone = self._take_own(exten)
        fresh = self._hold(exten)
        if fresh is None and own and not self._is_known(exten):
            fresh = self._table.add(parse_hint(Extension(exten, self._own_context), own))
            self._own[exten] = fresh.hint.extension
        statuses = self._evaluator.evaluate_new([fresh]) if fresh is not None else []
        return statuses, tuple(extension for extension in gone if extension not in self._table)

    def let_person_go(self, exten: str) -> tuple[Extension, ...]:
        """The directory knows nobody there any more; what is no more for that."""
        gone = list(self._take_own(exten))
        for context in self._table.contexts:
            extension = Extension(exten, context)
            if extension not in self._of_people:
                continue
            del self._of_people[extension]
            self._living.release(extension, Holder.DIRECTORY)
            if self._living.is_unwanted(extension):
                self._end(extension)
                gone.append(extension)
        return tuple(gone)

    def end_overflow(self) -> tuple[Extension, ...]:
        """Ends the extensions that nobody wants any more, and returns them."""
        ending = self._living.overflow()
        for extension in ending:
            self._end(extension)
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

    def _find_own(self, hints: Mapping[Extension, Hint], people: Mapping[str, str]) -> list[Hint]:
        """People's own hints, beside these of the dialplan; `_own_context` is where they live."""
        contexts = list(dict.fromkeys((*(each.context for each in hints), *self._table.pattern_contexts())))
        self._own_context = _OWN_CONTEXT if _OWN_CONTEXT in contexts or not contexts else contexts[0]
        known = {extension.exten for extension in hints}
        found = []
        for exten, text in people.items():
            extension = Extension(exten, self._own_context)
            if not text or exten in known or self._table.has_pattern(exten):
                continue
            try:
                found.append(parse_hint(extension, text))
            except BadHint:  # what an older version stored
                continue
        return found

    def _is_known(self, exten: str) -> bool:
        return any(Extension(exten, context) in self._table for context in self._table.contexts)

    def _take_own(self, exten: str) -> tuple[Extension, ...]:
        extension = self._own.pop(exten, None)
        if extension is None:
            return ()
        self._end(extension)
        return (extension,)

    def _end(self, extension: Extension) -> None:
        self._living.discard(extension)
        self._evaluator.forget(self._facts.unreported(self._table.remove(extension).devices))

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
