"""What queues tell of: to manager clients by its name there (Asterisk: `app_queue.c`)."""

from dataclasses import dataclass

from switchboard.dialplan.run.channel import Channel


@dataclass(frozen=True, slots=True)
class QueueEvent:
    """`channel` is the caller's, `leg` the one of the member who is called; None where there is none."""

    name: str
    headers: tuple[tuple[str, str], ...]
    channel: Channel | None = None
    leg: Channel | None = None
