"""Files that a person has written: where to, and what became of it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from switchboard.ground.errors import Sentence, why
from switchboard.ground.files import replace_file
from switchboard.gui.refusals import refusal_words


def ask_where(parent: QWidget, title: str, name: str, kind: str, save: Callable[[str], None]) -> None:
    """
    Asks where a file is to go; `save` is given the path.

    Args:
        name: of the file, as it is proposed; its ending is kept where a person writes none.
        kind: what such files are called: "Tables".
    """
    ending = name.rpartition(".")[2]
    dialog = QFileDialog(parent, title, str(Path.home() / name), f"{kind} (*.{ending})")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(ending)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(save)
    dialog.open()


def written(path: str, data: bytes) -> str:
    """Writes it whole or not at all; says in a sentence why not, and nothing where it is written."""
    try:
        replace_file(Path(path), data)
    except OSError as error:
        return refusal_words(Sentence("{path} cannot be written: {why}", path=path, why=why(error)))
    return ""
