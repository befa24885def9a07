"""What reports of sources come to: facts change, and with them the hints that name the devices."""

import functools
from collections.abc import Callable, Collection, Iterable
from typing import assert_never

from switchboard.core.changes import DeviceStateChanged, SourceChanged
from switchboard.core.checks import check_name
from switchboard.core.custom import CustomDevices
from switchboard.core.errors import CommandRefused
from switchboard.core.evaluator import Evaluator
from switchboard.core.hint_table import HintState, HintTable
from switchboard.core.living import LivingExtensions
from switchboard.core.provider import ProviderRegistry, split_device
from switchboard.core.reports import LoseSource, Report, ReportAll, ReportDevice
from switchboard.core.sources import Facts
from switchboard.core.states import ExtensionStatus


class Reporting:
    """Takes reports, and ends the facts of lost sources."""

    def __init__(
        self,
        registry: ProviderRegistry,
        table: HintTable,
        facts: Facts,
        living: LivingExtensions,
        evaluator: Evaluator,
    ) -> None:
        self._registry = registry
        self._table = table
        self._facts = facts
        self._living = living
        self._evaluator = evaluator

    def take(
        self, report: Report, at: float, now: float
    ) -> tuple[DeviceStateChanged | SourceChanged, list[ExtensionStatus]]:
        """
        The change, and the newest status of each hint that now differs (see `PresenceCore.report`).

        Raises:
            CommandRefused: nobody added that source, a device cannot be reported, or there are too many.
        """
        self._facts.check(report.source)
        source = report.source
        match report:
            case ReportDevice(device, state):
                name = self._reported_name(device)
                old = self._registry.device_state(name)
                _, statuses = self._learn([name], source, at, lambda: self._facts.put(name, state, source))
                return DeviceStateChanged(name, old, self._registry.device_state(name), source), statuses
            case ReportAll(devices):
                said = {self._reported_name(device): state for device, state in devices}
                names = dict.fromkeys((*self._facts.devices(source), *said))
                changed, statuses = self._learn(names, source, at, lambda: self._facts.replace(said, source))
                return SourceChanged(source, is_there=True, devices=changed), statuses
            case LoseSource():
                names = dict.fromkeys(self._facts.devices(source))
                changed, statuses = self._learn(names, source, at, lambda: self._facts.lose(source, now))
                return SourceChanged(source, is_there=False, devices=changed), statuses
            case _:
                assert_never(report)

    def expire(self, at: float, now: float) -> list[tuple[SourceChanged, list[ExtensionStatus]]]:
        """The same for each source whose grace is over."""
        ended = []
        for source in self._facts.ended(now):
            names = dict.fromkeys(self._facts.devices(source))
            changed, statuses = self._learn(names, source, at, functools.partial(self._facts.clear, source))
            ended.append((SourceChanged(source, is_there=False, devices=changed), statuses))
        return ended

    def _reported_name(self, device: str) -> str:
        check_name("device", device)
        name = self._registry.canonical_device(device)
        label, _, rest = split_device(name)
        if not label or not rest:
            raise CommandRefused(f"'{device}' is no device; one looks like PJSIP/2000")
        if label == CustomDevices.label:
            raise CommandRefused(f"'{device}' is what somebody sets it to; no source reports it")
        return name

    def _learn(
        self, names: Collection[str], source: str, at: float, learn: Callable[[], None]
    ) -> tuple[tuple[DeviceStateChanged, ...], list[ExtensionStatus]]:
        """What it comes to that a source says something else of these devices; `learn` changes the facts."""
        before = [self._registry.device_state(name) for name in names]
        learn()
        changed = []
        touched: dict[HintState, None] = {}
        for name, old in zip(names, before, strict=True):
            new = self._registry.device_state(name)
            if new != old:
                self._evaluator.note(name, at)
                changed.append(DeviceStateChanged(name, old, new, source))
            touched.update(dict.fromkeys(self._table.naming(name)))
        self._let_go(self._facts.unreported(names))
        return tuple(changed), self._evaluator.evaluate(touched, at)

    def _let_go(self, names: Iterable[str]) -> None:
        """No source reports these devices any more."""
        for name in names:
            for state in self._table.naming(name):
                self._living.let_go(state.hint.extension)
            self._evaluator.forget([name])
