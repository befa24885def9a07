"""Who can reach an address is said in words, network by network."""

import ipaddress

import pytest

from switchboard.ground.address import ListenAddress
from switchboard.gui.dialogs.reach import NetworkCard, Reach, audiences, hosts

CARDS = [
    NetworkCard("lo", ipaddress.ip_interface("127.0.0.1/8")),
    NetworkCard("eth0", ipaddress.ip_interface("192.168.1.5/24")),
    NetworkCard("eth1", ipaddress.ip_interface("8.8.8.8/24")),
    NetworkCard("eth0", ipaddress.ip_interface("fd12::2/64")),
]


def words(host: str, cards: list[NetworkCard]) -> list[tuple[Reach, str]]:
    return [(audience.reach, audience.words) for audience in audiences([ListenAddress(host, 5060)], cards)]


@pytest.mark.parametrize("host", ["127.0.0.1", "::1", "localhost", "127.9.9.9"])
def test_this_computer_alone(host: str) -> None:
    assert [reach for reach, _ in words(host, CARDS)] == [Reach.COMPUTER]


def test_an_office_network_is_named_and_its_computers_are_counted() -> None:
    [(reach, text)] = words("192.168.1.5", CARDS)
    assert reach is Reach.NETWORK
    assert "192.168.1.0/24" in text
    assert "eth0" in text
    assert "up to 253 other computers" in text


def test_every_address_means_each_network_and_the_farthest_stands_first() -> None:
    assert [reach for reach, _ in words("0.0.0.0", CARDS)] == [Reach.INTERNET, Reach.NETWORK]
    [(_, text)] = words("::", CARDS)
    assert "fd12::/64" in text
    assert "up to" not in text
    assert [reach for reach, _ in words("0.0.0.0", CARDS[:1])] == [Reach.NETWORK]


def test_a_name_or_an_address_of_another_computer_is_said() -> None:
    assert "nobody can say" in words("office.example", CARDS)[0][1]
    assert "does not have the address 10.1.1.1" in words("10.1.1.1", CARDS)[0][1]


def test_phones_call_this_computer_by_an_address_of_the_office_first() -> None:
    assert hosts(ListenAddress("0.0.0.0", 5060), CARDS) == ["192.168.1.5", "8.8.8.8"]
    assert hosts(ListenAddress("127.0.0.1", 5060), CARDS) == ["127.0.0.1"]
