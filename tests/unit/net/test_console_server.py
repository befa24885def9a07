"""The console's socket: whose it is, who is answered, and what does not keep others from being answered."""

import asyncio
import contextlib
import json
import os
import socket
import stat
import tempfile
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path

import pytest

from switchboard.console.command import make_command
from switchboard.console.commands import Console
from switchboard.core.commands import Origin
from switchboard.core.errors import CommandRefused
from switchboard.ground.faults import Faults
from switchboard.net import console_path
from switchboard.net.console_client import NoAnswer, NoInstance, ask
from switchboard.net.console_path import UnsafeSocket, check_peer, console_socket_path
from switchboard.net.console_server import ConsoleServer


class Served:
    """A console with a few commands on a data folder."""

    def __init__(self, data: Path) -> None:
        self.data = data
        self.faults = Faults()
        self.heard: list[tuple[Sequence[str], Origin]] = []
        self.released = asyncio.Event()
        console = Console(
            self.faults,
            [
                make_command("say", "Say it again", "<word>", self._say),
                make_command("refuse", "Refuse", "", self._refuse),
                make_command("break", "Raise", "", self._break),
                make_command("wait", "Wait", "", self._wait),
            ],
        )
        self.server = ConsoleServer(data, console, lambda _: False, self.faults)

    async def _say(self, arguments: Sequence[str], origin: Origin) -> str:
        self.heard.append((arguments, origin))
        return " ".join(arguments) + "\n"

    async def _refuse(self, *_: object) -> str:
        raise CommandRefused("It cannot be.")

    async def _break(self, *_: object) -> str:
        raise RuntimeError("a bug")

    async def _wait(self, *_: object) -> str:
        await self.released.wait()
        return "waited\n"

    async def ask(self, **request: str) -> tuple[str, bool]:
        return await asyncio.get_running_loop().run_in_executor(None, ask, self.data, request)

    async def connect(self, request: bytes = b"") -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        reader, writer = await asyncio.open_unix_connection(str(console_socket_path(self.data)))
        writer.write(request)
        await asyncio.sleep(0.001)
        return reader, writer


def serve(data: Path, scenario: Callable[[Served], Awaitable[None]]) -> Served:
    async def whole() -> Served:
        served = Served(data)
        await served.server.start()
        try:
            async with asyncio.timeout(20):
                await scenario(served)
        finally:
            await served.server.stop()
            for _ in range(5):
                await asyncio.sleep(0)
        return served

    return asyncio.run(whole())


