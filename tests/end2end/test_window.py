"""The real window on a real engine, and what phones on real sockets hear of a key that is pressed."""

import asyncio
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
import qasync
from PySide6.QtCore import QEvent, QSettings, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from switchboard.api.operations import ListenOn
from switchboard.core.errors import DataRefused
from switchboard.core.states import Extension
from switchboard.ground.address import ListenAddress
from switchboard.ground.faults import Faults
from switchboard.gui.door import Door
from switchboard.gui.link import EngineLink
from switchboard.gui.look.theme import Theme
from switchboard.gui.office.workplace import make_workplace
from switchboard.gui.windows.desk_window import DeskWindow
from switchboard.gui.windows.window_set import WindowSet
from switchboard.program.host import ThreadHost
from switchboard.settings.load import Settings, load_settings
from tests.helpers.phone_program import PhoneProgram, baresip_home, need
from tests.helpers.udp_phone import UdpPhone

PATIENCE = 20.0


class Desk:
    """A window, its engine, and the loop both are awaited on."""

    def __init__(self, loop: asyncio.AbstractEventLoop, window: DeskWindow, host: ThreadHost, door: Door) -> None:
        self.loop = loop
        self.window = window
        self.host = host
        self.door = door
        self.sip = host.snapshot().result(10).service.listening[0]

    def select(self, *extens: str) -> None:
        self.window.people.select(Extension(exten) for exten in extens)

    def settle(self) -> None:
        self.loop.run_until_complete(self.door.settled())


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path, sip=(ListenAddress("127.0.0.1", 0),))


@pytest.fixture
def desk(settings: Settings, qapp: QApplication) -> Iterator[Desk]:
    link = EngineLink()
    host = ThreadHost(settings, link, demo=True, ended=link.engine_ended)
    host.start()
    loop = qasync.QEventLoop(qapp, already_running=False)
    asyncio.set_event_loop(loop)
    state = QSettings(str(settings.data / "window.ini"), QSettings.Format.IniFormat)
    with loop:
        door = Door(Faults())
        workplace = make_workplace(link, host, door)
        windows = WindowSet(workplace, Theme(qapp), state)
        window = windows.desk
        workplace.desk.look()
        loop.run_until_complete(door.settled())
        windows.open()
        yield Desk(loop, window, host, door)
        loop.run_until_complete(door.close(PATIENCE))
        host.stop()
        windows.close_now()
        window.deleteLater()
        qapp.sendPostedEvents(window, QEvent.Type.DeferredDelete.value)
    asyncio.set_event_loop(None)


def test_three_rows_one_key_and_three_watchers_have_their_notify(desk: Desk, qtbot: QtBot) -> None:
    phones = [UdpPhone(exten, desk.sip) for exten in ("6002", "6003", "6004")]
    for phone in phones:
        phone.subscribe()
    desk.select("6002", "6003", "6004")
    qtbot.keyClick(desk.window, Qt.Key.Key_5, Qt.KeyboardModifier.ControlModifier)
    desk.settle()
    for phone in phones:
        assert b"<rpid:busy/>" in phone.next_notify().body
        phone.close()


def test_a_port_can_be_changed_in_the_running_window(desk: Desk, settings: Settings) -> None:
    desk.loop.run_until_complete(asyncio.wrap_future(desk.host.operate(ListenOn(("127.0.0.2:0",)))))
    moved = desk.host.snapshot().result(10).service.listening
    assert moved != (desk.sip,)
    assert [str(address) for address in load_settings(settings.data).sip] == list(moved)
    phone = UdpPhone("6002", moved[0])
    phone.subscribe()
    phone.close()


def test_a_damaged_database_is_refused_and_can_be_set_aside(settings: Settings) -> None:
    settings.database.write_bytes(b"no database")
    link = EngineLink()
    host = ThreadHost(settings, link, demo=False, ended=link.engine_ended)
    with pytest.raises(DataRefused, match="damaged"):
        host.start()
    aside = host.set_data_aside()
    assert aside.read_bytes() == b"no database"
    again = ThreadHost(settings, link, demo=False, ended=link.engine_ended)
    again.start()
    again.stop()


def test_the_engine_that_ends_closes_the_window(desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.window.closed, timeout=10_000):
        desk.host.stop()


def click(desk: Desk, qtbot: QtBot, state: str) -> None:
    desk.select("6002")
    button = desk.window.panel.findChild(QAbstractButton, f"state-{state}")
    assert isinstance(button, QAbstractButton)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    desk.settle()


@pytest.mark.phones
def test_baresip_shows_bob_as_busy_after_a_click_on_do_not_disturb(
    desk: Desk, qtbot: QtBot, tmp_path: Path, phone_program: Callable[[Sequence[str], Path], PhoneProgram]
) -> None:
    need("baresip")
    home = baresip_home(tmp_path, "<sip:watcher@127.0.0.1>;regint=0", f'"Bob" <sip:6002@{desk.sip}>;presence=p2p')
    baresip = phone_program(["baresip", "-f", str(home)], home)
    assert baresip.prints("baresip is ready"), baresip.printed
    qtbot.waitUntil(lambda: desk.host.snapshot().result(10).service.subscriptions == 1, timeout=20_000)
    click(desk, qtbot, "dnd")
    assert baresip.prints(r"6002.* changed status from Online to Busy"), baresip.printed
    baresip.type("/contacts")
    assert baresip.prints(r"Busy\s+Bob"), baresip.printed


@pytest.mark.phones
def test_linphonec_says_that_bob_is_away_after_a_click_on_away(
    desk: Desk, qtbot: QtBot, tmp_path: Path, phone_program: Callable[[Sequence[str], Path], PhoneProgram]
) -> None:
    need("linphonec")
    home = tmp_path / "linphone"
    (home / ".local/share/linphone").mkdir(parents=True)
    sip = "sip_port=-1\nsip_tcp_port=0\nsip_tls_port=0\nbind_address=127.0.0.1\nguess_hostname=0\nuse_ipv6=0"
    (home / "rc").write_text(f"[sip]\n{sip}\ncontact=sip:me@127.0.0.1\nregister_only_when_network_is_up=0\n")
    linphonec = phone_program(["linphonec", "-c", str(home / "rc")], home)
    assert linphonec.prints("linphonec>"), linphonec.printed
    linphonec.type(f"friend add Bob sip:6002@{desk.sip}")
    assert linphonec.prints(r'Friend "Bob" \S+ is Online'), linphonec.printed
    click(desk, qtbot, "away")
    assert linphonec.prints(r'Friend "Bob" \S+ is Away'), linphonec.printed
