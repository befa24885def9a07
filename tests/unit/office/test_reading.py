"""Whatever the files say or are: what is wrong is reported with its line, the rest is loaded, nothing is waited for."""

import asyncio
import os
import sys
from pathlib import Path

import pytest

from switchboard.core.states import Extension
from switchboard.office.load import Office, load_office
from switchboard.office.reading import MAX_FILE, OfficeUnreadable
from switchboard.program.host import start_engine
from switchboard.settings.load import Settings

GOOD = "\n[default]\nexten => 7,hint,Custom:7\nexten => 7,1,NoOp()\n"
NINES = "9" * 5_000
needs_pipes = pytest.mark.skipif(sys.platform == "win32", reason="there are no pipes or devices among its files")


def loaded(folder: Path, text: str | bytes) -> Office:
    path = folder / "extensions.conf"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return load_office(path, None)


def reasons(office: Office) -> list[str]:
    return [str(problem) for problem in office.problems]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("include => b,*,*,²,*", "'²' is no number from 1 to 31"),
        ("include => b,²:00-3:00", "is no time of day"),
        ("include => b," + "&".join(["1:00"] * 300), "300 ranges"),
        (f"exten => 1,{NINES},NoOp()", "is no priority"),
        (f"exten => 1,1+{NINES},NoOp()", "is no priority"),
        ("exten => 1,²,NoOp()", "is no priority"),
        ("exten => 1," + chr(0x661) + ",NoOp()", "is no priority"),
        ("exten => 1,n" + " " * 7_000 + "x,NoOp()", "is no priority"),
        ("exten => 1,n(" + "l" * 300 + "),NoOp()", "is no priority"),
        ("exten => " + "1" * 300 + ",1,NoOp()", "an extension is written"),
        ("exten => _[z-a],1,NoOp()", "is no range"),
        ("exten => _" + "X" * 300 + ",1,NoOp()", "an extension is written"),
        ("exten => _1XX,hint,PJSIP/${EXTEN:" + NINES + "}", "is no device"),
        ("exten => 1,hint," + "&".join(f"Custom:{number}" for number in range(300)), "300 devices"),
        ("exten => 1,1,NoOp(\0)", "NUL"),
        ("[" + "s" * 300 + "]", "is no section"),
        ("[a]" + " " * 8_000 + "x", "is no section"),
        ('#include "**x.conf"', "**x.conf cannot be read"),
        ('#include "a\0b"', "NUL"),
        ('#include "' + "a" * 7_000 + '"', "no file has such a name"),
        ('#include "' + "a" * 1_000 + '"', "cannot be read"),
        ("#include extensions.conf", "files include each other too often"),
        ("#include .", "extensions.conf:4: . cannot be read: it is no file"),
        ("#include ..", "cannot be read: it is no file"),
        ("#include /", "cannot be read: it is no file"),
        ("#include sub", "extensions.conf:4: sub cannot be read: it is no file"),
        ("#include */extensions.conf", "cannot be read"),
        ("#include [", "[ cannot be read"),
        ("#include", "is not served"),
        ("#exec /bin/true", "is not served"),
        ("exten => 1,1," + "x" * 9_000, "longer than 8,192"),
        ("x" * 100_000, "longer than 8,192"),
        (NINES, "is no 'key => value'"),
    ],
)  # fmt: skip
def test_a_line_that_cannot_be_is_reported_and_the_rest_is_loaded(tmp_path: Path, line: str, reason: str) -> None:
    (tmp_path / "sub").mkdir()
    office = loaded(tmp_path, f"; first\n[other]\nexten => 6,hint,Custom:6\n{line}\n{GOOD}")
    assert [hint.extension.exten for hint in office.hints][-1] == "7"
    assert any(reason in text for text in reasons(office)), reasons(office)
    itself = "#include extensions.conf"  # whose lines are there again and again
    assert line == itself or all(text.startswith("extensions.conf:4: ") for text in reasons(office))
    assert all(len(problem.reason) <= 300 for problem in office.problems)


@needs_pipes
@pytest.mark.parametrize("what", ["pipe", "/dev/zero", "/dev/stdin", "/dev/null"])
def test_pipes_and_devices_are_no_files(tmp_path: Path, what: str) -> None:
    os.mkfifo(tmp_path / "pipe")
    office = loaded(tmp_path, f"#include {what}\n{GOOD}")
    assert [hint.extension.exten for hint in office.hints] == ["7"]
    assert "it is no file that holds text" in reasons(office)[0]
    with pytest.raises(OfficeUnreadable, match="no file"):
        load_office(tmp_path / what, None)


@pytest.mark.parametrize("name", [".", "a\0b", "x" * 5_000])
def test_what_cannot_be_the_first_file_is_said(tmp_path: Path, name: str) -> None:
    with pytest.raises(OfficeUnreadable):
        load_office(tmp_path / name, None)
    with pytest.raises(OfficeUnreadable):
        load_office(None, tmp_path / name)


