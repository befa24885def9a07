"""Archives that somebody made to do harm, or that the disk cut: each is refused, and nothing is written."""

import asyncio
import hashlib
import json
import struct
import zipfile
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from switchboard.core.commands import AddPerson, Origin
from switchboard.core.people import FIELDS, Number, Person, photo_name
from switchboard.engine.engine import Engine
from switchboard.ground.folders import AlreadyRunning, Ownership
from switchboard.program.backup.archive import ArchiveRefused, open_archive, write_archive
from switchboard.program.backup.restore import finish_restore, restore
from switchboard.program.backup.save import BackupFailed, save
from switchboard.program.host import start_engine
from switchboard.settings.load import Settings, load_settings
from switchboard.storage.database import Database


def a_database(folder: Path, note: str = "here") -> bytes:
    path = folder / "made.sqlite"
    path.unlink(missing_ok=True)
    database = Database(path)
    database.commit([("INSERT INTO entry VALUES ('f', 'k', ?)", (note,))])
    database.close()
    return path.read_bytes()


def packed(path: Path, packed_files: dict[str, bytes], /, **changed: object) -> Path:
    listed = [
        {"name": name, "size": len(content), "sha256": hashlib.sha256(content).hexdigest()}
        for name, content in packed_files.items()
    ]
    manifest = {"format": 1, "switchboard": "0", "made": "then", "settings": {}, "files": listed, **changed}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in packed_files.items():
            archive.writestr(name, content)
        archive.writestr("manifest.json", json.dumps(manifest))
    return path


@pytest.fixture
def office(tmp_path: Path) -> Path:
    folder = tmp_path / "office"
    folder.mkdir()
    (folder / "switchboard.sqlite").write_bytes(a_database(tmp_path, "before"))
    (folder / "switchboard.toml").write_text('realm = "before"\n')
    return folder


