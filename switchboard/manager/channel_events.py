"""What manager clients are told of channels and calls (Asterisk: `manager_channels.c`, `dial.c`)."""

from collections.abc import Sequence

from switchboard.dialplan.run.channel import Channel
from switchboard.manager.backend import Called, OriginateWish
from switchboard.manager.events import ManagerEvent
from switchboard.manager.framing import Header

_UNKNOWN = "<unknown>"
_CLASSES = {"UserEvent": "user", **dict.fromkeys(("Newexten", "VarSet", "HangupHandlerRun"), "dialplan")}
_IN_AND_OUT = frozenset({"BridgeEnter", "BridgeLeave"})
_OF_A_BRIDGE = _IN_AND_OUT | {"BridgeCreate", "BridgeDestroy"}
_OF_PARKING = frozenset({"ParkedCall", "UnParkedCall", "ParkedCallTimeOut", "ParkedCallGiveUp"})
_OF_TWO = frozenset({"AttendedTransfer", "BlindTransfer", "Pickup"})
_OF_A_CALL = frozenset({"DialBegin", "DialState", "DialEnd"})
_ANSWERED, _NOT_ANSWERED, _FAILED = "4", "3", "0"  # Asterisk's reasons of OriginateResponse
_CAUSES = {  # ITU-T Q.850, in the words of Asterisk's `channel.c`
    1: "Unallocated (unassigned) number",
    2: "No route to specified transmit network",
    3: "No route to destination",
    6: "Channel unacceptable",
    7: "Call awarded and being delivered in an established channel",
    16: "Normal Clearing",
    17: "User busy",
    18: "No user responding",
    19: "User alerting, no answer",
    20: "Subscriber absent",
    21: "Call Rejected",
    22: "Number changed",
    26: "Answered elsewhere",
    27: "Destination out of order",
    28: "Invalid number format",
    29: "Facility rejected",
    31: "Normal, unspecified",
    34: "Circuit/channel congestion",
    38: "Network out of order",
    41: "Temporary failure",
    42: "Switching equipment congestion",
    44: "Requested channel not available",
    50: "Facility not subscribed",
    52: "Outgoing call barred",
    54: "Incoming call barred",
    58: "Bearer capability not available",
    65: "Bearer capability not implemented",
    66: "Channel not implemented",
    88: "Incompatible destination",
    102: "Recover on timer expiry",
    127: "Interworking, unspecified",
}


def global_set(name: str, value: str) -> ManagerEvent:
    """A variable of everyone was set, or read anew (`pbx_builtin_setvar_helper` without a channel)."""
    nobody = [("Channel", "none"), ("Uniqueid", "none")]
    return ManagerEvent("dialplan", "VarSet", [*nobody, ("Variable", name), ("Value", value)])


def channel_headers(channel: Channel, prefix: str = "") -> list[Header]:
    """A channel as events and listings show it, with something before each name."""
    headers = [
        ("Channel", channel.name),
        ("ChannelState", str(channel.state.number)),
        ("ChannelStateDesc", channel.state.value),
        ("CallerIDNum", channel.caller_number or _UNKNOWN),
        ("CallerIDName", channel.caller_name or _UNKNOWN),
        ("ConnectedLineNum", channel.connected_number or _UNKNOWN),
        ("ConnectedLineName", channel.connected_name or _UNKNOWN),
        ("Language", channel.language),
        ("AccountCode", channel.settings.get("accountcode", "")),
        ("Context", channel.place.context),
        ("Exten", channel.place.exten),
        ("Priority", str(channel.place.priority)),
        ("Uniqueid", channel.unique_id),
        ("Linkedid", channel.linked_id),
    ]
    return [(prefix + name, value) for name, value in headers]


def cause_text(cause: int) -> str:
    """Why a channel ended, in words."""
    return _CAUSES.get(cause, "Unknown")


