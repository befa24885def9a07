"""
The one thread that commits, so that the loop never waits for the disk.

    loop    write ─▶ waiting ─┐                        ┌─▶ told, in the order of `write`
    thread                    └─▶ one transaction ─────┘

All that waits when the thread is free shares a transaction. A disk that is slow, held by another program, or full
delays answers and nothing else.
"""

import asyncio
import logging
import queue
import sqlite3
import threading
from collections.abc import Callable
from typing import TypeVar

from switchboard.ground.errors import SwitchboardError
from switchboard.ground.faults import Faults
from switchboard.storage.database import PATIENCE, Database
from switchboard.storage.errors import StorageUnavailable, StoreLost, in_words, is_of_the_disk
from switchboard.storage.tables import META
from switchboard.storage.work import Batch, Job, Work

_log = logging.getLogger("switchboard.storage")
_IDLE = 1.0  # seconds without a commit after which the log is moved into the file
_PROBE = 5.0  # seconds between tries whether a disk that refused takes again
_STUCK = 1.5 * PATIENCE  # seconds without a word from the disk after which nobody waits for it any more

_ENDED = StorageUnavailable("The switchboard has ended.")

Result = TypeVar("Result")


class Writer:
    """Lives on the loop; its thread has the database for itself until `close`."""

    def __init__(
        self,
        loop: asyncio.AbstractEventLoop,
        database: Database,
        faults: Faults,
        note_fault: Callable[[str], None],
        *,
        stuck_after: float = _STUCK,
    ) -> None:
        """
        Args:
            note_fault: told what the disk says, and nothing once it takes again.
            stuck_after: seconds without a word from the disk after which nobody waits for it any more.
        """
        self.when_stuck: list[Callable[[SwitchboardError], None]] = []  # each refuses what waits behind it
        self.when_lost: list[Callable[[], None]] = []  # each is called once the database is not what it was
        self.when_well: list[Callable[[], None]] = []  # each hands over what waited until the disk takes again
        self.is_stuck = False
        self.loop = loop
        self._database = database
        self.faults = faults
        self._note_fault = note_fault
        self._stuck_after = stuck_after
        self._fault = ""
        self._is_lost = False
        self._waiting: list[Batch] = []
        self._jobs: list[tuple[Job, asyncio.Future[object]]] = []
        self._flying: Work | None = None
        self._watchdog: asyncio.TimerHandle | None = None
        self._probe: asyncio.TimerHandle | None = None
        self._inbox: queue.SimpleQueue[Work | None] = queue.SimpleQueue()
        self._ended = asyncio.Event()
        self._is_telling = False
        self._is_closing = False
        self._is_closed = False
        self._thread = threading.Thread(target=self._run, name="writer", daemon=True)
        self._thread.start()

    def write(self, batch: Batch) -> None:
        """Stores it as soon as the thread is free; `batch.told` is called once, on the loop."""
        if self._is_closed:
            self.loop.call_soon(batch.told, _ENDED)
            return
        self._waiting.append(batch)
        self._hand_over()

    def ask(self, job: Callable[[Database], Result]) -> "asyncio.Future[Result]":
        """What the job finds in the database; it runs in the thread, after all that was written before."""
        answer: asyncio.Future[Result] = self.loop.create_future()
        if self._is_closed:
            answer.set_exception(_ENDED)
            return answer
        self._jobs.append((job, answer))  # type: ignore[arg-type]  # the future of that very job
        self._hand_over()
        return answer

    def poll(self) -> None:
        """
        Tells at once what the thread has done since, rather than in a later turn of the loop.

        For whoever has a turn to itself for long, and something to do with what it is told.
        """
        if self._flying is not None and self._flying.is_done and not self._is_telling:
            self._done(self._flying)

    def try_again(self) -> None:
        """Finds out whether the disk takes again what it refused, and what it says now."""
        if self._probe is not None:
            self._probe.cancel()
        self._try_again()

    async def close(self, patience: float = PATIENCE) -> bool:
        """
        Ends once all that waits is stored, or after that many seconds; whoever waits longer is refused.

        Returns:
            Whether all was stored.
        """
        self._is_closing = True
        if self._probe is not None:
            self._probe.cancel()
        for go_on in self.when_well:
            go_on()
        self._end()
        try:
            await asyncio.wait_for(self._ended.wait(), patience)
        except TimeoutError:
            self._abandon()
            return False
        return True

    def _hand_over(self) -> None:
        if not self._is_busy and (self._waiting or self._jobs):
            self._flying = Work(self._waiting, self._jobs)
            self._waiting, self._jobs = [], []
            self._watchdog = self.loop.call_later(self._stuck_after, self._bark)
            self._inbox.put(self._flying)

    def _done(self, work: "Work") -> None:
        if work is not self._flying:  # it was given up meanwhile
            return
        self._flying = None
        self.is_stuck = False
        if self._watchdog is not None:
            self._watchdog.cancel()
        self._hand_over()  # the thread goes on while the loop tells
        self._is_telling = True
        self._tell_all(work)
        self._is_telling = False
        if self._is_closing:
            self._end()

    def _end(self) -> None:
        if not self._is_busy and not self._waiting and not self._jobs and not self._is_closed:
            self._is_closed = True
            self._inbox.put(None)

    def _abandon(self) -> None:
        work = self._flying or Work([], [])
        work.batches += self._waiting
        work.jobs += self._jobs
        changes = sum(len(batch.changes) for batch in work.batches)
        _log.error("The disk does not answer; %d changes may not be stored.", changes)
        self._is_closed, self._flying = True, None
        self._waiting, self._jobs = [], []
        if self._watchdog is not None:
            self._watchdog.cancel()
        self._inbox.put(None)
        work.fail(_ENDED)
        self._tell_all(work)

    def _tell_all(self, work: "Work") -> None:
        for batch, error in zip(work.batches, work.errors, strict=True):
            self._judge(error)
            try:
                batch.told(error)
            except Exception as fault:
                self.faults.note("what follows a commit", fault)
        for (_, answer), result in zip(work.jobs, work.results, strict=True):
            if answer.done():
                continue
            if isinstance(result, Exception):
                answer.set_exception(result)
            else:
                answer.set_result(result)

    @property
    def _is_busy(self) -> bool:
        return self._flying is not None

    def _judge(self, error: Exception | None) -> None:
        if error is None:
            if self._fault:
                self._fault = ""
                self._is_lost = False
                self._note_fault("")
                for go_on in self.when_well:
                    go_on()
        elif is_of_the_disk(error):
            if isinstance(error, StoreLost) and not self._is_lost:
                self._is_lost = True
                for save in self.when_lost:
                    save()
            if str(error) != self._fault:
                self._fault = str(error)
                _log.error("%s", error)
                self._note_fault(error.sentence if isinstance(error, SwitchboardError) else str(error))
            if self._probe is None and not self._is_closing:
                self._probe = self.loop.call_later(_PROBE, self._try_again)

    def _try_again(self) -> None:
        self._probe = None
        self.write(Batch([(META, "probe", ("probe", self.loop.time()))], lambda _: None))

    def _bark(self) -> None:
        self.is_stuck = True
        fault = StorageUnavailable("The disk has not answered for {seconds} seconds.", seconds=f"{self._stuck_after:g}")
        self._judge(fault)
        for refuse in self.when_stuck:
            refuse(fault)

    def _run(self) -> None:
        while (work := self._next_work()) is not None:
            try:
                work.do(self._database)
            except Exception as error:
                work.fail(error)
            work.is_done = True
            if not self._tell(self._done, work):
                break
            self._checkpoint(at_once=False)
        try:
            self._database.close()
        except Exception as error:
            self.faults.note("the end of the database", error)
        self._tell(self._ended.set)

    def _next_work(self) -> "Work | None":
        """Waits for it; a log that nobody adds to for a while is moved into the file meanwhile."""
        if self._database.has_log:
            try:
                return self._inbox.get(timeout=_IDLE)
            except queue.Empty:
                self._checkpoint(at_once=True)
        return self._inbox.get()

    def _checkpoint(self, *, at_once: bool) -> None:
        try:
            self._database.checkpoint(at_once=at_once)
        except (sqlite3.Error, OSError) as error:  # what is stored is stored; the next commit says what is wrong
            _log.debug("The log stays as it is: %s", in_words(error))

    def _tell(self, what: Callable[..., None], *values: object) -> bool:
        try:
            self.loop.call_soon_threadsafe(what, *values)
        except RuntimeError:  # the loop was closed without us: nobody can be told any more
            return False
        return True
