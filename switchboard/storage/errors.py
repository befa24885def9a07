"""What can go wrong with a store, in words a person can act on."""

import sqlite3

from switchboard.core.errors import DataRefused
from switchboard.ground.errors import Sentence, SwitchboardError, why

_WORDS = {
    sqlite3.SQLITE_BUSY: "another program holds the database",
    sqlite3.SQLITE_LOCKED: "another program holds the database",
    sqlite3.SQLITE_FULL: "the disk is full",
    sqlite3.SQLITE_READONLY: "the database may not be written to",
    sqlite3.SQLITE_PERM: "the database may not be written to",
    sqlite3.SQLITE_CANTOPEN: "a file of the database cannot be opened",
    sqlite3.SQLITE_CORRUPT: "the database's file is damaged",
    sqlite3.SQLITE_NOTADB: "the database's file is damaged",
    sqlite3.SQLITE_IOERR: "the disk cannot be read or written",
}
_OF_A_VALUE = (sqlite3.DataError, sqlite3.IntegrityError, sqlite3.InterfaceError, sqlite3.ProgrammingError)
_CLOSED = "closed database"  # in the words of Python's ProgrammingError


class DatabaseRefused(DataRefused):
    """It is no database of this program, damaged, or of a newer version."""


class StorageUnavailable(SwitchboardError):
    """The disk or the file does not take what is to be stored; nothing was changed."""


class StoreLost(StorageUnavailable):
    """The database was deleted, replaced or damaged while it was in use; nothing is stored until it is back."""


def is_of_the_disk(error: BaseException) -> bool:
    """
    Whether nothing at all can be stored now; else it is about one of the values, or a fault of the program.

    >>> is_of_the_disk(sqlite3.DatabaseError("disk I/O error")), is_of_the_disk(sqlite3.DataError("too big"))
    (True, False)
    """
    if isinstance(error, _OF_A_VALUE):
        return _CLOSED in str(error)
    return isinstance(error, (sqlite3.Error, StorageUnavailable, MemoryError, OSError))


def in_words(error: BaseException) -> Sentence:
    """
    Why it could not be stored.

    >>> in_words(sqlite3.OperationalError("near x"))
    'near x'
    """
    if isinstance(error, OSError):
        return why(error)
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    words = _WORDS.get(code)
    if code == sqlite3.SQLITE_IOERR:
        return Sentence("{why} ({code})", why=Sentence(words or ""), code=getattr(error, "sqlite_errorname", ""))
    return Sentence(words or str(error) or type(error).__name__)
