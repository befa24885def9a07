"""What the window says of settings: titles, who says what, and when it holds."""

from collections.abc import Mapping

from switchboard.api.settings import FieldKind, Page, SettingField, Source, Value
from switchboard.ground.folding import fold, fold_all
from switchboard.gui.language import SETTINGS_TABLE, remembered, translate, translate_listed
from switchboard.gui.office.words import number_text


@remembered
def page_titles() -> Mapping[Page, str]:
    """What each page is called."""
    return {
        Page.OFFICE: translate("SettingWords", "Office"),
        Page.PEOPLE: translate("SettingWords", "People"),
        Page.PHONES: translate("SettingWords", "Phones and SIP"),
        Page.USERS: translate("SettingWords", "Users of phones"),
        Page.MANAGER: translate("SettingWords", "Manager interface"),
        Page.CALENDARS: translate("SettingWords", "Calendars"),
        Page.HISTORY: translate("SettingWords", "History"),
        Page.LIMITS: translate("SettingWords", "Limits"),
    }


def title_of(title: str) -> str:
    """What the table calls a setting, in the window's language."""
    return translate_listed(SETTINGS_TABLE, title)


def meaning_of(meaning: str) -> str:
    """
    What the table says of a setting, as a sentence.

    >>> meaning_of("a phone that wants less is told so")
    'A phone that wants less is told so.'
    """
    words = translate_listed(SETTINGS_TABLE, meaning)
    return f"{words[:1].upper()}{words[1:]}{'' if words.endswith(('.', '…')) else '.'}"


def value_words(value: Value | None, unit: str = "") -> str:
    """A value in a line, as a person reads it."""
    if value is None or value in ("", ()):
        return translate("SettingWords", "nothing")
    if isinstance(value, bool):
        return translate("SettingWords", "yes") if value else translate("SettingWords", "no")
    if isinstance(value, int):
        return f"{number_text(value)} {unit_words(unit)}".rstrip()
    return ", ".join(value) if isinstance(value, tuple) else value


@remembered
def _units() -> Mapping[str, str]:
    return {
        "seconds": translate("SettingWords", "seconds"),
        "days": translate("SettingWords", "days"),
        "changes": translate("SettingWords", "changes"),
        "minutes": translate("SettingWords", "minutes"),
        "hours": translate("SettingWords", "hours"),
        "bytes": translate("SettingWords", "bytes"),
        "characters": translate("SettingWords", "characters"),
    }


def unit_words(unit: str) -> str:
    """What a number counts; nothing where the title says it."""
    return _units().get(unit, "")


def said_by(shown: SettingField) -> str:
    """Who says what it is, and where."""
    match shown.source:
        case Source.FILE:
            text = translate("SettingWords", "Written in the settings: {place}, line {line}.")
            said = text.format(place=shown.place, line=shown.line)
            return said if shown.line else translate("SettingWords", "Written in the settings.")
        case Source.COMPUTER:
            text = translate("SettingWords", "Set for this whole computer: {place}, line {line}.")
            return text.format(place=shown.place, line=shown.line)
        case _:
            return translate("SettingWords", "As it is by default.")


def default_words(shown: SettingField) -> str:
    """What it would be if nobody had said anything; empty of what has no default."""
    if shown.kind is FieldKind.SECRET or shown.source is Source.DEFAULT or shown.default is None:
        return ""
    words = value_words(shown.default, shown.unit)
    return translate("SettingWords", "By default: {value}.").format(value=words)


def state_words(shown: SettingField, *, is_changed: bool) -> str:
    """Who says it, whether it was changed here, and when it holds."""
    if is_changed:
        return changed_words(is_at_once=shown.is_at_once)
    return " ".join(filter(None, (said_by(shown), default_words(shown), waiting_words(waits=shown.waits))))


def changed_words(*, is_at_once: bool) -> str:
    """That it was changed and is not saved, and when it will hold."""
    if is_at_once:
        return translate("SettingWords", "Changed here; it holds at once when it is saved.")
    return translate("SettingWords", "Changed here; saved, it holds from the next start on.")


def waiting_words(*, waits: bool) -> str:
    """That what is written does not hold yet; empty where it does."""
    return translate("SettingWords", "It holds from the next start on.") if waits else ""


def fits(query: str, *texts: str) -> bool:
    """
    Whether every word of a search begins a word of these, in any order, whatever the accents.

    >>> fits("lang SETT", "Settings of the Language"), fits("fenetre", "La fenêtre"), fits("age", "Language")
    (True, True, False)
    """
    known = fold_all(" ".join(texts))
    return all(f" {word}" in known for word in fold(query).split())
