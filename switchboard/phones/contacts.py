"""Where a phone is reached that is called: every contact that is registered for it, on the way its REGISTER came."""

from collections.abc import Mapping

from switchboard.sip.arrival import ListeningPoint
from switchboard.sip.invite.outgoing_call import Callee
from switchboard.sip.journal import BindingRow
from switchboard.sip.register.bindings import Bindings
from switchboard.sip.wire.errors import SipError
from switchboard.sip.wire.scan import split_list
from switchboard.sip.wire.uri import parse_uri


def callees_of(aor: str, bindings: Bindings, points: Mapping[str, ListeningPoint]) -> list[Callee]:
    """
    One for each contact that can be reached, the one that registered last first.

    Args:
        points: the listening addresses, by what a contact's transport parameter says of them.
    """
    found = (_callee(row, points) for row in reversed(list(bindings.of(aor).values())))
    return [callee for callee in found if callee is not None]


def _callee(row: BindingRow, points: Mapping[str, ListeningPoint]) -> Callee | None:
    try:
        uri = parse_uri(row.contact)
        routes = tuple(split_list([row.path])) if row.path else ()
    except SipError:
        return None
    point = points.get(uri.transport or "udp")
    if point is None:
        return None
    host, _, port = row.source.rpartition(":")
    return Callee(point, (host, int(port)), row.contact, routes)
