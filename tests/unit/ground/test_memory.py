"""What the program has no use for is not held."""

import linecache
import sys
import traceback
from collections.abc import Iterator
from pathlib import Path

import pytest

from switchboard.ground import memory
from switchboard.ground.memory import give_back, keep_no_sources

SMALL = 600  # bytes: of the C library's own heap, neither Python's nor pages of their own


@pytest.fixture
def sources() -> Iterator[None]:
    before = linecache.cache
    yield
    linecache.cache = before


def resident() -> int:
    return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) * 4_096


@pytest.mark.usefixtures("sources")
def test_no_source_is_kept_and_a_traceback_still_shows_its_lines() -> None:
    keep_no_sources()
    assert linecache.getlines(memory.__file__)
    assert len(linecache.cache) == 0
    with pytest.raises(ValueError, match="invalid literal") as raised:
        int("no number")  # here
    assert 'int("no number")  # here' in "".join(traceback.format_exception(raised.value))


@pytest.mark.skipif(sys.platform != "linux", reason="only glibc can be asked")
def test_what_was_freed_goes_back_to_the_system() -> None:
    held = [bytearray(SMALL + number % 200) for number in range(200_000)]
    last = held[-1]
    before = resident()
    held.clear()
    give_back()
    assert before - resident() > 30_000_000
    assert last


def test_elsewhere_there_is_nothing_to_ask(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    memory._trim.cache_clear()
    try:
        give_back()
    finally:
        memory._trim.cache_clear()
