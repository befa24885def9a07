"""The root of everything that may go wrong and that a person can be told."""

from collections.abc import Mapping
from typing import Self


class Sentence(str):
    """
    Words with values in them: English as it is, and by its pattern what a window says in another language.

    >>> told = Sentence("the {what} has {count} characters", what="name", count=12_000)
    >>> told, told.pattern, told.values["count"]
    ('the name has 12,000 characters', 'the {what} has {count} characters', 12000)
    """

    __slots__ = ("pattern", "values")
    pattern: str
    values: Mapping[str, object]

    def __new__(cls, pattern: str, /, **values: object) -> Self:
        """
        `pattern` has names in braces, `values` what stands for them: numbers, texts, or other sentences.

        A pattern without values is a text as it is, braces and all; a sentence is itself.
        """
        if isinstance(pattern, cls) and not values:
            return pattern
        shown = {name: f"{value:,}" if isinstance(value, int) else str(value) for name, value in values.items()}
        sentence = super().__new__(cls, pattern.format(**shown) if values else pattern)
        sentence.pattern, sentence.values = pattern, values
        return sentence


def why(error: BaseException) -> Sentence:
    """
    What the system says of it, without number and name of a file; what we say of it ourselves, as it is.

    >>> why(OSError(13, "Permission denied", "/etc/x")), why(ValueError("no"))
    ('Permission denied', 'no')
    """
    if isinstance(error, SwitchboardError) and error.sentence:
        return error.sentence
    return Sentence((error.strerror if isinstance(error, OSError) else None) or str(error) or type(error).__name__)


class SwitchboardError(Exception):
    """What went wrong, in words a person can act on; `sentence` has them, as `Sentence` takes them."""

    def __init__(self, pattern: str = "", /, **values: object) -> None:
        self.sentence = Sentence(pattern, **values) if values or not isinstance(pattern, Sentence) else pattern
        super().__init__(str(self.sentence))
