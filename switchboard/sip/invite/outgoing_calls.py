"""
Calls that we make to phones, until they are answered to the end (RFC 3261 13.2, 17.1.1, 9.1).

    CALLING ──1xx──▶ RINGING ──2xx: ACK──▶ a `Call` that talks
       │                └──given up: CANCEL, again until the end──▶ 487
       ├──3xx to 6xx: ACK──▶ refused
       └── A: again after T1, 2·T1, 4·T1 …──64·T1──▶ refused: 408

A 2xx that crosses a CANCEL is acknowledged, and its call hung up at once.
"""

from collections.abc import Callable
from typing import Protocol

from switchboard.ground.address import Address
from switchboard.ground.deadlines import Deadlines
from switchboard.sip.arrival import Arrival, HeaderLines, ListeningPoint
from switchboard.sip.bodies.session_description import write_session
from switchboard.sip.invite.call import Call, offer_of
from switchboard.sip.invite.messages import MEANS, CallDialog, CallRequest, read_response, route_set, session
from switchboard.sip.invite.offer_answer import agree, offer_streams
from switchboard.sip.invite.outgoing_call import TIMER_B, Callee, OutgoingCall, Told, Wish
from switchboard.sip.invite.replaces import Replaces
from switchboard.sip.invite.session_timers import SessionTimers, asked_of
from switchboard.sip.wire.errors import MalformedMessage, SessionTooBrief, SipError
from switchboard.sip.wire.headers import parse_contact, parse_cseq, split_address
from switchboard.sip.wire.message import Request

_TIMEOUT = 408
_MOST_EARLY = 16  # phones behind one contact that ring, as a proxy has it


class Server(Protocol):
    """What keeps calls."""

    product: str
    session_timers: SessionTimers

    def sender(self, point: ListeningPoint, destination: Address) -> Callable[[bytes], None]: ...
    def new_tag(self) -> str: ...
    def new_branch(self) -> bytes: ...
    def adopt(self, call: Call) -> None:
        """The call talks from now on."""


