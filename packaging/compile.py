"""
Compiles the modules that `compiled.txt` lists with mypyc, in a copy of the tree; needs a C compiler.

    python3 packaging/compile.py                        build/compiled: the tree with those modules compiled
    python3 packaging/compile.py -m pytest -q tests     the same, and Python there with these arguments
    python3 packaging/compile.py -m switchboard serve
    python3 packaging/compile.py --wheel                the same, and a wheel of it in dist/, for this platform alone

What has been compiled is compiled again once one of those modules is another. The tree itself stays as it is: without
this script, and where there is no compiler, Switchboard is plain Python.
"""

import hashlib
import os
import shutil
import subprocess
import sys
import sysconfig
import tempfile
from collections.abc import Sequence
from pathlib import Path

import environment

sys.path.insert(0, str(environment.ROOT))

from switchboard.ground.version import commit_of

ROOT = environment.ROOT
STAGE = ROOT / "build" / "compiled"
WORK = ROOT / "build" / "mypyc"  # C, objects, and what mypy knows of the sources
LIST = ROOT / "packaging" / "compiled.txt"
_GROUP = "switchboard"  # all of them share one library, switchboard__mypyc, so that calls between them are C's
_LEFT_OUT = ("build", "dist", ".git", ".venv", "__pycache__", ".*_cache", ".hypothesis", "*.egg-info")
_SETUP = """
import sys
from mypyc.build import mypycify
from setuptools import setup
stage, work, *modules = sys.argv[1:]
flags = ["--config-file", stage + "/pyproject.toml", "--follow-imports", "silent", "--cache-dir", work + "/mypy"]
extensions = mypycify(
    [*flags, *modules], group_name={group!r}, opt_level="3", debug_level="0", multi_file=True, target_dir=work + "/c"
)
build = ["--quiet", "build_ext", "--build-lib", stage, "--build-temp", work + "/o", "--force"]
setup(name={group!r}, packages=[], py_modules=[], ext_modules=extensions, script_args=build)
"""
_PROBE = "#include <Python.h>\nPyMODINIT_FUNC PyInit_probe(void) { return NULL; }\n"
_PROBE_SETUP = """
import sys
from setuptools import Extension, setup
build = ["--quiet", "build_ext", "--build-lib", sys.argv[1], "--build-temp", sys.argv[1]]
setup(name="probe", packages=[], py_modules=[], ext_modules=[Extension("probe", ["probe.c"])], script_args=build)
"""


def listed_modules(text: str) -> list[str]:
    r"""
    Paths of modules, as `compiled.txt` has them.

    >>> listed_modules("# why\nswitchboard/ground/text.py\n")
    ['switchboard/ground/text.py']
    """
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def setup_script() -> str:
    """What setuptools is run with; its arguments are the tree, a folder to work in, and the modules."""
    return _SETUP.format(group=_GROUP)


def has_compiler(python: str) -> bool:
    """Whether that Python, which has setuptools, finds a C compiler and its own headers."""
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "probe.c").write_text(_PROBE, encoding="ascii")
        command = [python, "-c", _PROBE_SETUP, folder]
        done = subprocess.run(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    return done.returncode == 0


def main() -> int:
    """Returns what was run last did."""
    python = _tools()
    modules = listed_modules(LIST.read_text(encoding="utf-8"))
    _copy_tree()
    _compile(python, modules)
    if sys.argv[1:] == ["--wheel"]:
        return _build_wheel(python)
    return subprocess.run([python, *sys.argv[1:]], cwd=STAGE, check=False).returncode if sys.argv[1:] else 0


def _tools() -> str:
    """The Python that has mypyc and setuptools: the one of an environment that is active, else of `.venv`."""
    if sys.prefix != sys.base_prefix:
        return sys.executable
    environment.prepare("requirements-tests.txt", screen=False)
    return str(environment.PYTHON)


def _copy_tree() -> None:
    """Brings the copy up to date; what was compiled stays there."""
    ignore = shutil.ignore_patterns(*_LEFT_OUT)
    for old in STAGE.glob("*"):
        if old.is_dir() and old.name != "switchboard":
            shutil.rmtree(old)
    for old in STAGE.glob("switchboard/**/*.py"):
        old.unlink()
    shutil.copytree(ROOT, STAGE, ignore=ignore, dirs_exist_ok=True, symlinks=True)
    (STAGE / "resources" / "commit").write_text(f"{commit_of(ROOT / 'resources')}\n", encoding="ascii")


def _compile(python: str, modules: Sequence[str]) -> None:
    made_from = digest(modules)
    stamp = WORK / "made-from"
    if stamp.exists() and stamp.read_text(encoding="utf-8") == made_from:
        return
    for old in _libraries():
        old.unlink()
    shutil.rmtree(WORK, ignore_errors=True)
    WORK.mkdir(parents=True)
    print(f"Compiling {len(modules)} modules …", flush=True)
    paths = [str(STAGE / module) for module in modules]
    command = [python, "-c", setup_script(), str(STAGE), str(WORK), *paths]
    flags = {name: f"{os.environ.get(name, '')} {more}" for name, more in _flags()}
    if subprocess.run(command, cwd=WORK, env={**os.environ, **flags}, check=False).returncode:
        sys.exit("The modules could not be compiled; what mypyc or the C compiler says stands above.")
    stamp.write_text(made_from, encoding="utf-8")


def _flags() -> list[tuple[str, str]]:
    """What mypyc writes is not for people to mend; on Linux the libraries are a fifth smaller for the rest."""
    if sys.platform != "linux":
        return [("CFLAGS", "-w")]
    small = "-w -fvisibility=hidden -ffunction-sections -fdata-sections -fno-asynchronous-unwind-tables"
    return [("CFLAGS", small), ("LDFLAGS", "-Wl,--gc-sections -Wl,-z,noseparate-code")]


def digest(modules: Sequence[str]) -> str:
    """Of all that the compiler sees: types of modules that are not compiled count as well."""
    sources = sorted((ROOT / "switchboard").rglob("*.py"))
    parts = [sys.version.encode(), "\n".join(modules).encode(), _SETUP.encode(), str(_flags()).encode()]
    return hashlib.sha256(b"\0".join([*parts, *(path.read_bytes() for path in sources)])).hexdigest()


def _libraries() -> list[Path]:
    suffix = sysconfig.get_config_var("EXT_SUFFIX")
    return [*STAGE.glob(f"*{suffix}"), *STAGE.glob(f"switchboard/**/*{suffix}")]


def _build_wheel(python: str) -> int:
    """With the sources beside what was compiled, so that a traceback shows them."""
    command = [python, "-m", "hatchling", "build", "-t", "wheel", "-d", str(ROOT / "dist")]
    hook = {"SWITCHBOARD_COMPILED": "1"}
    return subprocess.run(command, cwd=STAGE, env={**os.environ, **hook}, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
