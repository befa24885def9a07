"""Above a timeline: which time it shows, the ways to another, and the hours."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QLocale, QPointF, QRect, QTime, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPolygonF, Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from switchboard.gui.language import translate
from switchboard.gui.look.metrics import em
from switchboard.gui.look.theme import Theme
from switchboard.gui.look.widgets import ElidedLabel, make_button
from switchboard.gui.office.period import Period, Tick, Zoom
from switchboard.gui.office.time_axis import TimeAxis
from switchboard.gui.office.words import day_text, weekday_text

EARLIER_KEY, LATER_KEY, TODAY_KEY = "Alt+Left", "Alt+Right", "Alt+Home"


class TimelineBar(QWidget):
    """Emits what is asked for; shows what it is told."""

    moved = Signal(int)  # so many periods later
    today_asked = Signal()
    zoom_asked = Signal(object)  # Zoom

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._axis: TimeAxis | None = None
        self._ticks: list[Tick] = []
        self._now = 0.0
        self.setObjectName("timeline-bar")
        self.earlier = self._button("earlier", "\u2039", translate("TimelineBar", "Earlier"), EARLIER_KEY)
        self.later = self._button("later", "\u203a", translate("TimelineBar", "Later"), LATER_KEY)
        self.today = self._button("today", translate("TimelineBar", "Today"), "", TODAY_KEY)
        self.title = ElidedLabel("heading")
        self.title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.zooms = {zoom: self._zoom_button(zoom) for zoom in Zoom}
        self._lay_out()
        self.earlier.clicked.connect(lambda: self.moved.emit(-1))
        self.later.clicked.connect(lambda: self.moved.emit(1))
        self.today.clicked.connect(self.today_asked)

    def show_period(self, period: Period) -> None:
        """Which time is seen; tells nobody."""
        self.title.setText(period.text())
        for zoom, button in self.zooms.items():
            button.setChecked(zoom is period.zoom)
        self.update()

    def show_axis(self, axis: TimeAxis, period: Period, now: float) -> None:
        """Where the hours stand, in pixels of the bar; `now` is wall-clock seconds."""
        self._axis, self._now = axis, now
        self._ticks = axis.written(period.ticks(), self._room)
        self.update()

    def wanted_height(self) -> int:
        """Of the buttons and the hours below them."""
        return self.today.sizeHint().height() + round(em(self) * 0.9) + self._line_height()

    def paintEvent(self, _: QPaintEvent) -> None:
        colours = self._theme.colours
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), QColor(colours.base))
            painter.fillRect(QRect(0, self.height() - 1, self.width(), 1), QColor(colours.line))
            if self._axis is None:
                return
            top, metrics = self.height() - self._line_height(), self.fontMetrics()
            painter.setPen(QColor(colours.muted))
            for tick in self._ticks:
                text = _label(tick)
                width = metrics.horizontalAdvance(text)
                left = round(self._axis.x(tick.at)) - (width // 2 if tick.hour is not None else 0)
                left = min(max(left, self._axis.left), self._axis.right - width)
                painter.drawText(left, top + metrics.ascent(), text)
            if self._axis.begins <= self._now < self._axis.ends:
                self._paint_now(painter, self._axis.x(self._now) + 1)

    def _paint_now(self, painter: QPainter, x: float) -> None:
        side, bottom = em(self) * 0.35, self.height()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.colours.accent))
        corners = [QPointF(x - side, bottom - 1.5 * side), QPointF(x + side, bottom - 1.5 * side), QPointF(x, bottom)]
        painter.drawPolygon(QPolygonF(corners))

    def _line_height(self) -> int:
        return round(self.fontMetrics().height() * 1.35)

    def _room(self, tick: Tick) -> float:
        """That its label needs, with the air beside it."""
        return self.fontMetrics().horizontalAdvance(_label(tick)) + em(self) * 0.7

    def _button(self, name: str, text: str, spoken: str, key: str) -> QPushButton:
        button = make_button(text, name, f"{spoken or text} ({key})")
        button.setProperty("chip", True)
        button.setAutoDefault(False)
        if spoken:
            button.setAccessibleName(spoken)
        return button

    def _zoom_button(self, zoom: Zoom) -> QPushButton:
        button = make_button(_zoom_words()[zoom], f"zoom-{zoom.value}")
        button.setProperty("chip", True)
        button.setCheckable(True)
        button.clicked.connect(partial(self.zoom_asked.emit, zoom))
        return button

    def _lay_out(self) -> None:
        margin = round(em(self) * 0.4)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(margin, margin, margin, self._line_height())
        layout.setSpacing(margin)
        for button in (self.earlier, self.today, self.later):
            layout.addWidget(button)
        layout.addWidget(self.title, 1)
        for button in self.zooms.values():
            layout.addWidget(button)


def _label(tick: Tick) -> str:
    if tick.hour is None:
        return f"{weekday_text(tick.day)} {day_text(tick.day)}"
    return QLocale().toString(QTime(tick.hour, 0), "h AP" if _is_in_halves() else "H")


def _is_in_halves() -> bool:
    """Whether the language counts hours before and after noon."""
    return "ap" in QLocale().timeFormat(QLocale.FormatType.ShortFormat).lower()


def _zoom_words() -> Mapping[Zoom, str]:
    return {
        Zoom.WORK: translate("TimelineBar", "Working hours", "a part of the day that a timeline shows"),
        Zoom.DAY: translate("TimelineBar", "Day"),
        Zoom.WEEK: translate("TimelineBar", "Week"),
    }
