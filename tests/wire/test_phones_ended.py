"""What an operator ends, why phones were refused, and what they said last, byte by byte."""

import pytest

from switchboard.sip.refused import RefusedRequests
from switchboard.sip.wire.errors import Forbidden, NotFound, Unauthorized
from switchboard.sip.wire.message import parse_request
from tests.helpers.phone import Office, Phone
from tests.wire.test_register import register


@pytest.fixture
def office() -> Office:
    return Office()


def test_rfc6665_4_1_3_a_phone_whose_subscription_is_ended_is_told_so(office: Office) -> None:
    phone = Phone(office)
    phone.subscribe()
    [subscription] = office.services.audiences
    assert subscription.last_status == 200
    assert office.services.subscribe.end(subscription.dialog.local_tag)
    phone.hear()
    assert phone.notifies[-1].headers["Subscription-State"] == "terminated;reason=deactivated"
    assert not office.services.subscribe.end(subscription.dialog.local_tag)
    assert len(office.services.audiences) == 0


def test_a_binding_is_ended_once_that_is_stored(office: Office) -> None:
    phone = Phone(office)
    register(phone)
    [row] = office.services.registrar.bindings
    settle = office.services.registrar.end(row.aor, row.key)
    assert settle is not None
    assert office.reported == [("6002", True)]
    settle(True)
    assert office.reported == [("6002", True), ("6002", False)]
    assert office.services.registrar.end(row.aor, row.key) is None


def test_why_a_phone_was_refused_is_kept(office: Office) -> None:
    phone = Phone(office)
    register(phone, To="<sip:7000@ours>")
    register(phone, To="<sip:7000@ours>")
    [refused] = office.services.refused.newest_first()
    assert (refused.key.method, refused.key.status, refused.count) == ("REGISTER", 404, 2)
    assert "7000" in refused.key.reason


def test_refusals_are_bounded_and_a_challenge_is_none(office: Office) -> None:
    phone = Phone(office)
    request = parse_request(phone.request())
    refused = RefusedRequests()
    refused.note(request, Unauthorized(), "192.0.2.1", 0.0)
    assert refused.newest_first() == []
    for number in range(1_000):
        refused.note(request, NotFound(f"{number} \x1b[2J" + "x" * 5_000), "192.0.2.1", float(number))
    refused.note(request, Forbidden(), "192.0.2.1", 2_000.0)
    kept = refused.newest_first()
    assert len(kept) == 200
    assert kept[0].key.status == 403
    assert all(len(row.key.reason) <= 100 and row.key.reason.isprintable() for row in kept)
