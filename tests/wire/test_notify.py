"""NOTIFYs when phones answer oddly, late, from elsewhere or not at all, and what a notifier keeps of all that."""

import itertools
from collections.abc import Iterator
from dataclasses import replace

import pytest

from switchboard.core.states import ExtensionStatus
from switchboard.sip.arrival import ListeningPoint
from switchboard.sip.bodies.document import Document
from switchboard.sip.endpoint import SipEndpoint
from switchboard.sip.transactions.client_transactions import ClientTransactions
from switchboard.sip.watch import event_package
from switchboard.sip.watch.notifier import Notifier
from switchboard.sip.watch.subscription import Subscription
from switchboard.sip.wire.uri import SipUri
from tests.helpers.phone import Message, Office, Phone, answer_to, parse

ELSEWHERE = "127.0.0.1:5070"


@pytest.fixture
def office() -> Office:
    return Office()


def mute(_: Message) -> None:
    return None


def second_endpoint(office: Office) -> SipEndpoint:
    branches = (b"z9hG4bKy%d" % number for number in itertools.count())
    transactions: ClientTransactions[Subscription] = ClientTransactions(64)
    notifier = Notifier(office.audiences, ELSEWHERE, transactions, branches=branches, faults=office.faults)
    return SipEndpoint(ListeningPoint("UDP", lambda _: ELSEWHERE, ELSEWHERE), notifier, office.services)


def drain(endpoint: SipEndpoint, now: float) -> Iterator[Message]:
    while (datagram := endpoint.next_datagram(now)) is not None:
        yield parse(datagram[0])


def test_an_unsubscribe_while_a_notify_is_open_that_is_refused_is_told_soon(office: Office) -> None:
    phone = Phone(office, answer=mute)
    phone.subscribe()
    phone.subscribe(0)
    assert len(phone.notifies) == 1
    office.receive(answer_to(phone.notifies[0], "503 Busy", "Retry-After: 3000"))
    sent = office.pass_time(40)
    assert [parse(data).headers["Subscription-State"] for _, data in sent[:1]] == ["terminated;reason=timeout"]
    assert office.pass_time(100)
    assert len(office.audiences) == 0


def test_what_ends_while_a_phone_wants_to_be_left_alone_is_told_when_it_said(office: Office) -> None:
    phone = Phone(office, answer=lambda _: "503 Busy")
    office.receive(phone.request())
    [_, (notify, _)] = list(office.datagrams())
    office.receive(answer_to(parse(notify), "503 Busy", "Retry-After: 100"))
    office.reload("[default]\nexten => 7000,hint,Custom:7000")
    assert list(office.datagrams()) == []
    [(at, data), *_] = office.pass_time(200)
    assert at == 1100.0
    assert parse(data).headers["Subscription-State"] == "terminated;reason=noresource"


def test_provisional_answers_to_all_that_is_open_leave_the_timer_alone() -> None:
    office = Office(window=1)
    first, second = Phone(office, port=40001, answer=lambda _: "100 Trying"), Phone(office, port=40002, answer=mute)
    first.subscribe()
    second.subscribe()
    office.receive(answer_to(second.notifies[0], "100 Trying"), ("127.0.0.1", 40002))
    office.audiences.owe_all(list(office.audiences))
    third = Phone(office, port=40003, answer=mute)
    office.receive(third.request(), ("127.0.0.1", 40003))
    due = office.endpoint.get_timer()
    assert due is not None
    assert due > office.now


def test_a_window_that_is_full_says_when_it_opens() -> None:
    office = Office(window=1)
    for port in (40001, 40002):
        office.receive(Phone(office, port=port).request(), ("127.0.0.1", port))
    assert sum(data.startswith(b"NOTIFY") for data, _ in office.datagrams()) == 1
    assert office.endpoint.get_timer() == office.now + 0.05


def test_a_phone_that_subscribes_and_goes_again_leaves_nothing_behind(office: Office) -> None:
    phone = Phone(office)
    for _ in range(2_000):
        phone.to_tag = ""
        phone.subscribe()
        phone.subscribe(0)
    assert len(office.audiences) == 0
    assert len(office.endpoint.notifier._wake_ups) < 100


def test_a_phone_that_is_told_often_is_waited_for_once(office: Office) -> None:
    phone = Phone(office, event="presence;max-rate=1")
    phone.subscribe()
    for number in range(500):
        office.set_presence("6002", "away", "", f"number {number}")
        phone.hear()
        office.pass_time(0.6)
        phone.hear()
        phone.subscribe()
    assert len(office.endpoint.notifier._wake_ups) <= 70


def test_timers_of_what_was_answered_do_not_pile_up_over_connections() -> None:
    office = Office(transport="TCP")
    phone = Phone(office)
    phone.subscribe()
    for _ in range(10_000):
        phone.subscribe()
        phone.responses.clear()
        phone.notifies.clear()
    assert sum(len(timers) for timers in office.endpoint.notifier.transactions._timers) < 5_000


