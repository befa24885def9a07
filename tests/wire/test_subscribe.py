"""What a phone sees, in bytes: the flows of the captures, with the answers this project chose."""

import re

import pytest
from lxml import etree

from switchboard.core.commands import SetDeviceState
from switchboard.core.states import DeviceState, Extension
from switchboard.ground.limits import Limits
from tests.helpers.phone import TEST, Message, Office, Phone, answer_to, parse


@pytest.fixture
def office() -> Office:
    return Office()


def states(phone: Phone) -> list[str]:
    return [notify.headers["Subscription-State"] for notify in phone.notifies]


def test_rfc6665_4_2_1_2_a_subscribe_is_answered_and_followed_by_a_notify(office: Office) -> None:
    phone = Phone(office)
    response = phone.subscribe()
    assert response.start == "SIP/2.0 200 OK"
    assert response.headers["Expires"] == "3600"
    assert response.headers["Via"] == "SIP/2.0/UDP 127.0.0.1:40000;branch=z9hG4bK40000x1;rport=40000;received=127.0.0.1"
    assert response.headers["To"] == "<sip:6002@127.0.0.1:5060>;tag=tag1"
    [notify] = phone.notifies
    assert notify.start == "NOTIFY sip:watcher@127.0.0.1:40000 SIP/2.0"
    assert notify.headers["From"] == "<sip:6002@127.0.0.1:5060>;tag=tag1"
    assert notify.headers["To"] == "<sip:watcher@127.0.0.1>;tag=from40000"
    assert notify.headers["Event"] == "presence"
    assert notify.headers["Subscription-State"] == "active;expires=3600"
    assert notify.headers["Content-Type"] == "application/pidf+xml"
    assert int(notify.headers["Content-Length"]) == len(notify.body)


def test_asterisks_documented_example_reaches_a_digium_phone(office: Office) -> None:
    phone = Phone(office, user_agent="Digium D50 1_4_0")
    phone.subscribe()
    office.set_presence("6002", "unavailable")
    phone.hear()
    root = etree.fromstring(phone.notifies[-1].body)
    assert root.findtext("{*}note") == "Ready"
    assert root.find("{*}tuple[@id='6002']/{*}status/{*}basic") is not None
    assert root.findtext("{*}tuple[@id='6002']/{*}status/{*}basic") == "open"
    presence = root.find(".//{*}digium_presence")
    assert presence is not None
    assert dict(presence.attrib) == {"type": "unavailable"}


def test_rfc6665_4_2_2_each_change_is_one_notify_and_no_change_none(office: Office) -> None:
    phone = Phone(office)
    phone.subscribe()
    office.set_presence("6002", "away")
    phone.hear()
    office.set_presence("6002", "away")
    phone.hear()
    office.set_presence("2000", "away")
    phone.hear()
    assert len(phone.notifies) == 2
    assert b"<rpid:away/>" in phone.notifies[-1].body
    assert [int(notify.headers["CSeq"].split()[0]) for notify in phone.notifies] == [1, 2]


def test_a_lamp_is_not_told_what_it_cannot_show(office: Office) -> None:
    lamp = Phone(office, event="dialog", accept="application/dialog-info+xml")
    lamp.subscribe()
    office.set_presence("6002", "away")
    lamp.hear()
    assert len(lamp.notifies) == 1
    command = office.core.check(SetDeviceState("Custom:6002", DeviceState.RINGING, TEST))
    office.consume(office.core.apply(command, 0.0))
    lamp.hear()
    assert [re.findall(rb'version="(\d+)" state', notify.body) for notify in lamp.notifies] == [[b"0"], [b"1"]]
    assert b"<state>early</state>" in lamp.notifies[-1].body


def test_rfc4235_4_1_the_version_grows_in_every_notify(office: Office) -> None:
    lamp = Phone(office, event="dialog", accept="application/dialog-info+xml")
    lamp.subscribe()
    lamp.subscribe()
    lamp.subscribe(0)
    assert [re.findall(rb'version="(\d+)" state', notify.body)[0] for notify in lamp.notifies] == [b"0", b"1", b"2"]


