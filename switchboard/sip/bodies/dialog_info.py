"""dialog-info (RFC 4235): what a lamp shows (Asterisk: `res_pjsip_dialog_info_body_generator.c`)."""

from lxml import etree

from switchboard.core.states import ExtensionState, ExtensionStatus
from switchboard.sip.bodies.document import VERSION_HOLE, Document, document, xml_text
from switchboard.sip.wire.uri import SipUri

CONTENT_TYPE = "application/dialog-info+xml"
_NAMESPACE = "urn:ietf:params:xml:ns:dialog-info"
_STATES = {
    ExtensionState.IDLE: "terminated",
    ExtensionState.UNAVAILABLE: "terminated",
    ExtensionState.RINGING: "early",
    ExtensionState.IN_USE: "confirmed",
    ExtensionState.BUSY: "confirmed",
    ExtensionState.IN_USE_RINGING: "confirmed",
    ExtensionState.ON_HOLD: "confirmed",
}


def render_dialog_info(status: ExtensionStatus, uri: SipUri) -> Document:
    """Always the full state; `version` is each subscription's own (RFC 4235 4.1)."""
    attributes = {"version": VERSION_HOLE, "state": "full", "entity": xml_text(uri.address_of_record)}
    root = etree.Element(f"{{{_NAMESPACE}}}dialog-info", attributes, {None: _NAMESPACE})
    dialog = etree.SubElement(root, f"{{{_NAMESPACE}}}dialog", id=xml_text(status.extension.exten))
    state = _STATES[status.extension_state]
    if state == "early":
        dialog.set("direction", "recipient")
    etree.SubElement(dialog, f"{{{_NAMESPACE}}}state").text = state
    return document(CONTENT_TYPE, root)
