"""
Hints: which devices and which user stand behind an extension.

The text is Asterisk's: `DEVICE[&DEVICE...],PROVIDER:NAME`, with either side empty.

>>> parse_hint(Extension("2000"), "SIP/2000&Custom:x,CustomPresence:2000").devices
('SIP/2000', 'Custom:x')
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from switchboard.core.pattern import ExtensionPattern
from switchboard.core.states import MAX_NAME, Extension
from switchboard.ground.errors import SwitchboardError
from switchboard.ground.text import is_unicode, parse_number

_EXTEN = re.compile(r"\$\{EXTEN(?::(-?[0-9]+))?(?::(-?[0-9]+))?\}")
_NO_NUMBER = re.compile(r"[\x00-\x20\x7f-\xa0\u2028\u2029&,]")  # in a hint, & and , part devices and presence
MAX_DEVICES = 200  # of one hint
_DEVICE = re.compile(r"[^/:]+[/:].+", re.DOTALL)
_PRESENTITY = re.compile(r"[^:]+:.+", re.DOTALL)


Expand = Callable[[str, Extension], str]


class BadHint(SwitchboardError):
    """The text is no hint."""


@dataclass(frozen=True, slots=True)
class Hint:
    """A hint of one extension. `text` is what the dialplan says, for listings."""

    extension: Extension
    text: str
    devices: tuple[str, ...]
    presentity: str

    @property
    def is_open(self) -> bool:
        """Whether it says something only once its variables and functions are put in."""
        return not self.devices and not self.presentity


@dataclass(frozen=True, slots=True)
class PatternHint:
    """
    A hint for every extension that a pattern fits; `extension.exten` is the pattern's text.

    Args:
        expand: the hint's text for one of these extensions. Raises `BadHint`.
    """

    extension: Extension
    text: str
    pattern: ExtensionPattern
    expand: Expand = field(default=lambda text, extension: substitute_exten(text, extension.exten), compare=False)

    def hint_for(self, exten: str) -> Hint:
        """
        Raises:
            BadHint: with that number in it, the text is no hint.
        """
        extension = Extension(exten, self.extension.context)
        return parse_hint(extension, self.expand(self.text, extension))

    def matches(self, exten: str) -> bool:
        """Whether the number fits the pattern, and can stand in a hint without becoming another part of it."""
        if len(exten) > MAX_NAME or not self.pattern.matches(exten):
            return False
        return is_unicode(exten) and _NO_NUMBER.search(exten) is None


def parse_hint(extension: Extension, text: str) -> Hint:
    """
    Raises:
        BadHint: a device is not `TECHNOLOGY/name` or `Provider:name`, the presentity is not `Provider:name`, a name is
            too long, there are too many devices, or neither side says anything. Of several presentities the first
            counts: presence is never aggregated.
    """
    devices_text, _, presence_text = (part.strip() for part in text.partition(","))
    presentity = presence_text.partition("&")[0].strip()
    devices = tuple(device.strip() for device in devices_text.split("&") if device.strip())
    if not devices and not presentity:
        raise BadHint("the hint names no device and no presence")
    if any(len(name) > MAX_NAME for name in (extension.exten, presentity, *devices)):
        raise BadHint("a name is longer than {most} characters", most=MAX_NAME)
    if len(devices) > MAX_DEVICES:
        raise BadHint("the hint names {count} devices; {most} are the most", count=len(devices), most=MAX_DEVICES)
    for device in devices:
        if not _DEVICE.fullmatch(device):
            raise BadHint("'{name}' is no device; write SIP/name or Custom:name", name=device)
    if presentity and not _PRESENTITY.fullmatch(presentity):
        raise BadHint("'{name}' is no presence; write CustomPresence:name", name=presentity)
    return Hint(extension, text, devices, presentity)


def parse_pattern_hint(extension: Extension, text: str) -> PatternHint:
    """
    Raises:
        BadHint: what it comes to for a number that fits is no hint.
        BadPattern: the extension is no pattern.
    """
    hint = PatternHint(extension, text, ExtensionPattern(extension.exten))
    if not is_open_text(_EXTEN.sub("", text)):
        hint.hint_for(hint.pattern.example)
    return hint


def is_open_text(text: str) -> bool:
    """Whether variables, functions or expressions stand in it."""
    return "${" in text or "$[" in text


def substitute_exten(text: str, exten: str) -> str:
    """
    Puts the dialled number in for `${EXTEN}`, `${EXTEN:offset}` and `${EXTEN:offset:length}`.

    >>> substitute_exten("PJSIP/${EXTEN:1}&Custom:${EXTEN:-2:1}", "6123")
    'PJSIP/123&Custom:2'
    """

    def part(match: re.Match[str]) -> str:
        tail = exten[_whole(match.group(1)) :]
        return tail[: _whole(match.group(2))] if match.group(2) else tail

    return _EXTEN.sub(part, text)


def _whole(text: str | None) -> int:
    """A number with a sign; one of more digits than any extension has is beyond its end all the same."""
    if not text:
        return 0
    number = parse_number(text.lstrip("-"))
    size = MAX_NAME + 1 if number is None else number
    return -size if text.startswith("-") else size
