"""What is written down is so."""

import ast
import re
from pathlib import Path

from switchboard.phone_settings import PHONE_SETTINGS

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


def test_every_test_of_a_section_is_named_by_the_standards() -> None:
    of_sections = {name for name in all_tests() if re.match(r"test_rfc\d+_", name)}
    assert {name for name in of_sections if name not in STANDARDS} == set()


def test_every_setting_stands_in_the_readme() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    names = {"dialplan", "directory", "sip", "min_expires", "max_expires", "manager", *PHONE_SETTINGS}
    assert {name for name in names if not re.search(rf"^    (?:{name} = |\[{name}[.\]])", text, re.MULTILINE)} == set()
