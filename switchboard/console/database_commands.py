"""Commands on the database of families and keys (Asterisk: `db.c`)."""

import asyncio
from collections.abc import Awaitable, Iterable, Sequence
from typing import Protocol

from switchboard.console.command import ConsoleCommand, expect, make_command
from switchboard.core.changes import ChangeSet
from switchboard.core.commands import Command, Origin
from switchboard.core.errors import CommandRefused
from switchboard.core.family_store import FamilyStore

_AT_ONCE = 500  # deletions that are asked for together
_MAX_TEXT = 1_000_000  # characters of a listing


class DatabaseBackend(Protocol):
    """What these commands need of the engine."""

    @property
    def entries(self) -> FamilyStore: ...
    def submit(self, command: Command) -> Awaitable[ChangeSet]: ...


class DatabaseCommands:
    """database show, showkey, get, put, del, deltree."""

    def __init__(self, backend: DatabaseBackend) -> None:
        self._backend = backend

    def commands(self) -> Sequence[ConsoleCommand]:
        families = self._families
        return (
            make_command("database show", "List the database", "[<family> [<key>]]", self._show, families),
            make_command("database showkey", "List a key of every family", "<key>", self._show_key),
            make_command("database get", "Read an entry", "<family> <key>", self._get, families),
            make_command("database put", "Put an entry", "<family> <key> <value>", self._put, families),
            make_command("database del", "Delete an entry", "<family> <key>", self._delete, families),
            make_command("database deltree", "Delete entries", "<family> [<key>]", self._delete_tree, families),
        )

    def _families(self, position: int) -> Sequence[str]:
        return self._backend.entries.families() if not position else ()

    async def _show(self, arguments: Sequence[str], _: Origin) -> str:
        expect(arguments, 0, 2)
        return _listing(self._backend.entries.entries(*arguments))

    async def _show_key(self, arguments: Sequence[str], _: Origin) -> str:
        (wanted,) = expect(arguments, 1)
        return _listing(entry for entry in self._backend.entries.entries() if entry[1] == wanted)

    async def _get(self, arguments: Sequence[str], _: Origin) -> str:
        family, key = expect(arguments, 2)
        value = self._backend.entries.get(family, key)
        return "Database entry not found.\n" if value is None else f"Value: {value}\n"

    async def _put(self, arguments: Sequence[str], origin: Origin) -> str:
        family, key, value = expect(arguments, 3)
        await self._backend.submit(self._backend.entries.put(family, key, value, origin))
        return "Updated database successfully\n"

    async def _delete(self, arguments: Sequence[str], origin: Origin) -> str:
        family, key = expect(arguments, 2)
        if self._backend.entries.get(family, key) is None:
            raise CommandRefused("Database entry does not exist.")
        await self._backend.submit(self._backend.entries.delete(family, key, origin))
        return "Database entry removed.\n"

    async def _delete_tree(self, arguments: Sequence[str], origin: Origin) -> str:
        expect(arguments, 1, 2)
        found = list(self._backend.entries.entries(*arguments))
        delete, submit = self._backend.entries.delete, self._backend.submit
        for start in range(0, len(found), _AT_ONCE):
            batch = found[start : start + _AT_ONCE]
            deletions = [submit(delete(family, key, origin)) for family, key, _ in batch]  # they share a commit
            for answer in await asyncio.gather(*deletions, return_exceptions=True):
                if isinstance(answer, BaseException):
                    raise answer
        return f"{len(found)} database entries removed.\n"


def _listing(entries: Iterable[tuple[str, str, str]]) -> str:
    """The rows, up to a size, and how many there are."""
    rows: list[str] = []
    size = count = 0
    for count, (family, key, value) in enumerate(entries, start=1):  # noqa: B007  counted
        if size < _MAX_TEXT:
            rows.append(f"/{family}/{key}".ljust(50) + f": {value:<25}\n")
            size += len(rows[-1])
    more = f"... and {count - len(rows):,} more; name a family, or a key.\n" if count > len(rows) else ""
    return "".join(rows) + f"{more}{count} results found.\n"
