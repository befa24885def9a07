"""Kinds of numbers in the window's language; the usual ones are kept in English, whoever wrote them."""

from collections.abc import Mapping, Sequence

from switchboard.core.people import Number
from switchboard.gui.language import remembered, translate


@remembered
def usual_kinds() -> Mapping[str, str]:
    """Those that are offered, by how they are kept."""
    return {
        "mobile": translate("NumberLines", "mobile", "a kind of number"),
        "home": translate("NumberLines", "home", "a kind of number"),
        "work": translate("NumberLines", "work", "a kind of number"),
        "fax": translate("NumberLines", "fax", "a kind of number"),
    }


def kind_word(kind: str) -> str:
    """A kind as a person reads it; one that somebody thought of stands as it is."""
    return usual_kinds().get(kind, kind)


def kept_kind(word: str) -> str:
    """A kind as it is kept, of what a person wrote."""
    return next((kind for kind, usual in usual_kinds().items() if usual.casefold() == word.casefold()), word)


def numbers_words(numbers: Sequence[Number]) -> str:
    """Several in a line."""
    return "; ".join(f"{kind_word(each.label)}: {each.number}" if each.label else each.number for each in numbers)
