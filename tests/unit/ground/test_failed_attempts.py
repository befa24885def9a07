"""Who fails to prove who they are waits, and nobody else does."""

import gc
import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from switchboard.ground import failed_attempts
from switchboard.ground.failed_attempts import OF_ACCOUNT, OF_ADDRESS, OF_MARK, OF_PAIR, Attempt, FailedAttempts

ALICE = Attempt("192.0.2.1", "alice", "call-of-alice")
HOUR = 3_600.0


def fail(failures: FailedAttempts, attempt: Attempt, now: float = 0.0, times: int = 1) -> int:
    """As many tries as are let through; each of them is wrong. Returns how many were looked at."""
    looked_at = 0
    for _ in range(times):
        if not failures.refused_for(attempt, now):
            failures.note_failure(attempt, now)
            looked_at += 1
    return looked_at


def test_whoever_fails_too_often_is_told_how_long_to_wait_and_is_looked_at_then() -> None:
    failures = FailedAttempts()
    assert fail(failures, ALICE, times=20) == OF_PAIR.most
    assert failures.refused_for(ALICE, 0.0) == OF_PAIR.forgotten_after
    assert failures.refused_for(ALICE, 30.0) == OF_PAIR.forgotten_after - 30.0
    assert failures.refused_for(ALICE, OF_PAIR.forgotten_after) == 0.0


def test_failures_are_forgotten_one_by_one_with_time() -> None:
    failures = FailedAttempts()
    fail(failures, ALICE, times=5)
    assert fail(failures, ALICE, 2 * OF_PAIR.forgotten_after, times=20) == 2
    assert failures.listed(100 * HOUR) == []


def test_a_success_of_another_user_forgives_nothing() -> None:
    failures = FailedAttempts()
    looked_at = 0
    for _ in range(50):
        looked_at += fail(failures, Attempt("192.0.2.1", "alice", "guess"), times=4)
        failures.note_success(Attempt("192.0.2.1", "mallory", "own"), 0.0)
    assert looked_at == OF_PAIR.most


def test_a_success_forgives_the_phone_that_mistyped() -> None:
    failures = FailedAttempts()
    for _ in range(20):
        assert fail(failures, ALICE, times=4) == 4
        failures.note_success(ALICE, 0.0)


@pytest.mark.parametrize("threads", ["", "call {}"], ids=["no thread", "a thread each"])
def test_a_success_forgives_its_address_and_account_too(threads: str) -> None:
    failures = FailedAttempts()
    for number in range(20):
        attempt = ALICE._replace(thread=threads.format(number))
        assert fail(failures, attempt, times=4) == 4
        failures.note_success(attempt, 0.0)
        assert [row for row in failures.listed(0.0) if row.account and row.address] == []


def test_a_neighbour_who_guesses_at_other_accounts_shuts_out_nobody_who_is_known() -> None:
    failures = FailedAttempts()
    failures.note_success(ALICE, 0.0)
    guesses = sum(fail(failures, Attempt("192.0.2.1", f"user{number}")) for number in range(1_000))
    assert guesses == OF_ADDRESS.most
    assert failures.refused_for(Attempt("192.0.2.1", "bob", "x"), 1.0) > 0.0
    assert failures.refused_for(ALICE, 1.0) == 0.0
    assert failures.refused_for(ALICE._replace(thread="another call of hers"), 1.0) == 0.0


def test_a_neighbour_who_guesses_at_the_very_account_does_not_shut_out_its_running_calls() -> None:
    failures = FailedAttempts()
    failures.note_success(ALICE, 0.0)
    assert fail(failures, ALICE._replace(thread="guess"), times=100) == OF_PAIR.most
    assert failures.refused_for(ALICE, 1.0) == 0.0
    assert fail(failures, ALICE, 1.0, times=100) == OF_PAIR.most  # nor is a known call a way round


def test_a_call_that_is_known_is_known_from_its_own_address_only() -> None:
    failures = FailedAttempts()
    failures.note_success(ALICE, 0.0)
    assert fail(failures, ALICE._replace(address="198.51.100.7"), times=100) == OF_PAIR.most


@pytest.mark.parametrize("known", [False, True])
def test_a_guesser_from_a_thousand_addresses_gets_fewer_than_a_hundred_guesses_an_hour(known: bool) -> None:
    failures = FailedAttempts()
    if known:  # one of the addresses is the rightful phone's
        failures.note_success(Attempt("10.0.0.1", "alice", "call"), 0.0)
    looked_at = sum(
        fail(failures, Attempt(f"10.0.{number >> 8}.{number & 255}", "alice"), second, times=3)
        for second in range(0, 3_600, 4)
        for number in range(second % 997, 1_000, 40)
    )
    assert OF_ACCOUNT.most < looked_at < 100


def test_who_proved_itself_from_its_address_is_not_shut_out_by_a_thousand_others() -> None:
    failures = FailedAttempts()
    failures.note_success(ALICE, 0.0)
    for number in range(1_000):
        fail(failures, Attempt(f"10.0.{number >> 8}.{number & 255}", "alice"), 1.0)
    assert failures.refused_for(Attempt("10.9.9.9", "alice"), 1.0) > 0.0
    assert failures.refused_for(ALICE._replace(thread="new"), 1.0) == 0.0


MARKED = Attempt("192.0.2.1", "alice", "a new call", (":5060", "<urn:uuid:1>"))


