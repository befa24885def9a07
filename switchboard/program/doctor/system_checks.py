"""This computer: its clock, and whether a window can open."""

import ctypes
import importlib.util
import os
import sys
import time
from collections.abc import Iterator, Mapping
from pathlib import Path

from switchboard.program.doctor.finding import Finding, fault, note, ok

_BUILT = 1_764_000_000  # wall-clock seconds when this was written, in November 2025: no clock is right that is before
_SYNCED = (Path("/run/systemd/timesync/synchronized"), Path("/run/chrony/chronyd.pid"), Path("/run/ntpd.pid"))
_PLUGINS = {"linux": ("libqxcb.so", "libqwayland.so", "libqwayland-generic.so"), "win32": ("qwindows.dll",)}
_MAC = ("libqcocoa.dylib",)
_SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def check_clock(now: float, synced: tuple[Path, ...] = _SYNCED, systemd: Path = Path("/run/systemd/system")) -> Finding:
    """Whether the clock can be right, and whether somebody keeps it so."""
    shown = time.strftime("%Y-%m-%d %H:%M:%S %Z", time.localtime(now))
    if now < _BUILT:
        return fault("clock", f"It is {shown} here, which cannot be.", "Set the clock, and have it kept: NTP.")
    if systemd.exists() and not any(path.exists() for path in synced):
        to_do = "timedatectl set-ntp true; ends of presence and phones' subscriptions go by the clock."
        return note("clock", f"It is {shown} here; nothing that keeps the clock right was found.", to_do)
    return ok("clock", f"It is {shown} here.")


def check_window(environment: Mapping[str, str], platform: str = sys.platform) -> Iterator[Finding]:
    """Whether Qt is there, whole, and has a screen."""
    about = "window"
    spec = importlib.util.find_spec("PySide6")
    if spec is None or not spec.submodule_search_locations:
        yield note(about, "Qt is not installed: no window can open here.", "pip install 'switchboard[window]'")
        return
    folder = Path(next(iter(spec.submodule_search_locations)))
    platforms = next((each for each in _plugin_folders(folder) if each.is_dir()), None)
    if platforms is None:
        to_do = "Install Switchboard anew; where the distribution's Qt is used, also its package of platform plugins."
        yield fault(about, f"Qt's plugins are not where {folder} has them.", to_do)
    else:
        yield from _check_plugins(
            platforms, _PLUGINS.get(platform, _PLUGINS["linux"] if platform != "darwin" else _MAC)
        )
    if platform == "linux" and not any(environment.get(name) for name in _SCREENS):
        yield note(about, "There is no screen here.", "Without a window: switchboard serve")


def _plugin_folders(folder: Path) -> Iterator[Path]:
    for root in (folder / "Qt", folder):
        yield root / "plugins" / "platforms"
    yield from Path("/usr/lib").glob("*/qt6/plugins/platforms")


def _check_plugins(platforms: Path, names: tuple[str, ...]) -> Iterator[Finding]:
    found = [platforms / name for name in names if (platforms / name).exists()]
    if not found:
        yield fault("window", f"{platforms} has no {' or '.join(names)}.", "Install Switchboard anew.")
    whys = {path.name: why_not_loaded(path) for path in found}
    is_any_whole = not all(whys.values())
    for name, why in whys.items():
        if not why:
            yield ok("window", f"Qt's plugin {name} has all its libraries.")
        else:
            say = note if is_any_whole else fault  # with one of them a window can open
            yield say("window", f"Qt's plugin {name} cannot be used: {why}.", _packages(why))


def why_not_loaded(library: Path) -> str:
    """Which of the libraries that it needs is not there, as the system words it; empty where all are."""
    try:
        ctypes.CDLL(str(library), mode=getattr(os, "RTLD_LAZY", 0))
    except OSError as error:
        return str(error)
    return ""


def _packages(why: str) -> str:
    library = why.partition(":")[0]
    return (
        f"Install what has {library}: on Debian, sudo apt install libxcb-cursor0 libxkbcommon-x11-0 libxcb-icccm4"
        " libxcb-keysyms1 libegl1 libgl1 libfontconfig1; elsewhere ask the package manager which package provides it."
    )
