"""Bindings whose store takes its time, and fails: what is left is what is stored."""

from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from switchboard.sip.journal import BINDING, BindingRow, Commitments
from switchboard.sip.register.bindings import Bindings
from tests.helpers.phone import MemoryJournal

STEPS = st.one_of(
    st.tuples(st.just("change"), st.dictionaries(st.sampled_from("abc"), st.one_of(st.none(), st.floats(10, 20)))),
    st.tuples(st.just("settle"), st.booleans()),
)


def row(key: str, expires_at: float = 100.0) -> BindingRow:
    return BindingRow(key, expires_at, "6002", f"sip:{key}@h", "call", 1, "", "", "", "192.0.2.1:5060")


class SlowStore:
    """Commits when told to, the oldest first, as many as wait at that moment."""

    def __init__(self) -> None:
        self.journal = MemoryJournal()
        self.commitments = Commitments(self.journal)
        self.batches: list[tuple[list[tuple[str, object]], list[Callable[[bool], None]]]] = []

    def seal(self) -> None:
        """What waits is a batch of its own."""
        news, self.journal._news = self.journal._news, []
        waiting, self.commitments.waiting = self.commitments.waiting, []
        self.batches.append(([(key, kept) for _, key, kept in news], waiting))

    def settle(self, *, is_stored: bool) -> None:
        if self.batches:
            news, waiting = self.batches.pop(0)
            for key, kept in news if is_stored else ():
                if isinstance(kept, BindingRow):
                    self.journal.rows[BINDING][key] = kept
                else:
                    self.journal.rows[BINDING].pop(key, None)
            for told in waiting:
                told(is_stored)


@given(st.lists(STEPS, max_size=30))
def test_whatever_fails_in_whatever_order_what_is_left_is_what_is_stored(steps: list[tuple[str, object]]) -> None:
    store, reported = SlowStore(), list[tuple[str, bool]]()
    bindings = Bindings(store.commitments, lambda aor, is_there: reported.append((aor, is_there)))
    for name, value in steps:
        if name == "change":
            assert isinstance(value, dict)
            bindings.change("6002", {key: row(key, at) if at is not None else None for key, at in value.items()})
            store.seal()
        else:
            store.settle(is_stored=bool(value))
    while store.batches:
        store.settle(is_stored=len(store.batches) % 2 == 0)
    assert dict(bindings.of("6002")) == store.journal.rows[BINDING]
    assert len(bindings) == len(store.journal.rows[BINDING])
    assert bindings._changes == {}
    assert (bindings.size == 0) == (len(bindings) == 0)
    assert [is_there for _, is_there in reported] == [number % 2 == 0 for number in range(len(reported))]
    assert (bool(reported) and reported[-1][1]) == bool(store.journal.rows[BINDING])


def test_nobody_is_told_of_a_phone_before_it_is_stored() -> None:
    store, reported = SlowStore(), list[tuple[str, bool]]()
    bindings = Bindings(store.commitments, lambda aor, is_there: reported.append((aor, is_there)))
    bindings.change("6002", {"a": row("a")})
    store.seal()
    assert reported == []
    store.settle(is_stored=False)
    assert (reported, list(bindings)) == ([], [])
    bindings.change("6002", {"a": row("a")})
    store.seal()
    store.settle(is_stored=True)
    assert reported == [("6002", True)]


def test_what_was_taken_back_expires_when_it_did_before() -> None:
    store = SlowStore()
    bindings = Bindings(store.commitments, lambda *_: None)
    bindings.change("6002", {"a": row("a", 50.0)})
    store.seal()
    store.settle(is_stored=True)
    bindings.change("6002", {"a": row("a", 5_000.0)})
    store.seal()
    store.settle(is_stored=False)
    assert bindings.get_timer() == 50.0
    bindings.handle_timer(51.0)
    assert list(bindings) == []
