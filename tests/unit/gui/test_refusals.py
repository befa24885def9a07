"""What the engine refuses is said in the window's language: no refusal of the core is forgotten."""

import ast
import re
import sqlite3
from collections import defaultdict
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from pathlib import Path
from typing import Any

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
from switchboard.ground.limits import LimitLog, Limits
from switchboard.gui import refusals
from switchboard.gui.language import Language, Languages
from switchboard.gui.refusals import refusal_words, words_inside
from switchboard.net.sip_server import ListenFailed
from switchboard.office.directory_file import parse_directory
from switchboard.settings.error import SettingError
from switchboard.settings.kinds import Kind, Unfit
from switchboard.settings.load import load_settings
from switchboard.settings.records import Record
from switchboard.settings.table import TABLE
from switchboard.storage.database import Database
from switchboard.storage.errors import StorageUnavailable, StoreLost, in_words

SWITCHBOARD = Path(__file__).parent.parent.parent.parent / "switchboard"
ME = Origin("me", "window")
NOT_OF_THE_WINDOW = frozenset(  # it gives no zone, no other weekdays, no database entries, and no end alone
    [
        "{name} is not set to anything that could end",
        "a preset ends at a time of the office's clocks, which needs no zone",
        "a plan has times of the office's clocks, which need no zone",
        "there are seven weekdays",
        "an entry of the database needs a family and a key",
    ]
)
TOLD_ELSEWHERE = (  # rooms that answer phones, manager clients, consoles and command lines, and readers of their words
    "console/", "manager/", "program/", "core/person_text.py", "core/plan_text.py", "core/reporting.py",
    "core/sources.py", "core/until_text.py", "dialplan/applications/", "dialplan/functions/", "dialplan/read/edit.py",
    "net/console_client.py", "office/exchange.py",
)  # fmt: skip
OF_OTHERS = {  # what no window is told: answers to phones, warnings of a running dialplan, what is put down in the log
    "BadArguments", "CannotEdit", "FeedRefused", "IdInUse", "NoPortLeft", "NoVoice", "NotWritten", "SipError",
    "TooManyExtensions", "UnreadableEntry", "UnreadableSound", "VariablesFull",
}  # fmt: skip
OF_THE_WINDOW_ALL_THE_SAME = ("manager/users.py", "program/host.py", "program/log.py")
PASSING_ON = ("rosters/", "ground/regex.py", "settings/file.py")
NOTING = {"_note", "note", "_none", "_not_served", "_expect_none"}  # what is given a pattern on the way
KNOWN = (  # columns of a directory
    "extension, name, department, email, presentity, numbers, note, deputy, groups, device, work, mobile, home, fax,"
    " other"
)


def sources() -> Iterator[Path]:
    """All of the engine whose words may come to the window."""
    for path in sorted(SWITCHBOARD.rglob("*.py")):
        name = path.relative_to(SWITCHBOARD).as_posix()
        is_elsewhere = name.startswith(TOLD_ELSEWHERE) and name not in OF_THE_WINDOW_ALL_THE_SAME
        if not is_elsewhere and not name.startswith("gui/"):
            yield path


def kin(root: str, bases: dict[str, set[str]]) -> set[str]:
    """The class of this name and all that are made of it."""
    found = {root}
    while more := {name for name, above in bases.items() if above & found} - found:
        found |= more
    return found


def makers() -> set[str]:
    """What makes a sentence for the window: errors, `Sentence` and `Problem`."""
    bases: dict[str, set[str]] = {}
    for path in SWITCHBOARD.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef):
                bases.setdefault(node.name, set()).update(getattr(base, "id", "") for base in node.bases)
    others = set().union(*(kin(name, bases) for name in OF_OTHERS))
    return kin("SwitchboardError", bases) - others | {"Sentence", "Problem"}


def sentences(file: Path, made_by: AbstractSet[str]) -> Iterator[str]:
    """The patterns that a source gives these, also where a constant, one of several or a choice has it."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    named = defaultdict[str, list[str]](list)
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign):
            for target in node.targets:
                named[getattr(target, "id", "")] += _texts(node.value)
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and getattr(node.func, "id", getattr(node.func, "attr", "")) in made_by:
            for part in node.args:
                assert not isinstance(part, ast.JoinedStr), f"{file}:{node.lineno}: the values are not apart"
                held = named.get(part.id, []) if isinstance(part, ast.Name) else _texts(part)
                yield from (text for text in held if " " in text)


def _texts(node: ast.AST) -> Iterator[str]:
    """Each text that this may come to; none of a call, which is looked at by itself."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp | ast.Dict | ast.Tuple | ast.BoolOp):
        for part in ast.iter_child_nodes(node):
            yield from _texts(part)


