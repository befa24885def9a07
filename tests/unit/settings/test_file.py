"""The file of settings as a whole: bounded, never half written, and never taken for empty where it was lost."""

import errno
import os
import resource
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from switchboard.ground.files import FileChanged
from switchboard.settings.edit import Edit
from switchboard.settings.error import SettingError
from switchboard.settings.file import MAX_FILE, read_settings_file, write_settings_file
from switchboard.settings.load import load_settings, store_settings

OFFICE = '# ours\nrealm = "office"  # as the phones have it\n\n[phones.6002]\nsecret = "geheim"\n'


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """A data folder whose settings were read once."""
    (tmp_path / "switchboard.toml").write_text(OFFICE)
    load_settings(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"\x00" * 100, "it is no TOML"),
        (b"realm = ", "it is no TOML"),
        (b'realm = "\xff"', "line 1 holds bytes that are no UTF-8"),
        (b'realm = "\xed\xa0\x80"', "no UTF-8"),
        (b'realm = "\\ud800"', "it is no TOML"),
        (b"x = " + b"[" * 100_000, "too deep"),
        (b"min_expires = " + b"9" * 5_000, "it is no TOML"),
        (b"\n[" + b"a." * 100_000 + b"a]", "the name in line 2 has more than 32 parts"),
        (b"a." * 100_000 + b"a = 1", "more than 32 parts"),
        (b"x = { " + b'"a" . ' * 100_000 + b"a = 1 }", "more than 32 parts"),
        (b"x = { " + b"'a'. " * 100_000, "more than 32 parts"),
        (b'"a\\"".' * 100_000, "more than 32 parts"),
        (b"#" * (MAX_FILE + 1), "longer than"),
    ],
)  # fmt: skip
def test_what_is_no_file_of_settings_is_said(tmp_path: Path, content: bytes, said: str) -> None:
    (tmp_path / "switchboard.toml").write_bytes(content)
    with pytest.raises(SettingError, match=f"switchboard.toml: .*{said}"):
        load_settings(tmp_path)


def test_dots_that_part_no_name_are_taken(tmp_path: Path) -> None:
    dots = "a." * 40
    (tmp_path / "switchboard.toml").write_text(f'# {"." * 100}\nrealm = "{dots}"\n[lists]\n"{dots}" = ["6002"]\n')
    assert load_settings(tmp_path).phones.realm == dots


def _folder(path: Path) -> None:
    path.mkdir()


def _pipe(path: Path) -> None:
    os.mkfifo(path)


def _dangling(path: Path) -> None:
    path.symlink_to(path.with_name("nowhere"))


def _endless(path: Path) -> None:
    path.symlink_to("/dev/zero")


@pytest.mark.parametrize("make", [_folder, _pipe, _dangling, _endless])
def test_what_is_no_file_at_all_is_said_and_not_waited_for(tmp_path: Path, make: Callable[[Path], None]) -> None:
    make(tmp_path / "switchboard.toml")
    with pytest.raises(SettingError, match="cannot be read"):
        load_settings(tmp_path)


def test_an_editors_byte_order_mark_and_line_ends_are_taken(tmp_path: Path) -> None:
    (tmp_path / "switchboard.toml").write_bytes(b'\xef\xbb\xbfrealm = "office"\r\n[phones.1]\r\nsecret = "x"\r\n')
    assert load_settings(tmp_path).phones.realm == "office"
    assert load_settings(tmp_path).phones.users.keys() == {"1"}


@pytest.mark.parametrize("content", [None, b"", b" \n\n", b"realm = ", b"\x00" * 200])
def test_a_file_that_was_there_and_is_lost_closes(office: Path, content: bytes | None) -> None:
    path = office / "switchboard.toml"
    if content is None:
        path.unlink()
    else:
        path.write_bytes(content)
    with pytest.raises(SettingError, match=r"[Nn]othing is served without it.*switchboard\.toml\.last"):
        load_settings(office)
    with pytest.raises(SettingError):
        store_settings(office, {"dialplan": "a.conf"})
    (office / "switchboard.toml.last").replace(path)
    assert load_settings(office).phones.users.keys() == {"6002"}


def test_who_deletes_the_copy_too_begins_without_settings(office: Path) -> None:
    for name in ("switchboard.toml", "switchboard.toml.last"):
        (office / name).unlink()
    assert load_settings(office).phones.users == {}


def test_an_empty_file_in_an_office_that_has_been_at_work_closes(tmp_path: Path) -> None:
    (tmp_path / "switchboard.toml").touch()
    assert load_settings(tmp_path).phones.realm == "switchboard"
    (tmp_path / "switchboard.sqlite").touch()
    with pytest.raises(SettingError, match="it is empty"):
        load_settings(tmp_path)


def test_the_copy_is_of_what_was_read_last_and_its_owners_alone(office: Path) -> None:
    copy = office / "switchboard.toml.last"
    assert copy.read_bytes() == (office / "switchboard.toml").read_bytes()
    assert "geheim" not in copy.read_text()
    assert copy.stat().st_mode & 0o777 == 0o600
    store_settings(office, {"dialplan": "a.conf"})
    assert copy.read_bytes() == (office / "switchboard.toml").read_bytes()


