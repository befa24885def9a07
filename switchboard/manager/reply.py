"""What an action comes to: a reply that is known, or what has to be done first and the replies it may have then."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from switchboard.core.changes import ChangeSet
from switchboard.core.commands import Command, Origin
from switchboard.manager.backend import OriginateWish
from switchboard.manager.framing import Header, Message

Reply = list[Message] | Iterator[Message]  # one that is no list is made message by message, as the client takes it


@dataclass(frozen=True, slots=True)
class Submit:
    """`done` once these changes are durable and everyone was told, `refused` where one of them was refused."""

    commands: Sequence[Command]
    done: Reply
    refused: Reply


@dataclass(frozen=True, slots=True)
class Change:
    """What `done` makes of the change, once it is durable and everyone was told; an error where it was refused."""

    command: Command
    done: Callable[[ChangeSet], Reply]


@dataclass(frozen=True, slots=True)
class MakeCall:
    """`done` once the call was answered, `refused` where it was not."""

    wish: OriginateWish
    done: Reply
    refused: Reply


@dataclass(frozen=True, slots=True)
class Begin:
    """`done` once what was begun is so, what `refused` makes of the fault where it is not; `begin` is told which."""

    begin: Callable[[Callable[[str], None]], None]
    done: Reply
    refused: Callable[[str], Reply]


@dataclass(frozen=True, slots=True)
class RunLine:
    """What a line of the console prints."""

    line: str
    origin: Origin


@dataclass(frozen=True, slots=True)
class Reload:
    """`done` once a module, or all where it is empty, has read its files anew; else an error says what went wrong."""

    module: str
    done: Reply


Outcome = Reply | Submit | Change | Begin | MakeCall | RunLine | Reload


def success(message: str = "", *headers: Header) -> Reply:
    """It was done."""
    first: Message = [("Response", "Success")]
    if message:
        first.append(("Message", message))
    return [[*first, *headers]]


def error(message: str) -> Reply:
    """It was not done, and why."""
    return [[("Response", "Error"), ("Message", message)]]


def listing(
    message: str, event: str, items: Iterable[Message], complete: str = "", counts: Sequence[Header] = ()
) -> Iterator[Message]:
    """A reply that is a list of events, its end with further counts; `items` must not change while it is taken."""
    yield [("Response", "Success"), ("EventList", "start"), ("Message", message)]
    count = 0
    for count, item in enumerate(items, start=1):  # noqa: B007  counted
        yield [("Event", event), *item]
    end = complete or f"{event}ListComplete"
    yield [("Event", end), ("EventList", "Complete"), ("ListItems", str(count)), *counts]


def console_output(text: str, *, succeeded: bool) -> Reply:
    """What Command answers: a header for each line."""
    lines = text.split("\n")[:-1] if text.endswith("\n") else text.split("\n")
    first: Message = [("Response", "Success" if succeeded else "Error"), ("Message", "Command output follows")]
    return [[*first, *(("Output", line) for line in lines)]]
