"""The bill of materials says what the lock file says."""

import importlib.util
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[3] / "packaging" / "release.py"
_spec = importlib.util.spec_from_file_location("release", SCRIPT)
assert _spec is not None
assert _spec.loader is not None
release = sys.modules["release"] = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(release)

LINE = "lxml==6.0.1 ; python_version < '3.14' \\\n    --hash=sha256:" + "a" * 64 + " \\\n    --hash=sha256:" + "b" * 64
PLAIN = "# a comment\n\nPySide6_Essentials==6.11.0 \\\n    --hash=sha256:" + "c" * 64 + "\n"


def test_a_lock_file_is_read_package_by_package() -> None:
    first, second = release.read_lock(f"{LINE}\n{PLAIN}")
    assert first == release.Locked("lxml", "6.0.1", "python_version < '3.14'", ("a" * 64, "b" * 64))
    assert (second.url, second.marker) == ("pkg:pypi/pyside6-essentials@6.11.0", "")


@pytest.mark.parametrize("text", ["lxml", "lxml==1.0", "lxml>=1.0 --hash=sha256:" + "a" * 64, "--index-url x"])
def test_what_is_not_pinned_with_hashes_is_refused(text: str) -> None:
    with pytest.raises(release.BadLock):
        list(release.read_lock(text))


def test_the_bill_names_every_package_that_is_locked_with_all_its_hashes() -> None:
    text = release.LOCK.read_text(encoding="utf-8")
    bill = release.bill_of(release.read_lock(text), "1.2.3")
    components = bill["components"]
    assert isinstance(components, list)
    hashes = [one["content"] for each in components for one in each["hashes"]]
    assert len(hashes) == text.count("--hash=")
    assert len(components) == text.count("==") - text.count(" == ")
    assert bill["dependencies"] == [{"ref": "switchboard", "dependsOn": [each["bom-ref"] for each in components]}]
    assert len({each["bom-ref"] for each in components}) == len(components)
    assert bill == release.bill_of(release.read_lock(text), "1.2.3")


SKIPPED = '{"name": "b", "skip_reason": "not found"}'
HOLED = '{"name": "a", "version": "1", "vulns": [{"id": "CVE-1"}]}'
WHOLE = '{"name": "c", "version": "1", "vulns": []}'


@pytest.mark.parametrize(
    ("packages", "status"),
    [([WHOLE], 0), ([WHOLE, HOLED], 1), ([HOLED, SKIPPED], 1), ([WHOLE, SKIPPED], 3), ([], 3)],
)
def test_a_package_that_nobody_looked_at_is_not_taken_for_whole(packages: list[str], status: int) -> None:
    assert release.verdict(f'{{"dependencies": [{", ".join(packages)}]}}')[0] == status


@pytest.mark.parametrize("report", ["", "nonsense", "[]", "{}"])
def test_no_report_is_no_answer(report: str) -> None:
    assert release.verdict(report)[0] == release.NOT_LOOKED_AT
