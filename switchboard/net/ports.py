"""Whether an address could be listened on, and which program holds its port."""

import contextlib
import socket
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from switchboard.ground.address import ListenAddress

_PROC = Path("/proc")
_LISTENS = {"tcp": "0A", "udp": "07"}  # Linux: include/net/tcp_states.h; a bound UDP socket is TCP_CLOSE
_LONGEST_NAME = 40  # characters of a program's name that are shown


@dataclass(frozen=True, slots=True)
class Holder:
    """A process that holds a port; `files` are those it has open, as far as we may see."""

    process: int
    name: str
    files: frozenset[str]

    def __str__(self) -> str:
        return f"{self.name} (process {self.process})"


def why_not_free(address: ListenAddress) -> str:
    """
    In words, empty where one could listen there; port 0 always can. Binds for a moment.

    >>> why_not_free(ListenAddress("127.0.0.1", 0))
    ''
    """
    kind = socket.SOCK_DGRAM if address.transport == "udp" else socket.SOCK_STREAM
    try:
        found = socket.getaddrinfo(address.host, address.port, type=kind, flags=socket.AI_PASSIVE)
    except OSError as error:
        return f"there is no address {address.host}: {error.strerror or error}"
    family, _, _, _, where = found[0]
    try:
        with socket.socket(family, kind) as probe:
            if kind == socket.SOCK_STREAM and sys.platform != "win32":  # there it would take a port from another
                probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(where)
            if kind == socket.SOCK_STREAM:
                probe.listen(1)
    except OSError as error:
        return error.strerror or str(error)
    return ""


def holders(address: ListenAddress, proc: Path = _PROC) -> list[Holder]:
    """Who holds the port, as far as the system tells us; nobody where it does not."""
    kind = "udp" if address.transport == "udp" else "tcp"
    sockets = {f"socket:[{number}]" for table in (kind, f"{kind}6") for number in _sockets(proc, table, address.port)}
    return [holder for holder in _processes(proc) if not sockets.isdisjoint(holder.files)] if sockets else []


def _sockets(proc: Path, table: str, port: int) -> Iterator[str]:
    """The numbers of sockets that hold a port, of a table as `proc(5)` has it."""
    try:
        lines = (proc / "net" / table).read_text(encoding="ascii", errors="replace").splitlines()[1:]
    except OSError:
        return
    for line in lines:
        columns = line.split()
        if len(columns) > 9 and columns[3] == _LISTENS[table[:3]] and columns[1].endswith(f":{port:04X}"):
            yield columns[9]


def _processes(proc: Path) -> Iterator[Holder]:
    for folder in proc.iterdir():
        if folder.name.isascii() and folder.name.isdecimal():
            files = set()
            with contextlib.suppress(OSError):  # another user's, or it has just ended
                for link in (folder / "fd").iterdir():
                    with contextlib.suppress(OSError):
                        files.add(str(link.readlink()))
            if files:
                yield Holder(int(folder.name), _name(folder), frozenset(files))


def _name(folder: Path) -> str:
    try:
        text = (folder / "comm").read_text(encoding="utf-8", errors="replace").strip()
    except OSError:
        text = ""
    return "".join(letter if letter.isprintable() else "?" for letter in text)[:_LONGEST_NAME] or "a program"