@pytest.mark.parametrize("shared", [(":5060",), ("<urn:uuid:1>",), (":5061", "<urn:uuid:1>"), MARKED.marks])
def test_who_has_a_mark_of_a_success_is_looked_at_though_a_neighbour_guesses(shared: tuple[str, ...]) -> None:
    failures = FailedAttempts()
    failures.note_success(MARKED._replace(thread="a call before"), 0.0)
    assert fail(failures, ALICE._replace(thread="guess", marks=(":9", "<urn:uuid:2>")), times=100) == OF_PAIR.most
    assert failures.refused_for(MARKED._replace(marks=(":9",)), 1.0) > 0.0
    assert failures.refused_for(MARKED._replace(marks=shared), 1.0) == 0.0
    assert fail(failures, MARKED._replace(marks=shared), 1.0, times=100) == OF_MARK.most


@pytest.mark.parametrize("other", [MARKED._replace(address="192.0.2.2"), MARKED._replace(account="bob")])
def test_a_mark_is_one_of_its_address_and_account_only(other: Attempt) -> None:
    failures = FailedAttempts()
    failures.note_success(MARKED, 0.0)
    attempt = other._replace(thread="guess")
    assert fail(failures, attempt, times=100) == OF_PAIR.most
    assert failures.refused_for(attempt, 0.0) == OF_PAIR.forgotten_after


def test_whatever_marks_a_guesser_shares_it_gets_fewer_than_a_hundred_guesses_an_hour() -> None:
    failures = FailedAttempts()
    failures.note_success(MARKED, 0.0)
    places = [
        MARKED._replace(thread="guess"),
        MARKED._replace(thread="guess", marks=()),
        *(Attempt(f"10.0.0.{number}", "alice") for number in range(250)),
    ]
    looked_at = sum(fail(failures, place, float(second)) for second in range(0, 3_600, 3) for place in places)
    assert 60 < looked_at < 100


@pytest.mark.parametrize("rightful", [ALICE, MARKED, MARKED._replace(thread="")])
def test_a_rightful_neighbour_that_proves_itself_every_minute_gives_a_guesser_no_more_guesses(
    rightful: Attempt,
) -> None:
    failures, looked_at = FailedAttempts(), 0
    for second in range(0, 3_600, 10):
        if not second % 60:
            assert not failures.refused_for(rightful, float(second))
            failures.note_success(rightful, float(second))
        looked_at += fail(failures, Attempt("192.0.2.1", "alice", "guess", (":9",)), float(second), times=3)
    assert 40 < looked_at < 50


def test_an_ipv6_network_is_one_address() -> None:
    failures = FailedAttempts()
    tries = sum(fail(failures, Attempt(f"2001:db8::{number:x}", "alice")) for number in range(1, 500))
    assert tries == OF_PAIR.most
    assert failures.refused_for(Attempt("2001:db8:0:1::1", "alice"), 0.0) == 0.0
    assert failures.refused_for(Attempt("::ffff:192.0.2.1", "alice"), 0.0) == 0.0


def test_a_flood_of_names_nobody_has_does_not_wash_away_a_count() -> None:
    failures = FailedAttempts()
    for number in range(20):
        fail(failures, Attempt(f"192.0.2.{number}", "alice"))
    for number in range(30_000):
        fail(failures, Attempt(f"10.{number >> 16}.{number >> 8 & 255}.{number & 255}", f"nobody{number}"))
    assert failures.refused_for(Attempt("198.51.100.7", "alice"), 0.0) > 0.0


def test_memory_is_bounded_whatever_they_are_called(monkeypatch: pytest.MonkeyPatch) -> None:
    def try_all(numbers: range) -> None:
        for number in numbers:
            address = f"10.{number >> 16}.{number >> 8 & 255}.{number & 255}"
            attempt = Attempt(address, f"{number}" + "x" * 15_000, f"{number}" + "y" * 900)
            fail(failures, attempt)
            failures.note_success(attempt._replace(account=f"{number}"), 0.0)

    monkeypatch.setattr(failed_attempts, "_MOST_KEPT", 500)
    monkeypatch.setattr(failed_attempts, "_MOST_PROVED", 500)
    failures = FailedAttempts()
    gc.collect()
    tracemalloc.start()
    try:
        try_all(range(1_000))
        gc.collect()  # what others left in circles is none of theirs
        full, _ = tracemalloc.get_traced_memory()
        try_all(range(1_000, 3_000))
        gc.collect()
        held, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert full < 1_500 * 1_000  # bytes: a name of any length takes no more than a short one
    assert held < full * 1.1


def test_the_newest_stands_first_and_accounts_that_are_guessed_at_are_listed() -> None:
    failures = FailedAttempts()
    for number in range(16):
        fail(failures, Attempt(f"192.0.2.{number}", "alice"), float(number))
    rows = failures.listed(20.0)
    assert rows[0][:3] == ("192.0.2.14", "alice", 1)
    assert rows[1][:3] == ("", "alice", 15)
    assert rows[1].refused_for > 0.0
    assert [row.last_after for row in rows] == sorted(row.last_after for row in rows)


@given(st.lists(st.tuples(st.text(max_size=8), st.text(max_size=80), st.text(max_size=5), st.floats(0, 1e6))))
def test_any_text_is_an_address_and_an_account(tries: list[tuple[str, str, str, float]]) -> None:
    failures = FailedAttempts()
    for address, account, thread, now in sorted(tries, key=lambda row: row[3]):
        attempt = Attempt(address, account, thread)
        fail(failures, attempt, now, times=2)
        assert failures.refused_for(attempt, now) <= OF_ACCOUNT.most * OF_ACCOUNT.forgotten_after
        assert failures.listed(now)
