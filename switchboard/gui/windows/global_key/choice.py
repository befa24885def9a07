"""Which keys bring the window up, as a person chooses; and what is said of them where a platform has its own say."""

import os
import sys
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from switchboard.gui.language import translate
from switchboard.gui.windows.global_key.interface import ALL_KEYS, GlobalKey, KeyInThread, Keys, Standing

if TYPE_CHECKING:
    from switchboard.gui.windows.global_key.portal_key import PortalHolder

_KEPT = "global_key"
_BY_NAME = {keys.name: keys for keys in ALL_KEYS}
_AS_BEFORE = {"true": ALL_KEYS[0].name}  # how it was kept when there was one


class GlobalKeyChoice(QObject):
    """Off until somebody chooses keys; the choice is kept."""

    changed = Signal()  # how they stand

    def __init__(
        self, settings: QSettings, key: GlobalKey | None, show: Callable[[], QWidget], parent: QObject
    ) -> None:
        """`key` is how this platform gives them, None where it does not; `show` brings up what it returns."""
        super().__init__(parent)
        self._settings = settings
        self._key = key
        self._show = show
        self._standing, self._written = Standing.NOBODYS, ""
        if key is not None:
            key.pressed.connect(lambda leave: key.bring(leave, show))
            key.stood.connect(self._on_stood)
        kept = str(settings.value(_KEPT) or "")
        self.name = _AS_BEFORE.get(kept, kept if kept in _BY_NAME else "")
        self._begin()

    @property
    def is_possible(self) -> bool:
        """Whether this platform may give us any."""
        return self._key is not None

    def choose(self, name: str) -> None:
        """From now on, as far as the platform goes along; an empty name for none."""
        self.name = name if name in _BY_NAME else ""
        self._settings.setValue(_KEPT, self.name)
        self._begin()
        self.changed.emit()

    def stop(self) -> None:
        """As the program ends."""
        if self._key is not None:
            self._key.stop()

    def words(self) -> str:
        """How they stand, and what to do where that is not as a person wants it."""
        if self._key is None or self._standing is Standing.MISSING:
            return translate(
                "GlobalKey",
                "This desktop gives programs no key of their own. In its keyboard settings, have a key start"
                " “switchboard”: it brings the window that is open to the front.",
            )
        if not self.name:
            return ""
        return _words()[self._standing].format(keys=self._written or self.name)

    def _begin(self) -> None:
        self._standing, self._written = Standing.NOBODYS, ""
        if self._key is None:
            return
        if self.name:
            self._standing = Standing.ASKED
            self._key.start(_BY_NAME[self.name])
        else:
            self._key.stop()

    def _on_stood(self, standing: Standing, written: str) -> None:
        self._standing, self._written = standing, written
        self.changed.emit()


def choices() -> Mapping[object, str]:
    """What may be chosen, as a person reads it."""
    return {"": translate("GlobalKey", "none"), **{keys.name: keys.name for keys in ALL_KEYS}}


def key_of_platform(
    parent: QObject,
    platform: str = sys.platform,
    display: str = "",
    environment: Mapping[str, str] = os.environ,
) -> GlobalKey | None:
    """How keys are given here: `display` is what Qt shows windows on (`xcb`, `wayland`)."""
    display = display or QGuiApplication.platformName()
    if platform == "darwin":
        from switchboard.gui.windows.global_key.carbon_key import CarbonKey

        return CarbonKey(parent)
    if platform == "win32":
        from switchboard.gui.windows.global_key.windows_key import WindowsHolder

        return KeyInThread(WindowsHolder, parent)
    if display == "xcb" and not environment.get(
        "WAYLAND_DISPLAY"
    ):  # within Wayland, keys of X11 reach X11's windows alone
        from switchboard.gui.windows.global_key.x11_key import X11Holder

        return KeyInThread(X11Holder, parent)
    if environment.get("DBUS_SESSION_BUS_ADDRESS") and display in {"xcb", "wayland"}:
        return KeyInThread(_through_portal, parent)
    return None


def _through_portal(keys: Keys) -> "PortalHolder":
    from switchboard.gui.windows.global_key.portal_key import PortalHolder

    program = os.environ.get("FLATPAK_ID", "switchboard")  # the name of its desktop file
    return PortalHolder(keys, program, translate("GlobalKey", "Bring the window of Switchboard up"))


def _words() -> Mapping[Standing, str]:
    return {
        Standing.NOBODYS: "",
        Standing.ASKED: translate(
            "GlobalKey", "The desktop is asked for {keys}; it may want an answer of yours first."
        ),
        Standing.OURS: translate("GlobalKey", "{keys} brings the window up wherever you are."),
        Standing.TAKEN: translate("GlobalKey", "Another program has {keys}: choose other keys."),
        Standing.REFUSED: translate(
            "GlobalKey",
            "The desktop gave no key, as you answered it. Choose “none”, then {keys} again, to be asked anew.",
        ),
    }
