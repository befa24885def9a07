"""
The words in which people write when something ends, as data; and those of English, which every reader knows.

A word stands here as search folds it: in lower case and without accents.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto
from typing import TypeVar

SECOND, MINUTE, HOUR, DAY, WEEK = 1, 60, 3_600, 86_400, 604_800  # seconds


class Part(Enum):
    """A part of a day; its value is the hour and the minute at which it is taken to begin."""

    MORNING = (8, 0)
    NOON = (12, 0)
    AFTERNOON = (13, 0)
    LUNCH = (13, 30)
    EVENING = (18, 0)


class Word(Enum):
    """A word that says how the next is meant."""

    LASTING = auto()  # "in", "for": a span follows
    UNTIL = auto()  # "at", "until": a time follows
    FILLER = auto()
    HALF = auto()
    HALF_TO = auto()  # German: half of the hour before
    QUARTER = auto()
    PAST = auto()
    TO = auto()  # "five to three": minutes before the hour that follows
    LESS = auto()  # "tres menos cuarto": minutes off the hour before
    AND = auto()
    END = auto()
    NEXT = auto()
    BEFORE_NOON = auto()
    AFTER_NOON = auto()
    OCLOCK = auto()
    MIDNIGHT = auto()
    TODAY = auto()
    TONIGHT = auto()
    TOMORROW = auto()
    TOMORROW_OR_MORNING = auto()  # German and Spanish: the morning, where a day was named
    DAY_AFTER = auto()
    NO_END = auto()


@dataclass(frozen=True, slots=True)
class EndWords:
    """
    What the words of a language mean, or of several.

    Args:
        units: of spans, in seconds.
        weekdays: Monday is 0.
        months: January is 1.
        phrases: several words that mean what the words beside them mean.
    """

    units: Mapping[str, int]
    numbers: Mapping[str, int]
    weekdays: Mapping[str, int]
    months: Mapping[str, int]
    parts: Mapping[str, Part]
    words: Mapping[str, Word]
    phrases: Mapping[str, str]

    def with_words(self, other: "EndWords") -> "EndWords":
        """These and others; a word that both have means what it means there."""
        return EndWords(
            {**self.units, **other.units},
            {**self.numbers, **other.numbers},
            {**self.weekdays, **other.weekdays},
            {**self.months, **other.months},
            {**self.parts, **other.parts},
            {**self.words, **other.words},
            {**self.phrases, **other.phrases},
        )


Meaning = TypeVar("Meaning")


def table(entries: Mapping[Meaning, str]) -> dict[str, Meaning]:
    """
    Each word with what it means.

    >>> table({1: "one eins", 2: "two"})
    {'one': 1, 'eins': 1, 'two': 2}
    """
    return {word: meaning for meaning, words in entries.items() for word in words.split()}


def shortened(names: str) -> dict[str, int]:
    """
    Names by their place, each also cut off after three letters or more.

    >>> shortened("monday")
    {'mon': 0, 'mond': 0, 'monda': 0, 'monday': 0}
    """
    return {name[:length]: n for n, name in enumerate(names.split()) for length in range(3, len(name) + 1)}


ENGLISH = EndWords(
    units=table(
        {
            SECOND: "s sec secs second seconds",
            MINUTE: "m min mins minute minutes",
            HOUR: "h hr hrs hour hours",
            DAY: "d day days",
            WEEK: "w week weeks",
        }
    ),
    numbers=table(
        {
            1: "one",
            2: "two",
            3: "three",
            4: "four",
            5: "five",
            6: "six",
            7: "seven",
            8: "eight",
            9: "nine",
            10: "ten",
            11: "eleven",
            12: "twelve",
            15: "fifteen",
            20: "twenty",
            30: "thirty",
            40: "forty",
            45: "fortyfive",
        }
    ),
    weekdays=shortened("monday tuesday wednesday thursday friday saturday sunday"),
    months={
        name: place + 1
        for name, place in shortened(
            "january february march april may june july august september october november december"
        ).items()
    },
    parts=table(
        {
            Part.MORNING: "morning",
            Part.NOON: "noon midday",
            Part.AFTERNOON: "afternoon",
            Part.LUNCH: "lunch lunchtime",
            Part.EVENING: "evening",
        }
    ),
    words=table(
        {
            Word.LASTING: "in for",
            Word.UNTIL: "at until till by",
            Word.FILLER: "an a the on of from this o",
            Word.HALF: "half",
            Word.QUARTER: "quarter",
            Word.PAST: "past after",
            Word.TO: "to",
            Word.AND: "and",
            Word.END: "end",
            Word.NEXT: "next",
            Word.BEFORE_NOON: "am",
            Word.AFTER_NOON: "pm",
            Word.OCLOCK: "oclock clock",
            Word.MIDNIGHT: "midnight eod",
            Word.TODAY: "today",
            Word.TONIGHT: "tonight",
            Word.TOMORROW: "tomorrow tmrw",
            Word.DAY_AFTER: "overmorrow",
            Word.NO_END: "never indefinitely forever none",
        }
    ),
    phrases={
        "day after tomorrow": "overmorrow",
        "end of the day": "midnight",
        "end of day": "midnight",
        "no end": "never",
        "for ever": "never",
        "until further notice": "never",
        "o clock": "oclock",
        "a . m": "am",
        "p . m": "pm",
        "from now": "from",
        "half an hour": "30 min",
        "half hour": "30 min",
    },
)
