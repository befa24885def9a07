"""One instance a folder, whatever is deleted, linked or moved in it."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from switchboard.ground.folders import LOCK_NAME, AlreadyRunning, Ownership
from switchboard.ground.privacy import close_to_others


def owns(data: Path) -> bool:
    try:
        Ownership(data).release()
    except AlreadyRunning:
        return False
    return True


def test_a_second_instance_is_refused_until_the_first_ends(tmp_path: Path) -> None:
    first = Ownership(tmp_path / "made")
    assert (tmp_path / "made").stat().st_mode & 0o777 == 0o700
    assert not owns(tmp_path / "made")
    first.release()
    assert owns(tmp_path / "made")


def test_a_lock_file_that_is_deleted_lets_nobody_in(tmp_path: Path) -> None:
    first = Ownership(tmp_path)
    (tmp_path / LOCK_NAME).unlink()
    assert not owns(tmp_path)
    (tmp_path / LOCK_NAME).unlink(missing_ok=True)
    (tmp_path / LOCK_NAME).touch()
    assert not owns(tmp_path)
    first.release()


def test_a_lock_of_an_older_version_is_heeded(tmp_path: Path) -> None:
    import filelock

    with filelock.FileLock(tmp_path / LOCK_NAME):
        assert not owns(tmp_path)
    assert owns(tmp_path)


def test_a_folder_by_another_name_is_the_same(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "real")
    (tmp_path / "real").mkdir()
    first = Ownership(tmp_path / "real")
    assert not owns(tmp_path / "link")
    first.release()


def test_a_process_that_is_killed_lets_go(tmp_path: Path) -> None:
    program = (
        "import os, signal, sys; from pathlib import Path; from switchboard.ground.folders import Ownership\n"
        "held = Ownership(Path(sys.argv[1])); os.kill(os.getpid(), signal.SIGKILL)"
    )
    subprocess.run([sys.executable, "-c", program, str(tmp_path)], check=False, timeout=60)
    assert (tmp_path / LOCK_NAME).exists()
    assert owns(tmp_path)


def test_where_folders_cannot_be_locked_the_file_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import fcntl

    flock = fcntl.flock

    def no_folders(descriptor: int, operation: int) -> None:
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            raise OSError("no locks available")
        flock(descriptor, operation)

    monkeypatch.setattr(fcntl, "flock", no_folders)
    first = Ownership(tmp_path)
    assert not owns(tmp_path)
    first.release()


def mode(path: Path) -> int:
    return path.stat().st_mode & 0o777


def test_a_data_folder_that_others_may_read_is_closed_and_said(tmp_path: Path) -> None:
    data = tmp_path / "data"
    data.mkdir()
    ours = ["switchboard.toml", "switchboard.sqlite", "switchboard.sqlite-wal", "switchboard.log.1", "sip-trace.log"]
    for name in (*ours, "console.history", "sip-key.pem", "extensions.conf"):
        (data / name).touch()
        (data / name).chmod(0o644)
    data.chmod(0o755)
    told = close_to_others(data)
    assert mode(data) == 0o700
    assert {mode(data / name) for name in (*ours, "console.history", "sip-key.pem")} == {0o600}
    assert mode(data / "extensions.conf") == 0o644  # a person's
    assert "could enter the data folder" in told[0]
    assert "sip-key.pem" in told[1]
    assert close_to_others(data) == []


def test_a_new_and_empty_folder_is_closed(tmp_path: Path) -> None:
    data = tmp_path / "data"
    data.mkdir()
    data.chmod(0o775)
    assert len(close_to_others(data)) == 1
    assert mode(data) == 0o700


@pytest.mark.parametrize("kind", ["sticky", "home", "above home", "temporary", "other things"])
def test_a_folder_that_has_other_uses_stays_open_and_its_files_are_closed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    data = tmp_path / "data"
    data.mkdir()
    data.chmod(0o1777 if kind == "sticky" else 0o755)
    monkeypatch.setenv("HOME", str({"home": data, "above home": data / "me"}.get(kind, tmp_path)))
    if kind == "temporary":
        monkeypatch.setattr("tempfile.tempdir", str(data))
    sign = "letters.txt" if kind == "other things" else "switchboard.toml"
    (data / sign).touch()
    (data / "console.history").touch()
    (data / "console.history").chmod(0o644)
    before = mode(data)
    told = close_to_others(data)
    assert mode(data) == before
    assert "Give Switchboard a folder of its own" in told[0]
    assert mode(data / "console.history") == 0o600


def test_a_link_in_the_folder_is_not_followed(tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere.toml"
    elsewhere.touch()
    elsewhere.chmod(0o644)
    data = tmp_path / "data"
    data.mkdir(mode=0o700)
    (data / "switchboard.toml").symlink_to(elsewhere)
    assert close_to_others(data) == []
    assert mode(elsewhere) == 0o644
