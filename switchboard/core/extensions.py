"""Which extensions there are: those of hints, and those that patterns make for as long as somebody wants them."""

import contextlib
import functools
import itertools
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from switchboard.core.evaluator import Evaluator
from switchboard.core.hint import BadHint, Hint, PatternHint, parse_hint
from switchboard.core.hint_table import HintState, HintTable
from switchboard.core.living import Holder, LivingExtensions, TooManyExtensions
from switchboard.core.sources import Facts
from switchboard.core.states import Extension, ExtensionStatus

_PIECE = 100  # hints that are taken up at once: some two milliseconds
_OWN_CONTEXT = "default"  # of people's own extensions, unless the dialplan has hints, and none there

Piece = tuple[list[ExtensionStatus], tuple[Extension, ...]]  # new and different statuses, and what is no more
Pieces = Iterator[Piece]
_NOTHING: Piece = ([], ())
Each = TypeVar("Each")


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
        self._running: Pieces | None = None  # what is being put in the place of all hints

    def replace(self, hints: Iterable[Hint], patterns: Iterable[PatternHint], people: Mapping[str, str]) -> Piece:
        """
        The statuses of new and different hints, and the extensions that are no more (see `PresenceCore`).

        `people` are the directory's extensions, each with the text of the hint that is its own where there is no other.
        """
        statuses: list[ExtensionStatus] = []
        removed: list[Extension] = []
        for fresh, gone in self.replacing(hints, patterns, people):
            statuses += fresh
            removed += gone
        return statuses, tuple(removed)

    def replacing(self, hints: Iterable[Hint], patterns: Iterable[PatternHint], people: Mapping[str, str]) -> Pieces:
        """
        The same piece by piece: between two of them all else may go on, and each extension is what it was or will be.

        It ends early where another one begins, which puts other hints in the place of its own.
        """
        self._running = self._replacing(hints, patterns, people)
        return self._running

    def _replacing(self, hints: Iterable[Hint], patterns: Iterable[PatternHint], people: Mapping[str, str]) -> Pieces:
        mine = self._running
        for piece in self._pieces(hints, patterns, people):
            yield piece
            if self._running is not mine:
                return
        self._running = None

    def _finish_replacing(self) -> Piece:
        """Does at once what is left of it, so that nobody meets hints that are older than what they say."""
        statuses: list[ExtensionStatus] = []
        removed: list[Extension] = []
        for fresh, gone in self._running or ():
            statuses += fresh
            removed += gone
        return statuses, tuple(removed)

    def _pieces(self, hints: Iterable[Hint], patterns: Iterable[PatternHint], people: Mapping[str, str]) -> Pieces:
        self._table.replace_patterns(patterns)
        wanted = {hint.extension: hint for hint in hints}
        own: dict[str, Extension] = {}
        for some in _in_pieces(self._find_own(wanted, people)):
            own.update((hint.extension.exten, hint.extension) for hint in some)
            wanted.update((hint.extension, hint) for hint in some)
            yield _NOTHING
        self._own = own
        self._table.expect(wanted)
        for some in _in_pieces(wanted.values()):
            for hint in some:
                self._living.discard(hint.extension)
            yield self._put(some), ()
        for others in _in_pieces(self._others(wanted)):
            yield self._keep_or_end(others, people)
        self._table.order(wanted)
        yield from self._hold_all(people)
        for names in _in_pieces(list(self._evaluator.messages)):  # which hint has a mailbox depends on all of them
            found = (self._table.get(Extension(name, context)) for name in names for context in self._table.contexts)
            yield self._evaluator.evaluate_new([state for state in found if state is not None]), ()
        yield [], self.end_overflow()

    def _put(self, hints: Iterable[Hint]) -> list[ExtensionStatus]:
        return self._evaluator.evaluate_new([state for hint in hints if (state := self._table.put(hint)) is not None])

    def _others(self, wanted: Mapping[Extension, Hint]) -> list[Extension]:
        """Those that have a hint, or that somebody wants, and of which the dialplan says nothing by themselves."""
        known = (*self._living.wanted(), *(state.hint.extension for state in self._table))
        return [extension for extension in dict.fromkeys(known) if extension not in wanted]

    def _keep_or_end(self, extensions: Iterable[Extension], people: Mapping[str, str]) -> Piece:
        """Each that somebody wants, or has, is what a pattern makes of it, if any does; all others are no more."""
        kept: list[Hint] = []
        gone: list[Extension] = []
        for extension in extensions:
            is_wanted = extension.exten in people or self._living.is_wanted(extension)
            hint = self._table.from_pattern(extension) if is_wanted else None
            if hint is not None:
                kept.append(hint)
                self._living.keep(extension)
                continue
            self._living.discard(extension)
            if extension in self._table:
                self._end(extension)
                gone.append(extension)
        return self._put(kept), tuple(gone)

    def _hold_all(self, people: Mapping[str, str]) -> Pieces:
        """Holds people's extensions; what is held for them already is let go of only then, so that it does not end."""
        before, self._of_people = self._of_people, {}
        for extension in before:
            if extension.exten not in people:
                self._living.release(extension, Holder.DIRECTORY)
        held: dict[str, list[Extension]] = {}
        for extension in before:
            held.setdefault(extension.exten, []).append(extension)
        for some in _in_pieces(list(people)):
            fresh = [state for exten in some if (state := self._hold(exten)) is not None]
            for exten in some:
                for extension in held.get(exten, ()):
                    self._living.release(extension, Holder.DIRECTORY)
            yield self._evaluator.evaluate_new(fresh), ()

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

    def hold_person(self, exten: str, own: str) -> Piece:
        """
        Has the directory hold that extension; its status if that brought it to life, and what is no more.

        Args:
            own: the text of its hint where there is no other; empty where it has none of its own.
        """
        statuses, removed = self._finish_replacing()
        known = self._own.get(exten)
        text = self._table.text(known) if known is not None else ""
        if text and text == own:
            return statuses, removed
        gone = self._take_own(exten)
        fresh = self._hold(exten)
        if fresh is None and own and not self._is_known(exten):
            fresh = self._table.add(parse_hint(Extension(exten, self._own_context), own))
            self._own[exten] = fresh.hint.extension
        if fresh is not None:
            statuses += self._evaluator.evaluate_new([fresh])
        return statuses, (*removed, *(extension for extension in gone if extension not in self._table))

    def let_person_go(self, exten: str) -> Piece:
        """The directory knows nobody there any more; what else there is now, and what is no more for that."""
        statuses, removed = self._finish_replacing()
        gone = [*removed, *self._take_own(exten)]
        for context in self._table.contexts:
            extension = Extension(exten, context)
            if extension not in self._of_people:
                continue
            del self._of_people[extension]
            self._living.release(extension, Holder.DIRECTORY)
            if self._living.is_unwanted(extension):
                self._end(extension)
                gone.append(extension)
        return statuses, tuple(gone)

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

    def _find_own(self, hints: Mapping[Extension, Hint], people: Mapping[str, str]) -> Iterator[Hint]:
        """People's own hints, beside these of the dialplan; `_own_context` is where they live."""
        found = list(dict.fromkeys((*(each.context for each in hints), *self._table.pattern_contexts())))
        self._own_context = _OWN_CONTEXT if _OWN_CONTEXT in found or not found else found[0]
        known = {extension.exten for extension in hints}
        for exten, text in people.items():
            extension = Extension(exten, self._own_context)
            if not text or exten in known or self._table.has_pattern(exten):
                continue
            with contextlib.suppress(BadHint):  # what an older version stored
                yield parse_hint(extension, text)

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

    def _bring_to_life(self, hint: Hint) -> HintState:
        state = self._table.add(hint)
        self._living.add(hint.extension)
        return state


def _in_pieces(each: Iterable[Each]) -> Iterator[list[Each]]:
    rest = iter(each)
    while piece := list(itertools.islice(rest, _PIECE)):
        yield piece


@functools.lru_cache(maxsize=4_096)  # thousands of phones ask for the same few hundred
def _extension(exten: str, context: str) -> Extension:
    return Extension(exten, context)
