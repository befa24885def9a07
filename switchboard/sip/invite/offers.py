"""Session descriptions in messages of calls."""

from switchboard.sip.bodies.session_description import TYPE, SessionDescription, parse_session
from switchboard.sip.wire.errors import UnsupportedMediaType
from switchboard.sip.wire.message import Request


def offer_of(request: Request) -> SessionDescription | None:
    """
    The session description in a message; None where there is none.

    Raises:
        UnsupportedMediaType: the body is of another kind, or coded.
        MalformedMessage: it is none.
    """
    if not request.body:
        return None
    kind = (request.first("content-type") or "").partition(";")[0].strip().lower()
    if kind != TYPE:
        raise UnsupportedMediaType("the body is no session description", ("Accept", TYPE))
    coding = (request.first("content-encoding") or "identity").strip().lower()
    if coding != "identity":
        raise UnsupportedMediaType("the body is coded", ("Accept-Encoding", "identity"))
    return parse_session(request.body)
