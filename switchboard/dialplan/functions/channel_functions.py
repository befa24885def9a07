"""Functions of channels: what one is, and what it does at its end (`func_channel.c`, `func_timeout.c` ...)."""

import datetime as dt
from collections.abc import Callable, Sequence

from switchboard.core.commands import Command
from switchboard.dialplan.functions.table import DialplanFunction, NotWritten
from switchboard.dialplan.run.channel import Channel, ChannelState
from switchboard.dialplan.run.lookup import read_variable
from switchboard.dialplan.run.world import Evaluation
from switchboard.dialplan.text.arguments import argument, separate_arguments
from switchboard.dialplan.text.bounds import clip
from switchboard.dialplan.text.duration import LONGEST
from switchboard.ground.regex import compile_regex
from switchboard.ground.text import parse_decimal

_MOST_HANDLERS = 100
_MAX_SETTING = 256  # bytes
_MOST_GROUPS = 100  # categories that a channel is in a group of
_CHANNEL_WORK = 20  # units to look at one channel
_HANDLERS = ("hangup_handler_push", "hangup_handler_pop", "hangup_handler_wipe")
_SETTINGS = {  # what of a channel is kept as it was set, and what it is before
    "accountcode": "", "amaflags": "3", "callgroup": "", "hangupsource": "", "max_forwards": "20",
    "musicclass": "default", "namedcallgroup": "", "namedpickupgroup": "", "onhold": "0", "parkinglot": "",
    "peeraccount": "", "pickupgroup": "", "tonezone": "", "transfercapability": "SPEECH", "userfield": "",
}  # fmt: skip


def channel_of(evaluation: Evaluation) -> Channel:
    """
    Raises:
        NotWritten: the function is used without a channel.
    """
    if evaluation.channel is None:
        raise NotWritten("there is no channel")
    return evaluation.channel


def _read_channel(evaluation: Evaluation, arguments: str) -> str:
    channel = evaluation.channel
    if channel is None:
        return ""
    known = {
        "name": channel.name,
        "language": channel.language,
        "uniqueid": channel.unique_id,
        "linkedid": channel.linked_id,
        "state": channel.state.value,
        "channeltype": channel.name.partition("/")[0],
        "context": channel.place.context,
        "exten": channel.place.exten,
        "audionativeformat": "slin",
        "audioreadformat": "slin",
        "audiowriteformat": "slin",
        "checkhangup": str(int(channel.is_hung_up)),
    }
    item = arguments.strip().lower()
    if item in _SETTINGS:
        return channel.settings.get(item, _SETTINGS[item])
    if item not in known:
        raise NotWritten(f"a channel has no '{clip(arguments, 40)}' here; it has {', '.join([*known, *_SETTINGS])}")
    return known[item]


def _write_channel(evaluation: Evaluation, arguments: str, value: str) -> Sequence[Command]:
    channel, item = channel_of(evaluation), arguments.strip().lower()
    if item in _HANDLERS:
        _set_handlers(channel, item, value.strip())
    elif item == "language":
        channel.speak(value)
    elif item in _SETTINGS:
        channel.settings[item] = clip(value, _MAX_SETTING)
    else:
        raise NotWritten(f"'{clip(arguments, 40)}' of a channel cannot be set")
    return []


def _set_handlers(channel: Channel, item: str, handler: str) -> None:
    """Pushes one; before, pop takes the last one out and wipe all (Asterisk: `ast_pbx_hangup_handler_push`)."""
    if item == "hangup_handler_pop" and channel.handlers:
        channel.handlers.pop()
    elif item == "hangup_handler_wipe":
        channel.handlers.clear()
    if not handler:
        return
    if len(channel.handlers) >= _MOST_HANDLERS:
        raise NotWritten(f"a channel has {_MOST_HANDLERS} hangup handlers at most")
    target, opened, arguments = handler.partition("(")
    parts = [part.strip() for part in target.split(",")]
    place = [channel.place.context, channel.place.exten][: max(0, 3 - len(parts))]
    channel.handlers.append(clip(",".join([*place, *parts]) + opened + arguments))


def _read_timeout(evaluation: Evaluation, arguments: str) -> str:
    channel = channel_of(evaluation)
    match arguments.strip().lower()[:1]:
        case "a":
            ends_at = channel.times.ends_at
            return "0" if ends_at is None else f"{max(0.0, ends_at - evaluation.world.now()):.3f}"
        case "d":
            return f"{channel.times.digit:.3f}"
        case "r":
            return f"{channel.times.response:.3f}"
        case _:
            raise NotWritten("it takes absolute, digit or response")


def _write_timeout(evaluation: Evaluation, arguments: str, value: str) -> Sequence[Command]:
    channel, seconds = channel_of(evaluation), parse_decimal(value.strip() or "0")
    if seconds is None:
        raise NotWritten(f"'{clip(value, 40)}' is no number of seconds")
    seconds = min(seconds, LONGEST)
    match arguments.strip().lower()[:1]:
        case "a":
            channel.times.ends_at = evaluation.world.now() + seconds if seconds else None
        case "d":
            channel.times.digit = seconds or 5.0
        case "r":
            channel.times.response = seconds or 10.0
        case _:
            raise NotWritten("it takes absolute, digit or response")
    return []