@pytest.fixture
def deep(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder whose path is too long for a socket; the temporary folder is a short one of the test's own."""
    temporary = Path(tempfile.mkdtemp(prefix="sb"))
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    data = tmp_path / ("d" * 100)
    data.mkdir(mode=0o700)
    return data


def test_a_line_is_answered_and_its_words_tell_who_said_it(tmp_path: Path) -> None:
    async def scenario(served: Served) -> None:
        assert await served.ask(command="say hello", who="ann") == ("hello\n", True)
        assert await served.ask(command="refuse") == ("It cannot be.\nCommand 'refuse' failed.\n", False)
        assert served.heard == [(["hello"], Origin("ann", "console"))]

    serve(tmp_path, scenario)


def test_a_command_that_raises_is_answered_as_a_fault_of_the_program(tmp_path: Path) -> None:
    async def scenario(served: Served) -> None:
        text, succeeded = await served.ask(command="break")
        assert text.startswith("A fault of this program kept 'break' from being done")
        assert not succeeded
        assert await served.ask(command="say still here") == ("still here\n", True)

    assert [fault.door for fault in serve(tmp_path, scenario).faults.listed()] == ["a line of the console"]


def test_a_request_that_raises_is_answered_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async def scenario(served: Served) -> None:
        async def broken(_: object) -> None:
            raise RuntimeError("a bug")

        monkeypatch.setattr(served.server, "_answer", broken)
        text, succeeded = await served.ask(command="say hello")
        assert text.startswith("A fault of this program")
        assert not succeeded

    assert [fault.door for fault in serve(tmp_path, scenario).faults.listed()] == ["a console's request"]


@pytest.mark.parametrize("who", ["\udcff", "x" * 1_000, ""])
def test_bytes_that_are_no_text_are_answered_in_words(tmp_path: Path, who: str) -> None:
    async def scenario(served: Served) -> None:
        text, succeeded = await served.ask(command="say \udcff", who=who)
        assert text == "The line holds bytes that are no text (UTF-8); nothing was done.\n"
        assert not succeeded
        assert await served.ask(complete="say \udcff") == ("", True)
        assert await served.ask(command="say ²", who=who) == ("²\n", True)
        served.heard[-1][1].who.encode()

    assert len(serve(tmp_path, scenario).faults) == 0


@pytest.mark.parametrize(
    "request_bytes",
    [b"\n", b"{}\n", b"[1]\n", b"nonsense\n", b"[" * 60_000 + b"\n", b"x" * 100_000,
     b'{"command": %s}\n' % (b"9" * 5_000), b"\xff\xfe\n", b'{"a": "\\udcff"}\n'],
)  # fmt: skip
def test_what_is_no_request_is_answered(tmp_path: Path, request_bytes: bytes) -> None:
    async def scenario(served: Served) -> None:
        reader, writer = await served.connect()
        writer.write(request_bytes)
        assert json.loads(await reader.read())["succeeded"] in (False, True)
        writer.close()

    assert len(serve(tmp_path, scenario).faults) == 0


def test_orders_to_a_terminal_are_not_handed_on(tmp_path: Path) -> None:
    async def scenario(served: Served) -> None:
        text, _ = await served.ask(command="say \x1b[2J\x9b31m\tend")
        assert "\x1b" not in text
        assert "\x9b" not in text
        reader, writer = await served.connect()
        writer.write(b'{"follow": true}\n')
        while not served.server._followers:  # noqa: ASYNC110  it is told nobody that it follows
            await asyncio.sleep(0)
        served.server.tell("caller \x1b]0;evil\x07")
        assert await reader.readline() == "caller \ufffd]0;evil\ufffd\n".encode()
        writer.close()

    serve(tmp_path, scenario)


def test_who_says_nothing_goes_for_who_comes(tmp_path: Path) -> None:
    async def scenario(served: Served) -> None:
        silent = [await served.connect() for _ in range(40)]
        assert await served.ask(command="say hello") == ("hello\n", True)
        assert await silent[0][0].read() == b""
        for _, writer in silent:
            writer.close()

    serve(tmp_path, scenario)


def test_who_follows_or_waits_for_a_long_command_keeps_nobody_from_being_answered(tmp_path: Path) -> None:
    async def scenario(served: Served) -> None:
        followers = [await served.connect(b'{"follow": true}\n') for _ in range(20)]
        assert await followers[-1][0].readline() == b"Too many consoles follow already.\n"
        waiting = [await served.connect(b'{"command": "wait"}\n') for _ in range(40)]
        assert await served.ask(command="say hello") == ("hello\n", True)
        served.released.set()
        for reader, writer in waiting:
            assert json.loads(await reader.read()) == {"text": "waited\n", "succeeded": True}
            writer.close()
        for _, writer in followers:
            writer.close()

    serve(tmp_path, scenario)


def test_requests_at_work_are_bounded_and_who_comes_too_late_is_told_so(tmp_path: Path) -> None:
    async def scenario(served: Served) -> None:
        waiting = [await served.connect(b'{"command": "wait"}\n') for _ in range(64)]
        while served.server._running < 64:  # noqa: ASYNC110  it is told nobody that it is at work
            await asyncio.sleep(0)
        assert await served.ask(command="say hello") == ("Too many requests are at work; try again.\n", False)
        served.released.set()
        for reader, writer in waiting:
            assert json.loads(await reader.read()) == {"text": "waited\n", "succeeded": True}
            writer.close()
        assert await served.ask(command="say hello") == ("hello\n", True)

    serve(tmp_path, scenario)


def test_who_follows_and_does_not_read_is_let_go_and_the_others_hear_all(tmp_path: Path) -> None:
    async def scenario(served: Served) -> None:
        _, deaf = await served.connect(b'{"follow": true}\n')
        deaf.transport.pause_reading()  # type: ignore[attr-defined]  # a socket's
        reader, writer = await served.connect(b'{"follow": true}\n')
        while len(served.server._followers) < 2:  # noqa: ASYNC110  as above
            await asyncio.sleep(0)
        for number in range(200):
            served.server.tell(f"{number} {'x' * 20_000}")
            assert (await reader.readline()).startswith(b"%d " % number)
        assert len(served.server._followers) == 1
        deaf.transport.abort()
        writer.close()

    serve(tmp_path, scenario)


def test_an_instance_that_ends_before_it_answers_is_not_taken_for_none(tmp_path: Path) -> None:
    listener = socket.socket(socket.AF_UNIX)
    listener.bind(str(tmp_path / "console.sock"))
    listener.listen()

    async def scenario() -> None:
        asking = asyncio.get_running_loop().run_in_executor(None, ask, tmp_path, {"command": "x"})
        connection, _ = await asyncio.get_running_loop().run_in_executor(None, listener.accept)
        connection.close()
        with pytest.raises(NoAnswer, match="ended before it answered"):
            await asking

    asyncio.run(scenario())
    listener.close()


def test_where_nobody_listens_there_is_no_instance(tmp_path: Path, deep: Path) -> None:
    for data in (tmp_path, deep, tmp_path / "nowhere"):
        with pytest.raises(NoInstance):
            ask(data, {"command": "x"})


def test_the_socket_is_its_owners_alone_whatever_the_umask(tmp_path: Path, deep: Path) -> None:
    before = os.umask(0)
    try:
        for data in (tmp_path, deep):

            async def scenario(served: Served) -> None:
                assert await served.ask(command="say hello") == ("hello\n", True)
                path = console_socket_path(served.data)
                assert stat.S_IMODE(path.stat().st_mode) == 0o600
                if served.data == deep:
                    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700

            serve(data, scenario)
            assert not console_socket_path(data).exists()
    finally:
        os.umask(before)


def test_it_is_made_with_its_mode_and_never_open_to_others(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = os.umask(0)
    modes: list[int] = []
    whole = Path.chmod

    def chmod(self: Path, mode: int) -> None:
        modes.append(stat.S_IMODE(self.stat().st_mode))
        whole(self, mode)

    monkeypatch.setattr(Path, "chmod", chmod)

    async def scenario(_: Served) -> None:
        return

    try:
        serve(tmp_path, scenario)
    finally:
        os.umask(before)
    assert modes == [0o600]


@pytest.mark.parametrize("how", ["link", "open", "file"])
def test_a_folder_that_others_can_write_to_is_neither_used_nor_asked(deep: Path, tmp_path: Path, how: str) -> None:
    folder = console_socket_path(deep).parent
    if how == "link":
        (tmp_path / "elsewhere").mkdir(mode=0o700)
        folder.symlink_to(tmp_path / "elsewhere")
    elif how == "open":
        folder.mkdir(mode=0o777)
        folder.chmod(0o777)
    else:
        folder.touch(mode=0o700)

    async def scenario(_: Served) -> None:
        raise AssertionError("served")

    with pytest.raises(OSError):  # noqa: PT011  its text is said to a person
        serve(deep, scenario)
    with pytest.raises((UnsafeSocket, NoInstance)):
        ask(deep, {"command": "x"})


def test_a_link_in_the_sockets_place_is_not_followed(deep: Path, tmp_path: Path) -> None:
    elsewhere = socket.socket(socket.AF_UNIX)
    elsewhere.bind(str(Path(tempfile.gettempdir()) / "other.sock"))
    elsewhere.listen()
    path = console_socket_path(deep)
    path.parent.mkdir(mode=0o700)
    path.symlink_to(Path(tempfile.gettempdir()) / "other.sock")
    with pytest.raises(UnsafeSocket, match="is no socket"):
        ask(deep, {"command": "x"})
    elsewhere.close()
    kept = tmp_path / "console.sock"
    kept.write_text("mine")

    async def scenario(_: Served) -> None:
        raise AssertionError("served")

    with pytest.raises(FileExistsError):
        serve(tmp_path, scenario)
    assert kept.read_text() == "mine"


def test_a_socket_of_another_user_is_not_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async def scenario(served: Served) -> None:
        monkeypatch.setattr(console_path, "trusted", lambda _: frozenset({-1}))
        with pytest.raises(UnsafeSocket, match="belongs to another user"):
            await served.ask(command="say hello")

    serve(tmp_path, scenario)


def test_the_system_says_who_is_at_the_other_end() -> None:
    one, other = socket.socketpair(socket.AF_UNIX)
    check_peer(one, frozenset({os.getuid()}))
    with pytest.raises(UnsafeSocket, match="another user"):
        check_peer(other, frozenset({os.getuid() + 1}))
    one.close()
    other.close()


def test_another_user_is_turned_away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async def scenario(served: Served) -> None:
        monkeypatch.setattr("switchboard.net.console_server.trusted", lambda _: frozenset({-1}))
        reader, writer = await served.connect(b'{"command": "say hello"}\n')
        with contextlib.suppress(ConnectionError):  # its request was not even read
            assert await reader.read() == b""
        assert served.heard == []
        writer.close()

    serve(tmp_path, scenario)


@pytest.mark.parametrize(
    ("sent", "number"), [("+49 30-1234", "+49301234"), ("rm -rf /", ""), ("1" * 5_000, ""), (7, "7")]
)
def test_a_number_that_a_link_named_is_handed_on_and_nothing_else(tmp_path: Path, sent: object, number: str) -> None:
    shown: list[str] = []

    async def scenario(served: Served) -> None:
        served.server._show_window = lambda handed: not shown.append(handed)  # type: ignore[func-returns-value]  # it is True
        assert await served.ask(show="window", number=sent) == ("", True)  # type: ignore[arg-type]  # whatever is sent

    serve(tmp_path, scenario)
    assert shown == [number]
