"""
Sets up what the tests need, and runs them all: format, lint, types, layers, then the tests themselves.

    python3 packaging/test.py                   everything
    python3 packaging/test.py tests/unit -k hint    pytest's own arguments, without the checks before
"""

import os
import subprocess
import sys
import tempfile

import environment

CHECKS = (
    ("format", ["ruff", "format", "--check", "--quiet", "."]),
    ("lint", ["ruff", "check", "--quiet", "."]),
    ("types", ["mypy"]),
)
WAITING = ("tests/end2end", "tests/fuzz")  # they wait for other programs for most of their time: beside the others


def main() -> int:
    """Returns 0 if all is well."""
    environment.prepare("requirements-tests.txt", screen=False)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    failed = [] if sys.argv[1:] else [name for name, command in CHECKS if not _passes(name, command)]
    status = _test(*sys.argv[1:]) if sys.argv[1:] else _test_all()
    if failed:
        print(f"Before the tests, these failed: {', '.join(failed)}", file=sys.stderr)
    return status or len(failed)


def _test_all() -> int:
    """All tests, in two processes at once; what the first has to say is printed when the second has ended."""
    with tempfile.TemporaryFile() as said:
        command = [str(environment.PYTHON), "-m", "pytest", *WAITING]
        waiting = subprocess.Popen(command, cwd=environment.ROOT, stdout=said, stderr=subprocess.STDOUT)
        status = _test(*(f"--ignore={folder}" for folder in WAITING))
        status = waiting.wait() or status
        said.seek(0)
        print(said.read().decode(errors="replace"), flush=True)
    return status


def _test(*arguments: str) -> int:
    command = [str(environment.PYTHON), "-m", "pytest", *arguments]
    return subprocess.run(command, cwd=environment.ROOT, check=False).returncode


def _passes(name: str, command: list[str]) -> bool:
    print(f"== {name}", flush=True)
    tool = [str(environment.PYTHON), "-m", *command]
    return subprocess.run(tool, cwd=environment.ROOT, check=False).returncode == 0


if __name__ == "__main__":
    sys.exit(main())
