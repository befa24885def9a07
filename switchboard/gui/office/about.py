"""What a receptionist wants to know of somebody besides name, number and presence."""

from switchboard.core.people import Person
from switchboard.gui.office.number_words import kind_word


def about_text(person: Person) -> str:
    """
    What a receptionist wants to know besides, a line each; nothing where nothing is known.

    >>> from switchboard.core.people import Number
    >>> print(about_text(Person("1", note="speaks French", numbers=(Number("030 2", "home"),), groups=("choir",))))
    speaks French
    home 030 2
    choir
    """
    numbers = (f"{kind_word(each.label)} {each.number}".strip() for each in person.numbers)
    return "\n".join(line for line in (person.note, *numbers, " · ".join(person.groups)) if line)
