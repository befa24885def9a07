"""
Presence and devices that somebody sets: the providers `CustomPresence` and `Custom`, and the commands that change them.

Asterisk: `func_presencestate.c`, `func_devstate.c`.
"""

from dataclasses import replace
from typing import assert_never

from switchboard.core.changes import DeviceStateChanged, PresenceChanged
from switchboard.core.checks import Room, check_name, clean_text
from switchboard.core.commands import (
    ForgetDevice,
    ForgetPresence,
    PresenceCommand,
    SetDeviceState,
    SetPresence,
    SetUntil,
)
from switchboard.core.errors import CommandRefused
from switchboard.core.provider import split_device
from switchboard.core.sources import Reading
from switchboard.core.states import MAX_GIVEN, MAX_MESSAGE, MAX_SUBTYPE, NOT_SET, DeviceState, Presence
from switchboard.core.until import LATEST, MOST_AFTER
from switchboard.ground.limits import Limits
from switchboard.ground.text import is_unicode


class CustomDevices:
    """The provider `Custom`: devices that are what somebody says they are; UNKNOWN where nobody said."""

    label = "Custom"
    separator = ":"

    def __init__(self, limits: Limits) -> None:
        self.states: dict[str, DeviceState] = {}
        self._room = Room("custom_devices", limits)

    def check(self, name: str, waiting: int = 0) -> None:
        """
        Raises:
            TableFull: there is no room for one more device.
        """
        self._room.check(self._size(name), len(name), waiting)

    def put(self, name: str, state: DeviceState) -> None:
        """Sets a device that was checked, or one that was stored. `name` comes without the label."""
        self._room.change(self._size(name), len(name))
        self.states[name] = state

    def forget(self, name: str) -> None:
        """As if nobody had ever set it."""
        self._room.change(self._size(name), None)
        self.states.pop(name, None)

    def _size(self, name: str) -> int | None:
        return len(name) if name in self.states else None

    def device_state(self, name: str) -> DeviceState:
        """What it was set to last; UNKNOWN where nobody set it (Asterisk: `custom_devstate_callback`)."""
        return self.states.get(name, DeviceState.UNKNOWN)

    def reading(self, name: str) -> Reading:
        """The same as providers tell it: no source stands behind it, and it is never stale."""
        return Reading(self.device_state(name))


class CustomPresence:
    """The provider `CustomPresence`: presence that somebody set."""

    label = "CustomPresence"

    def __init__(self, limits: Limits) -> None:
        self.presences: dict[str, Presence] = {}
        self._room = Room("presences", limits)

    def check(self, name: str, presence: Presence, waiting: int = 0) -> None:
        """
        Raises:
            TableFull: there is no room for one more presence, or for so much text.
        """
        self._room.check(self._size(name), _size(name, presence), waiting)

    def put(self, name: str, presence: Presence) -> None:
        """Sets a presentity that was checked, or one that was stored. `name` comes without the label."""
        self._room.change(self._size(name), _size(name, presence))
        self.presences[name] = presence

    def forget(self, name: str) -> None:
        """As if nobody had ever set it."""
        self._room.change(self._size(name), None)
        self.presences.pop(name, None)

    def _size(self, name: str) -> int | None:
        old = self.presences.get(name)
        return None if old is None else _size(name, old)

    def presence(self, name: str) -> Presence:
        """What it was set to last; `NOT_SET` where nobody set it (Asterisk: `custom_presence_callback`)."""
        return self.presences.get(name, NOT_SET)


