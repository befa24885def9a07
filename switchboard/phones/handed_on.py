"""
What a phone that is called is told besides who calls: what others said of the call on its way here.

Who transferred it (RFC 3892), who it was diverted from (RFC 5806, RFC 7044), who is proven to call (RFC 3325), and that
the caller wants to stay unknown (RFC 3323).
"""

from switchboard.dialplan.run.channel import Channel
from switchboard.ground.text import parse_number
from switchboard.sip.arrival import Arrival, HeaderLines
from switchboard.sip.wire.errors import MalformedMessage
from switchboard.sip.wire.headers import display_name, split_address
from switchboard.sip.wire.message import Request
from switchboard.sip.wire.scan import parameters
from switchboard.sip.wire.uri import parse_uri

REFERRER = "SIPREFERREDBYHDR"  # the variable, as Asterisk calls it
_KEPT = (("diversion", "Diversion"), ("history-info", "History-Info"))
_IDENTITY, _PRIVACY = "P-Asserted-Identity", "Privacy"
_MOST_HOPS = 70  # RFC 3261 8.1.1.6
_MOST = 8  # of each header that are handed on
_LONGEST = 1_024  # characters of one
_ANONYMOUS = ("Anonymous", "anonymous")  # RFC 3323 4.1.1.3
_PRIVATE = frozenset({"id", "user", "header"})


def note_what_came(channel: Channel, arrival: Arrival, caller: str) -> None:
    """
    Keeps what a caller's INVITE says of its way, on the caller's channel.

    Args:
        caller: the number that the phone proved to call from; what it asserts of others counts for nothing.
    """
    request = arrival.request
    kept = [(name, text) for key, name in _KEPT for text in _lines(request, key)]
    kept += [(_IDENTITY, text) for text in _lines(request, _IDENTITY.lower()) if _user_of(text) == caller]
    privacy = {part.strip().lower() for text in _lines(request, "privacy") for part in text.split(";")}
    if privacy & _PRIVATE:
        kept.append((_PRIVACY, "id"))
        channel.parties["CALLERID pres"] = "prohib_not_screened"
    channel.handed_on = tuple(kept)
    left = parse_number(request.first("max-forwards") or "", _MOST_HOPS)
    channel.hops = _MOST_HOPS if left is None else left  # what is no number, or a larger one, says nothing
    diverted = _lines(request, "diversion")
    if diverted and _user_of(diverted[0]):  # the topmost is the last one who diverted it
        channel.parties["REDIRECTING from-num"] = _user_of(diverted[0])
        channel.parties["REDIRECTING from-name"] = display_name(diverted[0])
        channel.parties["REDIRECTING reason"] = _reason_of(diverted[0])


def headers_for(channel: Channel) -> HeaderLines:
    """What the phone of a channel is told that is called for another one."""
    referrer = channel.variables.get(REFERRER, "")
    told = (("Referred-By", referrer),) if referrer.isprintable() and referrer else ()
    if not is_unknown(channel):
        return (*told, *channel.handed_on)
    private = tuple(header for header in channel.handed_on if header[0] not in (_IDENTITY, _PRIVACY))
    return (*told, *private, (_PRIVACY, "id"))  # RFC 3325 7: phones are told no identity then


def caller_for(channel: Channel) -> tuple[str, str]:
    """Name and number of who calls, as From tells the phone of a channel that is called."""
    if is_unknown(channel):
        return _ANONYMOUS
    return channel.connected_name, "".join(filter(str.isalnum, channel.connected_number)) or _ANONYMOUS[1]


def is_unknown(channel: Channel) -> bool:
    """Whether who calls the phone of this channel wants to stay unknown."""
    return (_PRIVACY, "id") in channel.handed_on


def _lines(request: Request, name: str) -> list[str]:
    try:
        found = request.listed(name)
    except MalformedMessage:
        return []
    return [text for text in found[:_MOST] if len(text) <= _LONGEST and text.isprintable()]


def _user_of(text: str) -> str:
    try:
        return parse_uri(split_address(text)[0]).user
    except (MalformedMessage, ValueError):
        return ""


def _reason_of(text: str) -> str:
    try:
        return parameters(split_address(text)[1]).get("reason", "unknown")[:40]
    except MalformedMessage:
        return "unknown"
