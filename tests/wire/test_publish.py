"""What phones say of their users: PUBLISH (RFC 3903), and the presence it comes to."""

import itertools
from collections.abc import Callable

import pytest

from switchboard.core.states import Presence, PresenceState
from switchboard.ground.limits import Limits
from switchboard.sip.bodies.published_pidf import parse_published_pidf
from switchboard.sip.bodies.published_xpidf import parse_published_xpidf
from switchboard.sip.journal import PublicationRow
from switchboard.sip.wire.errors import MalformedMessage
from tests.helpers.phone import Message, Office, Phone
from tests.wire.test_digest import proof, user

PIDF = (
    '<?xml version="1.0"?><presence xmlns="urn:ietf:params:xml:ns:pidf"'
    ' xmlns:dm="urn:ietf:params:xml:ns:pidf:data-model" xmlns:rpid="urn:ietf:params:xml:ns:pidf:rpid"'
    ' entity="sip:6002@127.0.0.1"><tuple id="t"><status><basic>{basic}'
    "</basic></status></tuple><dm:person id='p'>{person}</dm:person></presence>"
)
AWAY = PIDF.format(basic="open", person="<rpid:activities><rpid:away/></rpid:activities><dm:note>Back soon</dm:note>")
DND = PIDF.format(basic="open", person="<rpid:activities><rpid:busy/></rpid:activities>")
Check = Callable[[], Presence]


@pytest.fixture
def office() -> Office:
    return Office()


def request(phone: Phone, body: str = "", expires: int | str | None = 600, **changed: str | None) -> bytes:
    headers: dict[str, str | None] = {
        "Accept": None,
        "Contact": None,
        "Content-Type": "application/pidf+xml" if body else None,
        "Content-Length": str(len(body.encode())),
    }
    return phone.request("PUBLISH", expires, **(headers | changed)) + body.encode()


def publish(phone: Phone, body: str = "", expires: int | str | None = 600, **changed: str | None) -> Message:
    """Sends a PUBLISH, lets the change be durable, and returns the answer."""
    phone.send(request(phone, body, expires, **changed))
    phone.office.settle()
    phone.hear()
    return phone.responses[-1]


def shown(office: Office) -> str:
    presence = office.core.custom_presence.presence("6002")
    return f"{presence.state.value},{presence.subtype},{presence.message}".rstrip(",")


def test_rfc3903_4_2_a_publication_is_told_to_watchers(office: Office) -> None:
    watcher, phone = Phone(office, port=40001), Phone(office)
    watcher.subscribe()
    response = publish(phone, AWAY)
    assert (response.status, response.headers["Expires"]) == (200, "600")
    assert response.headers["SIP-ETag"]
    watcher.notifies += phone.notifies
    assert b"<rpid:away/>" in watcher.notifies[-1].body
    assert b"<dm:note>Back soon</dm:note>" in watcher.notifies[-1].body


def test_nothing_is_answered_before_the_change_is_durable(office: Office) -> None:
    phone = Phone(office)
    body = AWAY.encode()
    request = phone.request("PUBLISH", 600, Content_Type="application/pidf+xml", Content_Length=str(len(body))) + body
    phone.send(request)
    phone.send(request)  # a retransmission waits as well
    assert phone.responses == []
    assert len(office.waiting) == 1
    office.settle()
    phone.hear()
    assert [response.status for response in phone.responses] == [200]
    assert len(office.journal.rows["publication"]) == 1


def test_rfc3903_4_3_a_refresh_gets_an_entity_tag_of_its_own(office: Office) -> None:
    phone = Phone(office)
    first = publish(phone, AWAY).headers["SIP-ETag"]
    second = publish(phone, SIP_If_Match=first)
    assert second.status == 200
    assert second.headers["SIP-ETag"] != first
    assert publish(phone, SIP_If_Match=first).status == 412


def test_rfc3903_4_4_a_publication_is_modified(office: Office) -> None:
    phone = Phone(office)
    etag = publish(phone, AWAY).headers["SIP-ETag"]
    assert publish(phone, DND, SIP_If_Match=etag).status == 200
    assert shown(office) == "dnd"
    assert len(office.services.publish) == 1


def test_rfc3903_4_5_a_publication_is_removed(office: Office) -> None:
    phone = Phone(office)
    etag = publish(phone, AWAY).headers["SIP-ETag"]
    response = publish(phone, "", 0, SIP_If_Match=etag)
    assert (response.status, response.headers["Expires"]) == (200, "0")
    assert shown(office) == "not_set"
    assert office.journal.rows["publication"] == {}


