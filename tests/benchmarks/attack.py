"""
Whether a phone is served while somebody attacks: each attack runs for a while from other addresses of this computer.

Printed are the SUBSCRIBEs of a rightful phone that were answered within 100 ms meanwhile, the worst of them, how much
memory the server took at most, and how long it took after the attack until all was as before.

    python -m tests.benchmarks.attack [SECONDS [ATTACK …]]       8 seconds and all attacks where nothing is said
"""

import contextlib
import itertools
import os
import re
import resource
import secrets
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

from switchboard.sip.auth.digest import Credentials, hash_secret, response_for
from tests.benchmarks import insiders
from tests.benchmarks.table import print_table
from tests.helpers.instance import Instance
from tests.helpers.phone import Handset, Message, parse

EVERY = 0.02  # seconds between SUBSCRIBEs of the rightful phone
QUICK = 0.1  # seconds within which it is to be answered
DATAGRAMS = 4_000  # a second at most, of one attack
MOST_MEMORY = 300  # MB
PLAN = f"""
[default]
exten => _6XXX,hint,Custom:${{EXTEN}},CustomPresence:${{EXTEN}}
exten => _X.,hint,Custom:${{EXTEN}}
exten => {insiders.ANSWERED},1,Answer()
same => n(again),Read(pressed,,4)
same => n,Goto(again)
"""
SETTINGS = """
dialplan = "extensions.conf"
sip = ["127.0.0.1:0", "tcp:127.0.0.1:0", "tls:127.0.0.1:0", "ws:127.0.0.1:0"]
authenticate = "always"
[phones.6002]
secret = "secret"
[phones.{phone}]
secret = "{secret}"
[manager]
listen = ["127.0.0.1:{manager}"]
[manager.users.admin]
secret = "a long one"
read = "call,reporting"
write = "call,reporting"
"""
_NONCE = re.compile(r'nonce="([^"]+)"')


@dataclass(frozen=True)
class Target:
    """Where each face is."""

    udp: tuple[str, int]
    tcp: tuple[str, int]
    tls: tuple[str, int]
    ws: tuple[str, int]
    manager: tuple[str, int]

    @classmethod
    def of(cls, texts: Sequence[str]) -> Self:
        """From `HOST:PORT` each."""
        udp, tcp, tls, ws, manager = ((host, int(port)) for host, _, port in (text.rpartition(":") for text in texts))
        return cls(udp, tcp, tls, ws, manager)

    def __str__(self) -> str:
        return " ".join(f"{host}:{port}" for host, port in (self.udp, self.tcp, self.tls, self.ws, self.manager))


def _hosts() -> Iterator[str]:
    """Other addresses of this computer, one after the other."""
    return (f"127.0.{number // 250 % 250}.{2 + number % 250}" for number in itertools.count())


def _request(method: str, number: int, *lines: str) -> bytes:
    head = [
        f"{method} sip:6002@a SIP/2.0",
        f"Via: SIP/2.0/UDP 127.0.0.1:9;branch=z9hG4bK{number}x{os.getpid()};rport",
        f"From: <sip:x{number}@a>;tag={number}",
        "To: <sip:6002@a>",
        f"Call-ID: attack{number}x{os.getpid()}",
        f"CSeq: 1 {method}",
        "Contact: <sip:x@127.0.0.1:9>",
        "Event: presence",
        "Expires: 60",
    ]
    names = {line.partition(":")[0] for line in lines}
    kept = [line for line in head if line.partition(":")[0] not in names]
    return "\r\n".join([*kept, *lines, "Content-Length: 0", "", ""]).encode(errors="surrogateescape")


