"""Actions on the database of families and keys (Asterisk: `db.c`)."""

from collections.abc import Sequence

from switchboard.core.errors import CommandRefused
from switchboard.manager.request import ManagerAction, ManagerRequest, Message


def _db_get(request: ManagerRequest) -> None:
    family, key = request.get("Family"), request.get("Key")
    if not family or not key:
        request.fail("No family specified." if not family else "No key specified.")
        return
    value = request.backend.world.entries.get(family, key)
    if value is None:
        request.fail("Database entry not found")
        return
    _answer_entries(request, [(family, key, value)], "DBGetResponse", "DBGetComplete")


def _db_get_tree(request: ManagerRequest) -> None:
    entries = list(request.backend.world.entries.entries(request.get("Family"), request.get("Key")))
    if not entries:
        request.fail("Database entry not found")
        return
    _answer_entries(request, entries, "DBGetTreeResponse", "DBGetTreeComplete")


def _answer_entries(
    request: ManagerRequest, entries: Sequence[tuple[str, str, str]], event: str, complete: str
) -> None:
    items: list[Message] = [[("Family", family), ("Key", key), ("Val", value)] for family, key, value in entries]
    request.list("Result will follow", event, items, complete)


def _db_put(request: ManagerRequest) -> None:
    family, key, value = request.get("Family"), request.get("Key"), request.get("Val")
    if not family or not key:
        request.fail("No family specified" if not family else "No key specified")
        return
    try:
        command = request.backend.world.entries.put(family, key, value, request.origin)
    except CommandRefused:
        request.fail("Failed to update entry")
        return
    request.backend.submit_all([command], request.done("Updated database successfully", "Failed to update entry"))


def _db_del(request: ManagerRequest) -> None:
    family, key = request.get("Family"), request.get("Key")
    entries = request.backend.world.entries
    if entries.get(family, key) is None:
        request.fail("Database entry not found")
        return
    command = entries.delete(family, key, request.origin)
    request.backend.submit_all([command], request.done("Key deleted successfully", "Database entry not deleted"))


def _db_del_tree(request: ManagerRequest) -> None:
    entries = request.backend.world.entries
    found = [(family, key) for family, key, _ in entries.entries(request.get("Family"), request.get("Key"))]
    if not request.get("Family") or not found:
        request.fail("Database entry not found")
        return
    commands = [entries.delete(family, key, request.origin) for family, key in found]
    request.backend.submit_all(commands, request.done("Key tree deleted successfully", "Database entry not deleted"))


DATABASE_ACTIONS = (
    ManagerAction("DBGet", "Read an entry of the database", ("system", "reporting"), _db_get),
    ManagerAction("DBGetTree", "Read entries of the database", ("system", "reporting"), _db_get_tree),
    ManagerAction("DBPut", "Put an entry into the database", ("system",), _db_put, overlaps=True),
    ManagerAction("DBDel", "Delete an entry of the database", ("system",), _db_del),
    ManagerAction("DBDelTree", "Delete entries of the database", ("system",), _db_del_tree),
)
