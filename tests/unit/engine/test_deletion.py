"""What is deleted from the database is gone for every face, and stays gone."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from switchboard.core.commands import Origin
from switchboard.core.states import Extension
from switchboard.engine.engine import Engine
from switchboard.program.host import start_engine
from switchboard.settings.load import Settings
from tests.helpers.dialplan import DialplanOffice
from tests.helpers.manager import Client, OfficeBackend

ROOT = Origin("root", "console")
DIALPLAN = "[default]\nexten => 6002,hint,Custom:6002,CustomPresence:6002\n"


async def on_console(engine: Engine, *lines: str) -> str:
    printed = ""
    for line in lines:
        outcome = await engine.parts.console.run(line, ROOT)
        assert outcome.succeeded, outcome.text
        printed += outcome.text
    return printed


async def by_console(engine: Engine, family: str) -> None:
    assert "removed" in await on_console(engine, f"database del {family} 6002")


async def by_tree(engine: Engine, family: str) -> None:
    assert "1 database entries removed" in await on_console(engine, f"database deltree {family}")


async def by_action(engine: Engine, family: str) -> None:
    await asked(engine, "DBDel", Family=family, Key="6002")


async def by_function(engine: Engine, family: str) -> None:
    await asked(engine, "Getvar", Variable=f"DB_DELETE({family}/6002)")


async def asked(engine: Engine, action: str, **headers: str) -> str:
    """The reply of a manager client of the real engine."""
    office = OfficeBackend(DialplanOffice())
    backend = engine.parts.backend
    office.office.world, office.submit_all = backend.world, backend.submit_all  # type: ignore[method-assign]
    client = Client(office)
    client.login(Events="off")
    reply = client.action(action, **headers)
    while not reply:
        await asyncio.sleep(0.001)
        reply = client.read()
    assert reply.startswith("Response: Success"), reply
    return reply


@pytest.mark.parametrize("delete", [by_console, by_tree, by_action, by_function])
@pytest.mark.parametrize(("family", "value"), [("CustomPresence", "away,,lunch"), ("CustomDevstate", "INUSE")])
def test_an_entry_that_is_deleted_is_in_no_listing_and_does_not_come_back(
    tmp_path: Path, delete: Callable[[Engine, str], Awaitable[None]], family: str, value: str
) -> None:
    (tmp_path / "extensions.conf").write_text(DIALPLAN)
    settings = Settings(tmp_path, dialplan=tmp_path / "extensions.conf")

    async def nothing_left(engine: Engine) -> None:
        listed = await on_console(engine, "database show", "presencestate list", "devstate list")
        assert "6002" not in listed
        assert "ListItems: 0" in await asked(engine, "PresenceStateList")
        status = engine.core.status(Extension("6002"))
        assert status is not None
        assert (status.presence.state.value, status.extension_state.text) == ("not_set", "Idle")

    async def scenario() -> None:
        engine = await start_engine(settings, demo=False, rest=0.0)
        await on_console(engine, f'database put {family} 6002 "{value}"')
        assert f"/{family}/6002" in await on_console(engine, "database show")
        await delete(engine, family)
        await nothing_left(engine)
        await engine.stop()
        again = await start_engine(settings, demo=False, rest=0.0)
        await nothing_left(again)
        await again.stop()

    asyncio.run(scenario())
