"""
Calls that we make to phones, until they are answered to the end (RFC 3261 13.2, 17.1.1, 9.1).

    CALLING ──1xx──▶ RINGING ──2xx: ACK──▶ a `Call` that talks
       │                └──given up: CANCEL, again until the end──▶ 487
       ├──3xx to 6xx: ACK──▶ refused
       └── A: again after T1, 2·T1, 4·T1 …──64·T1──▶ refused: 408

A 2xx that crosses a CANCEL is acknowledged, and its call hung up at once; so is that of a second phone behind a proxy.
"""

import contextlib
import dataclasses
from collections.abc import Callable
from typing import Protocol

from switchboard.ground.address import Address
from switchboard.ground.deadlines import Deadlines
from switchboard.ground.text import parse_decimal, parse_number
from switchboard.sip.arrival import Arrival, HeaderLines, ListeningPoint
from switchboard.sip.bodies.session_description import with_origin, write_session
from switchboard.sip.invite.call import Call
from switchboard.sip.invite.call_keeper import CallKeeper
from switchboard.sip.invite.client_request import ClientRequest
from switchboard.sip.invite.client_requests import ClientRequests
from switchboard.sip.invite.messages import MEANS, CallDialog, CallRequest, route_set, session
from switchboard.sip.invite.offer_answer import agree, offer_streams
from switchboard.sip.invite.offers import offer_of
from switchboard.sip.invite.outgoing_call import TIMER_B, Callee, Early, OutgoingCall, Told, Wish
from switchboard.sip.invite.reliable import TAG as RELIABLE
from switchboard.sip.invite.replaces import Replaces
from switchboard.sip.invite.session_timers import SessionTimers, asked_of
from switchboard.sip.wire.errors import MalformedMessage, SessionTooBrief, SipError
from switchboard.sip.wire.headers import contact_parameter, parse_contact, parse_cseq, split_address
from switchboard.sip.wire.message import Request
from switchboard.sip.wire.response import read_answer
from switchboard.sip.wire.uri import SipUri, parse_uri

_TIMEOUT, _RINGING = 408, 180
_MAX_NUMBER = 2**32 - 1  # RFC 3262 7.1
_MOST_EARLY = 16  # phones behind one contact that ring, as a proxy has it


