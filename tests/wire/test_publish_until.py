"""What phones publish until when: RPID's `until` (RFC 4480 3.2), through refresh, change, removal and a restart."""

import datetime as dt
from dataclasses import replace

import pytest

from switchboard.core.commands import Origin, SetPresence
from switchboard.core.states import NOT_SET, Presence, PresenceState
from switchboard.core.until import LATEST
from switchboard.sip.bodies.published_pidf import parse_published_pidf
from switchboard.sip.journal import PublicationRow
from switchboard.sip.wire.errors import MalformedMessage
from tests.helpers.phone import Office, Phone
from tests.wire.test_publish import AWAY, DND, PIDF, publish, request

LUNCH = PIDF.format(
    basic="open",
    person='<rpid:activities from="1970-01-01T00:00:00Z" until="1970-01-01T00:30:00Z"><rpid:meal/></rpid:activities>'
    "<dm:note>Soup</dm:note>",
)
ENDS = 1_800.0  # wall-clock seconds, 800 after each test begins
AVAILABLE = Presence(PresenceState.AVAILABLE)
MEAL = Presence(PresenceState.AWAY, "meal", "Soup", until=ENDS, then=AVAILABLE)


@pytest.fixture
def office() -> Office:
    return Office()


def shown(office: Office) -> Presence:
    return office.core.custom_presence.presence("6002")


def pass_until(office: Office, moment: float) -> None:
    """The clock goes on, and what ends by itself does, as the schedule has it."""
    office.now = moment
    before = shown(office)
    if before.at(moment) != before:
        command = SetPresence("CustomPresence:6002", before.at(moment), Origin("until", "schedule"))
        office.consume(office.core.apply(office.core.check(command), moment))
    office.services.handle_timer(moment)
    office.settle()


def test_what_a_phone_publishes_until_then_ends_by_itself_and_watchers_are_told(office: Office) -> None:
    watcher, phone = Phone(office, port=40001), Phone(office)
    watcher.subscribe()
    assert publish(phone, LUNCH, 3_600).status == 200
    assert shown(office) == MEAL
    watcher.notifies += phone.notifies
    assert b'<rpid:activities until="1970-01-01T00:30:00Z">' in watcher.notifies[-1].body
    pass_until(office, ENDS)
    watcher.hear()
    assert shown(office) == AVAILABLE
    assert b"meal" not in watcher.notifies[-1].body
    assert b"away" not in watcher.notifies[-1].body


@pytest.mark.parametrize("is_over", [False, True])
@pytest.mark.parametrize("end", ["remove", "expire"])
def test_nothing_of_it_shows_when_the_publication_ends_before_or_after_that(
    office: Office, end: str, is_over: bool
) -> None:
    phone = Phone(office)
    etag = publish(phone, LUNCH, 600 if not is_over else 3_600).headers["SIP-ETag"]
    if is_over:
        pass_until(office, ENDS)
        assert shown(office) == AVAILABLE
    if end == "remove":
        assert publish(phone, "", 0, SIP_If_Match=etag).status == 200
    else:
        pass_until(office, office.now + 3_601)
    assert shown(office) == NOT_SET
    assert len(office.services.publish) == 0


def test_a_publication_that_ends_at_the_moment_at_which_its_presence_does_leaves_nothing(office: Office) -> None:
    publish(Phone(office), LUNCH, 800)
    office.now = ENDS
    office.services.handle_timer(ENDS)  # its end is asked for, and waits
    command = SetPresence("CustomPresence:6002", AVAILABLE, Origin("until", "schedule"))
    office.consume(office.core.apply(office.core.check(command), ENDS))
    office.settle()
    office.settle()
    assert shown(office) == NOT_SET
    assert len(office.services.publish) == 0


def test_a_refresh_leaves_the_end_as_it_is(office: Office) -> None:
    phone = Phone(office)
    etag = publish(phone, LUNCH).headers["SIP-ETag"]
    etag = publish(phone, "", 3_600, SIP_If_Match=etag).headers["SIP-ETag"]
    assert shown(office) == MEAL
    pass_until(office, ENDS)
    etag = publish(phone, "", 3_600, SIP_If_Match=etag).headers["SIP-ETag"]
    assert shown(office) == AVAILABLE  # and not at lunch again
    publish(phone, "", 0, SIP_If_Match=etag)
    assert shown(office) == NOT_SET


def test_another_document_has_its_own_end_or_none(office: Office) -> None:
    phone = Phone(office)
    etag = publish(phone, LUNCH).headers["SIP-ETag"]
    etag = publish(phone, AWAY, SIP_If_Match=etag).headers["SIP-ETag"]
    assert shown(office) == Presence(PresenceState.AWAY, "", "Back soon")
    etag = publish(phone, LUNCH.replace("00:30:00Z", "01:00:00Z"), SIP_If_Match=etag).headers["SIP-ETag"]
    assert shown(office).until == 3_600.0
    publish(phone, LUNCH.replace("00:30:00Z", "01:00:00+01:00"), SIP_If_Match=etag)  # over
    assert shown(office) == AVAILABLE


