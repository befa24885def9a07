"""
Who may watch what: looked at when somebody subscribes, at every refresh, after a restart, and when rights change.

Whoever need not prove who it is may watch everything.
"""

from collections.abc import Callable, Iterable, Mapping

from switchboard.ground.address import transport_of
from switchboard.sip.auth.users import SipUser
from switchboard.sip.numbers import Numbers
from switchboard.sip.watch.subscription import Subscription
from switchboard.sip.wire.errors import Forbidden

Challenges = Callable[[str, str], bool]  # whether who comes from a host over a transport has to prove who it is


class WatchRights:
    """What users may watch, as it is now."""

    def __init__(self, users: Callable[[], Mapping[str, SipUser]], challenges: Challenges, numbers: Numbers) -> None:
        """`users` are those that there are now, by name."""
        self._users = users
        self._numbers = numbers
        self._challenges = challenges

    def user(self, owner: str) -> SipUser | None:
        """The account of that name; None where whoever subscribed needed to prove nothing."""
        return self._users().get(owner)

    def allows(self, subscription: Subscription) -> bool:
        """Whether it may go on: rights may be others than when it was made."""
        user = self._users().get(subscription.owner)
        if user is not None:
            extensions = [resource.status.extension for resource in subscription.view.resources]
            return all(each.exten in user.watch and self._numbers.sees(user, each.context) for each in extensions)
        return not self._challenges(subscription.destination[0], transport_of(subscription.address_of).upper())


def check_rights(user: SipUser | None, extensions: Iterable[str]) -> None:
    """
    Args:
        user: who proved to ask; None where nobody needs to.

    Raises:
        Forbidden: it may not watch all of them.
    """
    if user is None:
        return
    for exten in extensions:
        if exten not in user.watch:
            raise Forbidden(f"{user.name} may not watch {exten}")