def test_a_dialog_that_moves_while_a_notify_is_open_is_told_at_its_new_address_at_once(office: Office) -> None:
    phone = Phone(office, answer=mute)
    phone.subscribe()
    there = second_endpoint(office)
    there.receive_datagram(phone.request(), ("127.0.0.1", 40000), office.now)
    answer, notify = drain(there, office.now)
    assert answer.status == 200
    assert notify.headers["CSeq"] == "2 NOTIFY"
    assert len(office.endpoint.notifier.transactions) == 0
    assert office.endpoint.notifier.get_timer() is None
    office.receive(answer_to(phone.notifies[0], "481 Gone"))
    there.receive_datagram(answer_to(notify, "200 OK"), ("127.0.0.1", 40000), office.now)
    assert len(office.audiences) == 1


def test_a_phone_that_moves_while_a_notify_is_open_is_told_there_at_once(office: Office) -> None:
    phone = Phone(office, answer=mute)
    phone.subscribe()
    office.receive(phone.request(Contact="<sip:watcher@127.0.0.1:41000>"))
    [answer, (notify, destination)] = list(office.datagrams())
    assert answer[0].startswith(b"SIP/2.0 200")
    assert destination == ("127.0.0.1", 41000)
    assert parse(notify).headers["CSeq"] == "2 NOTIFY"


def test_a_retransmission_goes_where_the_notify_went(office: Office) -> None:
    phone = Phone(office, answer=mute)
    phone.subscribe()
    assert {destination for _, destination in list(office.datagrams())} == set()
    office.now += 0.5
    office.endpoint.handle_timer(office.now)
    assert [destination for _, destination in office.datagrams()] == [("127.0.0.1", 40000)]


@pytest.mark.parametrize("status", ["481 Gone", "200 OK", "100 Trying", "503 Busy"])
def test_rfc3261_17_1_3_an_answer_from_another_host_counts_for_nothing(office: Office, status: str) -> None:
    phone = Phone(office, answer=mute)
    phone.subscribe()
    office.receive(answer_to(phone.notifies[0], status), ("127.0.0.2", 40000))
    assert len(office.audiences) == 1
    assert office.endpoint.faults["an answer to nothing in flight"] == 1
    assert [data.startswith(b"NOTIFY") for _, data in office.pass_time(0.6)] == [True]


def test_an_answer_from_another_port_of_the_phone_counts(office: Office) -> None:
    phone = Phone(office, answer=mute)
    phone.subscribe()
    office.receive(answer_to(phone.notifies[0], "200 OK"), ("127.0.0.1", 49999))
    assert office.pass_time(40) == []


def test_over_connections_an_answer_counts_only_from_the_notifys_own() -> None:
    office = Office(transport="TCP")
    phone = Phone(office, answer=mute)
    phone.subscribe()
    office.receive(answer_to(phone.notifies[0], "481 Gone"), ("127.0.0.1", 49999))
    assert len(office.audiences) == 1
    office.receive(answer_to(phone.notifies[0], "481 Gone"))
    assert len(office.audiences) == 0


@pytest.mark.parametrize("start", ["SIP/2.0 4810 Gone", "SIP/2.0 48 Gone", "SIP/2.0 881 Gone", "SIP/2.0 481Gone"])
def test_an_answer_with_an_odd_status_line_counts_for_nothing(office: Office, start: str) -> None:
    phone = Phone(office, answer=mute)
    phone.subscribe()
    answer = answer_to(phone.notifies[0], "481 Gone").replace(b"SIP/2.0 481 Gone", start.encode())
    office.receive(answer)
    assert len(office.audiences) == 1
    assert office.endpoint.faults["Malformed status line"] == 1


def test_a_document_that_cannot_be_made_ends_its_subscription_and_no_other(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(status: ExtensionStatus, uri: SipUri) -> Document:
        raise ZeroDivisionError(f"{status} {uri}")

    monkeypatch.setitem(event_package._RENDERERS, "application/dialog-info+xml", broken)
    good = Phone(office)
    bad = Phone(office, port=40002, event="dialog", accept=None)
    good.subscribe()
    assert bad.subscribe().status == 200
    assert bad.notifies == []
    office.set_presence("6002", "away")
    good.hear()
    assert b"<rpid:away/>" in good.notifies[-1].body
    assert len(office.audiences) == 1
    [fault] = office.faults.listed()
    assert (fault.door, fault.what) == ("a NOTIFY", "ZeroDivisionError")
    assert bad.subscribe().status == 481


def test_a_subscription_that_cannot_even_be_let_go_of_hinders_nobody(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    good, bad = Phone(office), Phone(office, port=40002)
    good.subscribe()
    bad.subscribe()
    broken = office.audiences.get(bad.to_tag)
    assert broken is not None
    monkeypatch.setattr(broken, "view", replace(broken.view.current(), etag="no view"))  # type: ignore[type-var]
    office.set_presence("6002", "away")
    good.hear()
    assert b"<rpid:away/>" in good.notifies[-1].body
    assert [fault.door for fault in office.faults.listed()] == ["a NOTIFY", "the end of a subscription"]
    assert bad.subscribe().status == 481


def test_a_notifier_ends_the_subscriptions_of_its_own_address_alone(office: Office) -> None:
    phone = Phone(office)
    phone.subscribe()
    other = second_endpoint(office)
    assert other.notifier.subscriptions() == other.notifier.say_goodbye("deactivated") == []
    (own,) = office.endpoint.notifier.subscriptions()
    assert not own.is_terminated
    assert office.endpoint.notifier.say_goodbye("deactivated") == [own]
