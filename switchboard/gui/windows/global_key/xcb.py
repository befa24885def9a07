"""
What keys need of X11, through `libxcb`, on which Qt stands: a connection of our own, which may break without harm.

Structures are those of `xcb/xproto.h`, as far as they are read.
"""

import ctypes
from collections.abc import Iterator

KEY_PRESS, MAPPING_NOTIFY = 2, 34
ASYNCHRONOUS = 1
_SENT_BY_SOMEBODY = 0x80  # a mark on an event's kind
_CLIENT_MESSAGE = 33
_TO_WINDOW_MANAGER = 0x180000  # SubstructureNotify and SubstructureRedirect
_PAGER = 2  # who asks, as EWMH has it: somebody on a person's behalf


class _Setup(ctypes.Structure):
    _fields_ = (
        ("status", ctypes.c_uint8),
        ("pad", ctypes.c_uint8),
        ("major", ctypes.c_uint16),
        ("minor", ctypes.c_uint16),
        ("length", ctypes.c_uint16),
        ("numbers", ctypes.c_uint32 * 4),
        ("lengths", ctypes.c_uint16 * 2),
        ("formats", ctypes.c_uint8 * 6),
        ("least_keycode", ctypes.c_uint8),
        ("most_keycode", ctypes.c_uint8),
    )


class _Screens(ctypes.Structure):
    _fields_ = (("root", ctypes.POINTER(ctypes.c_uint32)), ("rest", ctypes.c_int), ("index", ctypes.c_int))


class _Cookie(ctypes.Structure):
    _fields_ = (("sequence", ctypes.c_uint),)


class _Mapping(ctypes.Structure):
    _fields_ = (
        ("kind", ctypes.c_uint8),
        ("keysyms_per_keycode", ctypes.c_uint8),
        ("sequence", ctypes.c_uint16),
        ("length", ctypes.c_uint32),
        ("pad", ctypes.c_uint8 * 24),
    )


class _Atom(ctypes.Structure):
    _fields_ = (("head", ctypes.c_uint32 * 2), ("atom", ctypes.c_uint32))


class KeyEvent(ctypes.Structure):
    """An event; `time` holds for those of keys."""

    _fields_ = (
        ("kind", ctypes.c_uint8),
        ("keycode", ctypes.c_uint8),
        ("sequence", ctypes.c_uint16),
        ("time", ctypes.c_uint32),
        ("rest", ctypes.c_uint32 * 7),
    )


class _ClientMessage(ctypes.Structure):
    _fields_ = (
        ("kind", ctypes.c_uint8),
        ("bits", ctypes.c_uint8),
        ("sequence", ctypes.c_uint16),
        ("window", ctypes.c_uint32),
        ("type", ctypes.c_uint32),
        ("data", ctypes.c_uint32 * 5),
    )


