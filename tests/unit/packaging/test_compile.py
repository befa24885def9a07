"""Which modules are compiled, that mypyc can take them, and that the program says whether they are."""

import ast
import importlib
import subprocess
import sys
from pathlib import Path

import compile as script
import pytest

from switchboard.__main__ import _parser as command_line
from switchboard.ground.compiled import HOW_BUILT, IS_COMPILED
from switchboard.ground.version import version_line

ROOT = Path(__file__).parents[3]
LISTED = script.listed_modules((ROOT / "packaging" / "compiled.txt").read_text(encoding="utf-8"))
HOT = ("sip/endpoint", "sip/wire/message", "sip/watch/subscribe", "sip/watch/notifier", "sip/watch/subscription")


def test_what_is_listed_is_there_once_and_the_hot_modules_are_listed() -> None:
    assert [path for path in LISTED if not (ROOT / path).is_file()] == []
    assert len(set(LISTED)) == len(LISTED) > 30
    assert {f"switchboard/{name}.py" for name in (*HOT, "ground/compiled")} <= set(LISTED)


@pytest.mark.parametrize("path", LISTED)
def test_no_two_exceptions_of_a_function_share_a_name(path: str) -> None:
    """A variable of a compiled function is of one type: that of the first."""
    tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
    for function in ast.walk(tree):
        if isinstance(function, ast.FunctionDef):
            named = [node.name for node in ast.walk(function) if isinstance(node, ast.ExceptHandler) and node.name]
            assert len(set(named)) == len(named), f"{function.name}: {named}"


@pytest.mark.parametrize("path", LISTED)
def test_no_listed_module_makes_a_generator_expression_without_end(path: str) -> None:
    """Compiled, it is a list where nothing takes it as it comes."""
    tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
    endless = [
        ast.unparse(node)
        for node in ast.walk(tree)
        if isinstance(node, ast.GeneratorExp)
        and "count(" in "".join(ast.unparse(each.iter) for each in node.generators)
    ]
    assert endless == []


def test_the_program_says_whether_it_is_compiled() -> None:
    modules = [importlib.import_module(path.removesuffix(".py").replace("/", ".")) for path in LISTED]
    compiled = {not str(module.__file__).endswith(".py") for module in modules}
    assert compiled == {IS_COMPILED}
    assert ("compiled" if IS_COMPILED else "plain Python") == HOW_BUILT


def test_the_command_line_says_whether_it_is_compiled(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        command_line().parse_args(["--version"])
    assert capsys.readouterr().out == f"{version_line()}\n"


def test_what_is_compiled_again_is_what_any_of_the_sources_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = tmp_path / "switchboard" / "a.py"
    source.parent.mkdir()
    source.write_text("X = 1\n", encoding="utf-8")
    monkeypatch.setattr(script, "ROOT", tmp_path)
    before = script.digest(["switchboard/a.py"])
    assert script.digest(["switchboard/a.py"]) == before
    source.write_text("X = 2\n", encoding="utf-8")
    assert script.digest(["switchboard/a.py"]) != before


def test_the_setup_that_runs_mypyc_is_python() -> None:
    ast.parse(script.setup_script())
    wanted = [sys.executable, "-c", "import mypyc.build"]
    assert subprocess.run(wanted, check=False).returncode == 0
