"""Calls that leave the office and come into it, at a whole engine with a provider on a real socket."""

import asyncio
import re
import socket
from collections.abc import Awaitable, Callable, Iterator
from contextlib import AsyncExitStack
from pathlib import Path

import pytest

from switchboard.calls.channels import ChannelEvent
from switchboard.core.states import Extension, ExtensionState
from switchboard.sip.trunks.registration import Registration, State
from tests.helpers.house import ROOT, House
from tests.helpers.house_phone import HousePhone, sdp
from tests.helpers.phone import Message

PLAN = """
[default]
exten => 6001,hint,PJSIP/6001
exten => 6002,hint,PJSIP/6002
exten => outside,hint,PJSIP/provider
exten => 6001,1,Dial(PJSIP/6001,20)
exten => _0.,1,Dial(PJSIP/${EXTEN:1}@provider,20)
same => n,Set(GLOBAL(STATUS)=${DIALSTATUS})
exten => _9.,1,Dial(SIP/provider/${EXTEN:1})
[from-outside]
exten => 4930,1,Dial(PJSIP/6001,20)
exten => s,1,Dial(PJSIP/6002,20)
[elsewhere]
exten => 7000,1,Wait(60)
"""
TRUNK = """
[trunks.provider]
on = true
server = "127.0.0.1:{port}"
user = "4930"
secret = "key"
context = "from-outside"
"""
CHALLENGE = 'Digest realm="provider", nonce="n{}", algorithm=MD5, qop="auth"'
Work = Callable[["Town"], Awaitable[None]]


class Provider(HousePhone):
    """A SIP provider, at a socket that was there before the house."""

    def __init__(self, house: House, own: socket.socket) -> None:
        self.own = own
        super().__init__(house, "provider")

    def __post_init__(self) -> None:
        super().__post_init__()
        self.socket.close()
        self.socket = self.own
        host, _, port = self.server.rpartition(":")
        self.socket.connect((host, int(port)))
        self.here = f"127.0.0.1:{self.socket.getsockname()[1]}"

    async def challenge(self, method: str, nonce: int = 1) -> Message:
        """Asks for a proof, and returns the request that brings one."""
        first = await self.asked(method)
        assert "Authorization" not in first.headers
        await self.reply(first, "401 Unauthorized", tag="there", WWW_Authenticate=CHALLENGE.format(nonce))
        if method == "INVITE":
            await self.request("ACK")
        second = await self.asked(method)
        assert second.headers["Call-ID"] == first.headers["Call-ID"]
        assert second.headers["CSeq"].split()[0] == str(int(first.headers["CSeq"].split()[0]) + 1)
        assert f'nonce="n{nonce}"' in second.headers["Authorization"]
        return second

    async def asked(self, method: str) -> Message:
        return await self._wait(lambda each: each.start.startswith(f"{method} "))

    async def accept(self) -> Message:
        changed = asyncio.Event()
        self.house.engine.parts.phones.services.trunks.listeners.append(lambda _: changed.set())
        register = await self.challenge("REGISTER")
        await self.reply(register, "200 OK", Expires="600")
        await changed.wait()
        return register


class Town:
    def __init__(self, house: House, anna: HousePhone, provider: Provider) -> None:
        self.house, self.anna, self.provider = house, anna, provider
        self.parts = house.engine.parts
        self.events: list[ChannelEvent] = []
        self.parts.pbx.channels.listeners.append(self.events.append)

    @property
    def registration(self) -> Registration:
        (registration,) = self.parts.phones.services.trunks
        return registration

    def status(self) -> str:
        return self.parts.pbx.world.variables.get("STATUS", "")


@pytest.fixture
def own() -> Iterator[socket.socket]:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as own:
        own.setblocking(False)
        own.bind(("127.0.0.1", 0))
        yield own


@pytest.fixture
def work(tmp_path: Path, own: socket.socket) -> Callable[..., None]:
    def run(wanted: Work, more: str = "", trunk: str = TRUNK) -> None:
        trunk = trunk.format(port=own.getsockname()[1]) + more

        class TownHouse(House):
            plan = PLAN
            settings = House.settings + trunk

        with TownHouse(tmp_path) as house:

            async def all_of_it() -> None:
                async with AsyncExitStack() as stack:
                    anna = await stack.enter_async_context(HousePhone(house, "6001"))
                    provider = Provider(house, own)
                    stack.callback(provider.voice.close)
                    await wanted(Town(house, anna, provider))

            house.do(all_of_it())
            assert house.window.service.program_faults == ()

    return run


def test_it_registers_proves_who_it_is_and_takes_its_binding_out(work: Callable[..., None], own: socket.socket) -> None:
    async def registers(town: Town) -> None:
        register = await town.provider.accept()
        assert register.start == f"REGISTER sip:{town.provider.here} SIP/2.0"
        assert register.headers["From"].startswith(f"<sip:4930@{town.provider.here}>")
        assert town.registration.state is State.REGISTERED

    work(registers)
    last = own.recv(65_535).decode()
    assert last.startswith("REGISTER")
    assert "Expires: 0\r\n" in last


