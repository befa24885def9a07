"""Whom of those who are free a queue calls (Asterisk: `app_queue.c`, `calc_metric`, `ring_one`)."""

import random
from collections.abc import Sequence

from switchboard.calls.queues.member import Member
from switchboard.calls.queues.queue import Queue
from switchboard.dialplan.read.queues_file import Strategy

_AT_ONCE = 100  # that ring at once, as many as a Dial calls


def choose(queue: Queue, free: Sequence[Member], after: int) -> Sequence[Member]:
    """
    Of those with the lowest penalty all, or the one whose turn it is.

    Args:
        after: where, among the members, the one stands that was called for this caller last; -1 for none.
    """
    if not free:
        return ()
    lowest = min(member.kept.member.penalty for member in free)
    candidates = [member for member in free if member.kept.member.penalty == lowest]
    if queue.plan.strategy is Strategy.RINGALL:
        return candidates[:_AT_ONCE]
    return [_chosen(queue, candidates, after)]


def _chosen(queue: Queue, candidates: Sequence[Member], after: int) -> Member:
    match queue.plan.strategy:
        case Strategy.LEASTRECENT:
            return min(candidates, key=lambda member: member.last_call)
        case Strategy.FEWESTCALLS:
            return min(candidates, key=lambda member: member.calls)
        case Strategy.RANDOM | Strategy.WRANDOM:
            return random.choice(candidates)  # noqa: S311  nobody has to guess it
        case Strategy.LINEAR:
            return _next(queue, candidates, after)
        case _:
            return _next(queue, candidates, queue.turn - 1)


def place_of(queue: Queue, member: Member) -> int:
    """Where it stands among the members."""
    return next((at for at, each in enumerate(queue.members.values()) if each is member), 0)


def _next(queue: Queue, candidates: Sequence[Member], after: int) -> Member:
    """The first of them behind a place, else the first of all."""
    places = {id(member): at for at, member in enumerate(queue.members.values())}
    return min(candidates, key=lambda member: (places[id(member)] <= after, places[id(member)]))
