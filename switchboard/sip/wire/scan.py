"""
Header values cut into their parts, in one pass: what a part costs is its length, whatever stands in it.

Every reader of headers cuts here. Nothing goes back over a text, and there is an end to the parts of one header, since
all this is done before anybody has proved anything.
"""

import re
from collections.abc import Callable, Iterable

from switchboard.sip.wire.errors import MalformedMessage

MAX_PARTS = 100  # of one header line: elements of a list, or parameters
# Each of its pieces begins with a character that the one before cannot take: there is one way to read a text.
_QUOTED = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"', re.DOTALL)
_SPECIAL: dict[str, Callable[[str, int], re.Match[str] | None]] = {
    separator: re.compile(f'["<{separator}]').search for separator in ",;"
}


def split_outside(text: str, separator: str) -> list[str]:
    """
    What stands between separators (`,` or `;`), those within quotes and angle brackets left alone; not stripped.

    Raises:
        MalformedMessage: a quote or bracket has no end, or there are more parts than anybody writes.

    >>> split_outside('"Doe, J" <sip:a@b;x=1,2>;q=1, <sip:c@d>', ",")
    ['"Doe, J" <sip:a@b;x=1,2>;q=1', ' <sip:c@d>']
    """
    if '"' not in text and "<" not in text:
        parts = text.split(separator, MAX_PARTS)
        if len(parts) > MAX_PARTS:
            raise MalformedMessage("Too many parts in a header")
        return parts
    search, parts, start, at = _SPECIAL[separator], list[str](), 0, 0
    for _ in range(4 * MAX_PARTS):
        found = search(text, at)
        if found is None:
            return [*parts, text[start:]]
        at = found.start()
        if text[at] == '"':
            at = end_of_quoted(text, at)
        elif text[at] == "<":
            at = end_of_bracketed(text, at)
        elif len(parts) + 1 == MAX_PARTS:
            break
        else:
            parts.append(text[start:at])
            start = at = at + 1
    raise MalformedMessage("Too many parts in a header")


def split_list(lines: Iterable[str]) -> list[str]:
    """
    The elements of a comma-separated header over all its lines (RFC 3261 7.3.1), stripped; empty ones are left out.

    Raises:
        MalformedMessage: as `split_outside`.
    """
    return [part for line in lines for element in split_outside(line, ",") if (part := element.strip())]


def end_of_quoted(text: str, at: int) -> int:
    """
    Where the text goes on behind the quoted string that begins at `at` (RFC 3261 25.1).

    Raises:
        MalformedMessage: it has no end.
    """
    match = _QUOTED.match(text, at)
    if match is None:
        raise MalformedMessage("Quote without an end")
    return match.end()


def end_of_bracketed(text: str, at: int) -> int:
    """
    The same of what begins with an angle bracket.

    Raises:
        MalformedMessage: it has no end.
    """
    end = text.find(">", at)
    if end < 0:
        raise MalformedMessage("Bracket without an end")
    return end + 1


def parameters(text: str, separator: str = ";") -> dict[str, str]:
    """
    Values by name in lower case, without their quotes; of one that stands there twice, the first. Empty for a flag.

    Raises:
        MalformedMessage: as `split_outside`.

    >>> parameters(';tag=a; lr ;+sip.instance="<urn:uuid:1;2>"')
    {'tag': 'a', 'lr': '', '+sip.instance': '<urn:uuid:1;2>'}
    """
    found: dict[str, str] = {}
    for part in split_outside(text, separator):
        name, _, value = part.partition("=")
        name = name.strip().lower()
        if name and name not in found:
            value = value.strip()
            found[name] = value[1:-1] if value[:1] == value[-1:] == '"' and len(value) > 1 else value
    return found
