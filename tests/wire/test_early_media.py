"""What is said before a call is taken, and that it arrives (RFC 3262, RFC 3960), by bytes and a clock."""

from collections.abc import Iterator

import pytest

from switchboard.sip.invite.call_keeper import CallState, Place
from tests.helpers.phone import Message, Office, answer_to
from tests.wire.test_calls import HELD, OFFER, VIDEO_ALONE, CallingPhone, Desk, methods, statuses
from tests.wire.test_outgoing_calls import Called, starts

PLACE = Place("127.0.0.1", 10_000)
REQUIRES, SUPPORTS = {"Require": "100rel"}, {"Supported": "100rel"}


@pytest.fixture
def phone() -> Iterator[CallingPhone]:
    office, desk = Office(), Desk()
    office.services.calls.desk = desk
    phone = CallingPhone(office, desk)
    yield phone
    if phone.call.state is not CallState.ENDED:
        office.services.calls.hang_up(phone.call, 486, "Busy Here", office.now)
    office.pass_time(2_000)
    assert (len(office.services.calls), len(office.services.calls.reliable)) == (0, 0)
    assert office.services.calls.get_timer() is None
    assert not office.faults.listed()


def progress(phone: CallingPhone) -> Message:
    phone.call.progress(PLACE, phone.office.now)
    (said,) = phone.listen()
    assert said.status == 183
    phone.to = said.headers["To"]
    return said


def prack(phone: CallingPhone, said: Message, body: str = "") -> list[Message]:
    return phone.ask("PRACK", body, RAck=f"{said.headers['RSeq']} {said.headers['CSeq']}")


def test_rfc3960_a_phone_that_calls_is_told_where_an_early_voice_comes_from(phone: CallingPhone) -> None:
    phone.ask("INVITE", OFFER)
    said = progress(phone)
    assert b"m=audio 10000 RTP/AVP 0 101\r\n" in said.body
    assert "RSeq" not in said.headers
    phone.call.progress(PLACE, phone.office.now)
    assert phone.listen() == []
    phone.call.answer(PLACE, phone.office.now)
    assert phone.listen()[0].body == said.body  # RFC 3261 13.2.1: nothing else
    phone.acknowledge()
    held = phone.ask("INVITE", HELD)
    assert b"a=recvonly" in held[0].body
    phone.acknowledge()


def test_a_phone_that_offered_nothing_and_can_acknowledge_nothing_is_told_no_place(phone: CallingPhone) -> None:
    phone.ask("INVITE")
    assert progress(phone).body == b""
    phone.call.answer(PLACE, phone.office.now)
    assert b"m=audio 10000" in phone.listen()[0].body
    phone.acknowledge(OFFER)
    assert phone.desk.told == [("spoken", "pcmu")]


def test_rfc3262_3_what_is_required_to_arrive_goes_again_until_it_has(phone: CallingPhone) -> None:
    phone.ask("INVITE", OFFER, **REQUIRES)
    phone.call.ring(phone.office.now)
    (ringing,) = phone.listen()
    phone.to = ringing.headers["To"]
    assert (ringing.status, ringing.headers["Require"]) == (180, "100rel")
    assert [round(at - 1000.0, 1) for at, _ in phone.office.pass_time(4)] == [0.5, 1.5, 3.5]
    phone.call.progress(PLACE, phone.office.now)
    assert phone.listen() == []  # one after the other
    answer, following = prack(phone, ringing)
    assert (answer.status, following.status) == (200, 183)
    assert int(following.headers["RSeq"]) == int(ringing.headers["RSeq"]) + 1
    assert statuses(prack(phone, following)) == [200]
    assert phone.office.pass_time(30) == []


def test_rfc3262_3_a_2xx_waits_until_all_has_arrived(phone: CallingPhone) -> None:
    phone.ask("INVITE", OFFER, **SUPPORTS)
    said = progress(phone)
    phone.call.answer(PLACE, phone.office.now)
    assert phone.listen() == []
    assert statuses(prack(phone, said)) == [200, 200]
    phone.send(phone.write("ACK", cseq=1))
    assert phone.call.state is CallState.TALKING


