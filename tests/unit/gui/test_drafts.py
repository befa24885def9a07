import pytest

from switchboard.core.states import MAX_MESSAGE, Extension
from switchboard.gui.office.drafts import Draft, Drafts
from switchboard.gui.office.favourites import Favourites

ANN, BOB = Extension("6001"), Extension("6002", "sales")


def test_a_draft_is_of_the_very_people_it_was_typed_for() -> None:
    drafts = Drafts()
    drafts.keep([ANN, BOB], Draft("at lunch", ""))
    assert drafts.of([BOB, ANN]) == Draft("at lunch", "")
    assert drafts.of([ANN]) is None
    assert not drafts.has(ANN)
    drafts.keep([ANN], Draft("", "x"))
    assert drafts.has(ANN)
    drafts.drop([ANN])
    assert not drafts.has(ANN)


def test_drafts_survive_a_restart() -> None:
    drafts, again = Drafts(), Drafts()
    drafts.keep([ANN, BOB], Draft("at lunch", "Zurück um zwei"))
    drafts.keep([ANN], Draft("", "<b>"))
    again.restore(drafts.to_text())
    assert again.of([ANN, BOB]) == Draft("at lunch", "Zurück um zwei")
    assert again.of([ANN]) == Draft("", "<b>")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "x",
        "{}",
        "null",
        "[1]",
        '[{"people": []}]',
        '[{"people": [[1]], "subtype": "", "message": ""}]',
        "[" * 9_000,
    ],
)
def test_what_is_damaged_is_left_out(text: str) -> None:
    drafts = Drafts()
    drafts.restore(text)
    assert drafts.to_text() == "[]"


def test_drafts_are_bounded() -> None:
    drafts = Drafts()
    for number in range(300):
        drafts.keep([Extension(str(number))], Draft("", "x"))
    assert not drafts.has(Extension("99"))
    assert drafts.has(Extension("100"))
    drafts.restore(f'[{{"people": [["1", "default"]], "subtype": "", "message": "{"x" * 20_000}"}}]')
    kept = drafts.of([Extension("1")])
    assert kept is not None
    assert len(kept.message) == MAX_MESSAGE


def test_favourites_are_marked_together_and_unmarked_where_all_are() -> None:
    favourites = Favourites()
    favourites.toggle([ANN])
    favourites.toggle([ANN, BOB])
    assert favourites.extensions == {ANN, BOB}
    again = Favourites()
    again.restore([*favourites.to_texts(), "damaged", "@x"])
    assert again.extensions == {ANN, BOB}
    favourites.toggle([ANN, BOB])
    assert favourites.extensions == frozenset()
