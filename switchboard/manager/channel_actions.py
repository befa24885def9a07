"""Actions on channels: make one, end one, list them (Asterisk: `manager.c`)."""

from collections.abc import Iterator

from switchboard.ground.text import parse_number
from switchboard.manager.backend import OriginateWish
from switchboard.manager.framing import Message
from switchboard.manager.reply import MakeCall, Outcome, error, listing, success
from switchboard.manager.request import ManagerAction, ManagerRequest

_MAX_PRIORITY = 1_000_000
_MAX_TIMEOUT = 86_400_000  # milliseconds
_TRUE = frozenset({"true", "yes", "1", "y", "t", "on"})


def _originate(request: ManagerRequest) -> Outcome:
    technology, _, destination = request.get("Channel").partition("/")
    exten, _, context = destination.partition("/")[0].partition("@")
    if technology.lower() != "local" or not exten:
        return error("Channel not specified" if not technology else "Only Local/extension@context can be called")
    if not request.get("Application") and not request.get("Exten"):
        return error("Originate with 'Exten' requires 'Context' and 'Priority'")
    priority = parse_number(request.get("Priority").strip() or "1", _MAX_PRIORITY)
    timeout = parse_number(request.get("Timeout").strip() or "30000", _MAX_TIMEOUT)
    if not priority:
        return error("Invalid priority")
    if timeout is None:
        return error("Invalid timeout")
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
    )
    queued = success("Originate successfully queued")
    if request.get("Async").lower() in _TRUE:
        request.backend.originate(wish, lambda _: None)
        return queued
    return MakeCall(wish, queued, error("Originate failed"))


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
