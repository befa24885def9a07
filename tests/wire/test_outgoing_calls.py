"""Calls that we make: INVITE as a client (RFC 3261 13.2, 17.1.1, 9.1)."""

import pytest

from switchboard.sip.invite.call import Call
from switchboard.sip.invite.call_keeper import CallState, Place
from switchboard.sip.invite.offer_answer import AgreedVoice
from switchboard.sip.invite.outgoing_call import Callee, OutgoingCall, Wish
from switchboard.sip.wire.uri import SipUri
from tests.helpers.phone import Message, Office, parse
from tests.wire.test_calls import OFFER, Desk

PHONE = ("127.0.0.1", 40000)


class Asker:
    """Wants a call, and remembers what came of it."""

    def __init__(self) -> None:
        self.told: list[object] = []
        self.call: Call | None = None

    def passes(self, _: OutgoingCall, answer: bytes) -> None:
        self.told.append(("passes", answer))

    def rings(self, _: OutgoingCall) -> None:
        self.told.append("rings")

    def progresses(self, _: OutgoingCall, voice: AgreedVoice) -> None:
        self.told.append(("progresses", voice.port))

    def moved(self, _: OutgoingCall, targets: list[SipUri]) -> None:
        self.told.append([str(target) for target in targets])

    def answered(self, _: OutgoingCall, call: Call) -> None:
        self.call = call
        self.told.append("answered")

    def refused(self, _: OutgoingCall, status: int) -> None:
        self.told.append(status)


class Called:
    """A phone that is called by an office, over a transport."""

    def __init__(self, transport: str = "UDP", routes: tuple[str, ...] = ()) -> None:
        self.office, self.asker, self.desk = Office(transport=transport), Asker(), Desk()
        self.office.services.calls.desk = self.desk
        callee = Callee(self.office.point, PHONE, "sip:6002@127.0.0.1:40000", routes)
        wish = Wish('Anna "A" Berg', "6001", Place("127.0.0.1", 10_000))
        self.outgoing = self.office.services.calls.outgoing.place(callee, wish, self.asker, self.office.now)
        (self.invite,) = self.listen()

    def listen(self) -> list[Message]:
        return [parse(data) for data, _ in self.office.datagrams()]

    def answer(
        self, status: str, body: str = "", request: Message | None = None, tag: str = "bob", **more: str
    ) -> list[Message]:
        request = request or self.invite
        to = request.headers["To"]
        to += "" if ";tag=" in to else f";tag={tag}"
        lines = [f"SIP/2.0 {status}", f"Via: {request.vias[0]}", f"To: {to}"]
        lines += [f"{name}: {request.headers[name]}" for name in ("From", "Call-ID", "CSeq")]
        contact = more.pop("Contact", "<sip:bob@127.0.0.1:40001>")
        lines += [f"Contact: {contact}", *(f"{name.replace('_', '-')}: {more[name]}" for name in more)]
        lines += [*(["Content-Type: application/sdp"] if body else []), f"Content-Length: {len(body)}"]
        self.office.receive(("\r\n".join([*lines, "", ""]) + body).encode())
        return self.listen()

    def give_up(self) -> list[Message]:
        self.office.services.calls.outgoing.give_up(self.outgoing, self.office.now)
        return self.listen()


def starts(messages: list[Message]) -> list[str]:
    return [message.start.split()[0] for message in messages]


def test_an_invite_offers_a_voice_and_says_who_calls() -> None:
    called = Called(routes=("<sip:edge.example;lr>",))
    invite = called.invite
    assert invite.start == "INVITE sip:6002@127.0.0.1:40000 SIP/2.0"
    assert invite.headers["From"].startswith('"Anna A Berg" <sip:6001@127.0.0.1:5060>;tag=')
    assert invite.routes == ["<sip:edge.example;lr>"]
    assert b"m=audio 10000 RTP/AVP 8 0 101\r\n" in invite.body


def test_rfc3261_17_1_1_2_an_invite_goes_again_until_somebody_says_something() -> None:
    called = Called()
    begun = called.office.now
    assert [round(at - begun, 1) for at, _ in called.office.pass_time(20)] == [0.5, 1.5, 3.5, 7.5, 15.5]
    assert called.answer("100 Trying") == []
    assert called.asker.told == []
    assert called.office.pass_time(500) == []  # it may take its time
    called.answer("180 Ringing")
    assert called.asker.told == ["rings"]


@pytest.mark.parametrize("transport", ["UDP", "TCP"])
def test_rfc3261_17_1_1_2_a_phone_that_never_answers_is_given_up(transport: str) -> None:
    called = Called(transport)
    sent = called.office.pass_time(100)
    assert called.asker.told == [408]
    assert len(sent) == (6 if transport == "UDP" else 0)
    assert called.answer("200 OK", OFFER) == []
    assert len(called.office.services.calls.outgoing) == 0


def test_rfc3261_13_2_2_4_a_2xx_is_acknowledged_as_often_as_it_comes() -> None:
    called = Called()
    (ack,) = called.answer("200 OK", OFFER, Record_Route="<sip:a;lr>, <sip:b;lr>")
    assert ack.start == "ACK sip:bob@127.0.0.1:40001 SIP/2.0"
    assert ack.routes == ["<sip:b;lr>", "<sip:a;lr>"]
    assert ack.headers["CSeq"] == "1 ACK"
    assert ack.headers["To"].endswith(";tag=bob")
    assert [again.start for again in called.answer("200 OK", OFFER)] == [ack.start]
    assert called.asker.told == ["answered"]
    call = called.asker.call
    assert call is not None
    assert call.voice is not None
    assert (call.voice.coding, call.voice.port) == ("pcmu", 4000)
    called.office.services.calls.hang_up(call, 0, "", called.office.now)
    (bye,) = called.listen()
    assert (bye.start, bye.headers["CSeq"]) == ("BYE sip:bob@127.0.0.1:40001 SIP/2.0", "2 BYE")
    assert called.answer("200 OK", request=bye) == []
    assert called.office.pass_time(100) == []


