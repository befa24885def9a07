"""
What is said of digits, numbers and letters: names of sounds, in English's order (Asterisk: `say.c`).

Their sounds lie in the folders `digits` and `letters`, as Asterisk's packages have them.
"""

from switchboard.ground.text import parse_number

_SIGNS = {"*": "digits/star", "#": "digits/pound", "-": "digits/minus"}
_MARKS = {
    "*": "digits/star", "#": "digits/pound", ".": "letters/dot", "-": "letters/dash", "+": "letters/plus",
    "/": "letters/slash", "@": "letters/at", "=": "letters/equals",
    "!": "letters/exclaimation-point", " ": "letters/space",
}  # fmt: skip
_SCALES = ((1_000_000, "digits/million"), (1_000, "digits/thousand"))
_MOST = 999_999_999
_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz")
_DIGITS = frozenset("0123456789")


def spoken_digits(text: str) -> list[str]:
    """
    Digit by digit; what has no sound is left out.

    >>> spoken_digits("12#")
    ['digits/1', 'digits/2', 'digits/pound']
    """
    return [f"digits/{each}" if each in _DIGITS else _SIGNS[each] for each in text if each in _DIGITS or each in _SIGNS]


def spelled(text: str) -> list[str]:
    """
    Letter by letter.

    >>> spelled("B2.")
    ['letters/b', 'digits/2', 'letters/dot']
    """
    names = []
    for each in text.lower():
        if each in _DIGITS:
            names.append(f"digits/{each}")
        elif each in _LETTERS:
            names.append(f"letters/{each}")
        elif each in _MARKS:
            names.append(_MARKS[each])
    return names


def spoken_number(text: str) -> list[str]:
    """
    Nothing for what is no number of nine digits at most.

    >>> " ".join(name.removeprefix("digits/") for name in spoken_number("-1342"))
    'minus 1 thousand 3 hundred 40 2'
    >>> spoken_number("0"), spoken_number("20"), spoken_number("1e9")
    (['digits/0'], ['digits/20'], [])
    """
    number = parse_number(text.removeprefix("-"), _MOST)
    if number is None:
        return []
    names = ["digits/minus"] if text.startswith("-") else []
    if number == 0:
        return [*names, "digits/0"]
    for scale, name in _SCALES:
        if number >= scale:
            names += [*_below_thousand(number // scale), name]
            number %= scale
    return [*names, *_below_thousand(number)]


def _below_thousand(number: int) -> list[str]:
    names = []
    if number >= 100:
        names += [f"digits/{number // 100}", "digits/hundred"]
        number %= 100
    if number > 20:
        names.append(f"digits/{number // 10 * 10}")
        number %= 10
    if number:
        names.append(f"digits/{number}")
    return names
