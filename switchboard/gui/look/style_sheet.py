"""How widgets are drawn, from colours and the size of the font. Lengths follow the font by themselves."""

from switchboard.gui.look.colours import Colours

_TITLE = 1.6  # of the usual size


def style_sheet(colours: Colours, points: float) -> str:
    """`points` is the size of the application's font."""
    c = colours
    return f"""
        QMainWindow, QDialog {{ background: {c.window}; }}
        QTableView, QListView#cards {{ background: {c.base}; border: 1px solid {c.line}; border-radius: 8px;
            selection-background-color: {c.selection}; selection-color: {c.text}; }}
        QTableView:focus, QListView#cards:focus {{ border-color: {c.accent}; }}
        QHeaderView {{ background: transparent; }}
        QHeaderView::section {{ background: {c.base}; color: {c.muted}; border: none; padding: 0.5em 0.25em;
            border-bottom: 1px solid {c.line}; font-weight: 600; }}
        QListWidget {{ background: {c.base}; color: {c.text}; border: 1px solid {c.edge}; border-radius: 6px; }}
        QListWidget:focus {{ border-color: {c.accent}; }}
        QListWidget:disabled {{ background: {c.window}; color: {c.muted}; }}
        QListWidget#history {{ color: {c.muted}; border: none; }}
        QPlainTextEdit {{ background: {c.base}; color: {c.text}; border: 1px solid {c.line};
            border-radius: 6px; }}
        QLineEdit, QComboBox {{ background: {c.base}; color: {c.text}; border: 1px solid {c.edge}; border-radius: 6px;
            padding: 0.4em 0.5em; }}
        QLineEdit:focus, QComboBox:focus, QPlainTextEdit:focus {{ border: 1px solid {c.accent}; }}
        QLineEdit:disabled, QComboBox:disabled {{ background: {c.window}; color: {c.muted}; }}
        QComboBox QLineEdit, QComboBox QLineEdit:focus {{ border: none; padding: 0; background: transparent; }}
        QComboBox::drop-down {{ border: none; width: 22px; }}
        QPushButton {{ background: {c.base}; color: {c.text}; border: 1px solid {c.edge}; border-radius: 6px;
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
        QFrame#panel, QFrame#welcome {{ background: {c.base}; border: 1px solid {c.line}; border-radius: 8px; }}
        QScrollArea, QScrollArea > QWidget > QWidget#content {{ background: {c.base}; border: none; }}
        QFrame#drawer {{ background: {c.window}; border: none; border-left: 2px solid {c.accent}; }}
        QFrame#toast {{ background: {c.toast}; border: none; border-radius: 6px; }}
        QFrame#toast QLabel {{ color: {c.on_toast}; }}
        QFrame#toast QPushButton {{ color: {c.accent_on_toast}; background: transparent; border: 1px solid transparent;
            font-weight: 600; padding: 0.2em 0.5em; }}
        QFrame#toast QPushButton:focus {{ border-color: {c.accent_on_toast}; }}
        QLabel#title {{ font-size: {points * _TITLE:.1f}pt; font-weight: 600; }}
        QLabel#heading {{ color: {c.muted}; font-weight: 600; }}
        QLabel#muted, QLabel#history {{ color: {c.muted}; }}
        QLabel#fault {{ color: {c.fault}; font-weight: 600; }}
        QStatusBar {{ color: {c.muted}; }}
        QStatusBar::item {{ border: none; }}
        QStatusBar QLabel {{ padding: 2px 6px; }}
        QStatusBar QPushButton {{ padding: 3px 10px; }}
        QMenu {{ background: {c.base}; color: {c.text}; border: 1px solid {c.line}; padding: 4px; }}
        QMenu::item {{ padding: 5px 24px 5px 12px; border-radius: 4px; }}
        QMenu::item:selected {{ background: {c.selection}; color: {c.text}; }}
        QMenu::item:disabled {{ color: {c.muted}; }}
        QMenu::separator {{ height: 1px; background: {c.line}; margin: 4px 8px; }}
        QMenuBar {{ background: {c.window}; color: {c.text}; }}
        QMenuBar::item {{ padding: 5px 10px; border-radius: 4px; }}
        QMenuBar::item:selected {{ background: {c.selection}; }}
        QToolTip {{ background: {c.base}; color: {c.text}; border: 1px solid {c.edge}; padding: 4px; }}
        QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
        QScrollBar::handle:vertical {{ background: {c.edge}; border-radius: 4px; min-height: 28px; margin: 2px; }}
        QScrollBar::handle:vertical:hover {{ background: {c.muted}; }}
        QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
        QScrollBar::handle:horizontal {{ background: {c.edge}; border-radius: 4px; min-width: 28px; margin: 2px; }}
        QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
        QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
    """
