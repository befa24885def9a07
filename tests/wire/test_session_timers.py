"""Session timers (RFC 4028), by bytes and a clock."""

from collections.abc import Iterator

import pytest

from switchboard.sip.invite.call_keeper import CallState, Place
from switchboard.sip.invite.session_timers import SessionTerms
from tests.helpers.phone import Message, Office, answer_to, parse
from tests.wire.test_calls import OFFER, CallingPhone, Desk, statuses
from tests.wire.test_outgoing_calls import Called, starts

KNOWS = {"Supported": "timer, replaces"}


def office_with(terms: SessionTerms | None = None) -> CallingPhone:
    office, desk = Office(), Desk()
    office.services.calls.desk = desk
    if terms is not None:
        office.services.calls.session_timers.terms = terms
    return CallingPhone(office, desk)


@pytest.fixture
def phone() -> Iterator[CallingPhone]:
    phone = office_with()
    yield phone
    phone.office.pass_time(100_000)
    assert (len(phone.office.services.calls.session_timers), phone.office.services.calls.get_timer()) == (0, None)
    assert not phone.office.faults.listed()


def answered(phone: CallingPhone, **headers: str) -> Message:
    phone.ask("INVITE", OFFER, **headers)
    phone.call.answer(Place("127.0.0.1", 10_000), phone.office.now)
    (answer,) = phone.listen()
    phone.acknowledge()
    return answer


def test_rfc4028_9_a_phone_that_knows_of_it_refreshes(phone: CallingPhone) -> None:
    answer = answered(phone, Session_Expires="1200", **KNOWS)
    assert (answer.headers["Session-Expires"], answer.headers["Require"]) == ("1200;refresher=uac", "timer")
    assert phone.office.pass_time(1_000) == []
    [refreshed] = phone.ask("UPDATE", Session_Expires="1200;refresher=uac", **KNOWS)
    assert (refreshed.status, refreshed.headers["Session-Expires"]) == (200, "1200;refresher=uac")
    assert phone.office.pass_time(1_100) == []
    [again] = phone.ask("INVITE", OFFER, Session_Expires="1200;refresher=uac", **KNOWS)
    assert again.headers["Session-Expires"] == "1200;refresher=uac"
    phone.acknowledge()
    sent = phone.office.pass_time(1_201)
    assert sent[0][1].startswith(b"BYE ")  # RFC 4028 10: 32 s before the end
    assert sent[0][0] == pytest.approx(1000.0 + 1_000 + 1_100 + 1_200 - 32)
    assert phone.desk.told[-1] == ("ended", 18)


@pytest.mark.parametrize("takes_updates", [True, False])
def test_rfc4028_7_4_we_refresh_where_the_phone_wants_that(phone: CallingPhone, takes_updates: bool) -> None:
    allow = {"Allow": "INVITE, ACK, BYE, UPDATE"} if takes_updates else {}
    answer = answered(phone, Session_Expires="600;refresher=uas", **KNOWS, **allow)
    assert answer.headers["Session-Expires"] == "600;refresher=uas"
    assert "Require" not in answer.headers
    said = answer.body
    for _ in range(3):
        [(at, data), *_] = phone.office.pass_time(300)
        refresh = parse(data)
        assert refresh.start.startswith("UPDATE " if takes_updates else "INVITE ")
        assert refresh.headers["Session-Expires"] == "600;refresher=uac"
        assert refresh.body == (b"" if takes_updates else said)  # RFC 3264 8: the same version is no other session
        more = ["Session-Expires: 600;refresher=uac", "Require: timer"]
        phone.send(answer_to(refresh, "200 OK", *more))
        assert at == pytest.approx(phone.office.now)
    phone.office.pass_time(300)
    assert phone.desk.told == []
    phone.office.pass_time(400)  # nobody answers any more
    assert phone.desk.told == [("ended", 18)]


def test_rfc4028_6_what_is_too_brief_is_said_to_be(phone: CallingPhone) -> None:
    [answer] = phone.ask("INVITE", OFFER, Session_Expires="60", **KNOWS)
    assert (answer.status, answer.headers["Min-SE"]) == (422, "90")
    assert len(phone.office.services.calls) == 0


