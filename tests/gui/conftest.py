"""A window on the real engine, a loop both are awaited on, and a watch over what tests let fall."""

import asyncio
import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
import qasync
from PySide6.QtCore import QCoreApplication, QEvent, QRect, QSettings, Qt, QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel
from pytestqt.qtbot import QtBot

from switchboard.core.changes import ChangeSet, HistoryEntry
from switchboard.core.commands import Command, Origin, SetPresence
from switchboard.core.history import HistoryQuery
from switchboard.core.states import Extension, ExtensionStatus, Presence, PresenceState
from switchboard.ground.address import ListenAddress
from switchboard.ground.faults import Faults
from switchboard.gui.door import Door
from switchboard.gui.language import Language, Languages
from switchboard.gui.link import EngineLink
from switchboard.gui.look.theme import Theme
from switchboard.gui.office.arrangement import Group
from switchboard.gui.office.column import Column
from switchboard.gui.office.managed_settings import ManagedSettings
from switchboard.gui.office.workplace import make_workplace
from switchboard.gui.windows.window_set import WindowSet
from switchboard.program.host import ThreadHost
from switchboard.settings.layers import locks_of
from switchboard.settings.load import Settings
from switchboard.settings.manager import ManagerSettings
from tests.gui.strays import Strays

DEMO = Path(__file__).parent.parent.parent / "resources" / "demo"
PATIENCE = 10.0  # seconds; only what is broken takes them
ROOT = Origin("root", "console")
_BEAT_MS = 250


class Desk:
    """A window as a person sits before it, and the office as others change it meanwhile."""

    zone: ZoneInfo | None = None  # the office's; None for this computer's
    administered: Mapping[str, object] = {}  # fields of the settings that an administrator has decided

    def __init__(
        self,
        loop: asyncio.AbstractEventLoop,
        data: Path,
        theme: Theme,
        qtbot: QtBot,
        manager: ManagerSettings | None = None,
    ) -> None:
        self.loop = loop
        self.data = data
        self.qtbot = qtbot
        self.link = EngineLink()
        self.door = Door(Faults())
        files = ((data / name) for name in ("extensions.conf", "directory.csv"))
        dialplan, directory = (file if file.exists() else None for file in files)
        sip = (ListenAddress("127.0.0.1", 0),)
        settings = Settings(
            data, dialplan, directory, sip=sip, manager=manager or ManagerSettings(), time_zone=self.zone
        )
        settings = replace(settings, **self.administered)  # type: ignore[arg-type]  # each by its name
        self.host = ThreadHost(settings, self.link, demo=False, ended=self.link.engine_ended)
        self.host.start()
        state = ManagedSettings(data / "window.ini", settings.window, locks_of(settings.locked))
        self.workplace = make_workplace(self.link, self.host, self.door)
        self.windows = WindowSet(self.workplace, theme, state)
        self.window = self.windows.desk
        self._is_closed = False
        self.workplace.desk.look()
        loop.run_until_complete(self.door.settled())
        if self.window.memory.geometry().isEmpty():
            self.window.resize(1_280, 800)  # wide enough for everything, whatever the screen is
        self.windows.open()
        qtbot.waitExposed(self.window)

    def close(self) -> None:
        """As the program ends: what was asked is answered, then the engine goes; harmless the second time."""
        if not self._is_closed:
            self._is_closed = True
            self.windows.close_now()
            self.loop.run_until_complete(self.door.close(PATIENCE))
            assert self.host.stop(PATIENCE)
            self.window.deleteLater()
            QCoreApplication.sendPostedEvents(self.window, QEvent.Type.DeferredDelete.value)

    def settle(self) -> None:
        """Everything asked is answered, and all that came of it is shown."""
        self.loop.run_until_complete(self.door.settled())
        self.qtbot.waitUntil(self.link.is_idle)
        self.loop.run_until_complete(self.door.settled())

    def others_do(self, *commands: Command) -> list[ChangeSet]:
        """What somebody else changes at the console meanwhile, and shown here."""
        changes = self.host.submit(commands).result(PATIENCE)
        self.settle()
        return [changed for changed in changes if isinstance(changed, ChangeSet)]

    def others_set(self, exten: str, state: PresenceState, subtype: str = "", message: str = "") -> None:
        self.others_do(SetPresence(f"CustomPresence:{exten}", Presence(state, subtype, message), ROOT))

    @property
    def sip(self) -> str:
        """Where phones are served now."""
        return self.host.snapshot().result(PATIENCE).service.listening[0]

    def status(self, exten: str) -> ExtensionStatus:
        """What the engine has, whatever is shown."""
        statuses = {status.extension: status for status in self.host.snapshot().result(PATIENCE).statuses}
        return statuses[Extension(exten)]

    def history(self, exten: str) -> Sequence[HistoryEntry]:
        query = HistoryQuery(subjects=frozenset({f"CustomPresence:{exten}"}))
        return self.host.find_history(query, None, 10).result(PATIENCE).entries

    def select(self, *extens: str) -> None:
        self.window.people.select([Extension(exten) for exten in extens])

    def selected(self) -> list[str]:
        return [row.extension.exten for row in self.window.people.selected_rows()]

    def shown(self) -> list[str]:
        """The list from the top: numbers of people, names of departments in brackets."""
        model = self.window.model
        lines = (model.line(place) for place in range(model.rowCount()))
        return [f"[{line.department}]" if isinstance(line, Group) else line.exten for line in lines]

    def cell(self, exten: str, column: Column) -> QRect:
        """Where somebody's cell is seen, in the list's viewport."""
        place = self.window.model.place(Extension(exten))
        assert place is not None
        return self.window.people.visualRect(self.window.model.index(place, column))

    def click(self, exten: str) -> None:
        pos = self.cell(exten, Column.NAME).center()
        self.qtbot.mouseClick(self.window.people.viewport(), Qt.MouseButton.LeftButton, pos=pos)
        self.window.attention.pointer_left()

    def press(self, name: str) -> None:
        """The panel's button of this name."""
        self.qtbot.mouseClick(self.button(name), Qt.MouseButton.LeftButton)

    def button(self, name: str) -> QAbstractButton:
        button = self.window.panel.findChild(QAbstractButton, name)
        assert isinstance(button, QAbstractButton)
        return button

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """To whatever has the focus, as a keyboard does; else to a dialog that is to be answered first."""
        top = QApplication.activeModalWidget() or self.window
        if QApplication.activeWindow() is None:  # a window manager would have gone back to it from a dialog
            top.activateWindow()
            QApplication.processEvents()
        self.qtbot.keyClick(QApplication.focusWidget() or top, key, modifier)

    def control(self, key: Qt.Key) -> None:
        self.key(key, Qt.KeyboardModifier.ControlModifier)

    def type(self, text: str) -> None:
        """To whatever has the focus, letter by letter."""
        for letter in text:
            top = QApplication.activeModalWidget() or self.window
            self.qtbot.keyClicks(QApplication.focusWidget() or top, letter)

    def label(self, name: str) -> str:
        """What the panel's label of this name says."""
        label = self.window.panel.findChild(QLabel, name)
        assert isinstance(label, QLabel)
        return label.text()

    def shown_labels(self) -> list[str]:
        """What the panel's labels say that are seen."""
        return [label.text() for label in self.window.panel.findChildren(QLabel) if label.isVisible()]

    def rearrange(self) -> None:
        """A second passes: rows that changed move to their place."""
        self.window.model.rearrange()

    def text(self, exten: str, column: Column) -> str:
        """What stands in somebody's cell."""
        place = self.window.model.place(Extension(exten))
        assert place is not None
        return str(self.window.model.index(place, column).data())


