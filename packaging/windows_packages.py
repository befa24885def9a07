"""
Installers for Windows, made on Linux of a folder that was built on Windows (`build.py app` there):

    python3 packaging/windows_packages.py FOLDER dist

writes `switchboard-VERSION-setup.exe` by NSIS (Debian: nsis), and `switchboard-VERSION.msi` for group policies by wixl
(Debian: wixl). `windows_signing.py` signs the folder before, and both of them afterwards.
"""

import hashlib
import subprocess
import sys
import tempfile
import uuid
from pathlib import Path
from xml.sax.saxutils import quoteattr

import environment
import manual

SCRIPT = environment.ROOT / "packaging" / "windows" / "switchboard.nsi"
_FAMILY = uuid.UUID("5ab18a6d-3a34-4f63-9b1c-6f2f6f1c2e11")  # of all versions: a newer one takes an older one's place
_PROGRAM = "switchboard.exe"
_WINDOW = "switchboard-window.exe"  # the same without a console


def make_setup(app: Path, target: Path) -> None:
    """
    Raises:
        CalledProcessError: NSIS refuses; what it says is printed.
    """
    told = [f"-DAPP={app.resolve()}", f"-DVERSION={manual.version()}", f"-DOUT={target.resolve()}"]
    subprocess.run(["makensis", "-V2", "-WX", *told, str(SCRIPT)], check=True)


def make_msi(app: Path, target: Path) -> None:
    """
    Raises:
        CalledProcessError: wixl refuses; what it says is printed.
    """
    with tempfile.NamedTemporaryFile("w", suffix=".wxs", encoding="utf-8") as file:
        file.write(msi_source(app.resolve()))
        file.flush()
        subprocess.run(["wixl", "-a", "x64", "-o", str(target.resolve()), file.name], check=True, cwd=app)


def msi_source(app: Path) -> str:
    """A package in WiX's language: for all users, an upgrade of every older version; files are named from `app` on."""
    components: list[str] = []
    tree = _folder(app, app, components)
    references = "".join(f'<ComponentRef Id="{each}"/>' for each in components)
    version = manual.version().split("+")[0]
    return f"""<?xml version="1.0" encoding="utf-8"?>
<Wix xmlns="http://schemas.microsoft.com/wix/2006/wi">
<Product Id="*" Name="Switchboard" Version="{version}" Language="1033" Manufacturer="The Switchboard authors"
  UpgradeCode="{_FAMILY}">
<Package InstallerVersion="405" Compressed="yes" InstallScope="perMachine"/>
<MajorUpgrade DowngradeErrorMessage="A newer Switchboard is installed."/>
<Media Id="1" Cabinet="files.cab" EmbedCab="yes"/>
<Directory Id="TARGETDIR" Name="SourceDir">
<Directory Id="ProgramFiles64Folder"><Directory Id="INSTALLDIR" Name="Switchboard">{tree}</Directory></Directory>
<Directory Id="ProgramMenuFolder"/>
</Directory>
<Feature Id="All" Level="1">{references}</Feature>
</Product>
</Wix>
"""


def _folder(root: Path, folder: Path, components: list[str]) -> str:
    parts = []
    for path in sorted(folder.iterdir()):
        name = path.relative_to(root).as_posix()
        key = hashlib.sha256(name.encode()).hexdigest()[:24]
        if path.is_dir():
            inner = _folder(root, path, components)
            parts.append(f"<Directory Id={quoteattr('d' + key)} Name={quoteattr(path.name)}>{inner}</Directory>")
            continue
        components.append(f"c{key}")
        shortcut = (
            '<Shortcut Id="Menu" Name="Switchboard" Directory="ProgramMenuFolder" WorkingDirectory="INSTALLDIR"/>'
            if name == _WINDOW
            else ""
        )
        parts.append(
            f'<Component Id="c{key}" Guid="{uuid.uuid5(_FAMILY, name)}" Win64="yes"><File Id="f{key}"'
            f' Name={quoteattr(path.name)} Source={quoteattr(name)} KeyPath="yes">{shortcut}</File></Component>'
        )
    return "".join(parts)


def main() -> int:
    """Returns 0 where both were made."""
    if len(sys.argv) != 3 or not (Path(sys.argv[1]) / _PROGRAM).is_file():
        print(__doc__)
        return 64
    app, folder = Path(sys.argv[1]), Path(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    make_setup(app, folder / f"switchboard-{manual.version()}-setup.exe")
    make_msi(app, folder / f"switchboard-{manual.version()}.msi")
    return 0


if __name__ == "__main__":
    sys.exit(main())
