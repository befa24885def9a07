r"""
Reading costs what it is long, whoever wrote it and before anything is proved.

Each reader is given what cost most until now (`corpus/costs.tsv`), then what a search finds from there on. All of them
together take a minute; by hand an hour, keeping what cost most:

    SWITCHBOARD_FUZZ_SECONDS=3600 SWITCHBOARD_FUZZ_KEEP=1 SWITCHBOARD_FUZZ_SEED=2 \
        python -m pytest tests/fuzz/test_costs.py
"""

import os
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fuzz.cost import LONG, SHORT, Reader, Sample, TooCostly, check, check_time, parse_sample, search, steps
from tests.fuzz.readers import READERS

SECONDS = float(os.environ.get("SWITCHBOARD_FUZZ_SECONDS", "60")) / len(READERS)
SEED = os.environ.get("SWITCHBOARD_FUZZ_SEED", "1")
CORPUS = Path(__file__).parent / "corpus" / "costs.tsv"
KEPT = 2  # of each reader's costliest
ANY = "any"  # a row for every reader


def rows() -> dict[str, list[Sample]]:
    found: dict[str, list[Sample]] = defaultdict(list)
    for line in CORPUS.read_text(encoding="utf-8").splitlines():
        name, _, row = line.partition("\t")
        found[name].append(parse_sample(row))
    return found


@pytest.fixture(scope="module")
def kept() -> Iterator[dict[str, list[Sample]]]:
    """What cost most until now; the costliest that is found takes its place where that is asked for."""
    known = rows()
    yield known
    if os.environ.get("SWITCHBOARD_FUZZ_KEEP"):
        lines = [f"{name}\t{sample}\n" for name in (ANY, *READERS) for sample in known[name]]
        CORPUS.write_text("".join(lines), encoding="utf-8")


@pytest.mark.timeout(SECONDS * 3 + 120)
@pytest.mark.parametrize("name", READERS)
def test_reading_costs_what_it_is_long(name: str, kept: dict[str, list[Sample]]) -> None:
    known = [*kept[ANY], *kept[name]]
    worst = search(READERS[name], known, seconds=SECONDS, seed=f"{SEED} {name}")
    kept[name] = [sample for sample in worst if sample not in kept[ANY]][:KEPT]


def test_every_row_names_a_reader() -> None:
    assert rows().keys() <= {ANY, *READERS}


def test_a_reader_that_goes_back_in_python_is_found_by_its_steps() -> None:
    def read(text: str) -> int:
        count = 0
        for at in range(len(text)):
            for character in text[at:]:
                count += character == ";"
        return count

    with pytest.raises(TooCostly):
        steps(Reader(read, ()), "x" * SHORT)


def test_a_reader_that_goes_back_in_a_library_is_found_by_its_time() -> None:
    def read(text: str) -> int:
        return sum(text[at:].count("x;") for at in range(0, len(text), 4))

    reader = Reader(read, ())
    assert steps(reader, "x" * SHORT)
    with pytest.raises(TooCostly):
        check_time(reader, "x" * LONG)


def test_the_search_finds_what_costs_much_by_itself() -> None:
    def read(text: str) -> int:
        """Goes back at each mark."""
        return sum(1 for at, character in enumerate(text) if character == ";" for _ in text[:at])

    with pytest.raises(TooCostly) as found:
        search(Reader(read, ("a", "b", "c", "d", "e", ";")), [], seconds=20.0, seed="1")
    row = str(found.value).partition("The row for the corpus: ")[2]
    assert ";" in parse_sample(row).again
    with pytest.raises(TooCostly):
        check(Reader(read, ()), parse_sample(row))