def channel_event(
    name: str, channel: Channel, headers: Sequence[Header], caller: Channel | None, others: Sequence[Channel] = ()
) -> ManagerEvent:
    """
    Args:
        channel: whom it is of; of a call, the one that is called.
        headers: what else is told.
        caller: of a call, the channel that calls; of a LocalBridge, the other end; of a transfer, who is transferred.
        others: of a transfer, to whom, and the channel of the transferer that talks to them.
    """
    if name in _OF_A_BRIDGE:
        return ManagerEvent("call", name, [*headers, *(channel_headers(channel) if name in _IN_AND_OUT else [])])
    if name in _OF_TWO and caller is not None:
        return ManagerEvent("call", name, _of_two(name, channel, headers, caller, others))
    if name in _OF_A_CALL:
        calling = channel_headers(caller) if caller is not None else []
        return ManagerEvent("call", name, [*calling, *channel_headers(channel, "Dest"), *headers])
    if name == "LocalBridge" and caller is not None:
        ends = [*channel_headers(channel, "LocalOne"), *channel_headers(caller, "LocalTwo")]
        return ManagerEvent("call", name, [*ends, *headers])
    if name in _OF_PARKING:
        taker = channel_headers(caller, "Retriever") if caller is not None else []
        return ManagerEvent("call", name, [*channel_headers(channel, "Parkee"), *taker, *headers])
    told = [*channel_headers(channel), *headers]
    if name == "Hangup":
        told += [("Cause", str(channel.hangup_cause)), ("Cause-txt", cause_text(channel.hangup_cause))]
    return ManagerEvent(_CLASSES.get(name, "call"), name, told)


def _of_two(
    name: str, channel: Channel, headers: Sequence[Header], other: Channel, others: Sequence[Channel]
) -> list[Header]:
    """A transfer or a pickup."""
    match name:
        case "AttendedTransfer":
            return _transfer_headers(channel, headers, other, others)
        case "BlindTransfer":
            ends = [*channel_headers(channel, "Transferer"), *channel_headers(other, "Transferee")]
            return [("Result", "Success"), *ends, *headers]
        case _:
            return [*channel_headers(channel), *channel_headers(other, "Target")]


def _transfer_headers(
    transferer: Channel, bridges: Sequence[Header], transferee: Channel, others: Sequence[Channel]
) -> list[Header]:
    target, second_transferer = others
    first = [header for header in bridges if header[0].startswith("Orig")]
    second = [header for header in bridges if header[0].startswith("Second")]
    return [
        ("Result", "Success"),
        *channel_headers(transferer, "OrigTransferer"),
        *first,
        *channel_headers(second_transferer, "SecondTransferer"),
        *second,
        *channel_headers(transferee, "Transferee"),
        *channel_headers(target, "TransferTarget"),
        ("IsExternal", "No"),
        ("DestType", "Bridge"),
        *((f"Dest{name.removeprefix('Orig')}", value) for name, value in first[:1]),
    ]


def originate_response(wish: OriginateWish, called: Called, action_id: str) -> ManagerEvent:
    """What came of a call that was asked for with `Async`: told to everybody, with the ActionID of whoever asked."""
    channel = called.channel
    reason = _ANSWERED if channel is not None else _NOT_ANSWERED if called.timed_out else _FAILED
    context, exten, _ = wish.place
    goal = [("Application", wish.application), ("Data", wish.data)] if wish.application else []
    headers = [
        *([("ActionID", action_id)] if action_id else []),
        ("Response", "Success" if channel is not None else "Failure"),
        ("Channel", channel.name if channel is not None else wish.asked),
        *(goal or [("Context", context), ("Exten", exten)]),
        ("Reason", reason),
        ("Uniqueid", channel.unique_id if channel is not None else _UNKNOWN),
        ("CallerIDNum", wish.caller_number or _UNKNOWN),
        ("CallerIDName", wish.caller_name or _UNKNOWN),
    ]
    return ManagerEvent("call", "OriginateResponse", headers)
