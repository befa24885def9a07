"""Extensions that patterns make, as phones meet them: none of them is shut out by those who only ask."""

import pytest

from switchboard.core.living import Holder
from switchboard.core.states import Extension
from switchboard.ground.limits import Limits
from tests.helpers.phone import HINTS, Office, Phone

FEW = Limits(pattern_extensions=3, pattern_extensions_unheld=2)


@pytest.fixture
def office() -> Office:
    return Office(limits=FEW)


def watch(office: Office, exten: str, expires: int = 3600, port: int = 0) -> tuple[Phone, int]:
    phone = Phone(office, exten=exten, port=port or 40_000 + int(exten))
    return phone, phone.subscribe(expires).status


def register(office: Office, exten: str) -> int:
    phone = Phone(office, exten=exten, port=50_000 + int(exten))
    contact = f"<sip:{exten}@127.0.0.1:{phone.port}>"
    phone.send(phone.request("REGISTER", 600, Event=None, Accept=None, Contact=contact))
    return phone.responses[-1].status


def test_fetches_of_ever_other_numbers_shut_nobody_out(office: Office) -> None:
    for number in range(6100, 6900):
        phone, status = watch(office, str(number), expires=0)
        assert status == 200
        assert phone.notifies[0].headers["Subscription-State"] == "terminated;reason=timeout"
    assert len(office.core.living) <= 2
    assert len(office.audiences) == 0
    assert watch(office, "6901")[1] == 200
    assert register(office, "6902") == 200


def test_fetches_that_nobody_answers_shut_nobody_out(office: Office) -> None:
    for number in range(6100, 6150):
        phone = Phone(office, exten=str(number), port=40_000 + number, answer=lambda _: None)
        assert phone.subscribe(0).status == 200
    assert office.core.living.held_by(Holder.LOCAL_WATCHERS) == 0
    for number in (6901, 6902, 6903):
        assert watch(office, str(number))[1] == 200


def test_only_what_is_watched_counts_and_who_asks_for_more_is_told_to_come_back(office: Office) -> None:
    watched = [watch(office, str(number))[0] for number in (6100, 6101, 6102)]
    phone, status = watch(office, "6103")
    assert status == 503
    assert phone.responses[-1].headers["Retry-After"] == "3600"
    assert watch(office, "6103", expires=0, port=39_001)[1] == 200
    assert watch(office, "6002")[1] == 200  # a hint of its own
    assert watch(office, "6101", port=39_000)[1] == 200  # one that lives
    assert register(office, "6104") == 200
    watched[0].subscribe(0)
    assert watch(office, "6105")[1] == 200
    assert office.limit_log.counts() == {"pattern_extensions": 1}


def test_a_refused_subscription_leaves_nothing_behind(office: Office) -> None:
    for number in (6100, 6101, 6102):
        watch(office, str(number))
    for number in range(6200, 6250):
        assert watch(office, str(number))[1] == 503
    assert len(office.audiences) == 3
    assert sum(office.audiences.watchers(Extension(str(number))) for number in range(6200, 6250)) == 0
    assert len(office.core.living) == 5


def test_watchers_elsewhere_have_room_of_their_own() -> None:
    office = Office(limits=FEW, authenticate="never")
    for number in (6100, 6101, 6102):
        watch(office, str(number))
    phone = Phone(office, exten="6103", port=43_000)
    office.receive(phone.request(), ("192.0.2.7", 43_000))
    phone.hear()
    assert phone.responses[-1].status == 200
    assert office.core.living.held_by(Holder.WATCHERS) == 1


def test_what_is_watched_is_told_of_for_as_long_as_it_is(office: Office) -> None:
    phone, _ = watch(office, "6100")
    for number in range(6200, 6300):
        watch(office, str(number), expires=0)
    office.set_presence("6100", "away")
    phone.hear()
    assert b"away" in phone.notifies[-1].body


def test_a_refresh_and_an_end_hold_and_let_go_once(office: Office) -> None:
    phone, _ = watch(office, "6100")
    for _ in range(5):
        assert phone.subscribe(3600).status == 200
    assert office.core.living.held_by(Holder.LOCAL_WATCHERS) == 1
    phone.subscribe(0)
    assert office.core.living.held_by(Holder.LOCAL_WATCHERS) == 0
    office.pass_time(1)
    phone, _ = watch(office, "6100", port=39_000)
    office.pass_time(3_700)
    phone.hear()
    assert office.core.living.held_by(Holder.LOCAL_WATCHERS) == 0


def test_who_watches_a_hint_that_went_and_came_back_is_told_what_it_is_now() -> None:
    office = Office(lists={})
    early = Phone(office, exten="2001", port=40_001, answer=lambda _: None)
    early.subscribe()
    office.set_presence("2001", "away", "", "the old message")
    office.reload("[default]\nexten => 6002,hint,Custom:6002\n")
    office.set_presence("2001", "available", "", "the new message")
    office.reload(HINTS)
    late = Phone(office, exten="2001", port=40_002)
    late.subscribe()
    assert b"the new message" in late.notifies[0].body
