"""The window of the front desk: who there is, what each device and user is up to, and a click to change it."""

import platform
from collections.abc import Callable, Sequence

from PySide6.QtCore import QMargins, QSettings, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QMainWindow,
    QMessageBox,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from switchboard import __version__
from switchboard.api.host import EngineHost
from switchboard.api.operations import ListenOn, OpenOffice, Operation, ReloadOffice
from switchboard.api.snapshot import ServiceState, Snapshot
from switchboard.core.commands import EditPerson, Origin, SetDeviceState, SetPresence
from switchboard.core.people import Person
from switchboard.core.states import DeviceState, Presence
from switchboard.gui.actions import WindowActions, WindowDoes
from switchboard.gui.desk_tools import DeskTools
from switchboard.gui.dialogs.close_dialog import CloseDialog
from switchboard.gui.dialogs.details_dialog import DetailsDialog
from switchboard.gui.dialogs.listen_dialog import ListenDialog, another_port
from switchboard.gui.dialogs.person_dialog import PersonDialog
from switchboard.gui.door import Door, answer_to
from switchboard.gui.link import ChangeBatch, EngineLink
from switchboard.gui.models.extension_model import Column, ExtensionModel, ExtensionRow
from switchboard.gui.office_files import directory_beside, user_name
from switchboard.gui.panels.extension_view import ExtensionView
from switchboard.gui.panels.presence_panel import PresencePanel
from switchboard.gui.panels.service_bar import ServiceBar
from switchboard.gui.panels.welcome_panel import WelcomePanel
from switchboard.gui.theme import Scheme, Theme
from switchboard.gui.undo import UndoStack
from switchboard.gui.widgets import make_label
from switchboard.gui.words import PRESENCE_WORDS, history_line, plural

_REARRANGE_MS = 1_000  # rows that changed move to their place once a second, not under the hand
_AGES_MS = 20_000  # "4 min" is looked at anew
_HISTORY_LINES = 4
_MESSAGE_MS = 6_000


