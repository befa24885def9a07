"""
dialog-info (RFC 4235): what a lamp shows (Asterisk: `res_pjsip_dialog_info_body_generator.c`).

    ringing             early, direction recipient, with both parties
    in use, busy        confirmed
    in use, and another call rings    both, a dialog each
    on hold             confirmed, the local party not rendering (RFC 4235 4.1.6.2: `+sip.rendering`)
    else                terminated

Who calls is nobody's to say here: the remote party is anonymous (RFC 3323 4.1.1.3).
"""

from lxml import etree

from switchboard.core.states import ExtensionState, ExtensionStatus
from switchboard.sip.bodies.document import VERSION_HOLE, Document, document, xml_text
from switchboard.sip.wire.uri import SipUri

CONTENT_TYPE = "application/dialog-info+xml"
_NAMESPACE = "urn:ietf:params:xml:ns:dialog-info"
_ANONYMOUS = "sip:anonymous@anonymous.invalid"
_IN_CALL = frozenset(
    {ExtensionState.IN_USE, ExtensionState.BUSY, ExtensionState.IN_USE_RINGING, ExtensionState.ON_HOLD}
)
_RINGING = frozenset({ExtensionState.RINGING, ExtensionState.IN_USE_RINGING})


def render_dialog_info(status: ExtensionStatus, uri: SipUri) -> Document:
    """Always the full state; `version` is each subscription's own (RFC 4235 4.1)."""
    address = xml_text(uri.address_of_record)
    attributes = {"version": VERSION_HOLE, "state": "full", "entity": address}
    root = etree.Element(_tag("dialog-info"), attributes, {None: _NAMESPACE})
    name, state = xml_text(status.extension.exten), status.extension_state
    if state in _IN_CALL:
        talking = _dialog(root, name, "confirmed")
        if state is ExtensionState.ON_HOLD:
            target = etree.SubElement(etree.SubElement(talking, _tag("local")), _tag("target"), uri=address)
            etree.SubElement(target, _tag("param"), pname="+sip.rendering", pvalue="no")
    if state in _RINGING:
        ringing = _dialog(root, f"{name}-ringing" if state in _IN_CALL else name, "early")
        ringing.set("direction", "recipient")
        local = etree.SubElement(ringing, _tag("local"))
        etree.SubElement(local, _tag("identity")).text = address
        etree.SubElement(local, _tag("target"), uri=address)
        remote = etree.SubElement(ringing, _tag("remote"))
        etree.SubElement(remote, _tag("identity"), display="Anonymous").text = _ANONYMOUS
    if not len(root):
        _dialog(root, name, "terminated")
    return document(CONTENT_TYPE, root)


def _dialog(root: etree._Element, name: str, state: str) -> etree._Element:
    dialog = etree.SubElement(root, _tag("dialog"), id=name)
    etree.SubElement(dialog, _tag("state")).text = state
    return dialog


def _tag(name: str) -> str:
    return f"{{{_NAMESPACE}}}{name}"
