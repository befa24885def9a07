"""What is written down is so."""

import ast
import doctest
import importlib
import importlib.util
import re
import sys
from pathlib import Path

import pytest

from switchboard.__main__ import _parser as command_line

ROOT = Path(__file__).parent.parent
STANDARDS = (ROOT / "switchboard" / "sip" / "README.md").read_text(encoding="utf-8")


def all_tests() -> set[str]:
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in (ROOT / "tests").rglob("test_*.py")]
    return {
        node.name
        for tree in trees
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")
    }


def test_every_test_that_the_standards_name_exists() -> None:
    named = set(re.findall(r"`(test_\w+)`", STANDARDS))
    assert len(named) > 60
    assert named - all_tests() == set()


def test_every_test_that_security_names_exists() -> None:
    named = set(re.findall(r"`(test_\w+)`", (ROOT / "SECURITY.md").read_text(encoding="utf-8")))
    assert len(named) > 40
    assert named - all_tests() == set()


def test_the_service_of_systemd_is_started_as_the_command_line_has_it() -> None:
    unit = (ROOT / "packaging" / "switchboard.service").read_text(encoding="utf-8")
    (command,) = re.findall(r"^ExecStart=(.*)$", unit, re.MULTILINE)
    program, *arguments = command.split()
    assert program.endswith("/bin/switchboard")
    assert command_line().parse_args(arguments).mode == "serve"


def test_every_test_of_a_section_is_named_by_the_standards() -> None:
    of_sections = {name for name in all_tests() if re.match(r"test_rfc\d+_", name)}
    assert {name for name in of_sections if name not in STANDARDS} == set()


def test_the_readme_says_of_settings_what_their_table_says() -> None:
    script = ROOT / "packaging" / "reference.py"
    spec = importlib.util.spec_from_file_location("reference", script)
    assert spec is not None
    assert spec.loader is not None
    reference = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(reference)
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    assert reference.with_parts(text) == text, "run packaging/reference.py"


WITH_EXAMPLES = sorted(path for path in (ROOT / "switchboard").rglob("*.py") if ">>> " in path.read_text("utf-8"))


@pytest.mark.parametrize("module", WITH_EXAMPLES, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_example_in_a_docstring_is_so(module: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    name = ".".join(module.relative_to(ROOT).with_suffix("").parts)
    loaded = importlib.import_module(name)
    if not str(loaded.__file__).endswith(".py"):  # doctest finds no functions in a compiled module
        spec = importlib.util.spec_from_file_location(name, module)
        assert spec is not None
        assert spec.loader is not None
        loaded = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(loaded)
        monkeypatch.setitem(sys.modules, name, loaded)
    failed, tried = doctest.testmod(loaded)
    assert (failed, tried > 0) == (0, True)
