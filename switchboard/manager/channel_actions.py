"""Actions on channels: make one, end one, list them (Asterisk: `manager.c`)."""

from collections.abc import Iterator

from switchboard.ground.text import parse_number
from switchboard.manager.backend import OriginateWish
from switchboard.manager.framing import Message
from switchboard.manager.reply import MakeCall, Outcome, error, listing, success
from switchboard.manager.request import ManagerAction, ManagerRequest
from switchboard.manager.rights import may_run, withheld_from

_MAX_PRIORITY = 1_000_000
_MAX_TIMEOUT = 86_400_000  # milliseconds
_TRUE = frozenset({"true", "yes", "1", "y", "t", "on"})


def _originate(request: ManagerRequest) -> Outcome:
    priority = parse_number(request.get("Priority").strip() or "1", _MAX_PRIORITY)
    timeout = parse_number(request.get("Timeout").strip() or "30000", _MAX_TIMEOUT)
    fault = _fault_of_call(request)
    if fault or not priority or timeout is None:
        return error(fault or ("Invalid timeout" if priority else "Invalid priority"))
    exten, context = _dialled(request)
    name, _, number = request.get("CallerID").rpartition("<")
    pairs = (pair.partition("=") for line in request.action.all("Variable") for pair in line.split(","))
    wish = OriginateWish(
        exten,
        context or "default",
        request.get("Application"),
        request.get("Data"),
        (request.get("Context") or "default", request.get("Exten"), priority),
        name.strip().strip('"'),
        number.rstrip("> "),
        {key.strip(): value for key, equals, value in pairs if equals},
        timeout / 1_000,
        request.origin,
        withheld_from(request.write),
    )
    queued = success("Originate successfully queued")
    if request.get("Async").lower() in _TRUE:
        request.backend.originate(wish, lambda _: None)
        return queued
    return MakeCall(wish, queued, error("Originate failed"))


def _fault_of_call(request: ManagerRequest) -> str:
    """Why it is not made, nothing where it may be; numbers apart."""
    technology, application = request.get("Channel").partition("/")[0], request.get("Application")
    if technology.lower() != "local" or not _dialled(request)[0]:
        return "Channel not specified" if not technology else "Only Local/extension@context can be called"
    if not application and not request.get("Exten"):
        return "Originate with 'Exten' requires 'Context' and 'Priority'"
    return "" if may_run(application, request.write) else "Originate Access Forbidden: Application"


def _dialled(request: ManagerRequest) -> tuple[str, str]:
    """Extension and context of `Local/extension@context/n`."""
    destination = request.get("Channel").partition("/")[2]
    exten, _, context = destination.partition("/")[0].partition("@")
    return exten, context


def _hangup(request: ManagerRequest) -> Outcome:
    wanted = request.get("Channel")
    if not wanted:
        return error("No channel specified")
    found = [channel for channel in request.backend.channels() if channel.name == wanted]
    for channel in found:
        request.backend.hang_up(channel)
    return success("Channel Hungup") if found else error("No such channel")


def _core_show_channels(request: ManagerRequest) -> Outcome:
    items: Iterator[Message] = (
        [
            ("Channel", channel.name),
            ("ChannelState", str(channel.state.number)),
            ("ChannelStateDesc", channel.state.value),
            ("CallerIDNum", channel.caller_number),
            ("CallerIDName", channel.caller_name),
            ("Language", channel.language),
            ("Context", channel.place.context),
            ("Exten", channel.place.exten),
            ("Priority", str(channel.place.priority)),
            ("Uniqueid", channel.unique_id),
            ("Application", channel.application),
            ("ApplicationData", channel.application_data),
        ]
        for channel in list(request.backend.channels())
    )
    return listing("Channels will follow", "CoreShowChannel", items, "CoreShowChannelsComplete")


CHANNEL_ACTIONS = (
    ManagerAction("CoreShowChannels", "List the channels", ("system", "reporting"), _core_show_channels),
    ManagerAction("Originate", "Make a call", ("originate",), _originate),
    ManagerAction("Hangup", "End a channel", ("system", "call"), _hangup),
)