def test_what_was_published_before_shows_again_as_it_is_by_then(office: Office) -> None:
    early, late = Phone(office), Phone(office, port=40001)
    publish(early, LUNCH, 3_600)
    etag = publish(late, DND, 3_600).headers["SIP-ETag"]
    publish(late, "", 0, SIP_If_Match=etag)
    assert shown(office) == MEAL
    etag = publish(late, DND, 3_600).headers["SIP-ETag"]
    pass_until(office, ENDS + 1)
    publish(late, "", 0, SIP_If_Match=etag)
    assert shown(office) == AVAILABLE


def test_what_somebody_set_meanwhile_outlives_it(office: Office) -> None:
    phone = Phone(office)
    etag = publish(phone, LUNCH).headers["SIP-ETag"]
    office.set_presence("6002", "xa", "", "Sick")
    pass_until(office, ENDS)
    publish(phone, "", 0, SIP_If_Match=etag)
    assert shown(office) == Presence(PresenceState.XA, "", "Sick")


@pytest.mark.parametrize("at", [1_100.0, ENDS + 1])
@pytest.mark.parametrize("begins", ["00:00:00Z", "00:20:00Z"])
def test_a_restart_keeps_the_end(office: Office, at: float, begins: str) -> None:
    etag = publish(Phone(office), LUNCH.replace("00:00:00Z", begins), 3_600).headers["SIP-ETag"]
    again = Office()
    again.now = at
    command = SetPresence("CustomPresence:6002", shown(office).at(at), Origin("phone", "phone"))
    again.consume(again.core.apply(again.core.check(command), at))
    again.services.publish.restore(PublicationRow(*row) for row in office.journal.rows["publication"].values())  # type: ignore[arg-type]
    assert shown(again) == shown(office).at(at)
    assert publish(Phone(again), "", 0, SIP_If_Match=etag).status == 200
    assert shown(again) == NOT_SET


@pytest.mark.parametrize(
    ("times", "expected"),
    [
        ('until="1970-01-01T00:30:00.5Z"', Presence(PresenceState.AWAY, "meal", until=1_800.5, then=AVAILABLE)),
        ('until="1970-01-01t01:30:00+01:00"', Presence(PresenceState.AWAY, "meal", until=ENDS, then=AVAILABLE)),
        ('until=" 1970-01-01T00:30:00 "', Presence(PresenceState.AWAY, "meal", until=ENDS, then=AVAILABLE)),
        ('until="1970-01-01T00:00:01Z"', AVAILABLE),
        ('until="1969-01-01T00:00:00Z"', AVAILABLE),
        ('from="1970-01-01T00:30:00Z"', replace(AVAILABLE, until=ENDS, then=Presence(PresenceState.AWAY, "meal"))),
        ('from="1970-01-01T00:10:00Z" until="1970-01-01T00:05:00Z"', AVAILABLE),
        ('from="1970-01-01T00:30:00Z" until="1970-01-01T00:05:00Z"', AVAILABLE),
        ('from="2999-01-01T00:00:00Z"', AVAILABLE),
        ('until="2999-01-01T00:00:00Z"', Presence(PresenceState.AWAY, "meal")),
        ('until=""', Presence(PresenceState.AWAY, "meal")),
    ],
)
def test_activities_count_while_they_are_meant(times: str, expected: Presence) -> None:
    person = f"<rpid:activities {times}><rpid:meal/></rpid:activities>"
    body = PIDF.format(basic="open", person=person).encode()
    assert parse_published_pidf(body, 1_000.0, dt.UTC) == expected
    assert expected.until < LATEST


def test_what_is_to_begin_begins_and_ends_by_itself_and_is_gone_with_its_publication(office: Office) -> None:
    later = LUNCH.replace("00:00:00Z", "00:20:00Z")
    meal = Presence(PresenceState.AWAY, "meal", "Soup", until=ENDS, then=AVAILABLE)
    coming = Presence(PresenceState.AVAILABLE, "", "Soup", until=1_200.0, then=meal)
    phone = Phone(office)
    etag = publish(phone, later, 3_600).headers["SIP-ETag"]
    assert shown(office) == coming
    etag = publish(phone, "", 3_600, SIP_If_Match=etag).headers["SIP-ETag"]
    assert shown(office) == coming, "a refresh has it begin as well"
    pass_until(office, 1_200.0)
    assert shown(office) == meal
    pass_until(office, ENDS)
    assert shown(office) == AVAILABLE
    publish(phone, "", 0, SIP_If_Match=etag)
    assert shown(office) == NOT_SET


