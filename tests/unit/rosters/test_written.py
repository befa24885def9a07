"""People as files, which are read again as they were."""

import csv
import io

from hypothesis import given
from hypothesis import strategies as st

from switchboard.api.rosters import ColumnChoice, Reading
from switchboard.core.people import Number, Person
from switchboard.rosters.csv_table import read_csv
from switchboard.rosters.people_of import people_of
from switchboard.rosters.problems import Problems
from switchboard.rosters.vcard_table import read_vcards
from switchboard.rosters.write_csv import write_csv
from switchboard.rosters.write_vcards import write_vcards

WORDS = st.text("aöß=+-@,;'\"\\ :1", min_size=1, max_size=12).map(str.strip).filter(lambda text: text not in {"", "'"})
NAMES = st.text('aöß=,;"\\ :é😀', min_size=1, max_size=90).map(lambda text: " ".join(text.split())).filter(bool)
LABELS = ("work", "mobile", "home", "fax")
NUMBERS = st.builds(Number, st.from_regex(r"\+?[1-9][0-9]{7,12}", fullmatch=True), st.sampled_from(LABELS))
PEOPLE = st.builds(
    Person,
    st.from_regex(r"[1-9][0-9]{1,5}", fullmatch=True),
    name=NAMES,
    department=NAMES,
    email=st.just("a@example.com"),
    numbers=st.lists(NUMBERS, max_size=3, unique_by=lambda each: each.number).map(tuple),
    note=NAMES,
)
PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8


def said(person: Person) -> dict[str, object]:
    numbers = tuple(sorted(person.numbers, key=lambda each: LABELS.index(each.label)))
    return {"name": person.name, "department": person.department, "note": person.note, "numbers": numbers}


@given(person=PEOPLE, delimiter=st.sampled_from(",;\t"))
def test_a_csv_is_read_as_it_was_written(person: Person, delimiter: str) -> None:
    table = read_csv(write_csv([person], delimiter=delimiter), "people.csv", Reading())
    (found,) = people_of(table, ColumnChoice(table.guessed), Problems("x"))
    assert (found.exten, {name: found.said[name] for name in said(person)}) == (person.exten, said(person))


@given(person=PEOPLE)
def test_a_vcard_is_read_as_it_was_written(person: Person) -> None:
    content = write_vcards([person], lambda _: PNG)
    assert max(map(len, content.split(b"\r\n"))) <= 75
    table = read_vcards(content, "people.vcf", Reading())
    (found,) = people_of(table, ColumnChoice(table.guessed), Problems("x"))
    wanted = said(person) if person.numbers else {**said(person), "numbers": found.said.get("numbers", ())}
    assert (found.exten, {name: found.said.get(name, ()) for name in wanted}) == (person.exten, wanted)
    assert found.photo == PNG


@given(cell=WORDS)
def test_no_cell_is_computed(cell: str) -> None:
    person = Person("6002", cell, note=cell, department=cell)
    rows = list(csv.reader(io.StringIO(write_csv([person]).decode("utf-8-sig"))))
    for text in rows[1]:
        is_number = text[:1] == "+" and set(text) <= set("+0123456789 -./()")
        assert text[:1] not in {"=", "@", "-"}
        assert text[:1] != "+" or is_number
