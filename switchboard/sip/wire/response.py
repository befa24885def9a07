"""Answers to what we sent, as far as we read them: whose they are, and what they say (RFC 3261 7.2, 17.1.3)."""

import re

from switchboard.sip.wire.errors import MalformedMessage
from switchboard.sip.wire.message import Request, parse_request

_STATUS = re.compile(rb"SIP/2\.0 ([1-6]\d\d)(?: [^\r\n]*)?\r?\n")
_VIA = re.compile(rb"^(?:via|v)[ \t]*:([^\r\n]*(?:\r?\n[ \t][^\r\n]*)*)", re.IGNORECASE | re.MULTILINE)
_BRANCH = re.compile(rb";[ \t\r\n]*branch[ \t\r\n]*=[ \t\r\n]*([^;,\s]+)", re.IGNORECASE)
_AS_REQUEST = b"RESPONSE sip:response SIP/2.0"
_STATUSES = {b"SIP/2.0 %d " % status: status for status in range(100, 700)}


def parse_response(data: bytes) -> tuple[int, bytes]:
    """
    Status, and the branch that names the transaction.

    Raises:
        MalformedMessage: no status line as RFC 3261 7.2 has it, or no Via with a branch on top.
    """
    lines = data.split(b"\r\n", 2)
    if len(lines) == 3 and lines[1].startswith(b"Via: "):
        status = _STATUSES.get(lines[0][:12])
        branch = lines[1].partition(b";branch=")[2].partition(b";")[0]
        if status and branch.isalnum():
            return status, branch
    return _any_response(data)


def _any_response(data: bytes) -> tuple[int, bytes]:
    status = _STATUS.match(data)
    if status is None:
        raise MalformedMessage("Malformed status line")
    head = data[: data.find(b"\r\n\r\n") + 2] if b"\r\n\r\n" in data else data
    via = _VIA.search(head, status.end() - 1)
    found = _BRANCH.search(via.group(1).partition(b",")[0]) if via else None
    if found is None:
        raise MalformedMessage("An answer without a branch")
    return int(status.group(1)), found.group(1)


def read_answer(data: bytes) -> Request:
    """
    Headers and body of an answer, read as those of a request.

    Raises:
        MalformedMessage: it is not well-formed, or lacks what every message has (RFC 3261 8.1.1).
    """
    end = data.find(b"\n")
    if end < 0:
        raise MalformedMessage("Malformed status line")
    return parse_request(_AS_REQUEST + b"\r" + data[end:])
