"""INVITEs of ours within calls, and the glare with those of phones (RFC 3261 14, RFC 4028), by bytes and a clock."""

from collections.abc import Iterator

import pytest

from switchboard.sip.invite.call import Call
from switchboard.sip.invite.call_keeper import CallState
from tests.helpers.phone import Message, Office, parse
from tests.wire.test_calls import OFFER, CallingPhone, Desk, statuses
from tests.wire.test_outgoing_calls import Called

BODY = OFFER.encode()


class Wisher:
    """Offers something else in a call, and hears what came of it."""

    def __init__(self, office: Office, call: Call) -> None:
        self.office = office
        self.call = call
        self.told: list[tuple[int, bytes]] = []

    def offer(self, body: bytes = BODY) -> None:
        self.office.services.calls.reinvites.send(
            self.call, body, lambda status, answer, _: self.told.append((status, answer)), self.office.now
        )

    def next(self) -> Message:
        (message,) = [parse(data) for data, _ in self.office.datagrams()]
        return message

    def answer(self, request: Message, status: str, body: str = "", **more: str) -> list[Message]:
        lines = [f"SIP/2.0 {status}", *(f"Via: {via}" for via in request.vias)]
        lines += [f"{name}: {request.headers[name]}" for name in ("From", "To", "Call-ID", "CSeq")]
        lines += ["Contact: <sip:6001@127.0.0.1:40009>", *(f"{name.replace('_', '-')}: {more[name]}" for name in more)]
        lines += [*(["Content-Type: application/sdp"] if body else []), f"Content-Length: {len(body)}"]
        self.office.receive(("\r\n".join([*lines, "", ""]) + body).encode())
        return [parse(data) for data, _ in self.office.datagrams()]


@pytest.fixture
def phone() -> Iterator[CallingPhone]:
    office, desk = Office(), Desk()
    office.services.calls.desk = desk
    phone = CallingPhone(office, desk)
    phone.talk()
    yield phone
    if phone.call.state is not CallState.ENDED:
        assert 200 in statuses(phone.ask("BYE"))
    office.pass_time(200)
    assert (len(office.services.calls.reinvites), office.services.calls.get_timer()) == (0, None)
    assert not office.faults.listed()


@pytest.fixture
def wisher(phone: CallingPhone) -> Wisher:
    phone.office.services.calls.reinvites.draw = lambda: 0.5
    return Wisher(phone.office, phone.call)


def test_rfc3261_14_1_we_offer_something_else_and_acknowledge_the_answer(wisher: Wisher) -> None:
    wisher.offer()
    invite = wisher.next()
    assert invite.start == "INVITE sip:6001@127.0.0.1:40000 SIP/2.0"
    assert invite.body == BODY
    [ack] = wisher.answer(invite, "200 OK", OFFER)
    assert ack.start == "ACK sip:6001@127.0.0.1:40009 SIP/2.0"  # its new contact
    assert ack.headers["CSeq"].split()[0] == invite.headers["CSeq"].split()[0]
    assert wisher.told == [(200, OFFER.encode())]
    assert [again.start for again in wisher.answer(invite, "200 OK", OFFER)] == [ack.start]


def test_rfc3261_17_1_1_it_goes_again_and_a_phone_that_is_no_more_ends_the_call(wisher: Wisher) -> None:
    wisher.offer()
    sent = [(round(at - 1000.0, 1), data.split()[0]) for at, data in wisher.office.pass_time(33)]
    assert sent[:6] == [(at, b"INVITE") for at in (0.5, 1.5, 3.5, 7.5, 15.5, 31.5)] or sent[0][1] == b"INVITE"
    assert wisher.told == [(408, b"")]
    assert wisher.call.state is CallState.ENDED
    assert (b"BYE") in [what for _, what in sent]


def test_a_refusal_leaves_the_call_as_it_was(wisher: Wisher) -> None:
    wisher.offer()
    invite = wisher.next()
    [ack] = wisher.answer(invite, "488 Not Acceptable Here")
    assert (ack.start.split()[0], ack.vias) == ("ACK", invite.vias)
    assert wisher.told == [(488, b"")]
    assert wisher.call.state is CallState.TALKING


def test_rfc3261_12_2_1_2_a_phone_that_knows_the_call_no_more_has_none(wisher: Wisher, phone: CallingPhone) -> None:
    wisher.offer()
    sent = wisher.answer(wisher.next(), "481 Gone")
    assert [message.start.split()[0] for message in sent] == ["ACK", "BYE"]
    assert wisher.told == [(481, b"")]
    assert phone.desk.told[-1] == ("ended", 18)


