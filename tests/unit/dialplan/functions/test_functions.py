"""What functions make of what nobody means."""

import datetime as dt
from collections.abc import Iterable

import pytest

from switchboard.core.commands import SetPresence, SetUntil
from switchboard.core.states import Presence, PresenceState
from switchboard.dialplan.run.scope import FUNCTIONS, ChannelScope
from switchboard.dialplan.run.variables import CHANNEL_BYTES, Variables, VariablesFull
from switchboard.dialplan.run.world import Evaluation, NotGranted, Withheld
from switchboard.ground.errors import SwitchboardError
from tests.helpers.dialplan import ORIGIN, DialplanOffice

NINES = "9" * 5_000


def asked(text: str, withheld: Iterable[str] = ()) -> tuple[str, list[str]]:
    """What the text comes to, and the warnings."""
    office = DialplanOffice()
    evaluation = Evaluation(office.world, office.channel("s", "t"), ORIGIN, withheld=Withheld(frozenset(withheld)))
    scope = ChannelScope(evaluation)
    scope.write("v", "a-b-c")
    scope.write("long", "x-" * 30_000)
    return scope.expand(text), office.warnings


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("${CUT(v,-,1&3)}", "a-c"),
        ("${CUT(v,-,-2)}", "a-b"),
        ("${CUT(v,-,0)}", ""),
        ("${CUT(v,-,7)}", ""),
        ("${FIELDQTY(v,-)}", "3"),
        ("${FILTER(a-c&x,abcdx&)}", "abcx&"),
        ("${FILTER(z-a,abc)}", "a"),  # it goes round
        ("${FILTER(\\--\\.,a-b.c)}", "-."),
        ("${FILTER(a-m&h-z,hello world)}", "helloworld"),
        ("${MATH(7%4,int)}", "3"),
        ("${MATH(7/0)}", "2147483647.000000"),
        ("${MATH(7%0,int)}", "0"),
        ("${MATH(1<<40,int)}", "1099511627776"),
        ("${MATH(-1+0,hex)}", "ffffffffffffffff"),
        ("${MATH(55296+0,char)}", "\ufffd"),
        ("${MATH(65+0,char)}", "A"),
        ("${MATH(2**0.5)}", "1.414214"),
        ("${MATH(9**99999)}", "inf"),
        ("${MATH(6&3,int)}${MATH(6|3,int)}${MATH(6 XOR 3,int)}", "275"),
        ("${MATH(5>=5)}", "TRUE"),
        ("${INC(v)}", "1"),
        ("${IF(" + NINES + "?yes:no)}", "yes"),
        ("${IF(" + "0" * 5_000 + "?yes:no)}", "no"),
        ("${IF(²?yes:no)}", "yes"),
        ("${STRFTIME(-86400,UTC,%Y-%m-%d)}", "1969-12-31"),
        ("${TOUPPER(straße)}", "STRASSE"),
        ("${BASE64_ENCODE(" + chr(0xD83D) + ")}", "77+9"),
        ('${REGEX("^[[:digit:]]{3}$" 123)}', "1"),
        ('${REGEX("^(a+)+$" ' + "a" * 5_000 + "b)}", "0"),
    ],
)
def test_a_function_has_a_value(text: str, value: str) -> None:
    assert asked(text) == (value, [])


@pytest.mark.parametrize(
    ("text", "warning"),
    [
        ("${CUT(v,-,²)}", "'²' is no field"),
        ("${CUT(v,-," + NINES + ")}", "is no field"),
        ("${MATH(²+1)}", "is not number operator number"),
        ("${MATH(" + NINES + "+1)}", "is not number operator number"),
        ("${MATH(9**99999,int)}", "too large"),
        ("${MATH(1<<64,int)}", "is no number of places"),
        ("${MATH(1<<-1,int)}", "is no number of places"),
        ("${STRFTIME(²)}", "is no number of seconds"),
        ("${STRFTIME(" + NINES + ")}", "is no number of seconds"),
        ("${STRFTIME(99999999999999)}", "is no time"),
        ("${STRFTIME(0,../../etc/passwd)}", "there is no time zone"),
        ("${STRFTIME(0,Europe)}", "there is no time zone"),
        ("${STRFTIME(0,UTC," + "%c" * 1_000 + ")}", "a format has 500 characters"),
        ("${IFTIME(²:00,*,*,*?a:b)}", "is no time of day"),
        ("${IFTIME(*,*,²,*?a:b)}", "is no number from 1 to 31"),
        ("${IFTIME(" + "&".join(["0:00-23:59"] * 500) + "?a:b)}", "500 ranges"),
        ('${REGEX("(" x)}', "never closed"),
        ('${REGEX("(?=x)" x)}', "looks around"),
        ("${REGEX(x)}", "it takes"),
        ("${NOSUCH(x)}", "not registered"),
        ("${GLOBAL}${" + "X" * 2_000 + "()}", "not registered"),
    ],
)
def test_what_a_function_cannot_do_is_said_in_a_line(text: str, warning: str) -> None:
    value, warnings = asked(text)
    assert value == ""
    assert len(warnings) == 1
    assert warning in warnings[0]
    assert len(warnings[0]) <= 500
    assert "\n" not in warnings[0]


