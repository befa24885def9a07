"""
The program's icon as Windows and macOS want it, drawn of the SVG by Qt:

    python packaging/program_icon.py build/switchboard.ico      or .icns; with PySide6
"""

import os
import sys
from pathlib import Path

import environment

SVG = environment.ROOT / "resources" / "icons" / "switchboard.svg"
_SIZE = 256  # pixels; the largest that an ICO has
_ICNS = {b"ic07": 128, b"ic08": 256, b"ic09": 512}  # pixels by type; each a PNG


def icon_file(root: Path, platform: str) -> Path | None:
    """Where `build.py` puts it; None where a program carries none."""
    ending = {"win32": "ico", "darwin": "icns"}.get(platform)
    return root / "build" / f"switchboard.{ending}" if ending else None


def draw(target: Path) -> None:
    """
    Args:
        target: its ending says which of the two.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QGuiApplication

    _application = QGuiApplication.instance() or QGuiApplication([])  # while it is there, Qt draws
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(_icns() if target.suffix == ".icns" else _drawn(_SIZE, "ICO"))


def _icns() -> bytes:
    """As macOS has it: types, lengths with those eight bytes, and pictures. Qt's has a wrong table of contents."""
    parts = [(kind, _drawn(size, "PNG")) for kind, size in _ICNS.items()]
    body = b"".join(kind + (8 + len(picture)).to_bytes(4, "big") + picture for kind, picture in parts)
    return b"icns" + (8 + len(body)).to_bytes(4, "big") + body


def _drawn(size: int, kind: str) -> bytes:
    from PySide6.QtCore import QBuffer, QIODevice
    from PySide6.QtGui import QIcon, QImageWriter

    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not QImageWriter(buffer, kind.encode()).write(QIcon(str(SVG)).pixmap(size, size).toImage().scaled(size, size)):
        raise SystemExit(f"Qt cannot write a picture as {kind}.")
    return bytes(buffer.data().data())


if __name__ == "__main__":
    draw(Path(sys.argv[1]))
