"""Manager clients on real loopback sockets: limits, deadlines, slow readers, faults, TLS."""

import asyncio
import ssl
import time
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from switchboard.core.commands import Origin
from switchboard.ground.address import ListenAddress
from switchboard.ground.faults import Faults
from switchboard.ground.governor import Governor
from switchboard.ground.limits import LimitLog, Limits
from switchboard.manager.actions import ACTIONS
from switchboard.manager.events import ManagerEvent
from switchboard.manager.framing import ActionReader
from switchboard.manager.request import ManagerAction, ManagerRequest
from switchboard.manager.users import EVERYTHING, ManagerUser
from switchboard.net.certificate import server_context
from switchboard.net.manager_server import ManagerParts, ManagerServer
from switchboard.settings.manager import ManagerSettings
from tests.helpers.dialplan import DialplanOffice
from tests.helpers.manager import OfficeBackend

USER_ORIGIN = Origin("root", "console")
USER = ManagerUser("admin", "secret", EVERYTHING, EVERYTHING)
LOGIN = b"Action: Login\r\nUsername: admin\r\nSecret: secret\r\nEvents: %s\r\n\r\n"
GREETING = b"Asterisk Call Manager/12.0.0\r\n"


class LoopBackend(OfficeBackend):
    """On the clock of the loop."""

    def clock(self) -> float:
        return asyncio.get_running_loop().time()


class Served:
    """A manager interface on loopback, with its clients."""

    def __init__(self, limits: Limits, tls: Path | None) -> None:
        loop = asyncio.get_running_loop()
        self.limits = limits
        self.limit_log = LimitLog()
        self.faults = Faults()
        self.backend = LoopBackend(DialplanOffice())
        parts = ManagerParts(self.backend, Governor(loop, self.faults), self.faults, limits, self.limit_log)
        here = (ListenAddress("127.0.0.1", 0),)
        settings = ManagerSettings((USER,), () if tls else here, here if tls else (), *self._certificate(tls))
        self.server = ManagerServer(loop, parts, settings)
        self.backend.tell = self.server.tell  # type: ignore[method-assign]  # the clients are the server's
        self.writers: list[asyncio.StreamWriter] = []

    def _certificate(self, folder: Path | None) -> tuple[Path | None, Path | None]:
        if folder is None:
            return None, None
        server_context(None, None, folder)  # makes one
        return folder / "sip-certificate.pem", folder / "sip-key.pem"

    def jump(self, seconds: float) -> None:
        """So much time passes at once."""
        loop = asyncio.get_running_loop()
        time_before = loop.time
        loop.time = lambda: time_before() + seconds  # type: ignore[method-assign]

    async def connect(self, **options: object) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        host, _, port = self.server.listening[0].rpartition(":")
        reader, writer = await asyncio.open_connection(host, int(port), limit=2**24, **options)  # type: ignore[arg-type]
        self.writers.append(writer)
        return reader, writer

    async def log_in(self, events: bytes = b"off") -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        reader, writer = await self.connect()
        writer.write(LOGIN % events)
        await reader.readuntil(b"accepted\r\n\r\n")
        return reader, writer


def serve(
    scenario: Callable[[Served], Awaitable[None]], limits: Limits | None = None, tls: Path | None = None
) -> Served:
    async def whole() -> Served:
        served = Served(limits or Limits(), tls)
        await served.server.start()
        try:
            async with asyncio.timeout(1_000):  # of a clock that jumps
                await scenario(served)
        finally:
            await served.server.stop()
            for writer in served.writers:
                writer.transport.abort()
            while served.server.clients:  # noqa: ASYNC110  they leave in the next turns
                await asyncio.sleep(0)
        return served

    return asyncio.run(whole())


async def until(holds: Callable[[], bool]) -> None:
    while not holds():  # noqa: ASYNC110  what the other end notices is told to nobody
        await asyncio.sleep(0.001)


def test_actions_are_answered_over_a_connection() -> None:
    async def scenario(served: Served) -> None:
        reader, writer = await served.log_in()
        writer.write(b"Action: Ping\r\n\r\n" * 1_000)
        for _ in range(1_000):
            await reader.readuntil(b"Pong\r\n")

    served = serve(scenario)
    assert len(served.faults) == 0


