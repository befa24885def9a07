"""A channel: what a dialplan runs on, and what the world may do to it."""

from collections import deque
from dataclasses import dataclass, field
from enum import Enum

MAX_LOG = 500  # lines of what a channel did that are kept


class ChannelState(Enum):
    """Asterisk's words (`ast_state2str`), with the numbers the manager interface tells beside them."""

    DOWN = "Down"
    RING = "Ring"
    RINGING = "Ringing"
    UP = "Up"
    BUSY = "Busy"

    @property
    def number(self) -> int:
        return {"Down": 0, "Ring": 4, "Ringing": 5, "Up": 6, "Busy": 7}[self.value]


@dataclass(slots=True)
class Place:
    """Where a channel is in the dialplan."""

    context: str
    exten: str
    priority: int = 1


@dataclass(slots=True)
class Channel:
    """Variables, caller, place and state; `log` is what each step did, for whoever watches."""

    name: str
    unique_id: str
    place: Place
    caller_name: str = ""
    caller_number: str = ""
    language: str = "en"
    state: ChannelState = ChannelState.RING
    variables: dict[str, str] = field(default_factory=dict)
    stack: list[Place] = field(default_factory=list)
    log: deque[str] = field(default_factory=lambda: deque(maxlen=MAX_LOG))
    hangup_cause: int = 0
    is_hung_up: bool = False
    application: str = ""
    application_data: str = ""

    def answer(self) -> None:
        self.state = ChannelState.UP

    def hang_up(self, cause: int = 16) -> None:
        """Ends the channel after the present step; 16 is a normal clearing (ITU-T Q.850)."""
        if not self.is_hung_up:
            self.is_hung_up = True
            self.hangup_cause = cause
