"""Actions on phones, as Asterisk lists its endpoints (`res_pjsip`, `chan_sip`). No secret is among what they tell."""

from collections.abc import Iterator, Sequence

from switchboard.api.phones import Registration
from switchboard.core.states import DeviceState
from switchboard.ground.text import parse_number
from switchboard.manager.framing import Header, Message
from switchboard.manager.reply import Outcome, error, listing
from switchboard.manager.request import ManagerAction, ManagerRequest

_SYSTEM = ("system",)
_STATE_TEXTS = {  # Asterisk's `ast_devstate2str`
    DeviceState.NOT_INUSE: "Not in use",
    DeviceState.INUSE: "In use",
    DeviceState.BUSY: "Busy",
    DeviceState.INVALID: "Invalid",
    DeviceState.UNAVAILABLE: "Unavailable",
    DeviceState.RINGING: "Ringing",
    DeviceState.RINGINUSE: "Ring+Inuse",
    DeviceState.ONHOLD: "On Hold",
}


def endpoint_state(request: ManagerRequest, name: str) -> str:
    """What its device does, in Asterisk's words."""
    return _STATE_TEXTS.get(request.backend.world.core.registry.device_state(f"PJSIP/{name}"), "Unknown")


def _endpoints(request: ManagerRequest) -> list[str]:
    """Whoever may speak SIP to us by name, and whoever is registered."""
    users = [name for name, _, _ in request.backend.sip_users()]
    return list(dict.fromkeys([*users, *(entry.exten for entry in request.backend.registrations())]))


def _bindings(request: ManagerRequest, name: str) -> list[Registration]:
    return [entry for entry in request.backend.registrations() if entry.exten == name]


def _contact_uris(bindings: Sequence[Registration], *, ended: bool = False) -> str:
    uris = [f"{entry.exten}/{entry.contact}" for entry in bindings]
    return "".join(f"{uri}," for uri in uris) if ended else ",".join(uris)


def _has_secret(request: ManagerRequest, name: str) -> bool:
    return any(user == name for user, _, _ in request.backend.sip_users())


def _endpoint(request: ManagerRequest, name: str) -> list[Header]:
    return [
        ("ObjectType", "endpoint"),
        ("ObjectName", name),
        ("Transport", ""),
        ("Aor", name),
        ("Auths", name if _has_secret(request, name) else ""),
        ("OutboundAuths", ""),
        ("Contacts", _contact_uris(_bindings(request, name), ended=True)),
        ("DeviceState", endpoint_state(request, name)),
        ("ActiveChannels", "0"),
    ]


def _aor(request: ManagerRequest, name: str) -> list[Header]:
    return [
        ("ObjectType", "aor"),
        ("ObjectName", name),
        ("Mailboxes", ""),
        ("Contacts", _contact_uris(_bindings(request, name))),
        ("QualifyFrequency", "0"),
        ("RemoveExisting", "false"),
        ("OutboundProxy", ""),
    ]


def _contact(request: ManagerRequest, entry: Registration) -> list[Header]:
    host, _, port = entry.source.rpartition(":")
    return [
        ("ObjectType", "contact"),
        ("ObjectName", f"{entry.exten};@{entry.contact}"),
        ("ViaAddr", host),
        ("CallId", entry.call_id),
        ("Path", entry.path),
        ("Endpoint", entry.exten),
        ("ViaPort", port),
        ("Uri", entry.contact),
        ("QualifyFrequency", "0"),
        ("UserAgent", entry.user_agent),
        ("ExpirationTime", str(int(request.backend.world.now()) + entry.expires_in)),
        ("OutboundProxy", ""),
        ("Status", "NonQualified"),
        ("RoundtripUsec", "N/A"),
    ]


def _show_endpoints(request: ManagerRequest) -> Outcome:
    names = _endpoints(request)
    if not names:
        return error("No endpoints found")
    items: Iterator[Message] = (_endpoint(request, name) for name in names)
    message = "A listing of Endpoints follows, presented as EndpointList events"
    return listing(message, "EndpointList", items, "EndpointListComplete")