def _datagrams(target: Target, make: Callable[[int], bytes], until: float) -> None:
    """As many as a bound allows, from many addresses."""
    sockets = []
    for _, host in zip(range(200), _hosts(), strict=False):
        one = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        one.bind((host, 0))
        one.setblocking(False)
        sockets.append(one)
    started = time.monotonic()
    for number in itertools.count():
        now = time.monotonic()
        if now >= until:
            return
        if number > (now - started) * DATAGRAMS:
            time.sleep(0.005)
        with contextlib.suppress(BlockingIOError):
            sockets[number % len(sockets)].sendto(make(number)[:65_000], target.udp)


def _connections(
    address: tuple[str, int], count: int, until: float, first: bytes, drip: bytes, *, hosts: int = 200
) -> None:
    """Opens so many, says something on each, then a little every second."""
    open_ones: list[socket.socket] = []
    names = list(itertools.islice(_hosts(), hosts))
    while time.monotonic() < until:
        while len(open_ones) < count and time.monotonic() < until:
            one = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
            one.settimeout(0.5)
            try:
                one.bind((names[len(open_ones) % len(names)], 0))
                one.connect(address)
                if first:
                    one.sendall(first)
            except OSError:
                one.close()
                time.sleep(0.002)
                continue
            open_ones.append(one)
        alive = []
        for one in open_ones:
            try:
                if drip:
                    one.sendall(drip)
                one.setblocking(False)
                with contextlib.suppress(BlockingIOError):
                    if not one.recv(65_536):
                        raise ConnectionResetError
                one.settimeout(0.5)
            except OSError:
                one.close()
                continue
            alive.append(one)
        open_ones = alive
        time.sleep(0.2)


def _guess(target: Target, until: float) -> None:
    """Logs in with wrong secrets, from many addresses."""
    for number, host in enumerate(_hosts()):
        if time.monotonic() >= until:
            return
        try:
            with socket.create_connection(target.manager, 0.3, (host, 0)) as one:
                one.sendall(f"Action: Login\r\nUsername: admin\r\nSecret: {number}\r\n\r\n".encode())
        except OSError:
            time.sleep(0.005)


def _read_slowly(target: Target, until: float) -> None:
    """Subscribes to nothing, but asks for much and never reads it."""
    _connections(target.manager, 50, until, b"Action: Nonsense\r\n\r\n" * 500, b"Action: Nonsense\r\n\r\n" * 500)


def _shake_no_hands(target: Target, until: float) -> None:
    _connections(target.tls, 2_000, until, b"", b"")


def _wrong_digest(number: int) -> bytes:
    proof = f'Digest username="6002", realm="switchboard", nonce="{number}", uri="sip:6002@a", response="{"0" * 32}"'
    return _request("SUBSCRIBE", number, f"Authorization: {proof}")


