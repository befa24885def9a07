"""
Providers answer for every device or presentity under their label (Asterisk: `ast_presence_state_prov_add`).

`CustomPresence:6002` belongs to the presence provider labelled "CustomPresence", `SIP/2000` to the device provider
labelled "SIP". Labels are compared without case, names with it.
"""

from collections.abc import Callable
from typing import Protocol

from switchboard.core.states import NOT_SET, DeviceState, Presence


class DeviceStateProvider(Protocol):
    """Knows the state of the devices under one label."""

    @property
    def label(self) -> str: ...
    def device_state(self, name: str) -> DeviceState:
        """UNKNOWN for a device that was never heard of."""


class PresenceProvider(Protocol):
    """Knows the presence of the presentities under one label."""

    @property
    def label(self) -> str: ...
    def presence(self, name: str) -> Presence:
        """`NOT_SET` for a presentity that was never heard of."""


class CustomDevices:
    """The provider `Custom`: devices that are what somebody says they are."""

    label = "Custom"

    def __init__(self) -> None:
        self.states: dict[str, DeviceState] = {}

    def device_state(self, name: str) -> DeviceState:
        return self.states.get(name, DeviceState.UNKNOWN)


class RegisteredDevices:
    """A provider of phones that register (`PJSIP/2000`): idle while one is there, unavailable otherwise."""

    def __init__(self, label: str, registered: set[str], knows: Callable[[str], bool]) -> None:
        """`registered` holds the names of those that are there; several labels may share it, and who is known."""
        self.label = label
        self._registered = registered
        self._knows = knows

    def device_state(self, name: str) -> DeviceState:
        if name in self._registered:
            return DeviceState.NOT_INUSE
        return DeviceState.UNAVAILABLE if self._knows(name) else DeviceState.INVALID


class CustomPresence:
    """The provider `CustomPresence`: presence that somebody set."""

    label = "CustomPresence"

    def __init__(self) -> None:
        self.presences: dict[str, Presence] = {}

    def presence(self, name: str) -> Presence:
        return self.presences.get(name, NOT_SET)


class ProviderRegistry:
    """All providers by label; a name whose label nobody registered is INVALID, or not set."""

    def __init__(self) -> None:
        self._devices: dict[str, DeviceStateProvider] = {}
        self._presences: dict[str, PresenceProvider] = {}

    def register_device_provider(self, provider: DeviceStateProvider) -> None:
        self._devices[provider.label.lower()] = provider

    def register_presence_provider(self, provider: PresenceProvider) -> None:
        self._presences[provider.label.lower()] = provider

    def device_state(self, device: str) -> DeviceState:
        label, _, name = split_device(device)
        provider = self._devices.get(label.lower())
        return provider.device_state(name) if provider else DeviceState.INVALID

    def presence(self, presentity: str) -> Presence:
        label, _, name = presentity.partition(":")
        provider = self._presences.get(label.lower())
        return provider.presence(name) if provider else NOT_SET

    def canonical_device(self, device: str) -> str:
        """The same device by its provider's own spelling of the label: `custom:x` is `Custom:x`."""
        label, separator, name = split_device(device)
        provider = self._devices.get(label.lower())
        return f"{provider.label}{separator}{name}" if provider else device

    def canonical_presentity(self, presentity: str) -> str:
        label, separator, name = presentity.partition(":")
        provider = self._presences.get(label.lower())
        return f"{provider.label}{separator}{name}" if provider else presentity


def split_device(device: str) -> tuple[str, str, str]:
    """
    Label, separator and name: whichever of `/` and `:` comes first parts them.

    >>> split_device("PJSIP/a:b"), split_device("Custom:a/b")
    (('PJSIP', '/', 'a:b'), ('Custom', ':', 'a/b'))
    """
    for position, character in enumerate(device):
        if character in "/:":
            return device[:position], character, device[position + 1 :]
    return device, "", ""
