"""
Sources: whoever knows what devices do, and what is shown where two know of the same one.

A source reports facts: this device is in that state. Registrations of phones are one; calls, another switch or another
site are others. A fact says one of four things, and each row counts over those below it, whoever reports it:

    says            states                                    as
    a call          INUSE, BUSY, RINGING, RINGINUSE, ONHOLD   a phone in a call is not idle, whatever registrars say
    there           NOT_INUSE                                 a phone that one of them reaches can be reached
    gone            UNAVAILABLE
    no such device  INVALID

Of facts that say the same thing, those of sources that are there count over those of lost ones; of these, the ones of
the highest rank; and those of one rank, which look at different places, are put together as the devices of a hint are
(Asterisk: `devicestate.c`, for one device at several servers). UNKNOWN says nothing: it takes the source's fact back,
and a source that knows only calls reports it when the last call has ended.

    source there ──lose──▶ lost: its facts are stale, shown as that ──grace is over──▶ lost: its facts have ended
         ▲                   │                                                               │
         └──────report all───┴────────────────────────report all─────────────────────────────┘

>>> facts = Facts()
>>> facts.add(Source("registrations")); facts.add(Source("calls"))
>>> facts.put("PJSIP/2000", DeviceState.NOT_INUSE, "registrations"); facts.put("PJSIP/2000", DeviceState.INUSE, "calls")
>>> facts.reading("PJSIP/2000")
Reading(state=<DeviceState.INUSE: 'INUSE'>, sources=('calls',), is_stale=False)
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from switchboard.core.aggregate import aggregate
from switchboard.core.errors import CommandRefused
from switchboard.core.states import DeviceState
from switchboard.ground.limits import Limits

_CALL, _THERE, _GONE, _NO_SUCH = 3, 2, 1, 0
_SAYS: Mapping[DeviceState, int] = {
    DeviceState.INUSE: _CALL,
    DeviceState.BUSY: _CALL,
    DeviceState.RINGING: _CALL,
    DeviceState.RINGINUSE: _CALL,
    DeviceState.ONHOLD: _CALL,
    DeviceState.NOT_INUSE: _THERE,
    DeviceState.UNAVAILABLE: _GONE,
    DeviceState.INVALID: _NO_SUCH,
}


@dataclass(frozen=True, slots=True)
class Source:
    """
    Who reports devices.

    Args:
        rank: whose fact counts where two sources say the same thing of a device; the higher one's.
        grace: seconds for which its facts are shown, as stale ones, after it was lost.
    """

    name: str
    rank: int = 0
    grace: float = 60.0


class Fact(NamedTuple):
    """A device's state as one source has it."""

    state: DeviceState
    rank: int
    source: str
    is_stale: bool = False


class Reading(NamedTuple):
    """A device's state as it is shown, the sources that have it so, and whether all of them are lost."""

    state: DeviceState
    sources: tuple[str, ...] = ()
    is_stale: bool = False


class SourceListing(NamedTuple):
    """
    A source, how many devices it reports, and, where it is lost, until when its facts are shown.

    `stale_until` is on the clock of `Facts.lose`; None while the source is there.
    """

    source: Source
    devices: int
    stale_until: float | None


def read_facts(facts: Collection[Fact]) -> Reading | None:
    """
    What is shown of one device, by the rule above; None where no fact says anything.

    >>> read_facts([Fact(DeviceState.RINGING, 1, "here"), Fact(DeviceState.INUSE, 1, "there")])
    Reading(state=<DeviceState.RINGINUSE: 'RINGINUSE'>, sources=('here', 'there'), is_stale=False)
    """
    facts = [fact for fact in facts if fact.state is not DeviceState.UNKNOWN]
    if not facts:
        return None
    best = max((_SAYS[fact.state], not fact.is_stale, fact.rank) for fact in facts)
    counting = [fact for fact in facts if (_SAYS[fact.state], not fact.is_stale, fact.rank) == best]
    sources = tuple(sorted(fact.source for fact in counting))
    return Reading(aggregate(fact.state for fact in counting), sources, not best[1])