def test_a_publication_that_is_not_refreshed_expires(office: Office) -> None:
    publish(Phone(office), AWAY, 60)
    office.now += 61
    office.services.handle_timer(office.now)
    office.settle()
    assert shown(office) == "not_set"


def test_the_newest_of_several_publishers_wins_and_the_one_before_shows_after_it(office: Office) -> None:
    desk, mobile = Phone(office), Phone(office, port=40001)
    publish(desk, AWAY)
    etag = publish(mobile, DND).headers["SIP-ETag"]
    assert shown(office) == "dnd"
    publish(mobile, "", 0, SIP_If_Match=etag)
    assert shown(office) == "away,,Back soon"


def test_what_somebody_set_after_it_outlives_a_publication(office: Office) -> None:
    phone = Phone(office)
    etag = publish(phone, AWAY).headers["SIP-ETag"]
    office.set_presence("6002", "xa", "", "Out until the 18th")
    publish(phone, "", 0, SIP_If_Match=etag)
    assert shown(office) == "xa,,Out until the 18th"


def test_what_somebody_set_while_its_end_waits_for_the_disk_outlives_a_publication(office: Office) -> None:
    phone = Phone(office)
    etag = publish(phone, AWAY, 60).headers["SIP-ETag"]
    phone.send(request(phone, "", 0, SIP_If_Match=etag))
    office.set_presence("6002", "xa")
    office.settle()
    phone.hear()
    assert phone.responses[-1].status == 200
    assert shown(office) == "xa"
    publish(phone, DND, 60)
    office.now += 61
    office.services.handle_timer(office.now)
    office.set_presence("6002", "chat")
    office.settle()
    assert shown(office) == "chat"
    assert len(office.services.publish) == 0


@pytest.mark.parametrize(
    ("changed", "status"),
    [
        ({"Event": "dialog"}, 489),
        ({"Event": None}, 489),
        ({"SIP_If_Match": "unknown"}, 412),
        ({"Content_Type": "application/json"}, 415),
        ({"Expires": "10"}, 423),
        ({"Expires": "soon"}, 400),
    ],
)
def test_what_cannot_be_published_is_refused(office: Office, changed: dict[str, str | None], status: int) -> None:
    assert publish(Phone(office), AWAY, **changed).status == status
    assert shown(office) == "not_set"


def test_rfc3903_6_a_first_publication_needs_a_body(office: Office) -> None:
    assert publish(Phone(office)).status == 400


def test_only_its_own_lines_are_published_for() -> None:
    office = Office(users=[user(lines=("6003",))], authenticate="always")
    phone = Phone(office)
    challenge = publish(phone, AWAY)
    assert challenge.status == 401
    assert publish(phone, AWAY, Authorization=proof(challenge, "PUBLISH")).status == 403
    other = Phone(office, exten="6003", port=40003)
    uri = "sip:6003@127.0.0.1:5060"
    assert publish(other, AWAY, Authorization=proof(publish(other, AWAY), "PUBLISH", uri=uri)).status == 200


def test_a_publication_that_cannot_be_stored_is_not_acknowledged(office: Office) -> None:
    office.journal.fails = True
    assert publish(Phone(office), AWAY).status == 503
    assert len(office.services.publish) == 0


def test_presence_that_is_refused_leaves_no_publication_and_the_one_before_as_it_was(office: Office) -> None:
    phone = Phone(office)
    etag = publish(phone, AWAY).headers["SIP-ETag"]
    before = dict(office.journal.rows["publication"])
    for headers in ({"SIP_If_Match": etag}, {}):
        phone.send(request(phone, DND, **headers))
        office.settle("the disk is full")
        phone.hear()
        assert phone.responses[-1].status == 503
        assert (shown(office), len(office.services.publish)) == ("away,,Back soon", 1)
        assert office.journal.rows["publication"] == before
    assert publish(phone, DND, SIP_If_Match=etag).status == 200


def after_a_kill(office: Office) -> Office:
    """Another start with the rows as they were stored, and the presence as it was."""
    again = Office()
    again.services.publish._new_etag = (f"again{number}" for number in itertools.count()).__next__
    again.set_presence("6002", *shown(office).split(","))
    again.services.publish.restore(PublicationRow(*row) for row in office.journal.rows["publication"].values())  # type: ignore[arg-type]
    again.journal.rows["publication"] |= office.journal.rows["publication"]
    again.journal.store()
    return again


