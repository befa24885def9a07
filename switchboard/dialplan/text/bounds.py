"""How large a value may grow and how much work one step may cost, whatever a dialplan or an outsider writes."""

from switchboard.ground.errors import SwitchboardError
from switchboard.ground.regex import Regex
from switchboard.ground.text import to_unicode

MAX_VALUE = 65_536  # bytes of a value in UTF-8 (Asterisk's buffers have 4,096)
MAX_WORK = 262_144  # units for one step or one question: about as many characters that are looked at
_INSTRUCTION_WORK = 8  # units of work to compile one instruction of a regular expression
_SEARCH_WORK = 4  # steps of a search that make a unit of work
_WIDEST = 4  # bytes of a character in UTF-8


class ExpansionEnded(SwitchboardError):
    """The text is not expanded any further, and whoever asked is told why."""


class TooMuchWork(ExpansionEnded):
    """It costs more than one step may."""


def size_of(text: str) -> int:
    """
    Bytes in UTF-8.

    >>> size_of("abc"), size_of("ü")
    (3, 2)
    """
    return len(text) if text.isascii() else len(text.encode(errors="surrogatepass"))


def clip(text: str, most: int = MAX_VALUE) -> str:
    """
    As much of a text as has `most` bytes, in whole characters, and U+FFFD for each lone surrogate.

    >>> clip("Grüße", 4), clip("abc")
    ('Grü', 'abc')
    """
    if len(text) > most:
        text = text[:most]
    if text.isascii():
        return text
    text = to_unicode(text)
    if len(text) * _WIDEST <= most:
        return text
    data = text.encode()
    return text if len(data) <= most else data[:most].decode(errors="ignore")


def search_work(regex: Regex, text: str) -> int:
    """Units of work to compile a regular expression and to look for it in a text."""
    return _INSTRUCTION_WORK * regex.size + regex.work(text) // _SEARCH_WORK