@pytest.fixture(autouse=True, scope="session")
def english(qapp: QApplication) -> Languages:
    """Whatever the machine's language is."""
    languages = Languages(qapp)
    languages.choose(Language.ENGLISH)
    return languages


@pytest.fixture(autouse=True, scope="session")
def beat(qapp: QApplication) -> Iterator[QTimer]:
    """Python has a turn now and then while Qt waits: else nothing ends a test that waits for ever."""
    timer = QTimer(qapp)
    timer.timeout.connect(lambda: None)
    timer.start(_BEAT_MS)
    yield timer
    timer.stop()


@pytest.fixture(autouse=True)
def strays() -> Iterator[Strays]:
    strays = Strays()
    with strays.hearing():
        yield strays
    assert strays.found() == []


@pytest.fixture
def loop(qapp: QApplication, strays: Strays) -> Iterator[asyncio.AbstractEventLoop]:
    loop = qasync.QEventLoop(qapp, already_running=False)
    asyncio.set_event_loop(loop)
    with loop, strays.watching(loop):
        yield loop
    asyncio.set_event_loop(None)


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    """Whatever a test makes of the letters' size, the next one finds them as they were."""
    font = qapp.font()
    yield Theme(qapp)
    qapp.setFont(font)


@pytest.fixture(params=[Language.ENGLISH, Language.GERMAN, Language.FRENCH, Language.SPANISH])
def large(request: pytest.FixtureRequest, theme: Theme, english: Languages, tmp_path: Path) -> Iterator[None]:
    """Letters half as large again, in each language; a desk that is opened has them, too."""
    english.choose(request.param)
    theme.choose_zoom(150)
    QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat).setValue("zoom", "150")
    yield
    theme.choose_zoom(100)
    english.choose(Language.ENGLISH)


@pytest.fixture
def open_desk(
    loop: asyncio.AbstractEventLoop, tmp_path: Path, theme: Theme, qtbot: QtBot
) -> Iterator[Callable[[], Desk]]:
    """Opens a window on what lies in the data folder; nothing lies there at first."""
    with ExitStack() as opened:

        def open_one() -> Desk:
            desk = Desk(loop, tmp_path, theme, qtbot)
            opened.callback(desk.close)
            return desk

        yield open_one


@pytest.fixture
def open_demo(open_desk: Callable[[], Desk], tmp_path: Path) -> Callable[[], Desk]:
    """The demo office's sixty people on a quiet day."""
    for name in ("extensions.conf", "directory.csv"):
        shutil.copyfile(DEMO / name, tmp_path / name)
    return open_desk


@pytest.fixture
def desk(open_demo: Callable[[], Desk]) -> Desk:
    return open_demo()
