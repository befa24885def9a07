"""Settings that a person changes: shown as they are, and written only where that is what they saw and may."""

import os
import tomllib
from pathlib import Path

import pytest

from switchboard.api.settings import (
    FieldKind,
    SettingEdit,
    SettingField,
    SettingRefused,
    SettingsChanged,
    SettingsList,
    SettingsReport,
    Source,
    Value,
)
from switchboard.ground import files
from switchboard.manager.users import parse_secret_hash
from switchboard.settings import layers
from switchboard.settings.change import change_settings, check_edits
from switchboard.settings.form import settings_report, shown_texts
from switchboard.settings.load import load_settings
from switchboard.sip.auth.digest import hash_secret

OURS = """# our office
realm = "office" # not to be changed

[phones.6002]
# his
secret = "geheim"
watch = ["_61XX"]
"""


@pytest.fixture
def computer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "etc" / "switchboard.toml"
    path.parent.mkdir()
    monkeypatch.setattr(layers, "system_settings_file", lambda: path)
    return path


@pytest.fixture
def data(tmp_path: Path, computer: Path) -> Path:  # noqa: ARG001  nothing of the real one's is looked at
    folder = tmp_path / "data"
    folder.mkdir()
    return folder


def report(data: Path) -> SettingsReport:
    return settings_report(data, {})


def field(data: Path, *path: str) -> SettingField:
    return next(each for each in report(data).fields if each.path == path)


def names(data: Path, *path: str) -> SettingsList:
    return next(each for each in report(data).lists if each.path == path)


def change(data: Path, *edits: tuple[tuple[str, ...], Value | None]) -> None:
    change_settings(data, report(data).version, [SettingEdit(path, value) for path, value in edits])


def written(data: Path) -> str:
    return (data / "switchboard.toml").read_text()


def test_whoever_looks_sees_who_says_what(data: Path, computer: Path) -> None:
    computer.write_text('history_days = 30\n[locked]\nreason = "by IT"\nsystem = false\n')
    (data / "switchboard.toml").write_text('# first\nrealm = "office"\n')
    realm, days = field(data, "realm"), field(data, "history_days")
    assert (realm.value, realm.default, realm.source) == ("office", "switchboard", Source.FILE)
    assert (realm.place, realm.line) == (str(data / "switchboard.toml"), 2)
    assert (days.value, days.source, days.place, days.line) == (30, Source.COMPUTER, str(computer), 1)
    system = field(data, "system")
    assert (system.value, system.source) == (False, Source.LOCKED)
    assert system.lock is not None
    assert (system.lock.reason, system.lock.file) == ("by IT", str(computer))
    assert field(data, "max_expires").source is Source.DEFAULT


def test_every_setting_has_a_title_and_no_secret_is_shown(data: Path) -> None:
    (data / "switchboard.toml").write_text(OURS)
    load_settings(data)
    shown = report(data)
    titles = {each.path: each.title for each in shown.fields} | {each.path: each.title for each in shown.lists}
    assert [path for path, title in titles.items() if title in ("", path[-1])] == []
    assert all(shown_texts())
    assert "geheim" not in repr(shown)
    assert hash_secret("MD5", "6002", "office", "geheim") not in repr(shown)
    phones = names(data, "phones")
    assert [each.kind for each in phones.fields] == [FieldKind.SECRET, FieldKind.LIST, FieldKind.LIST, FieldKind.TEXT]
    assert [(each.name, each.is_set, each.values) for each in phones.entries] == [
        ("6002", True, (None, ("_61XX",), None, None))
    ]


def test_a_change_keeps_what_a_person_wrote_and_back_to_the_default_takes_the_line_out(data: Path) -> None:
    (data / "switchboard.toml").write_text(OURS)
    load_settings(data)
    change(data, (("realm",), "office"), (("history_days",), 30), (("limits", "plans"), 7))
    text = written(data)
    assert '# our office\nrealm = "office" # not to be changed\n' in text
    assert "# his\n" in text
    settings = load_settings(data)
    assert (settings.history_days, settings.limits.plans) == (30, 7)
    change(data, (("history_days",), None), (("limits", "plans"), None))
    assert written(data) == text.replace("history_days = 30\n", "").replace("\n[limits]\nplans = 7\n", "")


