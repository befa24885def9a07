import pytest

from switchboard.core.changes import DeviceStateChanged, PeopleChanged, PresenceChanged
from switchboard.core.checks import clean_origin
from switchboard.core.commands import ForgetDevice, ForgetPresence, Origin, SetDeviceState, SetPresence
from switchboard.core.errors import CommandRefused
from switchboard.core.living import Holder
from switchboard.core.people import Person
from switchboard.core.presence_core import DirectoryRead, PresenceCore
from switchboard.core.states import NOT_SET, DeviceState, Extension, ExtensionState, Presence, PresenceState
from switchboard.ground.limits import Limits
from tests.helpers.offices import CLERK, CoreOffice
from tests.helpers.phone import HINTS

AWAY = Presence(PresenceState.AWAY, "at home")
FEW = Limits(pattern_extensions=3, pattern_extensions_unheld=2)


@pytest.fixture
def office() -> CoreOffice:
    return CoreOffice()


def test_a_change_says_what_from_what_to_what_when_and_by_whom(office: CoreOffice) -> None:
    changes = office.set_presence("CustomPresence:6002", AWAY)
    assert changes.change == PresenceChanged("CustomPresence:6002", NOT_SET, AWAY)
    assert (changes.at, changes.origin) == (10.0, CLERK)
    assert [(status.extension.exten, status.presence, status.presence_since) for status in changes.statuses] == [
        ("6002", AWAY, 10.0)
    ]


def test_setting_the_same_twice_is_a_change_that_touches_no_hint(office: CoreOffice) -> None:
    office.set_presence("CustomPresence:6002", AWAY)
    office.at = 30.0
    again = office.set_presence("CustomPresence:6002", AWAY)
    assert again.change == PresenceChanged("CustomPresence:6002", AWAY, AWAY)
    assert again.statuses == ()
    assert office.status("6002").presence_since == 10.0


def test_a_presence_change_never_touches_the_device(office: CoreOffice) -> None:
    for state in PresenceState:
        office.set_presence("CustomPresence:6002", Presence(state))
        assert office.status("6002").extension_state is ExtensionState.IDLE


def test_several_devices_are_aggregated(office: CoreOffice) -> None:
    office.set_device("Custom:a", DeviceState.INUSE)
    changes = office.set_device("custom:b", DeviceState.RINGING)
    assert changes.change == DeviceStateChanged("Custom:b", DeviceState.UNKNOWN, DeviceState.RINGING)
    assert [status.extension_state for status in changes.statuses] == [ExtensionState.IN_USE_RINGING]


def test_a_device_change_that_aggregates_to_the_same_tells_nobody(office: CoreOffice) -> None:
    office.set_device("Custom:a", DeviceState.INUSE)
    office.at = 30.0
    assert office.set_device("Custom:b", DeviceState.NOT_INUSE).statuses == ()
    assert office.status("2002").device_since == 10.0


def test_a_device_nobody_provides_is_unavailable(office: CoreOffice) -> None:
    assert office.status("2000").extension_state is ExtensionState.UNAVAILABLE


@pytest.mark.parametrize("written", ["Custom:x", "custom:x", "Custom/x", "CUSTOM/x"])
def test_however_a_hint_writes_a_device_it_hears_of_it(written: str) -> None:
    office = CoreOffice(f"[default]\nexten => 1,hint,{written}\n")
    changes = office.set_device("Custom:x", DeviceState.INUSE)
    assert [status.extension_state for status in changes.statuses] == [ExtensionState.IN_USE]


def test_a_pattern_comes_to_life_when_someone_asks_and_everyone_is_told(office: CoreOffice) -> None:
    status, changes = office.resolve("6123")
    assert status is not None
    assert changes is not None
    assert changes.statuses == (status,)
    assert status.presentity == "CustomPresence:6123"
    assert office.resolve("6123") == (status, None)
    assert office.resolve("7123") == (None, None)
    changes = office.set_presence("CustomPresence:6123", AWAY)
    assert [status.extension.exten for status in changes.statuses] == ["6123"]


