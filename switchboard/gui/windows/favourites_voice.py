"""Says what becomes of those with a star to those who hear the strip instead of seeing it."""

from PySide6.QtCore import QObject

from switchboard.core.states import Extension, Presence
from switchboard.gui.language import translate
from switchboard.gui.look.announce import Announcer
from switchboard.gui.office.favourites import Favourites
from switchboard.gui.office.mirror import Mirror
from switchboard.gui.office.person_row import spoken

_MOST = 3  # of those who change at once, that are named; of more their number is said


class FavouritesVoice(QObject):
    """A presence that changes is said, whoever set it; a phone that rings or is picked up is not: that is all day."""

    def __init__(self, mirror: Mirror, favourites: Favourites, announcer: Announcer, parent: QObject) -> None:
        super().__init__(parent)
        self._mirror = mirror
        self._favourites = favourites
        self._announcer = announcer
        self._known: dict[Extension, Presence] = {}
        favourites.changed.connect(self._look)
        mirror.was_reset.connect(self._look)
        mirror.rows_changed.connect(self._on_changed)
        self._look()

    def _look(self) -> None:
        rows = self._mirror.rows
        known = (rows.get(extension) for extension in self._favourites.extensions)
        self._known = {row.extension: row.status.presence for row in known if row is not None}

    def _on_changed(self, changed: set[Extension]) -> None:
        rows = (self._mirror.rows.get(extension) for extension in changed & self._known.keys())
        told = [row for row in rows if row is not None and row.status.presence != self._known[row.extension]]
        for row in told:
            self._known[row.extension] = row.status.presence
        if len(told) > _MOST:
            self._announcer.say(translate("FavouritesVoice", "%Ln favourites have changed.", "", len(told)))
        for row in sorted(told, key=lambda row: row.name) if len(told) <= _MOST else ():
            self._announcer.say(spoken([row]))