@pytest.mark.parametrize("is_first", [True, False])
def test_a_refused_publication_whose_end_the_disk_did_not_take_is_none_after_a_kill(is_first: bool) -> None:
    office = Office()
    phone = Phone(office)
    etag = "" if is_first else publish(phone, AWAY).headers["SIP-ETag"]
    phone.send(request(phone, DND, **({"SIP_If_Match": etag} if etag else {})))
    office.journal.fails = True
    office.settle("the disk is full")
    phone.hear()
    office.journal.store()
    assert phone.responses[-1].status == 503
    again = after_a_kill(office)
    assert list(again.journal.rows["publication"]) == ([etag] if etag else [])
    assert [row.etag for row in again.services.publish._publications] == ([etag] if etag else [])
    other = Phone(again, port=40001)
    newer = publish(other, PIDF.format(basic="open", person="<rpid:activities><rpid:vacation/></rpid:activities>"))
    publish(other, "", 0, SIP_If_Match=newer.headers["SIP-ETag"])
    assert shown(again) == ("not_set" if is_first else "away,,Back soon")


@pytest.mark.parametrize("is_first", [True, False])
def test_a_publication_that_shows_is_one_after_a_kill_before_its_answer(is_first: bool) -> None:
    office = Office()
    phone = Phone(office)
    etag = "" if is_first else publish(phone, AWAY).headers["SIP-ETag"]
    phone.send(request(phone, DND, **({"SIP_If_Match": etag} if etag else {})))
    office.journal.fails = True
    office.settle()
    again = after_a_kill(office)
    [row] = again.journal.rows["publication"].values()
    kept = PublicationRow(*row)  # type: ignore[arg-type]
    assert (kept.is_pending, kept.replaces) == (False, "")
    again.now += 601
    again.services.handle_timer(again.now)
    again.settle()
    assert (shown(again), len(again.services.publish)) == ("not_set", 0)


@pytest.mark.parametrize("is_first", [True, False])
def test_a_publication_that_shows_is_acknowledged_whatever_else_the_disk_refuses(is_first: bool) -> None:
    office = Office()
    phone, other = Phone(office), Phone(office, port=40001)
    etag = "" if is_first else publish(phone, AWAY).headers["SIP-ETag"]
    phone.send(request(phone, DND, **({"SIP_If_Match": etag} if etag else {})))
    office.journal.fails = True
    other.send(other.request())
    office.settle()
    phone.hear()
    other.hear()
    assert (phone.responses[-1].status, shown(office)) == (200, "dnd")
    assert other.responses[-1].status == 503
    office.journal.fails = False
    assert publish(phone, AWAY, SIP_If_Match=phone.responses[-1].headers["SIP-ETag"]).status == 200


def test_a_refresh_that_cannot_be_stored_leaves_a_publication_that_ends(office: Office) -> None:
    phone = Phone(office)
    etag = publish(phone, AWAY, 60).headers["SIP-ETag"]
    office.journal.fails = True
    assert publish(phone, "", 3_600, SIP_If_Match=etag).status == 503
    office.journal.fails = False
    assert publish(phone, "", 60, SIP_If_Match=etag).status == 200
    office.journal.fails = True
    publish(phone, "", 3_600, SIP_If_Match=phone.responses[-1].headers["SIP-ETag"])
    office.journal.fails = False
    office.now += 61
    office.services.handle_timer(office.now)
    office.settle()
    assert (shown(office), len(office.services.publish)) == ("not_set", 0)


def test_a_publication_that_cannot_be_stored_shows_nothing(office: Office) -> None:
    office.set_presence("6002", "xa", "", "Out until the 18th")
    office.journal.fails = True
    assert publish(Phone(office), AWAY).status == 503
    assert shown(office) == "xa,,Out until the 18th"
    assert office.waiting == []


def test_what_cannot_be_ended_is_ended_later(office: Office) -> None:
    phone = Phone(office)
    etag = publish(phone, AWAY, 60).headers["SIP-ETag"]
    phone.send(request(phone, "", 0, SIP_If_Match=etag))
    office.settle("the disk is full")
    phone.hear()
    assert phone.responses[-1].status == 503
    office.now += 61
    office.services.handle_timer(office.now)
    office.settle("the disk is full")
    assert shown(office) == "away,,Back soon"
    office.now += 31
    office.services.handle_timer(office.now)
    office.settle()
    assert (shown(office), len(office.services.publish)) == ("not_set", 0)


