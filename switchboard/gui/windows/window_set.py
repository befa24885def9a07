"""All windows of one program: a desk, wallboards, a strip; and what becomes of the phones when the last is closed."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Signal
from PySide6.QtGui import QGuiApplication, QScreen, Qt
from PySide6.QtWidgets import QWidget

from switchboard.gui.language import current_language
from switchboard.gui.look.theme import Theme
from switchboard.gui.office.alarm_settings import OnClose
from switchboard.gui.office.me import Me
from switchboard.gui.office.workplace import Workplace
from switchboard.gui.windows.alarm_bell import AlarmBell
from switchboard.gui.windows.call_errands import CallErrands
from switchboard.gui.windows.desk_window import DeskWindow
from switchboard.gui.windows.global_key.choice import GlobalKeyChoice, key_of_platform
from switchboard.gui.windows.help_errands import HelpErrands
from switchboard.gui.windows.numbers import Numbers
from switchboard.gui.windows.settings_errands import DeskChoices, SettingsErrands
from switchboard.gui.windows.shortcuts import Shortcuts, keys_text
from switchboard.gui.windows.tray import Tray
from switchboard.gui.windows.voicemail_errands import VoicemailErrands

if TYPE_CHECKING:
    from switchboard.gui.dialogs.close_dialog import CloseDialog
    from switchboard.gui.dialogs.keys_dialog import KeyLine
    from switchboard.gui.windows.strip_window import StripWindow
    from switchboard.gui.windows.wallboard_window import WallboardWindow


MOST_BOARDS = 8
_OPEN = "windows"  # the setting that names those that were open, besides the desk


class WindowSet(QObject):
    """
    Owns every window. `ended` is emitted once all are gone, and the program may end.

    Whoever closes the desk while a wallboard or a strip is open closes the desk alone: starting the program again, or
    the tray, brings it back. Quit, and the end of the last window, end the program; while phones are served, they ask.
    """

    ended = Signal()

    def __init__(self, workplace: Workplace, theme: Theme, settings: QSettings) -> None:
        super().__init__()
        self._workplace = workplace
        self._theme = theme
        self._settings = settings
        self._is_ending = False
        self._has_ended = False
        self._question: CloseDialog | None = None
        self.boards: dict[int, WallboardWindow] = {}  # by their number, from 1
        self.strip: StripWindow | None = None
        self.desk = DeskWindow(workplace, theme, settings)
        self.tray = Tray(QGuiApplication.windowIcon(), workplace.mirror, self.desk)
        self.bell = AlarmBell(workplace.alarms, self.tray, settings, self.desk)
        self.bell.told.connect(self.desk.tell_aloud)
        self.me = Me(workplace.mirror, workplace.desk, settings)
        self.numbers = Numbers(self.desk, self.me, settings)
        self.numbers.told.connect(self.desk.tell_aloud)
        workplace.link.number_arrived.connect(self.numbers.offer)
        self.desk.asks.copied_asked.connect(self.numbers.offer_copied)
        self.desk.asks.mine_asked.connect(self.me.set_presence)
        self.calls = CallErrands(self.desk, self.me)
        self.voicemail = VoicemailErrands(self.desk, self.me, self.tray)
        self.tray.show_me(self.me)
        self.shortcuts = Shortcuts(self.desk.actions_.menus, settings, self.desk)
        self.shortcuts.changed.connect(self._show_keys)
        self._show_keys()
        self.global_key = GlobalKeyChoice(settings, key_of_platform(self), self.show_desk, self)
        choices = DeskChoices(theme, self.bell, self.shortcuts, settings, self.me, self.numbers, self.global_key)
        self.settings = SettingsErrands(self.desk, workplace, choices)
        self.desk.asks.settings_asked.connect(self.settings.open)
        self.help = HelpErrands(self.desk, workplace.enquiries, current_language())
        self.desk.asks.help_asked.connect(self.help.show_help)
        self.desk.asks.keys_asked.connect(lambda: self.help.show_keys(self._key_lines()))
        self.desk.asks.about_asked.connect(self.help.show_about)
        self.tray.show_asked.connect(self.show_desk)
        self.tray.quit_asked.connect(self.close_now)
        self.desk.close_asked.connect(self._on_close_asked)
        self.desk.asks.quit_asked.connect(self.quit)
        self.desk.asks.wallboard_asked.connect(self.toggle_wallboard)
        self.desk.asks.another_wallboard_asked.connect(self.add_wallboard)
        self.desk.asks.strip_asked.connect(self.toggle_strip)
        self.desk.closed.connect(self._on_desk_closed)
        workplace.link.show_asked.connect(self.show_desk)
        workplace.link.engine_went.connect(self.close_now)

    def open(self) -> None:
        """The desk, and whatever was open when the program ended last."""
        self.desk.show()
        self.tray.start()
        for name in self._remembered():
            kind, _, number = name.partition("-")
            if kind == "wallboard" and number in _NUMBERS:
                self._open_board(_NUMBERS[number])
            elif name == "strip":
                self._open_strip()

    def show_desk(self) -> DeskWindow:
        """Brings it back, and to the front; returns it."""
        _to_front(self.desk)
        return self.desk

    def toggle_wallboard(self) -> None:
        """Opens one, or closes all that are open. The desk keeps the keyboard, unless it is covered."""
        if self.boards:
            for board in list(self.boards.values()):
                board.close()
        else:
            self._open_board(1)

    def add_wallboard(self) -> None:
        """One more, on a screen that no other window has where there is one."""
        free = next((number for number in _NUMBERS.values() if number not in self.boards), None)
        if free is not None:
            self._open_board(free)

    def toggle_strip(self) -> None:
        """Opens it, or closes it."""
        if self.strip is None:
            self._open_strip()
        else:
            self.strip.close()

    def quit(self) -> None:
        """Ends the program; asks first while phones are served, or somebody is waited for."""
        if self._is_missed():
            self._ask()
        else:
            self.close_now()

    def close_now(self) -> None:
        """Closes everything whatever phones are served, as the program is told to end."""
        self._is_ending = True
        if not self._has_ended:
            self.desk.close_now()

    def _others(self) -> Iterator[QWidget]:
        yield from self.boards.values()
        if self.strip is not None:
            yield self.strip

    def _is_missed(self) -> bool:
        """Whether the end of the program would leave a phone, or whoever waits for somebody, without a word."""
        from switchboard.gui.dialogs.close_dialog import is_serving

        return is_serving(self._workplace.mirror.service) or bool(self._workplace.alarms.extensions)

    def _on_close_asked(self) -> None:
        """The desk is to be closed: alone, with the program, or not before phones were thought of."""
        if self._is_ending or _session_ends():
            self._is_ending = True
            self.desk.let_close()
        elif any(True for _ in self._others()):
            self._hide_desk()
        elif not self._is_missed() or self.bell.settings.on_close is OnClose.STOP:
            self.desk.let_close()
        elif self.bell.settings.on_close is OnClose.GO_ON:
            self._hide_desk()
        else:
            self._ask()

    def _on_other_closed(self) -> None:
        self._remember()
        if self.desk.isHidden() and not self._is_ending and not any(True for _ in self._others()):
            self.quit()

    def _on_desk_closed(self) -> None:
        self._is_ending = self._has_ended = True
        self.global_key.stop()
        for window in list(self._others()):
            window.close()
        self.ended.emit()

    def _hide_desk(self) -> None:
        self.desk.layout_.save()
        self.desk.hide()

    def _ask(self) -> None:
        from switchboard.gui.dialogs.close_dialog import CloseDialog

        over = self.desk if self.desk.isVisible() else None
        lock = self.bell.lock_of("on_close")
        dialog = CloseDialog(
            self._workplace.mirror.service,
            has_tray=self.tray.is_there(),
            awaited=len(self._workplace.alarms.extensions),
            lock=lock,
            parent=over,
        )
        dialog.remember_asked.connect(lambda what: self.bell.choose(replace(self.bell.settings, on_close=what)))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.hide_asked.connect(self._go_on_without)
        dialog.close_asked.connect(self.close_now)
        dialog.rejected.connect(self._on_stay)
        self._question = dialog  # without a parent nobody else keeps it
        dialog.open()

    def _go_on_without(self) -> None:
        self._hide_desk()
        self._is_ending = True  # what is closed now comes back with the next start
        for window in list(self._others()):
            window.close()
        self._is_ending = False

    def _on_stay(self) -> None:
        if self.desk.isHidden() and not any(True for _ in self._others()):
            self.show_desk()

    def _open_board(self, number: int) -> None:
        from switchboard.gui.windows.wallboard_window import WallboardWindow

        board = WallboardWindow(self._workplace, self._settings, number)
        self.boards[number] = board
        board.desk_asked.connect(self.show_desk)
        board.troubled.connect(self.desk.show_told)
        board.closed.connect(self._forgetting(self.boards, number))
        if board.open_beside(self._taken()) is self.desk.screen():
            board.activateWindow()
        self._remember()

    def _taken(self) -> list[QScreen]:
        """The screens that windows stand on, that of the desk first."""
        boards = (board.screen() for board in self.boards.values() if board.isVisible())
        return [self.desk.screen(), *boards]

    def _forgetting(self, windows: "dict[int, WallboardWindow]", number: int) -> Callable[[], None]:
        def forget() -> None:
            windows.pop(number).deleteLater()
            self._on_other_closed()

        return forget

    def _open_strip(self) -> None:
        from switchboard.gui.windows.strip_window import StripWindow

        self.strip = StripWindow(self._workplace, self._theme, self._settings)
        self.shortcuts.dress(self.strip.actions())
        self._show_keys()
        self.strip.closed.connect(self._forget_strip)
        self.strip.desk_asked.connect(self.show_desk)
        self.strip.show()
        self._remember()

    def _forget_strip(self) -> None:
        if self.strip is not None:
            self.strip.deleteLater()
            self.strip = None
            self._on_other_closed()

    def _show_keys(self) -> None:
        """The desk says what is to be pressed wherever it shows what an action does."""
        self.desk.show_keys(self.shortcuts.keys)
        if self.strip is not None:
            self.strip.toast.show_key(self.shortcuts.keys("presence.undo").get("", ""))

    def _key_lines(self) -> "list[KeyLine]":
        listed = ((keyed, keys_text(keyed.action.shortcut())) for keyed in self.shortcuts.listed())
        return [(keyed.menu, keyed.words, keys) for keyed, keys in listed if keys]

    def _remember(self) -> None:
        """Which windows are open, for the next start; not while everything is closed."""
        if not self._is_ending:
            boards = [f"wallboard-{number}" for number in sorted(self.boards)]
            self._settings.setValue(_OPEN, [*boards, *(["strip"] if self.strip else [])])

    def _remembered(self) -> list[str]:
        value = self._settings.value(_OPEN)
        names = [value] if isinstance(value, str) else value if isinstance(value, list) else []
        return [name for name in names if isinstance(name, str)]


_NUMBERS = {str(number): number for number in range(1, MOST_BOARDS + 1)}


def _to_front(window: QWidget) -> None:
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()


def _session_ends() -> bool:
    application = QGuiApplication.instance()
    return isinstance(application, QGuiApplication) and application.isSavingSession()