def test_who_sends_no_more_gets_the_replies_to_what_was_sent() -> None:
    async def scenario(served: Served) -> None:
        reader, writer = await served.connect()
        writer.write(LOGIN % b"off" + b"Action: Ping\r\n\r\n" * 200 + b"Action: Unfinished\r\n")
        writer.write_eof()
        assert (await reader.read()).count(b"Pong") == 200
        silent, writer = await served.connect()
        writer.write_eof()
        assert await silent.read() == GREETING

    serve(scenario)


def test_a_crowd_that_never_logs_in_shuts_nobody_out() -> None:
    async def scenario(served: Served) -> None:
        reader, writer = await served.log_in()
        crowd = [await served.connect() for _ in range(100)]
        assert await crowd[0][0].read() in (b"", GREETING)
        await served.log_in()
        silent = sum(client.session.user is None for client in served.server.clients)
        assert silent <= served.limits.manager_silent_connections // 2, "that many for this computer"
        writer.write(b"Action: Ping\r\n\r\n")
        await reader.readuntil(b"Pong\r\n")

    assert serve(scenario).limit_log.counts()["manager_silent_connections"] >= 36


def test_who_does_not_log_in_in_time_is_closed_and_who_does_is_not() -> None:
    async def scenario(served: Served) -> None:
        silent = await served.connect()
        reader, writer = await served.log_in()
        assert await silent[0].readline() == GREETING
        served.jump(served.limits.manager_login_seconds - 10)
        late = await served.connect()
        assert await late[0].readline() == GREETING
        served.jump(11)
        assert await silent[0].read() == b""
        for to, back in ((writer, reader), (late[1], late[0])):
            to.write(b"Action: Login\r\nUsername: admin\r\nSecret: secret\r\nEvents: off\r\n\r\n")
            await back.readuntil(b"Response: Success\r\n")

    serve(scenario)


def test_a_handshake_that_never_comes_ends_and_tls_is_served(tmp_path: Path) -> None:
    async def scenario(served: Served) -> None:
        silent = await served.connect()
        trusting = ssl.create_default_context()
        trusting.check_hostname, trusting.verify_mode = False, ssl.CERT_NONE
        reader, writer = await served.connect(ssl=trusting)
        writer.write(LOGIN % b"off")
        await reader.readuntil(b"accepted\r\n")
        served.jump(served.limits.handshake_seconds + 1)
        assert await silent[0].read() == b""

    served = serve(scenario, tls=tmp_path)
    assert len(served.faults) == 0


def test_who_reads_too_slowly_is_let_go_and_the_others_hear_all(caplog: pytest.LogCaptureFixture) -> None:
    async def scenario(served: Served) -> None:
        _, deaf = await served.log_in(b"on")
        deaf.transport.pause_reading()  # type: ignore[attr-defined]  # a socket's
        reader, _ = await served.log_in(b"on")
        before = len(served.server.clients)
        number = 0
        while len(served.server.clients) == before:
            number += 1
            served.server.tell(ManagerEvent("call", "Some", [("Number", str(number)), ("Text", "x" * 50_000)]))
            await reader.readuntil(b"Number: %d\r\n" % number)
        assert number * 50_000 > 1_000_000

    served = serve(scenario, Limits(manager_unread_bytes=1_000_000))
    assert served.limit_log.counts() == {"manager_unread_bytes": 1}
    assert "admin at 127.0.0.1, who was let go" in caplog.text


def test_who_reads_nothing_for_too_long_is_let_go() -> None:
    async def scenario(served: Served) -> None:
        for number in range(50_000):
            served.backend.office.submit([served.backend.world.entries.put("f", str(number), "v" * 200, USER_ORIGIN)])
        _, deaf = await served.log_in()
        deaf.transport.pause_reading()  # type: ignore[attr-defined]  # a socket's
        deaf.write(b"Action: DBGetTree\r\nFamily: f\r\n\r\n")
        [client] = served.server.clients
        await until(lambda: client._is_blocked)
        served.jump(served.limits.manager_unread_seconds - 1)
        await asyncio.sleep(0)
        assert served.server.clients
        served.jump(2)
        await until(lambda: not served.server.clients)

    served = serve(scenario)
    assert served.limit_log.counts() == {"manager_unread_seconds": 1}


