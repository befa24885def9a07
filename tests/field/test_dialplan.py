"""Dialplans as real offices write them, case by case (`dialplan.tsv`)."""

from pathlib import Path

import pytest

from switchboard.dialplan.read.parser import parse_dialplan
from tests.helpers.dialplan import DialplanOffice
from tests.helpers.mailboxes import Mailboxes

CASES = [
    line.split("\t")
    for line in Path(__file__).with_name("dialplan.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]


def line_of(written: str) -> str:
    """A line of the file: an extension, or what begins with a bracket or another word as it is."""
    is_whole = written.startswith("[") or "=>" in written
    return f"{written}\n" if is_whole else f"exten => {written}\n"


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case[1]} {case[5]}")
def test_a_dialplan_of_the_field_does_what_asterisk_does(case: list[str]) -> None:
    caller, exten, value, complaints, lines, _ = case
    text = "[t]\n" + "".join(line_of(written) for written in lines.split("|"))
    dialplan = parse_dialplan(text, "extensions.conf")
    assert len(dialplan.problems) == int(complaints), dialplan.problems
    office = DialplanOffice()
    office.world.dialplan = dialplan
    office.world.voicemail = Mailboxes("1@default")
    number, _, digits = exten.partition(" then ")
    channel = office.channel(number, "t")
    channel.name_caller(number=caller)
    channel.press(digits)
    office.run(channel)
    assert channel.variables.get("X") == value
