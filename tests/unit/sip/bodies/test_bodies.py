"""The documents against the schemas, and Digium's against what Asterisk sends."""

import datetime as dt
import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from switchboard.core.aggregate import EXTENSION_STATES
from switchboard.core.states import (
    DeviceState,
    DialogFacts,
    Extension,
    ExtensionState,
    ExtensionStatus,
    Presence,
    PresenceState,
)
from switchboard.sip.bodies.dialog_info import render_dialog_info
from switchboard.sip.bodies.digium_pidf import render_digium_pidf
from switchboard.sip.bodies.pidf import render_cpim_pidf, render_pidf
from switchboard.sip.bodies.published_pidf import parse_published_pidf
from switchboard.sip.bodies.xpidf import render_xpidf
from switchboard.sip.watch.end_note import EndNote
from switchboard.sip.watch.lamps import Lamps
from switchboard.sip.wire.uri import SipUri, parse_uri
from tests.helpers.captures import DATA, sections

URI = parse_uri("sip:6002@127.0.0.1:5160")
SCHEMAS = DATA / "schemas"
PIDF_SCHEMA = etree.XMLSchema(etree.parse(SCHEMAS / "pidf.xsd"))
DIALOG_SCHEMA = etree.XMLSchema(etree.parse(SCHEMAS / "dialog-info.xsd"))
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)


def status(
    state: ExtensionState = ExtensionState.IDLE, presence: Presence | None = None, exten: str = "6002"
) -> ExtensionStatus:
    return ExtensionStatus(Extension(exten), state, presence or Presence())


def body(tail: bytes) -> bytes:
    head, _, content = tail.partition(b"\r\n\r\n")
    match = re.search(rb"Content-Length: (\d+)$", head)
    assert match is not None
    assert int(match.group(1)) == len(content)
    return content


def canonical(document: bytes) -> bytes:
    parser = etree.XMLParser(remove_blank_text=True)
    return etree.tostring(etree.fromstring(document, parser), method="c14n")


def captured() -> list[tuple[str, Presence, str]]:
    """Title, presence and the Digium document of each presence in bodies.txt, its contact put right."""
    cases = []
    for title, text in sections("bodies.txt").items():
        match = re.match(r'presence (\w+), (?:no subtype, no message|subtype "(.*)", message "(.*)")', title)
        if match is None:
            continue
        presence = Presence(PresenceState(match[1]), match[2] or "", match[3] or "")
        digium = re.search(r"User-Agent: Digium D60 2_9_1\n(.*?)(?=^--------)", text, re.DOTALL | re.MULTILINE)
        assert digium is not None
        cases.append((title, presence, digium[1].replace(">sip:watcher@127.0.0.1<", f">{URI}<")))
    return cases


@pytest.mark.parametrize(("title", "presence", "expected"), captured())
def test_a_digium_phone_reads_what_asterisk_writes(title: str, presence: Presence, expected: str) -> None:
    document = render_digium_pidf(status(presence=presence), URI)
    assert canonical(body(document.tail(0))) == canonical(expected.encode()), title


def test_every_presence_of_the_captures_was_compared() -> None:
    assert {presence.state for _, presence, _ in captured()} >= set(PresenceState) - {PresenceState.NOT_SET}
    assert len(captured()) >= 12


@pytest.mark.parametrize("state", list(ExtensionState))
@pytest.mark.parametrize("presence_state", list(PresenceState))
@pytest.mark.parametrize("message", ["", "Sick with the flu. Out until the 18th"])
def test_the_standard_document_validates(state: ExtensionState, presence_state: PresenceState, message: str) -> None:
    document = render_pidf(status(state, Presence(presence_state, "at home" if message else "", message)), URI)
    PIDF_SCHEMA.assertValid(etree.fromstring(body(document.tail(0))))


