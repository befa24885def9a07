"""What Asterisk answered, row by row."""

import re

import pytest

from switchboard.core.commands import SetDeviceState
from switchboard.core.states import DeviceState
from switchboard.dialplan.run.scope import ChannelScope
from switchboard.dialplan.run.world import Evaluation
from tests.helpers.captures import DATA
from tests.helpers.dialplan import ORIGIN, DialplanOffice

NOT_TEXT = "(not text)"
# Asterisk reads a message of more than 1,295 characters back cut; every text is kept whole here
KEPT_WHOLE = {"m{1300}", "m{1500}"}


def table(name: str) -> list[list[str]]:
    lines = (DATA / name).read_text(encoding="utf-8").split("\n")
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def function_tables() -> tuple[list[list[str]], list[list[str]]]:
    text = (DATA / "presence_state_function.tsv").read_text(encoding="utf-8")
    parts = [
        [line.split("\t") for line in part.split("\n") if line and not line.startswith("#")]
        for part in text.split("# read\tvalue\tlog\n")
    ]
    return parts[0], parts[1]


def spread(text: str) -> str:
    """`m{255}` is 255 letters m."""
    return re.sub(r"(\w)\{(\d+)\}", lambda match: match[1] * int(match[2]), text)


@pytest.fixture(scope="module")
def evaluated() -> ChannelScope:
    office = DialplanOffice()
    office.core.apply(office.core.check(SetDeviceState("Custom:6002", DeviceState.NOT_INUSE, ORIGIN)), 0.0)
    scope = ChannelScope(Evaluation(office.world, office.channel("eval", "t"), ORIGIN))
    for name, value in (("NUM", "42"), ("TXT", "hello world"), ("EMPTY", ""), ("CSV", "a,b,c"), ("VARNAME", "NUM")):
        scope.write(name, value)
    scope.write("SUF", "X")
    scope.write("TXT_X", "nested")
    sick = "away,at home,Sick with the flu. Out until the 18th"
    office.submit(scope.write("PRESENCE_STATE(CustomPresence:Bob)", sick))
    office.submit(scope.write("PRESENCE_STATE(CustomPresence:Enc)", "xa,dmFjYXRpb24=,,e"))
    return scope


@pytest.mark.parametrize(
    ("expression", "value"), [[row[0], row[1] if len(row) > 1 else ""] for row in table("expressions.tsv")]
)
def test_expressions_have_asterisks_values(evaluated: ChannelScope, expression: str, value: str) -> None:
    assert evaluated.expand(expression) == value


def read_back(scope: ChannelScope) -> list[str]:
    return [scope.expand(f"${{PRESENCE_STATE(CustomPresence:W,{field})}}") for field in ("value", "subtype", "message")]


@pytest.mark.parametrize("row", table("presence_state_write.tsv"))
def test_what_is_written_is_read_back_as_in_asterisk(row: list[str]) -> None:
    value, *expected = [*row, "", "", ""][:4]
    office = DialplanOffice(f"[t]\nexten => w,1,Set(PRESENCE_STATE(CustomPresence:W)={value})\n")
    office.dial("w", "t")
    got = read_back(ChannelScope(Evaluation(office.world, None, ORIGIN)))
    assert [NOT_TEXT if "\ufffd" in text else text for text in got] == expected
    assert bool(office.warnings) == (expected[0] == "not_set" and value != "not_set")


@pytest.mark.parametrize(("number", "row"), list(enumerate(function_tables()[0])))
def test_every_form_of_write_comes_to_what_asterisk_makes_of_it(number: int, row: list[str]) -> None:
    assignment, value, subtype, message, database, log = [*row, *[""] * 6][:6]
    line = f"exten => w{number},1,Set({spread(assignment)})".replace("a;b", "a\\;b")
    office = DialplanOffice(f"[t]\n{line}\n")
    office.dial(f"w{number}", "t")
    scope = ChannelScope(Evaluation(office.world, None, ORIGIN))
    got = [
        scope.expand(f"${{PRESENCE_STATE(CustomPresence:Bob,{field})}}") for field in ("value", "subtype", "message")
    ]
    if any(cut in assignment for cut in KEPT_WHOLE):
        message = re.sub(r"m\{\d+\}", assignment.rpartition(",")[2], message)
    assert [NOT_TEXT if "\ufffd" in text else text for text in got] == [value, subtype, spread(message)]
    stored = scope.expand("${DB(CustomPresence/Bob)}")
    if "$" not in assignment:
        assert stored == spread(database)
    if "func_presencestate" in log:
        assert office.warnings


@pytest.mark.parametrize("row", function_tables()[1])
def test_every_form_of_read_comes_to_what_asterisk_makes_of_it(row: list[str]) -> None:
    arguments, value, log = [*row, "", ""][:3]
    office = DialplanOffice()
    scope = ChannelScope(Evaluation(office.world, None, ORIGIN))
    for name, text in (
        ("R", "away,at home,Sick with the flu"),
        ("E", "xa,dmFjYXRpb24=,aGVsbG8gd29ybGQ=,e"),
        ("L", "away,," + "l" * 700),
        ("U", "away,Büro,Grüße"),
    ):
        office.submit(scope.write(f"PRESENCE_STATE(CustomPresence:{name})", text))
    got = scope.expand(f"${{PRESENCE_STATE({arguments})}}")
    # the table shows the first characters of a very long value
    assert got.startswith(spread(value)) if len(value) > 200 else got == spread(value)
    assert bool(office.warnings) == bool(log)
