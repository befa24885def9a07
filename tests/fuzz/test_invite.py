"""
Calls over a network that loses, doubles and reorders, with phones that do whatever they like: nothing of them is left.

However it went, once everybody has hung up and the timers are over, no call, transaction or transfer is kept; whoever
waits for something was told once what came of it.
"""

import itertools
import random
from collections import Counter
from collections.abc import Callable, Sized
from dataclasses import dataclass

from hypothesis import given, settings
from hypothesis import strategies as st

from switchboard.sip.invite.call import Call
from switchboard.sip.invite.call_keeper import CallState, Place
from switchboard.sip.invite.offer_answer import AgreedVoice
from switchboard.sip.invite.outgoing_call import Callee, OutgoingCall, Wish
from switchboard.sip.invite.refer import Referral
from switchboard.sip.invite.session_timers import SessionTerms
from switchboard.sip.wire.uri import SipUri
from tests.helpers.phone import Message, Office, parse
from tests.wire.test_calls import HELD, OFFER, VIDEO_ALONE

PHONE = ("127.0.0.1", 40000)
PLACE = Place("127.0.0.1", 10_000)
BODIES = ["", OFFER, HELD, VIDEO_ALONE, "v=1\r\n"]
MEANS = ["", "Supported: 100rel", "Require: 100rel", "Supported: timer, 100rel\r\nSession-Expires: 90;refresher=uas"]
ANSWERS = [
    "100 Trying", "180 Ringing", "183 Session Progress", "200 OK", "200 OK", "302 Moved", "422 Too Small",
    "481 Gone", "486 Busy Here", "491 Request Pending", "500 Fault",
]  # fmt: skip
ACTIONS = [
    "invite", "invite", "cancel", "bye", "ask", "ask", "ring", "progress", "answer", "answer", "hang up", "call",
    "call", "give up", "reply", "reply", "reply", "offer", "transfer", "tell", "ack", "wait", "wait long", "late",
]  # fmt: skip


class Desk:
    """Keeps what came, and counts what it was told."""

    def __init__(self) -> None:
        self.calls: list[Call] = []
        self.referrals: list[Referral] = []
        self.ends: Counter[Call] = Counter()

    def call_came(self, call: Call) -> None:
        self.calls.append(call)

    def replacement_came(self, call: Call, _: Call | OutgoingCall) -> None:
        self.calls.append(call)

    def call_ended(self, call: Call, _: int) -> None:
        self.ends[call] += 1

    def voice_changed(self, call: Call) -> None:
        assert call.voice is not None

    def digits_came(self, _: Call, __: str) -> None: ...
    def transfer(self, _: Call, referral: Referral) -> Callable[[], None]:
        return lambda: self.referrals.append(referral)


