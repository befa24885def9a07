"""All requests of ours within calls that are not answered yet, and what follows their answers."""

from collections.abc import Callable

from switchboard.ground.deadlines import Deadlines
from switchboard.sip.invite.client_request import ClientRequest

TIMEOUT = 408  # what nobody answers comes to (RFC 3261 8.1.3.1)
Then = Callable[[int, bytes, float], None]  # the status of the final answer, all of it (empty for none), and when


def pay_no_heed(_status: int, _answer: bytes, _now: float) -> None:
    """Whatever it is answered."""


class ClientRequests:
    """By branch; each is forgotten with its final answer, or 64·T1 after it was sent."""

    def __init__(self) -> None:
        self._of: dict[bytes, tuple[ClientRequest, Then]] = {}
        self._deadlines: Deadlines[ClientRequest] = Deadlines()

    def __len__(self) -> int:
        return len(self._of)

    def add(self, request: ClientRequest, then: Then = pay_no_heed) -> None:
        """One that was sent; `then` is called once."""
        self._of[request.branch] = request, then
        self._deadlines.set(request, request.get_timer())

    def receive_response(self, status: int, branch: bytes, data: bytes, now: float) -> bool:
        """Whether it answers one of them."""
        known = self._of.get(branch)
        if known is None:
            return False
        request, then = known
        if status < 200:
            request.provisional()
            self._deadlines.set(request, request.get_timer())
        else:
            del self._of[branch]
            self._deadlines.drop(request)
            then(status, data, now)
        return True

    def get_timer(self) -> float | None:
        return self._deadlines.next()

    def handle_timer(self, now: float) -> None:
        for request in self._deadlines.due(now):
            if not request.handle_timer(now):
                self._deadlines.set(request, request.get_timer())
                continue
            _, then = self._of.pop(request.branch)
            then(TIMEOUT, b"", now)
