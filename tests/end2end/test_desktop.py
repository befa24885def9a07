"""The program as a person has it: on a desktop with a window manager, by keyboard alone, and by ear."""

import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.helpers.desktop import Desktop, need_desktop, wait_until
from tests.helpers.instance import rx
from tests.helpers.udp_phone import UdpPhone

pytestmark = pytest.mark.desktop
FIVE = ("6002", "6003", "6004", "6005", "6006")


class Desk:
    """Switchboard on a desktop."""

    def __init__(self, desktop: Desktop, data: Path, *options: str) -> None:
        self.desktop = desktop
        self.data = data
        desktop.run([sys.executable, "-m", "switchboard", "--data", str(data), "--sip", "127.0.0.1:0", *options])
        desktop.focus("^Switchboard$")

    def console(self, command: str) -> str:
        return rx(self.data, command).stdout

    def hints(self) -> list[str]:
        """The office as the console lists it, a line an extension."""
        return [line for line in self.console("core show hints").splitlines() if "@" in line]

    def finds(self, role: str, name: str) -> Callable[[], bool]:
        return lambda: self.desktop.find(role, name) is not None

    def tab_to(self, role: str, name: str) -> None:
        """Tab until that has the focus, as somebody without a mouse does."""
        for _ in range(40):
            if self.has_focus(role, name):
                return
            self.desktop.press("Tab")
        raise AssertionError(f"Tab never came to {role} {name}")

    def has_focus(self, role: str, name: str) -> bool:
        nodes = (node for top in self.desktop.programs() for node in top.all() if "focused" in node.states)
        return any(node.role == role and node.name.startswith(name) for node in nodes)

    def served_at(self) -> str:
        label = next(
            node for top in self.desktop.programs() for node in top.all() if node.name.startswith("SIP on 127.0.0.1")
        )
        match = re.search(r"127\.0\.0\.1:\d+", label.name)
        assert match is not None
        return match.group()


@pytest.fixture
def desktop(tmp_path: Path) -> Iterator[Desktop]:
    need_desktop()
    home = tmp_path / "home"
    home.mkdir(mode=0o700)
    desktop = Desktop(home)
    yield desktop
    desktop.end()


def write_office(folder: Path) -> Path:
    """A dialplan with its directory, as an administrator has them beside each other."""
    people = [f"{exten},Person {exten},Front desk" for exten in FIVE] + ["6007,Greta Sommer,Sales"]
    hints = [f"exten => {line[:4]},hint,Custom:{line[:4]},CustomPresence:{line[:4]}" for line in people]
    (folder / "directory.csv").write_text("\n".join(["extension,name,department", *people, ""]))
    dialplan = folder / "extensions.conf"
    dialplan.write_text("\n".join(["[default]", *hints, ""]))
    return dialplan


def test_without_a_mouse_from_the_first_start_to_a_preset_on_five_people(desktop: Desktop, tmp_path: Path) -> None:
    dialplan = write_office(tmp_path)
    desk = Desk(desktop, tmp_path / "data")
    wait_until(desk.finds("push button", "Open a dialplan"), "the first start says what can be done")
    desk.tab_to("push button", "Open a dialplan")
    desktop.press("space")
    wait_until(lambda: desk.has_focus("text", "File name"), "a file can be named")
    desktop.write(str(dialplan))
    desktop.press("Return")
    wait_until(desk.finds("table cell", "Person 6002, 6002, not set"), "the office is there")
    with UdpPhone("6002", desk.served_at()) as phone:
        phone.subscribe()
        desktop.write("front desk")
        wait_until(lambda: not desk.finds("table cell", "Greta Sommer")(), "typing anywhere searches")
        desktop.press(*["shift+Down"] * (len(FIVE) - 1), "ctrl+3")
        assert b"<rpid:away/>" in phone.next_notify().body
    assert [line.split("@")[0] for line in desk.hints() if "Presence:away" in line] == list(FIVE)
    desktop.press("ctrl+z")
    wait_until(lambda: not any("Presence:away" in line for line in desk.hints()), "what was done can be undone")
    desktop.press("alt+2")
    wait_until(
        lambda: [line.split("@")[0] for line in desk.hints() if "Presence:dnd" in line] == list(FIVE),
        "a preset is set for all five with one key",
    )
    wait_until(desk.finds("table cell", "Person 6002, 6002, do not disturb, meeting, until"), "it ends by itself")


