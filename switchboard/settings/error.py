"""What is wrong with a setting, in words."""

from switchboard.ground.errors import SwitchboardError


class SettingError(SwitchboardError):
    """A setting is not what it can be."""

    def __init__(self, name: str, value: object, expected: str) -> None:
        super().__init__(f"{name} = {value!r}: {expected}")
