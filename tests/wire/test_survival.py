"""What a restart leaves: subscriptions as the journal has them, and nothing acknowledged that is not stored."""

import pytest

from switchboard.ground.limits import Limits
from switchboard.sip.arrival import ListeningPoint
from switchboard.sip.endpoint import SipEndpoint
from switchboard.sip.journal import SubscriptionRow
from switchboard.sip.transactions.client_transactions import ClientTransactions
from switchboard.sip.watch.notifier import Notifier
from switchboard.sip.watch.resource_list import ListMember
from switchboard.sip.watch.restore import restored_subscription
from switchboard.sip.watch.subscription import CSEQ_BLOCK
from switchboard.sip.wire.errors import NotFound
from tests.helpers.phone import SERVER, Office, Phone, parse


def restart(office: Office) -> Office:
    """Another process takes up what the journal kept."""
    again = Office(journal=office.journal, lists=office.lists)
    again.now = office.now
    for values in list(office.journal.rows["subscription"].values()):
        subscription = restored_subscription(SubscriptionRow(*values), again.services.subscribe.view)  # type: ignore[arg-type]
        again.audiences.add(subscription, subscription.head, again.now)
        again.audiences.give(subscription, SERVER)
        again.audiences.reserve_cseq([subscription])
    again.journal.store()
    return again


def cseq(data: bytes) -> int:
    return int(parse(data).headers["CSeq"].split()[0])


def test_a_subscription_goes_on_with_a_higher_cseq_and_version() -> None:
    office = Office()
    lamp = Phone(office, event="dialog", accept=None)
    lamp.subscribe()
    old = lamp.notifies[0]
    again = restart(office)
    [(data, destination)] = list(again.datagrams())
    notify = parse(data)
    assert destination == ("127.0.0.1", 40000)
    assert cseq(data) > CSEQ_BLOCK
    assert (notify.headers["From"], notify.headers["To"]) == (old.headers["From"], old.headers["To"])
    assert f'version="{CSEQ_BLOCK}"'.encode() in notify.body


def test_the_last_subscribe_may_come_again_where_its_answer_went_with_the_process() -> None:
    """RFC 3261 17.1.2.2: a phone that heard nothing asks again, with the same CSeq."""
    office = Office()
    phone = Phone(office)
    phone.subscribe()
    lost = phone.request(expires=600)
    phone.send(lost)
    again = phone.office = restart(office)
    phone.hear()
    phone.send(lost)
    phone.send(lost)
    assert [response.status for response in phone.responses[-2:]] == [200, 200]
    assert phone.notifies[-1].headers["Subscription-State"] == "active;expires=600"
    phone.send(phone.request(CSeq="2 SUBSCRIBE"))  # another one with that number
    assert phone.responses[-1].status == 500
    phone.office = restart(again)
    phone.hear()
    phone.send(phone.request(CSeq="1 SUBSCRIBE"))
    assert phone.responses[-1].status == 500
    phone.cseq = 2
    assert phone.subscribe().status == 200
    phone.send(phone.request(CSeq="2 SUBSCRIBE"))
    assert phone.responses[-1].status == 500


def test_restart_after_restart_never_uses_a_cseq_twice() -> None:
    office = Office()
    Phone(office).subscribe()
    seen = 1
    for _ in range(5):
        office = restart(office)
        [(data, _)] = list(office.datagrams())
        assert cseq(data) > seen
        seen = cseq(data)


def test_more_numbers_are_reserved_before_they_are_used() -> None:
    office = Office()
    phone = Phone(office)
    phone.subscribe()
    subscription = next(iter(office.audiences))
    subscription.local_cseq = CSEQ_BLOCK
    office.set_presence("6002", "away")
    phone.hear()
    [row] = office.journal.rows["subscription"].values()
    assert SubscriptionRow(*row).cseq_limit == 2 * CSEQ_BLOCK  # type: ignore[arg-type]


def test_what_is_over_is_taken_out() -> None:
    office = Office()
    phone = Phone(office)
    phone.subscribe()
    assert len(office.journal.rows["subscription"]) == 1
    phone.subscribe(0)
    office.journal.store()
    assert office.journal.rows["subscription"] == {}


def test_a_fetch_leaves_nothing() -> None:
    office = Office()
    Phone(office).subscribe(0)
    office.journal.store()
    assert office.journal.rows["subscription"] == {}


def test_a_subscription_that_cannot_be_stored_is_refused_and_forgotten() -> None:
    office = Office()
    office.journal.fails = True
    phone = Phone(office)
    response = phone.subscribe()
    assert (response.status, response.headers["Retry-After"]) == (503, "30")
    assert phone.notifies == []
    assert len(office.audiences) == 0
    office.journal.fails = False
    assert phone.subscribe().status == 200


