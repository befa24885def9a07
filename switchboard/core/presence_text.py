"""
Presence as one line of text: `state[,subtype[,message[,options]]]` (Asterisk: `func_presencestate.c`, `parse_data`).

>>> presence = parse_presence("Away,upstairs,eating lunch")
>>> presence.state.name, presence.subtype, presence.message
('AWAY', 'upstairs', 'eating lunch')
"""

import base64
import re

from switchboard.core.errors import CommandRefused
from switchboard.core.states import MAX_GIVEN, Presence, PresenceState

_STATES = {state.value: state for state in PresenceState}
_TOO_LONG = "the presence has {count} characters; {most} are the most"
_NO_STATE = "'{text}' is no presence state; they are {known}"
_NO_OPTION = "'{text}' is no option; 'e' says that subtype and message are base64"
_NO_SEXTET = re.compile(r"[^A-Za-z0-9+/]")


class PresenceTextError(CommandRefused):
    """The text is not `state[,subtype[,message[,options]]]`."""


def parse_presence(text: str) -> Presence:
    """
    Returns:
        The presence, its texts decoded where option `e` says they are base64.

    Raises:
        PresenceTextError: the state is none of the seven, the options hold no `e`, or it is longer than is kept.
    """
    if len(text) > MAX_GIVEN:
        raise PresenceTextError(_TOO_LONG, count=len(text), most=MAX_GIVEN)
    state_text, subtype, message, options = fields(text)
    state = _STATES.get(state_text.lower())
    if state is None:
        raise PresenceTextError(_NO_STATE, text=state_text[:50], known=", ".join(_STATES))
    if options and "e" not in options:  # Asterisk looks for the letter, whatever stands around it
        raise PresenceTextError(_NO_OPTION, text=options[:50])
    if options:
        subtype, message = _decode(subtype), _decode(message)
    return Presence(state, subtype, message, given=text)


def parse_presence_as_meant(text: str) -> Presence:
    """
    As `parse_presence`, but commas in a message belong to it: only a last field that is one letter is an option.

    >>> parse_presence_as_meant("away,at lunch,Back at two, see you").message
    'Back at two, see you'

    Raises:
        PresenceTextError: as `parse_presence`.
    """
    state, subtype, message = [*text.split(",", 2), "", ""][:3]
    if "," not in message:
        return parse_presence(text)
    before, _, option = message.rpartition(",")
    if len(option.strip()) == 1 and option.isalpha():
        if "," in before:
            raise PresenceTextError("subtype and message are base64 where the last field is an 'e', without commas")
        return parse_presence(f"{state},{subtype},{before},{option}")
    return parse_presence(",".join((state, encode(subtype), encode(message), "e")))


def hidden_option(text: str) -> bool:
    """Whether a message with a comma is taken for base64, as the words behind the comma hold an `e` (Asterisk does)."""
    options = text.split(",", 3)[3:]
    return bool(options) and options[0].strip() != "e" and "e" in options[0].partition(",")[0]


def fields(text: str) -> tuple[str, str, str, str]:
    """State, subtype, message and options as they stand there; what comes after a fifth comma is passed over."""
    state, subtype, message, options = [*text.split(",", 4), "", "", ""][:4]
    return state, subtype, message, options


def given_text(presence: Presence) -> str:
    """The text that sets this presence: the one it was parsed from, else one that reads back the same."""
    if presence.given:
        return presence.given
    texts = (presence.subtype, presence.message)
    if any("," in text for text in texts):
        subtype, message = (base64.b64encode(text.encode()).decode() for text in texts)
        return f"{presence.state.value},{subtype},{message},e"
    return ",".join((presence.state.value, *texts)).rstrip(",")


def said(presence: Presence) -> str:
    """
    What others are told of it, in one line for people.

    >>> said(parse_presence("away,,at lunch"))
    'away,,at lunch'
    """
    return f"{presence.state.value},{presence.subtype},{presence.message}".rstrip(",")


def encode(text: str) -> str:
    """A subtype or message as option `e` has it."""
    return base64.b64encode(text.encode()).decode()


def _decode(text: str) -> str:
    """
    Base64 as Asterisk's `ast_base64decode` reads it: up to the first `=`, a stray character counts as all ones.

    Bytes that are no UTF-8 become U+FFFD, as every other face of the office takes text.
    """
    letters = _NO_SEXTET.sub("/", text.partition("=")[0])
    data = base64.b64decode(letters + "A" * (-len(letters) % 4))
    return data[: len(letters) * 6 // 8].decode(errors="replace")
