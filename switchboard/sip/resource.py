"""A resource that is watched, and the documents that tell of it."""

from switchboard.core.values import ExtensionStatus
from switchboard.sip.bodies.document import Document, Renderer
from switchboard.sip.uri import SipUri

_Key = tuple[Renderer, str]


class Rendition:
    """One document type of one resource under one URI: rendered once per change, whoever watches."""

    __slots__ = ("_document", "_uri", "_version", "key", "readers", "renderer")

    def __init__(self, renderer: Renderer, uri: SipUri) -> None:
        self.key: _Key = (renderer, uri.address_of_record)
        self.readers = 0
        self.renderer = renderer
        self._uri = uri
        self._version = -1
        self._document: Document | None = None

    def document(self, status: ExtensionStatus) -> Document:
        """The very same object until what it says differs, so that `is` tells whether there is news."""
        if self._version != status.version or self._document is None:
            fresh = self.renderer(status, self._uri)
            self._version = status.version
            if fresh != self._document:
                self._document = fresh
        return self._document


class Resource:
    """An extension that is watched: its newest status and its documents."""

    __slots__ = ("_renditions", "status")

    def __init__(self, status: ExtensionStatus) -> None:
        self.status = status
        self._renditions: dict[_Key, Rendition] = {}

    def rendition(self, renderer: Renderer, uri: SipUri) -> Rendition:
        """The shared document of all who want this type under this URI; one more reads it."""
        rendition = self._renditions.get((renderer, uri.address_of_record))
        if rendition is None:
            rendition = Rendition(renderer, uri)
            self._renditions[rendition.key] = rendition
        rendition.readers += 1
        return rendition

    def release(self, rendition: Rendition) -> None:
        """One reader less; a document that nobody reads any more is let go."""
        rendition.readers -= 1
        if not rendition.readers:
            self._renditions.pop(rendition.key, None)