def test_rfc6665_4_2_1_3_a_refresh_is_answered_and_followed_by_a_notify(office: Office) -> None:
    phone = Phone(office)
    phone.subscribe(600)
    office.now += 100
    response = phone.subscribe(600)
    assert (response.status, response.headers["Expires"]) == (200, "600")
    assert response.headers["To"].count("tag=") == 1
    assert states(phone) == ["active;expires=600", "active;expires=600"]


def test_rfc6665_4_2_1_4_an_unsubscribe_ends_with_a_reason(office: Office) -> None:
    phone = Phone(office)
    phone.subscribe()
    assert phone.subscribe(0).headers["Expires"] == "0"
    assert states(phone)[-1] == "terminated;reason=timeout"
    assert len(office.audiences) == 0
    assert phone.subscribe().status == 481


def test_rfc6665_4_4_3_a_fetch_is_answered_with_one_last_notify(office: Office) -> None:
    phone = Phone(office)
    assert phone.subscribe(0).status == 200
    assert states(phone) == ["terminated;reason=timeout"]
    assert b"<basic>open</basic>" in phone.notifies[0].body
    assert len(office.audiences) == 0


def test_rfc6665_4_4_1_a_subscription_that_is_not_refreshed_expires(office: Office) -> None:
    phone = Phone(office)
    phone.subscribe(60)
    office.pass_time(59)
    assert len(office.audiences) == 1
    sent = office.pass_time(1.2)
    assert [parse(data).headers["Subscription-State"] for _, data in sent] == ["terminated;reason=timeout"]
    office.receive(answer_to(parse(sent[0][1]), "200 OK"))
    assert len(office.audiences) == 0


def test_a_refresh_puts_the_expiry_off(office: Office) -> None:
    phone = Phone(office)
    phone.subscribe(60)
    office.pass_time(50)
    phone.subscribe(60)
    assert office.pass_time(55) == []
    assert len(office.pass_time(5.2)) == 1


@pytest.mark.parametrize(
    ("changed", "status", "header"),
    [
        ({"Event": "weather"}, 489, ("Allow-Events", "presence, dialog, message-summary")),
        ({"Event": None}, 489, ("Allow-Events", "presence, dialog, message-summary")),
        ({"Event": "Presence"}, 489, None),
        (
            {"Accept": "text/plain"},
            406,
            ("Accept", "application/pidf+xml, application/xpidf+xml, application/cpim-pidf+xml"),
        ),
        ({"Accept": "application/dialog-info+xml"}, 406, None),
        ({"Expires": "1"}, 423, ("Min-Expires", "60")),
        ({"Expires": "59"}, 423, None),
        ({"Expires": "-1"}, 400, None),
        ({"Expires": "abc"}, 400, None),
        ({"Contact": None}, 400, None),
        ({"Contact": "nonsense"}, 400, None),
        ({"Require": "foo"}, 420, ("Unsupported", "foo")),
        ({"To": "<sip:6002@127.0.0.1>;tag=made-up"}, 481, None),
        ({"CSeq": "1 NOTIFY"}, 400, None),
        ({"Content-Length": "7"}, 400, None),
        ({"From": "<<<"}, 400, None),
        ({"Call-ID": "x" * 300}, 400, None),
        ({"Record-Route": "<sip:" + "p" * 4000 + ";lr>"}, 400, None),
    ],
)
def test_what_cannot_be_is_refused_with_what_helps(
    office: Office, changed: dict[str, str | None], status: int, header: tuple[str, str] | None
) -> None:
    phone = Phone(office)
    response = phone.subscribe(**changed)
    assert response.status == status
    assert ";tag=" in response.headers["To"]
    if header:
        assert response.headers[header[0]] == header[1]
    assert phone.notifies == []
    assert len(office.audiences) == 0


@pytest.mark.parametrize("exten", ["9999", "3000", ""])
def test_rfc3261_8_2_2_1_an_extension_without_a_hint_is_not_found(office: Office, exten: str) -> None:
    assert Phone(office, exten=exten).subscribe().status == 404