def test_what_changes_something_when_it_is_read_says_so_and_can_be_withheld() -> None:
    changing = {function.name for function in FUNCTIONS if function.changes}
    assert changing == {"DB_DELETE", "INC", "DEC", "SET", "POP", "SHIFT"}
    for text in (
        "${DB_DELETE(f/k)}",
        "${LEN(${INC(v)})}",
        "$[DEC(v) + 1]",
        "${${DB_DELETE(f/k)}}",
        "${POP(v)}",
        "${SET(v=1)}",
    ):
        with pytest.raises(NotGranted):
            asked(text, changing)
    assert asked("${DB(f/k)}${CUT(v,-,2)}", changing) == ("b", [])


def test_warnings_are_told_once_and_not_without_end() -> None:
    text = "".join(f"${{NOSUCH{number % 200}()}}" for number in range(400))
    _, warnings = asked(text)
    assert len(warnings) == 51
    assert "more warnings" in warnings[-1]


def test_variables_have_room_for_so_much() -> None:
    variables = Variables()
    assert variables.take({f"v{number}": "x" * 1_000 for number in range(2_000)}) > 1_000
    assert 800 < len(variables) < CHANNEL_BYTES // 1_000
    with pytest.raises(VariablesFull, match="cannot be set"):
        variables["w"] = "x" * 1_000
    first = variables["v0"]
    variables["v0"] = first + "y"  # one that grows within its room
    del variables["v1"]
    variables["other"] = "x" * 900
    with pytest.raises(VariablesFull, match="name"):
        variables["n" * 1_001] = ""
    assert variables.take({"a": "x" * 60_000, "v0": ""}) == 1


def test_who_calls_is_bounded() -> None:
    office = DialplanOffice("[t]\nexten => s,1,Set(CALLERID(name)=${x})\nsame => n,Set(CHANNEL(language)=${x})\n")
    office.world.variables["x"] = "ü" * 20_000
    channel = office.dial("s", "t")
    assert (len(channel.caller_name), len(channel.language)) == (128, 20)


def test_when_a_presence_ends_is_read_and_set() -> None:
    office = DialplanOffice()
    evaluation = Evaluation(office.world, None, ORIGIN)
    scope = ChannelScope(evaluation)
    assert scope.expand("${PRESENCE_UNTIL(CustomPresence:Bob)}") == ""
    now = office.world.now()
    office.submit([SetPresence("CustomPresence:Bob", Presence(PresenceState.AWAY, until=now + 60.4), ORIGIN)])
    assert scope.expand("${PRESENCE_UNTIL(CustomPresence:Bob)}") == f"{now + 60:.0f}"
    office.world.zone = dt.UTC
    for text, until in (
        ("45m", now + 2_700),
        ("in 20 minutes", now + 1_200),
        (f"{now + 7:.0f}", now + 7),
        ("", 0.0),
        ("never", 0.0),
        ("2030-01-01T00:00", 1_893_456_000.0),
    ):
        [command] = scope.write("PRESENCE_UNTIL(CustomPresence:Bob)", text)
        assert command == SetUntil("CustomPresence:Bob", until, ORIGIN)


@pytest.mark.parametrize("value", ["17", "whenever", "1e9", "2020-01-01T00:00", "²", "99999999999999999999"])
def test_what_is_no_end_of_a_presence_is_refused(value: str) -> None:
    with pytest.raises(SwitchboardError):
        ChannelScope(Evaluation(DialplanOffice().world, None, ORIGIN)).write(
            "PRESENCE_UNTIL(CustomPresence:Bob)", value
        )
