"""Calendars by keys and clicks: tried, kept, their rules ordered, taken out; their plans are nobody else's."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox, QWidget
from pytestqt.qtbot import QtBot

from switchboard.core.plan import Plan
from switchboard.core.states import PresenceState
from switchboard.gui.dialogs.calendars_dialog import CalendarsDialog
from switchboard.gui.dialogs.discovered_dialog import DiscoveredDialog
from switchboard.gui.dialogs.plans_dialog import PlansDialog
from switchboard.gui.language import Language, Languages
from switchboard.settings.load import load_settings
from tests.gui.conftest import PATIENCE, Desk
from tests.gui.test_accessibility import unnamed
from tests.helpers.calendars import Asked, Page, WebServer, calendar, event

TODAY = dt.datetime.combine(dt.datetime.now().date(), dt.time())  # noqa: DTZ005  by this computer's clocks
BOB = "CustomPresence:6002"
READ_MS = 30_000  # a calendar is read in a process of its own, which has to be started


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "bob.ics"
    meeting = event(TODAY + dt.timedelta(1, hours=9), 1, "Secret talks")
    path.write_text(calendar(meeting, event(TODAY + dt.timedelta(2, hours=9), 1, "Lunch")), newline="")
    return path


@pytest.fixture(autouse=True)
def closed(desk: Desk) -> Iterator[None]:
    yield
    for found in desk.window.findChildren(CalendarsDialog):
        found.reject()


def plans(desk: Desk) -> list[Plan]:
    found = desk.host.snapshot().result(PATIENCE).plans.values()
    return sorted(found, key=lambda plan: plan.begins)


def open_calendars(desk: Desk, *extens: str) -> CalendarsDialog:
    """Of somebody, or of everybody."""
    if extens:
        desk.select(*extens)
        desk.window.actions_.people.calendar.trigger()
    else:
        desk.window.actions_.office.calendars.trigger()
    [found] = [found for found in desk.window.findChildren(CalendarsDialog) if found.isVisible()]
    desk.qtbot.waitUntil(found.place.hasFocus)
    desk.settle()
    return found


def write(desk: Desk, field: QWidget, text: str) -> None:
    field.setFocus()
    desk.control(Qt.Key.Key_A)
    desk.type(text)


def keep(desk: Desk, qtbot: QtBot, found: CalendarsDialog, file: Path) -> None:
    """As somebody writes it, until it was read."""
    write(desk, found.place, str(file))
    qtbot.mouseClick(found.keep_button, Qt.MouseButton.LeftButton)
    desk.settle()
    qtbot.waitUntil(lambda: bool(plans(desk)), timeout=READ_MS)
    desk.settle()


def test_a_calendar_is_tried_and_says_what_it_would_come_to(desk: Desk, qtbot: QtBot, file: Path) -> None:
    found = open_calendars(desk, "6002")
    assert (found.name.text(), found.whose.text(), found.whose_name.text()) == ("6002", "6002", "Bob Lindqvist")
    assert not found.try_button.isEnabled()
    assert not found.keep_button.isEnabled()
    desk.type(str(file))
    qtbot.mouseClick(found.try_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "Next" in found.told.text(), timeout=READ_MS)
    assert found.told.text().startswith("2 events in the days that are planned. Next: ")
    assert found.told.text().endswith("Do not disturb, in a meeting.")
    assert "Secret" not in found.told.text()
    assert plans(desk) == []


def test_a_calendar_is_kept_read_and_taken_out_with_its_plans(desk: Desk, qtbot: QtBot, file: Path) -> None:
    found = open_calendars(desk, "6002")
    keep(desk, qtbot, found, file)
    assert [(plan.presentity, plan.source) for plan in plans(desk)] == [(BOB, "6002")] * 2
    [source] = load_settings(desk.data).calendars
    assert (source.extension, source.file, source.rules) == ("6002", str(file), ())
    found.wanted.emit()
    desk.settle()
    assert found.list.item(0).text().startswith("6002, Bob Lindqvist\n2 events, read")
    found.list.setFocus()
    qtbot.waitUntil(found.list.hasFocus)
    desk.key(Qt.Key.Key_Delete)
    desk.settle()
    qtbot.waitUntil(lambda: not plans(desk), timeout=READ_MS)
    assert (found.list.count(), load_settings(desk.data).calendars) == (0, ())


def test_a_new_calendar_speaks_the_windows_language_and_one_that_is_there_says_what_it_says(
    desk: Desk, qtbot: QtBot, file: Path, english: Languages
) -> None:
    kept = open_calendars(desk, "6002")
    keep(desk, qtbot, kept, file)
    kept.reject()
    english.choose(Language.GERMAN)
    try:
        found = open_calendars(desk, "6003")
        assert [line.rpartition("=>")[2].strip() for line in found.rules.lines()] == [
            "xa,Urlaub",
            "away,außer Haus",
            "away",
            "dnd,in einer Besprechung",
        ]
        found.wanted.emit()
        desk.settle()
        found.list.setCurrentRow(0)
        assert found.rules.lines() == ()
    finally:
        english.choose(Language.ENGLISH)


def test_rules_are_added_ordered_and_taken_out_by_keys(desk: Desk, qtbot: QtBot, file: Path) -> None:
    found = open_calendars(desk, "6002")
    rules = found.rules
    assert rules.list.count() == 4
    assert rules.list.item(3).text() == "Busy: Do not disturb, in a meeting"
    qtbot.mouseClick(rules.add_button, Qt.MouseButton.LeftButton)
    desk.type("lunch")
    rules.presence.setCurrentIndex(rules.presence.findData(PresenceState.XA))
    write(desk, rules.subtype, "at lunch")
    assert rules.list.item(1).text() == "Busy, title has lunch: Extended away, at lunch"
    qtbot.mouseClick(rules.up_button, Qt.MouseButton.LeftButton)
    assert rules.lines()[0] == 'busy title "lunch" => xa,at lunch'
    keep(desk, qtbot, found, file)
    assert [plan.presence.subtype for plan in plans(desk)] == ["in a meeting", "at lunch"]
    rules.list.setFocus()
    qtbot.waitUntil(rules.list.hasFocus)
    desk.key(Qt.Key.Key_Delete)
    assert rules.lines() == ()


def test_what_is_no_rule_is_said_and_not_taken(desk: Desk, qtbot: QtBot) -> None:
    rules = open_calendars(desk).rules
    qtbot.mouseClick(rules.add_button, Qt.MouseButton.LeftButton)
    rules.is_pattern.setChecked(True)
    write(desk, rules.title_words, "(")
    assert "never closed" in rules.fault.text()
    assert all("(" not in line for line in rules.lines() if "matches" in line)
    write(desk, rules.title_words, "^call")
    assert rules.fault.text() == ""
    assert 'busy matches "^call" => away' in rules.lines()


def test_a_calendar_that_cannot_be_read_says_why(desk: Desk, qtbot: QtBot, file: Path) -> None:
    file.write_text("<html>")
    found = open_calendars(desk)
    assert found.whose_name.text() == "everybody"
    desk.type(str(file))
    qtbot.mouseClick(found.try_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(found.fault.text()), timeout=READ_MS)
    assert found.fault.text() == "It is no calendar: there is no BEGIN:VCALENDAR in it"
    write(desk, found.place, "https://bob:secret@example.com/x")
    qtbot.mouseClick(found.keep_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "fields of their own" in found.fault.text(), timeout=READ_MS)


def test_plans_of_a_calendar_are_shown_as_such_and_not_edited(desk: Desk, qtbot: QtBot, file: Path) -> None:
    found = open_calendars(desk, "6002")
    keep(desk, qtbot, found, file)
    found.reject()
    desk.select("6002")
    desk.control(Qt.Key.Key_P)
    [dialog] = [each for each in desk.window.findChildren(PlansDialog) if each.isVisible()]
    qtbot.waitUntil(dialog.begins.hasFocus)
    assert dialog.list.item(0).text().endswith("(calendar 6002)")
    dialog.list.setCurrentRow(0)
    assert not dialog.save_button.isEnabled()
    assert not dialog.remove_button.isEnabled()
    assert "calendar" in dialog.meaning.text()
    dialog.list.setFocus()
    qtbot.waitUntil(dialog.list.hasFocus)
    desk.key(Qt.Key.Key_Delete)
    desk.settle()
    assert len(plans(desk)) == 2
    dialog.reject()


def served(asked: Asked) -> Page:
    """A CalDAV server where bob has two calendars, and ann one."""
    if asked.path == "/ann/":
        return Page(_multistatus(("/ann/", "Ann")), status=207)
    return Page(_multistatus(("/bob/work/", "Work"), ("/bob/choir/", "Choir")), status=207)


def _multistatus(*calendars: tuple[str, str]) -> bytes:
    responses = (
        f"<D:response><D:href>{href}</D:href><D:propstat><D:prop><D:displayname>{name}</D:displayname>"
        "<D:resourcetype><C:calendar/></D:resourcetype></D:prop></D:propstat></D:response>"
        for href, name in calendars
    )
    home = (
        "<D:response><D:href>/</D:href><D:propstat><D:prop><C:calendar-home-set><D:href>/bob/</D:href>"
        "</C:calendar-home-set></D:prop></D:propstat></D:response>"
    )
    head = home if len(calendars) > 1 else ""
    names = 'xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav"'
    return f"<D:multistatus {names}>{head}{''.join(responses)}</D:multistatus>".encode()


def test_a_calendar_of_a_server_is_chosen_from_a_list(desk: Desk, qtbot: QtBot) -> None:
    with WebServer(served) as server:
        found = open_calendars(desk, "6002")
        assert not found.find_button.isEnabled()
        write(desk, found.place, server.url)
        qtbot.keyClick(found.find_button, Qt.Key.Key_Space)
        desk.settle()
        [chooser] = found.findChildren(DiscoveredDialog)
        assert unnamed(chooser) == []
        table = chooser.table
        assert [chooser.item(row, 0).text() for row in range(table.rowCount())] == ["Work", "Choir"]
        assert chooser.ticked() == []
        assert not ok_of(chooser).isEnabled()
        table.setCurrentCell(1, 0)
        qtbot.keyClick(table, Qt.Key.Key_Space)
        qtbot.keyClick(ok_of(chooser), Qt.Key.Key_Space)
        assert found.place.text() == f"{server.url}/bob/choir/"
        assert found.is_caldav.isChecked()
        assert found.told.text() == "The calendar Choir is chosen."


def ok_of(chooser: DiscoveredDialog) -> QWidget:
    return chooser.buttons.button(QDialogButtonBox.StandardButton.Ok)


def test_the_calendars_of_several_people_are_taken_at_once(desk: Desk, qtbot: QtBot) -> None:
    """Whose each is, is known by name or number where the server says so, and written where not."""
    shown = _multistatus(("/bob/1/", "Bob Lindqvist"), ("/bob/6003/", "Work"), ("/bob/3/", "Choir"))
    pages = {"PROPFIND": Page(shown, status=207), "REPORT": Page(_multistatus(), status=207)}
    with WebServer(lambda asked: pages[asked.method]) as server:
        found = open_calendars(desk)
        write(desk, found.place, server.url)
        write(desk, found.user, "reception")
        write(desk, found.secret, "s3cret")
        qtbot.keyClick(found.find_button, Qt.Key.Key_Space)
        desk.settle()
        [chooser] = found.findChildren(DiscoveredDialog)
        assert [(each.name, exten) for each, exten in chooser.ticked()] == [("Bob Lindqvist", "6002"), ("Work", "6003")]
        assert chooser.item(0, 2).text() == "Bob Lindqvist"
        chooser.table.setCurrentCell(2, 0)
        qtbot.keyClick(chooser.table, Qt.Key.Key_Space)
        assert "Choir" in chooser.fault.text()
        assert not ok_of(chooser).isEnabled()
        chooser.item(2, 1).setText("6004")
        assert ok_of(chooser).isEnabled()
        qtbot.keyClick(ok_of(chooser), Qt.Key.Key_Space)
        desk.settle()
        assert found.told.text() == "3 calendars are saved, and are read now."
        kept = [(each.name, each.extension, each.url.removeprefix(server.url), each.user, each.secret, each.is_caldav)
                for each in load_settings(desk.data).calendars]  # fmt: skip
        assert kept == [
            (exten, exten, path, "reception", "s3cret", True)
            for exten, path in (("6002", "/bob/1/"), ("6003", "/bob/6003/"), ("6004", "/bob/3/"))
        ]


def test_the_only_calendar_of_a_server_is_taken_at_once(desk: Desk, qtbot: QtBot) -> None:
    with WebServer(served) as server:
        found = open_calendars(desk, "6002")
        write(desk, found.place, f"{server.url}/ann/")
        qtbot.keyClick(found.find_button, Qt.Key.Key_Space)
        desk.settle()
        assert found.findChildren(DiscoveredDialog) == []
        assert (found.place.text(), found.is_caldav.isChecked()) == (f"{server.url}/ann/", True)


def test_a_server_without_calendars_says_so(desk: Desk, qtbot: QtBot) -> None:
    with WebServer(lambda _: Page(status=404)) as server:
        found = open_calendars(desk, "6002")
        write(desk, found.place, server.url)
        qtbot.keyClick(found.find_button, Qt.Key.Key_Space)
        desk.settle()
        assert found.fault.text() == "127.0.0.1 has nothing at that address (404)"
        assert found.find_button.isEnabled()
