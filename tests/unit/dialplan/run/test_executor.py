import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from switchboard.dialplan.applications.applications import applications
from switchboard.dialplan.read.config_file import FoundFiles
from switchboard.dialplan.read.parser import parse_dialplan
from switchboard.dialplan.read.timing import BadTiming, parse_timing
from switchboard.dialplan.run import executor
from switchboard.dialplan.run.channel import ChannelState
from switchboard.dialplan.run.scope import FUNCTIONS, ChannelScope
from switchboard.dialplan.run.world import Dial, Evaluation, Tell
from switchboard.dialplan.text.arguments import separate_arguments
from switchboard.dialplan.text.expression import evaluate_expression
from tests.helpers.dialplan import ORIGIN, TOGGLE, DialplanOffice


def executed(office: DialplanOffice, exten: str, context: str = "t") -> list[str]:
    return [line.split("] ")[1].partition("(")[0] for line in office.dial(exten, context).log if "Executing" in line]


def test_the_documentations_toggle_runs_as_it_is() -> None:
    office = DialplanOffice(TOGGLE)
    states = []
    for _ in range(3):
        channel = office.dial("2000", "wiki")
        assert (channel.state, channel.hangup_cause) == (ChannelState.UP, 16)
        states.append(office.core.custom_presence.presences["Bob"].state.value)
    assert states == ["available", "unavailable", "available"]


def test_who_is_not_available_gets_voicemail_and_who_is_a_call() -> None:
    office = DialplanOffice(TOGGLE)
    assert executed(office, "2001", "wiki") == ["GotoIf", "VoiceMail"]
    office.dial("2000", "wiki")
    assert executed(office, "2001", "wiki") == ["GotoIf", "Dial", "VoiceMail"]
    assert any(effect == Dial(("bob@phones",), None) for effect in office.effects)


@pytest.mark.parametrize(
    ("steps", "value"),
    [
        ("Set(X=1)|Set(X=${X}${X})", "11"),
        ("MSet(X=1,Y=2)|Set(X=${X}+${Y})", "1+2"),
        ("ExecIf($[1=1]?Set(X=yes):Set(X=no))", "yes"),
        ("ExecIf($[1=2]?Set(X=yes):Set(X=no))", "no"),
        ("ExecIf(1?Set(X=a:b))", "a:b"),
        ("Set(X=0)|While($[${X} < 3])|Set(X=$[${X} + 1])|EndWhile()", "3"),
        ("Set(X=0)|While(0)|Set(X=9)|EndWhile()", "0"),
        ("Set(X=0)|While(1)|Set(X=$[${X} + 1])|ExecIf($[${X} < 4]?ContinueWhile())|ExitWhile()|EndWhile()", "4"),
        ("If(1)|Set(X=a)|ElseIf(1)|Set(X=b)|Else()|Set(X=c)|EndIf()", "a"),
        ("If(0)|Set(X=a)|ElseIf(1)|If(0)|Set(X=z)|EndIf()|Set(X=${X}b)|Else()|Set(X=c)|EndIf()", "b"),
        ("If(0)|Set(X=a)|ElseIf(0)|Set(X=b)|Else()|Set(X=c)|EndIf()|Set(X=${X}d)", "cd"),
        ("If(0)|Set(X=a)|EndIf()|Set(X=${X}d)", "d"),
        ("EndWhile()|Set(X=on)", "on"),
        ("Gosub(sub,1(a,b))", "b,a"),
        ("Set(GLOBAL(G)=7)|Set(X=${GLOBAL(G)}${G})", "77"),
        ("Set(DB(f/k)=v)|Set(X=${DB_EXISTS(f/k)}${DB(f/k)}${DB_DELETE(f/k)})|Set(X=${X}${DB_EXISTS(f/k)})", "1vv0"),
        ("GotoIfTime(9:00-17:00,mon-fri,*,*?open)|Set(X=closed)|Hangup()|NoOp()", "open"),
        ("Set(X=${IFTIME(9:00-17:00,mon,*,*?open:closed)})", "open"),
        ('Set(CALLERID(all)="Ann" <6001>)|Set(X=${CALLERID(name)}-${CALLERID(num)})', "Ann-6001"),
        ("Set(CHANNEL(language)=de)|Set(X=${CHANNEL(language)})", "de"),
        ("Set(X=${STRFTIME(,UTC,%Y)}${EPOCH})", "20261795461548"),
        ("Set(X=${TOLOWER(AbC)}${REPLACE(EXTEN,s,z)})", "abcz"),
        ("Set(X=${MATH(2**5,int)}${MATH(3>2)}${DEC(Y)})", "32TRUE-1"),
        ("NoSuchApplication()|Set(X=never)", ""),
    ],
)  # fmt: skip
def test_applications_do_what_they_are_for(steps: str, value: str) -> None:
    lines = "".join(f"same => n,{step}\n" for step in steps.split("|"))
    text = (
        f"[t]\nexten => s,1,NoOp()\n{lines}same => n,Hangup()\nsame => n(open),Set(X=open)\n"
        "exten => sub,1,Set(X=${ARG2},${ARG1})\nsame => n,Return()\n"
    )
    office = DialplanOffice(text)
    assert office.dial("s", "t").variables.get("X", "") == value


