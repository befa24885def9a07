"""`switchboard export` and `switchboard import`, while an office runs and while it does not."""

import base64
import json
import random
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage

from switchboard.core.people import MAX_PHOTO
from tests.helpers.instance import Instance
from tests.helpers.udp_phone import UdpPhone


def switchboard(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "switchboard", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)


def test_what_one_office_exports_another_imports_while_it_runs(start: Callable[..., Instance], tmp_path: Path) -> None:
    one, other = start("--demo", data=tmp_path / "one"), start("--demo", data=tmp_path / "the other")
    file = tmp_path / 'an "office".json'
    one.rx("presencestate change CustomPresence:6002 dnd,,exchanged")
    one.rx('presencestate plan add CustomPresence:6003 "xa,vacation" every mon-fri from 12:00 for 45m')
    done = switchboard("export", file, "--data", one.data)
    assert (done.returncode, done.stderr) == (0, "")
    assert file.stat().st_mode & 0o077 == 0
    written = json.loads(file.read_text())
    written["people"][0]["name"] = "Somebody Else"
    exten = written["people"][0]["extension"]
    file.write_text(json.dumps(written))
    with UdpPhone("6002", other.sip) as phone:
        phone.subscribe()
        preview = switchboard("import", file, "--data", other.data)
        assert preview.returncode == 0
        assert f"person {exten}: " in preview.stdout
        assert "dnd,,exchanged" in preview.stdout
        assert "new plan: CustomPresence:6003" in preview.stdout
        assert "exchanged" not in other.rx("presencestate list").stdout
        applied = switchboard("import", file, "--apply", "--data", other.data)
        assert applied.returncode == 0, applied
        assert b"exchanged" in phone.wait_for(b"exchanged").body
    again = switchboard("import", file, "--data", other.data)
    assert again.stdout == "0 changes would be made\n"


def test_an_office_that_does_not_run_is_changed_and_its_phones_stay(
    start: Callable[..., Instance], tmp_path: Path
) -> None:
    file = tmp_path / "office.json"
    running = start("--demo")
    phone = UdpPhone("6002", running.sip)
    phone.subscribe()
    running.stop()
    data = running.data
    presence = {"CustomPresence:6002": {"state": "away", "subtype": "moved", "message": ""}}
    file.write_text(json.dumps({"format": 1, "presence": presence}))
    assert "1 change would be made" in switchboard("import", file, "--data", data).stdout
    done = switchboard("import", file, "--apply", "--data", data)
    assert (done.returncode, done.stdout) == (0, "1 change made\n"), done
    assert switchboard("export", file, "--data", data).returncode == 0
    assert json.loads(file.read_text())["presence"]["CustomPresence:6002"]["subtype"] == "moved"
    start("--demo", data=data, sip=running.sip)
    assert b"moved" in phone.next_notify().body
    phone.close()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (None, "cannot be read: No such file"),
        ("nothing", "It is no office in JSON"),
        ('{"format": 1, "people": [{"extension": "1", "name": "a\\nb"}]}', "line breaks"),
        ('{"format": 1, "presence": {"SIP/2000": {"state": "away"}}}', "refused"),
    ],
)
def test_what_cannot_be_imported_is_said(demo: Instance, tmp_path: Path, content: str | None, said: str) -> None:
    file = tmp_path / "office.json"
    if content is not None:
        file.write_text(content)
    done = switchboard("import", file, "--apply", "--data", demo.data)
    assert done.returncode == 1
    assert said in done.stderr
    assert "Traceback" not in done.stderr


def test_there_is_nothing_to_export_where_there_is_no_office(tmp_path: Path) -> None:
    done = switchboard("export", tmp_path / "a.json", "--data", tmp_path / "none")
    assert (done.returncode, done.stdout) == (1, "")
    assert "There is no office" in done.stderr
    assert not (tmp_path / "none").exists()


def test_a_file_is_needed() -> None:
    for mode in ("export", "import", "backup", "restore"):
        done = switchboard(mode)
        assert done.returncode == 64
        assert f"switchboard {mode} FILE" in done.stderr


def test_photos_go_along_and_large_ones_are_made_small_where_there_is_no_window(
    start: Callable[..., Instance], tmp_path: Path
) -> None:
    one, other = start(data=tmp_path / "one"), start(data=tmp_path / "other")
    large = _noise(600)
    assert len(large) > MAX_PHOTO
    people = [
        {"extension": "7001", "name": "Zoe", "photo": base64.b64encode(large).decode()},
        {"extension": "7002", "name": "Yan", "photo": base64.b64encode(_noise(40)).decode()},
    ]
    file = tmp_path / "office.json"
    file.write_text(json.dumps({"format": 3, "people": people}))
    done = switchboard("import", file, "--apply", "--data", one.data)
    assert (done.returncode, done.stdout) == (0, "2 changes made\n"), done
    assert switchboard("export", file, "--data", one.data).returncode == 0
    photos = {each["extension"]: base64.b64decode(each["photo"]) for each in json.loads(file.read_text())["people"]}
    assert photos["7002"] == _noise(40)
    assert photos["7001"].startswith(b"\xff\xd8\xff")
    assert len(photos["7001"]) <= MAX_PHOTO
    assert switchboard("import", file, "--apply", "--data", other.data).stdout == "2 changes made\n"
    assert switchboard("import", file, "--data", other.data).stdout == "0 changes would be made\n"
    assert '"photo"' not in one.rx("office export").stdout


def _noise(side: int) -> bytes:
    """A photo that cannot be pressed much."""
    image = QImage(random.Random(side).randbytes(side * side * 4), side, side, QImage.Format.Format_RGB32)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(buffer, "JPEG", 80)  # type: ignore[call-overload]  # PySide's stub wants bytes
    return bytes(buffer.data().data())
