"""Where the files lie that come with the program: beside the package in a checkout, inside it once installed."""

from pathlib import Path

_PACKAGE = Path(__file__).parent.parent


def resource_folder() -> Path:
    """The folder named `resources`."""
    installed = _PACKAGE / "resources"
    return installed if installed.is_dir() else _PACKAGE.parent / "resources"


def demo_folder() -> Path:
    """An office to look at: extensions.conf, directory.csv, and a day of presence."""
    return resource_folder() / "demo"


def translations_folder() -> Path:
    """The window's texts in other languages, as Qt reads them."""
    return resource_folder() / "translations"
