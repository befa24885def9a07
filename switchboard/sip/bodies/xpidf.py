"""
XPIDF, an early form of PIDF that some desk phones still ask for (Asterisk: `res_pjsip_xpidf_body_generator.c`).

It has one word for device and user together: the device in a call or gone is told first, then what the user wishes.
A device that rings or is on hold has a note beside it.
"""

from lxml import etree

from switchboard.core.states import ExtensionState, ExtensionStatus, PresenceState
from switchboard.sip.bodies.document import Document, document, xml_text
from switchboard.sip.bodies.pidf import DEVICE_NOTES
from switchboard.sip.wire.uri import SipUri

CONTENT_TYPE = "application/xpidf+xml"
_OF_DEVICE = {  # status and msnsubstatus
    ExtensionState.IDLE: ("open", "online"),
    ExtensionState.UNAVAILABLE: ("closed", "offline"),
}
_IN_USE = ("inuse", "onthephone")
_NOTED = frozenset({ExtensionState.RINGING, ExtensionState.IN_USE_RINGING, ExtensionState.ON_HOLD})
_OF_USER = {
    PresenceState.AWAY: "away",
    PresenceState.XA: "away",
    PresenceState.DND: "busy",
    PresenceState.UNAVAILABLE: "busy",
}


def render_xpidf(status: ExtensionStatus, uri: SipUri) -> Document:
    """The address is the presentity's URI, so that one document serves every watcher."""
    address = xml_text(uri.address_of_record)
    exten = xml_text(status.extension.exten)
    root = etree.Element("presence")
    etree.SubElement(root, "presentity", uri=f"{address};method=SUBSCRIBE")
    atom = etree.SubElement(root, "atom", atomid=f"device-{exten}", id=exten)
    place = etree.SubElement(atom, "address", uri=f"{address};user=ip", priority="0.80000")
    device, substatus = _OF_DEVICE.get(status.extension_state, _IN_USE)
    if status.extension_state is ExtensionState.IDLE:
        substatus = _OF_USER.get(status.presence.state, substatus)
    etree.SubElement(place, "status", status=device)
    etree.SubElement(place, "msnsubstatus", substatus=substatus)
    if status.extension_state in _NOTED:
        etree.SubElement(place, "note").text = DEVICE_NOTES[status.extension_state]
    return document(CONTENT_TYPE, root)
