"""
The words in which people write when something ends: English, German, French and Spanish, whichever is in force.

A colleague writes as they speak, not as the window is set.
"""

from switchboard.core.end_words import DAY, ENGLISH, HOUR, MINUTE, SECOND, WEEK, EndWords, Part, Word, table

_OTHERS = EndWords(
    units=table(
        {
            SECOND: "sek sekunde sekunden seconde secondes segundo segundos",
            MINUTE: "minuten minuto minutos",
            HOUR: "std stunde stunden heure heures hora horas",
            DAY: "tag tage tagen jour jours j dia dias",
            WEEK: "woche wochen semaine semaines semana semanas",
        }
    ),
    numbers=table(
        {
            1: "eins une una",
            2: "zwei deux dos",
            3: "drei trois tres",
            4: "vier quatre cuatro",
            5: "funf fuenf cinq cinco",
            6: "sechs seis",
            7: "sieben sept siete",
            8: "acht huit ocho",
            9: "neun neuf nueve",
            10: "zehn dix diez",
            11: "elf onze once",
            12: "zwolf zwoelf douze doce",
            15: "funfzehn fuenfzehn quinze quince",
            20: "zwanzig vingt veinte",
            30: "dreissig trente treinta",
            40: "vierzig quarante cuarenta",
            45: "funfundvierzig fuenfundvierzig",
        }
    ),
    weekdays=table(
        {
            0: "montag mo lundi lun lunes",
            1: "dienstag di mardi mar martes",
            2: "mittwoch mi mercredi mer miercoles mie",
            3: "donnerstag do jeudi jeu jueves jue",
            4: "freitag fr vendredi ven viernes vie",
            5: "samstag sa sonnabend samedi sam sabado sab",
            6: "sonntag so dimanche dim domingo dom",
        }
    ),
    months=table(
        {
            1: "januar janner jaenner janvier janv enero ene",
            2: "februar fevrier fevr fev febrero",
            3: "marz maerz mars marzo",
            4: "avril avr abril abr",
            5: "mai mayo",
            6: "juni juin junio",
            7: "juli juillet juil julio",
            8: "aout agosto ago",
            9: "septembre septiembre",
            10: "oktober okt octobre octubre",
            11: "novembre noviembre",
            12: "dezember dez decembre diciembre dic",
        }
    ),
    parts=table(
        {
            Part.MORNING: "fruh frueh vormittag matin",
            Part.NOON: "mittag midi mediodia",
            Part.AFTERNOON: "nachmittag tarde",
            Part.LUNCH: "mittagspause mittagessen dejeuner almuerzo comida",
            Part.EVENING: "abend soir noche",
        }
    ),
    words=table(
        {
            Word.LASTING: "fur fuer dans pendant en durante dentro",
            Word.UNTIL: "um bis gegen a jusqu jusque vers hasta las",
            Word.FILLER: "s ici den der dem die das zum noch ein eine einer einem einen au le la les l un du de d ce "
            "cet cette el los del o por para que viene diese diesen dieser pour esta este as",
            Word.HALF: "halbe halben demi demie media medio",
            Word.HALF_TO: "halb",
            Word.QUARTER: "viertel quart cuarto",
            Word.PAST: "nach",
            Word.TO: "vor",
            Word.LESS: "moins menos",
            Word.AND: "und et y",
            Word.END: "ende fin final",
            Word.NEXT: "nachste nachsten nachster naechste naechsten kommende kommenden prochain prochaine proximo "
            "proxima",
            Word.OCLOCK: "uhr",
            Word.MIDNIGHT: "mitternacht minuit medianoche tagesende",
            Word.TODAY: "heute aujourd hui hoy",
            Word.TOMORROW: "demain",
            Word.TOMORROW_OR_MORNING: "morgen manana",
            Word.DAY_AFTER: "ubermorgen uebermorgen surlendemain",
            Word.NO_END: "nie unbefristet jamais nunca indefiniment indefinido",
        }
    ),
    phrases={
        "apres demain": "overmorrow",
        "pasado manana": "overmorrow",
        "apres midi": "afternoon",
        "medio dia": "noon",
        "media noche": "midnight",
        "fin de la journee": "midnight",
        "fin de journee": "midnight",
        "final del dia": "midnight",
        "fin del dia": "midnight",
        "ende des tages": "midnight",
        "kein ende": "never",
        "bis auf weiteres": "never",
        "jusqu a nouvel ordre": "never",
        "hasta nuevo aviso": "never",
        "ohne ende": "never",
        "sans fin": "never",
        "sin fin": "never",
        "aujourd hui": "today",
        "esta noche": "tonight",
        "viertelstunde": "15 min",
        "dreiviertelstunde": "45 min",
        "anderthalb stunden": "90 min",
        "eineinhalb stunden": "90 min",
    },
)
FOUR_LANGUAGES = ENGLISH.with_words(_OTHERS)
