"""Real phones that call: what they hear, and what lamps show meanwhile."""

import contextlib
import math
import re
import socket
import subprocess
import time
from array import array
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from switchboard.media.g711 import decode
from switchboard.media.rtp import Packet, read_packet, write_digit, write_packet
from switchboard.media.wav import read_wav, write_wav
from tests.helpers.instance import Instance
from tests.helpers.phone import Message, parse
from tests.helpers.phone_program import PhoneProgram, baresip_home, need
from tests.helpers.udp_phone import PATIENCE, UdpPhone

Start = Callable[..., Instance]
StartPhone = Callable[[Sequence[str], Path], PhoneProgram]
DIALPLAN = """
[default]
exten => 6001,hint,PJSIP/6001,CustomPresence:6001
exten => 6002,hint,PJSIP/6002,CustomPresence:Bob
exten => 2000,1,Answer()
same => n,Set(STATE=${PRESENCE_STATE(CustomPresence:Bob,value)})
same => n,Set(PRESENCE_STATE(CustomPresence:Bob)=${IF($["${STATE}"="available"]?away:available)})
same => n,Playback(confirm)
same => n,Hangup()
exten => echo,1,Answer()
same => n,Echo()
exten => menu,1,Answer()
same => n,Read(CHOICE,confirm,2)
same => n,Set(GLOBAL(CHOICE)=${CHOICE})
exten => busy,1,Busy()
exten => jam,1,Congestion()
exten => away,1,Hangup(19)
exten => 6002,1,Dial(PJSIP/6002,5)
same => n,Set(GLOBAL(CAME)=${DIALSTATUS})
same => n,Hangup()
exten => h,1,Set(GLOBAL(CAME)=${DIALSTATUS})
exten => slow,1,Progress()
same => n,Wait(0.2)
same => n,Answer()
same => n,Wait(60)
exten => waits,1,Ringing()
same => n,Wait(60)
"""
SECONDS = 1.5


@pytest.fixture
def office(start: Start, tmp_path: Path) -> Instance:
    sounds = tmp_path / "data" / "sounds"
    sounds.mkdir(parents=True)
    (tmp_path / "data").chmod(0o700)
    (tmp_path / "data" / "switchboard.toml").write_text("direct_media = false\n")
    sweep = (
        9_000 * math.sin(2 * math.pi * (300 + 300 * at / 8_000) * at / 8_000) for at in range(int(8_000 * SECONDS))
    )
    write_wav(sounds / "confirm.wav", array("h", map(int, sweep)))
    dialplan = tmp_path / "extensions.conf"
    dialplan.write_text(DIALPLAN)
    return start("--dialplan", str(dialplan))


