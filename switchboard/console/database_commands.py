"""Commands on the database of families and keys (Asterisk: `db.c`)."""

from collections.abc import Awaitable, Iterable, Sequence
from typing import Protocol

from switchboard.console.command import ConsoleCommand, expect, make_command
from switchboard.core.changes import ChangeSet
from switchboard.core.commands import Command, Origin
from switchboard.core.errors import CommandRefused
from switchboard.core.family_store import FamilyStore


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
        return sorted({family for family, _, _ in self._backend.entries.entries()}) if not position else ()

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
        for family, key, _ in found:
            await self._backend.submit(self._backend.entries.delete(family, key, origin))
        return f"{len(found)} database entries removed.\n"


def _listing(entries: Iterable[tuple[str, str, str]]) -> str:
    rows = [f"/{family}/{key}".ljust(50) + f": {value:<25}\n" for family, key, value in entries]
    return "".join(rows) + f"{len(rows)} results found.\n"
