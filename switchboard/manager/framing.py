"""
Manager messages and their bytes (Asterisk: `manager.c`): headers a line each, a blank line after them.

Lines end with CRLF or LF when they come in, with CRLF when they go out.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

MAX_LINE = 1_024  # bytes (Asterisk: a longer one is refused)
MAX_HEADERS = 128

Header = tuple[str, str]


@dataclass(slots=True)
class Action:
    """What a client asks for. Names are compared without case; the first of several of one name counts."""

    headers: list[Header]
    fault: str = ""

    @property
    def name(self) -> str:
        return self.get("Action")

    @property
    def action_id(self) -> str:
        return self.get("ActionID")

    def get(self, name: str, default: str = "") -> str:
        wanted = name.lower()
        return next((value for key, value in self.headers if key.lower() == wanted), default)

    def all(self, name: str) -> list[str]:
        wanted = name.lower()
        return [value for key, value in self.headers if key.lower() == wanted]


class ActionReader:
    """Takes bytes as they come, gives whole actions. What is wrong with one is its `fault`."""

    def __init__(self) -> None:
        self._rest = b""
        self._headers: list[Header] = []
        self._is_skipping = False

    def feed(self, data: bytes) -> Iterator[Action]:
        self._rest += data
        while True:
            line, newline, rest = self._rest.partition(b"\n")
            if not newline:
                break
            self._rest = rest
            yield from self._take_line(line)
        if len(self._rest) > MAX_LINE:  # an over-long line is answered before it has ended, and then passed over
            if not self._is_skipping:
                self._is_skipping = True
                yield self._too_long()
            self._rest = b"x"

    def _take_line(self, raw: bytes) -> Iterator[Action]:
        if self._is_skipping:
            self._is_skipping = False
            return
        if len(raw) > MAX_LINE:
            yield self._too_long()
            return
        line = raw.rstrip(b"\r").decode(errors="replace")
        if line:
            name, colon, value = line.partition(":")
            if colon and len(self._headers) < MAX_HEADERS:
                self._headers.append((name.strip(), value.lstrip()))
            elif not self._headers:
                self._headers.append((line, ""))
            return
        headers, self._headers = self._headers, []
        yield Action(headers)

    def _too_long(self) -> Action:
        headers, self._headers = self._headers, []
        ids = [(name, value) for name, value in headers if name.lower() == "actionid"]
        return Action(ids, fault="Failed to parse message: line too long")


def format_message(headers: Iterable[Header]) -> bytes:
    """One message; line ends inside of values become blanks, so that nobody can smuggle a header in."""
    lines = [f"{name}: {value.translate(_NO_LINE_ENDS)}" for name, value in headers]
    return ("\r\n".join(lines) + "\r\n\r\n").encode(errors="replace")


_NO_LINE_ENDS = {ord("\r"): " ", ord("\n"): " "}