def test_a_file_that_is_too_long_is_read_as_far_as_there_is_room(tmp_path: Path) -> None:
    filler = "; " + "x" * 997 + "\n"
    office = loaded(tmp_path, GOOD + filler * (MAX_FILE // 1_000 + 10_000) + "exten => 8,hint,Custom:8\n")
    assert [hint.extension.exten for hint in office.hints] == ["7"]
    assert len(office.problems) == 1
    assert "the file is too long" in reasons(office)[0]
    assert office.problems[0].line == MAX_FILE // 1_000 + 4


def test_includes_stop_where_all_files_are_too_large(tmp_path: Path) -> None:
    for number in range(4):
        (tmp_path / f"part{number}.conf").write_text(("; " + "x" * 997 + "\n") * 6_000)
    office = loaded(tmp_path, f"#include part*.conf\n{GOOD}")
    assert [hint.extension.exten for hint in office.hints] == ["7"]
    assert "the file is too long" in "".join(reasons(office))
    assert "too many files, or too large ones" in "".join(reasons(office))


def test_a_pattern_names_files_of_one_folder(tmp_path: Path) -> None:
    (tmp_path / "d").mkdir()
    (tmp_path / "d" / "folder.conf").mkdir()
    for name in ("a.conf", "b.conf", ".hidden.conf", "c.txt"):
        (tmp_path / "d" / name).write_text(f"exten => {name},hint,Custom:x\n")
    office = loaded(tmp_path, "[default]\n#include d/*.conf\n#tryinclude none/*.conf\n#tryinclude none.conf\n")
    assert [hint.extension.exten for hint in office.hints] == ["a.conf", "b.conf"]
    assert office.problems == []


def test_what_is_no_utf_8_is_said_once_and_read(tmp_path: Path) -> None:
    office = loaded(tmp_path, b"[default]\nexten => 7,hint,Custom:b\xfcro\nexten => 8,hint,Custom:\xed\xa0\xbd\n")
    assert [hint.devices[0] for hint in office.hints] == ["Custom:b\ufffdro", "Custom:\ufffd\ufffd\ufffd"]
    assert reasons(office) == ["extensions.conf:2: the file is no UTF-8; what cannot be read is shown as \ufffd"]


def test_templates_that_double_come_to_an_end(tmp_path: Path) -> None:
    lines = "".join(f"[t{number}](!,t{number - 1},t{number - 1})\n" for number in range(1, 100))
    office = loaded(tmp_path, f"{GOOD}[t0](!)\nexten => 1,n,NoOp()\n{lines}[end](t99)\n")
    assert [hint.extension.exten for hint in office.hints] == ["7"]
    assert "with what templates repeat" in reasons(office)[0]


def test_lines_are_counted(tmp_path: Path) -> None:
    office = loaded(tmp_path, GOOD + "\n" * 500_000 + "exten => 8,hint,Custom:8\n")
    assert [hint.extension.exten for hint in office.hints] == ["7"]
    assert "more than 500,000 lines" in reasons(office)[0]


def test_of_very_many_problems_the_first_are_listed(tmp_path: Path) -> None:
    office = loaded(tmp_path, GOOD + "nonsense\n" * 5_000)
    assert len(office.problems) == 1_001
    assert str(office.problems[-1]) == "extensions.conf: 4,000 more problems are not listed"


def test_a_directory_of_anything_is_read(tmp_path: Path) -> None:
    directory = tmp_path / "directory.csv"
    directory.write_bytes(
        b'extension,name\n7,"a\nb"\n8,x\x00y\n9,\xff\n"1"0,x\n' + b"11,\n" * 3_000 + b'12,"' + b"x" * 200_000
    )
    (tmp_path / "extensions.conf").write_text(GOOD)
    office = load_office(tmp_path / "extensions.conf", directory)
    assert {person.exten for person in office.people} >= {"7", "9", "11"}
    assert len(office.problems) < 1_300
    assert any("NUL" in text for text in reasons(office))


def test_the_program_starts_whatever_the_files_say(tmp_path: Path) -> None:
    async def run() -> None:
        plan = tmp_path / "extensions.conf"
        plan.write_text(f'#include "**x.conf"\n[t]\ninclude => b,*,*,²,*\nexten => 1,{NINES},NoOp()\n{GOOD}')
        engine = await start_engine(Settings(tmp_path, dialplan=plan), demo=False, rest=0.0)
        try:
            assert len(engine.service.problems) == 3
            assert engine.core.status(Extension("7")) is not None
            plan.write_text(GOOD)
            await engine.parts.watch.look()
            assert list(engine.service.problems) == []
        finally:
            await engine.stop()

    asyncio.run(run())


def test_a_file_that_was_missing_is_looked_at_again(tmp_path: Path) -> None:
    office = loaded(tmp_path, f"#include more.conf\n{GOOD}")
    beside = ("extensions.conf", "res_parking.conf", "more.conf", "queues.conf", "features.conf")
    assert list(office.files) == [tmp_path / name for name in beside]
