"""A message as people may read it: without proofs of passwords, keys, and characters that move a cursor."""

import re
from collections.abc import Iterator

from switchboard.sip.wire.stun import is_stun

_PROOFS = frozenset({"authorization", "proxy-authorization", "authentication-info"})
_KEYS = re.compile(r"(inline:)[^\s;|]++")  # of SRTP (RFC 4568)
_KEY_LINE = re.compile(r"^(k=)[^\n]++", re.MULTILINE)  # RFC 4566 5.12
_USER_PASSWORD = re.compile(r"(sips?:[^@:;>\s\"]{1,100}+:)[^@>\s]{1,100}+@", re.IGNORECASE)  # RFC 3261 19.1.1
_ICE = re.compile(r"(ice-pwd:)[^\n]++", re.IGNORECASE)  # RFC 8839 5.4
_KEY_AGREED = re.compile(r"(key-mgmt:)[^\n]++", re.IGNORECASE)  # RFC 4567
_DIGIT = re.compile(r"(signal\s*+=)[^\n]++", re.IGNORECASE)  # of a PIN, it may be (application/dtmf-relay)
_SAID = re.compile(r"((?:password|passwd|passcode|secret|pwd|pin)[\"']?\s*+[:=]\s*+)[^\n]++", re.IGNORECASE)
_TAGGED = re.compile(r"(<[^<>]{0,100}(?:password|passwd|secret)[^<>]{0,100}>)[^<\n]++", re.IGNORECASE)
_RESPONSE = re.compile(r"(response\s*=\s*[\"']?)[0-9A-Za-z+/=]{16,}", re.IGNORECASE)  # wherever else one may stand
_URI_PASSWORD = re.compile(r"sips?:[^@:;>\s\"]{1,300}+:[^@>\s]{1,300}+@")
# What a text has that has such a secret, case folded: looked for in no time; and the secret, behind what is shown of it
_SECRETS = (
    ("response", _RESPONSE),
    ("inline:", _KEYS),
    ("k=", _KEY_LINE),
    ("ice-pwd", _ICE),
    ("key-mgmt", _KEY_AGREED),
    ("signal", _DIGIT),
    *((sign, _SAID) for sign in ("passw", "passc", "secret", "pwd", "pin")),
    *((sign, _TAGGED) for sign in ("passw", "secret")),
)


def legible(message: bytes) -> str:
    r"""
    Its lines, each ended by a line feed but the last. A header is known by its name however it is written, and goes
    with the lines that it is folded over.

    >>> legible(b"OPTIONS sip:a SIP/2.0\r\nAUTHORIZATION : Digest\r\n username=x\r\nTo: \x1b[2J")
    'OPTIONS sip:a SIP/2.0\nAUTHORIZATION : ...\nTo: \\x1b[2J'
    """
    if is_stun(message):
        return f"STUN, {len(message)} bytes"
    text = message.decode(errors="replace").replace("\r\n", "\n").rstrip("\n")
    folded = text.casefold()
    if "application/dtmf" in folded and "signal" not in folded:  # then the body is the digit itself
        text = text.partition("\n\n")[0] + "\n\n..."
    for sign, secret in _SECRETS:
        if sign in folded:
            text = secret.sub(r"\1...", text)
    if _URI_PASSWORD.search(folded):  # without a case in half the time; folded, a letter may become three
        text = _USER_PASSWORD.sub(r"\1...@", text)
    if not any(proof in folded for proof in _PROOFS) and text.replace("\n", "").isprintable():
        return text
    return "\n".join(_lines(text))


def _lines(text: str) -> Iterator[str]:
    is_proof = False
    for line in text.split("\n"):
        if is_proof and line[:1] in (" ", "\t"):
            continue
        name, colon, _ = line.partition(":")
        is_proof = bool(colon) and name.strip().lower() in _PROOFS
        yield _visible(f"{name}: ..." if is_proof else line) if line else ""


def _visible(line: str) -> str:
    if line.isprintable():
        return line
    return "".join(
        character if character.isprintable() or character == "\t" else _named(character) for character in line
    )


def _named(character: str) -> str:
    number = ord(character)
    return f"\\x{number:02x}" if number < 256 else f"\\u{number:04x}"
