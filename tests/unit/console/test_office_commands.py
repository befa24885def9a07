"""Files of this computer are read and written for a console on it alone."""

import asyncio
from collections.abc import Callable, Collection, Mapping
from pathlib import Path
from typing import TypeVar

import pytest

from switchboard.console.command import ConsoleCommand
from switchboard.console.office_commands import OfficeBackend, OfficeCommands
from switchboard.core.agenda import Agenda
from switchboard.core.changes import ChangeSet
from switchboard.core.commands import Command, Origin
from switchboard.core.directory import Directory
from switchboard.core.errors import CommandRefused
from switchboard.core.presence_core import PresenceCore

Result = TypeVar("Result")


async def submit(command: Command) -> ChangeSet:
    raise AssertionError(command)


async def aside(work: Callable[[], Result]) -> Result:
    return work()


class NoPhotos:
    async def photos(self, names: Collection[str]) -> Mapping[str, bytes]:
        raise AssertionError(names)

    def make_small(self, photo: bytes) -> bytes:
        raise AssertionError(photo)


async def _typed(command: ConsoleCommand, argument: str) -> str:
    return await command.handler([argument], Origin("admin", "manager"))


@pytest.mark.parametrize("name", ["office export", "office import"])
def test_a_manager_client_reaches_no_file(tmp_path: Path, name: str) -> None:
    commands = OfficeCommands(
        OfficeBackend(PresenceCore(1), Directory(), Agenda(), submit, aside, NoPhotos())
    ).commands()
    (command,) = [each for each in commands if " ".join(each.words) == name]
    file = tmp_path / "file"
    with pytest.raises(CommandRefused, match="console on this computer"):
        asyncio.run(_typed(command, str(file)))
    assert not file.exists()
