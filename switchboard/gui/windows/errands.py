"""What the desk's window asks a person in dialogs, and passes on. All are opened with `open()`: the loop goes on."""

import platform
from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, qVersion
from PySide6.QtGui import Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QMessageBox, QProgressDialog, QWidget

from switchboard.api.operations import AdmitEverybody, AdmitPhones, OpenOffice
from switchboard.ground.address import ListenAddress, parse_listen_address
from switchboard.ground.compiled import IS_COMPILED
from switchboard.ground.version import build_text, version_line
from switchboard.gui.dialogs.details_dialog import DetailsDialog
from switchboard.gui.dialogs.dial_dialog import DialDialog
from switchboard.gui.dialogs.history_dialog import HistoryDialog
from switchboard.gui.dialogs.listen_dialog import ListenDialog, ListenWish, another_port
from switchboard.gui.dialogs.person_dialog import PersonDialog
from switchboard.gui.dialogs.phones_dialog import PhonesDialog
from switchboard.gui.dialogs.plans_dialog import PlansDialog
from switchboard.gui.dialogs.reach import NetworkCard, hosts
from switchboard.gui.dialogs.trace_dialog import TraceDialog
from switchboard.gui.language import translate
from switchboard.gui.look.theme import Theme
from switchboard.gui.office.column import number_key
from switchboard.gui.office.desk import Question
from switchboard.gui.office.history_words import HistoryNames
from switchboard.gui.office.person_row import PersonRow
from switchboard.gui.office.place import directory_beside
from switchboard.gui.office.words import number_text
from switchboard.gui.office.workplace import Workplace