def test_of_two_with_one_entity_tag_at_once_the_second_finds_that_it_is_no_more(office: Office) -> None:
    phone, twin = Phone(office), Phone(office, port=40001)
    etag = publish(phone, AWAY).headers["SIP-ETag"]
    phone.send(request(phone, DND, SIP_If_Match=etag))
    twin.send(request(twin, AWAY, SIP_If_Match=etag))
    for _ in range(3):
        office.settle()
        phone.hear()
    assert sorted(response.status for response in [*phone.responses, *twin.responses]) == [200, 200, 412]
    assert (shown(office), len(office.services.publish)) == ("dnd", 1)
    assert len(office.journal.rows["publication"]) == 1


def test_a_removal_among_publications_leaves_what_was_published_last(office: Office) -> None:
    phones = [Phone(office, port=40000 + number) for number in range(3)]
    etags = [publish(phone, AWAY if number else DND).headers["SIP-ETag"] for number, phone in enumerate(phones[:2])]
    for phone, etag in zip(phones, etags, strict=False):
        phone.send(request(phone, "", 0, SIP_If_Match=etag))
    phones[2].send(request(phones[2], DND))
    for _ in range(5):
        office.settle()
        phones[0].hear()
    assert (shown(office), len(office.services.publish)) == ("dnd", 1)


def test_more_at_once_than_anybody_sends_are_refused(office: Office) -> None:
    phones = [Phone(office, port=40000 + number) for number in range(20)]
    for phone in phones:
        phone.send(request(phone, AWAY))
    assert {response.status for phone in phones for response in phone.responses} == {503}
    for _ in range(20):
        office.settle()
        phones[0].hear()
    statuses = [response.status for phone in phones for response in phone.responses]
    assert (statuses.count(200), statuses.count(503)) == (11, 9)


@pytest.mark.parametrize(("body", "expires"), [("", 600), (DND, 600), ("", 0)], ids=["refresh", "modify", "remove"])
def test_rfc3903_4_1_an_entity_tag_serves_its_own_line_and_owner_only(body: str, expires: int) -> None:
    office = Office(users=[user(lines=("6002", "6003")), user("bob", lines=("6002", "6003"))], authenticate="always")
    phone = Phone(office)
    etag = publish(phone, AWAY, Authorization=proof(publish(phone, AWAY), "PUBLISH")).headers["SIP-ETag"]
    for exten, name in (("6003", "alice"), ("6002", "bob"), ("6003", "bob")):
        other = Phone(office, exten=exten, port=40009)
        header = proof(publish(other, body, expires), "PUBLISH", uri=f"sip:{exten}@127.0.0.1:5060", name=name)
        assert publish(other, body, expires, SIP_If_Match=etag, Authorization=header).status == 412
    assert (shown(office), len(office.services.publish)) == ("away,,Back soon", 1)


def test_publications_are_bounded_in_number_and_bytes() -> None:
    office = Office(limits=Limits(publications_each=2, publications=3, publication_bytes=10_000))
    phones = [Phone(office, port=40000 + number) for number in range(3)]
    assert [publish(phone, AWAY).status for phone in phones] == [200, 200, 200]
    assert publish(phones[0], "", 600, SIP_If_Match=phones[0].responses[-1].headers["SIP-ETag"]).status == 412
    assert publish(Phone(office, exten="6003", port=40008), AWAY).status == 200
    assert publish(Phone(office, exten="6004", port=40009), AWAY).status == 503
    long = PIDF.format(basic="open", person="<dm:note>" + "\u00e9" * 4_500 + "</dm:note>")
    etag = phones[1].responses[-1].headers["SIP-ETag"]
    assert publish(phones[1], long, SIP_If_Match=etag).status == 503
    assert office.limit_log.counts() == {"publications_each": 1, "publications": 1, "publication_bytes": 1}


def test_a_phone_that_publishes_anew_each_time_pushes_its_oldest_out(office: Office) -> None:
    phone = Phone(office)
    etags = [publish(phone, DND if number % 2 else AWAY).headers["SIP-ETag"] for number in range(13)]
    assert shown(office) == "away,,Back soon"
    assert len(office.services.publish) == office.limit_log.limits.publications_each
    assert [publish(phone, "", SIP_If_Match=etag).status for etag in (etags[0], etags[2])] == [412, 412]
    assert publish(phone, "", SIP_If_Match=etags[3]).status == 200


