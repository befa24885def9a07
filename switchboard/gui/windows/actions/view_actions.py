"""The menu of the view: what of the office is shown, and how it looks."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from switchboard.gui.language import Language, translate
from switchboard.gui.look.locked import show_lock
from switchboard.gui.look.theme import Density, Scheme
from switchboard.gui.office.column import Column, titles
from switchboard.gui.views.people_stage import LOOK_SHORTCUTS, Look
from switchboard.gui.windows.actions.action_maker import ActionMaker, Entries, Key
from switchboard.gui.windows.desk_memory import DeskMemory
from switchboard.gui.windows.desk_parts import DeskParts


class ViewActions:
    """None of it changes the office."""

    def __init__(self, make: ActionMaker, parts: DeskParts) -> None:
        self._make, self._parts = make, parts
        theme, stage = parts.theme, parts.stage
        self.find = make.action(translate("DeskActions", "&Find"), Key.Find, parts.search.focus)
        self.looks = make.choices(_look_words(), LOOK_SHORTCUTS, stage.show_as)
        self.grouped = make.checkable(translate("DeskActions", "&Group by department"), "Ctrl+G", self._group)
        self.by_groups = make.checkable(
            translate("DeskActions", "By groups instead of departments"), "Ctrl+Shift+G", self._group_by_groups
        )
        self.columns = {
            column: make.checkable(title, "", partial(self._show_column, column)) for column, title in titles().items()
        }
        self.columns[Column.NAME].setEnabled(False)
        self.schemes = make.choices(_scheme_words(), {}, theme.choose)
        self.densities = make.choices(_density_words(), {}, theme.choose_density)
        self.zooms = [
            make.action(translate("DeskActions", "&Larger"), Key.ZoomIn, partial(theme.step_zoom, 1)),
            make.action(translate("DeskActions", "&Smaller"), Key.ZoomOut, partial(theme.step_zoom, -1)),
        ]
        self.languages = make.choices(_language_words(), {}, self._choose_language)
        lock_on = parts.memory.lock_on
        show_lock(lock_on("scheme"), *self.schemes.values())
        show_lock(lock_on("density"), *self.densities.values())
        show_lock(lock_on("zoom"), *self.zooms)
        show_lock(lock_on("language"), *self.languages.values())

    def entries(self) -> Entries:
        """As they stand in the menu."""
        shown = [self.find, None, *self.looks.values(), self.grouped, self.by_groups, None, *self.columns.values()]
        lock_on = self._parts.memory.lock_on
        locked = self._make.lock_line(lock_on("scheme", "density", "zoom"))
        looks = [*self.schemes.values(), None, *self.densities.values(), None, *self.zooms, *locked]
        spoken = [*self.languages.values(), *self._make.lock_line(lock_on("language"))]
        languages = self._make.menu(translate("DeskActions", "La&nguage"), spoken)
        return [*shown, None, *looks, None, languages]

    def restore_theme(self, memory: DeskMemory) -> None:
        """As it was when the window was closed."""
        self.schemes[memory.scheme()].setChecked(True)
        self.densities[memory.density()].setChecked(True)
        self.languages[memory.language()].setChecked(True)
        self._parts.theme.choose(memory.scheme())
        self._parts.theme.choose_density(memory.density())
        self._parts.theme.choose_zoom(memory.zoom())

    def theme_state(self) -> dict[str, str]:
        """What `restore_theme` wants remembered, by name."""
        theme = self._parts.theme
        return {"scheme": theme.scheme.value, "density": theme.density.value, "zoom": str(theme.zoom)}

    def _group(self, grouped: bool) -> None:
        model = self._parts.model
        model.arrange(replace(model.arrangement, is_grouped=grouped))
        self._parts.stage.show_selected()

    def _group_by_groups(self, by_groups: bool) -> None:
        model = self._parts.model
        model.arrange(replace(model.arrangement, by_groups=by_groups))
        if by_groups:
            self.grouped.setChecked(True)
        self._parts.stage.show_selected()

    def _show_column(self, column: Column, shown: bool) -> None:
        self._parts.stage.list.show_column(column, shown=shown)

    def _choose_language(self, language: Language) -> None:
        self._parts.memory.save({"language": language.value})
        self._parts.tell(translate("DeskWindow", "The language changes when Switchboard is started again."))


def _scheme_words() -> Mapping[Scheme, str]:
    return {
        Scheme.SYSTEM: translate("DeskActions", "Colours of the system"),
        Scheme.LIGHT: translate("DeskActions", "Light"),
        Scheme.DARK: translate("DeskActions", "Dark"),
    }


def _look_words() -> Mapping[Look, str]:
    return {
        Look.LIST: translate("DeskActions", "As a l&ist"),
        Look.TILES: translate("DeskActions", "As &tiles"),
        Look.TIMELINE: translate("DeskActions", "As a ti&meline"),
    }


def _density_words() -> Mapping[Density, str]:
    return {
        Density.COMPACT: translate("DeskActions", "Compact"),
        Density.COMFORTABLE: translate("DeskActions", "Comfortable"),
        Density.SPACIOUS: translate("DeskActions", "Spacious"),
    }


def _language_words() -> Mapping[Language, str]:
    system = translate("DeskActions", "Language of the system")
    return {language: language.own_name or system for language in Language}
