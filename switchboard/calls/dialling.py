"""
One `Dial` at work: others are called, one may answer, the call ends (Asterisk: `app_dial.c`).

    calling ──a leg answers──▶ talking ──it ends──────────────────▶ over: ANSWER
       ├──all legs have ended──────────────────────────────────────▶ over: BUSY, CONGESTION, CHANUNAVAIL or NOANSWER
       ├──no answer in time────────────────────────────────────────▶ over: NOANSWER
       └──the caller hangs up──────────────────────────────────────▶ over: CANCEL (ANSWER when talking)

The first leg that answers is talked to, all others are hung up. When it is over, no leg is left.
"""

import asyncio
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from switchboard.calls.channels import CannotOriginate, Pair
from switchboard.dialplan.run.channel import Channel
from switchboard.dialplan.run.world import Dial, Dialled

ANSWERED_ELSEWHERE = 26  # Asterisk's AST_CAUSE_ANSWERED_ELSEWHERE
_NORMAL = 16  # ITU-T Q.850, as all of these
_STATUS_OF_CAUSE = {16: "NOANSWER", 17: "BUSY", 19: "NOANSWER", 34: "CONGESTION"}  # Asterisk app_dial.c, handle_cause
_PRECEDENCE = ("BUSY", "CONGESTION", "CHANUNAVAIL")  # of what all legs came to


@dataclass(frozen=True, slots=True)
class Legs:
    """
    Makes and ends the calls of a `Dial`.

    Args:
        call: calls a place, and tells when it has answered and when it has ended; raises `CannotOriginate`.
        hang_up: ends a channel, for a cause.
        answer: the leg is the one that is talked to.
        end: the leg is called no longer, and why (DIALSTATUS).
        answered: told that the channel that dials was put through.
        warn: takes a line for the log.
    """

    call: Callable[[str, Callable[[Pair], None], Callable[[Pair], None]], Pair]
    hang_up: Callable[[Channel, int], None]
    answer: Callable[[Pair], None]
    end: Callable[[Pair, str], None]
    answered: Callable[[], None]
    warn: Callable[[str], None]


