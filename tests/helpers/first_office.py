"""What a person does before the window from its first start to the wallboard: by keys and clicks alone."""

import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFileDialog, QLineEdit, QPlainTextEdit, QWidget

from switchboard.gui.dialogs.calendars_dialog import CalendarsDialog
from switchboard.gui.dialogs.discovered_dialog import DiscoveredDialog
from switchboard.gui.dialogs.first_start.first_start_dialog import FirstStartDialog
from switchboard.gui.dialogs.importing.import_dialog import ImportDialog
from switchboard.gui.dialogs.settings.entry_dialog import EntryDialog
from switchboard.gui.dialogs.settings.entry_list import EntryList
from switchboard.gui.dialogs.settings.settings_dialog import SettingsDialog
from switchboard.gui.office.first_start import Step, Way
from tests.helpers.office_window import OfficeWindow

Dialog = TypeVar("Dialog", bound=QDialog)
_WALL = (1_920, 1_080)


@dataclass(frozen=True, slots=True)
class CalendarLine:
    """What is written of somebody's calendar."""

    exten: str
    url: str
    user: str
    secret: str


class FirstOffice:
    """Each step returns the seconds that it took until it was seen."""

    def __init__(self, office: OfficeWindow) -> None:
        self._office = office
        self._window = office.window

    async def begin(self, dialplan: Path) -> float:
        """The first start: beside a dialplan, which is opened."""
        begun = time.perf_counter()
        self._window.first_start.begin()
        start = await self._shown(FirstStartDialog)
        _click(start.ways[Way.DIALPLAN])
        _click(start.next_button)
        _click(start.choose_button)
        files = await self._shown(QFileDialog)
        files.selectFile(str(dialplan))
        await self._office.until(lambda: files.selectedFiles() == [str(dialplan)], "the file is found")
        _click(_button(files, QDialogButtonBox.StandardButton.Open))
        mirror = self._office.workplace.mirror
        await self._office.until(lambda: mirror.service.dialplan == str(dialplan), "the dialplan is open")
        while start.state.step is not Step.DONE:
            _click(start.next_button)
        _click(start.next_button)
        return time.perf_counter() - begun

    async def add_server(self, name: str, said: dict[str, str]) -> float:
        """An LDAP server in the settings."""
        begun = time.perf_counter()
        self._window.actions_.office.settings.trigger()
        settings = await self._shown(SettingsDialog)
        await self._office.until(lambda: bool(settings.findChildren(EntryList)), "the settings are shown")
        servers = next(each for each in settings.findChildren(EntryList) if each.listed.path == ("ldap",))
        settings.pages.search.setText("ldap")
        _click(servers.add)
        entry = await self._shown(EntryDialog)
        _write(entry.name, name)
        for row in entry.rows:
            if row.shown.path[-1] in said:
                _write(row.editor.widget, said[row.shown.path[-1]])
        _click(_button(entry, QDialogButtonBox.StandardButton.Ok))
        await self._office.until(lambda: servers.list.count() > 0, "the server is taken")
        _click(settings.save)
        states = self._office.host.ldap_states
        await self._office.until(lambda: bool(states().result()), "the server is saved")
        settings.close()
        return time.perf_counter() - begun

    async def import_people(self, count: int) -> float:
        """From that server, or a file if one is named; until all are in the list."""
        begun = time.perf_counter()
        self._window.actions_.office.import_people.trigger()
        dialog = await self._shown(ImportDialog)
        await self._office.until(dialog.source.from_server.isEnabled, "the server is offered")
        _click(dialog.source.from_server)
        for widget in (dialog.columns, dialog.preview, dialog.done_text):
            _click(dialog.next_button)
            await self._office.until(widget.isVisible, f"the next step: {dialog.fault.text()}")
        await self._office.until(lambda: len(self._office.workplace.mirror.rows) == count, "everybody is shown")
        _click(dialog.close_button)
        return time.perf_counter() - begun

    async def add_calendars(self, calendars: Sequence[CalendarLine]) -> float:
        """One after the other, as somebody writes them; until each is saved."""
        begun = time.perf_counter()
        self._window.actions_.office.calendars.trigger()
        dialog = await self._shown(CalendarsDialog)
        for each in calendars:
            _click(dialog.new_button)
            for field, text in (
                (dialog.name, each.exten),
                (dialog.whose, each.exten),
                (dialog.place, each.url),
                (dialog.user, each.user),
                (dialog.secret, each.secret),
            ):
                _write(field, text)
            dialog.is_caldav.setChecked(True)
            _click(dialog.keep_button)
            await self._office.until(lambda: bool(dialog.told.text() or dialog.fault.text()), each.exten)
            assert not dialog.fault.text(), dialog.fault.text()
        dialog.close()
        return time.perf_counter() - begun

    async def take_calendars(self, server: str, user: str, secret: str, count: int) -> float:
        """All that the server has for whoever logs in, each for the person whose number it bears."""
        begun = time.perf_counter()
        self._window.actions_.office.calendars.trigger()
        dialog = await self._shown(CalendarsDialog)
        for field, text in ((dialog.place, server), (dialog.user, user), (dialog.secret, secret)):
            _write(field, text)
        _click(dialog.find_button)
        chooser = await self._shown(DiscoveredDialog)
        assert len(chooser.ticked()) == count, (len(chooser.ticked()), chooser.table.rowCount())
        _click(_button(chooser, QDialogButtonBox.StandardButton.Ok))
        await self._office.until(lambda: bool(dialog.told.text() or dialog.fault.text()), "the calendars are kept")
        assert not dialog.fault.text(), dialog.fault.text()
        dialog.close()
        return time.perf_counter() - begun

    async def calendars_read(self) -> float:
        """Until all of them were."""
        begun = time.perf_counter()
        calendars = self._office.host.calendars

        def are_read() -> bool:
            states = calendars().result()
            failed = [f"{state.source.name}: {state.error}" for state in states if state.error]
            assert not failed, failed
            return all(state.read_at for state in states)

        await self._office.until(are_read, "calendars are read")
        return time.perf_counter() - begun

    def wallboard(self, picture: Path) -> float:
        """Opened, and drawn on a wall."""
        begun = time.perf_counter()
        self._window.actions_.windows.wallboard.trigger()
        board = self._office.windows.boards[1]
        board.resize(*_WALL)
        assert board.grab().save(str(picture))
        took = time.perf_counter() - begun
        board.close()
        return took

    async def _shown(self, kind: type[Dialog]) -> Dialog:
        def found() -> list[Dialog]:
            return [each for each in self._window.findChildren(kind) if each.isVisible()]

        await self._office.until(lambda: bool(found()), f"there is a {kind.__name__}")
        return found()[-1]


def _button(dialog: QDialog, standard: QDialogButtonBox.StandardButton) -> QWidget:
    [box] = dialog.findChildren(QDialogButtonBox)
    return box.button(standard)


def _click(button: QWidget) -> None:
    assert button.isEnabled(), f"{button.objectName()}: {button.toolTip()}"
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)


def _write(field: QWidget, text: str) -> None:
    field.setFocus()
    if isinstance(field, QLineEdit | QPlainTextEdit):
        field.selectAll()
    QTest.keyClick(field, Qt.Key.Key_Delete)
    QTest.keyClicks(field, text)
