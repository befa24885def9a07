"""Whatever a text says, it is expanded in linear time, to a bounded length."""

import pytest

from switchboard.dialplan.run.scope import ChannelScope
from switchboard.dialplan.run.world import Evaluation
from switchboard.dialplan.text.bounds import MAX_VALUE, MAX_WORK, TooMuchWork, clip, size_of
from switchboard.dialplan.text.expression import evaluate_expression
from tests.helpers.dialplan import ORIGIN, DialplanOffice

HALF_AN_EMOJI = chr(0xD83D)


def scope_of(office: DialplanOffice) -> ChannelScope:
    return ChannelScope(Evaluation(office.world, office.channel("s", "t"), ORIGIN))


@pytest.fixture
def scope() -> ChannelScope:
    return scope_of(DialplanOffice())


@pytest.mark.parametrize("character", ["a", "ü", "€", "😀"])
def test_a_value_has_so_many_bytes_at_most_in_whole_characters(character: str) -> None:
    text = clip(character * MAX_VALUE)
    assert MAX_VALUE - 4 < size_of(text) <= MAX_VALUE
    assert set(text) == {character}


def test_what_is_no_unicode_is_replaced() -> None:
    assert clip(f"a{HALF_AN_EMOJI}b") == "a\ufffdb"
    assert size_of(HALF_AN_EMOJI) == 3


@pytest.mark.parametrize(
    ("expression", "value"),
    [
        ("(" * 2_000 + "7" + ")" * 2_000, "7"),
        ("+".join(["1"] * 1_500), "1500"),
        ("!" * 4_001 + "0", "1"),
        ("-" * 4_000 + "5", "5"),
        ("1 ? " * 1_000 + "7" + " :: 0" * 1_000, "7"),
        ("~~".join(["a"] * 2_000), "a" * 2_000),
        ("9" * 5_000 + " > 1", "1"),
        ("9" * 5_000 + " + 1", "inf"),
        ("!" + "9" * 5_000, "0"),
        ("!" + "0" * 5_000, "1"),
        ("² + 1", "1"),
        (chr(0x661) + " + 1", "1"),
        ("POW(9,99999)", "inf"),
        ("POW(0,-1)", "inf"),
        ("SQRT(-1)", "nan"),
        ("LOG(0)", "-inf"),
        ("SIN(" + "9" * 400 + ")", "nan"),
        ("1" + "0" * 20 + " % 7", "2"),
        ("(" * 5_000, "0"),
        ("1 +" * 5_000, "0"),
    ],
)
def test_a_long_expression_has_its_value(expression: str, value: str) -> None:
    assert evaluate_expression(expression, lambda *_: "") == value


@pytest.mark.parametrize(
    ("expression", "value"),
    [
        ("1 ? 2 :: 3 ? 4 :: 5", "4"),  # both signs bind to the left in Asterisk's grammar
        ("1 ? 0 ? a :: b :: c", "b"),
        ('"abcdef" : -3', "0"),
        ("2 * -3", "-6"),
        ("F(1,)", "<F:1,>"),
        ("F()", "<F:>"),
        ("F(1 + 1,G(2))", "<F:2,<G:2>>"),
        ("F(1", "0"),
        ("1)", "0"),
        ("()", "0"),
        (", 1", ""),
        ("1, 2", "0"),
        ("1 :: 2", "0"),
        ("1 ? 2", "0"),
        ('"x"', '"x"'),
        ('"x', "0"),
        ("1 ~ 2", "0"),
        ("! ", "0"),
    ],
)
def test_signs_bind_as_in_asterisks_grammar(expression: str, value: str) -> None:
    assert evaluate_expression(expression, lambda name, arguments: f"<{name}:{arguments}>") == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("${" * 5_000, None),
        ("$[" * 5_000, None),
        ("${x" * 40 + "}" * 40, ""),
        ("$[(" * 40 + "1" + ")]" * 40, "1"),
        ("${EXTEN:" + "9" * 5_000 + "}", ""),
        ("${EXTEN:0:" + "9" * 5_000 + "}", "s"),
        ("${EXTEN:²}", "s"),
        ("${EXTEN:-" + "9" * 5_000 + "}", "s"),
        ("${a[b}c]", "c]"),
        ("$[1 + 1", None),
        ("}{][", None),
    ],
)
def test_any_nesting_is_read(scope: ChannelScope, text: str, value: str | None) -> None:
    assert scope.expand(text) == (text if value is None else value)


def test_a_text_that_doubles_ends_at_its_bound() -> None:
    office = DialplanOffice("[t]\nexten => s,1,Set(x=a)\nsame => n(top),Set(x=${x}${x}${x})\nsame => n,Goto(top)\n")
    channel = office.dial("s", "t")
    assert MAX_VALUE - 2 <= size_of(channel.variables["x"]) <= MAX_VALUE
    assert office.warnings.count(f"A text was cut after {MAX_VALUE:,} bytes") == 1


@pytest.mark.parametrize(
    "text",
    [
        "${CUT(x,-,2)}" * 600,
        "${FILTER(b,${x})}" * 200,
        "${LEN(${x})}" * 600,
        '${REGEX("(a?){100}b" ${x})}' * 100,
        '$["${x}" : "(a|b)*c{200}"]' * 200,
        "$[" + "~~".join([f'"b" : "{letter}{{900}}"' for letter in "abcdefghijklmnopqrstuvwxyz" * 40]) + "]",
    ],
)  # fmt: skip
def test_one_question_has_an_end(text: str) -> None:
    office = DialplanOffice()
    evaluation = Evaluation(office.world, office.channel("s", "t"), ORIGIN)
    scope = ChannelScope(evaluation)
    scope.write("x", "a" * 60_000)
    with pytest.raises(TooMuchWork):
        scope.expand(text)
    assert evaluation.spent > MAX_WORK


def test_many_values_stop_where_the_text_is_full(scope: ChannelScope) -> None:
    scope.write("x", "ü" * 20_000)
    assert size_of(scope.expand("${x}" * 2_000)) <= MAX_VALUE