def test_presence_still_goes_out_while_the_disk_is_full() -> None:
    office = Office()
    phone = Phone(office)
    phone.subscribe()
    office.journal.fails = True
    office.set_presence("6002", "away")
    phone.hear()
    assert b"<rpid:away/>" in phone.notifies[-1].body


def test_answers_that_arrive_together_share_a_commit() -> None:
    office = Office()
    for number in range(50):
        office.receive(Phone(office, port=41000 + number).request(), ("127.0.0.1", 41000 + number))
    sent = list(office.datagrams())
    assert sum(1 for data, _ in sent if data.startswith(b"SIP/2.0 200")) == 50
    assert office.journal.commits == 1


def test_connections_are_remembered_no_longer_than_their_subscriptions() -> None:
    office = Office(transport="TCP")
    phone = Phone(office)
    for _ in range(1_000):
        phone.to_tag = ""
        assert phone.subscribe(0).status == 200
    assert len(office.audiences) == 0
    assert office.endpoint.notifier._over == {}


def test_a_lost_connection_concerns_only_what_went_over_it() -> None:
    office = Office(transport="TCP")
    lost, kept = Phone(office, port=40001), Phone(office, port=40002)
    for phone in (lost, kept):
        phone.subscribe(Contact="<sip:watcher@10.0.0.1:5060>")
    office.endpoint.connection_lost(("127.0.0.1", 40001), office.now)
    office.set_presence("6002", "away")
    assert [destination for _, destination in office.datagrams()] == [("127.0.0.1", 40002)]
    assert len(office.audiences) == 2
    lost.subscribe(Contact="<sip:watcher@10.0.0.1:5060>")
    assert b"<rpid:away/>" in lost.notifies[-1].body


def test_a_list_goes_on_after_a_restart_with_its_full_state() -> None:
    office = Office(lists={"sales": [ListMember("6002", "Bob")]})
    phone = Phone(office, exten="sales", accept="application/rlmi+xml, multipart/related, application/pidf+xml")
    phone.subscribe(Supported="eventlist")
    [(data, _)] = list(restart(office).datagrams())
    assert b'fullState="true"' in data
    assert b"<name>Bob</name>" in data


def test_a_list_that_is_no_more_is_not_taken_up() -> None:
    office = Office(lists={"sales": [ListMember("6002", "Bob")]})
    phone = Phone(office, exten="sales", accept="application/rlmi+xml, multipart/related, application/pidf+xml")
    phone.subscribe(Supported="eventlist")
    office.lists.clear()
    with pytest.raises(NotFound):
        restart(office)


def test_a_commit_that_fails_at_one_address_refuses_what_waits_at_another() -> None:
    office = Office()
    there = "127.0.0.1:5070"
    notifier = Notifier(
        office.audiences, there, ClientTransactions(64), branches=iter([b"z9hG4bKy"]), faults=office.faults
    )
    other = SipEndpoint(ListeningPoint("UDP", lambda _: there, there), notifier, office.services)
    office.receive(Phone(office, port=40001).request(), ("127.0.0.1", 40001))
    other.receive_datagram(Phone(office, port=40002).request(), ("127.0.0.1", 40002), office.now)
    office.journal.fails = True
    [(first, _)] = list(office.datagrams())
    office.journal.fails = False
    second = other.next_datagram(office.now)
    assert second is not None
    assert [parse(data).status for data in (first, second[0])] == [503, 503]
    assert len(office.audiences) == 0


def test_numbers_are_reserved_in_good_time_and_nobody_waits_for_the_disk() -> None:
    office = Office()
    phone = Phone(office)
    phone.subscribe()
    subscription = next(iter(office.audiences))
    subscription.local_cseq = CSEQ_BLOCK - CSEQ_BLOCK // 5
    office.journal.is_slow = True
    office.set_presence("6002", "away")
    phone.hear()
    assert b"<rpid:away/>" in phone.notifies[-1].body
    assert subscription.cseq_limit == CSEQ_BLOCK
    office.journal.store()
    assert subscription.cseq_limit == 2 * CSEQ_BLOCK - CSEQ_BLOCK // 5
    [row] = office.journal.rows["subscription"].values()
    assert SubscriptionRow(*row).cseq_limit == subscription.cseq_limit  # type: ignore[arg-type]


def test_no_number_is_used_before_it_is_reserved() -> None:
    office = Office()
    phone = Phone(office)
    phone.subscribe()
    subscription = next(iter(office.audiences))
    subscription.local_cseq = CSEQ_BLOCK
    office.journal.fails = True
    office.set_presence("6002", "away")
    phone.hear()
    assert len(phone.notifies) == 1
    office.pass_time(6)
    phone.hear()
    assert len(phone.notifies) == 1
    office.journal.fails = False
    late = office.pass_time(6)[0][1]
    assert b"<rpid:away/>" in late
    assert cseq(late) == CSEQ_BLOCK + 1
    assert subscription.cseq_limit == 2 * CSEQ_BLOCK


