"""
Installs what was built into a clean Debian, uses it as a person would, upgrades and removes it:

    sudo build/venv/bin/python packaging/verify.py deb|rpm|tarball|repository [SUITE]

The newest of that kind in `dist` is tried. SUITE is bookworm where none is named. Needs root, debootstrap and a mirror
of Debian; `build/roots` keeps what it fetched. Everything it starts it ends.

An RPM is installed by rpm itself; as Debian's libraries stand in no database of rpm's, what it asks for is looked up in
the loader's list instead.
"""

import contextlib
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

import debian_package
import environment
import layout
import linked
import repository
import rpm_package
from clean_root import clean_root, inside, running, said, wait_until

sys.path.insert(0, str(environment.ROOT))

from tests.helpers.udp_phone import UdpPhone

DIST = environment.ROOT / "dist"
_PORT = 35_060
_NEWER = "99.0.0"
_DATA = "/var/lib/switchboard"


class Kind(Protocol):
    """One kind of package. `program` is its command, `service_data` what a removal that leaves nothing takes along."""

    program: str

    def install(self, root: Path) -> None: ...
    def upgrade(self, root: Path) -> None: ...
    def remove(self, root: Path) -> list[str]:
        """Returns the paths that have to be gone."""
        ...


class Deb:
    """With what it says it depends on, and nothing else."""

    program = "/usr/bin/switchboard"

    def __init__(self, package: Path) -> None:
        self._package = package

    def install(self, root: Path) -> None:
        _apt_install(root, self._brought(root, self._package))

    def upgrade(self, root: Path) -> None:
        _apt_install(root, f"/opt/{self._newer(root).name}")

    def remove(self, root: Path) -> list[str]:
        inside(root, "apt-get", "purge", "-qq", "-y", "switchboard")
        return ["/usr/lib/switchboard", self.program, _DATA, "/usr/share/doc/switchboard"]

    def _newer(self, root: Path) -> Path:
        with tempfile.TemporaryDirectory() as temporary:
            tree = Path(temporary) / "tree"
            subprocess.run(["dpkg-deb", "-R", str(self._package), str(tree)], check=True)
            _with_version(tree / "DEBIAN" / "control", "Version: ")
            return debian_package.pack(tree, root / "opt" / f"switchboard_{_NEWER}_{_architecture()}.deb", "gzip")

    def _brought(self, root: Path, package: Path) -> str:
        shutil.copy(package, root / "opt" / package.name)
        return f"/opt/{package.name}"


class Repository(Deb):
    """From a signed repository, as apt finds it; one that was changed on its way is refused."""

    def install(self, root: Path) -> None:
        self._publish(root, self._package)
        keyring = root / "usr/share/keyrings" / repository.KEYRING
        shutil.copy(root / "opt/apt" / repository.KEYRING, keyring)
        source = root / "etc/apt/sources.list.d/switchboard.sources"
        source.write_text(repository.sources("file:/opt/apt"), encoding="utf-8")
        inside(root, "apt-get", "update", "-qq", "--error-on=any")
        self._refused_where_changed(root)
        _apt_install(root, "switchboard")

    def upgrade(self, root: Path) -> None:
        self._publish(root, self._newer(root))
        inside(root, "apt-get", "update", "-qq", "--error-on=any")
        inside(root, "apt-get", "upgrade", "-qq", "-y")
        if _NEWER not in inside(root, "dpkg-query", "-W", "switchboard"):
            raise SystemExit("apt did not upgrade to the newer version of the repository.")

    def _publish(self, root: Path, package: Path) -> None:
        """With a key made for this alone, which stays in the root."""
        home = root / "opt/gnupg"
        os.environ["GNUPGHOME"] = str(home)
        if not home.exists():
            home.mkdir(mode=0o700)
            made = ["gpg", "--batch", "--quiet", "--passphrase", "", "--quick-gen-key", "trial@switchboard.example"]
            subprocess.run([*made, "ed25519", "sign", "1d"], check=True)
        listed = layout.output("gpg", "--batch", "--with-colons", "--list-secret-keys").splitlines()
        key = next(line.split(":")[9] for line in listed if line.startswith("fpr"))
        repository.publish(root / "opt/apt", key, [package])
        subprocess.run(["gpgconf", "--kill", "gpg-agent"], check=False)

    def _refused_where_changed(self, root: Path) -> None:
        release = root / "opt/apt/dists" / repository.SUITE / "InRelease"
        whole = release.read_text(encoding="utf-8")
        release.write_text(whole.replace("Label: Switchboard", "Label: Switch-board"), encoding="utf-8")
        told = inside(root, "apt-get", "update", "-qq", "--error-on=any", check=False)
        release.write_text(whole, encoding="utf-8")
        if "signature" not in told:
            raise SystemExit(f"apt took a repository that was changed after it was signed: {told}")
        inside(root, "apt-get", "update", "-qq", "--error-on=any")
        said("a changed repository", "refused")


