"""Variables of a channel, or of everyone: texts by name, bounded in bytes."""

from collections.abc import Callable, Iterator, Mapping, MutableMapping

from switchboard.dialplan.text.bounds import clip, size_of
from switchboard.ground.errors import SwitchboardError

CHANNEL_BYTES = 1_048_576  # of all variables of a channel
GLOBAL_BYTES = 16_777_216  # of those that all channels share
_MAX_NAME = 1_000  # bytes
_OVERHEAD = 200  # bytes that a variable takes beside its name and value


class VariablesFull(SwitchboardError):
    """The variable does not fit; those that were there stay as they were."""


class Variables(MutableMapping[str, str]):
    """
    A mapping that takes at most `most` bytes, what each variable costs beside its texts counted in.

    Attributes:
        on_set: told the name and value of each that is set from then on; None where nobody wants to know.
    """

    __slots__ = ("_covered", "_most", "_size", "_values", "on_set")

    def __init__(self, most: int = CHANNEL_BYTES, values: Mapping[str, str] | None = None) -> None:
        """
        Raises:
            VariablesFull: the values are too many.
        """
        self.on_set: Callable[[str, str], None] | None = None
        self._most = most
        self._size = 0
        self._values: dict[str, str] = {}
        self._covered: dict[str, list[str | None]] = {}  # what stands below a value, None for nothing
        self.update(values or {})

    def __getitem__(self, name: str) -> str:
        return self._values[name]

    def __setitem__(self, name: str, value: str) -> None:
        """
        A value that is longer than one may be is cut.

        Raises:
            VariablesFull: there is no room for it.
        """
        value = clip(value)
        if size_of(name) > _MAX_NAME:
            raise VariablesFull(f"a variable's name has {_MAX_NAME:,} bytes at most")
        before = _cost(name, self._values[name]) if name in self._values else 0
        size = self._size - before + _cost(name, value)
        if size > self._most:
            raise VariablesFull(f"'{clip(name, 80)}' cannot be set: all variables together have {self._most:,} bytes")
        self._values[clip(name)] = value
        self._size = size
        if self.on_set is not None:
            self.on_set(name, value)

    def __delitem__(self, name: str) -> None:
        self._size -= _cost(name, self._values.pop(name))

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)

    def __contains__(self, name: object) -> bool:
        return name in self._values

    def push(self, name: str, value: str) -> None:
        """
        Sets a value that covers the one that is there until `uncover` (Asterisk: `pbx_builtin_pushvar_helper`).

        Raises:
            VariablesFull: there is no room for both.
        """
        below = self._values.pop(name, None)
        try:
            self[name] = value
        except VariablesFull:
            if below is not None:
                self._values[name] = below
            raise
        self._covered.setdefault(name, []).append(below)

    def uncover(self, name: str) -> None:
        """Brings back what `push` covered, or nothing where there was nothing. Harmless where nothing was covered."""
        covered = self._covered.get(name)
        if not covered:
            return
        if name in self._values:
            del self[name]
        below = covered.pop()
        if not covered:
            del self._covered[name]
        if below is not None:
            self._values[name] = below  # its size is counted already

    def covered(self, name: str, depth: int) -> str:
        """The value that `depth` others cover, the newest one for 0; empty where there are not so many."""
        if depth <= 0:
            return self._values.get(name, "")
        below = self._covered.get(name, [])
        return below[-depth] or "" if depth <= len(below) else ""

    def take(self, values: Mapping[str, str]) -> int:
        """Sets those that there is room for, and returns how many were left out."""
        left_out = 0
        for name, value in values.items():
            try:
                self[name] = value
            except VariablesFull:
                left_out += 1
        return left_out


def _cost(name: str, value: str) -> int:
    return _OVERHEAD + size_of(name) + size_of(value)
