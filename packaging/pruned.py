"""
What is left out of a built program: plugins and translations of Qt that nothing in it asks for, parts of libraries that
nothing in it imports, and libraries that every desktop has (the package names them as what it depends on).
"""

import re
from pathlib import Path, PurePosixPath

RESOURCES = ("demo", "help", "icons", "sounds", "translations")  # all but the pictures of the README
LANGUAGES = ("de", "fr", "es")
EXCLUDED_MODULES = (
    *("tkinter", "unittest", "pydoc", "pydoc_data", "doctest", "lib2to3", "ensurepip", "idlelib", "pip", "setuptools"),
    *("readline", "_codecs_cn", "_codecs_hk", "_codecs_iso2022", "_codecs_jp", "_codecs_kr", "_codecs_tw"),
    *("pdb", "bdb", "cmd", "code", "codeop", "cgi", "xmlrpc", "poplib", "imaplib", "turtle", "wsgiref"),
    *("multiprocessing", "_multiprocessing", "_posixshmem", "concurrent.futures.process", "pickletools", "dbm"),
    *("bz2", "lzma", "_bz2", "_lzma", "statistics", "_statistics", "_pydecimal", "test", "sqlite3.test"),
    "wcwidth._wcwidth_c",  # the same in Python is 1.3 MB smaller, and measures a console's lines alone
    *("lxml.builder", "lxml.objectify", "lxml.html", "lxml.isoschematron", "lxml.sax", "lxml.cssselect"),
    *("psutil.tests", "websockets.legacy", "websockets.trio", "websockets.sync", "websockets.cli"),
    "PySide6.QtNetwork",  # PyInstaller takes it along though nobody imports it
)
# Of Linux, what comes with the program rather than with the system. OpenSSL is the system's, which is mended there for
# everybody at once; every system whose C library will do has its version 3.
_OWN_LIBRARIES = re.compile(r"lib(python3|sqlite3|ffi|pyside6|shiboken6|Qt6|icu)")
_LEFT_OUT = re.compile(
    r"/Qt/(?:"
    r"plugins/(?:egldeviceintegrations|generic|networkinformation|tls|platformthemes/libqgtk3)"
    r"|plugins/platforms/libq(?:eglfs|linuxfb|minimalegl|minimal|vkkhrdisplay|vnc)\."
    r"|plugins/imageformats/libq(?:gif|icns|ico|tga|tiff|wbmp|webp)\."
    r"|plugins/wayland-graphics-integration-client/"
    r"|plugins/wayland-shell-integration/lib(?:fullscreen|ivi|qt|wl)-"
    r"|plugins/xcbglintegrations/libqxcb-glx"
    r"|lib/libQt6(?:EglF[Ss]|WlShell|OpenGL|WaylandEgl|Network)"
    r")|/PySide6/QtNetwork\."
)
_QT_TRANSLATION = re.compile(r"/Qt/translations/([a-z]+)_(.+)\.qm$")


def commit_file(root: Path) -> Path:
    """A file with the commit that a tree is of, in its build folder."""
    from switchboard.ground.version import commit_of

    file = root / "build" / "commit"
    file.parent.mkdir(exist_ok=True)
    file.write_text(f"{commit_of(root / 'resources')}\n", encoding="ascii")
    return file


def is_pruned(name: str) -> bool:
    """Whether a file of the built folder, named by its path in it, is left out."""
    path = "/" + name.replace("\\", "/")
    if ".dist-info/" in path and not path.endswith("/METADATA"):
        return True
    if _LEFT_OUT.search(path) or re.match(r"/libQt6(?:EglF[Ss]|WlShell|OpenGL|WaylandEgl|Network)", path):
        return True
    translation = _QT_TRANSLATION.search(path)
    if translation is not None:
        return translation[1] != "qtbase" or translation[2] not in LANGUAGES
    is_library = PurePosixPath(path).parent == PurePosixPath("/") and ".so" in path
    return is_library and path.startswith("/lib") and not _OWN_LIBRARIES.match(path[1:])
