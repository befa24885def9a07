"""Who may watch what: looked at at every request, not only at the first."""

import pytest

from switchboard.sip.auth.users import SipUser
from switchboard.sip.watch.resource_list import ListMember
from tests.helpers.phone import Message, Office, Phone
from tests.wire.test_digest import proof, user

LIST = "application/rlmi+xml, multipart/related, application/pidf+xml"


@pytest.fixture
def office() -> Office:
    return Office(users=[user(), user("bob")], authenticate="always")


def subscribe(phone: Phone, name: str = "alice", expires: int = 3600, **changed: str) -> Message:
    """Subscribes, and proves who asks."""
    challenge = phone.subscribe(expires, **changed)
    assert challenge.status == 401
    authorization = proof(challenge, uri=f"sip:{phone.exten}@127.0.0.1:5060", name=name)
    return phone.subscribe(expires, Authorization=authorization, **changed)


def change_users(office: Office, *users: SipUser) -> None:
    office.authenticator.users = {each.name: each for each in users}


def test_rfc6665_4_1_3_a_right_that_was_taken_away_ends_the_subscription_at_its_refresh(office: Office) -> None:
    phone = Phone(office)
    assert subscribe(phone).status == 200
    change_users(office, user(watch=("2001",)))
    assert subscribe(phone).status == 403
    assert phone.notifies[-1].headers["Subscription-State"] == "terminated;reason=rejected"
    assert len(office.audiences) == 0
    assert subscribe(phone).status == 481


def test_who_has_no_right_any_more_may_still_leave(office: Office) -> None:
    phone = Phone(office)
    subscribe(phone)
    change_users(office, user(watch=("2001",)))
    assert subscribe(phone, expires=0).status == 200
    assert phone.notifies[-1].headers["Subscription-State"] == "terminated;reason=timeout"


def test_a_right_that_stays_is_not_looked_at_too_strictly(office: Office) -> None:
    phone = Phone(office)
    subscribe(phone)
    change_users(office, user(watch=("_60XX",)))
    assert subscribe(phone).status == 200
    office.services.subscribe.rights_changed()
    assert len(office.audiences) == 1


def test_rights_that_change_end_what_they_do_not_allow_at_once_and_nothing_else(office: Office) -> None:
    alice, bob = Phone(office), Phone(office, port=40001)
    subscribe(alice)
    subscribe(bob, "bob")
    change_users(office, user(watch=("2001",)), user("bob"))
    office.services.subscribe.rights_changed()
    before = len(bob.notifies)
    alice.hear()
    assert alice.notifies[-1].headers["Subscription-State"] == "terminated;reason=rejected"
    assert len(bob.notifies) == before
    assert len(office.audiences) == 1


def test_a_user_that_is_no_more_watches_nothing_any_more(office: Office) -> None:
    phone = Phone(office)
    subscribe(phone)
    change_users(office, user("bob"))
    office.services.subscribe.rights_changed()
    phone.hear()
    assert phone.notifies[-1].headers["Subscription-State"] == "terminated;reason=rejected"


def test_who_need_not_prove_anything_keeps_what_it_has() -> None:
    office = Office(users=[user()], authenticate="remote")
    phone = Phone(office)
    assert phone.subscribe().status == 200
    change_users(office)
    office.services.subscribe.rights_changed()
    assert phone.subscribe().status == 200


@pytest.mark.parametrize("joining", ["2001", "6003"])
def test_a_list_that_somebody_joins_who_may_not_be_watched_is_rejected(joining: str) -> None:
    office = Office(
        users=[user(watch=("6002", "6003"))], authenticate="always", lists={"sales": [ListMember("6002", "Bob")]}
    )
    phone = Phone(office, exten="sales", accept=LIST)
    assert subscribe(phone, Supported="eventlist").status == 200
    office.lists["sales"] = [ListMember("6002", "Bob"), ListMember(joining, "Ann")]
    office.services.subscribe.lists_changed()
    phone.hear()
    state = phone.notifies[-1].headers["Subscription-State"]
    assert (state == "terminated;reason=rejected") == (joining == "2001")


def test_the_right_to_one_of_a_list_that_was_taken_away_ends_it_at_the_refresh() -> None:
    office = Office(users=[user()], authenticate="always", lists={"sales": [ListMember("6002", "Bob")]})
    phone = Phone(office, exten="sales", accept=LIST)
    assert subscribe(phone, Supported="eventlist").status == 200
    change_users(office, user(watch=("2001",)))
    assert subscribe(phone, Supported="eventlist").status == 403
    assert phone.notifies[-1].headers["Subscription-State"] == "terminated;reason=rejected"


def test_a_phone_that_was_to_be_left_alone_hears_at_once_that_it_may_not_watch_any_more(office: Office) -> None:
    phone = Phone(office, answer=lambda notify: "200 OK" if "rejected" in str(notify.headers) else "503 Busy")
    subscribe(phone)
    change_users(office, user(watch=("2001",)))
    assert subscribe(phone).status == 403
    assert phone.notifies[-1].headers["Subscription-State"] == "terminated;reason=rejected"
