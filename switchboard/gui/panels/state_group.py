"""The seven presences as one group: one of them is checked, each says its key, and all fit whatever the font."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, QSize, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen, Qt
from PySide6.QtWidgets import QGridLayout, QRadioButton, QSizePolicy, QStyle, QStyleOptionButton, QWidget

from switchboard.core.states import PresenceState
from switchboard.gui.language import translate
from switchboard.gui.look.glyphs import paint_presence
from switchboard.gui.look.theme import Theme
from switchboard.gui.look.widgets import plain_tip
from switchboard.gui.office.words import PRESENCE_SHORTCUTS, PRESENCES, presence_word

_COLUMNS = 2
_WRAPPED = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap)
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -_COLUMNS, Qt.Key.Key_Down: _COLUMNS}


class StateButton(QRadioButton):
    """
    Shape, word and key. A click asks for the state and checks nothing: the change that comes does.

    The key is left out where there is no room for it beside the word.
    """

    def __init__(self, state: PresenceState, theme: Theme) -> None:
        super().__init__(presence_word(state))
        self.state = state
        self._theme = theme
        self._measured = ("", 0)  # in which font, and what it came to
        self.setObjectName(f"state-{state.value}")
        self.setAccessibleName(presence_word(state))
        self.key = ""
        self.show_key(PRESENCE_SHORTCUTS[state])
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def nextCheckState(self) -> None:
        """Nothing: what is set is told by the office, not by the click."""

    def sizeHint(self) -> QSize:
        width = self._room_beside() + self._bold().horizontalAdvance(presence_word(self.state))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        longest = max(self._bold().horizontalAdvance(word) for word in presence_word(self.state).split())
        width = self._room_beside() + longest
        return QSize(width, self.heightForWidth(width))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        """One line where every word of its column fits into it, else two: all of a column are of one height."""
        fits = self._room_beside() + self._longest() <= width
        gap, _ = _sizes(QFontMetrics(self.font()))
        return QFontMetrics(self.font()).lineSpacing() * (1 if fits else 2) + gap * 2

    def show_key(self, key: str) -> None:
        """What sets it from the keyboard; empty where nothing does."""
        self.key = key
        word = presence_word(self.state)
        self.setToolTip(plain_tip(f"{word} ({key})" if key else word))
        self.update()

    def hitButton(self, pos: QPoint) -> bool:
        """The whole of it, not only where a radio button's dot would be."""
        return self.rect().contains(pos)

    def paintEvent(self, _: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_frame(painter)
            metrics = QFontMetrics(self.font())
            gap, glyph = _sizes(metrics)
            colours = self._theme.colours
            if not self.isEnabled():
                painter.setOpacity(0.6)
            box = QRectF(gap, (self.height() - glyph) / 2, glyph, glyph)
            paint_presence(painter, self.state, QColor(colours.presence(self.state)), box)
            font = self.font()
            font.setBold(self.isChecked())
            painter.setFont(font)
            painter.setPen(QColor(colours.text if self.isEnabled() else colours.muted))
            left = round(box.right()) + gap
            room = QRect(left, 0, self.width() - left - gap, self.height())
            word = presence_word(self.state)
            key = self.key
            word_width = QFontMetrics(font).boundingRect(room, _WRAPPED, word).width()
            painter.drawText(room, _WRAPPED, word)
            small = self.font()
            small.setPointSizeF(max(1.0, small.pointSizeF() * 0.85))
            if word_width + gap + QFontMetrics(small).horizontalAdvance(key) <= room.width():
                painter.setFont(small)
                painter.setPen(QColor(colours.muted))
                painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight), key)

    def _longest(self) -> int:
        """Of the words of its column, in pixels; a layout asks a hundred times before a window is seen."""
        key = self.font().key()
        if self._measured[0] != key:
            bold = self._bold()
            column = PRESENCES[PRESENCES.index(self.state) % _COLUMNS :: _COLUMNS]
            self._measured = (key, max(bold.horizontalAdvance(presence_word(state)) for state in column))
        return self._measured[1]

    def _room_beside(self) -> int:
        gap, glyph = _sizes(QFontMetrics(self.font()))
        return glyph + gap * 3

    def _bold(self) -> QFontMetrics:
        """The word is bold where it is what is set: it must not need more room than before."""
        font = self.font()
        font.setBold(True)
        return QFontMetrics(font)

    def _paint_frame(self, painter: QPainter) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        colours = self._theme.colours
        is_lit = self.isChecked() or bool(option.state & QStyle.StateFlag.State_HasFocus)
        is_under_pointer = bool(option.state & QStyle.StateFlag.State_MouseOver)
        edge = colours.accent if is_lit else colours.text if is_under_pointer else colours.edge
        painter.setPen(QPen(QColor(edge), 2 if self.hasFocus() else 1))
        painter.setBrush(QColor(colours.selection if self.isChecked() else colours.base))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)


class StateGroup(QWidget):
    """Tab reaches it once; the arrows go from state to state, Space asks for the one that has the focus."""

    asked = Signal(object)  # PresenceState

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(translate("StateGroup", "Presence"))
        self.buttons = {state: StateButton(state, theme) for state in PRESENCES}
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for number, (state, button) in enumerate(self.buttons.items()):
            layout.addWidget(button, number // _COLUMNS, number % _COLUMNS)
            button.clicked.connect(lambda _=False, state=state: self.asked.emit(state))
            button.installEventFilter(self)
        theme.changed.connect(self.update)
        self.check(None)

    def check(self, state: PresenceState | None) -> None:
        """Shows what is set; none where several differ."""
        first = state or next(iter(self.buttons))
        for known, button in self.buttons.items():
            button.setAutoExclusive(False)  # else Qt lets none be unchecked
            button.setChecked(known is state)
        for known, button in self.buttons.items():
            button.setAutoExclusive(True)  # a screen reader takes it for a radio button by this
            policy = Qt.FocusPolicy.StrongFocus if known is first else Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(policy)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(watched, StateButton) and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = _STEPS.get(Qt.Key(event.key()))
            if step is not None and event.modifiers() == Qt.KeyboardModifier.NoModifier:
                self._step(watched, step)
                return True
        return super().eventFilter(watched, event)

    def _step(self, button: StateButton, step: int) -> None:
        buttons = list(self.buttons.values())
        place = buttons.index(button) + step
        if 0 <= place < len(buttons):
            buttons[place].setFocus(Qt.FocusReason.TabFocusReason)


def _sizes(metrics: QFontMetrics) -> tuple[int, int]:
    """Gap and shape, in pixels."""
    return round(metrics.height() * 0.45), round(metrics.height() * 1.0)