def test_rfc3262_3_what_nobody_acknowledges_ends_the_call(phone: CallingPhone) -> None:
    phone.ask("INVITE", OFFER, **REQUIRES)
    progress(phone)
    sent = phone.office.pass_time(33)
    refusal = next(data for at, data in sent if data.startswith(b"SIP/2.0 504"))
    assert refusal
    assert phone.desk.told == [("ended", 18)]


def test_rfc3262_3_a_prack_of_nothing_is_told_so(phone: CallingPhone) -> None:
    phone.ask("INVITE", OFFER, **REQUIRES)
    said = progress(phone)
    number, cseq = said.headers["RSeq"], said.headers["CSeq"]
    for rack, status in (
        (f"{int(number) + 1} {cseq}", 481), (f"{number} 77 INVITE", 481), (f"{number} 1 BYE", 400),
        ("x", 400), ("", 400), (f"{number}", 400), ("9" * 50 + " 1 INVITE", 400),
    ):  # fmt: skip
        assert statuses(phone.ask("PRACK", RAck=rack)) == [status]
    assert statuses(prack(phone, said)) == [200]
    assert statuses(prack(phone, said)) == [481]


def test_rfc3262_5_our_offer_is_answered_by_the_prack(phone: CallingPhone) -> None:
    phone.ask("INVITE", **SUPPORTS)
    said = progress(phone)
    assert b"m=audio 10000 RTP/AVP 8 0 101" in said.body
    assert statuses(phone.ask("UPDATE", OFFER)) == [491]
    assert statuses(prack(phone, said, OFFER)) == [200]
    assert phone.desk.told == [("spoken", "pcmu")]
    phone.call.answer(PLACE, phone.office.now)
    assert phone.listen()[0].body == b""  # there is nothing left to say
    phone.send(phone.write("ACK", cseq=1))
    assert phone.call.state is CallState.TALKING


def test_rfc3262_5_a_prack_without_the_answer_is_refused(phone: CallingPhone) -> None:
    phone.ask("INVITE", **SUPPORTS)
    said = progress(phone)
    assert statuses(prack(phone, said)) == [400]


def test_rfc3311_5_1_what_is_spoken_may_change_once_both_know_it(phone: CallingPhone) -> None:
    phone.ask("INVITE", OFFER, **SUPPORTS)
    said = progress(phone)
    assert statuses(phone.ask("UPDATE", HELD)) == [500]
    assert statuses(prack(phone, said)) == [200]
    (held,) = phone.ask("UPDATE", HELD)
    assert held.status == 200
    assert b"a=recvonly" in held.body
    assert phone.desk.told == [("held", "pcmu")]
    assert statuses(phone.ask("UPDATE", VIDEO_ALONE)) == [488]


def test_rfc3262_5_a_prack_may_offer_something_else(phone: CallingPhone) -> None:
    phone.ask("INVITE", OFFER, **SUPPORTS)
    said = progress(phone)
    (answer,) = prack(phone, said, HELD)
    assert b"a=recvonly" in answer.body


@pytest.mark.parametrize("method", ["CANCEL", "BYE"])
def test_a_call_that_is_given_up_meanwhile_says_no_more(phone: CallingPhone, method: str) -> None:
    phone.ask("INVITE", OFFER, **REQUIRES)
    progress(phone)
    phone.call.answer(PLACE, phone.office.now)
    if method == "CANCEL":
        phone.to = "<sip:2000@127.0.0.1>"
        assert sorted(statuses(phone.send(phone.write("CANCEL", cseq=1, branch=1)))) == [200, 487]
    else:
        assert sorted(statuses(phone.ask("BYE"))) == [200, 487]
    phone.send(phone.write("ACK", cseq=1, branch=1))
    assert methods(phone.office.pass_time(60)) == []
    assert phone.desk.told == [("ended", 16)]


# calls that we make


def reliably(called: Called, status: str, number: object, body: str = "", tag: str = "bob") -> list[Message]:
    return called.answer(status, body, None, tag, Require="100rel", RSeq=str(number))


def test_an_early_voice_is_heard() -> None:
    called = Called()
    called.answer("180 Ringing", OFFER)
    assert called.asker.told == ["rings", ("progresses", 4000)]
    called.answer("183 Session Progress", VIDEO_ALONE)
    assert called.asker.told[2:] == ["rings"]  # what cannot be heard is as if nothing were