def test_what_waits_for_the_next_start_says_so(data: Path) -> None:
    started = load_settings(data).table
    change(data, (("line_history_days",), 30), (("authenticate",), "never"))
    waiting = [each.path for each in settings_report(data, started).fields if each.waits]
    assert waiting == [("line_history_days",)]


def test_entries_come_and_go_and_their_secrets_are_kept_as_hashes(data: Path) -> None:
    change(data, (("phones", "6.2 x", "secret"), "geheim"), (("phones", "6.2 x", "watch"), ("6001",)))
    change(
        data, (("manager", "users", "admin", "secret"), "auch geheim"), (("manager", "users", "admin", "read"), "all")
    )
    change(data, (("lists", "front"), ("6001", "6002")), (("domains", "sales.example.com"), "sales"))
    assert "geheim" not in written(data)
    settings = load_settings(data)
    assert settings.phones.users["6.2 x"].ha1["MD5"] == hash_secret("MD5", "6.2 x", "switchboard", "geheim")
    [user] = settings.manager.users
    assert user.secret_hash is not None
    assert parse_secret_hash(str(user.secret_hash)).fits("auch geheim")
    assert settings.phones.domains == {"sales.example.com": "sales"}
    [domain] = names(data, "domains").entries
    change(data, (("phones", "6.2 x"), None), (("manager", "users", "admin"), None), (domain.path, None))
    settings = load_settings(data)
    assert (settings.phones.users, settings.manager.users, settings.phones.domains) == ({}, (), {})
    assert settings.phones.lists == {"front": ("6001", "6002")}


def test_a_domain_that_is_written_without_quotes_is_one_entry(data: Path) -> None:
    (data / "switchboard.toml").write_text('[domains]\nsales.example.com = "sales"\n')
    [entry] = names(data, "domains").entries
    assert (entry.name, entry.values) == ("sales.example.com", ("sales",))
    change(data, (entry.path, "support"))
    assert load_settings(data).phones.domains == {"sales.example.com": "support"}


def test_a_login_by_challenge_keeps_the_secret_itself_and_without_it_the_hash(data: Path) -> None:
    path = ("manager", "users", "admin")
    change(data, ((*path, "secret"), "geheim"), ((*path, "challenge"), True))
    assert tomllib.loads(written(data))["manager"]["users"]["admin"] == {"secret": "geheim", "challenge": True}
    change(data, ((*path, "challenge"), False))
    load_settings(data)
    assert "geheim" not in written(data)


@pytest.mark.parametrize(
    ("path", "value", "why"),
    [
        (("min_expires",), 0, "a whole number from 1 to"),
        (("min_expires",), 10**4_000, "a whole number"),
        (("min_expires",), "9" * 5_000, "a whole number"),
        (("min_expires",), True, "a whole number"),
        (("authenticate",), "nevr", "did you mean 'never'"),
        (("realm",), "half \ud83d", "half a character"),
        (("realm",), "two\nlines", "can be printed"),
        (("realm",), 'with "quotes"', "without"),
        (("sip",), ("quic:1.2.3.4:5060",), "no transport"),
        (("lists", "front"), ("x" * 81,), "1 to 80 characters"),
        (("lists", "\ud83d"), ("1",), "no such setting"),
        (("lists", "x" * 81), ("1",), "1 to 80 characters"),
        (("phones", "a:b", "secret"), "x", "without"),
        (("time_zone",), "Europe/Atlantis", "no time zone"),
        (("no", "such"), 1, "no such setting"),
        (("realm", "deeper"), 1, "no such setting"),
        (("phones", "6002", "ha1"), "{}", "write"),
        (("phones", "6002"), "text", "write"),
        ((), 1, "no such setting"),
    ],
)
def test_what_cannot_be_is_said_and_nothing_is_written(
    data: Path, path: tuple[str, ...], value: Value, why: str
) -> None:
    [refusal] = check_edits([SettingEdit(path, value)])
    assert (path[: len(refusal.path)], why in str(refusal)) == (refusal.path, True), str(refusal)[:300]
    with pytest.raises(SettingRefused):
        change(data, (path, value))
    assert not (data / "switchboard.toml").exists()