@pytest.mark.parametrize("exten", ["6&PJSIP/2000", "6,CustomPresence:boss", "6\n1", "6 1", "6\0", "6" + chr(0xD83D)])
def test_a_number_cannot_say_more_than_which_number_it_is(exten: str) -> None:
    office = CoreOffice("[default]\nexten => _6.,hint,Custom:${EXTEN},CustomPresence:${EXTEN}\n")
    assert office.resolve(exten) == (None, None)
    assert office.resolve("61").status is not None


def test_a_number_for_which_the_hint_of_a_pattern_is_none_has_no_hint() -> None:
    office = CoreOffice("[default]\nexten => _6.,hint,PJSIP/${EXTEN:4}\n")
    assert office.resolve("6123") == (None, None)
    assert office.resolve("61234").status is not None


def test_fetches_of_one_number_after_another_fill_nothing_and_shut_nobody_out() -> None:
    office = CoreOffice(limits=FEW)
    for number in range(6100, 6200):
        status, changes = office.resolve(str(number))
        assert status is not None
        assert changes is not None
        assert changes.statuses == (status,)
    assert [extension.exten for changes in office.told for extension in changes.removed] == [
        str(number) for number in range(6100, 6198)
    ]
    assert [status.extension.exten for status in office.core.statuses()][4:] == ["6198", "6199"]
    assert office.resolve("6198").changes is None


def test_whoever_was_asked_for_last_ends_last() -> None:
    office = CoreOffice(limits=FEW)
    office.resolve("6100")
    office.resolve("6101")
    office.resolve("6100")
    changes = office.resolve("6102").changes
    assert changes is not None
    assert changes.removed == (Extension("6101"),)


def test_what_is_held_stays_and_ends_only_after_it_was_let_go() -> None:
    office = CoreOffice(limits=FEW)
    held = Extension("6100")
    office.resolve("6100")
    office.core.living.hold(held, Holder.WATCHERS)
    office.core.living.hold(held, Holder.WATCHERS)
    for number in range(6101, 6120):
        office.resolve(str(number))
    office.core.living.release(held, Holder.WATCHERS)
    office.core.living.release(Extension("nobody"), Holder.WATCHERS)
    for number in range(6101, 6120):
        office.resolve(str(number))
    assert office.core.status(held) is not None
    office.core.living.release(held, Holder.WATCHERS)
    assert office.core.status(held) is not None
    assert [changes.removed for changes in office.expire()] == [(Extension("6118"),)]
    office.resolve("6120")
    office.resolve("6121")
    assert office.core.status(held) is None


def test_a_phone_that_is_registered_keeps_the_extension_a_pattern_made() -> None:
    office = CoreOffice("[default]\nexten => _6XXX,hint,PJSIP/${EXTEN}\n", limits=FEW)
    office.add_source("registrations")
    office.resolve("6100")
    office.report("PJSIP/6100", DeviceState.NOT_INUSE, "registrations")
    for number in range(6101, 6120):
        office.resolve(str(number))
    assert office.status("6100").extension_state is ExtensionState.IDLE
    office.report("PJSIP/6100", DeviceState.UNKNOWN, "registrations")
    for number in range(6120, 6130):
        office.resolve(str(number))
    assert office.core.status(Extension("6100")) is None


def test_people_of_the_directory_keep_their_extensions_until_they_go() -> None:
    office = CoreOffice(limits=FEW)
    change = PeopleChanged((Person("6100", "Ann"),))
    changes = office.reload(HINTS, DirectoryRead(dict.fromkeys(["6100", "6002", "9999"], ""), change))
    assert [status.extension.exten for status in changes.statuses] == ["6100"]
    assert changes.change == change
    for number in range(6101, 6120):
        office.resolve(str(number))
    assert office.core.status(Extension("6100")) is not None
    office.reload(HINTS, DirectoryRead({"6002": ""}))
    for number in range(6120, 6130):
        office.resolve(str(number))
    assert office.core.status(Extension("6100")) is None


