import pytest

from switchboard.core.pattern import BadPattern, ExtensionPattern


@pytest.mark.parametrize(
    ("pattern", "fits", "does_not"),
    [
        ("_6XXX", ["6123", "6000"], ["612", "61234", "7123", "6a23"]),
        ("_NZ", ["21", "99"], ["10", "20", "1"]),
        ("_[1-39]0", ["10", "30", "90"], ["40", "0"]),
        ("_9.", ["91", "9abc"], ["9", "8"]),
        ("_9!", ["9", "912"], ["8"]),
        ("_6-XX", ["612"], ["6-12"]),
        ("_nx", ["25"], ["15"]),
        ("_bob", ["bob"], ["Bob", "bobo"]),
    ],
)
def test_patterns_fit_as_in_asterisk(pattern: str, fits: list[str], does_not: list[str]) -> None:
    compiled = ExtensionPattern(pattern)
    assert [exten for exten in fits if not compiled.matches(exten)] == []
    assert [exten for exten in does_not if compiled.matches(exten)] == []


@pytest.mark.parametrize("pattern", ["6XXX", "_", "_[]", "_[12", "_9.1", "_9!!"])
def test_what_is_no_pattern_is_refused(pattern: str) -> None:
    with pytest.raises(BadPattern):
        ExtensionPattern(pattern)


def test_the_most_specific_pattern_is_asked_first() -> None:
    patterns = [ExtensionPattern(text) for text in ("_!", "_.", "_XXXX", "_6XXX", "_60[1-2]X", "_NXXX", "_6012")]
    in_order = [pattern.text for pattern in sorted(patterns, key=lambda pattern: pattern.sort_key)]
    assert in_order == ["_6012", "_60[1-2]X", "_6XXX", "_NXXX", "_XXXX", "_.", "_!"]
