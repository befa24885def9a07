"""Messages as mail: handed to a real server, kept over restarts, tried again, given up; no header is a caller's."""

import datetime as dt
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from switchboard.api.mail import Mail, MailRefused
from switchboard.api.mail import MailServer as Address
from switchboard.api.voicemail import DeleteMessages
from switchboard.net.mail_client import send_mail
from tests.helpers.house import SETTINGS
from tests.helpers.https_server import made_certificate
from tests.helpers.mail_server import MailServer
from tests.unit.engine.test_mail_desk import MailHouse, Spoken


@pytest.fixture
def server() -> Iterator[MailServer]:
    server = MailServer()
    yield server
    server.close()


def mail_house(data: Path, port: int, more: str = "", box: str = "") -> MailHouse:
    """Whose 6001 has its messages mailed."""

    class Mailing(MailHouse):
        settings = (
            f'{SETTINGS}\n[voicemail.mail]\nhost = "localhost"\nport = {port}\ntls = "none"\nfrom = "vm@office.test"\n'
            f'{more}\n[mailboxes.6001]\naddress = "ann@office.test"\n{box}\n'
        )

    return Mailing(data)


def leave(house: MailHouse, name: str = "Cai Chen", number: str = "6003") -> None:
    told = house.loop.create_future()
    house.engine.parts.voicemail.put("6001@default", (name, number), Spoken(), told.set_result)
    assert house.do(told) is None


def a_minute_passes(house: MailHouse) -> None:
    mail = house.engine.parts.voicemail._mail
    assert mail is not None
    mail._try_again()


def problems(house: MailHouse) -> str:
    return "\n".join(house.window.service.problems)


def pending(data: Path) -> list[Path]:
    return list(data.rglob("*.mail"))


def test_a_message_is_mailed_with_its_sound(tmp_path: Path, server: MailServer) -> None:
    with mail_house(tmp_path, server.port) as house:
        leave(house)
        house.leave("6002@default")  # which has no address
        house.wait_until(lambda: bool(server.taken) and not pending(tmp_path))
        [taken] = server.taken
        assert (taken.sender, taken.recipients) == ("vm@office.test", ["ann@office.test"])
        message = taken.message
        assert message["To"] == "Ann Archer <ann@office.test>"
        assert message["Subject"] == "New message in mailbox 6001 from Cai Chen"
        assert message["Auto-Submitted"] == "auto-generated"
        text, sound = message.iter_parts()
        assert (
            text.get_content()
            .replace("\r", "")
            .startswith('Dear Ann Archer:\n\n"Cai Chen" <6003> has left you a message of 0:01 in')
        )
        assert sound.get_content_type() == "audio/x-wav"
        assert sound.get_content().startswith(b"RIFF")
        assert problems(house) == ""


def test_without_the_sound_where_that_is_wanted_and_in_ones_own_words(tmp_path: Path, server: MailServer) -> None:
    words = 'subject = "${VM_CIDNUM}: ${VM_DUR} ${NOTHING}"\nbody = "a\\\\nb"'
    with mail_house(tmp_path, server.port, words, "attach = false") as house:
        leave(house)
        house.wait_until(lambda: bool(server.taken))
        message = server.taken[0].message
        assert message["Subject"] == "6003: 0:01 ${NOTHING}"
        assert message.get_content() == "a\r\nb\r\n"


@pytest.mark.parametrize(
    "name", ["x\r\nBcc: all@office.test", "x\nSubject: other", "${VM_MAILBOX}", "\x00\x1b[2J", "ü" * 300, '"><,;:']
)
def test_a_callers_name_makes_no_header_and_no_template(tmp_path: Path, server: MailServer, name: str) -> None:
    with mail_house(tmp_path, server.port) as house:
        leave(house, name, "6003\r\nRCPT TO:<all@office.test>")
        house.wait_until(lambda: bool(server.taken))
        [taken] = server.taken
        assert taken.recipients == ["ann@office.test"]
        assert taken.message["Bcc"] is None
        assert len(taken.message.get_all("Subject", [])) == 1
        assert taken.message["Subject"].startswith("New message in mailbox 6001 from ")
        assert [line for line in server.heard if line.startswith("RCPT")] == ["RCPT TO:<ann@office.test>"]


