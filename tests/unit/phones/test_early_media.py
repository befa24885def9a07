"""What whoever calls hears before somebody answers, at a whole engine with phones on real sockets."""

import socket
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from switchboard.dialplan.run.channel import ChannelState
from switchboard.media.rtp import Packet, write_packet
from tests.helpers.house_phone import HousePhone, sdp
from tests.helpers.phone import Message
from tests.helpers.three_phones import Desk, Work, run_with_phones

Run = Callable[[Work], None]


@pytest.fixture
def work(tmp_path: Path) -> Run:
    return partial(run_with_phones, tmp_path)


def port_in(message: Message) -> int:
    line = next(line for line in message.body.decode().splitlines() if line.startswith("m=audio"))
    return int(line.split()[1])


async def hears(phone: HousePhone) -> bytes:
    """The next packet that its voice is sent."""
    return await phone.house.loop.sock_recv(phone.voice, 2_048)


def speak(voice: socket.socket, port: int, payload: bytes) -> None:
    for number in range(5):
        packet = Packet(8, number, 160 * number, 7, payload, is_first=number == 0)
        voice.sendto(write_packet(packet), ("127.0.0.1", port))


def test_the_dialplan_says_something_before_it_answers(work: Run) -> None:
    async def listens(desk: Desk) -> None:
        leg = await desk.anna.invite("early")
        assert port_in(await desk.anna.provisional(183))
        assert len(await hears(desk.anna)) > 12
        [channel] = desk.house.engine.parts.pbx.channels.all.values()
        assert channel.state is ChannelState.RING
        await desk.anna.repeat(leg, "CANCEL")
        assert (await desk.anna.answer_to("INVITE")).status == 487

    work(listens)


def test_a_phone_that_is_called_is_heard_before_it_answers(work: Run) -> None:
    async def listens(desk: Desk) -> None:
        leg = await desk.anna.invite("6002")
        invite = await desk.ben.request("INVITE")
        await desk.ben.reply(invite, "183 Session Progress", sdp(desk.ben.voice.getsockname()[1]), tag="ben")
        early = await desk.anna.provisional(183)
        speak(desk.ben.voice, port_in(invite), bytes([5]) * 160)
        heard = b""
        while bytes([5]) * 160 not in heard:
            heard = await hears(desk.anna)
        await desk.ben.reply(invite, "200 OK", sdp(desk.ben.voice.getsockname()[1]), tag="ben")
        await desk.ben.request("ACK")
        answer = await desk.anna.answer_to("INVITE")
        assert answer.body == early.body
        await desk.anna.acknowledge(leg, answer)
        assert [dict(event.headers)["DialStatus"] for event in desk.told("DialState")] == ["PROGRESS"]

    work(listens)


def test_a_phone_that_speaks_early_and_is_busy_then_leaves_the_caller_to_the_dialplan(work: Run) -> None:
    async def listens(desk: Desk) -> None:
        leg = await desk.anna.invite("6002")
        invite = await desk.ben.request("INVITE")
        await desk.ben.reply(invite, "183 Session Progress", sdp(desk.ben.voice.getsockname()[1]), tag="ben")
        await desk.anna.provisional(183)
        await desk.ben.reply(invite, "486 Busy Here", tag="ben")
        await desk.ben.request("ACK")
        answer = await desk.anna.answer_to("INVITE")
        assert answer.status >= 400
        await desk.anna.acknowledge(leg, answer)
        assert desk.channels == []

    work(listens)
