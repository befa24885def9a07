"""Registrations as a source of device states: a phone that is registered is idle, unless others know better."""

import asyncio
import logging
import time
from collections.abc import Callable, Iterable

from switchboard.core.changes import ChangeSet
from switchboard.core.commands import Origin
from switchboard.core.errors import CommandRefused
from switchboard.core.presence_core import PresenceCore
from switchboard.core.provider import PhoneDevices
from switchboard.core.reports import LoseSource, Report, ReportAll, ReportDevice
from switchboard.core.sources import Source
from switchboard.core.states import DeviceState

REGISTRATIONS = "registrations"
_ORIGIN = Origin(REGISTRATIONS, "phones")
_log = logging.getLogger("switchboard.sip")


class Registrations:
    """
    Tells the core which phones are there.

    While SIP is not served no phone can refresh or leave: the source is lost, and what it said is shown as stale.
    """

    def __init__(
        self, loop: asyncio.AbstractEventLoop, core: PresenceCore, tell: Callable[[ChangeSet], None], longest: float
    ) -> None:
        """`longest` is for how many seconds a phone may register at most."""
        self._loop = loop
        self._core = core
        self._tell = tell
        self._is_lost = False
        core.facts.add(Source(REGISTRATIONS, grace=longest))

    def restore(self, phones: Iterable[str]) -> None:
        """These were registered when we stopped; before the first hint. Since when is not known."""
        self._report(_all_of(phones), 0.0)

    def report(self, phone: str, is_registered: bool) -> None:
        """A phone came or went."""
        state = DeviceState.NOT_INUSE if is_registered else DeviceState.UNKNOWN
        self._report(ReportDevice(_device(phone), state, REGISTRATIONS, Origin(phone, "phone")), time.time())

    def set_served(self, phones: Iterable[str], *, is_served: bool) -> None:
        """Whether SIP is served now; `phones` are those that are registered."""
        if is_served and self._is_lost:
            self._report(_all_of(phones), time.time())
        elif not is_served and not self._is_lost:
            self._report(LoseSource(REGISTRATIONS, _ORIGIN), time.time())
        self._is_lost = not is_served

    def _report(self, report: Report, at: float) -> None:
        try:
            changes = self._core.report(report, at, self._loop.time())
        except CommandRefused as error:
            _log.warning("A registration is not shown: %s", error)
        else:
            self._tell(changes)


def _device(phone: str) -> str:
    return f"{PhoneDevices.label}{PhoneDevices.separator}{phone}"


def _all_of(phones: Iterable[str]) -> ReportAll:
    devices = tuple((_device(phone), DeviceState.NOT_INUSE) for phone in dict.fromkeys(phones))
    return ReportAll(devices, REGISTRATIONS, _ORIGIN)