def test_the_disk_keeps_nobody_waiting_but_who_needs_a_row() -> None:
    office = Office()
    old, new = Phone(office, port=40001), Phone(office, port=40002)
    old.subscribe()
    office.journal.is_slow = True
    request = new.request()
    for _ in range(2):  # what comes again while it is being stored is answered once
        new.send(request)
    assert new.responses == []
    office.set_presence("6002", "away")
    old.hear()
    assert b"<rpid:away/>" in old.notifies[-1].body
    assert new.notifies == []
    old.send(old.request("OPTIONS"))
    assert old.responses[-1].status == 200
    office.journal.store()
    new.hear()
    assert [response.status for response in new.responses] == [200]
    assert b"<rpid:away/>" in new.notifies[0].body


def test_what_a_refresh_says_counts_once_it_is_stored() -> None:
    office = Office()
    phone = Phone(office)
    phone.subscribe(600)
    office.journal.is_slow = True
    phone.send(phone.request(expires=1200))
    office.set_presence("6002", "away")
    phone.hear()
    assert phone.notifies[-1].headers["Subscription-State"] == "active;expires=600"
    phone.send(phone.request(expires=1200, CSeq="2 SUBSCRIBE"))  # another with the number of the one on its way
    assert phone.responses[-1].status == 500
    office.journal.store()
    phone.hear()
    assert phone.responses[-1].status == 200
    assert phone.notifies[-1].headers["Subscription-State"] == "active;expires=1200"
    [row] = office.journal.rows["subscription"].values()
    assert row[1] == office.now + 1200


def test_a_refresh_that_cannot_be_stored_leaves_the_subscription_as_it_was() -> None:
    office = Office()
    phone = Phone(office)
    phone.subscribe(600)
    office.journal.fails = True
    for _ in range(2):
        phone.send(phone.request(expires=1200, Contact="<sip:watcher@127.0.0.1:45000>"))
    assert [response.status for response in phone.responses] == [200, 503, 503]
    office.set_presence("6002", "away")
    [(notify, destination)] = office.datagrams()
    assert destination == ("127.0.0.1", 40000)
    assert parse(notify).headers["Subscription-State"] == "active;expires=600"
    office.journal.fails = False
    assert phone.subscribe(1200).status == 200


def test_numbers_reserved_while_a_refresh_is_stored_do_not_undo_it() -> None:
    office = Office()
    phone = Phone(office)
    phone.subscribe(600)
    subscription = next(iter(office.audiences))
    office.journal.is_slow = True
    phone.send(phone.request(expires=1200))
    subscription.local_cseq = CSEQ_BLOCK - 1
    office.set_presence("6002", "away")
    phone.hear()
    office.journal.store()
    [row] = office.journal.rows["subscription"].values()
    kept = SubscriptionRow(*row)  # type: ignore[arg-type]
    assert kept.expires_at == office.now + 1200
    assert kept.cseq_limit == subscription.cseq_limit > CSEQ_BLOCK


def test_what_ends_while_its_refresh_is_stored_stays_ended() -> None:
    office = Office()
    phone = Phone(office)
    phone.subscribe(600)
    office.journal.is_slow = True
    phone.send(phone.request(expires=1200))
    phone.send(phone.request(expires=0))
    office.journal.store()
    phone.hear()
    office.journal.store()
    states = [notify.headers["Subscription-State"] for notify in phone.notifies]
    assert states == ["active;expires=600", "terminated;reason=timeout"]
    assert office.journal.rows["subscription"] == {}
    assert len(office.audiences) == 0


def test_too_many_that_wait_for_the_disk_come_again() -> None:
    office = Office(limits=Limits(unstored_answers=3))
    office.journal.is_slow = True
    phones = [Phone(office, port=41000 + number) for number in range(5)]
    for phone in phones:
        phone.send(phone.request())
    assert len(office.audiences) == 3
    phones[4].send(phones[4].request("OPTIONS"))
    assert phones[4].responses[-1].status == 200
    office.journal.store()
    for phone in phones:
        phone.hear()
    assert phones[4].subscribe().status == 200
    assert office.limit_log.counts() == {"unstored_answers": 2}


def test_over_a_connection_too_many_are_told_to_come_again() -> None:
    office = Office(limits=Limits(unstored_answers=1), transport="TCP")
    office.journal.is_slow = True
    first, second = Phone(office, port=40001), Phone(office, port=40002)
    first.send(first.request())
    second.send(second.request())
    assert [(answer.status, answer.headers["Retry-After"]) for answer in second.responses] == [(503, "5")]
