"""Who may speak SIP to us: what each user's secret comes to, and what each may watch and publish."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from switchboard.core.pattern import ExtensionPattern


class ExtensionSet:
    """
    Extensions by number and by pattern; `all` holds every one.

    >>> "6123" in ExtensionSet(["6002", "_61XX"]), "7000" in ExtensionSet(["all"])
    (True, True)
    """

    __slots__ = ("_exact", "_patterns", "texts")

    def __init__(self, texts: Iterable[str]) -> None:
        """
        Raises:
            BadPattern: a text with a leading underscore is no pattern.
        """
        self.texts = tuple(texts)
        self._exact = frozenset(self.texts)
        self._patterns = tuple(ExtensionPattern(text) for text in self.texts if text.startswith("_"))

    def __contains__(self, exten: str) -> bool:
        return "all" in self._exact or exten in self._exact or any(part.matches(exten) for part in self._patterns)

    def __str__(self) -> str:
        return ", ".join(self.texts) or "none"


@dataclass(frozen=True, slots=True)
class SipUser:
    """
    A phone's account. `ha1` holds H(name:realm:secret) in hex by algorithm (RFC 7616 3.4.2, RFC 8760 2.1).

    `lines` are the extensions that its phone is configured for: it registers as them and publishes for them. `context`
    is the one that it sees, with those that this one includes; empty where it sees all.
    """

    name: str
    ha1: Mapping[str, str] = field(repr=False)
    watch: ExtensionSet
    lines: ExtensionSet
    context: str = ""
