"""
Calls that pass through here as a source of device states: who is in a call, rings, or is on hold.

A device with several calls is put together as a hint of several devices is (Asterisk: `devicestate.c`): in a call while
another rings is RINGINUSE.
"""

import asyncio
import logging
import time
from collections.abc import Callable

from switchboard.core.aggregate import aggregate
from switchboard.core.changes import ChangeSet
from switchboard.core.commands import Origin
from switchboard.core.errors import CommandRefused
from switchboard.core.presence_core import PresenceCore
from switchboard.core.reports import ReportDevice
from switchboard.core.sources import Source
from switchboard.core.states import DeviceState

CALLS = "calls"
_log = logging.getLogger("switchboard.sip")


class CallStates:
    """What each channel of a phone says of its device."""

    def __init__(self, loop: asyncio.AbstractEventLoop, core: PresenceCore, tell: Callable[[ChangeSet], None]) -> None:
        """`tell` tells everyone of a change that is not stored."""
        self._loop = loop
        self._core = core
        self._tell = tell
        self._of: dict[str, dict[str, DeviceState]] = {}  # by device, of each of its channels
        self._device: dict[str, str] = {}  # of each channel
        self._told: dict[str, DeviceState] = {}
        core.facts.add(Source(CALLS, rank=1))  # a call here is seen, one elsewhere is reported

    def set(self, channel: str, device: str, state: DeviceState) -> None:
        """The channel says this of its device; a hold is taken back by `hold` alone."""
        self._device[channel] = device
        states = self._of.setdefault(device, {})
        if states.get(channel) is not DeviceState.ONHOLD:
            states[channel] = state
        self._report(device)

    def hold(self, channel: str, *, is_held: bool) -> None:
        """The phone has put the call on hold, or taken it back."""
        device = self._device.get(channel)
        if device is not None:
            self._of[device][channel] = DeviceState.ONHOLD if is_held else DeviceState.INUSE
            self._report(device)

    def forget(self, channel: str) -> None:
        """The channel has ended; harmless where it never said anything."""
        device = self._device.pop(channel, None)
        if device is None:
            return
        del self._of[device][channel]
        if not self._of[device]:
            del self._of[device]
        self._report(device)

    def _report(self, device: str) -> None:
        states = self._of.get(device)
        state = aggregate(states.values()) if states else DeviceState.UNKNOWN  # which says nothing more of it
        if self._told.get(device, DeviceState.UNKNOWN) is state:
            return
        if state is DeviceState.UNKNOWN:
            del self._told[device]
        else:
            self._told[device] = state
        self._loop.call_soon(self._tell_of, ReportDevice(device, state, CALLS, Origin(device, "phone")))

    def _tell_of(self, report: ReportDevice) -> None:
        """In a turn of its own, as changes are never told inside one another."""
        try:
            changes = self._core.report(report, time.time(), self._loop.time())
        except CommandRefused as error:
            _log.warning("A call is not shown: %s", error)
        else:
            self._tell(changes)
