from collections.abc import Sequence
from pathlib import Path

import pytest

from switchboard.ground.rights import close_file


def test_a_mode_keeps_others_out(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.touch(mode=0o644)
    path.chmod(0o644)
    close_file(path, "linux")
    assert path.stat().st_mode & 0o777 == 0o600


def test_windows_lets_the_user_alone_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run: list[Sequence[str]] = []
    monkeypatch.setenv("USERDOMAIN", "OFFICE")
    monkeypatch.setenv("USERNAME", "ann")
    close_file(tmp_path / "file", "win32", run.append)
    assert run == [["icacls", str(tmp_path / "file"), "/inheritance:r", "/grant:r", "OFFICE\\ann:F"]]


def test_rights_that_cannot_be_taken_are_an_error(tmp_path: Path) -> None:
    def fails(_: Sequence[str]) -> None:
        raise PermissionError("no")

    with pytest.raises(PermissionError):
        close_file(tmp_path / "file", "win32", fails)
