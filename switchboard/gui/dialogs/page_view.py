"""A page as it will be on paper, as large as there is room, and the way to the others."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPixmap, Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from switchboard.gui.delegates.page_painter import Pages
from switchboard.gui.language import translate
from switchboard.gui.look.metrics import em
from switchboard.gui.look.widgets import make_button, make_label

_MOST_SPOKEN = 4_000  # letters of a page


class _Picture(QWidget):
    """One page; painted once for a size, since a page of text takes some milliseconds."""

    def __init__(self) -> None:
        super().__init__()
        self.pages: Pages | None = None
        self.number = 0
        self._painted: tuple[object, int, QSize, QPixmap] | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def sizeHint(self) -> QSize:
        side = round(em(self) * 24)
        return QSize(side, round(side * 1.4))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint() * 0.5

    def paintEvent(self, _: QPaintEvent) -> None:
        if self.pages is None or not self.pages.pages:
            return
        paper = self.pages.size
        scale = min((self.width() - 2) / paper.width(), (self.height() - 2) / paper.height())
        size = QSize(max(1, round(paper.width() * scale)), max(1, round(paper.height() * scale)))
        with QPainter(self) as painter:
            left, top = (self.width() - size.width()) // 2, (self.height() - size.height()) // 2
            painter.drawPixmap(left, top, self._picture(self.pages, size, scale))
            painter.setPen(
                self.palette().accent().color() if self.hasFocus() else self.palette().placeholderText().color()
            )
            painter.drawRect(QRectF(left - 0.5, top - 0.5, size.width(), size.height()))

    def _picture(self, pages: Pages, size: QSize, scale: float) -> QPixmap:
        known = self._painted
        if known is not None and known[0] is pages and known[1:3] == (self.number, size):
            return known[3]
        ratio = self.devicePixelRatioF()
        picture = QPixmap(size * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(QColor("white"))
        with QPainter(picture) as painter:
            painter.scale(scale, scale)
            pages.paint(painter, self.number)
        self._painted = (pages, self.number, size, picture)
        return picture


class PageView(QWidget):
    """Page up and down, Home and End go through the pages."""

    def __init__(self) -> None:
        super().__init__()
        self.picture = _Picture()
        self.back = make_button(translate("PageView", "Pre&vious"), "previous")
        self.on = make_button(translate("PageView", "Ne&xt"), "next")
        self.place = make_label("muted")
        self.place.setAlignment(Qt.AlignmentFlag.AlignCenter)
        for button, step in ((self.back, -1), (self.on, 1)):
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, step=step: self.go_to(self.number + step))
        below = QHBoxLayout()
        below.addWidget(self.back)
        below.addWidget(self.place, 1)
        below.addWidget(self.on)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.picture, 1)
        layout.addLayout(below)
        self.show_pages(None)

    @property
    def number(self) -> int:
        """Of the page that is seen, from 0 on."""
        return self.picture.number

    def show_pages(self, pages: Pages | None) -> None:
        """The same page of these, as far as they have it; nothing while they are not laid out."""
        self.picture.pages = pages
        self.go_to(self.number)

    def go_to(self, number: int) -> None:
        pages = self.picture.pages
        count = len(pages.pages) if pages is not None else 0
        if pages is not None:
            self.picture.number = max(0, min(number, count - 1))
        self.back.setEnabled(self.number > 0 and count > 0)
        self.on.setEnabled(self.number < count - 1)
        self.place.setText(pages.foot(self.number) if pages is not None and count else "")
        self.picture.setAccessibleName(self.place.text() or translate("PageView", "Page"))
        text = pages.text(self.number) if pages is not None and count else ""
        self.picture.setAccessibleDescription(text[:_MOST_SPOKEN])
        self.picture.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        pages = self.picture.pages
        last = len(pages.pages) - 1 if pages is not None else 0
        places = {
            Qt.Key.Key_PageUp: self.number - 1,
            Qt.Key.Key_PageDown: self.number + 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        place = places.get(Qt.Key(event.key()))
        if place is None:
            super().keyPressEvent(event)
        else:
            self.go_to(place)
