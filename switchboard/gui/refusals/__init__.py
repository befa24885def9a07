"""What the engine refuses and reports, in the language of the window. The engine itself writes English, for logs."""

from collections.abc import Mapping

from PySide6.QtCore import QLocale

from switchboard.ground.errors import Sentence
from switchboard.ground.limits import limit_title
from switchboard.gui.language import SETTINGS_TABLE, remembered, translate, translate_listed
from switchboard.gui.refusals.of_calendars import of_calendars
from switchboard.gui.refusals.of_calls import of_calls
from switchboard.gui.refusals.of_files import of_hints, of_lines, of_the_dialplan, of_the_directory
from switchboard.gui.refusals.of_mailboxes import of_mailboxes
from switchboard.gui.refusals.of_people import of_people
from switchboard.gui.refusals.of_presence import of_agenda, of_presence, of_what_is_kept
from switchboard.gui.refusals.of_rosters import of_roster_lines, of_rosters
from switchboard.gui.refusals.of_settings import of_settings
from switchboard.gui.refusals.of_the_disk import of_the_database, of_the_disk, of_the_program, of_the_system
from switchboard.gui.refusals.of_the_network import of_the_network
from switchboard.gui.refusals.of_trunks import of_trunks


def refusal_words(text: str) -> str:
    """
    The same sentence in the language that is in force; as it is, begun with a capital, where it is not known.

    >>> told = Sentence("the {what} has {count} characters; {most} are the most", what="message", count=9, most=8)
    >>> refusal_words(told)
    'The note has 9 characters; 8 are the most.'
    >>> refusal_words("something else")
    'Something else'
    """
    words = words_inside(text)
    return words[:1].upper() + words[1:]


def words_inside(text: str) -> str:
    """As `refusal_words`, for inside a sentence: by its pattern, never by what it looks like."""
    if not isinstance(text, Sentence):
        return text
    words = _sentences().get(text.pattern)
    if words is None:
        return str(text)
    return words.format(**{name: _value(name, value) for name, value in text.values.items()}) if text.values else words


def _value(name: str, value: object) -> str:
    if isinstance(value, Sentence):
        return words_inside(value)
    if isinstance(value, int):
        return QLocale().toString(value)
    if name == "limit":
        return translate_listed(SETTINGS_TABLE, limit_title(str(value)))
    return _things().get(str(value), str(value)) if name == "what" else str(value)


@remembered
def _things() -> Mapping[str, str]:
    """What the engine's sentences speak of."""
    return {
        "name": translate("Refusals", "The name", "the beginning of: has too many characters"),
        "message": translate("Refusals", "The note", "the beginning of: has too many characters"),
        "subtype": translate(
            "Refusals", "The text “at”", "where somebody is; the beginning of: has too many characters"
        ),
        "extension": translate("Refusals", "The extension", "the beginning of: has too many characters"),
        "department": translate("Refusals", "The department", "the beginning of: has too many characters"),
        "email": translate("Refusals", "The e-mail address", "the beginning of: has too many characters"),
        "presentity": translate("Refusals", "The presence", "the beginning of: has too many characters"),
        "number": translate("Refusals", "The number", "the beginning of: has too many characters"),
        "label of a number": translate(
            "Refusals", "The label of a number", "the beginning of: has too many characters"
        ),
        "note": translate("Refusals", "The remark", "on a person; the beginning of: has too many characters"),
        "deputy": translate("Refusals", "The deputy", "the beginning of: has too many characters"),
        "device": translate("Refusals", "The device", "the beginning of: has too many characters"),
        "group": translate("Refusals", "The group", "the beginning of: has too many characters"),
        "edited people": translate("Refusals", "people", "so many are kept"),
        "name of the preset": translate(
            "Refusals", "The name of the preset", "the beginning of: has too many characters"
        ),
        "presences": translate("Refusals", "presences", "so many are kept"),
        "custom devices": translate("Refusals", "devices", "so many are kept"),
        "plans": translate("Refusals", "plans", "so many are kept"),
    }


@remembered
def _sentences() -> Mapping[str, str]:
    """Each pattern of the engine, and what the window says for it."""
    return {
        **of_calendars(),
        **of_calls(),
        **of_mailboxes(),
        **of_presence(),
        **of_agenda(),
        **of_people(),
        **of_what_is_kept(),
        **of_settings(),
        **of_the_disk(),
        **of_the_system(),
        **of_the_program(),
        **of_the_database(),
        **of_the_network(),
        **of_trunks(),
        **of_the_dialplan(),
        **of_hints(),
        **of_lines(),
        **of_the_directory(),
        **of_roster_lines(),
        **of_rosters(),
    }
