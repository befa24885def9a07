"""
The contacts that are bound to extensions, those among them that are not stored yet, and what becomes of them.

A change counts from the moment it is asked for, so that whoever asks next finds it; nobody is told of it before it is
stored. One that cannot be stored is taken back whole: its binding is what it was before, or, where others changed it
meanwhile, what it was before stands behind theirs.
"""

import functools
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from switchboard.ground.deadlines import Deadlines
from switchboard.sip.journal import BINDING, BindingRow, Journal

_OVERHEAD = 700  # bytes that a binding takes beside its texts


@dataclass(slots=True, eq=False)
class _Change:
    """A change that is not stored yet; `before` is what its binding was, None where there was none."""

    key: str
    before: BindingRow | None


class Bindings:
    """Rows by extension and key; `report` hears of each extension that came or went, once that is stored."""

    def __init__(self, journal: Journal, report: Callable[[str, bool], None]) -> None:
        self._journal = journal
        self._report = report
        self._of: dict[str, dict[str, BindingRow]] = {}
        self._deadlines: Deadlines[tuple[str, str]] = Deadlines()
        self._changes: dict[str, list[_Change]] = {}  # of each key, the oldest first
        self._reported: set[str] = set()  # extensions that were said to be there
        self._restored: set[str] = set()  # keys of those that nobody changed since
        self.size = 0  # bytes that all of them take, roughly

    def __iter__(self) -> Iterator[BindingRow]:
        return (row for rows in self._of.values() for row in rows.values())

    def __len__(self) -> int:
        return len(self._deadlines)

    def of(self, aor: str) -> Mapping[str, BindingRow]:
        """Those of one extension, by key."""
        return self._of.get(aor, {})

    def restore(self, rows: Iterable[BindingRow]) -> None:
        """Takes up what was stored; that their extensions are there is known already."""
        for row in rows:
            self._set(row.aor, row.key, row)
            self._reported.add(row.aor)
            self._restored.add(row.key)

    def may_repeat(self, row: BindingRow) -> bool:
        """Whether the request that made it may come again: it was stored, and its answer went with who gave it."""
        return row.key in self._restored

    def keep_anew(self) -> None:
        """Puts all into the journal again, but those whose change is on its way there."""
        for row in self:
            if row.key not in self._changes:
                self._journal.put(BINDING, row.key, row)

    def change(self, aor: str, rows: Mapping[str, BindingRow | None]) -> Callable[[bool], None]:
        """
        Has these be the extension's bindings under their keys, None for no more, and puts that into the journal.

        Returns:
            What is to be told whether it is stored.
        """
        changes = []
        for key, row in rows.items():
            change = _Change(key, self.of(aor).get(key))
            if change.before is row is None:
                continue
            self._set(aor, key, row)
            self._journal.put(BINDING, key, row)
            self._changes.setdefault(key, []).append(change)
            changes.append(change)
        return functools.partial(self._settle, aor, changes)

    def get_timer(self) -> float | None:
        return self._deadlines.next()

    def handle_timer(self, now: float) -> None:
        for aor, key in self._deadlines.due(now):
            self._set(aor, key, None)
            self._journal.put(BINDING, key, None)
            self._report_change(aor)

    def _settle(self, aor: str, changes: Iterable[_Change], is_stored: bool) -> None:
        for change in changes:
            of_key = self._changes[change.key]
            at = of_key.index(change)
            if not is_stored and at + 1 < len(of_key):
                of_key[at + 1].before = change.before
            elif not is_stored:
                self._set(aor, change.key, change.before)
                if change.before is not None:  # else the row goes once the disk takes it, though it was refused
                    self._journal.put(BINDING, change.key, change.before)
            del of_key[at]
            if not of_key:
                del self._changes[change.key]
        self._report_change(aor)

    def _set(self, aor: str, key: str, row: BindingRow | None) -> None:
        self._restored.discard(key)
        rows = self._of.setdefault(aor, {})
        before = rows.pop(key, None)
        self.size -= size_of(before) if before else 0
        if row is None:
            self._deadlines.drop((aor, key))
        else:
            rows[key] = row
            self.size += size_of(row)
            self._deadlines.set((aor, key), row.expires_at)
        if not rows:
            del self._of[aor]

    def _report_change(self, aor: str) -> None:
        is_there = aor in self._of
        if is_there and aor not in self._reported:
            self._reported.add(aor)
            self._report(aor, True)
        elif not is_there and aor in self._reported:
            self._reported.discard(aor)
            self._report(aor, False)


def size_of(row: BindingRow) -> int:
    """Bytes that it takes, roughly."""
    return _OVERHEAD + sum(len(value) for value in row if isinstance(value, str))
