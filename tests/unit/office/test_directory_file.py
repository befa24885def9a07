import pytest
from hypothesis import given
from hypothesis import strategies as st

from switchboard.core.people import Number, Person
from switchboard.office.directory_file import parse_directory


def test_people_are_read_by_the_headers_names_in_any_order() -> None:
    text = '\ufeffname,Extension,department\r\n"Meyer, Anna",6002,Sales\r\n\r\nBörge,6003,\r\n'
    assert parse_directory(text, "directory.csv") == (
        [Person("6002", "Meyer, Anna", "Sales"), Person("6003", "Börge")],
        [],
    )


def test_a_malformed_line_is_reported_and_the_rest_is_loaded() -> None:
    text = 'extension,name,colour\n6001,A,red\n,B,\n6002,C,,more\n6001,D\n"6003"x,E\n6004,' + "x" * 300 + "\n6005,F\n"
    people, problems = parse_directory(text, "directory.csv")
    assert [person.name for person in people] == ["D", "F"]
    assert [problem.line for problem in problems] == [1, 3, 4, 5, 6, 7]
    assert all(problem.reason for problem in problems)


def test_a_file_without_extensions_is_passed_over_whole() -> None:
    people, problems = parse_directory("name,mail\nBob,b@example.com\n", "directory.csv")
    assert people == []
    assert "extension" in str(problems[0])


@given(st.text(alphabet=st.sampled_from('extnsio,"\n\r ab\x00')))
def test_any_text_is_read(text: str) -> None:
    parse_directory("extension,name\n" + text, "f")


def test_whatever_is_known_of_a_person_is_read_in_any_order() -> None:
    text = (
        "numbers,groups,note,extension,device,deputy,name,mobile\n"
        '"work: 030 1; 030 2",choir; Fire wardens,"speaks French, a bit",6002,PJSIP/ann,6003,Ann,"0170 1\n0170 2"\n'
        ',"choir, lab",,6003,,,Bob,\n'
    )
    people, problems = parse_directory(text, "directory.csv")
    assert problems == []
    numbers = (Number("030 1", "work"), Number("030 2"), Number("0170 1", "mobile"), Number("0170 2", "mobile"))
    assert people == [
        Person(
            "6002",
            "Ann",
            numbers=numbers,
            note="speaks French, a bit",
            deputy="6003",
            groups=("choir", "Fire wardens"),
            device="PJSIP/ann",
        ),
        Person("6003", "Bob", groups=("choir", "lab")),
    ]


@pytest.mark.parametrize(
    ("column", "cell", "why"),
    [
        ("note", "x" * 1_001, "the note is longer than 1,000 characters"),
        ("deputy", "6002", "nobody is their own deputy"),
        ("numbers", ";".join(str(number) for number in range(21)), "20 numbers are the most"),
        ("numbers", "9" * 300, "number"),
        ("groups", "x" * 300, "group"),
        ("device", "nothing", "hint"),
    ],
)
def test_what_a_person_cannot_have_is_said_with_its_line(column: str, cell: str, why: str) -> None:
    people, [problem] = parse_directory(f"extension,{column}\n6002,{cell}\n6003,\n", "directory.csv")
    assert [person.exten for person in people] == ["6003"]
    assert (problem.line, why in problem.reason) == (2, True), problem.reason
