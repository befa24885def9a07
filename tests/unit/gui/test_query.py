from dataclasses import replace

import pytest

from switchboard.core.people import Person
from switchboard.core.states import Extension, ExtensionState, ExtensionStatus, Presence, PresenceState
from switchboard.gui.language import Language, Languages
from switchboard.gui.office.person_row import PersonRow
from switchboard.gui.office.query import Query

NOAH = PersonRow(
    ExtensionStatus(Extension("6014"), ExtensionState.IN_USE, Presence(PresenceState.UNAVAILABLE, "at home", "Grüße!")),
    Person("6014", "Noah Bergström-O'Hara", "Front desk", "noah@example.com"),
)
ZOFIA = PersonRow(
    ExtensionStatus(Extension("6020", "sales"), ExtensionState.IDLE, Presence(PresenceState.AVAILABLE)),
    Person("6020", "Zofia Wiśniewska", "Sales"),
)


def finds(text: str) -> list[PersonRow]:
    query = Query.parse(text)
    found = query.of([NOAH, ZOFIA])
    assert found == [row for row in (NOAH, ZOFIA) if query.fits(row)]
    return found


@pytest.mark.parametrize(
    "text",
    [
        "bergstrom", "BERGSTRÖM", "bergstroem", "noah 60", "desk noah", "o'hara", "hara", "bergström-o", "6014",
        "unavailable", "gruss", "gruesse", "home", "in a call", 'dept:"front desk"', "dept:front", "department:FRONT",
        "is:out", "is:unavail", "is:phone", "is:call noah", "has:note", "has:at", "has:email", '"front desk"',
        "noah@example.com", "example.com", "  noah  ",
    ],
)  # fmt: skip
def test_a_search_finds_word_beginnings_without_accents_in_any_order(text: str) -> None:
    assert finds(text) == [NOAH]


@pytest.mark.parametrize(
    "text", ["available", "wisniewska", "sales", "is:in", "is:avail", "is:idle", "6020@sales", "dept:sales"]
)
def test_available_is_not_unavailable(text: str) -> None:
    assert finds(text) == [ZOFIA]


@pytest.mark.parametrize("text", ["ergstrom", "014", "zz", "is:zz", "dept:esk", '"desk front"', "noah zofia", "has:zz"])
def test_what_is_within_a_word_or_of_two_people_is_not_found(text: str) -> None:
    assert finds(text) == []


@pytest.mark.parametrize("text", ["", "   ", "is:", "dept:", "has: ", '"', '""', ":", "?!", "\t"])
def test_a_search_that_has_only_begun_finds_everyone(text: str) -> None:
    assert finds(text) == [NOAH, ZOFIA]
    assert not Query.parse(text)


@pytest.mark.parametrize(
    "text",
    [
        "ist:weg", "est:sorti", "es:fuera", "ist:telefon", "est:indisponible", "IST:UNVERFÜGBAR", "is:weg", "ist:out",
        "abt:front", 'abteilung:"front desk"', "service:front", "departamento:front", "hat:notiz", "a:note",
        "tiene:nota",
        "hat:ort", "mit:mail", "es:telefono noah", "est:téléphone", "ist:gespräch", "is:unav",
    ],
)  # fmt: skip
def test_tests_are_understood_in_four_languages(text: str) -> None:
    assert finds(text) == [NOAH]


@pytest.mark.parametrize(
    "text", ["is:away,unavail", 'dept:"front desk",zz', "has:email,deputy", "is:,out", "hat:ort,mail"]
)
def test_one_of_several_values_is_enough(text: str) -> None:
    assert finds(text) == [NOAH]


@pytest.mark.parametrize(
    "text", ["dept:front,sales", "is:in,out", 'dept:"sales","front desk" is:in,unavailable', "is:,"]
)
def test_several_values_find_whoever_has_any_of_them(text: str) -> None:
    assert finds(text) == [NOAH, ZOFIA]
    assert finds(f"{text} noah") == [NOAH]


@pytest.mark.parametrize(
    ("name", "texts"),
    [
        ("Bjørn Sørensen", ["bjorn", "bjoern", "soren", "SØRENSEN"]),
        ("Łukasz Wałęsa", ["lukasz", "walesa"]),
        ("Æsa Þórsdóttir", ["aesa", "thors", "þórs"]),
        ("Œuvre Straße", ["oeuvre", "strasse", "straße", "STRASSE"]),
        ("\N{LATIN SMALL LIGATURE FI}ona \N{LATIN SMALL LIGATURE FFI}", ["fiona", "ffi"]),
        ("Жанна Ёлкина", ["елкина", "жанна"]),
        ("Håkon Ångström", ["hakon", "haakon", "angstrom"]),
        ("Siobhán O\N{RIGHT SINGLE QUOTATION MARK}Neill", ["oneill", "o'neill", "neill", "siobhan"]),
        ("Jean-Luc d'Arc", ["jean-luc", "jeanluc", "luc", "darc", "arc"]),
    ],
)
def test_names_are_found_as_people_write_them(name: str, texts: list[str]) -> None:
    row = PersonRow(ZOFIA.status, Person("6020", name))
    assert [text for text in texts if not Query.parse(text).of([row])] == []


def test_states_are_found_as_the_window_calls_them(english: Languages) -> None:
    quiet = replace(NOAH, status=replace(NOAH.status, presence=Presence(PresenceState.DND)))
    assert Query.parse('is:"do not disturb"').of([NOAH, quiet]) == [quiet]
    english.choose(Language.GERMAN)
    try:
        assert Query.parse('ist:"nicht stören"').of([NOAH, quiet]) == [quiet]
        assert Query.parse("ist:nicht").of([NOAH, quiet, ZOFIA]) == [NOAH, quiet]
    finally:
        english.choose(Language.ENGLISH)


def test_a_key_that_is_no_test_is_a_word() -> None:
    row = replace(NOAH, status=replace(NOAH.status, presence=Presence(PresenceState.DND, "", "see http://example.org")))
    assert Query.parse("http://example.org").of([row]) == [row]
    assert Query.parse("note:noah").of([row]) == []


def test_letters_of_any_script_are_found() -> None:
    row = PersonRow(ZOFIA.status, Person("1", "Ελένη Παπαδάκη 李小龙 İlker"))
    for text in ("ελενη", "παπ", "李小龙", "ilker", "Ελένη"):
        assert Query.parse(text).of([row]) == [row], text


def test_a_row_is_spoken_in_one_sentence() -> None:
    assert NOAH.spoken() == "Noah Bergström-O'Hara, 6014, unavailable, at home, Grüße!, phone in a call"
    assert PersonRow(ZOFIA.status, Person("6020")).spoken() == "Extension 6020@sales, available, phone idle"
    assert NOAH.initials == "NB"
    assert PersonRow(ZOFIA.status, Person("6020")).initials == ""
