"""The program says which version and commit it is, as the build or the checkout has it."""

from pathlib import Path

import pytest

from switchboard import __version__
from switchboard.ground import version
from switchboard.ground.compiled import HOW_BUILT

COMMIT = "0123456789abcdef0123456789abcdef01234567"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "resources").mkdir()
    return tmp_path


def put(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def test_the_commit_that_a_build_wrote_counts_before_any_other(root: Path) -> None:
    put(root / ".git" / "HEAD", "f" * 40)
    put(root / "resources" / "commit", f"{COMMIT}\n")
    assert version.commit_of(root / "resources") == "0123456789ab"


@pytest.mark.parametrize(
    "files",
    [
        {"HEAD": f"{COMMIT}\n"},
        {"HEAD": "ref: refs/heads/a/b\n", "refs/heads/a/b": f"{COMMIT}\n"},
        {
            "HEAD": "ref: refs/heads/main\n",
            "packed-refs": f"# pack-refs\n{'e' * 40} refs/heads/mai\n{COMMIT} refs/heads/main\n",
        },
    ],
)
def test_a_checkout_is_of_the_commit_that_its_head_names(root: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        put(root / ".git" / name, text)
    assert version.commit_of(root / "resources") == "0123456789ab"


def test_a_worktree_is_of_a_commit_too(root: Path) -> None:
    put(root / ".git", f"gitdir: {root}/main/.git/worktrees/one\n")
    put(root / "main/.git/worktrees/one/HEAD", "ref: refs/heads/one\n")
    put(root / "main/.git/worktrees/one/commondir", "../..\n")
    put(root / "main/.git/refs/heads/one", f"{COMMIT}\n")
    assert version.commit_of(root / "resources") == "0123456789ab"


@pytest.mark.parametrize(
    "files", [{}, {"HEAD": "ref: refs/heads/main\n"}, {"HEAD": "ref: refs/heads/main", "packed-refs": ""}]
)
def test_where_nothing_says_the_commit_there_is_none(root: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        put(root / ".git" / name, text)
    assert version.commit_of(root / "resources") == ""


def test_the_line_says_version_python_qt_and_how_it_was_built(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(version, "qt_version", lambda: "6.11.3")
    line = version.version_line()
    assert line.startswith(f"Switchboard {__version__} ")
    assert " on Python 3." in line
    assert " and Qt 6.11.3 (" in line
    assert line.endswith(HOW_BUILT)


def test_without_qt_the_line_names_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(version, "qt_version", lambda: "")
    assert "Qt" not in version.version_line()


def test_the_qt_that_is_installed_is_named() -> None:
    from PySide6.QtCore import qVersion

    assert version.qt_version().split(".")[:2] == qVersion().split(".")[:2]
