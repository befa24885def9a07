"""What the office has agreed on, as it is now: the presets that all desks share, and everybody's plans."""

import datetime as dt
from collections.abc import Mapping
from typing import NamedTuple
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, Signal

from switchboard.core.plan import Occurrence, Plan
from switchboard.core.preset import DEFAULT_PRESETS, Preset
from switchboard.gui.office.clock import set_office_zone
from switchboard.gui.office.preset_words import translated


class Coming(NamedTuple):
    """A plan, and when it holds next."""

    plan: Plan
    when: Occurrence


class Agenda(QObject):
    """Only the mirror puts into it."""

    presets_changed = Signal()
    plans_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.stored: tuple[Preset, ...] = DEFAULT_PRESETS  # as the engine has them
        self.plans: dict[int, Plan] = {}
        self.zone: dt.tzinfo | None = None  # by whose clocks presets and plans are meant; None for this computer's

    @property
    def presets(self) -> tuple[Preset, ...]:
        """As they are shown: those that nobody has edited yet are in the language of the window."""
        return translated(self.stored) if self.stored == DEFAULT_PRESETS else self.stored

    def reset(self, presets: tuple[Preset, ...], plans: Mapping[int, Plan], time_zone: str) -> None:
        """Those of an office; its time zone is named as `zoneinfo` does, or not at all."""
        self.stored, self.plans = presets, dict(plans)
        self.zone = ZoneInfo(time_zone) if time_zone else None
        set_office_zone(self.zone)
        self.presets_changed.emit()
        self.plans_changed.emit()

    def take(self, presets: tuple[Preset, ...] | None, plans: Mapping[int, Plan | None]) -> None:
        """What became other: no presets where they did not, None for a plan that is no more."""
        if presets is not None and presets != self.stored:
            self.stored = presets
            self.presets_changed.emit()
        for number, plan in plans.items():
            if plan is None:
                self.plans.pop(number, None)
            else:
                self.plans[number] = plan
        if plans:
            self.plans_changed.emit()

    def plans_of(self, presentity: str, now: float) -> list[Coming]:
        """Those that hold now or are still to come, the next first; `now` is wall-clock seconds."""
        found = [
            Coming(plan, when)
            for plan in self.plans.values()
            if plan.presentity == presentity
            for when in (next(plan.occurrences(now, self.zone), None),)
            if when is not None
        ]
        return sorted(found, key=lambda coming: (coming.when, coming.plan.number))