class Rpm:
    """By rpm, after what it asks for was found to be there."""

    program = "/usr/bin/switchboard"

    def __init__(self, package: Path) -> None:
        self._package = package

    def install(self, root: Path) -> None:
        _apt_install(root, "rpm", *_debian_packages())
        shutil.copy(self._package, root / "opt" / self._package.name)
        asked = inside(root, "rpm", "-qp", "--requires", f"/opt/{self._package.name}").splitlines()
        known = inside(root, "ldconfig", "-p")
        names = [line.partition("(")[0] for line in asked if ".so" in line]
        missing = [name for name in names if f"\t{name} (" not in known]
        if missing or not names:
            raise SystemExit(f"The package asks for what is not there: {missing or 'nothing at all'}")
        inside(root, "rpm", "-i", "--nodeps", f"/opt/{self._package.name}")
        wrong = inside(root, "rpm", "-V", "--nodeps", "switchboard").strip()
        if wrong:
            raise SystemExit(f"rpm finds files that are not as packed: {wrong}")

    def upgrade(self, root: Path) -> None:
        with tempfile.TemporaryDirectory(dir=root / "opt") as work:
            tree = Path(work) / "tree"
            tree.mkdir()
            shutil.copytree(root / "usr/lib/switchboard", tree / "usr/lib/switchboard", symlinks=True)
            listed = inside(root, "rpm", "-ql", "switchboard").splitlines()
            for path in listed:
                if not path.startswith("/usr/lib/switchboard") and not (root / path[1:]).is_dir():
                    _copied(root, tree, path)
            spec = rpm_package.spec_for(_NEWER, linked.linked_with(tree / "usr/lib/switchboard"), tree)
            newer = rpm_package.pack(spec.replace("w6.xzdio", "w1.xzdio"), Path(work), root / "opt")
        inside(root, "rpm", "-U", "--nodeps", f"/opt/{newer.name}")

    def remove(self, root: Path) -> list[str]:
        inside(root, "rpm", "-e", "switchboard")
        if not (root / _DATA[1:]).exists():
            raise SystemExit("What people had set went with the package.")
        return ["/usr/lib/switchboard", self.program, "/usr/share/doc/switchboard", "/usr/share/licenses/switchboard"]


