"""What is to be entered into a phone has its account whole, maker by maker."""

import xml.etree.ElementTree as ET

import pytest

from switchboard.ground.address import TRANSPORTS, ListenAddress
from switchboard.gui.dialogs.credentials import Credential, new_secret
from switchboard.gui.dialogs.maker_table import MAKERS
from switchboard.gui.dialogs.makers import Maker, Scanned, account_fields, file_lines, lamps_at, scanned_text

CLARA = Credential("6003", 'Clara "C" <Jiménez> & {son}', "k7mq-w3xp")


@pytest.mark.parametrize("transport", TRANSPORTS)
@pytest.mark.parametrize("maker", MAKERS, ids=lambda maker: maker.name)
def test_account_and_file_name_user_secret_and_server(maker: Maker, transport: str) -> None:
    server = ListenAddress("192.0.2.5", 5070, transport)
    fields = " ".join(value for _, value in account_fields(maker, CLARA, server))
    for text in (fields, file_lines(maker, CLARA, server)):
        assert all(part in text for part in ("6003", "k7mq-w3xp", "192.0.2.5", "5070"))
    assert "6002" in lamps_at(maker, CLARA, server)


def test_what_a_person_is_called_breaks_no_file() -> None:
    [digium] = [maker for maker in MAKERS if maker.name.startswith("Digium")]
    account = ET.fromstring(file_lines(digium, CLARA, ListenAddress("192.0.2.5", 5060)))
    assert account.get("line_label") == CLARA.name


def test_what_an_app_scans_is_the_account_whole_whatever_a_person_is_called() -> None:
    wave = next(maker for maker in MAKERS if maker.scanned is Scanned.ACCOUNT)
    account = ET.fromstring(scanned_text(wave, CLARA, ListenAddress("192.0.2.5", 5070)))[0]
    assert {part.tag: part.text for part in account} == {
        "RegisterServer": "192.0.2.5:5070",
        "UserID": "6003",
        "AuthID": "6003",
        "AuthPass": CLARA.secret,
        "AccountName": CLARA.name,
        "DisplayName": CLARA.name,
    }
    assert scanned_text(wave, CLARA, ListenAddress("192.0.2.5", 5061, "tls")) == ""
    named_at_length = Credential("6003", "ü" * 5_000, CLARA.secret)
    assert scanned_text(wave, named_at_length, ListenAddress("192.0.2.5", 5070)) == ""


def test_a_smartphone_whose_app_scans_no_account_reads_the_password_and_desk_phones_read_nothing() -> None:
    server = ListenAddress("192.0.2.5", 5060)
    texts = {maker.name: scanned_text(maker, CLARA, server) for maker in MAKERS}
    assert texts["Linphone"] == CLARA.secret
    assert texts["Snom"] == texts["Yealink"] == ""


def test_a_transport_that_a_maker_has_no_known_word_for_is_left_out_of_the_file() -> None:
    [fanvil] = [maker for maker in MAKERS if maker.name == "Fanvil"]
    assert "SIP1 Transport     :1" in file_lines(fanvil, CLARA, ListenAddress("192.0.2.5", 5060, "tcp"))
    assert "Transport" not in file_lines(fanvil, CLARA, ListenAddress("192.0.2.5", 5061, "tls"))


def test_secrets_are_in_no_representation_and_never_the_same() -> None:
    assert "k7mq" not in repr(CLARA)
    assert len({new_secret() for _ in range(1_000)}) == 1_000
