"""What other computers reach is served only where somebody decided who may speak there."""

import asyncio
from pathlib import Path

import pytest

from switchboard.api.operations import ListenOn
from switchboard.core.commands import Origin
from switchboard.engine.access import NotDecided
from switchboard.engine.engine import Engine
from switchboard.ground.address import ListenAddress, parse_listen_address
from switchboard.program.host import start_engine
from switchboard.settings.load import Settings, load_settings
from switchboard.settings.phones import PhoneSettings
from switchboard.settings.reach import to_this_computer, undecided

OPEN = [
    "0.0.0.0:5060",
    "tcp:[::]:5060",
    "192.0.2.1:5060",
    "wss:office.example:5061",
    "127.example.org",
    "[::ffff:a00:1]",
]
OWN = ["127.0.0.1:5060", "tcp:[::1]:5060", "127.8.9.10:1", "localhost:5060", "ws:LOCALHOST:1", "[::ffff:7f00:1]:5060"]


def addresses(texts: list[str]) -> tuple[ListenAddress, ...]:
    return tuple(parse_listen_address(text) for text in texts)


@pytest.mark.parametrize("authenticate", ["remote", "always"])
def test_without_users_only_this_computer_is_served(authenticate: str) -> None:
    phones = PhoneSettings(authenticate=authenticate)
    assert undecided(addresses(OPEN), phones) == list(addresses(OPEN))
    assert undecided(addresses(OWN), phones) == []


def test_users_or_the_written_word_never_decide_it(tmp_path: Path) -> None:
    assert undecided(addresses(OPEN), PhoneSettings(authenticate="never")) == []
    (tmp_path / "switchboard.toml").write_text('[phones.6002]\nsecret = "geheim"\n')
    assert undecided(addresses(OPEN), load_settings(tmp_path).phones) == []


def test_this_computer_takes_the_place_of_what_is_closed_once() -> None:
    wanted = addresses(["0.0.0.0:5060", "127.0.0.1:5060", "tcp:0.0.0.0:5060", "[::]:5062", "192.0.2.1:5060"])
    served = to_this_computer(wanted, undecided(wanted, PhoneSettings()))
    assert [str(address) for address in served] == ["127.0.0.1:5060", "tcp:127.0.0.1:5060", "[::1]:5062"]


def with_engine(settings: Settings, look: object) -> None:
    async def run() -> None:
        engine = await start_engine(settings, demo=False, rest=0.0)
        try:
            await look(engine)  # type: ignore[operator]  # a scenario
        finally:
            await engine.stop()

    asyncio.run(run())


def test_what_is_missing_is_said_by_the_service_and_the_console(tmp_path: Path) -> None:
    async def look(engine: Engine) -> None:
        (address,) = engine.service.listening
        assert address.startswith("127.0.0.1:")
        assert "Other computers could reach 0.0.0.0:0" in engine.service.problems[0]
        said = (await engine.parts.console.run("core show problems", Origin("test", "console"))).text
        assert "[phones.NAME]" in said
        assert said.endswith("1 problem\n")
        with pytest.raises(NotDecided, match=r"0\.0\.0\.0:5060"):
            await engine.operate(ListenOn(("0.0.0.0:5060",)))
        assert engine.service.listening == (address,)
        assert not (tmp_path / "switchboard.toml").exists()

    with_engine(Settings(tmp_path, sip=(ListenAddress("0.0.0.0", 0),)), look)


def test_notes_on_settings_are_told_and_stay_when_the_office_is_read_anew(tmp_path: Path) -> None:
    async def look(engine: Engine) -> None:
        assert engine.service.problems == ("The hashes are odd.",)
        await engine.parts.watch.read()
        assert engine.service.problems == ("The hashes are odd.",)

    with_engine(Settings(tmp_path, notes=("The hashes are odd.",)), look)


def test_no_clock_on_the_wall_changes_how_long_it_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async def look(engine: Engine) -> None:
        monkeypatch.setattr("time.time", lambda: 1_000.0)  # decades back
        started, reloaded = engine.parts.instance.uptime()
        assert 0.0 <= min(started, reloaded) <= max(started, reloaded) < 60.0
        await engine.parts.backend.reload()
        started, reloaded = engine.parts.instance.uptime()
        assert 0.0 <= min(started, reloaded) <= max(started, reloaded) < 60.0

    with_engine(Settings(tmp_path), look)
