"""
The office as a timeline: departments that fold, in each row a person's day or week.

Keys: left and right move a mark in time, with Shift they choose a time to plan, Ctrl+Shift goes from change to change;
Enter says who set what is there, or plans; Alt+Left, Alt+Right and Alt+Home go to another time.
"""

import time
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QTimer, Signal
from PySide6.QtGui import (
    QHelpEvent,
    QHideEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPaintEvent,
    QResizeEvent,
    QShortcut,
    Qt,
)
from PySide6.QtWidgets import QApplication, QToolTip

from switchboard.core.states import Extension
from switchboard.gui.delegates.timeline_painter import TimelinePainter
from switchboard.gui.look.line_table import lines_of
from switchboard.gui.look.theme import Theme
from switchboard.gui.look.widgets import plain_tip
from switchboard.gui.models.people_model import PeopleModel
from switchboard.gui.office.attention import Attention
from switchboard.gui.office.bands import spoken_bands
from switchboard.gui.office.courses import Courses
from switchboard.gui.office.drafts import Drafts
from switchboard.gui.office.period import Period, Zoom
from switchboard.gui.office.person_row import PersonRow
from switchboard.gui.office.time_axis import TimeAxis
from switchboard.gui.office.timeline_words import Found, words_at
from switchboard.gui.views.card_view import CardView
from switchboard.gui.views.time_mark import TimeMark
from switchboard.gui.views.timeline_bar import EARLIER_KEY, LATER_KEY, TODAY_KEY, TimelineBar

_AROUND = 15  # people above and below those who are seen, who are asked for with them
_SLACK = 4  # pixels that the pointer may be beside a call, or beside now
_Index = QModelIndex | QPersistentModelIndex
_Key = Qt.Key
_NONE, _SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
_CHANGES = Qt.KeyboardModifier.ControlModifier | _SHIFT
_SIDEWAYS = {_Key.Key_Left: -1, _Key.Key_Right: 1}


