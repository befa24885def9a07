from hypothesis import given
from hypothesis import strategies as st

from switchboard.core.people import Person
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
