"""Who is put through to whom besides by a Dial: on a real loop, with all that listeners hear, and nobody left."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from switchboard.calls import talks
from switchboard.calls.channels import ChannelEvent
from switchboard.calls.originate import Originate
from switchboard.dialplan.run.channel import Channel, Place
from switchboard.engine.engine import Engine
from tests.unit.calls.test_pbx import ROOT, everyone_gone, with_office

PLAN = """
[default]
exten => stays,1,Answer()
same => n,Wait(3600)
exten => goeson,1,Answer()
same => n,Wait(3600)
same => n,UserEvent(Went)
same => n,Wait(3600)
exten => calls,1,Answer()
same => n,Dial(Local/stays@default,,g)
same => n,Set(GLOBAL(STATUS)=${DIALSTATUS})
same => n,UserEvent(Went)
same => n,Wait(3600)
exten => third,1,Answer()
same => n,Wait(3600)
exten => rings,1,Ringing()
same => n,Wait(3600)
exten => late,1,Wait(0.05)
same => n,Answer()
same => n,Wait(3600)
exten => busy,1,Busy()
"""
Work = Callable[["Switchboard"], Awaitable[None]]


class Switchboard:
    """Channels by where they went, and all that is told of them."""

    def __init__(self, engine: Engine) -> None:
        self.pbx = engine.parts.pbx
        self.talks = self.pbx.talks
        self.events: list[ChannelEvent] = []
        self.pbx.channels.listeners.append(self.events.append)

    async def call(self, exten: str) -> Channel:
        """The end that runs the dialplan there."""
        return await self.pbx.originate(Originate(exten, "default", ("Wait", "3600"), ROOT, timeout=3_600))

    async def called(self) -> tuple[Channel, Channel, Channel]:
        """One that dialled, and both ends of the leg that it talks to."""
        dialler = await self.call("calls")
        await self.settle()
        [bridge] = self.talks.bridges.all()
        [near] = [channel for channel in bridge.channels if channel is not dialler]
        return dialler, near, self.end(near, 2)

    def end(self, channel: Channel, number: int) -> Channel:
        return self.pbx.channels.all[f"{channel.name[:-1]}{number}"]

    def by_exten(self, exten: str) -> Channel:
        """The `;1` of the call to an extension."""
        [found] = [each for name, each in self.pbx.channels.all.items() if f"/{exten}@" in name and name.endswith("1")]
        return found

    async def settle(self) -> None:
        for _ in range(20):
            await asyncio.sleep(0.001)

    def talking(self) -> list[set[str]]:
        """Who talks to whom, by the extension they were called at, and their end."""
        return [{_short(channel) for channel in bridge.channels} for bridge in self.talks.bridges.all()]

    def told(self, *names: str) -> list[tuple[str, str]]:
        return [(event.name, _short(event.channel)) for event in self.events if event.name in names]


def _short(channel: Channel) -> str:
    return f"{channel.name.partition('/')[2].partition('@')[0]};{channel.name[-1]}"


def run(tmp_path: Path, work: Work) -> None:
    async def on(engine: Engine) -> None:
        house = Switchboard(engine)
        await work(house)
        house.pbx.close()
        await everyone_gone(engine)
        assert house.talks.bridges.all() == []
        assert (house.talks._joints, house.talks._askings) == ({}, {})
        names = [event.name for event in house.events]
        assert names.count("BridgeEnter") == names.count("BridgeLeave")
        assert names.count("BridgeCreate") == names.count("BridgeDestroy")
        assert engine.parts.backend.faults() == 0

    with_office(tmp_path, on, PLAN)


def test_a_dial_that_is_answered_is_a_bridge_until_it_is_over(tmp_path: Path) -> None:
    async def work(house: Switchboard) -> None:
        _, _, far = await house.called()
        assert house.talking() == [{"calls;2", "stays;1"}]
        house.pbx.hang_up(far)
        await house.settle()
        assert house.talking() == []
        assert house.told("BridgeCreate", "BridgeEnter", "BridgeLeave", "BridgeDestroy") == [
            ("BridgeCreate", "calls;2"), ("BridgeEnter", "stays;1"), ("BridgeEnter", "calls;2"),
            ("BridgeLeave", "stays;1"), ("BridgeLeave", "calls;2"), ("BridgeDestroy", "calls;2"),
        ]  # fmt: skip

    run(tmp_path, work)


@pytest.mark.parametrize("first", [0, 1])
def test_two_channels_that_are_bridged_talk_until_one_ends_and_the_other_goes_on(tmp_path: Path, first: int) -> None:
    async def work(house: Switchboard) -> None:
        pair = await house.call("goeson"), await house.call("goeson")
        assert house.talks.bridge(*pair) == ""
        assert [bridge.channels for bridge in house.talks.bridges.all()] == [[pair[1], pair[0]]]
        assert not house.told("UserEvent")
        house.pbx.hang_up(pair[first])
        await house.settle()
        assert len(house.told("UserEvent")) == 1
        assert pair[1 - first].name in house.pbx.channels.all
        assert pair[first].name not in house.pbx.channels.all

    run(tmp_path, work)


def test_one_that_only_executes_an_application_ends_with_the_bridge(tmp_path: Path) -> None:
    async def work(house: Switchboard) -> None:
        one, other = await house.call("stays"), await house.call("goeson")
        near = house.end(one, 1)
        assert house.talks.bridge(near, other) == ""
        house.pbx.hang_up(other)
        await house.settle()
        assert near.name not in house.pbx.channels.all

    run(tmp_path, work)


def test_a_leg_that_is_bridged_away_leaves_its_dialler_to_go_on(tmp_path: Path) -> None:
    async def work(house: Switchboard) -> None:
        dialler, near, far = await house.called()
        other = await house.call("third")
        assert house.talks.bridge(near, other) == ""
        await house.settle()
        assert house.talking() == [{"stays;1", "third;2"}]
        assert house.pbx.world.variables["STATUS"] == "ANSWER"
        assert {dialler.name, near.name, far.name, other.name} <= house.pbx.channels.all.keys()
        house.pbx.hang_up(far)
        await house.settle()
        assert near.name not in house.pbx.channels.all
        assert house.talking() == []

    run(tmp_path, work)


def test_a_dialler_that_is_bridged_away_hangs_up_whom_it_called(tmp_path: Path) -> None:
    async def work(house: Switchboard) -> None:
        dialler, near, _ = await house.called()
        other = await house.call("third")
        assert house.talks.bridge(other, dialler) == ""
        await house.settle()
        assert house.talking() == [{"calls;2", "third;2"}]
        assert near.name not in house.pbx.channels.all
        again = await house.call("goeson")
        assert house.talks.bridge(dialler, again) == "", "out of one bridge into another"
        await house.settle()
        assert house.talking() == [{"calls;2", "goeson;2"}]

    run(tmp_path, work)


def test_what_cannot_be_bridged_stays_as_it_was(tmp_path: Path) -> None:
    async def work(house: Switchboard) -> None:
        one = await house.call("stays")
        house.pbx.originate(Originate("rings", "default", ("Wait", "1"), ROOT))
        waiting = house.by_exten("rings")
        assert house.talks.bridge(one, one) == "Unable to add Channel2 to bridge"
        assert house.talks.bridge(one, waiting) == "Unable to add Channel2 to bridge", "it only stands for a call"
        assert house.talks.bridge(waiting, one) == "Unable to add Channel1 to bridge"
        assert house.talking() == []

    run(tmp_path, work)


def test_a_bridged_channel_that_is_redirected_leaves_the_bridge(tmp_path: Path) -> None:
    async def work(house: Switchboard) -> None:
        one, other = await house.call("stays"), await house.call("goeson")
        house.talks.bridge(one, other)
        assert house.pbx.redirect(one, Place("default", "third"))
        await house.settle()
        assert house.talking() == []
        assert one.place.exten == "third"
        assert len(house.told("UserEvent")) == 1, "the other goes on"

    run(tmp_path, work)


@pytest.mark.parametrize("who", ["dialler", "near", "far"])
def test_who_asks_and_ends_has_put_the_other_through(tmp_path: Path, who: str) -> None:
    async def work(house: Switchboard) -> None:
        dialler, near, far = await house.called()
        asker = {"dialler": dialler, "near": near, "far": far}[who]
        assert house.talks.ask(asker, Place("default", "third"), ROOT) == ""
        await house.settle()
        speaker = "calls;2" if who == "dialler" else "stays;1"
        other = "stays;1" if who == "dialler" else "calls;2"
        assert sorted(map(sorted, house.talking())) == sorted([[other], sorted([speaker, "third;1"])])
        house.pbx.hang_up(asker)
        await house.settle()
        assert house.talking() == [{other, "third;1"}]
        [event] = [event for event in house.events if event.name == "AttendedTransfer"]
        assert [_short(channel) for channel in (event.channel, event.caller, event.target) if channel] == [
            speaker, other, "third;1",
        ]  # fmt: skip
        assert asker.name not in house.pbx.channels.all
        house.pbx.hang_up(house.end(house.by_exten("third"), 2))
        await house.settle()
        if who == "dialler":
            assert near.name not in house.pbx.channels.all
        else:
            assert house.told("UserEvent") == [("UserEvent", "calls;2")], "it goes on behind its Dial"
            assert house.pbx.world.variables["STATUS"] == "ANSWER"

    run(tmp_path, work)


@pytest.mark.parametrize("who", ["dialler", "far"])
def test_when_the_third_ends_who_asked_is_back(tmp_path: Path, who: str) -> None:
    async def work(house: Switchboard) -> None:
        dialler, _, far = await house.called()
        asker = dialler if who == "dialler" else far
        assert house.talks.ask(asker, Place("default", "third"), ROOT) == ""
        await house.settle()
        house.pbx.hang_up(house.end(house.by_exten("third"), 2))
        await house.settle()
        assert house.talking() == [{"calls;2", "stays;1"}]
        assert house.talks.ask(asker, Place("default", "third"), ROOT) == "", "and may ask again"

    run(tmp_path, work)


@pytest.mark.parametrize("exten", ["rings", "busy"])
def test_who_asks_in_vain_is_back(tmp_path: Path, exten: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(talks, "ASKING_SECONDS", 0.02)

    async def work(house: Switchboard) -> None:
        dialler, _, _ = await house.called()
        assert house.talks.ask(dialler, Place("default", exten), ROOT) == ""
        await asyncio.sleep(0.05)
        await house.settle()
        assert house.talking() == [{"calls;2", "stays;1"}]
        assert not [name for name in house.pbx.channels.all if f"/{exten}@" in name]

    run(tmp_path, work)


@pytest.mark.parametrize("who", ["dialler", "far"])
def test_who_ends_while_it_still_rings_has_the_other_wait_for_the_answer(tmp_path: Path, who: str) -> None:
    async def work(house: Switchboard) -> None:
        dialler, _, far = await house.called()
        asker = dialler if who == "dialler" else far
        assert house.talks.ask(asker, Place("default", "late"), ROOT) == ""
        house.pbx.hang_up(asker)
        await asyncio.sleep(0.1)
        await house.settle()
        other = "stays;1" if who == "dialler" else "calls;2"
        assert house.talking() == [{other, "late;1"}]

    run(tmp_path, work)


@pytest.mark.parametrize("who", ["dialler", "far"])
def test_who_ends_while_it_still_rings_in_vain_leaves_the_other_to_what_comes_next(
    tmp_path: Path, who: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(talks, "ASKING_SECONDS", 0.02)

    async def work(house: Switchboard) -> None:
        dialler, near, far = await house.called()
        asker = dialler if who == "dialler" else far
        assert house.talks.ask(asker, Place("default", "rings"), ROOT) == ""
        house.pbx.hang_up(asker)
        await asyncio.sleep(0.05)
        await house.settle()
        assert house.talking() == []
        if who == "dialler":
            assert near.name not in house.pbx.channels.all
        else:
            assert house.told("UserEvent") == [("UserEvent", "calls;2")]

    run(tmp_path, work)


@pytest.mark.parametrize("who", ["dialler", "far"])
def test_when_the_other_ends_meanwhile_nobody_is_put_through_to_nobody(tmp_path: Path, who: str) -> None:
    async def work(house: Switchboard) -> None:
        dialler, _, far = await house.called()
        asker, other = (dialler, far) if who == "dialler" else (far, dialler)
        assert house.talks.ask(asker, Place("default", "third"), ROOT) == ""
        await house.settle()
        house.pbx.hang_up(other)
        await house.settle()
        assert house.talking() == []
        assert not [name for name in house.pbx.channels.all if "/third@" in name]

    run(tmp_path, work)


def test_bridged_channels_transfer_too(tmp_path: Path) -> None:
    async def work(house: Switchboard) -> None:
        one, other = await house.call("stays"), await house.call("goeson")
        house.talks.bridge(one, other)
        assert house.talks.ask(one, Place("default", "third"), ROOT) == ""
        await house.settle()
        house.pbx.hang_up(one)
        await house.settle()
        assert house.talking() == [{"goeson;2", "third;1"}]
        house.pbx.hang_up(house.end(house.by_exten("third"), 2))
        await house.settle()
        assert house.told("UserEvent") == [("UserEvent", "goeson;2")]

    run(tmp_path, work)


def test_who_talks_to_nobody_or_asks_already_or_asks_nobody_is_told(tmp_path: Path) -> None:
    async def work(house: Switchboard) -> None:
        alone = await house.call("stays")
        assert house.talks.ask(alone, Place("default", "third"), ROOT) == "It talks to nobody"
        dialler, _, _ = await house.called()
        assert "no extension" in house.talks.ask(dialler, Place("default", "nowhere"), ROOT)
        assert house.talks.ask(dialler, Place("default", "third"), ROOT) == ""
        assert house.talks.ask(dialler, Place("default", "third"), ROOT) == "It is asking somebody already"

    run(tmp_path, work)
