"""The prompts that come with the program: whatever the table names is there in each language, and can be heard."""

import csv

import pytest

from switchboard.ground.resources import resource_folder

FOLDER = resource_folder() / "sounds"
SILENCE = {0xFF, 0x7F}  # mu-law's two zeros
OFTEN_ASKED_FOR = {"queue-thankyou", "activated", "de-activated", "vm-intro", "vm-goodbye", "digits/0", "digits/90"}


def rows() -> list[dict[str, str]]:
    with (FOLDER / "texts.tsv").open(encoding="utf-8", newline="") as table:
        return list(csv.DictReader(table, delimiter="\t"))


@pytest.mark.parametrize("language", ["en", "de", "fr", "es"])
def test_every_text_is_spoken(language: str) -> None:
    named = {row["name"] for row in rows()}
    files = (FOLDER / language).rglob("*.*")
    assert {path.relative_to(FOLDER / language).with_suffix("").as_posix() for path in files} == named
    assert named >= OFTEN_ASKED_FOR
    for row in rows():
        samples = (FOLDER / language / f"{row['name']}.ulaw").read_bytes()
        assert row[language].strip()
        assert 0.15 <= len(samples) / 8_000 <= 7
        assert sum(sample not in SILENCE for sample in samples) > len(samples) / 3, row["name"]


@pytest.mark.parametrize(("name", "seconds"), [("beep", 0.3), ("beeperr", 0.4), ("moh/default", 6.0)])
def test_the_tones_last_as_long_as_they_are_to(name: str, seconds: float) -> None:
    assert (FOLDER / f"{name}.ulaw").stat().st_size / 8_000 == seconds
