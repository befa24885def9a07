"""
Attackers who may speak: a phone with a secret of its own, and a manager client that is logged in.

What they send is proved, and so goes as far as anything does: contacts that are compared with contacts, calls with
descriptions of sessions, digits of a call, plans of presence. Each attacks until a time of the monotonic clock.
"""

import contextlib
import itertools
import os
import re
import socket
import time
from collections.abc import Callable, Iterator

from switchboard.media.rtp import Packet, write_digit, write_packet
from switchboard.sip.auth.digest import Credentials, hash_secret, response_for

PHONE, SECRET = "6003", "insider"
ANSWERED = "7000"  # an extension that answers, and listens to digits
A_SECOND = 1_000  # requests at most; each has to be proved, which costs the attacker as much
_DIGITS_A_SECOND = 4_000
_HOST = "127.0.0.9"
_PATIENCE = 5.0  # seconds for an answer to a call
_NONCE = re.compile(r'nonce="([^"]+)"')
_TAG = re.compile(r"^To:.*;tag=([^;\r]+)", re.MULTILINE)
_VOICE = re.compile(r"^m=audio (\d+) ", re.MULTILINE)

Address = tuple[str, int]


class Insider:
    """A phone that proves each request that it sends."""

    def __init__(self, server: Address) -> None:
        self.socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.socket.bind((_HOST, 0))
        self.socket.connect(server)
        self.socket.settimeout(0.5)
        self._server = f"{server[0]}:{server[1]}"
        self._nonce = ""
        self._count = 0
        self._numbers = itertools.count(1)

    def write(self, method: str, exten: str, *lines: str, body: str = "", proved: bool = True) -> bytes:
        """A request of a dialog of its own; `lines` are more headers."""
        number, uri = next(self._numbers), f"sip:{exten}@{self._server}"
        head = [
            f"{method} {uri} SIP/2.0",
            f"Via: SIP/2.0/UDP {_HOST}:{self.socket.getsockname()[1]};branch=z9hG4bKi{number}x{os.getpid()};rport",
            f"From: <sip:{PHONE}@{self._server}>;tag=i{number}",
            f"To: <{uri}>",
            f"Call-ID: insider{number}x{os.getpid()}",
            f"CSeq: 1 {method}",
            *([f"Authorization: {self._proof(method, uri)}"] if proved and self._nonce else []),
            *lines,
            f"Content-Length: {len(body)}",
        ]
        return ("\r\n".join(head) + f"\r\n\r\n{body}").encode()

    def enter(self) -> None:
        """Learns the nonce that all else is proved with."""
        for _ in range(20):
            self.socket.send(self.write("REGISTER", PHONE, "Expires: 60", proved=False))
            found = _NONCE.search(self.hear())
            if found is not None:
                self._nonce, self._count = found[1], 0
                return

    def hear(self) -> str:
        """What comes next; nothing where nothing comes for long."""
        try:
            return self.socket.recv(65_535).decode(errors="replace")
        except OSError:
            return ""

    def talk(self, exten: str, voice_port: int) -> int | None:
        """Calls an extension that answers soon; the port that its voice comes from, None where it does not answer."""
        where = f"Contact: <sip:{PHONE}@{_HOST}:{self.socket.getsockname()[1]}>"
        invite = self.write("INVITE", exten, where, "Content-Type: application/sdp", body=_session(voice_port))
        self.socket.send(invite)
        answer, until = "", time.monotonic() + _PATIENCE
        while not answer.startswith("SIP/2.0 200") and time.monotonic() < until:
            answer = self.hear()
        port, tag = _VOICE.search(answer), _TAG.search(answer)
        if port is None or tag is None:
            return None
        head = invite.partition(b"\r\n\r\n")[0].decode().replace("INVITE", "ACK")
        head = re.sub(r"^(To:.*)$", rf"\1;tag={tag[1]}", head, flags=re.MULTILINE)
        head = re.sub(r"^Content-Length:.*$", "Content-Length: 0", head, flags=re.MULTILINE)
        self.socket.send(f"{head}\r\n\r\n".encode())
        return int(port[1])

    def pass_over(self) -> None:
        """Whatever came is read, and a new nonce taken up."""
        self.socket.setblocking(False)
        with contextlib.suppress(BlockingIOError, ConnectionRefusedError):
            while True:
                text = self.socket.recv(65_535).decode(errors="replace")
                found = _NONCE.search(text)
                if found is not None and text.startswith("SIP/2.0 401"):
                    self._nonce, self._count = found[1], 0
        self.socket.settimeout(0.5)

    def _proof(self, method: str, uri: str) -> str:
        self._count += 1
        count = f"{self._count:08x}"
        given = Credentials(PHONE, "switchboard", self._nonce, uri, "", "SHA-256", "auth", count, "c")
        response = response_for(given, hash_secret("SHA-256", PHONE, "switchboard", SECRET), method)
        return (
            f'Digest username="{PHONE}", realm="switchboard", nonce="{self._nonce}", uri="{uri}",'
            f' response="{response}", algorithm=SHA-256, qop=auth, nc={count}, cnonce="c"'
        )