def test_rfc3261_14_1_after_491_who_did_not_make_the_call_tries_again_soon(wisher: Wisher) -> None:
    wisher.offer()
    first = wisher.next()
    assert [message.start.split()[0] for message in wisher.answer(first, "491 Request Pending")] == ["ACK"]
    assert wisher.told == []
    [(at, data)] = wisher.office.pass_time(1.2)
    assert at - 1000.0 == pytest.approx(1.0)  # half of 0 to 2 s
    again = parse(data)
    assert again.vias != first.vias
    assert int(again.headers["CSeq"].split()[0]) > int(first.headers["CSeq"].split()[0])
    wisher.answer(again, "200 OK", OFFER)
    assert wisher.told == [(200, OFFER.encode())]


def test_rfc3261_14_1_after_491_who_made_the_call_waits_longer() -> None:
    called = Called()
    called.answer("200 OK", OFFER)
    assert called.asker.call is not None
    called.office.services.calls.reinvites.draw = lambda: 0.0
    wisher = Wisher(called.office, called.asker.call)
    wisher.offer()
    wisher.answer(wisher.next(), "491 Request Pending")
    [(at, data)] = called.office.pass_time(2.2)
    assert at - 1000.0 == pytest.approx(2.1)
    assert data.startswith(b"INVITE")


def test_a_phone_that_has_always_something_pending_is_asked_no_more_at_last(wisher: Wisher) -> None:
    wisher.offer()
    request = wisher.next()
    for _ in range(20):
        wisher.answer(request, "491 Request Pending")
        if wisher.told:
            break
        request = parse(wisher.office.pass_time(3)[0][1])
    assert wisher.told == [(491, b"")]
    assert wisher.call.state is CallState.TALKING


def test_rfc3261_14_2_a_phone_that_asks_while_we_do_is_told_to_wait(wisher: Wisher, phone: CallingPhone) -> None:
    wisher.offer()
    ours = wisher.next()
    assert statuses(phone.ask("INVITE", OFFER)) == [491]
    phone.send(phone.write("ACK", cseq=phone.cseq, branch=phone.branch))
    assert statuses(phone.ask("UPDATE", OFFER)) == [491]
    assert statuses(phone.ask("UPDATE")) == [200]  # which offers nothing
    wisher.answer(ours, "200 OK", OFFER)
    assert statuses(phone.ask("INVITE", OFFER)) == [200]
    phone.acknowledge()


def test_rfc3261_14_1_we_wait_for_the_phones_own(wisher: Wisher, phone: CallingPhone) -> None:
    held = phone.ask("INVITE")  # leaves the offer to us
    assert statuses(held) == [200]
    wisher.offer()
    assert phone.listen() == []
    phone.acknowledge(OFFER)
    sent = [data.split()[0] for _, data in phone.office.pass_time(0.6)]
    assert sent == [b"INVITE"]


def test_an_answer_that_names_no_contact_that_can_be_reached_is_acknowledged_all_the_same(wisher: Wisher) -> None:
    wisher.offer()
    invite = wisher.next()
    target = wisher.call.dialog.target
    lines = [f"{name}: {invite.headers[name]}" for name in ("From", "To", "Call-ID", "CSeq")]
    head = ["SIP/2.0 200 OK", f"Via: {invite.vias[0]}", *lines, "Contact: nowhere", "Content-Length: 0", "", ""]
    wisher.office.receive("\r\n".join(head).encode())
    assert wisher.next().start == f"ACK {target} SIP/2.0"
    assert wisher.told == [(200, b"")]


def test_one_after_the_other(wisher: Wisher) -> None:
    wisher.offer()
    wisher.offer(b"v=0\r\n")
    first = wisher.next()
    ack, second = wisher.answer(first, "200 OK", OFFER)
    assert (ack.start.split()[0], second.body) == ("ACK", b"v=0\r\n")
    wisher.answer(second, "200 OK", OFFER)
    assert [status for status, _ in wisher.told] == [200, 200]


def test_rfc3261_15_a_bye_that_crosses_it_ends_the_call_and_its_2xx_is_acknowledged(
    wisher: Wisher, phone: CallingPhone
) -> None:
    wisher.offer()
    invite = wisher.next()
    assert statuses(phone.ask("BYE")) == [200]
    assert wisher.told == [(481, b"")]
    assert [message.start.split()[0] for message in wisher.answer(invite, "200 OK", OFFER)] == ["ACK"]
    assert wisher.told == [(481, b"")]


def test_who_offers_in_a_call_that_is_over_is_told_so(wisher: Wisher, phone: CallingPhone) -> None:
    phone.ask("BYE")
    wisher.offer()
    assert wisher.told == [(481, b"")]
