"""What is built of which tree: compiled where that can be, and plain Python where it cannot or shall not be."""

import sys
from pathlib import Path

import build
import compile as script
import pytest

ROOT = Path(__file__).parents[3]


@pytest.fixture
def built(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """What is run, and of which tree a folder is made."""
    done: list[object] = []
    monkeypatch.setattr(build, "_set_up", lambda _: None)
    monkeypatch.setattr(build, "_run", lambda command, *_: done.append(Path(command[1]).name))
    monkeypatch.setattr(build, "build_app", lambda _, tree: done.append(tree))
    return done


@pytest.mark.parametrize(
    ("options", "has_compiler", "tree"),
    [
        ([], True, script.STAGE),
        ([], False, ROOT),
        (["--compiled"], False, script.STAGE),  # which compile.py says no to
        (["--plain"], True, ROOT),
    ],
)
def test_hot_modules_are_compiled_where_they_can_be(
    built: list[object],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    options: list[str],
    has_compiler: bool,
    tree: Path,
) -> None:
    monkeypatch.setattr(script, "has_compiler", lambda _: has_compiler)
    monkeypatch.setattr(sys, "argv", ["build.py", *options, "deb", "rpm"])
    assert build.main() == 0
    compiled = ["compile.py"] if tree == script.STAGE else []
    assert built == [*compiled, tree, "debian_package.py", "rpm_package.py"]
    assert ("plain Python" in capsys.readouterr().out) == (not options and not has_compiler)


@pytest.mark.parametrize("words", [[], ["zip"], ["--fast", "deb"], ["--plain", "--compiled", "deb"]])
def test_what_cannot_be_built_is_answered_with_what_can(
    built: list[object], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], words: list[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["build.py", *words])
    assert build.main() == 64
    assert built == []
    assert "python3 packaging/build.py deb" in capsys.readouterr().out


@pytest.mark.skipif(sys.platform == "win32", reason="CC names no compiler there")
def test_a_compiler_is_found_where_one_is_and_not_where_none_is(monkeypatch: pytest.MonkeyPatch) -> None:
    if script.has_compiler(sys.executable):  # what a machine without one says is what all others say below
        monkeypatch.setenv("CC", "no-such-compiler")
    assert not script.has_compiler(sys.executable)


def test_what_is_larger_than_we_promise_is_not_packed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    program = tmp_path / "switchboard"
    (program / "_internal").mkdir(parents=True)
    (program / "_internal" / "large.so").write_bytes(b"x" * 2_000)
    (program / "switchboard").write_bytes(b"x" * 500)
    monkeypatch.setattr(build, "APP", program)
    monkeypatch.setattr(build, "_run", lambda *_: None)
    monkeypatch.setattr(build, "MOST_BYTES", 2_500)
    build.build_app("python", tmp_path)
    assert str(program) in capsys.readouterr().out
    monkeypatch.setattr(build, "MOST_BYTES", 2_499)
    with pytest.raises(SystemExit, match=r"large\.so"):
        build.build_app("python", tmp_path)
