"""A phone whose connection is gone is called back where its contact says, again and again while that fails."""

from tests.helpers.phone import Phone
from tests.wire.test_third_parties import HERE, Both

HOME = ("127.0.0.1", 40007)
CONTACT = "<sip:watcher@127.0.0.1:40007;transport=tcp>"


def test_each_call_that_is_refused_is_noticed_at_once() -> None:
    both = Both()
    office, endpoint = both.office, both.endpoints["TCP"]
    both.receive(Phone(office).request(Contact=CONTACT), "TCP")
    assert endpoint.needs(HERE)
    endpoint.connection_lost(HERE, office.now)
    office.set_presence("6002", "away")
    for _ in range(3):
        due = endpoint.get_timer()
        office.now = max(office.now, due or 0.0)
        endpoint.handle_timer(office.now)
        datagram = endpoint.next_datagram(office.now)
        assert datagram is not None
        assert datagram[1] == HOME
        assert endpoint.needs(HOME)
        endpoint.connection_lost(HOME, office.now)
        assert not endpoint.needs(HOME)
    assert len(office.audiences) == 1


def test_who_was_called_back_and_is_lost_again_is_called_back_again() -> None:
    both = Both()
    office, endpoint = both.office, both.endpoints["TCP"]
    both.receive(Phone(office).request(Contact=CONTACT), "TCP")
    endpoint.connection_lost(HERE, office.now)
    for state in ("away", "dnd"):
        office.set_presence("6002", state)
        office.now = max(office.now, endpoint.get_timer() or 0.0)
        endpoint.handle_timer(office.now)
        [(start, _, destination)] = both.sent()
        assert (start.split()[0], destination) == ("NOTIFY", HOME)
        endpoint.connection_lost(HOME, office.now)
