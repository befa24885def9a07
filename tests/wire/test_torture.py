"""
RFC 4475's messages that concern calls, answered as that says, and session descriptions that are none.

A message of the RFC that is written for somebody else's domain is for ours: whose domain it is says the dialplan.
"""

import pytest

from switchboard.sip.invite.call_keeper import CallState
from tests.helpers.phone import Message, Office, parse
from tests.wire.test_calls import OFFER, CallingPhone, Desk, statuses

SDP = (
    "v=0\r\no=mhandley 29739 7272939 IN IP4 192.0.2.3\r\ns=-\r\nc=IN IP4 192.0.2.4\r\nt=0 0\r\n"
    "m=audio 49217 RTP/AVP 0 12\r\nm=video 3227 RTP/AVP 31\r\na=rtpmap:31 LPC\r\n"
)
WSINV = (
    "INVITE sip:vivekg@chair-dnrc.example.com;unknownparam SIP/2.0\r\n"
    "TO :\r\n sip:vivekg@chair-dnrc.example.com ;   tag    = 1918181833n\r\n"
    'from   : "J Rosenberg \\\\\\""       <sip:jdrosen@example.com>\r\n  ;\r\n  tag = 98asjd8\r\n'
    "MaX-fOrWaRdS: 0068\r\nCall-ID: wsinv.ndaksdj@192.0.2.1\r\nContent-Length   : {length}\r\n"
    "cseq: 0009\r\n  INVITE\r\nVia  : SIP  /   2.0\r\n /UDP\r\n    192.0.2.2;branch=390skdjuw\r\n"
    "s :\r\nNewFangledHeader:   newfangled value\r\n continued newfangled value\r\n"
    "UnknownHeaderWithUnusualValue: ;;,,;;,;\r\nContent-Type: application/sdp\r\n"
    "Route:\r\n <sip:services.example.com;lr;unknownwith=value;unknown-no-value>\r\n"
    "v:  SIP  / 2.0  / TCP     spindle.example.com   ;\r\n  branch  =   z9hG4bK9ikj8  ,\r\n"
    " SIP  /    2.0   / UDP  192.168.255.111   ; branch=\r\n z9hG4bK30239\r\n"
    'm:"Quoted string \\"\\"" <sip:jdrosen@example.com> ; newparam =\r\n      newvalue ;\r\n'
    "  secondparam ; q = 0.33\r\n"
    "\r\n{body}"
)
HEAD = {
    "To": "sip:j.user@example.com",
    "From": "sip:caller@example.net;tag=134161461246",
    "Max-Forwards": "7",
    "Call-ID": "torture.0ha0isndaksdjasdf3234nas",
    "CSeq": "8 INVITE",
    "Via": "SIP/2.0/UDP 192.0.2.15;branch=z9hG4bKkdjuw",
    "Contact": "<sip:caller@host5.example.net>",
    "Content-Type": "application/sdp",
}


def written(line: str = "INVITE sip:user@example.com SIP/2.0", body: str = SDP, **changed: str | None) -> bytes:
    headers = {**HEAD, "Content-Length": str(len(body))}
    names = {name.replace("_", "-"): value for name, value in changed.items()}
    lines = [f"{name}: {value}" for name, value in (headers | names).items() if value is not None]
    return ("\r\n".join([line, *lines, "", ""]) + body).encode()


def sent(data: bytes) -> tuple[Desk, list[Message]]:
    office, desk = Office(), Desk()
    office.services.calls.desk = desk
    office.receive(data)
    heard = [parse(each) for each, _ in office.datagrams()]
    assert not office.faults.listed()
    return desk, heard


def test_rfc4475_3_1_1_1_a_short_tortuous_invite_is_read() -> None:
    """It has a tag of a call that is none here, so that a reader who read all of it says so."""
    desk, [answer] = sent(WSINV.format(length=len(SDP), body=SDP).encode())
    assert answer.status == 481
    assert desk.calls == []
    without = WSINV.replace(" ;   tag    = 1918181833n", "").format(length=len(SDP), body=SDP).encode()
    desk, [trying] = sent(without)
    assert trying.status == 100
    assert desk.calls[0].dialog.target == "sip:jdrosen@example.com"
    assert desk.calls[0].dialog.remote_cseq == 9
    assert len(trying.vias) == 2


def test_rfc4475_3_1_1_3_what_is_escaped_in_a_user_part_is_a_part_of_it() -> None:
    line = "INVITE sip:sips%3Auser%40example.com@example.net SIP/2.0"
    to = "sip:%75se%72@example.com"
    contact = "<sip:cal%6Cer@host5.example.net;%6C%72;n%61me=v%61lue%25%34%31>"
    desk, [trying] = sent(written(line, To=to, Contact=contact))
    assert trying.status == 100
    assert desk.calls[0].arrival.request.uri_text.startswith("sip:sips%3Auser%40example.com@")


