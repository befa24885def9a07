"""The window's translations: taken up, complete where a language claims to be, and fitting their sources."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
import translations
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from switchboard.gui.language import Language, Languages, language_of, locale_of, translate
from switchboard.gui.office.words import number_text, people_text
from tests.gui.conftest import Desk

_VALUES = re.compile(r"%Ln|%n|\{\w+\}")
FILES = [translations.FOLDER / f"switchboard_{language}.ts" for language in translations.LANGUAGES]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_the_files_have_exactly_the_texts_of_the_sources(file: Path) -> None:
    known = translations.read(file)
    again = translations.to_ts(file.stem[-2:], translations.texts(), known)
    assert file.read_text(encoding="utf-8") == again, "run packaging/translations.py"


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_text_is_translated_in_every_form(file: Path) -> None:
    known = translations.read(file)
    assert translations.unfinished(file.stem[-2:], translations.texts(), known) == []


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_translations_have_the_values_and_the_key_of_their_source(file: Path) -> None:
    for text, forms in translations.read(file).items():
        for form in filter(None, forms):
            assert sorted(set(_VALUES.findall(form))) == sorted(set(_VALUES.findall(text.source))), form
            assert ("&" in form) == ("&" in text.source), form


def test_no_line_of_french_begins_with_a_mark() -> None:
    """French has a space before these, where a line may not break."""
    text = next(file for file in FILES if file.stem.endswith("_fr")).read_text(encoding="utf-8")
    broken = re.findall(r"<translation>[^<]*(?: [?!:;»](?![^\s.,…<)])|« )[^<]*", text)
    assert broken == []


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_what_the_program_reads_is_made_of_them(file: Path, tmp_path: Path) -> None:
    translations.release(file, tmp_path / "made.qm")
    assert file.with_suffix(".qm").read_bytes() == (tmp_path / "made.qm").read_bytes(), "run packaging/translations.py"


def test_texts_counts_and_numbers_follow_the_language(qapp: QApplication, english: Languages) -> None:
    english.choose(Language.GERMAN)
    try:
        assert (people_text(1), people_text(1_200), number_text(1_200)) == ("1 Person", "1.200 Personen", "1.200")
        assert translate("Words", "Do not disturb") == "Nicht stören"
        assert qapp.translate("QPlatformTheme", "Cancel") == "Abbrechen"  # Qt's own
    finally:
        english.choose(Language.ENGLISH)
    assert (people_text(1), people_text(1_200)) == ("1 person", "1,200 people")


def test_a_desktop_in_a_language_of_ours_keeps_how_it_writes_numbers() -> None:
    assert locale_of(Language.GERMAN, QLocale("de_CH")).name() == "de_CH"
    assert locale_of(Language.ENGLISH, QLocale("it_IT")).name() == "en_GB"


def test_a_language_is_chosen_in_the_menu_and_kept_for_the_next_start(open_desk: Callable[[], Desk]) -> None:
    desk = open_desk()
    desk.window.actions_.view.languages[Language.FRENCH].trigger()
    assert "started again" in desk.window.service_bar.currentMessage()
    desk.close()
    again = open_desk()
    assert again.window.memory.language() is Language.FRENCH
    assert again.window.actions_.view.languages[Language.FRENCH].isChecked()
    assert language_of("tlh") is Language.SYSTEM
