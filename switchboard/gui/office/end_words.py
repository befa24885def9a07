"""
The words in which people write when something ends: English, German, French and Spanish, whichever is in force.

Folded as search folds them, without accents. A colleague writes as they speak, not as the window is set.
"""

from collections.abc import Mapping
from enum import Enum, auto
from typing import TypeVar

MINUTE, HOUR, DAY, WEEK = 1, 60, 1_440, 10_080  # minutes


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
    TO = auto()
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
    DAY_AFTER = auto()
    NO_END = auto()


Meaning = TypeVar("Meaning")


def _table(entries: Mapping[Meaning, str]) -> dict[str, Meaning]:
    return {word: meaning for meaning, words in entries.items() for word in words.split()}


UNITS: Mapping[str, int] = _table(
    {
        MINUTE: "m min mins minute minutes minuten minuto minutos",
        HOUR: "h hr hrs hour hours std stunde stunden heure heures hora horas",
        DAY: "d day days tag tage tagen jour jours j dia dias",
        WEEK: "w week weeks woche wochen semaine semaines semana semanas",
    }
)
NUMBERS: Mapping[str, int] = _table(
    {
        1: "one eins une una",
        2: "two zwei deux dos",
        3: "three drei trois tres",
        4: "four vier quatre cuatro",
        5: "five funf fuenf cinq cinco",
        6: "six sechs seis",
        7: "seven sieben sept siete",
        8: "eight acht huit ocho",
        9: "nine neun neuf nueve",
        10: "ten zehn dix diez",
        11: "eleven elf onze once",
        12: "twelve zwolf zwoelf douze doce",
        15: "fifteen funfzehn fuenfzehn quinze quince",
        20: "twenty zwanzig vingt veinte",
        30: "thirty dreissig trente treinta",
        40: "forty vierzig quarante cuarenta",
        45: "fortyfive funfundvierzig fuenfundvierzig",
    }
)
WEEKDAYS: Mapping[str, int] = _table(
    {
        0: "monday mon montag mo lundi lun lunes",
        1: "tuesday tue tues dienstag di mardi mar martes",
        2: "wednesday wed mittwoch mi mercredi mer miercoles mie",
        3: "thursday thu thur thurs donnerstag do jeudi jeu jueves jue",
        4: "friday fri freitag fr vendredi ven viernes vie",
        5: "saturday sat samstag sa sonnabend samedi sam sabado sab",
        6: "sunday sun sonntag so dimanche dim domingo dom",
    }
)
MONTHS: Mapping[str, int] = _table(
    {
        1: "january jan januar janner jaenner janvier janv enero ene",
        2: "february feb februar fevrier fevr fev febrero",
        3: "march mar marz maerz mars marzo",
        4: "april apr avril avr abril abr",
        5: "may mai mayo",
        6: "june jun juni juin junio",
        7: "july jul juli juillet juil julio",
        8: "august aug aout agosto ago",
        9: "september sep sept septembre septiembre",
        10: "october oct oktober okt octobre octubre",
        11: "november nov novembre noviembre",
        12: "december dec dezember dez decembre diciembre dic",
    }
)
PARTS: Mapping[str, Part] = _table(
    {
        Part.MORNING: "morning fruh frueh vormittag matin",
        Part.NOON: "noon midday mittag midi mediodia",
        Part.AFTERNOON: "afternoon nachmittag tarde",
        Part.LUNCH: "lunch lunchtime mittagspause mittagessen dejeuner almuerzo comida",
        Part.EVENING: "evening abend soir noche",
    }
)
WORDS: Mapping[str, Word] = _table(
    {
        Word.LASTING: "in for fur fuer dans pendant en durante dentro",
        Word.UNTIL: "at until till by um bis gegen a jusqu jusque vers hasta las",
        Word.FILLER: "an the on of from now s this den der dem die das zum noch ein eine einer einem einen au le "
        "la les l un du de d ce cet cette el los del o por para que viene diese diesen dieser pour esta este as",
        Word.HALF: "half halbe halben demi demie media medio",
        Word.HALF_TO: "halb",
        Word.QUARTER: "quarter viertel quart cuarto",
        Word.PAST: "past nach after",
        Word.TO: "to vor moins menos",
        Word.AND: "and und et y",
        Word.END: "end ende fin final",
        Word.NEXT: "next nachste nachsten nachster naechste naechsten kommende kommenden prochain prochaine proximo "
        "proxima",
        Word.BEFORE_NOON: "am",
        Word.AFTER_NOON: "pm",
        Word.OCLOCK: "oclock clock uhr",
        Word.MIDNIGHT: "midnight mitternacht minuit medianoche tagesende eod",
        Word.TODAY: "today heute aujourd hui hoy",
        Word.TONIGHT: "tonight",
        Word.TOMORROW: "tomorrow tmrw morgen demain manana",
        Word.DAY_AFTER: "overmorrow ubermorgen uebermorgen surlendemain",
        Word.NO_END: "never indefinitely none nie unbefristet jamais nunca",
    }
)
PHRASES: Mapping[str, str] = {  # several words that mean what one means
    "day after tomorrow": "overmorrow",
    "apres demain": "overmorrow",
    "pasado manana": "overmorrow",
    "apres midi": "afternoon",
    "medio dia": "noon",
    "media noche": "midnight",
    "end of the day": "midnight",
    "end of day": "midnight",
    "fin de la journee": "midnight",
    "fin de journee": "midnight",
    "final del dia": "midnight",
    "fin del dia": "midnight",
    "ende des tages": "midnight",
    "no end": "never",
    "kein ende": "never",
    "ohne ende": "never",
    "sans fin": "never",
    "sin fin": "never",
    "aujourd hui": "today",
    "esta noche": "tonight",
    "o clock": "oclock",
    "a . m": "am",
    "p . m": "pm",
    "half an hour": "30 min",
    "half hour": "30 min",
    "viertelstunde": "15 min",
    "dreiviertelstunde": "45 min",
    "anderthalb stunden": "90 min",
    "eineinhalb stunden": "90 min",
}
