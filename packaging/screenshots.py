"""
Pictures of the window and its dialogs, with the demo office, to be looked at:

    .venv/bin/python packaging/screenshots.py FOLDER [NAME …]

Each is made in light and dark and in every language, once more on a laptop's screen of 1366 x 768, and there at 200 %;
of those that are named, these alone.
"""

import asyncio
import datetime as dt
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parent.parent))

import qasync
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from switchboard.api.calendars import CalendarResult, CalendarSource, CalendarState, FoundCalendar, NextEvent
from switchboard.api.calls import CallStage, DeskCall
from switchboard.api.snapshot import NewerVersion, ServiceState
from switchboard.api.trace import TracedMessage
from switchboard.core.errors import Problem
from switchboard.core.states import Extension, Presence, PresenceState
from switchboard.ground.address import ListenAddress
from switchboard.ground.errors import Sentence
from switchboard.ground.faults import Faults
from switchboard.gui.dialogs.calendars_dialog import CalendarsDialog
from switchboard.gui.dialogs.close_dialog import CloseDialog
from switchboard.gui.dialogs.credentials import new_credentials
from switchboard.gui.dialogs.credentials_dialog import CredentialsDialog
from switchboard.gui.dialogs.discovered_dialog import DiscoveredDialog
from switchboard.gui.dialogs.first_start.first_start_dialog import FirstStartDialog
from switchboard.gui.dialogs.importing.import_dialog import ImportDialog
from switchboard.gui.dialogs.ladder_dialog import LadderDialog
from switchboard.gui.dialogs.listen_dialog import ListenDialog
from switchboard.gui.dialogs.newer_dialog import NewerDialog
from switchboard.gui.dialogs.phones_dialog import PhonesDialog
from switchboard.gui.dialogs.trace_dialog import TraceDialog
from switchboard.gui.door import Door
from switchboard.gui.language import Language, Languages
from switchboard.gui.link import EngineLink
from switchboard.gui.look.theme import Scheme, Theme
from switchboard.gui.office.first_start import Row, Step
from switchboard.gui.office.period import Zoom
from switchboard.gui.office.workplace import make_workplace
from switchboard.gui.panels.band_card import BandCard
from switchboard.gui.views.people_stage import Look
from switchboard.gui.windows.desk_parts import notifications_title
from switchboard.gui.windows.desk_window import DeskWindow
from switchboard.gui.windows.opening import open_dialog
from switchboard.gui.windows.window_set import WindowSet
from switchboard.program.host import ThreadHost
from switchboard.settings.load import Settings
from switchboard.storage.mailbox_files import MailboxFiles, MessageFile
from tests.helpers.udp_phone import UdpPhone

NAMES = frozenset(sys.argv[2:])  # those that are wanted; all where none is named
PROBLEMS = (
    Problem("directory.csv", 12, Sentence("no extension")).sentence,
    Sentence(
        "{file}: {reason}", file="directory.csv", reason=Sentence("{count} people have no hint of their own", count=3)
    ),
)
NEWER = NewerVersion("0.2.0", "2026-12-01", "### Added\n\n- Plans of every week\n", "https://switchboard.example/")
SERVED = ServiceState(phones=12, subscriptions=30)
PREFIX = os.environ.get("SCREENSHOTS_OF", "")  # what this process makes: "", "laptop-" or "large-"
SIZE = (1_280, 800)
SMALL = (683, 384)  # what a screen of 1366 x 768 has at 200 %
SCREEN, LAPTOP = (1_366, 768), (1_366, 728)  # the second without the desktop's bar
NARROW, WALL = (683, 640), (1_920, 1_080)
SIZES = {"": SIZE, "laptop-": LAPTOP, "large-": SMALL}


