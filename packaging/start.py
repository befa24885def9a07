"""
Sets everything up, and opens the window on the demo office; other arguments are the program's own.

    python3 packaging/start.py
    python3 packaging/start.py --dialplan /etc/asterisk/extensions.conf
    python3 packaging/start.py serve --sip 0.0.0.0:5060
"""

import os
import subprocess
import sys

import environment


def main() -> int:
    """Returns the program's exit status."""
    screen = bool(os.environ.get("DISPLAY")) and not os.environ.get("QT_QPA_PLATFORM")
    environment.prepare("requirements.txt", screen=screen)
    arguments = sys.argv[1:] or ["--demo"]
    command = [str(environment.PYTHON), "-m", "switchboard", *arguments]
    try:
        return subprocess.run(command, cwd=environment.ROOT, check=False).returncode
    except KeyboardInterrupt:  # the program has heard it too, and ended
        return 130


if __name__ == "__main__":
    sys.exit(main())