@pytest.mark.parametrize(
    ("changed", "expires"),
    [
        ({"Expires": None}, "3600"),
        ({"Expires": "4294967295"}, "3600"),
        ({"Accept": None}, "3600"),
        ({"Accept": "*/*"}, "3600"),
        ({"Accept": "APPLICATION/*;q=0.5"}, "3600"),
        ({"Accept": "text/plain, application/pidf+xml;charset=utf-8"}, "3600"),
        ({"From": "<sip:old@phone>"}, "3600"),
        ({"Event": "presence;id=7"}, "3600"),
    ],
)
def test_what_can_be_understood_is_accepted(office: Office, changed: dict[str, str | None], expires: str) -> None:
    phone = Phone(office)
    response = phone.subscribe(**changed)
    assert (response.status, response.headers["Expires"]) == (200, expires)
    assert phone.notifies[0].headers["Event"] == changed.get("Event", "presence")


def test_rfc3261_8_2_2_1_another_scheme_than_sip_is_said_to_be_unsupported(office: Office) -> None:
    phone = Phone(office)
    phone.send(phone.request().replace(b"SUBSCRIBE sip:6002@127.0.0.1:5060", b"SUBSCRIBE tel:6002", 1))
    assert phone.responses[-1].status == 416


def test_a_pattern_hint_can_be_watched(office: Office) -> None:
    phone = Phone(office, exten="6123")
    assert phone.subscribe().status == 200
    office.set_presence("6123", "dnd")
    phone.hear()
    assert b"<rpid:busy/>" in phone.notifies[-1].body


def test_rfc3261_12_2_2_a_cseq_that_is_not_above_the_last_is_out_of_order(office: Office) -> None:
    phone = Phone(office)
    phone.subscribe()
    phone.cseq = 0
    assert phone.subscribe().start == "SIP/2.0 500 Invalid CSeq"
    assert len(phone.notifies) == 1


def test_rfc3261_17_2_2_a_retransmitted_subscribe_gets_the_same_answer(
    office: Office,
) -> None:
    phone = Phone(office)
    request = phone.request()
    phone.send(request)
    phone.send(request)
    assert phone.responses[0] == phone.responses[1]
    assert len(phone.notifies) == 1
    assert len(office.audiences) == 1


def test_rfc6665_4_5_2_a_dialog_carries_one_subscription(office: Office) -> None:
    phone = Phone(office)
    phone.subscribe()
    assert phone.subscribe(Event="dialog", Accept=None).status == 481
    assert phone.subscribe(Event="presence;id=2").status == 481


def test_rfc3261_12_2_2_a_new_contact_is_where_notifies_go(office: Office) -> None:
    phone = Phone(office)
    phone.subscribe()
    phone.port = 40001
    phone.subscribe(**{"From": "<sip:watcher@127.0.0.1>;tag=from40000", "Call-ID": "call40000@127.0.0.1"})
    office.set_presence("6002", "away")
    [(data, destination)] = list(office.datagrams())
    assert destination == ("127.0.0.1", 40001)
    assert data.startswith(b"NOTIFY sip:watcher@127.0.0.1:40001 ")


def test_nobody_can_have_notifies_sent_to_a_third_party(office: Office) -> None:
    phone = Phone(office)
    office.receive(phone.request(Contact="<sip:victim@10.9.8.7:5060>"), ("127.0.0.1", 40000))
    assert {destination for _, destination in office.datagrams()} == {("127.0.0.1", 40000)}


def test_rfc3261_12_1_1_the_route_set_is_kept(office: Office) -> None:
    phone = Phone(office)
    response = phone.subscribe(**{"Record-Route": "<sip:127.0.0.1:5070;lr>"})
    assert response.headers["Record-Route"] == "<sip:127.0.0.1:5070;lr>"
    assert phone.notifies[0].headers["Route"] == "<sip:127.0.0.1:5070;lr>"