class Photographer:
    """A desk on the demo office, and whatever it shows."""

    def __init__(self, application: QApplication, data: Path, folder: Path, *, demo: bool, prefix: str = "") -> None:
        self._folder = folder
        self._prefix = PREFIX + prefix
        self.link = EngineLink()
        settings = Settings(data, sip=(ListenAddress("127.0.0.1", 0),))
        if demo:
            leave_messages(data)
        self.host = ThreadHost(settings, self.link, demo=demo, ended=self.link.engine_ended)
        self.host.start()
        self.door = Door(Faults())
        self.theme = Theme(application)
        state = QSettings(str(data / "window.ini"), QSettings.Format.IniFormat)
        self.windows = WindowSet(make_workplace(self.link, self.host, self.door), self.theme, state)
        self.window = self.windows.desk
        self.window.resize(*SIZES[PREFIX])
        self.window.workplace.desk.look()
        self.wait()
        self.window.show()

    def wait(self) -> None:
        """All that was asked is answered, and shown."""
        asyncio.get_event_loop().run_until_complete(self.door.settled())
        self.look()

    @staticmethod
    def look() -> None:
        """What is there is painted, whatever is waited for."""
        asyncio.get_event_loop().run_until_complete(asyncio.sleep(0.15))

    def shoot(self, name: str, what: QWidget | None = None) -> None:
        """Into a file of this name."""
        if NAMES and name not in NAMES:
            return
        self.look()
        path = self._folder / f"{self._prefix}{self.theme.scheme.value}-{name}.png"
        (what or self.window).grab().save(str(path))
        print(path)

    def shoot_dialog(self, name: str, open_dialog: Callable[[], object]) -> None:
        """The dialog that this opens; it is closed again."""
        open_dialog()
        self.look()
        for dialog in self.window.findChildren(QDialog):
            if dialog.isVisible():
                self.shoot(name, dialog)
                dialog.reject()
        self.wait()

    def select(self, *extens: str) -> None:
        self.window.people.select([Extension(exten) for exten in extens])

    def close(self) -> None:
        """As the program ends."""
        self.windows.close_now()
        self.wait()
        self.host.stop()
        self.window.deleteLater()


def leave_messages(data: Path) -> None:
    """What callers left for the first of the demo office."""
    files, now = MailboxFiles(data / "voicemail"), time.time()
    for ago, seconds, number, name, is_read in (
        (9 * 60, 42.0, "6003", "", False),
        (70 * 60, 8.0, "+493012345678", "Weber & Söhne, procurement department", False),
        (26 * 3_600, 131.0, "6017", "", True),
        (75 * 3_600, 15.0, "", "", True),
        (400 * 3_600, 64.0, "+14155550123", "", True),
    ):
        files.put("6001@default", b"", MessageFile(now - ago, seconds, number, name, is_read))


@contextmanager
def photographer(
    application: QApplication, folder: Path, scheme: Scheme, *, demo: bool = True, prefix: str = ""
) -> Iterator[Photographer]:
    """One on an office of its own."""
    with tempfile.TemporaryDirectory() as data:
        camera = Photographer(application, Path(data), folder, demo=demo, prefix=prefix)
        camera.theme.choose(scheme)
        yield camera
        camera.close()


def shoot_desk(camera: Photographer) -> None:
    """The desk with the demo office, and every dialog."""
    window = camera.window
    camera.select("6003")
    camera.shoot("desk")
    window.search.start("front")
    camera.shoot("search")
    window.search.field.clear()
    camera.select("6002", "6003", "6005")
    window.actions_.presence.states[PresenceState.DND].trigger()
    camera.shoot("several")
    shoot_tiles(camera)
    shoot_timeline(camera)
    shoot_sizes(camera)
    shoot_strip(camera)
    shoot_wallboard(camera)
    shoot_settings(camera)
    shoot_lookouts(camera)
    camera.select("6004")
    row = window.people.selected_rows()[0]
    camera.shoot_dialog("edit-person", lambda: window.people_errands.edit(row))
    camera.shoot_dialog("add-person", window.people_errands.add)
    camera.shoot_dialog("dial", lambda: window.errands.dial_as(row))
    camera.shoot_dialog("number", lambda: camera.windows.numbers.offer("+49 30 1234"))
    camera.shoot_dialog("ladder", lambda: open_ladder(camera))
    camera.shoot_dialog("print", window.actions_.office.print.trigger)
    camera.shoot_dialog("plans", lambda: window.errands.edit_plans([row], camera.theme))
    camera.shoot_dialog("listen", window.serving.choose_addresses)
    camera.shoot_dialog("listen-all", lambda: open_listening(window))
    camera.shoot_dialog("calendars", lambda: open_calendars(window, camera.theme))
    camera.shoot_dialog("calendars-of-a-server", lambda: open_discovered(window))
    shoot_first_start(camera)
    camera.shoot_dialog("passwords", lambda: open_passwords(window))
    camera.shoot_dialog("faults", lambda: window.errands.show_program_faults(["a task: ValueError in office.py:12"]))
    camera.shoot_dialog("newer", lambda: open_dialog(NewerDialog(NEWER, window)))
    camera.shoot_dialog("close", lambda: CloseDialog(SERVED, has_tray=True, parent=window).open())
    shoot_import(camera)
    window.people.selectAll()
    camera.shoot_dialog("question", window.actions_.presence.states[PresenceState.AWAY].trigger)
    window.actions_.administration.console.setChecked(True)
    window.workplace.console.run("presencestate list")
    camera.shoot("console")


