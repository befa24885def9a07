"""The script in the archive installs, upgrades and removes, and leaves alone what is not its own."""

import os
import platform
import shutil
import subprocess
import sys
from pathlib import Path

import layout
import linked
import pytest
import rpm_package
import tarball

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="it is for Linux")

PROGRAM = '#!/bin/sh\necho "Switchboard 1.2.3"\n'


@pytest.fixture
def unpacked(tmp_path: Path) -> Path:
    app = tmp_path / "app"
    layout.write(app / "switchboard", PROGRAM, mode=0o755)
    layout.write(app / "_internal" / "part", "one")
    folder = tmp_path / "unpacked"
    layout.lay_out(app, folder)
    shutil.rmtree(folder / "bin")
    layout.write(folder / "needs", f"glibc 2.17\nmachine {platform.machine()}\nlibrary libnobody.so.7 libnobody7\n")
    shutil.copy(tarball.SCRIPT, folder / "install.sh")
    return folder


@pytest.fixture
def home(tmp_path: Path) -> Path:
    (tmp_path / "home").mkdir()
    return tmp_path / "home"


def run(script: Path, home: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environ = {"PATH": os.environ["PATH"], "HOME": str(home)}
    command = ["sh", str(script), *arguments]
    return subprocess.run(command, env=environ, cwd=home, capture_output=True, text=True, timeout=60, check=False)


def installed(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if not path.is_dir() or path.is_symlink()}


def test_one_person_installs_and_removes_it(unpacked: Path, home: Path) -> None:
    done = run(unpacked / "install.sh", home, "--user")
    assert done.returncode == 0, done.stderr
    assert "Switchboard 1.2.3" in done.stdout
    assert "libnobody.so.7" in done.stdout
    assert "apt-get install libnobody7" in done.stdout
    command = subprocess.run([home / ".local/bin/switchboard"], capture_output=True, text=True, check=True)
    assert command.stdout == "Switchboard 1.2.3\n"
    desktop = (home / ".local/share/applications/switchboard.desktop").read_text(encoding="utf-8")
    assert f'Exec="{home}/.local/bin/switchboard" %u\n' in desktop
    unit = (home / ".config/systemd/user/switchboard.service").read_text(encoding="utf-8")
    assert f'ExecStart="{home}/.local/bin/switchboard" serve\n' in unit
    removed = run(home / ".local/lib/switchboard/install.sh", home, "--uninstall", "--user", "--quiet")
    assert (removed.returncode, removed.stdout, removed.stderr) == (0, "", "")
    assert installed(home) == set()


@pytest.mark.parametrize("name", ["opt", "with space", "ünïcode", "a-b_c@d.e+f"])
def test_it_goes_where_a_prefix_says_and_is_quiet(unpacked: Path, home: Path, name: str) -> None:
    prefix = home / name
    done = run(unpacked / "install.sh", home, "--user", "--prefix", str(prefix), "--quiet")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert f'"{prefix}/bin/switchboard"' in (prefix / "share/applications/switchboard.desktop").read_text("utf-8")
    # The copy that lies there knows where it lies.
    assert run(prefix / "lib/switchboard/install.sh", home, "--uninstall", "--user").returncode == 0
    assert installed(home) == set()


def test_what_others_put_there_stays(unpacked: Path, home: Path) -> None:
    theirs = home / ".local/share/applications/theirs.desktop"
    layout.write(theirs, "theirs")
    data = home / ".local/share/switchboard/switchboard.toml"
    layout.write(data, "language = 'de'")
    assert run(unpacked / "install.sh", home, "--user", "--quiet").returncode == 0
    assert run(unpacked / "install.sh", home, "--user", "--uninstall").returncode == 0
    assert installed(home) == {str(path.relative_to(home)) for path in (theirs, data)}
    assert run(unpacked / "install.sh", home, "--user", "--quiet").returncode == 0
    assert run(unpacked / "install.sh", home, "--user", "--uninstall", "--purge").returncode == 0
    assert installed(home) == {str(theirs.relative_to(home))}


def test_an_upgrade_leaves_nothing_of_the_version_before(unpacked: Path, home: Path) -> None:
    layout.write(unpacked / "share/doc/old", "old")
    layout.write(unpacked / "lib/switchboard/_internal/old", "old")
    assert run(unpacked / "install.sh", home, "--user", "--quiet").returncode == 0
    before = installed(home)
    (unpacked / "share/doc/old").unlink()
    (unpacked / "lib/switchboard/_internal/old").unlink()
    layout.write(unpacked / "lib/switchboard/_internal/part", "two")
    assert run(unpacked / "install.sh", home, "--user", "--quiet").returncode == 0
    assert before - installed(home) == {".local/share/doc/old", ".local/lib/switchboard/_internal/old"}
    assert (home / ".local/lib/switchboard/_internal/part").read_text(encoding="utf-8") == "two"


def test_a_folder_that_is_not_ours_is_not_written_over(unpacked: Path, home: Path) -> None:
    layout.write(home / ".local/lib/switchboard/theirs", "theirs")
    done = run(unpacked / "install.sh", home, "--user")
    assert (done.returncode, installed(home)) == (1, {".local/lib/switchboard/theirs"})
    assert "was not made by this script" in done.stderr


@pytest.mark.parametrize(
    ("needs", "what"),
    [
        ("glibc 99.0\nmachine {machine}\n", "needs glibc 99.0"),
        ("glibc 2.17\nmachine z80\n", "this build is for z80"),
    ],
)
def test_a_system_that_will_not_do_is_told_why_before_anything_is_written(
    unpacked: Path, home: Path, needs: str, what: str
) -> None:
    layout.write(unpacked / "needs", needs.format(machine=platform.machine()))
    done = run(unpacked / "install.sh", home, "--user")
    assert (done.returncode, installed(home)) == (1, set())
    assert what in done.stderr


@pytest.mark.parametrize("arguments", [["--prefix"], ["--purge"], ["--nonsense"], ["nonsense"]])
def test_wrong_arguments_are_refused(unpacked: Path, home: Path, arguments: list[str]) -> None:
    done = run(unpacked / "install.sh", home, *arguments)
    assert (done.returncode, installed(home)) == (64, set())
    assert "usage: install.sh" in done.stderr


@pytest.mark.parametrize(
    "prefix", ["/", "/tmp/a'b", '/tmp/a"b', "/tmp/$(touch x)", "/tmp/a|b", "/tmp/a&b", "/tmp/a\nb"]
)
def test_a_prefix_that_cannot_be_quoted_is_refused(unpacked: Path, home: Path, prefix: str) -> None:
    done = run(unpacked / "install.sh", home, "--user", "--prefix", prefix)
    assert (done.returncode, installed(home)) == (1, set())


def test_what_is_not_installed_is_not_removed(unpacked: Path, home: Path) -> None:
    done = run(unpacked / "install.sh", home, "--user", "--uninstall")
    assert (done.returncode, done.stderr) == (1, f"install.sh: nothing is installed in {home}/.local\n")


def test_the_spec_of_rpm_asks_for_every_library_and_lists_every_file(tmp_path: Path) -> None:
    layout.write(tmp_path / "app" / "switchboard", PROGRAM, mode=0o755)
    layout.lay_out(tmp_path / "app", tmp_path / "tree" / "usr")
    spec = rpm_package.spec_for("1.2.3", linked.Linked(("libX11.so.6", "libc.so.6"), "2.35"), tmp_path / "tree")
    assert "Requires: libX11.so.6()(64bit)\n" in spec
    assert "Requires: libc.so.6(GLIBC_2.35)(64bit)\n" in spec
    files = spec.partition("%files")[2]
    for path in installed(tmp_path / "tree"):
        assert f"\n/{path}\n" in files or path.startswith("usr/lib/switchboard/"), path
    assert "@" not in spec


def test_the_newest_version_of_the_c_library_is_the_floor() -> None:
    assert linked.newest_glibc("GLIBC_2.9 GLIBC_2.35 GLIBC_2.4 GLIBC_PRIVATE") == "2.35"
