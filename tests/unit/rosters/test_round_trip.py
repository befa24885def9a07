"""Every field of a person, written into each kind of file and read again."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from switchboard.api.rosters import ColumnChoice, Reading, RosterTable
from switchboard.core.people import FIELDS, Number, Person, photo_name
from switchboard.dialplan.read.config_file import no_files
from switchboard.office.directory_file import parse_directory
from switchboard.rosters.people_of import people_of
from switchboard.rosters.problems import Problems
from switchboard.rosters.read import read_roster
from switchboard.rosters.watch import unwatched
from switchboard.rosters.write_csv import write_csv
from switchboard.rosters.write_vcards import write_vcards

FACE = b"\xff\xd8\xffa face"
NUMBERS = (
    Number("+49 30 1234", "work"), Number("+49 170 1", "mobile"), Number("030 77", "home"), Number("030 78", "fax"),
    Number("4711", "mobile"), Number("030 79"), Number("sip:ann@example.com", 'Web; "home", so'), Number("7", "Lab"),
)  # fmt: skip
ANN = Person(
    "6002", 'Ann; "Bee", née Ünger', "Sales, Berlin", "ann@example.com", "CustomPresence:ann", NUMBERS,
    '=speaks French; reads, "writes"', "6003", ("choir", "Fire wardens"), photo_name(FACE), "PJSIP/ann",
)  # fmt: skip
PLAIN = Person("6003", "Bob")
Kind = Callable[[Sequence[Person]], list[Person]]


def people_in(table: RosterTable) -> list[Person]:
    found = people_of(table, ColumnChoice(table.guessed, 0), Problems("x"))
    photos = [photo_name(each.photo) if each.photo else "" for each in found]
    return [
        Person(each.exten, **{name: value for name, value in each.said.items() if name != "photo"}, photo=photo)  # type: ignore[arg-type]  # each by its field
        for each, photo in zip(found, photos, strict=True)
    ]


def by_csv(people: Sequence[Person]) -> list[Person]:
    return people_in(read_roster(write_csv(people), "people.csv", Reading(), unwatched, no_files))


def by_vcards(people: Sequence[Person]) -> list[Person]:
    content = write_vcards(people, lambda name: FACE if name == photo_name(FACE) else b"")
    return people_in(read_roster(content, "people.vcf", Reading(), unwatched, no_files))


def by_directory(people: Sequence[Person]) -> list[Person]:
    """What was exported as CSV can be an office's directory."""
    found, problems = parse_directory(write_csv(people).decode(), "directory.csv")
    assert problems == []
    return found


def in_order(person: Person) -> Person:
    """Of numbers each kind keeps its order; which kind stands first is for the file to say."""
    return replace(person, numbers=tuple(sorted(person.numbers, key=lambda number: (number.label, number.number))))


@pytest.mark.parametrize("kind", [by_csv, by_vcards, by_directory])
def test_every_field_of_a_person_comes_back(kind: Kind) -> None:
    assert all(getattr(ANN, name) for name in FIELDS), "each field is tried"
    has_photos = kind is by_vcards  # no cell holds one
    wanted = [in_order(ANN if has_photos else replace(ANN, photo="")), PLAIN]
    assert [in_order(each) for each in kind([ANN, PLAIN])] == wanted


WORDS = st.text(st.characters(codec="utf-8", categories=["L", "N", "P"]), min_size=1, max_size=12)


@pytest.mark.parametrize("kind", [by_csv, by_vcards, by_directory])
@given(name=WORDS, note=WORDS, department=WORDS)
def test_any_text_comes_back(kind: Kind, name: str, note: str, department: str) -> None:
    person = Person("6002", name, department, note=note)
    assert kind([person]) == [person]
