"""What becomes of changes that were asked for, in words: only what is so says nothing."""

import asyncio
from collections.abc import Sequence

import pytest

from switchboard.calls.submitting import refusal_of, submit_all
from switchboard.core.changes import ChangeSet
from switchboard.core.commands import Command, ForgetPresence, Origin
from switchboard.ground.errors import SwitchboardError

ME = Origin("me", "test")
COMMAND = ForgetPresence("CustomPresence:Bob", ME)
DONE = ChangeSet(1, 0.0, ME)


def answered(outcome: ChangeSet | Exception | None) -> "asyncio.Future[ChangeSet]":
    """None for one that was cancelled."""
    answer: asyncio.Future[ChangeSet] = asyncio.get_running_loop().create_future()
    if outcome is None:
        answer.cancel()
    elif isinstance(outcome, Exception):
        answer.set_exception(outcome)
    else:
        answer.set_result(outcome)
    return answer


@pytest.mark.parametrize(
    ("outcome", "told"),
    [
        (DONE, ""),
        (SwitchboardError("it is full"), "it is full"),
        (SwitchboardError(), "SwitchboardError"),
        (ZeroDivisionError(), "ZeroDivisionError"),
        (None, "the program ends"),
    ],
)
def test_a_refusal_without_words_is_a_refusal(outcome: ChangeSet | Exception | None, told: str) -> None:
    async def run() -> None:
        assert refusal_of(answered(outcome)) == told

    asyncio.run(run())


@pytest.mark.parametrize(
    ("outcomes", "told"),
    [
        ([DONE, DONE], ""),
        ([DONE, SwitchboardError()], "SwitchboardError"),
        ([OSError("a"), SwitchboardError("b")], "a; b"),
    ],
)
def test_of_several_all_that_was_refused_is_told(outcomes: Sequence[ChangeSet | Exception], told: str) -> None:
    async def run() -> None:
        heard: asyncio.Future[str] = asyncio.get_running_loop().create_future()
        rest = iter(outcomes)

        def submit(_: Command) -> "asyncio.Future[ChangeSet]":
            return answered(next(rest))

        submit_all(submit, [COMMAND] * len(outcomes), heard.set_result)
        assert await heard == told

    asyncio.run(run())
