"""What the engine refuses is said in the window's language: no refusal of the core is forgotten."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from switchboard.core.agenda import Agenda
from switchboard.core.commands import Origin, SetPresence, SetPresets
from switchboard.core.custom import CustomStates
from switchboard.core.errors import CommandRefused
from switchboard.core.preset import DEFAULT_PRESETS, Preset
from switchboard.core.states import Presence, PresenceState
from switchboard.ground.limits import Limits
from switchboard.gui import refusals
from switchboard.gui.language import Language, Languages
from switchboard.gui.refusals import match, refusal_words

SWITCHBOARD = Path(__file__).parent.parent.parent.parent / "switchboard"
REFUSING = ("core/agenda.py", "core/checks.py", "core/custom.py", "core/directory.py", "engine/drafts.py")
ME = Origin("me", "window")
NOT_OF_THE_WINDOW = frozenset(  # it gives no zone, no other weekdays, and no end alone
    [
        "x is not set to anything that could end",
        "a preset ends at a time of the office's clocks, which needs no zone",
        "a plan has times of the office's clocks, which need no zone",
        "there are seven weekdays",
    ]
)


def raised(file: Path) -> Iterator[str]:
    """Every sentence of a refusal in a source, with `x` for each value."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in {
            "CommandRefused",
            "ChangedMeanwhile",
            "TableFull",
        }:
            sentence = node.args[-1]
            parts = sentence.values if isinstance(sentence, ast.JoinedStr) else [sentence]
            yield "".join(part.value if isinstance(part, ast.Constant) else "x" for part in parts)  # type: ignore[misc]  # all are texts


@pytest.mark.parametrize("name", REFUSING)
def test_every_refusal_is_known(name: str) -> None:
    found = list(raised(SWITCHBOARD / name))
    assert found
    known = refusals._sentences()
    unknown = [text for text in found if all(match(pattern, text) is None for pattern in known)]
    assert set(unknown) <= NOT_OF_THE_WINDOW


def refusal(command: SetPresence | SetPresets) -> str:
    try:
        _ = CustomStates(Limits()).check(command) if isinstance(command, SetPresence) else Agenda().check(command)
    except CommandRefused as error:
        return refusal_words(str(error))
    return "accepted"


def test_what_the_core_says_is_said_in_the_windows_words(english: Languages) -> None:
    long = SetPresence("CustomPresence:1", Presence(PresenceState.AWAY, "", "x" * 12_000), ME)
    twice = SetPresets((DEFAULT_PRESETS[0], DEFAULT_PRESETS[0]), ME)
    named = SetPresets((Preset("n" * 100, Presence()),), ME)
    english.choose(Language.GERMAN)
    try:
        assert refusal(long) == "Die Notiz hat 12,000 Zeichen; 10,000 sind das Höchste."
        assert refusal(twice) == "Zwei Vorlagen haben denselben Namen."
        assert refusal(named) == "Der Name der Vorlage hat 100 Zeichen; 80 sind das Höchste."
    finally:
        english.choose(Language.ENGLISH)
    assert refusal(twice) == "Two presets have the same name."
    assert refusal(SetPresence("SIP/1", Presence(), ME)) == "“SIP/1” cannot be set; only CustomPresence:name can."


@pytest.mark.parametrize(
    ("pattern", "text", "values"),
    [
        ("a", "a", {}),
        ("a", "b", None),
        ("{a}", "anything", {"a": "anything"}),
        ("{a} b", "x b b", {"a": "x b"}),
        ("a {b}", "a ", {"b": ""}),
        ("a {b} c {d}", "a 1 c 2 c 3", {"b": "1", "d": "2 c 3"}),
        ("a {b} c", "a 1 d", None),
        ("{a} b", "", None),
        ("aa{x}aa", "aaa", None),
    ],
)
def test_a_pattern_takes_a_text_apart(pattern: str, text: str, values: dict[str, str] | None) -> None:
    assert match(pattern, text) == values


def test_a_long_text_takes_one_pass() -> None:
    assert match("{a} b {c} d {e} f", "x b " * 200_000) is None
