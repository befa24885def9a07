"""
Makes `.venv` hold what the lock files say, and says what of the system is missing. Standard library only.

Quick when all is there: a stamp in `.venv` holds the digest of what it was made from.
"""

import ctypes
import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
QT_LIBRARIES = {  # shared library: Debian package
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libxkbcommon.so.0": "libxkbcommon0",
}
SCREEN_LIBRARIES = {
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
}


def prepare(lock_name: str, *, screen: bool) -> None:
    """
    Sets up `.venv` with this lock file's packages and the program itself.

    Exits with a message where the Python is too old or too new, or something is missing that cannot be installed.
    """
    if not (3, 11) <= sys.version_info[:2] <= (3, 13):
        sys.exit(f"Switchboard needs Python 3.11 to 3.13; this is {sys.version.split()[0]}.")
    if sys.platform == "linux":
        _need_libraries(QT_LIBRARIES | (SCREEN_LIBRARIES if screen else {}))
    lock = ROOT / "packaging" / lock_name
    digest = _digest(lock)
    stamp = VENV / f"made-from-{lock_name}"
    if stamp.exists() and stamp.read_text(encoding="utf-8") == digest:
        return
    if not PYTHON.exists():
        _need_venv()
        print(f"Making {VENV.name} with Python {sys.version.split()[0]} …", flush=True)
        subprocess.run([sys.executable, "-m", "venv", "--clear", str(VENV)], check=True)
    print(f"Installing what {lock_name} lists …", flush=True)
    _pip("install", "--require-hashes", "-r", str(lock))
    _pip("install", "--no-deps", "--no-build-isolation", "-e", str(ROOT))
    stamp.write_text(digest, encoding="utf-8")


def _pip(*arguments: str) -> None:
    command = [str(PYTHON), "-m", "pip", "--quiet", "--disable-pip-version-check", *arguments]
    if subprocess.run(command, check=False).returncode:
        sys.exit("pip could not install what is needed; what it says stands above.")


def _digest(lock: Path) -> str:
    parts = [lock.read_bytes(), (ROOT / "pyproject.toml").read_bytes(), sys.version.encode(), str(ROOT).encode()]
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def _need_venv() -> None:
    try:
        import ensurepip  # noqa: F401  Debian leaves it out of python3
    except ImportError:
        _install_or_say(["python3-venv"], "Python's venv module")


def _need_libraries(libraries: dict[str, str]) -> None:
    missing = [package for library, package in libraries.items() if not _loads(library)]
    if missing:
        _install_or_say(missing, "libraries that Qt needs")


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _install_or_say(packages: list[str], what: str) -> None:
    install = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    if shutil.which("apt-get") is None:
        sys.exit(f"Missing: {what}. On Debian they are in: {' '.join(packages)}")
    if os.geteuid() != 0:
        sys.exit(f"Missing: {what}. Install them with:\n    sudo {' '.join(install)}")
    print(f"Installing {what}: {' '.join(packages)} …", flush=True)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (["apt-get", "update", "-qq"], [install[0], "-qq", *install[1:]]):
        if subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, check=False).returncode:
            sys.exit(f"apt-get could not install {' '.join(packages)}; what it says stands above.")
