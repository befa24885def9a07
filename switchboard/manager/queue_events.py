"""What manager clients are told of queues (Asterisk: `app_queue.c`)."""

from collections.abc import Sequence

from switchboard.dialplan.run.channel import Channel
from switchboard.manager.channel_events import channel_headers
from switchboard.manager.events import ManagerEvent
from switchboard.manager.framing import Header


def queue_event(name: str, headers: Sequence[Header], channel: Channel | None, leg: Channel | None) -> ManagerEvent:
    """`channel` is the caller's, `leg` the one of the member who is called."""
    caller = channel_headers(channel) if channel is not None else []
    called = channel_headers(leg, "Dest") if leg is not None else []
    return ManagerEvent("agent", name, [*caller, *called, *headers])
