"""A newer version is asked for where that is allowed, once a day; what is believed is signed and no older."""

import asyncio
import logging
import socket
import time
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from switchboard import __version__
from switchboard.api.operations import NoticeUpdates
from switchboard.api.snapshot import NewerVersion
from switchboard.core.commands import Origin
from switchboard.engine import updates
from switchboard.engine.engine import Engine
from switchboard.engine.updates import DAY, KEPT, Kept, read_kept, write_kept
from switchboard.ground.release_feed import Release, write_feed
from switchboard.program.host import start_engine
from switchboard.settings import layers
from switchboard.settings.error import SettingError
from switchboard.settings.load import Settings, load_settings
from switchboard.settings.updates import ASK, OFF, ON, UpdateSettings
from tests.helpers.https_server import Server, https_server, made_certificate, reply

KEY = Ed25519PrivateKey.from_private_bytes(b"k" * 32)
PUBLIC = KEY.public_key().public_bytes_raw().hex()
NEW = Release("99.1", "2026-12-01", 2_000, "Plans of every week", "https://example.com/new")
PATIENCE = 10.0  # seconds; only what is broken takes them


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made_certificate(tmp_path_factory.mktemp("certificate"))


@pytest.fixture
def server(certificate: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    monkeypatch.setenv("no_proxy", "*")
    monkeypatch.setattr(updates, "FIRST_LOOK", 0.0)
    with https_server(certificate, lambda *_: None) as server:
        publish(server, write_feed(NEW, KEY))
        yield server


def publish(server: Server, feed: bytes, status: str = "200 OK") -> None:
    def answer(_: bytes, connection: socket.socket) -> None:
        connection.sendall(reply(feed, status))

    server.answer = answer


def run(data: Path, server: Server, notice: str, work: Callable[[Engine], Awaitable[None]]) -> None:
    async def begin() -> None:
        settings = Settings(data, updates=UpdateSettings(notice, server.address("/feed"), (PUBLIC,)))
        engine = await start_engine(settings, demo=False, rest=0.0)
        try:
            await work(engine)
        finally:
            await engine.stop()

    asyncio.run(begin())


async def asked(engine: Engine) -> None:
    """What was begun is over."""
    for _ in range(3):  # turns of the loop, until the first look is over
        await asyncio.sleep(0)
    async with asyncio.timeout(PATIENCE):
        await engine.parts.updates.settled()


async def told(engine: Engine) -> str:
    return (await engine.parts.console.run("core show updates", Origin("root", "console"))).text


async def nothing(engine: Engine) -> None:
    await asked(engine)


def test_a_newer_version_is_told_and_known_tomorrow_without_asking(tmp_path: Path, server: Server) -> None:
    newer = NewerVersion("99.1", "2026-12-01", "Plans of every week", "https://example.com/new")

    async def today(engine: Engine) -> None:
        await asked(engine)
        assert engine.service.newer == newer
        assert "Version 99.1 of 2026-12-01 is there" in await told(engine)

    async def tomorrow(engine: Engine) -> None:
        assert engine.service.newer == newer
        await asked(engine)

    run(tmp_path, server, ON, today)
    run(tmp_path, server, ON, tomorrow)
    assert len(server.asked) == 1
    kept = read_kept(tmp_path / KEPT)
    write_kept(tmp_path / KEPT, replace(kept, asked_at=kept.asked_at - DAY))
    run(tmp_path, server, ON, tomorrow)
    assert len(server.asked) == 2
    write_kept(tmp_path / KEPT, replace(kept, asked_at=time.time() + 10 * DAY))  # the clock was set back
    run(tmp_path, server, ON, tomorrow)
    assert len(server.asked) == 3


@pytest.mark.parametrize("notice", [ASK, OFF])
def test_nobody_is_asked_before_somebody_allowed_it(tmp_path: Path, server: Server, notice: str) -> None:
    async def work(engine: Engine) -> None:
        await asked(engine) if notice == ASK else None
        assert engine.service.newer is None
        assert engine.service.newer_from == ("localhost" if notice == ASK else "")

    run(tmp_path, server, notice, work)
    assert server.asked == []
    assert not (tmp_path / KEPT).exists()


def test_whoever_allows_it_is_told_at_once_and_it_is_remembered(tmp_path: Path, server: Server) -> None:
    async def work(engine: Engine) -> None:
        await asked(engine)
        await engine.operate(NoticeUpdates(on=True))
        await asked(engine)
        assert engine.service.newer is not None
        assert engine.service.newer_from == ""
        await engine.operate(NoticeUpdates(on=False))
        assert engine.service.newer is None

    run(tmp_path, server, ASK, work)
    assert load_settings(tmp_path).updates.notice == OFF
    assert len(server.asked) == 1


def test_an_administrator_forbids_it(tmp_path: Path, server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    computer = tmp_path / "computer.toml"
    computer.write_text('[locked]\nreason = "ask Ann"\n[locked.updates]\nnotice = "off"\n')
    monkeypatch.setattr(layers, "system_settings_file", lambda: computer)
    (tmp_path / "switchboard.toml").write_text(
        f'[updates]\nnotice = "on"\nfeed = "{server.address("/feed")}"\nkeys = ["{PUBLIC}"]\n'
    )
    assert load_settings(tmp_path).updates == UpdateSettings(OFF, server.address("/feed"), (PUBLIC,))

    async def work(engine: Engine) -> None:
        with pytest.raises(SettingError, match="ask Ann"):
            await engine.operate(NoticeUpdates(on=True))

    run(tmp_path, server, OFF, work)
    assert server.asked == []


def test_a_version_that_is_ours_or_older_is_nothing_to_tell(tmp_path: Path, server: Server) -> None:
    async def work(engine: Engine) -> None:
        await asked(engine)
        assert engine.service.newer is None
        assert "wrong" not in await told(engine)

    for version in (__version__, "0.0.1"):
        publish(server, write_feed(replace(NEW, version=version), KEY))
        (tmp_path / KEPT).unlink(missing_ok=True)
        run(tmp_path, server, ON, work)
    assert len(server.asked) == 2


@pytest.mark.parametrize(
    ("feed", "status", "said"),
    [
        (write_feed(NEW, Ed25519PrivateKey.from_private_bytes(b"x" * 32)), "200 OK", "not signed by whoever publishes"),
        (write_feed(replace(NEW, version="98", issued=1_999), KEY), "200 OK", "older than what was announced before"),
        (b"<html>", "200 OK", "no announcement"),
        (b"x" * 70_000, "200 OK", "more than 65,536 bytes there"),
        (b"", "503 Later", "localhost answered 503"),
    ],
)
def test_what_is_not_believed_is_told_once_and_changes_nothing(
    tmp_path: Path, server: Server, caplog: pytest.LogCaptureFixture, feed: bytes, status: str, said: str
) -> None:
    run(tmp_path, server, ON, nothing)
    publish(server, feed, status)

    async def again(engine: Engine) -> None:
        await asked(engine)
        assert engine.service.newer is not None
        assert engine.service.newer.version == "99.1"
        assert said in await told(engine)

    for _ in range(3):
        kept = read_kept(tmp_path / KEPT)
        write_kept(tmp_path / KEPT, replace(kept, asked_at=0.0))
        run(tmp_path, server, ON, again)
    warnings = [record.getMessage() for record in caplog.records if record.levelno >= logging.WARNING]
    assert [said in warning for warning in warnings if "newer version" in warning] == [True]
    assert len(server.asked) == 4


def test_a_feed_that_moved_to_another_server_is_not_followed(tmp_path: Path, server: Server) -> None:
    def answer(_: bytes, connection: socket.socket) -> None:
        connection.sendall(reply(b"", "302 Found", "Location: https://127.0.0.2:1/feed"))

    server.answer = answer

    async def work(engine: Engine) -> None:
        await asked(engine)
        assert "localhost sends to 127.0.0.2" in await told(engine)

    run(tmp_path, server, ON, work)


def test_an_older_announcement_than_the_one_before_is_told_even_where_the_version_is_newer(
    tmp_path: Path, server: Server
) -> None:
    publish(server, write_feed(replace(NEW, version=__version__), KEY))
    run(tmp_path, server, ON, nothing)
    publish(server, write_feed(replace(NEW, issued=1_000), KEY))
    write_kept(tmp_path / KEPT, replace(read_kept(tmp_path / KEPT), asked_at=0.0))

    async def work(engine: Engine) -> None:
        await asked(engine)
        assert engine.service.newer is None

    run(tmp_path, server, ON, work)


def test_what_was_kept_counts_as_nothing_where_it_is_damaged_or_forged(tmp_path: Path, server: Server) -> None:
    for content in (b"", b"[]", b'{"asked_at": "x", "feed": 1, "told": 2}', b"[" * 100_000, b"\xff"):
        (tmp_path / KEPT).write_bytes(content)
        assert read_kept(tmp_path / KEPT) == Kept()
    forged = write_feed(NEW, Ed25519PrivateKey.from_private_bytes(b"x" * 32)).decode()
    write_kept(tmp_path / KEPT, Kept(time.time(), forged))

    async def work(engine: Engine) -> None:
        assert engine.service.newer is None

    run(tmp_path, server, ON, work)
    assert server.asked == []


def test_a_build_that_nobody_publishes_asks_nobody(tmp_path: Path) -> None:
    async def begin() -> None:
        engine = await start_engine(Settings(tmp_path), demo=False, rest=0.0)
        try:
            assert engine.service.newer_from == ""
            assert "Nobody announces" in await told(engine)
        finally:
            await engine.stop()

    asyncio.run(begin())