class Tarball:
    """For everybody first, then for one person beside it, whose own is removed again."""

    program = "/usr/local/bin/switchboard"

    def __init__(self, archive: Path) -> None:
        self._archive = archive

    def install(self, root: Path) -> None:
        folder = self._unpacked(root)
        told = inside(root, f"{folder}/install.sh")
        packages = [line.split()[-1] for line in (root / folder[1:] / "needs").read_text().splitlines()[2:]]
        if "sudo apt-get install" not in told:
            raise SystemExit(f"It did not say which libraries a clean system lacks: {told}")
        _apt_install(root, *dict.fromkeys(packages))
        again = inside(root, f"{folder}/install.sh", "--quiet")
        if again:
            raise SystemExit(f"It was to be quiet: {again}")
        inside(root, "useradd", "--create-home", "alone")
        self._for_one_person(root, folder)

    def upgrade(self, root: Path) -> None:
        folder = self._unpacked(root)
        (root / "usr/local/share/man/man1/old.1").touch()
        with (root / "usr/local/lib/switchboard/installed-files").open("a") as listed:
            listed.write("/usr/local/share/man/man1/old.1\n")  # what a version before had
        inside(root, f"{folder}/install.sh", "--quiet")
        if (root / "usr/local/share/man/man1/old.1").exists():
            raise SystemExit("A file of the version before is still there.")

    def remove(self, root: Path) -> list[str]:
        inside(root, "/usr/local/lib/switchboard/install.sh", "--uninstall", "--purge", "--quiet")
        left = inside(root, "find", "/usr/local", "-name", "*witchboard*").split()
        return [*left, "/usr/local/lib/switchboard", self.program, _DATA]

    def _unpacked(self, root: Path) -> str:
        subprocess.run(["tar", "-C", str(root / "opt"), "-xf", str(self._archive)], check=True)
        return f"/opt/{self._archive.name.removesuffix('.tar.xz')}"

    def _for_one_person(self, root: Path, folder: str) -> None:
        def run(*command: str) -> str:
            return inside(root, "env", "HOME=/home/alone", *command, user="alone")

        told = run(f"{folder}/install.sh", "--quiet")
        version = run("/home/alone/.local/bin/switchboard", "--version")
        run("/home/alone/.local/lib/switchboard/install.sh", "--uninstall", "--quiet")
        left = run("find", "/home/alone", "-name", "*witchboard*")
        if told or "Switchboard" not in version or left:
            raise SystemExit(f"One person's own was not there and gone again: {told} {version} {left}")
        said("for one person", "installed, run and removed")


def main() -> int:
    """Returns 0 where all of it went as it should."""
    if len(sys.argv) not in (2, 3) or sys.argv[1] not in KINDS:
        print(__doc__)
        return 64
    pattern, kind = KINDS[sys.argv[1]]
    found = sorted(DIST.glob(pattern), key=lambda path: path.stat().st_mtime)
    if not found:
        raise SystemExit(f"There is no {pattern} in {DIST}: python3 packaging/build.py {sys.argv[1]}")
    verify(kind(found[-1].resolve()), found[-1].name, sys.argv[2] if sys.argv[2:] else "bookworm")
    return 0


def verify(kind: Kind, name: str, suite: str) -> None:
    """The whole round; exits with what was wrong."""
    with clean_root(suite) as root:
        inside(root, "apt-get", "update", "-qq")
        kind.install(root)
        said("installed", inside(root, kind.program, "--version").strip())
        used_at_a_desk(root, kind.program)
        used_as_a_service(root, kind.program)
        kind.upgrade(root)
        upgraded(root, kind.program)
        removed(root, kind)
    print(f"{name} on {suite}: installed, used, upgraded and removed.")


KINDS: dict[str, tuple[str, Callable[[Path], Kind]]] = {
    "deb": ("switchboard_*.deb", Deb),
    "repository": ("switchboard_*.deb", Repository),
    "rpm": ("switchboard-*.rpm", Rpm),
    "tarball": ("switchboard-*.tar.xz", Tarball),
}


