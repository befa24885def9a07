"""
The language of the window: how its texts are written, and which language is in force.

A text that a person sees or hears is written where it is used, in English and as a literal, so that it is found for
Qt's linguist tools; the context is the module's name in capitals (`person_panel.py` has "PersonPanel"):

    translate("PersonPanel", "Nobody selected")
    translate("Desk", "{who} was edited").format(who=name)          values go in by name, after translating
    translate("Words", "%Ln people", "", len(rows))                 a count; English has its "1 person" in a file, too
    translate("SearchBar", "In", "people who are in")               a third argument tells translators which "In" it is

Never an f-string, a name, or a keyword in the call: it would not be found. Never a text at import: the language is
not known yet; a table of texts is a function (see `remembered`). A sentence is one text, not put together of pieces.
Numbers, days and times are written by `office/words.py`. `packaging/translations.py` brings the files up to date.
"""

from collections.abc import Callable
from enum import Enum
from functools import lru_cache
from typing import ParamSpec, TypeVar, cast

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator, Signal

from switchboard.ground.resources import translations_folder

Arguments = ParamSpec("Arguments")
Result = TypeVar("Result")
SETTINGS_TABLE = "SettingsTable"  # the context of what stands in the table of settings
_MOST_REMEMBERED = 1_024
_forget: list[Callable[[], None]] = []  # what was remembered in another language


class Language(Enum):
    """What a person may choose; SYSTEM follows the desktop."""

    SYSTEM = ""
    ENGLISH = "en"
    GERMAN = "de"
    FRENCH = "fr"
    SPANISH = "es"

    @property
    def own_name(self) -> str:
        """As those who speak it call it; nothing for the desktop's."""
        return _OWN_NAMES.get(self, "")


def language_of(stored: object) -> Language:
    """What was kept of a choice; the desktop's where that is none of ours."""
    return next((language for language in Language if language.value == stored), Language.SYSTEM)


def current_language() -> Language:
    """The one in force, whoever chose it."""
    return language_of(QLocale().name().partition("_")[0])


_OWN_NAMES = {  # never translated: whoever lands in a foreign language finds their own by it
    Language.ENGLISH: "English",
    Language.GERMAN: "Deutsch",
    Language.FRENCH: "Français",
    Language.SPANISH: "Español",
}


def translate(context: str, text: str, comment: str = "", count: int = -1) -> str:
    """The text in the language in force. `%Ln` becomes `count`, and the text takes the form that goes with it."""
    return QCoreApplication.translate(context, text, comment, count)


def translate_listed(context: str, text: str) -> str:
    """The same of a text that stands in a table of the engine, which `packaging/translations.py` reads as a whole."""
    return QCoreApplication.translate(context, text)


def remembered(make: Callable[Arguments, Result]) -> Callable[Arguments, Result]:
    """A function of few arguments whose answers are kept until the language changes."""
    kept = lru_cache(maxsize=_MOST_REMEMBERED)(make)
    _forget.append(kept.cache_clear)
    return cast("Callable[Arguments, Result]", kept)


class Languages(QObject):
    """Puts a language in force, for our texts, for Qt's own, and for how numbers and times are written."""

    changed = Signal()

    def __init__(self, application: QCoreApplication) -> None:
        super().__init__(application)
        self._application = application
        self._system = QLocale.system()
        self._translators: list[QTranslator] = []
        self.chosen = Language.SYSTEM
        self._put_in_force()

    @property
    def current(self) -> Language:
        """The one in force; English where the desktop's is none of ours."""
        return self.chosen if self.chosen is not Language.SYSTEM else _of_system(self._system)

    def choose(self, language: Language) -> None:
        """Tells when it is in force; windows that are open show it once they are made anew."""
        if language is not self.chosen:
            self.chosen = language
            self._put_in_force()
            self.changed.emit()

    def _put_in_force(self) -> None:
        for translator in self._translators:
            self._application.removeTranslator(translator)
        name = self.current.value
        qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        self._translators = [self._load(f"qtbase_{name}", qt), self._load(f"switchboard_{name}", _folder())]
        for translator in self._translators:
            self._application.installTranslator(translator)
        QLocale.setDefault(locale_of(self.current, self._system))
        for forget in _forget:
            forget()

    def _load(self, name: str, folder: str) -> QTranslator:
        translator = QTranslator(self)
        translator.load(name, folder)  # where Qt brings no file of its own, its texts are English
        return translator


def locale_of(language: Language, system: QLocale) -> QLocale:
    """
    How numbers and times are written: as the desktop has them where it speaks the language, else as most who do.

    English on a desktop that speaks something else has the day before the month, and 24 hours.

    >>> locale_of(Language.ENGLISH, QLocale("it_IT")).name(), locale_of(Language.GERMAN, QLocale("de_CH")).name()
    ('en_GB', 'de_CH')
    """
    if system.name().partition("_")[0] == language.value:
        return system
    return QLocale("en_GB" if language is Language.ENGLISH else language.value)


def _of_system(system: QLocale) -> Language:
    known = {language.value: language for language in _OWN_NAMES}
    spoken = (name.replace("_", "-").partition("-")[0] for name in system.uiLanguages())
    return next((known[name] for name in spoken if name in known), Language.ENGLISH)


def _folder() -> str:
    return str(translations_folder())
