"""Nobody reads a secret in what is shown, followed or saved of messages, wherever a phone put it."""

import pytest

from switchboard.sip.wire.legible import legible


def message(body: str = "", head: str = "INVITE sip:6002@office SIP/2.0", kind: str = "text/plain") -> bytes:
    return f"{head}\r\nCall-ID: 7@b\r\nContent-Type: {kind}\r\n\r\n{body}\r\n".encode()


@pytest.mark.parametrize(
    "body",
    [
        "v=0\r\na=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:hunter2hunter2|2^20",
        "v=0\r\nk=clear:hunter2",
        "v=0\r\na=ice-ufrag:8hhY\r\na=ICE-PWD:hunter2hunter2hunter2",
        "v=0\r\na=key-mgmt:mikey hunter2",
        "Your new password is password: hunter2",
        "PASSWORD = hunter2",
        'Passwd="hunter2" for you',
        "PIN: hunter2",
        '{"user": "6002", "secret": "hunter2"}',
        "<config><sip_password perm='R'>hunter2</sip_password></config>",
        "<reg:Secret>hunter2</reg:Secret>",
        "account.1.password = hunter2\r\naccount.1.user = 6002",
        "refer to <sip:6002:hunter2@office>",
        'Digest username="6002", response="hunter2hunter2hunter2"',
    ],
)
def test_a_secret_of_a_body_is_not_shown(body: str) -> None:
    shown = legible(message(body))
    assert "hunter2" not in shown
    assert "Call-ID: 7@b" in shown


@pytest.mark.parametrize(
    "head",
    [
        'REGISTER sip:office SIP/2.0\r\nAuthorization: Digest username="6002",\r\n response="hunter2hunter2hunter2"',
        "REGISTER sip:office SIP/2.0\r\nproxy-AUTHORIZATION :Bearer hunter2",
        "SIP/2.0 200 OK\r\nAuthentication-Info: rspauth=hunter2",
        "MESSAGE sip:6002:hunter2@office SIP/2.0",
        "INVITE sip:6002@office SIP/2.0\r\nContact: <SIPS:6002:hunter2@192.0.2.7>",
    ],
)
def test_a_secret_of_a_head_is_not_shown(head: str) -> None:
    shown = legible(message(head=head))
    assert "hunter2" not in shown
    assert "Call-ID: 7@b" in shown


@pytest.mark.parametrize(
    ("kind", "body"), [("application/dtmf-relay", "Signal= 7\r\nDuration=160"), ("application/dtmf", "7")]
)
def test_digits_that_may_be_of_a_pin_are_not_shown(kind: str, body: str) -> None:
    shown = legible(message(body, "INFO sip:6002@office SIP/2.0", kind))
    assert "7" not in shown.partition("\n\n")[2]
    assert kind in shown


def test_what_is_no_secret_stands_as_it_is() -> None:
    body = "v=0\r\ns=-\r\nc=IN IP4 192.0.2.7\r\na=ice-ufrag:8hhY\r\nm=audio 4000 RTP/AVP 8"
    whole = message(body, 'SUBSCRIBE sip:6002@office SIP/2.0\r\nUser-Agent: Spinning "Pin" 1.0 (Passage)')
    assert legible(whole) == whole.decode().replace("\r\n", "\n").rstrip("\n")
