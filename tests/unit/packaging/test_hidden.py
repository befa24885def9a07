"""What PyInstaller is told of a tree that has compiled modules."""

from pathlib import Path

import pytest
from hidden import hidden_imports

SOURCE = """import asyncio
from collections.abc import Callable
from office import book, shelf

def late() -> None:
    import queue
"""


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    (tmp_path / "packaging").mkdir()
    (tmp_path / "packaging" / "compiled.txt").write_text("# why\noffice/desk.py\n")
    (tmp_path / "office").mkdir()
    (tmp_path / "office" / "desk.py").write_text(SOURCE)
    (tmp_path / "office" / "book.py").write_text("import socket")
    return tmp_path


def test_of_plain_python_nothing_is_hidden(tree: Path) -> None:
    assert hidden_imports(tree) == []


def test_what_compiled_modules_import_is_told_and_so_is_their_library(tree: Path) -> None:
    (tree / "switchboard__mypyc.cpython-311-x86_64-linux-gnu.so").touch()
    wanted = ["asyncio", "collections.abc", "office", "office.book", "queue", "switchboard__mypyc"]
    assert hidden_imports(tree) == wanted
