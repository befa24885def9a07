"""The program's icon is drawn of the same picture on every platform."""

from pathlib import Path

import program_icon
import pytest
from PySide6.QtGui import QImage

MAGIC = {"ico": b"\x00\x00\x01\x00", "icns": b"icns"}


@pytest.mark.parametrize("ending", ["ico", "icns"])
@pytest.mark.usefixtures("qapp")
def test_it_is_drawn(tmp_path: Path, ending: str) -> None:
    file = tmp_path / "new" / f"switchboard.{ending}"
    program_icon.draw(file)
    assert file.read_bytes().startswith(MAGIC[ending])
    image = QImage(str(file))
    assert image.width() == image.height() >= 128
    assert image.pixelColor(image.width() // 2, image.height() // 2).alpha() > 0


def test_only_windows_and_macos_have_one_in_the_program(tmp_path: Path) -> None:
    assert program_icon.icon_file(tmp_path, "linux") is None
    assert program_icon.icon_file(tmp_path, "win32") == tmp_path / "build" / "switchboard.ico"
