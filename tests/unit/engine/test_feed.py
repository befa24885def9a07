from switchboard.core.changes import ChangeSet
from switchboard.core.commands import Origin
from switchboard.engine.feed import Feed
from switchboard.ground.faults import Faults

NOBODY = Origin("nobody", "test")


class Listener:
    def __init__(self) -> None:
        self.sequences: list[int] = []

    def consume(self, changes: ChangeSet) -> None:
        self.sequences.append(changes.sequence)


class Asker:
    """Brings about another change while it is told of one."""

    def __init__(self, feed: Feed) -> None:
        self._feed = feed

    def consume(self, changes: ChangeSet) -> None:
        if changes.sequence < 3:
            self._feed.tell(ChangeSet(changes.sequence + 1, 0.0, NOBODY))


class Deaf:
    def consume(self, changes: ChangeSet) -> None:
        raise KeyError(changes.sequence)


def test_a_change_that_comes_up_while_one_is_told_is_told_after_it_to_everyone() -> None:
    faults = Faults()
    feed = Feed(faults)
    first, last = Listener(), Listener()
    for consumer in (first, Asker(feed), last):
        feed.add(consumer)
    feed.tell(ChangeSet(1, 0.0, NOBODY))
    assert first.sequences == last.sequences == [1, 2, 3]


def test_a_consumer_that_raises_keeps_the_change_from_nobody() -> None:
    faults = Faults()
    feed = Feed(faults)
    listener = Listener()
    feed.add(Deaf())
    feed.add(listener)
    for sequence in (1, 2):
        feed.tell(ChangeSet(sequence, 0.0, NOBODY))
    assert listener.sequences == [1, 2]
    (fault,) = faults.listed()
    assert (fault.door, fault.count) == ("a change told to Deaf", 2)
