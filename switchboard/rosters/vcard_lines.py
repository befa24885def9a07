"""
The lines of vCards (2.1, RFC 2426, RFC 6350): unfolded, and cut into name, parameters and value. Bytes, as a line may
be folded within a character, and each line of 2.1 may have an encoding of its own.

    item1.TEL;TYPE=work,voice;PREF=1:+49 30 1234        TEL;WORK;VOICE:…        NOTE;ENCODING=QUOTED-PRINTABLE:J=C3=B6rg
"""

import binascii
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from switchboard.rosters.bounds import MAX_PHOTO, MOST_CARD_LINES
from switchboard.rosters.encoding import ENCODINGS, decode
from switchboard.rosters.problems import Problems

LARGE_PHOTO = "the photo is larger than {most} bytes; it is passed over"
_MAX_LINE = 100_000  # bytes; a photo's may be longer
_MAX_PHOTO_LINE = MAX_PHOTO * 4 // 3 + 100_000  # bytes: base64 takes four for three
_MAX_HEAD = 2_000  # bytes before the colon
_MOST_PARAMETERS = 50
_ENCODINGS = frozenset({"quoted-printable", "base64", "b", "8bit", "7bit"})  # which 2.1 writes without "ENCODING="


@dataclass(frozen=True, slots=True)
class CardLine:
    """The name in capitals; parameters with their values, all in small letters."""

    number: int
    name: str
    parameters: Mapping[str, tuple[str, ...]]
    value: bytes

    def text(self) -> str:
        """The value as text: quoted-printable decoded, in the encoding that the line names, or a likely one."""
        named = self.parameters.get("charset", ("",))[0]
        content = binascii.a2b_qp(self.value) if "quoted-printable" in self.encodings else self.value
        return decode(content, named if named in ENCODINGS else "")[0]

    @property
    def encodings(self) -> tuple[str, ...]:
        return self.parameters.get("encoding", ())

    @property
    def is_base64(self) -> bool:
        return "b" in self.encodings or "base64" in self.encodings


@dataclass(slots=True)
class _Unfolded:
    """A line whose continuations come yet; of one that is too long no more is kept."""

    number: int
    parts: list[bytes] = field(default_factory=list)
    length: int = 0
    is_soft: bool = False  # quoted-printable, and its last part ends with `=`: the next one goes on

    def add(self, part: bytes) -> None:
        self.length += len(part)
        if self.length <= _MAX_PHOTO_LINE or not self.parts:
            self.parts.append(part[: _MAX_PHOTO_LINE + 1])

    def whole(self) -> bytes:
        return b"".join(self.parts)


def card_lines(content: bytes, problems: Problems) -> Iterator[CardLine]:
    """Each line that is one; what is none, or too long, is a problem."""
    for unfolded in _unfolded(content, problems):
        line = unfolded.whole()
        is_photo = b"PHOTO" in line[:_MAX_HEAD].partition(b":")[0].upper()
        if unfolded.length > (_MAX_PHOTO_LINE if is_photo else _MAX_LINE):
            if is_photo:
                problems.note(unfolded.number, LARGE_PHOTO, most=MAX_PHOTO)
            else:
                problems.note(
                    unfolded.number, "the line is longer than {most} bytes; it is passed over", most=_MAX_LINE
                )
            continue
        found = _cut(unfolded.number, line)
        if found is None:
            problems.note(unfolded.number, "'{text}' is no line of a vCard", text=_shown(line))
        else:
            yield found


def _unfolded(content: bytes, problems: Problems) -> Iterator[_Unfolded]:
    """RFC 6350 3.2: a line that begins with a blank goes on with the one before. So does what follows a `=` in 2.1."""
    if b"\n" not in content:
        content = content.replace(b"\r", b"\n")
    current: _Unfolded | None = None
    for number, raw in enumerate(io.BytesIO(content), start=1):
        if number > MOST_CARD_LINES:
            problems.note(number, "what comes after {most} lines is not read", most=MOST_CARD_LINES)
            break
        line = raw.rstrip(b"\r\n")
        if current is not None and current.is_soft:
            is_soft = line.endswith(b"=")
            current.add(line[:-1] if is_soft else line)
            current.is_soft = is_soft
        elif current is not None and line[:1] in {b" ", b"\t"}:
            current.add(line[1:])
        elif line.strip():
            if current is not None:
                yield current
            current = _Unfolded(number)
            current.is_soft = line.endswith(b"=") and b"QUOTED-PRINTABLE" in line[:_MAX_HEAD].partition(b":")[0].upper()
            current.add(line[:-1] if current.is_soft else line)
    if current is not None:
        yield current


def _cut(number: int, line: bytes) -> CardLine | None:
    colon = _colon(line)
    if colon < 0:
        return None
    head = line[:colon].decode("utf-8", "replace")
    name, *written = _split(head)
    name = name.rpartition(".")[2].strip().upper()
    if not name or not name.replace("-", "").isalnum() or len(written) > _MOST_PARAMETERS:
        return None
    parameters: dict[str, tuple[str, ...]] = {}
    for each in written:
        key, equals, value = each.strip().lower().partition("=")
        if not equals:
            key, value = ("encoding" if key in _ENCODINGS else "type"), key
        values = (part.strip().strip('"') for part in value.replace('"', "").split(","))
        parameters[key] = (*parameters.get(key, ()), *values)
    return CardLine(number, name, parameters, line[colon + 1 :])


def _colon(line: bytes) -> int:
    """Where the head ends: at the first colon outside quotes; -1 where it never does."""
    is_quoted = False
    for at, byte in enumerate(line[:_MAX_HEAD]):
        if byte == 0x22:
            is_quoted = not is_quoted
        elif byte == 0x3A and not is_quoted:
            return at
    return line.find(b":", 0, _MAX_HEAD)  # a quote that is never closed


def _split(head: str) -> list[str]:
    """At semicolons outside quotes."""
    parts, begins, is_quoted = [], 0, False
    for at, character in enumerate(head):
        if character == '"':
            is_quoted = not is_quoted
        elif character == ";" and not is_quoted:
            parts.append(head[begins:at])
            begins = at + 1
    return [*parts, head[begins:]]


def _shown(line: bytes) -> str:
    text = line[:60].decode("utf-8", "replace")
    return "".join(each if each.isprintable() else "\ufffd" for each in text)
