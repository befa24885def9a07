"""
Queues: who waits in one, and who is called for it (Asterisk: `app_queue.c`).

Whoever waits hears music, or ringing, and is told their place where the queue wants it. Each application says in a
variable what came of it: QUEUESTATUS, AQMSTATUS, RQMSTATUS, PQMSTATUS, UPQMSTATUS.
"""

from collections.abc import Callable, Generator
from dataclasses import replace

from switchboard.dialplan.applications.call_option_texts import call_options, letters_of
from switchboard.dialplan.applications.channel_applications import seconds_of, sounds_of
from switchboard.dialplan.applications.digit_applications import hear_digit
from switchboard.dialplan.read.queues_file import parse_member
from switchboard.dialplan.run.channel import Place
from switchboard.dialplan.run.queueing import ALREADY_THERE, NO_SUCH_QUEUE, NOT_DYNAMIC, QueueCaller, QueueWish
from switchboard.dialplan.run.recording import Await, Came
from switchboard.dialplan.run.special import is_there
from switchboard.dialplan.run.step import Application, BadArguments, Run, Step, Steps
from switchboard.dialplan.run.world import Dial, Dialled, Effect, Music, Reply, Say, Sleep
from switchboard.dialplan.text.arguments import argument, separate_arguments
from switchboard.dialplan.text.bounds import clip
from switchboard.ground.text import parse_number

_MOST_PENALTY = 1_000_000
_MOST_POSITION = 10_000
_RETRIED = frozenset({"BUSY", "CHANUNAVAIL", "CONGESTION"})  # another one may be called without a rest


def _queue(step: Step) -> Steps:
    arguments = separate_arguments(step.data)
    desk, channel = step.evaluation.world.queues, step.channel
    wish, options = _wish_of(step, arguments), argument(arguments, 1)
    if not wish.queue:
        raise BadArguments("it takes a queue's name, options, URL, announcement and seconds")
    joined = desk.join(channel, wish) if desk is not None else "UNKNOWN"
    if isinstance(joined, str):
        if joined == "UNKNOWN":
            step.warn(f"There is no queue '{clip(wish.queue, 80)}'")
        channel.variables["QUEUESTATUS"] = joined
        return
    was_left = False
    try:
        status = yield from _wait(step, joined, options)
        was_left = bool(status)
    finally:
        joined.leave(was_left=was_left)
    yield Music()
    if status != "DIGIT":
        channel.variables["QUEUESTATUS"] = status
    if status == "ANSWERED":
        channel.variables["QUEUESTATUS"] = "CONTINUE" if "c" in options else ""
        if "c" not in options:
            channel.hang_up()


def _wish_of(step: Step, arguments: list[str]) -> QueueWish:
    variables = step.channel.variables
    timeout, position = argument(arguments, 4).strip(), argument(arguments, 8).strip()
    least, most = (variables.get(name, "").strip() for name in ("QUEUE_MIN_PENALTY", "QUEUE_MAX_PENALTY"))
    return QueueWish(
        argument(arguments, 0).strip(),
        seconds_of(timeout) or None if timeout else None,
        parse_number(position, _MOST_POSITION) or 0,
        parse_number(variables.get("QUEUE_PRIO", "").strip(), _MOST_PENALTY) or 0,
        (parse_number(least, _MOST_PENALTY) or 0, parse_number(most, _MOST_PENALTY) or None),
        step.channel.settings.get("musicclass", ""),
    )


def _wait(step: Step, caller: QueueCaller, options: str) -> Generator[Effect, Reply, str]:
    """ANSWERED once a member has taken the call and ended it, DIGIT where a digit led elsewhere, else why not."""
    kind = caller.music or "default"
    allowed = replace(call_options(step.channel, letters_of(options)), music="", rings_at_once=False)
    if "r" in options:
        step.channel.ring_back()
    else:
        yield Music(kind)
    while True:
        refusal = caller.refusal()
        if refusal:
            return refusal
        yield from _announce(step, caller, "" if "r" in options else kind)
        places = tuple(caller.places())
        if places:
            reply = yield Dial(places, caller.ring_seconds(), caller.watcher, allowed)
            status = reply.status if isinstance(reply, Dialled) else "CHANUNAVAIL"
            if status == "ANSWER":
                return "ANSWERED"
            if status in _RETRIED:
                continue
            if "n" in options and caller.has_tried_everybody():
                return "TIMEOUT"
        digit = yield from hear_digit(caller.rest())
        if digit and caller.context and _goes(step, caller.context, digit):
            return "DIGIT"


