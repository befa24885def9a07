"""People of other programs in, and people of this office out: the dialogs for it, and what is asked of the engine."""

import json
from collections.abc import Callable, Sequence
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings
from PySide6.QtWidgets import QFileDialog, QWidget

from switchboard.api.roster_preview import RosterPreview, RosterRequest, RosterWish
from switchboard.api.rosters import PeopleExport, RosterKind, RosterWatch
from switchboard.api.settings import Page
from switchboard.gui.language import translate
from switchboard.gui.look.photos import small_photo
from switchboard.gui.office.person_row import PersonRow
from switchboard.gui.office.roster_words import csv_titles
from switchboard.gui.office.setting_words import page_titles
from switchboard.gui.office.sheet import usual_separator
from switchboard.gui.office.workplace import Workplace
from switchboard.gui.windows.opening import message_box, open_dialog

if TYPE_CHECKING:
    from switchboard.gui.dialogs.importing.import_dialog import ImportDialog

_REMEMBERED = "import/columns"
_MOST_REMEMBERED = 1_000  # columns
_FILE = "people.csv"


class RosterErrands(QObject):
    """Opens them over a window."""

    def __init__(
        self, window: QWidget, workplace: Workplace, settings: QSettings, open_settings: Callable[[str], None]
    ) -> None:
        """`open_settings` shows the page of that title."""
        super().__init__(window)
        self._window = window
        self._desk = workplace.desk
        self._importing = workplace.importing
        self._settings = settings
        self._open_settings = open_settings
        self._exported_to = ""
        self._importing.exported.connect(self._tell_exported)
        self._dialog: ImportDialog | None = None
        self._importing.failed.connect(self._show_failure)

    def import_people(self) -> None:
        """Step by step."""
        from switchboard.gui.dialogs.importing.import_dialog import ImportDialog

        dialog = self._dialog = ImportDialog(self._remembered(), self._window)
        importing = self._importing
        dialog.read_asked.connect(importing.read)
        dialog.preview_asked.connect(importing.preview)
        dialog.take_asked.connect(self._take)
        dialog.columns_chosen.connect(self._remember)
        dialog.undo_asked.connect(self._desk.undo)
        importing.table_read.connect(dialog.show_table)
        importing.previewed.connect(dialog.show_preview)
        importing.taken.connect(dialog.show_taken)
        importing.refused.connect(dialog.show_fault)
        importing.servers_found.connect(dialog.show_servers)
        dialog.finished.connect(self._forget)
        dialog.settings_asked.connect(lambda: self._open_settings(page_titles()[Page.PEOPLE]))
        dialog.servers_wanted.connect(importing.look_at_servers)
        importing.look_at_servers()
        open_dialog(dialog)

    def export_people(self, rows: Sequence[PersonRow]) -> None:
        """Asks into which file everybody is written, or those who are selected."""
        chosen = rows if len(rows) > 1 else ()
        title = translate("RosterErrands", "Export everybody")
        if chosen:
            title = translate("RosterErrands", "Export the %Ln people who are selected", "", len(chosen))
        dialog = QFileDialog(self._window, title, str(Path.home() / _FILE))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        csv, vcards = translate("RosterErrands", "Tables (*.csv)"), translate("RosterErrands", "vCards (*.vcf)")
        dialog.setNameFilters([csv, vcards])
        dialog.setDefaultSuffix("csv")
        dialog.filterSelected.connect(lambda name: dialog.setDefaultSuffix("vcf" if name == vcards else "csv"))
        extensions = tuple(row.person.exten for row in chosen) or None
        dialog.fileSelected.connect(lambda path: self.export_to(path, extensions))
        open_dialog(dialog)

    def export_to(self, path: str, extensions: tuple[str, ...] | None) -> None:
        """As vCards where the name says so, else as CSV."""
        is_vcard = PurePath(path).suffix.lower() in {".vcf", ".vcard"}
        kind = RosterKind.VCARD if is_vcard else RosterKind.CSV
        self._exported_to = path
        self._importing.export(PeopleExport(path, kind, extensions, csv_titles(), usual_separator()))

    def _take(self, request: RosterRequest, preview: RosterPreview, wish: RosterWish, watch: RosterWatch) -> None:
        self._importing.take(request, preview, wish, small_photo, watch)

    def _tell_exported(self, count: int) -> None:
        text = translate("RosterErrands", "%Ln people are in {file}.", "", count)
        self._desk.told.emit(text.format(file=PurePath(self._exported_to).name))

    def _show_failure(self, text: str) -> None:
        if self._dialog is not None:
            self._dialog.show_fault(text)
        else:
            title = translate("RosterErrands", "That did not work")
            open_dialog(message_box(self._window, title, text))

    def _forget(self) -> None:
        dialog, self._dialog = self._dialog, None
        if dialog is not None:
            for told, slot in (
                (self._importing.table_read, dialog.show_table),
                (self._importing.previewed, dialog.show_preview),
                (self._importing.taken, dialog.show_taken),
                (self._importing.refused, dialog.show_fault),
                (self._importing.servers_found, dialog.show_servers),
            ):
                told.disconnect(slot)

    def _remembered(self) -> dict[str, str]:
        try:
            kept = json.loads(str(self._settings.value(_REMEMBERED, "{}")))
        except (ValueError, RecursionError):
            return {}
        return {str(key): str(value) for key, value in kept.items()} if isinstance(kept, dict) else {}

    def _remember(self, columns: dict[str, str]) -> None:
        known = {**self._remembered(), **columns}
        newest = dict(list(known.items())[-_MOST_REMEMBERED:])
        self._settings.setValue(_REMEMBERED, json.dumps(newest, ensure_ascii=False))
