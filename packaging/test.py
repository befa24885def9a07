"""
Sets up what the tests need, and runs them all: format, lint, types, layers, then the tests themselves.

    python3 packaging/test.py                   everything
    python3 packaging/test.py tests/unit -k hint    pytest's own arguments, without the checks before
"""

import os
import subprocess
import sys

import environment

CHECKS = (
    ("format", ["ruff", "format", "--check", "--quiet", "."]),
    ("lint", ["ruff", "check", "--quiet", "."]),
    ("types", ["mypy"]),
)


def main() -> int:
    """Returns 0 if all is well."""
    environment.prepare("requirements-tests.txt", screen=False)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    failed = [] if sys.argv[1:] else [name for name, command in CHECKS if not _passes(name, command)]
    tests = [str(environment.PYTHON), "-m", "pytest", *sys.argv[1:]]
    status = subprocess.run(tests, cwd=environment.ROOT, check=False).returncode
    if failed:
        print(f"Before the tests, these failed: {', '.join(failed)}", file=sys.stderr)
    return status or len(failed)


def _passes(name: str, command: list[str]) -> bool:
    print(f"== {name}", flush=True)
    tool = [str(environment.PYTHON), "-m", *command]
    return subprocess.run(tool, cwd=environment.ROOT, check=False).returncode == 0


if __name__ == "__main__":
    sys.exit(main())
