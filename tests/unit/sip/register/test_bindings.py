"""Bindings whose store takes its time, and fails: what is left is what is stored."""

from collections.abc import Callable, Mapping

from hypothesis import given
from hypothesis import strategies as st

from switchboard.sip.journal import BINDING, BindingRow, Row
from switchboard.sip.register.bindings import Bindings
from tests.helpers.phone import MemoryJournal

STEPS = st.one_of(
    st.tuples(st.just("change"), st.dictionaries(st.sampled_from("abc"), st.one_of(st.none(), st.floats(10, 20)))),
    st.tuples(st.just("settle"), st.booleans()),
)


def row(key: str, expires_at: float = 100.0) -> BindingRow:
    return BindingRow(key, expires_at, "6002", f"sip:{key}@h", "call", 1, "", "", "", "192.0.2.1:5060")


class SlowStore(MemoryJournal):
    """Stores when told to, the oldest change first; whether it takes one says nothing of the next."""

    def __init__(self) -> None:
        super().__init__()
        self.batches: list[tuple[list[tuple[str, str, Row | None]], Callable[[bool], None]]] = []

    def change(self, bindings: Bindings, rows: Mapping[str, BindingRow | None]) -> None:
        settle = bindings.change("6002", rows)
        self.batches.append((self._loose, settle))
        self._loose = []

    def settle(self, *, is_stored: bool) -> None:
        if self.batches:
            changes, settle = self.batches.pop(0)
            if is_stored:
                self._keep(changes)
            settle(is_stored)


@given(st.lists(STEPS, max_size=30))
def test_whatever_fails_in_whatever_order_what_is_left_is_what_is_stored(steps: list[tuple[str, object]]) -> None:
    store, reported = SlowStore(), list[tuple[str, bool]]()
    bindings = Bindings(store, lambda aor, is_there: reported.append((aor, is_there)))
    for name, value in steps:
        if name == "change":
            assert isinstance(value, dict)
            store.change(bindings, {key: row(key, at) if at is not None else None for key, at in value.items()})
        else:
            store.settle(is_stored=bool(value))
    while store.batches:
        store.settle(is_stored=len(store.batches) % 2 == 0)
    assert dict(bindings.of("6002")) == store.rows[BINDING]
    assert len(bindings) == len(store.rows[BINDING])
    assert bindings._changes == {}
    assert (bindings.size == 0) == (len(bindings) == 0)
    assert [is_there for _, is_there in reported] == [number % 2 == 0 for number in range(len(reported))]
    assert (bool(reported) and reported[-1][1]) == bool(store.rows[BINDING])


def test_nobody_is_told_of_a_phone_before_it_is_stored() -> None:
    store, reported = SlowStore(), list[tuple[str, bool]]()
    bindings = Bindings(store, lambda aor, is_there: reported.append((aor, is_there)))
    store.change(bindings, {"a": row("a")})
    assert reported == []
    store.settle(is_stored=False)
    assert (reported, list(bindings)) == ([], [])
    store.change(bindings, {"a": row("a")})
    store.settle(is_stored=True)
    assert reported == [("6002", True)]


def test_what_was_taken_back_expires_when_it_did_before() -> None:
    store = SlowStore()
    bindings = Bindings(store, lambda *_: None)
    store.change(bindings, {"a": row("a", 50.0)})
    store.settle(is_stored=True)
    store.change(bindings, {"a": row("a", 5_000.0)})
    store.settle(is_stored=False)
    assert bindings.get_timer() == 50.0
    bindings.handle_timer(51.0)
    assert list(bindings) == []
