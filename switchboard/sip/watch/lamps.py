"""What phones see that know only lamps, or only text: some presence may show as a busy device there."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from switchboard.core.states import DialogFacts, Extension, ExtensionState, ExtensionStatus, PresenceState
from switchboard.sip.bodies import dialog_info, xpidf
from switchboard.sip.watch.end_note import NO_END_NOTE, EndNote

_FLAVOURS = frozenset({dialog_info.CONTENT_TYPE, xpidf.CONTENT_TYPE})
_AT_REST = frozenset({ExtensionState.IDLE, ExtensionState.UNAVAILABLE})
_REACHABLE = frozenset({PresenceState.AVAILABLE, PresenceState.CHAT})


def _no_dialogs(_: Extension) -> tuple[DialogFacts, ...]:
    return ()


@dataclass(frozen=True, slots=True)
class Lamps:
    """
    The presence states that show as busy: for all extensions, and for single ones instead; and how ends are told.

    `dialogs` are the calls that are known of an extension, the very same object for as long as nothing differs;
    `shows_second_calls` is whether a lamp in a call shows that another one rings (Asterisk:
    `notify_early_inuse_ringing`).
    """

    busy: frozenset[PresenceState] = frozenset()
    of_extension: Mapping[str, frozenset[PresenceState]] = field(default_factory=dict)
    end_note: EndNote = NO_END_NOTE
    dialogs: Callable[[Extension], tuple[DialogFacts, ...]] = _no_dialogs
    shows_second_calls: bool = True

    def shown(self, status: ExtensionStatus, flavour: str) -> ExtensionStatus:
        """The status as that document has to show it; a device in a call, or ringing, is shown as it is."""
        if status.presence.until:
            status = self.end_note.shown(status, flavour)
        if flavour == dialog_info.CONTENT_TYPE and (dialogs := self.dialogs(status.extension)):
            status = replace(status, dialogs=dialogs)
        if (
            flavour == dialog_info.CONTENT_TYPE
            and status.extension_state is ExtensionState.IN_USE_RINGING
            and not self.shows_second_calls
        ):
            return replace(status, extension_state=ExtensionState.IN_USE)
        if flavour not in _FLAVOURS or status.extension_state not in _AT_REST:
            return status
        state = status.presence.state
        if state in self.of_extension.get(status.extension.exten, self.busy):
            return replace(status, extension_state=ExtensionState.BUSY)
        if not status.has_device and state in _REACHABLE:
            return replace(status, extension_state=ExtensionState.IDLE)
        return status


NO_LAMPS = Lamps()
