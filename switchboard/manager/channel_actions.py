"""Actions on channels: make one, end one, list them (Asterisk: `manager.c`)."""

from collections.abc import Iterator
from functools import partial

from switchboard.dialplan.text.arguments import separate_arguments
from switchboard.ground.regex import BadRegex, compile_regex
from switchboard.ground.text import parse_number
from switchboard.manager.backend import Called, OriginateWish
from switchboard.manager.channel_events import channel_headers, originate_response
from switchboard.manager.framing import Message
from switchboard.manager.reply import MakeCall, Outcome, error, listing, success
from switchboard.manager.request import ManagerAction, ManagerRequest
from switchboard.manager.rights import may_run, withheld_from

MAX_ID = 149  # characters of a unique id (Asterisk: `AST_MAX_PUBLIC_UNIQUEID`)
_MAX_PRIORITY = 1_000_000
_MAX_TIMEOUT = 86_400_000  # milliseconds
_NORMAL, _MAX_CAUSE = 16, 127  # ITU-T Q.850
_OF_PHONES = frozenset({"pjsip", "sip"})
TRUE = frozenset({"true", "yes", "1", "y", "t", "on"})


def _originate(request: ManagerRequest) -> Outcome:
    place = request.get("Context") or "default", request.get("Exten")
    name, _, number = (part.rstrip("> ") for part in request.get("CallerID").rpartition("<"))
    priority = priority_of(request, request.get("Priority"), *place, number)
    timeout = parse_number(request.get("Timeout").strip() or "30000", _MAX_TIMEOUT)
    fault = _fault_of_call(request)
    if fault or not priority or timeout is None:
        return error(fault or ("Invalid timeout" if priority else "Invalid priority"))
    exten, context = _dialled(request)
    if not request.get("Application") and not is_place(request, (*place, priority), number):
        return error("Extension does not exist.")
    wish = OriginateWish(
        request.get("Channel"),
        exten,
        context or "default",
        request.get("Application"),
        request.get("Data"),
        (*place, priority),
        name.strip().strip('"'),
        number,
        _variables(request),
        timeout / 1_000,
        request.origin,
        withheld_from(request.write),
        (request.get("ChannelId"), request.get("OtherChannelId")),
        _device(request),
    )
    queued = success("Originate successfully queued")
    if request.get("Async").lower() in TRUE:
        refusal: list[str] = []
        request.backend.originate(wish, partial(_tell_outcome, request, wish, refusal))
        return error(refusal[0]) if refusal else queued
    return MakeCall(wish, queued, error("Originate failed"))


def _tell_outcome(request: ManagerRequest, wish: OriginateWish, refusal: list[str], called: Called) -> None:
    """Everybody hears what came of the call; of one that was refused at once, whoever asked alone."""
    if called.is_refused:
        refusal.append(called.fault)
    else:
        request.backend.tell(originate_response(wish, called, request.action.action_id))


def priority_of(request: ManagerRequest, text: str, context: str, exten: str, caller: str = "") -> int:
    """
    The number of a priority, given as one or as a label there; 1 where none is given, 0 where it is neither.

    Args:
        caller: the number of whoever goes there, who may have extensions of their own.
    """
    text = text.strip()
    number = parse_number(text or "1", _MAX_PRIORITY)
    if number is not None:
        return number
    world = request.backend.world
    return world.dialplan.label(context, exten, text, world.local_time(), caller) or 0


def is_place(request: ManagerRequest, place: tuple[str, str, int], caller: str) -> bool:
    """Whether the dialplan has it now for that caller."""
    world = request.backend.world
    return world.dialplan.priority(*place, world.local_time, caller) is not None


def _fault_of_call(request: ManagerRequest) -> str:
    """Why it is not made, nothing where it may be; numbers apart."""
    technology, application = request.get("Channel").partition("/")[0], request.get("Application")
    if not technology:
        return "Channel not specified"
    if not (_device(request) or (technology.lower() == "local" and _dialled(request)[0])):
        return "Only PJSIP/phone and Local/extension@context can be called"
    if not application and not request.get("Exten"):
        return "Originate with 'Exten' requires 'Context' and 'Priority'"
    if any(len(request.get(name)) > MAX_ID for name in ("ChannelId", "OtherChannelId")):
        return f"Uniqueid length exceeds maximum of {MAX_ID}"
    return "" if may_run(application, request.write) else "Originate Access Forbidden: app or data blacklisted"


def _variables(request: ManagerRequest) -> dict[str, str]:
    """Those of all lines; a comma that stands in parentheses, in quotes or behind a backslash parts none."""
    lines = (part for line in request.action.all("Variable") for part in separate_arguments(line))
    pairs = (part.partition("=") for part in lines)
    return {key.strip(): value for key, equals, value in pairs if equals}


def _dialled(request: ManagerRequest) -> tuple[str, str]:
    """Extension and context of `Local/extension@context/n`."""
    destination = request.get("Channel").partition("/")[2]
    exten, _, context = destination.partition("/")[0].partition("@")
    return exten, context


def _device(request: ManagerRequest) -> str:
    """The phone of `PJSIP/6001`; nothing where none is named. Several joined by `&` are none that there is."""
    technology, _, place = request.get("Channel").partition("/")
    return f"PJSIP/{place.partition('/')[0]}" if technology.lower() in _OF_PHONES and place.partition("/")[0] else ""


def _hangup(request: ManagerRequest) -> Outcome:
    wanted = request.get("Channel")
    if not wanted:
        return error("No channel specified")
    cause = parse_number(request.get("Cause").strip(), _MAX_CAUSE) or _NORMAL  # Asterisk passes over others
    if len(wanted) > 1 and wanted[0] == wanted[-1] == "/":
        return _hang_up_all(request, wanted[1:-1], cause)
    channel = request.channel(wanted)
    if channel is None:
        return error("No such channel")
    request.backend.hang_up(channel, cause)
    return success("Channel Hungup")


def _hang_up_all(request: ManagerRequest, pattern: str, cause: int) -> Outcome:
    """Those whose name fits an extended expression."""
    try:
        regex = compile_regex(pattern)
        found = [channel for channel in request.backend.channels() if regex.search(channel.name) is not None]
    except BadRegex as reason:
        return error(f"Regex compile error: {reason}")
    for channel in found:
        request.backend.hang_up(channel, cause)
    items: Iterator[Message] = ([("Channel", channel.name)] for channel in found)
    return listing("Channels hung up will follow", "ChannelHungup", items, "ChannelsHungupListComplete")


def _core_show_channels(request: ManagerRequest) -> Outcome:
    bridges = {channel.name: headers[0][1] for headers, channels in request.backend.bridges() for channel in channels}
    now = request.backend.world.now()
    items: Iterator[Message] = (
        [
            *channel_headers(channel),
            ("Application", channel.application),
            ("ApplicationData", channel.application_data),
            ("Duration", _clock(now - channel.created_at)),
            ("BridgeId", bridges.get(channel.name, "")),
        ]
        for channel in list(request.backend.channels())
    )
    return listing("Channels will follow", "CoreShowChannel", items, "CoreShowChannelsComplete")


def _clock(seconds: float) -> str:
    """Hours, minutes and seconds."""
    minutes, rest = divmod(max(0, int(seconds)), 60)
    return f"{minutes // 60:02d}:{minutes % 60:02d}:{rest:02d}"


CHANNEL_ACTIONS = (
    ManagerAction("CoreShowChannels", "List the channels", ("system", "reporting"), _core_show_channels),
    ManagerAction("Originate", "Make a call", ("originate",), _originate),
    ManagerAction("Hangup", "End a channel", ("system", "call"), _hangup),
)
