"""What the desk's window asks a person in dialogs, and passes on; they are over once they are answered."""

import platform
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox, QProgressDialog, QWidget

from switchboard.api.operations import OpenOffice
from switchboard.ground.version import version_line
from switchboard.gui.language import translate
from switchboard.gui.look.locked import lock_words
from switchboard.gui.look.theme import Theme
from switchboard.gui.office.desk import Question
from switchboard.gui.office.person_row import PersonRow
from switchboard.gui.office.place import directory_beside
from switchboard.gui.office.words import number_text
from switchboard.gui.office.workplace import Workplace
from switchboard.gui.refusals import words_inside
from switchboard.gui.windows.opening import in_use, message_box, open_dialog

if TYPE_CHECKING:
    from switchboard.gui.dialogs.plans_dialog import PlansDialog


class Errands(QObject):
    """Opens dialogs over a window; what is answered goes to the desk."""

    def __init__(self, window: QWidget, workplace: Workplace) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk = workplace.desk
        self._operations = workplace.operations
        self._console = workplace.console
        self._mirror = workplace.mirror
        self._progress: QProgressDialog | None = None
        desk.asked.connect(self.ask)
        desk.failed.connect(self.warn)
        workplace.enquiries.failed.connect(self.warn)
        workplace.people.failed.connect(self.warn)
        workplace.operations.failed.connect(self.warn)
        desk.progressed.connect(self._show_progress)
        desk.progress_ended.connect(self._end_progress)

    def edit_plans(self, rows: Sequence[PersonRow], theme: Theme) -> "PlansDialog | None":
        """Shows what comes at its time for these people, and asks for more of it; none where nothing can be set."""
        from switchboard.gui.dialogs.plans_dialog import PlansDialog

        if any(row.status.presentity for row in rows):
            dialog = PlansDialog(rows, self._mirror.agenda, theme, self._window)
            dialog.added.connect(self._desk.add_plans)
            dialog.changed.connect(self._desk.change_plan)
            dialog.removed.connect(self._desk.remove_plan)
            self._desk.refused.connect(dialog.show_fault)
            open_dialog(dialog)
            return dialog
        return None

    def dial_as(self, row: PersonRow) -> None:
        """Asks for a number to dial as this person."""
        from switchboard.gui.dialogs.dial_dialog import DialDialog

        dialog = DialDialog(row.person, row.extension.context, self._mirror.people.values(), self._window)
        dialog.call_asked.connect(self._console.dial)
        open_dialog(dialog)

    def open_dialplan(self) -> None:
        """Has a person choose one, where that is theirs to choose."""
        locks = self._mirror.service.locks
        lock = locks.of("dialplan") or locks.of("directory")
        if lock is not None:
            self.warn(lock_words(lock))
            return
        dialog = QFileDialog(
            self._window,
            translate("Errands", "Open a dialplan"),
            "",
            translate("Errands", "Dialplans (*.conf);;All files (*)"),
        )
        dialog.fileSelected.connect(self._open_office)
        open_dialog(dialog)

    def show_problems(self) -> None:
        """What of the office's files and of the settings was passed over, and which limits were reached."""
        problems = self._mirror.service.problems
        heading = translate(
            "Errands",
            "%Ln things are not as they should be. What a line names was passed over; everything else is served.",
            "",
            len(problems),
        )
        details = [words_inside(problem) for problem in problems]
        self._show_details(translate("Errands", "Problems"), heading, details)

    def show_program_faults(self, faults: Sequence[str]) -> None:
        """What is known of what went wrong in the program itself."""
        heading = translate(
            "Errands",
            "Something in this program did not work as it was meant to. What it happened to has ended, everything else"
            " goes on. These lines, and switchboard.log, help whoever looks after the program.",
        )
        details = [f"{version_line()}, {platform.platform()}", *faults]
        self._show_details(translate("Errands", "Faults of the program"), heading, details)

    def warn(self, text: str) -> None:
        """A sentence that has to be read."""
        open_dialog(message_box(in_use(self._window), translate("Errands", "That did not work"), text))

    def ask(self, question: Question) -> None:
        """Has the question answered, once and where it came up; a dialog that is closed says no."""
        if not question.take():
            return
        over = in_use(self._window)
        box = QMessageBox(QMessageBox.Icon.Question, question.wording.title, question.wording.text, parent=over)
        box.setTextFormat(Qt.TextFormat.PlainText)
        yes = box.addButton(question.wording.yes, QMessageBox.ButtonRole.AcceptRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(yes)
        box.finished.connect(lambda _: question.answer(yes=box.clickedButton() is yes))
        open_dialog(box)

    def _open_office(self, dialplan: str) -> None:
        done = translate("Errands", "{dialplan} is open.").format(dialplan=dialplan)
        self._operations.operate(OpenOffice(dialplan, directory_beside(dialplan)), done)

    def _show_details(self, title: str, heading: str, details: Sequence[str]) -> None:
        from switchboard.gui.dialogs.details_dialog import DetailsDialog

        open_dialog(DetailsDialog(title, heading, details, self._window))

    def _show_progress(self, done: int, total: int) -> None:
        if self._progress is None:
            self._progress = QProgressDialog("", translate("Errands", "Stop"), 0, total, in_use(self._window))
            self._progress.setAutoReset(False)
            self._progress.setWindowModality(Qt.WindowModality.WindowModal)
            self._progress.canceled.connect(self._desk.stop)
            self._progress.setMinimumDuration(0)
        self._progress.setLabelText(
            translate("Errands", "{done} of {total}", "people that were set so far").format(
                done=number_text(done), total=number_text(total)
            )
        )
        self._progress.setValue(done)

    def _end_progress(self) -> None:
        if self._progress is not None:
            self._progress.hide()
            self._progress.deleteLater()
            self._progress = None
