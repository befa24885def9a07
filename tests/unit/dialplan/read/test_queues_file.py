"""`queues.conf` as values."""

import pytest

from switchboard.dialplan.read.queues_file import QueuePlan, Strategy, parse_empty, parse_member, parse_queues


def plan_of(*lines: str) -> QueuePlan:
    plans, problems = parse_queues("\n".join(["[general]", "autofill=no", "[q]", *lines]), "queues.conf")
    assert problems == []
    return plans.queues["q"]


@pytest.mark.parametrize(
    ("line", "name", "value"),
    [
        ("strategy=roundrobin", "strategy", Strategy.RRMEMORY),
        ("strategy = LeastRecent", "strategy", Strategy.LEASTRECENT),
        ("timeout=0", "timeout", 0.0),
        ("retry=0", "retry", 5.0),
        ("retry=2", "retry", 2.0),
        ("maxlen=3", "most", 3),
        ("ringinuse=no", "ring_in_use", False),
        ("musiconhold=jazz", "music", "jazz"),
        ("autopause=all", "autopause", "all"),
        ("joinempty=strict", "join_empty", frozenset({"penalty", "invalid", "paused", "unavailable"})),
        ("leavewhenempty=yes", "leave_when_empty", frozenset({"penalty", "invalid", "paused"})),
        ("leavewhenempty=no", "leave_when_empty", frozenset()),
        ("periodic-announce=a, b", "periodic", ("a", "b")),
        ("announce-holdtime=once", "name", "q"),
    ],
)
def test_a_line_says_something_of_a_queue(line: str, name: str, value: object) -> None:
    plan = plan_of(line)
    assert getattr(plan, name) == value
    assert plan.autofill is False


@pytest.mark.parametrize(
    "line", ["strategy=loud", "timeout=-1", "ringinuse=perhaps", "joinempty=sometimes", "member => nobody", "retry=x"]
)
def test_what_is_nothing_is_told_and_the_rest_is_there(line: str) -> None:
    plans, problems = parse_queues(f"[q]\n{line}\nmember => PJSIP/6001\n", "queues.conf")
    assert [problem.line for problem in problems] == [2]
    assert [member.interface for member in plans.queues["q"].members] == ["PJSIP/6001"]


def test_templates_and_a_member_that_comes_twice() -> None:
    text = "[base](!)\ntimeout=7\n[a](base)\nmember => PJSIP/1,1\nmember => pjsip/1,2,One\n"
    plans, _ = parse_queues(text, "queues.conf")
    assert plans.queues["a"].timeout == 7.0
    assert [(member.penalty, member.name) for member in plans.queues["a"].members] == [(2, "One")]


@pytest.mark.parametrize("text", ["", "PJSIP", "PJSIP/", "/6001", "PJSIP/" + "6" * 100])
def test_what_is_no_interface_is_no_member(text: str) -> None:
    assert parse_member(text) is None


@pytest.mark.parametrize("text", ["never", "paused,sleepy"])
def test_what_is_no_reason_is_none(text: str) -> None:
    assert parse_empty(text, is_for_joining=True) is None
