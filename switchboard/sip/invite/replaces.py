"""
Which call is to be replaced by another (RFC 3891), as Replaces names it.

>>> replaces = parse_replaces("98732@sip.example;from-tag=r33th4x0r;to-tag=ff87ff")
>>> replaces.call_id, replaces.local_tag, replaces.remote_tag, replaces.is_early_only
('98732@sip.example', 'ff87ff', 'r33th4x0r', False)
"""

from typing import NamedTuple

from switchboard.ground.text import is_unicode
from switchboard.sip.wire.errors import MalformedMessage
from switchboard.sip.wire.message import Request
from switchboard.sip.wire.scan import parameters

_LONGEST = 1_024  # characters


class Replaces(NamedTuple):
    """A dialog as whoever is to replace it knows it: `local_tag` is of the one who is asked (RFC 3891 3)."""

    call_id: str
    local_tag: str
    remote_tag: str
    is_early_only: bool = False


def parse_replaces(text: str) -> Replaces:
    """
    Raises:
        MalformedMessage: it names no dialog.
    """
    call_id, _, rest = text.strip().partition(";")
    found = parameters(rest) if len(text) <= _LONGEST and is_unicode(text) else {}
    local, remote = found.get("to-tag"), found.get("from-tag")
    if not call_id.strip() or not local or remote is None:
        raise MalformedMessage("Malformed Replaces")
    return Replaces(call_id.strip(), local, remote, "early-only" in found)


def replaces_of(request: Request) -> Replaces | None:
    """
    What an INVITE replaces; None where it replaces nothing.

    Raises:
        MalformedMessage: it names no dialog, or several.
    """
    named = request.headers.get("replaces", [])
    if not named:
        return None
    if len(named) > 1 or "join" in request.headers:  # RFC 3891 3
        raise MalformedMessage("Several calls to replace or to join")
    return parse_replaces(named[0])
