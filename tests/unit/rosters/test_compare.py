"""What a roster would change, and what of it only where somebody says so."""

from collections.abc import Mapping

import pytest

from switchboard.api.roster_preview import (
    Difference,
    RosterPreview,
    RosterWish,
    Said,
    Standing,
    Value,
    edits_of,
    small_edits,
    source_of,
)
from switchboard.api.rosters import ColumnChoice, Reading, RosterCancelled, RosterFile, RosterKind, RosterTable, Target
from switchboard.core.people import MAX_PHOTO, Number, Person, PersonRecord, SetHere, photo_name
from switchboard.rosters.compare import KEPT_PHOTO, Here, Roster, compare
from switchboard.rosters.people_of import RosterPerson, extension_of, people_of
from switchboard.rosters.problems import Problems
from switchboard.rosters.watch import unwatched

PNG = b"\x89PNG\r\n\x1a\n"


def says(exten: str = "6002", photo: bytes = b"", **said: Value) -> RosterPerson:
    return RosterPerson("7", exten, said, photo)


def of_file(**fields: str) -> PersonRecord:
    return PersonRecord("6002", Person("6002", **fields))  # type: ignore[arg-type]  # of texts


def set_here(person: Person, *fields: str, over: Person | None = None) -> PersonRecord:
    return PersonRecord(person.exten, over, SetHere(person, frozenset(fields)))


def preview(
    *people: RosterPerson, records: tuple[PersonRecord, ...] = (), last: Said | None = None, is_whole: bool = True
) -> RosterPreview:
    here = Here({record.exten: record for record in records}, last or {})
    return compare(Roster("csv people", people, Problems("people.csv"), is_whole), here, unwatched)


def only(found: RosterPreview) -> Difference:
    (difference,) = found.differences
    return difference


def test_who_is_not_here_is_added() -> None:
    found = only(preview(says(name="Ann", department="Sales")))
    assert found.standing is Standing.ADDED
    assert found.after == Person("6002", "Ann", "Sales")


def test_what_the_file_says_is_changed_and_the_rest_stays() -> None:
    found = only(preview(says(name="Ann Bee"), records=(of_file(name="Ann", department="Sales"),)))
    assert found.standing is Standing.CHANGED
    assert found.after == found.kept == Person("6002", "Ann Bee", "Sales")
    assert [(each.field, each.now, each.said) for each in found.fields] == [("name", "Ann", "Ann Bee")]


def test_who_is_so_already_is_unchanged() -> None:
    assert only(preview(says(name="Ann"), records=(of_file(name="Ann"),))).standing is Standing.UNCHANGED


def test_what_was_set_by_hand_is_a_conflict_and_the_other_fields_are_not() -> None:
    record = set_here(Person("6002", "Anna", "Sales"), "name", over=Person("6002", "Ann", "Sales"))
    found = only(preview(says(name="Ann Bee", department="Ops"), records=(record,)))
    assert found.standing is Standing.CONFLICT
    assert found.kept == Person("6002", "Anna", "Ops")
    assert found.after == Person("6002", "Ann Bee", "Ops")
    assert [each.field for each in found.fields if each.is_conflict] == ["name"]


def test_what_the_same_roster_brought_is_its_to_change() -> None:
    record = set_here(Person("6002", "Ann", "Sales"), "name", "department")
    found = only(preview(says(name="Ann Bee"), records=(record,), last={"6002": {"name": "Ann"}}))
    assert found.standing is Standing.CHANGED


def test_what_was_set_by_hand_since_it_was_brought_is_a_conflict() -> None:
    record = set_here(Person("6002", "Anna"), "name")
    assert only(preview(says(name="Ann"), records=(record,), last={"6002": {"name": "Ann"}})).standing is (
        Standing.CONFLICT
    )


@pytest.mark.parametrize(("last", "email"), [({}, "a@x.org"), ({"6002": {"email": "a@x.org"}}, "")])
def test_an_empty_cell_clears_what_came_from_it_and_nothing_else(last: Said, email: str) -> None:
    record = set_here(Person("6002", "Ann", email="a@x.org"), "name", "email")
    found = only(preview(says(name="Ann", email=""), records=(record,), last=last))
    assert found.after is not None
    assert found.after.email == email


