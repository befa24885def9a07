"""
The words of a search's tests in German, French and Spanish; the English ones are `query`'s own.

Folded, and understood whatever language the window speaks: colleagues at one desk search in their own.
"""

from collections.abc import Mapping


def _table(entries: Mapping[str, str]) -> dict[str, str]:
    return {word: name for name, words in entries.items() for word in words.split()}


KEYS: Mapping[str, str] = _table(
    {
        "is": "ist est es esta",
        "has": "hat a tiene mit avec con",
        "group": "gruppe groupe grupo",
        "dept": "department abt abteilung service serv departement dep departamento depto",
    }
)
STATES: Mapping[str, str] = _table(
    {
        "in": "da anwesend present presente dentro",
        "out": "weg draussen sorti dehors fuera",
        "available": "verfugbar verfuegbar disponible",
        "chat": "gesprachsbereit gespraechsbereit bavardage charla",
        "away": "abwesend absent ausente",
        "xa": "langer laenger prolongee prolongada",
        "dnd": "storen stoeren deranger molestar",
        "unavailable": "unverfugbar unverfuegbar indisponible",
        "unset": "ungesetzt indefini",
        "idle": "frei libre",
        "phone": "telefon telephone telefono gesprach gespraech communication",
        "call": "anruf appel llamada",
        "busy": "besetzt occupe ocupado",
        "ringing": "klingelt sonne suena",
        "hold": "gehalten attente espera retenida",
        "gone": "unerreichbar injoignable inaccesible",
        "stale": "veraltet perime obsoleto",
        "overdue": "uberfallig ueberfaellig retard retraso atrasado",
    }
)
HOLDINGS: Mapping[str, str] = _table(
    {
        "note": "notiz nota",
        "message": "nachricht mensaje",
        "at": "ort lieu lugar",
        "until": "bis ende jusque fin hasta",
        "name": "nom nombre",
        "email": "mail courriel correo",
        "department": "abteilung service departamento",
        "group": "gruppe groupe grupo",
        "number": "nummer numero",
        "remark": "bemerkung remarque observacion",
        "deputy": "vertretung remplacant suplente",
        "photo": "foto",
        "phone": "telefon telephone telefono",
        "presence": "prasenz praesenz presencia",
    }
)
