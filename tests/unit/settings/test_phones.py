"""What `switchboard.toml` may say of phones."""

from pathlib import Path

import pytest

from switchboard.core.states import PresenceState
from switchboard.settings.error import SettingError
from switchboard.settings.load import load_settings
from switchboard.sip.auth.digest import hash_secret


def written(folder: Path, text: str) -> Path:
    (folder / "switchboard.toml").write_text(text)
    return folder


def test_without_a_word_phones_elsewhere_have_to_prove_who_they_are(tmp_path: Path) -> None:
    phones = load_settings(tmp_path).phones
    assert (phones.authenticate, phones.realm, phones.users) == ("remote", "switchboard", {})
    assert phones.digest == ("SHA-256", "MD5")
    assert phones.keep_silent_phones
    assert phones.departments_as_lists


def test_all_that_can_be_said_is_read(tmp_path: Path) -> None:
    text = """
        authenticate = "always"
        realm = "office"
        digest = ["MD5"]
        keep_silent_phones = false
        lamp_busy = ["dnd"]
        [lamps]
        6002 = ["dnd", "away"]
        [lists]
        front = ["6001", "6002"]
        [domains]
        Example.com = "sales"
        "support.example.com" = "support"
        [phones.alice]
        secret = "geheim"
        watch = ["_61XX"]
        lines = ["6002"]
        context = "sales"
    """
    phones = load_settings(written(tmp_path, text)).phones
    assert phones.lamp_busy == {PresenceState.DND}
    assert phones.lamps == {"6002": {PresenceState.DND, PresenceState.AWAY}}
    assert phones.lists == {"front": ("6001", "6002")}
    assert phones.domains == {"example.com": "sales", "support.example.com": "support"}
    alice = phones.users["alice"]
    assert alice.ha1["MD5"] == hash_secret("MD5", "alice", "office", "geheim")
    assert ("6123" in alice.watch, "6002" in alice.watch, "6002" in alice.lines) == (True, False, True)
    assert not phones.keep_silent_phones


def test_secrets_become_hashes_and_nothing_else_changes(tmp_path: Path) -> None:
    text = (
        '# ours\nrealm = "office" # as the phones have it\n\n[phones.6002]\nsecret = "geheim"\nwatch = ["all"]  # yes\n'
    )
    first = load_settings(written(tmp_path, text)).phones.users["6002"]
    kept = (tmp_path / "switchboard.toml").read_text()
    assert "geheim" not in kept
    assert "# as the phones have it" in kept
    assert "# yes" in kept
    assert load_settings(tmp_path).phones.users["6002"].ha1 == first.ha1


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('authenticate = "sometimes"', "write one of remote, always, never"),
        ('realm = "a\\"b"', "write a name without quotes"),
        ('digest = ["SHA-1"]', "write one of SHA-512-256, SHA-256, MD5; did you mean 'SHA-256'"),
        ('digest = ["MD5", "SHA-256", "MD5"]', "write each of them once"),
        ("digest = []", "a list of 1 to"),
        ("keep_silent_phones = 1", "write true or false"),
        ('lamp_busy = ["asleep"]', "write one of not_set"),
        ("phones = 7", "write a section with one entry for each phone"),
        ("[phones.6002]\n", "a phone needs a secret"),
        (
            '[phones.6002]\nsecret = "x"\nwach = ["all"]',
            "line 3: phones.6002.wach: there is no such setting; did you mean 'watch'",
        ),
        ('[phones.6002]\nsecret = "x"\nwatch = ["_"]', "is no pattern"),
        ('[phones.6002]\nha1 = { "SHA-1" = "00" }', "write one of"),
        ('certificate = "only.pem"', "certificate and key go together"),
        ('sip = ["sctp:127.0.0.1:5060"]', "'sctp' is no transport"),
    ],
)
def test_what_cannot_be_is_said(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(SettingError, match=said):
        load_settings(written(tmp_path, text))
