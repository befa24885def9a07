import errno
import os
from pathlib import Path

import pytest

from switchboard.ground.files import (
    FileChanged,
    expect_regular,
    open_to_append,
    read_beginning,
    read_file,
    replace_file,
)


def test_a_file_is_replaced_as_a_whole_and_is_its_owners_alone(tmp_path: Path) -> None:
    path = tmp_path / "switchboard.toml"
    path.write_text("old")
    path.chmod(0o644)
    replace_file(path, "new ü")
    assert path.read_text(encoding="utf-8") == "new ü"
    assert path.stat().st_mode & 0o777 == 0o600
    assert [entry.name for entry in tmp_path.iterdir()] == ["switchboard.toml"]


def test_a_disk_that_is_full_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "switchboard.toml"
    path.write_text("old")

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left"):
        replace_file(path, "new")
    assert path.read_text() == "old"
    assert [entry.name for entry in tmp_path.iterdir()] == ["switchboard.toml"]


def test_a_symbolic_link_stays_one(tmp_path: Path) -> None:
    real, link = tmp_path / "real.toml", tmp_path / "switchboard.toml"
    real.write_text("old")
    link.symlink_to(real)
    replace_file(link, "new")
    assert link.is_symlink()
    assert real.read_text() == "new"


def test_a_file_may_be_for_others_to_read(tmp_path: Path) -> None:
    replace_file(tmp_path / "certificate.pem", "x", mode=0o644)
    assert (tmp_path / "certificate.pem").stat().st_mode & 0o777 == 0o644


def test_what_somebody_else_wrote_meanwhile_is_left(tmp_path: Path) -> None:
    path = tmp_path / "switchboard.toml"
    replace_file(path, "first", instead_of=b"")
    replace_file(path, "second", instead_of=b"first")
    for expected in (b"first", b""):
        with pytest.raises(FileChanged):
            replace_file(path, "third", instead_of=expected)
    path.unlink()
    with pytest.raises(FileChanged):
        replace_file(path, "third", instead_of=b"second")
    assert list(tmp_path.iterdir()) == []


def test_a_file_is_read_whole_or_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"12345")
    assert read_file(path, 5) == b"12345"
    with pytest.raises(OSError, match="longer than 4 bytes"):
        read_file(path, 4)
    with pytest.raises(FileNotFoundError):
        read_file(tmp_path / "nowhere", 5)
    os.mkfifo(tmp_path / "pipe")
    for other in (tmp_path, tmp_path / "pipe", Path("/dev/zero")):
        with pytest.raises(OSError, match=r"no file that holds text|directory"):
            read_file(other, 5)


def test_a_file_that_is_written_at_its_end_is_made_for_its_owner_alone(tmp_path: Path) -> None:
    for text in (b"one", b" two"):
        descriptor = open_to_append(str(tmp_path / "log"))
        os.write(descriptor, text)
        os.close(descriptor)
    assert (tmp_path / "log").read_bytes() == b"one two"
    assert (tmp_path / "log").stat().st_mode & 0o077 == 0


def test_a_pipe_or_a_device_is_not_written_at_its_end_whether_somebody_reads_it_or_not(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(OSError):  # noqa: PT011  in the system's words
        open_to_append(str(tmp_path / "pipe"))
    reader = os.open(tmp_path / "pipe", os.O_RDONLY | os.O_NONBLOCK)
    for path in (tmp_path / "pipe", Path("/dev/null"), tmp_path):
        with pytest.raises(OSError, match=r"no file that holds text|directory"):
            open_to_append(str(path))
    os.close(reader)


@pytest.mark.parametrize("name", ["a\0b", "\0", "\ud800", "x" * 5_000])
def test_a_name_that_no_file_can_have_is_an_error_of_the_system(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    for work in (
        lambda: replace_file(path, "text"),
        lambda: read_file(path, 10),
        lambda: read_beginning(path, 10),
        lambda: open_to_append(str(path)),
        lambda: expect_regular(path),
    ):
        with pytest.raises(OSError):  # noqa: PT011  what it says differs
            work()
    assert list(tmp_path.iterdir()) == []
