"""What is handed out for Windows and macOS is signed: all of it, from the inside out, and once."""

import datetime as dt
import plistlib
import shutil
from collections.abc import Sequence
from pathlib import Path

import macos_bundle
import pytest
import windows_packages
import windows_signing
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, pkcs12
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

MACH = bytes.fromhex("cffaedfe")
NEEDED = ("makensis", "wixl", "osslsigncode")


@pytest.fixture
def key(tmp_path: Path) -> tuple[Path, Path]:
    """One that signs code, and the file with its password."""
    private = rsa.generate_private_key(65_537, 2_048)
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "A publisher")])
    now = dt.datetime.now(dt.UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(private.public_key())
        .serial_number(1)
        .not_valid_before(now - dt.timedelta(days=1))
        .not_valid_after(now + dt.timedelta(days=1))
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.CODE_SIGNING]), critical=False)
        .sign(private, hashes.SHA256())
    )
    kept = pkcs12.serialize_key_and_certificates(b"code", private, certificate, None, BestAvailableEncryption(b"word"))
    (tmp_path / "key.p12").write_bytes(kept)
    (tmp_path / "password").write_text("word")
    return tmp_path / "key.p12", tmp_path / "password"


@pytest.mark.skipif(any(shutil.which(each) is None for each in NEEDED), reason="needs NSIS, wixl and osslsigncode")
def test_setup_and_msi_are_signed_once(tmp_path: Path, key: tuple[Path, Path]) -> None:
    app = tmp_path / "app"
    (app / "_internal").mkdir(parents=True)
    for name in ("switchboard.exe", "switchboard-window.exe", "_internal/a.txt"):
        (app / name).write_bytes(b"MZ")
    setup, msi = tmp_path / "out" / "switchboard-1-setup.exe", tmp_path / "out" / "switchboard.msi"
    setup.parent.mkdir()
    windows_packages.make_setup(app, setup)
    windows_packages.make_msi(app, msi)
    assert list(windows_signing.unsigned(setup.parent)) == [setup, msi]
    for file in (setup, msi):
        windows_signing.sign(file, *key, "")
        assert windows_signing.is_signed(file)
    assert list(windows_signing.unsigned(setup.parent)) == []
    assert sorted(path.name for path in setup.parent.iterdir()) == ["switchboard-1-setup.exe", "switchboard.msi"]


def test_a_bundle_says_what_it_is(tmp_path: Path) -> None:
    app = tmp_path / "switchboard"
    app.mkdir()
    (app / "switchboard").write_bytes(MACH)
    bundle = macos_bundle.lay_out(app, tmp_path / "Switchboard.app")
    about = plistlib.loads((bundle / "Contents" / "Info.plist").read_bytes())
    assert (bundle / "Contents" / "MacOS" / about["CFBundleExecutable"]).is_file()
    assert "@" not in str(about)


def test_libraries_are_signed_before_what_holds_them(tmp_path: Path) -> None:
    app = tmp_path / "switchboard"
    for name in ("switchboard", "_internal/libpython.dylib", "_internal/PySide6/QtCore.abi3.so"):
        (app / name).parent.mkdir(parents=True, exist_ok=True)
        (app / name).write_bytes(MACH)
    (app / "_internal" / "notes.txt").write_text("no code")
    (app / "_internal" / "link.dylib").symlink_to("libpython.dylib")
    bundle = macos_bundle.lay_out(app, tmp_path / "Switchboard.app")
    run: list[Sequence[str]] = []
    macos_bundle.sign(bundle, "Developer ID", run.append)
    signed = [Path(command[-1]).name for command in run]
    assert signed == ["QtCore.abi3.so", "libpython.dylib", "switchboard", "Switchboard.app", "Switchboard.app"]
    assert all("runtime" in command for command in run[:-1])
    assert [command for command in run if "--entitlements" in command] == [run[-2]]


def test_an_image_is_made_and_apple_is_asked(tmp_path: Path) -> None:
    bundle = tmp_path / "Switchboard.app"
    bundle.mkdir()
    run: list[Sequence[str]] = []

    def look(command: Sequence[str]) -> None:
        run.append(command)
        staged = tmp_path / "image"
        assert command[0] != "hdiutil" or {path.name for path in staged.iterdir()} == {bundle.name, "Applications"}

    macos_bundle.make_image(bundle, tmp_path / "a.dmg", look)
    macos_bundle.notarise(tmp_path / "a.dmg", "profile", look)
    assert [command[:3] for command in run] == [
        ["hdiutil", "create", "-volname"],
        ["xcrun", "notarytool", "submit"],
        ["xcrun", "stapler", "staple"],
        ["xcrun", "stapler", "validate"],
    ]
    assert not (tmp_path / "image").exists()