class Dialling:
    """Calls all places at once for a channel; `then` is told once what came of it, unless the caller gives up."""

    def __init__(
        self,
        loop: asyncio.AbstractEventLoop,
        legs: Legs,
        channel: Channel,
        wish: Dial,
        then: Callable[[Dialled], None],
    ) -> None:
        self._loop = loop
        self._legs = legs
        self.channel = channel
        self._then = then
        self._watcher = wish.watcher
        self._most_seconds = wish.options.most_seconds
        self._places: dict[str, str] = {}  # by the name of the leg that is called there
        self._open: dict[str, Pair] = {}
        self._let_go: set[str] = set()  # legs whose end is none of this call
        self._outcomes: Counter[str] = Counter()
        self._talking_to: Pair | None = None
        self._started_at = loop.time()
        self._answered_at = 0.0
        self._cause = 0
        self._is_over = False
        self._timer = loop.call_later(wish.timeout, self._give_up) if wish.timeout is not None else None
        for place in wish.places:
            self._call(place)
        if not self._open:
            self._finish(self._status_of_all())

    def cancel(self) -> None:
        """The caller has hung up."""
        if not self._is_over:
            status = "ANSWER" if self._talking_to else "CANCEL"
            self.channel.variables["DIALSTATUS"] = status
            self._end_all("CANCEL")

    @property
    def is_over(self) -> bool:
        return self._is_over

    @property
    def leg(self) -> Pair | None:
        """The one that is talked to; None while nobody has answered."""
        leg = self._talking_to
        return None if self._is_over or leg is None or leg.callee.name in self._let_go else leg

    @property
    def ringing(self) -> Sequence[Channel]:
        """The legs that are called, while none has answered; of a Local channel its `;1`."""
        return () if self._is_over or self._talking_to is not None else [pair.caller for pair in self._open.values()]

    def calls(self, channel: Channel) -> bool:
        """Whether that one is called, and has not answered."""
        is_open = any(channel in (pair.caller, pair.callee) for pair in self._open.values())
        return is_open and self._talking_to is None and not self._is_over

    def pick_up(self, pair: Pair) -> None:
        """Somebody who was not called answers; all who were are called no longer."""
        self._open[pair.callee.name] = pair
        self._leg_answered(pair)

    def forward(self, callee: Channel, place: str) -> Pair | None:
        """Another one is called in the place of one that is called; None where it cannot be."""
        pair = self._open.get(callee.name)
        if pair is None or self._is_over or self._talking_to is not None:
            return None
        try:
            other = self._legs.call(place, self._leg_answered, self.leg_ended)
        except CannotOriginate as error:
            self._legs.warn(str(error))
            return None
        self._open[other.callee.name] = other
        self._open.pop(callee.name, None)
        self._let_go.add(callee.name)
        self._legs.end(pair, "NOANSWER")
        self._legs.hang_up(callee, ANSWERED_ELSEWHERE)
        return other

    def release(self) -> None:
        """The call is over as if it had been answered and had ended; the leg that is talked to lives on."""
        if not self._is_over:
            self.let_go()()

    def let_go(self) -> Callable[[], None]:
        """The leg that is talked to lives on, and so does the call of it; what is returned has it be over."""
        leg = self._talking_to
        if leg is not None:
            self._open.pop(leg.callee.name, None)
            self._let_go.add(leg.callee.name)
        return lambda: None if self._is_over else self._finish("ANSWER")

    def _call(self, place: str) -> None:
        try:
            pair = self._legs.call(
                place,
                lambda pair: self._leg_answered(self._noted(place, pair)),
                lambda pair: self.leg_ended(self._noted(place, pair)),
            )
        except CannotOriginate as error:
            self._legs.warn(str(error))
            self._outcomes["CHANUNAVAIL"] += 1
            if self._watcher is not None:
                self._watcher.failed(place)
        else:
            self._open[pair.callee.name] = self._noted(place, pair)

    def _noted(self, place: str, pair: Pair) -> Pair:
        """The same; whoever watches hears first that it is called, however soon it answers."""
        if pair.callee.name not in self._places:
            self._places[pair.callee.name] = place
            if self._watcher is not None:
                self._watcher.called(place, pair.caller)
        return pair

    def _leg_answered(self, pair: Pair) -> None:
        if self._is_over or self._talking_to is not None:
            return
        self._talking_to = pair
        self._answered_at = self._loop.time()
        self._stop_timer()
        if self._most_seconds is not None:
            self._timer = self._loop.call_later(self._most_seconds, self._end_in_time)
        for other in [other for other in self._open.values() if other is not pair]:
            self._end_leg(other, "CANCEL")
            self._legs.hang_up(other.callee, ANSWERED_ELSEWHERE)
        self._legs.answer(pair)
        if self._watcher is not None:
            self._watcher.answered(self._places.get(pair.callee.name, ""), pair.caller)
        self.channel.answer()
        self._legs.answered()

    def leg_ended(self, pair: Pair) -> None:
        """One that is called, or talked to, has."""
        if self._is_over or pair.callee.name in self._let_go:
            return
        self._open.pop(pair.callee.name, None)
        self._cause = pair.callee.hangup_cause
        status = _STATUS_OF_CAUSE.get(pair.callee.hangup_cause, "CHANUNAVAIL")
        self._outcomes[status] += 1
        if self._watcher is not None and pair is not self._talking_to:
            self._watcher.ended(self._places.get(pair.callee.name, ""), pair.caller, status)
        if pair is self._talking_to:
            self._finish("ANSWER")
        elif not self._open:
            self._finish(self._status_of_all())

    def _status_of_all(self) -> str:
        if self._outcomes["NOANSWER"]:
            return "NOANSWER"
        return next((status for status in _PRECEDENCE if self._outcomes[status]), "CHANUNAVAIL")

    def _give_up(self) -> None:
        if not self._is_over:
            self._finish("NOANSWER")

    def _end_in_time(self) -> None:
        """The call has lasted as long as it may."""
        if not self._is_over and self.leg is not None:
            self._legs.hang_up(self.leg.callee, _NORMAL)

    def _finish(self, status: str) -> None:
        now = self._loop.time()
        peer = self._talking_to.caller.name if self._talking_to else ""
        answered = now - self._answered_at if self._talking_to else 0.0
        self._end_all(status)
        self._then(Dialled(status, peer, now - self._started_at, answered, self._cause))

    def _end_all(self, status: str) -> None:
        self._is_over = True
        self._stop_timer()
        for pair in list(self._open.values()):
            self._end_leg(pair, status)
            self._legs.hang_up(pair.callee, _NORMAL)
        self._open.clear()

    def _end_leg(self, pair: Pair, status: str) -> None:
        """It is called no longer."""
        self._legs.end(pair, status)
        if self._watcher is not None and pair is not self._talking_to:
            self._watcher.ended(self._places.get(pair.callee.name, ""), pair.caller, status)

    def _stop_timer(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
