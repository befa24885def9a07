from hypothesis import given
from hypothesis import strategies as st

from switchboard.dialplan.read.parser import parse_dialplan

TEXT = """\
; the office
[general]
static=yes

[default]            ; people
exten => 6002,hint,Custom:6002,CustomPresence:6002 ; Bob
exten = 2000,hint,SIP/2000&Custom:x,CustomPresence:2000
exten => 2001,1,NoOp()
same => n,Hangup()
same => hint,,CustomPresence:2001
;-- exten => 1,hint,Custom:hidden
 --; exten => 2002,hint,Custom:a
exten => _6XXX,hint,Custom:${EXTEN},CustomPresence:${EXTEN}
[sales](+)
exten => 2000,hint,Custom:s
include => default
"""


def test_hints_are_found_among_everything_else() -> None:
    dialplan = parse_dialplan(TEXT, "extensions.conf")
    assert dialplan.problems == []
    assert [(str(hint.extension), hint.text) for hint in dialplan.hints] == [
        ("6002@default", "Custom:6002,CustomPresence:6002"),
        ("2000@default", "SIP/2000&Custom:x,CustomPresence:2000"),
        ("2001@default", ",CustomPresence:2001"),
        ("2002@default", "Custom:a"),
        ("2000@sales", "Custom:s"),
    ]
    assert [pattern.text for pattern in dialplan.patterns] == ["Custom:${EXTEN},CustomPresence:${EXTEN}"]


def test_other_lines_are_kept() -> None:
    steps = parse_dialplan(TEXT, "extensions.conf").contexts["default"].extens["2001"].priorities
    assert [(step.number, step.application, step.line.number) for step in steps.values()] == [
        (1, "NoOp", 8),
        (2, "Hangup", 9),
    ]


def test_a_malformed_line_is_reported_and_the_rest_is_loaded() -> None:
    text = (
        "exten => 1,hint,Custom:a\n[default\nexten => 2,hint,Custom:b\n[default]\nwhat is this\nexten => 3,hint\n"
        "exten => 4,hint,nonsense\nexten => _[,hint,Custom:c\nsame => hint,Custom:d\nexten => 5\n#include x.conf\n"
        "exten => 6,hint,Custom:e\nexten => 6,hint,Custom:f\nexten => 7,hint,C:x,P:a&P:b\n" + "x" * 9000 + "\n"
        "exten => 8,hint,Custom:g\n"
    )
    dialplan = parse_dialplan(text, "extensions.conf")
    assert [hint.extension.exten for hint in dialplan.hints] == ["6", "7", "8"]
    assert [problem.line for problem in dialplan.problems] == [1, 2, 3, 5, 6, 7, 8, 9, 10, 11, 13, 14, 15]
    assert str(dialplan.problems[5]) == "extensions.conf:7: 'nonsense' is no device; write SIP/name or Custom:name"


def test_an_escaped_semicolon_is_text() -> None:
    dialplan = parse_dialplan("[default]\nexten => 1,hint,Custom:a\\;b ; comment\n", "f")
    assert dialplan.hints[0].devices == ("Custom:a;b",)


@given(st.text(alphabet=st.sampled_from("[]();-=>,\n extn1_X.!hi:&${}EN#\\")))
def test_any_text_is_read(text: str) -> None:
    parse_dialplan(text, "f")


def test_names_and_globals_are_expanded_while_the_files_are_read() -> None:
    text = (
        "[t]\nexten => ${P}11,1,NoOp()\nexten => _${PREFIX}XX/${P}1,1,NoOp()\ninclude => ${WHERE}\n"
        "exten => $[100 + 1],1,NoOp()\nexten => ${GLOBAL(P)}0,1,NoOp()\nexten => ${CUT(P,-,1)}7,1,NoOp()\n"
        "exten => ${NONE},1,NoOp()\n[globals]\nP=9\nPREFIX=${P}2\nWHERE=night\n"
    )
    dialplan = parse_dialplan(text, "e.conf")
    context = dialplan.contexts["t"]
    assert list(context.extens) == ["911", "_92XX/91", "101", "90", "7"]
    assert [include.context for include in context.includes] == ["night"]
    assert dialplan.variables == {"P": "9", "PREFIX": "92", "WHERE": "night"}
    assert [problem.line for problem in dialplan.problems] == [7, 8]
