"""What the engine refuses is said in the window's language: no refusal of the core is forgotten."""

import ast
import re
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from switchboard.core.agenda import Agenda
from switchboard.core.checks import Room, TableFull
from switchboard.core.commands import Origin, SetPresence, SetPresets
from switchboard.core.custom import CustomStates
from switchboard.core.errors import CommandRefused
from switchboard.core.preset import DEFAULT_PRESETS, Preset
from switchboard.core.states import Presence, PresenceState
from switchboard.ground.address import BadAddress, ListenAddress, parse_listen_address
from switchboard.ground.errors import Sentence
from switchboard.ground.limits import Limits
from switchboard.gui import refusals
from switchboard.gui.language import Language, Languages
from switchboard.gui.refusals import refusal_words, words_inside
from switchboard.net.sip_server import ListenFailed
from switchboard.storage.errors import StorageUnavailable, in_words

SWITCHBOARD = Path(__file__).parent.parent.parent.parent / "switchboard"
REFUSING = (
    "calls/channels.py", "calls/pbx.py", "core/agenda.py", "core/checks.py", "core/custom.py", "core/people_drafts.py",
    "core/person_checks.py",
    "engine/commit_queue.py", "engine/drafts.py", "engine/office_watch.py", "ground/address.py", "ground/folders.py",
    "office/reading.py", "phones/phones.py", "program/host.py", "storage/database.py", "storage/database_file.py",
    "storage/lane.py", "storage/office_store.py", "storage/work.py", "storage/writer.py",
)  # fmt: skip
REFUSALS = {
    "AlreadyRunning", "BadAddress", "CannotOriginate", "ChangedMeanwhile", "CommandRefused", "EngineEnded",
    "OfficeUnreadable", "StorageUnavailable", "TableFull",
}  # fmt: skip
ME = Origin("me", "window")
NOT_OF_THE_WINDOW = frozenset(  # it gives no zone, no other weekdays, and no end alone
    [
        "{name} is not set to anything that could end",
        "a preset ends at a time of the office's clocks, which needs no zone",
        "a plan has times of the office's clocks, which need no zone",
        "there are seven weekdays",
    ]
)


def raised(file: Path) -> Iterator[str]:
    """The pattern of every refusal in a source, also where a constant has it."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    constants = {
        node.targets[0].id: node.value.value
        for node in tree.body
        if isinstance(node, ast.Assign)
        and isinstance(node.targets[0], ast.Name)
        and isinstance(node.value, ast.Constant)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in REFUSALS:
            first = node.args[1 if getattr(node.func, "id", "") == "TableFull" else 0]
            pattern = first.value if isinstance(first, ast.Constant) else constants.get(getattr(first, "id", ""))
            is_a_sentence = isinstance(first, ast.Call) and getattr(first.func, "id", "") == "in_words"
            assert pattern or is_a_sentence, f"{file}:{node.lineno}: the values are not apart from the pattern"
            if pattern:
                yield str(pattern)


@pytest.mark.parametrize("name", REFUSING)
def test_every_refusal_is_known(name: str) -> None:
    found = set(raised(SWITCHBOARD / name))
    assert found
    assert found - refusals._sentences().keys() <= NOT_OF_THE_WINDOW


def test_every_value_stands_in_the_sentence_of_each_language(english: Languages) -> None:
    names = re.compile(r"\{(\w+)\}")
    try:
        for language in Language:
            english.choose(language)
            for pattern, words in refusals._sentences().items():
                assert set(names.findall(words)) <= set(names.findall(pattern)), words
    finally:
        english.choose(Language.ENGLISH)


def test_what_a_value_looks_like_changes_nothing(english: Languages) -> None:
    name = "{what}' is no transport; there are {known}"
    assert refusal_words(Sentence("'{name}' is no transport; there are {known}", name=name, known="udp")) == (
        f"“{name}” is no transport; there are udp"
    )
    assert refusal_words("the {what} holds a NUL") == "The {what} holds a NUL"
    assert english is not None


def test_the_disk_and_the_network_are_said_in_the_windows_words(english: Languages) -> None:
    full = sqlite3.OperationalError("database or disk is full")
    full.sqlite_errorcode = sqlite3.SQLITE_FULL
    broken = sqlite3.OperationalError("disk I/O error")
    broken.sqlite_errorcode, broken.sqlite_errorname = sqlite3.SQLITE_IOERR, "SQLITE_IOERR_WRITE"
    taken = ListenFailed(ListenAddress("127.0.0.1", 5060), OSError(98, "Address already in use"))
    english.choose(Language.GERMAN)
    try:
        told = StorageUnavailable("The database cannot be written: {why}.", why=in_words(full))
        assert refusal_words(told.sentence) == "Die Datenbank lässt sich nicht beschreiben: der Datenträger ist voll."
        told = StorageUnavailable("The change could not be stored: {why}.", why=in_words(broken))
        assert refusal_words(told.sentence).endswith("(SQLITE_IOERR_WRITE).")
        assert refusal_words(taken.sentence).startswith("SIP lässt sich auf 127.0.0.1:5060 nicht")
        with pytest.raises(BadAddress) as bad:
            parse_listen_address("127.0.0.1:x")
        assert words_inside(bad.value.sentence).startswith("schreiben Sie")
        with pytest.raises(TableFull) as no_room:
            Room("custom_devices", Limits(custom_devices=0)).check(None, 1)
        assert refusal_words(no_room.value.sentence) == "Kein Platz: 0 Geräte sind schon gespeichert."
    finally:
        english.choose(Language.ENGLISH)
    assert str(no_room.value) == "0 custom devices are kept already; delete some first"


def refusal(command: SetPresence | SetPresets) -> str:
    try:
        _ = CustomStates(Limits()).check(command) if isinstance(command, SetPresence) else Agenda().check(command)
    except CommandRefused as error:
        return refusal_words(error.sentence)
    return "accepted"


def test_what_the_core_says_is_said_in_the_windows_words(english: Languages) -> None:
    long = SetPresence("CustomPresence:1", Presence(PresenceState.AWAY, "", "x" * 12_000), ME)
    twice = SetPresets((DEFAULT_PRESETS[0], DEFAULT_PRESETS[0]), ME)
    named = SetPresets((Preset("n" * 100, Presence()),), ME)
    english.choose(Language.GERMAN)
    try:
        assert refusal(long) == "Die Notiz hat 12.000 Zeichen; 10.000 sind das Höchste."
        assert refusal(twice) == "Zwei Vorlagen haben denselben Namen."
        assert refusal(named) == "Der Name der Vorlage hat 100 Zeichen; 80 sind das Höchste."
    finally:
        english.choose(Language.ENGLISH)
    assert refusal(twice) == "Two presets have the same name."
    assert refusal(SetPresence("SIP/1", Presence(), ME)) == "“SIP/1” cannot be set; only CustomPresence:name can."