@pytest.mark.parametrize("end", ["removed", "expired"])
def test_what_a_phone_forgot_as_it_was_started_anew_does_not_come_back(office: Office, end: str) -> None:
    phone, other = Phone(office), Phone(office, port=40001)
    publish(other, AWAY, 3_600)
    publish(phone, DND, 3_600)
    etag = publish(phone, PIDF.format(basic="open", person=""), 600).headers["SIP-ETag"]
    if end == "removed":
        assert publish(phone, "", 0, SIP_If_Match=etag).status == 200
    else:
        office.now += 601
        office.services.handle_timer(office.now)
        office.settle()
    office.journal.store()
    assert (shown(office), len(office.services.publish)) == ("away,,Back soon", 1)
    assert len(office.journal.rows["publication"]) == 1


@pytest.mark.parametrize("end", ["removed", "expired", "modified"])
def test_what_has_ended_gives_its_place_and_its_bytes_back(end: str) -> None:
    office = Office(limits=Limits(publications_each=1, publications=1, publication_bytes=2_000))
    phone = Phone(office)
    etag = publish(phone, AWAY).headers["SIP-ETag"]
    for number in range(20):
        if end == "modified":
            response = publish(phone, AWAY if number % 2 else DND, SIP_If_Match=etag)
        elif end == "removed":
            assert publish(phone, "", 0, SIP_If_Match=etag).status == 200
            response = publish(phone, AWAY)
        else:
            office.now += 3_601
            office.services.handle_timer(office.now)
            office.settle()
            response = publish(phone, AWAY)
        assert response.status == 200
        etag = response.headers["SIP-ETag"]
    assert len(office.services.publish) == 1


def test_an_extension_without_presence_takes_none() -> None:
    office = Office("[default]\nexten => 7000,hint,Custom:7000\n")
    assert publish(Phone(office, exten="7000"), AWAY).status == 404


@pytest.mark.parametrize(
    ("basic", "person", "expected"),
    [
        ("open", "", Presence(PresenceState.AVAILABLE)),
        ("closed", "", Presence(PresenceState.UNAVAILABLE)),
        ("unknown", "<rpid:activities/>", Presence()),
        ("open", "<dm:note> At my desk </dm:note>", Presence(PresenceState.AVAILABLE, "", "At my desk")),
        (
            "open",
            "<rpid:activities><rpid:on-the-phone/></rpid:activities>",
            Presence(PresenceState.AVAILABLE),
        ),
        ("open", "<rpid:activities><rpid:vacation/></rpid:activities>", Presence(PresenceState.XA, "vacation")),
        (
            "open",
            "<rpid:activities><rpid:on-the-phone/><rpid:permanent-absence/></rpid:activities>",
            Presence(PresenceState.XA, "permanent absence"),
        ),
        ("open", "<rpid:activities><rpid:meeting/></rpid:activities>", Presence(PresenceState.DND, "meeting")),
    ],
)
def test_pidf_means_a_presence(basic: str, person: str, expected: Presence) -> None:
    assert parse_published_pidf(PIDF.format(basic=basic, person=person).encode()) == expected


@pytest.mark.parametrize(
    "place",
    [
        "<tuple id='t'><status><basic>closed</basic></status><note>Offline</note></tuple>",
        "<tuple id='t'><status><basic> closed </basic></status></tuple><note>Offline</note>",
        (
            "<tuple id='t'><status><basic>closed</basic></status></tuple><dm:person id='p'><dm:note>Offline</dm:note>"
            "</dm:person>"
        ),
        (
            "<tuple id='t'><status><basic>closed</basic></status></tuple><dm:person id='p'><rpid:activities>"
            "<rpid:note>Offline</rpid:note><rpid:away/></rpid:activities></dm:person>"
        ),
    ],
)
def test_rfc3863_4_1_4_closed_is_unavailable_whatever_stands_beside_it(place: str) -> None:
    head, _, _ = PIDF.partition("<tuple")
    expected = Presence(PresenceState.UNAVAILABLE, "", "Offline")
    assert parse_published_pidf(f"{head}{place}</presence>".encode()) == expected


def test_who_can_be_reached_by_one_of_several_is_available() -> None:
    head, _, _ = PIDF.partition("<tuple")
    both = "".join(f"<tuple id='{word}'><status><basic>{word}</basic></status></tuple>" for word in ("closed", "open"))
    assert parse_published_pidf(f"{head}{both}</presence>".encode()) == Presence(PresenceState.AVAILABLE)


