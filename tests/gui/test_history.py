"""The history by keys and clicks: who set what, when and from where, found by all of these, and saved for a sheet."""

import csv
import datetime as dt
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from switchboard.core.commands import EditPerson, Origin, SetDeviceState, SetPresence
from switchboard.core.history import Face, Topic
from switchboard.core.people import Person
from switchboard.core.states import DeviceState, Presence, PresenceState
from switchboard.engine.engine import Engine
from switchboard.gui.dialogs import history_follower
from switchboard.gui.dialogs.history_dialog import HistoryDialog
from switchboard.gui.link import ChangeBatch
from switchboard.gui.models import history_model
from switchboard.gui.models.history_model import HistoryColumn
from switchboard.gui.office.history_words import Span, span_of
from switchboard.gui.office.sheet import plain_cell
from tests.gui.conftest import ROOT, Desk

AWAY, DND = PresenceState.AWAY, PresenceState.DND
BOB, CLARA = "CustomPresence:6002", "CustomPresence:6003"


def open_history(desk: Desk, *extens: str) -> HistoryDialog:
    desk.window.activateWindow()
    QApplication.processEvents()
    desk.select(*extens)
    desk.qtbot.keyClick(desk.window.people, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    desk.settle()
    [found] = [found for found in desk.window.findChildren(HistoryDialog) if found.isVisible()]
    return found


def column(found: HistoryDialog, which: HistoryColumn) -> list[str]:
    return [str(found.model.index(row, which).data()) for row in range(found.model.rowCount())]


def write(desk: Desk, field: QLineEdit, text: str) -> None:
    field.clear()
    desk.qtbot.keyClicks(field, text)
    desk.qtbot.keyClick(field, Qt.Key.Key_Return)
    desk.settle()


def choose(desk: Desk, box: QComboBox, value: object) -> None:
    box.setCurrentIndex(box.findData(value))
    desk.settle()


@pytest.fixture(autouse=True)
def closed(desk: Desk) -> Iterator[None]:
    yield
    for found in desk.window.findChildren(HistoryDialog):
        found.reject()


@pytest.fixture
def day(desk: Desk) -> None:
    """What an office does: three faces, four kinds of changes."""
    desk.others_set("6002", AWAY, "at lunch", "Back at two")
    manager = Origin("crm", "manager 10.0.0.9")
    desk.others_do(SetPresence(CLARA, Presence(DND, "", "=HYPERLINK(A1)"), manager))
    desk.others_do(SetDeviceState("Custom:6002", DeviceState.INUSE, ROOT))
    desk.others_do(EditPerson(Person("6004", "David Okafor", "Support"), Origin("ann", "window")))


@pytest.mark.usefixtures("day")
def test_the_history_of_all_says_who_set_what_and_from_where(desk: Desk) -> None:
    found = open_history(desk)
    about = column(found, HistoryColumn.ABOUT)
    assert about == ["David Okafor (directory)", "Bob Lindqvist (device)", "Clara Jiménez", "Bob Lindqvist"]
    assert column(found, HistoryColumn.AFTER)[1:] == [
        "In a call",
        "Do not disturb, =HYPERLINK(A1)",
        "Away, at lunch, Back at two",
    ]
    assert column(found, HistoryColumn.BEFORE)[3] == "Not set"
    assert column(found, HistoryColumn.BY) == ["ann", "root", "crm", "root"]
    assert column(found, HistoryColumn.FROM) == ["window", "console", "manager interface, 10.0.0.9", "console"]
    assert found.status.text() == "4 changes"
    assert desk.button("apply").isVisible()


@pytest.mark.usefixtures("day")
def test_it_is_found_by_who_what_and_from_where(desk: Desk) -> None:
    found = open_history(desk)
    write(desk, found.text, "lindq")
    assert column(found, HistoryColumn.ABOUT) == ["Bob Lindqvist (device)", "Bob Lindqvist"]
    write(desk, found.text, "HYPERlink")
    assert column(found, HistoryColumn.ABOUT) == ["Clara Jiménez"]
    write(desk, found.text, "")
    write(desk, found.by, "ROOT")
    assert column(found, HistoryColumn.ABOUT) == ["Bob Lindqvist (device)", "Bob Lindqvist"]
    choose(desk, found.topic, Topic.DEVICE)
    assert column(found, HistoryColumn.ABOUT) == ["Bob Lindqvist (device)"]
    choose(desk, found.topic, None)
    write(desk, found.by, "")
    choose(desk, found.face, Face.MANAGER)
    assert column(found, HistoryColumn.ABOUT) == ["Clara Jiménez"]
    choose(desk, found.face, Face.SCHEDULE)
    assert found.status.text() == "Nothing fits."


@pytest.mark.usefixtures("day")
def test_it_is_of_those_who_are_selected_until_everyone_is_asked_for(desk: Desk, qtbot: QtBot) -> None:
    found = open_history(desk, "6003")
    assert found.people.text() == "Of Clara Jiménez alone"
    assert column(found, HistoryColumn.ABOUT) == ["Clara Jiménez"]
    qtbot.mouseClick(found.everyone_button, Qt.MouseButton.LeftButton)
    desk.settle()
    assert found.model.rowCount() == 4
    assert not found.people.isVisible()
    assert open_history(desk, "6002") is found
    assert column(found, HistoryColumn.ABOUT) == ["Bob Lindqvist (device)", "Bob Lindqvist"]


@pytest.mark.usefixtures("day")
def test_days_are_chosen(desk: Desk) -> None:
    found = open_history(desk)
    assert not found.first.isVisible()
    choose(desk, found.span, Span.YESTERDAY)
    assert found.model.rowCount() == 0
    choose(desk, found.span, Span.CHOSEN)
    assert found.first.isVisible()
    found.first.setDate(QDate.currentDate().addDays(-1))
    found.look()
    desk.settle()
    assert found.model.rowCount() == 4
    found.last.setDate(QDate.currentDate().addDays(-1))
    found.look()
    desk.settle()
    assert found.model.rowCount() == 0


def test_a_span_begins_and_ends_at_midnight() -> None:
    today = dt.date(2026, 11, 25)
    for span, first, last in (
        (Span.TODAY, today, None),
        (Span.YESTERDAY, dt.date(2026, 11, 24), today),
        (Span.WEEK, dt.date(2026, 11, 19), None),
        (Span.CHOSEN, dt.date(2026, 11, 1), dt.date(2026, 11, 4)),
    ):
        bounds = span_of(span, today, dt.date(2026, 11, 3), dt.date(2026, 11, 1))
        days = [None if at is None else dt.datetime.fromtimestamp(at).astimezone() for at in bounds]
        assert [moment and moment.date() for moment in days] == [first, last]
        assert all(moment is None or moment.time() == dt.time() for moment in days)
    assert span_of(Span.ALL, today, today, today) == (None, None)


def test_more_is_fetched_at_the_end_and_found_far_back(desk: Desk, qtbot: QtBot) -> None:
    desk.others_set("6005", DND, "", "Long ago")
    desk.others_do(*(SetPresence(BOB, Presence(AWAY, "", f"note {n}"), ROOT) for n in range(5_000)))
    found = open_history(desk)
    assert found.model.rowCount() < 1_000
    assert found.status.text().endswith("there are more at the end.")
    before = found.model.rowCount()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_End):
        qtbot.keyClick(found.table, key, Qt.KeyboardModifier.ControlModifier)
    desk.settle()
    assert found.model.rowCount() > before
    write(desk, found.text, "long ago")
    qtbot.waitUntil(lambda: found.status.text() == "1 change")
    assert column(found, HistoryColumn.AFTER) == ["Do not disturb, Long ago"]


