"""
Builds what an administrator installs:

    python3 packaging/build.py app        dist/switchboard: a folder with the program, its Python and its part of Qt
    python3 packaging/build.py deb        dist/switchboard_VERSION_ARCH.deb of that folder; needs dpkg-dev
    python3 packaging/build.py rpm        dist/switchboard-VERSION-1.ARCH.rpm of it; needs rpmbuild
    python3 packaging/build.py wheel      dist/switchboard-VERSION.tar.gz, and of it the wheel that any Python installs
    python3 packaging/build.py tarball    dist/switchboard-VERSION-linux-ARCH.tar.xz with a script that installs it
    python3 packaging/build.py appimage   dist/switchboard-VERSION-ARCH.AppImage; needs appimagetool

Several may be named, and the folder is made once. Its hot modules are compiled (`compile.py`) where there is a C
compiler, else they are plain Python, which is said; `--compiled` ends where there is none, `--plain` asks for Python.
All are made in `build/venv`, from `requirements-app.txt` alone.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import compile  # noqa: A004  the script beside this one
import environment
import icu_data
from dates import source_date
from program_icon import icon_file

ROOT = environment.ROOT
DIST = ROOT / "dist"
APP = DIST / "switchboard"
MOST_BYTES = 110_000_000  # of what is installed
_VENV = ROOT / "build" / "venv"
PYTHON = _VENV / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
_PACKERS = {"deb": "debian_package.py", "rpm": "rpm_package.py", "tarball": "tarball.py", "appimage": "appimage.py"}
_SPEC = Path("packaging", "app", "switchboard.spec")


def main() -> int:
    """Returns 0 where it was built."""
    options = [word for word in sys.argv[1:] if word.startswith("--")]
    wanted = [word for word in sys.argv[1:] if word not in options]
    if not wanted or not set(wanted) <= {"app", "wheel", *_PACKERS} or options not in ([], ["--compiled"], ["--plain"]):
        print(__doc__)
        return 64
    python = str(PYTHON)
    _set_up(python)
    if "wheel" in wanted:
        build_wheel(python, ROOT, DIST)
    if set(wanted) != {"wheel"}:
        build_app(python, _tree(python, options))
    for kind in dict.fromkeys(wanted):
        if kind in _PACKERS:
            _run([python, str(ROOT / "packaging" / _PACKERS[kind]), str(APP), str(DIST)])
    return 0


def _tree(python: str, options: list[str]) -> Path:
    if options == ["--plain"]:
        return ROOT
    if not options and not compile.has_compiler(python):
        print("There is no C compiler with the headers of this Python: the hot modules stay plain Python.", flush=True)
        return ROOT
    _run([python, str(ROOT / "packaging" / "compile.py")])
    return compile.STAGE


def build_wheel(python: str, root: Path, folder: Path) -> None:
    """Makes a source archive of a tree, and a wheel of that archive, so that both have the same files."""
    environ = {**os.environ, "SOURCE_DATE_EPOCH": str(source_date(root))}
    hatchling = [python, "-m", "hatchling", "build", "-d", str(folder)]
    with tempfile.TemporaryDirectory() as unpacked:
        _run([*hatchling, "-t", "sdist"], root, environ)
        archive = max(folder.glob("switchboard-*.tar.gz"), key=lambda path: path.stat().st_mtime)
        shutil.unpack_archive(archive, unpacked, filter="data")
        (tree,) = Path(unpacked).iterdir()
        _run([*hatchling, "-t", "wheel"], tree, environ)


def _set_up(python: str) -> None:
    if not Path(python).exists():
        _run([sys.executable, "-m", "venv", str(_VENV)])
    lock = ROOT / "packaging" / "requirements-app.txt"
    _run([python, "-m", "pip", "--quiet", "install", "--require-hashes", "-r", str(lock)])


def build_app(python: str, tree: Path) -> None:
    """Makes `dist/switchboard` of that tree anew, with that Python, which has what the lock file says."""
    icon = icon_file(tree, sys.platform)
    if icon is not None:
        _run([python, str(tree / "packaging" / "program_icon.py"), str(icon)])
    folders = ["--distpath", str(DIST), "--workpath", str(ROOT / "build" / "pyinstaller")]
    _run([python, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR", *folders, str(tree / _SPEC)])
    for library in (APP / "_internal/PySide6/Qt/lib").glob("libicudata.so.*"):
        icu_data.cut(library)
    print(f"{APP}: {_size_within_bounds(APP) / 1e6:.0f} MB")


def _size_within_bounds(folder: Path) -> int:
    """Bytes of its files; ends where they are more than we promise, before that is packed and given to anybody."""
    size = sum(path.stat().st_size for path in _files(folder))
    if size > MOST_BYTES:
        largest = sorted(_files(folder), key=lambda path: -path.stat().st_size)[:10]
        lines = [f"{path.stat().st_size / 1e6:6.1f} MB  {path.relative_to(folder)}" for path in largest]
        sys.exit("\n".join([f"{folder} has {size / 1e6:.1f} MB; {MOST_BYTES / 1e6:.0f} are the most:", *lines]))
    return size


def _files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file() and not path.is_symlink()]


def _run(command: list[str], folder: Path = ROOT, environ: dict[str, str] | None = None) -> None:
    if subprocess.run(command, cwd=folder, env=environ, check=False).returncode:
        sys.exit(f"{command[0]} failed; what it says stands above.")


if __name__ == "__main__":
    sys.exit(main())
