"""A line of a table as it is painted in one go, and its cells."""

from dataclasses import dataclass

from PySide6.QtCore import QRect


@dataclass(frozen=True, slots=True)
class Cell:
    """Where a column stands, in pixels of the view."""

    column: int
    left: int
    width: int


@dataclass(frozen=True, slots=True)
class PaintedLine:
    """Where a line stands, from the top and in pixels of the view; one that is current has the keyboard."""

    place: int
    box: QRect
    is_selected: bool
    is_current: bool
