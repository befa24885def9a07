"""Answers to what we sent, as far as we read them: whose they are, and what they say (RFC 3261 7.2, 17.1.3)."""

import re
from typing import NamedTuple

from switchboard.sip.wire.errors import MalformedMessage

_STATUS = re.compile(rb"SIP/2\.0 ([1-6]\d\d)(?: [^\r\n]*)?\r?\n")
_VIA = re.compile(rb"^(?:via|v)[ \t]*:([^\r\n]*(?:\r?\n[ \t][^\r\n]*)*)", re.IGNORECASE | re.MULTILINE)
_BRANCH = re.compile(rb";[ \t\r\n]*branch[ \t\r\n]*=[ \t\r\n]*([^;,\s]+)", re.IGNORECASE)
_USUAL = re.compile(rb"SIP/2\.0 ([1-6]\d\d) [^\r\n]*\r\nVia: [^\r\n,]*?;branch=([^;,\s]+)")  # all in one


class Response(NamedTuple):
    """An answer; `branch` names the transaction, `data` is all of it."""

    status: int
    branch: bytes
    data: bytes


def parse_response(data: bytes) -> Response:
    """
    Raises:
        MalformedMessage: no status line as RFC 3261 7.2 has it, or no Via with a branch on top.
    """
    usual = _USUAL.match(data)
    if usual is not None:
        return Response(int(usual.group(1)), usual.group(2), data)
    status = _STATUS.match(data)
    if status is None:
        raise MalformedMessage("Malformed status line")
    head = data[: data.find(b"\r\n\r\n") + 2] if b"\r\n\r\n" in data else data
    via = _VIA.search(head, status.end() - 1)
    branch = _BRANCH.search(via.group(1).partition(b",")[0]) if via else None
    if branch is None:
        raise MalformedMessage("An answer without a branch")
    return Response(int(status.group(1)), branch.group(1), data)
