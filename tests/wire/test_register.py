"""Which phones are there: REGISTER (RFC 3261 10, RFC 3327, RFC 5626)."""

import pytest

from switchboard.ground.limits import Limits
from switchboard.sip.auth.users import ExtensionSet, SipUser
from switchboard.sip.register import registrar
from tests.helpers.phone import Message, Office, Phone
from tests.wire.test_digest import proof, user

CONTACT = "<sip:6002@127.0.0.1:40000>"


@pytest.fixture
def office() -> Office:
    return Office()


def register(phone: Phone, expires: int | str | None = 600, **changed: str | None) -> Message:
    headers: dict[str, str | None] = {"Event": None, "Accept": None, "Contact": CONTACT} | changed
    phone.send(phone.request("REGISTER", expires, **headers))
    return phone.responses[-1]


def contacts(phone: Phone) -> list[str]:
    return [value for name, value in phone.raw_headers if name == "Contact"]


def test_rfc3261_10_3_a_binding_is_made_listed_and_reported(office: Office) -> None:
    phone = Phone(office)
    assert register(phone).status == 200
    assert contacts(phone) == ["<sip:6002@127.0.0.1:40000>;expires=600"]
    assert office.reported == [("6002", True)]


def test_rfc3261_10_2_3_without_a_contact_bindings_are_only_listed(office: Office) -> None:
    phone = Phone(office)
    register(phone)
    office.pass_time(100)
    assert register(phone, None, Contact=None).status == 200
    assert contacts(phone) == ["<sip:6002@127.0.0.1:40000>;expires=500"]


def test_rfc3261_10_2_1_1_the_contacts_own_expires_counts_first(office: Office) -> None:
    phone = Phone(office)
    register(phone, 600, Contact=f"{CONTACT};expires=120")
    assert contacts(phone) == ["<sip:6002@127.0.0.1:40000>;expires=120"]


def test_rfc3261_10_3_step_7_a_binding_that_is_too_short_is_refused(office: Office) -> None:
    response = register(Phone(office), 10)
    assert (response.status, response.headers["Min-Expires"]) == (423, "60")
    assert office.reported == []


def test_rfc3261_10_2_2_a_binding_is_removed(office: Office) -> None:
    phone = Phone(office)
    register(phone)
    assert register(phone, 0).status == 200
    assert contacts(phone) == []
    assert office.reported == [("6002", True), ("6002", False)]


def test_rfc3261_10_2_2_all_bindings_are_removed_by_an_asterisk(office: Office) -> None:
    phone = Phone(office)
    register(phone, Contact=f"{CONTACT}, <sip:6002@127.0.0.1:40001>")
    assert len(contacts(phone)) == 2
    assert register(phone, 600, Contact="*").status == 400
    assert register(phone, 0, Contact="*").status == 200
    assert office.reported == [("6002", True), ("6002", False)]


def test_rfc3261_10_3_step_7_an_old_cseq_changes_nothing(office: Office) -> None:
    phone = Phone(office)
    register(phone)
    phone.cseq = 0
    assert register(phone, 0).status == 500
    assert len(list(office.services.registrar.bindings)) == 1


@pytest.mark.parametrize("contact", [CONTACT, f"{CONTACT}, <sip:6002@127.0.0.1:40001>"])
def test_the_last_register_may_come_again_where_its_answer_went_with_the_process(contact: str) -> None:
    """RFC 3261 17.1.2.2: a phone that heard nothing asks again, with the same CSeq."""
    before, office = Office(), Office()
    phone = Phone(before)
    register(phone)
    lost = phone.request("REGISTER", 600, Event=None, Accept=None, Contact=contact)
    phone.send(lost)
    office.services.registrar.bindings.restore(before.services.registrar.bindings)
    phone.office = office
    assert register(phone, CSeq="1 REGISTER").status == 500
    phone.send(lost)
    assert phone.responses[-1].status == 200
    assert len(contacts(phone)) == contact.count("sip:")
    assert register(phone, 0, CSeq="2 REGISTER").status == 500  # another one with that number
    phone.cseq = 2
    assert register(phone, 0, Contact="*").status == 200


def test_a_new_contact_takes_the_place_of_an_old_one_in_one_request_though_there_may_be_no_more(office: Office) -> None:
    phone = Phone(office)
    ten = [f"<sip:6002@127.0.0.1:{41_000 + number}>" for number in range(10)]
    assert register(phone, Contact=", ".join(ten)).status == 200
    assert register(phone, Contact=f"{ten[4]};expires=0, <sip:6002@127.0.0.1:42000>").status == 200
    assert [text.partition(";")[0] for text in contacts(phone)] == [*ten[:4], *ten[5:], "<sip:6002@127.0.0.1:42000>"]
    assert office.limit_log.counts() == {}