def test_whatever_the_engine_says_to_the_window_is_known() -> None:
    made_by, missing = makers(), dict[str, set[str]]()
    for path in sources():
        name = path.relative_to(SWITCHBOARD).as_posix()
        found = set(sentences(path, made_by | (NOTING if name.startswith(PASSING_ON) else set())))
        unknown = found - refusals._sentences().keys() - NOT_OF_THE_WINDOW
        if unknown:
            missing[name] = unknown
    assert missing == {}


def test_a_sentence_that_is_not_known_is_found(tmp_path: Path) -> None:
    source = tmp_path / "core.py"
    source.write_text('_A = "it is {what}"\nraise BadHint(_A if x else "so it is", what=1)\nraise BadHint(_A)\n')
    assert set(sentences(source, {"BadHint"})) == {"so it is", "it is {what}"}
    source.write_text('raise BadHint(f"it is {what}")\n')
    with pytest.raises(AssertionError, match="not apart"):
        list(sentences(source, {"BadHint"}))


def patterns_in(words: object) -> Iterator[str]:
    """A sentence's pattern, and those of its values."""
    if isinstance(words, Sentence):
        yield words.pattern
        for value in words.values.values():
            yield from patterns_in(value)


NO_VALUES: tuple[object, ...] = (
    None, 7.5, -1, 10**12, "", "x" * 5_000, "a\nb", "nonsense", "title => x", [], ["a", "a"], [7], ["\n"] * 70,
    ["x => y"], {}, {"": 1}, {"x y": "\n"}, {"a": {"nobody": 1}}, {"x" * 300: {}},
)  # fmt: skip


def kinds(record: Record) -> Iterator[Kind[Any]]:
    """The kind of every setting there is."""
    for setting in record.settings:
        yield setting.kind
        each = getattr(setting.kind, "each", setting.kind)
        yield each
        if isinstance(each, Record):
            yield from kinds(each)


def test_limits_and_settings_are_told_of_in_the_windows_language(english: Languages, tmp_path: Path) -> None:
    told = list[str]()
    log = LimitLog()
    log.listeners.append(told.append)
    log.note("contacts_each", "6002", 1.0)
    log.note("contacts_each", "6002", 2.0)
    log.note("contacts_each", Sentence("requests at {address}", address="127.0.0.1:5060"), 90.0)
    (tmp_path / "switchboard.toml").write_text('dialplan = "x"\nhistory_days = "many"\n')
    with pytest.raises(SettingError) as refused:
        load_settings(tmp_path)
    english.choose(Language.GERMAN)
    try:
        assert [refusal_words(line) for line in told] == [
            "Die Grenze „Registrierte Kontakte einer Nebenstelle“ wurde erreicht: 6002.",
            (
                "Die Grenze „Registrierte Kontakte einer Nebenstelle“ wurde erreicht: Anfragen an 127.0.0.1:5060; "
                "1 weitere, seit es zuletzt gesagt wurde."
            ),
        ]
        assert "switchboard.toml, Zeile 2: history_days = 'many': Eine ganze Zahl von 1 bis" in refusal_words(
            refused.value.sentence
        )
    finally:
        english.choose(Language.ENGLISH)


def refusal_of(kind: Kind[Any], value: object) -> str:
    """What a setting of this kind is refused for; nothing where it may hold the value."""
    try:
        kind.read(value)
    except Unfit as error:
        return error.expected
    return Sentence("")


def test_whatever_a_setting_is_refused_for_is_known() -> None:
    refused = {said for kind in [TABLE, *kinds(TABLE)] for value in NO_VALUES if (said := refusal_of(kind, value))}
    assert len(refused) > 50
    assert [said for said in refused if not isinstance(said, Sentence)] == []
    patterns = {pattern for said in refused for pattern in patterns_in(said)}
    assert patterns - refusals._sentences().keys() == {""}  # where there is no hint


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
        f"directory.csv:1: column 'color' is none of {KNOWN}",
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
