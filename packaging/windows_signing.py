"""
Signs what runs on Windows, with osslsigncode (Debian: osslsigncode), on Linux:

    python3 packaging/windows_signing.py KEY.p12 PASSWORD-FILE [--timestamp URL] FILE-OR-FOLDER …

Of a folder every program and library is signed that nobody has signed yet; Python's and Qt's own are. Without a
timestamp a signature ends with its certificate.
"""

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

_ENDINGS = {".exe", ".dll", ".pyd", ".msi"}
_PAGE = "https://switchboard.example/"


def main() -> int:
    """Returns 0 where all of it is signed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("key", type=Path)
    parser.add_argument("password", type=Path)
    parser.add_argument("--timestamp", default="")
    parser.add_argument("what", nargs="+", type=Path)
    options = parser.parse_args()
    for path in options.what:
        for file in unsigned(path):
            sign(file, options.key, options.password, options.timestamp)
            print(f"{file} is signed.")
    return 0


def unsigned(path: Path) -> Iterator[Path]:
    """The file, or those of a folder, that have no signature."""
    files = sorted(path.rglob("*")) if path.is_dir() else [path]
    for file in files:
        if file.suffix.lower() in _ENDINGS and file.is_file() and not is_signed(file):
            yield file


def is_signed(file: Path) -> bool:
    """Whether there is a signature in it, whoever's."""
    with tempfile.TemporaryDirectory() as folder:
        command = ["osslsigncode", "extract-signature", "-in", str(file), "-out", str(Path(folder, "signature"))]
        return subprocess.run(command, check=False, capture_output=True).returncode == 0


def sign(file: Path, key: Path, password: Path, timestamp: str) -> None:
    """
    Raises:
        CalledProcessError: it cannot be signed; what osslsigncode says is printed.
    """
    signed = file.with_name(f"{file.name}.signed")
    signed.unlink(missing_ok=True)
    options = ["-pkcs12", str(key), "-readpass", str(password), "-h", "sha256", "-n", "Switchboard", "-i", _PAGE]
    options += ["-ts", timestamp] if timestamp else []
    subprocess.run(["osslsigncode", "sign", *options, "-in", str(file), "-out", str(signed)], check=True)
    signed.replace(file)


if __name__ == "__main__":
    sys.exit(main())