ATTACKS: dict[str, Callable[[Target, float], None]] = {
    "nothing": lambda _, until: time.sleep(max(0.0, until - time.monotonic())),
    "SUBSCRIBEs of strangers": lambda t, u: _datagrams(t, lambda n: _request("SUBSCRIBE", n), u),
    "Via of 15,000 blanks": lambda t, u: _datagrams(
        t, lambda n: _request("OPTIONS", n, "Via: SIP/2.0/UDP a" + " " * 15_000 + "x"), u
    ),
    "Via parameters of 15,000 ;": lambda t, u: _datagrams(
        t, lambda n: _request("OPTIONS", n, f"Via: SIP/2.0/UDP a;branch=z9hG4bK{n}" + ";\t " * 5_000), u
    ),
    "Authorization of 14,000 letters": lambda t, u: _datagrams(
        t, lambda n: _request("SUBSCRIBE", n, *["Authorization: Digest x=1," + "a" * 1_900] * 7), u
    ),
    'Record-Route of 14,000 \\"': lambda t, u: _datagrams(
        t, lambda n: _request("SUBSCRIBE", n, "Record-Route: " + '\\"' * 7_000), u
    ),
    "4,000 folded lines": lambda t, u: _datagrams(
        t, lambda n: _request("OPTIONS", n, "Subject: a" + "\r\n a" * 4_000), u
    ),
    "REGISTERs with a From of 14 kB": lambda t, u: _datagrams(
        t, lambda n: _request("REGISTER", n, f'From: "{"x" * 14_000}" <sip:{n}@a>;tag=1'), u
    ),
    "wrong proofs": lambda t, u: _datagrams(t, _wrong_digest, u),
    "random bytes": lambda t, u: _datagrams(t, lambda _: secrets.token_bytes(1_200), u),
    "answers to nothing": lambda t, u: _datagrams(
        t, lambda n: f"SIP/2.0 481 No\r\nVia: SIP/2.0/UDP a;branch=z9hG4bK{n}\r\nCSeq: 1 NOTIFY\r\n\r\n".encode(), u
    ),
    "2,000 TLS connections that shake no hands": _shake_no_hands,
    "2,000 connections of a byte a second": lambda t, u: _connections(t.tcp, 2_000, u, b"S", b"U"),
    "1,000 WebSockets that never agree": lambda t, u: _connections(t.ws, 1_000, u, b"GET / HTTP/1.1\r\n", b"X: y\r\n"),
    "600 silent AMI connections of one address": lambda t, u: _connections(t.manager, 600, u, b"", b"", hosts=1),
    "AMI lines without an end": lambda t, u: _connections(t.manager, 100, u, b"A" * 60_000, b"B" * 60_000),
    "AMI clients that never read": _read_slowly,
    "guesses at the manager": _guess,
    "INVITEs of strangers": lambda t, u: _datagrams(t, lambda n: _request("INVITE", n), u),
    "BYEs of no call": lambda t, u: _datagrams(t, lambda n: _request("BYE", n), u),
    "a phone that calls and calls": lambda t, u: insiders.call(t.udp, u),
    "a phone that describes sessions at length": lambda t, u: insiders.describe_at_length(t.udp, u),
    "a phone that presses 4,000 digits a second": lambda t, u: insiders.press_digits(t.udp, u),
    "a phone with 10 new contacts, again and again": lambda t, u: insiders.register_contacts(t.udp, u),
    "a phone with 360 contacts": lambda t, u: insiders.register_too_many(t.udp, u),
    "a manager client that plans without end": lambda t, u: insiders.plan_without_end(t.manager, u),
}


@dataclass
class Rightful:
    """A phone that proves who it is, and asks again and again."""

    target: Target
    latencies: list[tuple[float, float]] = field(default_factory=list)  # when it asked, seconds until it was answered
    is_over: bool = False
    _nonce: str = ""
    _count: int = 0
    _cseq: int = 0

    def run(self) -> None:
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as phone:
            phone.bind(("127.0.0.1", 0))
            phone.connect(self.target.udp)
            phone.settimeout(0.5)
            server = f"{self.target.udp[0]}:{self.target.udp[1]}"
            handset = Handset(exten="6002", server=server, port=phone.getsockname()[1])
            while not self.is_over:
                asked_at = time.monotonic()
                answered = self._ask(phone, handset)
                self.latencies.append((asked_at, time.monotonic() - asked_at if answered else 10.0))
                time.sleep(EVERY)

    def _ask(self, phone: socket.socket, handset: Handset) -> bool:
        self._cseq += 1
        for _ in range(20):
            headers = {"Authorization": self._proof(handset)} if self._nonce else {}
            call_id = f"rightful{self._cseq}"
            request = handset.request(expires=0, **{"Call-ID": call_id, **headers})
            phone.send(request)
            answer = self._answer(phone, call_id, request)
            if answer is None:
                return False
            if answer.status == 200:
                return True
            found = _NONCE.search(answer.headers.get("WWW-Authenticate", ""))
            if found is None:
                return False
            self._nonce, self._count = found[1], 0
        return False

    def _answer(self, phone: socket.socket, call_id: str, request: bytes) -> Message | None:
        until = time.monotonic() + 10.0
        while time.monotonic() < until:
            try:
                message = parse(phone.recv(65_535))
            except TimeoutError:
                phone.send(request)
                continue
            if message.start.startswith("SIP/2.0") and message.headers.get("Call-ID") == call_id:
                return message
        return None

    def _proof(self, handset: Handset) -> str:
        self._count += 1
        uri = f"sip:6002@{handset.server}"
        given = Credentials("6002", "switchboard", self._nonce, uri, "", "SHA-256", "auth", f"{self._count:08x}", "c")
        response = response_for(given, hash_secret("SHA-256", "6002", "switchboard", "secret"), "SUBSCRIBE")
        return (
            f'Digest username="6002", realm="switchboard", nonce="{self._nonce}", uri="{uri}", response="{response}",'
            f' algorithm=SHA-256, qop=auth, nc={self._count:08x}, cnonce="c"'
        )


