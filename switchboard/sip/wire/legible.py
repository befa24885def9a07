"""A message as people may read it: without proofs of passwords, keys, and characters that move a cursor."""

import re
from collections.abc import Iterator

from switchboard.sip.wire.stun import is_stun

_PROOFS = frozenset({"authorization", "proxy-authorization", "authentication-info"})
_KEYS = re.compile(r"(inline:)[^\s;|]++")  # of SRTP (RFC 4568)
_KEY_LINE = re.compile(r"^(k=)[^\n]++", re.MULTILINE)  # RFC 4566 5.12
_USER_PASSWORD = re.compile(r"(sips?:[^@:;>\s\"]{1,100}+:)[^@>\s]{1,100}+@", re.IGNORECASE)  # RFC 3261 19.1.1
_RESPONSE = re.compile(r"(response\s*=\s*[\"']?)[0-9A-Za-z+/=]{16,}", re.IGNORECASE)  # wherever else one may stand
_SECRETS = (  # what is found in every text that has one, case folded; the secret; what is shown of it
    (re.compile("response"), _RESPONSE, r"\1..."),
    (re.compile("inline:"), _KEYS, r"\1..."),
    (re.compile("k="), _KEY_LINE, r"\1..."),
    # without a case it is looked for in half the time; folded, a letter may become three
    (re.compile(r"sips?:[^@:;>\s\"]{1,300}+:[^@>\s]{1,300}+@"), _USER_PASSWORD, r"\1...@"),
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
    for sign, secret, shown in _SECRETS:
        if sign.search(folded):
            text = secret.sub(shown, text)
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