def test_rfc3261_17_1_2_an_unanswered_notify_comes_again_by_the_timers(office: Office) -> None:
    phone = Phone(office, answer=lambda _: None)
    phone.subscribe()
    start = office.now
    sent = office.pass_time(40)
    again = [round(at - start, 3) for at, data in sent if data == sent[0][1]]
    assert again == [0.5, 1.5, 3.5, 7.5, 11.5, 15.5, 19.5, 23.5, 27.5, 31.5]
    assert len(office.audiences) == 1


def test_a_silent_phone_keeps_its_subscription_and_is_tried_after_growing_pauses(office: Office) -> None:
    phone = Phone(office, answer=lambda _: None)
    phone.subscribe(1800)
    start = office.now
    sent = office.pass_time(400)
    tries = [round(at - start) for at, data in sent if parse(data).headers["CSeq"] != "1 NOTIFY"]
    first_tries = [at for at, before in zip(tries, [0, *tries[:-1]], strict=True) if at - before > 20]
    assert first_tries == [62, 154, 306]
    phone.answer = lambda _: "200 OK"
    phone.to_tag = "tag1"
    assert phone.subscribe(1800).status == 200
    office.set_presence("6002", "away")
    phone.hear()
    assert b"<rpid:away/>" in phone.notifies[-1].body


def test_one_notify_is_in_flight_and_the_newest_state_follows_it(office: Office) -> None:
    phone = Phone(office, answer=lambda _: None)
    phone.subscribe()
    office.receive(answer_to(phone.notifies[0], "200 OK"))
    for state in ("away", "dnd", "xa", "chat"):
        office.set_presence("6002", state)
        phone.hear()
    assert len(phone.notifies) == 2
    assert b"<dm:note>Away<" in phone.notifies[1].body
    office.receive(answer_to(phone.notifies[1], "200 OK"))
    phone.hear()
    assert len(phone.notifies) == 3
    assert b"<dm:note>Prefers chat<" in phone.notifies[2].body


def test_a_change_and_back_while_one_is_in_flight_tells_nothing_new(office: Office) -> None:
    phone = Phone(office, answer=lambda _: None)
    phone.subscribe()
    office.set_presence("6002", "away")
    office.set_presence("6002", "not_set")
    office.receive(answer_to(phone.notifies[0], "200 OK"))
    phone.hear()
    assert len(phone.notifies) == 1


@pytest.mark.parametrize("status", [404, 405, 410, 416, 480, 481, 482, 483, 484, 485, 489, 501, 604])
def test_rfc6665_4_2_2_these_answers_end_the_subscription(office: Office, status: int) -> None:
    phone = Phone(office, answer=lambda _: f"{status} No")
    phone.subscribe()
    assert len(office.audiences) == 0
    assert phone.subscribe().status == 481


@pytest.mark.parametrize("status", [400, 401, 403, 408, 486, 500, 503, 600, 603])
def test_rfc6665_4_2_2_other_answers_keep_it_and_the_phone_is_tried_later(office: Office, status: int) -> None:
    phone = Phone(office, answer=lambda _: f"{status} No")
    phone.subscribe()
    assert len(office.audiences) == 1
    phone.answer = lambda _: "200 OK"
    sent = office.pass_time(31)
    assert len(sent) >= 1
    assert parse(sent[0][1]).headers["CSeq"] == "2 NOTIFY"


def test_rfc6665_4_2_2_retry_after_is_kept_to(office: Office) -> None:
    phone = Phone(office, answer=lambda _: None)
    phone.subscribe()
    office.receive(answer_to(phone.notifies[0], "503 Busy", "Retry-After: 5"))
    assert office.pass_time(4) == []
    assert len(office.pass_time(1.5)) >= 1


def test_rfc3261_17_1_2_2_a_provisional_answer_does_not_end_the_transaction(office: Office) -> None:
    phone = Phone(office, answer=lambda _: None)
    phone.subscribe()
    office.receive(answer_to(phone.notifies[0], "100 Trying"))
    assert len(office.pass_time(1)) == 1


