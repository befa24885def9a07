"""
PIDF for every phone that reads the standards: RFC 3863 with RFC 4479's person and RFC 4480's activities.

The device is a tuple, open or closed; the user is the person. A presence change never touches the tuple. Of a user who
set no presence the document says in a note of its own what the device does, in Asterisk's words, as programs read them
there; of others a note in the device's tuple says that it rings or is on hold.
"""

import datetime as dt
import re

from lxml import etree

from switchboard.core.states import ExtensionState, ExtensionStatus, Presence, PresenceState
from switchboard.sip.bodies.document import Document, document, xml_text
from switchboard.sip.wire.uri import SipUri

CONTENT_TYPE = "application/pidf+xml"
CPIM_CONTENT_TYPE = "application/cpim-pidf+xml"
PIDF = "urn:ietf:params:xml:ns:pidf"
DM = "urn:ietf:params:xml:ns:pidf:data-model"
RPID = "urn:ietf:params:xml:ns:pidf:rpid"
NAMESPACES = {None: PIDF, "dm": DM, "rpid": RPID}  # baresip looks for the very text "<rpid:away/>"

_ACTIVITIES = {
    PresenceState.AWAY: "away",
    PresenceState.XA: "away",
    PresenceState.DND: "busy",
    PresenceState.UNAVAILABLE: "busy",
}
_NOTES = {
    PresenceState.AVAILABLE: "Available",
    PresenceState.CHAT: "Prefers chat",
    PresenceState.AWAY: "Away",
    PresenceState.XA: "Extended away",
    PresenceState.DND: "Do not disturb",
    PresenceState.UNAVAILABLE: "Unavailable",
}
# Asterisk presence_xml.c, ast_sip_presence_exten_state_to_str
DEVICE_NOTES = {
    ExtensionState.IDLE: "Ready",
    ExtensionState.IN_USE: "On the phone",
    ExtensionState.BUSY: "On the phone",
    ExtensionState.UNAVAILABLE: "Unavailable",
    ExtensionState.RINGING: "Ringing",
    ExtensionState.IN_USE_RINGING: "Ringing",
    ExtensionState.ON_HOLD: "On hold",
}
_AT_REST = frozenset({ExtensionState.IDLE, ExtensionState.UNAVAILABLE})
_NOTED = frozenset({ExtensionState.RINGING, ExtensionState.IN_USE_RINGING, ExtensionState.ON_HOLD})
_NOT_NCNAME = re.compile(r"[^A-Za-z0-9.-]")


def render_pidf(status: ExtensionStatus, uri: SipUri) -> Document:
    """A document that validates against the schemas of RFC 3863, 4479 and 4480."""
    return document(CONTENT_TYPE, _tree(status, uri))


def render_cpim_pidf(status: ExtensionStatus, uri: SipUri) -> Document:
    """The same document under PIDF's first name, which older phones ask for (Asterisk puts XPIDF there)."""
    return document(CPIM_CONTENT_TYPE, _tree(status, uri))


def _tree(status: ExtensionStatus, uri: SipUri) -> etree._Element:
    address = xml_text(uri.address_of_record)
    name = _ncname(status.extension.exten)
    root = etree.Element(f"{{{PIDF}}}presence", nsmap=NAMESPACES, attrib={"entity": address})
    device = etree.SubElement(root, f"{{{PIDF}}}tuple", id=f"device-{name}")
    device_status = etree.SubElement(device, f"{{{PIDF}}}status")
    etree.SubElement(device_status, f"{{{PIDF}}}basic").text = basic(status.extension_state)
    etree.SubElement(device, f"{{{PIDF}}}contact", priority="1").text = address
    if status.presence.state is PresenceState.NOT_SET:
        etree.SubElement(root, f"{{{PIDF}}}note").text = DEVICE_NOTES[status.extension_state]
    elif status.extension_state in _NOTED:
        etree.SubElement(device, f"{{{PIDF}}}note").text = DEVICE_NOTES[status.extension_state]
    person = etree.SubElement(root, f"{{{DM}}}person", id=f"person-{name}")
    activities = _activities(status)
    if activities:
        listed = etree.SubElement(person, f"{{{RPID}}}activities")
        if status.presence.until and not on_the_phone(status.extension_state):  # RFC 4480 3.2
            listed.set("until", date_time(status.presence.until))
        for activity in activities:
            etree.SubElement(listed, f"{{{RPID}}}{activity}")
    for note in _notes(status):
        etree.SubElement(person, f"{{{DM}}}note").text = xml_text(note)
    return root


def date_time(moment: float) -> str:
    """
    Wall-clock seconds as XML's `dateTime` in UTC.

    >>> date_time(86400.5)
    '1970-01-02T00:00:00Z'
    """
    return f"{dt.datetime.fromtimestamp(moment, dt.UTC):%Y-%m-%dT%H:%M:%SZ}"


def note_of(presence: Presence) -> str:
    """What a phone shows first: the user's message, else the name of the state."""
    return presence.message or _NOTES.get(presence.state, "")


def basic(state: ExtensionState) -> str:
    """RFC 3863 4.1.4: whether the device takes calls; the user's presence never decides it."""
    return "closed" if state is ExtensionState.UNAVAILABLE else "open"


def on_the_phone(state: ExtensionState) -> bool:
    """Whether the device itself says that its user is: a call, or one that rings (Asterisk: `presence_xml.c`)."""
    return state not in _AT_REST


def _activities(status: ExtensionStatus) -> list[str]:
    """The user's first, as that is what a phone shows that knows one only."""
    activities = [_ACTIVITIES[status.presence.state]] if status.presence.state in _ACTIVITIES else []
    return [*activities, "on-the-phone"] if on_the_phone(status.extension_state) else activities


def _notes(status: ExtensionStatus) -> list[str]:
    presence = status.presence
    return [note for note in (note_of(presence), presence.subtype) if note]


def _ncname(exten: str) -> str:
    return _NOT_NCNAME.sub(lambda match: f"_{ord(match.group()):x}", exten)
