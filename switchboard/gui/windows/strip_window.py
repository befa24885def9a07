"""A strip beside other programs: the favourites, in front of everything, and a click sets what they are."""

import time
from collections.abc import Callable
from enum import Enum
from functools import partial

from PySide6.QtCore import QByteArray, QPoint, QRect, QSettings, QTimer, Signal
from PySide6.QtGui import QAction, QCloseEvent, QGuiApplication, QKeyEvent, QKeySequence, QShowEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from switchboard.core.states import Presence, PresenceState
from switchboard.gui.delegates.card_painter import CardPainter, Shape
from switchboard.gui.language import translate
from switchboard.gui.look.announce import Announcer
from switchboard.gui.look.glyphs import presence_icon
from switchboard.gui.look.metrics import em
from switchboard.gui.look.theme import Theme
from switchboard.gui.models.people_model import PeopleModel
from switchboard.gui.office.arrangement import Arrangement
from switchboard.gui.office.attention import Attention
from switchboard.gui.office.preset_words import MOST_KEYS, preset_key, preset_label
from switchboard.gui.office.query import Chip, Query
from switchboard.gui.office.words import PRESENCE_SHORTCUTS, presence_words
from switchboard.gui.office.workplace import Workplace
from switchboard.gui.panels.toast import Toast
from switchboard.gui.views.card_view import CardView
from switchboard.gui.views.search_bar import SearchField
from switchboard.gui.windows.favourites_voice import FavouritesVoice

_WIDTH = 21.5  # ems: 260 pixels in a font of the usual size
_SECOND_MS = 1_000


class Side(Enum):
    """Where it is docked, by the name it is remembered by."""

    LEFT = "left"
    RIGHT = "right"
    NONE = "none"


