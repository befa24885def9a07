"""
Calls of phones as everyone is shown them: what their devices do, dialogs for lamps, and who is on hold.

Who puts the other on hold is in use, and the other is on hold, as Asterisk has it; both are where both do so. Whoever
is put through to somebody else meanwhile is on hold no longer.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

from switchboard.calls.bridges import Bridges
from switchboard.calls.channels import ChannelEvent, Channels
from switchboard.core.states import DeviceState, DialogFacts, Extension
from switchboard.dialplan.run.channel import Channel
from switchboard.phones.call_states import CallStates
from switchboard.phones.known_dialogs import KnownDialogs
from switchboard.sip.invite.messages import CallDialog

_MOST_HOPS = 20  # Local channels between two phones
_HOLD_MUSIC = (("MusicClass", "default"),)


class ShownCalls:
    """All of them."""

    def __init__(
        self,
        states: CallStates,
        dialogs: KnownDialogs,
        extensions_of: Callable[[str], Sequence[Extension]],
        changed: Callable[[Extension], None],
    ) -> None:
        """
        Args:
            extensions_of: those whose hints name a device.
            changed: told of each of which other dialogs are known now.
        """
        self._states = states
        self._dialogs = dialogs
        self._extensions_of = extensions_of
        self._changed = changed
        self._channels: Channels | None = None
        self._bridges: Bridges | None = None
        self._holding: dict[str, Channel] = {}  # whose phones have put the other on hold, by their names
        self._held: set[str] = set()

    def follow(self, channels: Channels, bridges: Bridges) -> None:
        """Who talks to whom is known there."""
        self._channels, self._bridges = channels, bridges
        channels.listeners.append(self._consume)

    def show(
        self, channel: Channel, device: str, state: DeviceState, dialog: CallDialog | None, *, is_initiator: bool
    ) -> None:
        """The channel's phone does this."""
        if dialog is not None:
            facts = DialogFacts(
                dialog_id=channel.unique_id,
                call_id=dialog.call_id,
                local_tag=dialog.remote_tag,
                remote_tag=dialog.local_tag,
                is_initiator=is_initiator,
                is_early=state is DeviceState.RINGING,
                is_held=channel.name in self._held,
                remote_number=channel.connected_number or (channel.place.exten if is_initiator else ""),
                remote_name=channel.connected_name,
            )
            self._tell(self._dialogs.set(channel.name, facts, self._extensions_of(device)))
        self._states.set(channel.name, device, state)

    def forget(self, channel: Channel) -> None:
        """It has ended; harmless where nothing was shown of it."""
        self._states.forget(channel.name)
        self._tell(self._dialogs.forget(channel.name))
        self._held.discard(channel.name)
        if self._holding.pop(channel.name, None) is not None:
            self._look()

    def hold(self, channel: Channel, *, is_on: bool) -> None:
        """The channel's phone has put the other on hold, or takes it back."""
        if is_on is (channel.name in self._holding):
            return
        if is_on:
            self._holding[channel.name] = channel
        else:
            del self._holding[channel.name]
        if self._channels is not None:
            self._channels.tell(
                ChannelEvent("Hold", channel, _HOLD_MUSIC) if is_on else ChannelEvent("Unhold", channel)
            )
        self._look()

    def is_holding(self, channel: Channel) -> bool:
        """Whether the channel's phone has put the other on hold."""
        return channel.name in self._holding

    def is_held(self, channel: Channel) -> bool:
        """Whether the other party has put it on hold."""
        return channel.name in self._held

    def _consume(self, event: ChannelEvent) -> None:
        if self._holding and event.name in ("BridgeEnter", "BridgeLeave"):
            self._look()

    def _look(self) -> None:
        held = {other for channel in self._holding.values() for other in self._others_of(channel)}
        before, self._held = self._held, held
        for name in before ^ held:
            is_held = name in held
            self._states.hold(name, is_held=is_held)
            facts = self._dialogs.get(name)
            if facts is not None:
                self._tell(self._dialogs.change(name, replace(facts, is_held=is_held)))

    def _others_of(self, channel: Channel) -> set[str]:
        """The channels of phones that hear this one, through Local channels, too."""
        found, seen, to_see = set[str](), {channel.name}, [channel]
        while to_see and len(seen) <= _MOST_HOPS:
            bridge = self._bridges.of(to_see.pop()) if self._bridges is not None else None
            for other in bridge.channels if bridge is not None else ():
                if other.name in seen:
                    continue
                seen.add(other.name)
                if ";" not in other.name:
                    found.add(other.name)
                elif (end := self._other_end(other)) is not None and end.name not in seen:
                    seen.add(end.name)
                    to_see.append(end)
        return found

    def _other_end(self, channel: Channel) -> Channel | None:
        name = channel.name[:-1] + ("2" if channel.name.endswith("1") else "1")
        return self._channels.all.get(name) if self._channels is not None else None

    def _tell(self, extensions: Sequence[Extension]) -> None:
        for extension in extensions:
            self._changed(extension)
