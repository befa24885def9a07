"""How widgets are drawn, from colours and the size of the font. Lengths follow the font by themselves."""

from PySide6.QtGui import QColor

from switchboard.ground.resources import resource_folder
from switchboard.gui.look.colours import Colours

_MIDDLE = 0.5  # of lightness
_TITLE = 1.6  # of the usual size


def style_sheet(colours: Colours, points: float) -> str:
    """`points` is the size of the application's font."""
    c = colours
    return f"""
        QMainWindow, QDialog {{ background: {c.window}; }}
        QTableView, QListView#cards {{ background: {c.base}; border: 1px solid {c.line}; border-radius: 0.6em;
            selection-background-color: {c.selection}; selection-color: {c.text}; }}
        QTableView:focus, QListView#cards:focus {{ border-color: {c.accent}; }}
        QHeaderView {{ background: transparent; }}
        QHeaderView::section {{ background: {c.base}; color: {c.muted}; border: none; padding: 0.5em 0.25em;
            border-bottom: 1px solid {c.line}; font-weight: 600; }}
        QListWidget {{ background: {c.base}; color: {c.text}; border: 1px solid {c.edge}; border-radius: 0.45em; }}
        QListWidget:focus {{ border-color: {c.accent}; }}
        QListWidget:disabled {{ background: {c.window}; color: {c.muted}; }}
        QListWidget#history {{ color: {c.muted}; border: none; }}
        QPlainTextEdit {{ background: {c.base}; color: {c.text}; border: 1px solid {c.line};
            border-radius: 0.45em; }}
        QLineEdit, QComboBox, QAbstractSpinBox {{ background: {c.base}; color: {c.text}; border: 1px solid {c.edge};
            border-radius: 0.45em; padding: 0.4em 0.5em; }}
        QLineEdit:focus, QComboBox:focus, QAbstractSpinBox:focus, QPlainTextEdit:focus {{
            border: 1px solid {c.accent}; }}
        QLineEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled {{
            background: {c.window}; color: {c.muted}; }}
        QComboBox QLineEdit, QComboBox QLineEdit:focus, QAbstractSpinBox QLineEdit, QAbstractSpinBox QLineEdit:focus {{
            border: none; padding: 0; background: transparent; }}
        QSpinBox QLineEdit, QTimeEdit QLineEdit, QSpinBox QLineEdit:focus, QTimeEdit QLineEdit:focus {{
            padding: 0 0.5em; }}
        QSpinBox::up-button, QSpinBox::down-button, QTimeEdit::up-button, QTimeEdit::down-button {{
            width: 0; border: none; }}
        QComboBox::drop-down, QDateEdit::drop-down {{ border: none; width: 1.7em; }}
        QCheckBox::indicator, QListView::indicator, QRadioButton::indicator {{ width: 1em; height: 1em;
            background: {c.base}; border: 1px solid {c.edge}; border-radius: 0.2em; }}
        QRadioButton::indicator {{ border-radius: 0.6em; }}
        QListView::indicator {{ width: 0.8em; height: 0.8em; }}
        QCheckBox::indicator:focus, QRadioButton::indicator:focus {{ border-color: {c.accent}; }}
        QCheckBox::indicator:checked, QListView::indicator:checked {{ background: {c.accent};
            border-color: {c.accent}; image: url({_mark("check", c)}); }}
        QRadioButton::indicator:checked {{ background: {c.accent}; border-color: {c.accent};
            image: url({_mark("dot", c)}); }}
        QCheckBox::indicator:disabled, QListView::indicator:disabled, QRadioButton::indicator:disabled {{
            background: {c.window}; border-color: {c.line}; }}
        QPushButton {{ background: {c.base}; color: {c.text}; border: 1px solid {c.edge}; border-radius: 0.45em;
            padding: 0.45em 1em; }}
        QPushButton:hover {{ border-color: {c.text}; }}
        QPushButton:focus {{ border: 1px solid {c.accent}; }}
        QPushButton:disabled {{ color: {c.muted}; border-color: {c.line}; }}
        QPushButton:default, QPushButton#apply:enabled {{ background: {c.accent}; color: {c.on_accent};
            border-color: {c.accent}; }}
        QPushButton#apply:focus {{ border: 2px solid {c.text}; }}
        QPushButton[chip="true"] {{ border-radius: 0.8em; padding: 0.35em 0.8em; }}
        QPushButton[chip="true"]:checked {{ background: {c.selection}; border: 2px solid {c.accent};
            padding: 0.3em 0.75em; }}
        QPushButton#fault {{ color: {c.fault}; font-weight: 600; }}
        QFrame#panel, QFrame#welcome {{ background: {c.base}; border: 1px solid {c.line}; border-radius: 0.6em; }}
        QScrollArea, QScrollArea > QWidget > QWidget#content {{ background: {c.base}; border: none; }}
        QDialog QScrollArea, QDialog QScrollArea > QWidget > QWidget#content {{ background: {c.window}; }}
        QLabel#photo {{ background: {c.base}; color: {c.muted}; border: 1px solid {c.line}; border-radius: 0.4em; }}
        QFrame#drawer {{ background: {c.window}; border: none; border-left: 2px solid {c.accent}; }}
        QFrame#call {{ background: {c.base}; border: 1px solid {c.line}; border-radius: 0.45em; }}
        QFrame#call QLabel#party {{ font-weight: 600; }}
        QFrame#toast {{ background: {c.toast}; border: none; border-radius: 0.45em; }}
        QFrame#toast QLabel {{ color: {c.on_toast}; }}
        QFrame#toast QPushButton {{ color: {c.accent_on_toast}; background: transparent; border: 1px solid transparent;
            font-weight: 600; padding: 0.2em 0.5em; }}
        QFrame#toast QPushButton:focus {{ border-color: {c.accent_on_toast}; }}
        QLabel#title {{ font-size: {points * _TITLE:.1f}pt; font-weight: 600; }}
        QLabel#heading {{ color: {c.muted}; font-weight: 600; }}
        QLabel#muted, QLabel#history {{ color: {c.muted}; }}
        QLabel#fault {{ color: {c.fault}; font-weight: 600; }}
        QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
        QStatusBar {{ color: {c.muted}; }}
        QStatusBar::item {{ border: none; }}
        QStatusBar QLabel {{ padding: 0.15em 0.45em; }}
        QStatusBar QPushButton {{ padding: 0.2em 0.75em; }}
        QMenu {{ background: {c.base}; color: {c.text}; border: 1px solid {c.line}; padding: 0.3em; }}
        QMenu::item {{ padding: 0.4em 1.8em 0.4em 0.9em; border-radius: 0.3em; }}
        QMenu::item:selected {{ background: {c.selection}; color: {c.text}; }}
        QMenu::item:disabled {{ color: {c.muted}; }}
        QMenu::separator {{ height: 1px; background: {c.line}; margin: 0.3em 0.6em; }}
        QMenuBar {{ background: {c.window}; color: {c.text}; }}
        QMenuBar::item {{ padding: 0.4em 0.75em; border-radius: 0.3em; }}
        QMenuBar::item:selected {{ background: {c.selection}; }}
        QToolTip {{ background: {c.base}; color: {c.text}; border: 1px solid {c.edge}; padding: 0.3em; }}
        QScrollBar:vertical {{ background: transparent; width: 0.95em; margin: 0; }}
        QScrollBar::handle:vertical {{ background: {c.edge}; border-radius: 0.3em; min-height: 2.2em; margin: 2px; }}
        QScrollBar::handle:vertical:hover {{ background: {c.muted}; }}
        QScrollBar:horizontal {{ background: transparent; height: 0.95em; margin: 0; }}
        QScrollBar::handle:horizontal {{ background: {c.edge}; border-radius: 0.3em; min-width: 2.2em; margin: 2px; }}
        QScrollBar::handle:disabled {{ background: transparent; }}
        QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
        QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
    """


def _mark(name: str, colours: Colours) -> str:
    """The picture within a box that is marked: style sheets draw none of their own."""
    tone = "dark" if QColor(colours.on_accent).lightnessF() < _MIDDLE else "light"
    return (resource_folder() / "icons" / f"{name}-{tone}.svg").as_posix()
