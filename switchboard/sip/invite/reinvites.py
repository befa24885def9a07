"""
Our own INVITEs within calls: what is spoken is to be another, or is to go on (RFC 3261 14.1).

    send ─▶ waits for those before it, and for the phone's own
              └─▶ on its way ──2xx: ACK──▶ over
                    ├──491──▶ waits: 2.1 to 4 s where the call is ours, else up to 2 s ─▶ on its way
                    ├──408, 481, no answer in 64·T1──▶ the call is over
                    └──other refusals: ACK──▶ over; the call stays as it was

One of each call is on its way at a time. Whoever wanted it is told once what came of it.
"""

import contextlib
from collections import deque
from collections.abc import Callable
from typing import Protocol

from switchboard.ground.deadlines import Deadlines
from switchboard.sip.arrival import HeaderLines
from switchboard.sip.invite.call import Call
from switchboard.sip.invite.call_keeper import CallState
from switchboard.sip.invite.client_requests import TIMEOUT
from switchboard.sip.invite.dialogs import new_target
from switchboard.sip.invite.messages import MEANS, CallRequest, session
from switchboard.sip.transactions.server_transactions import T1, TIMER_F
from switchboard.sip.wire.errors import MalformedMessage
from switchboard.sip.wire.message import Request
from switchboard.sip.wire.response import read_answer

Then = Callable[[int, bytes, float], None]  # the status of the final answer, its body, and when
_GONE, _PENDING = 481, 491
_MOST_TRIES = 8  # at a phone that has always something pending
_PATIENCE = 2 * TIMER_F  # seconds for a phone that said that it works on it
_PAUSE = 0.5  # seconds between looks whether the phone's own INVITE is answered
_OURS, _THEIRS = (2.1, 4.0), (0.0, 2.0)  # seconds, RFC 3261 14.1


class Server(Protocol):
    """Whoever keeps the calls."""

    product: str

    def way_to(self, call: Call) -> tuple[Callable[[bytes], None], str, bytes]:
        """What sends in the call's dialog, a Via for it, and its branch."""

    def lost(self, call: Call, now: float) -> None:
        """Its phone is no more, or knows nothing of it."""


class _Change:
    """One INVITE that is wanted."""

    __slots__ = ("again_after", "again_at", "body", "call", "cseq", "data", "has_answer", "headers", "is_told",
                 "over_at", "send", "then", "tries", "via")  # fmt: skip

    def __init__(self, call: Call, body: bytes, headers: HeaderLines, then: Then) -> None:
        self.call = call
        self.body = body
        self.headers = headers
        self.then = then
        self.send: Callable[[bytes], None] | None = None  # while it is on its way
        self.data = b""
        self.via = ""
        self.cseq = self.tries = 0
        self.has_answer = self.is_told = False
        self.again_after = T1
        self.again_at = self.over_at = 0.0

    def tell(self, status: int, body: bytes, now: float) -> None:
        if not self.is_told:
            self.is_told = True
            self.then(status, body, now)

    def get_timer(self) -> float:
        return self.over_at if self.has_answer else min(self.again_at, self.over_at)


