"""CSV files as programs write them, and as they should not."""

import pytest

from switchboard.api.rosters import Reading, RosterCancelled, RosterRefused, RosterTable, Target
from switchboard.rosters.bounds import MOST_LINES, MOST_PEOPLE, MOST_PROBLEMS
from switchboard.rosters.csv_records import MAX_LINE
from switchboard.rosters.csv_table import read_csv


def read(text: str | bytes, reading: Reading | None = None) -> RosterTable:
    return read_csv(text if isinstance(text, bytes) else text.encode(), "people.csv", reading or Reading())


def reasons(table: RosterTable) -> list[str]:
    return [f"{problem.line}: {problem.reason}" for problem in table.problems]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_delimiter_and_line_ends_are_found_out(delimiter: str, end: str) -> None:
    table = read(
        end.join(delimiter.join(cells) for cells in (("Name", "Ext"), ("Ann, or; so", "6002"))).replace(
            "Ann, or; so", '"Ann, or; so"'
        )
    )
    assert table.columns == ("Name", "Ext")
    assert list(table.rows) == [("Ann, or; so", "6002")]
    assert table.guessed == (Target.NAME, Target.EXTENSION)


def test_any_other_delimiter_is_taken_where_a_person_says_so() -> None:
    assert read("Name#Ext\nAnn#6002\n", Reading(delimiter="#")).rows[0] == ("Ann", "6002")


@pytest.mark.parametrize("delimiter", ['"', "\n", "ab", "\0"])
def test_what_can_part_no_cells_is_refused(delimiter: str) -> None:
    with pytest.raises(RosterRefused, match="one character"):
        read("a,b\n", Reading(delimiter=delimiter))


def test_the_line_with_the_separator_that_spreadsheets_write_is_no_header() -> None:
    table = read("sep=;\r\nName;Ext\r\nAnn;6002\r\n")
    assert (table.columns, list(table.rows), list(table.places)) == (("Name", "Ext"), [("Ann", "6002")], ["3"])


def test_without_a_header_columns_are_guessed_by_what_they_hold() -> None:
    table = read("6002,Ann Bee,ann@example.com\n6003,Bob,\n")
    assert table.guessed == (Target.EXTENSION, Target.NAME, Target.EMAIL)
    assert len(table.rows) == 2


def test_whether_there_is_a_header_is_for_a_person_to_say() -> None:
    assert len(read("Foo,Bar\nAnn,6002\n", Reading(has_header=True)).rows) == 1
    assert len(read("Name,Ext\nAnn,6002\n", Reading(has_header=False)).rows) == 2


def test_the_bulk_handler_s_export_is_read_without_its_secrets() -> None:
    table = read(
        "extension,password,name,voicemail,vmpwd,devinfo_secret,email\n6002,hunter2,Ann,default,4711,hunter3,a@x.org\n"
    )
    assert table.guessed[0] is Target.EXTENSION
    assert table.guessed[2] is Target.NAME
    assert table.guessed[6] is Target.EMAIL
    assert table.rows[0] == ("6002", "", "Ann", "default", "", "", "a@x.org")


def test_a_quote_that_is_never_closed_costs_one_line() -> None:
    table = read('Name,Ext\n"Ann,6002\nBob,6003\n"Cy\nsecond line",6004\nDee,6005\n')
    assert [row[0] for row in table.rows] == ["Bob", "Cy\nsecond line", "Dee"]
    assert reasons(table) == ["2: a quotation mark is not closed, or stands within a cell; write two of them for one"]


def test_quotes_that_swallow_each_other_again_and_again_are_read_line_by_line() -> None:
    table = read("Name,Ext\n" + '"a""\n' * 3_000 + "Bob,6003\n")
    assert table.rows[-1] == ("Bob", "6003")
    assert len(table.problems) == MOST_PROBLEMS + 1


def test_lines_that_do_not_fit_the_header_are_passed_over() -> None:
    table = read("Name,Ext\nAnn,6002,x\nBob\nCy,6004,,\n,\nNul\0,6006\n" + "x" * 20_000 + ",1\n")
    assert list(table.rows) == [("Bob", ""), ("Cy", "6004")]
    assert reasons(table) == [
        "2: 3 cells where the first line has 2; quote a text that holds the delimiter",
        "6: a cell holds a character that no text has (NUL)",
        "7: a cell has 20,000 characters; 10,000 are the most",
    ]


def test_a_line_of_ten_megabytes_is_passed_over() -> None:
    table = read("Name,Ext\n" + "x" * 10_000_000 + "\nBob,6003\n")
    assert list(table.rows) == [("Bob", "6003")]
    assert reasons(table) == [f"2: the line has 10,000,001 characters; {MAX_LINE:,} are the most"]


def test_five_thousand_columns_are_refused_with_what_may_be_wrong() -> None:
    with pytest.raises(RosterRefused, match=r"5,000 cells; 200 are the most\. Is ',' what stands between them"):
        read(",".join(["a"] * 5_000) + "\n")


@pytest.mark.parametrize("content", [b"", b"\n\n", b"\xef\xbb\xbf", b'"', b'"a\n"b\n'])
def test_what_holds_no_line_is_refused(content: bytes) -> None:
    with pytest.raises(RosterRefused, match=r"There (is no line|are no people) in people.csv"):
        read(content)


def test_more_people_than_one_change_may_have_are_cut_and_said() -> None:
    table = read("Name,Ext\n" + "Ann,6002\n" * (MOST_PEOPLE + 5))
    assert len(table.rows) == MOST_PEOPLE
    assert not table.is_whole
    assert "the rest is passed over" in table.problems[-1].reason


def test_more_lines_than_are_read_are_said() -> None:
    table = read("Name,Ext\nAnn,6002\n" + "\n" * MOST_LINES)
    assert not table.is_whole
    assert len(table.rows) == 1


def test_characters_that_the_encoding_has_none_for_are_said() -> None:
    table = read(b"Name,Ext\nJ\xf6rg,6002\n", Reading(encoding="utf-8"))
    assert reasons(table) == ["0: some of its characters are none in utf-8; choose another encoding"]


def test_a_person_who_wants_it_no_more_is_heard() -> None:
    def stop(_done: int, _whole: int) -> None:
        raise RosterCancelled

    with pytest.raises(RosterCancelled):
        read_csv(b"Name,Ext\n" + b"Ann,6002\n" * 1_000, "people.csv", Reading(), stop)


@pytest.mark.parametrize(
    ("header", "targets"),
    [
        ("Durchwahl;Vorname;Nachname;Abteilung;E-Mail;Handy;Vertretung;Bemerkung",
         "extension given-name family-name department email mobile deputy note"),
        ("Poste;Prénom;Nom de famille;Service;Courriel;Téléphone portable;Remplaçant;Remarques",
         "extension given-name family-name department email mobile deputy note"),
        ("Extensión;Nombre;Apellidos;Departamento;Correo electrónico;Móvil;Suplente;Observaciones",
         "extension given-name family-name department email mobile deputy note"),
        ("Ext.;First Name;Last Name;Department;E-mail Address;Mobile Phone;Deputy;Notes",
         "extension given-name family-name department email mobile deputy note"),
        ("telephoneNumber;displayName;mail;departmentNumber", "work name email department"),
    ],
)  # fmt: skip
def test_headers_are_known_in_four_languages(header: str, targets: str) -> None:
    guessed = read(f"{header}\n{';' * header.count(';')}\nx{';' * header.count(';')}\n").guessed
    assert [target.value if target else "" for target in guessed] == targets.split()