def test_rfc6665_4_1_3_watchers_of_a_removed_hint_are_told_and_others_notice_nothing(office: Office) -> None:
    gone, stays = Phone(office, exten="2001", port=40001), Phone(office, exten="6002", port=40002)
    gone.subscribe()
    stays.subscribe()
    office.reload("[default]\nexten => 6002,hint,Custom:6002,CustomPresence:6002\n")
    gone.hear()
    assert states(gone)[-1] == "terminated;reason=noresource"
    assert len(stays.notifies) == 1
    assert len(office.audiences) == 1


def test_the_window_bounds_how_many_await_an_answer() -> None:
    office = Office(window=3)
    phones = [Phone(office, port=41000 + number, answer=lambda _: None) for number in range(10)]
    for phone in phones:
        office.receive(phone.request(), ("127.0.0.1", phone.port))
    sent = [data for data, _ in office.datagrams()]
    notifies = [parse(data) for data in sent if data.startswith(b"NOTIFY")]
    assert len(notifies) == 3
    office.receive(answer_to(notifies[0], "200 OK"))
    assert len(list(office.datagrams())) == 1
    due = office.endpoint.get_timer()
    assert due is not None
    assert due - office.now <= 0.05
    office.now += 0.051
    assert len(list(office.datagrams())) == 3


def test_rfc3261_11_2_options_says_what_is_served(office: Office) -> None:
    phone = Phone(office)
    phone.send(phone.request("OPTIONS", None))
    [response] = phone.responses
    assert response.status == 200
    assert response.headers["Allow-Events"] == "presence, dialog, message-summary"
    assert response.headers["Accept"].split(", ")[::3] == ["application/pidf+xml", "application/dialog-info+xml"]


@pytest.mark.parametrize(
    ("method", "status"), [("MESSAGE", 405), ("INVITE", 405), ("FROB", 501), ("NOTIFY", 481), ("BYE", 481)]
)
def test_rfc3261_8_2_1_other_methods_are_refused(office: Office, method: str, status: int) -> None:
    phone = Phone(office)
    phone.send(phone.request(method, None))
    assert phone.responses[-1].status == status


def test_rfc3261_7_5_nobody_answers_an_ack_a_keep_alive_or_noise(office: Office) -> None:
    phone = Phone(office)
    for data in (phone.request("ACK", None), b"\r\n\r\n", b"", b"\x00" * 500, b"SIP/2.0 200 OK\r\n\r\n", b"SIP/2.0 "):
        office.receive(data)
    assert list(office.datagrams()) == []


def test_an_answer_to_nothing_changes_nothing(office: Office) -> None:
    phone = Phone(office)
    phone.subscribe()
    office.receive(answer_to(phone.notifies[0], "481 Gone"))
    assert len(office.audiences) == 1


def test_rfc3581_4_answers_go_back_where_rport_or_the_via_say(office: Office) -> None:
    phone = Phone(office)
    without_rport = phone.request("OPTIONS", None, Via="SIP/2.0/UDP 127.0.0.1:5099;branch=z9hG4bKa")
    office.receive(without_rport, ("127.0.0.1", 7))
    [(_, destination)] = list(office.datagrams())
    assert destination == ("127.0.0.1", 5099)


def test_several_flavours_of_one_extension_are_told_each_its_own(office: Office) -> None:
    phones = [Phone(office, port=40001, user_agent="Digium D60"), Phone(office, port=40002), Phone(office, port=40003)]
    for phone in phones:
        phone.subscribe()
    office.set_presence("6002", "dnd", "meeting", "Back at 3")
    for datagram, destination in list(office.datagrams()):
        next(phone for phone in phones if phone.port == destination[1]).notifies.append(parse(datagram))
    digium, *others = [phone.notifies[-1].body for phone in phones]
    assert b'<digium_presence type="dnd" subtype="meeting">Back at 3<' in digium
    assert others[0] == others[1]
    assert b"<dm:note>Back at 3</dm:note><dm:note>meeting</dm:note>" in others[0]


def test_a_full_server_says_when_to_come_back() -> None:
    office = Office(limits=Limits(subscriptions=1))
    Phone(office, port=40001).subscribe()
    refused: Message = Phone(office, port=40002).subscribe()
    assert (refused.status, refused.headers["Retry-After"]) == (503, "60")
    assert office.limit_log.counts() == {"subscriptions": 1}


