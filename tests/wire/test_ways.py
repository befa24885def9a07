"""Over what, to where and in how many bytes NOTIFYs go (RFC 3261 12.1.1, 12.2.1.1, 18.1.1)."""

import pytest

from switchboard.ground.address import Address
from switchboard.sip.journal import SUBSCRIPTION, SubscriptionRow
from switchboard.sip.watch.resource_list import ListMember
from tests.helpers.phone import Office, Phone, answer_to, parse
from tests.wire.test_third_parties import HERE, Both

MTU = 1_300  # bytes
SALES = [ListMember(exten, f"Name of {exten}") for exten in ("6002", "2000", "2001")]


@pytest.mark.parametrize(
    ("routes", "start", "written"),
    [
        (["<sip:10.0.0.1:5070>"], "sip:10.0.0.1:5070", ["<sip:watcher@127.0.0.1:40000>"]),
        (
            ["<sip:10.0.0.1:5070>", "<sip:10.0.0.2;lr>"],
            "sip:10.0.0.1:5070",
            ["<sip:10.0.0.2;lr>", "<sip:watcher@127.0.0.1:40000>"],
        ),
        (
            ["<sip:10.0.0.1;transport=udp?a=b>, <sip:10.0.0.2>"],
            "sip:10.0.0.1;transport=udp",
            ["<sip:10.0.0.2>", "<sip:watcher@127.0.0.1:40000>"],
        ),
        (["<sip:10.0.0.1;lrx>"], "sip:10.0.0.1;lrx", ["<sip:watcher@127.0.0.1:40000>"]),
        (["<sip:10.0.0.1;lr>", "<sip:10.0.0.2>"], "sip:watcher@127.0.0.1:40000", None),
        (["sip:10.0.0.1;lr"], "sip:watcher@127.0.0.1:40000", None),
        (["<sip:10.0.0.1>;lr"], "sip:watcher@127.0.0.1:40000", None),
        (["<sip:10.0.0.1;LR=on>"], "sip:watcher@127.0.0.1:40000", None),
    ],
)
def test_rfc3261_12_2_1_1_a_strict_router_is_named_and_the_target_comes_last(
    routes: list[str], start: str, written: list[str] | None
) -> None:
    office = Office()
    phone = Phone(office)
    header = "\r\nRecord-Route: ".join(routes)
    phone.subscribe(**{"Record-Route": header})
    phone.subscribe(**{"Record-Route": None})
    office.set_presence("6002", "away")
    phone.hear()
    assert len(phone.notifies) == 3
    for notify in phone.notifies:
        assert notify.start == f"NOTIFY {start} SIP/2.0"
        assert notify.routes == (routes if written is None else written)


@pytest.mark.parametrize(
    ("transport", "changed", "uri", "told"),
    [
        ("TLS", {"Contact": "<sips:watcher@127.0.0.1:40000>"}, "sip:6002", "<sips:127.0.0.1:5060>"),
        ("TLS", {}, "sips:6002", "<sips:127.0.0.1:5060>"),
        ("WSS", {}, "sips:6002", "<sips:127.0.0.1:5060;transport=ws>"),
        ("TLS", {"Record-Route": "<sips:127.0.0.1;lr>"}, "sip:6002", "<sips:127.0.0.1:5060>"),
        (
            "TLS",
            {"Record-Route": "<sip:127.0.0.1;lr>", "Contact": "<sips:watcher@127.0.0.1:40000>"},
            "sip:6002",
            "<sip:127.0.0.1:5060;transport=tls>",
        ),
        ("TLS", {}, "sip:6002", "<sip:127.0.0.1:5060;transport=tls>"),
        ("TCP", {"Contact": "<sips:watcher@127.0.0.1:40000>"}, "sip:6002", "<sip:127.0.0.1:5060;transport=tcp>"),
    ],
)
def test_rfc3261_12_1_1_our_contact_is_a_sips_uri_where_the_dialog_is(
    transport: str, changed: dict[str, str], uri: str, told: str
) -> None:
    office = Office(transport=transport, authenticate="never")
    phone = Phone(office)
    phone.send(phone.request(**changed).replace(b"SUBSCRIBE sip:6002", f"SUBSCRIBE {uri}".encode()))
    assert phone.responses[-1].headers["Contact"] == told
    assert phone.notifies[-1].headers["Contact"] == told


class Unreachable(Both):
    """An office whose phone listens for no connections."""

    def told(self, data: bytes) -> list[tuple[str, str, Address, int]]:
        """Transport, destination and size of each NOTIFY; each connection that would be made fails."""
        self.endpoints["UDP"].receive_datagram(data, HERE, self.office.now)
        return self.left()

    def left(self, *, reachable: bool = False) -> list[tuple[str, str, Address, int]]:
        told: list[tuple[str, str, Address, int]] = []
        for _ in range(10):
            self.office.journal.flush()
            for transport, endpoint in self.endpoints.items():
                while (datagram := endpoint.next_datagram(self.office.now)) is not None:
                    data, destination = datagram
                    if not data.startswith(b"NOTIFY"):
                        continue
                    told.append((parse(data).vias[0][8:11], transport, (destination[0], destination[1]), len(data)))
                    if transport == "UDP" or reachable:
                        endpoint.receive_datagram(answer_to(parse(data), "200 OK"), destination, self.office.now)
                    else:
                        endpoint.connection_lost(destination, self.office.now)
        return told


