"""
Resource lists (RFC 4662): many extensions in one subscription, told as RLMI with a part for each that changed.

A list is told over a connection where the phone can be reached by one (RFC 3261 18.1.1). Over UDP a change is told in
datagrams with as few parts as that takes; the full state has to be whole (RFC 4662 5.2), and what of it does not fit
the largest datagram follows as changes.
"""

import hashlib
import math
from collections.abc import Callable, Sequence
from typing import NamedTuple

from lxml import etree

from switchboard.sip.bodies.document import Content, Document, xml_bytes, xml_text
from switchboard.sip.watch.resource import Rendition, Resource, ViewSpec

_NAMESPACE = "urn:ietf:params:xml:ns:rlmi"
MOST_OVER_UDP = 300  # members: their list alone, which is always told whole, has to fit a datagram
_LARGEST = 60_000  # bytes that one datagram carries beside its headers
_RESOURCE = 140  # bytes of a resource in the list, for which there is no part
_PART = 160  # bytes that a part has beside its document


class ListMember(NamedTuple):
    """An extension of a list, and what to call it."""

    exten: str
    name: str


class Member(NamedTuple):
    """A member as one watcher sees it."""

    name: str
    rendition: Rendition


class ListView:
    """What one subscription to a list has been told, and what it sees now."""

    is_list = True

    def __init__(self, spec: ViewSpec, find_members: Callable[[], Sequence[Member] | None]) -> None:
        self.spec = spec
        self._find_members = find_members
        self._members = tuple(find_members() or ())
        self._told: list[Document | None] = [None] * len(self._members)
        self._content: ListContent | None = None

    @property
    def resources(self) -> tuple[Resource, ...]:
        return tuple(member.rendition.resource for member in self._members)

    def current(self) -> "ListContent":
        documents = tuple(member.rendition.current() for member in self._members)
        content = self._content
        if content is None or any(a is not b for a, b in zip(documents, content.documents, strict=True)):
            content = self._content = ListContent(self, documents)
        return content

    def fits(self) -> bool:
        return not self.spec.limit  # the list with one part is more than a datagram has room for

    def release(self) -> None:
        for member in self._members:
            member.rendition.release()

    def rebuild(self) -> bool:
        """Looks up anew who is in the list; False where there is no such list any more."""
        fresh = self._find_members()
        self.release()
        self._members = tuple(fresh or ())
        self._told = [None] * len(self._members)
        self._content = None
        return fresh is not None

    def compose(self, documents: Sequence[Document], version: int, *, full: bool) -> bytes:
        """The end of a NOTIFY with what has news, or with everything; what it holds counts as told."""
        if full:
            self._told = [None] * len(documents)
        news = [index for index, document in enumerate(documents) if document is not self._told[index]]
        told_now = _fitting(news, documents, self._room(full=full))
        for index in told_now:
            self._told[index] = documents[index]
        if len(told_now) < len(news):
            self._content = None  # so that the rest is news as soon as this NOTIFY is answered
        listed = range(len(documents)) if full else told_now
        root = etree.Element(
            f"{{{_NAMESPACE}}}list",
            {"uri": xml_text(self.spec.uri), "version": str(version), "fullState": "true" if full else "false"},
            {None: _NAMESPACE},
        )
        told = set(told_now)
        for index in listed:
            self._describe(root, index, version, has_part=index in told)
        rlmi = xml_bytes(root)
        parts = [
            (_cid(index, version), documents[index].content_type, documents[index].body(version)) for index in told_now
        ]
        return _multipart([(f"list.{version}@switchboard", "application/rlmi+xml", rlmi), *parts])

    def _room(self, *, full: bool) -> float:
        """
        Bytes that parts may have: over a connection as many as there are, in datagrams the more while there is
        something that the watcher was never told.
        """
        if not self.spec.limit:
            return math.inf
        if full:
            return _LARGEST - _RESOURCE * len(self._members)
        return _LARGEST if None in self._told else self.spec.limit

    def _describe(self, root: etree._Element, index: int, version: int, *, has_part: bool) -> None:
        member = self._members[index]
        resource = etree.SubElement(root, f"{{{_NAMESPACE}}}resource", uri=xml_text(member.rendition.spec.uri))
        etree.SubElement(resource, f"{{{_NAMESPACE}}}name").text = xml_text(member.name)
        if has_part:
            exten = xml_text(member.rendition.resource.status.extension.exten)
            etree.SubElement(resource, f"{{{_NAMESPACE}}}instance", id=exten, state="active", cid=_cid(index, version))


class ListContent:
    """The documents of all members at one moment."""

    __slots__ = ("_view", "documents")

    etag = ""  # what a NOTIFY holds depends on what the subscription was told

    def __init__(self, view: ListView, documents: tuple[Document, ...]) -> None:
        self._view = view
        self.documents = documents

    def tail(self, version: int, since: Content | None) -> bytes:
        return self._view.compose(self.documents, version, full=since is None)


def _fitting(news: Sequence[int], documents: Sequence[Document], limit: float) -> list[int]:
    """As many as fit, and at least one."""
    fitting: list[int] = []
    size = 0
    for index in news:
        size += documents[index].size + _PART
        if fitting and size > limit:
            break
        fitting.append(index)
    return fitting


def _cid(index: int, version: int) -> str:
    return f"{index}.{version}@switchboard"


def _multipart(parts: Sequence[tuple[str, str, bytes]]) -> bytes:
    """RFC 4662 5.5: the list first, then a part for each of its `cid`s."""
    digest = hashlib.blake2b(digest_size=12)
    for _, _, body in parts:
        digest.update(body)
    boundary = digest.hexdigest()  # nobody's message holds a digest of itself
    pieces = []
    for cid, content_type, body in parts:
        headers = f'Content-ID: <{cid}>\r\nContent-Type: {content_type};charset="UTF-8"\r\n'
        pieces.append(f"--{boundary}\r\nContent-Transfer-Encoding: binary\r\n{headers}\r\n".encode() + body + b"\r\n")
    content = b"".join(pieces) + f"--{boundary}--\r\n".encode()
    cid, content_type, _ = parts[0]
    headers = (
        f'Content-Type: multipart/related;type="{content_type}";start="<{cid}>";boundary="{boundary}"\r\n'
        f"Content-Length: {len(content)}\r\n\r\n"
    )
    return headers.encode() + content