def _paced(until: float, a_second: int) -> Iterator[int]:
    began = time.monotonic()
    for number in itertools.count():
        now = time.monotonic()
        if now >= until:
            return
        if number > (now - began) * a_second:
            time.sleep(0.002)
        yield number


def _flood(server: Address, until: float, make: Callable[[Insider, int], bytes]) -> None:
    insider = Insider(server)
    insider.enter()
    for number in _paced(until, A_SECOND):
        with contextlib.suppress(OSError):
            insider.socket.send(make(insider, number))
        insider.pass_over()


def register_contacts(server: Address, until: float) -> None:
    """Ten contacts that differ in what does not count, against ten that are bound, again and again."""

    def make(insider: Insider, number: int) -> bytes:
        contacts = [f"<sip:{PHONE}@{_HOST}:{9_000 + each};x{number}={each}>" for each in range(10)]
        return insider.write("REGISTER", PHONE, f"Contact: {', '.join(contacts)}", "Expires: 60")

    _flood(server, until, make)


def register_too_many(server: Address, until: float) -> None:
    """Hundreds of contacts in one request."""
    line = ", ".join(f"<sip:{each}@{_HOST};x={each}>" for each in range(60))
    _flood(server, until, lambda insider, _: insider.write("REGISTER", PHONE, *[f"Contact: {line}"] * 6, "Expires: 60"))


def _session(port: int, *more: str) -> str:
    lines = ["v=0", f"o=- 1 1 IN IP4 {_HOST}", "s=-", f"c=IN IP4 {_HOST}", "t=0 0"]
    lines += [f"m=audio {port} RTP/AVP 8 101", "a=rtpmap:101 telephone-event/8000", *more]
    return "\r\n".join([*lines, ""])


def call(server: Address, until: float) -> None:
    """Calls that nobody acknowledges, each with a voice to be had."""
    _flood(
        server,
        until,
        lambda insider, _: insider.write(
            "INVITE",
            ANSWERED,
            f"Contact: <sip:{PHONE}@{_HOST}:9>",
            "Content-Type: application/sdp",
            body=_session(9),
        ),
    )


def describe_at_length(server: Address, until: float) -> None:
    """Calls with as much to read as fits a datagram: streams, formats and codings."""
    streams = [f"m=audio {each} RTP/AVP {' '.join(str(96 + one) for one in range(30))}" for each in range(9, 24)]
    codings = [f"a=rtpmap:{96 + one % 30} opus/48000/{'2' * 40}" for one in range(180)]
    body = _session(9, *streams, *codings)[:15_900]
    _flood(
        server,
        until,
        lambda insider, _: insider.write(
            "INVITE", ANSWERED, f"Contact: <sip:{PHONE}@{_HOST}:9>", "Content-Type: application/sdp", body=body
        ),
    )


def press_digits(server: Address, until: float) -> None:
    """One call, and digits as fast as they go, each another one."""
    insider = Insider(server)
    insider.enter()
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as voice:
        voice.bind((_HOST, 0))
        port = insider.talk(ANSWERED, voice.getsockname()[1])
        if port is None:
            return
        for number in _paced(until, _DIGITS_A_SECOND):
            digit = Packet(
                101, number, number, 7, write_digit("0123456789"[number % 10], 160, is_end=False), is_first=True
            )
            with contextlib.suppress(OSError):
                voice.sendto(write_packet(digit), (server[0], port))


def plan_without_end(manager: Address, until: float) -> None:
    """A logged-in client that adds plans, and has all of them listed, as fast as it is answered."""
    with socket.create_connection(manager, 5.0, (_HOST, 0)) as client:
        client.settimeout(5.0)
        client.sendall(b"Action: Login\r\nUsername: admin\r\nSecret: a long one\r\n\r\n")
        for number in itertools.count():
            if time.monotonic() >= until:
                return
            add = f"Action: PresencePlanAdd\r\nPresentity: CustomPresence:{6_000 + number % 900}\r\n"
            add += f"Presence: away,{'x' * 400}\r\nWhen: every mon-fri from 12:00 for 45m\r\n\r\n"
            listing = "Action: PresencePlanList\r\n\r\n" if number % 100 == 0 else ""
            try:
                client.sendall((add + listing).encode())
                client.recv(1_000_000)
            except OSError:
                return
