"""
A bundle and a disk image for macOS, of a folder that was built there (`build.py app`); runs on macOS alone:

    python3 packaging/macos_bundle.py dist/switchboard dist                                   not signed
    python3 packaging/macos_bundle.py dist/switchboard dist --identity "Developer ID Application: …" [--profile NAME]

With an identity every library and the program are signed, from the inside out, with a hardened runtime. With a profile
of `xcrun notarytool store-credentials` Apple is asked for its consent, which the image then carries.
"""

import argparse
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import environment
import manual
from program_icon import icon_file

_PARTS = environment.ROOT / "packaging" / "macos"
_MAGICS = {bytes.fromhex(magic) for magic in ("cffaedfe", "cafebabe", "feedfacf")}  # of what macOS loads and runs
Run = Callable[[Sequence[str]], object]


def main() -> int:
    """Returns 0 where the image was made."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("app", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--identity", default="")
    parser.add_argument("--profile", default="")
    options = parser.parse_args()
    bundle = lay_out(options.app, options.folder / "Switchboard.app")
    if options.identity:
        sign(bundle, options.identity, _run)
    image = options.folder / f"switchboard-{manual.version()}.dmg"
    make_image(bundle, image, _run)
    if options.identity and options.profile:
        notarise(image, options.profile, _run)
    print(image)
    return 0


def lay_out(app: Path, bundle: Path) -> Path:
    """The folder as a bundle: the program and its parts, its icon, and what it says of itself."""
    shutil.rmtree(bundle, ignore_errors=True)
    contents = bundle / "Contents"
    shutil.copytree(app, contents / "MacOS", symlinks=True)
    about = (_PARTS / "Info.plist").read_text(encoding="utf-8").replace("@VERSION@", manual.version())
    (contents / "Info.plist").write_text(about, encoding="utf-8")
    icon = icon_file(environment.ROOT, "darwin")
    (contents / "Resources").mkdir()
    if icon is not None and icon.exists():
        shutil.copy(icon, contents / "Resources" / "switchboard.icns")
    return bundle


def code_in(bundle: Path) -> Iterator[Path]:
    """Every library and program in it, the deepest first: who signs a thing signs what lies in it."""
    files = [path for path in bundle.rglob("*") if path.is_file() and not path.is_symlink()]
    for path in sorted(files, key=lambda path: (-len(path.parts), str(path))):
        with path.open("rb") as file:
            if file.read(4) in _MAGICS:
                yield path


def sign(bundle: Path, identity: str, run: Run) -> None:
    """The program itself may do what `entitlements.plist` says; libraries need no such leave."""
    common = ["codesign", "--force", "--timestamp", "--options", "runtime", "--sign", identity]
    for path in code_in(bundle):
        run([*common, str(path)])
    run([*common, "--entitlements", str(_PARTS / "entitlements.plist"), str(bundle)])
    run(["codesign", "--verify", "--deep", "--strict", str(bundle)])


def make_image(bundle: Path, image: Path, run: Run) -> None:
    """With a link to where programs lie, so that a person can drag it there."""
    staged = bundle.parent / "image"
    shutil.rmtree(staged, ignore_errors=True)
    staged.mkdir()
    shutil.copytree(bundle, staged / bundle.name, symlinks=True)
    (staged / "Applications").symlink_to("/Applications")
    command = ["hdiutil", "create", "-volname", "Switchboard", "-srcfolder", str(staged), "-ov", "-format", "UDZO"]
    run([*command, str(image)])
    shutil.rmtree(staged)


def notarise(image: Path, profile: str, run: Run) -> None:
    """Waits for Apple's answer, and staples it to the image."""
    run(["xcrun", "notarytool", "submit", str(image), "--keychain-profile", profile, "--wait"])
    run(["xcrun", "stapler", "staple", str(image)])
    run(["xcrun", "stapler", "validate", str(image)])


def _run(command: Sequence[str]) -> object:
    return subprocess.run(command, check=True)


if __name__ == "__main__":
    sys.exit(main())