@pytest.mark.parametrize(
    ("accept", "content_type"),
    [
        ("application/xpidf+xml, application/pidf+xml", "application/xpidf+xml"),
        ("application/xpidf+xml;q=0.1, application/pidf+xml", "application/pidf+xml"),
        ("application/cpim-pidf+xml", "application/cpim-pidf+xml"),
        ("text/plain, */*", "application/pidf+xml"),
    ],
)
def test_rfc3261_20_1_the_type_that_a_phone_wants_most_is_told(office: Office, accept: str, content_type: str) -> None:
    phone = Phone(office, accept=accept)
    phone.subscribe()
    assert phone.notifies[0].headers["Content-Type"] == content_type


@pytest.mark.parametrize("package", ["Event: weather", ""])
def test_rfc6665_4_2_1_1_an_unknown_package_is_refused_with_those_that_are_known(office: Office, package: str) -> None:
    response = Phone(office).subscribe(Event=package.removeprefix("Event: ") or None)
    assert (response.start, response.headers["Allow-Events"]) == (
        "SIP/2.0 489 Bad Event",
        "presence, dialog, message-summary",
    )


def test_rfc6665_4_2_1_1_a_span_that_is_too_brief_is_refused_with_the_least(office: Office) -> None:
    phone = Phone(office)
    response = phone.subscribe(59)
    assert (response.start, response.headers["Min-Expires"]) == ("SIP/2.0 423 Interval Too Brief", "60")
    phone.subscribe(60)
    assert phone.subscribe(30).status == 423


def test_rfc6665_4_2_1_1_a_span_is_shortened_never_lengthened(office: Office) -> None:
    assert Phone(office).subscribe(86_400).headers["Expires"] == "3600"
    assert Phone(office, port=40001).subscribe(61).headers["Expires"] == "61"


def test_rfc3856_6_4_a_subscription_lasts_an_hour_where_the_phone_does_not_say(office: Office) -> None:
    assert Phone(office).subscribe(None).headers["Expires"] == "3600"


def test_rfc3856_6_7_without_accept_the_document_is_pidf(office: Office) -> None:
    phone = Phone(office, accept=None)
    phone.subscribe()
    assert phone.notifies[0].headers["Content-Type"] == "application/pidf+xml"


def test_rfc4235_3_7_without_accept_the_document_is_dialog_info(office: Office) -> None:
    phone = Phone(office, event="dialog", accept=None)
    phone.subscribe()
    assert phone.notifies[0].headers["Content-Type"] == "application/dialog-info+xml"


def test_rfc3261_8_2_2_3_an_unknown_extension_is_refused_by_name(office: Office) -> None:
    response = Phone(office).subscribe(Require="foo, eventlist, bar")
    assert (response.status, response.headers["Unsupported"]) == (420, "foo, bar")


def test_rfc3261_8_2_2_2_a_request_that_was_forked_is_taken_once(office: Office) -> None:
    phone = Phone(office)
    phone.subscribe()
    phone.to_tag, phone.cseq = "", 0
    assert phone.subscribe().start == "SIP/2.0 482 Loop Detected"
    assert len(office.audiences) == 1


def test_rfc3261_12_two_subscriptions_of_one_call_id_are_two_dialogs(office: Office) -> None:
    phone = Phone(office)
    first = phone.subscribe()
    phone.to_tag = ""
    second = phone.subscribe()
    assert first.headers["To"] != second.headers["To"]
    assert len(office.audiences) == 2


def test_rfc3261_8_2_6_2_an_answer_repeats_what_identifies_the_request(office: Office) -> None:
    phone = Phone(office)
    via = "SIP/2.0/UDP 127.0.0.1:40000;branch=z9hG4bKone;rport, SIP/2.0/UDP 10.0.0.1:5060;branch=z9hG4bKtwo"
    response = phone.subscribe(Via=via)
    assert response.headers["Via"].endswith(", SIP/2.0/UDP 10.0.0.1:5060;branch=z9hG4bKtwo")
    assert response.headers["From"] == "<sip:watcher@127.0.0.1>;tag=from40000"
    assert (response.headers["Call-ID"], response.headers["CSeq"]) == ("call40000@127.0.0.1", "1 SUBSCRIBE")