def test_more_people_than_are_held_leave_room_for_everyone_else() -> None:
    office = CoreOffice(limits=FEW)
    people = [str(number) for number in range(6100, 6150)]
    office.reload(HINTS, DirectoryRead(dict.fromkeys(people, "")))
    assert office.core.living.held_by(Holder.DIRECTORY) == 3
    assert len(office.core.living) == 5
    office.resolve("6900")
    office.core.living.hold(Extension("6900"), Holder.WATCHERS)


def test_a_person_who_is_edited_in_keeps_an_extension() -> None:
    office = CoreOffice(limits=FEW)
    change = PeopleChanged((Person("6100", "Ann"),))
    for _ in range(3):
        changes = office.tell(office.core.hold_people({"6100": ""}, 10.0, CLERK, change))
    assert changes.change == change
    assert [status.extension.exten for status in office.told[1].statuses] == ["6100"]
    office.reload(HINTS)
    for number in range(6120, 6130):
        office.resolve(str(number))
    assert office.core.status(Extension("6100")) is None


def test_what_is_watched_lives_on_by_a_pattern_when_its_hint_goes(office: CoreOffice) -> None:
    office.core.living.hold(Extension("6002"), Holder.WATCHERS)
    before = office.status("6002")
    changes = office.reload(HINTS.replace("exten => 6002,hint,Custom:6002,CustomPresence:6002\n", ""))
    assert changes.removed == ()
    assert office.status("6002") == before
    assert office.core.living.held_by(Holder.WATCHERS) == 1
    office.reload(HINTS)
    assert office.core.living.held_by(Holder.WATCHERS) == 0


def test_a_hint_that_goes_and_comes_back_never_has_a_version_again(office: CoreOffice) -> None:
    first = office.status("2000").version
    office.reload("[default]\nexten => 6002,hint,Custom:6002,CustomPresence:6002\n")
    changes = office.reload(HINTS)
    assert {status.extension.exten for status in changes.statuses} == {"2000", "2001", "2002"}
    assert min(status.version for status in changes.statuses) > first


def test_versions_and_sequences_of_a_later_start_are_above_all_earlier_ones() -> None:
    earlier, later = CoreOffice(epoch=7), CoreOffice(epoch=8)
    for _ in range(100):
        earlier.set_device("Custom:6002", DeviceState.INUSE)
        earlier.set_device("Custom:6002", DeviceState.NOT_INUSE)
    assert earlier.status("6002").version < later.status("6002").version
    assert earlier.told[-1].sequence < later.told[0].sequence


def test_sequences_are_consecutive_and_looking_uses_none_up(office: CoreOffice) -> None:
    office.set_presence("CustomPresence:6002", AWAY)
    office.resolve("6123")
    office.resolve("6123")
    list(office.core.statuses())
    office.tell(office.core.change_set(10.0, CLERK))
    office.reload(HINTS)
    assert [changes.sequence for changes in office.told] == [1, 2, 3, 4, 5]
    assert office.core.sequence == 5


@pytest.mark.parametrize(
    "command",
    [
        SetPresence("SIP/2000", AWAY, CLERK),
        SetPresence("CustomPresence:", AWAY, CLERK),
        SetPresence("CustomPresence:6002", Presence(PresenceState.AWAY, "x" * 1001), CLERK),
        SetPresence("CustomPresence:6002", Presence(PresenceState.AWAY, "", "x" * 10_001), CLERK),
        SetPresence("CustomPresence:6002", Presence(PresenceState.AWAY, "\udcff"), CLERK),
        SetPresence("CustomPresence:6002", Presence(PresenceState.AWAY, given="x" * 60_001), CLERK),
        SetPresence("CustomPresence:" + "x" * 256, AWAY, CLERK),
        SetPresence("CustomPresence:a\nb", AWAY, CLERK),
        SetPresence("CustomPresence:a\0b", AWAY, CLERK),
        SetPresence("CustomPresence:\ud83d", AWAY, CLERK),
        SetDeviceState("SIP/2000", DeviceState.INUSE, CLERK),
        SetDeviceState("Custom:", DeviceState.INUSE, CLERK),
        SetDeviceState("Custom:a\x85b", DeviceState.INUSE, CLERK),
        SetDeviceState("Custom:\udcff", DeviceState.INUSE, CLERK),
        ForgetPresence("SIP/2000", CLERK),
        ForgetDevice("CustomPresence:2000", CLERK),
    ],
)
def test_what_cannot_be_is_refused(
    office: CoreOffice, command: SetPresence | ForgetPresence | SetDeviceState | ForgetDevice
) -> None:
    with pytest.raises(CommandRefused, match=r"\w+"):
        office.core.check(command)


