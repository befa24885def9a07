"""
The actions of the manager interface, and what each answers (Asterisk: `manager.c`, `manager_state.c`, `db.c`).

An action answers at once or later: it is given `answer`, which takes the messages of its reply.
"""

import datetime as dt

from switchboard import __version__
from switchboard.dialplan.functions.office_functions import read_presence
from switchboard.dialplan.run.scope import ChannelScope
from switchboard.ground.errors import SwitchboardError
from switchboard.manager.channel_actions import CHANNEL_ACTIONS
from switchboard.manager.database_actions import DATABASE_ACTIONS
from switchboard.manager.events import extension_headers, presentity_headers
from switchboard.manager.framing import Header
from switchboard.manager.request import ManagerAction, ManagerRequest, Message, evaluation_of


def _ping(request: ManagerRequest) -> None:
    request.succeed("", ("Ping", "Pong"), ("Timestamp", f"{request.backend.world.now():.6f}"))


def _presence_state(request: ManagerRequest) -> None:
    provider = request.get("Provider")
    if not provider:
        request.fail("No provider specified")
        return
    presence = read_presence(evaluation_of(request), provider)
    if presence is None:
        request.fail(f"Invalid provider {provider} or provider in invalid state")
        return
    headers: list[Header] = [("State", presence.state.value)]
    if presence.subtype:
        headers.append(("Subtype", presence.subtype))
    if presence.message:  # twice, as Asterisk: clients read one or the other
        headers += [("Message", presence.message), ("PresenceMessage", presence.message)]
    request.succeed("Presence State", *headers)


def _presence_state_list(request: ManagerRequest) -> None:
    presences = request.backend.world.core.custom_presence.presences
    items = [presentity_headers(f"CustomPresence:{name}", presence) for name, presence in presences.items()]
    request.list("Presence State Changes will follow", "PresenceStateChange", items, "PresenceStateListComplete")


def _device_state_list(request: ManagerRequest) -> None:
    core = request.backend.world.core
    devices = {f"Custom:{name}": state for name, state in core.custom_devices.states.items()}
    named = {device for hint, _ in core.hints() for device in hint.devices}
    for device in sorted(named - devices.keys()):
        if not device.lower().startswith("custom:"):
            devices[device] = core.registry.device_state(device)
    items: list[Message] = [[("Device", device), ("State", state.value)] for device, state in devices.items()]
    request.list("Device State Changes will follow", "DeviceStateChange", items, "DeviceStateListComplete")


def _extension_state(request: ManagerRequest) -> None:
    exten, context = request.get("Exten"), request.get("Context") or "default"
    if not exten:
        request.fail("Extension not specified")
        return
    core = request.backend.world.core
    status = request.backend.world.resolve(exten, [context])
    if status is not None:
        request.succeed("Extension Status", *extension_headers(status, core))
        return
    hint = core.hint_text(exten, context)
    state = (("Status", "0"), ("StatusText", "Idle")) if hint else (("Status", "-1"), ("StatusText", "Unknown"))
    request.succeed("Extension Status", ("Exten", exten), ("Context", context), ("Hint", hint), *state)


def _extension_state_list(request: ManagerRequest) -> None:
    core = request.backend.world.core
    items = [extension_headers(status, core) for status in core.statuses()]
    request.list("Extension Statuses will follow", "ExtensionStatus", items, "ExtensionStateListComplete")


def _getvar(request: ManagerRequest) -> None:
    variable = request.get("Variable")
    if not variable:
        request.fail("No variable specified")
        return
    evaluation = evaluation_of(request)
    try:
        value = ChannelScope(evaluation).expand(f"${{{variable}}}")
    except SwitchboardError as error:
        request.fail(str(error))
        return
    headers: tuple[Header, ...] = (("Variable", variable), ("Value", value))
    if not evaluation.pending:
        request.succeed("", *headers)
        return
    request.backend.submit_all(evaluation.pending, lambda _: request.succeed("", *headers))


def _setvar(request: ManagerRequest) -> None:
    variable = request.get("Variable")
    if not variable:
        request.fail("No variable specified")
        return
    try:
        commands = ChannelScope(evaluation_of(request)).write(variable, request.get("Value"))
    except SwitchboardError:
        request.fail("Variable not set")
        return
    if commands:
        request.backend.submit_all(commands, request.done("Variable Set", "Variable not set"))
    else:
        request.succeed("Variable Set")


