"""Whatever phones send to register, publish, prove who they are or speak over a connection: answered, bounded."""

import string

from hypothesis import given, settings
from hypothesis import strategies as st

from switchboard.sip.auth.digest import parse_credentials
from switchboard.sip.bodies.published_pidf import parse_published_pidf
from switchboard.sip.wire.errors import MalformedMessage
from switchboard.sip.wire.headers import contact_parameter, parse_name_addr
from switchboard.sip.wire.scan import split_list
from switchboard.sip.wire.stream_framing import StreamFraming, UnframeableStream
from switchboard.sip.wire.stun import binding_response, is_stun
from tests.helpers.phone import Office, Phone
from tests.wire.test_digest import user
from tests.wire.test_publish import AWAY

PRINTABLE = st.one_of(
    st.text(string.printable.replace("\r", "").replace("\n", ""), max_size=120),
    st.text(st.characters(exclude_characters="\r\n", exclude_categories=["Cs"]), max_size=60),  # ² is no digit
    st.sampled_from(["²", "9" * 2_000, "nan", "inf", "1e5", "٣", "-1"]),
)
HEADERS = st.sampled_from(
    ["Contact", "Expires", "Event", "SIP_If_Match", "Path", "Supported", "Require", "Authorization", "Content_Type"]
)


@settings(max_examples=300, deadline=None)
@given(
    st.sampled_from(["REGISTER", "PUBLISH", "SUBSCRIBE"]),
    st.dictionaries(HEADERS, PRINTABLE, max_size=5),
    st.binary(max_size=300),
)
def test_every_request_is_answered_once_and_nothing_is_half_done(
    method: str, changed: dict[str, str], body: bytes
) -> None:
    office = Office()
    phone = Phone(office)
    phone.send(phone.request(method, 600, **changed, Content_Length=str(len(body))) + body)
    office.settle()
    phone.hear()
    assert len(phone.responses) == 1
    if phone.responses[0].status >= 300:
        assert list(office.services.registrar.bindings) == []
        assert len(office.services.publish) == 0
        assert len(office.audiences) == 0


@settings(max_examples=300, deadline=None)
@given(PRINTABLE)
def test_no_proof_is_taken_for_one(text: str) -> None:
    office = Office(users=[user()], authenticate="always")
    phone = Phone(office)
    phone.send(phone.request(Authorization=f"Digest {text}"))
    assert phone.responses[-1].status in (400, 401, 403)


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=400))
def test_credentials_are_read_or_passed_over(text: str) -> None:
    credentials = parse_credentials(text)
    assert credentials is None or (credentials.username and credentials.nonce)


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_a_published_document_is_read_or_refused(data: st.DataObject) -> None:
    body = bytearray(AWAY.encode())
    for _ in range(data.draw(st.integers(0, 6))):
        at = data.draw(st.integers(0, len(body) - 1))
        body[at : at + data.draw(st.integers(0, 20))] = data.draw(st.binary(max_size=12))
    try:
        presence = parse_published_pidf(bytes(body))
    except MalformedMessage:
        return
    assert len(presence.message) <= len(body)


@settings(max_examples=300, deadline=None)
@given(
    st.lists(
        st.one_of(st.binary(max_size=80), st.sampled_from([b"\r\n\r\n", b"OPTIONS sip:a SIP/2.0\r\nl: 0\r\n\r\n"]))
    )
)
def test_a_stream_is_followed_or_given_up(pieces: list[bytes]) -> None:
    framing = StreamFraming()
    found = 0
    try:
        for piece in pieces:
            found += len(framing.feed(piece))
            framing.take_output()
    except UnframeableStream:
        return
    assert found <= sum(len(piece) for piece in pieces) // 20 + 1


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=60))
def test_stun_is_answered_or_dropped(data: bytes) -> None:
    for datagram in (data, b"\x00\x01\x00\x00\x21\x12\xa4\x42" + data):
        if is_stun(datagram):
            response = binding_response(datagram, ("192.0.2.7", 5060))
            assert response is None or len(response) <= len(datagram) + 24


@given(st.lists(PRINTABLE, max_size=4))
def test_lists_of_addresses_are_parted_or_refused(lines: list[str]) -> None:
    try:
        elements = split_list(lines)
    except MalformedMessage:
        return
    assert sum(len(element) for element in elements) <= sum(len(line) for line in lines)
    for element in elements:
        try:
            assert parse_name_addr(element).uri_text
            contact_parameter(element, "expires")
        except MalformedMessage:
            continue
