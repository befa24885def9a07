"""What a face asks and hears is values, and values of values: a window may be told of them wherever it stands."""

import datetime as dt
import pickle
import types
import typing
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from enum import Enum

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from switchboard.api.operations import DialAs, Operation
from switchboard.api.phones import InboundSubscription, Registration
from switchboard.api.snapshot import Snapshot
from switchboard.core.changes import ChangeSet, HistoryEntry
from switchboard.core.commands import Command
from switchboard.core.reports import Report

ROOTS = (Operation, DialAs, Snapshot, ChangeSet, Command, Report, HistoryEntry, InboundSubscription, Registration)
ROOT_CLASSES = [cls for root in ROOTS for cls in (typing.get_args(root) or (root,))]
PLAIN = (str, bytes, int, float, bool, type(None), dt.datetime, dt.time)


def parts(annotation: object) -> Iterator[object]:
    """The classes that a field's type is put together from."""
    origin = typing.get_origin(annotation)
    if origin in (tuple, Mapping, typing.Union, types.UnionType):
        for part in typing.get_args(annotation):
            if part is not Ellipsis:
                yield from parts(part)
    else:
        yield annotation


def is_named_tuple(cls: type) -> bool:
    return issubclass(cls, tuple) and hasattr(cls, "_fields")


def reachable() -> list[type]:
    seen: dict[type, None] = {}
    waiting: list[object] = list(ROOT_CLASSES)
    while waiting:
        cls = waiting.pop()
        assert isinstance(cls, type), cls
        if cls in PLAIN or cls in seen:
            continue
        seen[cls] = None
        if is_dataclass(cls) or is_named_tuple(cls):
            waiting += [part for hint in typing.get_type_hints(cls).values() for part in parts(hint)]
    return list(seen)


@pytest.mark.parametrize("cls", reachable(), ids=lambda cls: cls.__name__)
def test_every_value_is_frozen_and_holds_nothing_but_values(cls: type) -> None:
    if issubclass(cls, Enum) or is_named_tuple(cls):
        return
    assert is_dataclass(cls)
    assert "__slots__" in vars(cls)
    assert vars(cls)["__dataclass_params__"].frozen
    assert all(not callable(part) or isinstance(part, type) for field in fields(cls) for part in parts(field.type))


@pytest.mark.parametrize("cls", ROOT_CLASSES, ids=lambda cls: cls.__name__)
def test_every_value_survives_the_way_to_another_process(cls: type) -> None:
    @settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(st.from_type(cls))
    def there_and_back(value: object) -> None:
        assert repr(pickle.loads(pickle.dumps(value))) == repr(value)  # no number equals one that is none

    there_and_back()