def test_a_message_may_have_lines(office: CoreOffice) -> None:
    office.set_presence("CustomPresence:6002", Presence(PresenceState.AWAY, "", "Back\r\n\tat two 😀"))
    assert office.status("6002").presence.message == "Back\r\n\tat two 😀"


def test_what_no_phone_and_no_terminal_can_be_told_is_replaced(office: CoreOffice) -> None:
    office.set_presence("CustomPresence:6002", Presence(PresenceState.AWAY, "a\0b", "\x1b[2J", given="away,a\0b"))
    presence = office.status("6002").presence
    assert (presence.subtype, presence.message, presence.given) == ("a\ufffdb", "\ufffd[2J", "away,a\ufffdb")


@pytest.mark.parametrize("who", ["half\ud83d", "two\nlines", "x" * 1_000, "nul\0"])
def test_nobody_is_refused_for_what_the_system_calls_them(who: str) -> None:
    origin = clean_origin(Origin(who, "console"))
    assert origin.who.encode()
    assert "\n" not in origin.who
    assert len(origin.who) <= 255


def test_labels_are_compared_without_case_and_names_with_it(office: CoreOffice) -> None:
    office.set_presence("CUSTOMPRESENCE:Bob", AWAY)
    assert office.core.custom_presence.presences == {"Bob": AWAY}


def test_what_is_forgotten_is_as_if_it_had_never_been_set(office: CoreOffice) -> None:
    office.set_presence("CustomPresence:6002", AWAY)
    office.set_device("Custom:6002", DeviceState.INUSE)
    assert office.core.value("CustomPresence:6002") == AWAY
    assert office.core.value("Custom:6002") is DeviceState.INUSE
    office.at = 20.0
    changes = office.apply(ForgetPresence("custompresence:6002", CLERK))
    assert changes.change == PresenceChanged("CustomPresence:6002", AWAY, NOT_SET)
    assert [(status.presence, status.presence_since) for status in changes.statuses] == [(NOT_SET, 0.0)]
    changes = office.apply(ForgetDevice("Custom:6002", CLERK))
    assert changes.change == DeviceStateChanged("Custom:6002", DeviceState.INUSE, DeviceState.UNKNOWN)
    assert office.status("6002").extension_state is ExtensionState.IDLE
    assert office.core.custom_presence.presences == {}
    assert office.core.custom_devices.states == {}
    assert office.core.since("CustomPresence:6002") == office.core.since("Custom:6002") == 0.0


def test_forgetting_what_was_never_set_is_harmless(office: CoreOffice) -> None:
    assert office.apply(ForgetPresence("CustomPresence:nobody", CLERK)).statuses == ()
    assert office.apply(ForgetDevice("Custom:nothing", CLERK)).statuses == ()


def test_presences_do_not_grow_without_bound(office: CoreOffice) -> None:
    long = Presence(PresenceState.AWAY, "", "x" * 10_000)
    for number in range(1_999):  # 20,000,000 characters are the most
        office.set_presence(f"CustomPresence:{number}", long)
    with pytest.raises(CommandRefused, match="delete some first"):
        office.set_presence("CustomPresence:new", long)
    office.set_presence("CustomPresence:0", AWAY)  # shorter than what was there
    office.apply(ForgetPresence("CustomPresence:1", CLERK))
    office.set_presence("CustomPresence:new", long)