def test_rfc6665_8_2_2_the_events_id_is_repeated(office: Office) -> None:
    phone = Phone(office, event="presence;id=7")
    phone.subscribe()
    assert phone.notifies[0].headers["Event"] == "presence;id=7"


def test_rfc6665_4_4_1_a_notify_is_sent_in_the_dialog_of_the_subscribe(office: Office) -> None:
    phone = Phone(office)
    response = phone.subscribe()
    [notify] = phone.notifies
    assert notify.headers["From"] == response.headers["To"]
    assert notify.headers["To"] == response.headers["From"]
    assert notify.headers["Call-ID"] == response.headers["Call-ID"]
    assert notify.headers["Contact"] == "<sip:127.0.0.1:5060>"


def test_rfc5626_4_4_2_a_stun_keep_alive_is_answered_with_the_phones_address(office: Office) -> None:
    request = b"\x00\x01\x00\x00\x21\x12\xa4\x42" + b"transaction!"
    office.receive(request, ("192.0.2.1", 32_853))
    [(response, destination)] = list(office.datagrams())
    assert destination == ("192.0.2.1", 32_853)
    assert response == b"\x01\x01\x00\x0c" + request[4:] + b"\x00\x20\x00\x08\x00\x01\xa1\x47\xe1\x12\xa6\x43"


def test_rfc6665_4_2_2_a_silent_phone_loses_its_subscription_where_that_is_wished(office: Office) -> None:
    office.audiences.keep_silent = False
    phone = Phone(office, answer=lambda _: None)
    phone.subscribe()
    office.pass_time(31.9)
    assert len(office.audiences) == 1
    office.pass_time(0.2)
    assert len(office.audiences) == 0


def test_rfc3261_12_2_1_1_notifies_go_to_the_first_of_the_route_set(office: Office) -> None:
    phone = Phone(office)
    routes = "<sip:127.0.0.1:5070;lr>, <sip:10.0.0.9;lr>"
    office.receive(phone.request(**{"Record-Route": routes}), ("127.0.0.1", 5070))
    [_, (notify, destination)] = list(office.datagrams())
    assert destination == ("127.0.0.1", 5070)
    assert parse(notify).headers["Route"] == routes


def test_rfc3261_12_2_a_refresh_changes_the_target_and_never_the_route_set(office: Office) -> None:
    phone = Phone(office)
    phone.subscribe(**{"Record-Route": "<sip:127.0.0.1:5070;lr>"})
    phone.subscribe(Contact="<sip:watcher@127.0.0.1:40007>")
    phone.subscribe(**{"Record-Route": "<sip:127.0.0.1:5099;lr>"})
    assert [notify.headers["Route"] for notify in phone.notifies] == ["<sip:127.0.0.1:5070;lr>"] * 3
    assert phone.notifies[1].start == "NOTIFY sip:watcher@127.0.0.1:40007 SIP/2.0"


@pytest.mark.parametrize("route", ["<sip:127.0.0.1:99999;lr>", "<<>>", "<tel:123>"])
def test_a_route_that_cannot_be_followed_is_refused_and_leaves_nothing(office: Office, route: str) -> None:
    Phone(office, port=40001).subscribe()
    [subscription] = office.audiences
    [resource] = subscription.view.resources
    for number in range(5):
        phone = Phone(office, server=f"other{number}:5060")
        assert phone.subscribe(**{"Record-Route": route}).status in (400, 416)
    assert len(resource._renditions) == 1


