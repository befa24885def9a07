"""Where device states come from: who is believed, what a lost source leaves, and what it brings back."""

import itertools

import pytest

from switchboard.core.changes import DeviceStateChanged, SourceChanged
from switchboard.core.errors import CommandRefused
from switchboard.core.sources import Fact, Facts, Source, read_facts
from switchboard.core.states import DeviceState, Extension, ExtensionState
from switchboard.ground.limits import Limits
from tests.helpers.offices import PEER, CoreOffice

S = DeviceState
REPORTED = [state for state in DeviceState if state is not S.UNKNOWN]
LEVELS = [{S.INVALID}, {S.UNAVAILABLE}, {S.NOT_INUSE}, {S.INUSE, S.BUSY, S.RINGING, S.RINGINUSE, S.ONHOLD}]
TOGETHER = """
          INUSE     BUSY      RINGING   RINGINUSE ONHOLD
INUSE     INUSE     BUSY      RINGINUSE RINGINUSE INUSE
BUSY      BUSY      BUSY      RINGINUSE RINGINUSE BUSY
RINGING   RINGINUSE RINGINUSE RINGING   RINGINUSE RINGINUSE
RINGINUSE RINGINUSE RINGINUSE RINGINUSE RINGINUSE RINGINUSE
ONHOLD    INUSE     BUSY      RINGINUSE RINGINUSE ONHOLD
"""  # two calls of one device, at two sites that are believed alike


def level(state: DeviceState) -> int:
    return next(number for number, states in enumerate(LEVELS) if state in states)


def together(one: DeviceState, other: DeviceState) -> DeviceState:
    if one is other:
        return one
    columns, *rows = [line.split() for line in TOGETHER.strip().splitlines()]
    row = next(row for row in rows if row[0] == one.value)
    return DeviceState(row[1:][columns.index(other.value)])


@pytest.mark.parametrize(("one", "other"), list(itertools.product(REPORTED, REPORTED)))
@pytest.mark.parametrize(("one_stale", "other_stale"), list(itertools.product([False, True], repeat=2)))
@pytest.mark.parametrize("ranks", [(0, 1), (1, 0), (1, 1)])
def test_every_pair_of_facts(
    one: DeviceState, other: DeviceState, one_stale: bool, other_stale: bool, ranks: tuple[int, int]
) -> None:
    facts = [Fact(one, ranks[0], "one", one_stale), Fact(other, ranks[1], "other", other_stale)]
    reading = read_facts(facts)
    assert reading is not None
    assert read_facts(facts[::-1]) == reading
    if level(one) != level(other):
        wins = {"one"} if level(one) > level(other) else {"other"}
    elif one_stale != other_stale:
        wins = {"other"} if one_stale else {"one"}
    elif ranks[0] != ranks[1]:
        wins = {"one"} if ranks[0] > ranks[1] else {"other"}
    else:
        wins = {"one", "other"}
    expected = {"one": one, "other": other}
    assert set(reading.sources) == wins
    assert reading.state is (together(one, other) if len(wins) == 2 else expected[next(iter(wins))])
    assert reading.is_stale is ({"one": one_stale, "other": other_stale}[next(iter(wins))])


def test_no_fact_and_one_that_says_nothing_are_no_reading() -> None:
    assert read_facts([]) is None
    assert read_facts([Fact(S.UNKNOWN, 9, "a")]) is None


@pytest.fixture
def office() -> CoreOffice:
    office = CoreOffice("[default]\nexten => 2000,hint,PJSIP/2000&SIP/2001\nexten => 3,hint,DAHDI/1\n")
    office.add_source("registrations")
    office.add_source("calls")
    office.add_source("hq", rank=1, grace=30.0)
    return office


def test_a_report_says_its_source_and_its_origin(office: CoreOffice) -> None:
    changes = office.report("SIP/2000", S.NOT_INUSE, "registrations")
    assert changes.change == DeviceStateChanged("PJSIP/2000", S.UNAVAILABLE, S.NOT_INUSE, "registrations")
    assert changes.origin == PEER
    (status,) = changes.statuses
    assert (status.extension_state, status.sources, status.is_stale) == (ExtensionState.IDLE, ("registrations",), False)
    assert status.device_since == office.at


