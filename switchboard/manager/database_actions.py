"""Actions on the database of families and keys (Asterisk: `db.c`)."""

from collections.abc import Iterator, Sequence

from switchboard.core.errors import CommandRefused
from switchboard.manager.framing import Message
from switchboard.manager.reply import Outcome, Reply, Submit, error, listing, success
from switchboard.manager.request import ManagerAction, ManagerRequest


def _db_get(request: ManagerRequest) -> Outcome:
    family, key = request.get("Family"), request.get("Key")
    if not family or not key:
        return error("No family specified." if not family else "No key specified.")
    value = request.backend.world.entries.get(family, key)
    if value is None:
        return error("Database entry not found")
    return _entries([(family, key, value)], "DBGetResponse", "DBGetComplete")


def _db_get_tree(request: ManagerRequest) -> Outcome:
    entries = list(request.backend.world.entries.entries(request.get("Family"), request.get("Key")))
    if not entries:
        return error("Database entry not found")
    return _entries(entries, "DBGetTreeResponse", "DBGetTreeComplete")


def _entries(entries: Sequence[tuple[str, str, str]], event: str, complete: str) -> Reply:
    items: Iterator[Message] = ([("Family", family), ("Key", key), ("Val", value)] for family, key, value in entries)
    return listing("Result will follow", event, items, complete)


def _db_put(request: ManagerRequest) -> Outcome:
    family, key, value = request.get("Family"), request.get("Key"), request.get("Val")
    if not family or not key:
        return error("No family specified" if not family else "No key specified")
    try:
        command = request.backend.world.entries.put(family, key, value, request.origin)
    except CommandRefused:
        return error("Failed to update entry")
    return Submit([command], success("Updated database successfully"), error("Failed to update entry"))


def _db_del(request: ManagerRequest) -> Outcome:
    family, key = request.get("Family"), request.get("Key")
    entries = request.backend.world.entries
    if entries.get(family, key) is None:
        return error("Database entry not found")
    command = entries.delete(family, key, request.origin)
    return Submit([command], success("Key deleted successfully"), error("Database entry not deleted"))


def _db_del_tree(request: ManagerRequest) -> Outcome:
    entries = request.backend.world.entries
    found = [(family, key) for family, key, _ in entries.entries(request.get("Family"), request.get("Key"))]
    if not request.get("Family") or not found:
        return error("Database entry not found")
    commands = [entries.delete(family, key, request.origin) for family, key in found]
    return Submit(commands, success("Key tree deleted successfully"), error("Database entry not deleted"))


DATABASE_ACTIONS = (
    ManagerAction("DBGet", "Read an entry of the database", ("system", "reporting"), _db_get),
    ManagerAction("DBGetTree", "Read entries of the database", ("system", "reporting"), _db_get_tree),
    ManagerAction("DBPut", "Put an entry into the database", ("system",), _db_put, overlaps=True),
    ManagerAction("DBDel", "Delete an entry of the database", ("system",), _db_del),
    ManagerAction("DBDelTree", "Delete entries of the database", ("system",), _db_del_tree),
)