def test_what_was_to_begin_does_not_once_its_publication_has_ended(office: Office) -> None:
    phone = Phone(office)
    etag = publish(phone, LUNCH.replace("00:00:00Z", "00:20:00Z"), 3_600).headers["SIP-ETag"]
    publish(phone, "", 0, SIP_If_Match=etag)
    assert shown(office) == NOT_SET
    pass_until(office, 1_200.0)
    assert shown(office) == NOT_SET


@pytest.mark.parametrize("first", [10, 11])
def test_several_activities_come_one_after_the_other_and_no_more_than_are_kept(first: int) -> None:
    spans = [(n * 100, n * 100 + 50) for n in range(first, 40)]
    person = "".join(
        f'<rpid:activities from="{stamp(begins)}" until="{stamp(ends)}"><rpid:meal/></rpid:activities>'
        for begins, ends in spans
    )
    presence: Presence | None = parse_published_pidf(PIDF.format(basic="open", person=person).encode(), 1_000.0, dt.UTC)
    seen_from_11 = [
        (PresenceState.AVAILABLE, 1_100.0),
        (PresenceState.AWAY, 1_150.0),
        (PresenceState.AVAILABLE, 1_200.0),
        (PresenceState.AWAY, 1_250.0),
        (PresenceState.AVAILABLE, 0.0),
    ]
    seen = []
    while presence is not None:
        seen.append((presence.state, presence.until))
        presence = presence.then
    assert (
        seen
        == {
            10: [(PresenceState.AWAY, 1_050.0), *seen_from_11[:2], (PresenceState.AVAILABLE, 0.0)],
            11: seen_from_11,
        }[first]
    ), "what holds last is not said to end, as if it were overdue"


def stamp(seconds: float) -> str:
    return dt.datetime.fromtimestamp(seconds, dt.UTC).isoformat()


def test_of_several_activities_the_first_that_is_meant_now_counts() -> None:
    person = (
        '<rpid:activities until="1970-01-01T00:00:01Z"><rpid:meal/></rpid:activities>'
        '<rpid:activities until="soon"><rpid:on-the-phone/></rpid:activities>'  # says nothing here, so nobody reads it
        "<rpid:activities><rpid:busy/></rpid:activities>"
    )
    body = PIDF.format(basic="open", person=person).encode()
    assert parse_published_pidf(body, 1_000.0, dt.UTC) == Presence(PresenceState.DND)


@pytest.mark.parametrize("until", ["soon", "1970-01-01", "19700101T003000Z", "1970-13-01T00:30:00Z", "²", "1" * 5_000])
def test_an_end_that_cannot_be_read_is_refused_by_name(office: Office, until: str) -> None:
    body = LUNCH.replace("1970-01-01T00:30:00Z", until)
    phone = Phone(office)
    phone.send(request(phone, body))
    phone.hear()
    assert phone.responses[-1].status == 400
    assert "until" in phone.responses[-1].start
    with pytest.raises(MalformedMessage):
        parse_published_pidf(body.encode(), 1_000.0)


@pytest.mark.parametrize("end", ["remove", "expire"])
@pytest.mark.parametrize("had_another", [False, True])
def test_what_ended_under_what_somebody_set_for_a_while_does_not_come_back_after_it(
    office: Office, end: str, had_another: bool
) -> None:
    phone, other = Phone(office), Phone(office, port=40_002, user_agent="Snom")
    if had_another:
        publish(other, DND, 7_200)
    etag = publish(phone, AWAY, 600).headers["SIP-ETag"]
    published, before = shown(office), Presence(PresenceState.DND) if had_another else NOT_SET
    for_a_while = Presence(PresenceState.CHAT, "", "for a while", until=3_000.0, then=published)
    command = SetPresence("CustomPresence:6002", for_a_while, Origin("clerk", "window"))
    office.consume(office.core.apply(office.core.check(command), office.now))
    if end == "remove":
        assert publish(phone, "", 0, SIP_If_Match=etag).status == 200
    else:
        pass_until(office, office.now + 601)
    assert shown(office).says() == for_a_while.says()
    assert shown(office).until == for_a_while.until
    pass_until(office, 3_001.0)
    assert shown(office).says() == before.says()


def test_what_somebody_chose_to_come_next_stays_where_nobody_published_it(office: Office) -> None:
    phone = Phone(office)
    publish(phone, AWAY, 600)
    xa = Presence(PresenceState.XA, "", "gone")
    command = SetPresence("CustomPresence:6002", Presence(until=5_000.0, then=xa), Origin("clerk", "window"))
    office.consume(office.core.apply(office.core.check(command), office.now))
    pass_until(office, office.now + 601)
    pass_until(office, 5_001.0)
    assert shown(office) == xa
