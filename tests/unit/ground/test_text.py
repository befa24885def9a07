from hypothesis import given
from hypothesis import strategies as st

from switchboard.ground.text import is_unicode, parse_decimal, parse_number, to_unicode

ANY_TEXT = st.text(st.characters(), max_size=30)


@given(ANY_TEXT | st.text("0123456789²٣.-+e_ ", max_size=6_000))
def test_numbers_come_from_ascii_digits_or_not_at_all(text: str) -> None:
    number, decimal = parse_number(text), parse_decimal(text)
    assert number is None or (number == int(text) and set(text) <= set("0123456789"))
    assert decimal is None or (decimal == float(text) and set(text) <= set("0123456789."))


@given(ANY_TEXT)
def test_text_can_always_be_made_such_that_it_can_be_stored(text: str) -> None:
    assert is_unicode(to_unicode(text))
    assert to_unicode(text) == text or not is_unicode(text)
