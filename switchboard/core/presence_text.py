"""
Presence as one line of text: `state[,subtype[,message[,options]]]` (Asterisk: `func_presencestate.c`, `parse_data`).

>>> parse_presence("Away,upstairs,eating lunch")
Presence(state=<PresenceState.AWAY: 'away'>, subtype='upstairs', message='eating lunch', base64_encoded=False)
"""

import base64
import binascii

from switchboard.core.values import CommandRefused, Presence, PresenceState

_STATES = {state.value: state for state in PresenceState}


class PresenceTextError(CommandRefused):
    """The text is not `state[,subtype[,message[,options]]]`."""


def parse_presence(text: str) -> Presence:
    """
    Returns:
        The presence, its texts decoded where option `e` says they are base64.

    Raises:
        PresenceTextError: the state is none of the seven, an option is not `e`, or a text is no base64 of UTF-8.
    """
    state_text, subtype, message, options = [*text.split(",", 3), "", "", ""][:4]
    state = _STATES.get(state_text.lower())
    if state is None:
        raise PresenceTextError(f"'{state_text}' is no presence state; they are {', '.join(_STATES)}")
    if options not in ("", "e"):
        raise PresenceTextError(f"'{options}' is no option; 'e' says that subtype and message are base64")
    if options:
        subtype, message = _decode("subtype", subtype), _decode("message", message)
    return Presence(state, subtype, message, base64_encoded=bool(options))


def as_given(text: str, presence: Presence) -> str:
    """A subtype or message in the form in which it was given: base64 again after option `e`."""
    return base64.b64encode(text.encode()).decode() if presence.base64_encoded else text


def _decode(name: str, text: str) -> str:
    try:
        return base64.b64decode(text, validate=True).decode()
    except (binascii.Error, UnicodeDecodeError, ValueError):
        raise PresenceTextError(f"the {name} '{text}' is not base64 of UTF-8 text, as option 'e' says") from None
