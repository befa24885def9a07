"""The keys of the desk's actions: as they come with the program, and as a person at this desk has changed them."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QObject, QSettings, Signal
from PySide6.QtGui import QAction, QKeySequence

from switchboard.api.locks import Lock
from switchboard.gui.language import translate
from switchboard.gui.office.managed_settings import lock_on

_GROUP = "shortcuts"
_NONE = "none"  # as it is kept that an action has no keys
_MOST_KEPT = 60  # characters
_FUNCTION = re.compile(r"F\d{1,2}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Keyed:
    """An action by a name that no language changes, the menu it stands in, and what is said of it."""

    name: str
    menu: str
    words: str
    action: QAction
    default: QKeySequence


class Shortcuts(QObject):
    """Keeps what was changed in the window's settings. `changed` tells that some key is another one."""

    changed = Signal()

    def __init__(self, menus: Mapping[str, tuple[str, object]], settings: QSettings, parent: QObject) -> None:
        """`menus` are groups of actions by a name that no language changes, each with its menu's title."""
        super().__init__(parent)
        self._settings = settings
        self.keyed = [
            Keyed(f"{group}.{name}", title.replace("&", ""), _words(action, name), action, action.shortcut())
            for group, (title, actions) in menus.items()
            for name, action in _actions_of(actions)
        ]
        for keyed in self.keyed:
            kept = self._kept(keyed)
            if kept is not None:
                keyed.action.setShortcut(kept)

    def listed(self) -> Sequence[Keyed]:
        """All actions, menu by menu."""
        return self.keyed

    def other_with(self, keyed: Keyed, keys: QKeySequence) -> Keyed | None:
        """Another action that has these keys."""
        return next((one for one in self.keyed if one is not keyed and keys in one.action.shortcuts()), None)

    def why_not(self, keyed: Keyed, keys: QKeySequence) -> str:
        """Why an action cannot have these keys, in a sentence; empty where it can."""
        if keys.isEmpty():
            return ""
        if _types_a_letter(keys):
            return translate("Shortcuts", "These keys type a letter: add Ctrl or Alt, or take a function key.")
        other = self.other_with(keyed, keys)
        if other is None:
            return ""
        text = translate("Shortcuts", "{keys} belongs to “{action}” ({menu}).")
        return text.format(keys=keys_text(keys), action=other.words, menu=other.menu)

    def choose(self, keyed: Keyed, keys: QKeySequence) -> None:
        """From now on, and kept."""
        keyed.action.setShortcut(keys)
        name = f"{_GROUP}/{keyed.name}"
        if keys == keyed.default:
            self._settings.remove(name)
        else:
            self._settings.setValue(name, keys.toString(QKeySequence.SequenceFormat.PortableText) or _NONE)
        self.changed.emit()

    def reset(self) -> None:
        """All as they come with the program."""
        for keyed in self.keyed:
            if keyed.action.shortcut() != keyed.default:
                self.choose(keyed, keyed.default)

    def lock_of(self, keyed: Keyed) -> Lock | None:
        """What keeps its keys as they are."""
        return lock_on(self._settings, f"{_GROUP}/{keyed.name}")

    def dress(self, actions: Iterable[QAction]) -> None:
        """Gives actions of another window, which have the keys that come with the program, those that hold now."""
        now = {keyed.default.toString(): keyed.action.shortcut() for keyed in self.keyed if not keyed.default.isEmpty()}
        for action in actions:
            keys = now.get(action.shortcut().toString())
            if keys is not None:
                action.setShortcut(keys)

    def keys(self, prefix: str) -> dict[str, str]:
        """What is to be pressed, by the end of the name, of the actions whose names begin so."""
        return {
            keyed.name.removeprefix(prefix): keys_text(keyed.action.shortcut())
            for keyed in self.keyed
            if keyed.name.startswith(prefix)
        }

    def _kept(self, keyed: Keyed) -> QKeySequence | None:
        """What is damaged counts as not being there."""
        kept = self._settings.value(f"{_GROUP}/{keyed.name}")
        if not isinstance(kept, str) or not kept or len(kept) > _MOST_KEPT:
            return None
        if kept == _NONE:
            return QKeySequence()
        keys = QKeySequence.fromString(kept, QKeySequence.SequenceFormat.PortableText)
        is_one = keys.count() == 1 and keys.toString(QKeySequence.SequenceFormat.PortableText) == kept
        is_good = is_one and not self.why_not(keyed, keys)
        return keys if is_good else None


def keys_text(keys: QKeySequence) -> str:
    """As they stand on the keyboard."""
    return keys.toString(QKeySequence.SequenceFormat.NativeText)


def _types_a_letter(keys: QKeySequence) -> bool:
    """Or steps through the window, as Tab and the arrows do."""
    pressed = keys.toString(QKeySequence.SequenceFormat.PortableText)
    held, _, last = pressed.rpartition("+")
    return not {"Ctrl", "Alt", "Meta"} & set(held.split("+")) and not _FUNCTION.fullmatch(last)


def _actions_of(group: object) -> Iterator[tuple[str, QAction]]:
    """Every action of a group, by the name of what holds it."""
    for name, held in vars(group).items():
        if name.startswith("_"):
            continue
        if isinstance(held, QAction):
            yield name, held
        elif isinstance(held, dict):
            yield from ((f"{name}.{_key(key)}", one) for key, one in held.items() if isinstance(one, QAction))
        elif isinstance(held, list):
            yield from ((f"{name}.{place}", one) for place, one in enumerate(held, 1) if isinstance(one, QAction))


def _key(key: object) -> str:
    return str(key.value if isinstance(key, Enum) else key) or "none"


def _words(action: QAction, name: str) -> str:
    words = action.text().replace("&&", "\0").replace("&", "").replace("\0", "&").rstrip("…")
    if name.startswith("presets."):  # whatever stands there
        return translate("Shortcuts", "Preset {number}").format(number=name.removeprefix("presets."))
    if name.startswith("mine."):
        return translate("Shortcuts", "My own presence: {presence}").format(presence=words)
    return words