def test_a_phone_has_one_state_by_either_of_its_names(office: CoreOffice) -> None:
    office.report("pjsip/2001", S.INUSE, "calls")
    assert [office.core.registry.device_state(f"{label}/2001") for label in ("SIP", "PJSIP", "sip")] == [S.INUSE] * 3
    assert office.status("2000").extension_state is ExtensionState.IN_USE


def test_a_phone_nobody_reports_is_unavailable_where_a_hint_names_it_and_invalid_elsewhere(office: CoreOffice) -> None:
    assert office.core.registry.device_state("SIP/2000") is S.UNAVAILABLE
    assert office.core.registry.device_state("SIP/4711") is S.INVALID
    office.report("SIP/4711", S.NOT_INUSE, "registrations")
    assert office.core.registry.device_state("SIP/4711") is S.NOT_INUSE


def test_a_device_of_no_provider_is_what_sources_say_of_it(office: CoreOffice) -> None:
    assert office.core.registry.device_state("DAHDI/1") is S.INVALID
    changes = office.report("DAHDI/1", S.RINGING, "hq")
    assert [status.extension_state for status in changes.statuses] == [ExtensionState.RINGING]


def test_a_call_counts_over_a_registration_and_ends_with_unknown(office: CoreOffice) -> None:
    office.report("PJSIP/2000", S.NOT_INUSE, "registrations")
    office.report("PJSIP/2000", S.INUSE, "calls")
    assert office.status("2000").sources == ("calls",)
    office.report("PJSIP/2000", S.UNKNOWN, "registrations")
    assert office.status("2000").extension_state is ExtensionState.IN_USE
    office.report("PJSIP/2000", S.UNKNOWN, "calls")
    assert office.status("2000").extension_state is ExtensionState.UNAVAILABLE
    assert office.status("2000").sources == ()


def test_since_when_a_phone_is_gone_is_known_for_as_long_as_a_hint_names_it(office: CoreOffice) -> None:
    office.report("PJSIP/2000", S.NOT_INUSE, "registrations")
    office.at = 30.0
    office.report("PJSIP/2000", S.UNKNOWN, "registrations")
    assert office.status("2000").device_since == office.core.since("PJSIP/2000") == 30.0
    office.reload("[default]\nexten => 3,hint,DAHDI/1\n")
    assert office.core.since("PJSIP/2000") == 0.0


def test_what_a_lost_source_said_is_stale_for_its_grace_and_then_ends(office: CoreOffice) -> None:
    office.report("PJSIP/2000", S.NOT_INUSE, "registrations")
    office.report("PJSIP/2000", S.INUSE, "hq")
    office.at = 20.0
    changes = office.lose("hq")
    assert changes.change == SourceChanged("hq", is_there=False)
    (status,) = changes.statuses
    assert (status.extension_state, status.is_stale, status.device_since) == (ExtensionState.IN_USE, True, 10.0)
    office.now += 29.9
    assert office.expire() == []
    office.now += 0.1
    office.at = 50.0
    (ended,) = office.expire()
    assert ended.change == SourceChanged(
        "hq", is_there=False, devices=(DeviceStateChanged("PJSIP/2000", S.INUSE, S.NOT_INUSE, "hq"),)
    )
    (status,) = ended.statuses
    assert (status.extension_state, status.is_stale, status.device_since) == (ExtensionState.IDLE, False, 50.0)
    assert office.expire() == []


def test_a_source_that_is_back_brings_its_facts_anew_and_those_it_does_not_name_end(office: CoreOffice) -> None:
    office.report("PJSIP/2000", S.INUSE, "hq")
    office.report("DAHDI/1", S.INUSE, "hq")
    office.lose("hq")
    changes = office.report_all("hq", PJSIP_2000=S.RINGING)
    assert changes.change == SourceChanged(
        "hq",
        is_there=True,
        devices=(
            DeviceStateChanged("PJSIP/2000", S.INUSE, S.RINGING, "hq"),
            DeviceStateChanged("DAHDI/1", S.INUSE, S.INVALID, "hq"),
        ),
    )
    assert [(status.extension.exten, status.is_stale) for status in changes.statuses] == [("2000", False), ("3", False)]
    office.now += 1_000
    assert office.expire() == []


def test_a_source_may_be_lost_twice_and_its_grace_runs_from_the_first(office: CoreOffice) -> None:
    office.report("DAHDI/1", S.INUSE, "hq")
    office.lose("hq")
    office.now += 20
    assert office.lose("hq").statuses == ()
    office.now += 10
    assert len(office.expire()) == 1


