"""What sources say of devices (see `sources`). It is not stored: a source that is back after a restart says it anew."""

from dataclasses import dataclass

from switchboard.core.commands import Origin
from switchboard.core.states import DeviceState


@dataclass(frozen=True, slots=True)
class ReportDevice:
    """
    A device is in this state, as that source has it; UNKNOWN where the source knows nothing of it any more.

    `device` is named as in hints: `PJSIP/2000`.
    """

    device: str
    state: DeviceState
    source: str
    origin: Origin


@dataclass(frozen=True, slots=True)
class ReportAll:
    """A source is there, or back: these devices are all that it knows of. Each is named once."""

    devices: tuple[tuple[str, DeviceState], ...]
    source: str
    origin: Origin


@dataclass(frozen=True, slots=True)
class LoseSource:
    """A source cannot be heard any more; harmless where it is lost already."""

    source: str
    origin: Origin


Report = ReportDevice | ReportAll | LoseSource
