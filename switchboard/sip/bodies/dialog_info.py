"""
dialog-info (RFC 4235): what a lamp shows (Asterisk: `res_pjsip_dialog_info_body_generator.c`).

    ringing             early, direction recipient, with both parties
    in use, busy        confirmed
    in use, and another call rings    both, a dialog each
    on hold             confirmed, the local party not rendering (RFC 4235 4.1.6.2: `+sip.rendering`)
    else                terminated

Calls that pass through here are told one by one, with Call-ID, tags, direction and who is at the other end, so that a
phone's key can pick one up (RFC 3891); of others nobody here knows more than that there is one: who calls is anonymous
(RFC 3323 4.1.1.3). Whoever calls is in use as soon as it rings there, as Asterisk shows it: many phones' keys blink for
anything that is early.
"""

from lxml import etree

from switchboard.core.states import DialogFacts, ExtensionState, ExtensionStatus
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
    is_in_call, rings = state in _IN_CALL, state in _RINGING
    known = [each for each in status.dialogs if (rings if each.is_early else is_in_call)]
    for facts in known:
        _known_dialog(root, facts, uri)
    if is_in_call and all(each.is_early for each in known):
        talking = _dialog(root, name, "confirmed")
        if state is ExtensionState.ON_HOLD:
            _target(etree.SubElement(talking, _tag("local")), address, is_held=True)
    if rings and not any(each.is_early for each in known):
        ringing = _dialog(root, f"{name}-ringing" if is_in_call else name, "early")
        ringing.set("direction", "recipient")
        _party(ringing, "local", address)
        remote = etree.SubElement(ringing, _tag("remote"))
        etree.SubElement(remote, _tag("identity"), display="Anonymous").text = _ANONYMOUS
    if not len(root):
        _dialog(root, name, "terminated")
    return document(CONTENT_TYPE, root)


def _known_dialog(root: etree._Element, facts: DialogFacts, uri: SipUri) -> None:
    dialog = _dialog(root, xml_text(facts.dialog_id), "early" if facts.is_early else "confirmed")
    dialog.set("direction", "initiator" if facts.is_initiator else "recipient")
    for name, value in (
        ("call-id", facts.call_id),
        ("local-tag", facts.local_tag),
        ("remote-tag", facts.remote_tag),
    ):
        if value:
            dialog.set(name, xml_text(value))
    _party(dialog, "local", xml_text(uri.address_of_record), is_held=facts.is_held)
    if facts.remote_number:
        remote = xml_text(uri._replace(user=facts.remote_number, port=0, parameters="").address_of_record)
        _party(dialog, "remote", remote, facts.remote_name)
    else:
        identity = etree.SubElement(etree.SubElement(dialog, _tag("remote")), _tag("identity"), display="Anonymous")
        identity.text = _ANONYMOUS


def _party(dialog: etree._Element, kind: str, address: str, name: str = "", *, is_held: bool = False) -> None:
    party = etree.SubElement(dialog, _tag(kind))
    identity = etree.SubElement(party, _tag("identity"))
    identity.text = address
    if name:
        identity.set("display", xml_text(name))
    _target(party, address, is_held=is_held)


def _target(party: etree._Element, address: str, *, is_held: bool) -> None:
    target = etree.SubElement(party, _tag("target"), uri=address)
    if is_held:
        etree.SubElement(target, _tag("param"), pname="+sip.rendering", pvalue="no")


def _dialog(root: etree._Element, name: str, state: str) -> etree._Element:
    dialog = etree.SubElement(root, _tag("dialog"), id=name)
    etree.SubElement(dialog, _tag("state")).text = state
    return dialog


def _tag(name: str) -> str:
    return f"{{{_NAMESPACE}}}{name}"
