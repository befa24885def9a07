"""What an office that has nothing yet shows: the way into its first start, and the two that are known already."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from switchboard.gui.language import translate
from switchboard.gui.look.metrics import em, text_width
from switchboard.gui.look.widgets import make_label

_TEXT_COLUMNS = 90  # letters in a line, at most


class WelcomePanel(QFrame):
    """Ways to begin."""

    start_asked = Signal()
    demo_asked = Signal()
    dialplan_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("welcome")
        title = make_label("title", translate("WelcomePanel", "This office has no extensions yet"), wrap=True)
        text = QLabel(
            translate(
                "WelcomePanel",
                "Set it up step by step: people by hand or from a list, with a dialplan of yours, or beside an"
                " Asterisk. Or look around in a demo office of sixty people first.",
            ),
            wordWrap=True,
        )
        for label in (title, text):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.demo_button = QPushButton(translate("WelcomePanel", "Open the &demo office"))
        self.dialplan_button = QPushButton(translate("WelcomePanel", "Open a dia&lplan…"))
        self.start_button = QPushButton(translate("WelcomePanel", "&Set up this office…"))
        self.start_button.setDefault(True)
        self.start_button.clicked.connect(self.start_asked)
        self.demo_button.clicked.connect(self.demo_asked)
        self.dialplan_button.clicked.connect(self.dialplan_asked)
        below_each_other = QVBoxLayout()
        for button in (self.start_button, self.dialplan_button, self.demo_button):
            below_each_other.addWidget(button)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addLayout(below_each_other)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setSpacing(round(em(self)))
        layout.addStretch(1)
        layout.addWidget(title)
        lines = QHBoxLayout()
        text.setMaximumWidth(text_width(self, _TEXT_COLUMNS))
        lines.addWidget(text)
        layout.addLayout(lines)
        layout.addLayout(buttons)
        layout.addStretch(2)