def test_what_a_lost_source_says_is_as_stale_as_the_rest_until_it_has_said_all(office: CoreOffice) -> None:
    office.lose("hq")
    assert [status.is_stale for status in office.report("DAHDI/1", S.INUSE, "hq").statuses] == [True]
    assert [status.is_stale for status in office.report_all("hq", DAHDI_1=S.INUSE).statuses] == [False]


def test_a_fresh_call_counts_over_a_stale_one_of_a_higher_rank(office: CoreOffice) -> None:
    office.report("DAHDI/1", S.INUSE, "hq")
    office.report("DAHDI/1", S.RINGING, "calls")
    assert office.status("3").extension_state is ExtensionState.IN_USE
    office.lose("hq")
    assert office.status("3").extension_state is ExtensionState.RINGING
    assert office.status("3").is_stale is False


def test_a_source_says_the_same_again_and_nobody_is_told_of_a_hint(office: CoreOffice) -> None:
    office.report("DAHDI/1", S.INUSE, "hq")
    assert office.report("DAHDI/1", S.INUSE, "hq").statuses == ()
    changes = office.report_all("hq", DAHDI_1=S.INUSE)
    assert (changes.change, changes.statuses) == (SourceChanged("hq", is_there=True), ())


@pytest.mark.parametrize(
    "device", ["", "PJSIP", "PJSIP/", "/x", "Custom:x", "custom/x", "PJSIP/\0", "PJSIP/a\nb", "a/\ud83d"]
)
def test_what_no_source_can_report_is_refused_and_nothing_has_changed(office: CoreOffice, device: str) -> None:
    before = office.core.sequence
    with pytest.raises(CommandRefused):
        office.report(device, S.INUSE, "hq")
    assert office.core.sequence == before


def test_a_source_nobody_added_is_refused(office: CoreOffice) -> None:
    with pytest.raises(CommandRefused, match="'x' is no source"):
        office.report("PJSIP/2000", S.INUSE, "x")
    with pytest.raises(CommandRefused, match="'x' is no source"):
        office.lose("x")


def test_a_source_reports_no_more_devices_than_are_kept() -> None:
    facts = Facts(Limits(source_devices=2))
    facts.add(Source("a"))
    facts.put("x/1", S.INUSE, "a")
    facts.put("x/2", S.INUSE, "a")
    with pytest.raises(CommandRefused, match="3 devices; 2 are the most"):
        facts.put("x/3", S.INUSE, "a")
    facts.put("x/2", S.RINGING, "a")
    facts.put("x/1", S.UNKNOWN, "a")
    facts.put("x/3", S.INUSE, "a")
    with pytest.raises(CommandRefused):
        facts.replace(dict.fromkeys(["x/1", "x/2", "x/3"], S.INUSE), "a")
    assert sorted(facts.devices("a")) == ["x/2", "x/3"]


def test_sources_are_listed_with_what_they_know(office: CoreOffice) -> None:
    office.report("DAHDI/1", S.INUSE, "hq")
    office.lose("hq")
    listed = {listing.source.name: (listing.devices, listing.stale_until) for listing in office.core.facts.listed()}
    assert listed == {"registrations": (0, None), "calls": (0, None), "hq": (1, office.now + 30)}


def test_nothing_is_remembered_of_phones_that_came_and_went() -> None:
    office = CoreOffice("[default]\nexten => _6XXX,hint,PJSIP/${EXTEN}\n")
    office.add_source("registrations")
    for number in range(6000, 6100):
        office.report(f"PJSIP/{number}", S.NOT_INUSE, "registrations")
        office.report(f"PJSIP/{number}", S.UNKNOWN, "registrations")
        assert office.core.since(f"PJSIP/{number}") == 0.0
    assert office.core.status(Extension("6000")) is None


def test_a_device_is_a_fact_for_as_long_as_any_source_reports_it() -> None:
    office = CoreOffice()
    office.add_source("registrations")
    assert "PJSIP/2000" not in office.core.facts
    office.report("PJSIP/2000", DeviceState.NOT_INUSE, "registrations")
    assert "PJSIP/2000" in office.core.facts
    assert "PJSIP/2001" not in office.core.facts
    office.report_all("registrations")
    assert "PJSIP/2000" not in office.core.facts
