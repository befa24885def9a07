"""Changes that a dialplan asks for, several at once."""

import asyncio
from collections.abc import Callable, Sequence

from switchboard.core.changes import ChangeSet
from switchboard.core.commands import Command


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
        refused = [str(result) for result in results.result() if isinstance(result, BaseException)]
        then("; ".join(refused))

    answers.add_done_callback(done)
