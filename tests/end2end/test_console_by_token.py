"""The console as a platform without UNIX sockets has it, whole programs on both ends."""

import json
import re
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from switchboard.net.console_token import proof

PATIENCE = 30.0
WITHOUT = """
import sys
from switchboard.net import console_path
console_path.needs_token = lambda: True
from switchboard.__main__ import main
sys.exit(main())
"""


def command(*arguments: str) -> list[str]:
    return [sys.executable, "-c", WITHOUT, *arguments]


def rx(data: Path, line: str) -> subprocess.CompletedProcess[str]:
    whole = command("-rx", line, "--data", str(data))
    return subprocess.run(whole, capture_output=True, text=True, timeout=PATIENCE, check=False)


@pytest.fixture
def data(tmp_path: Path) -> Iterator[Path]:
    whole = command("serve", "--demo", "--data", str(tmp_path), "--sip", "127.0.0.1:0")
    with subprocess.Popen(whole, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline().startswith("Ready: ")
        yield tmp_path
        process.terminate()
    assert process.returncode == 0
    assert not (tmp_path / "console.token").exists()


def token(data: Path) -> tuple[int, str]:
    port, key = (data / "console.token").read_text().split()
    return int(port), key


def test_commands_are_run_by_whoever_may_read_the_file(data: Path) -> None:
    assert (data / "console.token").stat().st_mode & 0o077 == 0
    done = rx(data, "presencestate change CustomPresence:6002 dnd")
    assert (done.returncode, done.stderr) == (0, "")
    assert "Presence:dnd" in rx(data, "core show hint 6002").stdout
    assert rx(data, "no such command").returncode == 1


@pytest.mark.parametrize("said", [b"", b"\n\n", b"x" * 100_000 + b"\n", b"\xff\n\xff\n", b"nonce\nproof\n{}\n"])
def test_who_has_not_the_key_is_not_answered(data: Path, said: bytes) -> None:
    port, key = token(data)
    with socket.create_connection(("127.0.0.1", port), PATIENCE) as connection:
        connection.sendall(said + b'{"command": "core stop now"}\n')
        connection.shutdown(socket.SHUT_WR)
        answer = b""
        try:
            while piece := connection.recv(65_536):
                answer += piece
        except ConnectionResetError:
            pass
    assert b"text" not in answer
    assert key.encode() not in answer
    assert rx(data, "core show version").returncode == 0


def test_a_proof_that_was_heard_is_of_no_use_again(data: Path) -> None:
    port, key = token(data)
    with socket.create_connection(("127.0.0.1", port), PATIENCE) as connection, connection.makefile("rw") as lines:
        lines.write("abc\n")
        lines.flush()
        server, challenge = lines.readline().split()
        assert server == proof(key, "server", "abc")
        lines.write(f"{proof(key, 'server', challenge)}\n")  # the other's role
        lines.flush()
        assert lines.readline() == ""
    assert re.fullmatch("[0-9a-f]{64}", challenge)


def test_another_program_on_the_port_is_not_asked(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        (tmp_path / "console.token").write_text(f"{other.getsockname()[1]} {'a' * 64}\n")
        whole = command("-rx", "core show version", "--data", str(tmp_path))
        with subprocess.Popen(whole, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as asking:
            connection, _ = other.accept()
            with connection:
                heard = connection.recv(1_000)
                connection.sendall(b"f" * 64 + b" nonce\n")
                assert connection.recv(1_000) == b""
            said = asking.communicate(timeout=PATIENCE)[1]
    assert asking.returncode == 1
    assert "Another program listens" in said
    assert b"command" not in heard


@pytest.mark.parametrize("content", ["", "nonsense", "0 " + "a" * 64, "99999 " + "a" * 64, "5 short", "x" * 10_000])
def test_a_file_that_names_no_console_is_said(tmp_path: Path, content: str) -> None:
    (tmp_path / "console.token").write_text(content)
    done = rx(tmp_path, "core show version")
    assert done.returncode in (1, 2)
    assert "Traceback" not in done.stderr
    assert json.dumps(content) not in done.stderr


def test_an_instance_that_was_killed_is_none(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as gone:
        port = gone.getsockname()[1]
    (tmp_path / "console.token").write_text(f"{port} {'a' * 64}\n")
    assert rx(tmp_path, "core show version").returncode == 2
