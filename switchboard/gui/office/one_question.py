"""A question to the engine of which one is on its way at a time."""

from collections.abc import Callable
from concurrent.futures import Future
from typing import Generic, TypeVar

from switchboard.gui.door import Door, Refuse, answer_to

AnswerT = TypeVar("AnswerT")


class OneQuestion(Generic[AnswerT]):
    """Whoever asks meanwhile has it asked once more, after the answer."""

    def __init__(
        self, door: Door, question: Callable[[], Future[AnswerT]], take: Callable[[AnswerT], None], refuse: Refuse
    ) -> None:
        """`take` is given each answer; `refuse` is told in words where there is none."""
        self._door = door
        self._question = question
        self._take = take
        self._refuse = refuse
        self._is_asked = self._is_wanted_again = False

    def ask(self) -> None:
        """Returns at once."""
        if self._is_asked:
            self._is_wanted_again = True
            return
        self._is_asked = True
        self._door.start(self._ask(), self._refuse)

    async def _ask(self) -> None:
        try:
            answer = await answer_to(self._question())
        finally:
            self._is_asked = False
        if self._is_wanted_again:
            self._is_wanted_again = False
            self.ask()
        self._take(answer)
