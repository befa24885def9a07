"""What a desk remembers from one day to the next: where its window was, how its list looked, who has a star."""

from PySide6.QtCore import QByteArray, QObject, QSettings, QTimer

from switchboard.api.locks import Lock
from switchboard.ground.text import parse_number
from switchboard.gui.language import Language, language_of
from switchboard.gui.look.theme import Density, Scheme
from switchboard.gui.office.drafts import Drafts
from switchboard.gui.office.favourites import Favourites
from switchboard.gui.office.managed_settings import lock_on
from switchboard.gui.office.period import Zoom
from switchboard.gui.views.people_stage import Look

_SAVED_AFTER_MS = 500  # what is typed is saved soon, but not at every key


class DeskMemory(QObject):
    """Over the settings file of the data folder. What is damaged there counts as not being there."""

    def __init__(self, settings: QSettings, drafts: Drafts, favourites: Favourites, parent: QObject) -> None:
        super().__init__(parent)
        self._settings = settings
        self._drafts = drafts
        self._favourites = favourites
        drafts.restore(self._text("drafts"))
        favourites.restore(self._texts("favourites"))
        self._timer = QTimer(self, singleShot=True, interval=_SAVED_AFTER_MS)
        self._timer.timeout.connect(self._save_texts)
        drafts.changed.connect(lambda _: self._timer.start())
        favourites.changed.connect(self._timer.start)

    def geometry(self) -> QByteArray:
        return self._bytes("geometry")

    def columns(self) -> QByteArray:
        return self._bytes("columns")

    def widths_are_chosen(self) -> bool:
        return self._text("widths") == "chosen"

    def splitter(self) -> QByteArray:
        return self._bytes("splitter")

    def look(self) -> Look:
        stored = self._text("look")
        return Look(stored) if stored in {known.value for known in Look} else Look.LIST

    def office_name(self) -> str:
        """As it stands on paper."""
        return self._text("office-name")

    def zoom_of_timeline(self) -> Zoom:
        stored = self._text("timeline")
        return Zoom(stored) if stored in {known.value for known in Zoom} else Zoom.WORK

    def first_start(self) -> str:
        """How far the first start has come; see `first_start_of`."""
        return self._text("first-start")

    def own_extension(self) -> str:
        """Who sits at this desk; empty for nobody in particular."""
        return self._text("own-extension")

    def is_grouped(self) -> bool:
        return self._text("grouped") != "false"

    def is_by_groups(self) -> bool:
        return self._text("by-groups") == "true"

    def folded(self) -> frozenset[str]:
        return frozenset(self._texts("folded"))

    def scheme(self) -> Scheme:
        stored = self._text("scheme")
        return Scheme(stored) if stored in {known.value for known in Scheme} else Scheme.SYSTEM

    def density(self) -> Density:
        stored = self._text("density")
        return Density(stored) if stored in {known.value for known in Density} else Density.COMFORTABLE

    def language(self) -> Language:
        return language_of(self._text("language"))

    def zoom(self) -> int:
        """Per cent."""
        return parse_number(self._text("zoom"), 1_000) or 100

    def lock_on(self, *names: str) -> Lock | None:
        """What keeps a person from choosing one of these, by the name under which it is saved."""
        return lock_on(self._settings, *names)

    def save(self, values: dict[str, QByteArray | list[str] | str]) -> None:
        """These by name, and what was typed."""
        for name, value in values.items():
            self._settings.setValue(name, value)
        self._save_texts()

    def _save_texts(self) -> None:
        self._timer.stop()
        self._settings.setValue("drafts", self._drafts.to_text())
        self._settings.setValue("favourites", self._favourites.to_texts())
        self._settings.sync()

    def _bytes(self, name: str) -> QByteArray:
        value = self._settings.value(name)
        return value if isinstance(value, QByteArray) else QByteArray()

    def _text(self, name: str) -> str:
        value = self._settings.value(name)
        return value if isinstance(value, str) else ""

    def _texts(self, name: str) -> list[str]:
        value = self._settings.value(name)
        if isinstance(value, str):
            return [value] if value else []
        return [text for text in value if isinstance(text, str)] if isinstance(value, list) else []