def test_where_nobody_listens_for_connections_it_is_told_on_the_way_its_subscribe_came() -> None:
    both = Unreachable()
    contact = "<sip:watcher@127.0.0.1:40007;transport=tcp>"
    phone = Phone(both.office)
    told = both.told(phone.request(Contact=contact))
    assert [each[:3] for each in told] == [("TCP", "TCP", ("127.0.0.1", 40007)), ("UDP", "UDP", HERE)]
    [row] = both.office.journal.rows[SUBSCRIPTION].values()
    assert isinstance(row, SubscriptionRow)
    assert (row.listener, row.host, row.port) == ("127.0.0.1:5060", *HERE)
    both.office.set_presence("6002", "away")
    assert [each[:3] for each in both.left()] == [("UDP", "UDP", HERE)]
    [subscription] = both.office.audiences
    phone.to_tag = subscription.dialog.local_tag
    assert [each[1] for each in both.told(phone.request(Contact=contact))] == ["UDP"], "it is not tried at each refresh"


def test_a_fetch_is_answered_there_as_well() -> None:
    both = Unreachable()
    told = both.told(Phone(both.office).request(expires=0, Contact="<sip:watcher@127.0.0.1:40007;transport=tcp>"))
    assert [each[1] for each in told] == ["TCP", "UDP"]
    assert not len(both.office.audiences)


def test_a_phone_that_was_reached_over_a_connection_is_called_back_over_one() -> None:
    both = Unreachable()
    both.endpoints["UDP"].receive_datagram(
        Phone(both.office).request(Contact="<sip:watcher@127.0.0.1:40007;transport=tcp>"), HERE, both.office.now
    )
    assert [each[1] for each in both.left(reachable=True)] == ["TCP"]
    both.office.set_presence("6002", "away")
    assert [each[1] for each in both.left()] == ["TCP"], "it is tried again later"


@pytest.mark.parametrize("message", ["", "x" * 3_000])
@pytest.mark.parametrize("routes", [0, 13])
def test_rfc3261_18_1_1_what_fits_no_datagram_goes_over_a_connection(message: str, routes: int) -> None:
    both = Unreachable()
    both.office.set_presence("6002", "away", message=message)
    route = ", ".join(f"<sip:127.0.0.1:{5070 + number};lr;proxy=a-name-of-a-proxy>" for number in range(routes))
    changed = {"Record-Route": route} if route else {}
    both.endpoints["UDP"].receive_datagram(Phone(both.office).request(**changed), HERE, both.office.now)
    [(_, transport, _, size)] = both.left(reachable=True)
    assert (transport, size < MTU) == (("TCP", False) if routes else ("UDP", True))


def test_a_list_goes_over_a_connection_and_in_datagrams_where_there_is_none() -> None:
    both = Unreachable()
    both.office.lists["sales"] = SALES
    phone = Phone(both.office, exten="sales", accept=None)
    both.endpoints["UDP"].receive_datagram(phone.request(Supported="eventlist"), HERE, both.office.now)
    assert [each[1] for each in both.left(reachable=True)] == ["TCP"]
    other = Phone(both.office, exten="sales", port=40001, accept=None)
    assert [each[1] for each in both.told(other.request(Supported="eventlist"))] == ["TCP", "UDP"]
    both.office.set_presence("6002", "away")
    assert sorted(each[1] for each in both.left(reachable=True)) == ["TCP", "UDP"]


def test_a_phone_that_refreshes_over_udp_what_it_watched_over_tcp_is_told_what_fits() -> None:
    both = Unreachable()
    both.office.set_presence("6002", "away", message="x" * 3_000)
    phone = Phone(both.office)
    answer = both.endpoints["TCP"]
    answer.receive_datagram(phone.request(), HERE, both.office.now)
    both.office.journal.flush()
    response = answer.next_datagram(both.office.now)
    assert response is not None
    phone.accepted(parse(response[0]))
    [(_, first, _, whole)] = both.left(reachable=True)
    assert (first, whole > 3_000) == ("TCP", True)
    [(_, second, _, size)] = both.told(phone.request())
    assert (second, size < MTU) == ("UDP", True)


def test_what_is_told_over_a_connection_for_its_size_says_where_we_are_reached_as_before() -> None:
    both = Unreachable()
    both.office.lists["sales"] = SALES
    both.endpoints["UDP"].receive_datagram(
        Phone(both.office, exten="sales", accept=None).request(Supported="eventlist"), HERE, both.office.now
    )
    both.office.journal.flush()
    answer = both.endpoints["UDP"].next_datagram(both.office.now)
    notify = both.endpoints["TCP"].next_datagram(both.office.now)
    assert answer is not None
    assert notify is not None
    assert parse(answer[0]).headers["Contact"] == parse(notify[0]).headers["Contact"] == "<sip:127.0.0.1:5060>"
