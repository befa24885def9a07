"""The Debian package's parts say what the program is, and what is left out of a built program is left out."""

import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import layout
import manual
import pytest
from pruned import EXCLUDED_MODULES, RESOURCES, is_pruned

from switchboard.settings.table import TABLE

PACKAGING = Path(__file__).parents[3] / "packaging"


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt/plugins/platforms/libqeglfs.so",
        "PySide6/Qt/plugins/platformthemes/libqgtk3.so",
        "PySide6/Qt/plugins/imageformats/libqwebp.so",
        "PySide6/Qt/lib/libQt6OpenGL.so.6",
        "PySide6/Qt/plugins/wayland-graphics-integration-client/libqt-plugin-wayland-egl.so",
        "pyside6_essentials-6.11.3.dist-info/RECORD",
        "libreadline.so.8",
        "libcrypto.so.3",
        "libssl.so.3",
        "libzstd.so.1",
        "liblzma.so.5",
        "PySide6/QtNetwork.abi3.so",
        "PySide6/Qt/lib/libQt6Network.so.6",
        "libQt6Network.so.6",
        "libtinfo.so.6",
        "PySide6/Qt/lib/libQt6EglFsKmsSupport.so.6",
        "PySide6/Qt/translations/qtbase_uk.qm",
        "PySide6/Qt/translations/qt_help_de.qm",
        "libQt6EglFSDeviceIntegration.so.6",
        "libgtk-3.so.0",
        "libX11.so.6",
        "libglib-2.0.so.0",
    ],
)
def test_what_nobody_asks_for_is_left_out(name: str) -> None:
    assert is_pruned(name)
    assert is_pruned(name.replace("/", "\\"))


def test_every_folder_of_resources_is_built_in_but_the_pictures_of_the_readme() -> None:
    folders = {path.name for path in (PACKAGING.parent / "resources").iterdir() if path.is_dir()}
    assert set(RESOURCES) == folders - {"screenshots"}
    project = tomllib.loads((PACKAGING.parent / "pyproject.toml").read_text(encoding="utf-8"))
    included = project["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]
    assert included == {f"resources/{name}": f"switchboard/resources/{name}" for name in RESOURCES}


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/Qt/plugins/platforms/libqwayland.so",
        "PySide6/Qt/plugins/platforms/libqoffscreen.so",
        "PySide6/Qt/plugins/imageformats/libqsvg.so",
        "PySide6/Qt/plugins/iconengines/libqsvgicon.so",
        "PySide6/Qt/plugins/printsupport/libcupsprintersupport.so",
        "PySide6/Qt/plugins/platformthemes/libqxdgdesktopportal.so",
        "PySide6/Qt/translations/qtbase_de.qm",
        "PySide6/QtWidgets.abi3.so",
        "libQt6Core.so.6",
        "pyside6_essentials-6.11.3.dist-info/METADATA",
        "libpython3.11.so.1.0",
        "libsqlite3.so.0",
        "libicui18n.so.73",
        "switchboard/resources/icons/switchboard.svg",
        "python3.11/lib-dynload/_ssl.cpython-311-x86_64-linux-gnu.so",
    ],
)
def test_what_the_window_needs_stays(name: str) -> None:
    assert not is_pruned(name)


def test_nothing_of_the_program_imports_what_is_left_out() -> None:
    """Every module of it, where what is left out cannot be imported."""
    code = (
        "import importlib.abc, sys\n"
        "from pathlib import Path\n"
        "class Missing(importlib.abc.MetaPathFinder):\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        f"        if any(name == left or name.startswith(left + '.') for left in {EXCLUDED_MODULES!r}):\n"
        "            raise ModuleNotFoundError(name, name=name)\n"
        "sys.meta_path.insert(0, Missing())\n"
        "for path in sorted(Path('switchboard').rglob('*.py')):\n"
        "    if path.name != '__main__.py':\n"
        "        importlib.import_module('.'.join(path.with_suffix('').parts).removesuffix('.__init__'))\n"
    )
    command = [sys.executable, "-P", "-c", f"import sys; sys.path.insert(0, '.')\n{code}"]
    done = subprocess.run(command, cwd=PACKAGING.parent, capture_output=True, text=True, timeout=100, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_the_unit_runs_the_program_where_the_package_puts_it() -> None:
    unit = layout.system_unit((PACKAGING / "switchboard.service").read_text(encoding="utf-8"))
    assert "ExecStart=/usr/bin/switchboard serve --data /var/lib/switchboard\n" in unit
    assert "sudo" not in unit
    assert unit.count("[Service]") == 1


def test_the_manual_has_every_option_and_every_setting() -> None:
    page = manual.program_page()
    for option in ("\\-\\-demo", "\\-\\-data DIR", "\\-rx COMMAND", "\\-\\-strict", "\\-\\-version"):
        assert f".B {option}" in page.replace("\\-h, \\-\\-help", "")
    settings = manual.settings_page()
    assert all(setting.name.replace("-", "\\-") in settings for setting in TABLE.settings)
    assert not [line for line in settings.splitlines() if line.startswith("'")]


@pytest.mark.parametrize("page", [manual.program_page, manual.settings_page])
@pytest.mark.skipif(shutil.which("groff") is None, reason="needs groff")
def test_the_manual_is_read_without_a_warning(page: object) -> None:
    assert callable(page)
    command = ["groff", "-k", "-man", "-Tutf8", "-ww", "-z"]
    done = subprocess.run(command, input=page(), capture_output=True, text=True, timeout=60, check=False)
    assert done.stderr == ""


@pytest.mark.skipif(shutil.which("desktop-file-validate") is None, reason="needs desktop-file-utils")
def test_the_desktop_file_is_one() -> None:
    file = PACKAGING / "debian" / "switchboard.desktop"
    done = subprocess.run(["desktop-file-validate", str(file)], capture_output=True, text=True, check=False)
    assert done.stdout + done.stderr == ""


@pytest.mark.skipif(shutil.which("appstreamcli") is None, reason="needs appstream")
def test_the_metadata_for_software_centres_is_valid(tmp_path: Path) -> None:
    file = tmp_path / "example.switchboard.Switchboard.metainfo.xml"
    file.write_text((PACKAGING / "debian" / "metainfo.xml").read_text().replace("@VERSION@", manual.version()))
    command = ["appstreamcli", "validate", "--no-net", "--pedantic", str(file)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("script", ["postinst", "prerm", "postrm"])
def test_a_maintainer_script_is_one_for_any_shell(script: str) -> None:
    done = subprocess.run(["sh", "-n", str(PACKAGING / "debian" / script)], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
