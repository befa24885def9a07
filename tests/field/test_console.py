"""What people type at Asterisk's console, case by case, in the real program."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from switchboard.core.commands import Origin
from tests.field.test_manager import Office

CASES: list[dict[str, Any]] = tomllib.loads((Path(__file__).parent / "console.toml").read_text("utf-8"))["case"]
ROOT = Origin("root", "console")


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    with Office(tmp_path_factory.mktemp("office")) as house:
        yield house


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["name"]))
def test_a_line_says_what_is_expected_of_it(office: Office, case: dict[str, Any]) -> None:
    outcome = office.do(office.engine.parts.console.run(case["line"], ROOT))
    rest = outcome.text
    for text in case["says"]:
        assert text in rest, outcome.text
        rest = rest.partition(text)[2]
    assert outcome.succeeded is not case.get("fails", False), outcome.text
    assert case.get("without", "\x00") not in outcome.text
    assert office.engine.parts.backend.faults() == 0


@pytest.mark.parametrize("line", sorted({case["line"] for case in CASES if "nonsense" not in case["line"]}))
def test_each_command_is_completed_and_explained(office: Office, line: str) -> None:
    console = office.engine.parts.console
    command = max(
        (one for one in console.commands if line.split()[: len(one.words)] == list(one.words)),
        key=lambda one: len(one.words),
    )
    assert command.words[-1] in console.complete(" ".join(command.words)[:-1])
    help_text = office.do(console.run(f"core show help {' '.join(command.words)}", ROOT)).text
    assert help_text.startswith("Usage: " + " ".join(command.words))


def test_no_two_commands_are_called_the_same(office: Office) -> None:
    names = [command.words for command in office.engine.parts.console.commands]
    assert sorted(set(names)) == sorted(names)
