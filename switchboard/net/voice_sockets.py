"""The ports that voices have: which of them are taken, and that the next one is another than the last."""

import secrets
import socket

from switchboard.ground.errors import SwitchboardError

FIRST, LAST = 10_000, 20_000  # Asterisk: `rtp.conf`, rtpstart and rtpend
_TRIES = 200  # neighbouring ports that are tried, as other programs may have them
_PLACES = 5  # of the range where that is done: a program, or a reserve of Windows, may have hundreds of neighbours


class NoVoice(SwitchboardError):
    """Nothing more can be said or heard now."""


class NoPortLeft(NoVoice):
    """No port could be had for another voice."""


class VoiceSockets:
    """Even ports of a range, as RTP has them (RFC 3550 11); one is given back by closing its socket and saying so."""

    def __init__(self, first: int = FIRST, last: int = LAST) -> None:
        """`last` is the last port that may be taken."""
        self._first = first + first % 2
        self._count = max(0, (last - self._first) // 2 + 1)
        self._at = secrets.randbelow(self._count) if self._count else 0
        self._taken: set[int] = set()  # two addresses do not share one

    def __len__(self) -> int:
        """How many are taken."""
        return len(self._taken)

    def take(self, host: str) -> socket.socket:
        """
        One of an address of ours.

        Raises:
            NoPortLeft: none can be had.
        """
        here = self._at
        places = _PLACES if self._count > _TRIES else 1  # fewer ports are all tried from one place
        for number in range(places if len(self._taken) < self._count else 0):
            self._at = (here + number * self._count // _PLACES) % self._count
            bound = self._take_near(host)
            if bound is not None:
                return bound
        last = self._first + 2 * (self._count - 1)
        raise NoPortLeft(
            f"no port for another voice is left at {host}: {len(self._taken)} of {self._first} to {last} are taken"
        )

    def _take_near(self, host: str) -> socket.socket | None:
        """The next one that can be had, among so many neighbours."""
        tried = 0
        for _ in range(self._count):
            port = self._first + 2 * self._at
            self._at = (self._at + 1) % self._count
            if port in self._taken:
                continue
            bound = _bound(host, port)
            if bound is not None:
                self._taken.add(port)
                return bound
            tried += 1
            if tried == _TRIES:
                break
        return None

    def give_back(self, port: int) -> None:
        """Its socket is closed; harmless the second time."""
        self._taken.discard(port)


def _bound(host: str, port: int) -> socket.socket | None:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    made = socket.socket(family, socket.SOCK_DGRAM)
    try:
        made.setblocking(False)
        made.bind((host, port))
    except OSError:
        made.close()
        return None
    return made