class Asker:
    """Wants a call of ours, and counts how it ended."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.outcomes = 0
        self.is_given_up = False

    def rings(self, _: OutgoingCall) -> None: ...
    def progresses(self, _: OutgoingCall, __: AgreedVoice) -> None: ...
    def passes(self, _: OutgoingCall, __: bytes) -> None: ...
    def moved(self, _: OutgoingCall, __: list[SipUri]) -> None:
        self.outcomes += 1

    def answered(self, _: OutgoingCall, call: Call) -> None:
        self.outcomes += 1
        self.desk.calls.append(call)

    def refused(self, _: OutgoingCall, __: int) -> None:
        self.outcomes += 1


@dataclass
class Dialog:
    """As the phone has it."""

    call_id: str
    local: str
    remote: str
    cseq: int = 0
    branch: str = ""


class World:
    """An office, one phone that has all calls, and the network between them."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        self.office = Office()
        self.desk = Desk()
        self.calls = self.office.services.calls
        self.calls.desk = self.desk
        self.calls.session_timers.terms = SessionTerms(90, refreshes_all=chance.random() < 0.5)
        self.calls.reinvites.draw = chance.random
        self.dialogs: list[Dialog] = []
        self.asked: list[Message] = []  # requests of the office that may be answered, again and again
        self.said: list[Message] = []  # provisional answers of the office that want a PRACK
        self.outgoing: list[tuple[OutgoingCall, Asker]] = []
        self.offers: list[list[int]] = []
        self.on_the_way: list[bytes] = []
        self.numbers = itertools.count(1)

    # the network

    def hear(self) -> None:
        """What the office has sent arrives, or does not, or twice, or later."""
        for data, _ in self.office.datagrams():
            for _ in range(self.chance.choice((0, 1, 1, 1, 2))):
                self.take(parse(data))

    def send(self, data: bytes) -> None:
        if self.chance.random() < 0.1:
            self.on_the_way.append(data)
            return
        for _ in range(self.chance.choice((0, 1, 1, 1, 1, 2))):
            self.office.receive(data, PHONE)
            self.hear()

    def take(self, message: Message) -> None:
        if not message.start.startswith("SIP/"):
            self.asked.append(message)
            if message.start.startswith("INVITE ") and ";tag=" not in message.headers["To"]:
                return
            if self.chance.random() < 0.7 and not message.start.startswith("ACK "):
                self.reply(message, self.chance.choice(["200 OK", "200 OK", "200 OK", *ANSWERS]))
            return
        for dialog in self.dialogs:
            if dialog.call_id == message.headers["Call-ID"] and ";tag=" in message.headers["To"]:
                dialog.remote = message.headers["To"]
        if "RSeq" in message.headers:
            self.said.append(message)
            if self.chance.random() < 0.7:
                self.acknowledge(message)
        if message.headers["CSeq"].endswith("INVITE") and message.status >= 200 and self.chance.random() < 0.8:
            self.ask("ACK", self.chance.choice(BODIES), self.dialog_of(message))

    # the phone

    def dialog_of(self, message: Message) -> Dialog | None:
        return next((each for each in self.dialogs if each.call_id == message.headers["Call-ID"]), None)

    def write(self, method: str, dialog: Dialog, body: str = "", more: str = "", *, again: bool = False) -> bytes:
        if not again:
            dialog.cseq += method != "ACK"
            dialog.branch = f"z9hG4bKw{next(self.numbers)}"
        lines = [
            f"{method} sip:2000@127.0.0.1 SIP/2.0", f"Via: SIP/2.0/UDP 127.0.0.1:40000;branch={dialog.branch};rport",
            f"From: {dialog.local}", f"To: {dialog.remote}", f"Call-ID: {dialog.call_id}",
            f"CSeq: {dialog.cseq} {method}", "Contact: <sip:6001@127.0.0.1:40000>", *([more] if more else []),
            *(["Content-Type: application/sdp"] if body else []), f"Content-Length: {len(body)}",
        ]  # fmt: skip
        return ("\r\n".join([*lines, "", ""]) + body).encode()

    def ask(self, method: str, body: str = "", dialog: Dialog | None = None, more: str = "") -> None:
        dialog = dialog or (self.chance.choice(self.dialogs) if self.dialogs else None)
        if dialog is not None:
            self.send(self.write(method, dialog, body, more, again=method == "CANCEL"))

    def acknowledge(self, message: Message) -> None:
        rack = f"RAck: {message.headers['RSeq']} {message.headers['CSeq']}"
        self.ask("PRACK", self.chance.choice(["", "", OFFER]), self.dialog_of(message), rack)

    def reply(self, request: Message, status: str) -> None:
        to = request.headers["To"]
        to += "" if ";tag=" in to else f";tag={self.chance.choice(['bob', 'bob', 'mobile'])}"
        body = OFFER if status[:3] in ("183", "200") and self.chance.random() < 0.8 else ""
        lines = [f"SIP/2.0 {status}", f"Via: {request.vias[0]}", f"To: {to}"]
        lines += [f"{name}: {request.headers[name]}" for name in ("From", "Call-ID", "CSeq")]
        lines += ["Contact: <sip:bob@127.0.0.1:40000>", "Min-SE: 120"]
        if status.startswith("18") and self.chance.random() < 0.5:
            lines += ["Require: 100rel", f"RSeq: {self.chance.randint(1, 3)}"]
        if self.chance.random() < 0.3:
            lines += ["Session-Expires: 90;refresher=" + self.chance.choice(["uac", "uas"]), "Allow: UPDATE"]
        lines += [*(["Content-Type: application/sdp"] if body else []), f"Content-Length: {len(body)}"]
        if request.start.startswith("INVITE ") and not any(
            each.call_id == request.headers["Call-ID"] for each in self.dialogs
        ):
            self.dialogs.append(Dialog(request.headers["Call-ID"], to, request.headers["From"]))
        self.send(("\r\n".join([*lines, "", ""]) + body).encode())

    # what happens

    def act(self, action: str) -> None:  # noqa: C901, PLR0912  a table of what may happen
        chance, office, now = self.chance, self.office, self.office.now
        call = chance.choice(self.desk.calls) if self.desk.calls else None
        match action:
            case "invite":
                number = next(self.numbers)
                dialog = Dialog(f"call{number}", f"<sip:6001@127.0.0.1>;tag=own{number}", "<sip:2000@127.0.0.1>")
                self.dialogs.append(dialog)
                self.ask("INVITE", chance.choice(BODIES), dialog, chance.choice(MEANS))
            case "cancel" | "bye" | "ack":
                self.ask(action.upper(), chance.choice(["", OFFER]) if action == "ack" else "")
            case "ask":
                self.ask(chance.choice(["INVITE", "UPDATE", "INFO", "PRACK"]), chance.choice(BODIES[:4]))
            case "transfer":
                self.ask("REFER", more="Refer-To: <sip:6003@127.0.0.1>")
            case "tell" if self.desk.referrals:
                chance.choice(self.desk.referrals).tell(chance.choice([180, 200, 486]), "Told", now)
            case "ring" if call is not None:
                call.ring(now)
            case "progress" if call is not None:
                call.progress(PLACE, now)
            case "answer" if call is not None:
                call.answer(PLACE, now)
            case "hang up" if call is not None:
                self.calls.hang_up(call, 486, "Busy Here", now)
            case "offer" if call is not None:
                told: list[int] = []
                self.offers.append(told)
                self.calls.reinvites.send(call, OFFER.encode(), lambda status, *_: told.append(status), now)
            case "call":
                asker = Asker(self.desk)
                callee = Callee(office.point, PHONE, "sip:6002@127.0.0.1:40000")
                self.outgoing.append((self.calls.outgoing.place(callee, Wish("", "1", PLACE), asker, now), asker))
            case "give up" if self.outgoing:
                outgoing, asker = chance.choice(self.outgoing)
                asker.is_given_up = True
                self.calls.outgoing.give_up(outgoing, now)
            case "reply" if self.asked:
                request = chance.choice(self.asked)
                if not request.start.startswith("ACK "):
                    self.reply(request, chance.choice(ANSWERS))
            case "late" if self.on_the_way:
                data = self.on_the_way.pop(chance.randrange(len(self.on_the_way)))
                office.receive(data, PHONE)
            case "wait" | "wait long":
                self.pass_time(chance.uniform(0, 2) if action == "wait" else chance.uniform(2, 60))
            case _:
                pass
        self.hear()

    def pass_time(self, seconds: float) -> None:
        for _, data in self.office.pass_time(seconds):
            if self.chance.random() < 0.7:
                self.take(parse(data))

    def end(self) -> None:
        """Everybody hangs up; the phone never says another word."""
        for call in self.desk.calls:
            self.calls.hang_up(call, 486, "Busy Here", self.office.now)
        for outgoing, asker in self.outgoing:
            asker.is_given_up = True
            self.calls.outgoing.give_up(outgoing, self.office.now)
        self.office.pass_time(2_000)


