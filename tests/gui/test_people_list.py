"""The office as a list: what is painted, and where."""

from collections.abc import Iterable
from typing import cast

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect
from PySide6.QtGui import QAccessible, QColor, QImage, QPaintEvent
from PySide6.QtWidgets import QApplication

from switchboard.core.states import PresenceState
from switchboard.gui.look.theme import Theme
from switchboard.gui.models.people_model import PeopleModel
from switchboard.gui.office.arrangement import Group
from switchboard.gui.office.column import Column
from tests.gui.conftest import Desk


class Painted(QObject):
    """The areas of a viewport that are painted while it watches."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.areas: list[QRect] = []
        desk.window.people.viewport().installEventFilter(self)

    def eventFilter(self, _: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's own name
        if isinstance(event, QPaintEvent):
            self.areas += list(cast("Iterable[QRect]", event.region()))
        return False


def picture(desk: Desk, exten: str, column: Column) -> QImage:
    return desk.window.people.viewport().grab(desk.cell(exten, column)).toImage()


def heading(desk: Desk, department: str) -> QRect:
    place = desk.window.model.place(Group(department))
    assert place is not None
    view = desk.window.people
    return QRect(0, view.rowViewportPosition(place), view.viewport().width(), view.rowHeight(place))


def test_a_change_paints_the_lines_that_it_is_of_and_no_other(desk: Desk) -> None:
    QApplication.processEvents()
    painted = Painted(desk)
    desk.others_set("6003", PresenceState.DND)
    person = desk.window.model.row(desk.window.people.rowAt(desk.cell("6003", Column.NAME).center().y()))
    assert person is not None
    own = desk.cell("6003", Column.NAME)
    lines = [QRect(0, own.top(), 5_000, own.height()), heading(desk, person.department)]
    assert any(lines[0].intersects(area) for area in painted.areas)
    assert all(any(line.contains(area) for line in lines) for area in painted.areas)


def test_a_change_is_painted_for_those_who_have_a_screen_reader_too(desk: Desk) -> None:
    QAccessible.setActive(True)
    try:
        before = picture(desk, "6003", Column.PRESENCE)
        desk.others_set("6003", PresenceState.DND)
        assert picture(desk, "6003", Column.PRESENCE) != before
    finally:
        QAccessible.setActive(False)


def test_painting_asks_the_model_nothing_through_qt(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    for name in ("data", "flags"):
        monkeypatch.setattr(PeopleModel, name, lambda *_, name=name: asked.append(name))
    desk.window.people.viewport().repaint()
    assert asked == []
    desk.window.model.itemData(desk.window.model.index(1, 0))
    assert set(asked) == {"data"}, "whatever asks through Qt is heard here"


def test_each_column_is_painted_below_its_title_wherever_it_was_dragged(desk: Desk) -> None:
    header = desk.window.people.horizontalHeader()
    header.setStretchLastSection(False)
    columns = (Column.NAME, Column.EXTENSION, Column.DEVICE, Column.PRESENCE)
    before = [picture(desk, "6004", column) for column in columns]
    header.moveSection(header.visualIndex(Column.NAME), 3)
    assert header.visualIndex(Column.NAME) == 3
    assert [picture(desk, "6004", column) for column in columns] == before


def test_the_heading_that_has_the_keyboard_has_a_ring_around_its_whole_line(desk: Desk, theme: Theme) -> None:
    model, view = desk.window.model, desk.window.people
    group = model.line(0)
    assert isinstance(group, Group)
    model.fold(group.department, folded=True)
    view.setFocus()
    view.selectionModel().setCurrentIndex(model.index(0, 0), view.selectionModel().SelectionFlag.NoUpdate)
    image = view.viewport().grab(heading(desk, group.department)).toImage()
    accent = QColor(theme.colours.accent)
    ends = (QPoint(0, image.height() // 2), QPoint(image.width() - 1, image.height() // 2))
    assert [image.pixelColor(end) for end in ends] == [accent, accent]


def test_who_is_selected_stands_out_along_the_whole_line(desk: Desk) -> None:
    own = desk.cell("6003", Column.NAME)
    line = QRect(0, own.top(), desk.window.people.viewport().width(), own.height())
    before = desk.window.people.viewport().grab(line).toImage()
    desk.select("6003")
    after = desk.window.people.viewport().grab(line).toImage()
    assert all(after.pixel(x, 1) != before.pixel(x, 1) for x in range(0, after.width(), 10))
