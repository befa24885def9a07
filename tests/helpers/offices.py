"""A core with an office's hints, and the ways to change it in a line."""

from switchboard.core.changes import ChangeSet
from switchboard.core.commands import ForgetDevice, ForgetPresence, Origin, SetDeviceState, SetPresence
from switchboard.core.presence_core import DirectoryRead, PresenceCore, Resolved
from switchboard.core.reports import LoseSource, ReportAll, ReportDevice
from switchboard.core.sources import Source
from switchboard.core.states import DeviceState, Extension, ExtensionStatus, Presence
from switchboard.dialplan.read.parser import parse_dialplan
from switchboard.ground.limits import Limits
from tests.helpers.phone import HINTS

CLERK = Origin("clerk", "window")
PEER = Origin("peer", "test")


class CoreOffice:
    """`now` only goes forward, `at` is the clock on the wall; one adds to both. `told` is all that changed."""

    def __init__(self, hints: str = HINTS, *, epoch: int = 0, limits: Limits | None = None) -> None:
        self.core = PresenceCore(epoch, limits)
        self.at, self.now = 10.0, 1_000.0
        self.told: list[ChangeSet] = []
        self.reload(hints)

    def reload(self, hints: str, directory: DirectoryRead | None = None) -> ChangeSet:
        dialplan = parse_dialplan(hints, "extensions.conf")
        return self.tell(self.core.replace_hints(dialplan.hints, dialplan.patterns, self.at, CLERK, directory))

    def set_presence(self, presentity: str, presence: Presence) -> ChangeSet:
        return self.apply(SetPresence(presentity, presence, CLERK))

    def set_device(self, device: str, state: DeviceState) -> ChangeSet:
        return self.apply(SetDeviceState(device, state, CLERK))

    def apply(self, command: SetPresence | ForgetPresence | SetDeviceState | ForgetDevice) -> ChangeSet:
        return self.tell(self.core.apply(self.core.check(command), self.at))

    def add_source(self, name: str, rank: int = 0, grace: float = 60.0) -> None:
        self.core.facts.add(Source(name, rank, grace))

    def report(self, device: str, state: DeviceState, source: str) -> ChangeSet:
        return self.tell(self.core.report(ReportDevice(device, state, source, PEER), self.at, self.now))

    def report_all(self, source: str, **devices: DeviceState) -> ChangeSet:
        """`PJSIP_2000=DeviceState.INUSE` is `PJSIP/2000`."""
        named = tuple((device.replace("_", "/"), state) for device, state in devices.items())
        return self.tell(self.core.report(ReportAll(named, source, PEER), self.at, self.now))

    def lose(self, source: str) -> ChangeSet:
        return self.tell(self.core.report(LoseSource(source, PEER), self.at, self.now))

    def expire(self) -> list[ChangeSet]:
        return [self.tell(changes) for changes in self.core.expire(self.at, self.now)]

    def resolve(self, exten: str, *contexts: str) -> Resolved:
        resolved = self.core.resolve(exten, contexts or ("default",), self.at, CLERK)
        if resolved.changes is not None:
            self.tell(resolved.changes)
        return resolved

    def status(self, exten: str) -> ExtensionStatus:
        status = self.core.status(Extension(exten))
        assert status is not None
        return status

    def tell(self, changes: ChangeSet) -> ChangeSet:
        self.told.append(changes)
        return changes