def used_at_a_desk(root: Path, program: str) -> None:
    """A key at the window, and a phone shows it."""
    _apt_install(root, "xvfb", "xdotool", "fonts-dejavu-core")
    inside(root, "useradd", "--create-home", "desk")
    (root / "tmp" / ".X11-unix").mkdir(mode=0o777)
    (root / "tmp" / ".X11-unix").chmod(0o1777)
    with contextlib.ExitStack() as started:
        started.enter_context(running(root, "Xvfb", ":77", "-screen", "0", "1366x768x24", user="desk"))
        begun = time.monotonic()
        window_program = ("env", "DISPLAY=:77", program, "--demo", "--sip", f"127.0.0.1:{_PORT}")
        wait_until((root / "tmp/.X11-unix/X77").exists, "a screen")
        started.enter_context(running(root, *window_program, user="desk"))
        xdotool = ("env", "DISPLAY=:77", "xdotool")
        search = (*xdotool, "search", "--onlyvisible", "--name", "^Switchboard$")
        wait_until(lambda: inside(root, *search, user="desk", check=False).strip().isdigit(), "a window")
        said("its window was there after", f"{time.monotonic() - begun:.1f} s")
        phone = started.enter_context(UdpPhone("6002", f"127.0.0.1:{_PORT}"))
        phone.subscribe()
        window = inside(root, *search, user="desk").strip()
        inside(root, *xdotool, "windowfocus", "--sync", window, user="desk")
        inside(root, *xdotool, "type", "--delay", "40", "6002", user="desk")
        inside(root, *xdotool, "key", "ctrl+5", user="desk")
        phone.wait_for(b"<rpid:busy/>")
        said("a key at the window", "a phone showed it")


def used_as_a_service(root: Path, program: str) -> None:
    """As the unit starts it, whose user and folder the package made or names."""
    data = root / "var/lib/switchboard"
    inside(root, "install", "-d", "-o", "switchboard", "-g", "switchboard", "-m", "700", "/var/lib/switchboard")
    (data / "extensions.conf").write_text("[default]\nexten => 6002,hint,Custom:6002,CustomPresence:6002\n")
    (data / "switchboard.toml").write_text(f'sip = ["127.0.0.1:{_PORT}"]\ndialplan = "extensions.conf"\n')
    inside(root, "chown", "-R", "switchboard:switchboard", "/var/lib/switchboard")
    with running(root, program, "serve", "--data", _DATA, user="switchboard"):
        wait_until(lambda: "on Python" in _rx(root, program, "core show version"), "a service")
        _rx(root, program, 'presencestate change CustomPresence:6002 "away,at lunch"')
        wait_until(lambda: "Presence:away" in _rx(root, program, "core show hints"), "the presence that was set")
    said("a service", "a presence was set at its console")


def upgraded(root: Path, program: str) -> None:
    """What was set before is still there."""
    with running(root, program, "serve", "--data", _DATA, user="switchboard"):
        wait_until(lambda: "Presence:away" in _rx(root, program, "core show hints"), "the presence that was set before")
    said("upgraded", "what was set before is there")


def removed(root: Path, kind: Kind) -> None:
    """Nothing of it is left."""
    left = [path for path in kind.remove(root) if (root / path[1:]).exists() or (root / path[1:]).is_symlink()]
    if left:
        raise SystemExit(f"A removal left behind: {', '.join(left)}")
    said("removed", "nothing is left")


def _rx(root: Path, program: str, command: str) -> str:
    return inside(root, program, "-rx", command, "--data", _DATA, user="switchboard", check=False)


def _apt_install(root: Path, *packages: str) -> None:
    inside(root, "apt-get", "install", "-qq", "-y", "--no-install-recommends", *packages)


def _architecture() -> str:
    return layout.output("dpkg", "--print-architecture").strip()


def _debian_packages() -> list[str]:
    """Those with the libraries that the built folder is linked with."""
    return linked.debian_packages(linked.linked_with(DIST / "switchboard"))


def _copied(root: Path, tree: Path, path: str) -> None:
    place = tree / path[1:]
    place.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy2(root / path[1:], place, follow_symlinks=False)


def _with_version(control: Path, head: str) -> None:
    lines = control.read_text(encoding="utf-8").splitlines()
    lines[[line.startswith(head) for line in lines].index(True)] = f"{head}{_NEWER}"
    control.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
