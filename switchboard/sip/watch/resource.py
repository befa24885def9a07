"""A resource that is watched, and the documents that tell of it."""

from dataclasses import replace
from typing import NamedTuple, Protocol

from switchboard.core.states import DialogFacts, ExtensionStatus
from switchboard.sip.bodies.document import Content, Document
from switchboard.sip.watch.event_package import renderer_of
from switchboard.sip.watch.lamps import Lamps
from switchboard.sip.wire.uri import parse_uri

_ELLIPSIS = "…"


class ViewSpec(NamedTuple):
    """
    What a phone asked to see: a URI, a flavour of document (see `event_package`), in at most so many bytes.

    `limit` counts the end of the NOTIFY from its content headers on; 0 where there is none.
    """

    uri: str
    flavour: str
    limit: int
    is_list: bool


class View(Protocol):
    """What one subscription sees of what it watches."""

    @property
    def spec(self) -> ViewSpec: ...
    @property
    def resources(self) -> "tuple[Resource, ...]":
        """Whose changes may change it."""

    @property
    def is_list(self) -> bool: ...
    def current(self) -> Content:
        """The very same object until what it says differs."""

    def fits(self) -> bool:
        """Whether what there is to see now stays within the limit."""

    def release(self) -> None:
        """The subscription is over."""


class Rendition:
    """One document of one resource: rendered once per change, whoever watches."""

    __slots__ = ("_dialogs", "_document", "_renderer", "_uri", "_version", "readers", "resource", "resources", "spec")

    is_list = False

    def __init__(self, resource: "Resource", spec: ViewSpec) -> None:
        self.resource = resource
        self.resources = (resource,)
        self.spec = spec
        self.readers = 0
        self._renderer = renderer_of(spec.flavour)
        self._uri = parse_uri(spec.uri)
        self._version = -1
        self._document: Document | None = None
        self._dialogs: tuple[DialogFacts, ...] = ()  # that it tells of

    def current(self) -> Document:
        status = self.resource.status
        dialogs = self.resource.lamps.dialogs(status.extension)
        if self._version != status.version or dialogs is not self._dialogs or self._document is None:
            fresh = self._render(status)
            self._version, self._dialogs = status.version, dialogs
            if fresh != self._document:
                self._document = fresh
        return self._document

    def fits(self) -> bool:
        return not self.spec.limit or self.current().size <= self.spec.limit

    def release(self) -> None:
        self.resource.release(self)

    def _render(self, status: ExtensionStatus) -> Document:
        status = self.resource.lamps.shown(status, self.spec.flavour)
        whole = self._renderer(status, self._uri)
        if not self.spec.limit or whole.size <= self.spec.limit:
            return whole
        return self._shortened(status)

    def _shortened(self, status: ExtensionStatus) -> Document:
        """The document with as much of subtype and message as a datagram carries; the state is always told."""
        presence = status.presence
        subtype = presence.subtype if len(presence.subtype) <= 40 else presence.subtype[:39] + _ELLIPSIS
        fits, too_long = 0, len(presence.message)
        best = self._renderer(replace(status, presence=replace(presence, subtype=subtype, message="")), self._uri)
        while too_long - fits > 1:
            length = (fits + too_long) // 2
            message = presence.message[:length].rstrip() + _ELLIPSIS
            shorter = replace(status, presence=replace(presence, subtype=subtype, message=message))
            document = self._renderer(shorter, self._uri)
            if document.size <= self.spec.limit:
                fits, best = length, document
            else:
                too_long = length
        return best


class Resource:
    """An extension that is watched: its newest status and its documents."""

    __slots__ = ("_renditions", "lamps", "status")

    def __init__(self, status: ExtensionStatus, lamps: Lamps) -> None:
        self.status = status
        self.lamps = lamps
        self._renditions: dict[ViewSpec, Rendition] = {}

    def rendition(self, spec: ViewSpec) -> Rendition:
        """The shared document of all who want to see the same; one more reads it."""
        rendition = self._renditions.get(spec)
        if rendition is None:
            rendition = self._renditions[spec] = Rendition(self, spec)
        rendition.readers += 1
        return rendition

    def release(self, rendition: Rendition) -> None:
        """One reader less; a document that nobody reads any more is let go."""
        rendition.readers -= 1
        if not rendition.readers:
            self._renditions.pop(rendition.spec, None)