def test_an_endless_loop_is_ended_with_a_clear_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(executor, "MOST_STEPS", 1_000)
    office = DialplanOffice("[t]\nexten => s,1(top),NoOp()\nsame => n,Goto(top)\n")
    channel = office.dial("s", "t")
    assert channel.is_hung_up
    assert "goes round for ever" in office.warnings[-1]
    assert office.effects.count(None) > 10, "the others had their turns"


COSTLY = (
    "[t]\nexten => s,1,Set(x=" + "y" * 8_000 + ")\nsame => n,Set(x=${x}${x}${x}${x}${x}${x})\n"
    "same => n(top),NoOp(${TOUPPER(${x})})\nsame => n,Goto(top)\n"
)


def test_costly_steps_are_ended_before_many_cheap_ones(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(executor, "MOST_WORK", 5_000_000)
    office = DialplanOffice(COSTLY)
    office.dial("s", "t")
    assert "goes round for ever" in office.warnings[-1]
    steps = int(office.warnings[-1].partition("was ended: ")[2].partition(" ")[0].replace(",", ""))
    assert steps < 200
    assert office.effects.count(None) >= steps // 2 - 2, "the others had a turn after each"


def test_a_loop_that_waits_is_no_endless_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(executor, "MOST_STEPS", 50)
    text = "[t]\nexten => s,1,Set(N=0)\nsame => n(top),Wait(1)\nsame => n,Set(N=${INC(N)})\n"
    office = DialplanOffice(f"{text}same => n,GotoIf($[${{N}} < 40]?top)\n")
    assert office.dial("s", "t").variables["N"] == "40"
    assert office.waits == [1.0] * 40


def test_sounds_last_as_long_as_they_do_and_missing_ones_are_said() -> None:
    office = DialplanOffice("[t]\nexten => s,1,Playback(hello&bye&none)\n")
    office.world.sound_length = lambda name, _: {"hello": 1.5, "bye": 0.5}.get(name)
    office.dial("s", "t")
    assert office.waits == [1.5, 0.5, 0.2]  # the last words are still on their way
    assert office.warnings == ["[s@t:1] There is no sound 'none'; nothing is heard"]


def test_user_events_and_ends_are_told() -> None:
    office = DialplanOffice("[t]\nexten => s,1,UserEvent(Lunch,Who: Bob,When: now)\nsame => n,Busy()\n")
    channel = office.dial("s", "t")
    assert office.effects == [Tell("Lunch", (("Who", "Bob"), ("When", "now")))]
    assert (channel.state, channel.hangup_cause) == (ChannelState.BUSY, 17)


def test_the_most_specific_pattern_wins_and_includes_come_after() -> None:
    text = (
        "[t]\nexten => _X.,1,Set(X=any)\nexten => _60XX,1,Set(X=sixty)\nexten => 6001,1,Set(X=exact)\n"
        "include => more\ninclude => night,18:00-8:00,*,*,*\n"
        "[more]\nexten => _60XX,1,Set(X=never)\nexten => abc,1,Set(X=included)\nexten => 6001,2,Set(Y=second)\n"
        "[night]\nexten => abd,1,Set(X=asleep)\n"
    )
    office = DialplanOffice(text)
    assert [office.dial(exten, "t").variables.get("X") for exten in ("6001", "6002", "71", "abc", "abd")] == [
        "exact", "sixty", "any", "included", None,
    ]  # fmt: skip
    assert office.dial("6001", "t").variables["Y"] == "second"


def test_templates_includes_and_labels_are_read() -> None:
    files = {"more.conf": "[t]\nexten => b,1,Set(X=${G})\n#tryinclude none.conf\n#include loop.conf\n"}
    files["loop.conf"] = "#include loop.conf\n"
    text = (
        "[general]\nstatic=yes\n[globals]\nG=all\n[base](!)\nexten => a,1,Set(X=from base)\n[t](base)\n"
        "#include more.conf\n#include none.conf\nexten => 1,1,NoOp\nexten => 1,1,NoOp\nswitch => Realtime/t@x\n"
        "ignorepat => 9\nfoo => bar\n"
    )
    dialplan = parse_dialplan(text, "e.conf", lambda name: FoundFiles([(name, files[name])] if name in files else []))
    assert set(dialplan.contexts) == {"t"}
    assert set(dialplan.contexts["t"].extens) == {"a", "b", "1"}
    assert dialplan.variables == {"G": "all"}
    assert [str(problem) for problem in dialplan.problems] == [
        "e.conf:9: none.conf cannot be read",
        "e.conf:11: 1 has a priority 1 already; the first one stays",
        "e.conf:12: extensions of a database (realtime) are not asked for; what is to be called has to stand in a file",
        "e.conf:14: 'foo' is none of exten, same, include, ignorepat, autohints, switch",
        "loop.conf:1: files include each other too often",
    ]


@pytest.mark.parametrize(
    ("timing", "holds"),
    [
        ("*,*,*,*", True),
        ("9:00-17:00,mon-fri,*,*", True),
        ("12:00,*,*,*", True),
        ("22:00-6:00,*,*,*", False),
        ("*,fri-mon,*,*", True),
        ("*,tue&sat,*,*", False),
        ("*,*,20-25,nov", True),
        ("*,*,*,jan-mar", False),
    ],
)
def test_times_hold_when_they_say(timing: str, *, holds: bool) -> None:
    monday_noon = dt.datetime(2026, 11, 23, 12, 0)  # noqa: DTZ001  a wall clock
    assert parse_timing(timing).holds(monday_noon) is holds


@pytest.mark.parametrize("timing", ["25:00", "9-17", "*,noday", "*,*,32", "*,*,*,foo"])
def test_what_is_no_time_is_said(timing: str) -> None:
    with pytest.raises(BadTiming):
        parse_timing(timing)


def test_arguments_part_at_commas_outside_of_brackets_and_quotes() -> None:
    assert separate_arguments('a,"b,c",(d,e),f\\,g,') == ["a", "b,c", "(d,e)", "f,g", ""]
    assert separate_arguments("a,b,c", most=2) == ["a", "b,c"]


@given(st.text(alphabet=st.sampled_from('${}[]()abc123:,+-*/=<>!~|&?%" \\')))
def test_any_text_expands(text: str) -> None:
    office = DialplanOffice()
    ChannelScope(Evaluation(office.world, office.channel("s", "t"), ORIGIN)).expand(text)


@given(st.text(alphabet=st.sampled_from('()abc123:.+-*/=<>!~|&?% "')))
def test_any_expression_has_a_value(text: str) -> None:
    assert isinstance(evaluate_expression(text, lambda *_: ""), str)


@pytest.mark.parametrize(
    ("expression", "value"),
    [
        ("1 / 0", "2147483647"),
        ("abc / 2", "0"),
        ("7 % 0", "0"),
        ("!abc", "1"),
        ('!""', "1"),
        ("!7", "0"),
        ('"" ? a :: b', "b"),
        ('"x" ? a :: b', "a"),
        ("127.0.0.1 = 127.0.0.1", "1"),
        ("1.5.2 + 1", "2.5"),
        ('"abc" =~ "("', ""),
        ("ABS(-3) + SQRT(16)", "7"),
        ("POW(2,10)", "1024"),
        ("LOG10(1000)", "3"),
        ("nofunction(1)", "0"),
        ("a b", "0"),
        ("", ""),
        ("(1 + 2) * 3 = 9 & 1", "1"),
        ("-5 + 3", "-2"),
        ("5 > -3", "1"),
        ("0.1 + 0.2", "0.3"),
        ("10 / 3", "3.33333333333333333"),
        ("1000000 * 1000000", "1000000000000"),
        ("1 || 0", "1"),
        ("a == a", "1"),
        ('"2024-05-01" : "([0-9]+)"', "2024"),
        ("abc != abd", "1"),
    ],
)
def test_expressions_keep_to_asterisks_rules(expression: str, value: str) -> None:
    assert evaluate_expression(expression, lambda *_: "") == value


def test_what_the_listings_name_is_there() -> None:
    assert {"PRESENCE_STATE", "DEVICE_STATE", "CUT", "STRFTIME"} <= {function.name for function in FUNCTIONS}
    assert {"Answer", "GotoIf", "Dial", "VoiceMail"} <= {application.name for application in applications()}