def _show_endpoint(request: ManagerRequest) -> Outcome:
    name = request.get("Endpoint")
    if not name:
        return error("Endpoint parameter missing.")
    if name not in _endpoints(request):
        return error(f"Unable to retrieve endpoint {name}")
    bindings = _bindings(request, name)
    state = [("Context", "default"), ("DeviceState", endpoint_state(request, name)), ("ActiveChannels", "0")]
    auth = name if _has_secret(request, name) else ""
    about = [("ObjectType", "endpoint"), ("ObjectName", name), ("Aors", name), ("Auth", auth), *state]
    details: list[Message] = [[("Event", "EndpointDetail"), *about]]
    if auth:  # the secret itself is kept nowhere, and its hashes are nobody's business
        proof = [("ObjectType", "auth"), ("ObjectName", name), ("Username", name), ("AuthType", "digest")]
        details.append([("Event", "AuthDetail"), *proof, ("EndpointName", name)])
    counts = [("TotalContacts", str(len(bindings))), ("ContactsRegistered", str(len(bindings)))]
    details.append([("Event", "AorDetail"), *_aor(request, name), *counts, ("EndpointName", name)])
    details += [
        [("Event", "ContactStatusDetail"), *contact_status(request, entry), ("EndpointName", name)]
        for entry in bindings
    ]
    started: Message = [
        ("Response", "Success"),
        ("EventList", "start"),
        ("Message", "Following are Events for each object associated with the Endpoint"),
    ]
    ended: Message = [
        ("Event", "EndpointDetailComplete"),
        ("EventList", "Complete"),
        ("ListItems", str(len(details))),
    ]
    return [started, *details, ended]


def _show_aors(request: ManagerRequest) -> Outcome:
    names = _endpoints(request)
    if not names:
        return error("No Aors found")
    items: Iterator[Message] = (_aor(request, name) for name in names)
    return listing("A listing of AORs follows, presented as AorList events", "AorList", items, "AorListComplete")


def _show_contacts(request: ManagerRequest) -> Outcome:
    entries = list(request.backend.registrations())
    if not entries:
        return error("No Contacts found")
    items: Iterator[Message] = (_contact(request, entry) for entry in entries)
    message = "A listing of Contacts follows, presented as ContactList events"
    return listing(message, "ContactList", items, "ContactListComplete")


def _show_inbound(request: ManagerRequest) -> Outcome:
    names = list(dict.fromkeys(entry.exten for entry in request.backend.registrations()))
    items: Iterator[Message] = (
        [*_aor(request, name), ("TotalContacts", count), ("ContactsRegistered", count), ("EndpointName", name)]
        for name in names
        for count in [str(len(_bindings(request, name)))]
    )
    message = "Following are Events for each Inbound registration"
    return listing(message, "InboundRegistrationDetail", items, "InboundRegistrationDetailComplete")


def contact_status(request: ManagerRequest, entry: Registration) -> list[Header]:
    """A phone that is registered is not asked whether it still answers: its status is not qualified."""
    return [
        ("AOR", entry.exten),
        ("URI", entry.contact),
        ("UserAgent", entry.user_agent),
        ("RegExpire", str(int(request.backend.world.now()) + entry.expires_in)),
        ("ViaAddress", entry.source),
        ("CallID", entry.call_id),
        ("Path", entry.path),
        ("Status", "NonQualified"),
        ("RoundtripUsec", "N/A"),
    ]


def _sip_peers(request: ManagerRequest) -> Outcome:
    names = _endpoints(request)
    items: Iterator[Message] = (_peer(request, name) for name in names)
    return listing("Peer status list will follow", "PeerEntry", items, "PeerlistComplete")


def _peer(request: ManagerRequest, name: str) -> list[Header]:
    bindings = _bindings(request, name)
    host, _, port = bindings[0].source.rpartition(":") if bindings else ("-none-", "", "0")
    return [
        ("Channeltype", "SIP"),
        ("ObjectName", name),
        ("ChanObjectType", "peer"),
        ("IPaddress", host),
        ("IPport", port if parse_number(port) is not None else "0"),
        ("Dynamic", "yes"),
        ("Status", "Unmonitored"),
        ("RealtimeDevice", "no"),
    ]


PHONE_ACTIONS = (
    ManagerAction("SIPpeers", "List the phones", ("system", "reporting"), _sip_peers),
    ManagerAction("PJSIPShowEndpoints", "List the phones", _SYSTEM, _show_endpoints),
    ManagerAction("PJSIPShowEndpoint", "Tell of a phone, without its secret", _SYSTEM, _show_endpoint),
    ManagerAction("PJSIPShowAors", "List where phones can be registered", _SYSTEM, _show_aors),
    ManagerAction("PJSIPShowContacts", "List where phones are", _SYSTEM, _show_contacts),
    ManagerAction("PJSIPShowRegistrationsInbound", "List the extensions with phones", _SYSTEM, _show_inbound),
)
