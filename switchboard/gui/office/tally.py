"""Live counts: how many are in, out, on the phone, and the same of each department. Counted along, never anew."""

from collections import Counter
from collections.abc import Collection

from switchboard.gui.office.person_row import IN, ON_THE_PHONE, OUT, PersonRow
from switchboard.gui.office.query import Chip


class Tally:
    """Adds and takes away rows as they come, change and go."""

    def __init__(self, rows: Collection[PersonRow] = ()) -> None:
        self.people = Counter(row.person.department for row in rows)
        self.people_in = Counter(row.person.department for row in rows if row.status.presence.state in IN)
        self.groups = Counter(row.group for row in rows)  # each person's first
        self.groups_in = Counter(row.group for row in rows if row.status.presence.state in IN)
        self.chips = Counter(
            {
                Chip.EVERYONE: len(rows),
                Chip.IN: self.people_in.total(),
                Chip.OUT: sum(row.status.presence.state in OUT for row in rows),
                Chip.ON_THE_PHONE: sum(row.status.extension_state in ON_THE_PHONE for row in rows),
            }
        )

    def add(self, row: PersonRow) -> None:
        self._count(row, 1)

    def take(self, row: PersonRow) -> None:
        self._count(row, -1)

    def _count(self, row: PersonRow, one: int) -> None:
        status, department = row.status, row.person.department
        self.chips[Chip.EVERYONE] += one
        self.people[department] += one
        self.groups[row.group] += one
        if status.presence.state in IN:
            self.chips[Chip.IN] += one
            self.people_in[department] += one
            self.groups_in[row.group] += one
        elif status.presence.state in OUT:
            self.chips[Chip.OUT] += one
        if status.extension_state in ON_THE_PHONE:
            self.chips[Chip.ON_THE_PHONE] += one
