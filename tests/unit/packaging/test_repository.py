"""An apt repository is signed by a key that was named in full, and apt's own tools find what it says in order."""

import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import debian_package
import layout
import pytest
import repository

CONTROL = """\
Package: switchboard
Version: {version}
Architecture: amd64
Maintainer: {maintainer}
Section: comm
Priority: optional
Description: a package to try with
"""
needs_tools = pytest.mark.skipif(
    not all(map(shutil.which, ("reprepro", "gpg", "gpgv", "dpkg-deb"))), reason="needs reprepro, gpg and dpkg"
)


@pytest.fixture
def key(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The fingerprint of a key of its own, without a passphrase."""
    home = Path(tempfile.mkdtemp(prefix="gpg-"))  # the agent's socket takes a short path alone
    monkeypatch.setenv("GNUPGHOME", str(home))
    made = ["gpg", "--batch", "--quiet", "--passphrase", "", "--quick-gen-key", "archive@switchboard.example"]
    subprocess.run([*made, "ed25519", "sign", "1d"], check=True, capture_output=True)
    listed = layout.output("gpg", "--batch", "--with-colons", "--list-secret-keys")
    yield next(line.split(":")[9] for line in listed.splitlines() if line.startswith("fpr"))
    subprocess.run(["gpgconf", "--kill", "gpg-agent"], check=False, capture_output=True)
    shutil.rmtree(home, ignore_errors=True)


def package(folder: Path, version: str) -> Path:
    tree = folder / f"tree-{version}"
    layout.write(tree / "DEBIAN" / "control", CONTROL.format(version=version, maintainer=debian_package.MAINTAINER))
    layout.write(tree / "usr/share/doc/switchboard/version", version)
    return debian_package.pack(tree, folder / f"switchboard_{version}_amd64.deb", "gzip")


@needs_tools
def test_what_is_published_is_signed_and_the_newest_is_listed(key: str, tmp_path: Path) -> None:
    folder = tmp_path / "apt"
    repository.publish(folder, key, [package(tmp_path, "1.0")])
    repository.publish(folder, key, [package(tmp_path, "1.1")])
    release = folder / "dists" / repository.SUITE
    verify = ["gpgv", "--keyring", str(folder / repository.KEYRING), str(release / "Release.gpg")]
    subprocess.run([*verify, str(release / "Release")], check=True, capture_output=True)
    assert (release / "InRelease").is_file()
    listed = (release / "main/binary-amd64/Packages").read_text(encoding="utf-8")
    assert [line for line in listed.splitlines() if line.startswith("Version")] == ["Version: 1.1"]
    assert list(folder.glob("pool/main/s/switchboard/*.deb"))
    assert f"Signed-By: /usr/share/keyrings/{repository.KEYRING}" in (folder / "switchboard.sources").read_text()


@pytest.mark.parametrize("key", ["", "ABCD1234", "yes", "0" * 39, "g" * 40])
def test_a_key_is_named_in_full(key: str, tmp_path: Path) -> None:
    with pytest.raises(repository.BadKey):
        repository.publish(tmp_path / "apt", key, [])
    assert not (tmp_path / "apt").exists()


@needs_tools
def test_a_key_that_is_not_there_is_no_key(key: str, tmp_path: Path) -> None:
    assert key
    with pytest.raises(repository.BadKey):
        repository.publish(tmp_path / "apt", "0" * 40, [])