class Server(CallKeeper, Protocol):
    """What keeps calls."""

    session_timers: SessionTimers
    requests: ClientRequests

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
        self._finals: dict[bytes, _Final] = {}  # that may come again, by branch

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
            local=f'"{name}" <{callee.sender or f"sip:{wish.number}@{hostport}"}>;tag={tag}',
            remote=f"<{callee.target}>",
            contact=point.contact(hostport),
            target=callee.target,
            routes=callee.routes,
            remote_cseq=-1,
            is_ours=True,
            hops=wish.hops,
        )
        outgoing = OutgoingCall(callee, dialog, server.sender(point, callee.destination))
        version = int.from_bytes(tag.encode()[-4:]) << 32 | 1
        if wish.place is None:
            outgoing.offer = with_origin(wish.offer, hostport.rpartition(":")[0].strip("[]"), version)
        else:
            outgoing.offer = write_session(wish.place.host, version, offer_streams(wish.place.port))
        outgoing.headers = wish.headers
        outgoing.told, outgoing.place = told, wish.place
        self._send(outgoing, server.session_timers.offer(), now)
        return outgoing

    def _send(self, outgoing: OutgoingCall, terms: HeaderLines, now: float) -> None:
        server, dialog = self._server, outgoing.dialog
        outgoing.via, branch = self._via(outgoing)
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
                return outgoing if replaces.remote_tag in outgoing.early and not outgoing.is_given_up else None
        return None

    def receive_response(self, status: int, branch: bytes, data: bytes, now: float) -> bool:
        """Whether it answers a call of ours."""
        final = self._finals.get(branch)
        if final is not None:
            self._repeated(final, status, data, now)
            return True
        outgoing = self._of.get(branch)
        if outgoing is None:
            return False
        response = read_answer(data)
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
            ack = outgoing.written("ACK")
            self._keep(branch, _Final(outgoing, ack), now)
            outgoing.send(ack)
            self._refused(outgoing, status, response, now)
        return True

    def _refused(self, outgoing: OutgoingCall, status: int, response: Request, now: float) -> None:
        """Who wants longer sessions, or a proof, is called again so (RFC 4028 7.3, RFC 3261 22.2)."""
        if status == SessionTooBrief.status and outgoing.told is not None and not outgoing.has_least:
            least = asked_of(response).least
            if least:
                outgoing.has_least = True
                outgoing.dialog.remote = f"<{outgoing.callee.target}>"
                self._send(outgoing, self._server.session_timers.offer(least), now)
                return
        proof = outgoing.proof_for(status, response, self._server.new_tag())
        if proof is not None:
            outgoing.dialog.remote = f"<{outgoing.callee.target}>"
            self._send(outgoing, (*self._server.session_timers.offer(), proof), now)
            return
        targets = _contacts_of(response) if 300 <= status < 400 else []
        if outgoing.told is not None and targets:
            outgoing.told.moved(outgoing, targets)
        elif outgoing.told is not None:
            outgoing.told.refused(outgoing, status)

    def get_timer(self) -> float | None:
        return self._deadlines.next()

    def handle_timer(self, now: float) -> None:
        for branch in self._deadlines.due(now):
            outgoing = self._of.get(branch)
            if outgoing is None:
                self._finals.pop(branch, None)
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
        tag = response.to.tag
        if status == 100 or (tag not in outgoing.early and len(outgoing.early) >= _MOST_EARLY):
            return
        early = outgoing.early.setdefault(tag, Early()) if tag else Early()
        if self._has_arrived(outgoing, early, response, now):
            self._tell(outgoing, early, status, response)

    def _has_arrived(self, outgoing: OutgoingCall, early: Early, response: Request, now: float) -> bool:
        """RFC 3262 4: what has to arrive is acknowledged, in its order; whether it counts."""
        if RELIABLE not in [tag.lower() for tag in response.listed("require")]:
            return True
        number = parse_number(response.first("rseq") or "", _MAX_NUMBER)
        if not number or not response.to.tag or early.number not in (-1, number - 1):
            return False
        early.number = number
        server, dialog = self._server, dataclasses.replace(outgoing.dialog)
        _establish(dialog, response)
        outgoing.dialog.local_cseq += 1
        via, branch = self._via(outgoing)
        prack = CallRequest("PRACK", (("RAck", f"{number} {outgoing.cseq} INVITE"),))
        data = dialog.write_numbered(prack, via, server.product, outgoing.dialog.local_cseq)
        is_reliable = outgoing.callee.point.is_reliable
        server.requests.add(ClientRequest(branch, data, outgoing.send, now, is_reliable=is_reliable))
        return True

    @staticmethod
    def _tell(outgoing: OutgoingCall, early: Early, status: int, response: Request) -> None:
        told, voice = outgoing.told, None
        with contextlib.suppress(SipError):  # what cannot be heard is as if nothing were
            spoken = offer_of(response)
            if spoken is not None:
                early.session, early.body = spoken, response.body
                voice = agree(spoken) if outgoing.place is not None else None
        passes = early.body if outgoing.place is None and status != _RINGING else b""
        if told is not None and passes:
            told.passes(outgoing, passes)
            return
        if told is not None and (voice is None or status == _RINGING):
            told.rings(outgoing)
        if told is not None and voice is not None:
            told.progresses(outgoing, voice)

    def _repeated(self, final: "_Final", status: int, data: bytes, now: float) -> None:
        """The ACK was lost, or another phone that a proxy forked to takes the call, too (RFC 3261 13.2.2.4)."""
        if final.refusal is not None:
            if status >= 300:
                final.outgoing.send(final.refusal)
            return
        if not 200 <= status < 300:
            return
        response = read_answer(data)
        if not response.headers["cseq"][0].endswith("INVITE"):
            return
        ack = final.acks.get(response.to.tag)
        if ack is not None:
            final.outgoing.send(ack)
        elif len(final.acks) < _MOST_EARLY:
            self._let_go(final, response, now)

    def _let_go(self, final: "_Final", response: Request, now: float) -> None:
        outgoing = final.outgoing
        dialog = dataclasses.replace(outgoing.dialog)
        _establish(dialog, response)
        final.acks[response.to.tag] = self._acknowledge(outgoing, dialog)
        callee = outgoing.callee
        call = Call(Arrival(response, callee.destination, callee.point, now), dialog, self._server)
        call.take(outgoing.place, None)
        call.end(0, "", now)

    def _acknowledge(self, outgoing: OutgoingCall, dialog: CallDialog) -> bytes:
        via, _ = self._via(outgoing)
        ack = dialog.write_numbered(CallRequest("ACK"), via, self._server.product, outgoing.cseq)
        outgoing.send(ack)
        return ack

    def _via(self, outgoing: OutgoingCall) -> tuple[str, bytes]:
        """A Via, and the branch in it."""
        point, branch = outgoing.callee.point, self._server.new_branch()
        hostport = point.reached(str(outgoing.callee.destination[0]))
        return f"SIP/2.0/{point.transport} {hostport};branch={branch.decode()};rport", branch

    def _keep(self, branch: bytes, final: "_Final", now: float) -> None:
        self._finals[branch] = final
        self._deadlines.set(branch, now + TIMER_B)

    def _accepted(self, branch: bytes, outgoing: OutgoingCall, response: Request, now: float) -> None:
        server, callee, dialog = self._server, outgoing.callee, outgoing.dialog
        told = outgoing.told
        call = Call(Arrival(response, callee.destination, callee.point, now), dialog, server)
        fault: SipError | None = None
        try:
            _establish(dialog, response)
            early = outgoing.early.get(response.to.tag)
            answer = offer_of(response) or (early.session if early is not None and early.number >= 0 else None)
            if answer is None:
                raise MalformedMessage("The answer to our offer is missing")
            voice = agree(answer) if outgoing.place is not None else None
            heard = response.body or (early.body if early is not None else b"")
            call.take(outgoing.place, voice, outgoing.offer, heard)
        except SipError as error:
            fault = error
        final = _Final(outgoing)
        final.acks[response.to.tag] = self._acknowledge(outgoing, dialog)
        self._keep(branch, final, now)
        if told is not None and fault is None:
            server.adopt(call)
            server.session_timers.accepted(call, response, now)
            told.answered(outgoing, call)
            return
        call.take(outgoing.place, None)
        call.end(0, "", now)
        if told is not None:
            told.refused(outgoing, fault.status if fault is not None else _TIMEOUT)


