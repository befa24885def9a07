"""
Hints: which devices and which user stand behind an extension.

The text is Asterisk's: `DEVICE[&DEVICE...],PROVIDER:NAME`, with either side empty.

>>> parse_hint(Extension("2000"), "SIP/2000&Custom:x,CustomPresence:2000").devices
('SIP/2000', 'Custom:x')
"""

import re
from dataclasses import dataclass

from switchboard.core.pattern import ExtensionPattern
from switchboard.core.states import MAX_NAME, Extension
from switchboard.ground.errors import SwitchboardError

_EXTEN = re.compile(r"\$\{EXTEN(?::(-?\d+))?(?::(-?\d+))?\}")
_DEVICE = re.compile(r"[^/:]+[/:].+", re.DOTALL)
_PRESENTITY = re.compile(r"[^:]+:.+", re.DOTALL)


class BadHint(SwitchboardError):
    """The text is no hint."""


@dataclass(frozen=True, slots=True)
class Hint:
    """A hint of one extension. `text` is what the dialplan says, for listings."""

    extension: Extension
    text: str
    devices: tuple[str, ...]
    presentity: str


@dataclass(frozen=True, slots=True)
class PatternHint:
    """A hint for every extension that a pattern fits; `extension.exten` is the pattern's text."""

    extension: Extension
    text: str
    pattern: ExtensionPattern

    def hint_for(self, exten: str) -> Hint:
        return parse_hint(Extension(exten, self.extension.context), substitute_exten(self.text, exten))


def parse_hint(extension: Extension, text: str) -> Hint:
    """
    Raises:
        BadHint: a device is not `TECHNOLOGY/name` or `Provider:name`, the presentity is not `Provider:name`,
            or neither side says anything. Of several presentities the first counts: presence is never aggregated.
    """
    devices_text, _, presence_text = (part.strip() for part in text.partition(","))
    presentity = presence_text.partition("&")[0].strip()
    devices = tuple(device.strip() for device in devices_text.split("&") if device.strip())
    if not devices and not presentity:
        raise BadHint("the hint names no device and no presence")
    for device in devices:
        if not _DEVICE.fullmatch(device):
            raise BadHint(f"'{device}' is no device; write SIP/name or Custom:name")
    if presentity and not _PRESENTITY.fullmatch(presentity):
        raise BadHint(f"'{presentity}' is no presence; write CustomPresence:name")
    if any(len(name) > MAX_NAME for name in (extension.exten, presentity, *devices)):
        raise BadHint(f"a name is longer than {MAX_NAME} characters")
    return Hint(extension, text, devices, presentity)


def parse_pattern_hint(extension: Extension, text: str) -> PatternHint:
    """
    Raises:
        BadHint: what it comes to for some extension is no hint.
        BadPattern: the extension is no pattern.
    """
    hint = PatternHint(extension, text, ExtensionPattern(extension.exten))
    hint.hint_for("1234567890")
    return hint


def substitute_exten(text: str, exten: str) -> str:
    """Puts the dialled number in for `${EXTEN}`, `${EXTEN:offset}` and `${EXTEN:offset:length}`."""

    def part(match: re.Match[str]) -> str:
        offset = int(match.group(1) or 0)
        tail = exten[offset:]
        return tail[: int(match.group(2))] if match.group(2) else tail

    return _EXTEN.sub(part, text)