def _announce(step: Step, caller: QueueCaller, kind: str) -> Steps:
    sounds = caller.announcement()
    if not sounds:
        return
    yield Music()
    for sound in sounds_of(step, "&".join(sounds), "noanswer"):
        yield Say(sound.name)
        yield Sleep(sound.seconds)
    if kind:
        yield Music(kind)


def _goes(step: Step, context: str, digit: str) -> bool:
    """Whether that digit leads anywhere; then the channel is on its way there."""
    channel, before = step.channel, step.channel.place
    channel.place = Place(context, digit, 1)
    if is_there(step.evaluation.world, channel, digit):
        channel.place = Place(context, digit, 0)  # the next step is the one after it
        return True
    channel.place = before
    return False


def _changing(
    variable: str, outcomes: dict[str, str], begin: Callable[[Step, list[str], Callable[[str], None]], str]
) -> Run:
    """
    Changes a member, and says in a variable what came of it.

    Args:
        outcomes: what the variable is for each answer; the one of "" where it is done, of "*" for any other.
        begin: begins it; returns why it cannot be, at once.
    """

    def run(step: Step) -> Steps:
        arguments = [part.strip() for part in separate_arguments(step.data)]
        if not argument(arguments, 0) and variable in ("AQMSTATUS", "RQMSTATUS"):
            raise BadArguments("it takes a queue's name")

        def started(then: Callable[[object], None]) -> None:
            fault = begin(step, arguments, then)
            if fault:
                then(fault)

        reply = yield Await(started)
        answer = str(reply.value) if isinstance(reply, Came) else ""
        step.channel.variables[variable] = outcomes.get(answer, outcomes["*"])

    return run


def _interface_of(step: Step, arguments: list[str]) -> str:
    """The one that is named, else the phone's that calls (Asterisk: the channel's name without its number)."""
    return argument(arguments, 1) or step.channel.name.rpartition("-")[0]


def _add(step: Step, arguments: list[str], then: Callable[[str], None]) -> str:
    """`queue[,interface[,penalty[,options[,name[,state_interface[,wrapuptime]]]]]]`."""
    desk = step.evaluation.world.queues
    parts = _interface_of(step, arguments), argument(arguments, 2), argument(arguments, 4), argument(arguments, 5)
    member = parse_member(",".join(f'"{part}"' if part else "" for part in (*parts, "", argument(arguments, 6))))
    if desk is None or member is None:
        return NO_SUCH_QUEUE
    desk.add(arguments[0], member, step.evaluation.origin, then)
    return ""


def _remove(step: Step, arguments: list[str], then: Callable[[str], None]) -> str:
    desk = step.evaluation.world.queues
    if desk is None:
        return NO_SUCH_QUEUE
    desk.remove(arguments[0], _interface_of(step, arguments), step.evaluation.origin, then)
    return ""


def _pausing(*, is_paused: bool) -> Callable[[Step, list[str], Callable[[str], None]], str]:
    def begin(step: Step, arguments: list[str], then: Callable[[str], None]) -> str:
        """`[queue],interface[,options[,reason]]`."""
        desk = step.evaluation.world.queues
        if desk is None:
            return NO_SUCH_QUEUE
        reason = argument(arguments, 3) if is_paused else None
        desk.pause(argument(arguments, 0), argument(arguments, 1), reason, step.evaluation.origin, then)
        return ""

    return begin


_ADDED = {"": "ADDED", ALREADY_THERE: "MEMBERALREADY", "*": "NOSUCHQUEUE"}
_REMOVED = {"": "REMOVED", NOT_DYNAMIC: "NOTDYNAMIC", NO_SUCH_QUEUE: "NOSUCHQUEUE", "*": "NOTINQUEUE"}
QUEUE_APPLICATIONS = (
    Application("Queue", "Queue(name[,options,URL,announcement,seconds])", "Waits until a member answers", _queue),
    Application(
        "AddQueueMember", "AddQueueMember(queue[,interface,penalty,options,name,state_interface])", "Joins a queue",
        _changing("AQMSTATUS", _ADDED, _add),
    ),
    Application(
        "RemoveQueueMember", "RemoveQueueMember(queue[,interface])", "Leaves a queue",
        _changing("RQMSTATUS", _REMOVED, _remove),
    ),
    Application(
        "PauseQueueMember", "PauseQueueMember([queue],interface[,options,reason])", "Is not called for a queue",
        _changing("PQMSTATUS", {"": "PAUSED", "*": "NOTFOUND"}, _pausing(is_paused=True)),
    ),
    Application(
        "UnpauseQueueMember", "UnpauseQueueMember([queue],interface[,options,reason])", "Is called again for a queue",
        _changing("UPQMSTATUS", {"": "UNPAUSED", "*": "NOTFOUND"}, _pausing(is_paused=False)),
    ),
)  # fmt: skip
