"""What is said of numbers."""

import pytest

from switchboard.dialplan.text.spoken import spelled, spoken_digits, spoken_number


@pytest.mark.parametrize(
    ("number", "said"),
    [
        ("0", "0"), ("7", "7"), ("13", "13"), ("20", "20"), ("21", "20 1"), ("100", "1 hundred"),
        ("119", "1 hundred 19"), ("1000", "1 thousand"), ("20015", "20 thousand 15"),
        ("1000001", "1 million 1"), ("999999999", "9 hundred 90 9 million 9 hundred 90 9 thousand 9 hundred 90 9"),
        ("-5", "minus 5"), ("1000000000", ""), ("x", ""), ("", ""), ("1.5", ""),
    ],
)  # fmt: skip
def test_a_number_is_said_as_english_says_it(number: str, said: str) -> None:
    assert " ".join(name.removeprefix("digits/") for name in spoken_number(number)) == said


def test_what_has_no_sound_is_left_out() -> None:
    assert spoken_digits("1x*2") == ["digits/1", "digits/star", "digits/2"]
    assert spelled("A1é.") == ["letters/a", "digits/1", "letters/dot"]
