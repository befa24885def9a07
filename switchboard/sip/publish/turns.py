"""Work that takes its time, one at a time for each thing that is worked on."""

from collections import deque
from collections.abc import Callable

Done = Callable[[], None]
Job = Callable[[Done], None]  # begins, and says once when it is done


class Turns:
    """
    Jobs by what they work on: the next begins when the one before is done.

    >>> turns, said = Turns(most_waiting=1, most_in_all=9), []
    >>> turns.take("a", said.append), turns.take("a", said.append), turns.has_room("a"), len(said)
    (None, None, False, 1)
    >>> said[0]()
    >>> len(said), turns.has_room("a")
    (2, True)
    """

    def __init__(self, most_waiting: int, most_in_all: int) -> None:
        """`most_waiting` is of one thing, beside the one that is worked on; `most_in_all` counts those in."""
        self._most_waiting = most_waiting
        self._most_in_all = most_in_all
        self._count = 0
        self._queues: dict[str, deque[Job]] = {}  # those that wait; there is a queue while one is worked on

    def has_room(self, name: str) -> bool:
        """Whether one more may wait there."""
        return len(self._queues.get(name, ())) < self._most_waiting and self._count < self._most_in_all

    def take(self, name: str, job: Job) -> None:
        """Has it begin at once, or after those that came before."""
        self._count += 1
        if name in self._queues:
            self._queues[name].append(job)
        else:
            self._queues[name] = deque()
            self._begin(name, job)

    def _begin(self, name: str, job: Job) -> None:
        is_done = False

        def done() -> None:
            nonlocal is_done
            if not is_done:
                is_done = True
                self._next(name)

        try:
            job(done)
        except BaseException:  # whoever began it hears of it; the others go on
            done()
            raise

    def _next(self, name: str) -> None:
        self._count -= 1
        queue = self._queues[name]
        if queue:
            self._begin(name, queue.popleft())
        else:
            del self._queues[name]
