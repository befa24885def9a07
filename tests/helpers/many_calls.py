"""Many calls at once, by SIPp: phones that call and phones that answer, and lamps that watch all of them."""

import re
import socket
import subprocess
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.helpers.instance import Instance

_SCENARIOS = Path(__file__).parent / "sipp"
_HOST = "127.0.0.1"
_PATIENCE = 30.0  # seconds
_STATE = re.compile(rb"<state>(\w+)</state>")
_REPEATED = (b"via:", b"from:", b"to:", b"call-id:", b"cseq:")
PLAN = """
[default]
exten => _6XXX,hint,PJSIP/${EXTEN}
exten => _7XXX,hint,PJSIP/${EXTEN}
exten => _7XXX,1,Dial(PJSIP/${EXTEN},20)
"""


@dataclass(frozen=True, slots=True)
class CallsMade:
    """
    What came of calls.

    Args:
        delays: seconds between each INVITE and its 180.
        failed: what SIPp says of those that did not go as they should; empty where all did.
    """

    delays: tuple[float, ...]
    failed: str


def _register(server: str, extensions: Sequence[str]) -> int:
    """Phones at one port of this computer, which nobody has afterwards; returns it."""
    host, _, server_port = server.rpartition(":")
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as phone:
        phone.bind((_HOST, 0))
        port = int(phone.getsockname()[1])
        phone.connect((host, int(server_port)))
        phone.settimeout(_PATIENCE)
        here = f"{_HOST}:{phone.getsockname()[1]}"
        for exten in extensions:
            lines = [
                f"REGISTER sip:{server} SIP/2.0", f"Via: SIP/2.0/UDP {here};branch=z9hG4bKr{exten};rport",
                f"From: <sip:{exten}@{server}>;tag=r", f"To: <sip:{exten}@{server}>", f"Call-ID: r{exten}@{here}",
                "CSeq: 1 REGISTER", f"Contact: <sip:{exten}@{_HOST}:{port}>", "Expires: 3600", "Content-Length: 0",
            ]  # fmt: skip
            phone.send("\r\n".join([*lines, "", ""]).encode())
            answer = phone.recv(65_535)
            assert answer.startswith(b"SIP/2.0 200"), answer
    return port


def free_port() -> int:
    """A port of UDP that nobody has."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        probe.bind((_HOST, 0))
        return int(probe.getsockname()[1])


class Answerers:
    """SIPp as all phones that are called."""

    def __init__(self, folder: Path, server: str, extensions: Sequence[str]) -> None:
        port = _register(server, extensions)
        command = [
            "sipp", "-sf", str(_SCENARIOS / "answerer.xml"), "-i", _HOST, "-p", str(port), "-nostdin",
            "-timeout", "180s", "-mp", str(free_port()),
        ]  # fmt: skip
        self._process = subprocess.Popen(
            command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
        )

    def stop(self) -> None:
        self._process.terminate()
        self._process.wait(_PATIENCE)


def make_calls(
    instance: Instance, folder: Path, *, calls: int, rate: int, seconds: float, pairs: Sequence[tuple[str, str]]
) -> CallsMade:
    """So many calls in all, so many a second, each lasting so long, by pairs of who calls whom."""
    fields = folder / "pairs.csv"
    fields.write_text("SEQUENTIAL\n" + "".join(f"{caller};{callee}\n" for caller, callee in pairs))
    for old in folder.glob("*_rtt.csv"):
        old.unlink()
    command = [
        "sipp", instance.sip, "-sf", str(_SCENARIOS / "caller.xml"), "-inf", str(fields), "-i", _HOST,
        "-p", str(free_port()), "-mp", str(free_port()), "-m", str(calls), "-r", str(rate), "-l", str(calls),
        "-d", str(int(seconds * 1_000)), "-trace_rtt", "-rtt_freq", "1", "-nostdin", "-timeout", "170s",
        "-recv_timeout", "20000", "-trace_err", "-error_file", str(folder / "errors.log"),
    ]  # fmt: skip
    (folder / "errors.log").unlink(missing_ok=True)
    ran = subprocess.run(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=200,
                         check=False)  # fmt: skip
    errors = folder / "errors.log"
    said = errors.read_text(errors="replace") if errors.exists() else ran.stdout
    delays = tuple(
        float(line.split(";")[1]) / 1_000
        for file in sorted(folder.glob("*_rtt.csv"))
        for line in file.read_text().splitlines()[1:]
        if ";" in line
    )
    return CallsMade(delays, said[:2_000] if ran.returncode else "")


class Watchers:
    """Lamps at one socket: each watches an extension's calls, answers, and keeps what it was told last."""

    def __init__(self, server: str, extensions: Sequence[str]) -> None:
        host, _, port = server.rpartition(":")
        self.shown: dict[bytes, bytes] = {}  # the last state of each, by Call-ID
        self.told = 0
        self._socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 8_000_000)
        self._socket.bind((_HOST, 0))
        self._socket.connect((host, int(port)))
        self._socket.settimeout(0.2)
        self._server = server
        self._is_over = threading.Event()
        self._thread = threading.Thread(target=self._run)
        self._thread.start()
        self._accepted = 0
        self._room = threading.Semaphore(200)
        for number, exten in enumerate(extensions):
            assert self._room.acquire(timeout=_PATIENCE)
            self._socket.send(self._subscribe(number, exten))

    def stop(self) -> None:
        self._is_over.set()
        self._thread.join()
        self._socket.close()

    def lit(self) -> int:
        """How many show a call."""
        return sum(state != b"terminated" for state in self.shown.values())

    def _subscribe(self, number: int, exten: str) -> bytes:
        here = f"{_HOST}:{self._socket.getsockname()[1]}"
        lines = [
            f"SUBSCRIBE sip:{exten}@{self._server} SIP/2.0", f"Via: SIP/2.0/UDP {here};branch=z9hG4bKw{number};rport",
            f"From: <sip:w{number}@{here}>;tag=w{number}", f"To: <sip:{exten}@{self._server}>", f"Call-ID: w{number}",
            "CSeq: 1 SUBSCRIBE", f"Contact: <sip:w{number}@{here}>", "Event: dialog", "Expires: 3600",
            "Accept: application/dialog-info+xml", "Content-Length: 0",
        ]  # fmt: skip
        return "\r\n".join([*lines, "", ""]).encode()

    def _run(self) -> None:
        while not self._is_over.is_set():
            try:
                data = self._socket.recv(65_535)
            except TimeoutError:
                continue
            if data.startswith(b"SIP/2.0 200"):
                self._room.release()
            elif data.startswith(b"NOTIFY "):
                self._take(data)

    def _take(self, data: bytes) -> None:
        head, _, body = data.partition(b"\r\n\r\n")
        lines = [line for line in head.split(b"\r\n")[1:] if line.lower().startswith(_REPEATED)]
        self._socket.send(b"\r\n".join([b"SIP/2.0 200 OK", *lines, b"Content-Length: 0", b"", b""]))
        call_id = next(line for line in lines if line.lower().startswith(b"call-id:"))
        states = _STATE.findall(body)
        self.told += 1
        if states:
            self.shown[call_id] = next((state for state in states if state != b"terminated"), b"terminated")
