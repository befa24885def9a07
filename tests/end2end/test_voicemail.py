"""A caller leaves a message, a lamp shows it, and whoever it is for hears it: with phones on real sockets."""

import json
import math
import time
from array import array
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from switchboard.ground.resources import resource_folder
from switchboard.media.g711 import decode, encode
from switchboard.media.rtp import Packet, read_packet, write_packet
from switchboard.media.wav import read_wav, write_wav
from tests.end2end.test_calls import Caller, likeness
from tests.helpers.instance import Instance
from tests.helpers.udp_phone import UdpPhone

Start = Callable[..., Instance]
DIALPLAN = """
[default]
exten => 6001,hint,PJSIP/6001
exten => 6002,hint,PJSIP/6002,CustomPresence:Bob
exten => 86002,1,VoiceMail(6002@default,s)
same => n,Set(GLOBAL(CAME)=${VMSTATUS})
same => n,Hangup()
exten => h,1,Set(GLOBAL(LEFT)=${VMSTATUS}${RECORD_STATUS})
exten => 86009,1,VoiceMail(6009@default)
same => n,Set(GLOBAL(CAME)=${VMSTATUS})
exten => 6001,1,VoiceMailMain(${CALLERID(num)}@default)
exten => rec,1,Record(own/said:wav,0,5)
same => n,Playback(own/said)
"""
SECONDS = 1.0


@pytest.fixture
def office(start: Start, tmp_path: Path) -> Instance:
    sounds = tmp_path / "data" / "sounds"
    spoken = resource_folder() / "sounds" / "en"
    for prompt in (*spoken.rglob("*.ulaw"), spoken / "beep"):
        short = (sounds / prompt.relative_to(spoken)).with_suffix(".wav")
        short.parent.mkdir(parents=True, exist_ok=True)
        write_wav(short, array("h", [0] * 400))  # a twentieth of a second each: nobody need listen to them here
    (tmp_path / "data").chmod(0o700)
    dialplan = tmp_path / "extensions.conf"
    dialplan.write_text(DIALPLAN)
    return start("--dialplan", str(dialplan))


@pytest.fixture
def caller(office: Instance) -> Iterator[Caller]:
    caller = Caller(office.sip)
    yield caller
    caller.close()


def tone(seconds: float = SECONDS) -> "array[int]":
    """A sweep, which is like itself at one place only."""
    return array(
        "h",
        (
            int(9_000 * math.sin(2 * math.pi * (300 + 300 * at / 8_000) * at / 8_000))
            for at in range(int(8_000 * seconds))
        ),
    )


def speak(caller: Caller, pcm: "array[int]") -> None:
    """A second of silence first: what is recorded begins somewhere within it, however busy the machine is."""
    coded = encode(array("h", [0] * 8_000) + pcm, "pcma")
    for number in range(len(coded) // 160):
        frame = coded[160 * number : 160 * (number + 1)]
        packet = Packet(8, 100 + number, 160 * number, 7, frame, is_first=False)
        caller.voice.sendto(write_packet(packet), caller.target)
        time.sleep(0.02 if number < 50 else 0.001)


def resembles_tone(sound: "array[int]") -> bool:
    """Whether its first half second is heard in there, from the first loud sample on."""
    place = next(at for at, value in enumerate(sound) if abs(value) > 4_000)
    starts = range(max(0, place - 20), place + 1)
    half = tone(0.5)
    return max(likeness(sound[at : at + len(half)], half) for at in starts) > 0.95


def hear_beep(caller: Caller) -> None:
    caller.listen(0.04)


def hear_all(caller: Caller) -> "array[int]":
    """All that is said until nothing is for half a second."""
    caller.voice.settimeout(0.5)
    coded = b""
    try:
        while True:
            packet = read_packet(caller.voice.recv(2_048))
            coded += packet.payload if packet is not None and packet.payload_type == 8 else b""
    except TimeoutError:
        return decode(coded, "pcma")


def bye(caller: Caller, exten: str) -> None:
    caller.send("BYE", exten)
    while caller.receive().status != 200:
        pass


def messages(office: Instance, mailbox: str = "6002") -> list[Path]:
    return sorted((office.data / "voicemail" / "default" / mailbox).glob("*.json"))


def leave(caller: Caller, *, end: str) -> None:
    caller.dial("86002")
    hear_beep(caller)
    speak(caller, tone())
    if end == "#":
        caller.press("#")
        assert caller.receive().start.startswith("BYE")
    else:
        bye(caller, "86002")


@pytest.mark.parametrize("end", ["#", "bye"])
def test_a_message_that_was_left_is_kept_and_a_lamp_shows_it(office: Instance, caller: Caller, end: str) -> None:
    with UdpPhone("6002", office.sip) as phone:
        phone.handset.event, phone.handset.accept = "message-summary", "application/simple-message-summary"
        phone.subscribe()
        leave(caller, end=end)
        phone.wait_for(b"Voice-Message: 1/0")
    (kept,) = messages(office)
    said = json.loads(kept.read_text())
    assert (said["caller_number"], said["is_read"]) == ("6001", False)
    assert SECONDS <= said["seconds"] <= SECONDS + 1.1
    assert kept.stat().st_mode & 0o777 == 0o600
    assert resembles_tone(read_wav(kept.with_suffix(".wav")))
    if end == "#":
        assert "CAME=SUCCESS" in office.rx("dialplan show globals").stdout
    assert "LEFT=SUCCESS" in office.rx("dialplan show globals").stdout
    assert "0 active channels" in office.rx("core show channels").stdout


def test_nothing_said_is_no_message(office: Instance, caller: Caller) -> None:
    caller.dial("86002")
    hear_beep(caller)
    caller.press("#")
    hear_all(caller)
    assert "CAME=FAILED" in office.rx("dialplan show globals").stdout
    assert messages(office) == []


def test_there_is_no_mailbox_of_nobody(office: Instance, caller: Caller) -> None:
    caller.dial("86009")
    assert "CAME=FAILED" in office.rx("dialplan show globals").stdout
    assert not (office.data / "voicemail").exists()


def test_messages_outlive_a_kill_and_are_heard_and_deleted(
    office: Instance, caller: Caller, start: Start, tmp_path: Path
) -> None:
    leave(caller, end="#")
    folder = office.data / "voicemail" / "default" / "6002"
    assert messages(office)
    office.kill()
    folder.rename(folder.with_name("6001"))  # the caller is 6001
    (folder.with_name("6001") / "123-abc.wav").write_bytes(b"half a message")
    again = start("--dialplan", str(tmp_path / "extensions.conf"), sip=office.sip)
    listener = Caller(again.sip)
    try:
        assert listener.dial("6001").status == 200
        listener.press("1")
        assert resembles_tone(hear_all(listener))
        listener.press("7")
        hear_all(listener)
        bye(listener, "6001")
    finally:
        listener.close()
    deadline = time.monotonic() + 5
    while messages(again, "6001") and time.monotonic() < deadline:
        time.sleep(0.05)
    texts = list((again.data / "voicemail" / "default" / "6001").glob("*.json"))
    assert [json.loads(text.read_text())["deleted_at"] > 0 for text in texts] == [True], "it can be had back for a day"
    assert "0/0" in again.rx("database show MWI").stdout


def test_a_caller_is_recorded_and_hears_it(office: Instance, caller: Caller) -> None:
    caller.dial("rec")
    hear_beep(caller)
    speak(caller, tone())
    caller.press("#")
    assert resembles_tone(hear_all(caller))
    assert resembles_tone(read_wav(office.data / "sounds" / "own" / "said.wav"))
