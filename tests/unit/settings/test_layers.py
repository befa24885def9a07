"""Settings of a whole computer: defaults below, and what is locked above every data folder and command line."""

from pathlib import Path

import pytest

from switchboard.settings import layers
from switchboard.settings.error import SettingError
from switchboard.settings.load import (
    examine_settings,
    load_settings,
    read_sip_addresses,
    store_phones,
    store_settings,
    with_options,
)
from switchboard.settings.reference import locked_reference
from switchboard.sip.auth.digest import hash_secret


@pytest.fixture
def computer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "etc" / "switchboard.toml"
    path.parent.mkdir()
    monkeypatch.setattr(layers, "system_settings_file", lambda: path)
    return path


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    folder.mkdir()
    return folder


def test_what_a_computer_says_holds_where_a_data_folder_says_nothing(computer: Path, data: Path) -> None:
    computer.write_text('realm = "office"\nmin_expires = 90\n[lists]\nfront = ["1"]\nback = ["2"]\n')
    (data / "switchboard.toml").write_text('min_expires = 120\n[lists]\nback = ["3"]\n')
    settings = load_settings(data)
    assert (settings.phones.realm, settings.min_expires) == ("office", 120)
    assert settings.phones.lists == {"front": ("1",), "back": ("3",)}
    assert (settings.locked, settings.notes) == ((), ())


def test_what_is_locked_no_data_folder_says_otherwise(computer: Path, data: Path) -> None:
    computer.write_text('[locked]\nreason = "by the IT department"\nsystem = false\n[locked.limits]\nplans = 7\n')
    (data / "switchboard.toml").write_text("system = true\n[limits]\nplans = 9\nchannels = 3\n")
    settings = load_settings(data)
    assert not settings.may_use_system
    assert (settings.limits.plans, settings.limits.channels) == (7, 3)
    assert [".".join(each.path) for each in settings.locked] == ["system", "limits.plans"]
    assert len(settings.notes) == 2
    assert f"passed over: it is locked by {computer}: by the IT department" in settings.notes[0]


def test_who_says_the_same_is_not_told(computer: Path, data: Path) -> None:
    computer.write_text("[locked]\nsystem = true\n")
    (data / "switchboard.toml").write_text("system = true\n")
    assert load_settings(data).notes == ()


def test_a_command_line_does_not_open_what_is_locked(computer: Path, data: Path) -> None:
    computer.write_text('dialplan = "a.conf"\n[locked]\nsip = ["127.0.0.1:5060"]\ndirectory = "people.csv"\n')
    settings = load_settings(data)
    given = with_options(settings, Path("b.conf"), Path("others.csv"), read_sip_addresses(["0.0.0.0:5070"]))
    assert given.sip == settings.sip
    assert (given.dialplan, given.directory) == (Path("b.conf"), data / "people.csv")
    assert [note.partition(":")[0] for note in given.notes] == ["--directory is passed over", "--sip is passed over"]


@pytest.mark.parametrize("locked", ['sip = ["127.0.0.1:5060"]', "sip = []"])
def test_a_window_that_would_change_it_is_told_why_not(computer: Path, data: Path, locked: str) -> None:
    computer.write_text(f'[locked]\nreason = "ask Ann"\n{locked}\n')
    with pytest.raises(SettingError, match=r"sip: it is locked by .*: ask Ann"):
        store_settings(data, {"sip": ["0.0.0.0:5060"]})
    assert not (data / "switchboard.toml").exists()
    store_settings(data, {"dialplan": "a.conf"})
    assert examine_settings(data).dialplan == data / "a.conf"


def test_phones_that_are_locked_keep_their_secret(computer: Path, data: Path) -> None:
    computer.write_text('[locked.phones.6002]\nsecret = "x"\n')
    with pytest.raises(SettingError, match=r"phones\.6002: it is locked"):
        store_phones(data, {"6002": "another", "6003": "x"})
    store_phones(data, {"6003": "x"})
    settings = load_settings(data)
    assert set(settings.phones.users) == {"6002", "6003"}
    assert computer.read_text() == '[locked.phones.6002]\nsecret = "x"\n'
    assert "6002" not in (data / "switchboard.toml").read_text()


