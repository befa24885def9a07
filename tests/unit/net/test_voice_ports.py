"""Voices on real sockets of this computer."""

import asyncio
import socket
from collections.abc import Awaitable, Callable

import pytest

from switchboard.ground.faults import Faults
from switchboard.media.rtp import Packet, read_packet, write_digit, write_packet
from switchboard.media.voice import Coding
from switchboard.net.voice_ports import VoicePorts
from switchboard.net.voice_sockets import VoiceSockets


def with_ports(work: Callable[[VoicePorts], Awaitable[None]], faults: Faults | None = None) -> None:
    async def run() -> None:
        ports = VoicePorts(asyncio.get_running_loop(), Faults() if faults is None else faults)
        try:
            await asyncio.wait_for(work(ports), 20)
        finally:
            ports.close()
        assert len(ports) == 0

    asyncio.run(run())


def test_a_voice_is_said_and_its_digits_are_heard() -> None:
    async def work(ports: VoicePorts) -> None:
        pressed: asyncio.Future[str] = asyncio.get_running_loop().create_future()
        port = ports.add(VoiceSockets().take("127.0.0.1"), pressed.set_result)
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as phone:
            phone.bind(("127.0.0.1", 0))
            phone.setblocking(False)
            port.voice.agree(Coding("pcma", 8, 101), phone.getsockname())
            port.voice.say(b"a" * 320)
            heard = [read_packet(await asyncio.get_running_loop().sock_recv(phone, 2_048)) for _ in range(2)]
            assert [packet.payload for packet in heard if packet] == [b"a" * 160] * 2
            digit = Packet(101, 1, 1, 1, write_digit("5", 160, is_end=False), is_first=True)
            phone.sendto(write_packet(digit), ("127.0.0.1", port.port))
            assert await pressed == "5"

    with_ports(work)


def test_a_phone_that_is_no_more_is_noticed_by_its_silence() -> None:
    async def work(ports: VoicePorts) -> None:
        await asyncio.sleep(0)
        now = asyncio.get_running_loop().time()
        ended: list[str] = []
        for name in ("rings", "vanished", "holds", "speaks"):
            port = ports.add(VoiceSockets().take("127.0.0.1"), lambda _: None)
            port.on_silence = lambda name=name: ended.append(name)  # type: ignore[misc]  # mypy knows no defaults of a lambda
            port.expected_since = None if name == "rings" else now
            port.voice.is_spoken_to = name != "holds"
            port.voice.heard_at = now + 200 if name == "speaks" else None
        ports.end_silent(now + 299)
        assert ended == []
        ports.end_silent(now + 301)
        ports.end_silent(now + 302)
        assert ended == ["vanished"]

    with_ports(work)


def test_a_voice_that_breaks_ends_with_its_call_and_the_others_are_heard(monkeypatch: pytest.MonkeyPatch) -> None:
    faults, ended = Faults(), list[str]()

    def broken() -> None:
        raise ZeroDivisionError

    async def work(ports: VoicePorts) -> None:
        loop = asyncio.get_running_loop()
        for name in ("breaks", "breaks as it ends", "is heard"):
            port = ports.add(VoiceSockets().take("127.0.0.1"), lambda _: None)
            port.on_silence = lambda name=name: ended.append(name)  # type: ignore[misc]  # mypy knows no defaults of a lambda
            if name != "is heard":
                monkeypatch.setattr(port.voice, "next_packet", broken)
            if name == "breaks as it ends":
                port.on_silence = broken
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as phone:
            phone.bind(("127.0.0.1", 0))
            phone.setblocking(False)
            port.voice.agree(Coding("pcma", 8, None), phone.getsockname())
            port.voice.say(b"a" * 320)
            for _ in range(2):
                assert read_packet(await loop.sock_recv(phone, 2_048)) is not None
        assert len(ports) == 1

    with_ports(work, faults)
    assert ended == ["breaks"]
    assert [(fault.door, fault.count) for fault in faults.listed()] == [("a voice", 2), ("the end of a voice", 1)]
