"""What a release announces is what the program of that release believes."""

import stat
import sys
from pathlib import Path

import announce
import pytest

from switchboard import __version__
from switchboard.ground.release_feed import FeedRefused, read_feed


def key_in(folder: Path) -> tuple[Path, str]:
    file = folder / "feed.pem"
    told = announce.make_key(file)
    return file, told.partition('("')[2].partition('"')[0]


def test_a_feed_is_written_that_the_program_believes(tmp_path: Path) -> None:
    file, public = key_in(tmp_path)
    announce.write(tmp_path / "release" / "feed", file, "### Added\n\n- Plans\n", "https://example.com/get", (public,))
    release = read_feed((tmp_path / "release" / "feed").read_bytes(), [public])
    assert (release.version, release.notes, release.page) == (
        __version__,
        "### Added\n\n- Plans\n",
        "https://example.com/get",
    )


@pytest.mark.skipif(sys.platform == "win32", reason="its rights are no mode there")
def test_a_key_is_its_owner_s_alone_and_never_written_over(tmp_path: Path) -> None:
    file, _ = key_in(tmp_path)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    content = file.read_bytes()
    with pytest.raises(FileExistsError):
        announce.make_key(file)
    assert file.read_bytes() == content


@pytest.mark.parametrize("page", ["http://example.com/", "x"])
def test_what_no_program_would_believe_is_not_written(tmp_path: Path, page: str) -> None:
    file, public = key_in(tmp_path)
    for keys, address in (((), ""), (("0" * 64,), ""), ((public,), page)):
        with pytest.raises(FeedRefused):
            announce.write(tmp_path / "feed", file, "", address, keys)
    assert not (tmp_path / "feed").exists()


def test_notes_are_broken_where_they_are_shown() -> None:
    assert announce.unwrapped("Text of\ntwo lines.\n\n#### Window\n\n- one\n  thing\n- another\n") == (
        "Text of two lines.\n\n#### Window\n\n- one thing\n- another\n"
    )
