"""In what state a member is, by the device or hint that says so (Asterisk: `get_queue_member_status`)."""

from collections.abc import Mapping

from switchboard.core.states import DeviceState, ExtensionState
from switchboard.dialplan.run.world import World

_OF_HINT = "hint:"
_STATES: Mapping[ExtensionState, DeviceState] = {  # Asterisk app_queue.c, extensionstate2devicestate
    ExtensionState.IDLE: DeviceState.NOT_INUSE,
    ExtensionState.IN_USE: DeviceState.INUSE,
    ExtensionState.BUSY: DeviceState.BUSY,
    ExtensionState.UNAVAILABLE: DeviceState.UNAVAILABLE,
    ExtensionState.RINGING: DeviceState.RINGING,
    ExtensionState.IN_USE_RINGING: DeviceState.RINGINUSE,
    ExtensionState.ON_HOLD: DeviceState.ONHOLD,
}


def state_of(world: World, name: str) -> DeviceState:
    """INVALID where there is no such device, hint, or extension that a Local channel could call."""
    if name.lower().startswith(_OF_HINT):
        exten, _, context = name[len(_OF_HINT) :].partition("@")
        status = world.status(exten, context or "default")
        return DeviceState.INVALID if status is None else _STATES[status.extension_state]
    technology, _, rest = name.partition("/")
    if technology.lower() == "local":
        exten, _, context = rest.partition("/")[0].partition("@")
        found = world.dialplan.priority(context or "default", exten, 1, world.local_time, "")
        return DeviceState.INVALID if found is None else DeviceState.NOT_INUSE
    return world.core.registry.device_state(name)


def watched_name(world: World, name: str) -> str:
    """By what changes of it are told, in lower case."""
    if name.lower().startswith(_OF_HINT):
        exten, _, context = name[len(_OF_HINT) :].partition("@")
        return f"{_OF_HINT}{exten}@{context or 'default'}".lower()
    return world.core.registry.canonical_device(name).lower()