def test_what_all_leave_unread_is_bounded_and_the_worst_goes_first() -> None:
    async def scenario(served: Served) -> None:
        for _ in range(3):
            reader, writer = await served.log_in(b"on")
            writer.write(b"Action: Filter\r\nOperation: Add\r\nFilter: Some\r\n\r\n")
            await reader.readuntil(b"Message: Success\r\n")
            writer.transport.pause_reading()  # type: ignore[attr-defined]  # a socket's
        event = ManagerEvent("call", "Some", [("Text", "x" * 60_000)])
        while len(served.server.clients) == 3:
            served.server.tell(event)
            await asyncio.sleep(0)
        assert len(served.server.clients) == 2, "one of them is enough"
        assert sum(client.session.unread_of_its_own() for client in served.server.clients) <= 2_000_000

    serve(scenario, Limits(manager_unread_bytes_in_all=2_000_000))


def test_who_asks_for_much_rests_between_two_actions_and_others_do_not_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    done: list[str] = []

    def heavy(request: ManagerRequest) -> list[list[tuple[str, str]]]:
        until = time.thread_time() + 0.03  # what it costs is what is tested
        while time.thread_time() < until:
            pass
        done.append(request.get("Number"))
        return [[("Response", "Success"), ("Number", request.get("Number"))]]

    monkeypatch.setitem(ACTIONS, "heavy", ManagerAction("Heavy", "", (), heavy))

    async def scenario(served: Served) -> None:
        reader, writer = await served.log_in()
        other, quick = await served.log_in()
        writer.write(b"".join(b"Action: Heavy\r\nNumber: %d\r\n\r\n" % number for number in range(3)))
        await reader.readuntil(b"Number: 0\r\n")
        quick.write(b"Action: Ping\r\n\r\n" * 100)
        for _ in range(100):
            await other.readuntil(b"Pong\r\n")
        assert len(done) <= 2
        await reader.readuntil(b"Number: 2\r\n")
        assert done == ["0", "1", "2"]

    serve(scenario)


def test_a_step_that_raises_ends_its_client_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    async def scenario(served: Served) -> None:
        reader, writer = await served.log_in()
        other, broken = await served.log_in()
        whole = ActionReader.next_action

        def next_action(self: ActionReader) -> object:
            if b"Broken" in self._data:
                raise RuntimeError("a bug")
            return whole(self)

        monkeypatch.setattr(ActionReader, "next_action", next_action)
        broken.write(b"Action: Broken\r\n\r\n")
        assert await other.read() == b""
        writer.write(b"Action: Ping\r\n\r\n")
        await reader.readuntil(b"Pong\r\n")

    assert [fault.door for fault in serve(scenario).faults.listed()] == ["a governed job"]


def test_faults_and_limits_are_told_to_clients() -> None:
    async def scenario(served: Served) -> None:
        reader, _ = await served.log_in(b"system")
        served.faults.note("a datagram", RuntimeError("a bug"))
        told = await reader.readuntil(b"Place: ?\r\n")
        assert b"Event: ProgramFault\r\nPrivilege: system,all\r\nDoor: a datagram\r\nFault: RuntimeError\r\n" in told
        served.limit_log.note("contacts", "6002", 0.0)
        assert b"'contacts' was reached by 6002" in await reader.readuntil(b"6002.\r\n")

    serve(scenario)


def test_a_client_that_leaves_at_each_byte_leaves_nothing_behind() -> None:
    async def scenario(served: Served) -> None:
        sent = LOGIN % b"on" + b"Action: WaitEvent\r\n\r\nAction: Originate\r\nChannel: Local/2000@default\r\n\r\n"
        for size in range(0, len(sent), 3):
            _, writer = await served.connect()
            writer.write(sent[:size])
            writer.transport.abort()
        await until(lambda: not served.server.clients)
        assert served.backend.timers == []

    assert len(serve(scenario).faults) == 0