def test_what_subscriptions_repeat_is_bounded_in_bytes_and_given_back() -> None:
    long = {"From": "<sip:a@b;x=" + "x" * 400 + ">;tag=a", "Contact": "<sip:a@127.0.0.1:40000;x=" + "x" * 400 + ">"}
    measured = Office()
    Phone(measured, port=41000).subscribe(**long)
    Phone(measured, port=41001).subscribe()
    office = Office(limits=Limits(subscription_bytes=measured.audiences._bytes + 450))
    phones = [Phone(office, port=41000 + number) for number in range(3)]
    assert phones[0].subscribe(**long).status == 200
    assert phones[1].subscribe().status == 200
    assert phones[2].subscribe(**long).status == 503
    assert phones[1].subscribe(Contact=long["Contact"]).status == 200  # refreshed, and longer now
    assert phones[1].subscribe(Contact="<sip:a@127.0.0.1:40000;x=" + "x" * 480 + ">").status == 503
    assert office.limit_log.counts() == {"subscription_bytes": 2}
    assert [phones[0].subscribe(0, **long).status, phones[1].subscribe(0).status] == [200, 200]
    assert office.audiences._bytes == 0
    assert phones[2].subscribe(**long).status == 200


@pytest.mark.parametrize(
    ("contact", "target"),
    [
        ("<sip:watcher@127.0.0.1:40000>", "sip:watcher@127.0.0.1:40000"),
        ("<sip:watcher@127.0.0.1:40000>, <sip:other@127.0.0.1:40000>", "sip:watcher@127.0.0.1:40000"),
        ('"<Bob>" <sip:watcher@127.0.0.1:40000;line=x>;q=1', "sip:watcher@127.0.0.1:40000;line=x"),
        ("SIP:watcher@127.0.0.1:40000", "SIP:watcher@127.0.0.1:40000"),
        ('<sip:w%61tcher@127.0.0.1:40000>;+sip.instance="<urn:x>"', "sip:w%61tcher@127.0.0.1:40000"),
        ("<sip:a%3Bb@127.0.0.1:40000>;expires=60", "sip:a%3Bb@127.0.0.1:40000"),
        ("<sip:a;b=c@127.0.0.1:40000>", "sip:a;b=c@127.0.0.1:40000"),
        ("sip:%2B1555@127.0.0.1:40000", "sip:%2B1555@127.0.0.1:40000"),
        ('"x" <sip:a%2fb%3d@127.0.0.1:40000>', "sip:a%2fb%3d@127.0.0.1:40000"),
        ("<sip:PBX#1000@127.0.0.1:40000>;q=1", "sip:PBX#1000@127.0.0.1:40000"),
        ("<sip:2000:x@127.0.0.1:40000>;q=1", "sip:2000:x@127.0.0.1:40000"),
        ("<sip:a@127.0.0.1:40000;x=y?Subject=z>", "sip:a@127.0.0.1:40000;x=y"),
    ],
)
def test_a_notify_is_sent_to_the_contacts_uri_and_nothing_else(office: Office, contact: str, target: str) -> None:
    phone = Phone(office)
    assert phone.subscribe(Contact=contact).status == 200
    assert phone.notifies[0].start == f"NOTIFY {target} SIP/2.0"


@pytest.mark.parametrize("user", ["6002;phone-context=+1", "6002:pw", "6002:", "%36002;x=%3B", "6002;a;b:c"])
def test_a_password_and_parameters_of_a_number_are_no_part_of_it(office: Office, user: str) -> None:
    phone = Phone(office)
    phone.send(phone.request().replace(b"SUBSCRIBE sip:6002@", f"SUBSCRIBE sip:{user}@".encode()))
    assert phone.responses[-1].status == 200
    assert b'entity="sip:6002@127.0.0.1' in phone.notifies[-1].body


def test_a_number_that_gets_a_hint_in_a_context_that_goes_before_is_looked_up_anew() -> None:
    office = Office("[other]\nexten => 6002,hint,Custom:other\n[default]\nexten => 6003,hint,Custom:6003")
    first = Phone(office, port=40001)
    assert first.subscribe().status == 200
    office.reload("[other]\nexten => 6002,hint,Custom:other\n[default]\nexten => 6002,hint,Custom:6002")
    second = Phone(office, port=40002)
    assert second.subscribe().status == 200
    assert office.audiences.watchers(Extension("6002", "default")) == 1
    assert office.audiences.watchers(Extension("6002", "other")) == 1
    assert Phone(office, exten="6003", port=40003).subscribe().status == 404
