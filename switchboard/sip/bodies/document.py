"""A rendered document, ready to follow the headers of many NOTIFYs."""

import re
from dataclasses import dataclass
from typing import Protocol

from lxml import etree

from switchboard.core.values import ExtensionStatus
from switchboard.sip.uri import SipUri

VERSION_HOLE = "4294967291"  # stands where each subscription's own version goes; no text of a person stands there
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # XML 1.0, 2.2
_DECLARATION = b'<?xml version="1.0" encoding="UTF-8"?>\n'


@dataclass(frozen=True, slots=True)
class Document:
    """
    The end of a NOTIFY: Content-Type, Content-Length, the blank line and the body.

    `after` is None where nothing depends on the subscription; else the body is `before`, its version, `after`.
    """

    headers: bytes
    before: bytes
    after: bytes | None = None

    def tail(self, version: int) -> bytes:
        if self.after is None:
            return self.before
        body = b"%s%d%s" % (self.before, version, self.after)
        return b"%s%d\r\n\r\n%s" % (self.headers, len(body), body)


class Renderer(Protocol):
    """Makes one document type of an extension's status; `uri` is what the watcher subscribed to."""

    def __call__(self, status: ExtensionStatus, uri: SipUri) -> Document: ...


def document(content_type: str, root: etree._Element) -> Document:
    """The document of an element tree, whose version, if it has one, is `VERSION_HOLE`."""
    body = _DECLARATION + etree.tostring(root, encoding="UTF-8", xml_declaration=False)
    headers = f"Content-Type: {content_type}\r\nContent-Length: ".encode()
    before, hole, after = body.partition(b'version="' + VERSION_HOLE.encode() + b'"')
    if hole:
        return Document(headers, before + b'version="', b'"' + after)
    return Document(headers, b"%s%d\r\n\r\n%s" % (headers, len(body), body))


def xml_text(text: str) -> str:
    """The text with U+FFFD for each character that XML cannot hold."""
    return _NOT_XML.sub("\ufffd", text)
