"""What this program is: version, what it runs on, what it is made of; and what helps whoever is asked for help."""

import platform
import sys

from PySide6.QtCore import Signal, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget

from switchboard.ground.compiled import IS_COMPILED
from switchboard.ground.licences import LIBRARIES
from switchboard.ground.version import build_text, version_line
from switchboard.gui.language import translate
from switchboard.gui.look.metrics import open_size
from switchboard.gui.look.widgets import make_label

_COLUMNS, _LINES = 64, 10


class AboutDialog(QDialog):
    """`examined` is told what the engine found out, for which `diagnosis_asked` asks; it goes to the clipboard."""

    diagnosis_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("AboutDialog", "About Switchboard"))
        text = translate("AboutDialog", "Switchboard {version}\n\nAn office's extensions, devices and presence.")
        self.about = make_label("text", f"{text.format(version=build_text())}\n\n{_built()}", wrap=True)
        self.licences = QPlainTextEdit(licences_text())
        self.licences.setReadOnly(True)
        self.licences.setTabChangesFocus(True)
        self.licences.setAccessibleName(translate("AboutDialog", "Licences of what it is made of"))
        self.state = make_label("muted", wrap=True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.copy = buttons.addButton(
            translate("AboutDialog", "&Copy diagnostics"), QDialogButtonBox.ButtonRole.ActionRole
        )
        self.copy.setToolTip(
            translate("AboutDialog", "What is so on this computer and what is wrong, without any password.")
        )
        self.copy.clicked.connect(self._ask)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self.about)
        layout.addWidget(make_label("heading", translate("AboutDialog", "Licences of what it is made of")))
        layout.addWidget(self.licences, 1)
        layout.addWidget(self.state)
        layout.addWidget(buttons)
        self.licences.setMinimumHeight(self.fontMetrics().lineSpacing() * _LINES // 2)
        self.resize(open_size(self, _COLUMNS, _LINES * 2 + 6))

    def take(self, found: str) -> None:
        """What was found out is on the clipboard now."""
        QGuiApplication.clipboard().setText(f"{version_line()}, {platform.platform()}\n{_desktop()}\n\n{found}")
        self.copy.setEnabled(True)
        self.state.setText(translate("AboutDialog", "Copied: paste it where you ask for help."))

    def fail(self, words: str) -> None:
        """Nothing was found out."""
        self.copy.setEnabled(True)
        self.state.setText(words)

    def _ask(self) -> None:
        self.copy.setEnabled(False)
        self.state.setText(translate("AboutDialog", "Looking …"))
        self.diagnosis_asked.emit()


def licences_text() -> str:
    """A line for each library: its name, its version where it is known, its licence."""
    own = {"Python": platform.python_version(), "Qt": qVersion() or ""}
    lines = (f"{each.name} {own.get(each.name) or each.version()}".rstrip() + f": {each.licence}" for each in LIBRARIES)
    return "\n".join(["Switchboard: MIT", *lines])


def _built() -> str:
    how = (
        translate("AboutDialog", "Python {python} with compiled parts, Qt {qt}")
        if IS_COMPILED
        else translate("AboutDialog", "Python {python}, Qt {qt}")
    )
    return how.format(python=platform.python_version(), qt=qVersion())


def _desktop() -> str:
    screens = ", ".join(
        f"{screen.size().width()} x {screen.size().height()} at {screen.devicePixelRatio():g}"
        for screen in QGuiApplication.screens()
    )
    return f"Qt {qVersion()} on {QGuiApplication.platformName()}, screens: {screens}; {sys.platform}"
