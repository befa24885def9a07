"""Actions on calls: how they stand, and where they go (Asterisk: `manager.c`, `features.c`, `res_parking`)."""

from collections.abc import Iterator, Sequence

from switchboard.dialplan.run.channel import DIGITS, Channel, Place
from switchboard.manager.channel_actions import TRUE, priority_of
from switchboard.manager.channel_events import channel_headers
from switchboard.manager.framing import Header, Message
from switchboard.manager.reply import Outcome, error, listing, success
from switchboard.manager.request import ManagerAction, ManagerRequest


def _status(request: ManagerRequest) -> Outcome:
    wanted = request.get("Channel")
    channels: Sequence[Channel] = list(request.backend.channels())
    if wanted:
        channel = request.channel(wanted)
        if channel is None:
            return error("No such channel")
        channels = [channel]
    items: Iterator[Message] = (
        [("Privilege", "Call"), *channel_headers(channel), *_more(channel, request)] for channel in channels
    )
    counted = (("Items", str(len(channels))),)
    return listing("Channel status will follow", "Status", items, "StatusComplete", counted)


def _more(channel: Channel, request: ManagerRequest) -> list[Header]:
    names = [name.strip() for name in request.get("Variables").split(",") if name.strip()]
    return [
        ("Type", channel.name.partition("/")[0]),
        ("DNID", channel.dialled_exten),
        ("EffectiveConnectedLineNum", channel.connected_number or "<unknown>"),
        ("EffectiveConnectedLineName", channel.connected_name or "<unknown>"),
        ("TimeToHangup", "0"),
        ("BridgeID", _bridge_of(channel, request)),
        ("Application", channel.application),
        ("Data", channel.application_data),
        ("Nativeformats", "(none)"),
        ("Readformat", ""),
        ("Readtrans", ""),
        ("Writeformat", ""),
        ("Writetrans", ""),
        ("Callgroup", channel.settings.get("callgroup", "") or "0"),
        ("Pickupgroup", channel.settings.get("pickupgroup", "") or "0"),
        ("Seconds", str(max(0, int(request.backend.world.now() - channel.created_at)))),
        *(("Variable", f"{name}={channel.variables.get(name, '')}") for name in names),
    ]


def _bridge_of(channel: Channel, request: ManagerRequest) -> str:
    return next((headers[0][1] for headers, channels in request.backend.bridges() if channel in channels), "")


def _channel_map(request: ManagerRequest) -> Outcome:
    """The channels that belong to the same call."""
    wanted = request.get("Channel")
    if not wanted:
        return error("Channel not specified")
    channel = request.channel(wanted)
    if channel is None:
        return error("Channel does not exist")
    linked = [
        each for each in request.backend.channels() if each is not channel and each.linked_id == channel.linked_id
    ]
    items: Iterator[Message] = ([("Channel", channel.name), ("ConnectedChannel", each.name)] for each in linked)
    return listing("Mapped Channels", "CoreShowChannelMap", items, "CoreShowChannelMapComplete")


def _redirect(request: ManagerRequest) -> Outcome:
    wanted, extra = request.get("Channel"), request.get("ExtraChannel")
    if not wanted:
        return error("Channel not specified")
    channels = [request.channel(name) for name in (wanted, extra) if name]
    if channels[0] is None:
        return error(f"Channel does not exist: {wanted}")
    if channels[-1] is None:
        return error(f"ExtraChannel does not exist: {extra}")
    befores = ("", "Extra" if request.get("ExtraExten") else "")
    places = [_place(request, before, channel) for before, channel in zip(befores, channels, strict=False) if channel]
    if None in places:
        return error("Invalid priority")
    ways = [(channel, place) for channel, place in zip(channels, places, strict=False) if channel and place]
    if not request.backend.redirect(ways, request.origin):
        return error("Redirect failed: the channel only stands for a call of another one. Redirect its ;2")
    return success("Dual Redirect successful" if extra else "Redirect successful")


