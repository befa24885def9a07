"""Help: the page of what has the focus, in every language, true to the program; and what About tells and copies."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from switchboard.ground.licences import LIBRARIES
from switchboard.ground.resources import help_folder
from switchboard.ground.version import version_line
from switchboard.gui.dialogs.about_dialog import AboutDialog
from switchboard.gui.dialogs.help_dialog import HelpDialog
from switchboard.gui.language import Language, Languages
from switchboard.gui.office.help_pages import help_pages
from switchboard.gui.windows.help_errands import _PAGES
from tests.gui.conftest import Desk
from tests.gui.test_accessibility import unnamed

ROOT = Path(__file__).parent.parent.parent
SPOKEN = [language for language in Language if language.value]


def opened(desk: Desk) -> HelpDialog:
    desk.key(Qt.Key.Key_F1)
    assert desk.windows.help.dialog is not None
    return desk.windows.help.dialog


def test_f1_shows_the_page_of_what_has_the_focus(desk: Desk) -> None:
    desk.window.search.focus()
    dialog = opened(desk)
    assert dialog.shown() == "01-desk"
    desk.window.activateWindow()
    desk.select("6003")
    desk.window.panel.texts.focus_message()
    assert opened(desk).shown() == "02-presence"
    desk.window.actions_.administration.console.setChecked(True)
    desk.window.console.input.setFocus()
    assert opened(desk).shown() == "23-console"


def test_f1_in_a_dialog_before_the_desk_shows_its_page(desk: Desk) -> None:
    desk.select("6003")
    desk.window.people.setFocus()
    desk.control(Qt.Key.Key_H)
    desk.settle()
    assert opened(desk).shown() == "06-history"


def test_f1_in_a_dialog_that_the_desk_waits_for_shows_its_page(desk: Desk) -> None:
    desk.select("6003")
    desk.window.people.setFocus()
    desk.control(Qt.Key.Key_P)
    desk.settle()
    assert opened(desk).shown() == "03-plans"


def test_a_search_finds_pages_whatever_the_accents_and_links_lead_on(desk: Desk) -> None:
    dialog = opened(desk)
    dialog.search.setFocus()
    QTest.keyClicks(dialog.search, "wires")
    assert dialog.shown() == "22-messages"
    assert dialog.text.textCursor().selectedText().lower() == "wires"
    dialog.search.setText("no such word anywhere")
    assert dialog.nothing.isVisible()
    QTest.keyClick(dialog.search, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    dialog.show_page("21-phones")
    dialog.text.anchorClicked.emit(QUrl("22-messages.md"))
    assert dialog.shown() == "22-messages"
    dialog.text.anchorClicked.emit(QUrl("https://example.com/22-messages.md"))
    assert dialog.shown() == "22-messages"
    assert unnamed(dialog) == []


def test_every_language_has_every_page_with_the_same_headings() -> None:
    shapes = {
        language: [
            (
                page.name,
                len(re.findall(r"^#+ ", page.text, re.MULTILINE)),
                len(re.findall(r"^- |^\d\. ", page.text, re.MULTILINE)),
            )
            for page in help_pages(language)
        ]
        for language in SPOKEN
    }
    assert len(shapes[Language.ENGLISH]) >= 12
    assert all(shape == shapes[Language.ENGLISH] for shape in shapes.values())
    assert set(_PAGES.values()) <= {page.name for page in help_pages(Language.ENGLISH)}


@pytest.mark.parametrize(
    "file", sorted(help_folder().glob("*/*.md")), ids=lambda file: f"{file.parent.name}-{file.stem}"
)
def test_every_link_leads_to_a_page(file: Path) -> None:
    for link in re.findall(r"\]\(([^)]*)\)", file.read_text("utf-8")):
        assert (file.parent / link).is_file(), link


KEYS = {"Strg": "Ctrl", "Umschalt": "Shift", "Maj": "Shift", "Mayús": "Shift", "Enter": "Return", "Entrée": "Return"}
KEYS |= {"Intro": "Return"}


def named_keys(text: str) -> set[str]:
    """The combinations of keys that a page names, as Qt writes them."""
    found = re.findall(r"`((?:(?:Ctrl|Strg|Shift|Umschalt|Maj|Mayús|Alt)\+)+[^`\s]+|F\d+)`", text)
    return {"+".join(KEYS.get(part, part) for part in re.split(r"\+(?=.)", keys)) for keys in found}


@pytest.mark.parametrize("language", SPOKEN)
def test_the_keys_and_menus_that_pages_name_are_those_of_the_program(
    open_demo: Callable[[], Desk], english: Languages, language: Language
) -> None:
    english.choose(language)
    try:
        window = open_demo().window
        menus = {menu.title().replace("&", ""): menu for menu in window.findChildren(QMenu) if menu.title()}
        keys = {key.toString() for menu in menus.values() for action in menu.actions() for key in action.shortcuts()}
        keys.add(QKeySequence(QKeySequence.StandardKey.Copy).toString())  # a dialog's, in no menu
        for page in help_pages(language):
            wanted = named_keys(page.text)
            assert wanted - keys == set(), page.name
            for menu, entry in re.findall("\\*([^*\u203a]+) \u203a ([^*]+)\\*", page.text):
                texts = [action.text().replace("&", "").rstrip(" …") for action in menus[menu].actions()]
                assert entry in texts, (page.name, menu, entry)
    finally:
        english.choose(Language.ENGLISH)


def test_about_names_versions_and_licences_and_copies_what_the_doctor_finds(desk: Desk) -> None:
    (desk.data / "switchboard.toml").write_text('[phones.6002]\nsecret = "geheim"\n')
    desk.window.actions_.help.about.trigger()
    [dialog] = desk.window.findChildren(AboutDialog)
    assert "Python 3" in dialog.about.text()
    assert "PySide6-Essentials 6" in dialog.licences.toPlainText()
    assert "LGPL-3.0-only" in dialog.licences.toPlainText()
    QTest.mouseClick(dialog.copy, Qt.MouseButton.LeftButton)
    desk.settle()
    desk.qtbot.waitUntil(dialog.copy.isEnabled, timeout=30_000)
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith(version_line())
    assert "clock" in copied
    assert "settings" in copied
    assert "geheim" not in copied
    assert dialog.state.text() == "Copied: paste it where you ask for help."
    assert unnamed(dialog) == []
    dialog.reject()


def test_every_library_that_is_shipped_has_its_licence() -> None:
    locked = (ROOT / "packaging" / "requirements.txt").read_text().splitlines()
    named = {line.partition("==")[0].lower() for line in locked if re.match(r"[a-z0-9]", line)}
    builders = {"hatchling", "packaging", "pathspec", "pluggy", "trove-classifiers"}  # they make the package
    assert named - builders - {library.name.lower() for library in LIBRARIES} == set()


def test_help_is_shipped() -> None:
    from pruned import RESOURCES

    assert "help" in RESOURCES
    assert '"resources/help" = "switchboard/resources/help"' in (ROOT / "pyproject.toml").read_text()


def test_qt_has_the_keys_of_help() -> None:
    assert QKeySequence(QKeySequence.StandardKey.HelpContents).toString() == "F1"
    assert QApplication.instance() is not None


def test_help_is_about_classes_that_are_there() -> None:
    folder = Path(__file__).parents[2] / "switchboard" / "gui"
    text = "".join(path.read_text(encoding="utf-8") for path in folder.rglob("*.py"))
    assert [name for name in _PAGES if f"class {name}(" not in text] == []
