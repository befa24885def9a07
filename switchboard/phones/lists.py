"""Which resource lists phones may watch: departments of the directory, and those that settings name."""

import re
from collections.abc import Callable, Mapping, Sequence

from switchboard.core.directory import Directory
from switchboard.core.presence_core import PresenceCore
from switchboard.core.states import ExtensionStatus
from switchboard.settings.phones import PhoneSettings
from switchboard.sip.numbers import sought
from switchboard.sip.watch.resource_list import ListMember

_NOT_IN_URI = re.compile(r"[^a-z0-9]+")


class PhoneLists:
    """Each list's members by the name under which it is watched; put together when somebody first asks."""

    def __init__(
        self,
        settings: PhoneSettings,
        directory: Directory,
        core: PresenceCore,
        find: Callable[[str, str], ExtensionStatus | None],
    ) -> None:
        """`find` says which hint a number means in a context, or in any."""
        self._settings = settings
        self._directory = directory
        self._core = core
        self._find = find
        self._lists: dict[str, tuple[ListMember, ...]] | None = None  # None as long as nobody has asked
        self._hinted: frozenset[str] | None = None  # members that have a hint; None where nobody has looked

    def __call__(self) -> Mapping[str, Sequence[ListMember]]:
        if self._lists is None:
            self._lists = self._make()
        return self._lists

    def members(self, name: str) -> Sequence[ListMember] | None:
        """Those of one list; None where there is none of that name."""
        return self().get(name.lower())

    def people_changed(self) -> bool:
        """Somebody in the directory is another; returns whether that made a list another."""
        before, self._lists = self._lists, None
        return before is None or before != self()

    def hints_changed(self) -> bool:
        """
        The office's files were read anew; returns whether lists are others, or their members have a hint or none.

        Lists that nobody has asked for yet concern nobody: an office of ten thousand people starts without them.
        """
        if self._lists is None:
            return False
        before = (self._lists, self._hinted)
        self._lists = self._make()
        members = {member.exten for members in self._lists.values() for member in members}
        self._hinted = frozenset(exten for exten in members if self._find(*sought(exten)) is not None)
        return before != (self._lists, self._hinted)

    def _make(self) -> dict[str, tuple[ListMember, ...]]:
        lists: dict[str, list[ListMember]] = {}
        people = sorted(self._directory.people().values(), key=lambda person: person.exten)
        if self._settings.departments_as_lists:
            for person in people:
                name = _NOT_IN_URI.sub("-", person.department.lower()).strip("-")
                if name:
                    lists.setdefault(name, []).append(ListMember(person.exten, person.name))
        for name, extensions in self._settings.lists.items():
            lists[name.lower()] = [
                ListMember(exten, self._directory.person(sought(exten).exten).name) for exten in extensions
            ]
        hints = {status.extension.exten.lower() for status in self._core.statuses()}
        return {name: tuple(members) for name, members in lists.items() if name not in hints}