def test_rfc4475_3_1_1_7_long_values_are_no_fault() -> None:
    """Those that an answer repeats have their bounds, and say which (400); everything else may be long."""
    words = "unknown" * 20
    desk, [trying] = sent(
        written(
            f"INVITE sip:user@example.com;unknown={'long' * 30} SIP/2.0",
            From=f'"{"I have a user name of extreme proportion" * 5}"<sip:caller@example.net>;tag={"12982424" * 12}',
            Unknown_Header=f"{words}; {words}; {words}" * 4,
            Supported="timer, " + "x" * 200,
        )
    )
    assert trying.status == 100
    assert len(desk.calls) == 1


def test_rfc4475_3_1_1_8_a_second_request_behind_the_first_is_no_part_of_it() -> None:
    first = written(Call_ID="dblreq.first")
    desk, heard = sent(first + written(Call_ID="dblreq.second"))
    assert statuses(heard) == [100]
    assert [call.dialog.call_id for call in desk.calls] == ["dblreq.first"]


@pytest.mark.parametrize(
    ("name", "data", "status"),
    [
        (
            "3.1.2.1 badinv01",
            written(Via="SIP/2.0/UDP 192.0.2.15;;,;,,", Contact='"Joe" <sip:joe@example.org>;;;;'),
            100,
        ),
        ("3.1.2.2 clerr", written(Content_Length="9999"), 400),
        ("3.1.2.3 ncl", written(Content_Length="-999"), 400),
        ("3.1.2.6 quotbal", written(To='"Mr. J. User <sip:j.user@example.com>'), 400),
        ("3.1.2.7 ltgtruri", written("INVITE <sip:user@example.com> SIP/2.0"), 400),
        ("3.1.2.8 lwsruri", written("INVITE sip:user@example.com; lr SIP/2.0"), 400),
        ("3.1.2.11 escruri", written("INVITE sip:user@example.com?Route=%3Csip:example.com%3E SIP/2.0"), 100),
        ("3.1.2.16 badvers", written("INVITE sip:t.watson@example.org SIP/7.0"), 505),
        ("3.1.2.17 mismatch01", written(CSeq="8 OPTIONS"), 400),
        ("3.3.1 insuf", written(Call_ID=None, From=None, To=None), 400),
        ("3.3.2 unkscm", written("INVITE nobodyKnowsThisScheme:totallyopaquecontent SIP/2.0"), 416),
        ("3.3.5 bext01", written(Require="nothingSupportsThis, nothingSupportsThisEither"), 420),
        ("3.3.6 invut", written(Content_Type="application/unknownformat"), 415),
        ("3.3.8 multi01", written(CSeq="5 INVITE\r\nCSeq: 59 INVITE"), 400),
        ("3.3.9 mcl01", written(Content_Length=f"{len(SDP)}\r\nContent-Length: 13"), 400),
        ("3.3.11 zeromf", written(Max_Forwards="0"), 100),
        ("3.3.15 sdp01", written(Accept="text/nobodyKnowsThis"), 100),
    ],
)
def test_rfc4475_an_invite_is_answered_as_it_ought_to_be(name: str, data: bytes, status: int) -> None:
    desk, heard = sent(data)
    assert statuses(heard) == ([status] if status else []), name
    assert len(desk.calls) == (status == 100)


@pytest.mark.parametrize("method", ["BYE", "CANCEL", "REFER", "UPDATE", "PRACK", "INFO"])
@pytest.mark.parametrize(
    ("changed", "status"),
    [
        ({"CSeq": "8 OPTIONS"}, 400),
        ({"CSeq": "4294967296 {method}"}, 400),
        ({"CSeq": "x"}, 400),
        ({"To": '"unbalanced <sip:x@y>'}, 400),
        ({"Content_Length": "-1"}, 400),
        ({"Via": "SIP/2.0/UDP 192.0.2.15;branch=z9hG4bK"}, 481),
        ({}, 481),
    ],
)
def test_rfc4475_other_requests_of_calls_are_answered(method: str, changed: dict[str, str], status: int) -> None:
    changed = {"CSeq": "8 {method}", "To": "sip:j.user@example.com;tag=a", **changed}
    filled = {name: value.format(method=method) for name, value in changed.items()}
    _, heard = sent(written(f"{method} sip:user@example.com SIP/2.0", "", Content_Type=None, **filled))
    reads_no_to = method == "CANCEL" and "unbalanced" in changed["To"]
    assert statuses(heard) == [481 if reads_no_to else status]


@pytest.mark.parametrize("text", ["ACK sip:x@y SIP/2.0", "ACK <sip:x@y> SIP/2.0", "ACK sip:x@y SIP/7.0"])
def test_rfc4475_nobody_answers_an_ack(text: str) -> None:
    _, heard = sent(written(text, CSeq="8 ACK"))
    assert heard == []
    _, heard = sent(written(text, CSeq="8 INVITE", To='"unbalanced <sip:x@y>'))
    assert heard == []


