"""An hour of a reception: two desks and a wall, fifty phones, programs and the clock that interfere, one truth."""

import asyncio
import contextlib
import random
import shutil
import socket
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSettings, Qt, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from switchboard.core.commands import SetPresence
from switchboard.core.states import Extension, Presence, PresenceState
from switchboard.ground.address import ListenAddress
from switchboard.gui.look.theme import Theme
from switchboard.gui.office.column import Column
from switchboard.gui.office.words import presence_word
from switchboard.gui.windows.desk_window import DeskWindow
from switchboard.manager.users import EVERYTHING, ManagerUser
from switchboard.settings.manager import ManagerSettings
from tests.gui.conftest import DEMO, PATIENCE, ROOT, Desk
from tests.helpers.instance import rx
from tests.helpers.lamps import Lamps

ACTIONS = 200
WATCHED = [str(number) for number in range(6_001, 6_051)]
KEYS = [Qt.Key(Qt.Key.Key_1 + number) for number in range(7)]
_ANSWERED_AFTER_MS = 50
NOTES = ("Back at two", 'Ask "Bob", or Clara', "Grüße, até já", "6")


class Programs:
    """What sets presence from elsewhere: a manager client on a connection of its own, and the console."""

    def __init__(self, data: Path, port: int) -> None:
        self._data = data
        self._connection = socket.create_connection(("127.0.0.1", port), PATIENCE)
        self._replies = self._connection.makefile("rb")
        self._replies.readline()
        assert "Success" in self._ask("Action: Login\r\nUsername: crm\r\nSecret: a long one\r\nEvents: off")

    def set_by_manager(self, exten: str, value: str) -> None:
        variable = f"PRESENCE_STATE(CustomPresence:{exten})"
        reply = self._ask(f"Action: Setvar\r\nVariable: {variable}\r\nValue: {value}")
        assert "Success" in reply, reply

    def set_at_console(self, exten: str, value: str, until: str = "") -> None:
        done = rx(self._data, f'presencestate change CustomPresence:{exten} "{value}" {until}')
        assert done.returncode == 0, done.stdout

    def close(self) -> None:
        self._replies.close()
        self._connection.close()

    def _ask(self, action: str) -> str:
        self._connection.sendall(f"{action}\r\n\r\n".encode())
        lines = iter(self._replies.readline, b"\r\n")
        return b"".join(lines).decode()


