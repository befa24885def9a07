"""Calls that ring elsewhere and are taken here (Asterisk: `app_directed_pickup.c`, `pickup.c`)."""

from collections.abc import Iterator, Mapping, Sequence

from switchboard.calls.dialling import Dialling
from switchboard.calls.transfers import Transfers
from switchboard.dialplan.run.channel import Channel

_MARK = "PICKUPMARK"


class Pickup:
    """Finds what rings; whoever takes it has the place of the phone that rang."""

    def __init__(self, diallings: Mapping[str, Dialling], transfers: Transfers) -> None:
        self._diallings = diallings
        self._transfers = transfers

    def __call__(self, channel: Channel, targets: Sequence[str]) -> bool:
        """
        Has a channel take the first call that rings at one of these; whether there was one.

        Args:
            targets: `6002@default`, `6002` in the channel's own context, `mark@PICKUPMARK`, or a channel's name; none
                for whatever rings in the channel's pickup groups.
        """
        for target in targets or ("",):
            for dialling, leg in self._ringing():
                if dialling.channel is not channel and self._fits(channel, dialling, leg, target):
                    return self._transfers.pick_up(channel, dialling, leg)
        return False

    def _ringing(self) -> Iterator[tuple[Dialling, Channel]]:
        for dialling in list(self._diallings.values()):
            for leg in dialling.ringing:
                yield dialling, leg

    @staticmethod
    def _fits(channel: Channel, dialling: Dialling, leg: Channel, target: str) -> bool:
        if not target:
            return bool(_groups(channel, "pickupgroup") & _groups(leg, "callgroup"))
        if "/" in target:
            return leg.name.lower() == target.lower() or leg.name.lower().startswith(f"{target.lower()}-")
        exten, _, context = target.partition("@")
        if context == _MARK:
            return leg.variables.get(_MARK, "") == exten
        place = dialling.channel.place
        return (place.exten, place.context) == (exten, context or channel.place.context)


def _groups(channel: Channel, name: str) -> set[str]:
    """Numbers and names of groups, as a channel was given them."""
    given = f"{channel.settings.get(name, '')},{channel.settings.get(f'named{name}', '')}"
    return {group.strip() for group in given.split(",") if group.strip()}
