"""
Who is being called by whom, as listeners hear of it (Asterisk: `dial.c`, `manager_channels.c`).

    DialBegin ──it rings: DialState RINGING──▶ DialEnd: ANSWER, BUSY, CONGESTION, NOANSWER or CANCEL

Each call that is announced ends once.
"""

from collections.abc import Callable

from switchboard.calls.channels import ChannelEvent, Channels, Pair
from switchboard.dialplan.run.channel import Channel, ChannelState

# ITU-T Q.850; a declined call ends in NOANSWER, as Asterisk tells of one that was hung up without another word
_STATUS_OF_CAUSE = {17: "BUSY", 34: "CONGESTION"}


class Dials:
    """Keeps the calls that are not answered yet, by the name of their `;2`, each with who calls."""

    def __init__(self, channels: Channels) -> None:
        self.rings: Callable[[Channel], None] = lambda _: None  # told of each channel that hears that it rings
        self._channels = channels
        self._open: dict[str, tuple[Pair, Channel | None]] = {}

    def begin(self, pair: Pair, caller: Channel | None) -> None:
        """It is being called; `caller` is None where somebody asked for the call."""
        for channel in (pair.caller, pair.callee):
            self._channels.tell_changes(channel)
        place = pair.callee.place
        if pair.caller is pair.callee:  # a phone
            self._open[pair.callee.name] = pair, caller
            self._tell("DialBegin", pair, caller, "DialString", pair.callee.name.partition("/")[2].rpartition("-")[0])
            return
        bridged = (("Context", place.context), ("Exten", place.exten), ("LocalOptimization", "No"))
        self._channels.tell(ChannelEvent("LocalBridge", pair.caller, bridged, pair.callee))
        self._open[pair.callee.name] = pair, caller
        self._tell("DialBegin", pair, caller, "DialString", f"{place.exten}@{place.context}")

    def ring(self, callee: Channel) -> None:
        """It rings there: told, and passed on to who waits for the caller in turn."""
        while callee.name in self._open:
            pair, caller = self._open[callee.name]
            if pair.caller.state is not ChannelState.DOWN:
                return
            pair.caller.state = ChannelState.RINGING
            self._channels.tell_changes(pair.caller)
            self._tell("DialState", pair, caller, "DialStatus", "RINGING")
            if caller is None:
                return
            caller.ring_back()
            self.rings(caller)
            callee = caller

    def progress(self, callee: Channel, join: Callable[[Channel, Channel], None]) -> None:
        """A phone speaks before it answers: whoever called it hears that, through all who called for them."""
        phone, caller = callee, None
        while callee.name in self._open:
            pair, caller = self._open[callee.name]
            self._tell("DialState", pair, caller, "DialStatus", "PROGRESS")
            if caller is None or caller.progresses:
                return
            caller.progress()
            self.rings(caller)
            callee = caller
        if caller is not None:
            join(caller, phone)

    def answer(self, pair: Pair) -> None:
        """It was answered: `;1` is up, and who called knows whom they talk to."""
        pair.caller.answer()
        self._channels.tell_changes(pair.caller)
        _, caller = self._open.get(pair.callee.name, (pair, None))
        self.end(pair, "ANSWER")
        if caller is not None:
            caller.connect(pair.caller.caller_name, pair.caller.caller_number)

    def end(self, pair: Pair, status: str = "") -> None:
        """It is called no longer; without a status, why it ended says which. Harmless the second time."""
        if pair.callee.name in self._open:
            _, caller = self._open.pop(pair.callee.name)
            status = status or _STATUS_OF_CAUSE.get(pair.callee.hangup_cause, "NOANSWER")
            self._tell("DialEnd", pair, caller, "DialStatus", status)

    def _tell(self, name: str, pair: Pair, caller: Channel | None, key: str, value: str) -> None:
        self._channels.tell(ChannelEvent(name, pair.caller, ((key, value),), caller))
