"""What each roster said the last time it was taken, so that what came from it is told from what was set by hand."""

import logging
from collections.abc import Mapping

import msgspec

from switchboard.storage.database import Database
from switchboard.storage.tables import META, Change

_log = logging.getLogger("switchboard.storage")
_NAME = "roster "
_NOTE = "reading "
_decoder = msgspec.json.Decoder(dict[str, dict[str, str]])


def read_roster_memory(database: Database, source: str) -> Mapping[str, Mapping[str, str]]:
    """By extension and field; nothing where it was never taken, or no version of ours wrote it, which is said."""
    for (text,) in database.read("SELECT value FROM meta WHERE name = ?", [_NAME + source]):
        try:
            return _decoder.decode(text)
        except (msgspec.DecodeError, TypeError, RecursionError) as error:
            _log.error("What %s said the last time cannot be read: %s.", source, error)
    return {}


def roster_memory_change(source: str, said: Mapping[str, Mapping[str, str]]) -> Change:
    """The row that keeps it."""
    name = _NAME + source
    return META, name, (name, msgspec.json.encode(said).decode())


def read_reading_notes(database: Database) -> Mapping[str, str]:
    """How each server of people did when it was read last, by its name: a text that whoever wrote it reads."""
    rows = database.read("SELECT name, value FROM meta WHERE name >= ? AND name < ?", [_NOTE, _NOTE[:-1] + "!"])
    return {name[len(_NOTE) :]: text for name, text in rows if isinstance(text, str)}


def reading_note_change(name: str, text: str) -> Change:
    """The row that keeps it."""
    return META, _NOTE + name, (_NOTE + name, text)
