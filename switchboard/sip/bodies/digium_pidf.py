"""
PIDF in the shape that Digium's and Sangoma's phones read (Asterisk: `res_pjsip_pidf_digium_body_supplement.c`).

The device is a note and the tuple named for the extension; the user is the tuple `digium-presence`.
"""

from lxml import etree

from switchboard.core.states import ExtensionStatus
from switchboard.sip.bodies.document import Document, document, xml_text
from switchboard.sip.bodies.pidf import CONTENT_TYPE, DEVICE_NOTES, DM, NAMESPACES, PIDF, RPID, basic, on_the_phone
from switchboard.sip.wire.uri import SipUri


def render_digium_pidf(status: ExtensionStatus, uri: SipUri) -> Document:
    """The contact is the presentity's URI, so that one document serves every watcher."""
    address = xml_text(uri.address_of_record)
    root = etree.Element(f"{{{PIDF}}}presence", nsmap=NAMESPACES, attrib={"entity": address})
    etree.SubElement(root, f"{{{PIDF}}}note").text = DEVICE_NOTES[status.extension_state]
    device = etree.SubElement(root, f"{{{PIDF}}}tuple", id=xml_text(status.extension.exten))
    device_status = etree.SubElement(device, f"{{{PIDF}}}status")
    etree.SubElement(device_status, f"{{{PIDF}}}basic").text = basic(status.extension_state)
    etree.SubElement(device, f"{{{PIDF}}}contact", priority="1").text = address
    person = etree.SubElement(root, f"{{{DM}}}person")
    if on_the_phone(status.extension_state):
        activities = etree.SubElement(person, f"{{{RPID}}}activities")
        etree.SubElement(activities, f"{{{RPID}}}on-the-phone")
    user = etree.SubElement(root, f"{{{PIDF}}}tuple", id="digium-presence")
    user_status = etree.SubElement(user, f"{{{PIDF}}}status")
    presence = etree.SubElement(user_status, f"{{{PIDF}}}digium_presence", type=status.presence.state.value)
    if status.presence.subtype:
        presence.set("subtype", xml_text(status.presence.subtype))
    if status.presence.message:
        presence.text = xml_text(status.presence.message)
    return document(CONTENT_TYPE, root)
