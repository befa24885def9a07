"""A number of an outsider's text: bounded, and nothing but a number."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from switchboard.ground.called_number import copied_number, number_of_link, written_number


@pytest.mark.parametrize(
    ("link", "number"),
    [
        ("tel:+49-30-1234", "+49301234"),
        ("TEL:6002", "6002"),
        ("callto:+49%20(30)%201234", "+49301234"),
        ("callto://6002/", "6002"),
        ("tel:*21%23", "*21#"),
        ("tel:1;phone-context=example.com", "1"),
        ("tel:", ""),
        ("tel:bob", ""),
        ("tel:+", ""),
        ("tel:1 && reboot", ""),
        ("tel:" + "1" * 5_000, ""),
        ("tel:" + "1" * 33, ""),
        ("tel:\ud83d", ""),
        ("tel:%ff%fe", ""),
        ("tel:²", ""),
        ("https://example.com/tel:1", ""),
    ],
)
def test_a_link_names_a_number_or_none(link: str, number: str) -> None:
    assert number_of_link(link) == number


@given(st.text(max_size=300))
def test_whatever_comes_is_a_number_or_nothing(text: str) -> None:
    for found in (number_of_link(f"tel:{text}"), written_number(text), copied_number(text)):
        assert len(found) <= 33
        assert set(found) <= set("+*#0123456789")
        assert found == "" or written_number(found) == found
