import pytest
from hypothesis import given
from hypothesis import strategies as st

from switchboard.sip.wire.errors import MalformedMessage
from switchboard.sip.wire.scan import MAX_PARTS, end_of_quoted, parameters, split_list, split_outside


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("", [""]),
        ("a,b", ["a", "b"]),
        ('"a,b",c', ['"a,b"', "c"]),
        (r'"a\",b",c', [r'"a\",b"', "c"]),
        ('<sip:a,b>,"<",c', ["<sip:a,b>", '"<"', "c"]),
        ('a"b,c"d,e', ['a"b,c"d', "e"]),
        ("<a>,,<b>", ["<a>", "", "<b>"]),
    ],
)
def test_separators_within_quotes_and_brackets_separate_nothing(text: str, parts: list[str]) -> None:
    assert split_outside(text, ",") == parts


@pytest.mark.parametrize("text", ['"', '"\\"', "<", "a,<b", '<a>,"', "," * MAX_PARTS, '"",' * MAX_PARTS, '""' * 500])
def test_what_has_no_end_or_too_many_parts_is_refused(text: str) -> None:
    with pytest.raises(MalformedMessage):
        split_outside(text, ",")


def test_parameters_are_read_by_name_and_the_first_of_each_counts() -> None:
    assert parameters(';Expires=60;x="a;b" ; Q = 0.5;lr;;expires=7') == {
        "expires": "60",
        "x": "a;b",
        "q": "0.5",
        "lr": "",
    }


@given(st.text('",<>\\; ab', max_size=30))
def test_nothing_is_lost_between_the_parts(text: str) -> None:
    try:
        parts = split_outside(text, ",")
    except MalformedMessage:
        assert '"' in text or "<" in text
        return
    assert ",".join(parts) == text
    assert [part.strip() for part in parts if part.strip()] == split_list([text])


@given(st.text('"\\a', max_size=20))
def test_a_quoted_string_ends_at_the_first_quote_that_is_not_escaped(text: str) -> None:
    try:
        end = end_of_quoted('"' + text, 0)
    except MalformedMessage:
        return
    inner = text[: end - 2]
    assert '"' not in inner.replace("\\\\", "").replace('\\"', "")
