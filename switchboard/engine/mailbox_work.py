"""Work on the files of mailboxes, beside the loop: on one mailbox one piece after another, in the order asked for."""

from collections import deque
from collections.abc import Callable
from typing import TypeVar

from switchboard.engine.kept_sounds import MailAside

Result = TypeVar("Result")


class MailboxWork:
    """What is written last of a message is what was asked for last, however long a disk takes."""

    def __init__(self, aside: MailAside) -> None:
        self._aside = aside
        self._waiting: dict[str, deque[Callable[[], None]]] = {}  # by mailbox; the first is at work

    def do(
        self, mailbox: str, begin: Callable[[], Callable[[], Result]], then: Callable[[Result | None, object], None]
    ) -> None:
        """
        Args:
            begin: called once all before it is done; what it returns works in a thread.
            then: told in the loop what came of it, or what went wrong.
        """

        def start() -> None:
            self._aside.work(begin(), done)

        def done(result: Result | None, error: object) -> None:
            try:
                then(result, error)
            finally:
                self._go_on(mailbox)

        waiting = self._waiting.setdefault(mailbox, deque())
        waiting.append(start)
        if len(waiting) == 1:
            start()

    def _go_on(self, mailbox: str) -> None:
        waiting = self._waiting[mailbox]
        waiting.popleft()
        if waiting:
            waiting[0]()
        else:
            del self._waiting[mailbox]
