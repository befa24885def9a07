"""Changes that are asked for, several at once, and why they are not so."""

import asyncio
from collections.abc import Callable, Sequence

from switchboard.core.changes import ChangeSet
from switchboard.core.commands import Command
from switchboard.ground.errors import why


def refusal_of(answer: "asyncio.Future[ChangeSet]") -> str:
    """Why what was asked for is not so, now that the future is done; empty only where it is so."""
    if answer.cancelled():
        return "the program ends"
    error = answer.exception()
    return why(error) if error is not None else ""


def submit_all(
    submit: Callable[[Command], "asyncio.Future[ChangeSet]"],
    commands: Sequence[Command],
    then: Callable[[str], None],
) -> None:
    """Asks for all of them; `then` is told what was refused, nothing where all are durable."""
    answers = asyncio.gather(*(submit(command) for command in commands), return_exceptions=True)

    def done(results: "asyncio.Future[list[ChangeSet | BaseException]]") -> None:
        if results.cancelled():
            then("the program ends")
            return
        refused = [why(result) for result in results.result() if isinstance(result, BaseException)]
        then("; ".join(refused))

    answers.add_done_callback(done)
