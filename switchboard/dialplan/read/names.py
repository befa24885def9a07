"""Texts that are expanded while the files are read: values of [globals], names of extensions and includes."""

from collections.abc import Callable, Mapping

from switchboard.dialplan.text.bounds import MAX_WORK, TooMuchWork
from switchboard.dialplan.text.template import compile_template
from switchboard.ground.errors import Sentence

_NOT_ASKED = "{name}() is not asked while the files are read; only variables of [globals] are known then"


class LoadScope:
    """Variables of [globals]; functions have no channel and no office to ask yet, and are said to the one who reads."""

    def __init__(self, variables: Mapping[str, str], warn: Callable[[str], None]) -> None:
        self.warn = warn
        self._variables = variables
        self._spent = 0

    def read(self, name: str, arguments: str | None) -> str:
        if arguments is None or name == "GLOBAL":
            return self._variables.get(name if arguments is None else arguments, "")
        self.warn(Sentence(_NOT_ASKED, name=name[:80]))
        return ""

    def spend(self, work: int) -> None:
        """
        Raises:
            TooMuchWork: one text costs more than it may.
        """
        self._spent += work
        if self._spent > MAX_WORK:
            raise TooMuchWork("it costs more than one text may")

    def expand(self, text: str) -> str:
        """As `Template.expand`; what costs too much is said, and comes to nothing."""
        try:
            return compile_template(text).expand(self) if "$" in text else text
        except TooMuchWork as error:
            self.warn(error.sentence)
            return ""
