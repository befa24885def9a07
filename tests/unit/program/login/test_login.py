"""Starting at login, on each platform as it keeps that."""

import configparser
import plistlib
from pathlib import Path

import pytest

from switchboard.program.login.choose import login_item, program_at_login, set_at_login
from switchboard.program.login.launch_agent import LABEL, LaunchAgent
from switchboard.program.login.run_key import KEY, NAME, RunKey
from switchboard.program.login.xdg import AutostartFile

COMMAND = ["/opt/my programs/switchboard", "--data", 'a "quoted" 50% $HOME\\']


class FakeRegistry:
    def __init__(self) -> None:
        self.values: dict[tuple[str, str], str] = {}

    def write(self, key: str, name: str, text: str) -> None:
        self.values[key, name] = text

    def delete(self, key: str, name: str) -> None:
        self.values.pop((key, name), None)


def test_a_desktop_reads_a_file(tmp_path: Path) -> None:
    item = AutostartFile(tmp_path)
    item.remove()
    path = Path(item.put(COMMAND))
    entry = configparser.RawConfigParser()
    entry.read(path)
    assert entry["Desktop Entry"]["Exec"] == (
        '"/opt/my programs/switchboard" "--data" "a \\\\"quoted\\\\" 50%% \\\\$HOME\\\\\\\\"'
    )
    item.remove()
    assert not path.exists()


def test_macos_reads_a_property_list(tmp_path: Path) -> None:
    item = LaunchAgent(tmp_path)
    path = Path(item.put(COMMAND))
    assert path == tmp_path / "Library" / "LaunchAgents" / f"{LABEL}.plist"
    read = plistlib.loads(path.read_bytes())
    assert (read["Label"], read["ProgramArguments"], read["RunAtLoad"]) == (LABEL, COMMAND, True)
    item.remove()
    item.remove()
    assert not path.exists()


def test_windows_reads_the_registry() -> None:
    registry = FakeRegistry()
    item = RunKey(registry)
    item.put(["C:\\Program Files\\Switchboard\\switchboard.exe", "--language", "de"])
    assert registry.values == {(KEY, NAME): '"C:\\Program Files\\Switchboard\\switchboard.exe" --language de'}
    item.remove()
    item.remove()
    assert registry.values == {}


@pytest.mark.parametrize(("platform", "kind"), [("linux", AutostartFile), ("darwin", LaunchAgent), ("win32", RunKey)])
def test_each_platform_has_its_own(platform: str, kind: type) -> None:
    assert isinstance(login_item(platform), kind)


def test_what_was_asked_for_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    registry = FakeRegistry()
    assert set_at_login("on", ["--language", "de"], RunKey(registry)) == 0
    assert registry.values[KEY, NAME].endswith("--language de")
    assert set_at_login("off", [], RunKey(registry)) == 0
    assert registry.values == {}
    assert "starts at login" in capsys.readouterr().out


def test_a_program_with_a_console_starts_the_one_without_it_at_login(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "switchboard.exe"
    assert program_at_login(program) == [str(program), "-m", "switchboard"]
    monkeypatch.setattr("sys.frozen", True, raising=False)
    assert program_at_login(program) == [str(program)]
    (tmp_path / "switchboard-window.exe").touch()
    assert program_at_login(program) == [str(tmp_path / "switchboard-window.exe")]
