"""Functions of queues (Asterisk: `app_queue.c`)."""

from collections.abc import Callable, Mapping, Sequence

from switchboard.core.commands import Command
from switchboard.dialplan.functions.table import DialplanFunction, NotWritten
from switchboard.dialplan.run.queueing import MemberShown, QueueDesk
from switchboard.dialplan.run.world import Evaluation
from switchboard.dialplan.text.arguments import argument, separate_arguments
from switchboard.ground.text import parse_number

_MOST_PENALTY = 1_000_000
_TRUE = frozenset({"1", "yes", "true", "on", "y", "t"})
_MEMBER_WORK = 20  # units to look at a member
_COUNTED: Mapping[str, Callable[[MemberShown], bool]] = {
    "logged": lambda member: member.is_there,
    "free": lambda member: member.is_free,
    "ready": lambda member: member.is_free,
    "count": lambda _: True,
}


def _arguments(text: str) -> tuple[str, str, str]:
    parts = [part.strip() for part in separate_arguments(text)]
    return argument(parts, 0), argument(parts, 1).lower(), argument(parts, 2)


def _desk(evaluation: Evaluation, queue: str) -> QueueDesk:
    """
    Raises:
        NotWritten: there is no such queue.
    """
    desk = evaluation.world.queues
    if desk is None or not desk.has(queue):
        raise NotWritten(f"there is no queue '{queue[:80]}'")
    return desk


def _members(evaluation: Evaluation, queue: str) -> Sequence[MemberShown]:
    members = _desk(evaluation, queue).members(queue)
    evaluation.spend(_MEMBER_WORK * len(members))
    return members


def _read_member(evaluation: Evaluation, text: str) -> str:
    queue, option, interface = _arguments(text)
    members = _members(evaluation, queue)
    if option in _COUNTED:
        return str(sum(_COUNTED[option](member) for member in members))
    found = next((member for member in members if member.member.interface.lower() == interface.lower()), None)
    if found is None:
        raise NotWritten(f"there is no member '{interface[:80]}' in queue '{queue[:80]}'")
    shown = {
        "penalty": str(found.member.penalty),
        "paused": str(int(found.is_paused)),
        "ringinuse": str(int(found.rings_in_use)),
    }
    if option not in shown:
        raise NotWritten("it takes logged, free, ready, count, penalty, paused or ringinuse")
    return shown[option]


def _write_member(evaluation: Evaluation, text: str, value: str) -> Sequence[Command]:
    queue, option, interface = _arguments(text)
    desk, is_on = _desk(evaluation, queue), value.strip().lower() in _TRUE
    if option == "paused":
        return desk.pausing(queue, interface, "" if is_on else None, evaluation.origin)
    penalty = parse_number(value.strip(), _MOST_PENALTY)
    if option != "penalty" or penalty is None:
        raise NotWritten("paused and penalty are set, to a number")
    return desk.changing_penalty(queue, interface, penalty, evaluation.origin)


def _read_count(evaluation: Evaluation, text: str) -> str:
    return str(len([member for member in _members(evaluation, _arguments(text)[0]) if member.is_there]))


def _read_list(evaluation: Evaluation, text: str) -> str:
    return ",".join(member.member.interface for member in _members(evaluation, _arguments(text)[0]))


def _read_waiting(evaluation: Evaluation, text: str) -> str:
    queue = _arguments(text)[0]
    return str(len(_desk(evaluation, queue).waiting(queue)))


def _read_exists(evaluation: Evaluation, text: str) -> str:
    desk = evaluation.world.queues
    return str(int(desk is not None and desk.has(_arguments(text)[0])))


def _read_channel(evaluation: Evaluation, text: str) -> str:
    """`queue[,position]`: the channel of who waits there."""
    queue, position, _ = _arguments(text)
    waiting, at = _desk(evaluation, queue).waiting(queue), parse_number(position or "1") or 0
    return waiting[at - 1].name if 0 < at <= len(waiting) else ""


QUEUE_FUNCTIONS = (
    DialplanFunction(
        "QUEUE_MEMBER",
        "QUEUE_MEMBER(queue,option[,interface])",
        "How many members there are, or how one stands",
        _read_member,
        _write_member,
    ),
    DialplanFunction("QUEUE_MEMBER_COUNT", "QUEUE_MEMBER_COUNT(queue)", "How many members are there", _read_count),
    DialplanFunction("QUEUE_MEMBER_LIST", "QUEUE_MEMBER_LIST(queue)", "The members, parted by commas", _read_list),
    DialplanFunction("QUEUE_WAITING_COUNT", "QUEUE_WAITING_COUNT(queue)", "How many wait", _read_waiting),
    DialplanFunction("QUEUE_EXISTS", "QUEUE_EXISTS(queue)", "Whether there is such a queue", _read_exists),
    DialplanFunction("QUEUE_GET_CHANNEL", "QUEUE_GET_CHANNEL(queue[,position])", "Who waits there", _read_channel),
)
