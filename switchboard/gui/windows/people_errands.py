"""What a window asks about the people of the office in dialogs, and passes on: added, edited, deleted, shown again."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from switchboard.core.people import Person
from switchboard.core.states import Extension
from switchboard.gui.language import translate
from switchboard.gui.look.photo_shelf import PhotoShelf
from switchboard.gui.office.deputies import stand_in
from switchboard.gui.office.person_row import PersonRow
from switchboard.gui.office.workplace import Workplace
from switchboard.gui.views.people_stage import PeopleStage
from switchboard.gui.windows.opening import open_dialog

if TYPE_CHECKING:
    from switchboard.gui.dialogs.person_dialog import PersonDialog


class PeopleErrands(QObject):
    """Opens dialogs over a window; what is answered goes to the desk."""

    def __init__(self, window: QWidget, workplace: Workplace, stage: PeopleStage, photos: PhotoShelf) -> None:
        super().__init__(window)
        self._window = window
        self._stage = stage
        self._mirror = workplace.mirror
        self._desk = workplace.desk
        self._people = workplace.people
        self._photos = photos
        self._awaited = ""  # the extension of whoever was added here and is to be selected
        self._people.hidden_found.connect(self._show_hidden)
        self._mirror.rows_added.connect(self._select_added)

    def add(self) -> None:
        """Asks who is to be added."""
        from switchboard.gui.dialogs.person_dialog import PersonDialog

        self._open(PersonDialog(None, self._mirror.people, self._photos, self._window))

    def edit(self, row: PersonRow) -> None:
        """Shows all that is known of somebody, to be changed."""
        from switchboard.gui.dialogs.person_dialog import PersonDialog

        dialog = PersonDialog(row.person, self._mirror.people, self._photos, self._window)
        self._people.record_found.connect(dialog.show_record)
        self._people.look_up(row.person.exten)
        dialog.restore_asked.connect(self._people.restore)
        self._mirror.names_changed.connect(dialog.look_again)
        self._mirror.rows_removed.connect(dialog.look_again)
        self._open(dialog)

    def remove(self, rows: Sequence[PersonRow]) -> None:
        """Asks whether these are to be deleted, as far as anybody is known there."""
        known = [row.person for row in rows if self._mirror.find(row.person.exten) is not None]
        if known:
            self._people.remove(known)
        else:
            self._desk.refused.emit(translate("PeopleErrands", "Nobody is known there who could be deleted."))

    def restore(self, row: PersonRow) -> None:
        """Has somebody as the directory's file has them."""
        self._people.restore(row.person)

    def go_to_deputy(self, row: PersonRow) -> None:
        """Selects whoever is to be asked instead of somebody."""
        deputy = stand_in(row, self._mirror.rows)
        if deputy is not None:
            self._stage.show_person(deputy.extension)
        else:
            text = translate("PeopleErrands", "{who} has no deputy who is shown here.")
            self._desk.refused.emit(text.format(who=row.name))

    def ask_for_hidden(self) -> None:
        """Shows who was deleted here and stands in the directory's file."""
        self._people.look_for_hidden()

    def _open(self, dialog: "PersonDialog") -> None:
        self._desk.refused.connect(dialog.show_fault)
        dialog.saved.connect(partial(self._save, dialog))
        open_dialog(dialog)

    def _save(self, dialog: "PersonDialog", before: Person | None, after: Person, photo: bytes) -> None:
        def then(is_done: bool) -> None:
            if is_done and before is None:
                self._awaited = after.exten
                self._select_added([row for row in self._mirror.rows if row.exten == after.exten])
            if not is_gone:
                dialog.finish(is_done=is_done)

        is_gone: list[bool] = []
        dialog.destroyed.connect(lambda: is_gone.append(True))
        if before is None:
            self._people.add(after, photo, then)
        else:
            self._people.edit(before, after, photo, then)

    def _select_added(self, extensions: Sequence[Extension]) -> None:
        found = [extension for extension in extensions if self._awaited and extension.exten == self._awaited]
        if found:
            self._awaited = ""
            self._stage.show_person(found[0])

    def _show_hidden(self, people: Sequence[Person]) -> None:
        from switchboard.gui.dialogs.hidden_dialog import HiddenDialog

        dialog = HiddenDialog(people, self._window)
        dialog.restore_asked.connect(self._people.restore)
        open_dialog(dialog)
