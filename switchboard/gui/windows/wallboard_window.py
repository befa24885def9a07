"""The office on a wall: a window of its own, for everybody to look at and nobody to touch."""

from collections.abc import Sequence

from PySide6.QtCore import QSettings, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QContextMenuEvent, QGuiApplication, QKeyEvent, QScreen, Qt
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from switchboard.gui.language import translate
from switchboard.gui.look.announce import Announcer
from switchboard.gui.office.workplace import Workplace
from switchboard.gui.views.board_view import BoardView
from switchboard.gui.windows.stay_awake import StayAwake

_SECOND_MS = 1_000
_NEXT = frozenset({Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_Space})
_BEFORE = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_PageUp})


class WallboardWindow(QWidget):
    """
    Fills the screen it was put on last; else one that no other window stands on.

    Esc and F11 close it, the arrows turn pages, the menu key asks for a screen, for departments, and whether
    notes are shown.
    """

    closed = Signal()
    desk_asked = Signal()
    troubled = Signal(str)  # in a sentence: why its screen may go dark

    def __init__(self, workplace: Workplace, settings: QSettings, number: int = 1) -> None:
        """`number` tells one wallboard from another: each remembers its own screen."""
        super().__init__()
        self.setWindowTitle(translate("WallboardWindow", "Switchboard wallboard"))
        self._settings = settings
        self._place = "wallboard" if number == 1 else f"wallboard-{number}"  # among the settings
        self._mirror = workplace.mirror
        self.view = BoardView(workplace.mirror)
        self.announcer = Announcer(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.view)
        self.setCursor(Qt.CursorShape.BlankCursor)
        self.view.show_notes(settings.value(f"{self._place}/notes") == "true")
        self.view.show_departments(frozenset(self._remembered_departments()))
        self._awake = StayAwake(self)
        self._awake.troubled.connect(self.troubled)
        workplace.link.lost.connect(self.view.show_lost)
        workplace.link.current_again.connect(self._show_current)
        workplace.link.lost.connect(self._say_lost)  # no lambda: the link lives longer than this window
        self.view.show_lost(workplace.link.lost_since)
        timer = QTimer(self)
        timer.timeout.connect(self.view.on_second)
        timer.start(_SECOND_MS)

    def open_beside(self, taken: Sequence[QScreen]) -> QScreen:
        """On the screen it was on last; else on one that is not taken, or the last of those. Returns which it is."""
        screens = QGuiApplication.screens()
        named = [screen for screen in screens if screen.name() == self._settings.value(f"{self._place}/screen")]
        free = [screen for screen in screens if screen not in taken]
        chosen = [*named, *free, taken[-1]][0]
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, chosen not in taken)
        self._go_to(chosen)
        self._awake.begin()
        return chosen

    def menu(self) -> QMenu:
        """What may be chosen of it."""
        menu = QMenu(self)
        menu.setCursor(Qt.CursorShape.ArrowCursor)
        notes = menu.addAction(translate("WallboardWindow", "Show &notes to everybody"))
        notes.setCheckable(True)
        notes.setChecked(self.view.notes)
        notes.toggled.connect(self._show_notes)
        menu.addMenu(self._department_menu(menu))
        menu.addSeparator()
        for screen in QGuiApplication.screens():
            size = screen.size()
            name = screen.name() or translate("WallboardWindow", "Screen")
            text = translate("WallboardWindow", "{screen} ({width} x {height})", "a screen and its size in pixels")
            action = menu.addAction(text.format(screen=name, width=size.width(), height=size.height()))
            action.setCheckable(True)
            action.setChecked(screen is self.screen())
            action.triggered.connect(lambda _=False, screen=screen: self._choose_screen(screen))
        if self._awake.trouble:
            menu.addSeparator()
            menu.addAction(self._awake.trouble).setEnabled(False)
        menu.addSeparator()
        menu.addAction(translate("WallboardWindow", "&Open the desk")).triggered.connect(self.desk_asked)
        menu.addAction(translate("WallboardWindow", "&Close the wallboard")).triggered.connect(self.close)
        return menu

    def _department_menu(self, parent: QMenu) -> QMenu:
        menu = QMenu(translate("WallboardWindow", "&Departments"), parent)
        everyone = menu.addAction(translate("WallboardWindow", "&Everyone"))
        everyone.setCheckable(True)
        everyone.setChecked(not self.view.departments)
        everyone.triggered.connect(lambda _=False: self._show_departments(frozenset()))
        menu.addSeparator()
        for name in self._mirror.departments():
            action = menu.addAction(name.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(name in self.view.departments)
            action.triggered.connect(lambda _=False, name=name: self._show_departments(self.view.departments ^ {name}))
        return menu

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Escape, Qt.Key.Key_F11}:
            self.close()
        elif event.key() in _NEXT:
            self.view.turn(1)
        elif event.key() in _BEFORE:
            self.view.turn(-1)
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._awake.end()
        super().closeEvent(event)
        self.closed.emit()

    def _say_lost(self) -> None:
        self.announcer.say(self.view.stale_text())

    def _show_current(self) -> None:
        self.view.show_lost(None)

    def _show_notes(self, shown: bool) -> None:
        self._settings.setValue(f"{self._place}/notes", "true" if shown else "false")
        self.view.show_notes(shown)

    def _show_departments(self, departments: frozenset[str]) -> None:
        self._settings.setValue(f"{self._place}/departments", sorted(departments))
        self.view.show_departments(departments)

    def _remembered_departments(self) -> list[str]:
        value = self._settings.value(f"{self._place}/departments")
        names = [value] if isinstance(value, str) else value if isinstance(value, list) else []
        return [name for name in names if isinstance(name, str) and name]

    def _choose_screen(self, screen: QScreen) -> None:
        self._settings.setValue(f"{self._place}/screen", screen.name())
        self._go_to(screen)

    def _go_to(self, screen: QScreen) -> None:
        self.setWindowState(Qt.WindowState.WindowNoState)
        self.setGeometry(screen.geometry())
        self.setWindowState(Qt.WindowState.WindowFullScreen)
        self.show()  # showFullScreen would take the keyboard
