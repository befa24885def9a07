"""Limits as settings: how much of us anyone may take."""

from dataclasses import fields

from switchboard.api.settings import Page
from switchboard.ground.limits import Limits, limit_title
from switchboard.settings.kinds import Number
from switchboard.settings.records import Record, Setting

_MOST_OF = {"seconds": 86_400, "bytes": 10_000_000_000, "characters": 1_000_000_000}
_MOST_THINGS = 10_000_000
LIMIT_SETTINGS = tuple(
    Setting(
        limit.name,
        Number(1, _MOST_OF.get(limit.metadata["unit"], _MOST_THINGS)),
        limit.default,
        limit.metadata["meaning"],
        limit.metadata["unit"],
        title=limit_title(limit.name),
        page=Page.LIMITS,
    )
    for limit in fields(Limits)
)
LIMITS = Setting(
    "limits", Record(LIMIT_SETTINGS), {}, "how much of us anyone may take", title="Limits", page=Page.LIMITS
)
