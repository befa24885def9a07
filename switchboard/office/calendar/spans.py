"""Events as spans of presence that never overlap: of two at once, the one whose rule stands first shows."""

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from switchboard.core.calendar_rules import Rule, first_fit
from switchboard.office.calendar.events import Event


class Span(NamedTuple):
    """From when until when a rule has its presence show, by the office's clocks."""

    begins: dt.datetime
    ends: dt.datetime
    rule: int


_Times = tuple[dt.datetime, dt.datetime]


def find_spans(events: Iterable[Event], rules: Sequence[Rule]) -> list[Span]:
    """In order. What follows without a gap by the same rule is one span: it says when somebody is back."""
    of_rule: dict[int, list[_Times]] = {}
    for event in events:
        rule = first_fit(rules, event.traits)
        if rule is not None:
            of_rule.setdefault(rule, []).append((event.begins, event.ends))
    taken: list[_Times] = []
    spans: list[Span] = []
    for rule in sorted(of_rule):
        joined = _joined(of_rule[rule])
        spans += [Span(begins, ends, rule) for begins, ends in _without(joined, taken)]
        taken = _joined([*taken, *joined])
    return sorted(spans)


def _joined(times: Iterable[_Times]) -> list[_Times]:
    """
    The same time in as few pieces as can be, in order.

    >>> day = lambda number: dt.datetime(2026, 12, number)
    >>> len(_joined([(day(2), day(3)), (day(1), day(2)), (day(5), day(6))]))
    2
    """
    joined: list[_Times] = []
    for begins, ends in sorted(times):
        if joined and begins <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(joined[-1][1], ends)
        else:
            joined.append((begins, ends))
    return joined


def _without(times: Sequence[_Times], taken: Sequence[_Times]) -> list[_Times]:
    """What of them is not taken; both are joined."""
    left: list[_Times] = []
    at = 0
    for begins, ends in times:
        while at < len(taken) and taken[at][1] <= begins:
            at += 1
        place, rest = at, begins
        while place < len(taken) and taken[place][0] < ends:
            if taken[place][0] > rest:
                left.append((rest, taken[place][0]))
            rest = max(rest, taken[place][1])
            place += 1
        if rest < ends:
            left.append((rest, ends))
    return left
