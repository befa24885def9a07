"""A rendered document, ready to follow the headers of many NOTIFYs."""

import hashlib
import re
from dataclasses import dataclass
from typing import Protocol

from lxml import etree

from switchboard.core.states import ExtensionStatus
from switchboard.sip.wire.uri import SipUri

VERSION_HOLE = "4294967291"  # stands where each subscription's own version goes; no text of a person stands there
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # XML 1.0, 2.2
_DECLARATION = b'<?xml version="1.0" encoding="UTF-8"?>\n'


class Content(Protocol):
    """What a NOTIFY carries. The same object as long as it says the same, so that `is` tells whether there is news."""

    @property
    def etag(self) -> str:
        """What it says, in short (RFC 5839); empty where that depends on the subscription."""

    def tail(self, version: int, since: "Content | None") -> bytes:
        """
        The end of a NOTIFY: the headers that say what the body is, the blank line and the body.

        Args:
            version: of this NOTIFY in its subscription.
            since: what the watcher knows already; None where it is to be told everything.
        """


@dataclass(frozen=True, slots=True)
class Document:
    """
    One document for all who watch one thing.

    `after` is None where nothing depends on the subscription; then `before` is the whole end of the NOTIFY. Else the
    body is `before`, the subscription's version, `after`, and `headers` go up to the length.
    """

    etag: str
    content_type: str
    headers: bytes
    before: bytes
    after: bytes | None = None

    def tail(self, version: int, since: Content | None = None) -> bytes:  # noqa: ARG002  always told whole
        if self.after is None:
            return self.before
        body = b"%s%d%s" % (self.before, version, self.after)
        return b"%s%d\r\n\r\n%s" % (self.headers, len(body), body)

    @property
    def size(self) -> int:
        """Bytes of the whole end of the NOTIFY, with a version of nine digits where there is one."""
        if self.after is None:
            return len(self.before)
        return len(self.headers) + len(self.before) + len(self.after) + 18

    def body(self, version: int) -> bytes:
        """The body alone, as a part of a multipart one."""
        if self.after is None:
            return self.before.partition(b"\r\n\r\n")[2]
        return b"%s%d%s" % (self.before, version, self.after)


class Renderer(Protocol):
    """Makes one document type of an extension's status; `uri` is what the watcher subscribed to."""

    def __call__(self, status: ExtensionStatus, uri: SipUri) -> Document: ...


def document(content_type: str, root: etree._Element) -> Document:
    """The document of an element tree, whose version, if it has one, is `VERSION_HOLE`."""
    body = xml_bytes(root)
    before, hole, after = body.partition(b'version="' + VERSION_HOLE.encode() + b'"')
    if hole:
        return plain_document(content_type, before + b'version="', b'"' + after)
    return plain_document(content_type, body)


def plain_document(content_type: str, before: bytes, after: bytes | None = None) -> Document:
    """The document of a body; with `after`, each subscription's version goes between the two."""
    etag = hashlib.blake2b(before + (after or b""), digest_size=8).hexdigest()
    headers = f"SIP-ETag: {etag}\r\nContent-Type: {content_type}\r\nContent-Length: ".encode()
    if after is not None:
        return Document(etag, content_type, headers, before, after)
    return Document(etag, content_type, headers, b"%s%d\r\n\r\n%s" % (headers, len(before), before))


def xml_bytes(root: etree._Element) -> bytes:
    """The tree with its declaration, in the quotes that phones are used to."""
    return _DECLARATION + etree.tostring(root, encoding="UTF-8", xml_declaration=False)


def xml_text(text: str) -> str:
    """The text with U+FFFD for each character that XML cannot hold."""
    return _NOT_XML.sub("\ufffd", text)