class Reinvites:
    """All that are wanted."""

    def __init__(self, server: Server, draw: Callable[[], float]) -> None:
        """`draw` gives a number from 0 to 1, another one each time."""
        self.draw = draw
        self._server = server
        self._of: dict[Call, deque[_Change]] = {}
        self._sent: dict[bytes, _Change] = {}  # by branch
        self._acks: dict[bytes, tuple[Callable[[bytes], None], bytes]] = {}  # of 2xx that may come again
        self._deadlines: Deadlines[_Change | bytes] = Deadlines()

    def __len__(self) -> int:
        return len(self._of) + len(self._sent) + len(self._acks)

    def is_on_its_way(self, call: Call) -> bool:
        """Whether the phone has one of ours to answer."""
        changes = self._of.get(call)
        return bool(changes) and changes is not None and changes[0].send is not None

    def send(self, call: Call, body: bytes, then: Then, now: float, headers: HeaderLines = ()) -> None:
        """
        Offers something else.

        Args:
            body: a session description.
            then: told the status of the answer, 408 for none, 481 where the call is over; and its session description.
        """
        change = _Change(call, body, headers, then)
        if call.state is CallState.ENDED:
            change.tell(_GONE, b"", now)
            return
        changes = self._of.setdefault(call, deque())
        changes.append(change)
        if len(changes) == 1:
            self._begin(change, now)

    def drop(self, call: Call, now: float) -> None:
        """The call is over; an INVITE that is on its way is acknowledged all the same once it is answered."""
        for change in self._of.pop(call, ()):
            if change.send is None:
                self._deadlines.drop(change)
            change.tell(_GONE, b"", now)

    def receive_response(self, status: int, branch: bytes, data: bytes, now: float) -> bool:
        """
        Whether it answers one of these.

        Raises:
            MalformedMessage: it cannot be read.
        """
        if branch in self._acks:
            send, ack = self._acks[branch]
            if 200 <= status < 300:  # RFC 3261 13.2.2.4
                send(ack)
            return True
        change = self._sent.get(branch)
        if change is None:
            return False
        response = read_answer(data)
        if not response.headers["cseq"][0].endswith("INVITE"):
            return True
        if status < 200:
            change.has_answer = True
            change.over_at = now + _PATIENCE
            self._deadlines.set(change, change.get_timer())
            return True
        del self._sent[branch]
        self._deadlines.drop(change)
        self._acknowledge(branch, change, status, response, now)
        self._answered(change, status, response, now)
        return True

    def get_timer(self) -> float | None:
        return self._deadlines.next()

    def handle_timer(self, now: float) -> None:
        for due in self._deadlines.due(now):
            if isinstance(due, bytes):
                self._acks.pop(due, None)
            elif due.send is None:
                self._begin(due, now)
            elif now >= due.over_at:
                self._sent = {branch: change for branch, change in self._sent.items() if change is not due}
                due.send = None
                self._over(due, TIMEOUT, b"", now)
                self._server.lost(due.call, now)
            else:
                due.again_after *= 2
                due.again_at = now + due.again_after
                due.send(due.data)
                self._deadlines.set(due, due.get_timer())

    def _begin(self, change: _Change, now: float) -> None:
        call = change.call
        if call.is_pending or call.is_offering or call.state is not CallState.TALKING:  # RFC 3261 14.1
            self._deadlines.set(change, now + _PAUSE)
            return
        send, via, branch = self._server.way_to(call)
        change.tries += 1
        change.send, change.via, change.has_answer = send, via, False
        headers = (("Contact", call.dialog.contact), *MEANS, *change.headers)
        request = CallRequest("INVITE", headers, session(change.body))
        change.data = call.dialog.write_request(request, via, self._server.product)
        change.cseq = call.dialog.local_cseq
        change.again_after, change.again_at, change.over_at = T1, now + T1, now + TIMER_F
        if call.arrival.point.is_reliable:
            change.again_at = change.over_at
        self._sent[branch] = change
        self._deadlines.set(change, change.get_timer())
        send(change.data)

    def _acknowledge(self, branch: bytes, change: _Change, status: int, response: Request, now: float) -> None:
        """A 2xx by a request of its own, anything else within the transaction (RFC 3261 17.1.1.3)."""
        send, dialog = change.send, change.call.dialog
        if send is None:
            return
        if status >= 300:
            send(dialog.write_numbered(CallRequest("ACK"), change.via, "", change.cseq))
            return
        with contextlib.suppress(MalformedMessage):  # the call goes on where it was
            dialog.target = new_target(dialog, response)
        _, via, _ = self._server.way_to(change.call)
        ack = dialog.write_numbered(CallRequest("ACK"), via, self._server.product, change.cseq)
        self._acks[branch] = send, ack
        self._deadlines.set(branch, now + TIMER_F)
        send(ack)

    def _answered(self, change: _Change, status: int, response: Request, now: float) -> None:
        change.send = None
        call = change.call
        if status == _PENDING and change.tries < _MOST_TRIES and call in self._of:
            least, most = _OURS if call.dialog.is_ours else _THEIRS
            self._deadlines.set(change, now + round(least + (most - least) * self.draw(), 2))
            return
        self._over(change, status, response.body if status < 300 else b"", now)
        if status in (TIMEOUT, _GONE):  # RFC 3261 12.2.1.2
            self._server.lost(call, now)

    def _over(self, change: _Change, status: int, body: bytes, now: float) -> None:
        changes = self._of.get(change.call)
        if changes is not None:
            changes.popleft()
            if not changes:
                del self._of[change.call]
        change.tell(status, body, now)
        following = self._of.get(change.call)
        if following and following[0].send is None and following[0].tries == 0:
            self._begin(following[0], now)
