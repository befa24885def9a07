"""Actions on channels: make one, end one, list them (Asterisk: `manager.c`)."""

from switchboard.manager.backend import OriginateWish
from switchboard.manager.request import ManagerAction, ManagerRequest, Message


def _originate(request: ManagerRequest) -> None:
    technology, _, destination = request.get("Channel").partition("/")
    exten, _, context = destination.partition("/")[0].partition("@")
    if technology.lower() != "local" or not exten:
        request.fail("Channel not specified" if not technology else "Only Local/extension@context can be called")
        return
    priority, timeout = request.get("Priority", "1"), request.get("Timeout", "30000")
    if not request.get("Application") and not request.get("Exten"):
        request.fail("Originate with 'Exten' requires 'Context' and 'Priority'")
        return
    if not priority.isdigit() or not timeout.isdigit():
        request.fail("Invalid priority" if not priority.isdigit() else "Invalid timeout")
        return
    name, _, number = request.get("CallerID").rpartition("<")
    pairs = (pair.partition("=") for line in request.action.all("Variable") for pair in line.split(","))
    wish = OriginateWish(
        exten,
        context or "default",
        request.get("Application"),
        request.get("Data"),
        (request.get("Context") or "default", request.get("Exten"), int(priority)),
        name.strip().strip('"'),
        number.rstrip("> "),
        {key.strip(): value for key, equals, value in pairs if equals},
        int(timeout) / 1_000,
        request.origin,
    )
    if request.get("Async").lower() in ("true", "yes", "1", "y", "t", "on"):
        request.backend.originate(wish, lambda _: None)
        request.succeed("Originate successfully queued")
    else:
        request.backend.originate(wish, request.done("Originate successfully queued", "Originate failed"))


def _hangup(request: ManagerRequest) -> None:
    wanted = request.get("Channel")
    if not wanted:
        request.fail("No channel specified")
        return
    found = [channel for channel in request.backend.channels() if channel.name == wanted]
    for channel in found:
        request.backend.hang_up(channel)
    if found:
        request.succeed("Channel Hungup")
    else:
        request.fail("No such channel")


def _core_show_channels(request: ManagerRequest) -> None:
    items: list[Message] = [
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
        for channel in request.backend.channels()
    ]
    request.list("Channels will follow", "CoreShowChannel", items, "CoreShowChannelsComplete")


CHANNEL_ACTIONS = (
    ManagerAction("CoreShowChannels", "List the channels", ("system", "reporting"), _core_show_channels),
    ManagerAction("Originate", "Make a call", ("originate",), _originate),
    ManagerAction("Hangup", "End a channel", ("system", "call"), _hangup),
)