@given(message=TEXTS, subtype=TEXTS, exten=TEXTS.filter(bool))
def test_any_text_makes_a_valid_document(message: str, subtype: str, exten: str) -> None:
    uri = SipUri("sip", exten, "example.com")
    presence = Presence(PresenceState.DND, subtype, message)
    root = etree.fromstring(body(render_pidf(status(presence=presence, exten=exten), uri).tail(0)))
    PIDF_SCHEMA.assertValid(root)
    etree.fromstring(body(render_digium_pidf(status(presence=presence, exten=exten), uri).tail(0)))
    dialog = render_dialog_info(status(presence=presence, exten=exten), uri)
    DIALOG_SCHEMA.assertValid(etree.fromstring(body(dialog.tail(7))))


@pytest.mark.parametrize(
    ("presence_state", "state", "activity", "note"),
    [
        (PresenceState.AVAILABLE, ExtensionState.IDLE, None, "Available"),
        (PresenceState.CHAT, ExtensionState.IN_USE, "on-the-phone", "Prefers chat"),
        (PresenceState.AWAY, ExtensionState.IDLE, "away", "Away"),
        (PresenceState.XA, ExtensionState.IN_USE, "away", "Extended away"),
        (PresenceState.DND, ExtensionState.IDLE, "busy", "Do not disturb"),
        (PresenceState.UNAVAILABLE, ExtensionState.IDLE, "busy", "Unavailable"),
        (PresenceState.NOT_SET, ExtensionState.IDLE, None, None),
    ],
)
def test_every_phone_is_told_the_users_presence(
    presence_state: PresenceState, state: ExtensionState, activity: str | None, note: str | None
) -> None:
    text = body(render_pidf(status(state, Presence(presence_state)), URI).tail(0)).decode()
    assert re.findall(r"<rpid:activities><rpid:([\w-]+)/>", text) == ([activity] if activity else [])
    assert ("<rpid:on-the-phone/>" in text) == (state is ExtensionState.IN_USE)
    assert re.findall(r"<dm:note>(.*?)</dm:note>", text) == ([note] if note else [])


@pytest.mark.parametrize("presence_state", list(PresenceState))
def test_the_device_alone_decides_basic(presence_state: PresenceState) -> None:
    for state in ExtensionState:
        for render in (render_pidf, render_digium_pidf):
            text = body(render(status(state, Presence(presence_state)), URI).tail(0)).decode()
            assert ("<basic>closed<" in text) == (state is ExtensionState.UNAVAILABLE)


@pytest.mark.parametrize(
    ("state", "note"),
    [
        (ExtensionState.IDLE, "Ready"),
        (ExtensionState.IN_USE, "On the phone"),
        (ExtensionState.BUSY, "On the phone"),
        (ExtensionState.UNAVAILABLE, "Unavailable"),
        (ExtensionState.RINGING, "Ringing"),
        (ExtensionState.IN_USE_RINGING, "Ringing"),
        (ExtensionState.ON_HOLD, "On hold"),
    ],
)
def test_pidf_says_in_asterisks_words_what_the_device_of_a_user_without_a_presence_does(
    state: ExtensionState, note: str
) -> None:
    root = etree.fromstring(body(render_pidf(status(state), URI).tail(0)))
    assert [element.text for element in root.iter("{*}note")] == [note]
    assert root.findtext("{*}note") == note


@pytest.mark.parametrize("state", list(ExtensionState))
def test_pidf_says_that_a_device_rings_or_is_on_hold_whatever_its_user_set(state: ExtensionState) -> None:
    told = {
        ExtensionState.RINGING: "Ringing",
        ExtensionState.IN_USE_RINGING: "Ringing",
        ExtensionState.ON_HOLD: "On hold",
    }
    root = etree.fromstring(body(render_pidf(status(state, Presence(PresenceState.AWAY, "", "Lunch")), URI).tail(0)))
    PIDF_SCHEMA.assertValid(root)
    assert root.findtext("{*}tuple/{*}note") == told.get(state)
    assert root.findtext("{*}person/{*}note") == "Lunch"
    assert root.find("{*}note") is None
    is_at_rest = state in (ExtensionState.IDLE, ExtensionState.UNAVAILABLE)
    activities = [etree.QName(element).localname for element in root.iterfind("{*}person/{*}activities/*")]
    assert activities == (["away"] if is_at_rest else ["away", "on-the-phone"])