class _Known:
    """What one source has said. `ends_at` is when its grace is over, None while it is there."""

    __slots__ = ("devices", "ends_at", "source")

    def __init__(self, source: Source) -> None:
        self.source = source
        self.devices: dict[str, None] = {}
        self.ends_at: float | None = None


class Facts:
    """The facts of all sources, by device."""

    def __init__(self, limits: Limits | None = None) -> None:
        self._most = (limits or Limits()).source_devices
        self._sources: dict[str, _Known] = {}
        self._of: dict[str, dict[str, DeviceState]] = {}

    def add(self, source: Source) -> None:
        """It may report from now on; harmless the second time."""
        self._sources.setdefault(source.name, _Known(source))

    def __contains__(self, device: str) -> bool:
        """Whether any source reports that device."""
        return device in self._of

    def listed(self) -> Iterator[SourceListing]:
        """Every source, in the order they were added."""
        return (SourceListing(known.source, len(known.devices), known.ends_at) for known in self._sources.values())

    def check(self, source: str) -> None:
        """
        Raises:
            CommandRefused: nobody added that source.
        """
        if source not in self._sources:
            raise CommandRefused(f"'{source}' is no source of device states here")

    def put(self, device: str, state: DeviceState, source: str) -> None:
        """
        Takes a fact, which is stale while its source is lost; UNKNOWN takes it away.

        Raises:
            CommandRefused: the source reports as many devices as it may.
        """
        known = self._sources[source]
        if state is DeviceState.UNKNOWN:
            self._drop(known, device)
            return
        if device not in known.devices:
            self._check_room(source, len(known.devices) + 1)
        known.devices[device] = None
        self._of.setdefault(device, {})[source] = state

    def replace(self, facts: Mapping[str, DeviceState], source: str) -> None:
        """
        A source is there, or back: these facts come in the place of all that it reported.

        Raises:
            CommandRefused: they are more than one source may report.
        """
        self._check_room(source, len(facts))
        known = self._sources[source]
        known.ends_at = None
        for device in [device for device in known.devices if device not in facts]:
            self._drop(known, device)
        for device, state in facts.items():
            self.put(device, state, source)

    def clear(self, source: str) -> None:
        """All facts of a source end."""
        known = self._sources[source]
        for device in list(known.devices):
            self._drop(known, device)

    def devices(self, source: str) -> Collection[str]:
        """Those that a source reports."""
        return self._sources[source].devices

    def lose(self, source: str, now: float) -> None:
        """A source is lost: its facts are stale until its grace is over; harmless the second time."""
        known = self._sources[source]
        if known.ends_at is None:
            known.ends_at = now + known.source.grace

    def ended(self, now: float) -> Iterable[str]:
        """The lost sources whose grace is over, and whose facts have not been cleared."""
        return [name for name, known in self._sources.items() if _is_over(known, now)]

    def unreported(self, devices: Iterable[str]) -> list[str]:
        """Those of them that no source reports."""
        return [device for device in devices if device not in self._of]

    def reading(self, device: str) -> Reading | None:
        """What is shown of a device; None where no source reports it."""
        states = self._of.get(device)
        if states is None:
            return None
        facts = [self._fact(source, state) for source, state in states.items()]
        if len(facts) == 1:  # as with nearly every device; ten thousand of them may be reported at once
            return Reading(facts[0].state, (facts[0].source,), facts[0].is_stale)
        return read_facts(facts)

    def _fact(self, source: str, state: DeviceState) -> Fact:
        known = self._sources[source]
        return Fact(state, known.source.rank, source, known.ends_at is not None)

    def _check_room(self, source: str, count: int) -> None:
        if count > self._most:
            raise CommandRefused(f"'{source}' reports {count:,} devices; {self._most:,} are the most")

    def _drop(self, known: _Known, device: str) -> None:
        if device not in known.devices:
            return
        del known.devices[device]
        states = self._of[device]
        del states[known.source.name]
        if not states:
            del self._of[device]


def _is_over(known: _Known, now: float) -> bool:
    return bool(known.devices) and known.ends_at is not None and known.ends_at <= now