@pytest.mark.parametrize("last", [{}, {"6002": {"name": "Ann"}}])
def test_who_was_taken_out_here_comes_back_only_where_somebody_says_so(last: Said) -> None:
    hidden = PersonRecord("6002", Person("6002", "Ann"), SetHere(Person("6002"), frozenset(), is_hidden=True))
    records = () if last else (hidden,)
    found = preview(says(name="Ann"), records=records, last=last)
    assert only(found).standing is Standing.CONFLICT
    assert list(edits_of(found, RosterWish())) == []
    ((edit, _),) = edits_of(found, RosterWish(taken={"6002"}))
    assert (edit.before, edit.after) == (None, Person("6002", "Ann"))


def test_who_is_gone_is_taken_out_only_where_somebody_says_so() -> None:
    found = preview(
        says("6003", name="Bob"), records=(set_here(Person("6002", "Ann"), "name"),), last={"6002": {"name": "Ann"}}
    )
    assert [each.standing for each in found.differences] == [Standing.ADDED, Standing.GONE]
    assert [edit.exten for edit, _ in edits_of(found, RosterWish())] == ["6003"]
    removed = [edit for edit, _ in edits_of(found, RosterWish(removed={"6002"}))][1]
    assert (removed.before, removed.after) == (Person("6002", "Ann"), None)
    assert found.said.keys() == {"6002", "6003"}  # who was kept is gone the next time, too


@pytest.mark.parametrize("reason", ["cut off", "a line that could not be read"])
def test_of_what_was_not_read_whole_nobody_is_gone(reason: str) -> None:
    problems = Problems("people.csv")
    if reason != "cut off":
        problems.note(3, reason)
    here = Here({"6002": set_here(Person("6002", "Ann"), "name")}, {"6002": {"name": "Ann"}})
    found = compare(Roster("x", [says("6003")], problems, reason != "cut off"), here, unwatched)
    assert Standing.GONE not in {each.standing for each in found.differences}
    assert not found.is_whole


def test_somebody_without_an_extension_is_known_by_e_mail_or_name() -> None:
    records = (of_file(name="Ann", email="a@x.org"), PersonRecord("6003", Person("6003", "Bob")))
    found = preview(says("", email="A@X.org", note="x"), says("", name="bob"), says("", name="Cy"), records=records)
    assert [each.exten for each in found.differences] == ["6002", "6003"]
    assert [f"{each}" for each in found.problems] == [
        "people.csv:7: Cy has no extension, and nobody here has that e-mail or name"
    ]


def test_two_of_one_name_are_not_guessed_at() -> None:
    records = (PersonRecord("6003", Person("6003", "Bob")), PersonRecord("6004", Person("6004", "Bob")))
    assert preview(says("", name="Bob"), records=records).differences == ()


def test_an_extension_stands_once() -> None:
    found = preview(says(name="Ann"), says(name="Bob"))
    assert only(found).name == "Ann"
    assert "stands there twice, first at 7" in found.problems[0].reason


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ({"name": "x" * 300}, "300 characters"),
        ({"email": "\ud800"}, "Unicode"),
        ({"numbers": (Number("1"),) * 30}, "20 numbers"),
        ({"groups": ("a", "A")}, "stands there once"),
    ],
)
def test_who_cannot_be_taken_is_said_and_the_others_are_there(said: Mapping[str, Value], why: str) -> None:
    found = preview(RosterPerson("7", "6002", said), says("6003", name="Bob"))
    assert only(found).exten == "6003"
    assert why in found.problems[0].reason


@pytest.mark.parametrize("exten", ["60 02", "a&b", "_6XXX", "x" * 300, "6,1"])
def test_what_can_be_no_extension_is_said(exten: str) -> None:
    assert preview(says(exten, name="Ann")).differences == ()


def test_a_deputy_may_be_written_as_a_name() -> None:
    found = preview(says("6002", name="Ann", deputy="Bob"), says("6003", name="Bob", deputy="Nobody"))
    assert [each.after.deputy for each in found.differences if each.after] == ["6003", ""]
    assert "nobody is called Nobody" in found.problems[0].reason


