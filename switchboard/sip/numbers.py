"""
What a URI's user part means: a number, and the context in which it is looked up.

Several contexts may have the same number, as offices do that share a server. The first of these that says something
chooses:

    the user part    `6002@sales`, its @ written as %40
    the domain       the longest one of the settings' `[domains]` that the URI's host is, or ends in
    the account      its `context`
    nothing          the first context that has the number

An account with a `context` sees that one and those it includes, whatever else chooses: the rest is not there for it, as
Asterisk has it.

>>> numbers = Numbers(lambda exten, context: None, domains={"example.com": "office"})
>>> numbers.seek(SipUri("sip", "6002", "desk.example.com"))
Sought(exten='6002', context='office')
"""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from switchboard.core.states import ExtensionStatus
from switchboard.sip.auth.users import SipUser
from switchboard.sip.wire.errors import NotFound
from switchboard.sip.wire.uri import SipUri

Find = Callable[[str, str], ExtensionStatus | None]


class Sought(NamedTuple):
    """A number and the context where it is looked up; empty where any will do."""

    exten: str
    context: str = ""


def sought(text: str) -> Sought:
    """
    A number as people write it, perhaps with its context.

    >>> sought("6002@sales"), sought("6002")
    (Sought(exten='6002', context='sales'), Sought(exten='6002', context=''))
    """
    exten, _, context = text.partition("@")
    return Sought(exten, context)


class Numbers:
    """Finds the hint that a phone means."""

    def __init__(
        self,
        find: Find,
        reach: Callable[[str], Sequence[str]] = lambda context: (context,),
        domains: Mapping[str, str] | None = None,
    ) -> None:
        """
        Args:
            find: the status of a number in a context or in those that it includes; in any, where the context is empty.
            reach: a context and those it includes at any time.
            domains: contexts by domain, in lower case.
        """
        self._find = find
        self._reach = reach
        self._domains = domains or {}

    def seek(self, uri: SipUri, user: SipUser | None = None) -> Sought:
        """
        Args:
            user: the account that asks; None where it need not prove to be one.

        Raises:
            NotFound: the account sees nothing there.
        """
        if not self._domains and "@" not in uri.user and (user is None or not user.context):
            return Sought(uri.user)
        found = sought(uri.user)
        context = found.context or self._context_of(uri.host.lower().rstrip("."))
        if user is not None and user.context:
            if context and context not in self._reach(user.context):
                raise NotFound(f"{user.name} sees nothing of the context '{context}'")
            context = context or user.context
        return Sought(found.exten, context)

    def find(self, number: Sought) -> ExtensionStatus | None:
        """The status of its hint; None where there is none."""
        return self._find(*number)

    def sees(self, user: SipUser, context: str) -> bool:
        """Whether an account sees what is in that context."""
        return not user.context or context in self._reach(user.context)

    def is_domain(self, host: str) -> bool:
        """Whether a host is one of the settings' domains, or in one; it is in lower case."""
        return bool(self._context_of(host))

    def _context_of(self, host: str) -> str:
        while host:
            if host in self._domains:
                return self._domains[host]
            host = host.partition(".")[2]
        return ""
