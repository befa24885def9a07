"""Whatever phones write into the headers of calls: each request is answered once, and no fault is ours."""

from hypothesis import given, settings
from hypothesis import strategies as st

from switchboard.sip.invite.replaces import parse_replaces
from switchboard.sip.invite.session_timers import asked_of
from switchboard.sip.wire.errors import MalformedMessage
from switchboard.sip.wire.message import Request
from tests.helpers.phone import Office
from tests.wire.test_calls import OFFER, CallingPhone, Desk

_PIECES = (
    '<sip: 6003 @127.0.0.1 > ?Replaces= %3Bto-tag%3D % ; = , " \\ 90 refresher= uac from-tag=a to-tag=b INVITE'
    " early-only 1 ² tel: 100rel"
)
TEXT = st.one_of(
    st.text(st.characters(exclude_characters="\r\n", exclude_categories=["Cs"]), max_size=80),
    st.lists(st.sampled_from([*_PIECES.split(), " ", "9" * 400]), max_size=12).map("".join),
)
_NAMES = (
    "Refer_To Referred_By Refer_Sub Replaces Join Session_Expires Min_SE Supported Require RAck Allow Diversion Privacy"
    " Max_Forwards Contact Record_Route"
)
HEADERS = st.sampled_from(_NAMES.split())


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["REFER", "INVITE", "UPDATE", "PRACK", "BYE", "INFO"]),
            st.dictionaries(HEADERS, TEXT, max_size=4),
            st.sampled_from(["", OFFER, "v=0\r\n"]),
        ),
        max_size=4,
    )
)
def test_each_request_of_a_call_is_answered_once(requests: list[tuple[str, dict[str, str], str]]) -> None:
    office, desk = Office(), Desk()
    office.services.calls.desk = desk
    phone = CallingPhone(office, desk)
    phone.talk()
    for method, headers, body in requests:
        branch = phone.branch + 1
        heard = phone.ask(method, body, **headers)
        answers = [each for each in heard if each.start.startswith("SIP/") and each.headers["CSeq"].endswith(method)]
        assert len(answers) == 1, heard
        if method == "INVITE":
            phone.send(phone.write("ACK", cseq=phone.cseq, branch=branch if answers[0].status >= 300 else 0))
    for call in list(office.services.calls):
        office.services.calls.hang_up(call, 0, "", office.now)
    office.pass_time(2_000)
    assert office.services.calls.get_timer() is None
    assert not office.faults.listed()


@settings(max_examples=300, deadline=None)
@given(TEXT)
def test_a_dialog_to_replace_is_read_or_refused(text: str) -> None:
    try:
        replaces = parse_replaces(text)
    except MalformedMessage:
        return
    assert replaces.call_id
    assert replaces.local_tag


@settings(max_examples=300, deadline=None)
@given(TEXT, TEXT)
def test_how_long_a_session_is_is_read_or_refused(expires: str, least: str) -> None:
    headers = {"session-expires": [expires.strip()], "min-se": [least.strip()], "supported": ["timer"]}
    try:
        asked = asked_of(Request("INVITE", "sip:x", headers, b""))
    except MalformedMessage:
        return
    assert 0 <= asked.seconds <= 86_400
    assert 0 <= asked.least <= 86_400
    assert asked.refresher in ("", "uac", "uas")
