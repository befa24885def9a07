"""Commands on the manager interface: users, connections, actions (Asterisk: `manager.c`)."""

from collections.abc import Sequence
from typing import Protocol

from switchboard.console.command import ConsoleCommand, expect, make_command
from switchboard.console.tables import failure_listing
from switchboard.core.commands import Origin
from switchboard.core.errors import CommandRefused
from switchboard.ground.failed_attempts import FailedRow
from switchboard.manager.connection import ManagerConnection

_CONNECTED_HEADING = (
    f"  {'Username':<15}  {'IP Address':<55}  {'Start':<10}  {'Elapsed':<10}  {'FileDes':<8}  {'HttpCnt':<8}"
    f"  {'ReadPerms':<10}  WritePerms"
)


class ManagerListing(Protocol):
    """What these commands need of the engine."""

    def manager_users(self) -> Sequence[str]: ...
    def manager_connections(self) -> Sequence[ManagerConnection]: ...
    def manager_failures(self) -> Sequence[FailedRow]:
        """Whose logins failed of late."""

    def manager_actions(self) -> Sequence[tuple[str, str, str]]:
        """Name, classes and summary of each action."""


class ManagerCommands:
    """manager show users, connected, blocked, commands."""

    def __init__(self, backend: ManagerListing) -> None:
        self._backend = backend

    def commands(self) -> Sequence[ConsoleCommand]:
        return (
            make_command("manager show users", "List who may log in", "", self._users),
            make_command("manager show connected", "List who is logged in", "", self._connected),
            make_command("manager show blocked", "List whose logins failed", "", self._blocked),
            make_command("manager show commands", "List the actions", "", self._actions),
            make_command("manager show command", "Explain an action", "<action>", self._action),
        )

    async def _users(self, arguments: Sequence[str], _: Origin) -> str:
        expect(arguments, 0)
        users = self._backend.manager_users()
        listing = "".join(f"{user}\n" for user in users)
        return f"\nusername\n--------\n{listing}-------------------\n{len(users)} manager users configured.\n"

    async def _connected(self, arguments: Sequence[str], _: Origin) -> str:
        expect(arguments, 0)
        connections = self._backend.manager_connections()
        rows = "".join(
            f"  {one.user:<15}  {one.address:<55}  {one.since:<10.0f}  {one.seconds:<10.0f}  {0:<8}  {0:<8}"
            f"  {one.read:<10}  {one.write:<10}\n"
            for one in connections
        )
        return f"{_CONNECTED_HEADING}\n{rows}{len(connections)} users connected.\n"

    async def _blocked(self, arguments: Sequence[str], _: Origin) -> str:
        expect(arguments, 0)
        return failure_listing(self._backend.manager_failures())

    async def _actions(self, arguments: Sequence[str], _: Origin) -> str:
        expect(arguments, 0)
        actions = self._backend.manager_actions()
        rows = [f"  {name:<36}  {summary}\n" for name, _classes, summary in actions]
        return f"  {'Action':<36}  Synopsis\n  {'------':<36}  --------\n" + "".join(rows)

    async def _action(self, arguments: Sequence[str], _: Origin) -> str:
        (wanted,) = expect(arguments, 1)
        for name, classes, summary in self._backend.manager_actions():
            if name.lower() == wanted.lower():
                return f"Action: {name}\n    {summary}.\n    Privilege: {classes}\n"
        raise CommandRefused(f"There is no action '{wanted}'")
