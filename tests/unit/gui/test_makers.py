"""What is to be entered into a phone has its account whole, maker by maker."""

import xml.etree.ElementTree as ET

import pytest

from switchboard.ground.address import TRANSPORTS, ListenAddress
from switchboard.gui.dialogs.credentials import Credential, new_secret
from switchboard.gui.dialogs.makers import MAKERS, Maker, account_fields, file_lines, lamps_at

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


def test_secrets_are_in_no_representation_and_never_the_same() -> None:
    assert "k7mq" not in repr(CLARA)
    assert len({new_secret() for _ in range(1_000)}) == 1_000
