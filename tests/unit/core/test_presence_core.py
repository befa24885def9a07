import pytest

from switchboard.core import presence_core
from switchboard.core.changes import ChangeSet, DeviceStateChanged, PresenceChanged
from switchboard.core.commands import Origin, SetDeviceState, SetPresence
from switchboard.core.errors import CommandRefused
from switchboard.core.presence_core import PresenceCore, TooManyExtensions
from switchboard.core.states import NOT_SET, DeviceState, Extension, ExtensionState, Presence, PresenceState
from switchboard.dialplan.read.parser import parse_dialplan
from tests.helpers.phone import HINTS

CLERK = Origin("clerk", "window")
AWAY = Presence(PresenceState.AWAY, "at home")


@pytest.fixture
def core() -> PresenceCore:
    core = PresenceCore()
    reload(core, HINTS)
    return core


def reload(core: PresenceCore, text: str) -> ChangeSet:
    dialplan = parse_dialplan(text, "extensions.conf")
    return core.replace_hints(dialplan.hints, dialplan.patterns, 10.0, CLERK)


def set_presence(core: PresenceCore, presentity: str, presence: Presence, at: float = 20.0) -> ChangeSet:
    return core.apply(core.check(SetPresence(presentity, presence, CLERK)), at)


def set_device(core: PresenceCore, device: str, state: DeviceState, at: float = 20.0) -> ChangeSet:
    return core.apply(core.check(SetDeviceState(device, state, CLERK)), at)


def test_a_change_says_what_from_what_to_what_when_and_by_whom(core: PresenceCore) -> None:
    changes = set_presence(core, "CustomPresence:6002", AWAY)
    assert changes.change == PresenceChanged("CustomPresence:6002", NOT_SET, AWAY)
    assert (changes.at, changes.origin) == (20.0, CLERK)
    assert [(status.extension.exten, status.presence, status.presence_since) for status in changes.statuses] == [
        ("6002", AWAY, 20.0)
    ]


def test_setting_the_same_twice_is_a_change_that_touches_no_hint(core: PresenceCore) -> None:
    set_presence(core, "CustomPresence:6002", AWAY)
    again = set_presence(core, "CustomPresence:6002", AWAY, at=30.0)
    assert again.change == PresenceChanged("CustomPresence:6002", AWAY, AWAY)
    assert again.statuses == ()
    status = core.status(Extension("6002"))
    assert status is not None
    assert status.presence_since == 20.0


def test_a_presence_change_never_touches_the_device(core: PresenceCore) -> None:
    for state in PresenceState:
        set_presence(core, "CustomPresence:6002", Presence(state))
        status = core.status(Extension("6002"))
        assert status is not None
        assert status.extension_state is ExtensionState.IDLE


def test_several_devices_are_aggregated(core: PresenceCore) -> None:
    set_device(core, "Custom:a", DeviceState.INUSE)
    changes = set_device(core, "custom:b", DeviceState.RINGING)
    assert changes.change == DeviceStateChanged("Custom:b", DeviceState.UNKNOWN, DeviceState.RINGING)
    assert [status.extension_state for status in changes.statuses] == [ExtensionState.IN_USE_RINGING]


def test_a_device_change_that_aggregates_to_the_same_tells_nobody(core: PresenceCore) -> None:
    set_device(core, "Custom:a", DeviceState.INUSE, at=20.0)
    assert set_device(core, "Custom:b", DeviceState.NOT_INUSE, at=30.0).statuses == ()
    status = core.status(Extension("2002"))
    assert status is not None
    assert status.device_since == 20.0


def test_a_device_nobody_provides_is_unavailable(core: PresenceCore) -> None:
    status = core.status(Extension("2000"))
    assert status is not None
    assert status.extension_state is ExtensionState.UNAVAILABLE


