"""Texts in whatever encoding a program wrote them."""

import pytest

from switchboard.api.rosters import RosterRefused
from switchboard.rosters.encoding import ENCODINGS, decode

TEXT = "Durchwahl;Name\n6002;Jörg Müßig\n"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-8", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_what_is_usual_is_found_out(encoding: str) -> None:
    assert decode(TEXT.encode(encoding))[0] == TEXT


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_what_a_person_chooses_is_taken(encoding: str) -> None:
    text = TEXT.encode(encoding, "ignore").decode(encoding)
    assert decode(text.encode(encoding), encoding) == (text, encoding)


def test_bytes_that_windows_has_nothing_for_are_latin_1() -> None:
    assert decode(b"\x80\x81\xf6")[0] == "€\x81ö"


def test_a_mark_that_says_another_encoding_than_the_chosen_one_is_part_of_the_text() -> None:
    assert decode(b"\xef\xbb\xbfa", "cp1252") == ("ï»¿a", "cp1252")


def test_a_codec_that_is_no_encoding_of_texts_is_refused() -> None:
    with pytest.raises(RosterRefused, match="no encoding zip"):
        decode(b"a", "zip")


def test_of_a_text_that_is_cut_off_within_a_character_the_rest_is_read() -> None:
    assert decode("aö".encode("utf-16-le")[:-1], "utf-16-le")[0] == "a\ufffd"
