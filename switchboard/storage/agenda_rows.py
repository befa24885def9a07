"""Presets and plans as they are stored: texts of JSON."""

import datetime as dt
import json
from collections.abc import Iterable, Sequence

from switchboard.core.agenda import KeptPlan
from switchboard.core.plan import Plan
from switchboard.core.preset import Preset
from switchboard.core.states import Presence, PresenceState
from switchboard.storage.tables import Row

PRESETS = "presets"  # their name in the table `meta`


def presets_row(presets: Iterable[Preset]) -> Row:
    """The row of all presets, in their order."""
    written = [
        {
            "name": preset.name,
            "presence": _written(preset.presence),
            "lasts": preset.lasts,
            "ends_at": preset.ends_at.isoformat() if preset.ends_at else None,
        }
        for preset in presets
    ]
    return PRESETS, json.dumps(written)


def presets_of_row(text: str) -> tuple[Preset, ...]:
    """
    Raises:
        ValueError, TypeError, KeyError: no version of ours wrote it.
    """
    return tuple(
        Preset(
            each["name"],
            _presence(each["presence"]),
            each["lasts"],
            dt.time.fromisoformat(each["ends_at"]) if each["ends_at"] else None,
        )
        for each in json.loads(text)
    )


def plan_row(plan: Plan, since: float) -> Row:
    """A plan and since when it is so (wall-clock seconds); when it began last has a row of its own."""
    written = {
        "presence": _written(plan.presence),
        "begins": plan.begins.isoformat(),
        "ends": plan.ends.isoformat(),
        "weekdays": plan.weekdays,
        "then": _written(plan.then) if plan.then else None,
        **({"source": plan.source} if plan.source else {}),
    }
    return plan.number, plan.presentity, since, json.dumps(written)


def plan_of_row(number: int, presentity: str, since: float, text: str, begun: float) -> KeptPlan:
    """
    Raises:
        ValueError, TypeError, KeyError: no version of ours wrote it.
    """
    row = json.loads(text)
    plan = Plan(
        presentity,
        _presence(row["presence"]),
        dt.datetime.fromisoformat(row["begins"]),
        dt.datetime.fromisoformat(row["ends"]),
        tuple(row["weekdays"]),
        _presence(row["then"]) if row["then"] else None,
        number,
        row.get("source", ""),
    )
    return KeptPlan(plan, since, begun)


def _written(presence: Presence) -> Sequence[str]:
    return presence.state.value, presence.subtype, presence.message


def _presence(texts: Sequence[str]) -> Presence:
    state, subtype, message = texts
    return Presence(PresenceState(state), subtype, message)
