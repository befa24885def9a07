"""One dialog of SIP as steps of a ladder: who said what to whom and when, and what was said again."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from switchboard.api.trace import TracedMessage
from switchboard.gui.language import translate
from switchboard.gui.office.trace_words import header_of, moment_words, start_line

_ANSWER = "SIP/2.0 "
MOST_PEERS = 4  # that have a line of their own; others share the last


@dataclass(frozen=True, slots=True)
class LadderStep:
    """
    A message.

    Args:
        waited: seconds since the one before it.
        peer: which of the ladder's peers, from 0 on.
        label: method, or status and reason, with what makes it worth reading.
        is_again: whether the same was sent before: a retransmission.
    """

    message: TracedMessage
    waited: float
    peer: int
    label: str
    is_answer: bool
    is_again: bool


@dataclass(frozen=True, slots=True)
class Ladder:
    """`peers` and `ours` are HOST:PORT."""

    call_id: str
    ours: str
    peers: tuple[str, ...]
    steps: tuple[LadderStep, ...]


def ladder_of(call_id: str, messages: Iterable[TracedMessage]) -> Ladder:
    """Of messages of one Call-ID, in any order; each number counts once."""
    ordered = sorted({message.number: message for message in messages}.values(), key=lambda each: each.number)
    peers = list(dict.fromkeys(message.peer for message in ordered))
    said: set[tuple[bool, str, str]] = set()
    steps: list[LadderStep] = []
    before = ordered[0].at if ordered else 0.0
    for message in ordered:
        what = (message.is_ours, message.peer, message.text)
        start = start_line(message)
        steps.append(
            LadderStep(
                message,
                max(0.0, message.at - before),
                min(peers.index(message.peer), MOST_PEERS - 1),
                label_of(message),
                start.startswith(_ANSWER),
                what in said,
            )
        )
        said.add(what)
        before = message.at
    return Ladder(call_id, ordered[0].ours if ordered else "", tuple(peers), tuple(steps))


def label_of(message: TracedMessage) -> str:
    r"""
    What stands at an arrow.

    >>> def told(text): return label_of(TracedMessage(1, 0.0, True, "", "", "UDP", text))
    >>> told("NOTIFY sip:a SIP/2.0\nCSeq: 7 NOTIFY\nSubscription-State: active;expires=3599")
    'NOTIFY 7 active'
    >>> told("SIP/2.0 401 Unauthorized\nCSeq: 1 SUBSCRIBE\n"), told("STUN, 20 bytes")
    ('401 Unauthorized (SUBSCRIBE 1)', 'STUN, 20 bytes')
    """
    start = start_line(message)
    number, _, method = header_of(message.text, "cseq").partition(" ")
    if start.startswith(_ANSWER):
        about = f" ({' '.join(part for part in (method.strip(), number) if part)})" if number else ""
        return f"{start.removeprefix(_ANSWER)}{about}"
    name, space, _ = start.partition(" ")
    if not space or not name.isupper() or name.endswith(","):
        return start
    state = header_of(message.text, "subscription-state").partition(";")[0]
    expires = header_of(message.text, "expires") if name in {"SUBSCRIBE", "REGISTER", "PUBLISH"} else ""
    more = state or (f"Expires: {expires}" if expires else "")
    return " ".join(part for part in (name, number, more) if part)


def waited_words(seconds: float) -> str:
    """
    How long it was since the step before.

    >>> waited_words(0.0123), waited_words(4.0)
    ('+12 ms', '+4.000 s')
    """
    return f"+{seconds:.3f} s" if seconds >= 1 else f"+{seconds * 1_000:.0f} ms"


def spoken_step(step: LadderStep) -> str:
    """A step as a screen reader says it, and as it is copied."""
    peer = step.message.peer
    if step.message.is_ours:
        way = translate("Ladder", "{time} to {phone}: {what}", "a SIP message that was sent")
    else:
        way = translate("Ladder", "{time} from {phone}: {what}", "a SIP message that came")
    text = way.format(time=moment_words(step.message.at), phone=peer, what=step.label)
    return (
        translate("Ladder", "{step}, sent again", "a SIP message that was repeated").format(step=text)
        if step.is_again
        else text
    )


def ladder_text(ladder: Ladder, width: int = 34) -> str:
    """
    The whole of it as text that is copied into a mail: a line each, arrows between the phone and us.

    Args:
        width: letters of an arrow.
    """
    again = translate("Ladder", "(again)", "a SIP message that was repeated")
    lines = [f"Call-ID: {ladder.call_id}", ""]
    for step in ladder.steps:
        label, message = f" {step.label} ", step.message
        dashes = "-" * max(2, width - len(label))
        drawn = f"<--{label}{dashes}" if message.is_ours else f"{dashes}{label}-->"
        when = f"{moment_words(message.at)} {waited_words(step.waited):>10}"
        lines.append(f"{when}  {message.peer:<22} {drawn} {message.ours} {again if step.is_again else ''}".rstrip())
    return "\n".join(lines) + "\n"


def messages_of(call_id: str, messages: Sequence[TracedMessage]) -> list[TracedMessage]:
    """Those of that dialog."""
    return [message for message in messages if call_id in message.text and _call_id(message) == call_id]


def _call_id(message: TracedMessage) -> str:
    return header_of(message.text, "call-id", "i")
