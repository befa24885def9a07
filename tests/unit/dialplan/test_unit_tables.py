"""The facts of Asterisk's own unit tests that the program claims, row by row."""

from pathlib import Path

import pytest

from switchboard.core.aggregate import EXTENSION_STATES, aggregate
from switchboard.core.states import DeviceState
from switchboard.dialplan.applications.applications import find_application
from switchboard.dialplan.read.parser import parse_dialplan
from switchboard.dialplan.run.channel import Channel
from switchboard.dialplan.run.scope import ChannelScope
from switchboard.dialplan.run.step import Step
from switchboard.dialplan.run.world import Evaluation
from switchboard.ground.errors import SwitchboardError
from tests.helpers.captures import DATA
from tests.helpers.dialplan import ORIGIN, DialplanOffice

PLAN = "[t]\nexten => 1,1,NoOp()\nexten => 600,hint,SIP/600,CustomPresence:600\n[sub]\nexten => s,1,NoOp()\n"
VALUES = {
    "foo": "123", "bar": "foo", "baz": "fo", "list1": "ab&cd&ef", "v1": "abc,def", "v2": "abc,abc",
    "f1": "abc,def,ghi,jkl", "f2": "abc def ghi jkl", "f3": "abc/def/ghi/jkl", "f4": "abc-def-ghi-jkl",
    "s1": "Weasels have eaten my telephone system",
}  # fmt: skip


def table(name: str, columns: int) -> list[list[str]]:
    lines = Path(DATA, name).read_text(encoding="utf-8").split("\n")
    return [[*line.split("\t"), "", ""][:columns] for line in lines if line and not line.startswith("#")]


@pytest.fixture
def channel() -> Channel:
    return DialplanOffice().channel("s", "t")


@pytest.fixture
def scope(channel: Channel) -> ChannelScope:
    office = DialplanOffice(PLAN)
    for name, value in VALUES.items():
        channel.set_variable(name, value)
    office.world.variables["gg"] = "three"
    channel.name_caller(number="somevaluehere")
    return ChannelScope(Evaluation(office.world, channel, ORIGIN))


@pytest.mark.parametrize(("text", "value"), table("unit_expressions.tsv", 2))
def test_expressions(scope: ChannelScope, text: str, value: str) -> None:
    assert scope.expand(text) == value


@pytest.mark.parametrize(("text", "value", "_source"), table("unit_substitution.tsv", 3))
def test_substitution(scope: ChannelScope, text: str, value: str, _source: str) -> None:
    assert scope.expand(text) == value


@pytest.mark.parametrize(("text", "value"), table("unit_filter.tsv", 2))
def test_filter(scope: ChannelScope, text: str, value: str) -> None:
    assert scope.expand(text) == value


@pytest.mark.parametrize(("first", "second", "status"), table("unit_device_states.tsv", 3))
def test_device_states(first: str, second: str, status: str) -> None:
    assert EXTENSION_STATES[aggregate([DeviceState(first), DeviceState(second)])].value == int(status)


@pytest.mark.parametrize(("extensions", "number", "meant"), table("unit_patterns.tsv", 3))
def test_patterns(extensions: str, number: str, meant: str) -> None:
    lines = "".join(f"exten => {exten},1,NoOp({exten})\n" for exten in extensions.split())
    for text in (lines, "".join(reversed(lines.splitlines(keepends=True)))):
        office = DialplanOffice()
        office.world.dialplan = parse_dialplan(f"[t]\n{text}", "e.conf")
        found = office.world.dialplan.priority("t", number, 1, office.world.local_time)
        assert (found.data if found else "") == meant


def test_an_included_context_has_what_is_missing() -> None:
    text = "[t]\nexten => _2.,1,NoOp(a)\nexten => 2000,1,NoOp(b)\ninclude => u\n[u]\nexten => 2000,2,NoOp(c)\n"
    dialplan, clock = parse_dialplan(text, "e.conf"), DialplanOffice().world.local_time
    found = [dialplan.priority(context, "2000", number, clock) for context, number in (("t", 1), ("t", 2), ("u", 2))]
    assert [step.data for step in found if step] == ["b", "c", "c"]


def test_gosub(channel: Channel) -> None:
    office = DialplanOffice(PLAN)
    evaluation = Evaluation(office.world, channel, ORIGIN)
    scope = ChannelScope(evaluation)
    for number, (name, value) in enumerate(table("unit_gosub.tsv", 2)):
        application = find_application(name)
        if application is None:
            assert scope.expand(name) == value, f"row {number}"
            continue
        try:
            for _ in application.run(Step(channel, scope, evaluation, value)):
                pass
        except SwitchboardError:
            assert value == "test,dne,1", f"row {number}"
