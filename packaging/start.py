"""
Sets everything up, and opens the window on the demo office; other arguments are the program's own.

    python3 packaging/start.py
    python3 packaging/start.py --dialplan /etc/asterisk/extensions.conf
    python3 packaging/start.py serve --sip 0.0.0.0:5060
"""

import os
import signal
import subprocess
import sys

import environment


def main() -> int:
    """Returns the program's exit status, where the program does not take this process's place."""
    screen = bool(os.environ.get("DISPLAY")) and not os.environ.get("QT_QPA_PLATFORM")
    environment.prepare("requirements.txt", screen=screen)
    arguments = sys.argv[1:] or ["--demo"]
    return become([str(environment.PYTHON), "-P", "-m", "switchboard", *arguments])


def become(command: list[str]) -> int:
    """Runs the program in this process's place, so that whoever ends this one ends it; on Windows, as its child."""
    if os.name != "nt":
        sys.stdout.flush()
        os.execv(command[0], command)  # noqa: S606  the very program, and no shell
    with subprocess.Popen(command) as program:
        for name in ("SIGINT", "SIGBREAK"):  # the console's: the program hears them, too
            signal.signal(getattr(signal, name), signal.SIG_IGN)
        return program.wait()


if __name__ == "__main__":
    sys.exit(main())
