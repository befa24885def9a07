"""What a dialplan uses and nobody has is named once."""

from switchboard.dialplan.read.parser import parse_dialplan
from switchboard.dialplan.run.unknown import find_unknown

PLAN = """[t]
exten => 1,1,Set(X=${LEN(abc)}${NOSUCH(${OTHER(1)})})
same => n,nosuchapp(a)
same => n,NoSuchApp(b)
same => n,Set(WRITTEN(x)=${NOSUCH(2)})
same => n,ExecIf($["${X}" = "1"]?Hidden(x):NoOp())
same => n,ExecIf(${IF(1?a(b):c)}?Set(Y=1))
same => n,NoOp(${nosuch} $[1 ? a(b) :: c] FOO(x) ?bar(x))
same => n,SET(FIELDS(x)=1)
exten => 1,hint,${MISSING(a)}
"""


def test_each_name_is_told_once_where_it_stands_first() -> None:
    found = find_unknown(parse_dialplan(PLAN, "e.conf"))
    assert [(each.kind, each.name, each.line.number, each.times) for each in found] == [
        ("function", "NOSUCH", 2, 2), ("function", "OTHER", 2, 1), ("application", "nosuchapp", 3, 2),
        ("function", "WRITTEN", 5, 1), ("application", "Hidden", 6, 1), ("function", "FIELDS", 9, 1),
        ("function", "MISSING", 10, 1),
    ]  # fmt: skip
    assert str(found[0].problem()) == ("e.conf:2: there is no function 'NOSUCH': its value is empty (2 lines use it)")
    assert "a channel that comes to it ends" in str(found[2].problem())


def test_what_everybody_uses_is_known() -> None:
    text = "[t]\nexten => 1,1,Set(CALLERID(num)=${CUT(X,,1)})\nsame => n,Macro(x)\nsame => n,Hangup\n"
    assert find_unknown(parse_dialplan(text, "e.conf")) == []
