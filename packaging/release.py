"""
A release: what is looked at before it, what is built, and what goes with it.

    python3 packaging/release.py                # known holes, and a bill of materials; into dist/switchboard.cdx.json
    python3 packaging/release.py --offline      # the bill of materials alone
    python3 packaging/release.py all [--tag vVERSION] [--key FINGERPRINT] [--feed-key FILE [--page URL]]
                                     [--offline] [--tested]

`all` is a release: the tree is as committed and its changelog has this version; every check and test passes (--tested:
they have already); wheel, Debian package, RPM and archive are built. They, the bill of materials and their checksums
lie in dist/release, signed where a key is named, what is new in dist/NOTES.md, and with a key a repository in dist/apt.
With the publisher's key (`announce.py`) the feed lies there, too, by which programs hear of the version.

The bill is CycloneDX 1.5 made of the lock file, so that it names the very files whose hashes pip checks. Standard
library only; pip-audit runs in a virtual environment of its own, and never touches that of the program.
"""

import argparse
import json
import re
import subprocess
import sys
import tempfile
import venv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import artefacts
import build
import repository

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
    """Returns 0, 1 where a hole is known or it is not ready, 3 where nothing could be looked at."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", nargs="?", choices=["all"])
    parser.add_argument("--offline", action="store_true", help="ask nobody about known holes")
    parser.add_argument("--tested", action="store_true", help="leave the tests out")
    parser.add_argument("--key", default="", help="the fingerprint of the key that signs")
    parser.add_argument("--feed-key", default="", help="the file with the key that signs what programs are told")
    parser.add_argument("--page", default="", help="where a person gets this version; programs name it")
    parser.add_argument("--tag", default="", help="the tag that this is to be")
    options = parser.parse_args()
    version = program_version()
    try:
        if options.what == "all":
            check(version, options.tag, tested=options.tested)
        write_bill(version)
        status = 0 if options.offline else audit(LOCK)
        if options.what == "all" and not status:
            make(version, options.key)
            if options.feed_key:
                announce(options.feed_key, options.page)
    except artefacts.NotReady as error:
        print(error, file=sys.stderr)
        return FOUND
    return status


def program_version() -> str:
    """As the one place has it where it stands."""
    text = (ROOT / "switchboard" / "__init__.py").read_text("utf-8")
    found = re.search(r'^__version__ = "([^"]+)"', text, re.MULTILINE)
    return found.group(1) if found else "unknown"


def write_bill(version: str) -> None:
    """Into `dist`."""
    BILL.parent.mkdir(exist_ok=True)
    bill = bill_of(read_lock(LOCK.read_text(encoding="utf-8")), version)
    BILL.write_text(json.dumps(bill, indent=2) + "\n", encoding="utf-8")
    print(f"The bill of materials is in {BILL}.")


def check(version: str, tag: str, *, tested: bool) -> None:
    """
    Raises:
        NotReady: the tree is not as committed, tag or changelog say another version, or a test failed.
    """
    if tag:
        artefacts.check_tag(tag, version)
    text = artefacts.notes((ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), version)
    command = ["git", "-C", str(ROOT), "status", "--porcelain"]
    changed = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    if changed:
        raise artefacts.NotReady(f"These are not as committed:\n{changed}")
    if not tested and _ran("test.py"):
        raise artefacts.NotReady("A check or a test failed; what it says stands above.")
    BILL.parent.mkdir(exist_ok=True)
    (BILL.parent / "NOTES.md").write_text(text, encoding="utf-8")


def make(version: str, key: str) -> None:
    """
    Builds all that is built on this platform, and collects it.

    Raises:
        NotReady: something could not be built.
    """
    if _ran("build.py", "wheel", "deb", "rpm", "tarball"):
        raise artefacts.NotReady("Something could not be built; what it says stands above.")
    folder = artefacts.collect(BILL.parent, version, BILL)
    if key:
        artefacts.sign(folder, key)
        repository.publish(BILL.parent / "apt", key, list(folder.glob("*.deb")))
    print(f"The release is in {folder}{'' if key else ', not signed'}.")


def announce(key: str, page: str) -> None:
    """
    Writes the feed by which programs hear of this version; it is to be put where they look for it.

    Raises:
        NotReady: no program that was built would believe it.
    """
    command = [str(build.PYTHON), str(ROOT / "packaging" / "announce.py"), "feed", key, *([page] if page else [])]
    if subprocess.run(command, check=False).returncode:
        raise artefacts.NotReady("The feed could not be written; what it says stands above.")


def _ran(script: str, *arguments: str) -> int:
    return subprocess.run([sys.executable, str(ROOT / "packaging" / script), *arguments], check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