def test_rfc3261_17_1_1_3_a_refusal_is_acknowledged_in_the_same_transaction() -> None:
    called = Called()
    (ack,) = called.answer("486 Busy Here")
    assert ack.vias == called.invite.vias
    assert ack.headers["CSeq"] == "1 ACK"
    assert ack.start == "ACK sip:6002@127.0.0.1:40000 SIP/2.0"
    assert called.asker.told == [486]


def test_rfc3261_9_1_a_cancel_waits_for_the_first_answer_and_goes_again() -> None:
    called = Called()
    assert called.give_up() == []
    (cancel,) = called.answer("180 Ringing")
    assert (cancel.start, cancel.vias) == ("CANCEL sip:6002@127.0.0.1:40000 SIP/2.0", called.invite.vias)
    assert cancel.headers["CSeq"] == "1 CANCEL"
    assert cancel.headers["To"] == called.invite.headers["To"]
    assert [data.split()[0] for _, data in called.office.pass_time(2)] == [b"CANCEL", b"CANCEL"]
    assert called.answer("200 OK", request=cancel) == []
    assert starts(called.answer("487 Request Terminated")) == ["ACK"]
    assert called.office.pass_time(100) == []
    assert called.asker.told == []


def test_rfc3261_9_1_a_call_that_is_taken_as_it_is_given_up_is_hung_up() -> None:
    called = Called()
    called.answer("180 Ringing")
    assert starts(called.give_up()) == ["CANCEL"]
    assert starts(called.answer("200 OK", OFFER)) == ["ACK", "BYE"]
    assert len(called.office.services.calls) == 0


@pytest.mark.parametrize(("body", "status"), [("", 400), ("v=1\r\n", 400), (OFFER.replace(" 9 0 8", " 9"), 488)])
def test_an_answer_that_cannot_be_spoken_ends_the_call(body: str, status: int) -> None:
    called = Called()
    assert starts(called.answer("200 OK", body)) == ["ACK", "BYE"]
    assert called.asker.told == [status]


def test_what_is_no_answer_changes_nothing() -> None:
    called = Called()
    for data in (
        f"SIP/2.0 200 OK\r\nVia: {called.invite.vias[0]}\r\n\r\n",
        f"SIP/2.0 200 OK\r\nVia: {called.invite.vias[0]}\r\nCSeq: x INVITE\r\nFrom: x\r\nTo: x\r\nCall-ID: x\r\n\r\n",
    ):
        called.office.receive(data.encode())
    assert called.listen() == []
    assert called.asker.told == []
    assert not called.office.faults.listed()


def test_who_was_called_holds_and_hangs_up_as_who_calls_does() -> None:
    called = Called()
    called.answer("200 OK", OFFER)
    local = called.invite.headers["From"]

    def ask(method: str, cseq: int, body: str = "") -> list[Message]:
        lines = [
            f"{method} sip:127.0.0.1 SIP/2.0", f"Via: SIP/2.0/UDP 127.0.0.1:40000;branch=z9hG4bKb{cseq};rport",
            f"From: {called.invite.headers['To']};tag=bob", f"To: {local}", f"CSeq: {cseq} {method}",
            f"Call-ID: {called.invite.headers['Call-ID']}", "Contact: <sip:bob@127.0.0.1:40001>",
            *(["Content-Type: application/sdp"] if body else []), f"Content-Length: {len(body)}",
        ]  # fmt: skip
        called.office.receive(("\r\n".join([*lines, "", ""]) + body).encode())
        return called.listen()

    (held,) = ask("INVITE", 0, OFFER + "a=sendonly\r\n")
    assert held.status == 200
    assert b"a=recvonly" in held.body
    assert ask("ACK", 0) == []
    assert [message.status for message in ask("BYE", 1)] == [200]
    assert called.asker.call is not None
    assert called.asker.call.state is CallState.ENDED


@pytest.mark.parametrize("transport", ["UDP", "TCP"])
def test_each_message_of_a_call_says_how_long_its_body_is(transport: str) -> None:
    called = Called(transport)
    messages = [called.invite, *called.answer("200 OK", OFFER)]
    called.office.services.calls.hang_up(called.asker.call, 0, "", called.office.now)  # type: ignore[arg-type]  # it was answered
    messages += called.listen()
    assert [message.start.split()[0] for message in messages] == ["INVITE", "ACK", "BYE"]
    assert [int(message.headers["Content-Length"]) for message in messages] == [len(each.body) for each in messages]
    assert messages[0].body


def test_rfc3261_8_1_3_4_a_phone_says_where_else_to_call() -> None:
    called = Called()
    (ack,) = called.answer("302 Moved", Contact='<sip:a@x>;q=0.1, <tel:1>, "B" <sip:b@x;user=phone>, <sip:c@x>;q=0.5')
    assert ack.start.startswith("ACK ")
    assert called.asker.told == [["sip:b@x;user=phone", "sip:c@x", "sip:a@x"]]


@pytest.mark.parametrize("contact", ['"', "<tel:1>", "nobody at all"])
def test_a_phone_that_says_nowhere_refuses_the_call(contact: str) -> None:
    called = Called()
    called.answer("302 Moved", Contact=contact)
    assert called.asker.told == [302]