def _place(request: ManagerRequest, before: str, channel: Channel) -> Place | None:
    """Where it is sent; whoever calls may have extensions of their own there."""
    context, exten = request.get(f"{before}Context") or "default", request.get(f"{before}Exten")
    priority = priority_of(request, request.get(f"{before}Priority"), context, exten, channel.caller_number)
    return Place(context, exten, priority) if priority else None


def _blind_transfer(request: ManagerRequest) -> Outcome:
    wanted = request.get("Channel")
    if not wanted:
        return error("No channel specified")
    if not request.get("Exten"):
        return error("No extension specified")
    channel = request.channel(wanted)
    if channel is None:
        return error("Channel specified does not exist")
    place = Place(request.get("Context") or channel.place.context, request.get("Exten"))
    return success("Transfer succeeded") if request.backend.transfer(channel, place) else error("Transfer invalid")


def _attended_transfer(request: ManagerRequest) -> Outcome:
    wanted = request.get("Channel")
    if not wanted:
        return error("No channel specified")
    if not request.get("Exten"):
        return error("No extension specified")
    channel = request.channel(wanted)
    if channel is None:
        return error("Channel specified does not exist")
    place = Place(request.get("Context") or channel.place.context, request.get("Exten"))
    fault = request.backend.ask(channel, place, request.origin)
    return error(f"Atxfer unsuccessful. {fault}") if fault else success("Atxfer successfully queued")


def _cancel_attended(request: ManagerRequest) -> Outcome:
    wanted = request.get("Channel")
    channel = request.channel(wanted) if wanted else None
    if channel is None:
        return error("Channel specified does not exist" if wanted else "No channel specified")
    if request.backend.take_back(channel):
        return success("CancelAtxfer successfully queued")
    return error("CancelAtxfer unsuccessful: it asks nobody")


def _bridge(request: ManagerRequest) -> Outcome:
    names = request.get("Channel1"), request.get("Channel2")
    if not all(names):
        return error("Missing channel parameter in request")
    one, other = (request.channel(name) for name in names)
    if one is None or other is None:
        return error(f"Channel{1 if one is None else 2} does not exists")  # as Asterisk spells it
    fault = request.backend.bridge(one, other)
    return error(fault) if fault else success("Channels have been bridged")


def _play_digit(request: ManagerRequest) -> Outcome:
    channel, digit = request.channel(request.get("Channel")), request.get("Digit").upper()
    if not request.get("Channel"):
        return error("No channel specified")
    if channel is None:
        return error("Channel not found")
    if digit not in DIGITS:
        return error("No digit specified" if not digit else "Invalid digit")
    request.backend.press(channel, digit, received=request.get("Receive").lower() in TRUE)
    return success("DTMF successfully queued")


def _bridge_list(request: ManagerRequest) -> Outcome:
    items: Iterator[Message] = (list(headers) for headers, _ in request.backend.bridges())
    return listing("Bridge listing will follow", "BridgeListItem", items, "BridgeListComplete")


_CALL = ("call",)
CALL_ACTIONS = (
    ManagerAction("Status", "List the channels with all that is known", ("system", "call", "reporting"), _status),
    ManagerAction("CoreShowChannelMap", "List the channels of a call", ("system", "reporting"), _channel_map),
    ManagerAction("Redirect", "Send a channel elsewhere in the dialplan", _CALL, _redirect),
    ManagerAction("BlindTransfer", "Send whom a channel talks to elsewhere", _CALL, _blind_transfer),
    ManagerAction("PlayDTMF", "Press a digit on a channel", _CALL, _play_digit),
    ManagerAction("Atxfer", "Have a channel ask somebody, and put through who it talks to", _CALL, _attended_transfer),
    ManagerAction("CancelAtxfer", "Have a channel that asks somebody go back", _CALL, _cancel_attended),
    ManagerAction("Bridge", "Have two channels talk to each other", _CALL, _bridge),
    ManagerAction("BridgeList", "List the bridges", (), _bridge_list),
)
