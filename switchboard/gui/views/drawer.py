"""A panel beside the people, or, where there is little room, over them: it slides in from the right, and away again."""

from PySide6.QtCore import QEasingCurve, QEvent, QObject, QPropertyAnimation, QRect, Signal
from PySide6.QtGui import QKeyEvent, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSplitter, QStyle, QVBoxLayout, QWidget

from switchboard.gui.language import translate
from switchboard.gui.look.metrics import em

_FREE = 3  # ems of what it covers that are seen beside it


class Drawer(QFrame):
    """Lies over the right part of `over`; emits `closed` when a person has pushed it away."""

    closed = Signal()

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self.setObjectName("drawer")
        self._over = over
        self._content: QWidget | None = None
        self.close_button = QPushButton(translate("Drawer", "&Back to the people"))
        self.close_button.setObjectName("drawer-close")
        self.close_button.clicked.connect(self.closed)
        top = QHBoxLayout()
        top.addWidget(self.close_button)
        top.addStretch()
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.addLayout(top)
        self._slide = QPropertyAnimation(self, b"geometry", self)
        self._slide.setEasingCurve(QEasingCurve.Type.OutCubic)
        over.installEventFilter(self)
        self.hide()

    def take(self, content: QWidget) -> None:
        """Holds it from now on."""
        self._content = content
        self._lines.addWidget(content, 1)
        content.show()

    def slide_in(self) -> None:
        """Over the people."""
        place = self._place()
        if self.isVisible():
            return
        self.setGeometry(place.translated(place.width(), 0))
        self.show()
        self.raise_()
        self._slide.setDuration(self.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration, None, self))
        self._slide.setStartValue(self.geometry())
        self._slide.setEndValue(place)
        self._slide.start()

    def slide_out(self) -> None:
        """Away; at once, as whoever did it looks at the people already."""
        self._slide.stop()
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._over and event.type() == QEvent.Type.Resize:
            self._slide.stop()
            self.setGeometry(self._place())
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _place(self) -> QRect:
        room = self._over.rect()
        wanted = self._content.sizeHint().width() if self._content is not None else 0
        least = self._content.minimumWidth() if self._content is not None else 0
        width = min(room.width(), max(least, min(wanted, room.width() - round(em(self) * _FREE))))
        return QRect(room.right() - width + 1, room.top(), width, room.height())


class Beside(QObject):
    """Has the panel stand beside the people, in a splitter, or lie `over` them."""

    def __init__(self, splitter: QSplitter, panel: QWidget, over: QWidget) -> None:
        super().__init__(splitter)
        self._splitter = splitter
        self._panel = panel
        self._sizes: list[int] = []  # when there was room last
        self.drawer = Drawer(over)
        self.is_narrow = False

    def set_narrow(self, narrow: bool) -> None:
        """Whether there is too little room for both."""
        if narrow is self.is_narrow:
            return
        self.is_narrow = narrow
        if narrow:
            self._sizes = self._splitter.sizes() if self._splitter.isVisible() else []
            self.drawer.take(self._panel)
        else:
            self.drawer.slide_out()
            self._splitter.addWidget(self._panel)
            self._splitter.setStretchFactor(1, 0)
            if self._sizes:
                self._splitter.setSizes(self._sizes)
            self._panel.show()

    def show_panel(self) -> None:
        """Where it is not seen anyway."""
        if self.is_narrow:
            self.drawer.slide_in()

    def hide_panel(self) -> None:
        if self.is_narrow:
            self.drawer.slide_out()
