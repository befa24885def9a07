"""A managed computer, and a portable program."""

import subprocess
import sys
from pathlib import Path

MANAGED = """
import sys
from pathlib import Path
from switchboard.settings import layers
file = Path(sys.argv[1])
layers.system_settings_file = lambda: file
sys.argv[1:] = sys.argv[2:]
from switchboard.__main__ import main
sys.exit(main())
"""


def managed(file: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", MANAGED, str(file), *arguments]
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)


def test_what_is_locked_is_said_on_the_command_line_and_the_console(tmp_path: Path) -> None:
    file, data = tmp_path / "computer.toml", tmp_path / "data"
    file.write_text('[locked]\nreason = "ask Ann"\nsip = ["127.0.0.1:0"]\n')
    assert "# locked: sip = ['127.0.0.1:0']" in managed(file, "--settings").stdout
    command = [sys.executable, "-c", MANAGED, str(file), "serve", "--demo", "--data", str(data), "--sip", "0.0.0.0:0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline().startswith("Ready: SIP on 127.0.0.1:")
        told = managed(file, "-rx", "core show locked", "--data", str(data)).stdout
        problems = managed(file, "-rx", "core show problems", "--data", str(data)).stdout
        process.terminate()
    assert "ask Ann" in told
    assert told.endswith("1 setting locked\n")
    assert "--sip is passed over: it is locked by" in problems


def portable(program: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    code = f"import sys; sys.argv[0] = {str(program)!r}; from switchboard.__main__ import main; sys.exit(main())"
    command = [sys.executable, "-c", code, *arguments]
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)


def test_a_portable_program_has_its_data_beside_it(tmp_path: Path) -> None:
    program = tmp_path / "stick" / "switchboard"
    program.parent.mkdir()
    beside = tmp_path / "stick" / "switchboard-data"
    assert str(beside / "office") in portable(program, "-rx", "help", "--portable").stderr
    assert str(beside / "demo") in portable(program, "-rx", "help", "--portable", "--demo").stderr
    assert str(beside) not in portable(program, "-rx", "help").stderr
    (program.parent / "switchboard.portable").touch()
    assert str(beside / "office") in portable(program, "-rx", "help").stderr
    assert str(tmp_path / "other") in portable(program, "-rx", "help", "--data", str(tmp_path / "other")).stderr
    assert portable(program, "--portable", "--data", "x", "-rx", "help").returncode == 64