class Day:
    """What happens in it, by chance but the same each time."""

    def __init__(self, desk: Desk, second: DeskWindow, programs: Programs, chance: random.Random) -> None:
        self._desk = desk
        self._windows = (desk.window, second)
        self._programs = programs
        self._chance = chance
        self.done: dict[str, int] = {}

    def act(self) -> None:
        """One action of somebody's."""
        acts: dict[Callable[[], None], int] = {
            self._press_a_key: 30,
            self._search_and_set: 15,
            self._write_a_note: 15,
            self._set_many: 10,
            self._undo: 12,
            self._redo: 5,
            self._manager: 20,
            self._console: 4,
            self._for_a_moment: 6,
        }
        [act] = self._chance.choices(list(acts), list(acts.values()))
        act()
        self.done[act.__name__] = self.done.get(act.__name__, 0) + 1

    def _anybody(self) -> str:
        return self._chance.choice(WATCHED)

    def _window(self) -> DeskWindow:
        """The one that gets the keyboard now."""
        window = self._chance.choice(self._windows)
        window.activateWindow()
        QApplication.processEvents()
        return window

    def _key(self, window: DeskWindow, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
        self._desk.qtbot.keyClick(window, key, modifier)

    def _press_a_key(self) -> None:
        window = self._window()
        window.people.select([Extension(self._anybody())])
        self._key(window, self._chance.choice(KEYS), Qt.KeyboardModifier.ControlModifier)

    def _search_and_set(self) -> None:
        window = self._window()
        window.people.setFocus()
        for letter in self._chance.choice(("front", "ola", "berg", "zof", "60")):
            self._desk.qtbot.keyClick(window.search.field, letter)
        self._key(window, self._chance.choice(KEYS), Qt.KeyboardModifier.ControlModifier)
        self._desk.settle()
        for _ in range(3):
            self._desk.qtbot.keyClick(window.search.field, Qt.Key.Key_Escape)

    def _write_a_note(self) -> None:
        window = self._window()
        window.people.select([Extension(self._anybody())])
        window.panel.message.setFocus()
        window.panel.message.selectAll()
        QApplication.clipboard().setText(self._chance.choice(NOTES))
        self._desk.qtbot.keyClick(window.panel.message, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        self._desk.qtbot.keyClick(window.panel.message, Qt.Key.Key_Return)

    def _set_many(self) -> None:
        window = self._window()
        window.people.select(Extension(exten) for exten in self._chance.sample(WATCHED, 7))
        self._key(window, self._chance.choice(KEYS), Qt.KeyboardModifier.ControlModifier)

    def _undo(self) -> None:
        self._key(self._window(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    def _redo(self) -> None:
        both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        self._key(self._window(), Qt.Key.Key_Z, both)

    def _manager(self) -> None:
        self._programs.set_by_manager(self._anybody(), self._chance.choice(("away,at lunch", "available", "dnd,,busy")))

    def _console(self) -> None:
        self._programs.set_at_console(self._anybody(), "xa,vacation,Back on Monday")

    def _for_a_moment(self) -> None:
        """The clock ends it while others go on."""
        self._programs.set_at_console(self._anybody(), "away,at the door", "for 1s")


@pytest.fixture(autouse=True)
def answers(qapp: QApplication) -> Iterator[QTimer]:
    """Whoever sits there says yes to what is asked: that somebody changed meanwhile what is to be undone, say."""

    def answer() -> None:
        for top in qapp.topLevelWidgets():
            if isinstance(top, QMessageBox) and top.isVisible():
                top.buttons()[0].click()

    timer = QTimer(qapp)
    timer.timeout.connect(answer)
    timer.start(_ANSWERED_AFTER_MS)
    yield timer
    timer.stop()


@pytest.fixture
def port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture
def reception(loop: asyncio.AbstractEventLoop, tmp_path: Path, theme: Theme, qtbot: QtBot, port: int) -> Iterator[Desk]:
    for name in ("extensions.conf", "directory.csv"):
        shutil.copyfile(DEMO / name, tmp_path / name)
    crm = ManagerUser("crm", "a long one", EVERYTHING, EVERYTHING)
    desk = Desk(loop, tmp_path, theme, qtbot, ManagerSettings((crm,), (ListenAddress("127.0.0.1", port),)))
    yield desk
    desk.close()


@pytest.fixture
def second(reception: Desk, theme: Theme, tmp_path: Path) -> Iterator[DeskWindow]:
    state = QSettings(str(tmp_path / "second.ini"), QSettings.Format.IniFormat)
    window = DeskWindow(reception.workplace, theme, state)
    window.show()
    yield window
    window.close_now()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete.value)


def stored(data: Path) -> dict[str, tuple[str, str, str]]:
    with contextlib.closing(sqlite3.connect(f"file:{data / 'switchboard.sqlite'}?mode=ro", uri=True)) as file:
        rows = file.execute("SELECT name, state, subtype, message FROM presence").fetchall()
    return {name: (state, subtype, message) for name, state, subtype, message in rows}


def changes_by_origin(data: Path) -> dict[str, int]:
    with contextlib.closing(sqlite3.connect(f"file:{data / 'switchboard.sqlite'}?mode=ro", uri=True)) as file:
        return dict(file.execute("SELECT origin, count(*) FROM history GROUP BY origin").fetchall())


def parts(presence: Presence) -> tuple[str, str, str]:
    return presence.state.value, presence.subtype, presence.message


def shown_in(window: DeskWindow, exten: str) -> tuple[str, str]:
    """What a desk's list shows of somebody: presence, and what is said of it."""
    place = window.model.place(Extension(exten))
    assert place is not None
    presence, note = (str(window.model.index(place, column).data()) for column in (Column.PRESENCE, Column.NOTE))
    return presence, note


@pytest.mark.timeout(240)
def test_after_an_hour_of_a_reception_phones_windows_and_database_say_the_same(
    reception: Desk, second: DeskWindow, port: int, qtbot: QtBot
) -> None:
    mirror = reception.workplace.mirror
    programs = Programs(reception.data, port)
    lamps = Lamps(WATCHED, reception.sip)
    lamps.start()
    reception.window.actions_.windows.wallboard.trigger()
    day = Day(reception, second, programs, random.Random(2026))
    try:
        for _ in range(ACTIONS):
            day.act()
            QApplication.processEvents()
        reception.settle()

        def there() -> dict[str, Presence]:
            return {exten: mirror.rows[Extension(exten)].status.presence for exten in WATCHED}

        def seen() -> dict[str, tuple[str, str, str]]:
            return {exten: parts(presence) for exten, presence in there().items()}

        qtbot.waitUntil(lambda: not any(presence.until for presence in there().values()), timeout=20_000)
        last = SetPresence("CustomPresence:6001", Presence(PresenceState.AVAILABLE, "", "the day is over"), ROOT)
        reception.others_do(last)
        qtbot.waitUntil(lambda: lamps.shown() == seen(), timeout=20_000)
        assert {exten: parts(reception.status(exten).presence) for exten in WATCHED} == seen()
        told = {
            exten: (presence_word(presence.state), " · ".join(filter(None, (presence.subtype, presence.message))))
            for exten, presence in there().items()
        }
        for window in (reception.window, second):
            window.search.field.clear()
            window.model.rearrange()
            assert {exten: shown_in(window, exten) for exten in WATCHED} == told
        [board] = reception.windows.boards.values()
        board.view.on_second()
        walled = {
            row.extension.exten: row.status.presence for row in map(board.view.board.row, board.view.places) if row
        }
        assert {exten: parts(walled[exten]) for exten in WATCHED} == seen(), "the wall has everybody as they are"
        kept = stored(reception.data)
        assert {exten: kept.get(exten, ("not_set", "", "")) for exten in WATCHED} == seen()
        by = changes_by_origin(reception.data)
        assert by["window"] > ACTIONS / 2, by
        assert min(by[origin] for origin in ("manager 127.0.0.1", "console", "schedule")) > 2, by
        assert len(day.done) == 9, f"not everything happened: {day.done}"
    finally:
        lamps.close()
        programs.close()
