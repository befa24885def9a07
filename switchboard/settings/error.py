"""What is wrong with a setting, in words."""

from switchboard.ground.errors import Sentence, SwitchboardError

_MOST = 60  # characters of a value that are shown
_MOST_ITEMS = 3
_MOST_BITS = 200  # of a number that is shown; longer ones Python does not even write


class SettingError(SwitchboardError):
    """A setting is not what it can be: which, what it holds, what to write instead, and where it stands."""

    def __init__(self, name: str, value: object, expected: str, *, place: str = "") -> None:
        """
        Args:
            value: what stands there; None where it is not to be shown.
            place: file and line, empty where it stands in no file.
        """
        shown = name if value is None else Sentence("{name} = {value}", name=name, value=short_text(value))
        parts = {"place": place, "setting": shown, "reason": expected}
        said = {name: part for name, part in parts.items() if part}
        super().__init__(": ".join(f"{{{name}}}" for name in said), **said)


def short_text(value: object) -> str:
    """
    A value in a few characters that any terminal and any log takes.

    >>> short_text("x" * 100)[-3:], short_text(1 << 100_000), short_text(["a", 1, True, "b"]), short_text({"a": 1})
    ("x…'", 'a number of 100,001 bits', "['a', 1, true, …]", 'a section')
    """
    match value:
        case bool():
            text = "true" if value else "false"
        case int() if value.bit_length() > _MOST_BITS:
            return Sentence("a number of {count} bits", count=value.bit_length())
        case str() if len(value) > _MOST:
            text = f"{value[:_MOST]!r}"[:-1] + "…'"
        case list():
            items = [short_text(item) if not isinstance(item, list) else "[…]" for item in value[:_MOST_ITEMS]]
            text = f"[{', '.join(items + ['…'] * (len(value) > _MOST_ITEMS))}]"
        case dict():
            return Sentence("a section")
        case str() | int() | float():
            text = repr(value)
        case _:
            text = str(value)[:_MOST]
    return text
