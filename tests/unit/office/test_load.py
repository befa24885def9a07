from pathlib import Path

import pytest

from switchboard.ground.resources import demo_folder
from switchboard.office.load import load_office
from switchboard.office.reading import OfficeUnreadable


def test_the_demo_office_has_sixty_people_in_six_departments_and_no_problem() -> None:
    office = load_office(demo_folder() / "extensions.conf", demo_folder() / "directory.csv")
    assert len(office.hints) == len(office.people) == 60
    assert len({person.department for person in office.people}) == 6
    assert office.problems == []


def test_the_directory_gives_a_hint_without_presence_one(tmp_path: Path) -> None:
    (tmp_path / "e.conf").write_text("[default]\nexten => 1,hint,SIP/1\nexten => 2,hint,SIP/2,CustomPresence:own\n")
    (tmp_path / "d.csv").write_text("extension,presentity\n1,CustomPresence:ann\n2,CustomPresence:other\n3,\n")
    office = load_office(tmp_path / "e.conf", tmp_path / "d.csv")
    assert [hint.presentity for hint in office.hints] == ["CustomPresence:ann", "CustomPresence:own"]
    assert [str(problem) for problem in office.problems] == ["d.csv: extension 3 () has no hint"]


def test_a_file_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(OfficeUnreadable, match=r"nowhere\.conf cannot be read"):
        load_office(tmp_path / "nowhere.conf", None)


def test_dialplans_in_other_languages_and_what_nobody_has_are_said(tmp_path: Path) -> None:
    (tmp_path / "e.conf").write_text("[default]\nexten => 1,1,NoSuch(${ALSO(1)})\n")
    (tmp_path / "extensions.ael").write_text("context a { };")
    (tmp_path / "extensions.lua").write_text("extensions = {}")
    assert [str(problem) for problem in load_office(tmp_path / "e.conf", None).problems] == [
        "extensions.ael: AEL is not read; Asterisk's 'aelparse -w' writes it as an extensions.conf, which is",
        "extensions.lua: Lua is not run; what it does has to stand in extensions.conf",
        "e.conf:2: there is no function 'ALSO': its value is empty",
        "e.conf:2: there is no application 'NoSuch': a channel that comes to it ends",
    ]