def test_more_contacts_than_could_come_and_go_are_refused_before_they_are_compared(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    phone = Phone(office)
    ten = [f"<sip:6002@127.0.0.1:{41_000 + number}>" for number in range(10)]
    assert register(phone, Contact=", ".join(ten)).status == 200
    others = [f"<sip:6002@127.0.0.1:{42_000 + number}>" for number in range(10)]
    gone = [f"{contact};expires=0" for contact in ten]
    compared: list[str] = []
    monkeypatch.setattr(registrar, "is_same_contact", lambda one, _: compared.append(one))
    assert register(phone, Contact=", ".join([*gone, *others, CONTACT])).status == 503
    assert compared == []
    monkeypatch.undo()
    assert register(phone, Contact=", ".join([*gone, *others])).status == 200
    assert {text.partition(">")[0] for text in contacts(phone)} == {text.rstrip(">") for text in others}


def test_a_phone_with_a_new_port_each_time_pushes_its_oldest_contact_out_and_no_other_phones(office: Office) -> None:
    desk = Phone(office, user_agent="Snom", port=40_001)
    register(desk, Contact="<sip:6002@192.0.2.7>")
    phone = Phone(office)
    for number in range(13):
        contact = f'<sip:6002@127.0.0.1:{41_000 + number};transport=tcp>;+sip.instance="<urn:uuid:1>"'
        assert register(phone, Contact=contact).status == 200
    told = [text.partition(";")[0].strip("<>") for text in contacts(phone)]
    assert told == ["sip:6002@192.0.2.7", *(f"sip:6002@127.0.0.1:{41_000 + number}" for number in range(4, 13))]
    assert office.limit_log.counts() == {"contacts_each": 4}
    assert office.reported == [("6002", True)]
    assert len(office.journal.rows["binding"]) == 10


def test_one_request_for_more_contacts_than_there_may_be_is_refused(office: Office) -> None:
    phone = Phone(office)
    register(phone)
    eleven = ", ".join(f"<sip:6002@127.0.0.1:{41_000 + number}>" for number in range(11))
    assert register(phone, Contact=eleven).status == 503
    register(phone, None, Contact=None)
    assert contacts(phone) == [f"{CONTACT};expires=600"]


def test_the_same_private_contact_at_two_sites_is_two_phones() -> None:
    office = Office(authenticate="never")
    private = "<sip:6002@192.168.1.10:5060>"
    one, other = Phone(office, host="192.0.2.1"), Phone(office, host="192.0.2.2", port=40_001)
    register(one, Contact=private)
    register(other, Contact=private)
    assert len(contacts(other)) == 2
    register(other, Contact=private)
    assert len(contacts(other)) == 2
    register(other, 0, Contact=private)
    assert len(contacts(other)) == 1
    assert office.reported == [("6002", True)]
    register(one, 0, Contact=private)
    assert office.reported == [("6002", True), ("6002", False)]


def test_a_phone_that_comes_from_elsewhere_in_one_call_id_is_the_same() -> None:
    office = Office(authenticate="never")
    phone = Phone(office, host="192.0.2.1")
    register(phone, Contact="<sip:6002@192.168.1.10:5060>")
    phone.host = "192.0.2.2"
    register(phone, Contact="<sip:6002@192.168.1.10:5060>")
    assert len(contacts(phone)) == 1


@pytest.mark.parametrize("to", ["sip:6002:pw@127.0.0.1", "sip:6002;phone-context=+1@127.0.0.1"])
def test_a_password_and_parameters_of_a_number_are_no_part_of_a_line(office: Office, to: str) -> None:
    assert register(Phone(office), To=f"<{to}>").status == 200
    assert office.reported == [("6002", True)]


def test_rfc3261_8_2_2_1_a_registrar_of_another_scheme_is_none(office: Office) -> None:
    phone = Phone(office)
    data = phone.request("REGISTER", 600, Event=None, Accept=None, Contact=CONTACT)
    phone.send(data.replace(b"REGISTER sip:", b"REGISTER tel:"))
    assert phone.responses[-1].status == 416


def test_several_contacts_of_one_line_are_one_device(office: Office) -> None:
    phone = Phone(office)
    register(phone)
    register(phone, Contact="<sip:6002@127.0.0.1:40001>")
    register(phone, 0)
    assert office.reported == [("6002", True)]
    register(phone, 0, Contact="<sip:6002@127.0.0.1:40001>")
    assert office.reported == [("6002", True), ("6002", False)]


def test_a_binding_that_is_not_refreshed_expires(office: Office) -> None:
    phone = Phone(office)
    register(phone, 60)
    office.now += 30
    register(phone, 60)
    office.now += 45
    office.services.handle_timer(office.now)
    assert office.reported == [("6002", True)]
    office.now += 16
    office.services.handle_timer(office.now)
    assert office.reported == [("6002", True), ("6002", False)]
    office.journal.flush()
    assert office.journal.rows["binding"] == {}


def test_rfc3327_5_3_the_path_is_told_back(office: Office) -> None:
    path = "<sip:edge.example;lr>"
    assert register(Phone(office), Path=path, Supported="path").headers["Path"] == path
    assert "Path" not in register(Phone(office, port=40001), Path=path, Contact="<sip:6002@127.0.0.1:40001>").headers


def test_rfc5626_6_a_flow_takes_the_place_of_the_one_before(office: Office) -> None:
    phone = Phone(office)
    instance = ';reg-id=1;+sip.instance="<urn:uuid:00000000-0000-1000-8000-AABBCCDDEEFF>"'
    response = register(phone, Contact=CONTACT + instance, Supported="outbound, path")
    assert (response.headers["Require"], response.headers["Flow-Timer"]) == ("outbound", "120")
    register(phone, Contact=f"<sip:6002@127.0.0.1:49999>{instance}", Supported="outbound, path")
    assert contacts(phone) == ["<sip:6002@127.0.0.1:49999>;expires=600"]


@pytest.mark.parametrize(
    ("changed", "status"),
    [
        ({"To": "<sip:9999@127.0.0.1:5060>"}, 404),
        ({"Require": "gruu"}, 420),
        ({"Require": "outbound, path"}, 200),
        ({"Contact": "nonsense"}, 400),
        ({"Contact": "<mailto:a@b>"}, 416),
        ({"Contact": f"{CONTACT};expires=soon"}, 400),
        ({"Contact": ", ".join(f"<sip:6002@127.0.0.1:{port}>" for port in range(20))}, 503),
    ],
)
def test_what_cannot_be_registered_is_refused(office: Office, changed: dict[str, str | None], status: int) -> None:
    assert register(Phone(office), **changed).status == status


def test_rfc3261_10_3_step_3_only_its_own_lines_are_a_users() -> None:
    office = Office(users=[user(lines=("6003", "_61XX"))], authenticate="always")
    phone = Phone(office)
    challenge = register(phone)
    assert register(phone, Authorization=proof(challenge, "REGISTER")).status == 403
    to = {"To": "<sip:6123@127.0.0.1:5060>"}
    assert register(phone, **to, Authorization=proof(challenge, "REGISTER", nc="00000002")).status == 200


def test_a_registration_that_cannot_be_stored_is_not_acknowledged(office: Office) -> None:
    office.journal.fails = True
    assert register(Phone(office)).status == 503
    assert list(office.services.registrar.bindings) == []
    office.journal.fails = False
    assert register(Phone(office, port=40001)).status == 200


def test_contacts_are_bounded_in_number_and_bytes() -> None:
    office = Office(limits=Limits(contacts_each=2, contacts=3, contact_bytes=4_000))
    phone = Phone(office)
    both = f"{CONTACT}, <sip:6002@127.0.0.1:40001>"
    assert register(phone, Contact=f"{both}, <sip:6002@127.0.0.1:40002>").status == 503
    assert register(phone, Contact=both).status == 200
    assert register(phone, Contact=both).status == 200  # refreshed
    other = {"To": "<sip:6003@127.0.0.1:5060>"}
    assert register(phone, **other).status == 200
    assert register(phone, **other, Contact="<sip:6003@127.0.0.1:1>").status == 503
    path = "<sip:edge.example;x=" + "x" * 900 + ">"
    assert register(phone, 0, Contact=both).status == 200
    assert register(phone, Path=path, Supported="path").status == 200
    assert register(phone, Contact="<sip:6002@127.0.0.1:2>", Path=path, Supported="path").status == 503
    assert office.limit_log.counts() == {"contacts_each": 1, "contacts": 1, "contact_bytes": 1}


@pytest.mark.parametrize(
    "changed",
    [
        {"From": "<sip:6002@127.0.0.1;x=" + "x" * 14_000 + ">;tag=f"},
        {"To": '"' + "x" * 14_000 + '" <sip:6002@127.0.0.1:5060>'},
        {"Call-ID": "x" * 14_000},
        {"CSeq": "1 " + " " * 14_000 + "REGISTER"},
        {"Contact": f"{CONTACT};x=" + "x" * 14_000},
        {"Contact": "<sip:6002@127.0.0.1;x=" + "x" * 1_600 + ">"},
        {"Contact": CONTACT + ';reg-id=1;+sip.instance="<' + "x" * 1_000 + '>"', "Supported": "outbound, path"},
        {"Path": "<sip:a;" + "x" * 14_000 + ">", "Supported": "path"},
        {"Path": ", ".join(["<sip:a;" + "x" * 200 + ">"] * 8), "Supported": "path"},
    ],
    ids=lambda changed: next(iter(changed)),
)
def test_what_is_longer_than_anybody_writes_is_refused_and_not_kept(office: Office, changed: dict[str, str]) -> None:
    assert register(Phone(office), **changed).status == 400
    assert list(office.services.registrar.bindings) == []
    assert office.services.registrar.bindings.size == 0


def test_a_binding_that_is_refreshed_all_day_is_held_once(office: Office) -> None:
    phone = Phone(office)
    for _ in range(2_000):
        office.now += 1
        assert register(phone).status == 200
    assert len(office.services.registrar.bindings._deadlines._heap) <= 100


def test_patterns_of_lines_are_patterns() -> None:
    lines = ExtensionSet(["_6XXX", "2000"])
    assert [exten in lines for exten in ("6002", "2000", "_6XXX", "7000")] == [True, True, True, False]
    assert str(SipUser("a", {}, lines, lines).watch) == "_6XXX, 2000"
