"""Voices of an engine, carried by a real process of their own."""

import asyncio
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Awaitable, Callable
from functools import partial
from pathlib import Path

import pytest

from switchboard.ground.faults import Faults
from switchboard.media.g711 import encode, recode, samples
from switchboard.media.recorder import Recorder
from switchboard.media.rtp import Packet, read_packet, write_digit, write_packet
from switchboard.media.voice import Coding
from switchboard.media.voice_orders import Begin, Broke, Frames, Pressed, Report, written
from switchboard.media.wav import write_wav
from switchboard.net.voice_process import VoiceProcess, begin_process
from switchboard.net.voice_sockets import NoVoice, VoiceSockets
from switchboard.net.voices import OpenVoice, Voices

PATIENCE = 30.0
PCMA = Coding("pcma", 8, 101)
Work = Callable[[Voices], Awaitable[None]]


def with_voices(work: Work, folder: Path, longest_silence: float = 300.0, faults: Faults | None = None) -> VoiceSockets:
    sockets = VoiceSockets()

    async def run() -> None:
        begin = Begin((str(folder),), longest_silence)
        voices = Voices(asyncio.get_running_loop(), Faults() if faults is None else faults, sockets, begin)
        try:
            await asyncio.wait_for(work(voices), PATIENCE)
        finally:
            voices.close()
        assert len(voices) == 0
        assert voices.pid is None

    asyncio.run(run())
    assert len(sockets) == 0
    return sockets


class Phone:
    """A socket that speaks RTP with a voice."""

    def __init__(self, voice: OpenVoice, coding: Coding = PCMA) -> None:
        self.socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.socket.bind(("127.0.0.1", 0))
        self.socket.setblocking(False)
        self.coding = coding
        self._target = (voice.host, voice.port)
        self._sequence = 0
        voice.agree(coding, self.socket.getsockname(), may_speak=True, is_spoken_to=True)

    def send(self, payload: bytes, kind: int | None = None) -> None:
        self._sequence += 1
        kind = self.coding.payload_type if kind is None else kind
        packet = Packet(kind, self._sequence, 160 * self._sequence, 7, payload, is_first=False)
        self.socket.sendto(write_packet(packet), self._target)

    async def hear(self) -> Packet:
        packet = read_packet(await asyncio.get_running_loop().sock_recv(self.socket, 2_048))
        assert packet is not None
        return packet


def test_a_sound_is_read_and_said_there_and_digits_are_heard(tmp_path: Path) -> None:
    write_wav(tmp_path / "hello.wav", samples([1_000] * 320))

    async def work(voices: Voices) -> None:
        pressed: asyncio.Future[str] = asyncio.get_running_loop().create_future()
        voice = voices.open("127.0.0.1", pressed.set_result)
        phone = Phone(voice)
        voice.say("hello", "en")
        expected = encode(samples([1_000] * 160), "pcma")
        assert [(await phone.hear()).payload for _ in range(2)] == [expected] * 2
        phone.send(write_digit("5", 160, is_end=False), 101)
        assert await pressed == "5"
        voice.press("7")
        assert (await phone.hear()).payload_type == 101
        phone.socket.close()

    with_voices(work, tmp_path)


def test_a_sound_goes_on_again_and_again_until_it_is_to_hush(tmp_path: Path) -> None:
    write_wav(tmp_path / "music.wav", samples([1_000] * 240))

    async def work(voices: Voices) -> None:
        voice = voices.open("127.0.0.1", lambda _: None)
        phone = Phone(voice)
        voice.say("music", "en", again=True)
        expected = encode(samples([1_000] * 160), "pcma")
        assert [(await phone.hear()).payload for _ in range(10)] == [expected] * 10
        voice.hush()
        voice.echo(is_on=True)
        phone.send(b"e" * 160)
        while (await phone.hear()).payload != b"e" * 160:
            pass
        phone.socket.close()

    with_voices(work, tmp_path)


def test_two_voices_hear_each_other_and_what_one_says_is_kept_here(tmp_path: Path) -> None:
    async def work(voices: Voices) -> None:
        loop = asyncio.get_running_loop()
        one, other = (voices.open("127.0.0.1", lambda _: None) for _ in range(2))
        phones = Phone(one), Phone(other, Coding("pcmu", 0, None))
        one.join(other)
        while True:  # until they hear each other: what is said before is lost
            phones[0].send(b"e" * 160)
            try:
                await asyncio.wait_for(phones[1].hear(), 0.1)
            except TimeoutError:
                continue
            break
        recorder = Recorder(10.0, loop.time())
        one.record(recorder)
        silence = encode(samples([0] * 160), "pcma")
        for _ in range(6):
            phones[0].send(silence)
            while (await phones[1].hear()).payload != recode(silence, "pcma", "pcmu"):
                pass  # of those before
        one.record(None)
        one.leave()
        for _ in range(1_000):
            if len(recorder.taken().coded) < 5 * 160:
                await asyncio.sleep(0.01)
        assert recorder.taken().coded in (silence * 5, silence * 6)  # the first may come before the order
        for phone in phones:
            phone.socket.close()

    with_voices(work, tmp_path)


