"""People."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Person:
    """A line of the office's directory. `presentity` serves extensions whose hint names none."""

    exten: str
    name: str = ""
    department: str = ""
    email: str = ""
    presentity: str = ""
