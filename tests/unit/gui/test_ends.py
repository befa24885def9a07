"""When something ends, as receptionists write it, whatever language the window speaks."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest

from switchboard.core.ends import Trouble
from switchboard.gui.office.clock import set_office_zone
from switchboard.gui.office.ends import MAX_END, parse_end, written

BERLIN = ZoneInfo("Europe/Berlin")
NOW = dt.datetime(2026, 11, 25, 10, 7, 23, tzinfo=BERLIN)  # a Wednesday


def read(text: str, now: dt.datetime = NOW) -> str:
    """Where the end is today, its time; else its day, too."""
    end = parse_end(text, now.timestamp(), BERLIN)
    if isinstance(end, Trouble):
        return end.name.lower()
    if not end:
        return "no end"
    moment = dt.datetime.fromtimestamp(end, BERLIN)
    return f"{moment:%H:%M}" if moment.date() == now.date() else f"{moment:%a %d %b %H:%M}"


@pytest.mark.parametrize(
    ("end", "texts"),
    [
        ("10:28", ["in 20 minutes", "20 min", "20m", "for 20 mins", "in 20 Minuten", "zwanzig Minuten", "20 MINUTES",
                   "für 20 Minuten", "dans 20 minutes", "en 20 minutos", "durante veinte minutos"]),
        ("10:38", ["30m", "half an hour", "in half an hour", "in einer halben Stunde", "halbe Stunde", "0.5 h",
                   "une demi-heure", "media hora", "dans une demi-heure"]),
        ("10:23", ["a quarter of an hour", "eine Viertelstunde", "dans un quart d'heure", "un cuarto de hora"]),
        ("11:08", ["1h", "in an hour", "in einer Stunde", "dans une heure", "una hora", "one hour", "60 min"]),
        ("11:38", ["1h30", "1h30m", "1 h 30 min", "1.5 h", "1,5 Stunden", "an hour and a half", "anderthalb Stunden",
                   "90 min"]),
        ("14:00", ["14:00", "14h", "14.00", "14 Uhr", "2 pm", "2 p.m.", "at 2", "um 2", "um zwei", "à 14 heures",
                   "à deux heures", "a las 2", "a las dos", "bis 14:00", "until 2pm", "hasta las 14:00", "14",
                   "today 14:00", "heute um 14 Uhr", "2 o'clock", "heute nachmittag um 2"]),
        ("14:30", ["14:30", "half past two", "halb drei", "14h30", "2:30", "2 et demie", "las 2 y media", "14 Uhr 30"]),
        ("14:45", ["quarter to three", "Viertel vor drei", "tres menos cuarto", "trois heures moins le quart"]),
        ("10:13", ["in 5", "in fünf", "dans 5", "en cinco", "for 5", "d'ici 5 minutes"]),
        ("13:30", ["1330", "1330 Uhr", "until 1330", "bis 1330", "1330h"]),
        ("14:10", ["10 nach 2", "zehn nach zwei Uhr", "ten past two", "at 10 past 2", "2 y diez"]),
        ("14:25", ["fünf vor halb drei", "5 vor halb 3", "bis fünf vor halb drei"]),
        ("14:35", ["fünf nach halb drei"]),
        ("14:50", ["ten to three", "zehn vor drei", "trois heures moins dix", "las 3 menos diez"]),
        ("14:15", ["quarter past 2", "Viertel nach zwei", "2 y cuarto"]),
        ("12:00", ["noon", "Mittag", "midi", "mediodía"]),
        ("18:00", ["tonight", "heute Abend", "ce soir", "esta noche"]),
        ("13:00", ["this afternoon", "heute Nachmittag", "cet après-midi", "esta tarde"]),
        ("Thu 26 Nov 00:00", ["today", "heute", "aujourd'hui", "hoy", "midnight", "end of the day", "24:00"]),
        ("Thu 26 Nov 08:00", ["tomorrow", "morgen", "demain", "mañana", "morgen früh", "mañana por la mañana",
                              "tomorrow morning", "until tomorrow", "bis morgen", "8:00"]),
        ("Thu 26 Nov 09:00", ["tomorrow 9:00", "morgen um 9", "demain 9h", "mañana a las 9", "9", "9 am", "thu 9:00",
                              "Donnerstag 9 Uhr", "jeudi à 9 heures", "jueves 9:00"]),
        ("Fri 27 Nov 08:00", ["friday", "Freitag", "bis Fr", "vendredi", "hasta el viernes", "day after tomorrow",
                              "übermorgen", "uebermorgen", "après-demain", "pasado mañana", "next friday"]),
        ("Fri 27 Nov 09:00", ["fri 9:00", "friday at 9", "am Freitag um 9", "vendredi 9h", "el viernes a las 9"]),
        ("Fri 27 Nov 10:08", ["2d", "in 2 Tagen", "2 days", "dans deux jours", "en 2 días"]),
        ("Wed 02 Dec 08:00", ["wednesday", "next wednesday", "Mittwoch"]),
        ("Mon 30 Nov 08:00", ["next week", "nächste Woche", "la semaine prochaine", "la próxima semana", "Montag"]),
        ("Thu 24 Dec 08:00", ["24.12.", "Thu 24.12.", "24 décembre jeudi",
                              "24.12.2026", "24/12", "24 dec", "Dec 24", "24. Dezember", "24 décembre",
                              "24 de diciembre", "2026-12-24"]),
        ("Tue 01 Dec 08:00", ["1er décembre", "le 1er décembre", "Dec 1st", "1st of December", "1st Dec",
                              "1. Dezember"]),
        ("Tue 01 Dec 09:00", ["le 1er décembre à 9h", "December 1st at 9",
                              "2026-12-01T09:00", "1.12. 9:00", "1 dec 9:00", "1/12/2026 09:00"]),
        ("Wed 16 Dec 10:08", ["3 weeks", "in drei Wochen", "3 semaines"]),
        ("no end", ["", "  ", "no end", "never", "ohne Ende", "sans fin", "sin fin", "forever",
                    "until further notice", "bis auf Weiteres", "jusqu'à nouvel ordre", "hasta nuevo aviso"]),
        ("over", ["today 9:00", "25.11.2025", "in 0 min", "2020-01-01 10:00"]),
        ("too_late", ["2150-01-01", "999999 weeks"]),
        ("not_understood", ["whenever", "99:99", "31.2.", "?", "14:00 and then some", "at", "past", "250:00", "1e9",
                            "14:00 15:00", "fri sat", "tomorrow heute", "Sat 24.12.", "-5 min", "² min", "½ h",
                            "never 9:00",
                            "25:00", "half", "40 nach 2", "2026", "2575",
                           "1360", "ten past", "fünf vor halb", "32nd dec",
                            "in 5 minutes tomorrow"]),
    ],
)  # fmt: skip
def test_it_is_understood_in_four_languages(end: str, texts: list[str]) -> None:
    assert {text: read(text) for text in texts} == dict.fromkeys(texts, end)


def test_a_day_of_the_week_that_is_today_is_today_while_its_time_is_to_come() -> None:
    assert read("wed 15:00") == "15:00"
    assert read("wed 9:00") == "Wed 02 Dec 09:00"


def test_a_date_without_a_year_is_the_next_one() -> None:
    assert parse_end("3 jan", NOW.timestamp(), BERLIN) == dt.datetime(2027, 1, 3, 8, tzinfo=BERLIN).timestamp()


def test_a_time_that_the_clocks_leave_out_or_have_twice_is_one_instant() -> None:
    march, october = dt.datetime(2026, 3, 28, 12, tzinfo=BERLIN), dt.datetime(2026, 10, 24, 12, tzinfo=BERLIN)
    assert read("tomorrow 02:30", march) == "Sun 29 Mar 03:30"
    assert parse_end("tomorrow 02:30", october.timestamp(), BERLIN) == (
        dt.datetime(2026, 10, 25, 2, 30, tzinfo=BERLIN, fold=0).timestamp()
    )
    assert read("in 24 h", march) == "Sun 29 Mar 13:00"


def test_spans_end_on_a_full_minute() -> None:
    end = parse_end("45m", NOW.timestamp(), BERLIN)
    assert isinstance(end, float)
    assert end % 60 == 0
    assert 0 <= end - NOW.timestamp() - 45 * 60 < 60


@pytest.mark.parametrize("text", ["1" * 5_000, "in " * 5_000, "h" * MAX_END, ":" * 5_000, "½ h", "٣ h", "\ud800"])
def test_whatever_is_typed_is_read_or_refused(text: str) -> None:
    assert isinstance(parse_end(text, NOW.timestamp(), BERLIN), float | Trouble)


@pytest.mark.parametrize("hour", [0, 3_600])
def test_what_is_written_is_read_as_the_same_instant_also_as_the_clocks_go_back(hour: int) -> None:
    set_office_zone(BERLIN)
    try:
        end = dt.datetime(2026, 10, 25, 2, 30, tzinfo=BERLIN, fold=0).timestamp() + hour
        assert parse_end(written(end), dt.datetime(2026, 10, 24, tzinfo=BERLIN).timestamp(), BERLIN) == end
    finally:
        set_office_zone(None)