class Xcb:
    """A connection to the display that the environment names. Threads may use it at once, as the library may be."""

    def __init__(self) -> None:
        """
        Connects.

        Raises:
            OSError: there is no such library, or no such display.
        """
        self._library = _library()
        self._c = ctypes.CDLL(None)
        self._c.free.argtypes = [ctypes.c_void_p]
        self._connection = ctypes.c_void_p(self._library.xcb_connect(None, None))
        if self.is_broken():
            self.close()
            raise OSError(0, "no display")
        self._setup = ctypes.cast(self._library.xcb_get_setup(self._connection), ctypes.POINTER(_Setup))
        screens = self._library.xcb_setup_roots_iterator(self._setup)
        self._root: int = screens.root[0]

    def close(self) -> None:
        """Once."""
        self._library.xcb_disconnect(self._connection)

    def is_broken(self) -> bool:
        """Whether the display is gone."""
        return bool(self._library.xcb_connection_has_error(self._connection))

    def fileno(self) -> int:
        """What can be read when something came."""
        return int(self._library.xcb_get_file_descriptor(self._connection))

    def keycodes(self, keysym: int) -> list[int]:
        """The keys that write it, as keyboards are laid out now."""
        least, most = self._setup[0].least_keycode, self._setup[0].most_keycode
        cookie = self._library.xcb_get_keyboard_mapping(self._connection, least, most - least + 1)
        reply = self._library.xcb_get_keyboard_mapping_reply(self._connection, cookie, None)
        if not reply:
            return []
        width = ctypes.cast(reply, ctypes.POINTER(_Mapping))[0].keysyms_per_keycode
        keysyms = self._library.xcb_get_keyboard_mapping_keysyms(reply)
        found = [
            least + key
            for key in range(most - least + 1)
            if keysym in (keysyms[key * width + column] for column in range(width))
        ]
        self._c.free(reply)
        return found

    def grab(self, keycode: int, held: int) -> bool:
        """Whether a key is ours now, with these held beside it."""
        grab = self._library.xcb_grab_key_checked
        cookie = grab(self._connection, 0, self._root, held, keycode, ASYNCHRONOUS, ASYNCHRONOUS)
        error = self._library.xcb_request_check(self._connection, cookie)
        self._c.free(error)
        return not error

    def ungrab(self, keycode: int, held: int) -> None:
        """It is nobody's."""
        self._library.xcb_ungrab_key(self._connection, keycode, self._root, held)
        self._library.xcb_flush(self._connection)

    def events(self) -> Iterator[KeyEvent]:
        """What has come; never waits."""
        while event := self._library.xcb_poll_for_event(self._connection):
            copy = KeyEvent.from_buffer_copy(ctypes.string_at(event, ctypes.sizeof(KeyEvent)))
            self._c.free(event)
            copy.kind &= ~_SENT_BY_SOMEBODY
            yield copy

    def activate(self, window: int, time: int) -> None:
        """Asks the window manager to bring a window to the front, as of that time (EWMH, `_NET_ACTIVE_WINDOW`)."""
        name = b"_NET_ACTIVE_WINDOW"
        cookie = self._library.xcb_intern_atom(self._connection, 0, len(name), name)
        reply = self._library.xcb_intern_atom_reply(self._connection, cookie, None)
        if not reply:
            return
        atom = ctypes.cast(reply, ctypes.POINTER(_Atom))[0].atom
        self._c.free(reply)
        message = _ClientMessage(_CLIENT_MESSAGE, 32, 0, window, atom, (_PAGER, time, 0, 0, 0))
        self._library.xcb_send_event(self._connection, 0, self._root, _TO_WINDOW_MANAGER, ctypes.byref(message))
        self._library.xcb_flush(self._connection)


def _library() -> ctypes.CDLL:
    library = ctypes.CDLL("libxcb.so.1")
    pointer, number, byte, short = ctypes.c_void_p, ctypes.c_uint32, ctypes.c_uint8, ctypes.c_uint16
    kinds: dict[str, tuple[object, list[object]]] = {
        "xcb_connect": (pointer, [ctypes.c_char_p, pointer]),
        "xcb_disconnect": (None, [pointer]),
        "xcb_connection_has_error": (ctypes.c_int, [pointer]),
        "xcb_get_file_descriptor": (ctypes.c_int, [pointer]),
        "xcb_get_setup": (pointer, [pointer]),
        "xcb_setup_roots_iterator": (_Screens, [ctypes.POINTER(_Setup)]),
        "xcb_get_keyboard_mapping": (_Cookie, [pointer, byte, byte]),
        "xcb_get_keyboard_mapping_reply": (pointer, [pointer, _Cookie, pointer]),
        "xcb_get_keyboard_mapping_keysyms": (ctypes.POINTER(number), [pointer]),
        "xcb_grab_key_checked": (_Cookie, [pointer, byte, number, short, byte, byte, byte]),
        "xcb_ungrab_key": (_Cookie, [pointer, byte, number, short]),
        "xcb_request_check": (pointer, [pointer, _Cookie]),
        "xcb_poll_for_event": (pointer, [pointer]),
        "xcb_intern_atom": (_Cookie, [pointer, byte, short, ctypes.c_char_p]),
        "xcb_intern_atom_reply": (pointer, [pointer, _Cookie, pointer]),
        "xcb_send_event": (_Cookie, [pointer, byte, number, number, pointer]),
        "xcb_flush": (ctypes.c_int, [pointer]),
    }
    for name, (result, arguments) in kinds.items():
        function = getattr(library, name)
        function.restype, function.argtypes = result, arguments
    return library