def _read_exception(evaluation: Evaluation, arguments: str) -> str:
    raised = channel_of(evaluation).raised
    if raised is None:
        return ""
    known = {
        "reason": raised.reason,
        "context": raised.place.context,
        "exten": raised.place.exten,
        "priority": str(raised.place.priority),
    }
    if arguments.strip().lower() not in known:
        raise NotWritten(f"it takes {', '.join(known)}")
    return known[arguments.strip().lower()]


def _find_channel(evaluation: Evaluation, name: str) -> Channel:
    """
    Raises:
        NotWritten: there is none of that name.
    """
    channels = evaluation.world.channels()
    evaluation.spend(_CHANNEL_WORK * len(channels))
    for channel in channels:
        if name in (channel.name, channel.unique_id):
            return channel
    raise NotWritten(f"there is no channel '{clip(name, 80)}'")


def _master(evaluation: Evaluation) -> Channel:
    """The channel that the call began with, this one where it is gone."""
    channel = channel_of(evaluation)
    try:
        return _find_channel(evaluation, channel.linked_id) if channel.linked_id else channel
    except NotWritten:
        return channel


def _elsewhere(evaluation: Evaluation, channel: Channel) -> Evaluation:
    return Evaluation(evaluation.world, channel, evaluation.origin, withheld=evaluation.withheld)


def _read_master(evaluation: Evaluation, name: str) -> str:
    return read_variable(_elsewhere(evaluation, _master(evaluation)), name)


def _write_master(evaluation: Evaluation, name: str, value: str) -> Sequence[Command]:
    _master(evaluation).set_variable(name, value)
    return []


def _import(evaluation: Evaluation, arguments: str) -> str:
    name, variable = [*separate_arguments(arguments, most=2), "", ""][:2]
    return read_variable(_elsewhere(evaluation, _find_channel(evaluation, name)), variable)


def _shared_of(evaluation: Evaluation, arguments: str) -> tuple[Channel, str]:
    name, of = [*separate_arguments(arguments, most=2), "", ""][:2]
    if not name:
        raise NotWritten("it takes the name of a variable, and a channel")
    return (_find_channel(evaluation, of) if of else channel_of(evaluation)), name


def _read_shared(evaluation: Evaluation, arguments: str) -> str:
    channel, name = _shared_of(evaluation, arguments)
    return channel.shared.get(name, "")


def _write_shared(evaluation: Evaluation, arguments: str, value: str) -> Sequence[Command]:
    channel, name = _shared_of(evaluation, arguments)
    channel.shared[name] = value
    return []


def _channels(evaluation: Evaluation, pattern: str) -> str:
    channels = evaluation.world.channels()
    evaluation.spend(_CHANNEL_WORK * len(channels))
    regex = compile_regex(pattern) if pattern else None
    return " ".join(each.name for each in channels if regex is None or regex.search(each.name) is not None)


def _read_group(evaluation: Evaluation, category: str) -> str:
    return channel_of(evaluation).groups.get(category, "")


def _write_group(evaluation: Evaluation, category: str, value: str) -> Sequence[Command]:
    groups, value = channel_of(evaluation).groups, value.strip()
    if not value:
        groups.pop(category, None)
    elif category not in groups and len(groups) >= _MOST_GROUPS:
        raise NotWritten(f"a channel is in groups of {_MOST_GROUPS} categories at most")
    else:
        groups[clip(category, _MAX_SETTING)] = clip(value, _MAX_SETTING)
    return []


def _group_count(evaluation: Evaluation, arguments: str) -> str:
    group, _, category = arguments.strip().partition("@")
    if not group and evaluation.channel is not None:
        group = evaluation.channel.groups.get(category, "")
    return str(_counted(evaluation, category, lambda each: each == group))


def _group_match_count(evaluation: Evaluation, arguments: str) -> str:
    pattern, _, category = arguments.strip().partition("@")
    regex = compile_regex(pattern)
    return str(_counted(evaluation, category, lambda each: regex.search(each) is not None))


def _counted(evaluation: Evaluation, category: str, fits: Callable[[str], bool]) -> int:
    channels = evaluation.world.channels()
    evaluation.spend(_CHANNEL_WORK * len(channels))
    return sum(1 for channel in channels if category in channel.groups and fits(channel.groups[category]))


def _group_list(evaluation: Evaluation, _: str) -> str:
    groups = channel_of(evaluation).groups
    return " ".join(f"{group}@{category}" if category else group for category, group in groups.items())


