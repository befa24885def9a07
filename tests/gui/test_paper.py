"""The office on paper: by keys and clicks, as pages that are looked at, and as PDF."""

import datetime as dt
import re
from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from switchboard.core.people import Number, Person
from switchboard.core.states import Extension, ExtensionState, ExtensionStatus, Presence, PresenceState
from switchboard.gui.delegates.page_painter import UNITS, Pages, page_layout
from switchboard.gui.dialogs.print_dialog import PrintDialog, Who
from switchboard.gui.dialogs.print_job import PdfJob
from switchboard.gui.dialogs.printing import Printing, wanted_pages
from switchboard.gui.office.paper import Paper, PaperHeading, PaperRow, Sheet, make_paper
from switchboard.gui.office.person_row import PersonRow
from switchboard.gui.windows import paper_errands
from tests.gui.conftest import Desk

NOW = dt.datetime(2026, 11, 25, 14, 5).astimezone().timestamp()
CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
A4, LETTER = QPageSize.PageSizeId.A4, QPageSize.PageSizeId.Letter
HEBREW, OVERRIDE = "\u05d3\u05e0\u05d9\u05d0\u05dc", "\u202e"


def row(
    number: int, name: str = "", department: str = "", presence: Presence | None = None, **more: object
) -> PersonRow:
    exten = str(number)
    status = ExtensionStatus(Extension(exten), ExtensionState.IDLE, presence or Presence(PresenceState.AVAILABLE))
    return PersonRow(status, Person(exten, name or f"Person {number}", department, **more))  # type: ignore[arg-type]


def office(people: int) -> list[PersonRow]:
    return [row(10_000 + n, f"Åsa Lindqvist-{n}", f"Department {n % 40:02}") for n in range(people)]


def pages_of(paper: Paper, size: QPageSize.PageSizeId = A4) -> Pages:
    pages = Pages(paper, QPageSize(size).size(QPageSize.Unit.Point), QApplication.font().family())
    for _ in pages.lay_out():
        pass
    return pages


