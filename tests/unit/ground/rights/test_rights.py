"""What its owner alone may read: by a mode, or by a list that is written anew."""

import os
from collections.abc import Sequence
from pathlib import Path

import pytest

from switchboard.ground import privacy
from switchboard.ground.files import replace_file
from switchboard.ground.privacy import close_on_windows
from switchboard.ground.rights import choose
from switchboard.ground.rights.choose import keep_from_others, own_rights
from switchboard.ground.rights.posix import PosixRights
from switchboard.ground.rights.windows import WindowsRights
from switchboard.net.console_token import token_path, write_token
from switchboard.program.backup.save import save
from switchboard.settings.load import Settings
from switchboard.storage.database import Database

SYSTEM, ADMINISTRATORS = "*S-1-5-18", "*S-1-5-32-544"


class FakeWindows(WindowsRights):
    """Remembers what would have been run; it fails where that names one of `failing`."""

    def __init__(self, *failing: str) -> None:
        self.run: list[Sequence[str]] = []
        self._failing = failing
        super().__init__(self._note)

    def closed(self) -> list[str]:
        return [Path(command[1]).name for command in self.run]

    def _note(self, command: Sequence[str]) -> None:
        self.run.append(command)
        if any(name in command[1] for name in self._failing):
            raise PermissionError("others may still read it")


@pytest.fixture
def windows(monkeypatch: pytest.MonkeyPatch) -> FakeWindows:
    fake = FakeWindows()
    monkeypatch.setenv("USERDOMAIN", "OFFICE")
    monkeypatch.setenv("USERNAME", "ann")
    monkeypatch.setattr(choose, "own_rights", lambda: fake)
    return fake


def test_each_platform_has_its_own() -> None:
    assert isinstance(own_rights("win32"), WindowsRights)
    assert isinstance(own_rights("linux"), PosixRights)
    assert isinstance(own_rights("darwin"), PosixRights)


@pytest.mark.skipif(os.name != "posix", reason="modes mean nothing there")
def test_a_mode_keeps_others_out(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.touch()
    path.chmod(0o644)
    assert keep_from_others(path)
    assert path.stat().st_mode & 0o777 == 0o600
    PosixRights().close_folder(tmp_path)
    assert tmp_path.stat().st_mode & 0o777 == 0o700


def test_windows_lets_the_user_and_its_administrators_in(tmp_path: Path, windows: FakeWindows) -> None:
    windows.close_file(tmp_path / "file")
    names = ["OFFICE\\ann:F", f"{SYSTEM}:F", f"{ADMINISTRATORS}:F"]
    assert windows.run == [["icacls", str(tmp_path / "file"), "/inheritance:r", "/grant:r", *names]]


@pytest.mark.parametrize(("domain", "name", "who"), [("", "ann", ["ann"]), ("OFFICE", "DESK7$", []), ("", "", [])])
def test_a_service_is_the_system(
    tmp_path: Path, windows: FakeWindows, monkeypatch: pytest.MonkeyPatch, domain: str, name: str, who: list[str]
) -> None:
    monkeypatch.setenv("USERDOMAIN", domain)
    monkeypatch.setenv("USERNAME", name)
    windows.close_file(tmp_path / "file")
    assert list(windows.run[0][4:]) == [f"{each}:F" for each in (*who, SYSTEM, ADMINISTRATORS)]


def test_a_folder_hands_its_rights_down_and_old_ones_go(tmp_path: Path, windows: FakeWindows) -> None:
    windows.close_folder(tmp_path)
    assert windows.run[0][4] == "OFFICE\\ann:(OI)(CI)F"
    assert len(windows.run) == 1  # nothing lies there
    (tmp_path / "switchboard.sqlite").touch()
    windows.close_folder(tmp_path)
    assert windows.run[-1] == ["icacls", str(tmp_path / "*"), "/reset", "/T", "/C", "/Q"]


def test_a_folder_of_ours_is_closed_at_every_start(tmp_path: Path, windows: FakeWindows) -> None:
    (tmp_path / "switchboard.toml").touch()
    assert close_on_windows(tmp_path, windows) == []
    assert windows.closed() == [tmp_path.name, "*"]


def test_in_a_folder_with_other_uses_each_of_our_files_is_closed(tmp_path: Path) -> None:
    for name in ("letter.txt", "window.ini", "console.token", "sip-key.pem", "updates.json"):
        (tmp_path / name).touch()
    windows = FakeWindows("sip-key")
    told = close_on_windows(tmp_path, windows)
    assert sorted(windows.closed()) == ["console.token", "sip-key.pem", "updates.json", "window.ini"]
    assert len(told) == 2
    assert "a folder of its own" in told[0]
    assert "sip-key.pem" in told[1]


def test_a_disk_that_keeps_no_rights_is_said(tmp_path: Path) -> None:
    (tmp_path / "switchboard.toml").touch()
    (told,) = close_on_windows(tmp_path, FakeWindows(tmp_path.name))
    assert "cannot be changed: others may still read it" in told


def test_every_start_on_windows_closes_the_folder(
    tmp_path: Path, windows: FakeWindows, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(privacy, "own_rights", lambda: windows)
    privacy.close_to_others(tmp_path, "nt")
    assert windows.closed() == [tmp_path.name]


def test_what_is_written_is_closed_before_it_has_its_name(tmp_path: Path, windows: FakeWindows) -> None:
    replace_file(tmp_path / "switchboard.toml", "secret")
    (closed,) = windows.closed()
    assert closed.startswith(".switchboard.toml.")
    replace_file(tmp_path / "public", "text", mode=0o644)
    assert len(windows.run) == 1


def test_a_stick_without_rights_can_be_written_but_holds_no_key(
    tmp_path: Path, windows: FakeWindows, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    del windows
    monkeypatch.setattr(choose, "own_rights", lambda: FakeWindows(""))
    replace_file(tmp_path / "switchboard.toml", "")
    assert (tmp_path / "switchboard.toml").exists()
    Database(tmp_path / "switchboard.sqlite").close()
    save(Settings(tmp_path), tmp_path / "stick")
    assert (tmp_path / "stick").exists()
    assert "its disk keeps no rights" in capsys.readouterr().err
    with pytest.raises(PermissionError):
        write_token(tmp_path, 5_000)
    assert not token_path(tmp_path).exists()


def test_a_backup_is_closed_on_windows_too(tmp_path: Path, windows: FakeWindows) -> None:
    Database(tmp_path / "switchboard.sqlite").close()
    save(Settings(tmp_path), tmp_path / "backup")
    assert len(windows.run) >= 2  # the copy of the database, and the archive
    assert all(command[0] == "icacls" for command in windows.run)
