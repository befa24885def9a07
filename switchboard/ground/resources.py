"""Where the files lie that come with the program: beside the package in a checkout, inside it once installed."""

import atexit
from contextlib import ExitStack
from functools import cache
from importlib.resources import as_file, files
from pathlib import Path

_unpacked = ExitStack()  # of a package in an archive: they stay until the program ends


@cache
def resource_folder() -> Path:
    """The folder named `resources`."""
    package = files("switchboard")
    installed = package / "resources"
    if not installed.is_dir():
        return Path(str(package)).parent / "resources"
    atexit.register(_unpacked.close)
    return _unpacked.enter_context(as_file(installed))


def demo_folder() -> Path:
    """An office to look at: extensions.conf, directory.csv, and a day of presence."""
    return resource_folder() / "demo"


def help_folder() -> Path:
    """What the window says of itself, page by page in Markdown: a folder for each language."""
    return resource_folder() / "help"


def translations_folder() -> Path:
    """The window's texts in other languages, as Qt reads them."""
    return resource_folder() / "translations"
