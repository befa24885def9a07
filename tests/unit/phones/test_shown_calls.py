"""What is shown of phones' calls: states, dialogs, and who is on hold."""

import asyncio
import time
from collections.abc import Iterator

import pytest

from switchboard.calls.bridges import Bridges
from switchboard.calls.channels import ChannelEvent, Channels
from switchboard.core.changes import ChangeSet
from switchboard.core.commands import Origin
from switchboard.core.hint import parse_hint
from switchboard.core.presence_core import PresenceCore
from switchboard.core.states import DeviceState, Extension, ExtensionState
from switchboard.dialplan.run.channel import Channel, Place
from switchboard.ground.faults import Faults
from switchboard.ground.limits import LimitLog, Limits
from switchboard.phones.call_states import CallStates
from switchboard.phones.known_dialogs import KnownDialogs
from switchboard.phones.shown_calls import ShownCalls
from switchboard.sip.invite.messages import CallDialog

ANNA, BEN, CAI = (Extension(f"600{number}") for number in (1, 2, 3))


class Desk:
    """Three phones, and what is shown of them."""

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self.loop = loop
        self.core = PresenceCore()
        hints = [parse_hint(each, f"PJSIP/{each.exten}") for each in (ANNA, BEN, CAI)]
        self.core.replace_hints(hints, (), 0.0, Origin("root", "console"))
        self.channels = Channels(loop, Faults(), LimitLog(Limits()), time.time)
        self.bridges = Bridges(self.channels)
        self.dialogs = KnownDialogs()
        self.touched: list[Extension] = []
        self.events: list[str] = []
        self.told: list[ChangeSet] = []
        states = CallStates(loop, self.core, self.told.append)
        self.shown = ShownCalls(states, self.dialogs, self.core.extensions_of, self.touched.append)
        self.shown.follow(self.channels, self.bridges)
        self.channels.listeners.append(self._hear)

    def _hear(self, event: ChannelEvent) -> None:
        self.events.append(f"{event.name} {event.channel.name[:10]}")

    def channel(self, exten: str) -> Channel:
        channel = self.channels.make_one(f"PJSIP/{exten}", Place("default", "s"), "root")
        self.shown.show(channel, f"PJSIP/{exten}", DeviceState.INUSE, dialog(exten), is_initiator=exten == "6001")
        return channel

    def state(self, extension: Extension) -> ExtensionState:
        self.loop.run_until_complete(asyncio.sleep(0))
        status = self.core.status(extension)
        assert status is not None
        return status.extension_state


def dialog(exten: str) -> CallDialog:
    return CallDialog(f"{exten}@call", "ours", f"theirs{exten}", "", "", "", "", (), 1)


@pytest.fixture
def desk() -> Iterator[Desk]:
    loop = asyncio.new_event_loop()
    yield Desk(loop)
    loop.close()


def test_who_puts_the_other_on_hold_is_in_use_and_the_other_is_on_hold(desk: Desk) -> None:
    anna, ben = desk.channel("6001"), desk.channel("6002")
    desk.bridges.join(anna, ben)
    desk.shown.hold(anna, is_on=True)
    desk.shown.hold(anna, is_on=True)
    assert (desk.state(ANNA), desk.state(BEN)) == (ExtensionState.IN_USE, ExtensionState.ON_HOLD)
    assert [each.is_held for each in desk.dialogs.of(BEN)] == [True]
    assert [each.is_held for each in desk.dialogs.of(ANNA)] == [False]
    desk.shown.hold(ben, is_on=True)
    assert (desk.state(ANNA), desk.state(BEN)) == (ExtensionState.ON_HOLD, ExtensionState.ON_HOLD)
    desk.shown.hold(anna, is_on=False)
    assert (desk.state(ANNA), desk.state(BEN)) == (ExtensionState.ON_HOLD, ExtensionState.IN_USE)
    desk.shown.hold(ben, is_on=False)
    assert (desk.state(ANNA), desk.state(BEN)) == (ExtensionState.IN_USE, ExtensionState.IN_USE)
    assert [each for each in desk.events if "old" in each] == [
        "Hold PJSIP/6001", "Hold PJSIP/6002", "Unhold PJSIP/6001", "Unhold PJSIP/6002"
    ]  # fmt: skip


def test_whoever_talks_to_somebody_else_is_on_hold_no_longer(desk: Desk) -> None:
    anna, ben, cai = (desk.channel(exten) for exten in ("6001", "6002", "6003"))
    desk.bridges.join(anna, ben)
    desk.shown.hold(anna, is_on=True)
    desk.bridges.join(ben, cai)
    assert (desk.state(BEN), desk.state(CAI)) == (ExtensionState.IN_USE, ExtensionState.IN_USE)
    desk.bridges.join(anna, cai)
    assert (desk.state(ANNA), desk.state(CAI)) == (ExtensionState.IN_USE, ExtensionState.ON_HOLD)
    desk.shown.forget(anna)
    assert desk.state(CAI) is ExtensionState.IN_USE


def test_a_hold_goes_through_local_channels(desk: Desk) -> None:
    anna, ben = desk.channel("6001"), desk.channel("6002")
    pair = desk.channels.make_pair("6002", "default", "root", "")
    desk.bridges.join(anna, pair.caller)
    desk.bridges.join(pair.callee, ben)
    desk.shown.hold(ben, is_on=True)
    assert (desk.state(ANNA), desk.state(BEN)) == (ExtensionState.ON_HOLD, ExtensionState.IN_USE)


def test_dialogs_are_known_by_extension_until_the_call_is_over(desk: Desk) -> None:
    channel = desk.channels.make_one("PJSIP/6002", Place("default", "s"), "root")
    channel.connect("Anna Berg", "6001")
    desk.shown.show(channel, "PJSIP/6002", DeviceState.RINGING, dialog("6002"), is_initiator=False)
    desk.shown.show(channel, "PJSIP/6002", DeviceState.RINGING, dialog("6002"), is_initiator=False)
    [facts] = desk.dialogs.of(BEN)
    assert (facts.call_id, facts.local_tag, facts.remote_tag) == ("6002@call", "theirs6002", "ours")
    assert (facts.is_early, facts.is_initiator, facts.remote_number, facts.remote_name) == (
        True, False, "6001", "Anna Berg"
    )  # fmt: skip
    assert desk.touched == [BEN]
    known = desk.dialogs.of(BEN)
    assert desk.dialogs.of(BEN) is known
    desk.shown.show(channel, "PJSIP/6002", DeviceState.INUSE, dialog("6002"), is_initiator=False)
    assert [each.is_early for each in desk.dialogs.of(BEN)] == [False]
    desk.shown.forget(channel)
    desk.shown.forget(channel)
    assert desk.dialogs.of(BEN) == ()
    assert desk.touched == [BEN] * 3
    assert desk.state(BEN) is ExtensionState.UNAVAILABLE
