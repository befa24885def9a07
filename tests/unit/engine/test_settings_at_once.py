"""What is said of a setting, that it holds at once or from the next start on, is so in a running office."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from switchboard.api.operations import ChangeSettings
from switchboard.api.settings import FieldKind, NamePath, SettingEdit, SettingField, Value
from switchboard.core.commands import Origin, SetPresence
from switchboard.core.history import HistoryQuery
from switchboard.core.states import Presence, PresenceState
from switchboard.engine.engine import Engine
from switchboard.ground.address import ListenAddress
from switchboard.program.host import start_engine
from switchboard.settings import layers
from switchboard.settings.load import Settings

ROOT = Origin("root", "console")
KEY = "ab" * 32


@pytest.fixture(autouse=True)
def computer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is said for this whole computer."""
    monkeypatch.setattr(layers, "system_settings_file", lambda: tmp_path / "computer.toml")


def in_office(data: Path, work: Callable[[Engine], Awaitable[None]]) -> None:
    async def run() -> None:
        hints = "exten => 6002,hint,Custom:6002,CustomPresence:6002\n"
        (data / "extensions.conf").write_text(f"[default]\n{hints}")
        (data / "other.conf").write_text(f"[default]\n{hints}exten => 7001,hint,Custom:7001\n")
        (data / "directory.csv").write_text("extension,name\n6002,Bob\n")
        (data / "people.csv").write_text("extension,name\n6002,Robert\n")
        settings = Settings(
            data, data / "extensions.conf", data / "directory.csv", sip=(ListenAddress("127.0.0.1", 0),)
        )
        engine = await start_engine(settings, demo=False, rest=0.0)
        try:
            await work(engine)
        finally:
            await engine.stop()

    asyncio.run(run())


async def change(engine: Engine, path: NamePath, value: Value) -> None:
    seen = (await engine.parts.access.report()).version
    await engine.operate(ChangeSettings((SettingEdit(path, value),), seen))


async def told_of_updates(engine: Engine) -> str:
    return (await engine.parts.console.run("core show updates", ROOT)).text


async def dialplan(engine: Engine) -> bool:
    await change(engine, ("dialplan",), "other.conf")
    return "7001" in [hint.extension.exten for hint, _ in engine.core.hints()]


async def directory(engine: Engine) -> bool:
    await change(engine, ("directory",), "people.csv")
    return "Robert" in (await engine.parts.console.run("office people", ROOT)).text


async def sip(engine: Engine) -> bool:
    before = engine.service.listening
    await change(engine, ("sip",), ("127.0.0.1:0", "tcp:127.0.0.1:0"))
    return len(before) == 1 and len(engine.service.listening) == 2


async def authenticate(engine: Engine) -> bool:
    services = engine.parts.phones.services
    before = services.challenges("127.0.0.1", "UDP")
    await change(engine, ("authenticate",), "always")
    return services.challenges("127.0.0.1", "UDP") and not before


async def history_rows(engine: Engine) -> bool:
    for number in range(1_010):
        presence = Presence(PresenceState.AWAY, f"{number}")
        await engine.submit(SetPresence("CustomPresence:6002", presence, ROOT))
    await change(engine, ("history_rows",), 1_000)
    return len((await engine.find_history(HistoryQuery(), None, 2_000)).entries) == 1_000  # the writer does one by one


async def updates_notice(engine: Engine) -> bool:
    await change(engine, ("updates", "feed"), "https://127.0.0.1:1/feed")
    await change(engine, ("updates", "keys"), (KEY,))
    before = await told_of_updates(engine)
    await change(engine, ("updates", "notice"), "off")
    return before.startswith("Nobody has decided") and (await told_of_updates(engine)).startswith("It is decided")


async def updates_feed(engine: Engine) -> bool:
    await change(engine, ("updates", "keys"), (KEY,))
    before = engine.service.newer_from
    await change(engine, ("updates", "feed"), "https://127.0.0.1:1/feed")
    return (before, engine.service.newer_from) == ("", "127.0.0.1")


async def updates_keys(engine: Engine) -> bool:
    await change(engine, ("updates", "feed"), "https://127.0.0.1:1/feed")
    before = engine.service.newer_from
    await change(engine, ("updates", "keys"), (KEY,))
    return (before, engine.service.newer_from) == ("", "127.0.0.1")


async def phones(engine: Engine) -> bool:
    await change(engine, ("phones", "6002", "secret"), "geheim")
    return "6002" in engine.parts.phones.services.authenticator.users


async def calendars(engine: Engine) -> bool:
    await change(engine, ("calendars", "bob", "file"), "bob.ics")
    return [state.source.name for state in engine.parts.calendars.states()] == ["bob"]


async def ldap(engine: Engine) -> bool:
    await change(engine, ("ldap", "office", "host"), "127.0.0.1")
    return [state.name for state in engine.parts.ldap_servers.states()] == ["office"]


AT_ONCE: dict[NamePath, Callable[[Engine], Awaitable[bool]]] = {
    ("dialplan",): dialplan,
    ("directory",): directory,
    ("sip",): sip,
    ("authenticate",): authenticate,
    ("history_rows",): history_rows,
    ("updates", "notice"): updates_notice,
    ("updates", "feed"): updates_feed,
    ("updates", "keys"): updates_keys,
    ("phones",): phones,
    ("calendars",): calendars,
    ("ldap",): ldap,
}
SEEN_ELSEWHERE = {("history_days",)}  # with the rows: what is old is a matter of time


@pytest.mark.parametrize("path", AT_ONCE, ids=".".join)
def test_what_holds_at_once_does(tmp_path: Path, path: NamePath) -> None:
    async def work(engine: Engine) -> None:
        assert await AT_ONCE[path](engine)
        assert not any(each.waits for each in (await engine.parts.access.report()).fields)

    in_office(tmp_path, work)


def test_every_setting_that_holds_at_once_is_tried(tmp_path: Path) -> None:
    async def work(engine: Engine) -> None:
        report = await engine.parts.access.report()
        said = {each.path for each in report.fields if each.is_at_once}
        said |= {each.path for each in report.lists if each.is_at_once}
        assert said == AT_ONCE.keys() | SEEN_ELSEWHERE

    in_office(tmp_path, work)


def another(shown: SettingField) -> Value | None:
    """A value that is none of those that are so; None where it takes more than one setting to have another."""
    match shown.kind:
        case FieldKind.NUMBER:
            return int(str(shown.value)) + 1
        case FieldKind.SWITCH:
            return not shown.value
        case FieldKind.CHOICE:
            return next(word for word in shown.words if word != shown.value)
        case _:
            texts: dict[NamePath, Value] = {("realm",): "office", ("time_zone",): "Asia/Tokyo", ("end_note",): "to %s"}
            return texts.get(shown.path)


def test_what_waits_says_so_until_the_next_start_and_no_longer(tmp_path: Path) -> None:
    async def work(engine: Engine) -> None:
        report = await engine.parts.access.report()
        later = [each for each in report.fields if not each.is_at_once and another(each) is not None]
        assert len(later) > 20
        edits = tuple(SettingEdit(each.path, another(each)) for each in later)
        await engine.operate(ChangeSettings(edits, report.version))
        waiting = {each.path for each in (await engine.parts.access.report()).fields if each.waits}
        assert waiting == {each.path for each in later}
        back = tuple(SettingEdit(each.path, None) for each in later)
        await engine.operate(ChangeSettings(back, (await engine.parts.access.report()).version))
        assert not any(each.waits for each in (await engine.parts.access.report()).fields)

    in_office(tmp_path, work)
