r"""
What two ends agree on (RFC 3264): one stream of G.711, and digits beside it. Everything else is refused by its port 0.

>>> from switchboard.sip.bodies.session_description import parse_session
>>> offer = parse_session(b"v=0\nc=IN IP4 192.0.2.1\nm=audio 4000 RTP/AVP 9 8\nm=video 4002 RTP/AVP 96\n")
>>> voice = agree(offer)
>>> voice.coding, voice.payload, voice.host, voice.port
('pcma', 8, '192.0.2.1', 4000)
>>> [stream.port for stream in answer_streams(offer, voice, 5000)]
[5000, 0]
"""

from dataclasses import dataclass

from switchboard.ground.text import parse_number
from switchboard.sip.bodies.session_description import DIGITS, SessionDescription, Stream
from switchboard.sip.wire.errors import NotAcceptableHere

_PROTOCOL = "RTP/AVP"
_KNOWN = {"pcma/8000": "pcma", "pcmu/8000": "pcmu"}
_MAX_PAYLOAD = 127  # RFC 3550 5.1
OUR_OFFER = Stream(
    "audio", "", 0, _PROTOCOL, ("8", "0", "101"), {"8": "pcma/8000", "0": "pcmu/8000", "101": DIGITS}
)  # its host and port are put in


@dataclass(frozen=True, slots=True)
class AgreedVoice:
    """
    The stream that was agreed on, as the other end has it.

    Args:
        coding: `pcma` or `pcmu`.
        payload: its number in RTP; `digits_payload` that of RFC 4733's digits, None where they are not spoken of.
        host: where the other end listens; empty where it does not say.
        hears, speaks: whether the other end wants to.
    """

    coding: str
    payload: int
    digits_payload: int | None
    host: str
    port: int
    hears: bool = True
    speaks: bool = True

    @property
    def is_held(self) -> bool:
        """The other end hears nothing for now (RFC 3264 8.4)."""
        return not self.hears


def agree(offer: SessionDescription) -> AgreedVoice:
    """
    The first coding of the first usable stream that we know, as its writer likes that most.

    Raises:
        NotAcceptableHere: there is none.
    """
    stream = _usable(offer)
    if stream is None:
        raise unspeakable(offer)
    return _voice(stream)


def unspeakable(offer: SessionDescription) -> NotAcceptableHere:
    """What an offer is refused with of which nothing can be spoken here."""
    return NotAcceptableHere("no voice in a coding that is known here", ("Warning", _warning(offer)))


def _warning(offer: SessionDescription) -> str:
    """Why nothing of it can be spoken (RFC 3261 20.43, 27.2)."""
    voices = [stream for stream in offer.streams if stream.kind == "audio" and stream.port]
    if not voices:
        return '304 switchboard "Media type not available"'
    if not any(stream.protocol == _PROTOCOL for stream in voices):
        return '302 switchboard "Incompatible transport protocol"'
    return '305 switchboard "Incompatible media format"'


def _usable(session: SessionDescription) -> Stream | None:
    for stream in session.streams:
        if stream.kind == "audio" and stream.port and stream.protocol == _PROTOCOL and _payload(stream) is not None:
            return stream
    return None


def _payload(stream: Stream) -> str | None:
    return next((each for each in stream.formats if stream.codec(each) in _KNOWN and _number(each) is not None), None)


def _number(payload: str) -> int | None:
    return parse_number(payload, _MAX_PAYLOAD)


def _voice(stream: Stream) -> AgreedVoice:
    payload = _payload(stream) or ""
    digits = next((_number(each) for each in stream.formats if stream.codec(each) == DIGITS), None)
    return AgreedVoice(
        _KNOWN[stream.codec(payload)],
        _number(payload) or 0,
        digits,
        stream.host,
        stream.port,
        hears=stream.direction in ("sendrecv", "recvonly"),
        speaks=stream.direction in ("sendrecv", "sendonly"),
    )


def answer_streams(offer: SessionDescription, voice: AgreedVoice, port: int) -> list[Stream]:
    """One for each that was offered, in their order (RFC 3264 6); ours listens at that port."""
    chosen = _usable(offer)
    answers = []
    for stream in offer.streams:
        if stream is not chosen:
            answers.append(Stream(stream.kind, "", 0, stream.protocol, stream.formats[:1] or ("0",)))
            continue
        codings = {str(voice.payload): f"{voice.coding}/8000"}
        if voice.digits_payload is not None:
            codings[str(voice.digits_payload)] = DIGITS
        direction = stream.direction_of_answer
        answers.append(Stream("audio", "", port, _PROTOCOL, tuple(codings), codings, direction))
    return answers


def offer_again(said: SessionDescription, port: int) -> list[Stream]:
    """What we offer where something else was spoken of: no stream of that may be missing (RFC 3264 8)."""
    at = next((number for number, stream in enumerate(said.streams) if stream.kind == "audio"), len(said.streams))
    streams = [Stream(each.kind, "", 0, each.protocol, each.formats[:1] or ("0",)) for each in said.streams]
    streams[at : at + 1] = offer_streams(port)
    return streams


def offer_streams(port: int) -> list[Stream]:
    """What we offer where the other end left that to us (RFC 3261 13.2.1)."""
    return [Stream("audio", "", port, _PROTOCOL, OUR_OFFER.formats, OUR_OFFER.codings)]
