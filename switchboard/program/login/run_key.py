"""Windows: a value in the person's own Run key of the registry."""

import subprocess
from collections.abc import Sequence
from typing import Protocol

KEY = r"Software\Microsoft\Windows\CurrentVersion\Run"
NAME = "Switchboard"


class Registry(Protocol):
    """Texts by name below HKEY_CURRENT_USER; raises OSError where Windows refuses."""

    def write(self, key: str, name: str, text: str) -> None: ...
    def delete(self, key: str, name: str) -> None:
        """Harmless where there is none."""


class RunKey:
    """The value has the whole command line, quoted as Windows parts it."""

    def __init__(self, registry: Registry) -> None:
        self._registry = registry

    def put(self, command: Sequence[str]) -> str:
        self._registry.write(KEY, NAME, subprocess.list2cmdline(command))
        return rf"HKEY_CURRENT_USER\{KEY}\{NAME}"

    def remove(self) -> None:
        self._registry.delete(KEY, NAME)


class WindowsRegistry:
    """The real one."""

    def write(self, key: str, name: str, text: str) -> None:
        import winreg

        with winreg.CreateKey(winreg.HKEY_CURRENT_USER, key) as opened:  # type: ignore[attr-defined,unused-ignore]  # Windows
            winreg.SetValueEx(opened, name, 0, winreg.REG_SZ, text)  # type: ignore[attr-defined,unused-ignore]  # Windows

    def delete(self, key: str, name: str) -> None:
        import contextlib
        import winreg

        with (
            contextlib.suppress(FileNotFoundError),
            winreg.OpenKey(  # type: ignore[attr-defined,unused-ignore]  # Windows
                winreg.HKEY_CURRENT_USER,  # type: ignore[attr-defined,unused-ignore]  # Windows
                key,
                0,
                winreg.KEY_SET_VALUE,  # type: ignore[attr-defined,unused-ignore]  # Windows
            ) as opened,
        ):
            winreg.DeleteValue(opened, name)  # type: ignore[attr-defined,unused-ignore]  # Windows