def test_a_photo_that_came_before_is_not_taken_again() -> None:
    photo = PNG + b"one"
    here = set_here(Person("6002", "Ann", photo="small"), "name", "photo")
    last = {"6002": {"name": "Ann", "photo": photo_name(photo), KEPT_PHOTO: "small"}}
    assert only(preview(says(photo=photo), records=(here,), last=last)).standing is Standing.UNCHANGED
    found = only(preview(says(photo=PNG + b"two"), records=(here,), last=last))
    assert (found.standing, found.photo) == (Standing.CHANGED, PNG + b"two")
    by_hand = set_here(Person("6002", "Ann", photo="mine"), "name", "photo")
    assert only(preview(says(photo=PNG + b"two"), records=(by_hand,), last=last)).standing is Standing.CONFLICT
    found = only(preview(says(photo=photo), records=(by_hand,), last=last))
    assert found.standing is Standing.CONFLICT, "as with any other field it may be wanted back"
    assert found.kept is not None
    assert found.kept.photo == "mine"
    unknown = {"6002": {"name": "Ann", "photo": photo_name(photo)}}
    assert only(preview(says(photo=photo), records=(by_hand,), last=unknown)).standing is Standing.UNCHANGED


@pytest.mark.parametrize(("small", "name", "count"), [(b"", "", 1), (PNG + b"s", photo_name(PNG + b"s"), 0)])
def test_large_photos_are_made_small_or_left_out_and_counted(small: bytes, name: str, count: int) -> None:
    found = preview(says("6002", name="Ann", photo=PNG + b"x" * MAX_PHOTO), says("6003", photo=PNG, name="Bob"))
    edits, left_out = small_edits(edits_of(found, RosterWish()), lambda _: small)
    assert [(edit.exten, edit.after.photo if edit.after else "", edit.photo) for edit in edits] == [
        ("6002", name, small),
        ("6003", photo_name(PNG), PNG),
    ]
    assert left_out == count


def test_who_is_left_is_left() -> None:
    found = preview(says("6002", name="Ann"), says("6003", name="Bob"))
    assert [edit.exten for edit, _ in edits_of(found, RosterWish(left={"6002"}))] == ["6003"]


def test_a_person_who_wants_it_no_more_is_heard() -> None:
    def stop(_done: int, _whole: int, /) -> None:
        raise RosterCancelled

    with pytest.raises(RosterCancelled):
        compare(Roster("x", [says()], Problems("x"), is_whole=True), Here({}, {}), stop)


def table(targets: Mapping[Target, str], photo: bytes = b"") -> tuple[RosterTable, ColumnChoice]:
    columns = tuple(target.value for target in targets)
    made = RosterTable(
        Reading(RosterKind.CSV), columns, [tuple(targets.values())], ["2"], tuple(targets), photos={0: photo}
    )
    return made, ColumnChoice(tuple(targets), 4)


def test_columns_become_fields() -> None:
    made, choice = table(
        {
            Target.EXTENSION: "+49 30 1234-6002", Target.GIVEN_NAME: " Ann\x07", Target.FAMILY_NAME: "Bee",
            Target.WORK: "030 1\n030 2\nnone", Target.MOBILE: "0170 1", Target.NOTE: "a\nb", Target.PHOTO: "",
            Target.GROUPS: "CN=First aid,OU=x\nchoir; Choir,fire",
        },
        PNG,
    )  # fmt: skip
    (person,) = people_of(made, choice, Problems("x"))
    assert (person.exten, person.photo) == ("6002", PNG)
    assert person.said == {
        "name": "Ann Bee",
        "numbers": (Number("030 1", "work"), Number("030 2", "work"), Number("0170 1", "mobile")),
        "note": "a b",
        "groups": ("First aid", "choir", "fire"),
    }


def test_a_photo_that_is_none_is_said() -> None:
    problems = Problems("x")
    (person,) = people_of(*table({Target.EXTENSION: "1", Target.PHOTO: ""}, b"GIF89a"), problems)
    assert person.photo == b""
    assert "neither a JPEG nor a PNG" in problems.listed()[0].reason


@pytest.mark.parametrize(
    ("text", "digits", "exten"),
    [
        ("6002", 4, "6002"), ("+49 (30) 1234\N{EN DASH}6002", 4, "6002"), ("٦٠٠٢", 4, "٦٠٠٢"),
        ("", 4, ""), ("ann", 4, "ann"),
        ("12345678901234567890", 4, "12345678901234567890"), ("+1", 0, "+1"),
    ],
)  # fmt: skip
def test_an_extension_is_the_end_of_a_number(text: str, digits: int, exten: str) -> None:
    assert extension_of(text, digits) == exten


def test_another_day_s_file_is_the_same_roster() -> None:
    names = ("/a/people 2026-12-01.csv", "/b/People_2027.csv")
    assert {source_of(RosterFile(name), RosterKind.CSV) for name in names} == {"csv people"}
