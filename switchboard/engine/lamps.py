"""Devices that queues and parking places know of, as a source: `Queue:support`, `park:701@parkedcalls`."""

import asyncio
import logging
import time
from collections.abc import Callable

from switchboard.core.changes import ChangeSet
from switchboard.core.commands import Origin
from switchboard.core.errors import CommandRefused
from switchboard.core.presence_core import PresenceCore
from switchboard.core.reports import ReportDevice
from switchboard.core.sources import Source
from switchboard.core.states import DeviceState

LAMPS = "services"
_log = logging.getLogger("switchboard.engine")


class Lamps:
    """Tells what differs from what was told, in a turn of its own, as changes are never told inside one another."""

    def __init__(self, loop: asyncio.AbstractEventLoop, core: PresenceCore, tell: Callable[[ChangeSet], None]) -> None:
        """`tell` tells everyone of a change that is not stored."""
        self._loop = loop
        self._core = core
        self._tell = tell
        self._wanted: dict[str, DeviceState] = {}
        self._told: dict[str, DeviceState] = {}
        core.facts.add(Source(LAMPS))

    def report(self, device: str, state: DeviceState) -> None:
        """The device is in that state from now on; UNKNOWN where there is no such device any more."""
        if not self._wanted:
            self._loop.call_soon(self._tell_all)
        self._wanted[device] = state

    def _tell_all(self) -> None:
        wanted, self._wanted = self._wanted, {}
        for device, state in wanted.items():
            if self._told.get(device, DeviceState.UNKNOWN) is state:
                continue
            if state is DeviceState.UNKNOWN:
                del self._told[device]
            else:
                self._told[device] = state
            report = ReportDevice(device, state, LAMPS, Origin(device, "service"))
            try:
                changes = self._core.report(report, time.time(), self._loop.time())
            except CommandRefused as error:
                _log.warning("A lamp is not shown: %s", error)
            else:
                self._tell(changes)
