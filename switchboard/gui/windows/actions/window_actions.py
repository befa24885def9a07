"""The menus of other windows and of help."""

from switchboard.gui.language import translate
from switchboard.gui.windows.actions.action_maker import ActionMaker, Entries, Key
from switchboard.gui.windows.desk_parts import DeskParts


class WindowActions:
    """What opens beside the desk."""

    def __init__(self, make: ActionMaker, parts: DeskParts) -> None:
        asks = parts.asks
        self.wallboard = make.action(translate("DeskActions", "&Wallboard"), "F11", asks.wallboard_asked.emit)
        self.another_wallboard = make.action(
            translate("DeskActions", "An&other wallboard"), "Shift+F11", asks.another_wallboard_asked.emit
        )
        self.strip = make.action(translate("DeskActions", "&Strip of favourites"), "F9", asks.strip_asked.emit)

    def entries(self) -> Entries:
        """As they stand in the menu."""
        return [self.wallboard, self.another_wallboard, self.strip]


class HelpActions:
    """What says how it is done, and what this is."""

    def __init__(self, make: ActionMaker, parts: DeskParts) -> None:
        asks = parts.asks
        self.help = make.action(translate("DeskActions", "&Help"), Key.HelpContents, asks.help_asked.emit)
        self.keys = make.action(translate("DeskActions", "&Keys"), "Ctrl+?", asks.keys_asked.emit)
        self.about = make.action(translate("DeskActions", "&About Switchboard"), "", asks.about_asked.emit)

    def entries(self) -> Entries:
        """As they stand in the menu."""
        return [self.help, self.keys, None, self.about]
