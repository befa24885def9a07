"""
Extensions that patterns made: which of them live, and why.

One lives while somebody holds it (a watcher, a person of the directory), while a source reports one of its devices,
and for as long as it is among those that were asked for last. Of these the oldest that nobody holds ends first, so
that whoever asks for one number after another shuts nobody out, and fills nothing.
"""

from collections import Counter, OrderedDict
from collections.abc import Callable
from enum import StrEnum

from switchboard.core.states import Extension
from switchboard.ground.errors import SwitchboardError
from switchboard.ground.limits import Limits


class TooManyExtensions(SwitchboardError):
    """Holders of one kind hold as many extensions that patterns made as they may."""


class Holder(StrEnum):  # texts are hashed faster, and each hold is looked up several times
    """Who holds extensions; each kind has room of its own, so that none takes it from another."""

    WATCHERS = "phones on other computers"  # each of their owners has a bound of its own (`sip.watch.audience`)
    LOCAL_WATCHERS = "programs on this computer"
    DIRECTORY = "people of the directory"


class LivingExtensions:
    """Counts who holds which extension, of a pattern or not, and says which that patterns made are to end."""

    def __init__(self, limits: Limits, is_in_use: Callable[[Extension], bool]) -> None:
        """`is_in_use` says whether a source reports a device of that extension."""
        self._limits = limits
        self._is_in_use = is_in_use
        self._made: dict[Extension, None] = {}
        self._recent: OrderedDict[Extension, None] = (
            OrderedDict()
        )  # of those that were made, asked for last stands last
        self._holds: dict[Extension, dict[Holder, int]] = {}
        self._held: Counter[Holder] = Counter()  # how many that were made each kind of holder holds

    def __contains__(self, extension: Extension) -> bool:
        """Whether a pattern made it."""
        return extension in self._made

    def wanted(self) -> list[Extension]:
        """Those that patterns made, and those that somebody holds: what a pattern may have to make after a reload."""
        return list(dict.fromkeys((*self._made, *self._holds)))

    def is_wanted(self, extension: Extension) -> bool:
        """Whether it is among those."""
        return extension in self._made or extension in self._holds

    def __len__(self) -> int:
        return len(self._made)

    def add(self, extension: Extension) -> None:
        """A pattern made it, as somebody asked for it."""
        self._made[extension] = None
        self._held.update(self._holds.get(extension, {}).keys())
        self.ask(extension)

    def keep(self, extension: Extension) -> None:
        """A pattern still makes it, or makes it now in the place of a hint of its own."""
        if extension not in self._made:
            self.add(extension)

    def discard(self, extension: Extension) -> None:
        """It is no more, or a hint of its own says what it is."""
        if extension in self._made:
            del self._made[extension]
            self._recent.pop(extension, None)
            self._held.subtract(self._holds.get(extension, {}).keys())

    def ask(self, extension: Extension) -> None:
        """Somebody wants to know of it: it is the last that would end."""
        if extension in self._made:
            self._recent[extension] = None
            self._recent.move_to_end(extension)

    def hold(self, extension: Extension, holder: Holder) -> None:
        """
        It stays until `release` was called as often.

        Raises:
            TooManyExtensions: holders of this kind hold as many as they may.
        """
        holds = self._holds.get(extension)
        if holds is None or holder not in holds:
            is_made = extension in self._made
            if is_made and self._held[holder] >= self._limits.pattern_extensions:
                raise TooManyExtensions(
                    "{holder} hold {count} extensions that patterns made", holder=holder.value, count=self._held[holder]
                )
            self._held[holder] += is_made
            holds = self._holds.setdefault(extension, {})
        holds[holder] = holds.get(holder, 0) + 1

    def release(self, extension: Extension, holder: Holder) -> None:
        """One hold less; harmless where there is none."""
        holds = self._holds.get(extension)
        if holds is None or holder not in holds:
            return
        holds[holder] -= 1
        if holds[holder]:
            return
        del holds[holder]
        self._held[holder] -= extension in self._made
        if not holds:
            del self._holds[extension]
            self.let_go(extension)

    def let_go(self, extension: Extension) -> None:
        """One reason less for it to live; it ends once enough others were asked for."""
        if extension in self._made:
            self._recent.setdefault(extension, None)

    def is_unwanted(self, extension: Extension) -> bool:
        """Whether a pattern made it, and neither does anybody hold it nor a source report its device."""
        return extension in self._made and extension not in self._holds and not self._is_in_use(extension)

    def held_by(self, holder: Holder) -> int:
        """How many that patterns made holders of this kind hold."""
        return self._held[holder]

    def overflow(self) -> list[Extension]:
        """
        Those that are to end now, the one that was asked for longest ago first.

        Whoever holds one of them or reports its device keeps it: it is looked at again when that is over.
        """
        ending: list[Extension] = []
        while len(self._recent) > self._limits.pattern_extensions_unheld:
            extension, _ = self._recent.popitem(last=False)
            if extension not in self._holds and not self._is_in_use(extension):
                ending.append(extension)
        return ending
