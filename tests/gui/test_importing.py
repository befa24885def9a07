"""People of other programs by keys and clicks: from a file to the list, and back by undo."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from switchboard.api.ldap import USUAL_ATTRIBUTES
from switchboard.api.roster_preview import Standing
from switchboard.api.rosters import Reading, RosterKind, RosterTable, RosterWatch, Target
from switchboard.core.commands import EditPerson, Origin
from switchboard.core.people import MAX_PHOTO, Person
from switchboard.gui.dialogs.importing.import_dialog import ImportDialog
from switchboard.gui.look.photos import small_photo
from switchboard.gui.models.roster_model import RosterModel
from tests.gui.conftest import ROOT, Desk
from tests.gui.test_accessibility import unnamed

FILE = (
    "Durchwahl;Name;Abteilung;Handy;Kürzel\n"
    "6002;Bob Bell;Sales;+49 170 1;bb\n7001;Zoe Ray;Sales;;zr\n7002;Yan Xu;Lab;;yx\n"
)


def open_import(desk: Desk) -> ImportDialog:
    desk.window.activateWindow()
    QApplication.processEvents()
    modifiers = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    desk.qtbot.keyClick(desk.window.people, Qt.Key.Key_I, modifiers)
    desk.settle()
    [found] = [found for found in desk.window.findChildren(ImportDialog) if found.isVisible()]
    return found


def write(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def go_on(desk: Desk, found: ImportDialog) -> None:
    assert found.next_button.isEnabled()
    desk.qtbot.keyClick(found.next_button, Qt.Key.Key_Space)
    desk.settle()


def to_columns(desk: Desk, file: Path) -> ImportDialog:
    found = open_import(desk)
    found.source.path.clear()
    desk.qtbot.keyClicks(found.source.path, str(file))
    desk.qtbot.keyClick(found.source.path, Qt.Key.Key_Return)
    desk.settle()
    assert found.pages.currentWidget() is found.columns, found.fault.text()
    return found


def to_preview(desk: Desk, file: Path) -> ImportDialog:
    found = to_columns(desk, file)
    go_on(desk, found)
    assert found.pages.currentWidget() is found.preview, found.fault.text()
    return found


def shown(model: RosterModel) -> list[tuple[str, ...]]:
    return [tuple(str(model.index(row, column).data()) for column in range(1, 5)) for row in range(model.rowCount())]


@pytest.fixture(autouse=True)
def closed(desk: Desk) -> Iterator[None]:
    yield
    for found in desk.window.findChildren(ImportDialog):
        found.reject()


def person(desk: Desk, exten: str) -> Person | None:
    return desk.host.person(exten).result(10.0).shown


def test_a_file_becomes_people_and_undo_takes_them_back(desk: Desk, tmp_path: Path) -> None:
    before = person(desk, "6002")
    found = to_columns(desk, write(tmp_path / "people.csv", FILE))
    assert [box.currentData() for box in found.columns.boxes] == [
        Target.EXTENSION, Target.NAME, Target.DEPARTMENT, Target.MOBILE, None,
    ]  # fmt: skip
    go_on(desk, found)
    texts = shown(found.preview.model)
    assert ("New: is added", "7001", "Zoe Ray", "Sales") in texts
    assert found.next_button.text() == "&Change 3 people"
    go_on(desk, found)
    assert found.done_text.text() == "3 people were changed."
    zoe = person(desk, "7001")
    assert zoe is not None
    assert zoe.name == "Zoe Ray"
    desk.rearrange()
    assert "7001" in desk.shown()
    desk.qtbot.keyClick(found.undo_button, Qt.Key.Key_Space)
    desk.settle()
    assert person(desk, "7001") is None
    assert person(desk, "6002") == before


def test_all_that_can_have_the_focus_in_each_step_has_a_name(desk: Desk, tmp_path: Path) -> None:
    found = to_columns(desk, write(tmp_path / "people.csv", FILE))
    assert unnamed(found) == []
    go_on(desk, found)
    assert found.pages.currentWidget() is found.preview
    assert unnamed(found) == []
    go_on(desk, found)
    assert found.done_text.isVisible()
    assert unnamed(found) == []


def test_what_was_set_by_hand_is_kept_unless_it_is_ticked(desk: Desk, tmp_path: Path) -> None:
    before = person(desk, "6002")
    assert before is not None
    desk.others_do(EditPerson(Person("6002", "Bobby", before.department), Origin("ann", "window")))
    found = to_preview(desk, write(tmp_path / "people.csv", "Ext,Name\n6002,Robert\n7001,Zoe\n"))
    box = found.preview.standing
    box.setCurrentIndex(box.findData(Standing.CONFLICT))
    box.activated.emit(box.currentIndex())
    assert shown(found.preview.model) == [("Set here by hand: keeps that", "6002", "Robert", "Name: Bobby → Robert")]
    assert "set here by hand" in found.preview.details.text()
    assert found.next_button.text() == "&Change 1 person"
    desk.qtbot.keyClick(found.preview.table, Qt.Key.Key_Space)
    assert shown(found.preview.model)[0][0] == "Set here by hand: takes it over all the same"
    assert found.next_button.text() == "&Change 2 people"
    desk.qtbot.mouseClick(found.preview.untick_button, Qt.MouseButton.LeftButton)
    go_on(desk, found)
    assert (person(desk, "6002") or before).name == "Bobby"


def test_who_is_gone_is_deleted_only_where_it_is_ticked(desk: Desk, tmp_path: Path) -> None:
    go_on(desk, found := to_preview(desk, write(tmp_path / "people.csv", "Ext,Name\n7001,Zoe\n7002,Yan\n")))
    found.reject()
    found = to_preview(desk, write(tmp_path / "people.csv", "Ext,Name\n7001,Zoe\n"))
    rows = dict(zip([text[1] for text in shown(found.preview.model)], range(10), strict=False))
    assert shown(found.preview.model)[rows["7002"]][0] == "Gone from there: stays as it is"
    found.preview.table.selectRow(rows["7002"])
    desk.qtbot.keyClick(found.preview.table, Qt.Key.Key_Space)
    go_on(desk, found)
    assert person(desk, "7002") is None
    assert person(desk, "7001") is not None


def test_columns_are_remembered(desk: Desk, tmp_path: Path) -> None:
    file = write(tmp_path / "people.csv", "Ext,Foo\n7001,Zoe\n")
    found = to_columns(desk, file)
    box = found.columns.boxes[1]
    box.setCurrentIndex(box.findData(Target.NAME))
    go_on(desk, found)
    found.reject()
    again = to_columns(desk, write(tmp_path / "other.csv", "foo,Ext\nYan,7002\n"))
    assert again.columns.boxes[0].currentData() is Target.NAME


def test_without_an_extension_it_does_not_go_on_and_says_why(desk: Desk, tmp_path: Path) -> None:
    found = to_columns(desk, write(tmp_path / "people.csv", "Foo,Bar\nZoe,x\n"))
    for box in found.columns.boxes:
        box.setCurrentIndex(0)
    assert not found.next_button.isEnabled()
    assert found.fault.text() == "Say which column holds the extension."
    box = found.columns.boxes[0]
    box.setCurrentIndex(box.findData(Target.EXTENSION))
    assert found.next_button.isEnabled()


def test_a_wrong_guess_is_read_anew(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "people.csv"
    file.write_bytes("Ext,Name\n7001,Jörg\n".encode("cp850"))
    found = to_columns(desk, file)
    encoding = found.columns.encoding
    assert encoding.currentData() == "cp1252"
    encoding.setCurrentIndex(encoding.findData("cp850"))
    encoding.activated.emit(encoding.currentIndex())
    desk.settle()
    go_on(desk, found)
    assert shown(found.preview.model)[0][2] == "Jörg"


@pytest.mark.parametrize("content", ["", "\0" * 100, ",".join(["x"] * 5_000)])
def test_what_cannot_be_read_is_said_and_another_can_be_chosen(desk: Desk, tmp_path: Path, content: str) -> None:
    found = open_import(desk)
    found.source.path.setText(str(write(tmp_path / "bad.csv", content)))
    go_on(desk, found)
    assert found.pages.currentWidget() is found.source
    assert "bad.csv" in found.fault.text()
    assert found.next_button.isEnabled()


def test_lines_that_could_not_be_read_are_listed(desk: Desk, tmp_path: Path) -> None:
    found = to_preview(desk, write(tmp_path / "people.csv", "Ext,Name\n7001,Zoe\n7002,Yan,x\n,Nobody\n"))
    assert found.preview.problems_button.text() == "2 could not be taken…"
    desk.qtbot.mouseClick(found.preview.problems_button, Qt.MouseButton.LeftButton)
    [text] = [each.toPlainText() for each in found.findChildren(QPlainTextEdit)]
    assert "people.csv:3" in text
    assert "Nobody has no extension" in text


def test_what_takes_long_can_be_cancelled(desk: Desk, tmp_path: Path) -> None:
    found = open_import(desk)
    found.source.path.setText(str(write(tmp_path / "people.csv", "Ext,Name\n7001,Zoe\n")))
    watches: list[RosterWatch] = []
    found.read_asked.connect(lambda _, watch: watches.append(watch))
    found.next_button.click()
    desk.qtbot.keyClick(found.close_button, Qt.Key.Key_Space)
    assert watches[0].is_cancelled
    assert found.isVisible()
    desk.settle()
    assert found.pages.currentWidget() is found.source
    go_on(desk, found)
    assert found.pages.currentWidget() is found.columns


def test_what_was_cancelled_is_told_by_nobody_when_it_fails_later(desk: Desk, tmp_path: Path) -> None:
    found = open_import(desk)
    found.source.path.setText(str(write(tmp_path / "bad.csv", "")))
    found.next_button.click()
    found.close_button.click()
    desk.settle()
    assert not found.fault.isVisible()


def test_somebody_who_was_changed_meanwhile_leaves_all_as_it_was(desk: Desk, tmp_path: Path) -> None:
    found = to_preview(desk, write(tmp_path / "people.csv", "Ext,Name\n6002,Robert\n7001,Zoe\n"))
    desk.others_do(EditPerson(Person("6002", "Bobby"), ROOT))
    go_on(desk, found)
    assert "Nothing was imported" in found.fault.text()
    assert person(desk, "7001") is None
    desk.qtbot.keyClick(found.back_button, Qt.Key.Key_Space)
    go_on(desk, found)
    assert found.preview.model.rowCount() == 2


@pytest.mark.parametrize("name", ["out.csv", "out.vcf"])
def test_everybody_or_those_selected_are_exported(desk: Desk, tmp_path: Path, name: str) -> None:
    told: list[str] = []
    desk.workplace.desk.told.connect(told.append)
    desk.window.rosters.export_to(str(tmp_path / name), ("6001", "6002"))
    desk.settle()
    assert told == [f"2 people are in {name}."]
    found = to_preview(desk, tmp_path / name)
    assert {text[0] for text in shown(found.preview.model)} == {"As it is"}
    assert len(shown(found.preview.model)) == 2


def test_an_export_that_cannot_be_written_is_said(desk: Desk, tmp_path: Path) -> None:
    failed: list[str] = []
    desk.workplace.importing.failed.connect(failed.append)
    desk.window.rosters.export_to(str(tmp_path / "no" / "out.csv"), None)
    desk.settle()
    assert "out.csv" in failed[0]
    for box in QApplication.topLevelWidgets():
        if box.isVisible() and box is not desk.window:
            box.close()


def test_what_is_remembered_and_damaged_counts_as_nothing(desk: Desk, tmp_path: Path) -> None:
    for text in ("{", "[1]", json.dumps({"Foo": "quux"}), "[" * 100_000):
        desk.window.rosters._settings.setValue("import/columns", text)
        found = to_columns(desk, write(tmp_path / "people.csv", "Ext,Foo\n7001,Zoe\n"))
        assert found.columns.boxes[0].currentData() is Target.EXTENSION
        found.reject()


def photo(side: int, kind: str) -> bytes:
    image = QImage(side, side // 2, QImage.Format.Format_RGB32)
    for x in range(0, side, 3):
        for y in range(0, side // 2, 3):
            image.setPixel(x, y, (x * 7919 + y * 104729) & 0xFFFFFF)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, kind)  # type: ignore[call-overload]  # PySide's stub wants bytes
    return bytes(buffer.data().data())


@pytest.mark.parametrize(("side", "kind"), [(2_000, "PNG"), (100, "PNG"), (900, "JPEG"), (2, "PNG")])
@pytest.mark.usefixtures("qapp")
def test_photos_are_made_small(side: int, kind: str) -> None:
    small = small_photo(photo(side, kind))
    assert 0 < len(small) <= MAX_PHOTO
    image = QImage.fromData(small)
    assert image.width() == image.height() <= 192


@pytest.mark.parametrize("content", [b"", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff" * 100, b"GIF89a"])
@pytest.mark.usefixtures("qapp")
@pytest.mark.qt_log_ignore("JPEG", extend=True)
def test_what_is_no_photo_comes_to_none(content: bytes) -> None:
    assert small_photo(content) == b""


def test_what_a_directory_has_twice_may_be_taken_twice_and_a_file_may_not(desk: Desk, tmp_path: Path) -> None:
    """Of a directory's attributes the first that says something counts; in a file it is a mistake."""
    found = to_columns(desk, write(tmp_path / "people.csv", FILE))
    names, targets = zip(*USUAL_ATTRIBUTES, strict=True)
    table = RosterTable(Reading(RosterKind.LDAP), names, [("",) * len(names)], ["uid=1"], targets, ())
    found.show_table(table)
    assert (found.columns.fault(), found.next_button.isEnabled()) == ("", True)
    box = found.columns.boxes[names.index("mobile")]
    box.setCurrentIndex(box.findData(Target.EMAIL))
    assert found.columns.fault().startswith("Two columns are taken for the same: ")