def test_custom_devices_do_not_grow_without_bound(office: CoreOffice) -> None:
    for number in range(100_000):
        office.core.restore_device_state(str(number), DeviceState.INUSE, 1.0)
    with pytest.raises(CommandRefused, match="100,000 custom devices are kept already"):
        office.set_device("Custom:new", DeviceState.INUSE)
    office.set_device("Custom:7", DeviceState.NOT_INUSE)
    office.apply(ForgetDevice("Custom:8", CLERK))
    office.set_device("Custom:new", DeviceState.INUSE)


def test_a_reload_touches_only_what_differs(office: CoreOffice) -> None:
    before = office.status("6002")
    office.resolve("6123")
    changes = office.reload(HINTS.replace("2001,hint,,CustomPresence:2001", "2001,hint,Custom:new,CustomPresence:2001"))
    assert [status.extension.exten for status in changes.statuses] == ["2001"]
    assert changes.removed == ()
    assert office.status("6002") is before
    assert office.core.status(Extension("6123")) is not None


def test_a_reload_that_changes_the_presentity_shows_the_new_one_at_once(office: CoreOffice) -> None:
    office.set_presence("CustomPresence:other", AWAY)
    changes = office.reload(HINTS.replace("Custom:6002,CustomPresence:6002", "Custom:6002,CustomPresence:other"))
    assert [(status.extension.exten, status.presence) for status in changes.statuses] == [("6002", AWAY)]


def test_a_hint_that_is_written_otherwise_and_comes_to_the_same_is_told_to_nobody(office: CoreOffice) -> None:
    office.set_device("Custom:6002", DeviceState.INUSE)
    office.at = 50.0
    again = HINTS.replace("Custom:6002,CustomPresence:6002", "Custom:6002&custom:6002,CustomPresence:6002")
    assert office.reload(again).statuses == ()
    changes = office.reload(HINTS.replace("Custom:6002,CustomPresence:6002", "Custom:6002,CustomPresence:other"))
    assert [(status.presentity, status.device_since) for status in changes.statuses] == [("CustomPresence:other", 10.0)]


def test_a_reload_names_what_is_gone(office: CoreOffice) -> None:
    office.resolve("6123")
    changes = office.reload("[default]\nexten => 6002,hint,Custom:6002,CustomPresence:6002\n")
    assert {extension.exten for extension in changes.removed} == {"2000", "2001", "2002", "6123"}
    assert office.core.status(Extension("6123")) is None


def test_a_hint_that_becomes_a_persons_by_a_pattern_is_not_gone(office: CoreOffice) -> None:
    without = HINTS.replace("exten => 6002,hint,Custom:6002,CustomPresence:6002\n", "")
    changes = office.reload(without, DirectoryRead({"6002": ""}))
    assert not changes.removed
    assert not changes.statuses
    assert office.core.status(Extension("6002")) is not None
    changes = office.reload(without.replace("Custom:${EXTEN}", "Custom:x${EXTEN}"), DirectoryRead({"6002": ""}))
    assert [status.extension.exten for status in changes.statuses] == ["6002"]


def test_what_was_restored_is_shown() -> None:
    fresh = PresenceCore()
    fresh.restore_presence("6002", AWAY, 5.0)
    fresh.restore_device_state("6002", DeviceState.ONHOLD, 6.0)
    office = CoreOffice()
    office.core = fresh
    office.reload(HINTS)
    status = office.status("6002")
    assert (status.presence, status.presence_since) == (AWAY, 5.0)
    assert (status.extension_state, status.device_since) == (ExtensionState.ON_HOLD, 6.0)


def test_the_context_named_default_is_asked_first() -> None:
    office = CoreOffice("[internal]\nexten => 1,hint,Custom:a\n[default]\nexten => 1,hint,Custom:b\n")
    assert list(office.core.contexts) == ["default", "internal"]


def test_an_earlier_context_counts_even_if_only_a_pattern_of_it_fits() -> None:
    office = CoreOffice("[a]\nexten => _1X,hint,Custom:a\n[b]\nexten => 12,hint,Custom:b\n")
    status = office.resolve("12", "a", "b").status
    assert status is not None
    assert (status.extension.context, status.custom_device) == ("a", "Custom:a")