@pytest.mark.parametrize("dialled", ["0112233", "9112233"])
def test_a_call_goes_out_with_proof_and_without_what_is_said_within(work: Callable[..., None], dialled: str) -> None:
    async def calls(town: Town) -> None:
        anna, provider = town.anna, town.provider
        await provider.accept()
        mine = await anna.invite(dialled)
        invite = await provider.challenge("INVITE", 2)
        assert invite.start == f"INVITE sip:112233@{provider.here} SIP/2.0"
        assert invite.headers["From"].startswith(f'"" <sip:4930@{provider.here}>')
        assert "6001" not in invite.headers["From"] + invite.headers.get("P-Preferred-Identity", "")
        assert invite.headers["P-Preferred-Identity"] == f"<sip:+4930@{provider.here}>"
        await provider.reply(invite, "200 OK", sdp(provider.voice.getsockname()[1]), tag="talks")
        ack = await provider.request("ACK")
        assert ack.headers["CSeq"].split()[0] == invite.headers["CSeq"].split()[0]
        await anna.acknowledge(mine, await anna.answer_to("INVITE"))
        await anna.send(mine, "BYE")
        await provider.request("BYE")

    work(calls, 'caller = "+4930"\n')


def test_a_call_comes_in_at_its_number(work: Callable[..., None]) -> None:
    async def comes(town: Town) -> None:
        anna, provider = town.anna, town.provider
        await anna.register()
        await provider.accept()
        provider.number = "0049171"
        theirs = await provider.invite("4930")
        invite, _ = await anna.ring()
        assert invite.headers["From"].startswith('"" <sip:0049171@')
        await provider.provisional(180)
        await asyncio.sleep(0)  # states of calls are told in a turn of their own
        shown = town.house.window.statuses[Extension("outside", "default")]
        assert shown.extension_state is ExtensionState.IN_USE
        await provider.repeat(theirs, "CANCEL")
        assert (await provider.answer_to("INVITE")).status == 487

    work(comes)


@pytest.mark.parametrize(
    ("exten", "to", "status"), [("7000", "7000", 480), ("7000", "4930", 480), ("6001", "6001", 480)]
)
def test_a_call_that_comes_in_reaches_nothing_but_its_context(
    work: Callable[..., None], exten: str, to: str, status: int
) -> None:
    """6002 is not registered: `s` is where it ends."""

    async def comes(town: Town) -> None:
        await town.provider.accept()
        leg = town.provider._new_leg(exten)
        leg.remote = f"<sip:{to}@{town.provider.server}>"
        await town.provider.send(leg, "INVITE", sdp(9))
        assert (await town.provider.answer_to("INVITE")).status in (status, 404, 503)
        assert not [event for event in town.events if event.channel.place.context in ("default", "elsewhere")]

    work(comes)


def test_a_trunk_without_a_context_takes_no_calls(work: Callable[..., None]) -> None:
    async def comes(town: Town) -> None:
        await town.provider.accept()
        await town.provider.invite("4930")
        assert (await town.provider.answer_to("INVITE")).status == 403

    work(comes, trunk=TRUNK.replace("from-outside", ""))


async def refused(town: Town, dialled: str) -> str:
    await town.anna.invite(dialled)
    assert (await town.anna.answer_to("INVITE")).status >= 400
    return town.status()


def test_what_is_not_registered_is_not_called_through(
    work: Callable[..., None], caplog: pytest.LogCaptureFixture
) -> None:
    async def calls(town: Town) -> None:
        assert await refused(town, "0112") == "CHANUNAVAIL"
        assert "is not registered" in caplog.text

    work(calls)


@pytest.mark.parametrize(
    ("more", "dialled", "told"),
    [
        ('numbers = ["+49", "0"]\n', "0112", "does not call 112"),
        ("", "0" + "1" * 65, "is no number that a trunk calls"),
        ("calls_an_hour = 1\n", "0112", "within an hour"),
        ("calls = 1\n", "0112", "has 1 calls already"),
    ],
)
def test_the_limits_of_a_trunk_are_kept(
    work: Callable[..., None], caplog: pytest.LogCaptureFixture, more: str, dialled: str, told: str
) -> None:
    async def calls(town: Town) -> None:
        await town.provider.accept()
        if "calls" in more:
            await town.anna.invite("01")
            first = await town.provider.asked("INVITE")
            if "hour" in more:
                await town.provider.reply(first, "486 Busy Here", tag="busy")
                assert (await town.anna.answer_to("INVITE")).status == 486
        assert await refused(town, dialled) == "CHANUNAVAIL"
        assert told in caplog.text

    work(calls, more)


def test_a_proof_that_is_refused_ends_the_call(work: Callable[..., None]) -> None:
    async def calls(town: Town) -> None:
        await town.provider.accept()
        await town.anna.invite("0112")
        again = await town.provider.challenge("INVITE", 2)
        await town.provider.reply(again, "401 Unauthorized", tag="there", WWW_Authenticate=CHALLENGE.format(3))
        assert (await town.anna.answer_to("INVITE")).status >= 400

    work(calls)


def test_faces_show_whether_it_is_registered_and_why_not(work: Callable[..., None]) -> None:
    async def looks(town: Town) -> None:
        console, manager = town.parts.console, town.house.manager
        (waiting,) = town.parts.backend.trunks()
        assert (waiting.trunk, waiting.state) == ("provider", "Unregistered")
        await town.provider.accept()
        printed = (await console.run("pjsip show registrations", ROOT)).text
        assert re.search(r"provider/sip:\S+ +4930 +Registered +0", printed)
        assert "Expires in: 600 s" in (await console.run("pjsip show registration provider", ROOT)).text
        assert "secret" not in printed
        assert "key" not in printed
        _, listed = await manager(b"Action: PJSIPShowRegistrationsOutbound\r\n\r\n", b"Action: Ping\r\n\r\n")
        assert b"ObjectName: provider" in listed
        assert b"Status: Registered" in listed

    work(looks)


def test_what_a_trunk_may_cost_is_spelled_out(work: Callable[..., None]) -> None:
    async def looks(town: Town) -> None:
        notes = " ".join(town.parts.phones._settings.notes)
        assert "at the office's cost" in notes
        assert "emergency calls" in notes

    work(looks)