def test_what_is_told_of_a_call_is_no_presence_when_it_is_published() -> None:
    for state in ExtensionState:
        content = body(render_pidf(status(state, Presence(PresenceState.DND)), URI).tail(0))
        if state is not ExtensionState.UNAVAILABLE:  # closed is unavailable, whatever stands beside it
            assert parse_published_pidf(content).state is PresenceState.DND


@pytest.mark.parametrize(
    ("state", "dialog_state"),
    [
        (ExtensionState.IDLE, "terminated"),
        (ExtensionState.IN_USE, "confirmed"),
        (ExtensionState.BUSY, "confirmed"),
        (ExtensionState.UNAVAILABLE, "terminated"),
        (ExtensionState.RINGING, "early"),
        (ExtensionState.IN_USE_RINGING, "confirmed"),
        (ExtensionState.ON_HOLD, "confirmed"),
    ],
)
def test_a_lamp_shows_the_device(state: ExtensionState, dialog_state: str) -> None:
    root = etree.fromstring(body(render_dialog_info(status(state), URI).tail(12)))
    DIALOG_SCHEMA.assertValid(root)
    assert root.get("version") == "12"
    assert root.findtext(".//{*}state") == dialog_state
    assert root[0].get("direction") == ("recipient" if dialog_state == "early" else None)
    assert len(root) == (2 if state is ExtensionState.IN_USE_RINGING else 1)


def test_a_ringing_lamp_has_a_direction_and_both_parties() -> None:
    root = etree.fromstring(body(render_dialog_info(status(ExtensionState.RINGING), URI).tail(0)))
    [dialog] = root
    assert dialog.get("direction") == "recipient"
    [target] = dialog.iterfind("{*}local/{*}target")
    assert dialog.findtext("{*}local/{*}identity") == target.get("uri") == str(URI)
    assert dialog.findtext("{*}remote/{*}identity") == "sip:anonymous@anonymous.invalid"


def test_a_lamp_in_use_that_rings_has_a_dialog_for_each_call() -> None:
    root = etree.fromstring(body(render_dialog_info(status(ExtensionState.IN_USE_RINGING), URI).tail(0)))
    assert [(each.get("id"), each.findtext("{*}state"), each.get("direction")) for each in root] == [
        ("6002", "confirmed", None),
        ("6002-ringing", "early", "recipient"),
    ]


def test_a_lamp_on_hold_is_told_from_one_in_use() -> None:
    root = etree.fromstring(body(render_dialog_info(status(ExtensionState.ON_HOLD), URI).tail(0)))
    [target] = root.iterfind("{*}dialog/{*}local/{*}target")
    assert target.get("uri") == str(URI)
    assert [dict(each.attrib) for each in target] == [{"pname": "+sip.rendering", "pvalue": "no"}]
    in_use = etree.fromstring(body(render_dialog_info(status(ExtensionState.IN_USE), URI).tail(0)))
    assert in_use.find(".//{*}param") is None


def test_a_known_call_is_told_with_its_tags_its_direction_and_the_other_party() -> None:
    facts = DialogFacts("office-1.1", "call@host", "theirs", "ours", False, True, False, "6001", "Zoë <M>")
    root = etree.fromstring(
        body(render_dialog_info(replace(status(ExtensionState.RINGING), dialogs=(facts,)), URI).tail(0))
    )
    DIALOG_SCHEMA.assertValid(root)
    [dialog] = root
    assert dict(dialog.attrib) == {
        "id": "office-1.1",
        "call-id": "call@host",
        "local-tag": "theirs",
        "remote-tag": "ours",
        "direction": "recipient",
    }
    identity = dialog.find("{*}remote/{*}identity")
    assert identity is not None
    assert identity.get("display") == "Zoë <M>"
    assert identity.text == f"sip:6001@{URI.host}"
    assert dialog.findtext("{*}local/{*}identity") == URI.address_of_record


