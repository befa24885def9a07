"""Ports for voices, of this computer."""

import secrets
import socket
from contextlib import ExitStack

import pytest

from switchboard.net.voice_sockets import NoPortLeft, VoiceSockets


def test_each_port_is_even_and_another_one() -> None:
    sockets = VoiceSockets()
    taken = [sockets.take("127.0.0.1") for _ in range(50)]
    ports = [each.getsockname()[1] for each in taken]
    assert len(set(ports)) == 50
    assert all(port % 2 == 0 and 10_000 <= port <= 20_000 for port in ports)
    for each, port in zip(taken, ports, strict=True):
        each.close()
        sockets.give_back(port)
        sockets.give_back(port)
    assert len(sockets) == 0


def _free_range(count: int) -> tuple[int, int]:
    """Neighbouring even ports that nobody has."""
    for first in range(30_000, 60_000, 2 * count):
        bound = []
        try:
            for port in range(first, first + 2 * count, 2):
                each = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
                bound.append(each)
                each.bind(("127.0.0.1", port))
        except OSError:
            continue
        else:
            return first, first + 2 * count - 1
        finally:
            for each in bound:
                each.close()
    raise AssertionError


def test_the_range_is_used_up_and_no_further() -> None:
    first, last = _free_range(3)
    sockets = VoiceSockets(first, last)
    taken = [sockets.take("127.0.0.1") for _ in range(3)]
    assert sorted(each.getsockname()[1] for each in taken) == [first, first + 2, first + 4]
    with pytest.raises(NoPortLeft, match=f"3 of {first} to {first + 4} are taken"):
        sockets.take("127.0.0.1")
    port = taken[1].getsockname()[1]
    taken[1].close()
    sockets.give_back(port)
    again = sockets.take("127.0.0.1")
    assert again.getsockname()[1] == port
    for each in (taken[0], taken[2], again):
        each.close()


@pytest.mark.parametrize("start", [0, 60, 99, 100, 299, 399])
def test_a_port_is_found_behind_hundreds_that_another_program_has(start: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(secrets, "randbelow", lambda _: start)
    first, last = _free_range(400)
    with ExitStack() as held:
        for port in range(first, first + 600, 2):
            held.enter_context(socket.socket(socket.AF_INET, socket.SOCK_DGRAM)).bind(("127.0.0.1", port))
        taken = held.enter_context(VoiceSockets(first, last).take("127.0.0.1"))
        assert taken.getsockname()[1] >= first + 600


def test_a_range_without_a_port_and_an_address_of_others_have_none() -> None:
    for sockets, host in ((VoiceSockets(20_001, 20_001), "127.0.0.1"), (VoiceSockets(), "192.0.2.1")):
        with pytest.raises(NoPortLeft):
            sockets.take(host)
