"""`queues.conf` to queues: how each calls its members, and who they are (Asterisk: `app_queue.c`)."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum

from switchboard.core.errors import Problem
from switchboard.dialplan.read.config_file import ConfigLine, ReadFiles, no_files, read_config
from switchboard.dialplan.text.arguments import argument, separate_arguments
from switchboard.ground.errors import Sentence
from switchboard.ground.text import parse_number

_TRUE = frozenset({"yes", "true", "y", "t", "1", "on"})
_FALSE = frozenset({"no", "false", "n", "f", "0", "off"})
_MOST_QUEUES = 1_000
_MOST_MEMBERS = 1_000  # of one queue
_MOST_PENALTY = 1_000_000
_LONGEST = 86_400  # seconds
_MAX_NAME = 80  # characters
_LOOSE = frozenset({"penalty", "invalid"})
_STRICT = _LOOSE | {"paused", "unavailable"}
_EMPTY_WORDS = frozenset({"penalty", "inuse", "ringing", "unavailable", "invalid", "unknown", "wrapup", "paused"})


class Strategy(Enum):
    """Whom of its members a queue calls for a caller."""

    RINGALL = "ringall"
    LEASTRECENT = "leastrecent"
    FEWESTCALLS = "fewestcalls"
    RANDOM = "random"
    RRMEMORY = "rrmemory"
    LINEAR = "linear"
    WRANDOM = "wrandom"
    RRORDERED = "rrordered"


@dataclass(frozen=True, slots=True)
class QueueMember:
    """
    One whom a queue calls.

    Args:
        interface: how it is called: `PJSIP/6003`, `Local/6001@default`.
        state_interface: the device by whose state it is free, `hint:6003@default` for a hint's.
        ring_in_use: whether it is called while it is in a call; None where the queue says.
        wrapup: seconds of peace after a call; None where the queue says.
    """

    interface: str
    penalty: int = 0
    name: str = ""
    state_interface: str = ""
    ring_in_use: bool | None = None
    wrapup: float | None = None


@dataclass(frozen=True, slots=True)
class QueuePlan:
    """
    A queue as its file describes it; seconds, and 0 for no limit.

    Args:
        join_empty, leave_when_empty: why a member counts as nobody, where nobody is left to call; none where the queue
            takes and keeps callers in any case.
        context: where one digit leads that a caller presses who waits.
        announce_every: seconds between two announcements of the position.
        autopause: who did not answer is paused: `yes` in that queue, `all` in every one.
    """

    name: str
    strategy: Strategy = Strategy.RINGALL
    timeout: float = 15.0  # Asterisk's DEFAULT_TIMEOUT
    retry: float = 5.0  # Asterisk's DEFAULT_RETRY
    wrapup: float = 0.0
    most: int = 0
    weight: int = 0
    ring_in_use: bool = True
    autofill: bool = True
    join_empty: frozenset[str] = frozenset()
    leave_when_empty: frozenset[str] = frozenset()
    music: str = ""
    context: str = ""
    announces_position: bool = False
    announce_every: float = 0.0
    periodic: tuple[str, ...] = ()
    periodic_every: float = 0.0
    autopause: str = "no"
    service_level: int = 0
    members: tuple[QueueMember, ...] = ()


@dataclass(frozen=True, slots=True)
class QueuePlans:
    """All queues by name, and whether members that were added, and pauses, are kept over a restart."""

    queues: Mapping[str, QueuePlan] = field(default_factory=dict)
    persistent: bool = True


def parse_queues(text: str, file: str, read_files: ReadFiles = no_files) -> tuple[QueuePlans, list[Problem]]:
    """Never raises: what cannot be read is a problem, and the rest is there."""
    config = read_config(text, file, read_files)
    problems: list[Problem] = []
    base, persistent = QueuePlan(""), True
    queues: dict[str, QueuePlan] = {}
    for line in config.sections.pop("general", ()):
        if line.key.lower() == "persistentmembers":
            persistent = line.value.lower() in _TRUE
        elif line.key.lower() == "autofill":
            base = replace(base, autofill=line.value.lower() in _TRUE)
    for name, lines in config.sections.items():
        if len(queues) >= _MOST_QUEUES or len(name) > _MAX_NAME:
            at = lines[0] if lines else ConfigLine(file, 0, "", "")
            problems.append(Problem(at.file, at.number, Sentence("there are too many queues, or the name is too long")))
            continue
        queues[name] = _queue(replace(base, name=name), lines, problems)
    return QueuePlans(queues, persistent), [*config.problems.listed(file), *problems]


def _queue(plan: QueuePlan, lines: Sequence[ConfigLine], problems: list[Problem]) -> QueuePlan:
    members: dict[str, QueueMember] = {}
    periodic: list[str] = []
    for line in lines:
        key, value = line.key.lower(), line.value
        if key == "member":
            member = parse_member(value)
            if member is None or len(members) >= _MOST_MEMBERS:
                problems.append(_unfit(line))
            else:
                members[member.interface.lower()] = member
        elif key == "periodic-announce":
            periodic = [name.strip() for name in value.split(",") if name.strip()]
        elif key in _SETTERS:
            changed = _SETTERS[key](plan, value)
            if changed is None:
                problems.append(_unfit(line))
            plan = changed or plan
        elif key not in _WITHOUT_EFFECT:
            problems.append(Problem(line.file, line.number, Sentence("'{key}' of a queue is not served", key=line.key)))
    return replace(plan, members=tuple(members.values()), periodic=tuple(periodic))


def _unfit(line: ConfigLine) -> Problem:
    reason = Sentence("'{value}' is nothing that '{key}' takes", value=line.value[:_MAX_NAME], key=line.key)
    return Problem(line.file, line.number, reason)


def parse_member(text: str) -> QueueMember | None:
    """
    `interface[,penalty[,name[,state_interface[,ringinuse[,wrapuptime]]]]]`; None where it is none.

    >>> member = parse_member("PJSIP/6003,2,Zoe,hint:6003@default")
    >>> member.interface, member.penalty, member.name, member.state_interface
    ('PJSIP/6003', 2, 'Zoe', 'hint:6003@default')
    """
    arguments = separate_arguments(text)
    interface, penalty, name, state, ring_in_use, wrapup = (argument(arguments, at).strip() for at in range(6))
    technology, slash, rest = interface.partition("/")
    if not technology or not slash or not rest or len(interface) > _MAX_NAME:
        return None
    seconds = parse_number(wrapup, _LONGEST) if wrapup else None
    in_use = ring_in_use.lower() in _TRUE if ring_in_use else None
    number = parse_number(penalty or "0", _MOST_PENALTY) or 0
    return QueueMember(interface, number, name[:_MAX_NAME], state[:_MAX_NAME], in_use, seconds)


def parse_empty(text: str, *, is_for_joining: bool) -> frozenset[str] | None:
    """
    Why members count as nobody (Asterisk: `parse_empty_options`); None where it is none.

    >>> sorted(parse_empty("no", is_for_joining=True)), sorted(parse_empty("yes", is_for_joining=True))
    (['invalid', 'paused', 'penalty'], [])
    """
    words = frozenset(word.strip().lower() for word in text.split(",") if word.strip())
    if len(words) == 1:
        (word,) = words
        named = {"loose": _LOOSE, "strict": _STRICT}.get(word)
        if named is not None:
            return named
        if word in _TRUE | _FALSE:
            return frozenset() if (word in _TRUE) is is_for_joining else _LOOSE | {"paused"}
    return words if words <= _EMPTY_WORDS else None


Setter = Callable[[QueuePlan, str], QueuePlan | None]


def _seconds(name: str) -> Setter:
    def put(plan: QueuePlan, value: str) -> QueuePlan | None:
        number = parse_number(value, _LONGEST)
        return None if number is None else replace(plan, **{name: float(number)})  # type: ignore[arg-type]  # one of its fields

    return put


def _number(name: str) -> Setter:
    def put(plan: QueuePlan, value: str) -> QueuePlan | None:
        number = parse_number(value, _MOST_PENALTY)
        return None if number is None else replace(plan, **{name: number})  # type: ignore[arg-type]  # as above

    return put


def _switch(name: str) -> Setter:
    def put(plan: QueuePlan, value: str) -> QueuePlan | None:
        if value.lower() not in _TRUE | _FALSE:
            return None
        return replace(plan, **{name: value.lower() in _TRUE})  # type: ignore[arg-type]  # as above

    return put


def _text(name: str) -> Setter:
    return lambda plan, value: replace(plan, **{name: value[:_MAX_NAME]})  # type: ignore[arg-type]  # as above


def _strategy(plan: QueuePlan, value: str) -> QueuePlan | None:
    word = "rrmemory" if value.lower() == "roundrobin" else value.lower()
    found = next((strategy for strategy in Strategy if strategy.value == word), None)
    return None if found is None else replace(plan, strategy=found)


def _join_empty(plan: QueuePlan, value: str) -> QueuePlan | None:
    words = parse_empty(value, is_for_joining=True)
    return None if words is None else replace(plan, join_empty=words)


def _leave_when_empty(plan: QueuePlan, value: str) -> QueuePlan | None:
    words = parse_empty(value, is_for_joining=False)
    return None if words is None else replace(plan, leave_when_empty=words)


def _retry(plan: QueuePlan, value: str) -> QueuePlan | None:
    """0 is as if nothing were said, as nobody is to ring without a rest."""
    number = parse_number(value, _LONGEST)
    return None if number is None else replace(plan, retry=float(number) or QueuePlan("").retry)


def _announce_position(plan: QueuePlan, value: str) -> QueuePlan | None:
    return replace(plan, announces_position=value.lower() in _TRUE | {"limit", "more"})


def _autopause(plan: QueuePlan, value: str) -> QueuePlan | None:
    word = value.lower()
    return replace(plan, autopause=word if word == "all" else "yes" if word in _TRUE else "no")


_SETTERS: Mapping[str, Setter] = {
    "strategy": _strategy,
    "timeout": _seconds("timeout"),
    "retry": _retry,
    "wrapuptime": _seconds("wrapup"),
    "maxlen": _number("most"),
    "weight": _number("weight"),
    "servicelevel": _number("service_level"),
    "ringinuse": _switch("ring_in_use"),
    "autofill": _switch("autofill"),
    "joinempty": _join_empty,
    "leavewhenempty": _leave_when_empty,
    "musicclass": _text("music"),
    "musiconhold": _text("music"),
    "context": _text("context"),
    "announce-position": _announce_position,
    "announce-frequency": _seconds("announce_every"),
    "periodic-announce-frequency": _seconds("periodic_every"),
    "autopause": _autopause,
}
_WITHOUT_EFFECT = frozenset({
    "announce-holdtime", "announce-round-seconds", "announce-to-first-user", "eventwhencalled", "eventmemberstatus",
    "log_membername_as_agent", "min-announce-frequency", "random-periodic-announce", "relative-periodic-announce",
    "reportholdtime", "setinterfacevar", "setqueueentryvar", "setqueuevar", "timeoutpriority", "timeoutrestart",
    "monitor-type", "queue-youarenext", "queue-thereare", "queue-callswaiting", "queue-thankyou", "memberdelay",
})  # fmt: skip