@pytest.mark.parametrize(
    ("state", "told"),
    [
        (ExtensionState.IDLE, [("6002", "terminated", None)]),
        (ExtensionState.IN_USE, [("talks", "confirmed", "initiator")]),
        (ExtensionState.ON_HOLD, [("talks", "confirmed", "initiator")]),
        (ExtensionState.RINGING, [("rings", "early", "recipient")]),
        (ExtensionState.IN_USE_RINGING, [("talks", "confirmed", "initiator"), ("rings", "early", "recipient")]),
    ],
)
def test_known_calls_are_told_as_far_as_the_lamp_shows_them(
    state: ExtensionState, told: list[tuple[str, str, str | None]]
) -> None:
    dialogs = (
        DialogFacts("talks", "1@host", "a", "b", True, False, state is ExtensionState.ON_HOLD, "6003"),
        DialogFacts("rings", "2@host", "", "d", False, True),
    )
    root = etree.fromstring(body(render_dialog_info(replace(status(state), dialogs=dialogs), URI).tail(0)))
    DIALOG_SCHEMA.assertValid(root)
    assert [(each.get("id"), each.findtext("{*}state"), each.get("direction")) for each in root] == told
    assert (root.find(".//{*}param") is not None) is (state is ExtensionState.ON_HOLD)
    unknown = etree.fromstring(body(render_dialog_info(replace(status(state), dialogs=()), URI).tail(0)))
    assert len(unknown) == len(root)


@pytest.mark.parametrize("device", ["INUSE", "ONHOLD", "NOT_INUSE"])
def test_a_lamp_says_what_asterisk_says_of_it(device: str) -> None:
    """But for the order of elements, which the schema gives."""
    [text] = [
        text for title, text in sections("bodies.txt").items() if title.startswith(f"device Custom:6002 {device}")
    ]
    written = re.search(r"^<\?xml.*?</dialog-info>", text[text.index("Event: dialog;") :], re.DOTALL | re.MULTILINE)
    assert written is not None
    ours = body(render_dialog_info(status(EXTENSION_STATES[DeviceState(device)]), URI).tail(0))
    assert _parts(ours) == _parts(written[0].encode())


def _parts(document: bytes) -> list[tuple[str, str, dict[str, str]]]:
    root = etree.fromstring(document)
    del root.attrib["version"]
    return sorted(
        (root.getroottree().getelementpath(element), (element.text or "").strip(), dict(element.attrib))
        for element in root.iter()
    )


def captured_xpidf() -> list[tuple[str, str]]:
    """Each device state of bodies.txt with its XPIDF, put right where this project differs."""
    cases = []
    for title, text in sections("bodies.txt").items():
        match = re.match(r"device (?:Custom:6002 )?(\w+)", title)
        body_text = re.search(
            r"Accept: application/xpidf\+xml.*?\n(<\?xml.*?)(?=^--------)", text, re.DOTALL | re.MULTILINE
        )
        if match and body_text and match[1] in DeviceState.__members__:
            document = body_text[1].replace("sip:watcher@127.0.0.1;", f"{URI};").replace("RANDOM", "device-6002")
            note = {"RINGING": "Ringing", "RINGINUSE": "Ringing", "ONHOLD": "On hold"}.get(match[1])
            if note:
                document = document.replace("</address>", f"<note>{note}</note></address>")
            cases.append((match[1], document))
    return cases


@pytest.mark.parametrize(("device", "expected"), captured_xpidf())
def test_xpidf_tells_the_device_as_asterisk_does(device: str, expected: str) -> None:
    state = EXTENSION_STATES[DeviceState(device)]
    assert canonical(body(render_xpidf(status(state), URI).tail(0))) == canonical(expected.encode())


@pytest.mark.parametrize(
    ("presence_state", "state", "told"),
    [
        (PresenceState.AWAY, ExtensionState.IDLE, "away"),
        (PresenceState.DND, ExtensionState.IDLE, "busy"),
        (PresenceState.CHAT, ExtensionState.IDLE, "online"),
        (PresenceState.AWAY, ExtensionState.IN_USE, "onthephone"),
        (PresenceState.AWAY, ExtensionState.UNAVAILABLE, "offline"),
    ],
)
def test_xpidf_has_one_word_for_device_and_user(
    presence_state: PresenceState, state: ExtensionState, told: str
) -> None:
    text = body(render_xpidf(status(state, Presence(presence_state)), URI).tail(0)).decode()
    assert f'substatus="{told}"' in text