@pytest.mark.parametrize(
    "written",
    [
        '<es:activities xmlns:es="urn:ietf:params:xml:ns:pidf:status:rpid"><es:meeting/></es:activities>',
        '<es:activities xmlns:es="urn:ietf:params:xml:ns:pidf:rpid:rpid-person"><es:meeting/></es:activities>',
        '<es:activity xmlns:es="urn:ietf:params:xml:ns:pidf:rpid-status">meeting</es:activity>',
        (
            '<es:activities xmlns:es="urn:ietf:params:xml:ns:pidf:rpid-person"><es:activity>meeting</es:activity>'
            "</es:activities>"
        ),
    ],
)
def test_activities_of_the_drafts_are_read(written: str) -> None:
    body = PIDF.format(basic="open", person=written)
    assert parse_published_pidf(body.encode()) == Presence(PresenceState.DND, "meeting")


@pytest.mark.parametrize("around", [b"\x00", b" \r\n", b"\r\n\x00\x00"])
def test_a_nul_or_blanks_around_the_document_are_passed_over(around: bytes) -> None:
    assert parse_published_pidf(around + DND.encode() + around) == Presence(PresenceState.DND)


def test_digium_presence_is_read_before_anything_else() -> None:
    body = (
        '<presence xmlns="urn:ietf:params:xml:ns:pidf" entity="sip:6002@h"><note>Ready</note><tuple id="6002"><status>'
        '<basic>open</basic></status></tuple><tuple id="digium-presence"><status><digium_presence type="xa" '
        'subtype="at home">Sick</digium_presence></status></tuple></presence>'
    )
    assert parse_published_pidf(body.encode()) == Presence(PresenceState.XA, "at home", "Sick")


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"hello",
        b"<presence/>",
        b"\xff\xfe",
        AWAY.encode("utf-16"),
        AWAY.encode("utf-8-sig").replace(b"Back", b"B\xe9ck"),
        AWAY.replace("Back soon", "x" * 10_001).encode(),
        AWAY.replace("<dm:note>", "<!---->" * 2_000 + "<dm:note>").encode(),
        AWAY.replace("entity=", " ".join(f'a{number}=""' for number in range(2_000)) + " entity=").encode(),
        b'<!DOCTYPE p [<!ENTITY a "b">]><presence xmlns="urn:ietf:params:xml:ns:pidf" entity="e">&a;</presence>',
        AWAY.replace("<dm:note>", "<dm:note>" + "x" * 70_000).encode(),
        (PIDF.format(basic="open", person="<x/>" * 2_000)).encode(),
        (PIDF.format(basic="open", person="<x>" * 300 + "</x>" * 300)).encode(),
        AWAY.replace("rpid:away", "unknown:away").encode(),
        b'<presence xmlns="urn:ietf:params:xml:ns:pidf"><digium_presence type="asleep"/></presence>',
    ],
)
def test_what_is_no_pidf_of_a_phone_is_refused(body: bytes) -> None:
    with pytest.raises(MalformedMessage):
        parse_published_pidf(body)


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        ('<status status="open"/>', Presence(PresenceState.AVAILABLE)),
        ('<status status="closed"/>', Presence(PresenceState.UNAVAILABLE)),
        ('<msnsubstatus substatus="offline"/>', Presence(PresenceState.UNAVAILABLE)),
        ('<status status="open"/><msnsubstatus substatus="busy"/>', Presence(PresenceState.DND)),
        ('<msnsubstatus substatus="Away"/><note> Lunch </note>', Presence(PresenceState.AWAY, "", "Lunch")),
        ('<msnsubstatus substatus="berightback"/>', Presence(PresenceState.AWAY, "be right back")),
        ('<status status="inuse"/><msnsubstatus substatus="onthephone"/>', Presence(PresenceState.AVAILABLE)),
        ('<status status="closed"/><status status="open"/>', Presence(PresenceState.AVAILABLE)),
        ("<note>Here</note>", Presence(PresenceState.AVAILABLE, "", "Here")),
        ("", Presence()),
    ],
)
def test_xpidf_is_read_as_it_is_meant(inside: str, expected: Presence) -> None:
    body = (
        f'<presence><presentity uri="sip:a@b"/><atom id="1"><address uri="sip:a@b">{inside}</address></atom></presence>'
    )
    assert parse_published_xpidf(body.encode()) == expected


@pytest.mark.parametrize(
    "body",
    [b"<presences/>", b"<presence", b"<!DOCTYPE a [<!ENTITY x 'y'>]><presence/>", PIDF.encode(), b"\xff<presence/>"],
)
def test_what_is_no_xpidf_is_refused(body: bytes) -> None:
    with pytest.raises(MalformedMessage):
        parse_published_xpidf(body)