class MainWindow(QMainWindow):
    """
    Shows what `link` tells, asks `host` for what a person wishes. A click paints nothing: the change that comes does.

    `state` remembers geometry, columns, sort and scheme. `closed` is emitted once the window is gone.
    """

    closed = Signal()
    demo_asked = Signal()

    def __init__(self, link: EngineLink, host: EngineHost, door: Door, theme: Theme, state: QSettings) -> None:
        super().__init__()
        self.setWindowTitle("Switchboard")
        self._host = host
        self.link = link
        self._theme = theme
        self._state = state
        self._service = ServiceState()
        self._origin = Origin(user_name(), "window")
        self._door = door
        self._may_close = False
        self._undo = UndoStack()
        self._is_current = False
        self.model = ExtensionModel(self)
        self.view = ExtensionView(self.model, theme)
        self.filter = QLineEdit(clearButtonEnabled=True)
        self.panel = PresencePanel(theme)
        self.service_bar = ServiceBar()
        self.welcome = WelcomePanel()
        self._count = make_label("muted")
        self._pages = QStackedWidget()
        self.tools = DeskTools(self, host, door)
        self.actions_ = WindowActions(self, self._does(), theme)
        self._lay_out()
        self._connect(link)
        self._restore_state()

    async def show_office(self) -> None:
        """Asks for everything there is and shows it."""
        self._show_snapshot(await answer_to(self._host.snapshot()))

    def close_now(self) -> None:
        """Closes whatever phones are served, as the program is told to end."""
        self._may_close = True
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._service.subscriptions and not self._may_close and not _session_ends():
            event.ignore()
            self._ask_whether_to_close()
            return
        self._save_state()
        super().closeEvent(event)
        self.closed.emit()

    def _ask_whether_to_close(self) -> None:
        dialog = CloseDialog(self._service, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.hide_asked.connect(self.hide)
        dialog.close_asked.connect(self.close_now)
        dialog.open()

    def _does(self) -> WindowDoes:
        return WindowDoes(
            open_dialplan=self._open_dialplan,
            open_demo=self.demo_asked.emit,
            reload=lambda: self._operate(ReloadOffice(), "The files were read anew."),
            listen=self._open_listen_dialog,
            quit=self.close,
            set_presence=self.panel.ask_state,
            apply=self.panel.ask_what_stands_there,
            undo=self._take_back,
            write_message=self.panel.focus_message,
            set_device=self._set_device,
            edit_person=self._edit_person,
            dial=self._dial,
            show_console=lambda shown: self.tools.show_console(shown=shown),
            find=self._focus_filter,
            show_column=lambda column, shown: self.view.setColumnHidden(column, not shown),
            choose_scheme=self._theme.choose,
            about=self._about,
        )

    def _lay_out(self) -> None:
        self.filter.setPlaceholderText("Filter: a number, a name, a department, away, lunch …")
        self.filter.setAccessibleName("Filter")
        search = QHBoxLayout()
        search.addWidget(self.filter, 1)
        search.addWidget(self._count)
        left = QWidget()
        left_layout = QVBoxLayout(left)
        left_layout.setContentsMargins(QMargins())
        left_layout.addLayout(search)
        left_layout.addWidget(self.view, 1)
        self.panel.setMinimumWidth(270)
        splitter = QSplitter()
        splitter.addWidget(left)
        splitter.addWidget(self.panel)
        splitter.setStretchFactor(0, 1)
        splitter.setSizes([1_000, 290])
        splitter.setChildrenCollapsible(False)
        for page in (splitter, self.welcome):
            self._pages.addWidget(page)
        frame = QWidget()
        QVBoxLayout(frame).addWidget(self._pages)
        self.setCentralWidget(frame)
        self.setStatusBar(self.service_bar)
        self.resize(1_380, 820)
        self.view.setFocus()

    def _connect(self, link: EngineLink) -> None:
        link.batch_arrived.connect(self._take_batch)
        link.service_arrived.connect(self._show_service)
        link.show_asked.connect(self._come_to_front)
        link.trace_shown.connect(self.tools.dock.show_output)
        link.engine_went.connect(self.close_now)
        self.filter.textChanged.connect(self._filter)
        self.filter.returnPressed.connect(self._go_to_first)
        self.view.selection_changed.connect(self._show_selection)
        self.view.doubleClicked.connect(lambda _: self._edit_person())
        self.view.customContextMenuRequested.connect(
            lambda point: self.actions_.table_menu().popup(self.view.viewport().mapToGlobal(point))
        )
        self.panel.presence_asked.connect(self._ask_presences)
        self.panel.undo_asked.connect(self._take_back)
        self.tools.dock.visibilityChanged.connect(self.actions_.console.setChecked)
        self.service_bar.listen_asked.connect(self._open_listen_dialog)
        self.service_bar.problems_asked.connect(self._show_problems)
        self.service_bar.program_faults_asked.connect(self._show_program_faults)
        self._door.faults_changed.connect(self.service_bar.show_faults_of_window)
        self.welcome.demo_asked.connect(self.demo_asked)
        self.welcome.dialplan_asked.connect(self._open_dialplan)
        self._every(_REARRANGE_MS, self.model.rearrange)
        self._every(_AGES_MS, self.view.viewport().update)

    def _every(self, span_ms: int, do: Callable[[], None]) -> None:
        timer = QTimer(self)
        timer.timeout.connect(do)
        timer.start(span_ms)

    def _take_batch(self, batch: ChangeBatch) -> None:
        if not self._is_current:  # the snapshot that is on its way is newer
            return
        selected = {row.status.extension for row in self.view.selected_rows()}
        self.model.apply(batch)
        self.panel.remember_subtypes(batch.subtypes)
        if batch.removed or not selected.isdisjoint(batch.statuses) or batch.people:
            self._show_selection()
        self._show_count()

    def _show_snapshot(self, snapshot: Snapshot) -> None:
        self._is_current = True
        self.model.replace(snapshot)
        self.panel.remember_subtypes(reversed(snapshot.recent_subtypes))
        self._show_service(snapshot.service)
        self._show_count()

    def _show_service(self, service: ServiceState) -> None:
        self._service = service
        self.service_bar.show_service(service)
        self._show_count()

    def _show_count(self) -> None:
        shown, total = self.model.rowCount(), self.model.total
        self._count.setText(f"{shown:,} of {total:,}" if shown != total else plural(total, "extension", "extensions"))
        self._pages.setCurrentIndex(0 if total or not self._is_current or self._service.dialplan else 1)
        self.view.set_empty_text(f"Nobody fits “{self.filter.text()}”." if total else "The dialplan has no hints.")

    def _show_selection(self) -> None:
        rows = self.view.selected_rows()
        self.panel.show_rows(rows)
        for action in self.actions_.device.values():
            action.setEnabled(any(row.status.custom_device for row in rows))
        for action in (self.actions_.edit_person, self.actions_.dial):
            action.setEnabled(len(rows) == 1)
        self.panel.show_history(())
        if len(rows) == 1 and rows[0].status.presentity:
            self._door.start(self._fetch_history(rows[0]), self.panel.show_fault)

    async def _fetch_history(self, row: ExtensionRow) -> None:
        entries = await answer_to(self._host.history(row.status.presentity, _HISTORY_LINES))
        selected = self.view.selected_rows()
        if len(selected) == 1 and selected[0].status.extension == row.status.extension:
            self.panel.show_history(history_line(entry) for entry in entries)

    def _filter(self, text: str) -> None:
        self.model.set_filter(text)
        self._show_count()

    def _go_to_first(self) -> None:
        self.view.setFocus()
        if self.model.rowCount() and not self.view.selected_rows():
            self.view.selectRow(0)

    def _focus_filter(self) -> None:
        self.filter.setFocus()
        self.filter.selectAll()

    def _ask_presences(self, wishes: Sequence[tuple[str, Presence]]) -> None:
        self._door.start(self._set_presences(list(dict(wishes).items()), can_undo=True), self.panel.show_fault)

    def _take_back(self) -> None:
        wishes = self._undo.pop()
        self.panel.set_can_undo(bool(self._undo))
        if wishes:
            self._door.start(self._set_presences(wishes, can_undo=False), self.panel.show_fault)

    async def _set_presences(self, wishes: Sequence[tuple[str, Presence]], *, can_undo: bool) -> None:
        commands = [SetPresence(presentity, presence, self._origin) for presentity, presence in wishes]
        changes = await answer_to(self._host.submit(commands))
        if can_undo:
            self._undo.push(changes)
            self.panel.set_can_undo(bool(self._undo))
        states = {presence.state for _, presence in wishes}
        word = PRESENCE_WORDS[states.pop()] if len(states) == 1 else "as before"
        self.tell(f"{self._named(wishes)}: {word}")

    def _named(self, wishes: Sequence[tuple[str, Presence]]) -> str:
        if len(wishes) > 1:
            return plural(len(wishes), "person", "people")
        presentity = wishes[0][0]
        rows = (row for row in self.view.selected_rows() if row.status.presentity == presentity)
        return next((row.person.name for row in rows if row.person.name), presentity.partition(":")[2])

    def _set_device(self, state: DeviceState) -> None:
        devices = [row.status.custom_device for row in self.view.selected_rows() if row.status.custom_device]
        commands = [SetDeviceState(device, state, self._origin) for device in dict.fromkeys(devices)]
        self._door.start(self._submit(commands), self.warn)

    def _dial(self) -> None:
        rows = self.view.selected_rows()
        if len(rows) == 1:
            self.tools.open_dial_dialog(rows[0])

    def _edit_person(self) -> None:
        rows = self.view.selected_rows()
        if len(rows) == 1:
            dialog = PersonDialog(rows[0].person, self)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.person_edited.connect(self._save_person)
            dialog.open()

    def _save_person(self, person: Person) -> None:
        self._door.start(self._submit([EditPerson(person, self._origin)]), self.warn)

    async def _submit(self, commands: Sequence[SetDeviceState | EditPerson]) -> None:
        await answer_to(self._host.submit(commands))

    def _open_dialplan(self) -> None:
        dialog = QFileDialog(self, "Open a dialplan", "", "Dialplans (*.conf);;All files (*)")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._open_office)
        dialog.open()

    def _open_office(self, dialplan: str) -> None:
        self._operate(OpenOffice(dialplan, directory_beside(dialplan)), f"{dialplan} is open.")

    def _open_listen_dialog(self) -> None:
        wanted = another_port(self._service.wanted or self._service.listening, self._service.refused_address)
        dialog = ListenDialog(wanted, self._service.sip_fault, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.addresses_asked.connect(
            lambda addresses: self._door.start(self._listen(dialog, addresses), dialog.refuse)
        )
        dialog.open()

    async def _listen(self, dialog: ListenDialog, addresses: tuple[str, ...]) -> None:
        await answer_to(self._host.operate(ListenOn(addresses)))
        dialog.accept()

    def _operate(self, operation: Operation, done: str) -> None:
        self._door.start(self._operate_and_show(operation, done), self.warn)

    async def _operate_and_show(self, operation: Operation, done: str) -> None:
        await answer_to(self._host.operate(operation))
        await self.show_office()
        self.tell(done)

    def _show_problems(self) -> None:
        problems = self._service.problems
        heading = f"Of the office's files, {plural(len(problems), 'line was', 'lines were')} passed over."
        self._open_details("What of the files was passed over", heading, problems)

    def _show_program_faults(self) -> None:
        heading = (
            "Something in this program did not work as it was meant to. What it happened to has ended, everything else"
            " goes on. These lines, and switchboard.log, help whoever looks after the program."
        )
        details = [f"Switchboard {__version__} on {platform.platform()}", *self.service_bar.program_faults]
        self._open_details("Faults of the program", heading, details)

    def _open_details(self, title: str, heading: str, details: Sequence[str]) -> None:
        dialog = DetailsDialog(title, heading, details, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _about(self) -> None:
        text = f"Switchboard {__version__}\n\nAn office's extensions, devices and presence."
        self._box("About Switchboard", text).open()

    def tell(self, text: str) -> None:
        """A sentence that passes."""
        self.service_bar.showMessage(text, _MESSAGE_MS)

    def warn(self, text: str) -> None:
        """A sentence that has to be read."""
        self._box("That did not work", text).open()

    def _box(self, title: str, text: str) -> QMessageBox:
        box = QMessageBox(QMessageBox.Icon.Information, title, text, QMessageBox.StandardButton.Ok, self)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return box

    def _come_to_front(self) -> None:
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def _restore_state(self) -> None:
        if geometry := self._state.value("geometry"):
            self.restoreGeometry(geometry)
        layout = self._state.value("columns")
        if layout:
            self.view.restore_layout_state(layout)
        for column, action in self.actions_.columns.items():
            action.setChecked(not self.view.isColumnHidden(column))
        self.actions_.columns[Column.EXTENSION].setEnabled(False)
        stored = str(self._state.value("scheme", Scheme.SYSTEM.value))
        scheme = Scheme(stored) if stored in {known.value for known in Scheme} else Scheme.SYSTEM
        self.actions_.schemes[scheme].setChecked(True)
        self._theme.choose(scheme)

    def _save_state(self) -> None:
        self._state.setValue("geometry", self.saveGeometry())
        self._state.setValue("columns", self.view.layout_state())
        self._state.setValue("scheme", self._theme.scheme.value)
        self._state.sync()


def _session_ends() -> bool:
    application = QGuiApplication.instance()
    return isinstance(application, QGuiApplication) and application.isSavingSession()