def test_rfc3262_4_what_has_to_arrive_is_acknowledged_in_its_order() -> None:
    called = Called()
    assert reliably(called, "180 Ringing", 9) != []
    routes = "<sip:a;lr>, <sip:b;lr>"
    (second,) = called.answer("183 Session Progress", OFFER, Require="100rel", RSeq="10", Record_Route=routes)
    assert second.start == "PRACK sip:bob@127.0.0.1:40001 SIP/2.0"
    assert second.headers["RAck"] == "10 1 INVITE"
    assert second.headers["CSeq"] == "3 PRACK"
    assert second.headers["To"].endswith(";tag=bob")
    assert second.routes == ["<sip:b;lr>", "<sip:a;lr>"]
    assert called.asker.told == ["rings", ("progresses", 4000)]
    assert reliably(called, "183 Session Progress", 10, OFFER) == []  # it comes again
    assert reliably(called, "183 Session Progress", 12, OFFER) == []  # what is before it is not here yet
    assert len(called.asker.told) == 2


def test_rfc3262_4_a_prack_goes_again_until_it_is_answered() -> None:
    called = Called()
    (first,) = reliably(called, "180 Ringing", 1)
    assert methods(called.office.pass_time(1)) == ["PRACK"]
    called.office.receive(answer_to(first, "200 OK"))
    assert methods(called.office.pass_time(10)) == []


def test_rfc3262_5_a_2xx_need_not_say_again_what_has_arrived() -> None:
    called = Called()
    reliably(called, "183 Session Progress", 1, OFFER)
    (ack,) = called.answer("200 OK")
    assert ack.start.startswith("ACK ")
    assert called.asker.told[-1] == "answered"
    assert called.asker.call is not None
    assert called.asker.call.voice is not None
    called.office.services.calls.hang_up(called.asker.call, 0, "", called.office.now)
    (bye,) = called.listen()
    assert bye.headers["CSeq"] == "3 BYE"


def test_what_need_not_arrive_is_to_be_said_again() -> None:
    called = Called()
    called.answer("183 Session Progress", OFFER)
    assert starts(called.answer("200 OK")) == ["ACK", "BYE"]


@pytest.mark.parametrize("number", ["", "0", "x", "-1", "4294967296"])
def test_a_number_that_is_none_is_not_acknowledged(number: str) -> None:
    called = Called()
    assert reliably(called, "180 Ringing", number) == []


def test_rfc3261_13_2_2_4_of_two_that_take_a_call_the_second_is_hung_up() -> None:
    called = Called()
    called.answer("180 Ringing", tag="bob")
    called.answer("180 Ringing", tag="mobile")
    assert starts(called.answer("200 OK", OFFER, tag="bob")) == ["ACK"]
    ack, bye = called.answer("200 OK", OFFER, tag="mobile")
    assert (ack.start.split()[0], bye.start.split()[0]) == ("ACK", "BYE")
    assert [message.headers["To"].rpartition("=")[2] for message in (ack, bye)] == ["mobile", "mobile"]
    assert starts(called.answer("200 OK", OFFER, tag="mobile")) == ["ACK"]
    assert starts(called.answer("200 OK", OFFER, tag="bob")) == ["ACK"]
    assert called.asker.told == ["rings", "rings", "answered"]
    assert len(called.office.services.calls) == 1


def test_a_thousand_phones_behind_a_proxy_are_not_all_kept() -> None:
    called = Called()
    for number in range(1_000):
        reliably(called, "180 Ringing", 1, tag=f"fork{number}")
    assert len(called.outgoing.early) == 16
    for number in range(1_000):
        called.answer("200 OK", OFFER, tag=f"fork{number}")
    assert len(called.office.services.calls) == 1
    called.office.pass_time(200)
    assert called.asker.call is not None
    called.office.services.calls.hang_up(called.asker.call, 0, "", called.office.now)
    called.office.pass_time(200)
    assert called.office.services.calls.get_timer() is None


def test_rfc3261_17_1_1_3_a_refusal_that_comes_again_is_acknowledged_again() -> None:
    called = Called()
    (ack,) = called.answer("486 Busy Here")
    assert [again.vias for again in called.answer("486 Busy Here")] == [ack.vias]
    assert called.asker.told == [486]
    called.office.pass_time(33)
    assert called.answer("486 Busy Here") == []
    assert called.office.services.calls.get_timer() is None
