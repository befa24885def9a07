"""Digits that a phone sends as INFO, beside RFC 4733's (Asterisk: `chan_pjsip`, `dtmf_mode=info`)."""

from switchboard.sip.invite.messages import Body, CallRequest
from switchboard.sip.wire.errors import UnsupportedMediaType
from switchboard.sip.wire.message import Request

_RELAY, _PLAIN = "application/dtmf-relay", "application/dtmf"
_MOST_BYTES = 256
_DIGITS = frozenset("0123456789*#ABCD")
_NUMBERED = {"10": "*", "11": "#", "12": "A", "13": "B", "14": "C", "15": "D"}


def info_of(digit: str) -> CallRequest:
    """An INFO that says it, in a call of ours."""
    return CallRequest("INFO", (), Body(_RELAY, f"Signal={digit}\r\nDuration=160\r\n".encode()))


def digits_of(request: Request) -> str:
    """
    The digit; empty for an INFO without a body, and for what is no digit.

    Raises:
        UnsupportedMediaType: it says something else.
    """
    if not request.body:
        return ""
    kind = (request.first("content-type") or "").partition(";")[0].strip().lower()
    text = request.body[:_MOST_BYTES].decode(errors="replace")
    if kind == _PLAIN:
        signal = text.strip()
    elif kind == _RELAY:
        lines = (line.partition("=") for line in text.splitlines())
        signal = next((value.strip() for name, _, value in lines if name.strip().lower() == "signal"), "")
    else:
        raise UnsupportedMediaType("an INFO holds a digit here", ("Accept", f"{_RELAY}, {_PLAIN}"))
    digit = _NUMBERED.get(signal, signal.upper())
    return digit if digit in _DIGITS else ""
