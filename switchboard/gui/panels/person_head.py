"""Who is selected, at the top of the panel."""

from collections.abc import Sequence

from PySide6.QtGui import QPixmap, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from switchboard.gui.language import translate
from switchboard.gui.look.metrics import em
from switchboard.gui.look.photo_shelf import PhotoShelf
from switchboard.gui.look.pictures import fitted
from switchboard.gui.look.widgets import make_label
from switchboard.gui.office.about import about_text
from switchboard.gui.office.mirror import Mirror
from switchboard.gui.office.person_row import PersonRow
from switchboard.gui.office.words import people_text, spoken_device
from switchboard.gui.panels.deputy_line import DeputyLine

_PHOTO = 4.0  # ems, its side


class PersonHead(QWidget):
    """One person with all that is known of them, or how many they are."""

    def __init__(self) -> None:
        super().__init__()
        self._title = make_label("title", wrap=True)
        self._subtitle = make_label("muted", wrap=True)
        self.about = make_label("about", wrap=True)
        self.about.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.deputy = DeputyLine()
        self._photos: PhotoShelf | None = None
        self._name = ""
        self._picture = QLabel()
        self._picture.setAccessibleName(translate("PersonPanel", "Photo"))
        side = round(em(self) * _PHOTO)
        self._picture.setFixedSize(side, side)
        self._picture.hide()
        beside = QVBoxLayout()
        beside.addWidget(self._title)
        beside.addWidget(self._subtitle)
        top = QHBoxLayout()
        top.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(beside, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(top)
        layout.addWidget(self.about)
        layout.addWidget(self.deputy)

    def begin(self, mirror: Mirror, photos: PhotoShelf) -> None:
        """Knows everybody, and what they look like, from now on."""
        self._photos = photos
        photos.arrived.connect(self._paint)
        self.deputy.begin(mirror)

    def show_rows(self, rows: Sequence[PersonRow], settable: Sequence[PersonRow]) -> None:
        """Those who are selected, and those among them whose presence can be set."""
        self._title.setText(_title(rows))
        self._subtitle.setText(_subtitle(rows, settable))
        about = about_text(rows[0].person) if len(rows) == 1 else ""
        self.about.setText(about)
        self.about.setVisible(bool(about))
        self.deputy.show_rows(rows)
        self._name = rows[0].person.photo if len(rows) == 1 else ""
        self._paint()

    def _paint(self) -> None:
        pixmap = self._photos.pixmap(self._name) if self._photos is not None else None
        self._picture.setVisible(pixmap is not None)
        self._picture.setPixmap(QPixmap() if pixmap is None else fitted(pixmap, self._picture))


def _title(rows: Sequence[PersonRow]) -> str:
    match rows:
        case []:
            return translate("PersonPanel", "Nobody selected")
        case [row]:
            return row.name
        case _:
            return people_text(len(rows))


def _subtitle(rows: Sequence[PersonRow], settable: Sequence[PersonRow]) -> str:
    if not rows:
        return translate("PersonPanel", "Choose someone to see and set their presence. Typing searches.")
    if not settable:
        return translate("PersonPanel", "No presence can be set here: the hint names none that can.")
    if len(rows) == 1:
        row = rows[0]
        return " · ".join(part for part in (row.label, row.department, spoken_device(row.status)) if part)
    return ", ".join(row.name for row in rows[:3]) + (" …" if len(rows) > 3 else "")
