"""Light and dark, larger and smaller, closer and wider: what a person may choose of how things look."""

from enum import Enum

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

from switchboard.gui.look.colours import DARK, LIGHT, Colours
from switchboard.gui.look.style_sheet import style_sheet

ZOOMS = (70, 80, 90, 100, 110, 125, 150, 175, 200)  # per cent of the system's font


class Scheme(Enum):
    """What a person may choose; SYSTEM follows the desktop."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Density(Enum):
    """How close lines stand."""

    COMPACT = "compact"
    COMFORTABLE = "comfortable"
    SPACIOUS = "spacious"

    @property
    def lines(self) -> float:
        """The height of a row, in lines of text."""
        return {Density.COMPACT: 1.55, Density.COMFORTABLE: 2.0, Density.SPACIOUS: 2.6}[self]


class Theme(QObject):
    """What is in force; tells when it changes."""

    changed = Signal()

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        self._font = QFont(application.font())  # as the system has it
        self.scheme = Scheme.SYSTEM
        self.density = Density.COMFORTABLE
        self.zoom = 100
        self.colours = LIGHT
        application.setStyle("Fusion")
        application.styleHints().colorSchemeChanged.connect(self.refresh)
        self.refresh()

    def choose(self, scheme: Scheme) -> None:
        if scheme is not self.scheme:
            self.scheme = scheme
            self.refresh()

    def choose_density(self, density: Density) -> None:
        self.density = density
        self.changed.emit()

    def choose_zoom(self, zoom: int) -> None:
        """Per cent; the nearest of `ZOOMS` is taken."""
        nearest = min(ZOOMS, key=lambda known: abs(known - zoom))
        if nearest != self.zoom:
            self.zoom = nearest
            font = QFont(self._font)
            font.setPointSizeF(self._font.pointSizeF() * nearest / 100)
            self._application.setFont(font)
            self.refresh()

    def step_zoom(self, step: int) -> None:
        """Larger or smaller, by so many steps."""
        place = ZOOMS.index(self.zoom) + step
        self.choose_zoom(ZOOMS[max(0, min(len(ZOOMS) - 1, place))])

    def refresh(self) -> None:
        """Puts all in force again, as the desktop's scheme or the font has changed."""
        system_is_dark = self._application.styleHints().colorScheme() == Qt.ColorScheme.Dark
        dark = self.scheme is Scheme.DARK or (self.scheme is Scheme.SYSTEM and system_is_dark)
        self.colours = DARK if dark else LIGHT
        self._application.setPalette(_palette(self.colours))
        self._application.setStyleSheet(style_sheet(self.colours, self._application.font().pointSizeF()))
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