def memory(pid: int) -> float:
    """Resident megabytes."""
    found = re.search(r"VmRSS:\s+(\d+)", Path(f"/proc/{pid}/status").read_text())
    return int(found[1]) / 1024 if found else 0.0


def attack(name: str, seconds: float) -> list[str]:
    """A row of what was seen."""
    with tempfile.TemporaryDirectory() as folder, socket.socket() as free:
        data = Path(folder)
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
        free.close()
        (data / "extensions.conf").write_text(PLAN)
        settings = SETTINGS.format(manager=port, phone=insiders.PHONE, secret=insiders.SECRET)
        (data / "switchboard.toml").write_text(settings)
        instance = Instance(data, sip="")
        try:
            faces = [instance.served[word] for word in ("udp", "tcp", "tls", "ws")]
            return _measure(name, seconds, instance, Target.of([*faces, f"127.0.0.1:{port}"]))
        finally:
            instance.kill()


def _measure(name: str, seconds: float, instance: Instance, target: Target) -> list[str]:
    phone = Rightful(target)
    asking = threading.Thread(target=phone.run)
    asking.start()
    time.sleep(1.0)
    began = time.monotonic()
    command = [sys.executable, "-m", "tests.benchmarks.attack", "--only", name, str(seconds), *str(target).split()]
    most = 0.0
    with subprocess.Popen(command) as attacker:
        while attacker.poll() is None:
            most = max(most, memory(instance.process.pid))
            time.sleep(0.1)
    ended = time.monotonic()
    time.sleep(3.0)
    phone.is_over = True
    asking.join()
    meanwhile = [latency for asked_at, latency in phone.latencies if began <= asked_at <= ended]
    slow = [asked_at + latency for asked_at, latency in phone.latencies if latency > QUICK]
    late = [answered_at for answered_at in slow if answered_at > ended]
    quick = sum(latency <= QUICK for latency in meanwhile)
    return [
        name,
        f"{quick} of {len(meanwhile)}",
        f"{max(meanwhile, default=0) * 1e3:,.0f} ms",
        f"{most:.0f} MB",
        f"{max((at - ended for at in late), default=0):.1f} s",
    ]


def main() -> None:
    """Prints one table, or is one attacker."""
    resource.setrlimit(resource.RLIMIT_NOFILE, (8_192, resource.getrlimit(resource.RLIMIT_NOFILE)[1]))
    if sys.argv[1:2] == ["--only"]:
        ATTACKS[sys.argv[2]](Target.of(sys.argv[4:]), time.monotonic() + float(sys.argv[3]))
        return
    seconds = float(sys.argv[1]) if sys.argv[1:] else 8.0
    rows = [attack(name, seconds) for name in sys.argv[2:] or ATTACKS]
    heading = ["attack", "served within 100 ms", "worst", f"memory (below {MOST_MEMORY} MB)", "normal again after"]
    print_table(f"a rightful phone under attack, {seconds:g} s each", heading, rows)


if __name__ == "__main__":
    main()
