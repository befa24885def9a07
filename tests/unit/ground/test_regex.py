import ctypes
import platform
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from switchboard.ground.regex import MAX_LENGTH, BadRegex, Regex, compile_regex

PIECES = ("a", "b", "(", ")", "*", "+", "?", "|", "[", "]", "^", "$", ".", "{1,2}", "{2}", "{,1}", "-", "\\.", "\\w",
          "[[:alpha:]]", "[^a]", "[a-b]", "\\b", "x", "\\(", "\\\\", "[]a]", "[\\]", "{", "}")  # fmt: skip


@pytest.mark.parametrize(
    ("expression", "text", "span"),
    [
        ("a|ab", "xab", (1, 3)),  # POSIX: the longest
        ("[\\.]", "a\\", (1, 2)),  # a backslash in brackets stands for itself
        ("[]x]+", "a]x", (1, 3)),
        ("[^]x]+", "]xab", (2, 4)),
        ("[[.-.]a]+", "b-a", (1, 3)),
        ("a**", "baa", (0, 0)),
        ("(ab){2}{2}", "abababab", (0, 8)),
        ("^[[:digit:]]{3,}$", "6002", (0, 4)),
        ("\\d+", "a12", (1, 3)),
        ("a.b", "a\nb", (0, 3)),
        ("a)", "a)", (0, 2)),
        ("\\<word\\>", "a word.", (2, 6)),
        ("Grüße", "die Grüße", (4, 9)),
        ("^$", "", (0, 0)),
        ("b$", "b\n", None),
        ("a\x00b", "a\x00b", (0, 3)),
    ],
)
def test_an_expression_means_what_it_means_to_asterisk(
    expression: str, text: str, span: tuple[int, int] | None
) -> None:
    found = compile_regex(expression).search(text)
    assert (found and (found.start, found.end)) == span


@pytest.mark.parametrize(
    ("expression", "reason"),
    [
        ("(a)\\1", "refers back to a group"),
        ("a(?=b)", "looks around"),
        ("(?<!a)b", "looks around"),
        ("(?P<x>a)", "no POSIX expression"),
        ("(", "never closed"),
        ("[a", "never closed"),
        ("*a", "nothing before '*'"),
        ("a|+", "nothing before '+'"),
        ("^*", "nothing before '*'"),
        ("[[:nothing:]]", "names no class"),
        ("[z-a]", "'z-a' is no range"),
        ("a{x}", "no number of times"),
        ("a{²}", "no number of times"),
        ("a{" + "9" * 5_000 + "}", "characters at most"),
        ("a{5000}", "repeats more than"),
        ("(a{500}){500}", "is no regular expression"),
        ("[[:alpha:]]{900}[^[:alpha:]]{900}" * 4, "too large"),
        ("\\", "ends in a backslash"),
        ("x" * (MAX_LENGTH + 1), "characters at most"),
    ],
)
def test_what_cannot_be_served_is_said(expression: str, reason: str) -> None:
    with pytest.raises(BadRegex, match=reason.replace("*", "\\*").replace("+", "\\+")):
        compile_regex(expression)


def test_case_counts_unless_it_is_told_not_to() -> None:
    assert compile_regex("lunch").search("LUNCH") is None
    assert compile_regex("lunch", ignore_case=True).search("LUNCH") is not None


def test_groups_and_the_beginning() -> None:
    found = compile_regex("([0-9]+)-([0-9]+)").search("a 12-34")
    assert found is not None
    assert found.group == "12"
    assert compile_regex("b").search("ab", anchored=True) is None
    unused = compile_regex("(x)|a").search("a")
    assert unused is not None
    assert unused.group is None


@given(st.text(max_size=40), st.text(max_size=200))
def test_any_text_is_an_expression_or_refused(expression: str, text: str) -> None:
    try:
        compile_regex(expression).search(text)
    except BadRegex:
        return


@pytest.mark.parametrize(
    "expression",
    ["^(a+)+$", "(a*)*b", "(a|aa)+$", "(a?){200}a{200}b", ".{300}z", "\\w{100}\\W", "(.*)(.*)(.*)(.*)(.*)x", "(a|a)*c"],
)
def test_none_costs_more_than_its_bound(expression: str) -> None:
    text = "a" * 65_536
    started = time.process_time()
    for _ in range(50):
        text.count("aab")
    linear = time.process_time() - started
    regex = Regex(expression)
    while regex.work(text) > 4_000_000:
        text = text[: len(text) // 2]
    started = time.process_time()
    regex.search(text)
    assert time.process_time() - started < max(60 * linear, 0.5)
    with pytest.raises(BadRegex, match="takes too long"):
        regex.search("a" * 4_000_001)


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="the C library that Asterisk asks on Linux")
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=7).map("".join), st.text("abx.-]\\w ", max_size=6))
def test_it_finds_what_the_c_library_finds(expression: str, text: str) -> None:
    try:
        found = Regex(expression).search(text)
        ours: tuple[int, int] | str | None = (found.start, found.end) if found else None
    except BadRegex:
        ours = "refused"
    assert ours == _found_by_glibc(expression, text)


def _found_by_glibc(expression: str, text: str) -> tuple[int, int] | str | None:
    library = ctypes.CDLL("libc.so.6")
    compiled = ctypes.create_string_buffer(256)  # regex_t has 64 bytes
    if library.regcomp(compiled, expression.encode(), 1):  # REG_EXTENDED
        return "refused"
    spans = (ctypes.c_int * 4)()
    refused = library.regexec(compiled, text.encode(), 2, spans, 0)
    library.regfree(compiled)
    return None if refused else (spans[0], spans[1])
