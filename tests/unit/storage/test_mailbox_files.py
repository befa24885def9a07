"""Messages as files: whole or not there, whatever lies in their folder."""

from pathlib import Path

import pytest

from switchboard.storage.mailbox_files import MailboxFiles, MailboxUnusable, MessageFile, is_mailbox

MESSAGE = MessageFile(1_795_565_521.123, 3.5, "6001", "Anna Berg 🎧")


def test_a_message_is_read_as_it_was_put_and_is_its_owners_alone(tmp_path: Path) -> None:
    files = MailboxFiles(tmp_path / "voicemail")
    key = files.put("6002@default", b"sound", MESSAGE)
    assert files.read_all() == {"6002@default": {key: MESSAGE}}
    assert {path.stat().st_mode & 0o777 for path in tmp_path.rglob("*.*")} == {0o600}
    heard = MessageFile(*(MESSAGE.came_at, 3.5, "6001", "x", True))
    files.write("6002@default", key, heard)
    assert MailboxFiles(tmp_path / "voicemail").read_all() == {"6002@default": {key: heard}}
    files.remove("6002@default", key)
    files.remove("6002@default", key)
    assert files.read_all() == {"6002@default": {}}
    assert not list((tmp_path / "voicemail" / "default" / "6002").iterdir())


def test_the_oldest_come_first(tmp_path: Path) -> None:
    files = MailboxFiles(tmp_path)
    keys = [files.put("1@a", b"", MessageFile(at, 1.0)) for at in (9.0, 1_000_000_000.0, 10.0)]
    assert sorted(keys) == [keys[0], keys[2], keys[1]]


def test_half_a_message_goes_and_what_is_none_stays(tmp_path: Path) -> None:
    folder = tmp_path / "default" / "6002"
    folder.mkdir(parents=True)
    (folder / "1-a.wav").write_bytes(b"half")
    (folder / "2-b.wav").write_bytes(b"sound")
    for text in ("", "{", "[]", "[" * 9_000, '{"came_at": "x"}', '{"came_at": 1e999}', "\x00", "9" * 5_000):
        (folder / "2-b.json").write_text(text)
        assert MailboxFiles(tmp_path).read_all() == {"6002@default": {}}
        assert (folder / "2-b.wav").exists()
    (folder / "unavail.wav").write_bytes(b"greeting")
    (folder / "note.txt").write_text("mine")
    MailboxFiles(tmp_path).read_all()
    assert sorted(path.name for path in folder.iterdir()) == ["2-b.json", "2-b.wav", "note.txt", "unavail.wav"]


@pytest.mark.parametrize(
    "name", ["", "6002", "@", "a@", "../x@default", "x@..", "x@y@z", "a/b@c", "a\0@c", "x" * 81 + "@c", "é@c"]
)
def test_no_other_folder_is_written_than_a_mailboxs(tmp_path: Path, name: str) -> None:
    assert not is_mailbox(name)
    with pytest.raises(MailboxUnusable):
        MailboxFiles(tmp_path).put(name, b"", MESSAGE)
    assert not list(tmp_path.iterdir())


def test_a_disk_that_refuses_is_told_and_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "default").write_text("a file in the way")
    files = MailboxFiles(tmp_path)
    for work in (
        lambda: files.put("6002@default", b"", MESSAGE),
        lambda: files.put_greeting("6002@default", "unavail", b""),
        lambda: files.write("6002@default", "1-a", MESSAGE),
        lambda: files.remove("6002@default", "1-a"),
    ):
        with pytest.raises(MailboxUnusable):
            work()
    assert [path.name for path in tmp_path.iterdir()] == ["default"]
