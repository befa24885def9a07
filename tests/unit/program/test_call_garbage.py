"""Nothing of calls that are over stays in memory."""

import weakref
from collections.abc import Callable

from switchboard.program.call_garbage import LOOK_EVERY, CallGarbage, collect_calls

KEPT = 32.0  # seconds after a call's end (RFC 6026)


class Ended:
    """How many channels have ended, and how often it was collected."""

    def __init__(self) -> None:
        self.count = 10
        self.collected = 0
        self.garbage = CallGarbage(lambda: self.count, self._collect)

    def _collect(self) -> None:
        self.collected += 1

    def pass_time(self, seconds: float, a_second: int = 0) -> None:
        for _ in range(int(seconds / LOOK_EVERY)):
            self.count += int(a_second * LOOK_EVERY)
            self.garbage.look()


class Part:
    """Of a call: it knows who is told of its end, who knows it."""

    def __init__(self) -> None:
        self.on_end: Callable[[], Part] = lambda: self


def test_an_office_without_calls_is_never_stopped_for_it() -> None:
    ended = Ended()
    ended.pass_time(3_600)
    assert ended.collected == 0


def test_the_last_calls_are_collected_once_as_soon_as_nothing_answers_for_them() -> None:
    ended = Ended()
    ended.count += 2
    ended.pass_time(KEPT)
    assert ended.collected == 0
    ended.pass_time(4 * LOOK_EVERY)
    assert ended.collected == 1
    ended.pass_time(3_600)
    assert ended.collected == 1
    ended.count += 2  # and the next ones again
    ended.pass_time(KEPT + 4 * LOOK_EVERY)
    assert ended.collected == 2


def test_calls_that_never_pause_are_collected_by_the_thousand() -> None:
    ended = Ended()
    ended.pass_time(100, a_second=400)
    assert 8 <= ended.collected <= 10


def test_what_knows_itself_is_let_go() -> None:
    part = weakref.ref(Part())
    assert part() is not None
    collect_calls()
    assert part() is None