class TimelineView(CardView):
    """Shows what `courses` know of a period, which it decides; what is asked for is told by signals."""

    plan_asked = Signal(object, float, float)  # list[PersonRow], and from when to when, in wall-clock seconds
    details_asked = Signal(object, object, object)  # PersonRow, Found, and QRect on the screen
    said = Signal(str)  # for those who hear the window
    period_changed = Signal(object)  # Period

    def __init__(
        self, model: PeopleModel, attention: Attention, theme: Theme, drafts: Drafts, courses: Courses
    ) -> None:
        self._courses = courses
        self._bands = TimelinePainter(theme, courses.bands, courses.period)
        self.mark = TimeMark()
        self._follows_now = True
        self._pressed: QPoint | None = None
        super().__init__(model, attention, theme, drafts, self._bands)
        self.bar = TimelineBar(theme, self)
        self.bar.moved.connect(self.move_by)
        self.bar.today_asked.connect(self.show_today)
        self.bar.zoom_asked.connect(self.show_zoom)
        for keys, do in (
            (EARLIER_KEY, partial(self.move_by, -1)),
            (LATER_KEY, partial(self.move_by, 1)),
            (TODAY_KEY, self.show_today),
        ):
            QShortcut(QKeySequence(keys), self, do, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        courses.changed.connect(self._on_courses)
        courses.zone_changed.connect(self._on_zone)
        model.rearranged.connect(self._look)
        self.verticalScrollBar().valueChanged.connect(lambda _: self._on_scrolled())
        self._show(courses.period)

    @property
    def period(self) -> Period:
        return self._courses.period

    @property
    def axis(self) -> TimeAxis:
        """Where moments stand in the viewport."""
        self._lay_out()
        return self._bands.axis

    def move_by(self, periods: int) -> None:
        """So many periods later, or earlier; the time that is now is followed no more unless it is seen."""
        self._show(self.period.moved(periods))
        self._follows_now = self.period.holds(time.time())
        self.said.emit(self.period.text())

    def show_today(self) -> None:
        self._follows_now = True
        self._show(self.period.at(time.time()))
        self.said.emit(self.period.text())

    def show_zoom(self, zoom: Zoom) -> None:
        """More of the time, or less, around the mark, or around what is seen."""
        at = self.mark.moment
        period = Period(zoom, self.period.day)
        self._show(period if at is None else period.at(at))

    def look_at_clock(self) -> None:
        """Now and then: the time goes on, over midnight too, and somebody may set the clock."""
        if self._follows_now and not self.period.holds(time.time()):
            self._show(self.period.at(time.time()))
        self._show_axis()
        self.viewport().update()

    def words_of(self, row: PersonRow) -> str:
        """A row as a screen reader says it, after the name."""
        return spoken_bands(self._courses.bands(row), self.period, time.time())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._take_key(event):
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        row = self._row_at(point)
        self._pressed = None
        if row is not None and event.button() == Qt.MouseButton.LeftButton and self._is_in_time(point):
            self._pressed = point
            self.mark.put(self._bands.axis.moment(point.x()))
            if event.modifiers() == _NONE and self.selectionModel().isSelected(self.indexAt(point)):
                self._show_mark()
                return  # of several who are selected, all may be planned for
        super().mousePressEvent(event)
        self._show_mark()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        pressed, point = self._pressed, event.position().toPoint()
        if pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            super().mouseMoveEvent(event)
        elif self.mark.is_range or abs(point.x() - pressed.x()) >= QApplication.startDragDistance():
            self.mark.stretch(self._bands.axis.moment(point.x()), self.period, time.time())
            self._show_mark()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed = self._pressed, None
        if pressed is None or event.button() != Qt.MouseButton.LeftButton:
            super().mouseReleaseEvent(event)
        elif self.mark.is_range:
            self._ask_plan()
        elif event.modifiers() == _NONE:
            index = self.indexAt(pressed)
            if index.isValid() and self.lines.selected_rows() != [self._people.row(index.row())]:
                self.lines.go_to(index.row())
            self._ask_details(self._bands.axis.moment(pressed.x()))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if not self._is_in_time(event.position().toPoint()):
            super().mouseDoubleClickEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_bar()

    def paintEvent(self, event: QPaintEvent) -> None:
        self._bands.begin_frame(len(self._seen()))
        super().paintEvent(event)
        if self._bands.is_behind:
            QTimer.singleShot(0, self.viewport().update)

    def hideEvent(self, event: QHideEvent) -> None:
        self._courses.look_at(())
        self._bands.forget()
        super().hideEvent(event)

    def updateGeometries(self) -> None:
        super().updateGeometries()
        self._look()

    def _show_tip(self, event: QHelpEvent) -> None:
        row = self._row_at(event.pos())
        if row is None or not self._is_in_time(event.pos()):
            super()._show_tip(event)
            return
        words = words_at(self.found(row, self.axis.moment(event.pos().x())), self.period, time.time())
        QToolTip.showText(event.globalPos(), plain_tip("\n".join(words)), self)

    def _take_key(self, event: QKeyEvent) -> bool:
        key, modifiers = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        row = self._current_row()
        match key:
            case _Key.Key_Left | _Key.Key_Right if row is not None and modifiers in {_NONE, _SHIFT, _CHANGES}:
                self._step(row, _SIDEWAYS[_Key(key)], modifiers)
            case _Key.Key_Return | _Key.Key_Enter if row is not None and modifiers == _NONE and self.mark.is_range:
                self._ask_plan()
            case _Key.Key_Return | _Key.Key_Enter if row is not None and modifiers == _NONE and self.mark.is_set:
                self._ask_details(self.mark.moment or 0.0)
            case _Key.Key_Escape if self.mark.is_set:
                self.mark.clear()
                self._show_mark()
            case _:
                return False
        return True

    def _step(self, row: PersonRow, direction: int, modifiers: Qt.KeyboardModifier) -> None:
        """Along the time of whoever is current, and says what is there."""
        bands, now = self._courses.bands(row), time.time()
        if modifiers == _CHANGES:
            self.mark.to_change(bands, direction, self.period, now)
        else:
            self.mark.step(direction, self.period, now, stretches=modifiers == _SHIFT)
        self._show_mark()
        if self.mark.moment is not None and not self.period.begins <= self.mark.moment < self.period.ends:
            self._show(self.period.at(self.mark.moment))
        self.said.emit(self.mark.words(bands, self.period, now))

    def _ask_plan(self) -> None:
        chosen, rows = self.mark.range, self.lines.selected_rows()
        self.mark.clear()
        self._show_mark()
        if chosen is not None and rows:
            self.plan_asked.emit(rows, *chosen)

    def _ask_details(self, moment: float) -> None:
        row = self._current_row()
        if row is None:
            return
        found = self.found(row, moment)
        if found.is_something:
            line = self.visualRect(self.currentIndex())
            left = round(self.axis.x(moment if found.band is None else found.band.begins))
            corner = self.viewport().mapToGlobal(QPoint(left, line.top()))
            self.details_asked.emit(row, found, QRect(corner, line.size()))

    def found(self, row: PersonRow, moment: float) -> Found:
        """What is there of somebody, or so close that a pointer cannot tell it apart."""
        bands, slack, now = self._courses.bands(row), self.axis.seconds(_SLACK), time.time()
        return Found(bands.at(moment, slack, now), bands.call_at(moment, slack, now))

    def _row_at(self, point: QPoint) -> PersonRow | None:
        index = self.indexAt(point)
        return self._people.row(index.row()) if index.isValid() else None

    def _current_row(self) -> PersonRow | None:
        index = self.currentIndex()
        return self._people.row(index.row()) if index.isValid() else None

    def _is_in_time(self, point: QPoint) -> bool:
        return self.axis.left <= point.x() <= self.axis.right

    def _show(self, period: Period) -> None:
        self._courses.show(period)
        self.bar.show_period(period)
        self._make_stale()
        self._look()
        self.period_changed.emit(period)

    def _show_mark(self) -> None:
        """In the rows of all who are selected and seen."""
        self._bands.hands = {}
        hand = self.mark.hand
        if hand is not None:
            seen = self._seen()
            lines = lines_of(self.selectionModel().selection(), seen) | {self.currentIndex().row()}
            rows = (self._people.row(line) for line in lines if line >= 0)
            self._bands.hands = {row.extension: hand for row in rows if row is not None}
        self.viewport().update()

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        super().currentChanged(current, previous)
        if self.mark.is_set:
            self._show_mark()

    def _on_zone(self) -> None:
        self._show(self.period.at(time.time()) if self._follows_now else self.period)

    def _on_scrolled(self) -> None:
        self._look()
        if self.mark.is_set:
            self._show_mark()

    def _on_courses(self, changed: set[Extension]) -> None:
        places = (self._people.place(extension) for extension in changed)
        self._update_places(sorted(place for place in places if place is not None))

    def _look(self) -> None:
        """Asks for those who are seen, and a few around them."""
        if not self.isVisible():
            return
        seen = self._seen()
        if seen:
            around = range(seen[0] - _AROUND, seen[-1] + _AROUND + 1)
            lines: Sequence[int] = [*seen, *(line for line in around if not seen[0] <= line <= seen[-1])]
            rows = (self._people.row(line) for line in lines if 0 <= line < self._people.rowCount())
            self._courses.look_at([row for row in rows if row is not None])

    def _measure(self) -> None:
        super()._measure()
        if hasattr(self, "bar"):
            self._place_bar()

    def _place_bar(self) -> None:
        height = self.bar.wanted_height()
        if self.viewportMargins().top() != height:
            self.setViewportMargins(0, height, 0, 0)
        view = self.viewport().geometry()
        self.bar.setGeometry(QRect(view.left(), view.top() - height, view.width(), height))

    def _lay_out(self) -> None:
        is_stale = self._is_stale
        if is_stale:
            self._bands.lay_out(self.period, self.viewport().width())
        super()._lay_out()
        if is_stale:
            self._show_axis()

    def _show_axis(self) -> None:
        if hasattr(self, "bar"):
            self.bar.show_axis(self._bands.axis, self.period, time.time())