@pytest.mark.usefixtures("day")
def test_it_is_saved_as_a_sheet_that_nothing_computes(desk: Desk, tmp_path: Path) -> None:
    found = open_history(desk)
    target = tmp_path / "history.csv"
    found.save_to(str(target))
    desk.settle()
    assert found.status.text() == f"4 changes are in {target}."
    assert target.read_bytes().startswith(b"\xef\xbb\xbfWhen,")
    with target.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert rows[3][1:] == [
        "Clara Jiménez",
        CLARA,
        "Not set",
        "Do not disturb, =HYPERLINK(A1)",
        "crm",
        "manager interface, 10.0.0.9",
    ]
    assert dt.datetime.fromisoformat(rows[3][0]).tzinfo is not None
    assert len(rows) == 5


def test_a_file_that_cannot_be_written_is_said_and_one_that_is_stopped_is_not_there(desk: Desk, tmp_path: Path) -> None:
    desk.others_do(*(SetPresence(BOB, Presence(AWAY, "", f"note {n}"), ROOT) for n in range(2_500)))
    found = open_history(desk)
    found.save_to(str(tmp_path / "nowhere" / "history.csv"))
    desk.settle()
    assert found.status.text().endswith("history.csv cannot be written: no such file or directory")
    target = tmp_path / "history.csv"
    target.write_text("of yesterday")
    found.save_to(str(target))
    assert found.stop_button.isVisible()
    found.stop_button.click()
    desk.settle()
    assert found.status.text() == "Stopped; no file was written."
    assert target.read_text() == "of yesterday"
    assert found.save_button.isVisible()


@pytest.mark.parametrize("text", ["=1", "+49 30", "-2", "@SUM", " =1", "\t=1", "\r", "\N{FULLWIDTH EQUALS SIGN}1"])
def test_a_cell_that_a_sheet_would_compute_is_text(text: str) -> None:
    assert plain_cell(text) == f"'{text}"


@pytest.mark.usefixtures("day")
def test_what_comes_meanwhile_is_put_on_top(desk: Desk) -> None:
    found = open_history(desk)
    assert found.model.rowCount() == 4
    desk.others_set("6005", DND, "meeting")
    desk.qtbot.waitUntil(lambda: found.model.rowCount() == 5)
    assert column(found, HistoryColumn.ABOUT)[:2] == ["Elsie Thornton", "David Okafor (directory)"]
    assert found.status.text() == "5 changes"
    desk.others_set("6005", AWAY)
    desk.qtbot.waitUntil(lambda: found.model.rowCount() == 6)
    assert column(found, HistoryColumn.AFTER)[:2] == ["Away", "Do not disturb, meeting"]


