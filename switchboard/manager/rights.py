"""
Which classes a user needs to write for what functions and applications do (Asterisk: `manager.c`, `live_dangerously`).

Getvar and Setvar reach whatever a function reaches: it takes what the action takes that does the same. Asterisk keeps
the functions that reach furthest from everybody on the manager interface; here they are for those who might anyway.
"""

import functools
from collections.abc import Mapping

from switchboard.dialplan.functions.table import FunctionTable
from switchboard.dialplan.run.scope import FUNCTIONS
from switchboard.dialplan.run.world import Withheld
from switchboard.manager.users import allows

Classes = tuple[str, ...]
_DATABASE_READ: Classes = ("system", "reporting")  # DBGet
_DATABASE_WRITE: Classes = ("system",)  # DBPut, DBDel
_TO_CHANGE: Classes = ("system",)  # what is known of no other
_TO_READ: Mapping[str, Classes] = {
    "DB": _DATABASE_READ,
    "DB_EXISTS": _DATABASE_READ,
    "DB_KEYS": _DATABASE_READ,
    "DB_KEYCOUNT": _DATABASE_READ,
    "DB_DELETE": _DATABASE_WRITE,
    "INC": ("call",),  # Setvar
    "DEC": ("call",),
    "SET": ("call",),
    "SHIFT": ("call",),
    "POP": ("call",),
    "STAT": ("system",),
}
_TO_WRITE: Mapping[str, Classes] = {"DB": _DATABASE_WRITE}
# Asterisk's action_originate: an application with one of these in its name needs `system` beside `originate`
_FAR_REACHING = ("system", "exec", "agi", "mixmonitor", "externalivr", "originate", "dbdel")


def needed_to_read(name: str, *, changes: bool) -> Classes:
    """
    The classes of which one is needed to read a function, beside those of the action; none where it takes no more.

    Args:
        changes: reading it changes something.
    """
    return _TO_READ.get(name, _TO_CHANGE if changes else ())


def needed_to_write(name: str) -> Classes:
    """The same for writing it."""
    return _TO_WRITE.get(name, ())


@functools.lru_cache(maxsize=256)
def withheld_from(write: frozenset[str], functions: FunctionTable = FUNCTIONS) -> Withheld:
    """The functions that a user with these classes may not use."""
    return Withheld(
        frozenset(
            function.name
            for function in functions
            if not allows(write, needed_to_read(function.name, changes=function.changes))
        ),
        frozenset(function.name for function in functions if not allows(write, needed_to_write(function.name))),
    )


def may_run(application: str, write: frozenset[str]) -> bool:
    """Whether a user with these classes may have a call run that application."""
    return "system" in write or not any(part in application.lower() for part in _FAR_REACHING)
