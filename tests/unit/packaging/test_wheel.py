"""A wheel has the program with its resources and its commit, and is the same whenever and wherever it is built."""

import hashlib
import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import build
import pytest
from pruned import RESOURCES

from switchboard import __version__

ROOT = Path(__file__).parents[3]
_LEFT_OUT = shutil.ignore_patterns("__pycache__", "*.so", "*.pyd")  # where its hot modules are compiled


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Two folders, each with a source archive and a wheel of the same tree in different places."""
    folders = []
    for name in ("one", "another"):
        place = tmp_path_factory.mktemp(name)
        tree = place / "tree"
        shutil.copytree(ROOT / "switchboard", tree / "switchboard", ignore=_LEFT_OUT)
        shutil.copytree(ROOT / "resources", tree / "resources")
        shutil.copytree(ROOT / "packaging", tree / "packaging", ignore=shutil.ignore_patterns("__pycache__"))
        (tree / "resources" / "commit").write_text("0123456789ab\n", encoding="ascii")
        for file in ("pyproject.toml", "README.md", "LICENSE", "CHANGELOG.md"):
            shutil.copy(ROOT / file, tree)
        (place / "dist").mkdir()
        build.build_wheel(sys.executable, tree, place / "dist")
        folders.append(place / "dist")
    return folders


def test_two_builds_of_the_same_tree_are_the_same_bytes(built: list[Path]) -> None:
    one, another = (
        {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.iterdir()} for folder in built
    )
    assert one == another
    assert set(one) == {f"switchboard-{__version__}.tar.gz", f"switchboard-{__version__}-py3-none-any.whl"}


def test_the_wheel_has_the_program_its_resources_and_its_commit(built: list[Path]) -> None:
    with zipfile.ZipFile(next(built[0].glob("*.whl"))) as wheel:
        names = wheel.namelist()
        commit = wheel.read("switchboard/resources/commit")
        entry_points = wheel.read(f"switchboard-{__version__}.dist-info/entry_points.txt").decode()
    assert commit == b"0123456789ab\n"
    assert {name.split("/")[2] for name in names if name.startswith("switchboard/resources/")} == {*RESOURCES, "commit"}
    assert {name.split("/")[0] for name in names} == {"switchboard", f"switchboard-{__version__}.dist-info"}
    assert "[console_scripts]\nswitchboard = switchboard.__main__:main" in entry_points
    assert "[gui_scripts]\nswitchboard-window = switchboard.__main__:main" in entry_points


def test_the_source_archive_builds_what_it_was_built_with(built: list[Path]) -> None:
    with tarfile.open(next(built[0].glob("*.tar.gz"))) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    assert {"pyproject.toml", "packaging/build_hook.py", "resources/commit", "LICENSE"} <= names


def test_a_wheel_runs_from_where_it_lies(built: list[Path], tmp_path: Path) -> None:
    with zipfile.ZipFile(next(built[0].glob("*.whl"))) as wheel:
        wheel.extractall(tmp_path)
    command = [sys.executable, "-P", "-c", "import switchboard.__main__ as program; program.main(['--version'])"]
    environ = {"PYTHONPATH": str(tmp_path)}
    done = subprocess.run(command, cwd=tmp_path, env=environ, capture_output=True, text=True, check=False)
    assert done.stdout.startswith(f"Switchboard {__version__} (commit 0123456789ab) on Python "), done.stderr