class OutgoingCalls:
    """All that are not answered to the end."""

    def __init__(self, server: Server) -> None:
        self._server = server
        self._of: dict[bytes, OutgoingCall] = {}  # by branch
        self._deadlines: Deadlines[bytes] = Deadlines()
        self._acks: dict[bytes, tuple[Callable[[bytes], None], bytes]] = {}  # of 2xx that may come again, by branch

    def __len__(self) -> int:
        return len(self._of)

    def place(self, callee: Callee, wish: Wish, told: Told, now: float) -> OutgoingCall:
        """Calls a phone, which is offered a voice."""
        server, point = self._server, callee.point
        hostport = point.reached(str(callee.destination[0]))
        tag = server.new_tag()
        name = "".join(each for each in wish.name if each.isprintable() and each not in '"\\')
        dialog = CallDialog(
            f"{server.new_tag()}@{hostport}",
            tag,
            "",
            local=f'"{name}" <sip:{wish.number}@{hostport}>;tag={tag}',
            remote=f"<{callee.target}>",
            contact=point.contact(hostport),
            target=callee.target,
            routes=callee.routes,
            remote_cseq=-1,
            is_ours=True,
        )
        outgoing = OutgoingCall(callee, dialog, server.sender(point, callee.destination))
        outgoing.offer = write_session(wish.place.host, 1, offer_streams(wish.place.port))
        outgoing.headers = wish.headers
        outgoing.told, outgoing.place = told, wish.place
        self._send(outgoing, server.session_timers.offer(), now)
        return outgoing

    def _send(self, outgoing: OutgoingCall, terms: HeaderLines, now: float) -> None:
        server, point, dialog = self._server, outgoing.callee.point, outgoing.dialog
        branch = server.new_branch()
        hostport = point.reached(str(outgoing.callee.destination[0]))
        outgoing.via = f"SIP/2.0/{point.transport} {hostport};branch={branch.decode()};rport"
        headers = (("Contact", dialog.contact), *MEANS, *terms, *outgoing.headers)
        request = CallRequest("INVITE", headers, session(outgoing.offer))
        outgoing.data = dialog.write_request(request, outgoing.via, server.product)
        outgoing.cseq, outgoing.has_answer = dialog.local_cseq, False
        outgoing.begin_timers(now)
        self._of[branch] = outgoing
        self._wait(branch, outgoing)
        outgoing.send(outgoing.data)

    def give_up(self, outgoing: OutgoingCall, now: float) -> None:
        """Nobody wants it any more; harmless once it is over. A phone that never answered is told once it does."""
        branch = next((each for each, known in self._of.items() if known is outgoing), None)
        if branch is None or outgoing.is_given_up:
            return
        outgoing.is_given_up, outgoing.told = True, None
        outgoing.begin_timers(now)
        if outgoing.has_answer:
            outgoing.send(outgoing.written("CANCEL"))
        self._wait(branch, outgoing)

    def find(self, replaces: Replaces) -> OutgoingCall | None:
        """One that rings at a phone, by the dialog that it has there."""
        for outgoing in self._of.values():
            dialog = outgoing.dialog
            if (dialog.call_id, dialog.local_tag) == (replaces.call_id, replaces.local_tag):
                return outgoing if replaces.remote_tag in outgoing.early_tags and not outgoing.is_given_up else None
        return None

    def receive_response(self, status: int, branch: bytes, data: bytes, now: float) -> bool:
        """Whether it answers a call of ours."""
        repeated = self._acks.get(branch)
        if repeated is not None:
            if 200 <= status < 300:  # RFC 3261 13.2.2.4: the ACK was lost
                repeated[0](repeated[1])
            return True
        outgoing = self._of.get(branch)
        if outgoing is None:
            return False
        response = read_response(data)
        if not response.headers["cseq"][0].endswith("INVITE"):
            return True  # to a CANCEL
        parse_cseq(response.headers["cseq"][0], "INVITE")
        if status < 200:
            if response.to.tag:
                outgoing.dialog.remote_tag = response.to.tag  # RFC 3261 12.1.2: an early dialog
            self._provisional(branch, outgoing, status, response, now)
            return True
        del self._of[branch]
        self._deadlines.drop(branch)
        if status < 300:
            self._accepted(branch, outgoing, response, now)
        else:
            outgoing.dialog.remote = response.headers["to"][0]
            outgoing.send(outgoing.written("ACK"))
            self._refused(outgoing, status, response, now)
        return True

    def _refused(self, outgoing: OutgoingCall, status: int, response: Request, now: float) -> None:
        """A phone that wants longer sessions is called again as it wants them (RFC 4028 7.3)."""
        if status == SessionTooBrief.status and outgoing.told is not None and not outgoing.has_least:
            least = asked_of(response).least
            if least:
                outgoing.has_least = True
                outgoing.dialog.remote = f"<{outgoing.callee.target}>"
                self._send(outgoing, self._server.session_timers.offer(least), now)
                return
        if outgoing.told is not None:
            outgoing.told.refused(outgoing, status)

    def get_timer(self) -> float | None:
        return self._deadlines.next()

    def handle_timer(self, now: float) -> None:
        for branch in self._deadlines.due(now):
            outgoing = self._of.get(branch)
            if outgoing is None:
                self._acks.pop(branch, None)
            elif now >= outgoing.over_at:
                del self._of[branch]
                if outgoing.told is not None:
                    outgoing.told.refused(outgoing, _TIMEOUT)
            else:
                if not outgoing.is_given_up or outgoing.has_answer:
                    outgoing.repeat(now)
                self._wait(branch, outgoing)

    def _wait(self, branch: bytes, outgoing: OutgoingCall) -> None:
        timer = outgoing.get_timer()
        if timer is None:
            self._deadlines.drop(branch)
        else:
            self._deadlines.set(branch, timer)

    def _provisional(self, branch: bytes, outgoing: OutgoingCall, status: int, response: Request, now: float) -> None:
        is_first, outgoing.has_answer = not outgoing.has_answer, True
        if outgoing.is_given_up and is_first:  # RFC 3261 9.1: not before
            outgoing.begin_timers(now)
            outgoing.send(outgoing.written("CANCEL"))
        self._wait(branch, outgoing)
        if status > 100 and response.to.tag and len(outgoing.early_tags) < _MOST_EARLY:
            outgoing.early_tags[response.to.tag] = None
        if status > 100 and outgoing.told is not None:
            outgoing.told.rings(outgoing)

    def _accepted(self, branch: bytes, outgoing: OutgoingCall, response: Request, now: float) -> None:
        server, callee, dialog = self._server, outgoing.callee, outgoing.dialog
        told = outgoing.told
        arrival = Arrival(response, callee.destination, callee.point, now)
        call = Call(arrival, dialog, server)  # type: ignore[arg-type]  # whoever keeps calls is their keeper
        fault: SipError | None = None
        try:
            _establish(dialog, response)
            answer = offer_of(response)
            if answer is None:
                raise MalformedMessage("The answer to our offer is missing")
            call.take(outgoing.place, agree(answer), outgoing.offer)
        except SipError as error:
            fault = error
        hostport = callee.point.reached(str(callee.destination[0]))
        via = f"SIP/2.0/{callee.point.transport} {hostport};branch={server.new_branch().decode()};rport"
        ack = dialog.write_numbered(CallRequest("ACK"), via, server.product, outgoing.cseq)
        self._acks[branch] = outgoing.send, ack
        self._deadlines.set(branch, now + TIMER_B)
        outgoing.send(ack)
        if told is not None and fault is None:
            server.adopt(call)
            server.session_timers.accepted(call, response, now)
            told.answered(outgoing, call)
            return
        call.take(outgoing.place, None)
        call.end(0, "", now)
        if told is not None:
            told.refused(outgoing, fault.status if fault is not None else _TIMEOUT)


def _establish(dialog: CallDialog, response: Request) -> None:
    """RFC 3261 12.1.2: what the answer says of the other end; the route set is that of Record-Route, from its end."""
    dialog.remote, dialog.remote_tag = response.headers["to"][0], response.to.tag
    contact = response.first("contact")
    parse_contact(contact)
    dialog.target = split_address(contact or "")[0].partition("?")[0]
    dialog.routes = tuple(reversed(route_set(response)))
