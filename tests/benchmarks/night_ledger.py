"""What was asked for and answered in a night of kills, and what may be shown because of it."""

import asyncio
import contextlib
import time
from collections import Counter, deque
from collections.abc import AsyncIterator

_STORY = 12  # of the last things that happened to an extension


class Gate:
    """Lets whoever asks for changes through, except while somebody looks what became of them."""

    def __init__(self) -> None:
        self._open = asyncio.Event()
        self._open.set()
        self._inside = 0
        self._left = asyncio.Event()

    @contextlib.asynccontextmanager
    async def inside(self) -> AsyncIterator[None]:
        await self._open.wait()
        self._inside += 1
        try:
            yield
        finally:
            self._inside -= 1
            self._left.set()

    async def close(self) -> None:
        """Returns once nobody waits for an answer any more."""
        self._open.clear()
        while self._inside:
            self._left.clear()
            await self._left.wait()

    def open(self) -> None:
        self._open.set()


class Ledger:
    """
    What each extension may show: what was acknowledged last, or one whose answer never came, or came from another.

    Who asks again after a kill, as SIP has it, may be refused by an instance that knows nothing of what the one before
    it had stored already: such a refusal says nothing.
    """

    def __init__(self) -> None:
        self.allowed: dict[int, set[int]] = {}
        self.counts: Counter[str] = Counter()
        self.lost: list[str] = []
        self.gate = Gate()
        self._number = 0
        self._kills = 0
        self._asked: dict[int, int] = {}  # how many kills there had been when a change was asked for
        self._refused_late: set[int] = set()
        self._began_at = time.monotonic()
        self._stories: dict[int, deque[str]] = {}

    def begin(self, exten: int) -> int:
        """The number of a change that is asked for now."""
        self._number += 1
        self.allowed.setdefault(exten, {0}).add(self._number)
        self._asked[self._number] = self._kills
        self._tell(exten, f"{self._number} asked for")
        return self._number

    def killed(self) -> None:
        """The instance that was asked until now is no more."""
        self._kills += 1
        self.counts["kill -9"] += 1

    def acknowledged(self, face: str, exten: int, number: int) -> None:
        self.counts[f"acknowledged by {face}"] += 1
        self.allowed[exten] = {number}
        self._tell(exten, f"{number} acknowledged by {face}")

    def refused(self, face: str, exten: int, number: int, why: object = "") -> None:
        self.counts[f"refused by {face}"] += 1
        self._tell(exten, f"{number} refused by {face} {why}")
        if self._asked[number] == self._kills:
            self.allowed[exten].discard(number)
        else:
            self._refused_late.add(number)

    def check(self, shown: dict[int, int], when: str) -> None:
        """What was acknowledged is there, or something newer that nobody answered."""
        for exten, allowed in self.allowed.items():
            number = shown.get(exten, 0)
            self.counts["stored by one instance, and refused by the next"] += number in self._refused_late
            self._tell(exten, f"{number} shown {when}")
            if number not in allowed:
                story = "\n  ".join(self._stories[exten])
                self.lost.append(f"{when}: {exten} shows {number}, not {sorted(allowed)}\n  {story}")
            self.allowed[exten] = {number}
        self._refused_late.clear()

    def _tell(self, exten: int, what: str) -> None:
        story = self._stories.setdefault(exten, deque(maxlen=_STORY))
        story.append(f"{time.monotonic() - self._began_at:8.3f} s, {self._kills} kills: {what}")
