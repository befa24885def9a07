"""Secrets are replaced by hashes, and good hashes by nothing that is none."""

from pathlib import Path

import pytest

from switchboard.settings.error import SettingError
from switchboard.settings.load import Settings, load_settings
from switchboard.sip.auth.digest import hash_secret

MD5 = hash_secret("MD5", "6002", "switchboard", "geheim")
SHA = hash_secret("SHA-256", "6002", "switchboard", "geheim")


def loaded(folder: Path, text: str) -> Settings:
    (folder / "switchboard.toml").write_text(text)
    return load_settings(folder)


def kept(folder: Path) -> str:
    return (folder / "switchboard.toml").read_text()


def test_an_empty_secret_beside_hashes_leaves_them(tmp_path: Path) -> None:
    settings = loaded(tmp_path, f'[phones.6002]\nsecret = ""\nha1 = {{ MD5 = "{MD5}" }}\n')
    assert settings.phones.users["6002"].ha1 == {"MD5": MD5}
    assert settings.notes == ("An empty secret stands beside the hashes of 6002; the hashes stay.",)
    assert MD5 in kept(tmp_path)
    assert load_settings(tmp_path).phones.users["6002"].ha1 == {"MD5": MD5}


def test_another_secret_beside_hashes_replaces_them_and_is_said(tmp_path: Path) -> None:
    settings = loaded(tmp_path, f'[phones.6002]\nha1 = {{ MD5 = "{MD5}" }}\nsecret = "anders"\n')
    assert settings.phones.users["6002"].ha1["MD5"] == hash_secret("MD5", "6002", "switchboard", "anders")
    assert "is another one, and has replaced them" in settings.notes[0]
    assert MD5 not in kept(tmp_path)
    assert load_settings(tmp_path).notes == ()


def test_the_same_secret_beside_its_hashes_is_nothing_to_speak_of(tmp_path: Path) -> None:
    assert loaded(tmp_path, f'[phones.6002]\nha1 = {{ MD5 = "{MD5}" }}\nsecret = "geheim"\n').notes == ()
    assert "geheim" not in kept(tmp_path)


def test_another_realm_is_said_where_only_hashes_are_there(tmp_path: Path) -> None:
    assert loaded(tmp_path, f'[phones.6002]\nha1 = {{ MD5 = "{MD5}" }}\n').notes == ()
    (said,) = loaded(tmp_path, f'realm = "{{0}} %s"\n{kept(tmp_path)}').notes
    assert said.startswith("The realm is '{0} %s' now, but the hashes of 6002 are for another")
    assert loaded(tmp_path, kept(tmp_path).replace("{0} %s", "switchboard")).notes == ()


def test_hashes_of_an_algorithm_that_is_not_offered_are_said(tmp_path: Path) -> None:
    (said,) = loaded(tmp_path, f'digest = ["SHA-256"]\n[phones.6002]\nha1 = {{ MD5 = "{MD5}" }}\n').notes
    assert "they can prove nothing" in said