def test_what_a_person_writes_meanwhile_is_not_overwritten(office: Path) -> None:
    read = read_settings_file(office)
    (office / "switchboard.toml").write_text('realm = "another"\n')
    with pytest.raises(FileChanged):
        write_settings_file(read, [Edit(("dialplan",), "a.conf")])
    assert (office / "switchboard.toml").read_text() == 'realm = "another"\n'
    assert len(list(office.iterdir())) == 2


def test_what_is_stored_is_put_into_what_a_person_wrote_meanwhile(
    office: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = office / "switchboard.toml"
    writers = ['realm = "office"  # first\n', 'realm = "office"  # second\n']
    fsync = os.fsync

    def also_written(descriptor: int) -> None:
        fsync(descriptor)
        if writers:
            path.write_text(writers.pop(0))

    monkeypatch.setattr(os, "fsync", also_written)
    store_settings(office, {"dialplan": "a.conf"})
    assert path.read_text() == 'realm = "office"  # second\ndialplan = "a.conf"\n'


def test_a_full_disk_leaves_the_file_whole(office: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = {path.name: path.read_bytes() for path in office.iterdir()}

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(SettingError, match="No space left on device"):
        store_settings(office, {"dialplan": "a.conf"})
    assert {path.name: path.read_bytes() for path in office.iterdir()} == before


def test_a_file_system_that_takes_ten_bytes_leaves_the_file_whole(office: Path) -> None:
    before = {path.name: path.read_bytes() for path in office.iterdir()}
    program = (
        "import resource, signal, sys; from pathlib import Path\n"
        "from switchboard.settings.load import store_settings\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (10, 10))\n"
        "store_settings(Path(sys.argv[1]), {'dialplan': 'a.conf'})"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(office)], capture_output=True, text=True, timeout=60, check=False
    )
    assert "it cannot be written: File too large" in done.stderr
    assert {path.name: path.read_bytes() for path in office.iterdir()} == before
    assert resource.getrlimit(resource.RLIMIT_FSIZE)[0] != 10


def test_secrets_that_cannot_be_concealed_are_told_and_the_office_is_served(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "switchboard.toml").write_text(OFFICE)

    def refuse(*_: object, **__: object) -> None:
        raise OSError(errno.EROFS, os.strerror(errno.EROFS))

    monkeypatch.setattr("tempfile.mkstemp", refuse)
    settings = load_settings(tmp_path)
    assert settings.phones.users.keys() == {"6002"}
    assert "Read-only file system" in settings.notes[0]
    assert (tmp_path / "switchboard.toml").read_text() == OFFICE


@pytest.mark.parametrize(
    "text",
    [
        '[phones.6002]\nsecret = "geheim"\n',
        'phones.6002.secret = "geheim"\n',
        'phones = { 6002 = { secret = "geheim", watch = ["all"] } }\n',
        '[phones]\n6002 = { secret = "geheim" }\n6003.secret = "geheim"\n',
        '[phones.6002]\nsecret = "geheim"\n[lists]\na = ["1"]\n[phones.6003]\nsecret = "geheim"\n',
        "[phones.6002]\nsecret = '''geheim'''\n# end\n[phones.'a b']\nsecret = \"geheim\" # his\n",
        '[ phones . "6002" ]\nsecret="geheim"',
    ],
)
def test_secrets_are_concealed_however_they_are_written(tmp_path: Path, text: str) -> None:
    path = tmp_path / "switchboard.toml"
    path.write_text(text)
    first = load_settings(tmp_path)
    assert first.notes == ()
    assert "geheim" not in path.read_text()
    again = load_settings(tmp_path)
    assert {name: user.ha1 for name, user in again.phones.users.items()} == {
        name: user.ha1 for name, user in first.phones.users.items()
    }
    for comment in ("# end", "# his"):
        assert (comment in path.read_text()) == (comment in text)


def test_a_file_without_its_end_is_told_and_the_whole_one_kept(office: Path) -> None:
    path, last = office / "switchboard.toml", office / "switchboard.toml.last"
    whole = path.read_bytes()
    path.write_bytes(whole[: whole.index(b"[phones")])
    for _ in range(2):
        assert "without its end" in load_settings(office).notes[0]
        assert last.read_bytes() == whole
    store_settings(office, {"dialplan": "a.conf"})
    assert last.read_bytes() == whole
    last.unlink()
    assert load_settings(office).notes == ()
    assert last.read_bytes() == path.read_bytes()


def test_a_file_that_grew_or_was_changed_is_as_good_as_any(office: Path) -> None:
    path, last = office / "switchboard.toml", office / "switchboard.toml.last"
    for text in (path.read_text() + "watch = []\n", path.read_text().replace("# ours", "# theirs")):
        path.write_text(text)
        assert load_settings(office).notes == ()
        assert last.read_text() == text
