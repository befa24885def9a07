"""Dialplans as real offices write them, case by case (`dialplan.tsv`)."""

from pathlib import Path

import pytest

from switchboard.dialplan.read.parser import parse_dialplan
from switchboard.dialplan.run.executor import execute
from switchboard.dialplan.run.world import Evaluation
from tests.helpers.dialplan import ORIGIN, DialplanOffice

CASES = [
    line.split("\t")
    for line in Path(__file__).with_name("dialplan.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case[1]} {case[5]}")
def test_a_dialplan_of_the_field_does_what_asterisk_does(case: list[str]) -> None:
    caller, exten, value, complaints, lines, _ = case
    text = "[t]\n" + "".join(f"exten => {line}\n" for line in lines.split("|"))
    dialplan = parse_dialplan(text, "extensions.conf")
    assert len(dialplan.problems) == int(complaints), dialplan.problems
    office = DialplanOffice()
    office.world.dialplan = dialplan
    channel = office.channel(exten, "t")
    channel.name_caller(number=caller)
    for _ in execute(Evaluation(office.world, channel, ORIGIN)):
        pass
    assert channel.variables.get("X") == value
