"""What the program is made of besides its own code, and under which licences: each is part of a package of it."""

from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version


@dataclass(frozen=True, slots=True)
class Library:
    """`name` is that of its distribution where it has one, `licence` an SPDX expression."""

    name: str
    licence: str

    def version(self) -> str:
        """Of the one that is installed; empty where that is not known."""
        try:
            return version(self.name)
        except PackageNotFoundError:
            return ""


LIBRARIES = (
    Library("Python", "PSF-2.0"),
    Library("Qt", "LGPL-3.0-only"),
    Library("SQLite", "blessing"),
    Library("OpenSSL", "Apache-2.0"),
    Library("libxml2", "MIT"),
    Library("PySide6-Essentials", "LGPL-3.0-only"),
    Library("shiboken6", "LGPL-3.0-only"),
    Library("cffi", "MIT"),
    Library("click", "BSD-3-Clause"),
    Library("cryptography", "Apache-2.0 OR BSD-3-Clause"),
    Library("filelock", "MIT"),
    Library("google-re2", "BSD-3-Clause"),
    Library("icalendar", "BSD-2-Clause"),
    Library("jeepney", "MIT"),
    Library("lxml", "BSD-3-Clause"),
    Library("msgspec", "BSD-3-Clause"),
    Library("platformdirs", "MIT"),
    Library("prompt-toolkit", "BSD-3-Clause"),
    Library("psutil", "BSD-3-Clause"),
    Library("pycparser", "BSD-3-Clause"),
    Library("python-dateutil", "Apache-2.0 OR BSD-3-Clause"),
    Library("qasync", "BSD-2-Clause"),
    Library("recurring-ical-events", "LGPL-3.0-or-later"),
    Library("sansldap", "MIT"),
    Library("segno", "BSD-3-Clause"),
    Library("six", "MIT"),
    Library("tomlkit", "MIT"),
    Library("typing-extensions", "PSF-2.0"),
    Library("tzdata", "Apache-2.0"),
    Library("wcwidth", "MIT"),
    Library("websockets", "BSD-3-Clause"),
    Library("x-wr-timezone", "LGPL-3.0-or-later"),
)
