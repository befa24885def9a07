"""Several listening addresses over shared services, on real loopback sockets."""

import asyncio
import functools
import socket
import ssl
from typing import NoReturn

import pytest

from switchboard.core.commands import SetPresence
from switchboard.core.states import Presence, PresenceState
from switchboard.ground.address import parse_listen_address
from switchboard.ground.governor import Governor
from switchboard.net import sip_server
from switchboard.net.sip_server import ListenFailed, SipServer
from switchboard.net.udp import window_of
from tests.helpers.loop import PATIENCE, run
from tests.helpers.phone import TEST, Handset, Message, Office, answer_to, parse


def no_certificate() -> NoReturn:
    raise ssl.SSLError("none")


class Served:
    """A server for an office on the clock of the loop, and a phone's socket."""

    def __init__(self, *addresses: str) -> None:
        self.loop = asyncio.get_running_loop()
        self.office = Office()
        self.office.audiences.keepers.clear()
        faults = self.office.faults
        self.server = SipServer(self.loop, Governor(self.loop, faults), self.office.services, no_certificate)
        self.server.listen([parse_listen_address(text) for text in addresses])

    def change(self, message: str) -> None:
        self.office.now = self.loop.time()
        self.office.set_presence("6002", "away", "", message)
        self.server.transmit()


class Datagrams:
    """A phone over UDP."""

    def __init__(self, host: str, server: str) -> None:
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        self.socket = socket.socket(family, socket.SOCK_DGRAM)
        self.socket.setblocking(False)
        self.socket.bind((host, 0))
        to, _, port = server.rpartition(":")
        self.socket.connect((to.strip("[]"), int(port)))
        self.port = self.socket.getsockname()[1]

    async def message(self) -> Message:
        return parse(await asyncio.wait_for(asyncio.get_running_loop().sock_recv(self.socket, 65_535), PATIENCE))

    async def answered(self) -> Message:
        notify = await self.message()
        self.socket.send(answer_to(notify, "200 OK"))
        return notify

    async def subscribe(self, handset: Handset, **changed: str) -> None:
        self.socket.send(handset.request(**changed))
        response = await self.message()
        assert response.status == 200, response.start
        handset.accepted(response)


def test_a_phone_on_ipv6_is_served() -> None:
    async def scenario() -> None:
        served = Served("[::1]:0")
        [address] = served.server.listening
        phone = Datagrams("::1", address)
        via = f"SIP/2.0/UDP [::1]:{phone.port};branch=z9hG4bKsix;rport"
        await phone.subscribe(
            Handset(server=address, port=phone.port), Via=via, Contact=f"<sip:watcher@[::1]:{phone.port}>"
        )
        notify = await phone.answered()
        assert notify.start == f"NOTIFY sip:watcher@[::1]:{phone.port} SIP/2.0"
        assert notify.headers["Contact"] == f"<sip:{address}>"
        served.change("over IPv6")
        assert b"over IPv6" in (await phone.answered()).body
        phone.socket.close()
        served.server.close()

    run(scenario)


