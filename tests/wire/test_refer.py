"""REFER within a call, and the NOTIFYs that it brings (RFC 3515, 4488), by bytes and a clock."""

from collections.abc import Iterator

import pytest

from switchboard.sip.invite.refer import Referral
from switchboard.sip.wire.errors import NotFound
from tests.helpers.phone import Message, Office, answer_to, parse
from tests.wire.test_calls import CallingPhone, Desk, statuses

TARGET = "<sip:6003@127.0.0.1>"


@pytest.fixture
def phone() -> Iterator[CallingPhone]:
    office, desk = Office(), Desk()
    office.services.calls.desk = desk
    phone = CallingPhone(office, desk)
    phone.talk()
    yield phone
    office.pass_time(400)
    assert office.services.calls.get_timer() is None
    assert not office.faults.listed()


def refer(phone: CallingPhone, **changed: str) -> tuple[Referral, list[Message]]:
    answer, *notifies = phone.ask("REFER", **{"Refer_To": TARGET, **changed})
    assert answer.status == 202
    assert phone.desk.told[-1] == ("transferred", "6003")
    assert phone.desk.referral is not None
    return phone.desk.referral, notifies


def accept(phone: CallingPhone, notify: Message, status: str = "200 OK") -> list[Message]:
    return phone.send(answer_to(notify, status))


def end(phone: CallingPhone) -> None:
    assert 200 in statuses(phone.ask("BYE"))


def test_the_answer_comes_first_and_each_step_after_the_answer_to_the_one_before(phone: CallingPhone) -> None:
    referral, [trying] = refer(phone)
    now = phone.office.now
    assert trying.body == b"SIP/2.0 100 Trying\r\n"
    assert trying.headers["Event"] == "refer;id=2"
    assert trying.headers["Subscription-State"] == "active;expires=180"
    assert trying.headers["From"] == phone.to
    referral.tell(180, "Ringing", now)
    referral.tell(200, "OK", now)
    assert phone.listen() == []  # one at a time
    [last] = accept(phone, trying)
    assert last.body == b"SIP/2.0 200 OK\r\n"
    assert last.headers["Subscription-State"] == "terminated;reason=noresource"
    assert int(last.headers["CSeq"].split()[0]) == int(trying.headers["CSeq"].split()[0]) + 1
    assert accept(phone, last) == []
    referral.tell(486, "Busy Here", now)
    assert phone.listen() == []
    end(phone)


def test_the_call_ends_once_its_phone_knows_what_became_of_it(phone: CallingPhone) -> None:
    referral, [trying] = refer(phone)
    phone.office.services.calls.hang_up(phone.call, 0, "", phone.office.now)
    assert phone.listen() == []
    referral.tell(200, "OK", phone.office.now)
    [last] = accept(phone, trying)
    [bye] = accept(phone, last)
    assert bye.start.startswith("BYE ")
    phone.send(answer_to(bye, "200 OK"))
    assert len(phone.office.services.calls) == 0


def test_a_phone_that_hangs_up_meanwhile_is_told_all_the_same(phone: CallingPhone) -> None:
    referral, [trying] = refer(phone)
    phone.office.services.calls.hang_up(phone.call, 0, "", phone.office.now)
    end(phone)
    assert len(phone.office.services.calls) == 0
    referral.tell(200, "OK", phone.office.now)
    [last] = accept(phone, trying)
    accept(phone, last, "481 Gone")


def test_rfc6665_4_2_2_who_refuses_a_notify_hears_no_more(phone: CallingPhone) -> None:
    referral, [trying] = refer(phone)
    assert accept(phone, trying, "481 Gone") == []
    referral.tell(200, "OK", phone.office.now)
    assert phone.listen() == []
    end(phone)


def test_a_phone_that_answers_no_notify_keeps_nothing_open(phone: CallingPhone) -> None:
    refer(phone)
    phone.office.services.calls.hang_up(phone.call, 0, "", phone.office.now)
    sent = [parse(data).start.split()[0] for _, data in phone.office.pass_time(400)]
    assert sent[0] == "NOTIFY"
    assert "BYE" in sent
    assert len(phone.office.services.calls) == 0


def test_what_takes_too_long_is_told_no_more(phone: CallingPhone) -> None:
    _, [trying] = refer(phone)
    accept(phone, trying)
    [(at, data), *_] = phone.office.pass_time(181)
    assert round(at - 1000.0) == 180
    timed_out = parse(data)
    assert timed_out.headers["Subscription-State"] == "terminated;reason=timeout"
    accept(phone, timed_out)
    end(phone)


def test_a_second_transfer_waits_for_the_first(phone: CallingPhone) -> None:
    referral, [trying] = refer(phone)
    assert statuses(phone.ask("REFER", Refer_To=TARGET)) == [491]
    referral.tell(486, "Busy Here", phone.office.now)
    [last] = accept(phone, trying)
    accept(phone, last)
    _, [again] = refer(phone)
    assert again.headers["Event"] == "refer;id=4"
    end(phone)


@pytest.mark.parametrize(
    ("changed", "status"),
    [
        ({}, 400),
        ({"Refer_To": ""}, 400),
        ({"Refer_To": f"{TARGET}, {TARGET}"}, 400),
        ({"Refer_To": "<mailto:x@y>"}, 416),
        ({"Refer_To": "<sip:6003@127.0.0.1;method=SUBSCRIBE>"}, 488),
        ({"Refer_To": "<sip:6003@127.0.0.1?Replaces=%3B%3B>"}, 400),
        ({"Refer_To": "<sip:6003@127.0.0.1?Replaces=" + "x" * 5_000 + ">"}, 400),
        ({"Refer_To": TARGET, "CSeq": "0 REFER"}, 500),
        ({"Refer_To": TARGET, "CSeq": "7 INVITE"}, 400),
        ({"Refer_To": TARGET, "Require": "no-such"}, 420),
    ],
)
def test_a_refer_that_says_nothing_usable_is_refused(phone: CallingPhone, changed: dict[str, str], status: int) -> None:
    assert statuses(phone.ask("REFER", **changed)) == [status]
    assert phone.desk.referral is None
    end(phone)


def test_the_desk_refuses_a_transfer(phone: CallingPhone) -> None:
    phone.desk.refusal = NotFound()
    assert statuses(phone.ask("REFER", Refer_To=TARGET)) == [404]
    end(phone)


def test_a_refer_that_comes_again_is_one_transfer(phone: CallingPhone) -> None:
    request = phone.write("REFER", Refer_To=TARGET)
    assert statuses(phone.send(request)) == [202, 0]
    assert statuses(phone.send(request)) == [202]
    assert [what for what, _ in phone.desk.told].count("transferred") == 1
    end(phone)


def test_a_refer_of_no_call_is_told_so(phone: CallingPhone) -> None:
    end(phone)
    assert statuses(phone.ask("REFER", Refer_To=TARGET)) == [481]
    phone.to = "<sip:2000@127.0.0.1>"
    assert statuses(phone.ask("REFER", Refer_To=TARGET)) == [481]


def test_what_is_no_address_is_not_handed_on_as_referrer(phone: CallingPhone) -> None:
    referral, _ = refer(phone, Referred_By="nobody at all")
    assert referral.referred_by == ""
    end(phone)
