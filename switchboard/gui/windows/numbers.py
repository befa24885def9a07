"""Numbers from elsewhere: links that the desktop hands over, and what was copied, where a person wants that."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Signal
from PySide6.QtGui import QGuiApplication

from switchboard.api.locks import Lock
from switchboard.ground.called_number import copied_number, written_number
from switchboard.gui.language import translate
from switchboard.gui.office.managed_settings import lock_on
from switchboard.gui.office.me import Me
from switchboard.gui.office.person_row import PersonRow
from switchboard.gui.windows.desk_window import DeskWindow
from switchboard.gui.windows.opening import open_dialog

if TYPE_CHECKING:
    from switchboard.gui.dialogs.number_dialog import NumberDialog

_KEY = "clipboard"
_TAIL = 7  # digits by which a number of a person is known, whatever stands before them


class Numbers(QObject):
    """Nothing is ever dialled before a person has said so in two dialogs."""

    told = Signal(str)  # that a number was copied, and what to press

    def __init__(self, desk: DeskWindow, me: Me, settings: QSettings) -> None:
        super().__init__(desk)
        self._desk = desk
        self._me = me
        self._settings = settings
        self._offered: NumberDialog | None = None
        self.looks_at_clipboard = settings.value(_KEY) == "true"
        QGuiApplication.clipboard().dataChanged.connect(self._on_copied)

    def choose_clipboard(self, looks: bool) -> None:
        """Whether numbers that are copied anywhere are offered; kept."""
        self.looks_at_clipboard = looks
        self._settings.setValue(_KEY, "true" if looks else "false")

    def lock(self) -> Lock | None:
        """What keeps that choice as it is."""
        return lock_on(self._settings, _KEY)

    def offer(self, text: str) -> None:
        """Asks what to do with a number; one that is offered already takes its place."""
        from switchboard.gui.dialogs.number_dialog import NumberDialog

        number = written_number(text)
        if not number:
            self._desk.tell(translate("Numbers", "That is no number that can be dialled."))
            return
        if self._offered is not None:
            self._offered.reject()
        dialog = self._offered = NumberDialog(
            number, self._known(number), self._caller(), self._desk, asks_of_copied=self._is_to_be_asked()
        )
        self._desk.workplace.calls.look()  # whether one's own phone is there to call it
        dialog.copied_answered.connect(self.choose_clipboard)
        dialog.dial_asked.connect(self._ask_to_dial)
        dialog.search_asked.connect(self._desk.search.start)
        dialog.finished.connect(self._forget)
        open_dialog(dialog)

    def offer_copied(self) -> None:
        """The number on the clipboard, because a person asks for it."""
        self.offer(copied_number(QGuiApplication.clipboard().text()))

    def _is_to_be_asked(self) -> bool:
        """Whether nobody has said yet, here or for all desks, what is to become of numbers that are copied."""
        return self._settings.value(_KEY) is None and self.lock() is None

    def _on_copied(self) -> None:
        if not self.looks_at_clipboard or QGuiApplication.clipboard().ownsClipboard():
            return
        number = copied_number(QGuiApplication.clipboard().text())
        if number:
            keys = self._desk.actions_.people.copied.shortcut().toString()
            text = translate("Numbers", "A number was copied: {number}. {keys} dials it or looks it up.")
            self.told.emit(text.format(number=number, keys=keys))

    def _known(self, number: str) -> list[PersonRow]:
        rows = self._desk.workplace.mirror.rows.values()
        return [row for row in rows if any(_same(number, own) for own in _numbers(row))]

    def _caller(self) -> PersonRow | None:
        mine = self._me.row()
        if mine is not None:
            return mine
        selected = self._desk.stage.selected_rows()
        return selected[0] if len(selected) == 1 else None

    def _ask_to_dial(self, number: str) -> None:
        from switchboard.gui.dialogs.dial_dialog import DialDialog

        calls, caller = self._desk.workplace.calls, self._caller()
        if calls.report.has_phone:
            calls.call(number)
        elif caller is not None:
            people = self._desk.workplace.mirror.people.values()
            dialog = DialDialog(caller.person, caller.extension.context, people, self._desk)
            dialog.number.setText(number)
            dialog.call_asked.connect(self._desk.workplace.console.dial)
            open_dialog(dialog)

    def _forget(self) -> None:
        self._offered = None


def _numbers(row: PersonRow) -> list[str]:
    return [row.extension.exten, *(written_number(each.number) for each in row.person.numbers)]


def _same(number: str, own: str) -> bool:
    """The same, or the same in its last digits, as people write their own without what leads to it."""
    if number == own:
        return True
    return min(len(number), len(own)) >= _TAIL and number[-_TAIL:] == own[-_TAIL:]
