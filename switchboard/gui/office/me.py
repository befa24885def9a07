"""Who sits at this desk, as they have said: for whom the tray sets presence, and as whom numbers are dialled."""

from PySide6.QtCore import QObject, QSettings, Signal

from switchboard.api.locks import Lock
from switchboard.core.states import Presence, PresenceState
from switchboard.gui.office.desk import Desk
from switchboard.gui.office.managed_settings import lock_on
from switchboard.gui.office.mirror import Mirror
from switchboard.gui.office.person_row import PersonRow

_KEY = "me"
_MOST_KEPT = 80  # characters


class Me(QObject):
    """An extension of the office, kept in the window's settings; none until somebody says so."""

    changed = Signal()

    def __init__(self, mirror: Mirror, desk: Desk, settings: QSettings) -> None:
        super().__init__()
        self._mirror = mirror
        self._desk = desk
        self._settings = settings
        kept = settings.value(_KEY)
        self.exten = kept if isinstance(kept, str) and len(kept) <= _MOST_KEPT else ""

    def choose(self, exten: str) -> None:
        """From now on, and kept; empty for nobody."""
        self.exten = exten
        self._settings.setValue(_KEY, exten)
        self.changed.emit()

    def lock(self) -> Lock | None:
        """What keeps it as it is."""
        return lock_on(self._settings, _KEY)

    def row(self) -> PersonRow | None:
        """As the office knows them now; None where nobody is chosen, or they are there no more."""
        if not self.exten:
            return None
        return next((row for row in self._mirror.rows.values() if row.extension.exten == self.exten), None)

    def set_presence(self, state: PresenceState) -> None:
        """Sets one's own, without a note; nothing where one is nobody."""
        row = self.row()
        if row is not None and row.status.presentity:
            self._desk.set_presences({row.status.presentity: Presence(state)})

    def people(self) -> dict[str, str]:
        """Whom one can be: by extension, how they are called."""
        rows = sorted(self._mirror.rows.values(), key=lambda row: row.person.name.casefold() or row.extension.exten)
        return {row.extension.exten: f"{row.person.name}, {row.extension.exten}".lstrip(", ") for row in rows}