def _command(request: ManagerRequest) -> None:
    line = request.get("Command")
    if not line:
        request.fail("No command provided")
        return

    def then(text: str, succeeded: bool) -> None:
        lines = text.split("\n")[:-1] if text.endswith("\n") else text.split("\n")
        first: Message = [("Response", "Success" if succeeded else "Error"), ("Message", "Command output follows")]
        request.answer([[*first, *(("Output", line) for line in lines)]])

    request.backend.run_console(line, request.origin, then)


def _core_settings(request: ManagerRequest) -> None:
    request.succeed(
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


def _core_status(request: ManagerRequest) -> None:
    started, reloaded = (
        dt.datetime.fromtimestamp(at).astimezone() for at in (request.backend.started_at, request.backend.reloaded_at)
    )
    request.succeed(
        "",
        ("CoreStartupDate", f"{started:%Y-%m-%d}"),
        ("CoreStartupTime", f"{started:%H:%M:%S}"),
        ("CoreReloadDate", f"{reloaded:%Y-%m-%d}"),
        ("CoreReloadTime", f"{reloaded:%H:%M:%S}"),
        ("CoreCurrentCalls", str(len(request.backend.channels()) // 2)),
    )


def _list_commands(request: ManagerRequest) -> None:
    listed = sorted((*ACTIONS.values(), *SESSION_ACTIONS), key=lambda action: action.name.lower())
    request.succeed(
        "",
        *(
            (
                action.name,
                f"{action.summary}.  (Priv: {','.join((*action.classes, 'all')) if action.classes else '<none>'})",
            )
            for action in listed
        ),
    )


def _reload(request: ManagerRequest) -> None:
    fault = request.backend.reload()
    if fault:
        request.fail(fault)
    else:
        request.succeed("Module Reloaded")


def _user_event(request: ManagerRequest) -> None:
    request.backend.user_event(
        [header for header in request.action.headers if header[0].lower() not in ("action", "actionid")]
    )
    request.succeed("Event Sent")


def _subscriptions(request: ManagerRequest) -> None:
    items: list[Message] = [
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
        for subscription in request.backend.subscriptions()
    ]
    message = "Following are Events for each inbound Subscription"
    request.list(message, "InboundSubscriptionDetail", items, "InboundSubscriptionDetailComplete")


def _registrations(request: ManagerRequest) -> None:
    """A phone that is registered is not asked whether it still answers: its status is not qualified."""
    message = "Following are Events for each Inbound registration"
    entries = [
        [
            ("AOR", entry.exten),
            ("URI", entry.contact),
            ("UserAgent", entry.user_agent),
            ("RegExpire", str(int(request.backend.world.now()) + entry.expires_in)),
            ("ViaAddress", entry.source),
            ("CallID", entry.call_id),
            ("Path", entry.path),
            ("Status", "NonQualified"),
            ("EndpointName", entry.exten),
        ]
        for entry in request.backend.registrations()
    ]
    request.list(message, "ContactStatusDetail", entries, "ContactStatusDetailComplete")


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
    ManagerAction("UserEvent", "Tell the other clients something", ("user",), _user_event),
    ManagerAction(
        "PJSIPShowRegistrationInboundContactStatuses", "List the phones' registrations", ("system",), _registrations
    ),
    ManagerAction("PJSIPShowSubscriptionsInbound", "List the phones' subscriptions", ("system",), _subscriptions),
)
ACTIONS = {action.name.lower(): action for action in (*_OFFICE_ACTIONS, *DATABASE_ACTIONS, *CHANNEL_ACTIONS)}


def _of_session(_: ManagerRequest) -> None:
    """Done by the session itself."""


SESSION_ACTIONS = (
    ManagerAction("Login", "Log in", (), _of_session),
    ManagerAction("Logoff", "Log off", (), _of_session),
    ManagerAction("Challenge", "Ask for a challenge for MD5 login", (), _of_session),
    ManagerAction("Events", "Say which classes of events are wanted", (), _of_session),
    ManagerAction("Filter", "Say which events are wanted, by pattern", ("system",), _of_session),
    ManagerAction("WaitEvent", "Answer once an event has come", (), _of_session),
)
