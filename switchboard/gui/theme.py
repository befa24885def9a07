"""
Light and dark: palettes, state colours and style sheet.

Our own, as a bare X server or an offscreen platform has no scheme that Qt could set.
"""

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from switchboard.core.states import ExtensionState, PresenceState


class Scheme(Enum):
    """What a person may choose; SYSTEM follows the desktop."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class Colours:
    """All colours of one scheme, as `#rrggbb`."""

    is_dark: bool
    window: str
    base: str
    alternate: str
    text: str
    muted: str
    line: str
    accent: str
    on_accent: str
    selection: str
    fault: str
    available: str
    chat: str
    away: str
    extended_away: str
    busy: str
    gone: str
    quiet: str

    def presence(self, state: PresenceState) -> str:
        return str(getattr(self, _PRESENCE_COLOURS[state]))

    def device(self, state: ExtensionState) -> str:
        return str(getattr(self, _DEVICE_COLOURS[state]))


_PRESENCE_COLOURS = {
    PresenceState.AVAILABLE: "available",
    PresenceState.CHAT: "chat",
    PresenceState.AWAY: "away",
    PresenceState.XA: "extended_away",
    PresenceState.DND: "busy",
    PresenceState.UNAVAILABLE: "gone",
    PresenceState.NOT_SET: "quiet",
}
_DEVICE_COLOURS = {
    ExtensionState.IDLE: "quiet",
    ExtensionState.IN_USE: "busy",
    ExtensionState.BUSY: "busy",
    ExtensionState.RINGING: "chat",
    ExtensionState.IN_USE_RINGING: "chat",
    ExtensionState.ON_HOLD: "away",
    ExtensionState.UNAVAILABLE: "gone",
}


LIGHT = Colours(
    is_dark=False,
    window="#f4f5f7",
    base="#ffffff",
    alternate="#f9fafb",
    text="#1f2430",
    muted="#667085",
    line="#dde1e8",
    accent="#2f5fd0",
    on_accent="#ffffff",
    selection="#dce7ff",
    fault="#b42318",
    available="#1a7f4b",
    chat="#2f5fd0",
    away="#9a6700",
    extended_away="#b5500b",
    busy="#c0262d",
    gone="#5b6472",
    quiet="#7d8694",
)
DARK = Colours(
    is_dark=True,
    window="#1b1e24",
    base="#22262e",
    alternate="#262b34",
    text="#e8eaef",
    muted="#9aa3b2",
    line="#363c48",
    accent="#7aa2ff",
    on_accent="#10131a",
    selection="#2f416b",
    fault="#ff8f85",
    available="#56d08f",
    chat="#8db0ff",
    away="#f0c04c",
    extended_away="#ff9d57",
    busy="#ff7b78",
    gone="#a7afbd",
    quiet="#8a93a3",
)


class Theme(QObject):
    """The scheme in force; tells when it changes."""

    changed = Signal()

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        self.scheme = Scheme.SYSTEM
        self.colours = LIGHT
        application.setStyle("Fusion")
        application.styleHints().colorSchemeChanged.connect(self._follow)
        self._follow()

    def choose(self, scheme: Scheme) -> None:
        self.scheme = scheme
        self._follow()

    def _follow(self) -> None:
        system_is_dark = self._application.styleHints().colorScheme() == Qt.ColorScheme.Dark
        dark = self.scheme is Scheme.DARK or (self.scheme is Scheme.SYSTEM and system_is_dark)
        self.colours = DARK if dark else LIGHT
        self._application.setPalette(_palette(self.colours))
        self._application.setStyleSheet(_style_sheet(self.colours))
        self.changed.emit()


def _palette(colours: Colours) -> QPalette:
    palette = QPalette()
    roles = {
        QPalette.ColorRole.Window: colours.window,
        QPalette.ColorRole.WindowText: colours.text,
        QPalette.ColorRole.Base: colours.base,
        QPalette.ColorRole.AlternateBase: colours.alternate,
        QPalette.ColorRole.ToolTipBase: colours.base,
        QPalette.ColorRole.ToolTipText: colours.text,
        QPalette.ColorRole.PlaceholderText: colours.muted,
        QPalette.ColorRole.Text: colours.text,
        QPalette.ColorRole.Button: colours.base,
        QPalette.ColorRole.ButtonText: colours.text,
        QPalette.ColorRole.BrightText: colours.fault,
        QPalette.ColorRole.Link: colours.accent,
        QPalette.ColorRole.Highlight: colours.selection,
        QPalette.ColorRole.HighlightedText: colours.text,
        QPalette.ColorRole.Mid: colours.line,
        QPalette.ColorRole.Light: colours.base,
        QPalette.ColorRole.Dark: colours.line,
    }
    for role, colour in roles.items():
        palette.setColor(role, QColor(colour))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText, QPalette.ColorRole.WindowText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(colours.muted))
    return palette


def _style_sheet(colours: Colours) -> str:
    c = colours
    return f"""
        QMainWindow, QDialog {{ background: {c.window}; }}
        QTableView {{ background: {c.base}; alternate-background-color: {c.alternate}; border: 1px solid {c.line};
            border-radius: 8px; gridline-color: transparent; selection-background-color: {c.selection};
            selection-color: {c.text}; }}
        QHeaderView {{ background: transparent; }}
        QHeaderView::section {{ background: {c.base}; color: {c.muted}; border: none; padding: 8px 4px;
            border-bottom: 1px solid {c.line}; font-weight: 600; }}
        QPlainTextEdit {{ background: {c.base}; color: {c.text}; border: 1px solid {c.line}; border-radius: 6px; }}
        QLineEdit, QComboBox {{ background: {c.base}; color: {c.text}; border: 1px solid {c.line}; border-radius: 6px;
            padding: 6px 8px; min-height: 20px; }}
        QLineEdit:focus, QComboBox:focus {{ border: 1px solid {c.accent}; }}
        QComboBox QLineEdit, QComboBox QLineEdit:focus {{ border: none; padding: 0; background: transparent; }}
        QComboBox::drop-down {{ border: none; width: 22px; }}
        QPushButton {{ background: {c.base}; color: {c.text}; border: 1px solid {c.line}; border-radius: 6px;
            padding: 7px 14px; }}
        QPushButton:hover {{ border-color: {c.muted}; }}
        QPushButton:focus {{ border: 1px solid {c.accent}; }}
        QPushButton:disabled {{ color: {c.muted}; }}
        QPushButton:default, QPushButton#apply:enabled {{ background: {c.accent}; color: {c.on_accent};
            border-color: {c.accent}; }}
        QPushButton[state="true"] {{ text-align: left; padding: 9px 12px; }}
        QPushButton[state="true"]:checked {{ background: {c.selection}; border: 1px solid {c.accent};
            font-weight: 600; }}
        QFrame#panel, QFrame#welcome {{ background: {c.base}; border: 1px solid {c.line}; border-radius: 8px; }}
        QLabel#title {{ font-size: 15pt; font-weight: 600; }}
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
        QToolTip {{ background: {c.base}; color: {c.text}; border: 1px solid {c.line}; padding: 4px; }}
        QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
        QScrollBar::handle:vertical {{ background: {c.line}; border-radius: 4px; min-height: 28px; margin: 2px; }}
        QScrollBar::handle:vertical:hover {{ background: {c.muted}; }}
        QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
        QScrollBar::handle:horizontal {{ background: {c.line}; border-radius: 4px; min-width: 28px; margin: 2px; }}
        QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
        QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
    """