def test_rfc3261_18_1_1_a_phone_that_offers_tcp_is_notified_over_tcp() -> None:
    async def scenario() -> None:
        served = Served("127.0.0.1:0", "tcp:127.0.0.1:0")
        udp, _ = served.server.listening
        called: asyncio.Queue[bytes] = asyncio.Queue()

        async def take(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            while data := await reader.read(65_536):
                writer.write(answer_to(parse(data), "200 OK"))
                called.put_nowait(data)
            writer.close()

        at_home = await asyncio.start_server(take, "127.0.0.1", 0)
        port = at_home.sockets[0].getsockname()[1]
        phone = Datagrams("127.0.0.1", udp)
        await phone.subscribe(
            Handset(server=udp, port=phone.port), Contact=f"<sip:watcher@127.0.0.1:{port};transport=tcp>"
        )
        first = parse(await asyncio.wait_for(called.get(), PATIENCE))
        assert first.headers["Via"].startswith("SIP/2.0/TCP 127.0.0.1:")
        served.change("x" * 5_000)
        await asyncio.sleep(0)
        assert b"x" * 5_000 in await asyncio.wait_for(called.get(), PATIENCE)
        at_home.close()
        phone.socket.close()
        served.server.close()

    run(scenario)


def test_a_dialog_may_move_to_another_address() -> None:
    async def scenario() -> None:
        served = Served("127.0.0.1:0", "127.0.0.1:0")
        first, second = served.server.listening
        phone = Datagrams("127.0.0.1", first)
        handset = Handset(server=first, port=phone.port)
        await phone.subscribe(handset)
        await phone.answered()
        phone.socket.connect(("127.0.0.1", int(second.rpartition(":")[2])))
        await phone.subscribe(handset)
        assert (await phone.answered()).headers["Contact"] == f"<sip:{second}>"
        served.change("at the other address")
        assert b"at the other address" in (await phone.answered()).body
        assert len(served.office.audiences) == 1
        phone.socket.close()
        served.server.close()

    run(scenario)


def test_an_address_that_is_given_up_tells_its_phones() -> None:
    async def scenario() -> None:
        served = Served("127.0.0.1:0", "127.0.0.1:0")
        first, second = served.server.listening
        phone = Datagrams("127.0.0.1", first)
        await phone.subscribe(Handset(server=first, port=phone.port))
        await phone.answered()
        served.server.listen([parse_listen_address(second)])
        assert (await phone.message()).headers["Subscription-State"] == "terminated;reason=deactivated"
        assert served.server.listening == (second,)
        assert len(served.office.audiences) == 0
        phone.socket.close()
        served.server.close()

    run(scenario)


@pytest.mark.parametrize("transport", ["", "tcp:", "ws:"])
def test_an_address_in_use_is_said_and_nothing_changes(transport: str) -> None:
    async def scenario() -> None:
        served = Served(f"{transport}127.0.0.1:0")
        [address] = served.server.listening
        other = Served("127.0.0.1:0")
        before = other.server.listening
        with pytest.raises(ListenFailed, match="in use"):
            other.server.listen([parse_listen_address("127.0.0.1:0"), parse_listen_address(address)])
        assert other.server.listening == before
        served.server.close()
        other.server.close()

    run(scenario)


def test_tls_without_a_certificate_is_said() -> None:
    async def scenario() -> None:
        served = Served("127.0.0.1:0")
        with pytest.raises(ListenFailed, match="SIP cannot listen on tls"):
            served.server.listen([parse_listen_address("tls:127.0.0.1:0")])
        served.server.close()

    run(scenario)


def test_a_change_wakes_the_transport_whose_phones_it_concerns_once_and_no_other(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async def scenario() -> None:
        served = Served("127.0.0.1:0", "127.0.0.1:0")
        first, _ = served.server.listening
        phone = Datagrams("127.0.0.1", first)
        await phone.subscribe(Handset(server=first, port=phone.port))
        await phone.answered()
        woken: list[str] = []
        for listener in served.server._listeners:
            monkeypatch.setattr(listener.endpoint.notifier, "wake", functools.partial(woken.append, listener.address))
            monkeypatch.setattr(
                listener.transport, "transmit", functools.partial(woken.append, f"again {listener.address}")
            )
        command = served.office.core.check(SetPresence("CustomPresence:6002", Presence(PresenceState.AWAY), TEST))
        served.server.consume(served.office.core.apply(command, served.loop.time()))
        assert woken == [first]
        phone.socket.close()
        served.server.close()

    run(scenario)


def test_the_window_of_each_address_is_that_of_its_own_socket(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []

    def small(udp: socket.socket) -> int:
        udp.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 65_536)
        asked.append(window_of(udp))
        return asked[-1]

    monkeypatch.setattr(sip_server, "window_of", small)

    async def scenario() -> None:
        served = Served("127.0.0.1:0", "tcp:127.0.0.1:0")
        udp, tcp = (notifier.transactions for notifier in served.server.notifiers().values())
        assert [udp.window] == asked
        assert (udp.is_reliable, tcp.is_reliable) == (False, True)
        served.server.close()

    run(scenario)


@pytest.mark.parametrize(
    ("first", "then", "kept"),
    [
        (["127.0.0.1:0"], ["127.0.0.1:0"], 1),
        (["127.0.0.1:0", "tcp:127.0.0.1:0"], ["tcp:127.0.0.1:0", "127.0.0.1:0"], 2),
        (["127.0.0.1:0", "127.0.0.1:0"], ["127.0.0.1:0", "127.0.0.1:0"], 2),
        (["127.0.0.1:0", "127.0.0.1:0"], ["127.0.0.1:0"], 1),
        (["127.0.0.1:0"], ["127.0.0.1:0", "127.0.0.1:0"], 1),
        (["127.0.0.1:0"], ["tcp:127.0.0.1:0"], 0),
        (["127.0.0.1:0"], ["127.0.0.2:0"], 0),
    ],
)
def test_any_free_port_stays_the_one_that_it_was(first: list[str], then: list[str], kept: int) -> None:
    async def scenario() -> None:
        served = Served(*first)
        before = served.server.listening
        served.server.listen([parse_listen_address(text) for text in then])
        after = served.server.listening
        assert len(after) == len(then)
        assert len(set(before) & set(after)) == kept
        served.server.listen([parse_listen_address(text) for text in after])
        assert served.server.listening == after  # what it became is as good as what was asked for
        served.server.close()

    run(scenario)
