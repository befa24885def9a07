"""Whether an address could be listened on, and which program holds its port."""

import contextlib
import socket
import sys
from dataclasses import dataclass

from switchboard.ground.address import ListenAddress

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


def holders(address: ListenAddress) -> list[Holder]:
    """Who holds the port, as far as the system tells us; nobody where it does not, as without root's rights."""
    import psutil

    kind = "udp" if address.transport == "udp" else "tcp"
    try:
        found = psutil.net_connections(kind)
    except (psutil.Error, OSError):
        return []
    waits = (psutil.CONN_LISTEN, psutil.CONN_NONE)  # of UDP there is no state
    here = (each for each in found if each.laddr and each.laddr.port == address.port and each.status in waits)
    return [_holder(process) for process in sorted({each.pid for each in here if each.pid})]


def _holder(process: int) -> Holder:
    """As far as it is still there and we may look."""
    import psutil

    name, files = "", frozenset[str]()
    with contextlib.suppress(psutil.Error, OSError):
        looked_at = psutil.Process(process)
        name = looked_at.name()
        files = frozenset(each.path for each in looked_at.open_files())
    shown = "".join(letter if letter.isprintable() else "?" for letter in name)[:_LONGEST_NAME]
    return Holder(process, shown or "a program", files)
