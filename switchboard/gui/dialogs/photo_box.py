"""A person's photo in a dialog: shown, chosen from a file, dropped, pasted, taken away."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QPixmap, Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from switchboard.core.people import photo_name
from switchboard.gui.dialogs.photo_maker import PhotoMaker
from switchboard.gui.language import translate
from switchboard.gui.look.metrics import em
from switchboard.gui.look.photo_shelf import PhotoShelf
from switchboard.gui.look.pictures import fitted
from switchboard.gui.look.widgets import make_button, make_label

_EMS = 8.0  # its side


class PhotoBox(QWidget):
    """`name` is that of the photo; `content` has its bytes where it was chosen here."""

    edited = Signal()
    refused = Signal(str)  # in a sentence

    def __init__(self, photos: PhotoShelf) -> None:
        super().__init__()
        self.name, self.content = "", b""
        self._photos = photos
        self.maker = PhotoMaker(self)
        self._picture = QLabel()
        side = round(em(self) * _EMS)
        self._picture.setFixedSize(side, side)
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._picture.setObjectName("photo")
        self._picture.setTextFormat(Qt.TextFormat.PlainText)
        self._picture.setWordWrap(True)
        self.choose_button = make_button(translate("PhotoBox", "Ch&oose…"), "choose-photo")
        self.paste_button = make_button(translate("PhotoBox", "Paste"), "paste-photo")
        self.remove_button = make_button(translate("PhotoBox", "Remo&ve"), "remove-photo")
        self._state = make_label("muted", wrap=True)
        beside = QVBoxLayout()
        for button in (self.choose_button, self.paste_button, self.remove_button):
            button.setAutoDefault(False)
            beside.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        beside.addWidget(self._state)
        beside.addStretch()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(beside, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.setAcceptDrops(True)
        self.choose_button.clicked.connect(self._choose)
        self.paste_button.clicked.connect(self._paste)
        self.remove_button.clicked.connect(lambda: self.show_photo(""))
        self.remove_button.clicked.connect(self.edited)
        self.maker.made.connect(self._take)
        self.maker.refused.connect(self._refuse)
        photos.arrived.connect(self._paint)
        self._paint()

    def show_photo(self, name: str) -> None:
        """One that the engine keeps; none where the name is empty."""
        self.name, self.content = name, b""
        self._paint()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if PhotoMaker.holds_picture(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if self.maker.take(event.mimeData()):
            self._wait()
            event.acceptProposedAction()

    def _choose(self) -> None:
        dialog = QFileDialog(
            self, translate("PhotoBox", "Choose a photo"), "", translate("PhotoBox", "Pictures (*.jpg *.jpeg *.png)")
        )
        dialog.fileSelected.connect(self.take_file)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def take_file(self, path: str) -> None:
        """Makes a photo of a picture."""
        self._wait()
        self.maker.take_file(path)

    def _paste(self) -> None:
        if self.maker.take(QGuiApplication.clipboard().mimeData()):
            self._wait()
        else:
            self._refuse(translate("PhotoBox", "No picture was copied."))

    def _wait(self) -> None:
        self.refused.emit("")
        self._state.setText(translate("PhotoBox", "Being made small …"))

    def _take(self, photo: bytes) -> None:
        self._state.clear()
        self.name, self.content = photo_name(photo), photo
        self._photos.keep(self.name, photo)
        self._paint()
        self.edited.emit()

    def _refuse(self, why: str) -> None:
        self._state.clear()
        self.refused.emit(why)

    def _paint(self) -> None:
        pixmap = self._photos.pixmap(self.name)
        self._picture.setPixmap(fitted(pixmap, self._picture) if pixmap is not None else QPixmap())
        if pixmap is None and not self.name:
            self._picture.setText(translate("PhotoBox", "No photo"))
        self.remove_button.setEnabled(bool(self.name))
        has = translate("PhotoBox", "Photo of this person") if self.name else translate("PhotoBox", "No photo")
        self._picture.setAccessibleName(has)