def test_a_server_that_is_away_is_told_of_and_tried_again_after_a_restart(tmp_path: Path, server: MailServer) -> None:
    server.close()
    with mail_house(tmp_path, server.port) as house:
        leave(house)
        house.wait_until(lambda: "wait to be mailed; localhost: Connection refused" in problems(house))
        assert len(pending(tmp_path)) == 1
    back = MailServer()
    with mail_house(tmp_path, back.port) as house:
        house.wait_until(lambda: len(back.taken) == 1 and not pending(tmp_path))
        assert problems(house) == ""
    with mail_house(tmp_path, back.port) as house:
        house.wait_until(lambda: len(house.at("6001")) == 1)
        assert len(back.taken) == 1, "once is enough"
    back.close()


def test_what_a_server_does_not_take_now_is_tried_again_later_and_others_wait(
    tmp_path: Path, server: MailServer
) -> None:
    server.say = lambda line: "451 try again" if line.startswith("RCPT") else ""
    with mail_house(tmp_path, server.port) as house:
        leave(house)
        house.wait_until(lambda: "it says 451: try again" in problems(house))
        leave(house)
        house.do(house.engine.parts.queue.settled())
        assert sum(line.startswith("MAIL") for line in server.heard) == 1, "none is tried while the server is not asked"
        server.say = lambda _: ""
        a_minute_passes(house)  # a minute passes
        house.wait_until(lambda: len(server.taken) == 2)
        house.wait_until(lambda: problems(house) == "")


def test_what_is_refused_for_good_is_shown_and_not_tried_again(tmp_path: Path, server: MailServer) -> None:
    server.say = lambda line: "550 no such user" if line.startswith("RCPT") else ""
    with mail_house(tmp_path, server.port) as house:
        leave(house)
        house.wait_until(lambda: not pending(tmp_path))
        house.wait_until(lambda: "is not mailed to ann@office.test: it says 550: no such user" in problems(house))
        assert len(house.at("6001")) == 1, "the message is there all the same"


def test_a_message_that_was_deleted_meanwhile_is_not_mailed(tmp_path: Path, server: MailServer) -> None:
    server.say = lambda line: "451 try again" if line.startswith("MAIL") else ""
    with mail_house(tmp_path, server.port) as house:
        leave(house)
        house.wait_until(lambda: "451" in problems(house))
        [message] = house.at("6001")
        house.operate(DeleteMessages("6001", ((message.mailbox, message.key),)))
        server.say = lambda _: ""
        a_minute_passes(house)
        house.wait_until(lambda: problems(house) == "")
        assert server.taken == []


@pytest.mark.parametrize("at_once", [False, True])
def test_over_tls_with_a_password_by_a_certificate_that_is_trusted(tmp_path: Path, at_once: bool) -> None:
    certificate = made_certificate(tmp_path)
    server = MailServer(str(certificate), tls_at_once=at_once)
    more = f'user = "me"\nsecret = "word"\nca = "{certificate}"'.replace('tls = "none"', "")
    try:
        with tls_house(tmp_path, server.port, more, "tls" if at_once else "starttls") as house:
            leave(house)
            house.wait_until(lambda: bool(server.taken))
            assert server.taken[0].user == "me:word"
        with tls_house(tmp_path, server.port, "", "tls" if at_once else "starttls") as house:
            leave(house)
            house.wait_until(lambda: "its certificate is not trusted" in problems(house))
            assert len(server.taken) == 1
    finally:
        server.close()


def tls_house(data: Path, port: int, more: str, tls: str) -> MailHouse:
    class Mailing(MailHouse):
        settings = (
            f'{SETTINGS}\n[voicemail.mail]\nhost = "localhost"\nport = {port}\ntls = "{tls}"\nfrom = "vm@office.test"\n'
            f'{more}\n[mailboxes.6001]\naddress = "ann@office.test"\n'
        )

    return Mailing(data)


def test_a_server_that_answers_slowly_for_ever_is_given_up(server: MailServer) -> None:
    server.say = lambda line: "250-and\r\n" * 3 + "250-so on" if line.startswith("MAIL") else ""  # and no end
    mail = Mail("a@b.test", "c@d.test", "", "", "", "k", dt.datetime.now(dt.UTC))
    began = time.monotonic()
    with pytest.raises(MailRefused):
        send_mail(Address("localhost", server.port, "none"), mail, patience=0.3)
    assert time.monotonic() - began < 5
