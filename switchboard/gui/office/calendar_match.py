"""Whose calendar is whose, as far as a server's names tell: by a person's name, number or address."""

from collections.abc import Iterable, Mapping
from urllib.parse import unquote, urlsplit

from switchboard.api.calendars import FoundCalendar
from switchboard.core.people import Person


class CalendarMatch:
    """Finds people by what calendars are called, and by where they lie."""

    def __init__(self, people: Mapping[str, Person]) -> None:
        self._by_name = _unique((person.name, exten) for exten, person in people.items())
        self._by_address = _unique((person.email, exten) for exten, person in people.items())
        self._by_user = _unique((person.email.partition("@")[0], exten) for exten, person in people.items())
        self._people = people

    def exten(self, found: FoundCalendar) -> str:
        """
        Whose it is; empty where nothing says so, or where it could be two people's.

        >>> ann = Person("6002", "Ann Bee", email="a.bee@example.com")
        >>> match = CalendarMatch({"6002": ann})
        >>> [match.exten(FoundCalendar(f"https://x/dav/{path}/", name)) for path, name in
        ...  [("1", "ann bee"), ("6002/work", "Work"), ("a.bee/w", "W"), ("a.bee%40example.com/w", ""), ("2", "Bob")]]
        ['6002', '6002', '6002', '6002', '']
        """
        name = found.name.casefold()
        if name in self._by_name or found.name in self._people:
            return self._by_name.get(name) or found.name
        parts = [unquote(part) for part in urlsplit(found.url).path.split("/") if part]
        for part in reversed(parts):
            key = part.casefold()
            known = part if part in self._people else self._by_address.get(key) or self._by_user.get(key)
            if known:
                return known
        return ""


def _unique(pairs: Iterable[tuple[str, str]]) -> Mapping[str, str]:
    """Without those that two people have."""
    found: dict[str, str] = {}
    for text, exten in pairs:
        key = text.strip().casefold()
        found[key] = exten if found.get(key, exten) == exten else ""
    return {key: exten for key, exten in found.items() if key and exten}