def test_a_lost_process_ends_its_voices_and_the_next_call_begins_another(tmp_path: Path) -> None:
    faults = Faults()

    async def work(voices: Voices) -> None:
        ended: asyncio.Future[str] = asyncio.get_running_loop().create_future()
        voice = voices.open("127.0.0.1", lambda _: None)
        voice.on_silence = lambda: ended.set_result("it ends")
        first = voices.pid
        assert first is not None
        ready = asyncio.Event()
        voices.when_ready(ready.set)
        await ready.wait()
        os.kill(first, signal.SIGKILL)
        assert await ended == "it ends"
        assert len(voices) == 0
        with pytest.raises(NoVoice):
            voices.open("127.0.0.1", lambda _: None)
        while voices.pid is None:
            await asyncio.sleep(0.1)
            try:
                voices.open("127.0.0.1", lambda _: None)
            except NoVoice:
                continue
        assert voices.pid != first

    with_voices(work, tmp_path, faults=faults)
    assert [fault.door for fault in faults.listed()] == ["the process that carries voices"]


def test_a_phone_that_is_no_more_is_noticed_by_its_silence(tmp_path: Path) -> None:
    async def work(voices: Voices) -> None:
        ended: list[str] = []
        over = asyncio.Event()

        def end(name: str) -> None:
            ended.append(name)
            over.set()

        for name in ("rings", "vanished", "holds"):
            voice = voices.open("127.0.0.1", lambda _: None)
            voice.on_silence = partial(end, name)
            voice.agree(PCMA, ("127.0.0.1", 9), may_speak=True, is_spoken_to=name != "holds")
            if name != "rings":
                voice.expect()
        await over.wait()
        assert ended == ["vanished"]

    with_voices(work, tmp_path, longest_silence=0.5)


def test_a_process_that_cannot_be_begun_is_told_to_who_wants_a_voice(tmp_path: Path) -> None:
    def begin(_: socket.socket) -> "subprocess.Popen[bytes]":
        raise OSError(12, "Cannot allocate memory")

    async def run() -> None:
        loop = asyncio.get_running_loop()
        voices = Voices(
            loop,
            Faults(),
            VoiceSockets(),
            Begin((str(tmp_path),), 300.0),
            lambda loop, on_report, on_loss: VoiceProcess(loop, on_report, on_loss, begin),
        )
        with pytest.raises(NoVoice, match="Cannot allocate memory"):
            voices.open("127.0.0.1", lambda _: None)
        voices.close()
        await asyncio.sleep(0)

    asyncio.run(run())


def test_a_process_that_speaks_nonsense_is_given_up(tmp_path: Path) -> None:
    faults = Faults()

    def begin(control: socket.socket) -> "subprocess.Popen[bytes]":
        return subprocess.Popen(
            [sys.executable, "-c", "import socket; socket.socket(fileno=0).sendall(bytes(4) + b'x' * 100)"],
            stdin=control.fileno(),
        )

    async def run() -> None:
        loop = asyncio.get_running_loop()
        voices = Voices(
            loop,
            faults,
            VoiceSockets(),
            Begin((str(tmp_path),), 300.0),
            lambda loop, on_report, on_loss: VoiceProcess(loop, on_report, on_loss, begin),
        )
        over = asyncio.Event()
        voices.open("127.0.0.1", lambda _: None).on_silence = over.set
        await asyncio.wait_for(over.wait(), PATIENCE)
        voices.close()

    asyncio.run(run())
    assert len(faults) == 1


def test_the_process_ends_with_its_engine() -> None:
    ours, theirs = socket.socketpair()
    process = begin_process(theirs)
    theirs.close()
    assert ours.recv(5)
    ours.close()
    assert process.wait(PATIENCE) == 0


def test_messages_come_as_they_were_written_however_they_are_cut() -> None:
    reports: list[Report] = [Pressed(1, "#"), Broke("a voice", "KeyError", "x:1", "…")]
    data = b"".join(written(report) for report in reports)
    frames: Frames[Report] = Frames(Report)
    read = [message for at in range(len(data)) for message in frames.receive(data[at : at + 1])]
    assert read == reports
