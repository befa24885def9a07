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
        ("_6-XX", ["612", "6-12", "-61-2-"], ["61", "6--1"]),
        ("_9.1", ["91", "92"], ["9", "9-"]),
        ("_9!!", ["9", "9-", "99"], ["8"]),
        ("_[]9[]", ["9"], ["", "99"]),
        ("_nx", ["25"], ["15"]),
        ("_bob", ["bob"], ["Bob", "bobo"]),
        ("_[0-9999999999]", ["0", "9"], ["a", "10"]),
        ("_[\x00-\uffff]", ["a", "€", chr(0x661)], ["😀", "", "ab"]),
        ("_[\x00-\uffff].", ["ab", "a" * 10_000], ["a"]),
        ("_X" + "[a-z0-9]" * 31, ["1" + "a9" * 15 + "z"], ["1" + "a" * 30, "²" + "a" * 31]),
        ("_[1-31-5]", ["1", "5"], ["6"]),
        ("_.", ["a", "\x00"], [""]),
        ("_!", ["", "a"], []),
    ],
)
def test_patterns_fit_as_in_asterisk(pattern: str, fits: list[str], does_not: list[str]) -> None:
    compiled = ExtensionPattern(pattern)
    assert [exten for exten in fits if not compiled.matches(exten)] == []
    assert [exten for exten in does_not if compiled.matches(exten)] == []


@pytest.mark.parametrize("pattern", ["6XXX", "_", "_[]", "_-", "_[12", "_[9-0]", "_" + "X" * 300])
def test_what_is_no_pattern_is_refused(pattern: str) -> None:
    with pytest.raises(BadPattern):
        ExtensionPattern(pattern)


def test_the_most_specific_pattern_is_asked_first() -> None:
    patterns = [
        ExtensionPattern(text)
        for text in ("_!", "_.", "_XXXX", "_6XXX", "_60[1-2]X", "_[\x00-\uffff]XXX", "_NXXX", "_6012")
    ]
    in_order = [pattern.text for pattern in sorted(patterns, key=lambda pattern: pattern.sort_key)]
    assert in_order == ["_6012", "_60[1-2]X", "_6XXX", "_NXXX", "_XXXX", "_[\x00-\uffff]XXX", "_.", "_!"]


def test_what_a_class_names_twice_counts_once_in_the_order() -> None:
    patterns = [ExtensionPattern(text) for text in ("_[1-6]X", "_[1-51-52-5]X", "_[1-46]X")]
    in_order = [pattern.text for pattern in sorted(patterns, key=lambda pattern: pattern.sort_key)]
    assert in_order.index("_[1-51-52-5]X") < in_order.index("_[1-6]X")


@pytest.mark.parametrize(
    ("pattern", "may", "may_not"),
    [
        ("_6XX", ["", "6", "61", "6-1"], ["612", "7", "6123"]),
        ("_6.", ["", "6", "612"], ["7"]),
        ("_6!", [""], ["6", "61"]),
    ],
)
def test_more_digits_may_follow_where_a_longer_number_fits(pattern: str, may: list[str], may_not: list[str]) -> None:
    compiled = ExtensionPattern(pattern)
    assert [digits for digits in may if not compiled.may_follow(digits)] == []
    assert [digits for digits in may_not if compiled.may_follow(digits)] == []


@pytest.mark.parametrize("pattern", ["_6XXX", "_N.", "_9!", "_[3-57]-bob"])
def test_an_example_fits(pattern: str) -> None:
    compiled = ExtensionPattern(pattern)
    assert compiled.matches(compiled.example)
