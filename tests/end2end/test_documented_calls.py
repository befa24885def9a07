"""
The two extensions of Asterisk's documentation as they stand there, dialled: 2000 toggles Bob's presence, 2001 rings him
while he is available and takes a message while he is not, is busy, declines, or has no phone.
"""

import time
from array import array
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from switchboard.ground.resources import resource_folder
from switchboard.media.g711 import decode
from switchboard.media.wav import read_wav, write_wav
from tests.end2end.test_calls import Answerer, Caller, likeness
from tests.end2end.test_voicemail import resembles_tone, speak, tone
from tests.helpers.instance import PATIENCE, Instance

Start = Callable[..., Instance]
DIALPLAN = """
[default]
exten => 5000,hint,PJSIP/6002,CustomPresence:Bob
exten => 2000,1,Answer()
 same => n,Set(CURRENT_PRESENCE=${PRESENCE_STATE(CustomPresence:Bob,value)})
 same => n,GotoIf($[${CURRENT_PRESENCE}=available]?set_unavailable:set_available)
 same => n(set_available),Set(PRESENCE_STATE(CustomPresence:Bob)=available,,)
 same => n,Goto(finished)
 same => n(set_unavailable),Set(PRESENCE_STATE(CustomPresence:Bob)=unavailable,,)
 same => n(finished),Playback(queue-thankyou)
 same => n,Hangup()
exten => 2001,1,GotoIf($[${PRESENCE_STATE(CustomPresence:Bob,value)}!=available]?voicemail)
 same => n,Dial(PJSIP/6002,3)
 same => n(voicemail),VoiceMail(5000@default)
"""


@pytest.fixture
def office(start: Start, tmp_path: Path) -> Instance:
    sounds = tmp_path / "data" / "sounds"
    spoken = resource_folder() / "sounds" / "en"
    for prompt in (*spoken.rglob("*.ulaw"), spoken / "beep"):
        short = (sounds / prompt.relative_to(spoken)).with_suffix(".wav")
        short.parent.mkdir(parents=True, exist_ok=True)
        write_wav(short, array("h", [0] * 400))
    write_wav(sounds / "queue-thankyou.wav", tone())
    (tmp_path / "data").chmod(0o700)
    dialplan = tmp_path / "extensions.conf"
    dialplan.write_text(DIALPLAN)
    return start("--dialplan", str(dialplan))


@pytest.fixture
def caller(office: Instance) -> Iterator[Caller]:
    caller = Caller(office.sip)
    yield caller
    caller.close()


@pytest.fixture
def answerer(office: Instance) -> Iterator[Answerer]:
    """Bob's phone, which is not there yet."""
    answerer = Answerer(office.sip)
    yield answerer
    answerer.close()


def leave(caller: Caller, office: Instance) -> None:
    """The caller, whose call is answered by the mailbox, leaves the tone there."""
    before = len(messages(office))
    speak(caller, tone())
    caller.press("#")
    until = time.monotonic() + PATIENCE
    while len(messages(office)) == before and time.monotonic() < until:
        time.sleep(0.1)
    assert len(messages(office)) == before + 1
    assert resembles_tone(read_wav(messages(office)[-1]))


def messages(office: Instance) -> list[Path]:
    return sorted((office.data / "voicemail").rglob("*.wav"))


@pytest.mark.parametrize(("before", "after"), [("not_set", "available"), ("available", "unavailable")])
def test_2000_toggles_the_presence_and_a_voice_confirms(
    office: Instance, caller: Caller, before: str, after: str
) -> None:
    if before != "not_set":
        office.rx(f"presencestate change CustomPresence:Bob {before}")
    assert caller.dial("2000").status == 200
    heard = [packet for _, packet in caller.listen(1.0)]
    pcm = array("h", [sample for packet in heard for sample in decode(packet.payload, "pcma")])
    assert likeness(pcm, tone()) >= 0.95
    steps = {(after.timestamp - before.timestamp) % 2**32 for before, after in pairwise(heard)}
    assert steps == {160}  # 20 ms after 20 ms
    assert caller.receive().start.startswith("BYE ")
    assert f"Presence:{after}" in office.rx("core show hint 5000").stdout.replace(" ", "")


@pytest.mark.parametrize("bob", ["is away", "is busy", "declines", "does not answer", "is not there"])
def test_2001_takes_a_message_where_bob_is_not_to_be_had(
    office: Instance, caller: Caller, answerer: Answerer, bob: str
) -> None:
    if bob != "is away":
        office.rx("presencestate change CustomPresence:Bob available")
    if bob != "is not there":
        answerer.register()
    caller.invite("2001")
    if bob not in ("is away", "is not there"):
        invite = answerer.receive()
        answerer.reply(invite, "180 Ringing")
        assert caller.next_answer().status == 180
        if bob == "does not answer":
            assert answerer.receive().start.startswith("CANCEL ")
            answerer.reply(invite, "487 Request Terminated")
        else:
            answerer.reply(invite, "486 Busy Here" if bob == "is busy" else "603 Decline")
    assert caller.accept(caller.next_answer(), "2001").status == 200
    leave(caller, office)


def test_2001_rings_bob_while_he_is_available_and_they_talk(
    office: Instance, caller: Caller, answerer: Answerer
) -> None:
    office.rx("presencestate change CustomPresence:Bob available")
    answerer.register()
    caller.invite("2001")
    invite = answerer.receive()
    answerer.reply(invite, "180 Ringing")
    assert caller.next_answer().status == 180
    answerer.take(invite, payload=8)
    assert caller.accept(caller.next_answer(), "2001").status == 200
    assert caller.target == ("127.0.0.1", answerer.voice.getsockname()[1])
    caller.send("BYE", "2001")
    assert caller.receive().status == 200
    assert answerer.receive().start.startswith("BYE ")
    assert messages(office) == []