class _Final:
    """A final answer that was acknowledged: `acks` of 2xx by the tags of who gave them, or the one of a refusal."""

    __slots__ = ("acks", "outgoing", "refusal")

    def __init__(self, outgoing: OutgoingCall, refusal: bytes | None = None) -> None:
        self.outgoing = outgoing
        self.refusal = refusal
        self.acks: dict[str, bytes] = {}


def _contacts_of(response: Request) -> list[SipUri]:
    """Where a 3xx sends us, the best first; what is no address of SIP is passed over."""
    found: list[tuple[float, SipUri]] = []
    with contextlib.suppress(MalformedMessage):
        for element in response.listed("contact")[:_MOST_EARLY]:
            with contextlib.suppress(SipError):
                quality = parse_decimal(contact_parameter(element, "q") or "1", 1.0)
                found.append((-(1.0 if quality is None else quality), parse_uri(split_address(element)[0])))
    return [uri for _, uri in sorted(found, key=lambda pair: pair[0])]


def _establish(dialog: CallDialog, response: Request) -> None:
    """RFC 3261 12.1.2: what the answer says of the other end; the route set is that of Record-Route, from its end."""
    dialog.remote, dialog.remote_tag = response.headers["to"][0], response.to.tag
    contact = response.first("contact")
    parse_contact(contact)
    dialog.target = split_address(contact or "")[0].partition("?")[0]
    dialog.routes = tuple(reversed(route_set(response)))