class Errands(QObject):
    """Opens dialogs over a window; what is answered goes to the desk."""

    def __init__(self, window: QWidget, workplace: Workplace) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk = workplace.desk
        self._mirror = workplace.mirror
        self._enquiries = workplace.enquiries
        self._progress: QProgressDialog | None = None
        self._wish = ListenWish(())
        self._history: HistoryDialog | None = None
        self._phones: PhonesDialog | None = None
        self._trace: TraceDialog | None = None
        desk.asked.connect(self.ask)
        desk.failed.connect(self.warn)
        self._enquiries.failed.connect(self.warn)
        desk.progressed.connect(self._show_progress)
        desk.progress_ended.connect(self._end_progress)
        desk.admitted.connect(self._show_credentials)

    def edit_person(self, row: PersonRow) -> None:
        dialog = PersonDialog(row.person, self._mirror.departments(), self._window)
        dialog.person_edited.connect(self._desk.edit_person)
        self._open(dialog)

    def edit_plans(self, rows: Sequence[PersonRow], theme: Theme) -> None:
        """Shows what comes at its time for these people, and asks for more of it."""
        if any(row.status.presentity for row in rows):
            dialog = PlansDialog(rows, self._mirror.agenda, theme, self._window)
            dialog.added.connect(self._desk.add_plans)
            dialog.changed.connect(self._desk.change_plan)
            dialog.removed.connect(self._desk.remove_plan)
            self._desk.refused.connect(dialog.show_fault)
            self._open(dialog)

    def show_history(self, rows: Sequence[PersonRow]) -> None:
        """Opens the history of these people, or of everybody; one that is open shows them instead."""
        if self._history is None:
            self._history = HistoryDialog(HistoryNames.of(self._mirror.rows.values()), self._window)
            self._history.wanted.connect(self._enquiries.find_history)
            self._history.save_asked.connect(self._enquiries.save_history)
            self._enquiries.history_found.connect(self._history.take)
            self._history.destroyed.connect(self._forget_history)
            self._history.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._history.show_people(rows)
        self._history.show()
        self._history.raise_()
        self._history.activateWindow()

    def show_phones(self) -> None:
        """Opens what phones have with us; it is looked at anew while it is seen."""
        if self._phones is None:
            self._phones = PhonesDialog(self._mirror, self._window)
            self._phones.wanted.connect(self._enquiries.look_at_phones)
            self._phones.subscription_end_asked.connect(self._desk.end_subscription)
            self._phones.registration_end_asked.connect(self._desk.end_registration)
            self._enquiries.phones_found.connect(self._phones.show_report)
            self._desk.phone_ended.connect(self._phones.look)
            self._phones.destroyed.connect(self._forget_phones)
            self._phones.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._phones.show()
        self._phones.raise_()
        self._phones.activateWindow()

    def show_trace(self) -> None:
        """Opens the SIP messages as they come; they are kept for as long as it is open."""
        if self._trace is None:
            self._trace = TraceDialog(self._mirror, self._window)
            self._trace.follow_asked.connect(self._desk.follow_trace)
            self._trace.wanted.connect(self._enquiries.look_at_trace)
            self._enquiries.trace_found.connect(self._trace.take)
            self._trace.destroyed.connect(self._forget_trace)
            self._trace.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            self._trace.begin()
        self._trace.show()
        self._trace.raise_()
        self._trace.activateWindow()

    def dial_as(self, row: PersonRow) -> None:
        """Asks for a number to dial as this person."""
        dialog = DialDialog(row.person, row.extension.context, self._window)
        dialog.call_asked.connect(self._desk.dial)
        self._open(dialog)

    def open_dialplan(self) -> None:
        dialog = QFileDialog(
            self._window,
            translate("Errands", "Open a dialplan"),
            "",
            translate("Errands", "Dialplans (*.conf);;All files (*)"),
        )
        dialog.fileSelected.connect(self._open_office)
        self._open(dialog)

    def choose_addresses(self) -> None:
        """Asks where SIP is served, and to whom; the dialog stays until that works."""
        service = self._mirror.service
        wanted = another_port(service.chosen or service.wanted or service.listening, service.refused_address)
        rows = sorted(self._mirror.rows.values(), key=number_key)
        dialog = ListenDialog(wanted, service, rows, _network_cards(), self._window)
        dialog.asked.connect(self._listen)
        self._desk.admitted.connect(dialog.note_admitted)
        self._desk.listening_refused.connect(dialog.refuse)
        self._desk.listening_moved.connect(dialog.accept)
        self._open(dialog)

    def show_problems(self) -> None:
        """What of the office's files was passed over."""
        problems = self._mirror.service.problems
        heading = translate("Errands", "Of the office's files, %Ln lines were passed over.", "", len(problems))
        self._show_details(translate("Errands", "What of the files was passed over"), heading, problems)

    def show_program_faults(self, faults: Sequence[str]) -> None:
        """What is known of what went wrong in the program itself."""
        heading = translate(
            "Errands",
            "Something in this program did not work as it was meant to. What it happened to has ended, everything else"
            " goes on. These lines, and switchboard.log, help whoever looks after the program.",
        )
        details = [f"{version_line()}, {platform.platform()}", *faults]
        self._show_details(translate("Errands", "Faults of the program"), heading, details)

    def show_about(self) -> None:
        text = translate("Errands", "Switchboard {version}\n\nAn office's extensions, devices and presence.")
        how = (
            translate("Errands", "Python {python} with compiled parts, Qt {qt}")
            if IS_COMPILED
            else translate("Errands", "Python {python}, Qt {qt}")
        )
        built = how.format(python=platform.python_version(), qt=qVersion())
        about = f"{text.format(version=build_text())}\n\n{built}"
        self._open(self._box(translate("Errands", "About Switchboard"), about))

    def warn(self, text: str) -> None:
        """A sentence that has to be read."""
        self._open(self._box(translate("Errands", "That did not work"), text))

    def ask(self, question: Question) -> None:
        """Has the question answered; a dialog that is closed says no."""
        box = QMessageBox(QMessageBox.Icon.Question, question.wording.title, question.wording.text, parent=self._window)
        box.setTextFormat(Qt.TextFormat.PlainText)
        yes = box.addButton(question.wording.yes, QMessageBox.ButtonRole.AcceptRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(yes)
        box.finished.connect(lambda _: question.answer(yes=box.clickedButton() is yes))
        self._open(box)

    def _forget_trace(self) -> None:
        self._trace = None

    def _forget_phones(self) -> None:
        self._phones = None

    def _forget_history(self) -> None:
        self._history = None

    def _listen(self, wish: ListenWish) -> None:
        self._wish = wish
        secrets = tuple((known.user, known.secret) for known in wish.credentials)
        admit = AdmitEverybody() if wish.admits_everybody else AdmitPhones(secrets) if secrets else None
        self._desk.listen_on(wish.addresses, admit)

    def _show_credentials(self) -> None:
        """Over whatever is open, and also where the dialog that asked was closed meanwhile."""
        from switchboard.gui.dialogs.credentials_dialog import CredentialsDialog

        wish, self._wish = self._wish, ListenWish(())
        if wish.credentials:
            self._open(CredentialsDialog(wish.credentials, _servers(wish.addresses), self._window))

    def _open_office(self, dialplan: str) -> None:
        done = translate("Errands", "{dialplan} is open.").format(dialplan=dialplan)
        self._desk.operate(OpenOffice(dialplan, directory_beside(dialplan)), done)

    def _show_details(self, title: str, heading: str, details: Sequence[str]) -> None:
        self._open(DetailsDialog(title, heading, details, self._window))

    def _box(self, title: str, text: str) -> QMessageBox:
        box = QMessageBox(QMessageBox.Icon.Information, title, text, QMessageBox.StandardButton.Ok, self._window)
        box.setTextFormat(Qt.TextFormat.PlainText)
        return box

    def _show_progress(self, done: int, total: int) -> None:
        if self._progress is None:
            self._progress = QProgressDialog("", translate("Errands", "Stop"), 0, total, self._window)
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

    @staticmethod
    def _open(dialog: QDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()


def _network_cards() -> list[NetworkCard]:
    from switchboard.gui.dialogs.network_cards import network_cards

    return network_cards()


def _servers(addresses: Sequence[str]) -> list[ListenAddress]:
    """What phones may call this computer; those of browsers are left out where there are others."""
    cards, parsed = _network_cards(), [parse_listen_address(text) for text in addresses]
    found = [replace(address, host=host) for address in parsed for host in hosts(address, cards) or [address.host]]
    return [address for address in found if address.transport not in {"ws", "wss"}] or found