class CustomStates:
    """Both providers, as commands see them."""

    def __init__(self, limits: Limits) -> None:
        self.devices = CustomDevices(limits)
        self.presence = CustomPresence(limits)

    def check_until(self, command: SetUntil) -> SetUntil:
        """
        The same command with its label as the provider spells it.

        Raises:
            CommandRefused: there is no such presentity, or it is no time.
        """
        name = settable_name(command.presentity, CustomPresence.label)
        check_until(command.until)
        return replace(command, presentity=f"{CustomPresence.label}:{name}")

    def check(self, command: PresenceCommand, waiting: int = 0) -> PresenceCommand:
        """
        The same command with its label as the provider spells it.

        Args:
            waiting: commands of this kind that were accepted and are not applied yet.

        Raises:
            CommandRefused: it asks for what `apply` could not do, or for more than is kept.
        """
        match command:
            case SetPresence(presentity, presence):
                name = settable_name(presentity, CustomPresence.label)
                check_name("name", name)
                presence = clean_presence(presence)
                self.presence.check(name, presence, waiting)
                return replace(command, presentity=f"{CustomPresence.label}:{name}", presence=presence)
            case SetDeviceState(device):
                name = settable_name(device, CustomDevices.label)
                check_name("name", name)
                self.devices.check(name, waiting)
                return replace(command, device=f"{CustomDevices.label}:{name}")
            case ForgetPresence(presentity, origin):
                name = settable_name(presentity, CustomPresence.label)
                return ForgetPresence(f"{CustomPresence.label}:{name}", origin)
            case ForgetDevice(device, origin):
                name = settable_name(device, CustomDevices.label)
                return ForgetDevice(f"{CustomDevices.label}:{name}", origin)
            case _:
                assert_never(command)

    def apply(self, command: PresenceCommand) -> PresenceChanged | DeviceStateChanged:
        """Does what a checked command asks; returns the change, also where nothing differs."""
        match command:
            case SetPresence(presentity, presence, _):
                name = presentity.partition(":")[2]
                old = self.presence.presence(name)
                self.presence.put(name, presence)
                return PresenceChanged(presentity, old, presence)
            case ForgetPresence(presentity, _):
                name = presentity.partition(":")[2]
                old = self.presence.presence(name)
                self.presence.forget(name)
                return PresenceChanged(presentity, old, NOT_SET)
            case SetDeviceState(device, state, _):
                name = device.partition(":")[2]
                before = self.devices.device_state(name)
                self.devices.put(name, state)
                return DeviceStateChanged(device, before, state)
            case ForgetDevice(device, _):
                name = device.partition(":")[2]
                before = self.devices.device_state(name)
                self.devices.forget(name)
                return DeviceStateChanged(device, before, DeviceState.UNKNOWN)
            case _:
                assert_never(command)


def settable_name(text: str, label: str) -> str:
    """
    The name under a label: `6002` of `CustomPresence:6002`.

    Raises:
        CommandRefused: it is under another one, or there is none.
    """
    given_label, _, name = split_device(text)
    if given_label.lower() != label.lower() or not name:
        raise CommandRefused("'{name}' cannot be set; only {label}:name can", name=text[:300], label=label)
    if not is_unicode(name):
        raise CommandRefused("the name is not valid Unicode text")
    return name


def check_until(until: float) -> None:
    """
    Raises:
        CommandRefused: it is no time at which a presence ends, nor 0.0.
    """
    if not 0.0 <= until <= LATEST:  # NaN neither
        raise CommandRefused("the end of the presence is no time that this program knows")


def clean_presence(presence: Presence, depth: int = 0) -> Presence:
    """
    The same presence, fit to be stored and told.

    Raises:
        CommandRefused: a text is too long or none, or its end is no time.
    """
    check_until(presence.until)
    if depth > MOST_AFTER:
        raise CommandRefused("more than {most} presences come one after the other", most=MOST_AFTER)
    return Presence(
        presence.state,
        clean_text("subtype", presence.subtype, MAX_SUBTYPE),
        clean_text("message", presence.message, MAX_MESSAGE),
        given=clean_text("text of the presence", presence.given, MAX_GIVEN),
        until=presence.until,
        then=clean_presence(presence.then, depth + 1) if presence.until and presence.then else None,
    )


def _size(name: str, presence: Presence) -> int:
    own = len(name) + len(presence.subtype) + len(presence.message) + len(presence.given)
    return own + (_size("", presence.then) if presence.then else 0)
