"""
What waits to be stored, in order: one batch is with the writer, the rest gathers behind it.

    put ─▶ gathered ──flush──▶ in flight ──▶ told: stored ─▶ the next batch
                 └──────────────────┴──────▶ told: refused, with all that was gathered on top of it
"""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from switchboard.ground.errors import SwitchboardError
from switchboard.storage.errors import StorageUnavailable, in_words, is_of_the_disk
from switchboard.storage.tables import Change
from switchboard.storage.work import Batch
from switchboard.storage.writer import Writer

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class LaneOptions:
    """
    Args:
        most: items of one batch.
        overlaps: whether a batch may be handed over before the one before it was told; else it is made after that.
        survives_power_cut: whether a crash of the program is not all that is to be survived.
        offset: what added to the clock of the network outside is wall-clock seconds, now.
    """

    most: int
    overlaps: bool = False
    survives_power_cut: bool = True
    offset: Callable[[], float] = lambda: 0.0


class Lane(Generic[Item]):
    """
    Items of one kind; each is told once, in the order they were put.

    Where a batch is refused because of one of its values, each of its items is stored by itself: only the bad one is
    refused.
    """

    def __init__(
        self,
        writer: Writer,
        changes_of: Callable[[Sequence[Item]], Sequence[Change]],
        told: Callable[[Sequence[Item], SwitchboardError | None], None],
        options: LaneOptions,
    ) -> None:
        """
        Args:
            changes_of: asked when a batch is handed over.
            told: hears what became of items; they are given in the order they were put.
        """
        self._loop = writer.loop
        self._writer = writer
        self._changes_of = changes_of
        self._told = told
        self._faults = writer.faults
        self._options = options
        self._gathered: list[Item] = []
        self._flying: list[Item] = []
        self._is_scheduled = False
        self._singly = 0  # items at the front that are stored one by one
        self._settled: list[asyncio.Future[None]] = []
        writer.when_stuck.append(self._refuse_gathered)
        writer.when_well.append(self.flush)

    def __len__(self) -> int:
        """How many wait."""
        return len(self._gathered) + len(self._flying)

    def put(self, item: Item) -> None:
        """It goes with the next batch: in the next turn of the loop, or as soon as the one before it is stored."""
        self._gathered.append(item)
        if not self._is_scheduled and (self._writer.is_stuck or not self._flying):
            self._is_scheduled = True
            self._loop.call_soon(self.flush)

    def flush(self) -> None:
        """Hands over what is gathered now, unless a batch is on its way: then it follows that one."""
        self._is_scheduled = False
        if self._writer.is_stuck:
            self._refuse_gathered(StorageUnavailable("The disk does not answer."))
        while self._gathered and not self._flying:
            size = 1 if self._singly else self._options.most
            self._flying, self._gathered = self._gathered[:size], self._gathered[size:]
            self._singly -= self._singly > 0
            try:
                changes = self._changes_of(self._flying)
            except Exception as error:
                self._loop.call_soon(self._landed, error)  # after whoever was before it has been told
                return
            options = self._options
            self._writer.write(Batch(changes, self._landed, options.survives_power_cut, options.offset()))

    def settled(self) -> "asyncio.Future[None]":
        """Done once nothing waits."""
        future: asyncio.Future[None] = self._loop.create_future()
        self._settled.append(future)
        self.flush()
        self._tell_settled()
        return future

    def _landed(self, error: Exception | None) -> None:
        items, self._flying = self._flying, []
        refusal: SwitchboardError | None = None
        if error is not None and is_of_the_disk(error):
            refusal = error if isinstance(error, SwitchboardError) else StorageUnavailable(in_words(error))
            items, self._gathered, self._singly = items + self._gathered, [], 0
        elif error is not None and len(items) > 1:
            self._gathered = items + self._gathered
            self._singly += len(items)
            self.flush()
            return
        elif error is not None:
            self._faults.note("a commit", error)
            refusal = StorageUnavailable("The change could not be stored: {why}.", why=in_words(error))
        if self._options.overlaps:
            self.flush()
        self._tell(items, refusal)
        self.flush()
        self._tell_settled()

    def _refuse_gathered(self, refusal: SwitchboardError) -> None:
        items, self._gathered, self._singly = self._gathered, [], 0
        if items:
            self._tell(items, refusal)

    def _tell(self, items: Sequence[Item], refusal: SwitchboardError | None) -> None:
        try:
            self._told(items, refusal)
        except Exception as error:
            self._faults.note("what follows a commit", error)

    def _tell_settled(self) -> None:
        if not len(self):
            settled, self._settled = self._settled, []
            for future in settled:
                if not future.done():
                    future.set_result(None)