@pytest.mark.parametrize(
    ("edits", "path"),
    [
        ([(("certificate",), "a.pem")], ("certificate",)),
        ([(("min_expires",), 7_200)], ("min_expires",)),
        ([(("phones", "6005", "watch"), ("all",))], ("phones", "6005")),
        ([(("manager", "tls_listen"), ("127.0.0.1:5039",))], ("manager", "tls_listen")),
    ],
)
def test_what_does_not_go_together_is_said_of_the_one_that_is_wrong(
    data: Path, edits: list[tuple[tuple[str, ...], Value]], path: tuple[str, ...]
) -> None:
    with pytest.raises(SettingRefused) as refusal:
        change(data, *edits)
    assert refusal.value.path == path
    assert not (data / "switchboard.toml").exists()


def test_a_locked_setting_is_refused_however_it_is_asked_for(data: Path, computer: Path) -> None:
    computer.write_text('[locked]\nsystem = false\n[locked.phones.6002]\nwatch = ["all"]\n')
    for path, value in ((("system",), True), (("phones", "6002", "watch"), ("6001",)), (("phones", "6002"), None)):
        with pytest.raises(SettingRefused, match="locked by") as refusal:
            change(data, (path, value))
        assert refusal.value.path == path
    assert not (data / "switchboard.toml").exists()


def test_what_somebody_else_wrote_meanwhile_is_never_written_over(data: Path) -> None:
    seen = report(data).version
    (data / "switchboard.toml").write_text('realm = "theirs"\n')
    with pytest.raises(SettingsChanged):
        change_settings(data, seen, [SettingEdit(("realm",), "ours")])
    assert written(data) == 'realm = "theirs"\n'


def test_a_file_that_is_written_at_that_very_moment_is_not_written_over(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    replacing = files._expect

    def expect(path: Path, content: bytes) -> None:
        path.write_text('realm = "theirs"\n')
        replacing(path, content)

    monkeypatch.setattr(files, "_expect", expect)
    with pytest.raises(SettingsChanged):
        change(data, (("realm",), "ours"))
    assert written(data) == 'realm = "theirs"\n'


def test_a_read_only_file_says_so_before_anybody_tries(data: Path) -> None:
    (data / "switchboard.toml").write_text("")
    assert report(data).read_only == ""
    (data / "switchboard.toml").chmod(0o444)
    assert "may not be written" in report(data).read_only
    with pytest.raises(SettingRefused, match="may not be written"):
        change(data, (("realm",), "ours"))
    assert written(data) == ""


def test_a_full_disk_leaves_the_file_as_it_was(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (data / "switchboard.toml").write_text(OURS)
    before = written(data)

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(SettingRefused, match="No space left on device"):
        change(data, (("realm",), "ours"))
    assert written(data) == before


def test_twenty_thousand_phones_are_shown_and_one_more_is_written_within_seconds(data: Path) -> None:
    phones = (f'[phones.{6_000 + at}]\nha1 = {{ realm = "office", MD5 = "{at:032x}" }}\n' for at in range(19_000))
    (data / "switchboard.toml").write_text('realm = "office"\n' + "".join(phones))
    assert len(names(data, "phones").entries) == 19_000
    change(data, (("phones", "new", "secret"), "geheim"), (("phones", "6000"), None))
    assert len(names(data, "phones").entries) == 19_000


def test_a_file_of_which_everything_is_taken_out_is_not_taken_for_a_lost_one(data: Path) -> None:
    change(data, (("realm",), "office"))
    load_settings(data)
    change(data, (("realm",), None))
    assert load_settings(data).phones.realm == "switchboard"
    assert written(data) == "# Everything is as it is by default.\n"
