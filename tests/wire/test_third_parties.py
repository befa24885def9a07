"""Nobody can have NOTIFYs sent, or connections made, to anybody else (RFC 3261 18.1.1, 26.3.2.4)."""

import pytest

from switchboard.ground.address import Address
from switchboard.sip.arrival import ListeningPoint
from switchboard.sip.endpoint import SipEndpoint
from switchboard.sip.transactions.client_transactions import ClientTransactions
from switchboard.sip.watch.notifier import Notifier
from switchboard.sip.watch.subscription import Subscription
from tests.helpers.phone import SERVER, Office, Phone, answer_to, parse

HERE = ("127.0.0.1", 40000)
ELSEWHERE = [
    "sip:watcher@10.9.8.7:5060",
    "sip:watcher@10.9.8.7:5060;transport=tcp",
    "sip:watcher@10.9.8.7;transport=TCP",
    "sip:watcher@10.9.8.7:5061;transport=tls",
    "sips:watcher@10.9.8.7:5061",
    "sip:watcher@victim.example;transport=tcp",
    "sip:watcher@[2001:db8::7]:5060;transport=tcp",
    "sip:127.0.0.1@10.9.8.7;transport=tcp",
    "sip:watcher@127.0.0.1.victim.example;transport=tcp",
    "sip:watcher@127.0.0.2:40000;transport=tcp",
    "sip:watcher@127.0.0.1:40000;maddr=10.9.8.7;transport=udp",
]


class Both:
    """An office over UDP and TCP; what leaves, over which of the two, and to whom."""

    def __init__(self) -> None:
        self.office = office = Office()
        transactions: ClientTransactions[Subscription] = ClientTransactions(64, is_reliable=True)
        branches = (b"z9hG4bKtcp%d" % number for number in range(100))
        notifier = Notifier(office.audiences, f"tcp:{SERVER}", transactions, branches=branches, faults=office.faults)
        point = ListeningPoint("TCP", lambda _: SERVER, f"tcp:{SERVER}")
        self.endpoints = {"UDP": office.endpoint, "TCP": SipEndpoint(point, notifier, office.services)}
        for transport, endpoint in self.endpoints.items():
            office.services.subscribe.points[transport.lower()] = endpoint.point

    def receive(self, data: bytes, transport: str) -> list[tuple[str, str, Address]]:
        """First lines of what follows, each NOTIFY answered."""
        self.endpoints[transport].receive_datagram(data, HERE, self.office.now)
        return self.sent()

    def sent(self) -> list[tuple[str, str, Address]]:
        left: list[tuple[str, str, Address]] = []
        self.office.journal.flush()
        for transport, endpoint in self.endpoints.items():
            while (datagram := endpoint.next_datagram(self.office.now)) is not None:
                data, destination = datagram
                left.append((data.decode().split("\r\n", 1)[0], transport, (destination[0], destination[1])))
                if data.startswith(b"NOTIFY"):
                    endpoint.receive_datagram(answer_to(parse(data), "200 OK"), destination, self.office.now)
                self.office.journal.flush()
        return left


@pytest.mark.parametrize("transport", ["UDP", "TCP"])
@pytest.mark.parametrize("contact", ELSEWHERE)
def test_a_contact_elsewhere_is_told_on_the_way_that_the_subscribe_came(contact: str, transport: str) -> None:
    both = Both()
    phone = Phone(both.office)
    answer, notify = both.receive(phone.request(Contact=f"<{contact}>"), transport)
    assert answer == ("SIP/2.0 200 OK", transport, HERE)
    assert notify == (f"NOTIFY {contact} SIP/2.0", transport, HERE)
    both.office.set_presence("6002", "away")
    assert both.sent() == [(f"NOTIFY {contact} SIP/2.0", transport, HERE)]


@pytest.mark.parametrize("transport", ["UDP", "TCP"])
@pytest.mark.parametrize(
    "route", ["<sip:10.9.8.7:5060;lr>", "<sip:10.9.8.7;transport=tcp;lr>", "<sip:victim.example;lr>"]
)
def test_a_route_elsewhere_too(route: str, transport: str) -> None:
    both = Both()
    request = Phone(both.office).request(**{"Record-Route": route})
    assert {destination for _, _, destination in both.receive(request, transport)} == {HERE}


@pytest.mark.parametrize("contact", ELSEWHERE)
def test_a_refresh_moves_it_to_nobody_else(contact: str) -> None:
    both = Both()
    phone = Phone(both.office)
    phone.subscribe()
    assert len(both.receive(phone.request(Contact=f"<{contact}>"), "UDP")) == 2
    both.office.set_presence("6002", "away")
    assert [(transport, destination) for _, transport, destination in both.sent()] == [("UDP", HERE)]


@pytest.mark.parametrize("transport", ["UDP", "TCP"])
def test_a_connection_that_was_lost_is_not_made_to_a_contact_elsewhere(transport: str) -> None:
    both = Both()
    request = Phone(both.office).request(Contact="<sip:watcher@10.9.8.7:5060;transport=tcp>")
    both.receive(request, transport)
    both.endpoints["TCP"].connection_lost(HERE, both.office.now)
    both.office.set_presence("6002", "away")
    assert {destination for _, _, destination in both.sent()} <= {HERE}


def test_who_asks_for_a_connection_to_itself_gets_one() -> None:
    both = Both()
    request = Phone(both.office).request(Contact="<sip:watcher@127.0.0.1:40007;transport=tcp>")
    answer, notify = both.receive(request, "UDP")
    assert answer[1:] == ("UDP", HERE)
    assert notify[1:] == ("TCP", ("127.0.0.1", 40007))
