"""Texts as search compares them: in one case, without accents, as words that follow each other."""

import unicodedata

_SPELLED_OUT = str.maketrans(  # letters that Unicode does not take apart
    {
        "ß": "ss",
        "æ": "ae",
        "œ": "oe",
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "\N{LATIN SMALL LETTER DOTLESS I}": "i",
        "ħ": "h",
    }
)
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe"})  # as they are written without


def fold(text: str) -> str:
    """
    The text's words in one case and without accents, each after a space.

    >>> fold("Zoë Wiśniewska-O'Brien"), fold("Straße 7")
    (' zoe wisniewska o brien', ' strasse 7')
    """
    lower = text.lower()
    if not lower.isascii():
        decomposed = unicodedata.normalize("NFKD", lower.translate(_SPELLED_OUT))
        lower = "".join(letter for letter in decomposed if not unicodedata.combining(letter)).casefold()
    if not lower.isalnum():
        lower = " ".join("".join(letter if letter.isalnum() else " " for letter in lower).split())
    return f" {lower}" if lower else ""


def fold_all(text: str) -> str:
    """
    Also as those write it who have no umlauts on their keyboard.

    >>> fold_all("Bergström")
    ' bergstrom bergstroem'
    """
    spelled = text.lower().translate(_UMLAUTS)
    return fold(text) if spelled == text.lower() else fold(text) + fold(spelled)