def picture(pages: Pages, number: int = 0) -> QImage:
    image = QImage(round(pages.size.width() / UNITS), round(pages.size.height() / UNITS), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    with QPainter(image) as painter:
        painter.scale(1 / UNITS, 1 / UNITS)
        pages.paint(painter, number)
    return image


def is_white(image: QImage, left: int, top: int, right: int, bottom: int) -> bool:
    return all(QColor(image.pixel(x, y)).lightness() > 250 for x in range(left, right) for y in range(top, bottom))


def open_dialog(desk: Desk) -> PrintDialog:
    desk.window.activateWindow()
    QApplication.processEvents()
    desk.key(Qt.Key.Key_P, CONTROL | ALT)
    [found] = [each for each in desk.window.findChildren(PrintDialog) if each.isVisible()]
    desk.qtbot.waitUntil(found.pdf_button.isEnabled)
    return found


def choose(desk: Desk, dialog: PrintDialog, box: object, value: object) -> None:
    box.setCurrentIndex(box.findData(value))  # type: ignore[attr-defined]
    desk.qtbot.waitUntil(dialog.pdf_button.isEnabled)


def test_who_is_in_and_out_is_seen_and_saved(desk: Desk, tmp_path: Path) -> None:
    desk.others_set("6003", PresenceState.AWAY, "at lunch", "Back at half past one")
    dialog = open_dialog(desk)
    shown = dialog.view.picture.accessibleDescription()
    assert "Front desk" in shown
    assert "Clara Jiménez, 6003, Away, at lunch · Back at half past one" in shown
    assert dialog.status.text() == "2 pages"
    desk.qtbot.mouseClick(dialog.view.on, Qt.MouseButton.LeftButton)
    assert dialog.view.place.text() == "Page 2 of 2"
    dialog.office.setText("Åkerman & Söhne")
    dialog.save_to(str(tmp_path / "list.pdf"))
    desk.qtbot.waitUntil((tmp_path / "list.pdf").exists)
    assert dialog.status.text() == f"{tmp_path / 'list.pdf'} is written."
    assert (tmp_path / "list.pdf").read_bytes().startswith(b"%PDF-")
    dialog.reject()
    desk.settle()
    again = open_dialog(desk)
    assert again.office.text() == "Åkerman & Söhne"
    again.reject()


def test_the_directory_of_those_who_are_shown_or_selected(desk: Desk) -> None:
    desk.select("6003", "6005")
    desk.window.search.start("front")
    dialog = open_dialog(desk)
    assert [dialog.who.itemData(n) for n in range(dialog.who.count())] == [Who.EVERYBODY, Who.SHOWN, Who.SELECTED]
    choose(desk, dialog, dialog.sheet, Sheet.DIRECTORY)
    choose(desk, dialog, dialog.who, Who.SHOWN)
    assert dialog.view.picture.accessibleDescription().count("\n") == 6
    choose(desk, dialog, dialog.who, Who.SELECTED)
    lines = dialog.view.picture.accessibleDescription().splitlines()
    assert [line.split(",")[0] for line in lines] == ["Front desk", "Clara Jiménez", "Elsie Thornton"]
    choose(desk, dialog, dialog.paper_size, LETTER)
    assert dialog._points() == QSizeF(612, 792)
    dialog.reject()


def test_a_file_that_cannot_be_written_is_said(desk: Desk, tmp_path: Path) -> None:
    dialog = open_dialog(desk)
    dialog.save_to(str(tmp_path / "nowhere" / "list.pdf"))
    desk.qtbot.waitUntil(lambda: "cannot be written" in dialog.status.text())
    assert dialog.pdf_button.isEnabled()
    dialog.reject()


def test_notes_are_left_out_where_nobody_is_to_read_them(desk: Desk) -> None:
    desk.others_set("6003", PresenceState.AWAY, "sick", "at the dentist")
    dialog = open_dialog(desk)
    assert "dentist" in dialog.view.picture.accessibleDescription()
    desk.qtbot.mouseClick(dialog.notes, Qt.MouseButton.LeftButton, pos=dialog.notes.rect().center() * 0.1)
    dialog.notes.setChecked(False)
    desk.qtbot.waitUntil(dialog.pdf_button.isEnabled)
    assert "dentist" not in dialog.view.picture.accessibleDescription()
    dialog.reject()


def test_keys_go_through_the_pages(desk: Desk) -> None:
    dialog = open_dialog(desk)
    dialog.view.picture.setFocus()
    for key, page in (
        (Qt.Key.Key_End, 1),
        (Qt.Key.Key_PageUp, 0),
        (Qt.Key.Key_PageUp, 0),
        (Qt.Key.Key_PageDown, 1),
        (Qt.Key.Key_Home, 0),
    ):
        desk.qtbot.keyClick(dialog.view.picture, key)
        assert dialog.view.number == page
    dialog.reject()


def test_closing_ends_what_is_at_work(desk: Desk, tmp_path: Path) -> None:
    dialog = open_dialog(desk)
    dialog.save_to(str(tmp_path / "list.pdf"))
    dialog.reject()
    desk.settle()
    QApplication.processEvents()
    assert not (tmp_path / "list.pdf").exists()


def test_without_the_part_for_printing_there_is_pdf_alone(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paper_errands, "_make_printing", lambda _: None)
    dialog = open_dialog(desk)
    assert not dialog.print_button.isVisible()
    assert dialog.pdf_button.isEnabled()
    dialog.reject()


def test_print_asks_the_system(desk: Desk) -> None:
    dialog = open_dialog(desk)
    desk.qtbot.mouseClick(dialog.print_button, Qt.MouseButton.LeftButton)
    [asked] = dialog.findChildren(QPrintDialog)
    assert asked.isVisible()
    asked.reject()
    dialog.reject()


def test_a_printer_gets_the_pages_that_were_chosen(desk: Desk, tmp_path: Path) -> None:
    dialog = open_dialog(desk)
    printing = Printing(dialog)
    told: list[str] = []
    printing.told.connect(told.append)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    printer.setPageLayout(page_layout(A4))
    printer.setFullPage(True)
    printer.setFromTo(2, 9)
    paper = make_paper(Sheet.IN_AND_OUT, office(300), "", with_notes=True, now=NOW)
    printing.print_on(printer, paper, QApplication.font().family())
    desk.qtbot.waitUntil(lambda: bool(told) and told[-1] == "The pages were sent to the printer.")
    del printer
    printing._printer = None
    count = len(pages_of(paper).pages)
    assert told[0] == f"Page 1 of {count - 1} is sent to the printer …"
    assert pdf_pages((tmp_path / "printed.pdf").read_bytes()) == count - 1
    dialog.reject()


def test_closing_the_dialog_does_not_end_what_is_printed(desk: Desk, tmp_path: Path) -> None:
    dialog = open_dialog(desk)
    printing = dialog._printing
    assert printing is not None
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    printer.setPageLayout(page_layout(A4))
    paper = make_paper(Sheet.IN_AND_OUT, office(300), "", with_notes=True, now=NOW)
    gone: list[bool] = []
    printing.destroyed.connect(lambda: gone.append(True))
    printing.print_on(printer, paper, QApplication.font().family())
    dialog.reject()
    desk.qtbot.waitUntil(lambda: bool(gone))
    del printer
    assert pdf_pages((tmp_path / "printed.pdf").read_bytes()) == len(pages_of(paper).pages)


def test_which_pages_are_wanted() -> None:
    pages = pages_of(make_paper(Sheet.DIRECTORY, office(500), "", with_notes=True, now=NOW))
    printer = QPrinter()
    assert wanted_pages(printer, pages) is None
    printer.setFromTo(3, 4)
    assert wanted_pages(printer, pages) == range(2, 4)
    printer.setFromTo(900, 999)
    assert len(wanted_pages(printer, pages) or ()) == 1


def pdf_pages(data: bytes) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", data))


@pytest.mark.parametrize("size", [A4, LETTER])
def test_five_thousand_people_are_written_a_little_at_a_time(qtbot: QtBot, size: QPageSize.PageSizeId) -> None:
    paper = make_paper(Sheet.DIRECTORY, office(5_000), "Head office", with_notes=True, now=NOW)
    pages = Pages(paper, QPageSize(size).size(QPageSize.Unit.Point), QApplication.font().family())
    steps = sum(1 for _ in pages.lay_out())
    assert steps == len(paper.lines) // 100
    assert 80 < len(pages.pages) < 160
    names = [placed.line.cells[0] for page in pages.pages for placed in page if isinstance(placed.line, PaperRow)]
    assert len(names) == 5_000
    bottom = pages.size.height()
    assert all(placed.top + placed.height < bottom for page in pages.pages for placed in page)
    job = PdfJob(pages, page_layout(size), parent := QObject())
    done: list[bytes] = []
    turns: list[int] = []
    job.ended.connect(done.append)
    job.progressed.connect(lambda number, _: turns.append(number))
    job.start()
    assert turns == []
    qtbot.waitUntil(lambda: bool(done), timeout=60_000)
    assert turns == list(range(1, len(pages.pages) + 1))
    assert pdf_pages(done[0]) == len(pages.pages)
    assert len(done[0]) < 8_000_000
    parent.deleteLater()


def test_departments_go_on_on_the_next_page_and_no_heading_stands_alone() -> None:
    people = [row(n, f"Person {n}", "Sales" if n < 200 else "Support") for n in range(400)]
    pages = pages_of(make_paper(Sheet.DIRECTORY, people, "", with_notes=False, now=NOW))
    for number, page in enumerate(pages.pages):
        assert isinstance(page[0].line, PaperHeading), "every page says whose people these are"
        assert isinstance(page[-1].line, PaperRow)
        if number:
            assert pages.text(number).splitlines()[0] in {"Sales (continued)", "Support (continued)", "Support"}
    assert pages.text(0).startswith("Sales\n")


def test_long_names_are_broken_and_none_runs_into_another() -> None:
    long = "Wolfeschlegelsteinhausenbergerdorff " * 3 + "x" * 80
    people = [
        row(
            6001,
            long,
            "D" * 300,
            note="word " * 500,
            email=f"{'a' * 200}@example.com",
            numbers=tuple(Number(str(n) * 9, "mobile") for n in range(10)),
        )
    ]
    pages = pages_of(make_paper(Sheet.DIRECTORY, people, "O" * 500, with_notes=True, now=NOW))
    [placed] = [each for each in pages.pages[0] if isinstance(each.line, PaperRow)]
    assert len(placed.cells[0]) == 4
    assert placed.cells[4][-1].endswith("…")
    widths = [
        pages._metrics.horizontalAdvance(text) <= width + 1
        for lines, width in zip(placed.cells, pages._widths, strict=True)
        for text in lines
    ]
    assert all(widths)
    image = picture(pages)
    margin = 40
    assert is_white(image, 0, 0, margin - 2, image.height())
    assert is_white(image, image.width() - margin + 2, 0, image.width(), image.height())


def test_what_reads_from_right_to_left_turns_nothing_around_it() -> None:
    plain = [row(6001, "Bob"), row(6002, "Dana")]
    turned = [row(6001, f"Bob {OVERRIDE}"), row(6002, f"{OVERRIDE}{HEBREW}")]
    cells = []
    for people in (plain, turned):
        pages = pages_of(make_paper(Sheet.IN_AND_OUT, people, "", with_notes=True, now=NOW))
        image = picture(pages)
        left = round((pages._lefts[1] - 60) / UNITS)
        cells.append(image.copy(left, 0, image.width() - left, image.height()))
    assert cells[0] == cells[1], "numbers, presence and what else stands on the page are where they were"


def test_shapes_tell_states_apart_on_black_and_white_paper() -> None:
    pictures = []
    for state in (PresenceState.AVAILABLE, PresenceState.AWAY, PresenceState.DND):
        pages = pages_of(
            make_paper(Sheet.IN_AND_OUT, [row(6001, "Bob", presence=Presence(state))], "", with_notes=True, now=NOW)
        )
        placed = pages.pages[0][0]
        box = picture(pages).copy(40, round(placed.top / UNITS), 14, round(placed.height / UNITS))
        pictures.append(
            [QColor(box.pixel(x, y)).lightness() < 200 for x in range(box.width()) for y in range(box.height())]
        )
    assert len({tuple(each) for each in pictures}) == 3


def test_paper_says_how_many_are_in_and_when_that_was(qtbot: QtBot) -> None:  # noqa: ARG001  a window's language
    until = Presence(PresenceState.AWAY, "at lunch", until=NOW + 1_800, then=Presence(PresenceState.AVAILABLE))
    people = [
        row(6001, "Bob"),
        row(6002, "Ann", presence=until),
        row(6003, "Cleo", presence=Presence(PresenceState.DND)),
    ]
    paper = make_paper(Sheet.IN_AND_OUT, people, " Head\noffice ", with_notes=True, now=NOW)
    assert (paper.summary, paper.office) == ("3 people: 1 in, 1 out", "Head office")
    assert paper.made.startswith("Wed, 25 Nov 2026, 14:05") or "2026" in paper.made
    assert [line.cells[0] for line in paper.lines if isinstance(line, PaperRow)] == ["Ann", "Bob", "Cleo"]
    assert paper.lines[0] == PaperRow(("Ann", "6002", "Away until 14:35", "at lunch"), PresenceState.AWAY)


@pytest.mark.parametrize("people", [[], [row(6001)]])
def test_an_empty_office_is_one_page(people: Sequence[PersonRow]) -> None:
    for sheet in Sheet:
        pages = pages_of(make_paper(sheet, people, "", with_notes=True, now=NOW))
        assert len(pages.pages) == 1
        assert pages.foot(0) == "Page 1 of 1"
        picture(pages)