def test_the_wallboard_fills_the_second_screen_and_leaves_the_desk_the_keyboard(
    desktop: Desktop, tmp_path: Path
) -> None:
    desk = Desk(desktop, tmp_path / "data", "--demo")
    left, top, width, height = desktop.place_of("^Switchboard$")
    assert left >= 0
    assert 0 < left + width <= 1_366
    assert top + height <= 768
    desktop.press("F11")
    wait_until(lambda: desktop.place_of("allboard") == (1_366, 0, 1_920, 1_080), "the wallboard has the right screen")
    desktop.write("clara")
    wait_until(desk.finds("text", "Search"), "the desk goes on")
    wait_until(lambda: not desk.finds("table cell", "Bob Lindqvist")(), "and has the keyboard")
    desktop.press("F11")
    wait_until(lambda: not desk.finds("frame", "Switchboard wallboard")(), "the same key closes it")


def test_who_hears_the_desk_is_told_of_rows_states_and_of_what_others_do(desktop: Desktop, tmp_path: Path) -> None:
    desk = Desk(desktop, tmp_path / "data", "--demo")
    wait_until(desk.finds("table cell", "Clara Jiménez, 6003, away, at lunch"), "a row says who, where and what")
    desktop.write("clara")
    desktop.press("Down")
    wait_until(
        lambda: (away := desktop.find("radio button", "Away")) is not None and "checked" in away.states,
        "her state is the one that is checked",
    )
    desktop.said()
    desk.console('presencestate change CustomPresence:6003 "dnd,in a meeting,call me"')
    assert desktop.wait_for_said() == ["Clara Jiménez, 6003, do not disturb, in a meeting, call me, phone idle"]


def test_who_hears_tiles_is_told_of_each_and_of_where_the_focus_goes(desktop: Desktop, tmp_path: Path) -> None:
    desk = Desk(desktop, tmp_path / "data", "--demo")
    desk.console('presencestate change CustomPresence:6003 "away,at lunch" until 2049-12-01T13:30')
    desktop.press("ctrl+shift+2")
    wait_until(desk.finds("list item", "Clara Jiménez, 6003, away, at lunch, until"), "a tile says who, where and what")
    assert desktop.find("list item", "Front desk, 6 ·") is not None
    desktop.focused()
    desktop.press("End")
    desktop.wait_for_focus("Isabelle Moreau, 6060")
    desktop.press("Home")
    desktop.wait_for_focus("Amara Okafor, 6001")
    desktop.press("Right")
    desktop.wait_for_focus("Bob Lindqvist, 6002")
    desktop.press("Right")
    desktop.wait_for_focus("Clara Jiménez, 6003, away, at lunch, until")
    wait_until(lambda: desk.has_focus("list item", "Clara Jiménez"), "the tile has the focus")
    desktop.said()
    desk.console('presencestate change CustomPresence:6003 "dnd,in a meeting,call me"')
    assert desktop.wait_for_said() == ["Clara Jiménez, 6003, do not disturb, in a meeting, call me, phone idle"]


def test_who_hears_the_strip_is_told_of_its_people(desktop: Desktop, tmp_path: Path) -> None:
    desk = Desk(desktop, tmp_path / "data", "--demo")
    wait_until(desk.finds("table cell", "Clara Jiménez"), "the office is there")
    desktop.write("clara")
    desktop.press("ctrl+b", "Escape", "F9")
    wait_until(desk.finds("list item", "Clara Jiménez, 6003, away, at lunch"), "the strip has who has a star")
    desktop.focus("strip")
    desktop.press("Home")
    desktop.wait_for_focus("Clara Jiménez, 6003")
    desktop.said()
    desk.console("presencestate change CustomPresence:6003 available")
    assert "Clara Jiménez, 6003, available, phone idle" in desktop.wait_for_said()


def test_a_link_goes_to_the_program_that_runs_and_a_second_one_ends(desktop: Desktop, tmp_path: Path) -> None:
    Desk(desktop, tmp_path / "data", "--demo")
    second = desktop.run(
        [sys.executable, "-m", "switchboard", "--data", str(tmp_path / "data"), "tel:+49-30-1234;ext=5"]
    )
    wait_until(lambda: desktop.find("label", "+49301234"), "the window that is open offers the number")
    assert second.wait(30) == 0
    assert desktop.find("push button", "Look up") is not None
