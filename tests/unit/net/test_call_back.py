"""Phones that are called back: what is held for them, and what becomes of it."""

import asyncio

from switchboard.ground.address import Address
from switchboard.ground.faults import Faults
from switchboard.net.call_back import CallBacks
from tests.helpers.loop import run


class Network:
    """Calls that wait until the test lets them succeed or fail."""

    def __init__(self) -> None:
        self.loop = asyncio.get_running_loop()
        self.faults = Faults()
        self.calling: dict[Address, asyncio.Future[None]] = {}
        self.unreachable: list[Address] = []
        self.delivered: list[bytes] = []
        self.calls = CallBacks(self.loop, self.connect, self.unreachable.append, self.faults)

    async def connect(self, peer: Address) -> None:
        answer = self.calling[peer] = self.loop.create_future()
        try:
            await answer
        finally:
            del self.calling[peer]
        self.delivered += self.calls.taken(peer)

    async def turn(self) -> None:
        for _ in range(5):
            await asyncio.sleep(0)


def test_what_waits_goes_out_once_there_is_a_connection_and_no_more_than_so_much_waits() -> None:
    async def scenario() -> None:
        network = Network()
        for number in range(40):
            network.calls.hold(("10.0.0.1", 5060), b"%d" % number)
        await network.turn()
        network.calling["10.0.0.1", 5060].set_result(None)
        await network.turn()
        assert network.delivered == [b"%d" % number for number in range(32)]
        assert network.unreachable == []

    run(scenario)


def test_a_call_that_is_refused_holds_nothing_and_the_next_message_calls_anew() -> None:
    async def scenario() -> None:
        network = Network()
        for _ in range(3):
            network.calls.hold(("10.0.0.1", 5060), b"lost")
            await network.turn()
            network.calling["10.0.0.1", 5060].set_exception(ConnectionRefusedError())
            await network.turn()
        assert network.unreachable == [("10.0.0.1", 5060)] * 3
        network.calls.hold(("10.0.0.1", 5060), b"at last")
        await network.turn()
        network.calling["10.0.0.1", 5060].set_result(None)
        await network.turn()
        assert network.delivered == [b"at last"]
        assert len(network.faults) == 0

    run(scenario)


def test_phones_of_one_address_that_do_not_answer_keep_no_other_waiting() -> None:
    async def scenario() -> None:
        network = Network()
        for port in range(1_000):
            network.calls.hold(("10.0.0.1", 10_000 + port), b"x")
        network.calls.hold(("10.0.0.2", 5060), b"y")
        await network.turn()
        assert len(network.calling) == 17
        network.calling["10.0.0.2", 5060].set_result(None)
        network.calling["10.0.0.1", 10_000].set_exception(TimeoutError())
        await network.turn()
        assert network.delivered == [b"y"]
        assert len(network.calling) == 16
        network.calls.close()
        await network.turn()
        assert network.unreachable == [("10.0.0.1", 10_000)]

    run(scenario)


def test_what_nobody_expected_of_a_call_is_a_fault_and_the_phone_unreachable() -> None:
    async def scenario() -> None:
        network = Network()
        network.calls.hold(("10.0.0.1", 5060), b"x")
        await network.turn()
        network.calling["10.0.0.1", 5060].set_exception(ZeroDivisionError())
        await network.turn()
        assert network.unreachable == [("10.0.0.1", 5060)]
        assert [fault.door for fault in network.faults.listed()] == ["a phone that is called back"]

    run(scenario)