def test_cpim_pidf_is_the_standard_document_under_another_name() -> None:
    document = render_cpim_pidf(status(), URI)
    PIDF_SCHEMA.assertValid(etree.fromstring(body(document.tail(0))))
    assert b"Content-Type: application/cpim-pidf+xml" in document.tail(0)


def test_control_characters_become_the_replacement_character() -> None:
    presence = Presence(PresenceState.AWAY, "", "a\x01b")
    assert "a\ufffdb" in body(render_digium_pidf(status(presence=presence), URI).tail(0)).decode()


def test_the_longest_texts_fit_one_datagram() -> None:
    presence = Presence(PresenceState.AWAY, '"' * 1000, "&" * 10_000)
    for render in (render_pidf, render_digium_pidf):
        assert len(render(status(presence=presence), URI).tail(0)) + 4000 < 65_507


def test_schemas_are_where_they_are_looked_for() -> None:
    assert {path.name for path in Path(SCHEMAS).iterdir()} == {
        "pidf.xsd",
        "data-model.xsd",
        "rpid.xsd",
        "dialog-info.xsd",
    }


def test_the_standard_document_says_until_when_what_its_user_does_goes_on() -> None:
    lunch = Presence(PresenceState.AWAY, "", "at lunch", until=1_795_000_000.4)
    root = etree.fromstring(body(render_pidf(status(presence=lunch), URI).tail(0)))
    PIDF_SCHEMA.assertValid(root)
    [activities] = root.iter("{urn:ietf:params:xml:ns:pidf:rpid}activities")
    assert dict(activities.attrib) == {"until": "2026-11-18T11:06:40Z"}
    for other in (status(ExtensionState.IN_USE, lunch), status(presence=Presence(PresenceState.AWAY))):
        root = etree.fromstring(body(render_pidf(other, URI).tail(0)))
        [activities] = root.iter("{urn:ietf:params:xml:ns:pidf:rpid}activities")
        assert dict(activities.attrib) == {}
    assert canonical(body(render_digium_pidf(status(presence=lunch), URI).tail(0))) == canonical(
        body(render_digium_pidf(status(presence=Presence(PresenceState.AWAY, "", "at lunch")), URI).tail(0))
    )


@pytest.mark.parametrize(
    ("presence", "form", "note"),
    [
        (Presence(PresenceState.AWAY, "", "at lunch", until=50_400.0), "until %s", "at lunch (until 14:00)"),
        (Presence(PresenceState.AWAY, "here", "", until=50_400.0), "bis %s", "Away (bis 14:00)"),
        (
            Presence(PresenceState.XA, "", "", until=50_400.0 + 86_400),
            "until %s",
            "Extended away (until 1970-01-02 14:00)",
        ),
        (Presence(PresenceState.AWAY, "", "at lunch", until=50_400.0), "", "at lunch"),
        (Presence(PresenceState.AWAY, "", "at lunch"), "until %s", "at lunch"),
        (Presence(PresenceState.NOT_SET, "", "", until=50_400.0), "until %s", None),
    ],
)
def test_a_phone_that_shows_only_text_says_until_when(presence: Presence, form: str, note: str | None) -> None:
    shown = Lamps(end_note=EndNote(form, dt.UTC, lambda: 0.0))
    for flavour, render in (("application/pidf+xml", render_pidf), ("application/cpim-pidf+xml", render_cpim_pidf)):
        root = etree.fromstring(body(render(shown.shown(status(presence=presence), flavour), URI).tail(0)))
        assert root.findtext("{*}person/{*}note") == note
    for flavour in ("application/pidf+xml;digium", "application/dialog-info+xml", "application/xpidf+xml"):
        assert shown.shown(status(presence=presence), flavour).presence == presence
