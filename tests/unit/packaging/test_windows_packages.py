"""The installers for Windows compile, of a folder such as PyInstaller leaves, and name all of it."""

import plistlib
import shutil
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
import windows_packages

ROOT = Path(__file__).parents[3]
NAMESPACE = "{http://schemas.microsoft.com/wix/2006/wi}"


@pytest.fixture
def app(tmp_path: Path) -> Path:
    folder = tmp_path / "switchboard"
    for name in (
        "switchboard.exe",
        "switchboard-window.exe",
        "_internal/python3.dll",
        "_internal/PySide6/a & b.dll",
        "_internal/a/a.txt",
    ):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"MZ")
    return folder


def test_the_msi_names_each_file_once_and_the_same_in_every_version(app: Path) -> None:
    source = windows_packages.msi_source(app)
    read = ET.fromstring(source)
    files = [each.get("Source") for each in read.iter(f"{NAMESPACE}File")]
    assert sorted(map(str, files)) == sorted(
        path.relative_to(app).as_posix() for path in app.rglob("*") if path.is_file()
    )
    guids = [each.get("Guid") for each in read.iter(f"{NAMESPACE}Component")]
    assert len(set(guids)) == len(files)
    assert source == windows_packages.msi_source(app)
    assert len(list(read.iter(f"{NAMESPACE}Shortcut"))) == 1


@pytest.mark.skipif(shutil.which("makensis") is None, reason="needs NSIS")
def test_the_setup_compiles_without_a_warning(app: Path, tmp_path: Path) -> None:
    windows_packages.make_setup(app, tmp_path / "switchboard-1-setup.exe")
    assert (tmp_path / "switchboard-1-setup.exe").read_bytes().startswith(b"MZ")


@pytest.mark.skipif(shutil.which("wixl") is None, reason="needs wixl")
def test_the_msi_compiles(app: Path, tmp_path: Path) -> None:
    windows_packages.make_msi(app, tmp_path / "switchboard.msi")
    assert (tmp_path / "switchboard.msi").read_bytes().startswith(b"\xd0\xcf\x11\xe0")


@pytest.mark.parametrize("name", ["Info.plist", "entitlements.plist"])
def test_macos_can_read_its_lists(name: str) -> None:
    assert plistlib.loads((ROOT / "packaging" / "macos" / name).read_bytes())
