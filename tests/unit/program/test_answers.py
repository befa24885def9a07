import asyncio
import threading
from concurrent.futures import Future

import pytest

from switchboard.program.answers import Answers


class Over(Exception):
    """The end."""


def test_an_answer_is_given_once_whoever_comes_later() -> None:
    answers = Answers(Over)
    answer: Future[int] = answers.open()
    answers.give(answer, 1)
    answers.give(answer, 2)
    answers.refuse(answer, ValueError())
    answers.end()
    assert answer.result(0) == 1


def test_at_the_end_everybody_is_answered_and_so_is_who_asks_later() -> None:
    answers = Answers(Over)
    waiting: list[Future[int]] = [answers.open() for _ in range(3)]
    answers.refuse(waiting[0], ValueError("no"))
    answers.end()
    assert [type(answer.exception(0)) for answer in waiting] == [ValueError, Over, Over]
    late: Future[int] = answers.open()
    with pytest.raises(Over):
        late.result(0)
    answers.give(late, 1)


def test_who_waits_no_more_is_no_hindrance() -> None:
    answers = Answers(Over)
    gone: Future[int] = answers.open()
    assert gone.cancel()
    answers.give(gone, 1)
    still: Future[int] = answers.open()
    answers.end()
    assert gone.cancelled()
    assert isinstance(still.exception(0), Over)


def test_a_loop_may_wait_for_another_threads_answer() -> None:
    answers = Answers(Over)

    async def wait() -> int:
        answer: Future[int] = answers.open()
        threading.Thread(target=answers.give, args=(answer, 7)).start()
        return await asyncio.wrap_future(answer)

    assert asyncio.run(wait()) == 7
