"""Phones of an office that talk to each other, and who hears whom."""

from switchboard.media.voice_orders import Join, Leave
from tests.helpers.desk_phones import CallOffice


async def talk(office: CallOffice, one: str = "6001", other: str = "6002") -> None:
    office[one].dial(other)
    await office.until(lambda: office[other].rings)
    office[other].take()
    await office.until(lambda: office[one].is_up)
    await office.settle()


def channel(office: CallOffice, number: str) -> str:
    (name,) = (name for name in office.pbx.channels.all if name.startswith(f"PJSIP/{number}-"))
    return name


def heard(office: CallOffice) -> set[frozenset[str]]:
    """Which phones hear each other: as the process of voices was told, or without us."""
    pairs: set[frozenset[int]] = set()
    for order in office.orders:
        if isinstance(order, Join):
            pairs = {pair for pair in pairs if not pair & {order.number, order.other}}
            pairs.add(frozenset({order.number, order.other}))
        elif isinstance(order, Leave):
            pairs = {pair for pair in pairs if order.number not in pair}
    lines = {line.voice.number: phone for phone, line in _lines(office) if line.voice is not None}
    phones = {line: phone for phone, line in _lines(office)}
    passing = {frozenset({phone, phones[line.partner]}) for line, phone in phones.items() if line.partner is not None}
    return passing | {frozenset(lines.get(number, "?") for number in pair) for pair in pairs}


def _lines(office: CallOffice):  # type: ignore[no-untyped-def]  # noqa: ANN202  pairs of a phone and its line
    for name, line in office.pbx.lines._of.items():
        yield name.partition("/")[2].rpartition("-")[0], line


def pair(*numbers: str) -> set[frozenset[str]]:
    return {frozenset(numbers)}


async def done(office: CallOffice, action: str, **headers: str) -> str:
    (block,) = await office.manager(action, **headers)
    await office.settle()
    return block["Message"]
