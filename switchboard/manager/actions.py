"""
The actions of the manager interface, and what each answers (Asterisk: `manager.c`, `manager_state.c`, `db.c`).

An action returns its reply, or what has to be done before there is one.
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from switchboard import __version__
from switchboard.api.modules import find_module
from switchboard.core.commands import Command, SetPresence
from switchboard.core.errors import CommandRefused
from switchboard.core.until_text import parse_end
from switchboard.dialplan.functions.office_functions import read_presence
from switchboard.dialplan.run.scope import ChannelScope
from switchboard.dialplan.run.world import Evaluation, NotGranted
from switchboard.dialplan.text.template import parse_reference
from switchboard.ground.errors import SwitchboardError
from switchboard.manager.agenda_actions import AGENDA_ACTIONS
from switchboard.manager.call_actions import CALL_ACTIONS
from switchboard.manager.channel_actions import CHANNEL_ACTIONS
from switchboard.manager.database_actions import DATABASE_ACTIONS
from switchboard.manager.events import ManagerEvent, extension_headers, presentity_headers, until_headers
from switchboard.manager.framing import Header, Message
from switchboard.manager.mailbox_actions import MAILBOX_ACTIONS
from switchboard.manager.parking_actions import PARKING_ACTIONS
from switchboard.manager.people_actions import PEOPLE_ACTIONS
from switchboard.manager.phone_actions import PHONE_ACTIONS, contact_status
from switchboard.manager.plan_actions import PLAN_ACTIONS
from switchboard.manager.queue_actions import QUEUE_ACTIONS
from switchboard.manager.reply import Outcome, Reload, RunLine, Submit, error, listing, success
from switchboard.manager.request import ManagerAction, ManagerRequest, NoSuchChannel, evaluation_of
from switchboard.manager.trunk_actions import TRUNK_ACTIONS
from switchboard.manager.voicemail_actions import VOICEMAIL_ACTIONS


class NoEnd(SwitchboardError):
    """The header `Until` says no time at which what is set could end."""


def _ping(request: ManagerRequest) -> Outcome:
    return success("", ("Ping", "Pong"), ("Timestamp", f"{request.backend.world.now():.6f}"))


def _presence_state(request: ManagerRequest) -> Outcome:
    provider = request.get("Provider")
    if not provider:
        return error("No provider specified")
    presence = read_presence(Evaluation(request.backend.world, None, request.origin), provider)
    if presence is None:
        return error(f"Invalid provider {provider} or provider in invalid state")
    headers: list[Header] = [("State", presence.state.value)]
    if presence.subtype:
        headers.append(("Subtype", presence.subtype))
    if presence.message:  # twice, as Asterisk: clients read one or the other
        headers += [("Message", presence.message), ("PresenceMessage", presence.message)]
    return success("Presence State", *headers, *until_headers(presence))


def _presence_state_list(request: ManagerRequest) -> Outcome:
    presences = request.backend.world.core.custom_presence.presences
    items = (presentity_headers(f"CustomPresence:{name}", presence) for name, presence in list(presences.items()))
    return listing("Presence State Changes will follow", "PresenceStateChange", items, "PresenceStateListComplete")


def _device_state_list(request: ManagerRequest) -> Outcome:
    core = request.backend.world.core
    devices = {f"Custom:{name}": state for name, state in core.custom_devices.states.items()}
    named = {device for hint, _ in core.hints() for device in hint.devices}
    for device in sorted(named - devices.keys()):
        if not device.lower().startswith("custom:"):
            devices[device] = core.registry.device_state(device)
    items: Iterator[Message] = ([("Device", device), ("State", state.value)] for device, state in devices.items())
    return listing("Device State Changes will follow", "DeviceStateChange", items, "DeviceStateListComplete")


def _extension_state(request: ManagerRequest) -> Outcome:
    exten, context = request.get("Exten"), request.get("Context") or "default"
    if not exten:
        return error("Extension not specified")
    world = request.backend.world
    status, hint = world.status(exten, context), world.hint_text(exten, context)
    if status is not None:
        state = ("Status", str(status.extension_state.value)), ("StatusText", status.extension_state.text)
    else:
        state = (("Status", "0"), ("StatusText", "Idle")) if hint else (("Status", "-1"), ("StatusText", "Unknown"))
    return success("Extension Status", ("Exten", exten), ("Context", context), ("Hint", hint), *state)


def _extension_state_list(request: ManagerRequest) -> Outcome:
    core = request.backend.world.core
    items = (extension_headers(status, core) for status in list(core.statuses()))
    return listing("Extension Statuses will follow", "ExtensionStatus", items, "ExtensionStateListComplete")


def _getvar(request: ManagerRequest) -> Outcome:
    variable = request.get("Variable")
    if not variable:
        return error("No variable specified")
    try:  # as in Asterisk: of one variable or function, whose arguments are taken as they stand
        evaluation = evaluation_of(request)
        value = parse_reference(variable).value(ChannelScope(evaluation))
    except NotGranted:
        return error("Permission denied")
    except SwitchboardError as reason:
        return error(str(reason))
    reply = success("", ("Variable", variable), ("Value", value))
    return Submit(evaluation.pending, reply, reply) if evaluation.pending else reply


def _setvar(request: ManagerRequest) -> Outcome:
    variable = request.get("Variable")
    if not variable:
        return error("No variable specified")
    try:
        commands = _until(request, ChannelScope(evaluation_of(request)).write(variable, request.get("Value")))
    except NotGranted:
        return error("Permission denied")
    except (NoSuchChannel, NoEnd) as reason:
        return error(str(reason))
    except SwitchboardError:
        return error("Variable not set")
    done = success("Variable Set")
    return Submit(commands, done, error("Variable not set")) if commands else done


def _until(request: ManagerRequest, commands: Sequence[Command]) -> Sequence[Command]:
    """The same, with the end that the header `Until` gives the presence that is set. Asterisk has no such header."""
    text = request.get("Until")
    if not text:
        return commands
    if not any(isinstance(command, SetPresence) for command in commands):
        raise NoEnd("Until goes with a presence that is set")
    try:
        until = parse_end(text, request.backend.world.now(), request.backend.world.zone)
    except CommandRefused as reason:
        raise NoEnd(f"Until: {reason}") from None
    return [
        replace(command, presence=replace(command.presence, until=until))
        if isinstance(command, SetPresence)
        else command
        for command in commands
    ]


def _command(request: ManagerRequest) -> Outcome:
    line = request.get("Command")
    return RunLine(line, request.origin) if line else error("No command provided")


def _core_settings(_: ManagerRequest) -> Outcome:
    return success(
        "",
        ("AMIversion", "12.0.0"),
        ("AsteriskVersion", f"Switchboard {__version__}"),
        ("SystemName", ""),
        ("CoreMaxCalls", "0"),
        ("CoreMaxLoadAvg", "0.000000"),
        ("CoreRunUser", ""),
        ("CoreRunGroup", ""),
        ("CoreMaxFilehandles", "0"),
        ("CoreRealTimeEnabled", "No"),
        ("CoreCDRenabled", "No"),
        ("CoreHTTPenabled", "No"),
        ("SoundsSearchCustomDir", "No"),
    )


def _core_status(request: ManagerRequest) -> Outcome:
    started, reloaded = (
        dt.datetime.fromtimestamp(at, request.backend.world.zone)
        for at in (request.backend.started_at, request.backend.reloaded_at)
    )
    return success(
        "",
        ("CoreStartupDate", f"{started:%Y-%m-%d}"),
        ("CoreStartupTime", f"{started:%H:%M:%S}"),
        ("CoreReloadDate", f"{reloaded:%Y-%m-%d}"),
        ("CoreReloadTime", f"{reloaded:%H:%M:%S}"),
        ("CoreCurrentCalls", str(len(request.backend.channels()) // 2)),
        ("CoreProcessedCalls", str(request.backend.calls_processed())),
        ("ProgramFaults", str(request.backend.faults())),
    )


def _list_commands(_: ManagerRequest) -> Outcome:
    return success("", *((name, f"{summary}.  (Priv: {classes})") for name, classes, summary in listed_actions()))


def _reload(request: ManagerRequest) -> Outcome:
    return Reload(request.get("Module").strip(), success("Module Reloaded"))


def _module_check(request: ManagerRequest) -> Outcome:
    if find_module(request.get("Module")) is None:
        return error("Module not loaded")
    return success("", ("Version", ""))


def _user_event(request: ManagerRequest) -> Outcome:
    headers = [header for header in request.action.headers if header[0].lower() not in ("action", "actionid")]
    request.backend.tell(ManagerEvent("user", "UserEvent", headers))
    return success("Event Sent")


def _subscriptions(request: ManagerRequest) -> Outcome:
    items: Iterator[Message] = (
        [
            ("Role", "Notifier"),
            ("Endpoint", "anonymous"),
            ("Callid", subscription.call_id),
            ("State", "ACTIVE"),
            ("Callerid", "Unknown"),
            ("SubscriptionType", "extension_state"),
            ("Extension", subscription.extension.exten),
            ("ExtensionStates", subscription.state),
        ]
        for subscription in list(request.backend.subscriptions())
    )
    message = "Following are Events for each inbound Subscription"
    return listing(message, "InboundSubscriptionDetail", items, "InboundSubscriptionDetailComplete")


def _registrations(request: ManagerRequest) -> Outcome:
    message = "Following are ContactStatusEvents for each Inbound registration"
    items: Iterator[Message] = (
        [*contact_status(request, entry), ("EndpointName", entry.exten)]
        for entry in list(request.backend.registrations())
    )
    return listing(message, "ContactStatusDetail", items, "ContactStatusDetailComplete")


_READING = ("call", "reporting")
_OFFICE_ACTIONS = (
    ManagerAction("Ping", "Keep the connection alive", (), _ping),
    ManagerAction("PresenceState", "Tell a presence", _READING, _presence_state),
    ManagerAction("PresenceStateList", "List every presence that was set", _READING, _presence_state_list),
    ManagerAction("DeviceStateList", "List the known devices' states", _READING, _device_state_list),
    ManagerAction("ExtensionState", "Tell what a hint comes to", _READING, _extension_state),
    ManagerAction("ExtensionStateList", "List what all hints come to", _READING, _extension_state_list),
    ManagerAction("Getvar", "Read a variable or function", _READING, _getvar),
    ManagerAction("Setvar", "Set a variable or function", ("call",), _setvar, overlaps=True),
    ManagerAction("Command", "Run a console command", ("command",), _command),
    ManagerAction("CoreSettings", "Tell the version and settings", ("system", "reporting"), _core_settings),
    ManagerAction("CoreStatus", "Tell since when it runs", ("system", "reporting"), _core_status),
    ManagerAction("ListCommands", "List the actions", (), _list_commands),
    ManagerAction("Reload", "Read the files anew", ("system", "config"), _reload),
    ManagerAction("ModuleCheck", "Tell whether a module is there", ("system",), _module_check),
    ManagerAction("UserEvent", "Tell the other clients something", ("user",), _user_event),
    ManagerAction(
        "PJSIPShowRegistrationInboundContactStatuses", "List the phones' registrations", ("system",), _registrations
    ),
    ManagerAction("PJSIPShowSubscriptionsInbound", "List the phones' subscriptions", ("system",), _subscriptions),
)
_ALL = (
    *_OFFICE_ACTIONS,
    *DATABASE_ACTIONS,
    *CHANNEL_ACTIONS,
    *CALL_ACTIONS,
    *QUEUE_ACTIONS,
    *PARKING_ACTIONS,
    *PHONE_ACTIONS,
    *TRUNK_ACTIONS,
    *PLAN_ACTIONS,
    *MAILBOX_ACTIONS,
    *VOICEMAIL_ACTIONS,
    *AGENDA_ACTIONS,
    *PEOPLE_ACTIONS,
)
ACTIONS = {action.name.lower(): action for action in _ALL}


@dataclass(frozen=True, slots=True)
class SessionAction:
    """An action on the session itself, which does it."""

    name: str
    summary: str
    classes: tuple[str, ...] = ()


SESSION_ACTIONS = {
    action.name.lower(): action
    for action in (
        SessionAction("Login", "Log in"),
        SessionAction("Logoff", "Log off"),
        SessionAction("Challenge", "Ask for a challenge for MD5 login"),
        SessionAction("Events", "Say which classes of events are wanted"),
        SessionAction("Filter", "Say which events are wanted, by pattern", ("system",)),
        SessionAction("WaitEvent", "Answer once an event has come"),
    )
}


def listed_actions() -> list[tuple[str, str, str]]:
    """Name, classes and summary of each."""
    actions: list[ManagerAction | SessionAction] = [*ACTIONS.values(), *SESSION_ACTIONS.values()]
    return [
        (action.name, ",".join((*action.classes, "all")) if action.classes else "<none>", action.summary)
        for action in sorted(actions, key=lambda action: action.name.lower())
    ]