def _read_cdr(evaluation: Evaluation, arguments: str) -> str:
    channel, world = channel_of(evaluation), evaluation.world
    name, options = [*separate_arguments(arguments, most=2), "", ""][:2]
    name = name.strip().lower()
    if name in channel.record:
        return channel.record[name]
    now, is_raw = world.now(), "u" in options
    answered = channel.answered_at
    known = {
        "clid": f'"{channel.caller_name}" <{channel.caller_number}>',
        "src": channel.caller_number,
        "dst": channel.dialled_exten or channel.place.exten,
        "dcontext": channel.place.context,
        "channel": channel.name,
        "dstchannel": channel.variables.get("DIALEDPEERNAME", ""),
        "lastapp": channel.application,
        "lastdata": channel.application_data,
        "start": _time(world.local_time(), now, channel.created_at, is_raw=is_raw),
        "answer": _time(world.local_time(), now, answered, is_raw=is_raw),
        "end": "",
        "duration": f"{max(0.0, now - channel.created_at):.0f}" if channel.created_at else "0",
        "billsec": f"{max(0.0, now - answered):.0f}" if answered else "0",
        "disposition": "ANSWERED" if channel.state is ChannelState.UP else "NO ANSWER",
        "amaflags": channel.settings.get("amaflags", _SETTINGS["amaflags"]),
        "accountcode": channel.settings.get("accountcode", ""),
        "userfield": channel.settings.get("userfield", ""),
        "uniqueid": channel.unique_id,
        "linkedid": channel.linked_id,
        "peeraccount": channel.settings.get("peeraccount", ""),
        "sequence": channel.unique_id.rpartition(".")[2],
    }
    return known.get(name, "")


def _time(local: dt.datetime, now: float, at: float, *, is_raw: bool) -> str:
    if not at:
        return "0.000000" if is_raw else ""
    return f"{at:.6f}" if is_raw else f"{local - dt.timedelta(seconds=now - at):%Y-%m-%d %H:%M:%S}"


def _write_cdr(evaluation: Evaluation, arguments: str, value: str) -> Sequence[Command]:
    channel = channel_of(evaluation)
    name = argument(separate_arguments(arguments), 0).strip().lower()
    if name in ("accountcode", "userfield", "amaflags", "peeraccount"):
        channel.settings[name] = clip(value, _MAX_SETTING)
    elif not name or name in _KEPT_RECORD:
        raise NotWritten(f"'{clip(name, 40)}' of a call's record cannot be set")
    else:
        channel.record[name] = value
    return []


_KEPT_RECORD = frozenset(
    ("clid", "src", "dst", "dcontext", "channel", "dstchannel", "lastapp", "lastdata", "start", "answer", "end",
     "duration", "billsec", "disposition", "uniqueid", "linkedid", "sequence")
)  # fmt: skip


def _read_header(evaluation: Evaluation, arguments: str) -> str:
    """A header that was added: Local channels have none of their own."""
    action, name, number = (argument(separate_arguments(arguments), at).strip() for at in range(3))
    if action.lower() != "read" or not name:
        raise NotWritten("reading takes read,NAME")
    channel = channel_of(evaluation)
    return "" if number not in ("", "1") else channel.shared.get(f"~HEADER~{name.lower()}", "")


def _write_header(evaluation: Evaluation, arguments: str, value: str) -> Sequence[Command]:
    action, name = (argument(separate_arguments(arguments), at).strip() for at in range(2))
    channel, key = channel_of(evaluation), f"~HEADER~{name.lower()}"
    match action.lower():
        case "add" | "update":
            channel.shared[key] = value
        case "remove":
            channel.shared.pop(key, None)
        case _:
            raise NotWritten("it takes add, update or remove, and a header's name")
    return []


CHANNEL_FUNCTIONS = (
    DialplanFunction(
        "CHANNEL",
        "CHANNEL(item)",
        "name, language, state, accountcode ... of the channel; hangup_handler_push sets what it does at its end",
        _read_channel,
        _write_channel,
    ),
    DialplanFunction(
        "TIMEOUT",
        "TIMEOUT(absolute|digit|response)",
        "Seconds of the whole call, between digits, for the first",
        _read_timeout,
        _write_timeout,
    ),
    DialplanFunction("EXCEPTION", "EXCEPTION(reason|context|exten|priority)", "Why it is at 'e'", _read_exception),
    DialplanFunction(
        "MASTER_CHANNEL",
        "MASTER_CHANNEL(name)",
        "A variable of the channel that the call began with",
        _read_master,
        _write_master,
    ),
    DialplanFunction("IMPORT", "IMPORT(channel,name)", "A variable of another channel", _import),
    DialplanFunction(
        "SHARED", "SHARED(name[,channel])", "A variable that other channels reach", _read_shared, _write_shared
    ),
    DialplanFunction("CHANNELS", "CHANNELS([pattern])", "The names of all channels, or of those that fit", _channels),
    DialplanFunction("GROUP", "GROUP([category])", "The channel's group", _read_group, _write_group),
    DialplanFunction("GROUP_COUNT", "GROUP_COUNT([group][@category])", "How many are in a group", _group_count),
    DialplanFunction(
        "GROUP_MATCH_COUNT", "GROUP_MATCH_COUNT(pattern[@category])", "How many are in groups", _group_match_count
    ),
    DialplanFunction("GROUP_LIST", "GROUP_LIST()", "The channel's groups", _group_list),
    DialplanFunction("CDR", "CDR(name[,u])", "What the record of a call would say", _read_cdr, _write_cdr),
    DialplanFunction("PJSIP_HEADER", "PJSIP_HEADER(action,name)", "A header of a call", _read_header, _write_header),
)