def left_of(world: World) -> dict[str, int]:
    calls = world.calls
    kept: dict[str, Sized] = {
        "calls": calls._calls, "invites": calls._invites, "requests": calls.requests, "outgoing": calls.outgoing,
        "finals": calls.outgoing._finals, "reinvites": calls.reinvites, "referrals": calls.referrals,
        "parting": calls._parting, "reliable": calls.reliable, "timers": calls.session_timers, "gone": calls._gone,
        "over": calls._over, "steps": calls._in_dialog._next_steps,
    }  # fmt: skip
    return {name: len(things) for name, things in kept.items() if len(things)}


@settings(max_examples=400, deadline=None)
@given(st.integers(0, 2**32), st.lists(st.sampled_from(ACTIONS), max_size=40))
def test_nothing_of_a_call_is_left(seed: int, actions: list[str]) -> None:
    world = World(random.Random(seed))
    for action in actions:
        world.act(action)
    world.end()
    assert left_of(world) == {}
    assert world.calls.get_timer() is None
    assert not world.office.faults.listed()
    assert all(call.state is CallState.ENDED for call in world.desk.calls)
    assert all(count == 1 for count in world.desk.ends.values())
    assert all(len(told) == 1 for told in world.offers)
    assert all(asker.outcomes <= 1 for _, asker in world.outgoing)
    assert all(asker.outcomes == 1 or asker.is_given_up for _, asker in world.outgoing)
