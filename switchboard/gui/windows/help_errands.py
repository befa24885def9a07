"""Help: F1 in any window of the program shows the page of what has the focus."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from switchboard.gui.language import Language
from switchboard.gui.office.enquiries import Enquiries
from switchboard.gui.office.help_pages import FIRST, help_pages
from switchboard.gui.windows.opening import open_dialog, show_beside

if TYPE_CHECKING:
    from switchboard.gui.dialogs.help_dialog import HelpDialog
    from switchboard.gui.dialogs.keys_dialog import KeyLine, KeysDialog


_PAGES = {  # of what the focus is in, by its class: none of them is loaded for that
    "PersonPanel": "02-presence",
    "CalendarsDialog": "03-plans",
    "FirstStartDialog": "20-office",
    "PlansDialog": "03-plans",
    "PersonDialog": "04-people",
    "TransferDialog": "04-people",
    "CallsStrip": "04-people",
    "ImportDialog": "04-people",
    "NumberDialog": "04-people",
    "TimelineView": "05-views",
    "PrintDialog": "05-views",
    "StripWindow": "05-views",
    "WallboardWindow": "05-views",
    "HistoryDialog": "06-history",
    "AlarmsPage": "07-notifications",
    "SettingsDialog": "08-settings",
    "NewerDialog": "08-settings",
    "ListenDialog": "21-phones",
    "PhonesDialog": "21-phones",
    "TraceDialog": "22-messages",
    "LadderDialog": "22-messages",
    "ConsoleDock": "23-console",
    "VoicemailDialog": "24-mailboxes",
}
_HELPED = "helped"  # a property of dialogs that know the key


class HelpErrands(QObject):
    """One window of help; asked for again, it comes to the front."""

    def __init__(self, window: QWidget, enquiries: Enquiries, language: Language) -> None:
        """`language` is the one in force."""
        super().__init__(window)
        self._window = window
        self._enquiries = enquiries
        self._language = language
        self.dialog: HelpDialog | None = None
        self._keys: KeysDialog | None = None
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._teach)

    def show_help(self) -> None:
        """The page of what has the focus."""
        self.show_page(page_of(QApplication.focusWidget()))

    def show_page(self, name: str) -> None:
        """The page of that name."""
        from switchboard.gui.dialogs.help_dialog import HelpDialog

        if self.dialog is None:
            self.dialog = HelpDialog(help_pages(self._language), self._window)
            self.dialog.destroyed.connect(self._forget)
        self.dialog.show_page(name)
        show_beside(self.dialog)

    def show_keys(self, lines: "Sequence[KeyLine]") -> None:
        """All keys on a sheet."""
        from switchboard.gui.dialogs.keys_dialog import KeysDialog

        if self._keys is None:
            self._keys = KeysDialog(lines, self._window)
            self._keys.destroyed.connect(self._forget_keys)
        show_beside(self._keys)

    def show_about(self) -> None:
        """What this program is."""
        from switchboard.gui.dialogs.about_dialog import AboutDialog

        dialog = AboutDialog(self._window)
        dialog.diagnosis_asked.connect(self._enquiries.examine)
        self._enquiries.examined.connect(dialog.take)
        self._enquiries.examination_failed.connect(dialog.fail)
        open_dialog(dialog)

    def _teach(self, _: QWidget | None, now: QWidget | None) -> None:
        """Dialogs learn the key as they get the focus: the desk's is not heard where one stands before it."""
        window = now.window() if now is not None else None
        if isinstance(window, QDialog) and not window.property(_HELPED):
            window.setProperty(_HELPED, True)
            QShortcut(QKeySequence.StandardKey.HelpContents, window, self.show_help)

    def _forget(self) -> None:
        self.dialog = None

    def _forget_keys(self) -> None:
        self._keys = None


def page_of(widget: QWidget | None) -> str:
    """The page that is about a part of the program, or about what it stands in."""
    while widget is not None:
        found = next((_PAGES[kind.__name__] for kind in type(widget).__mro__ if kind.__name__ in _PAGES), "")
        if found:
            return found
        widget = widget.parentWidget()
    return FIRST
