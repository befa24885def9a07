"""
Installs the newest wheel in `dist` into an environment of its own, and runs what it brings:

    python3 packaging/verify_wheel.py

The console's command, a service that a command asks, and the window, on no screen. Standard library only.
"""

import os
import subprocess
import sys
import tempfile
import time
import venv
from pathlib import Path

DIST = Path(__file__).resolve().parent.parent / "dist"
PATIENCE = 60.0  # seconds


def main() -> int:
    """Returns 0 where all of it ran."""
    wheels = sorted(DIST.glob("switchboard-*-py3-none-any.whl"), key=lambda path: path.stat().st_mtime)
    if not wheels:
        sys.exit(f"There is no wheel in {DIST}: python3 packaging/build.py wheel")
    with tempfile.TemporaryDirectory() as folder:
        venv.create(Path(folder) / "venv", with_pip=True)
        scripts = Path(folder) / "venv" / ("Scripts" if os.name == "nt" else "bin")
        install = [str(scripts / "python"), "-m", "pip", "install", "--quiet", f"{wheels[-1]}[window]"]
        subprocess.run(install, check=True)
        version = subprocess.run([scripts / "switchboard", "--version"], check=True, capture_output=True, text=True)
        print(version.stdout.strip())
        _served(scripts / "switchboard", ["serve", "--demo"], Path(folder) / "served")
        _served(scripts / "switchboard-window", ["--demo"], Path(folder) / "shown")
    print(f"{wheels[-1].name}: installed; its service and its window ran.")
    return 0


def _served(program: Path, arguments: list[str], data: Path) -> None:
    """Runs until the office answers on its console."""
    environ = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [str(program), *arguments, "--data", str(data), "--sip", "127.0.0.1:0"]
    ask = [str(program.with_name("switchboard")), "-rx", "core show hints", "--data", str(data)]
    with subprocess.Popen(command, env=environ, stdout=subprocess.DEVNULL) as process:
        until = time.monotonic() + PATIENCE
        while "hints registered" not in subprocess.run(ask, check=False, capture_output=True, text=True).stdout:
            if process.poll() is not None or time.monotonic() > until:
                process.kill()
                sys.exit(f"{program.name} {' '.join(arguments)} did not serve the demo office.")
            time.sleep(0.2)
        process.terminate()


if __name__ == "__main__":
    sys.exit(main())
