"""
Providers answer for every device or presentity under their label (Asterisk: `ast_presence_state_prov_add`).

`CustomPresence:6002` belongs to the presence provider labelled "CustomPresence", `SIP/2000` to the device provider
labelled "PJSIP", whose other name is "SIP". Labels are compared without case, names with it.
"""

from collections.abc import Callable
from typing import Protocol

from switchboard.core.sources import Facts, Reading
from switchboard.core.states import NOT_SET, DeviceState, Presence

_INVALID = Reading(DeviceState.INVALID)
_UNAVAILABLE = Reading(DeviceState.UNAVAILABLE)


class DeviceStateProvider(Protocol):
    """Knows the state of the devices under one label; `separator` parts label and name where they are written."""

    @property
    def label(self) -> str: ...
    @property
    def separator(self) -> str: ...
    def reading(self, name: str) -> Reading:
        """Its state and who has it so; UNKNOWN or INVALID for a device that was never heard of."""


class PresenceProvider(Protocol):
    """Knows the presence of the presentities under one label."""

    @property
    def label(self) -> str: ...
    def presence(self, name: str) -> Presence:
        """`NOT_SET` for a presentity that was never heard of."""


class PhoneDevices:
    """The provider `PJSIP`: what sources say of a phone; unavailable where none does and a hint names it."""

    label = "PJSIP"
    separator = "/"

    def __init__(self, facts: Facts, is_known: Callable[[str], bool]) -> None:
        """`is_known` says whether a hint names the phone."""
        self._facts = facts
        self._is_known = is_known

    def reading(self, name: str) -> Reading:
        """What sources say; UNAVAILABLE or INVALID where none does (Asterisk: `chan_pjsip_devicestate`)."""
        reading = self._facts.reading(f"{self.label}{self.separator}{name}")
        return reading or (_UNAVAILABLE if self._is_known(name) else _INVALID)


class ProviderRegistry:
    """
    All providers by label.

    Where nobody registered the label, a device is what sources say of it, else INVALID; a presentity is not set.
    """

    def __init__(self, facts: Facts) -> None:
        self._facts = facts
        self._devices: dict[str, DeviceStateProvider] = {}
        self._presences: dict[str, PresenceProvider] = {}

    def register_device_provider(self, provider: DeviceStateProvider, *other_labels: str) -> None:
        """`other_labels` mean the same devices."""
        for label in (provider.label, *other_labels):
            self._devices[label.lower()] = provider

    def register_presence_provider(self, provider: PresenceProvider) -> None:
        """Takes the place of one with the same label."""
        self._presences[provider.label.lower()] = provider

    def device_state(self, device: str) -> DeviceState:
        """A device's state (Asterisk: `ast_device_state`)."""
        return self.reading(device).state

    def reading(self, device: str) -> Reading:
        """A device's state, with the sources that have it so."""
        label, _, name = split_device(device)
        provider = self._devices.get(label.lower())
        if provider is not None:
            return provider.reading(name)
        return self._facts.reading(device) or _INVALID

    def presence(self, presentity: str) -> Presence:
        """A presentity's presence (Asterisk: `ast_presence_state`)."""
        label, _, name = presentity.partition(":")
        provider = self._presences.get(label.lower())
        return provider.presence(name) if provider else NOT_SET

    def canonical_device(self, device: str) -> str:
        """
        One name of all that a device has, as its provider spells it: `SIP/2000` is `PJSIP/2000`, `custom/x` `Custom:x`.

        Where it has no provider, it is what is written there.
        """
        label, _, name = split_device(device)
        provider = self._devices.get(label.lower())
        if provider is None or device.startswith(f"{provider.label}{provider.separator}"):
            return device  # not another text that is the same: each hint would keep two
        return f"{provider.label}{provider.separator}{name}"

    def canonical_presentity(self, presentity: str) -> str:
        """The same presentity with its label as its provider spells it."""
        label, separator, name = presentity.partition(":")
        provider = self._presences.get(label.lower())
        return f"{provider.label}{separator}{name}" if provider and provider.label != label else presentity


def split_device(device: str) -> tuple[str, str, str]:
    """
    Label, separator and name: whichever of `/` and `:` comes first parts them.

    >>> split_device("PJSIP/a:b"), split_device("Custom:a/b")
    (('PJSIP', '/', 'a:b'), ('Custom', ':', 'a/b'))
    """
    slash, colon = device.partition("/"), device.partition(":")
    return slash if len(slash[0]) < len(colon[0]) else colon
