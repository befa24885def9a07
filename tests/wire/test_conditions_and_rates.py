"""When a phone is told, and when it is spared: entity-tags (RFC 5839), rates (RFC 6446), and the size of datagrams."""

import pytest
from lxml import etree

from tests.helpers.phone import Message, Office, Phone


@pytest.fixture
def office() -> Office:
    return Office()


def later(office: Office, phone: Phone, seconds: float) -> int:
    """How many NOTIFYs come in that time."""
    before = len(phone.notifies)
    until = office.now + seconds
    while (due := office.endpoint.get_timer()) is not None and due <= until:
        office.now = max(office.now, due)
        office.endpoint.handle_timer(office.now)
        phone.hear()
    office.now = until
    return len(phone.notifies) - before


def test_rfc5839_5_1_every_notify_has_the_entity_tag_of_its_document(office: Office) -> None:
    phone = Phone(office)
    phone.subscribe()
    office.set_presence("6002", "away")
    phone.hear()
    office.set_presence("6002", "not_set")
    phone.hear()
    tags = [notify.headers["SIP-ETag"] for notify in phone.notifies]
    assert tags[0] == tags[2] != tags[1]


def test_rfc5839_5_2_a_refresh_that_names_the_state_is_answered_204_and_no_notify(office: Office) -> None:
    phone = Phone(office)
    phone.subscribe()
    response = phone.subscribe(Suppress_If_Match=phone.notifies[0].headers["SIP-ETag"])
    assert (response.start, response.headers["Expires"]) == ("SIP/2.0 204 No Notification", "3600")
    assert len(phone.notifies) == 1
    office.set_presence("6002", "away")
    phone.hear()
    assert len(phone.notifies) == 2


def test_rfc5839_5_2_a_refresh_that_names_another_state_is_told(office: Office) -> None:
    phone = Phone(office)
    phone.subscribe()
    assert phone.subscribe(Suppress_If_Match="another").status == 200
    assert len(phone.notifies) == 2


def test_rfc5839_5_4_an_unsubscribe_may_want_no_notify(office: Office) -> None:
    phone = Phone(office)
    phone.subscribe()
    assert phone.subscribe(0, Suppress_If_Match="*").status == 204
    assert len(phone.notifies) == 1
    assert len(office.audiences) == 0


def test_rfc6446_5_a_phone_is_told_no_more_often_than_it_wants(office: Office) -> None:
    phone = Phone(office, event="presence;max-rate=0.2")
    phone.subscribe()
    assert phone.notifies[0].headers["Subscription-State"].endswith(";max-rate=0.2")
    for number in range(20):
        office.set_presence("6002", "away", "", f"number {number}")
        phone.hear()
        later(office, phone, 0.5)
    assert len(phone.notifies) == 3
    assert later(office, phone, 10) == 0
    assert b"number 19" in phone.notifies[-1].body


def test_rfc6446_5_a_refresh_is_told_at_once_all_the_same(office: Office) -> None:
    phone = Phone(office, event="presence;max-rate=0.1")
    phone.subscribe()
    phone.subscribe()
    assert len(phone.notifies) == 2


def test_a_burst_of_changes_is_at_most_nine_notifies_in_any_second(office: Office) -> None:
    phone = Phone(office)
    phone.subscribe()
    told_at = [office.now]
    for number in range(400):
        office.set_presence("6002", "away", "", f"number {number}")
        phone.hear()
        if later(office, phone, 0.01) or len(phone.notifies) > len(told_at):
            told_at += [office.now] * (len(phone.notifies) - len(told_at))
    later(office, phone, 2)
    assert b"number 399" in phone.notifies[-1].body
    assert all(sum(1 for at in told_at if start <= at < start + 1.0) < 10 for start in told_at)


def whole(notify: Message) -> int:
    """Bytes on the wire."""
    head = sum(len(name) + len(value) + 4 for name, value in notify.headers.items())
    return len(notify.start) + 2 + head + 2 + len(notify.body)


@pytest.mark.parametrize("user_agent", ["Yealink SIP-T54W", "Digium D60 2_9_1"])
def test_rfc3261_18_1_1_a_datagram_stays_below_the_mtu(office: Office, user_agent: str) -> None:
    phone = Phone(office, user_agent=user_agent)
    phone.subscribe()
    office.set_presence("6002", "away", "s" * 900, "Grüße & " * 1_000)
    phone.hear()
    assert whole(phone.notifies[-1]) <= 1_300
    text = "".join(etree.fromstring(phone.notifies[-1].body).itertext())
    assert "Grüße & Grüße" in text
    assert phone.notifies[-1].body.decode().count("…") == 2


def test_rfc3261_18_1_1_over_a_connection_a_message_is_told_whole() -> None:
    office = Office(transport="TCP")
    phone = Phone(office)
    phone.subscribe()
    office.set_presence("6002", "away", "", "Grüße & " * 1_000)
    phone.hear()
    assert "".join(etree.fromstring(phone.notifies[-1].body).itertext()).count("Grüße") == 1_000


def test_rfc3842_nobody_has_messages_waiting(office: Office) -> None:
    phone = Phone(office, event="message-summary", accept="application/simple-message-summary")
    phone.subscribe()
    assert phone.notifies[0].headers["Content-Type"] == "application/simple-message-summary"
    assert phone.notifies[0].body.splitlines() == [
        b"Messages-Waiting: no",
        b"Message-Account: sip:6002@127.0.0.1:5060",
        b"Voice-Message: 0/0 (0/0)",
    ]
