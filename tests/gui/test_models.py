from dataclasses import replace

from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from switchboard.api.snapshot import Snapshot
from switchboard.core.changes import ChangeSet, PeopleChanged
from switchboard.core.commands import Origin
from switchboard.core.people import Person
from switchboard.core.states import Extension, ExtensionState, ExtensionStatus, Presence, PresenceState
from switchboard.gui.link import ChangeBatch, EngineLink
from switchboard.gui.models.extension_model import Column, ExtensionModel
from switchboard.gui.words import since_words


def status(exten: str, version: int = 1, state: PresenceState = PresenceState.NOT_SET) -> ExtensionStatus:
    return ExtensionStatus(Extension(exten), ExtensionState.IDLE, Presence(state), version=version)


def model_of(*extens: str) -> ExtensionModel:
    model = ExtensionModel()
    model.replace(Snapshot(1, tuple(status(exten) for exten in extens), {"1": Person("1", "Ann")}))
    return model


def column(model: ExtensionModel, column: Column) -> list[object]:
    return [model.index(row, column).data() for row in range(model.rowCount())]


def test_the_model_keeps_qts_promises(qtmodeltester: ModelTester) -> None:
    model = model_of("1", "2", "3")
    qtmodeltester.check(model)
    model.set_filter("2")
    qtmodeltester.check(model)


def test_numbers_sort_as_numbers() -> None:
    model = model_of("10", "9", "100", "bob")
    assert column(model, Column.EXTENSION) == ["9", "10", "100", "bob"]
    model.sort(Column.EXTENSION, Qt.SortOrder.DescendingOrder)
    assert column(model, Column.EXTENSION) == ["bob", "100", "10", "9"]


def test_one_signal_per_changed_row_and_none_for_an_older_status() -> None:
    model = model_of("1", "2", "3")
    rows: list[int] = []
    model.dataChanged.connect(lambda top, bottom: rows.extend(range(top.row(), bottom.row() + 1)))
    newer, older = status("2", 2, PresenceState.AWAY), status("3", 0, PresenceState.AWAY)
    model.apply(ChangeBatch(2, {newer.extension: newer, older.extension: older}))
    assert rows == [1]
    assert column(model, Column.PRESENCE) == ["Not set", "Away", "Not set"]


def test_what_is_removed_goes_and_what_is_new_comes() -> None:
    model = model_of("1", "2")
    fresh = status("3")
    model.apply(ChangeBatch(2, {fresh.extension: fresh}, {Extension("1")}))
    assert column(model, Column.EXTENSION) == ["2", "3"]


def test_whoever_joins_has_the_name_that_the_directory_gives_them() -> None:
    model = ExtensionModel()
    model.replace(Snapshot(1, (status("6001"),), {"6001": Person("6001", "Ann"), "6002": Person("6002", "Bob")}))
    model.apply(ChangeBatch(2, {Extension("6002"): status("6002"), Extension("6003"): status("6003")}))
    assert column(model, Column.NAME) == ["Ann", "Bob", ""]
    model.apply(ChangeBatch(3, people={"6003": Person("6003", "Eve"), "6001": Person("6001")}))
    assert column(model, Column.NAME) == ["", "Bob", "Eve"]


def test_a_device_of_a_lost_source_is_shown_as_what_was_last_known() -> None:
    model = model_of("6001")
    model.apply(ChangeBatch(2, {Extension("6001"): replace(status("6001", 2), is_stale=True)}))
    assert column(model, Column.DEVICE) == ["Idle (last known)"]


def test_a_directory_that_is_read_anew_shows_its_names(qtbot: QtBot) -> None:
    link = EngineLink()
    change = PeopleChanged((Person("6001", "Ann"), Person("6002")))
    with qtbot.waitSignal(link.batch_arrived) as heard:
        link.consume(ChangeSet(7, 0.0, Origin("files", "directory"), change))
    assert heard.args[0].people == {"6001": Person("6001", "Ann"), "6002": Person("6002")}


def test_the_link_tells_only_the_newest_once_a_frame(qtbot: QtBot) -> None:
    link = EngineLink()
    batches: list[ChangeBatch] = []
    link.batch_arrived.connect(batches.append)
    with qtbot.waitSignal(link.batch_arrived):
        for version in range(1, 1_001):
            link.consume(ChangeSet(version, 0.0, Origin("a", "b"), None, (status("1", version),)))
    assert len(batches) == 1
    assert batches[0].statuses[Extension("1")].version == 1_000
    assert batches[0].sequence == 1_000


def test_ages_are_said_as_a_person_says_them() -> None:
    ages = [since_words(1_000_000.0, 1_000_000.0 + ago) for ago in (5, 300, 3_600 * 5 + 120)]
    assert ages == ["just now", "5 min", "5 h 02 min"]
    assert since_words(0.0, 5.0) == ""
    assert ":" in since_words(1_000_000.0, 1_000_000.0 + 86_400 * 3)
