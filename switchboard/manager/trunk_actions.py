"""Trunks as manager clients list them and are told of them (Asterisk: `res_pjsip_outbound_registration.c`)."""

from collections.abc import Iterator

from switchboard.api.phones import TrunkRegistration
from switchboard.manager.events import ManagerEvent
from switchboard.manager.framing import Header, Message
from switchboard.manager.reply import Outcome, listing
from switchboard.manager.request import ManagerAction, ManagerRequest


def registry_event(registration: TrunkRegistration) -> ManagerEvent:
    """The state of a registration of ours is another."""
    headers = [
        ("ChannelType", "pjsip"),
        ("Username", registration.client_uri),
        ("Domain", registration.server_uri),
        ("Status", registration.state),
        ("Cause", registration.reason),
    ]
    return ManagerEvent("system", "Registry", headers)


def _headers(registration: TrunkRegistration) -> list[Header]:
    return [
        ("ObjectType", "registration"),
        ("ObjectName", registration.trunk),
        ("ServerUri", registration.server_uri),
        ("ClientUri", registration.client_uri),
        ("OutboundAuth", registration.user),
        ("Status", registration.state),
        ("NextReg", str(registration.next_in)),
        ("Endpoint", registration.trunk),
    ]


def _show_outbound(request: ManagerRequest) -> Outcome:
    items: Iterator[Message] = (_headers(each) for each in request.backend.trunks())
    message = "Following are Events for each Outbound registration"
    return listing(message, "OutboundRegistrationDetail", items, "OutboundRegistrationDetailComplete")


TRUNK_ACTIONS = (
    ManagerAction(
        "PJSIPShowRegistrationsOutbound",
        "List the trunks, and whether we are registered there",
        ("system", "reporting"),
        _show_outbound,
    ),
)
