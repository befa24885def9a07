"""
What is looked at before a release: known holes in what we depend on, and a bill of materials beside it.

    python3 packaging/release.py            # both; into dist/switchboard.cdx.json
    python3 packaging/release.py --offline  # the bill of materials alone

The bill is CycloneDX 1.5 made of the lock file, so that it names the very files whose hashes pip checks. Standard
library only; pip-audit runs in a virtual environment of its own, and never touches that of the program.
"""

import json
import re
import subprocess
import sys
import tempfile
import venv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "packaging" / "requirements.txt"
BILL = ROOT / "dist" / "switchboard.cdx.json"
_PIN = re.compile(r"([A-Za-z0-9][A-Za-z0-9._-]*)==([^\s;\\]+)(?:\s*;\s*([^\\]+))?")
_HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")
FOUND, NOT_LOOKED_AT = 1, 3


class BadLock(ValueError):
    """A lock file without a version or a hash for each package."""


@dataclass(frozen=True)
class Locked:
    """A package as the lock file has it; `marker` says where it is wanted, `hashes` are of its files (SHA-256)."""

    name: str
    version: str
    marker: str
    hashes: tuple[str, ...]

    @property
    def url(self) -> str:
        """As the package URL specification has it."""
        return f"pkg:pypi/{re.sub(r'[-_.]+', '-', self.name).lower()}@{self.version}"


def read_lock(text: str) -> Iterator[Locked]:
    """
    Raises:
        BadLock: a line is no package with a version and at least one hash.
    """
    for line in text.replace("\\\n", " ").splitlines():
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        match, hashes = _PIN.match(line), tuple(_HASH.findall(line))
        if match is None or not hashes:
            raise BadLock(f"'{line.strip()[:80]}' is not NAME==VERSION with hashes")
        marker = (match.group(3) or "").partition("--hash")[0].strip()
        yield Locked(match.group(1), match.group(2), marker, hashes)


def bill_of(packages: Iterator[Locked], version: str) -> dict[str, object]:
    """A CycloneDX 1.5 document; the same packages give the same bytes."""
    components = [
        {
            "type": "library",
            "bom-ref": package.url,
            "name": package.name,
            "version": package.version,
            "purl": package.url,
            "hashes": [{"alg": "SHA-256", "content": digest} for digest in package.hashes],
            "properties": [{"name": "switchboard:marker", "value": package.marker}] if package.marker else [],
        }
        for package in packages
    ]
    program = {"type": "application", "bom-ref": "switchboard", "name": "switchboard", "version": version}
    depends = [{"ref": "switchboard", "dependsOn": [str(component["bom-ref"]) for component in components]}]
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": {"component": program},
        "components": components,
        "dependencies": depends,
    }


def audit(lock: Path) -> int:
    """Asks for known holes; 0 where there is none, `FOUND`, or `NOT_LOOKED_AT` where it could not be asked."""
    with tempfile.TemporaryDirectory() as folder:
        venv.create(folder, with_pip=True)
        python = Path(folder) / ("Scripts" if sys.platform == "win32" else "bin") / "python"
        install = [str(python), "-m", "pip", "install", "--quiet", "pip-audit"]
        if subprocess.run(install, check=False).returncode:
            print("pip-audit cannot be had: is there no network? Nothing was looked at; --offline leaves it out.")
            return NOT_LOOKED_AT
        look = [str(python), "-m", "pip_audit", "--require-hashes", "--disable-pip", "--format", "json"]
        asked = subprocess.run([*look, "--requirement", str(lock)], check=False, stdout=subprocess.PIPE, text=True)
    status, lines = verdict(asked.stdout)
    print("\n".join(lines))
    return status


def verdict(report: str) -> tuple[int, list[str]]:
    """What a report of pip-audit comes to, and what of it a person has to know."""
    try:
        packages = json.loads(report)["dependencies"]
    except (ValueError, KeyError, TypeError):
        return NOT_LOOKED_AT, ["pip-audit gave no report."]
    holes = [f"{one['name']} {one['version']}: {hole['id']}" for one in packages for hole in one.get("vulns", ())]
    passed_over = [f"{one['name']} was not looked at: {one['skip_reason']}" for one in packages if "skip_reason" in one]
    if holes:
        return FOUND, [*holes, *passed_over]
    if passed_over or not packages:
        return NOT_LOOKED_AT, passed_over or ["pip-audit looked at nothing."]
    return 0, [f"No hole is known in {len(packages)} packages."]


def main() -> int:
    """Returns 0, 1 where a hole is known, 3 where nothing could be looked at."""
    found = re.search(
        r'^__version__ = "([^"]+)"', (ROOT / "switchboard" / "__init__.py").read_text("utf-8"), re.MULTILINE
    )
    version = found.group(1) if found else "unknown"
    BILL.parent.mkdir(exist_ok=True)
    bill = bill_of(read_lock(LOCK.read_text(encoding="utf-8")), version)
    BILL.write_text(json.dumps(bill, indent=2) + "\n", encoding="utf-8")
    print(f"The bill of materials is in {BILL}.")
    return 0 if "--offline" in sys.argv[1:] else audit(LOCK)


if __name__ == "__main__":
    sys.exit(main())