def test_a_pattern_comes_to_life_when_someone_asks(core: PresenceCore) -> None:
    status, is_new = core.resolve("6123", ["default"])
    assert is_new
    assert status is not None
    assert status.presentity == "CustomPresence:6123"
    assert core.resolve("6123", ["default"]) == (status, False)
    assert core.resolve("7123", ["default"]) == (None, False)
    changes = set_presence(core, "CustomPresence:6123", AWAY)
    assert [status.extension.exten for status in changes.statuses] == ["6123"]


def test_patterns_do_not_grow_without_bound(core: PresenceCore, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(presence_core, "MAX_PATTERN_EXTENSIONS", 2)
    core.resolve("6100", ["default"])
    core.resolve("6101", ["default"])
    with pytest.raises(TooManyExtensions):
        core.resolve("6102", ["default"])
    assert core.resolve("6101", ["default"])[0] is not None


@pytest.mark.parametrize(
    "command",
    [
        SetPresence("SIP/2000", AWAY, CLERK),
        SetPresence("CustomPresence:", AWAY, CLERK),
        SetPresence("CustomPresence:6002", Presence(PresenceState.AWAY, "x" * 1001), CLERK),
        SetPresence("CustomPresence:6002", Presence(PresenceState.AWAY, "", "x" * 10_001), CLERK),
        SetPresence("CustomPresence:6002", Presence(PresenceState.AWAY, "\udcff"), CLERK),
        SetPresence("CustomPresence:" + "x" * 256, AWAY, CLERK),
        SetDeviceState("SIP/2000", DeviceState.INUSE, CLERK),
        SetDeviceState("Custom:", DeviceState.INUSE, CLERK),
    ],
)
def test_what_cannot_be_is_refused(core: PresenceCore, command: SetPresence | SetDeviceState) -> None:
    with pytest.raises(CommandRefused, match=r"\w+"):
        core.check(command)


def test_labels_are_compared_without_case_and_names_with_it(core: PresenceCore) -> None:
    set_presence(core, "CUSTOMPRESENCE:Bob", AWAY)
    assert core.custom_presence.presences == {"Bob": AWAY}


def test_a_reload_touches_only_what_differs(core: PresenceCore) -> None:
    before = core.status(Extension("6002"))
    core.resolve("6123", ["default"])
    changes = reload(core, HINTS.replace("2001,hint,,CustomPresence:2001", "2001,hint,Custom:new,CustomPresence:2001"))
    assert [status.extension.exten for status in changes.statuses] == ["2001"]
    assert changes.removed == ()
    assert core.status(Extension("6002")) is before
    assert core.status(Extension("6123")) is not None


def test_a_reload_that_changes_the_presentity_shows_the_new_one_at_once(core: PresenceCore) -> None:
    set_presence(core, "CustomPresence:other", AWAY)
    changes = reload(core, HINTS.replace("Custom:6002,CustomPresence:6002", "Custom:6002,CustomPresence:other"))
    assert [(status.extension.exten, status.presence) for status in changes.statuses] == [("6002", AWAY)]


def test_a_reload_names_what_is_gone(core: PresenceCore) -> None:
    core.resolve("6123", ["default"])
    changes = reload(core, "[default]\nexten => 6002,hint,Custom:6002,CustomPresence:6002\n")
    assert {extension.exten for extension in changes.removed} == {"2000", "2001", "2002", "6123"}
    assert core.status(Extension("6123")) is None


def test_what_was_restored_is_shown() -> None:
    fresh = PresenceCore()
    fresh.restore_presence("6002", AWAY, 5.0)
    fresh.restore_device_state("6002", DeviceState.ONHOLD, 6.0)
    reload(fresh, HINTS)
    status = fresh.status(Extension("6002"))
    assert status is not None
    assert (status.presence, status.presence_since) == (AWAY, 5.0)
    assert (status.extension_state, status.device_since) == (ExtensionState.ON_HOLD, 6.0)


def test_the_context_named_default_is_asked_first() -> None:
    core = PresenceCore()
    reload(core, "[internal]\nexten => 1,hint,Custom:a\n[default]\nexten => 1,hint,Custom:b\n")
    assert list(core.contexts) == ["default", "internal"]