def test_many_phones_are_named_in_one_line(tmp_path: Path) -> None:
    for count, named in ((5, "100, 101, 102, 103, 104; the"), (20, "100, 101, 102, 103, 104 and 15 more; the")):
        numbers = range(100, 100 + count)
        text = "".join(f'[phones.{number}]\nsecret = ""\nha1.MD5 = "{MD5}"\n' for number in numbers)
        (said,) = loaded(tmp_path, text).notes
        assert named in said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('secret = ""', "a phone needs a secret"),
        ("secret = 5", "write a secret between quotes"),
        ('secret = ["geheim"]', "write a secret between quotes"),
        (f'secret = 5\nha1.MD5 = "{MD5}"', "write a secret between quotes"),
        ('secret = "a\\u0000b"', "write a secret between quotes of 0 to 256 characters that can be printed"),
        ('ha1 = "geheim"', 'write { "SHA-256"'),
        ("ha1 = {}", 'write { "SHA-256"'),
        ('ha1 = { realm = "switchboard" }', 'write { "SHA-256"'),
        ('ha1.MD5 = ""', "write the 32 hexadecimal digits"),
        (f'ha1.MD5 = "{MD5[1:]}"', "write the 32 hexadecimal digits"),
        (f'ha1.MD5 = "{MD5[1:]}g"', "write the 32 hexadecimal digits"),
        (f'ha1.MD5 = "{MD5[1:]}²"', "write the 32 hexadecimal digits"),
        (f'ha1.MD5 = "{SHA}"', "write the 32 hexadecimal digits"),
        (f'ha1.SHA-256 = "{MD5}"', "write the 64 hexadecimal digits"),
        ("ha1.MD5 = 7", "write the 32 hexadecimal digits"),
        (f'ha1.md5 = "{MD5}"', "write one of SHA-512-256, SHA-256, MD5"),
    ],
)
def test_what_is_no_secret_and_no_hash_is_refused(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(SettingError, match=said):
        loaded(tmp_path, f"[phones.6002]\n{text}\n")
    assert kept(tmp_path) == f"[phones.6002]\n{text}\n"


@pytest.mark.parametrize("name", ["a:b", 'a\\"b', "", "a\\\\b", "a\\u0000", "x" * 65])
def test_a_name_that_no_digest_can_have_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(SettingError, match="is no name of a phone"):
        loaded(tmp_path, f'[phones."{name}"]\nsecret = "geheim"\n')


def test_a_managers_secret_becomes_a_hash(tmp_path: Path) -> None:
    text = '[manager.users.admin]\nsecret = "geheim"  # ours\nread = "all"\n'
    (user,) = loaded(tmp_path, text).manager.users
    assert (user.secret, user.takes_challenges) == ("", False)
    assert "geheim" not in kept(tmp_path)
    assert "# ours" in kept(tmp_path)
    (again,) = load_settings(tmp_path).manager.users
    assert again.secret_hash == user.secret_hash
    assert (again.has_secret("geheim"), again.has_secret("")) == (True, False)


def test_a_secret_that_challenges_need_stays(tmp_path: Path) -> None:
    text = '[manager.users.admin]\nsecret = "geheim"\nchallenge = true\n'
    (user,) = loaded(tmp_path, text).manager.users
    assert (user.secret, user.takes_challenges) == ("geheim", True)
    assert kept(tmp_path) == text


def test_a_managers_empty_or_other_secret_beside_the_hash(tmp_path: Path) -> None:
    (user,) = loaded(tmp_path, '[manager.users.admin]\nsecret = "geheim"\n').manager.users
    hashed = kept(tmp_path)
    empty = loaded(tmp_path, f'{hashed}secret = ""\n')
    assert empty.manager.users[0].secret_hash == user.secret_hash
    assert empty.notes == ("An empty secret stands beside the hash of the manager user admin; the hash stays.",)
    other = loaded(tmp_path, f'{hashed}secret = "anders"\n')
    assert other.manager.users[0].has_secret("anders")
    assert "has replaced it" in other.notes[0]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('secret = ""', "a user needs a secret"),
        ("secret = 7", "write a secret between quotes"),
        ('secret_hash = "geheim"', r"write scrypt\$"),
        ("secret_hash = 7", r'write "scrypt\$'),
        ("challenge = true", "needs the secret itself"),
        ('secret = "x"\nchallenge = "yes"', "write true or false"),
        ('secret = "x"\npermit = []', "a list of 1 to 1,000 networks"),
        ('secret = "x"\npermit = [5]', "write a text"),
        ('secret = "x"\npermit = ["10.0.0.1/8"]', "has host bits set"),
        ('secret = "x"\nread = "cal"', "there is no class 'cal'; did you mean 'call'"),
    ],
)
def test_what_is_no_manager_user_is_refused(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(SettingError, match=said):
        loaded(tmp_path, f"[manager.users.admin]\n{text}\n")