@pytest.mark.usefixtures("day")
def test_what_was_caught_up_comes_where_its_time_is(desk: Desk, tmp_path: Path) -> None:
    """A plan whose time came while nobody was there is dated when it was."""
    found = open_history(desk, "6002")
    earlier = time.time() - 50

    async def catch_up(engine: Engine) -> None:
        await engine.parts.queue.submit(SetPresence(BOB, Presence(AWAY, "caught up"), ROOT), earlier)

    desk.others_set("6002", DND, "now")
    desk.qtbot.waitUntil(lambda: "now" in column(found, HistoryColumn.AFTER)[0])
    count = found.model.rowCount()
    desk.host._call(catch_up).result(10.0)
    desk.qtbot.waitUntil(lambda: found.model.rowCount() == count + 1)
    times = [found.model.entry(row).at for row in range(found.model.rowCount())]
    assert times == sorted(times, reverse=True)
    assert "now" in column(found, HistoryColumn.AFTER)[0]
    shown = column(found, HistoryColumn.AFTER)
    assert "Away, caught up" in shown
    found.save_to(str(tmp_path / "history.csv"))
    desk.settle()
    desk.qtbot.waitUntil((tmp_path / "history.csv").exists)
    lines = (tmp_path / "history.csv").read_text("utf-8-sig").splitlines()[1:]
    assert [("caught up" in line) for line in lines] == [("caught up" in text) for text in shown]
    found.look()
    desk.settle()
    assert column(found, HistoryColumn.AFTER) == shown, "looked at anew it is in the same order"


@pytest.mark.usefixtures("day")
def test_what_does_not_fit_is_not_put_on_top(desk: Desk) -> None:
    found = open_history(desk, "6002")
    before = found.model.rowCount()
    desk.others_set("6005", DND, "meeting")
    desk.others_set("6002", DND, "meeting")
    desk.qtbot.waitUntil(lambda: found.model.rowCount() == before + 1)
    assert column(found, HistoryColumn.ABOUT)[0] == "Bob Lindqvist"
    write(desk, found.text, "nobody wrote this")
    assert found.model.rowCount() == 0
    desk.others_set("6002", AWAY, "", "somebody, nobody wrote this")
    desk.qtbot.waitUntil(lambda: found.model.rowCount() == 1)


def test_what_is_read_stays_where_it_is(desk: Desk) -> None:
    for number in range(60):
        desk.others_set("6002", AWAY, f"place {number}")
    found = open_history(desk)
    bar = found.table.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    top = found.table.indexAt(found.table.viewport().rect().topLeft())
    said, place = top.siblingAtColumn(HistoryColumn.AFTER).data(), found.table.visualRect(top).top()
    for number in range(3):
        desk.others_set("6003", DND, f"meeting {number}")
    desk.qtbot.waitUntil(lambda: found.model.rowCount() == 63)
    top = found.table.indexAt(found.table.viewport().rect().topLeft())
    assert top.siblingAtColumn(HistoryColumn.AFTER).data() == said
    assert found.table.visualRect(top).top() == place
    bar.setValue(0)
    desk.others_set("6003", DND, "meeting 4")
    desk.qtbot.waitUntil(lambda: found.model.rowCount() == 64)
    assert bar.value() == 0, "whoever looks at the newest sees newer ones"


def test_more_than_fits_is_said_and_the_oldest_go(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(history_follower, "_PAGE", 5)
    monkeypatch.setattr(history_follower, "_MOST", 20)
    monkeypatch.setattr(history_model, "MOST_LINES", 30)
    desk.others_set("6002", AWAY)
    found = open_history(desk)
    desk.others_do(*(SetPresence(BOB, Presence(DND, "", str(number)), ROOT) for number in range(40)))
    desk.qtbot.waitUntil(lambda: found.model.rowCount() > 1)
    desk.settle()
    assert found.status.text() == "Some changes came too fast to be shown; F5 looks anew."
    assert column(found, HistoryColumn.AFTER)[0].endswith("39")
    desk.others_do(*(SetPresence(BOB, Presence(AWAY, "", str(number)), ROOT) for number in range(15)))
    desk.qtbot.waitUntil(lambda: column(found, HistoryColumn.AFTER)[0] == "Away, 14")
    assert found.model.rowCount() == 30


def test_an_engine_that_is_lost_says_nothing_of_what_nobody_asked_for(desk: Desk) -> None:
    found = open_history(desk)
    desk.others_set("6002", AWAY)
    asked: list[object] = []
    found.newer_wanted.connect(lambda query, *_: asked.append(query))
    desk.qtbot.waitUntil(lambda: bool(asked))
    desk.settle()
    told: list[str] = []
    desk.workplace.enquiries.failed.connect(told.append)
    assert desk.host.stop(10.0)
    desk.workplace.link.batch_arrived.emit(ChangeBatch())
    desk.qtbot.waitUntil(lambda: len(asked) > 1)
    desk.loop.run_until_complete(desk.door.settled())
    assert told == []
    assert found.follower._asked is None