def test_secrets_of_a_data_folder_are_concealed_beside_those_of_a_computer(computer: Path, data: Path) -> None:
    computer.write_text('[manager.users.it]\nsecret = "theirs"\n')
    (data / "switchboard.toml").write_text('[manager.users.ann]\nsecret = "hers"\n')
    settings = load_settings(data)
    assert {user.name for user in settings.manager.users} == {"it", "ann"}
    assert '"hers"' not in (data / "switchboard.toml").read_text()
    assert "theirs" not in (data / "switchboard.toml").read_text()
    assert "theirs" in computer.read_text()


def test_passwords_are_kept_for_the_realm_that_an_administrator_names(computer: Path, data: Path) -> None:
    computer.write_text('realm = "office"\n')
    (data / "switchboard.toml").write_text('[phones.6001]\nsecret = "one"\n')
    load_settings(data)
    store_phones(data, {"6002": "two"})
    settings = load_settings(data)
    for name, secret in (("6001", "one"), ("6002", "two")):
        assert settings.phones.users[name].ha1["MD5"] == hash_secret("MD5", name, "office", secret)
    assert settings.notes == ()


def test_what_the_window_begins_with_is_said_like_any_setting(computer: Path, data: Path) -> None:
    computer.write_text(
        '[window]\nscheme = "dark"\n[window.alarms]\nquiet_from = "22:30"\nsound = true\n'
        '[locked.window]\nlanguage = "de"\n[locked.window.alarms]\non_close = "ask"\n'
    )
    (data / "switchboard.toml").write_text('[window]\nscheme = "light"\nzoom = 125\n')
    settings = load_settings(data)
    assert settings.window == {
        "language": "de",
        "scheme": "light",
        "zoom": "125",
        "alarms/quiet_from": "1350",
        "alarms/sound": "true",
        "alarms/on_close": "",
        "density": "comfortable",
        "alarms/ringing_after": "0",
        "alarms/overdue": "false",
        "alarms/lost": "false",
        "alarms/messages": "true",
        "alarms/quiet_to": "0",
    }
    assert [each.path for each in settings.locked] == [("window", "language"), ("window", "alarms", "on_close")]


@pytest.mark.parametrize("time", ['"24:00"', '"7"', '"12:60"', '"1e1:00"', '"12:00:00"', "7", '""'])
def test_a_time_of_day_that_is_none_is_refused(computer: Path, data: Path, time: str) -> None:
    computer.write_text(f"[window.alarms]\nquiet_to = {time}\n")
    with pytest.raises(SettingError, match=r"window\.alarms\.quiet_to.*22:00"):
        load_settings(data)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("= =", "it is no TOML"),
        ("colour = 1\n", "line 1: colour: there is no such setting"),
        ("\n[locked]\ncolour = 1\n", "line 3: colour: there is no such setting"),
        ("locked = 7\n", "write a section"),
        ("[locked]\nreason = 7\n", "write a line"),
        ('[locked]\nreason = "a\\nb"\n', "write a line"),
        ("[locked]\nsystem = 7\n", "line 2: system = 7"),
    ],
)
def test_a_file_of_the_computer_that_is_wrong_is_refused_with_its_place(
    computer: Path, data: Path, content: str, said: str
) -> None:
    computer.write_text(content)
    with pytest.raises(SettingError) as refused:
        load_settings(data)
    assert said in str(refused.value)
    assert str(computer) in str(refused.value)


def test_a_fault_of_a_data_folder_is_placed_there(computer: Path, data: Path) -> None:
    computer.write_text("min_expires = 90\n")
    (data / "switchboard.toml").write_text("min_expires = true\n")
    with pytest.raises(SettingError, match=rf"{data}.*line 1"):
        load_settings(data)


def test_what_is_locked_is_listed_below_the_reference_without_secrets(computer: Path) -> None:
    assert locked_reference() == ""
    computer.write_text('[locked]\nreason = "ask Ann"\nsystem = false\n[locked.phones.6002]\nsecret = "geheim"\n')
    listed = locked_reference()
    assert "# locked: system = false  # it is locked by" in listed
    assert "geheim" not in listed
    assert "phones.6002.secret = …" in listed
