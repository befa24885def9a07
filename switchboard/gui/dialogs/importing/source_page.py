"""The first step: from where people come."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QRadioButton, QVBoxLayout, QWidget

from switchboard.api.ldap import LdapState
from switchboard.api.roster_preview import RosterRequest
from switchboard.api.rosters import RosterFile, SavedServer
from switchboard.gui.language import translate
from switchboard.gui.look.choice_box import ChoiceBox
from switchboard.gui.look.metrics import em
from switchboard.gui.look.widgets import make_button, make_label
from switchboard.gui.office.roster_words import server_text

_MAX_PATH = 4_096  # characters


class SourcePage(QWidget):
    """A file, or an LDAP server of the settings."""

    changed = Signal()
    settings_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._states: Sequence[LdapState] = ()
        self.from_file = QRadioButton(translate("SourcePage", "From a &file"))
        self.from_server = QRadioButton(translate("SourcePage", "From an &LDAP server or Active Directory"))
        self.path = QLineEdit()
        self.browse_button = make_button(translate("SourcePage", "&Browse…"), "browse")
        self.server = ChoiceBox()
        self.settings_button = make_button(translate("SourcePage", "Servers in the &settings…"), "servers")
        self.state = make_label("muted", wrap=True)
        self._lay_out()
        self._connect()
        self.show_servers(())

    def request(self) -> RosterRequest | None:
        """What is to be read; None where that is not said yet."""
        if self.from_server.isChecked():
            name = self.server.currentData()
            return SavedServer(name) if name else None
        path = self.path.text().strip()
        return RosterFile(path) if path else None

    def show_servers(self, states: Sequence[LdapState]) -> None:
        """Those of the settings, and how each did."""
        chosen = self.server.currentData()
        self._states = states
        self.server.clear()
        for state in states:
            self.server.addItem(state.name, state.name)
        self.server.setCurrentIndex(max(self.server.findData(chosen), 0) if states else -1)
        self.from_server.setEnabled(bool(states))
        self._show_state()

    def _lay_out(self) -> None:
        self.from_file.setChecked(True)
        self.path.setAccessibleName(translate("SourcePage", "The file"))
        self.path.setPlaceholderText(translate("SourcePage", "A CSV file, vCards, or a voicemail.conf"))
        self.path.setMaxLength(_MAX_PATH)
        self.server.setAccessibleName(translate("SourcePage", "The LDAP server"))
        kinds = translate(
            "SourcePage",
            "CSV of any program (FreePBX exports its extensions so), vCards of phones and mail programs, and"
            " voicemail.conf, users.conf, pjsip.conf or sip.conf. Nothing changes before you have seen what would.",
        )
        layout = QVBoxLayout(self)
        margin = round(em(self) * 1.5)
        for choice, field, button, below in (
            (self.from_file, self.path, self.browse_button, make_label("muted", kinds, wrap=True)),
            (self.from_server, self.server, self.settings_button, self.state),
        ):
            line = QHBoxLayout()
            line.addWidget(field, 1)
            line.addWidget(button)
            inner = QVBoxLayout()
            inner.setContentsMargins(margin, 0, 0, margin)
            inner.addLayout(line)
            inner.addWidget(below)
            layout.addWidget(choice)
            layout.addLayout(inner)
        layout.addStretch()

    def _connect(self) -> None:
        self.browse_button.clicked.connect(self._browse)
        self.settings_button.clicked.connect(self.settings_asked)
        self.path.textChanged.connect(lambda _: self._choose(self.from_file))
        self.server.activated.connect(lambda _: self._choose(self.from_server))
        self.server.currentIndexChanged.connect(lambda _: self._show_state())
        self.from_file.toggled.connect(lambda _: self.changed.emit())

    def _choose(self, choice: QRadioButton) -> None:
        choice.setChecked(True)
        self.changed.emit()

    def _show_state(self) -> None:
        at = self.server.currentIndex()
        if 0 <= at < len(self._states):
            self.state.setText(f"{self._states[at].place}\n{server_text(self._states[at])}")
        else:
            self.state.setText(translate("SourcePage", "No server is in the settings yet; add one there."))

    def _browse(self) -> None:
        dialog = QFileDialog(self, translate("SourcePage", "Import people"), str(Path(self.path.text()).parent))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        people = translate("SourcePage", "People (*.csv *.tsv *.txt *.vcf *.vcard *.conf)")
        dialog.setNameFilters([people, translate("SourcePage", "All files (*)")])
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.path.setText)
        dialog.open()
