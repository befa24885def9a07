"""A copy of a database that goes on meanwhile, and what a copy needs before it takes over from the one it is of."""

import contextlib
import sqlite3
from pathlib import Path

from switchboard.ground.rights.choose import keep_from_others
from switchboard.storage.errors import StorageUnavailable, in_words

_EPOCHS = 1_000  # starts of the one it was copied from, since then
_NUMBERS = 1_000_000  # CSeqs that it used since then
_MOST_NUMBER = 2_000_000_000  # of a CSeq (RFC 3261 8.1.1.5: below 2**31) that is raised
_CSEQ_LIMIT = "$[13]"  # where it stands in the row of a subscription (see `sip.journal.SubscriptionRow`)


def copy_database(path: Path, target: Path) -> None:
    """
    A copy as of one moment, in one file; whoever writes meanwhile goes on.

    Raises:
        StorageUnavailable: it cannot be read, or the copy cannot be written.
    """
    try:
        with (
            contextlib.closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as source,
            contextlib.closing(sqlite3.connect(target)) as copy,
        ):
            source.backup(copy)  # all pages in one step: of one moment
            copy.execute("PRAGMA journal_mode=DELETE")
        keep_from_others(target)
    except (sqlite3.Error, OSError) as error:
        raise StorageUnavailable(
            "{path} cannot be copied to {target}: {why}", path=path, target=target, why=in_words(error)
        ) from error


def go_on_above(path: Path) -> None:
    """
    For a copy that takes over from a database which may have gone on since: versions of states and CSeqs (RFC 3261
    12.2.2) go on above all that phones can have been told.

    Raises:
        StorageUnavailable: it cannot be written.
    """
    raised = f"json_set(row, '{_CSEQ_LIMIT}', json_extract(row, '{_CSEQ_LIMIT}') + {_NUMBERS})"
    few = f"json_valid(row) AND json_extract(row, '{_CSEQ_LIMIT}') < {_MOST_NUMBER}"
    try:
        with contextlib.closing(sqlite3.connect(path)) as connection, connection:
            connection.execute(f"UPDATE meta SET value = value + {_EPOCHS} WHERE name = 'epoch'")
            connection.execute(f"UPDATE subscription SET row = {raised} WHERE {few}")
    except sqlite3.Error as error:
        raise StorageUnavailable("{path} cannot be written: {why}", path=path, why=in_words(error)) from error
