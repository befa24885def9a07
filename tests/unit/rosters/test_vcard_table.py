"""vCards of three versions, as phones, mail programs and nobody write them."""

import base64

import pytest

from switchboard.api.rosters import Reading, RosterCancelled, RosterRefused, RosterTable, Target
from switchboard.rosters.bounds import MAX_PHOTO, MOST_CARD_LINES, MOST_PEOPLE
from switchboard.rosters.vcard_table import read_vcards

PHOTO = b"\x89PNG\r\n\x1a\n and so on"


def read(*lines: str | bytes, end: bytes = b"\r\n", version: str = "3.0") -> RosterTable:
    """The lines of one card."""
    inner = [line if isinstance(line, bytes) else line.encode() for line in lines]
    return whole(end.join((b"BEGIN:VCARD", f"VERSION:{version}".encode(), *inner, b"END:VCARD", b"")))


def whole(content: bytes) -> RosterTable:
    return read_vcards(content, "people.vcf", Reading())


def person(table: RosterTable, row: int = 0) -> dict[str, str]:
    return {column: cell for column, cell in zip(table.columns, table.rows[row], strict=True) if cell}


@pytest.mark.parametrize("end", [b"\r\n", b"\n", b"\r"])
def test_a_card_is_read_whatever_ends_its_lines(end: bytes) -> None:
    table = read("FN:Ann Bee", "TEL;TYPE=cell:+49 170 1", end=end)
    assert person(table) == {"FN": "Ann Bee", "TEL mobile": "+49 170 1"}
    assert table.guessed == (Target.NAME, Target.MOBILE)


def test_quoted_printable_of_2_1_is_decoded_over_soft_breaks() -> None:
    table = read(
        "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=B6r=",
        "g;;;",
        "NOTE;QUOTED-PRINTABLE;CHARSET=ISO-8859-1:spricht Franz=F6sisch",
        "TEL;WORK;VOICE:+49 30 1234",
        version="2.1",
    )
    assert person(table) == {
        "N family": "Müller", "N given": "Jörg", "NOTE": "spricht Französisch", "TEL work": "+49 30 1234",
    }  # fmt: skip


def test_folds_within_a_character_are_put_together() -> None:
    name = "FN:Jörg".encode()
    assert person(read(name[:5], b" " + name[5:]))["FN"] == "Jörg"


def test_values_are_unescaped_and_cut_where_they_are_lists() -> None:
    table = read(r"ORG:Big\; Co;Sales\, Berlin;x", r"CATEGORIES:first aid,a\,b", r"NOTE:one\ntwo\\three")
    assert person(table) == {
        "ORG": "Big; Co", "ORG unit": "Sales, Berlin", "CATEGORIES": "first aid\na,b", "NOTE": "one\ntwo\\three",
    }  # fmt: skip


def test_groups_parameters_in_quotes_and_several_numbers_are_understood() -> None:
    table = read(
        'item1.TEL;TYPE="work,voice";PREF=1:+49 30 1', "TEL;TYPE=WORK:+49 30 2", "item1.X-ABLabel:main", version="4.0"
    )
    assert person(table)["TEL work"] == "+49 30 1\n+49 30 2"


@pytest.mark.parametrize(
    "line", ["TEL:6002", "TEL;TYPE=work:6002", "TEL;VALUE=uri:tel:6002", "TEL;VALUE=uri:tel:+49-30-1;ext=6002"]
)
def test_a_short_number_or_one_that_says_so_is_an_extension(line: str) -> None:
    table = read(line)
    assert table.guessed[table.columns.index("TEL internal")] is Target.EXTENSION
    assert person(table)["TEL internal"] == "6002"


def test_a_card_that_names_its_extension_means_that() -> None:
    table = read("X-EXTENSION:7001", "TEL:6002")
    assert dict(zip(table.columns, table.guessed, strict=True)) == {
        "X-EXTENSION": Target.EXTENSION, "TEL internal": None,
    }  # fmt: skip


