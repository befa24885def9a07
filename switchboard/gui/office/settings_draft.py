"""Settings that were changed in the window and are not written yet."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from switchboard.api.settings import NamedEntry, NamePath, SettingEdit, SettingField, SettingsList, Source, Value

Values = Mapping[NamePath, Value | None]


@dataclass(slots=True)
class SettingsDraft:
    """By the names that lead to each; None for back to the default, or for an entry that goes."""

    values: dict[NamePath, Value | None] = field(default_factory=dict)

    def edits(self) -> tuple[SettingEdit, ...]:
        """What is to be written."""
        return tuple(SettingEdit(path, value) for path, value in self.values.items())

    def put(self, shown: SettingField, value: Value | None) -> None:
        """A field's new value; one that is what it was before is no change."""
        is_default = value is None or (value == shown.default and shown.source is not Source.FILE)
        same = shown.source is not Source.FILE if is_default else value == shown.value
        if same:
            self.values.pop(shown.path, None)
        else:
            self.values[shown.path] = value

    def put_entry(self, edits: Mapping[NamePath, Value | None]) -> None:
        """What was asked for of an entry."""
        self.values.update(edits)

    def remove_entry(self, listed: SettingsList, entry: NamedEntry) -> None:
        """It goes, with all that was changed in it; one that is not written yet is forgotten."""
        inner = [path for path in self.values if path[: len(entry.path)] == entry.path]
        for path in inner:
            del self.values[path]
        if entry in listed.entries:
            self.values[entry.path] = None

    def forget(self, written: tuple[SettingEdit, ...]) -> None:
        """These are written; what was changed again since stays."""
        for edit in written:
            if edit.path in self.values and self.values[edit.path] == edit.value:
                del self.values[edit.path]

    def entries(self, listed: SettingsList) -> Iterator[NamedEntry]:
        """Those of a list as they are to be, new ones last."""
        depth = len(listed.path) + 1
        for entry in listed.entries:
            if self.values.get(entry.path, entry) is not None:
                yield self._changed(listed, entry)
        known = {entry.path for entry in listed.entries}
        new = [path[:depth] for path in self.values if len(path) >= depth and path[: depth - 1] == listed.path]
        for path in dict.fromkeys(new):
            if not any(path == one[: len(path)] for one in known):
                empty = NamedEntry(path[-1], path, (None,) * len(listed.fields))
                yield self._changed(listed, empty)

    def is_changed(self, path: NamePath) -> bool:
        """Whether something of it, or within it, is not written yet."""
        return any(one[: len(path)] == path for one in self.values)

    def _changed(self, listed: SettingsList, entry: NamedEntry) -> NamedEntry:
        paths = [(*entry.path, *shown.path) for shown in listed.fields]
        values = tuple(
            self.values.get(path, value) if path in self.values else value
            for path, value in zip(paths, entry.values, strict=True)
        )
        is_set = entry.is_set or any(path[-1:] == ("secret",) and path in self.values for path in paths)
        return NamedEntry(entry.name, entry.path, values, is_set, entry.source, entry.lock)
