"""SIP messages in words: as lines of a list, as text, and as packets of a capture."""

from collections.abc import Iterable

from switchboard.api.trace import TracedMessage
from switchboard.ground.pcap import Datagram, pcap_bytes
from switchboard.gui.language import translate
from switchboard.gui.office.clock import office_time


def trace_titles() -> tuple[str, ...]:
    """What stands over a list of messages."""
    return (
        translate("TraceDialog", "Time"),
        "",
        translate("TraceDialog", "Phone"),
        translate("TraceDialog", "Over", "a transport: UDP, TCP, TLS"),
        translate("TraceDialog", "Message"),
        "Call-ID",
    )


def trace_cells(message: TracedMessage) -> tuple[str, ...]:
    """In the order of `trace_titles`."""
    return (
        moment_words(message.at),
        arrow(message),
        message.peer,
        message.transport,
        start_line(message),
        header_of(message.text, "call-id", "i"),
    )


def start_line(message: TracedMessage) -> str:
    """That of a request, or the status of an answer."""
    return message.text.partition("\n")[0]


def header_of(text: str, *names: str) -> str:
    r"""
    The first header of one of these names, in lower case; nothing where there is none.

    >>> header_of("BYE sip:a SIP/2.0\ni : 7@b\n\nCall-ID: of the body", "call-id", "i")
    '7@b'
    """
    for line in text.split("\n")[1:]:
        if not line:
            break
        name, colon, value = line.partition(":")
        if colon and name.strip().lower() in names:
            return value.strip()
    return ""


def moment_words(at: float) -> str:
    """A time of day to the millisecond; `at` is wall-clock seconds."""
    return office_time(at).strftime("%H:%M:%S.%f")[:-3]


def arrow(message: TracedMessage) -> str:
    """Which way it went: to the right is from us."""
    return "→" if message.is_ours else "←"


def trace_text(messages: Iterable[TracedMessage]) -> bytes:
    """All of them, as a person reads them."""
    blocks = (
        f"{moment_words(message.at)} {arrow(message)} {message.peer} {message.transport}\n{message.text}\n\n"
        for message in messages
    )
    return "".join(blocks).encode("utf-8", errors="replace")


def trace_capture(messages: Iterable[TracedMessage]) -> bytes:
    """All of them, as packets."""
    return pcap_bytes(map(_datagram, messages))


def _datagram(message: TracedMessage) -> Datagram:
    ends = (message.ours, message.peer) if message.is_ours else (message.peer, message.ours)
    return Datagram(message.at, *ends, message.text.replace("\n", "\r\n").encode("utf-8", errors="replace"))
