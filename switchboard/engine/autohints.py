"""Devices that become extensions by themselves, in contexts with `autohints` (Asterisk: `pbx.c`)."""

from collections.abc import Iterator

from switchboard.core.changes import ChangeSet, DeviceStateChanged, SourceChanged
from switchboard.core.provider import split_device
from switchboard.dialplan.run.world import World
from switchboard.engine.resolver import Resolver


class Autohints:
    """Brings the extension of a device to life as soon as something is known of the device."""

    def __init__(self, world: World, resolver: Resolver) -> None:
        self._world = world
        self._resolver = resolver

    def consume(self, changes: ChangeSet) -> None:
        """Asks for the extensions of the devices that are in another state now."""
        contexts = [context.name for context in self._world.dialplan.contexts.values() if context.has_autohints]
        if not contexts:
            return
        for device in _devices(changes):
            name = split_device(device)[2]
            for context in contexts:
                if name:
                    self._resolver.resolve_in(name, [context])


def _devices(changes: ChangeSet) -> Iterator[str]:
    change = changes.change
    if isinstance(change, DeviceStateChanged):
        yield change.device
    elif isinstance(change, SourceChanged):
        for each in change.devices:
            yield each.device
