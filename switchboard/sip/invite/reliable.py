"""
Provisional answers that have to arrive (RFC 3262), of calls that come.

    say ─▶ waits for those before it ─▶ on its way: again after T1, 2·T1 …──PRACK──▶ arrived, the next one
                                          └──64·T1 without one──▶ the call is refused: 504

A 2xx waits until all have arrived, as what is spoken may stand in them.
"""

from collections import deque
from collections.abc import Callable
from typing import Protocol

from switchboard.ground.deadlines import Deadlines
from switchboard.ground.text import parse_number
from switchboard.sip.arrival import HeaderLines
from switchboard.sip.invite.call import Call
from switchboard.sip.invite.call_keeper import CallState
from switchboard.sip.transactions.server_transactions import T1, TIMER_F
from switchboard.sip.wire.errors import MalformedMessage, NoCall
from switchboard.sip.wire.headers import parse_cseq
from switchboard.sip.wire.message import Request

TAG = "100rel"
_MOST_FIRST = 2**30  # RFC 3262 3: so that there is room to count from there
_MAX_NUMBER = 2**32 - 1
Write = Callable[[HeaderLines], None]  # sends the answer with these headers besides


class Server(Protocol):
    """Whoever keeps the calls."""

    draw: Callable[[], float]

    def refuse(self, call: Call, status: int, reason: str, now: float) -> None:
        """The call is over; whoever decides on calls is told."""


class _Waiting:
    """Of one call: what is on its way, what comes after that, and what is to follow the last of it."""

    __slots__ = ("again_after", "again_at", "is_on_its_way", "number", "over_at", "queue", "then")

    def __init__(self, number: int) -> None:
        self.number = number  # of the one on its way, or the last
        self.queue: deque[Write] = deque()  # the first is on its way
        self.is_on_its_way = False
        self.then: Callable[[float], None] | None = None
        self.again_after = T1
        self.again_at = self.over_at = 0.0


class ReliableAnswers:
    """All that are on their way."""

    def __init__(self, server: Server) -> None:
        self._server = server
        self._of: dict[Call, _Waiting] = {}
        self._deadlines: Deadlines[Call] = Deadlines()

    def __len__(self) -> int:
        return len(self._of)

    def say(self, call: Call, write: Write, now: float) -> None:
        """Says it once those before it have arrived."""
        waiting = self._of.get(call)
        if waiting is None:
            waiting = self._of[call] = _Waiting(int(self._server.draw() * _MOST_FIRST))
        waiting.queue.append(write)
        if not waiting.is_on_its_way:
            self._send_next(call, waiting, now)

    def once_arrived(self, call: Call, then: Callable[[float], None], now: float) -> None:
        """Does that as soon as all have arrived; of two such wishes the last."""
        waiting = self._of.get(call)
        if waiting is None or not waiting.queue:
            then(now)
        else:
            waiting.then = then

    def acknowledge(self, call: Call, request: Request) -> None:
        """
        A PRACK has come; what follows is done by `go_on`.

        Raises:
            MalformedMessage: its RAck is none.
            NoCall: it is of nothing that is on its way.
        """
        number, invite = _acknowledged_by(request)
        waiting = self._of.get(call)
        if waiting is None or not waiting.is_on_its_way or (number, invite) != (waiting.number, call.invite_number):
            raise NoCall("nothing that could be acknowledged")
        waiting.is_on_its_way = False
        waiting.queue.popleft()
        self._deadlines.drop(call)

    def go_on(self, call: Call, now: float) -> None:
        """What waited for one that has arrived."""
        waiting = self._of.get(call)
        if waiting is None or waiting.is_on_its_way:
            return
        if waiting.queue:
            self._send_next(call, waiting, now)
        elif waiting.then is not None:
            then, waiting.then = waiting.then, None
            then(now)

    def drop(self, call: Call) -> None:
        """Its INVITE is answered to the end, or is no more."""
        if self._of.pop(call, None) is not None:
            self._deadlines.drop(call)

    def get_timer(self) -> float | None:
        return self._deadlines.next()

    def handle_timer(self, now: float) -> None:
        for call in self._deadlines.due(now):
            waiting = self._of[call]
            if call.state is not CallState.PROCEEDING:
                self.drop(call)
            elif now >= waiting.over_at:
                self._server.refuse(call, 504, "Server Time-out", now)
                self.drop(call)
            else:
                waiting.again_after *= 2
                waiting.again_at = now + waiting.again_after
                self._write(waiting)
                self._deadlines.set(call, min(waiting.again_at, waiting.over_at))

    def _send_next(self, call: Call, waiting: _Waiting, now: float) -> None:
        waiting.number += 1
        waiting.is_on_its_way = True
        waiting.again_after, waiting.again_at, waiting.over_at = T1, now + T1, now + TIMER_F
        self._deadlines.set(call, waiting.again_at)
        self._write(waiting)

    @staticmethod
    def _write(waiting: _Waiting) -> None:
        waiting.queue[0]((("Require", TAG), ("RSeq", str(waiting.number))))


def _acknowledged_by(request: Request) -> tuple[int, int]:
    """
    The numbers of the answer and of its INVITE (RFC 3262 7.2).

    Raises:
        MalformedMessage: there are none.
    """
    number_text, _, invite = (request.first("rack") or "").strip().partition(" ")
    number = parse_number(number_text, _MAX_NUMBER)
    if number is None:
        raise MalformedMessage("Malformed RAck")
    return number, parse_cseq(invite.strip(), "INVITE")
