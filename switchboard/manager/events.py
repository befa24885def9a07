"""What manager clients are told without asking (Asterisk: `manager_state.c` and others)."""

import datetime as dt
from collections.abc import Iterator, Mapping
from itertools import chain

from switchboard.core.changes import (
    ChangeSet,
    DeviceStateChanged,
    EntryChanged,
    PresenceChanged,
    SourceChanged,
)
from switchboard.core.messages import MAILBOX_FAMILY, parse_messages
from switchboard.core.presence_core import PresenceCore
from switchboard.core.states import ExtensionStatus, Presence
from switchboard.manager.agenda_events import agenda_events
from switchboard.manager.framing import Header, format_message
from switchboard.manager.people_events import people_events


class ManagerEvent:
    """An event of some class; its bytes are made once, however many clients are told."""

    __slots__ = ("_wire", "event_class", "headers")

    def __init__(self, event_class: str, name: str, headers: list[Header]) -> None:
        self.event_class = event_class
        self.headers = [("Event", name), ("Privilege", f"{event_class},all"), *headers]
        self._wire: bytes | None = None

    @property
    def wire(self) -> bytes:
        if self._wire is None:
            self._wire = format_message(self.headers)
        return self._wire


def events_of(changes: ChangeSet, core: PresenceCore) -> Iterator[ManagerEvent]:
    """
    PresenceStateChange for every set, PresenceStatus for hints that differ; likewise for devices.

    PresencePlanAdded, -Changed and -Removed for a plan, PresencePresetAdded, -Changed and -Removed for each preset,
    DirectoryPersonAdded, -Changed and -Removed for each person, DirectoryReloaded for many at once.
    """
    match changes.change:
        case PresenceChanged(presentity, _, new):
            for status in changes.statuses:
                yield ManagerEvent("call", "PresenceStatus", [*hint_headers(status, core), *_presence_headers(new)])
            yield ManagerEvent("call", "PresenceStateChange", presentity_headers(presentity, new))
        case DeviceStateChanged(device, _, new):
            yield ManagerEvent("call", "DeviceStateChange", [("Device", device), ("State", new.value)])
            yield from _extension_events(changes, core)
        case SourceChanged(_, _, devices):
            for changed in devices:
                headers = [("Device", changed.device), ("State", changed.new.value)]
                yield ManagerEvent("call", "DeviceStateChange", headers)
            yield from _extension_events(changes, core)
        case EntryChanged(family, mailbox, _, value) if family == MAILBOX_FAMILY:
            messages = parse_messages(value)
            counts = [("Waiting", str(int(messages.new > 0))), ("New", str(messages.new)), ("Old", str(messages.old))]
            yield ManagerEvent("call", "MessageWaiting", [("Mailbox", mailbox), *counts])
            yield from _extension_events(changes, core)  # those with its lamp
        case None:  # hints that a reload changed, or that a pattern brought to life: told whatever differs
            for status in changes.statuses:
                yield ManagerEvent("call", "ExtensionStatus", extension_headers(status, core))
        case change:
            told = chain(agenda_events(change), people_events(change))
            yield from (ManagerEvent("call", name, headers) for name, headers in told)
            for status in changes.statuses:  # of people whose extension came to life
                yield ManagerEvent("call", "ExtensionStatus", extension_headers(status, core))


def _extension_events(changes: ChangeSet, core: PresenceCore) -> Iterator[ManagerEvent]:
    """Of the hints that show another state now; that a source is lost or another one knows it, is told to nobody."""
    for status in changes.statuses:
        if status.device_since == changes.at:
            yield ManagerEvent("call", "ExtensionStatus", extension_headers(status, core))


def presentity_headers(presentity: str, presence: Presence) -> list[Header]:
    """Of PresenceStateChange."""
    return [("Presentity", presentity), *_presence_headers(presence)]


def extension_headers(status: ExtensionStatus, core: PresenceCore) -> list[Header]:
    """Of ExtensionStatus and of the answer to ExtensionState."""
    state = status.extension_state
    return [*hint_headers(status, core), ("Status", str(state.value)), ("StatusText", state.text)]


def hint_headers(status: ExtensionStatus, core: PresenceCore) -> list[Header]:
    """Which hint it is."""
    extension = status.extension
    hint = core.hint_text(extension.exten, extension.context)
    return [("Exten", extension.exten), ("Context", extension.context), ("Hint", hint)]


def reload_event(module: str, status: int) -> ManagerEvent:
    """That a module, or all where it is empty, was reloaded (Asterisk: `loader.c`, `ast_module_reload_result`)."""
    return ManagerEvent("system", "Reload", [("Module", module or "All"), ("Status", str(status))])


def security_event(name: str, headers: Mapping[str, str], severity: str = "Informational") -> ManagerEvent:
    """SuccessfulAuth, InvalidPassword and their like (Asterisk: `security_events.c`)."""
    fixed = {"Severity": severity, "Service": "AMI", "EventVersion": "1"}
    at = {"EventTV": headers["EventTV"]}
    rest = {key: value for key, value in headers.items() if key != "EventTV"}
    return ManagerEvent("security", name, list({**at, **fixed, **rest}.items()))


def _presence_headers(presence: Presence) -> list[Header]:
    headers = [("Status", presence.state.value), ("Subtype", presence.subtype), ("Message", presence.message)]
    return [*headers, *until_headers(presence)]


def until_headers(presence: Presence) -> list[Header]:
    """When it ends by itself, in UTC; none where it does not. Asterisk has no such header."""
    if not presence.until:
        return []
    return [("Until", f"{dt.datetime.fromtimestamp(presence.until, dt.UTC):%Y-%m-%dT%H:%M:%SZ}")]
