from dataclasses import replace

import pytest

from switchboard.core.changes import PeopleChanged, PeopleEdited, PersonEdited
from switchboard.core.commands import (
    AddPerson,
    ChangePeople,
    EditPerson,
    Origin,
    PersonCommand,
    PersonEdit,
    RemovePerson,
    RestorePerson,
)
from switchboard.core.directory import Directory
from switchboard.core.errors import ChangedMeanwhile, CommandRefused
from switchboard.core.people import Number, Person, photo_name
from switchboard.core.people_drafts import PeopleDrafts
from switchboard.ground.limits import Limits

CLERK = Origin("clerk", "window")
BOB = Person("6002", "Bob", "Sales")


def done(directory: Directory, command: PersonCommand) -> PersonEdited | PeopleEdited:
    """As the queue does it: checked, drafted, applied."""
    directory.check(command)
    drafts = PeopleDrafts(directory)
    drafts.check(command)
    return directory.apply(drafts.settled(command))


def test_an_edit_stands_over_the_file_and_survives_its_reload() -> None:
    directory = Directory()
    directory.replace_file([Person("6002", "Bob")])
    edited = done(directory, EditPerson(Person("6002", "Robert"), CLERK))
    directory.replace_file([Person("6002", "Bob"), Person("6003", "Alice")])
    assert edited == PersonEdited(Person("6002", "Bob"), Person("6002", "Robert"))
    assert [directory.person(exten).name for exten in ("6002", "6003", "9")] == ["Robert", "Alice", ""]


def fields(directory: Directory, exten: str) -> set[str]:
    """Those that were set here."""
    here = directory.record(exten).set_here
    return set(here.fields) if here else set()


def test_what_was_not_touched_goes_on_coming_from_the_file() -> None:
    directory = Directory()
    directory.replace_file([BOB])
    done(directory, EditPerson(replace(BOB, note="speaks French"), CLERK))
    assert fields(directory, "6002") == {"note"}
    directory.replace_file([Person("6002", "Bob", "Marketing")])
    assert directory.find("6002") == Person("6002", "Bob", "Marketing", note="speaks French")


def test_an_edit_back_to_what_the_file_says_is_none() -> None:
    directory = Directory()
    directory.replace_file([BOB])
    done(directory, EditPerson(replace(BOB, name="Robert"), CLERK))
    done(directory, EditPerson(BOB, CLERK))
    assert directory.record("6002").set_here is None
    with pytest.raises(CommandRefused, match="is as the directory's file has it"):
        done(directory, RestorePerson("6002", CLERK))


def test_a_field_that_was_set_stays_so_when_the_file_comes_to_say_the_same() -> None:
    directory = Directory()
    directory.replace_file([BOB])
    done(directory, EditPerson(replace(BOB, name="Robert"), CLERK))
    directory.replace_file([Person("6002", "Robert")])
    done(directory, EditPerson(replace(directory.person("6002"), note="x"), CLERK))
    assert fields(directory, "6002") == {"name", "note"}


def test_back_to_the_file_drops_all_that_was_set_here() -> None:
    directory = Directory()
    directory.replace_file([BOB])
    robert = replace(BOB, name="Robert", numbers=(Number("1", "mobile"),), groups=("fire wardens",))
    done(directory, EditPerson(robert, CLERK))
    assert done(directory, RestorePerson("6002", CLERK)) == PersonEdited(robert, BOB)
    assert directory.record("6002").set_here is None
    done(directory, AddPerson(Person("6009", "Zoe"), CLERK))
    with pytest.raises(CommandRefused, match="stands in the directory's file"):
        done(directory, RestorePerson("6009", CLERK))


def test_a_person_of_the_file_is_hidden_and_one_of_ours_is_gone() -> None:
    directory = Directory()
    directory.replace_file([BOB])
    done(directory, AddPerson(Person("6009", "Zoe"), CLERK))
    assert done(directory, RemovePerson("6002", CLERK)) == PersonEdited(BOB, None, is_hidden=True)
    assert done(directory, RemovePerson("6009", CLERK)) == PersonEdited(Person("6009", "Zoe"), None)
    assert (directory.people(), directory.hidden()) == ({}, ["6002"])
    directory.replace_file([BOB, Person("6003", "Alice")])
    assert set(directory.people()) == {"6003"}
    assert done(directory, RestorePerson("6002", CLERK)) == PersonEdited(None, BOB)
    assert directory.hidden() == []


def test_a_removal_that_is_taken_back_brings_everything_back() -> None:
    directory = Directory()
    directory.replace_file([BOB])
    robert = replace(BOB, name="Robert")
    done(directory, EditPerson(robert, CLERK))
    done(directory, RemovePerson("6002", CLERK, robert))
    done(directory, AddPerson(robert, CLERK))
    assert directory.find("6002") == robert
    assert fields(directory, "6002") == {"name"}


def test_somebody_who_left_the_file_and_was_edited_here_stays() -> None:
    directory = Directory()
    directory.replace_file([BOB])
    done(directory, EditPerson(replace(BOB, name="Robert"), CLERK))
    changed = directory.replace_file([])
    assert changed == PeopleChanged((Person("6002", "Robert"),))
    assert directory.own_hint("6002") == "PJSIP/6002,CustomPresence:6002"


def test_nobody_is_added_over_somebody_and_nobody_is_removed_twice() -> None:
    directory = Directory()
    directory.replace_file([BOB])
    with pytest.raises(CommandRefused, match="6002 is Bob already"):
        done(directory, AddPerson(Person("6002", "Eve"), CLERK))
    done(directory, RemovePerson("6002", CLERK))
    with pytest.raises(ChangedMeanwhile):
        done(directory, RemovePerson("6002", CLERK))