def shoot_tiles(camera: Photographer) -> None:
    """The office as tiles, one of them selected."""
    actions = camera.window.actions_
    actions.view.looks[Look.TILES].trigger()
    camera.select("6003")
    camera.shoot("tiles")
    actions.view.looks[Look.LIST].trigger()


def shoot_timeline(camera: Photographer) -> None:
    """A day and a week of the office, and who set what."""
    window, view = camera.window, camera.window.stage.timeline
    window.actions_.view.looks[Look.TIMELINE].trigger()
    camera.select("6003")
    for zoom in (Zoom.WEEK, Zoom.WORK):
        view.show_zoom(zoom)
        camera.wait()
        camera.shoot(f"timeline-{zoom.value}")
    view.setFocus()
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Left):
        QTest.keyClick(view, key, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(view, Qt.Key.Key_Return)
    for card in window.findChildren(BandCard):
        camera.shoot("timeline-card", card)
        card.close()
    QTest.keyClick(view, Qt.Key.Key_Escape)
    window.actions_.view.looks[Look.LIST].trigger()


def shoot_sizes(camera: Photographer) -> None:
    """The desk on a small screen, and with so little room that the panel slides over the people."""
    window, size = camera.window, camera.window.size()
    if not PREFIX:
        window.resize(*LAPTOP)
        camera.shoot("laptop")
        window.resize(*NARROW)
    camera.select("6003")
    camera.shoot("narrow")
    window.actions_.presence.write_message.trigger()
    camera.look()
    camera.shoot("panel")
    QTest.keyClick(window.panel.message, Qt.Key.Key_Escape)
    window.resize(size)


def shoot_lookouts(camera: Photographer) -> None:
    """What stays open beside the desk, with two phones that watch somebody, one of which was refused something."""
    window, windows = camera.window, camera.windows
    server = camera.host.snapshot().result().service.listening[0]
    phones = [UdpPhone(exten, server, user_agent="Snom D785 10.1") for exten in ("6002", "6003", "6999")]
    camera.select()
    camera.shoot_dialog("trace", lambda: follow(camera, phones))
    camera.shoot_dialog("phones", lambda: watch(camera))
    camera.shoot_dialog("history", lambda: window.lookouts.show_history(()))
    for phone in phones:
        phone.close()
    shoot_voicemail(camera)
    camera.shoot_dialog("notifications", lambda: windows.settings.open(notifications_title()))
    camera.shoot_dialog("settings", windows.settings.open)
    window.workplace.mirror.service = replace(window.workplace.mirror.service, problems=PROBLEMS)
    camera.shoot_dialog("problems", window.errands.show_problems)
    menu = windows.tray.menu
    menu.adjustSize()
    camera.shoot("tray", menu)


def watch(camera: Photographer) -> None:
    """What phones have with us: the ones that watch somebody."""
    camera.window.lookouts.show_phones()
    camera.wait()
    dialog = camera.window.findChild(PhonesDialog)
    if isinstance(dialog, PhonesDialog):
        dialog.choice.setCurrentIndex(1)


def shoot_voicemail(camera: Photographer) -> None:
    """Messages for whoever sits here."""
    camera.windows.me.choose("6001")
    camera.wait()
    camera.shoot_dialog("voicemail", camera.windows.voicemail.show)
    camera.shoot("new-messages")
    shoot_calls(camera)
    camera.windows.me.choose("")
    camera.wait()


def shoot_calls(camera: Photographer) -> None:
    """One's own calls, and where one of them goes."""
    now, errands = time.time(), camera.windows.calls
    calls = (
        DeskCall("PJSIP/6001-1", CallStage.HOLDS, "+493012345678", "Weber & Söhne", now - 310, can_transfer=True),
        DeskCall("PJSIP/6001-2", CallStage.TALKS, "6003", "Clara Jiménez", now - 42, can_transfer=True),
        DeskCall("PJSIP/6001-3", CallStage.RINGS, "6017", "Qadira Haddad", now - 4),
    )
    errands.strip.show_calls(calls)
    camera.shoot("calls")
    camera.shoot_dialog("transfer", lambda: errands.ask_transfer(calls[1]))
    errands.strip.show_calls(())


def follow(camera: Photographer, phones: Sequence[UdpPhone]) -> None:
    """SIP messages as they come, one of them chosen."""
    camera.window.lookouts.show_trace()
    camera.wait()
    for phone in phones[:-1]:
        phone.subscribe()
    phones[-1].socket.send(phones[-1].handset.request())
    camera.wait()
    dialog = camera.window.findChild(TraceDialog)
    if isinstance(dialog, TraceDialog):
        dialog.look()
        camera.wait()
        dialog.table.selectRow(1)


def shoot_strip(camera: Photographer) -> None:
    """The strip with some favourites."""
    people = [Extension(f"60{number:02}") for number in range(1, 19)]
    camera.windows.desk.workplace.favourites.toggle(people)
    camera.windows.toggle_strip()
    strip = camera.windows.strip
    if strip is not None:
        strip.resize(strip.width(), 700)
        strip.cards.lines.select(people[2:3])
        camera.shoot("strip", strip)
    camera.windows.toggle_strip()
    camera.windows.desk.workplace.favourites.toggle(people)


def shoot_wallboard(camera: Photographer) -> None:
    """The office on a wall, with what people say of themselves."""
    camera.window.actions_.windows.wallboard.trigger()
    board = camera.windows.boards[1]
    board.showNormal()
    board.resize(*WALL)
    board.view.show_notes(True)
    camera.shoot("wallboard", board)
    board.close()


def open_ladder(camera: Photographer) -> None:
    """A phone that asks without a password first, and sends a NOTIFY's answer late."""
    said = (
        (False, "SUBSCRIBE sip:6003@office SIP/2.0", "1 SUBSCRIBE", "Expires: 600"),
        (True, "SIP/2.0 401 Unauthorized", "1 SUBSCRIBE", ""),
        (False, "SUBSCRIBE sip:6003@office SIP/2.0", "2 SUBSCRIBE", "Expires: 600"),
        (True, "SIP/2.0 200 OK", "2 SUBSCRIBE", ""),
        (True, "NOTIFY sip:6001@192.0.2.7 SIP/2.0", "1 NOTIFY", "Subscription-State: active;expires=600"),
        (True, "NOTIFY sip:6001@192.0.2.7 SIP/2.0", "1 NOTIFY", "Subscription-State: active;expires=600"),
        (False, "SIP/2.0 481 Call/Transaction Does Not Exist", "1 NOTIFY", ""),
    )
    messages = [
        TracedMessage(
            number,
            1_795_600_000.0 + number * 0.21,
            is_ours,
            "192.0.2.7:5060",
            "192.0.2.1:5060",
            "UDP",
            f"{start}\nCall-ID: 3c26@192.0.2.7\nCSeq: {about}\n{more}".rstrip(),
        )
        for number, (is_ours, start, about, more) in enumerate(said, start=1)
    ]
    LadderDialog("3c26@192.0.2.7", messages, camera.theme, camera.window).show()


def shoot_import(camera: Photographer) -> None:
    """Each step in which other programs' people become those of the office."""
    window = camera.window
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "people.csv"
        file.write_text("Ext;Name;Department;Mobile\n6002;Bob Bell;Sales;+49 170 1\n7001;Zoe Ray;Lab;\n;Nobody;;\n")
        window.rosters.import_people()
        camera.wait()
        for dialog in window.findChildren(ImportDialog):
            dialog.source.path.setText(str(file))
            for step in ("source", "columns", "preview", "done"):
                camera.shoot(f"import-{step}", dialog)
                dialog.next_button.click()
                camera.wait()
            dialog.reject()
    window.workplace.desk.undo()
    camera.wait()


def shoot_settings(camera: Photographer) -> None:
    """Every page of the settings, help, and the sheet of keys."""
    camera.windows.settings.open()
    camera.wait()
    dialog = camera.windows.settings.dialog
    if dialog is not None:
        for place in range(dialog.pages.titles.count()):
            dialog.pages.titles.setCurrentRow(place)
            camera.shoot(f"settings-{place}", dialog)
        dialog.close()
        camera.wait()
    camera.windows.help.show_help()
    if camera.windows.help.dialog is not None:
        camera.shoot("help", camera.windows.help.dialog)
        camera.windows.help.dialog.close()
    camera.shoot_dialog("keys", camera.window.actions_.help.keys.trigger)
    camera.shoot_dialog("about", camera.window.actions_.help.about.trigger)


def open_listening(window: DeskWindow) -> None:
    """The dialog on addresses, where other computers reach them."""
    window.serving.choose_addresses()
    dialog = window.findChild(ListenDialog)
    if isinstance(dialog, ListenDialog):
        dialog.all_button.click()


def shoot_first_start(camera: Photographer) -> None:
    """Each of its steps."""
    camera.window.first_start.begin()
    dialog = camera.window.findChild(FirstStartDialog)
    if isinstance(dialog, FirstStartDialog):
        dialog.people.show_rows([Row("6101", "Ann Archer", "Sales"), Row("6102", "Bob Bell", "Sales")])
        for step in Step:
            dialog.show_step(step)
            camera.shoot(f"first-start-{step.name.lower()}", dialog)
        dialog.reject()


def open_calendars(window: DeskWindow, theme: Theme) -> None:
    """The calendars, with two that were read, one that was not, and one that was tried."""
    window.calendars.edit_calendars(theme, window.people.selected_rows()[0])
    dialog = window.findChild(CalendarsDialog)
    if isinstance(dialog, CalendarsDialog):
        window.workplace.calendars.found.disconnect(dialog.show_states)
        now = time.time()
        meeting = Presence(PresenceState.DND, "in a meeting")
        tomorrow = dt.datetime.fromtimestamp(now).replace(hour=9, minute=0) + dt.timedelta(1)  # noqa: DTZ006  this computer's
        result = CalendarResult(12, 9, 1, NextEvent(tomorrow, tomorrow + dt.timedelta(hours=1), meeting))
        refusal = Sentence("{host} did not answer in time", host="cloud.example.com")
        dialog.show_states(
            (
                CalendarState(CalendarSource("office", url="https://example.com/holidays.ics"), now - 320, result),
                CalendarState(CalendarSource("6004", "6004", "https://example.com/a.ics"), now - 60, result),
                CalendarState(CalendarSource("6007", "6007", "https://cloud.example.com/b"), error=refusal),
            )
        )
        dialog.place.setText("https://example.com/calendars/6004.ics")
        dialog.show_result(result)


def open_discovered(window: DeskWindow) -> None:
    """The calendars of a server: of some the server says whose they are."""
    people = window.workplace.mirror.people
    named = [FoundCalendar(f"https://example.com/dav/{exten}/", people[exten].name) for exten in sorted(people)[:4]]
    found = [*named, FoundCalendar("https://example.com/dav/choir/", "Choir")]
    DiscoveredDialog(found, people, window).open()


def open_passwords(window: DeskWindow) -> None:
    """What is shown once."""
    credentials = new_credentials(window.model.people())
    CredentialsDialog(credentials, [ListenAddress("192.0.2.5", 5060)], window).open()


def use_screen(width: int, height: int) -> None:
    """One screen of that size, which Qt reads in a file; that of its own is 800 x 800."""
    screen = {"name": "one", "x": 0, "y": 0, "width": width, "height": height, "logicalDpi": 96, "dpr": 1}
    file = Path(tempfile.gettempdir()) / f"switchboard-screen-{width}.json"
    file.write_text(json.dumps({"screens": [screen]}))
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={file}"


def main() -> None:
    """Makes all of them; processes of their own make those of other screens."""
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    use_screen(*(SCREEN if PREFIX else WALL))
    application = QApplication([])
    languages = Languages(application)
    languages.choose(Language.ENGLISH)
    loop = qasync.QEventLoop(application)
    asyncio.set_event_loop(loop)
    with loop:
        for scheme in (Scheme.LIGHT, Scheme.DARK):
            with photographer(application, folder, scheme) as camera:
                shoot_desk(camera)
            with photographer(application, folder, scheme, demo=False) as camera:
                camera.shoot("welcome")
        for language in (Language.GERMAN, Language.FRENCH, Language.SPANISH):
            languages.choose(language)
            with photographer(application, folder, Scheme.LIGHT, prefix=f"{language.name.lower()}-") as camera:
                shoot_desk(camera)
    asyncio.set_event_loop(None)
    if not PREFIX:
        for prefix, scale in (("laptop-", "1"), ("large-", "2")):
            other = {**os.environ, "SCREENSHOTS_OF": prefix, "QT_SCALE_FACTOR": scale}
            subprocess.run([sys.executable, __file__, *sys.argv[1:]], env=other, check=True)


if __name__ == "__main__":
    main()
