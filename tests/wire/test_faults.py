"""An exception that nobody expected ends the one request that raised it, and whoever sent that is answered."""

from collections.abc import Callable
from typing import NoReturn

import pytest

from switchboard.sip.arrival import Answer, Arrival
from switchboard.sip.publish.publication import PublishServer
from tests.helpers.phone import Office, Phone
from tests.wire.test_publish import AWAY, publish


def broken(*_: object) -> NoReturn:
    raise ZeroDivisionError


@pytest.mark.parametrize("method", ["SUBSCRIBE", "REGISTER", "PUBLISH"])
def test_a_request_that_raises_is_answered_500_and_again_when_it_comes_again(
    monkeypatch: pytest.MonkeyPatch, method: str
) -> None:
    office = Office()
    phone = Phone(office)
    with monkeypatch.context() as patched:
        patched.setattr(office, "find", broken)
        request = phone.request(method)
        phone.send(request)
        phone.send(request)
    assert [response.status for response in phone.responses] == [500, 500]
    [fault] = office.faults.listed()
    assert (fault.door, fault.what, fault.count) == ("a SIP request", "ZeroDivisionError", 1)
    assert phone.subscribe().status == 200


def test_a_publish_that_raises_after_the_work_on_it_began_is_answered_once(monkeypatch: pytest.MonkeyPatch) -> None:
    later: list[Callable[[Answer], None]] = []

    def half_done(_: PublishServer, arrival: Arrival, answer: Callable[[Answer], None]) -> NoReturn:
        later.append(answer)
        raise ZeroDivisionError(arrival.now)

    office = Office()
    phone = Phone(office)
    with monkeypatch.context() as patched:
        patched.setattr(PublishServer, "receive", half_done)
        assert publish(phone, AWAY).status == 500
    later[0](Answer())
    phone.hear()
    assert len(phone.responses) == 1
    assert publish(phone, AWAY).status == 200


def test_a_trace_that_raises_is_switched_off_and_phones_are_served() -> None:
    office = Office()
    office.endpoint.trace = broken
    assert Phone(office).subscribe().status == 200
    [fault] = office.faults.listed()
    assert (fault.door, fault.count) == ("the SIP trace", 1)
