"""Many device states to one, and one to what an extension shows (Asterisk: `devicestate.c`, `pbx.c`)."""

from collections.abc import Iterable

from switchboard.core.states import DeviceState, ExtensionState

# Asterisk devicestate.c: where states meet, the later of this list is shown
_PRECEDENCE = (
    DeviceState.INVALID,
    DeviceState.UNKNOWN,
    DeviceState.UNAVAILABLE,
    DeviceState.NOT_INUSE,
    DeviceState.ONHOLD,
    DeviceState.RINGING,
    DeviceState.INUSE,
    DeviceState.BUSY,
    DeviceState.RINGINUSE,
)
_RANK = {state: rank for rank, state in enumerate(_PRECEDENCE)}
_RINGING = {DeviceState.RINGING, DeviceState.RINGINUSE}
_IN_USE = {DeviceState.INUSE, DeviceState.BUSY, DeviceState.ONHOLD, DeviceState.RINGINUSE}

# Asterisk pbx.c, ast_devstate_to_extenstate
EXTENSION_STATES = {
    DeviceState.UNKNOWN: ExtensionState.IDLE,
    DeviceState.NOT_INUSE: ExtensionState.IDLE,
    DeviceState.INUSE: ExtensionState.IN_USE,
    DeviceState.BUSY: ExtensionState.BUSY,
    DeviceState.INVALID: ExtensionState.UNAVAILABLE,
    DeviceState.UNAVAILABLE: ExtensionState.UNAVAILABLE,
    DeviceState.RINGING: ExtensionState.RINGING,
    DeviceState.RINGINUSE: ExtensionState.IN_USE_RINGING,
    DeviceState.ONHOLD: ExtensionState.ON_HOLD,
}


def aggregate(states: Iterable[DeviceState]) -> DeviceState:
    """The one state that a set of devices shows; INVALID for no device at all."""
    present = set(states)
    if len(present) == 1:
        return present.pop()
    if present & _RINGING and present & _IN_USE:
        return DeviceState.RINGINUSE
    return max(present, key=_RANK.__getitem__, default=DeviceState.INVALID)
