"""A member of a queue, as it is now; what of it is kept over a restart, as an entry of the database."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from switchboard.core.states import DeviceState
from switchboard.dialplan.read.queues_file import QueueMember
from switchboard.ground.errors import SwitchboardError

QUEUE_FAMILY = "Queue"  # its entries are called `queue/interface`
_FREE = frozenset({DeviceState.NOT_INUSE, DeviceState.UNKNOWN})  # Asterisk: member_status_available
_NUMBERS = {  # Asterisk: `ast_device_state`
    DeviceState.UNKNOWN: 0, DeviceState.NOT_INUSE: 1, DeviceState.INUSE: 2, DeviceState.BUSY: 3, DeviceState.INVALID: 4,
    DeviceState.UNAVAILABLE: 5, DeviceState.RINGING: 6, DeviceState.RINGINUSE: 7, DeviceState.ONHOLD: 8,
}  # fmt: skip


class UnreadableEntry(SwitchboardError):
    """An entry of the database is no member."""


@dataclass(frozen=True, slots=True)
class KeptMember:
    """
    What is kept of a member.

    Args:
        is_dynamic: whether somebody added it; else the file has it, and this is what was changed here.
        paused_at: wall-clock seconds of the last pause.
    """

    member: QueueMember
    is_dynamic: bool
    is_paused: bool = False
    reason: str = ""
    paused_at: float = 0.0

    def text(self) -> str:
        """As it is stored."""
        member = self.member
        return json.dumps({
            "dynamic": self.is_dynamic, "penalty": member.penalty, "name": member.name,
            "state_interface": member.state_interface, "ringinuse": member.ring_in_use, "wrapup": member.wrapup,
            "paused": self.is_paused, "reason": self.reason, "paused_at": self.paused_at,
        }, ensure_ascii=False)  # fmt: skip


def parse_kept(interface: str, text: str) -> KeptMember:
    """
    Raises:
        UnreadableEntry: it is none; whoever writes into the database may have written anything.
    """
    try:
        found = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise UnreadableEntry("'{text}' is no member of a queue", text=text[:80]) from error
    if not isinstance(found, dict):
        raise UnreadableEntry("'{text}' is no member of a queue", text=text[:80])
    penalty, wrapup, in_use = found.get("penalty", 0), found.get("wrapup"), found.get("ringinuse")
    member = QueueMember(
        interface,
        penalty if isinstance(penalty, int) and penalty >= 0 else 0,
        _text_of(found, "name"),
        _text_of(found, "state_interface"),
        in_use if isinstance(in_use, bool) else None,
        float(wrapup) if isinstance(wrapup, int | float) else None,
    )
    paused_at = found.get("paused_at", 0.0)
    return KeptMember(
        member,
        found.get("dynamic") is True,
        found.get("paused") is True,
        _text_of(found, "reason"),
        float(paused_at) if isinstance(paused_at, int | float) else 0.0,
    )


def _text_of(found: Mapping[str, object], name: str) -> str:
    value = found.get(name)
    return value if isinstance(value, str) else ""


class Standing(NamedTuple):
    """How a queue would have its members: called while they are in a call, and left in peace for so long after one."""

    ring_in_use: bool
    wrapup: float


@dataclass(slots=True, eq=False)
class Member:
    """
    One of a queue, now. Times are wall-clock seconds, 0 for never; `ended_at` is on the loop's clock.

    `status` is what its state interface comes to. `is_rung` and `in_call` say what queues do with it, which its device
    says a moment later.
    """

    queue: str
    kept: KeptMember
    standing: Standing
    login_at: float
    status: DeviceState = DeviceState.INVALID
    calls: int = 0
    last_call: float = 0.0
    ended_at: float | None = None
    is_rung: bool = False
    in_call: bool = False
    is_listed: bool = True  # a queue still has it

    @property
    def interface(self) -> str:
        return self.kept.member.interface

    @property
    def name(self) -> str:
        return self.kept.member.name or self.interface

    @property
    def state_interface(self) -> str:
        return self.kept.member.state_interface or self.interface.removesuffix("/n")

    @property
    def ring_in_use(self) -> bool:
        own = self.kept.member.ring_in_use
        return self.standing.ring_in_use if own is None else own

    @property
    def wrapup(self) -> float:
        own = self.kept.member.wrapup
        return self.standing.wrapup if own is None else own

    @property
    def place(self) -> str:
        """As a `Dial` calls it."""
        technology, _, rest = self.interface.partition("/")
        if technology.lower() == "local":
            return rest.partition("/")[0]
        return f"PJSIP/{rest}"

    def rests(self, now: float) -> float:
        """Seconds for which it is left in peace after a call."""
        return 0.0 if self.ended_at is None else max(0.0, self.ended_at + self.wrapup - now)

    def can_ring(self, now: float) -> bool:
        """
        Whether it is called now (Asterisk: `can_ring_entry`). What its user says of themselves, away or not to be
        disturbed, is no reason not to.
        """
        if self.kept.is_paused or self.is_rung or self.rests(now):
            return False
        return self.ring_in_use or (not self.in_call and self.status in _FREE)

    def is_free(self, now: float) -> bool:
        """The same, and its device says that it is idle."""
        return self.can_ring(now) and not self.in_call and self.status in _FREE

    def counts_for(self, conditions: frozenset[str], now: float, penalties: tuple[int, int | None]) -> bool:
        """Whether it counts as somebody, where these are reasons not to (Asterisk: `get_member_status`)."""
        least, most = penalties
        penalty = self.kept.member.penalty
        reasons = {
            "penalty": penalty < least or (most is not None and penalty > most),
            "paused": self.kept.is_paused,
            "wrapup": self.rests(now) > 0,
            "inuse": self.status in (DeviceState.INUSE, DeviceState.BUSY, DeviceState.ONHOLD, DeviceState.RINGINUSE),
            "ringing": self.status is DeviceState.RINGING,
            "unavailable": self.status is DeviceState.UNAVAILABLE,
            "invalid": self.status is DeviceState.INVALID,
            "unknown": self.status is DeviceState.UNKNOWN,
        }
        return not any(reasons[condition] for condition in conditions)

    def shown(self) -> list[tuple[str, str]]:
        """As events show it (Asterisk: `queue_member_blob_create`)."""
        kept = self.kept
        return [
            ("Queue", self.queue),
            ("MemberName", self.name),
            ("Interface", self.interface),
            ("StateInterface", self.state_interface),
            ("Membership", "dynamic" if kept.is_dynamic else "static"),
            ("Penalty", str(kept.member.penalty)),
            ("CallsTaken", str(self.calls)),
            ("LastCall", f"{self.last_call:.0f}"),
            ("LastPause", f"{kept.paused_at:.0f}"),
            ("LoginTime", f"{self.login_at:.0f}"),
            ("InCall", str(int(self.in_call))),
            ("Status", str(_NUMBERS[self.status])),
            ("Paused", str(int(kept.is_paused))),
            ("PausedReason", kept.reason),
            ("Ringinuse", str(int(self.ring_in_use))),
            ("Wrapuptime", f"{self.wrapup:.0f}"),
        ]