class StripWindow(QWidget):
    """Shows those with a star; whoever searches finds everyone."""

    closed = Signal()
    desk_asked = Signal()

    def __init__(self, workplace: Workplace, theme: Theme, settings: QSettings) -> None:
        super().__init__()
        self.setWindowTitle(translate("StripWindow", "Switchboard strip"))
        self._workplace = workplace
        self._theme = theme
        self._settings = settings
        self.side = _side(settings.value("strip/side"))
        self.attention = Attention(self)
        self.model = PeopleModel(workplace.mirror, self.attention, self)
        self.search = SearchField()
        self.cards = CardView(self.model, self.attention, theme, workplace.drafts, CardPainter(theme, Shape.LINE))
        self.toast = Toast(self.cards)
        self.announcer = Announcer(self)
        self._voice = FavouritesVoice(workplace.mirror, workplace.favourites, self.announcer, self)
        self.button = QToolButton()
        self._lay_out()
        self.presence = self._presence_actions()
        self.presets = [
            self._action("", preset_key(place), partial(self._set_preset, place)) for place in range(MOST_KEYS)
        ]
        self._name_presets()
        self._other_actions()
        self._connect()
        self.setWindowFlag(Qt.WindowType.WindowStaysOnTopHint, settings.value("strip/on top") != "false")
        self._arrange()
        self._return()

    def dock(self, side: Side) -> None:
        """To a side of the screen it is on, from top to bottom; or lets it lie where it is."""
        self.side = side
        if side is Side.NONE:
            return
        room = self.screen().availableGeometry()
        frame = self.frameGeometry()
        left, top = self.x(), self.y()
        extra = frame.size() - self.size()
        width = min(self.width(), room.width())
        inner = QRect(room.left(), room.top(), width, room.height() - extra.height())
        if side is Side.RIGHT:
            inner.moveLeft(room.right() + 1 - width - extra.width())
        inner.translate(self.geometry().left() - left, self.geometry().top() - top)
        self.setGeometry(inner)

    def menu(self) -> QMenu:
        """What may be chosen of the strip."""
        menu = QMenu(self)
        for side, text in _side_words().items():
            action = menu.addAction(text)
            action.setCheckable(True)
            action.setChecked(side is self.side)
            action.triggered.connect(partial(self._choose_side, side))
        menu.addSeparator()
        on_top = menu.addAction(translate("StripWindow", "In front of &everything"))
        on_top.setCheckable(True)
        on_top.setChecked(self._is_on_top())
        on_top.toggled.connect(self._keep_on_top)
        menu.addSeparator()
        menu.addAction(translate("StripWindow", "&Open the desk")).triggered.connect(self.desk_asked)
        menu.addAction(translate("StripWindow", "&Close the strip")).triggered.connect(self.close)
        return menu

    def person_menu(self) -> QMenu:
        """What those who are selected may be set to."""
        menu = QMenu(self)
        menu.addActions([action for action in self.presets if action.isVisible()])
        menu.addSeparator()
        for state, action in self.presence.items():
            action.setIcon(presence_icon(state, self._theme.colours.presence(state)))
            menu.addAction(action)
        menu.addSeparator()
        menu.addAction(self.favourite)
        return menu

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._step_back()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Its frame is known only now."""
        super().showEvent(event)
        QTimer.singleShot(0, self, lambda: self.dock(self.side))

    def closeEvent(self, event: QCloseEvent) -> None:
        self.save()
        super().closeEvent(event)
        self.closed.emit()

    def save(self) -> None:
        """Remembers where it is."""
        self._settings.setValue("strip/geometry", self.saveGeometry())
        self._settings.setValue("strip/side", self.side.value)
        self._settings.setValue("strip/on top", "true" if self._is_on_top() else "false")

    def _lay_out(self) -> None:
        self.button.setText("⋮")
        self.button.setAutoRaise(True)
        self.button.setAccessibleName(translate("StripWindow", "The strip's menu"))
        self.button.setToolTip(translate("StripWindow", "The strip's menu"))
        top = QHBoxLayout()
        top.setContentsMargins(4, 4, 4, 0)
        top.addWidget(self.search, 1)
        top.addWidget(self.button)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.addLayout(top)
        lines.addWidget(self.cards, 1)
        self.search.offer(translate("StripWindow", "Everyone: name, number …"), translate("StripWindow", "Everyone …"))
        self.cards.setFocus()

    def _presence_actions(self) -> dict[PresenceState, QAction]:
        return {
            state: self._action(word, PRESENCE_SHORTCUTS[state], partial(self._set, state))
            for state, word in presence_words().items()
        }

    def _other_actions(self) -> None:
        desk = self._workplace.desk
        self.favourite = self._action(translate("StripWindow", "&Favourite"), "Ctrl+B", self._mark)
        self._action("", QKeySequence.StandardKey.Undo, desk.undo)
        self._action("", QKeySequence.StandardKey.Redo, desk.redo)
        self._action(
            "", QKeySequence.StandardKey.Find, lambda: self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        )
        self._action("", "F9", self.close)

    def _action(self, text: str, shortcut: str | QKeySequence.StandardKey, do: Callable[[], object]) -> QAction:
        action = QAction(text, self)
        action.setShortcut(QKeySequence(shortcut))
        action.triggered.connect(lambda _=False: do())
        self.addAction(action)
        return action

    def _connect(self) -> None:
        desk, cards = self._workplace.desk, self.cards
        self.search.textChanged.connect(self._arrange)
        self.search.stepped.connect(cards.step)
        self.search.back_asked.connect(self._step_back)
        self.search.returnPressed.connect(self._open_at_current)
        cards.lines.message_asked.connect(self._open_at_current)
        cards.lines.back_asked.connect(self._step_back)
        cards.lines.typed.connect(self._start_search)
        cards.lines.erased.connect(self.search.setFocus)
        cards.clicked.connect(self._on_clicked)
        cards.customContextMenuRequested.connect(lambda point: self._open(cards.viewport().mapToGlobal(point)))
        self.button.clicked.connect(
            lambda: self._show_menu(self.menu(), self.button.mapToGlobal(QPoint(0, self.button.height())))
        )
        self._workplace.favourites.changed.connect(self._arrange)
        self._workplace.mirror.agenda.presets_changed.connect(self._name_presets)
        self.model.rearranged.connect(self._show_empty)
        self.toast.undo_asked.connect(desk.undo)
        desk.done.connect(self._show_done)  # no lambda: the desk lives longer than this window
        desk.refused.connect(self._show_refused)
        for told in (desk.done, desk.refused):
            told.connect(self.announcer.say)
        timer = QTimer(self)
        timer.timeout.connect(self._on_second)
        timer.start(_SECOND_MS)

    def _arrange(self) -> None:
        text = self.search.text()
        chip = Chip.EVERYONE if text.strip() else Chip.FAVOURITES
        favourites = self._workplace.favourites.extensions
        self.model.arrange(Arrangement(query=Query.parse(text), chip=chip, favourites=favourites, is_grouped=False))
        if text and not self.cards.lines.selected_rows():
            self.cards.lines.select_first()
        self._show_empty()

    def _show_empty(self) -> None:
        text = self.search.text()
        if text:
            self.cards.set_empty_text(translate("StripWindow", "Nobody fits “{text}”.").format(text=text))
        else:
            self.cards.set_empty_text(
                translate("StripWindow", "Nobody has a star yet. Search for somebody, and press Ctrl+B.")
            )

    def _show_done(self, text: str) -> None:
        self.toast.show_text(text, can_undo=True)

    def _show_refused(self, text: str) -> None:
        self.toast.show_text(text, can_undo=False)

    def _on_second(self) -> None:
        self.model.rearrange()
        self.cards.viewport().update()

    def _set(self, state: PresenceState) -> None:
        """As the desk does: what was said of another state is not carried over."""
        rows = [row for row in self.cards.lines.selected_rows() if row.status.presentity]
        if rows:
            self._workplace.desk.set_presences({row.status.presentity: Presence(state) for row in rows})

    def _set_preset(self, place: int) -> None:
        agenda = self._workplace.mirror.agenda
        rows = [row for row in self.cards.lines.selected_rows() if row.status.presentity]
        if rows and place < len(agenda.presets):
            presence = agenda.presets[place].at(time.time(), agenda.zone)
            self._workplace.desk.set_presences({row.status.presentity: presence for row in rows})

    def _name_presets(self) -> None:
        presets = self._workplace.mirror.agenda.presets
        for place, action in enumerate(self.presets):
            has_one = place < len(presets)
            action.setText(preset_label(presets[place]).replace("&", "&&") if has_one else "")
            action.setVisible(has_one)

    def _mark(self) -> None:
        self._workplace.favourites.toggle(row.extension for row in self.cards.lines.selected_rows())

    def _start_search(self, text: str) -> None:
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)
        self.search.setText(text)

    def _step_back(self) -> None:
        if self.search.text():
            self.search.clear()
        elif self.search.hasFocus():
            self.cards.setFocus()
        else:
            self.cards.clearSelection()

    def _on_clicked(self) -> None:
        if QGuiApplication.keyboardModifiers() == Qt.KeyboardModifier.NoModifier:
            self._open_at_current()

    def _open_at_current(self) -> None:
        rows = self.cards.lines.selected_rows()
        if rows:
            rect = self.cards.visualRect(self.cards.currentIndex())
            self._open(self.cards.viewport().mapToGlobal(rect.bottomLeft()))

    def _open(self, point: QPoint) -> None:
        menu = self.person_menu()
        self.attention.menu_opened()
        menu.aboutToHide.connect(self.attention.menu_closed)
        self._show_menu(menu, point)

    @staticmethod
    def _show_menu(menu: QMenu, point: QPoint) -> None:
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(point)

    def _choose_side(self, side: Side) -> None:
        self.dock(side)
        self.save()

    def _is_on_top(self) -> bool:
        return bool(self.windowFlags() & Qt.WindowType.WindowStaysOnTopHint)

    def _keep_on_top(self, kept: bool) -> None:
        self.setWindowFlag(Qt.WindowType.WindowStaysOnTopHint, kept)
        self.show()  # a window whose flags are changed is hidden
        self.save()

    def _return(self) -> None:
        """To where it was; the first time, to the right side of the screen."""
        geometry = self._settings.value("strip/geometry")
        self.resize(round(em(self) * _WIDTH), self.screen().availableGeometry().height())
        if isinstance(geometry, QByteArray):
            self.restoreGeometry(geometry)
        self.dock(self.side)


def _side(stored: object) -> Side:
    return next((side for side in Side if side.value == stored), Side.RIGHT)


def _side_words() -> dict[Side, str]:
    return {
        Side.LEFT: translate("StripWindow", "At the &left side"),
        Side.RIGHT: translate("StripWindow", "At the &right side"),
        Side.NONE: translate("StripWindow", "&Anywhere"),
    }
