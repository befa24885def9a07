"""SIP messages as somebody follows them, and which of them are wanted."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TraceQuery:
    """
    Messages to look for. What is empty narrows nothing.

    Args:
        words: each of these has to stand in the message or in its phone's address, in any case; of a tuple one does.
        method: of a request, or of the request that an answer is to.
        status: the first figure of an answer, such as "4".
        call_id: the dialog's, as it stands in the message.
    """

    words: tuple[tuple[str, ...], ...] = ()
    method: str = ""
    status: str = ""
    call_id: str = ""

    def fits(self, message: bytes, peer: str) -> bool:
        r"""
        Whether a message as it was on the wire is one of these.

        >>> answer = b"SIP/2.0 404 Not Found\r\nCSeq: 7 SUBSCRIBE\r\nTo: <sip:6002@a>\r\n\r\n"
        >>> TraceQuery((("bob", "6002"),), "SUBSCRIBE", "4").fits(answer, "10.0.0.7:5060")
        True
        >>> TraceQuery(status="2").fits(answer, ""), TraceQuery((("10.0.0.8",),)).fits(answer, "10.0.0.7:5060")
        (False, False)
        """
        if self.status and not message.startswith(b"SIP/2.0 " + self.status.encode()):
            return False
        if self.method and not _is_of(message, self.method.encode()):
            return False
        if self.call_id and not _is_in_dialog(message, self.call_id.encode()):
            return False
        if not self.words:
            return True
        text = message.decode(errors="replace").casefold() + "\n" + peer
        return all(any(word.casefold() in text for word in words) for words in self.words)


def _is_in_dialog(message: bytes, call_id: bytes) -> bool:
    if call_id not in message:
        return False
    heads = (line.partition(b":") for line in message.partition(b"\r\n\r\n")[0].split(b"\r\n")[1:])
    return any(name.strip().lower() in {b"call-id", b"i"} and value.strip() == call_id for name, _, value in heads)


def _is_of(message: bytes, method: bytes) -> bool:
    if not message.startswith(b"SIP/2.0 "):
        return message.startswith(method + b" ")
    return any(
        line.rpartition(b" ")[2].strip() == method
        for line in message.partition(b"\r\n\r\n")[0].split(b"\r\n")
        if line[:4].lower() == b"cseq"
    )


@dataclass(frozen=True, slots=True)
class TracedMessage:
    """
    A message without proofs of passwords. `number` counts all that were traced, `at` is wall-clock seconds.

    `peer` and `ours` are HOST:PORT, `transport` is Via's word.
    """

    number: int
    at: float
    is_ours: bool
    peer: str
    ours: str
    transport: str
    text: str


@dataclass(frozen=True, slots=True)
class TracePage:
    """
    Messages in their order; `last` is the number of the last one that was looked at.

    `passed_over` counts those that fit and were too many for a page, or were forgotten before anybody asked.
    """

    messages: tuple[TracedMessage, ...]
    last: int
    passed_over: int = 0