class Caller:
    """A phone of our own on real sockets: it dials, talks, and keeps what it hears."""

    def __init__(self, server: str) -> None:
        host, _, port = server.rpartition(":")
        self.server = server
        self.socket, self.voice = (socket.socket(socket.AF_INET, socket.SOCK_DGRAM) for _ in range(2))
        for each in (self.socket, self.voice):
            each.bind(("127.0.0.1", 0))
            each.settimeout(PATIENCE)
        self.socket.connect((host, int(port)))
        self.target = ("127.0.0.1", 0)
        self.to = ""
        self.cseq = self.pressed = 0

    def close(self) -> None:
        self.socket.close()
        self.voice.close()

    def send(self, method: str, exten: str, body: str = "", cseq: int = 0) -> None:
        if not cseq:
            self.cseq += 1
        here = f"127.0.0.1:{self.socket.getsockname()[1]}"
        branch = f"{self.cseq}{'ack' * (method == 'ACK')}{id(self)}"
        lines = [
            f"{method} sip:{exten}@{self.server} SIP/2.0",
            f"Via: SIP/2.0/UDP {here};branch=z9hG4bK{branch};rport",
            f"From: <sip:6001@127.0.0.1>;tag=t{id(self)}",
            f"To: {self.to or f'<sip:{exten}@{self.server}>'}",
            f"Call-ID: {id(self)}@{here}",
            f"CSeq: {cseq or self.cseq} {method}",
            f"Contact: <sip:6001@{here}>",
            *(["Content-Type: application/sdp"] if body else []),
            f"Content-Length: {len(body)}",
        ]
        self.socket.send(("\r\n".join([*lines, "", ""]) + body).encode())

    def receive(self) -> Message:
        return parse(self.socket.recv(65_535))

    def dial(self, exten: str) -> Message:
        """Returns the first answer above 100; an answered call is acknowledged."""
        self.invite(exten)
        return self.accept(self.next_answer(), exten)

    def invite(self, exten: str) -> None:
        offer = f"v=0\r\nc=IN IP4 127.0.0.1\r\nm=audio {self.voice.getsockname()[1]} RTP/AVP 8 101\r\n"
        self.send("INVITE", exten, f"{offer}a=rtpmap:101 telephone-event/8000\r\n")

    def next_answer(self) -> Message:
        """The first above 100."""
        while (answer := self.receive()).status == 100:
            pass
        return answer

    def accept(self, answer: Message, exten: str) -> Message:
        if answer.status == 200:
            self.to = answer.headers["To"]
            port = re.search(rb"m=audio (\d+)", answer.body)
            assert port is not None
            self.target = ("127.0.0.1", int(port[1]))
        if answer.status >= 200:
            self.send("ACK", exten, cseq=self.cseq)
        return answer

    def listen(self, seconds: float) -> list[tuple[float, Packet]]:
        """Packets of that many seconds of sound, and when each came."""
        heard: list[tuple[float, Packet]] = []
        while len(heard) < seconds * 50:
            packet = read_packet(self.voice.recv(2_048))
            assert packet is not None
            heard.append((time.monotonic(), packet))
        return heard

    def press(self, digits: str) -> None:
        for digit in digits:
            number, self.pressed = self.pressed, self.pressed + 1
            for duration, is_end in ((160, False), (800, True), (800, True)):
                payload = write_digit(digit, duration, is_end=is_end)
                packet = Packet(101, 10 * number + duration // 160, 10_000 * number + 1, 7, payload, is_first=False)
                self.voice.sendto(write_packet(packet), self.target)


class Answerer(Caller):
    """A phone of our own that is called."""

    def register(self) -> None:
        self.to = "<sip:6002@127.0.0.1>"
        here = f"127.0.0.1:{self.socket.getsockname()[1]}"
        lines = [
            f"REGISTER sip:{self.server} SIP/2.0", f"Via: SIP/2.0/UDP {here};branch=z9hG4bKr{id(self)};rport",
            f"From: {self.to};tag=r", f"To: {self.to}", f"Call-ID: r{id(self)}", "CSeq: 1 REGISTER",
            f"Contact: <sip:6002@{here}>", "Expires: 600", "Content-Length: 0",
        ]  # fmt: skip
        self.socket.send("\r\n".join([*lines, "", ""]).encode())
        assert self.receive().status == 200

    def reply(self, request: Message, status: str, body: str = "") -> None:
        to = request.headers["To"] + ("" if ";tag=" in request.headers["To"] else f";tag=b{id(self)}")
        lines = [f"SIP/2.0 {status}", f"Via: {request.vias[0]}", f"To: {to}"]
        lines += [f"{name}: {request.headers[name]}" for name in ("From", "Call-ID", "CSeq")]
        lines += [f"Contact: <sip:6002@127.0.0.1:{self.socket.getsockname()[1]}>"]
        lines += [*(["Content-Type: application/sdp"] if body else []), f"Content-Length: {len(body)}"]
        self.socket.send(("\r\n".join([*lines, "", ""]) + body).encode())

    def take(self, request: Message, payload: int = 0) -> None:
        """Answers the call, in another coding than the caller's unless told otherwise."""
        port = re.search(rb"m=audio (\d+)", request.body)
        assert port is not None
        self.target = ("127.0.0.1", int(port[1]))
        self.reply(
            request,
            "200 OK",
            f"v=0\r\nc=IN IP4 127.0.0.1\r\nm=audio {self.voice.getsockname()[1]} RTP/AVP {payload} 101\r\n"
            "a=rtpmap:101 telephone-event/8000\r\n",
        )
        assert self.receive().start.startswith("ACK ")


@pytest.fixture
def answerer(office: Instance) -> Iterator[Answerer]:
    answerer = Answerer(office.sip)
    answerer.register()
    yield answerer
    answerer.close()


def state(office: Instance, exten: str) -> str:
    found = re.search(r"State:(\S+)", office.rx(f"core show hint {exten}").stdout)
    assert found is not None
    return found[1]


def begin(caller: Caller, answerer: Answerer) -> Message:
    """The phone rings, and the caller hears of it; returns the INVITE."""
    caller.invite("6002")
    invite = answerer.receive()
    assert invite.start.startswith("INVITE sip:6002@127.0.0.1:")
    assert "<sip:6001@" in invite.headers["From"]
    answerer.reply(invite, "180 Ringing")
    assert caller.next_answer().status == 180
    return invite


def test_a_phone_is_called_and_both_are_heard_until_one_hangs_up(
    office: Instance, caller: Caller, answerer: Answerer
) -> None:
    office.rx("presencestate change CustomPresence:Bob dnd")  # which keeps nobody from being called
    invite = begin(caller, answerer)
    assert (state(office, "6001"), state(office, "6002")) == ("InUse", "Ringing")
    answerer.take(invite)
    assert caller.accept(caller.next_answer(), "6002").status == 200
    assert (state(office, "6001"), state(office, "6002")) == ("InUse", "InUse")
    for number in range(10):
        packet = Packet(8, number, 160 * number, 7, bytes([number]) * 160, is_first=False)
        caller.voice.sendto(write_packet(packet), caller.target)
        (heard,) = answerer.listen(0.02)
        assert decode(heard[1].payload, "pcmu")[0] == pytest.approx(decode(bytes([number]), "pcma")[0], abs=700)
    answerer.voice.sendto(write_packet(Packet(0, 1, 160, 8, b"\x10" * 160, is_first=False)), answerer.target)
    assert len(caller.listen(0.02)[0][1].payload) == 160
    caller.press("7")
    assert answerer.listen(0.02)[0][1].payload == write_digit("7", 160, is_end=False)
    channels = office.rx("core show channels").stdout
    assert "2 active channels" in channels
    assert "PJSIP/6002-" in channels
    caller.send("BYE", "6002")
    assert caller.receive().status == 200
    bye = answerer.receive()
    assert bye.start.startswith("BYE ")
    answerer.reply(bye, "200 OK")
    assert "0 active channels" in office.rx("core show channels").stdout
    assert (state(office, "6001"), state(office, "6002")) == ("Unavailable", "Idle")


def test_phones_talk_on_without_us_and_what_they_say_after_a_kill_is_answered(start: Start, tmp_path: Path) -> None:
    """Media is theirs; a BYE of a call that nobody knows any more ends it at its phone (RFC 3261 15.1.1, 15.1.2)."""
    (tmp_path / "extensions.conf").write_text(DIALPLAN)
    office = start("--dialplan", str(tmp_path / "extensions.conf"))
    caller, answerer = Caller(office.sip), Answerer(office.sip)
    answerer.register()
    with UdpPhone("6002", office.sip, user_agent="other") as lamp:
        lamp.handset.event, lamp.handset.accept = "dialog", "application/dialog-info+xml"
        assert b"terminated" in lamp.subscribe().body
        invite = begin(caller, answerer)
        assert b"RTP/AVP 8 101" in invite.body
        answerer.take(invite, payload=8)
        caller.accept(caller.next_answer(), "6002")
        assert caller.target == ("127.0.0.1", answerer.voice.getsockname()[1])
        lamp.wait_for(b"confirmed")
        office.kill()
        for number in range(5):
            packet = Packet(8, number, 160 * number, 7, bytes([number]) * 160, is_first=False)
            caller.voice.sendto(write_packet(packet), caller.target)
            assert answerer.listen(0.02)[0][1].payload == bytes([number]) * 160
        office = start("--dialplan", str(tmp_path / "extensions.conf"), sip=office.sip)
        caller.send("BYE", "6002")
        assert caller.receive().status == 481
        assert state(office, "6002") == "Idle"
        lamp.wait_for(b"terminated")
    caller.close()
    answerer.close()


def test_whoever_is_called_may_hang_up_as_well(office: Instance, caller: Caller, answerer: Answerer) -> None:
    invite = begin(caller, answerer)
    answerer.take(invite)
    caller.accept(caller.next_answer(), "6002")
    answerer.to = invite.headers["From"]
    lines = [
        f"BYE sip:{office.sip} SIP/2.0", "Via: SIP/2.0/UDP 127.0.0.1:1;branch=z9hG4bKbye;rport",
        f"From: {invite.headers['To']};tag=b{id(answerer)}", f"To: {invite.headers['From']}",
        f"Call-ID: {invite.headers['Call-ID']}", "CSeq: 1 BYE", "Content-Length: 0",
    ]  # fmt: skip
    answerer.socket.send("\r\n".join([*lines, "", ""]).encode())
    assert answerer.receive().status == 200
    assert caller.receive().start.startswith("BYE ")
    assert "CAME=ANSWER" in office.rx("dialplan show globals").stdout
    assert "0 active channels" in office.rx("core show channels").stdout


@pytest.mark.parametrize(
    ("refusal", "status", "came"),
    [("486 Busy Here", 486, "BUSY"), ("503 No", 503, "CONGESTION"), ("603 No", 403, "CHANUNAVAIL")],
)
def test_a_phone_that_will_not_take_a_call_says_why(
    office: Instance, caller: Caller, answerer: Answerer, refusal: str, status: int, came: str
) -> None:
    invite = begin(caller, answerer)
    answerer.reply(invite, refusal)
    assert answerer.receive().start.startswith("ACK ")
    assert caller.accept(caller.next_answer(), "6002").status == status
    assert f"CAME={came}" in office.rx("dialplan show globals").stdout
    assert state(office, "6002") == "Idle"


def test_a_call_that_nobody_takes_is_given_up(office: Instance, caller: Caller, answerer: Answerer) -> None:
    invite = begin(caller, answerer)
    cancel = answerer.receive()
    assert cancel.start.startswith("CANCEL ")
    assert cancel.vias == invite.vias
    answerer.reply(cancel, "200 OK")
    answerer.reply(invite, "487 Request Terminated")
    assert answerer.receive().start.startswith("ACK ")
    caller.accept(caller.next_answer(), "6002")
    assert "CAME=NOANSWER" in office.rx("dialplan show globals").stdout
    assert state(office, "6002") == "Idle"


def test_a_caller_who_gives_up_stops_the_ringing(office: Instance, caller: Caller, answerer: Answerer) -> None:
    begin(caller, answerer)
    caller.send("CANCEL", "6002", cseq=caller.cseq)
    assert {caller.receive().status, caller.receive().status} == {200, 487}
    assert answerer.receive().start.startswith("CANCEL ")
    assert "0 active channels" in office.rx("core show channels").stdout


def test_a_phone_that_is_not_there_is_not_called(office: Instance, caller: Caller) -> None:
    caller.dial("6002")
    assert "CAME=CHANUNAVAIL" in office.rx("dialplan show globals").stdout


@pytest.mark.phones
def test_baresip_is_called_and_answers(
    office: Instance, caller: Caller, tmp_path: Path, phone_program: StartPhone
) -> None:
    need("baresip")
    home = baresip_home(tmp_path, f"<sip:6002@{office.sip}>;regint=60;audio_codecs=pcma;answermode=auto", "")
    baresip = phone_program(["baresip", "-f", str(home)], home)
    assert baresip.prints("registered successfully"), baresip.printed
    caller.invite("6002")
    while (answer := caller.next_answer()).status < 200:
        baresip.prints_now()
    assert caller.accept(answer, "6002").status == 200
    assert baresip.prints("Call established"), baresip.printed
    assert state(office, "6002") == "InUse"
    caller.send("BYE", "6002")
    assert caller.receive().status == 200
    assert baresip.prints("terminated|closed"), baresip.printed
    assert state(office, "6002") == "Idle"


@pytest.mark.phones
def test_baresip_transfers_whom_it_talks_to(
    office: Instance, caller: Caller, tmp_path: Path, phone_program: StartPhone
) -> None:
    need("baresip")
    home = baresip_home(tmp_path, f"<sip:6002@{office.sip}>;regint=60;audio_codecs=pcma;answermode=auto", "")
    baresip = phone_program(["baresip", "-f", str(home)], home)
    assert baresip.prints("registered successfully"), baresip.printed
    caller.invite("6002")
    while (answer := caller.next_answer()).status < 200:
        baresip.prints_now()
    assert caller.accept(answer, "6002").status == 200
    assert baresip.prints("Call established"), baresip.printed
    baresip.type(f"/transfer sip:echo@{office.sip}")
    assert baresip.sees(lambda: "Echo()" in office.rx("core show channels").stdout), baresip.printed
    assert baresip.sees(lambda: state(office, "6002") == "Idle"), baresip.printed
    assert "1 active channel" in office.rx("core show channels").stdout
    caller.send("BYE", "6002")
    assert caller.receive().status == 200


@pytest.fixture
def caller(office: Instance) -> Iterator[Caller]:
    caller = Caller(office.sip)
    yield caller
    caller.close()


def likeness(one: "array[int]", other: "array[int]") -> float:
    """The best correlation of two sounds, however one is put off by up to 40 ms."""

    def at(offset: int) -> float:
        pairs = list(zip(one[offset:], other, strict=False))
        both = math.sqrt(sum(a * a for a, _ in pairs) * sum(b * b for _, b in pairs))
        return sum(a * b for a, b in pairs) / (both or 1.0)

    return max(at(offset) for offset in range(0, 321, 1 if len(one) < 4_000 else 4))


def test_a_feature_code_sets_presence_and_a_voice_confirms_it(office: Instance, caller: Caller) -> None:
    with UdpPhone("6002", office.sip) as lamp, UdpPhone("6001", office.sip, user_agent="other") as own:
        office.rx("presencestate change CustomPresence:Bob available")
        lamp.subscribe()
        own.handset.event, own.handset.accept = "dialog", "application/dialog-info+xml"
        own.subscribe()
        assert caller.dial("2000").status == 200
        heard = caller.listen(SECONDS)
        own.wait_for(b"<state>confirmed</state>")
        prompt = read_wav(office.data / "sounds" / "confirm.wav")
        voice = decode(b"".join(packet.payload for _, packet in heard), "pcma")
        assert likeness(voice, prompt) > 0.99
        assert [packet.sequence for _, packet in heard] == [
            heard[0][1].sequence + n & 0xFFFF for n in range(len(heard))
        ]
        stamps = [packet.timestamp - heard[0][1].timestamp & 0xFFFFFFFF for _, packet in heard]
        assert stamps == [160 * number for number in range(len(heard))]
        bye = caller.receive()
        assert bye.start.startswith("BYE ")
        answer = ["SIP/2.0 200 OK", f"Via: {bye.vias[0]}"]
        answer += [f"{name}: {bye.headers[name]}" for name in ("From", "To", "Call-ID", "CSeq")]
        caller.socket.send(("\r\n".join([*answer, "", ""])).encode())
        lamp.wait_for(b"away")
    assert "State: 'away'" in office.rx("presencestate list").stdout
    assert "0 active channels" in office.rx("core show channels").stdout
    assert (
        "State:Idle" in office.rx("core show hint 6001").stdout
        or "Unavailable" in office.rx("core show hint 6001").stdout
    )


def test_what_is_said_into_an_echo_comes_back(office: Instance, caller: Caller) -> None:
    assert caller.dial("echo").status == 200
    caller.voice.settimeout(0.2)  # what comes before the echo is on is not sent back, and comes again here
    number, heard = 0, set[bytes]()
    while len(heard) < 20:
        packet = Packet(8, number, 160 * number, 7, bytes([number % 256]) * 160, is_first=False)
        caller.voice.sendto(write_packet(packet), caller.target)
        number += 1
        with contextlib.suppress(TimeoutError):
            heard.add(caller.listen(0.02)[0][1].payload)
    assert heard <= {bytes([each % 256]) * 160 for each in range(number)}
    assert "Up      Echo()" in office.rx("core show channels").stdout
    caller.send("BYE", "echo")
    assert caller.receive().status == 200
    assert "0 active channels" in office.rx("core show channels").stdout


def test_digits_interrupt_a_sound_and_are_read(office: Instance, caller: Caller) -> None:
    assert caller.dial("menu").status == 200
    caller.listen(0.2)
    caller.press("42")
    while not (message := caller.receive()).start.startswith("BYE"):
        assert message.status == 200
    assert "CHOICE=42" in office.rx("dialplan show globals").stdout


@pytest.mark.parametrize(("exten", "status"), [("busy", 486), ("jam", 503), ("away", 480), ("nobody", 404)])
def test_a_call_that_is_not_answered_is_told_why(office: Instance, caller: Caller, exten: str, status: int) -> None:
    assert caller.dial(exten).status == status
    assert "0 active channels" in office.rx("core show channels").stdout


def test_a_call_is_given_up_while_it_rings(office: Instance, caller: Caller) -> None:
    assert caller.dial("waits").status == 180
    assert "State:InUse" in office.rx("core show hint 6001").stdout
    caller.send("CANCEL", "waits", cseq=caller.cseq)
    assert {caller.receive().status, caller.receive().status} == {200, 487}


def test_a_call_that_a_killed_server_had_is_known_to_nobody_afterwards(
    office: Instance, caller: Caller, start: Start, tmp_path: Path
) -> None:
    assert caller.dial("echo").status == 200
    assert "State:InUse" in office.rx("core show hint 6001").stdout
    office.kill()
    again = start("--dialplan", str(tmp_path / "extensions.conf"), sip=office.sip)
    assert "InUse" not in again.rx("core show hint 6001").stdout
    caller.send("BYE", "echo")
    assert caller.receive().status == 481


@pytest.mark.phones
def test_baresip_dials_the_feature_code(office: Instance, tmp_path: Path, phone_program: StartPhone) -> None:
    need("baresip")
    account = f"<sip:6001@{office.sip}>;regint=60;audio_codecs=pcma"
    home = baresip_home(tmp_path, account, "")
    said = tmp_path / "said.wav"
    write_wav(said, array("h", [0] * 80_000))
    config = (
        (home / "config")
        .read_text()
        .replace("module g711.so\n", "module g711.so\nmodule aufile.so\nmodule sndfile.so\n")
    )
    (home / "config").write_text(f"{config}audio_source aufile,{said}\nsnd_path {home}\n")
    baresip = phone_program(["baresip", "-f", str(home)], home)
    assert baresip.prints("registered successfully"), baresip.printed
    baresip.type(f"/dial sip:2000@{office.sip}")
    assert baresip.prints("Call established"), baresip.printed
    assert "State:InUse" in office.rx("core show hint 6001").stdout
    assert baresip.prints("terminated"), baresip.printed
    assert "State: 'available'" in office.rx("presencestate list").stdout
    assert baresip.sees(lambda: "State:Idle" in office.rx("core show hint 6001").stdout)
    (heard,) = home.glob("dump-*-dec.wav")
    prompt = read_wav(office.data / "sounds" / "confirm.wav")
    assert (
        likeness(prompt[:8_000], read_wav(heard)[:7_600]) >= 0.95 or likeness(read_wav(heard)[:7_600], prompt) >= 0.95
    )


@pytest.mark.phones
def test_linphonec_dials_the_feature_code(office: Instance, tmp_path: Path, phone_program: StartPhone) -> None:
    need("linphonec")
    home = tmp_path / "linphone"
    (home / ".local/share/linphone").mkdir(parents=True)
    sip = "sip_port=-1\nsip_tcp_port=0\nsip_tls_port=0\nbind_address=127.0.0.1\nguess_hostname=0\nuse_ipv6=0"
    account = f"reg_proxy=<sip:{office.sip}>\nreg_identity=sip:6001@127.0.0.1\nreg_expires=600\nreg_sendregister=1"
    (home / "rc").write_text(f"[sip]\n{sip}\nregister_only_when_network_is_up=0\n[proxy_0]\n{account}\n")
    linphonec = phone_program(["linphonec", "-c", str(home / "rc")], home)
    assert linphonec.prints("linphonec>"), linphonec.printed
    assert linphonec.sees(lambda: "1 registered contacts" in office.rx("sip show registrations").stdout)
    linphonec.type("soundcard use files")
    linphonec.type(f"call sip:2000@{office.sip}")
    assert linphonec.sees(lambda: "State: 'available'" in office.rx("presencestate list").stdout), linphonec.printed
    assert linphonec.prints("[Cc]all.* ended"), linphonec.printed
    assert linphonec.sees(lambda: "0 active channels" in office.rx("core show channels").stdout)
    linphonec.type("quit")


@pytest.mark.phones
def test_sipp_is_heard_before_it_is_answered_and_refreshes_its_calls(office: Instance, tmp_path: Path) -> None:
    need("sipp")
    scenario = Path(__file__).parent / "sipp" / "early.xml"
    command = ["sipp", office.sip, "-sf", str(scenario), "-m", "20", "-r", "20", "-i", "127.0.0.1", "-nostdin"]
    done = subprocess.run([*command, "-timeout", "30s"], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-3_000:]
    assert "0 active channels" in office.rx("core show channels").stdout
