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
from switchboard.core.errors import CommandRefused, DataRefused
from switchboard.core.preset import DEFAULT_PRESETS, Preset
from switchboard.core.states import Presence, PresenceState
from switchboard.dialplan.read.parser import parse_dialplan
from switchboard.ground.address import BadAddress, ListenAddress, parse_listen_address
from switchboard.ground.errors import Sentence
from switchboard.ground.limits import Limits
from switchboard.gui import refusals
from switchboard.gui.language import Language, Languages
from switchboard.gui.refusals import refusal_words, words_inside
from switchboard.net.sip_server import ListenFailed
from switchboard.office.directory_file import parse_directory
from switchboard.storage.database import Database
from switchboard.storage.errors import StorageUnavailable, StoreLost, in_words

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


TELLING = (  # what they say of an office's files, and of the database, is shown in the window
    "core/errors.py", "dialplan/read/config_file.py", "dialplan/read/names.py", "dialplan/read/parser.py",
    "dialplan/read/step_text.py", "dialplan/run/hints.py", "dialplan/run/unknown.py", "engine/engine.py",
    "office/directory_file.py", "office/load.py", "office/reading.py", "storage/database.py",
    "storage/database_file.py", "storage/guard.py",
)  # fmt: skip
REFUSING_LINES = (
    "core/hint.py", "core/pattern.py", "dialplan/read/names.py", "dialplan/read/step_text.py",
    "dialplan/read/timing.py", "dialplan/run/hints.py", "storage/database_file.py", "storage/examine.py",
    "storage/rescue.py",
)  # fmt: skip
OF_LINES = {"BadHint", "BadPattern", "BadStep", "BadTiming", "DatabaseRefused", "StorageUnavailable", "TooMuchWork"}


def sentences(file: Path, makers: set[str]) -> Iterator[str]:
    """The patterns that a source gives these, also where a constant or one of several has it."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    named = {
        target.id: [part.value for part in ast.walk(node.value) if isinstance(part, ast.Constant)]
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in makers:
            for part in node.args:
                assert not isinstance(part, ast.JoinedStr), f"{file}:{node.lineno}: the values are not apart"
                found = [part.value] if isinstance(part, ast.Constant) else named.get(getattr(part, "id", ""), [])
                yield from (text for text in found if isinstance(text, str) and " " in text)


@pytest.mark.parametrize(("name", "makers"), [*((name, {"Sentence"}) for name in TELLING),
                                              *((name, OF_LINES) for name in REFUSING_LINES)])  # fmt: skip
def test_whatever_is_told_of_files_and_database_is_known(name: str, makers: set[str]) -> None:
    found = set(sentences(SWITCHBOARD / name, makers))
    assert found
    assert found - refusals._sentences().keys() == set()


def problems_of(dialplan: str, directory: str) -> list[Sentence]:
    """As the engine tells of the files."""
    found = [*parse_dialplan(dialplan, "extensions.conf").problems, *parse_directory(directory, "directory.csv")[1]]
    return [problem.sentence for problem in found]


def test_what_is_wrong_in_the_files_is_said_in_the_windows_language(english: Languages) -> None:
    dialplan = "[default]\nexten => 6001,hint,nonsense\nexten => 6002,x,NoOp()\nsame\nsome => thing\n"
    told = problems_of(dialplan, "extension,name,color\n6001,Bob,red\n6001,Bob,red,7\n")
    assert [str(line) for line in told] == [
        "extensions.conf:2: 'nonsense' is no device; write SIP/name or Custom:name",
        "extensions.conf:3: 'x' is no priority; write a number, n or hint",
        "extensions.conf:4: 'same' is no 'key => value'",
        "extensions.conf:5: 'some' is none of exten, same, include, ignorepat, autohints, switch",
        "directory.csv:1: column 'color' is none of extension, name, department, email, presentity",
        "directory.csv:3: 4 columns where the header names 3; quote a text that holds a comma",
    ]
    for language in (Language.GERMAN, Language.FRENCH, Language.SPANISH):
        english.choose(language)
        try:
            words = [words_inside(line) for line in told]
        finally:
            english.choose(Language.ENGLISH)
        for line, english_line in zip(words, told, strict=True):
            place = english_line.rpartition(": ")[0]
            assert line.startswith(place.split(":")[0])
            assert line != english_line


def test_a_database_that_was_lost_is_told_of_in_the_windows_language(english: Languages, tmp_path: Path) -> None:
    database = Database(tmp_path / "switchboard.sqlite")
    (tmp_path / "switchboard.sqlite").write_bytes(b"")
    with pytest.raises(StoreLost) as lost:
        database.commit([])
    (tmp_path / "other.sqlite").write_bytes(b"no database" * 50)
    with pytest.raises(DataRefused) as refused:
        Database(tmp_path / "other.sqlite")
    english.choose(Language.GERMAN)
    try:
        told = words_inside(lost.value.sentence), words_inside(refused.value.sentence)
    finally:
        english.choose(Language.ENGLISH)
    assert "while it was in use" in str(lost.value)
    assert told[0].endswith("während sie in Gebrauch war; gespeichert wird erst wieder, wenn sie zurück ist.")
    assert "abgeschnitten" in told[0]
    assert "ist keine SQLite-Datenbank" in told[1]
    assert told[1].endswith("Sie bleibt, wie sie ist.")


def test_what_the_system_says_is_said_in_the_windows_language(english: Languages) -> None:
    taken = ListenFailed(ListenAddress("127.0.0.1", 5060), OSError(98, "Address already in use"))
    english.choose(Language.GERMAN)
    try:
        assert refusal_words(taken.sentence).endswith("die Adresse ist schon belegt")
    finally:
        english.choose(Language.ENGLISH)


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