def contents(folder: Path) -> dict[str, bytes]:
    files = {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    return {name: content for name, content in files.items() if name != "switchboard.lock"}


def refused(office: Path, archive: Path) -> str:
    before = contents(office)
    with pytest.raises(ArchiveRefused) as said:
        restore(office, archive)
    assert contents(office) == before
    assert sorted(path.name for path in office.iterdir()) == sorted({*before, "switchboard.lock"})
    assert not (office.parent / "evil").exists()
    return str(said.value)


NAMES = [
    "../evil",
    "/evil",
    "a/../../evil",
    "C:/evil",
    "a\\evil",
    "con",
    "a\0b",
    "a//b",
    ".. /x",
    "x" * 500,
    "a/" * 20 + "b",
    "",
]
OURS = [
    "switchboard.lock",
    "switchboard.log",
    "console.sock",
    "switchboard.sqlite-wal",
    "restore.ready/files/a",
    "Restore.unready/x",
]


@pytest.mark.parametrize("name", [*NAMES, *OURS])
def test_a_name_that_leads_elsewhere_is_refused(office: Path, tmp_path: Path, name: str) -> None:
    listed = [{"name": each, "size": 1, "sha256": "0"} for each in ("switchboard.sqlite", name)]
    archive = packed(tmp_path / "a.zip", {"switchboard.sqlite": b"x", "other": b"x"}, files=listed)
    refused(office, archive)


def test_a_name_with_dots_that_is_packed_as_it_is_listed_is_refused(office: Path, tmp_path: Path) -> None:
    archive = packed(tmp_path / "a.zip", {"switchboard.sqlite": a_database(tmp_path), "../evil": b"x"})
    assert "has a name" in refused(office, archive)


def test_a_file_that_is_longer_than_it_says_is_not_unpacked_to_its_end(office: Path, tmp_path: Path) -> None:
    bomb = bytes(50_000_000)
    listed = [{"name": "switchboard.sqlite", "size": 1_000, "sha256": "0"}]
    archive = packed(tmp_path / "a.zip", {"switchboard.sqlite": bomb}, files=listed)
    assert archive.stat().st_size < 100_000
    assert "longer than it says" in refused(office, archive)


def test_what_there_is_no_room_for_is_refused_before_it_is_unpacked(office: Path, tmp_path: Path) -> None:
    listed = [{"name": "switchboard.sqlite", "size": 3_800_000_000, "sha256": "0"}] * 1_000
    archive = packed(tmp_path / "a.zip", {"switchboard.sqlite": b"x"}, files=listed)
    assert "bytes, and there are" in refused(office, archive)


@pytest.mark.parametrize(
    "changed",
    [
        {"format": 2},
        {"format": "1"},
        {"format": True},
        {"files": None},
        {"files": []},
        {"files": [7]},
        {"files": [{"name": "switchboard.sqlite", "size": -1, "sha256": ""}]},
        {"files": [{"name": "switchboard.sqlite", "size": 1 << 80, "sha256": ""}]},
        {"files": [{"name": "switchboard.sqlite", "size": 1.5, "sha256": ""}]},
        {"files": [{"name": "a", "size": 1, "sha256": ""}] * 2_000},
        {"settings": []},
        {"settings": {"dialplan": "../evil"}},
        {"settings": {"dialplan": "/etc/passwd"}},
    ],
)
def test_a_manifest_that_is_none_is_refused(office: Path, tmp_path: Path, changed: dict[str, object]) -> None:
    refused(office, packed(tmp_path / "a.zip", {"switchboard.sqlite": a_database(tmp_path)}, **changed))


def test_files_that_the_manifest_does_not_list_are_refused(office: Path, tmp_path: Path) -> None:
    database = a_database(tmp_path)
    listed = [{"name": "switchboard.sqlite", "size": len(database), "sha256": hashlib.sha256(database).hexdigest()}]
    archive = packed(tmp_path / "a.zip", {"switchboard.sqlite": database, "more": b"x"}, files=listed)
    assert "not those that its manifest lists" in refused(office, archive)


def test_a_file_in_the_place_of_a_folder_is_refused(office: Path, tmp_path: Path) -> None:
    files = {"switchboard.sqlite": a_database(tmp_path), "office/a": b"x", "office/a/b": b"x"}
    refused(office, packed(tmp_path / "a.zip", files))


def _no_zip(good: bytes) -> bytes:
    return b"nothing" * 100 + good[:0]


def _many_names(good: bytes) -> bytes:
    return good[:-10] + struct.pack("<L", 2_000_000_000) + good[-6:]


def _sixty_four_bits(good: bytes) -> bytes:
    return good[:-22] + b"PK\x06\x07" + bytes(16) + good[-22:]


def _cut(good: bytes) -> bytes:
    return good[: len(good) // 2]


def _changed(good: bytes) -> bytes:
    return good[:200] + bytes([good[200] ^ 0xFF]) + good[201:]


def _empty(good: bytes) -> bytes:
    return good[:0]


@pytest.mark.parametrize("spoil", [_no_zip, _many_names, _sixty_four_bits, _cut, _changed, _empty])
def test_bytes_that_are_no_archive_are_refused(office: Path, tmp_path: Path, spoil: Callable[[bytes], bytes]) -> None:
    archive = packed(tmp_path / "a.zip", {"switchboard.sqlite": a_database(tmp_path)})
    archive.write_bytes(spoil(archive.read_bytes()))
    refused(office, archive)


@pytest.mark.parametrize("kept_of_it", range(0, 100, 7))
def test_an_archive_cut_anywhere_is_refused(office: Path, tmp_path: Path, kept_of_it: int) -> None:
    archive = packed(tmp_path / "a.zip", {"switchboard.sqlite": a_database(tmp_path)})
    whole = archive.read_bytes()
    archive.write_bytes(whole[: len(whole) * kept_of_it // 100])
    refused(office, archive)


@pytest.mark.parametrize(
    ("files", "said"),
    [
        ({"switchboard.sqlite": b"no database at all"}, "is no SQLite database"),
        ({"switchboard.toml": b"colour = 1\n"}, "there is no such setting"),
        ({"switchboard.toml": b"= ="}, "it is no TOML"),
    ],
)
def test_an_office_that_could_not_start_is_refused(
    office: Path, tmp_path: Path, files: dict[str, bytes], said: str
) -> None:
    all_files = {"switchboard.sqlite": a_database(tmp_path), **files}
    assert said in refused(office, packed(tmp_path / "a.zip", all_files))


def test_a_database_of_a_newer_version_is_refused(office: Path, tmp_path: Path) -> None:
    newer = bytearray(a_database(tmp_path))
    newer[60:64] = struct.pack(">L", 999)
    assert "newer Switchboard" in refused(office, packed(tmp_path / "a.zip", {"switchboard.sqlite": bytes(newer)}))


def test_nothing_is_restored_while_the_office_runs(office: Path, tmp_path: Path) -> None:
    archive = packed(tmp_path / "a.zip", {"switchboard.sqlite": a_database(tmp_path)})
    owner = Ownership(office)
    before = contents(office)
    with pytest.raises(AlreadyRunning):
        restore(office, archive)
    assert contents(office) == before
    owner.release()


def entry(folder: Path) -> str:
    database = Database(folder / "switchboard.sqlite")
    [(value,)] = database.read("SELECT value FROM entry")
    database.close()
    return str(value)


def test_what_was_there_is_kept_beside(office: Path, tmp_path: Path) -> None:
    (office / "sip-key.pem").write_text("of before")
    restore(office, packed(tmp_path / "a.zip", {"switchboard.sqlite": a_database(tmp_path, "after")}))
    assert entry(office) == "after"
    (kept,) = office.glob("before-restore-*")
    assert {path.name for path in kept.iterdir()} == {"switchboard.sqlite", "switchboard.toml", "sip-key.pem"}
    assert entry(kept) == "before"
    assert not (office / "switchboard.toml").exists()
    assert not (office / "sip-key.pem").exists()
    load_settings(office)


def test_two_in_a_second_keep_both(office: Path, tmp_path: Path) -> None:
    for note in ("one", "two"):
        restore(office, packed(tmp_path / "a.zip", {"switchboard.sqlite": a_database(tmp_path, note)}))
    assert {entry(kept) for kept in office.glob("before-restore-*")} == {"before", "one"}
    assert entry(office) == "two"


@pytest.mark.parametrize("after", range(8))
def test_a_power_cut_at_any_move_is_made_good_at_the_next_start(
    office: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, after: int
) -> None:
    files = {"switchboard.sqlite": a_database(tmp_path, "after"), "switchboard.toml": b'realm = "after"\n'}
    archive = packed(tmp_path / "a.zip", {**files, "sip-key.pem": b"new", "office/a.conf": b"x"})
    left = after
    real = (Path.rename, Path.replace)

    def moving(move: Callable[[Path, Path], Path]) -> Callable[[Path, Path], Path]:
        def moved(path: Path, target: Path) -> Path:
            nonlocal left
            if "restore.unready" not in str(path) and not path.name.startswith("."):
                left -= 1
                if left < 0:
                    raise KeyboardInterrupt
            return move(path, target)

        return moved

    monkeypatch.setattr(Path, "rename", moving(real[0]))
    monkeypatch.setattr(Path, "replace", moving(real[1]))
    try:
        restore(office, archive)
    except KeyboardInterrupt:
        assert (office / "restore.ready").exists()
    monkeypatch.undo()
    finish_restore(office)
    assert not finish_restore(office)
    assert entry(office) == "after"
    assert (office / "switchboard.toml").read_text() == 'realm = "after"\n'
    assert (office / "sip-key.pem").read_text() == "new"
    (kept,) = office.glob("before-restore-*")
    assert entry(kept) == "before"
    assert (kept / "switchboard.toml").read_text() == 'realm = "before"\n'


def test_an_office_whose_files_lie_elsewhere_is_moved_with_them(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data, elsewhere, target = tmp_path / "data", tmp_path / "etc", tmp_path / "new"
    for folder in (data, elsewhere / "more"):
        folder.mkdir(parents=True)
    (tmp_path / "outside.conf").write_text("[x]\n")
    text = "#include more/a.conf\n#include ../outside.conf\n[default]\nexten => 1,hint,Custom:1\n"
    (elsewhere / "extensions.conf").write_text(text)
    (elsewhere / "more" / "a.conf").write_text("[default]\nexten => 2,hint,Custom:2\n")
    (data / "people.csv").write_text("extension,name\n1,Ann\n")
    Database(data / "switchboard.sqlite").close()
    conf = elsewhere / "extensions.conf"
    (data / "switchboard.toml").write_text(f"# mine\ndialplan = '{conf}'\ndirectory = \"people.csv\"\n")
    save(load_settings(data), tmp_path / "office.zip")
    assert "outside.conf" in capsys.readouterr().err
    restore(target, tmp_path / "office.zip")
    assert (target / "switchboard.toml").read_text().startswith("# mine\n")
    settings = load_settings(target)
    assert settings.dialplan == target / "office" / "extensions.conf"
    assert (target / "office" / "more" / "a.conf").exists()
    assert settings.directory == target / "people.csv"
    assert (target / "switchboard.sqlite").stat().st_mode & 0o077 == 0
    assert not list(target.glob("before-restore-*"))


def test_a_backup_that_fails_leaves_the_one_before(office: Path, tmp_path: Path) -> None:
    target = tmp_path / "office.zip"
    target.write_bytes(b"before")
    (office / "switchboard.sqlite").write_bytes(b"damaged" * 1_000)
    with pytest.raises(Exception, match=r"damaged|copied"):
        save(load_settings(office), target)
    assert target.read_bytes() == b"before"
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_there_is_nothing_to_save_where_there_is_no_office(tmp_path: Path) -> None:
    with pytest.raises(BackupFailed, match="There is no office"):
        save(load_settings(tmp_path), tmp_path / "office.zip")
    assert not (tmp_path / "office.zip").exists()


def test_what_was_written_is_read(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(a_database(tmp_path))
    with (tmp_path / "a.zip").open("wb") as file:
        write_archive(file, {"switchboard.sqlite": tmp_path / "a"}, {"switchboard": "1", "made": "now"})
    with open_archive(tmp_path / "a.zip") as archive:
        (tmp_path / "out").mkdir()
        archive.extract(tmp_path / "out")
    assert (tmp_path / "out" / "switchboard.sqlite").read_bytes() == (tmp_path / "a").read_bytes()


def test_every_field_of_a_person_comes_back(tmp_path: Path) -> None:
    face = b"\xff\xd8\xffa face"
    ann = Person(
        "6002", "Ann", "Sales", "a@example.com", "CustomPresence:ann", (Number("030 1", 'Lab; "so"'),), "note", "6003",
        ("choir",), photo_name(face), "PJSIP/ann",
    )  # fmt: skip
    assert all(getattr(ann, name) for name in FIELDS), "each field is tried"
    for name in ("office", "other"):
        (tmp_path / name).mkdir()

    async def with_engine(data: Path, work: Callable[[Engine], Awaitable[None]]) -> None:
        engine = await start_engine(Settings(data, sip=()), demo=False, rest=0.0)
        await work(engine)
        await engine.stop()

    async def add(engine: Engine) -> None:
        await engine.submit(AddPerson(ann, Origin("clerk", "window"), face))

    async def look(engine: Engine) -> None:
        assert engine.snapshot().people == {"6002": ann}
        assert await engine.parts.ldap_servers.rosters.photos([ann.photo]) == {ann.photo: face}

    asyncio.run(with_engine(tmp_path / "office", add))
    save(Settings(tmp_path / "office", sip=()), tmp_path / "office.zip")
    restore(tmp_path / "other", tmp_path / "office.zip")
    asyncio.run(with_engine(tmp_path / "other", look))