@pytest.mark.parametrize(
    ("line", "vias"),
    [
        ("SIP/2.0 4294967301 better not break the receiver", ["192.0.2.105"]),
        ("SIP/2.0 200 OK", ["192.0.2.198", "255.255.255.255"]),
        ("SIP/2.0 200 = 2**3 * 5**2 но сто девяносто девять", ["192.0.2.198"]),
        ("SIP/2.0 100 ", ["192.0.2.105"]),
        ("SIP/2.0 100", ["192.0.2.105"]),
    ],
)
def test_rfc4475_3_1_2_19_an_answer_to_nothing_does_no_harm(line: str, vias: list[str]) -> None:
    lines = [line, *(f"Via: SIP/2.0/UDP {host};branch=z9hG4bKx" for host in vias), "CSeq: 35 INVITE", "", ""]
    desk, heard = sent("\r\n".join(lines).encode())
    assert (desk.calls, heard) == ([], [])


# session descriptions

_M = "m=audio 4000 RTP/AVP 0\r\n"
_C = "c=IN IP4 127.0.0.1\r\n"


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (f"v=0\r\n{_C}{_M}", 100),
        (f"v=0\n{_C}{_M}".replace("\r", ""), 100),
        (f"v=0\r\n{_C}", 488),  # nothing is offered
        ("v=0\r\n", 488),
        ("x", 400),
        ("\r\n", 400),
        (f"v=0\r\n{_C}m=audio RTP/AVP 0\r\n", 400),
        (f"v=0\r\n{_C}m=audio -1 RTP/AVP 0\r\n", 400),
        (f"v=0\r\n{_C}m=audio 65536 RTP/AVP 0\r\n", 400),
        (f"v=0\r\n{_C}m=audio ٣ RTP/AVP 0\r\n", 400),
        (f"v=0\r\n{_C}m=audio 4000/2 RTP/AVP 0\r\n", 100),
        (f"v=0\r\n{_C}m=audio 4000 RTP/AVP\r\n", 400),
        (f"v=0\r\n{_C}m=audio 0 RTP/AVP 0\r\n", 488),
        (f"v=0\r\n{_C}{_C.replace('.1', '.2')}{_M}", 100),  # of two the last
        (f"v=0\r\n{_C}{_M}{_C}{_C}", 100),
        (f"v=0\r\nc=IN IP6 ::1\r\n{_M}", 100),
        (
            f"v=0\r\nc=IN IP6 not-an-address\r\n{_M}",
            100,
        ),  # a name is not looked up
        (f"v=0\r\nc=IN IP4\r\n{_M}", 400),
        (f"v=0\r\nc=XX IP4 127.0.0.1\r\n{_M}", 400),
        (f"v=0\r\n{_C}m=audio 4000 UDP/TLS/RTP/SAVPF 0\r\n", 488),
        (f"v=0\r\n{_C}m=audio 4000 udp 0\r\n", 488),
        (f"v=0\r\n{_C}m=application 4000 TCP/BFCP *\r\n", 488),
        (f"v=0\r\n{_C}m=application 4000 TCP/BFCP *\r\n{_M}", 100),
        (f"v=0\r\n{_C}m=audio 4000 RTP/AVP {' '.join(map(str, range(1, 120)))}\r\n", 400),
        (f"v=0\r\n{_C}{_M}a=rtpmap:0\r\na=rtpmap:x y z\r\na=rtpmap:0 {'x' * 900}\r\n", 100),
        (f"v=0\r\n{_C}{_M}" + "a=x\r\n" * 600, 400),
        (f"v=0\r\n{_C}" + _M * 17, 400),
        (f"v=0\r\n{_C}{_M}a={'x' * 2_000}\r\n", 400),
        (f"v=0\r\n{_C}{_M}" + "a=" + "x" * 17_000, 400),
        (f"v=0\r\n{_C}{_M}1=x\r\n", 400),
        (f"v=0\r\n{_C}{_M}a:x\r\n", 400),
        (f"v=1\r\n{_C}{_M}", 400),
        (f" v=0\r\n{_C}{_M}", 100),
        ("v=0\r\n" + "\x00" * 50, 400),
    ],
)
def test_a_session_description_is_answered_as_far_as_it_is_one(body: str, status: int) -> None:
    desk, heard = sent(written(body=body, Content_Length=str(len(body.encode()))))
    assert statuses(heard)[-1] == status
    if status == 488:
        assert heard[-1].headers["Warning"].startswith("30")  # RFC 3261 20.43
    if status != 100:
        assert all(call.state is CallState.ENDED for call in desk.calls)


def test_rfc3261_20_43_a_refusal_of_a_session_says_why() -> None:
    office, desk = Office(), Desk()
    office.services.calls.desk = desk
    phone = CallingPhone(office, desk)
    *_, answer = phone.ask("INVITE", OFFER.replace(" 9 0 8 101", " 9 101"))
    assert answer.headers["Warning"] == '305 switchboard "Incompatible media format"'
    *_, answer = phone.ask("INVITE", OFFER.replace("RTP/AVP", "RTP/SAVP"), Call_ID="another")
    assert answer.headers["Warning"] == '302 switchboard "Incompatible transport protocol"'
    *_, answer = phone.ask("INVITE", OFFER.replace("m=audio", "m=video"), Call_ID="a-third")
    assert answer.headers["Warning"] == '304 switchboard "Media type not available"'
