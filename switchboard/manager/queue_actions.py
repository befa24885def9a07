"""Actions on queues: listed, and their members added, paused and taken out (Asterisk: `app_queue.c`)."""

from collections.abc import Iterator, Sequence

from switchboard.dialplan.read.queues_file import parse_member
from switchboard.dialplan.run.queueing import NO_SUCH_QUEUE, NOT_DYNAMIC, NOT_THERE
from switchboard.ground.text import parse_number
from switchboard.manager.framing import Header, Message
from switchboard.manager.reply import Begin, Outcome, Reload, error, success
from switchboard.manager.request import ManagerAction, ManagerRequest

_MOST_PENALTY = 1_000_000
_TRUE = frozenset({"true", "yes", "1", "y", "t", "on"})
_NO_INTERFACE = "'{}' is no interface; one looks like PJSIP/6003"


def _status(request: ManagerRequest) -> Outcome:
    found = list(request.backend.queue_listing.status(request.get("Queue"), request.get("Member")))
    return _listed("Queue status will follow", found, "QueueStatusComplete")


def _summary(request: ManagerRequest) -> Outcome:
    found = [("QueueSummary", headers) for headers in request.backend.queue_listing.summary(request.get("Queue"))]
    return _listed("Queue summary will follow", found, "QueueSummaryComplete")


def _listed(message: str, items: Sequence[tuple[str, list[Header]]], complete: str) -> Iterator[Message]:
    """Events of several names, which `listing` has not."""
    yield [("Response", "Success"), ("EventList", "start"), ("Message", message)]
    for name, headers in items:
        yield [("Event", name), *headers]
    yield [("Event", complete), ("EventList", "Complete"), ("ListItems", str(len(items)))]


def _add(request: ManagerRequest) -> Outcome:
    queue, interface = request.get("Queue"), request.get("Interface")
    if not queue or not interface:
        return error(f"'{'Interface' if queue else 'Queue'}' not specified.")
    parts = interface, request.get("Penalty").strip(), request.get("MemberName"), request.get("StateInterface")
    wrapup = request.get("Wrapuptime").strip()
    member = parse_member(",".join(f'"{part}"' if part else "" for part in (*parts, "", wrapup)))
    if member is None:
        return error(_NO_INTERFACE.format(interface[:80]))
    reason = request.get("Reason") if request.get("Paused").lower() in _TRUE else None
    return Begin(
        lambda then: request.backend.queues.add_member(queue, member, reason, request.origin, then),
        success("Added interface to queue"),
        lambda fault: error(
            f"Unable to add interface to queue: {fault}"
            if fault == NO_SUCH_QUEUE
            else f"Unable to add interface: {fault}"
        ),
    )


def _remove(request: ManagerRequest) -> Outcome:
    queue, interface = request.get("Queue"), request.get("Interface")
    if not queue or not interface:
        return error("Need 'Queue' and 'Interface' parameters.")
    texts = {
        NOT_THERE: "Unable to remove interface: Not there",
        NO_SUCH_QUEUE: "Unable to remove interface from queue: No such queue",
        NOT_DYNAMIC: NOT_DYNAMIC,
    }
    return Begin(
        lambda then: request.backend.queues.remove(queue, interface, request.origin, then),
        success("Removed interface from queue"),
        lambda fault: error(texts.get(fault, fault)),
    )


def _pause(request: ManagerRequest) -> Outcome:
    interface, paused = request.get("Interface"), request.get("Paused").strip().lower()
    if not interface or not paused:
        return error("Need 'Interface' and 'Paused' parameters.")
    is_paused = paused in _TRUE
    reason = request.get("Reason") if is_paused else None
    return Begin(
        lambda then: request.backend.queues.pause(request.get("Queue"), interface, reason, request.origin, then),
        success(f"Interface {'paused' if is_paused else 'unpaused'} successfully"),
        lambda fault: error("Interface not found" if fault == NOT_THERE else fault),
    )


def _penalty(request: ManagerRequest) -> Outcome:
    interface, penalty = request.get("Interface"), parse_number(request.get("Penalty").strip(), _MOST_PENALTY)
    if not interface or penalty is None:
        return error("Need 'Interface' and 'Penalty' parameters.")
    return Begin(
        lambda then: request.backend.queues.set_penalty(request.get("Queue"), interface, penalty, request.origin, then),
        success("Interface penalty set successfully"),
        lambda fault: error("Invalid interface, queuename or penalty" if fault == NOT_THERE else fault),
    )


def _ring_in_use(request: ManagerRequest) -> Outcome:
    interface, text = request.get("Interface"), request.get("RingInUse").strip().lower()
    if not interface or not text:
        return error("Need 'Interface' and 'RingInUse' parameters.")
    return Begin(
        lambda then: request.backend.queues.set_ring_in_use(
            request.get("Queue"), interface, request.origin, then, is_on=text in _TRUE
        ),
        success("Interface ringinuse set successfully"),
        lambda fault: error("Invalid interface, queuename, or ringinuse value\n" if fault == NOT_THERE else fault),
    )


def _reset(request: ManagerRequest) -> Outcome:
    if request.backend.queues.reset(request.get("Queue")):
        return success("Queue stats reset successfully")
    return error("No such queue")


def _reload(request: ManagerRequest) -> Outcome:
    queue = request.get("Queue")
    if queue and not any(request.backend.queue_listing.status(queue, "")):
        return error("No such queue")
    return Reload("app_queue.so", success("Queue reloaded successfully"))


_AGENT = ("agent",)
QUEUE_ACTIONS = (
    ManagerAction("QueueStatus", "List the queues, their members and who waits", (), _status),
    ManagerAction("QueueSummary", "Sum up the queues", (), _summary),
    ManagerAction("QueueAdd", "Add a member to a queue", _AGENT, _add),
    ManagerAction("QueueRemove", "Take a member out of a queue", _AGENT, _remove),
    ManagerAction("QueuePause", "Have a member called no more, or again", _AGENT, _pause),
    ManagerAction("QueuePenalty", "Say when a member is called", _AGENT, _penalty),
    ManagerAction("QueueMemberRingInUse", "Say whether a member is called during calls", _AGENT, _ring_in_use),
    ManagerAction("QueueReset", "Begin the figures of a queue anew", (), _reset),
    ManagerAction("QueueReload", "Read queues.conf anew", (), _reload),
)
