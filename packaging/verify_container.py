"""
Tries what the Dockerfile makes where there is no Docker: the same root of the same packages, run as the same user.

    sudo build/venv/bin/python packaging/verify_container.py          on Debian 12, after `build.py app` or `wheel`

What the Dockerfile runs, names and sets is read out of it. Its base, distroless' python3-debian12, is Debian's packages
unpacked and nothing else; so is the root here. It has to be small, serve, say that it is well, and that it is not.
"""

import contextlib
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import build
import environment

_DOCKERFILE = environment.ROOT / "packaging" / "container" / "Dockerfile"
_MOST = 120_000_000  # bytes
_PATIENCE = 60.0  # seconds
_PACKAGES = (  # of gcr.io/distroless/python3-debian12
    *("base-files", "libbz2-1.0", "libc6", "libcom-err2", "libcrypt1", "libdb5.3", "libexpat1", "libffi8", "libgcc-s1"),
    *("libgomp1", "libgssapi-krb5-2", "libk5crypto3", "libkeyutils1", "libkrb5-3", "libkrb5support0", "liblzma5"),
    *("libncursesw6", "libnsl2", "libpython3.11-minimal", "libpython3.11-stdlib", "libreadline8", "libsqlite3-0"),
    *("libssl3", "libstdc++6", "libtinfo6", "libtirpc3", "libuuid1", "media-types", "netbase", "python3-distutils"),
    *("python3.11-minimal", "tzdata", "zlib1g"),
)


def main() -> int:
    """Returns 0 where it is as it should be."""
    text = _DOCKERFILE.read_text(encoding="utf-8").replace("\\\n", " ")
    with tempfile.TemporaryDirectory(prefix="switchboard-container-", dir=_work()) as folder:
        root = Path(folder) / "root"
        _unpack_base(root, Path(folder))
        size_of_base = _size(root)
        _run_steps(text, root, Path(folder))
        size = _size(root)
        print(f"{size / 1e6:.0f} MB, of which {size_of_base / 1e6:.0f} MB are its base")
        if size > _MOST:
            raise SystemExit(f"It is to have at most {_MOST / 1e6:.0f} MB.")
        _try(text, root)
    return 0


def _work() -> Path:
    folder = environment.ROOT / "build" / "container"
    folder.mkdir(parents=True, exist_ok=True)
    folder.chmod(0o755)
    return folder


def _unpack_base(root: Path, work: Path) -> None:
    debs = work / "debs"
    debs.mkdir()
    root.mkdir(mode=0o755)
    work.chmod(0o755)
    subprocess.run(["apt-get", "download", "-qq", *_PACKAGES], cwd=debs, check=True)
    for deb in sorted(debs.iterdir()):
        subprocess.run(["dpkg-deb", "-x", str(deb), str(root)], check=True)
    shutil.rmtree(debs)
    for useless in ("usr/share/doc", "usr/share/man", "usr/share/lintian"):  # as distroless leaves them out
        shutil.rmtree(root / useless, ignore_errors=True)
    (root / "usr/bin/python3").symlink_to("python3.11")
    (root / "etc/passwd").write_text("nonroot:x:65532:65532:nonroot:/home/nonroot:/sbin/nologin\n")
    (root / "tmp").mkdir(mode=0o1777, exist_ok=True)


def _run_steps(text: str, root: Path, work: Path) -> None:
    """What its first stage runs, with this computer's Python 3.11, and folders of the root in the place of `/`."""
    tree = work / "source"
    subprocess.run(["git", "clone", "--quiet", str(environment.ROOT), str(tree)], check=True)
    python = str(build.PYTHON)
    for step in re.findall(r"(?m)^RUN (.+)$", text):
        for command in step.split("&&"):
            words = shlex.split(command)
            if words[0] in ("mkdir", "chown") or "hatchling>=1.27" in words:
                continue  # /data is made below; hatchling is in the environment that builds
            line = " ".join(words).replace("/program", str(root / "program")).replace("/wheel", str(work / "wheel"))
            line = re.sub(r"^pip ", f"{python} -m pip --quiet ", line)
            line = re.sub(r"^python ", f"{python} ", line)
            subprocess.run(["sh", "-c", line], cwd=tree, check=True)
    (root / "data").mkdir()
    os.chown(root / "data", 65_532, 65_532)


def _size(root: Path) -> int:
    return sum(path.lstat().st_size for path in root.rglob("*") if not path.is_symlink() and path.is_file())


def _try(text: str, root: Path) -> None:
    entry, asked = (_words(text, name) for name in ("ENTRYPOINT", r"\s+CMD"))
    environ = dict(pair.split("=", 1) for pair in shlex.split(_line(text, "ENV")))
    user = _line(text, "USER")
    if user != "65532:65532" or _line(text, "VOLUME") != "/data":
        raise SystemExit("The Dockerfile names another user or another volume than is tried here.")
    if _asks(root, asked, environ):
        raise SystemExit("It says that it is well before it runs.")
    with _runs(root, [*entry, "--demo", "--sip", "127.0.0.1:0"], environ) as process:
        until = time.monotonic() + _PATIENCE
        while not _asks(root, asked, environ):
            if process.poll() is not None or time.monotonic() > until:
                raise SystemExit("It does not serve.")
            time.sleep(0.5)
        others = [path for path in (root / "data").rglob("*") if path.lstat().st_uid != 65_532]
        if others or not any((root / "data").iterdir()):
            raise SystemExit("Its data are not its user's.")
    if _asks(root, asked, environ):
        raise SystemExit("It says that it is well after it ended.")
    print(f"served as user {user}; its health check said so, and said when it had ended")


def _line(text: str, name: str) -> str:
    found = re.search(rf"(?m)^{name} (.+)$", text)
    if found is None:
        raise SystemExit(f"The Dockerfile has no {name.strip()}.")
    return found[1].strip()


def _words(text: str, name: str) -> list[str]:
    found = re.search(rf"{name} (\[.+\])", text)
    words: list[str] = json.loads(found[1]) if found else []
    return words


def _command(root: Path, words: list[str]) -> list[str]:
    return [shutil.which("chroot") or "chroot", "--userspec=65532:65532", "--groups=", str(root), *words]


def _asks(root: Path, words: list[str], environ: dict[str, str]) -> bool:
    done = subprocess.run(_command(root, words), env={**environ, "PATH": "/usr/bin"}, capture_output=True, check=False)
    return done.returncode == 0


@contextlib.contextmanager
def _runs(root: Path, words: list[str], environ: dict[str, str]) -> Iterator["subprocess.Popen[bytes]"]:
    with subprocess.Popen(_command(root, words), env={**environ, "PATH": "/usr/bin"}) as process:
        try:
            yield process
        finally:
            process.terminate()


if __name__ == "__main__":
    sys.exit(main())
