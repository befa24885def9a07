"""No text of the window is written past the translations, and no two entries of a menu have one key."""

import ast
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMenu

from switchboard.gui.language import Language, Languages
from tests.gui.conftest import Desk

GUI = Path(__file__).parent.parent.parent / "switchboard" / "gui"
SHOWING = frozenset(
    [
        "setText",
        "setToolTip",
        "setWindowTitle",
        "setPlaceholderText",
        "setAccessibleName",
        "setAccessibleDescription",
        "setStatusTip",
        "setLabelText",
        "setTitle",
        "addAction",
        "addMenu",
        "addRow",
        "addButton",
        "addItem",
        "addTab",
        "showMessage",
        "QLabel",
        "QPushButton",
        "QCheckBox",
        "QRadioButton",
        "QGroupBox",
        "QAction",
        "QMenu",
        "QMessageBox",
        "QDockWidget",
        "QProgressDialog",
        "QFileDialog",
        "make_button",
        "plain_tip",
    ]
)
NAMES = frozenset({"Switchboard"})  # nobody translates them
OF_STYLES = frozenset({"make_button": 1}.items())  # the place of an argument that only style sheets know


def hard_coded(path: Path) -> Iterator[str]:
    for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(call, ast.Call):
            name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
            for place, argument in enumerate(call.args if name in SHOWING else ()):
                texts = [argument, *getattr(argument, "values", ())]
                for text in (text.value for text in texts if isinstance(text, ast.Constant)):
                    is_read = isinstance(text, str) and any(map(str.isalpha, text)) and text not in NAMES
                    if is_read and (name, place) not in OF_STYLES:
                        yield f"{path.name}:{call.lineno} {name}({text!r})"


def test_every_text_that_is_shown_goes_through_translate() -> None:
    assert [found for path in sorted(GUI.rglob("*.py")) for found in hard_coded(path)] == []


def test_a_text_past_the_translations_is_found(tmp_path: Path) -> None:
    source = tmp_path / "panel.py"
    source.write_text('label.setText("Busy")\nbox.setToolTip(f"since {when}")\nlabel.setText(translate("A", "Busy"))\n')
    assert list(hard_coded(source)) == ["panel.py:1 setText('Busy')", "panel.py:2 setToolTip('since ')"]


def marked_up(path: Path) -> Iterator[str]:
    """Tool tips and boxes that would read mark-up in what a person, a file or a program wrote."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for call in ast.walk(tree):
        if isinstance(call, ast.Call) and getattr(call.func, "attr", "") == "setToolTip":
            tips = (
                [call.args[-1].body, call.args[-1].orelse] if isinstance(call.args[-1], ast.IfExp) else call.args[-1:]
            )
            for tip in tips:
                made_by = getattr(tip.func, "id", "") if isinstance(tip, ast.Call) else ""
                if not isinstance(tip, ast.Constant) and made_by not in {"plain_tip", "translate"}:
                    yield f"{path.name}:{call.lineno} setToolTip({ast.unparse(tip)})"
    boxes = [
        call for call in ast.walk(tree) if isinstance(call, ast.Call) and getattr(call.func, "id", "") == "QMessageBox"
    ]
    if boxes and "setTextFormat(Qt.TextFormat.PlainText)" not in ast.unparse(tree):
        yield f"{path.name}:{boxes[0].lineno} QMessageBox"


def test_nothing_that_is_told_is_read_for_mark_up() -> None:
    found = [fault for path in sorted(GUI.rglob("*.py")) for fault in marked_up(path)]
    assert [fault for fault in found if not fault.startswith("tray.py")] == []  # a desktop reads none there


@pytest.mark.parametrize("language", [language for language in Language if language.value])
def test_no_two_entries_of_a_menu_have_one_key(
    open_desk: Callable[[], Desk], english: Languages, language: Language
) -> None:
    english.choose(language)
    try:
        bar = open_desk().window.menuBar()
        menus = [bar.actions(), *(menu.actions() for menu in bar.findChildren(QMenu)), *_menus_of(bar.actions())]
        for actions in menus:
            keys = Counter(_key(action.text()) for action in actions if _key(action.text()))
            assert [key for key, count in keys.items() if count > 1] == []
    finally:
        english.choose(Language.ENGLISH)


def _menus_of(actions: list) -> Iterator[list]:  # type: ignore[type-arg]  # of QAction
    for action in actions:
        if action.menu() is not None:
            yield action.menu().actions()
            yield from _menus_of(action.menu().actions())


def _key(text: str) -> str:
    return text.replace("&&", "").partition("&")[2][:1].lower()
