"""Opens the window of settings: pages of this desk are made here, those of the office of what the engine reports."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QSettings
from PySide6.QtGui import QAction

from switchboard.gui.language import translate
from switchboard.gui.look.theme import ZOOMS, Theme
from switchboard.gui.look.widgets import make_label
from switchboard.gui.office.managed_settings import lock_on
from switchboard.gui.office.me import Me
from switchboard.gui.office.words import number_text
from switchboard.gui.office.workplace import Workplace
from switchboard.gui.windows.alarm_bell import AlarmBell
from switchboard.gui.windows.desk_parts import notifications_title
from switchboard.gui.windows.desk_window import DeskWindow
from switchboard.gui.windows.global_key.choice import GlobalKeyChoice, choices
from switchboard.gui.windows.numbers import Numbers
from switchboard.gui.windows.opening import show_beside
from switchboard.gui.windows.shortcuts import Shortcuts
from switchboard.gui.windows.tray import Tray

if TYPE_CHECKING:
    from switchboard.gui.dialogs.settings.desk_page import DeskOption, DeskPage
    from switchboard.gui.dialogs.settings.page_stack import SettingsPage
    from switchboard.gui.dialogs.settings.settings_dialog import SettingsDialog
    from switchboard.gui.dialogs.settings.shortcuts_page import ShortcutsPage


T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class DeskChoices:
    """Where what is chosen at a desk is in force, and where it is kept."""

    theme: Theme
    bell: AlarmBell
    shortcuts: Shortcuts
    stored: QSettings
    me: Me
    numbers: Numbers
    global_key: GlobalKeyChoice


class SettingsErrands(QObject):
    """One window of settings; asked for again, it comes to the front."""

    def __init__(self, desk: DeskWindow, workplace: Workplace, choices: DeskChoices) -> None:
        super().__init__(desk)
        self._desk = desk
        self._workplace = workplace
        self._theme = choices.theme
        self._bell = choices.bell
        self._shortcuts = choices.shortcuts
        self._stored = choices.stored
        self._choices = choices
        self.dialog: SettingsDialog | None = None

    def open(self, title: str = "") -> None:
        """On the page of that title, or on the first."""
        if self.dialog is None:
            self.dialog = self._make()
        self.dialog.begin(title)
        show_beside(self.dialog)

    def _make(self) -> "SettingsDialog":
        from switchboard.gui.dialogs.settings.settings_dialog import SettingsDialog

        dialog = SettingsDialog(self._pages(), self._desk)
        asks = self._workplace.settings
        dialog.wanted.connect(asks.look)
        dialog.check_asked.connect(asks.check)
        dialog.save_asked.connect(asks.change)
        asks.reported.connect(dialog.show_report)
        asks.checked.connect(dialog.show_checked)
        asks.changed.connect(dialog.show_changed)
        asks.refused.connect(dialog.show_refused)
        asks.overtaken.connect(dialog.show_overtaken)
        asks.failed.connect(dialog.show_failed)
        dialog.destroyed.connect(self._forget)
        return dialog

    def _pages(self) -> "Mapping[str, SettingsPage]":
        from switchboard.gui.dialogs.settings.alarms_page import AlarmsPage

        alarms = AlarmsPage(self._bell.settings, self._bell.how(), self._bell.lock_of)
        alarms.chosen.connect(self._bell.choose)
        return {
            translate("SettingsErrands", "This desk"): self._this_desk(),
            translate("SettingsErrands", "Appearance"): self._appearance(),
            translate("SettingsErrands", "Language"): self._language(),
            translate("SettingsErrands", "Shortcuts"): self._keys(),
            notifications_title(): alarms,
        }

    def _this_desk(self) -> "DeskPage":
        from switchboard.gui.dialogs.settings.desk_page import DeskOption, DeskPage

        me, numbers, key = self._choices.me, self._choices.numbers, self._choices.global_key
        people: dict[object, str] = {"": translate("SettingsErrands", "nobody")}
        people.update(me.people())
        options = [
            DeskOption(
                translate("SettingsErrands", "Who am I"),
                translate("SettingsErrands", "For whom the tray sets presence, and as whom numbers are dialled."),
                people,
                lambda: me.exten,
                lambda exten: me.choose(str(exten)),
                me.lock(),
            ),
            DeskOption(
                translate("SettingsErrands", "Offer numbers that are copied"),
                translate(
                    "SettingsErrands",
                    "The window then looks at what is copied anywhere, and says when it is a number."
                    " It is kept nowhere.",
                ),
                {},
                lambda: numbers.looks_at_clipboard,
                lambda looks: numbers.choose_clipboard(looks is True),
                numbers.lock(),
            ),
            DeskOption(
                translate("SettingsErrands", "Keys that bring the window up"),
                translate("SettingsErrands", "Wherever you are: in any program, on the whole desktop."),
                choices(),
                lambda: key.name,
                lambda name: key.choose(str(name)),
                is_possible=key.is_possible,
                standing=key.words,
            ),
        ]
        tray = (
            translate("SettingsErrands", "The tray says who is in; its menu sets your own presence.")
            if Tray.is_there()
            else translate(
                "SettingsErrands",
                "This desktop has no tray. Switchboard started again brings the window back; your own presence is in"
                " the menu Presence.",
            )
        )
        page = DeskPage(options, [make_label("muted", tray, wrap=True)])
        key.changed.connect(page.look)
        return page

    def _appearance(self) -> "DeskPage":
        from switchboard.gui.dialogs.settings.desk_page import DeskOption, DeskPage

        view, theme = self._desk.actions_.view, self._theme
        percent = translate("SettingsErrands", "{number} %")
        sizes: dict[object, str] = {zoom: percent.format(number=number_text(zoom)) for zoom in ZOOMS}
        return DeskPage(
            [
                self._of_actions(translate("SettingsErrands", "Colours"), "scheme", view.schemes),
                self._of_actions(translate("SettingsErrands", "Distance of lines"), "density", view.densities),
                DeskOption(
                    translate("SettingsErrands", "Size of letters"),
                    translate("SettingsErrands", "Of the size that the system gives them."),
                    sizes,
                    lambda: theme.zoom,
                    lambda zoom: theme.choose_zoom(zoom) if isinstance(zoom, int) else None,
                    lock_on(self._stored, "zoom"),
                ),
                self._of_actions(translate("SettingsErrands", "People are shown"), "look", view.looks),
                DeskOption(
                    translate("SettingsErrands", "Grouped by department"),
                    "",
                    {},
                    view.grouped.isChecked,
                    lambda _: view.grouped.trigger(),
                    lock_on(self._stored, "grouped"),
                ),
            ]
        )

    def _language(self) -> "DeskPage":
        from switchboard.gui.dialogs.settings.desk_page import DeskPage

        meaning = translate("SettingsErrands", "It holds when Switchboard is started again.")
        languages = self._desk.actions_.view.languages
        return DeskPage([self._of_actions(translate("SettingsErrands", "Language"), "language", languages, meaning)])

    def _keys(self) -> "ShortcutsPage":
        from switchboard.gui.dialogs.settings.shortcuts_page import KeyRow, ShortcutsPage

        shortcuts = self._shortcuts
        page = ShortcutsPage(
            [
                KeyRow(
                    keyed.menu,
                    keyed.words,
                    keyed.action.shortcut,
                    keyed.default,
                    partial(shortcuts.why_not, keyed),
                    partial(shortcuts.choose, keyed),
                    shortcuts.lock_of(keyed),
                )
                for keyed in shortcuts.listed()
            ]
        )
        page.reset_asked.connect(shortcuts.reset)
        return page

    def _of_actions(self, title: str, key: str, actions: Mapping[T, QAction], meaning: str = "") -> "DeskOption":
        """What a group of actions chooses; they stand in a menu, too."""
        from switchboard.gui.dialogs.settings.desk_page import DeskOption

        known: dict[object, QAction] = dict(actions.items())
        words = {value: action.text().replace("&", "") for value, action in known.items()}

        def now() -> object:
            return next((one for one, action in known.items() if action.isChecked()), None)

        return DeskOption(title, meaning, words, now, lambda value: known[value].trigger(), lock_on(self._stored, key))

    def _forget(self) -> None:
        self.dialog = None
