"""
Manager messages and their bytes (Asterisk: `manager.c`): headers a line each, a blank line after them.

Lines end with CRLF or LF when they come in, with CRLF when they go out.
"""

from collections.abc import Iterable
from dataclasses import dataclass

MAX_LINE = 1_024  # bytes (Asterisk: a longer one is refused)
MAX_HEADERS = 128
MAX_ACTION = MAX_HEADERS * MAX_LINE  # bytes
MAX_FIRST_ACTION = 16_384  # bytes of an action of somebody who has not logged in
_TOO_LONG = "Failed to parse message: line too long"
_TOO_MANY = "Too many lines in message or allocation failure"  # Asterisk's words for both

Header = tuple[str, str]
Message = list[Header]


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
    """
    Takes bytes as they come, gives whole actions one by one. What is wrong with one is its `fault`.

    Every byte is looked at once, when the action that it belongs to is asked for. Of a line or an action that is too
    long nothing is kept but its ActionID: it is answered when it ends, as Asterisk does.
    """

    def __init__(self) -> None:
        self.most = MAX_FIRST_ACTION
        self._data = bytearray()
        self._looked_at = 0  # bytes in which there is no line end
        self._headers: list[Header] = []
        self._size = 0
        self._fault = ""
        self._is_passing = False  # over the rest of a line that is too long

    def __len__(self) -> int:
        """Bytes that wait to be looked at."""
        return len(self._data)

    def has_news(self) -> bool:
        """Whether there are bytes that nobody has looked at."""
        return len(self._data) > self._looked_at

    def feed(self, data: bytes) -> None:
        self._data += data

    def next_action(self) -> Action | None:
        """The next whole action, None where its end has not come yet."""
        while (end := self._data.find(b"\n", self._looked_at)) >= 0:
            line = bytes(self._data[:end])
            del self._data[: end + 1]
            self._looked_at = 0
            if self._is_passing:
                self._is_passing = False
            elif (action := self._take_line(line)) is not None:
                return action
        if self._is_passing or len(self._data) > MAX_LINE:
            if not self._is_passing:
                self._is_passing = True
                self._note_fault(_TOO_LONG)
            self._data.clear()
        self._looked_at = len(self._data)
        return None

    def _take_line(self, raw: bytes) -> Action | None:
        if len(raw) > MAX_LINE:
            self._note_fault(_TOO_LONG)
            return None
        line = raw.rstrip(b"\r").decode(errors="replace")
        if not line:
            action = Action(self._headers, self._fault)
            self._headers, self._size, self._fault = [], 0, ""
            return action
        self._size += len(raw)
        if len(self._headers) >= MAX_HEADERS or self._size > self.most:
            self._note_fault(_TOO_MANY)
        elif not self._fault or line[:8].lower() == "actionid":
            self._take_header(line)
        return None

    def _take_header(self, line: str) -> None:
        name, colon, value = line.partition(":")
        if colon:
            self._headers.append((name.strip(), value.lstrip()))
        elif not self._headers:
            self._headers.append((line, ""))

    def _note_fault(self, fault: str) -> None:
        """What has come of the action is let go of; whose answer it will be stays known."""
        self._fault = self._fault or fault
        self._headers = [(name, value) for name, value in self._headers if name.lower() == "actionid"][:1]


def format_message(headers: Iterable[Header]) -> bytes:
    """One message; line ends inside of values become blanks, so that nobody can smuggle a header in."""
    lines = [f"{name.translate(_NO_LINE_ENDS)}: {value.translate(_NO_LINE_ENDS)}" for name, value in headers]
    return ("\r\n".join(lines) + "\r\n\r\n").encode(errors="replace")


_NO_LINE_ENDS = {ord("\r"): " ", ord("\n"): " "}
