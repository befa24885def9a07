"""The dialog of a call that comes, and what requests in it change (RFC 3261 12)."""

from switchboard.sip.arrival import Arrival
from switchboard.sip.invite.messages import CallDialog, route_set
from switchboard.sip.transactions.server_transactions import TransactionKey, transaction_key
from switchboard.sip.wire.errors import OutOfOrder
from switchboard.sip.wire.headers import Via, parse_contact, parse_cseq, parse_name_addr, split_address
from switchboard.sip.wire.message import Request


def dialog_of(arrival: Arrival, tag: str) -> CallDialog:
    """
    The one that an INVITE begins, with our tag (RFC 3261 12.1.1).

    Raises:
        MalformedMessage: it names no contact, or no way there.
    """
    request, point = arrival.request, arrival.point
    target = _contact_of(request)
    routes = route_set(request)
    return CallDialog(
        request.headers["call-id"][0],
        tag,
        request.sender.tag,
        local=f"{request.headers['to'][0]};tag={tag}",
        remote=request.headers["from"][0],
        contact=point.contact(point.reached(arrival.source[0]), is_secure=_is_secure(request, routes, target)),
        target=target,
        routes=routes,
        remote_cseq=parse_cseq(request.headers["cseq"][0], "INVITE"),
    )


def count(dialog: CallDialog, request: Request) -> None:
    """
    A request of the other end's came in it (RFC 3261 12.2.2).

    Raises:
        OutOfOrder: its CSeq is not above the last.
    """
    cseq = parse_cseq(request.headers["cseq"][0], request.method)
    if cseq <= dialog.remote_cseq:
        raise OutOfOrder
    dialog.remote_cseq = cseq


def new_target(dialog: CallDialog, request: Request) -> str:
    """
    RFC 3261 12.2.2: a Contact is the new target, once what it came with is accepted.

    Raises:
        MalformedMessage: it is no address.
    """
    return _contact_of(request) if request.first("contact") else dialog.target


def _contact_of(request: Request) -> str:
    contact = request.first("contact")
    parse_contact(contact)
    return split_address(contact or "")[0].partition("?")[0]


def _is_secure(request: Request, routes: tuple[str, ...], target: str) -> bool:
    """RFC 3261 12.1.1."""
    if request.uri_text[:5].lower() == "sips:":
        return True
    nearest = parse_name_addr(routes[0]).uri_text if routes else target
    return nearest[:5].lower() == "sips:"


def invite_key(request: Request, via: Via) -> TransactionKey:
    """That of the INVITE which an ACK or CANCEL is of."""
    number = request.headers["cseq"][0].partition(" ")[0]
    return transaction_key(via, "INVITE", request.headers["call-id"][0], f"{number} INVITE")