@pytest.mark.parametrize(
    ("headers", "expected"),
    [
        ({"Session_Expires": "90", **KNOWS}, "90;refresher=uac"),
        ({"Session_Expires": "7200", **KNOWS}, "1800;refresher=uac"),
        ({"Session_Expires": "7200", "Min_SE": "3600", **KNOWS}, "3600;refresher=uac"),
        ({"x": "1000;refresher=uas", "k": "timer", "Supported": None}, "1000;refresher=uas"),
        (KNOWS, "1800;refresher=uac"),
        ({}, None),
        ({"Session_Expires": "1000"}, None),  # it knows nothing of it; something on the way does
    ],
)
def test_rfc4028_9_what_is_agreed_on(phone: CallingPhone, headers: dict[str, str], expected: str | None) -> None:
    answer = answered(phone, **headers)
    assert answer.headers.get("Session-Expires") == expected
    assert statuses(phone.ask("BYE")) == [200]


@pytest.mark.parametrize("text", ["x", "-1", "1800 ;refresher", "\u0663\u0660\u0660"])
def test_what_is_no_number_of_seconds_is_refused(phone: CallingPhone, text: str) -> None:
    heard = phone.ask("INVITE", OFFER, Session_Expires=text, **KNOWS)
    assert statuses(heard)[0] in (400, 100)
    for call in list(phone.office.services.calls):
        call.end(486, "Busy Here", phone.office.now)
    phone.acknowledge(branch=phone.branch)


def test_a_call_that_only_rings_is_not_refreshed(phone: CallingPhone) -> None:
    phone.ask("INVITE", OFFER, Session_Expires="90;refresher=uas", **KNOWS)
    assert phone.office.pass_time(600) == []
    phone.call.end(486, "Busy Here", phone.office.now)
    phone.acknowledge(branch=phone.branch)


def test_phones_that_know_nothing_of_it_are_refreshed_where_settings_say_so() -> None:
    phone = office_with(SessionTerms(900, refreshes_all=True))
    answer = answered(phone)
    assert answer.headers["Session-Expires"] == "900;refresher=uas"
    [(at, data), *_] = phone.office.pass_time(451)
    assert at == pytest.approx(1000.0 + 450)
    refresh = parse(data)
    assert refresh.start.startswith("INVITE ")
    phone.send(answer_to(refresh, "200 OK"))
    phone.office.pass_time(600)
    assert phone.call.state is CallState.ENDED  # it vanished


def test_none_of_it_where_settings_want_none() -> None:
    phone = office_with(SessionTerms(0))
    assert "Session-Expires" not in answered(phone, **KNOWS).headers
    assert phone.office.pass_time(10_000) == []


# calls that we make


def test_rfc4028_7_1_our_invite_says_how_long_and_the_phone_who_refreshes() -> None:
    called = Called()
    assert called.invite.headers["Session-Expires"] == "1800"
    assert "timer" in called.invite.headers["Supported"]
    called.answer("200 OK", OFFER, Session_Expires="1800;refresher=uac", Require="timer")
    [(at, data), *_] = called.office.pass_time(901)
    assert at == pytest.approx(1000.0 + 900)
    assert data.startswith(b"INVITE ")


def test_a_phone_that_refreshes_and_does_not_has_its_call_ended() -> None:
    called = Called()
    called.answer("200 OK", OFFER, Session_Expires="300;refresher=uas", Require="timer")
    [(at, data), *_] = called.office.pass_time(300)
    assert at == pytest.approx(1000.0 + 300 - 32)
    assert data.startswith(b"BYE ")


def test_rfc4028_7_3_a_phone_that_wants_longer_is_called_again() -> None:
    called = Called()
    ack, again = called.answer("422 Session Interval Too Small", Min_SE="3600")
    assert ack.start.startswith("ACK ")
    assert (again.headers["Session-Expires"], again.headers["Min-SE"]) == ("3600", "3600")
    assert again.headers["Call-ID"] == called.invite.headers["Call-ID"]
    assert again.headers["CSeq"] == "2 INVITE"
    assert called.asker.told == []
    called.invite = again
    [ack] = called.answer("200 OK", OFFER)
    assert ack.headers["CSeq"] == "2 ACK"
    assert called.asker.told == ["answered"]


def test_rfc4028_7_3_a_phone_that_is_never_content_is_given_up() -> None:
    called = Called()
    _, called.invite = called.answer("422 Session Interval Too Small", Min_SE="3600")
    assert starts(called.answer("422 Session Interval Too Small", Min_SE="7200")) == ["ACK"]
    assert called.asker.told == [422]