@pytest.mark.parametrize(
    "line",
    [
        "PHOTO;ENCODING=b;TYPE=PNG:{}",
        "PHOTO;PNG;BASE64:{}",
        "PHOTO;BASE64:\r\n {}",
        "PHOTO:data:image/png;base64,{}",
    ],
)
def test_photos_of_three_versions_are_taken(line: str) -> None:
    table = read(line.format(base64.b64encode(PHOTO).decode()))
    assert table.photos == {0: PHOTO}
    assert table.guessed[-1] is Target.PHOTO


def test_a_photo_elsewhere_is_not_fetched() -> None:
    table = read("FN:Ann", "PHOTO;VALUE=uri:http://127.0.0.1:1/ann.png")
    assert table.photos == {}


@pytest.mark.parametrize("size", [MAX_PHOTO + 1, 30_000_000])
def test_a_photo_that_is_too_large_is_passed_over_and_the_person_is_not(size: int) -> None:
    table = read("FN:Ann", b"PHOTO;ENCODING=b:" + base64.b64encode(b"x" * size), "EMAIL:a@x.org")
    assert table.photos == {}
    assert person(table) == {"FN": "Ann", "EMAIL": "a@x.org"}
    assert "the photo is larger than" in table.problems[0].reason


def test_a_broken_photo_is_passed_over() -> None:
    assert read("PHOTO;ENCODING=b:abcde").problems[0].reason == "the photo is broken; it is passed over"


def test_many_people_stand_in_one_file_and_a_broken_card_is_not_the_next_one_s_fault() -> None:
    table = whole(
        b"BEGIN:VCARD\nFN:Lost\nBEGIN:VCARD\nFN:Ann\nwhat is this\nEND:VCARD\nEND:VCARD\nBEGIN:VCARD\nFN:Cy\n"
    )
    assert [row[0] for row in table.rows] == ["Ann"]
    assert [problem.line for problem in table.problems] == [1, 5, 8]
    assert not table.is_whole


def test_a_card_within_a_card_is_another_person_s() -> None:
    table = read("FN:Ann", "AGENT:", "BEGIN:VCARD", "FN:Her assistant", "END:VCARD", "EMAIL:a@x.org", version="2.1")
    assert person(table) == {"FN": "Ann", "EMAIL": "a@x.org"}


def test_utf_16_with_and_without_a_mark_is_read() -> None:
    text = "BEGIN:VCARD\nFN:Jörg\nEND:VCARD\n"
    for encoding in ("utf-16", "utf-16-le", "utf-16-be", "utf-8-sig"):
        assert whole(text.encode(encoding)).rows[0] == ("Jörg",)


def test_latin_1_without_a_word_of_it_is_read() -> None:
    assert person(read(b"FN:J\xf6rg"))["FN"] == "Jörg"


def test_a_line_that_is_too_long_is_passed_over() -> None:
    table = read("NOTE:" + "x" * 10_000_000, "FN:Ann")
    assert person(table) == {"FN": "Ann"}
    assert table.problems[0].reason == "the line is longer than 100,000 bytes; it is passed over"


def test_more_cards_than_one_change_may_have_are_cut_and_said() -> None:
    table = whole(b"BEGIN:VCARD\nFN:Ann\nEND:VCARD\n" * (MOST_PEOPLE + 2))
    assert len(table.rows) == MOST_PEOPLE
    assert not table.is_whole


def test_more_lines_than_photos_need_are_not_read() -> None:
    table = whole(b"BEGIN:VCARD\nFN:Ann\nTEL:6002\nEND:VCARD\n" + b"BEGIN:VCARD\n" * MOST_CARD_LINES)
    assert len(table.rows) == 1
    assert not table.is_whole


@pytest.mark.parametrize("content", [b"", b"BEGIN:VCARD\n", b"END:VCARD\n", b"\0" * 100, b"FN:Ann\n"])
def test_what_holds_no_card_is_refused(content: bytes) -> None:
    with pytest.raises(RosterRefused, match=r"no vCard in people\.vcf"):
        whole(content)


def test_a_person_who_wants_it_no_more_is_heard() -> None:
    def stop(_done: int, _whole: int) -> None:
        raise RosterCancelled

    with pytest.raises(RosterCancelled):
        read_vcards(b"BEGIN:VCARD\nEND:VCARD\n", "people.vcf", Reading(), stop)