@pytest.mark.parametrize(
    "command",
    [
        EditPerson(Person("6002", "Eve"), CLERK, Person("6002", "Robert")),
        RemovePerson("6002", CLERK, Person("6002", "Robert")),
        RestorePerson("6002", CLERK, Person("6002", "Robert")),
        ChangePeople((PersonEdit(None, Person("6002", "Eve")),), CLERK),
        ChangePeople((PersonEdit(Person("6002", "Robert"), None),), CLERK),
    ],
)
def test_what_somebody_else_set_meanwhile_is_left(command: PersonCommand) -> None:
    directory = Directory()
    directory.replace_file([BOB])
    done(directory, EditPerson(replace(BOB, note="x"), CLERK))
    with pytest.raises(ChangedMeanwhile):
        done(directory, command)
    assert directory.person("6002").note == "x"


def test_many_are_changed_at_once_or_none() -> None:
    directory = Directory()
    directory.replace_file([BOB])
    edits = [PersonEdit(None, Person(str(number), "New")) for number in range(7_000, 7_010)]
    edited = done(directory, ChangePeople((*edits, PersonEdit(BOB, None)), CLERK))
    assert isinstance(edited, PeopleEdited)
    assert [each.exten for each in edited.people] == [*map(str, range(7_000, 7_010)), "6002"]
    with pytest.raises(ChangedMeanwhile):
        done(directory, ChangePeople((PersonEdit(None, Person("8000")), edits[0]), CLERK))
    assert directory.find("8000") is None


@pytest.mark.parametrize(
    "edits",
    [
        (),
        (PersonEdit(None, None),),
        (PersonEdit(None, Person("1")), PersonEdit(None, Person("1"))),
        (PersonEdit(Person("1"), Person("2")),),
        (PersonEdit(None, Person("1")),) * 20_000,
    ],
    ids=["none", "nobody", "twice", "renamed", "too many"],
)
def test_what_is_no_change_of_people_is_refused(edits: tuple[PersonEdit, ...]) -> None:
    with pytest.raises(CommandRefused):
        Directory().check(ChangePeople(edits, CLERK))


PNG = b"\x89PNG\r\n\x1a\n" + bytes(100)


def test_a_photo_is_named_by_what_it_shows_and_kept_apart() -> None:
    directory = Directory()
    with_photo = Person("6009", "Zoe", photo=photo_name(PNG))
    with pytest.raises(CommandRefused, match="choose it again"):
        directory.check(AddPerson(with_photo, CLERK))
    assert done(directory, AddPerson(with_photo, CLERK, PNG)) == PersonEdited(None, with_photo)
    done(directory, EditPerson(replace(with_photo, photo=""), CLERK))
    done(directory, EditPerson(with_photo, CLERK))


@pytest.mark.parametrize(
    ("content", "reason"),
    [(PNG + bytes(16_384), "16,384 are the most"), (b"GIF89a", "neither"), (PNG + b"x", "not the one")],
)
def test_what_is_no_small_photo_is_refused(content: bytes, reason: str) -> None:
    with pytest.raises(CommandRefused, match=reason):
        Directory().check(AddPerson(Person("6009", photo=photo_name(PNG)), CLERK, content))


def test_photos_have_bounds() -> None:
    directory = Directory(Limits(photo_bytes=150))
    done(directory, AddPerson(Person("1", photo=photo_name(PNG)), CLERK, PNG))
    other = PNG + b"x"
    with pytest.raises(CommandRefused, match="150 bytes of photos"):
        directory.check(AddPerson(Person("2", photo=photo_name(other)), CLERK, other))
    directory.check(AddPerson(Person("2", photo=photo_name(PNG)), CLERK, PNG))
    done(directory, EditPerson(Person("1"), CLERK))
    done(directory, EditPerson(Person("1", photo=photo_name(PNG)), CLERK))  # taken back: it is kept for that
    done(directory, EditPerson(Person("1"), CLERK))
    done(directory, AddPerson(Person("2", photo=photo_name(other)), CLERK, other))
    with pytest.raises(CommandRefused, match="choose it again"):
        directory.check(EditPerson(Person("1", photo=photo_name(PNG)), CLERK))


@pytest.mark.parametrize(
    "person",
    [
        Person(""),
        Person("6002", "x" * 256),
        Person("6002", "", "", "x" * 256),
        Person("6002", note="x" * 1_001),
        Person("6002", note="two\nlines"),
        Person("6002", "Bob\0"),
        Person("6002", groups=("\ud83d",)),
        Person("6002", groups=("",)),
        Person("6002", groups=("Fire", "fire")),
        Person("6002", groups=tuple(map(str, range(51)))),
        Person("6002", numbers=(Number(""),)),
        Person("6002", numbers=(Number("1", "x" * 256),)),
        Person("6002", numbers=(Number("1"),) * 21),
        Person("6002", deputy="6002"),
        Person("6002", deputy="x" * 256),
        Person("_6XXX", "Everybody"),
        Person("60 02"),
        Person("6002&6003"),
        Person("6002,x"),
        Person("6" * 255),
        Person("6002", device="nothing"),
        Person("6002", device="PJSIP/1&PJSIP/2"),
        Person("6002", presentity="nothing"),
    ],
)
def test_what_no_directory_holds_is_refused(person: Person) -> None:
    for command in (
        AddPerson(person, CLERK),
        EditPerson(person, CLERK),
        ChangePeople((PersonEdit(None, person),), CLERK),
    ):
        with pytest.raises(CommandRefused):
            Directory().check(command)


def test_an_extension_that_a_file_names_may_be_odd() -> None:
    directory = Directory()
    odd = Person("front desk", "Everybody")
    directory.replace_file([odd])
    assert done(directory, EditPerson(replace(odd, note="x"), CLERK)) == PersonEdited(odd, replace(odd, note="x"))
