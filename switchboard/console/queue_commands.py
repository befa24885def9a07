"""Commands on queues (Asterisk: `app_queue.c`)."""

import asyncio
from collections.abc import Callable, Sequence
from typing import Protocol

from switchboard.console.command import ConsoleCommand, UsageNeeded, expect, make_command
from switchboard.core.commands import Origin
from switchboard.core.errors import CommandRefused
from switchboard.dialplan.read.queues_file import QueueMember, parse_member
from switchboard.dialplan.run.queueing import NOT_THERE
from switchboard.ground.text import parse_number

_MOST_PENALTY = 1_000_000
Then = Callable[[str], None]


class QueueBackend(Protocol):
    """Queues as these commands change them; each tells why not, nothing once it is so and durable."""

    def add_member(self, queue: str, member: QueueMember, reason: str | None, origin: Origin, then: Then) -> None: ...
    def remove(self, queue: str, interface: str, origin: Origin, then: Then) -> None: ...
    def pause(self, queue: str, interface: str, reason: str | None, origin: Origin, then: Then) -> None: ...
    def set_penalty(self, queue: str, interface: str, penalty: int, origin: Origin, then: Then) -> None: ...
    def reset(self, queue: str = "") -> bool: ...


class QueueTexts(Protocol):
    """Queues as listings have them."""

    @property
    def names(self) -> Sequence[str]: ...
    def interfaces(self) -> Sequence[str]: ...
    def text(self, queue: str) -> str: ...


class QueueCommands:
    """queue show, queue add member, queue remove member, queue pause member and their like."""

    def __init__(self, queues: QueueBackend, texts: QueueTexts) -> None:
        self._queues = queues
        self._texts = texts

    def commands(self) -> Sequence[ConsoleCommand]:
        return (
            make_command("queue show", "Show the queues", "[queue]", self._show, self._names),
            make_command(
                "queue add member",
                "Add a member to a queue",
                "<interface> to <queue> [penalty <penalty>] [as <name>] [state_interface <interface>]",
                self._add,
            ),
            make_command(
                "queue remove member",
                "Take a member out of a queue",
                "<interface> from <queue>",
                self._remove,
                self._members,
            ),
            make_command(
                "queue pause member",
                "Have a member called no more",
                "<interface> [queue <queue> [reason <reason>]]",
                self._pause,
                self._members,
            ),
            make_command(
                "queue unpause member",
                "Have a member called again",
                "<interface> [queue <queue> [reason <reason>]]",
                self._unpause,
                self._members,
            ),
            make_command(
                "queue set penalty",
                "Say when a member is called: those with the lowest penalty first",
                "<penalty> on <interface> [in <queue>]",
                self._set_penalty,
            ),
            make_command("queue reset stats", "Begin the figures of queues anew", "[queue]", self._reset, self._names),
        )

    def _names(self, position: int) -> Sequence[str]:
        return () if position else self._texts.names

    def _members(self, position: int) -> Sequence[str]:
        return () if position else self._texts.interfaces()

    async def _show(self, arguments: Sequence[str], _: Origin) -> str:
        expect(arguments, 0, 1)
        name = arguments[0] if arguments else ""
        text = self._texts.text(name)
        return text or (f"No such queue: {name}.\n" if name else "No queues.\n")

    async def _add(self, arguments: Sequence[str], origin: Origin) -> str:
        interface, to, queue, *more = expect(arguments, 3, 9)
        said = _said(more, "penalty", "as", "state_interface")
        if to != "to":
            raise UsageNeeded
        penalty = parse_number(said.get("penalty", "0"), _MOST_PENALTY)
        parts = interface, str(penalty), said.get("as", ""), said.get("state_interface", "")
        member = parse_member(",".join(f'"{part}"' if part else "" for part in parts))
        if member is None or penalty is None:
            raise UsageNeeded
        fault = await _done(lambda then: self._queues.add_member(queue, member, None, origin, then))
        if fault:
            raise CommandRefused(f"Unable to add interface '{interface}' to queue '{queue}': {fault}")
        return f"Added interface '{interface}' to queue '{queue}'\n"

    async def _remove(self, arguments: Sequence[str], origin: Origin) -> str:
        interface, word, queue = expect(arguments, 3)
        if word != "from":
            raise UsageNeeded
        fault = await _done(lambda then: self._queues.remove(queue, interface, origin, then))
        if fault:
            raise CommandRefused(f"Unable to remove interface '{interface}' from queue '{queue}': {fault}")
        return f"Removed interface '{interface}' from queue '{queue}'\n"

    async def _pause(self, arguments: Sequence[str], origin: Origin) -> str:
        return await self._change_pause(arguments, origin, is_paused=True)

    async def _unpause(self, arguments: Sequence[str], origin: Origin) -> str:
        return await self._change_pause(arguments, origin, is_paused=False)

    async def _change_pause(self, arguments: Sequence[str], origin: Origin, *, is_paused: bool) -> str:
        interface, *more = expect(arguments, 1, 5)
        said = _said(more, "queue", "reason")
        queue = said.get("queue", "")
        reason = said.get("reason", "") if is_paused else None
        fault = await _done(lambda then: self._queues.pause(queue, interface, reason, origin, then))
        word, where = "paused" if is_paused else "unpaused", f" in queue '{queue}'" if queue else ""
        if fault:
            raise CommandRefused(
                f"Unable to {word.removesuffix('d')} interface '{interface}'{where}: {_in_words(fault)}"
            )
        return f"{word} interface '{interface}'{where}{f' for reason {reason!r}' if reason else ''}\n"

    async def _set_penalty(self, arguments: Sequence[str], origin: Origin) -> str:
        text, word, interface, *more = expect(arguments, 3, 5)
        queue, penalty = _said(more, "in").get("in", ""), parse_number(text, _MOST_PENALTY)
        if word != "on" or penalty is None:
            raise UsageNeeded
        fault = await _done(lambda then: self._queues.set_penalty(queue, interface, penalty, origin, then))
        where = f" from queue '{queue}'" if queue else ""
        if fault:
            raise CommandRefused(f"Failed to set penalty on interface '{interface}'{where}: {_in_words(fault)}")
        return f"Set penalty on interface '{interface}'{where}\n"

    async def _reset(self, arguments: Sequence[str], _: Origin) -> str:
        expect(arguments, 0, 1)
        name = arguments[0] if arguments else ""
        if not self._queues.reset(name) and name:
            raise CommandRefused(f"No such queue: {name}.")
        return ""


def _said(words: Sequence[str], *keys: str) -> dict[str, str]:
    """
    Words in pairs, each beginning with its key.

    Raises:
        UsageNeeded: they are not.
    """
    pairs = dict(zip(words[::2], words[1::2], strict=False))
    if len(words) % 2 or not set(pairs) <= set(keys):
        raise UsageNeeded
    return pairs


def _in_words(fault: str) -> str:
    return "there is no such member" if fault == NOT_THERE else fault


async def _done(begin: Callable[[Then], None]) -> str:
    """Why it is not so, nothing once it is."""
    answer: asyncio.Future[str] = asyncio.get_running_loop().create_future()
    begin(lambda fault: None if answer.done() else answer.set_result(fault))
    return await answer
