"""What is written into a person's file changes nothing else in it, however it was written."""

import tomllib

import pytest
import tomlkit
from hypothesis import given, settings
from hypothesis import strategies as st

from switchboard.settings.edit import CannotEdit, Edit, edited

SIP = Edit(("sip",), ["127.0.0.1:0"])
PHONE = Edit(("phones", "6002", "ha1"), {"realm": "office", "MD5": "00"}, instead_of="secret")


def changed(text: str, *edits: Edit) -> str:
    return edited(text, tomllib.loads(text), edits)[0]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", 'sip = ["127.0.0.1:0"]\n'),
        ("# ours", '# ours\nsip = ["127.0.0.1:0"]\n'),
        ('sip = ["a"] # here\nkey = ""\n', 'sip = ["127.0.0.1:0"] # here\nkey = ""\n'),
        ('  "sip"=["#a#"]# here', 'sip = ["127.0.0.1:0"]# here\n'),
        ('key = ""\n\n\n[lamps]\nsip = ["dnd"]\n', 'key = ""\nsip = ["127.0.0.1:0"]\n\n\n[lamps]\nsip = ["dnd"]\n'),
        ("[lamps]\n", 'sip = ["127.0.0.1:0"]\n[lamps]\n'),
        ('sip = [\n "a", # one\n]\nkey = "" # k\n', 'sip = ["127.0.0.1:0"]\nkey = "" # k\n'),
        ('digest = [\n["x"]\n]\n', 'digest = [\n["x"]\n]\nsip = ["127.0.0.1:0"]\n'),
    ],
)
def test_a_setting_is_written_where_it_stands_or_before_the_sections(before: str, after: str) -> None:
    assert changed(before, SIP) == after


@pytest.mark.parametrize(
    "before",
    [
        "",
        "# nobody yet",
        '[phones.6001]\nsecret = "a" # his\n[lists]\na = []\n',
        '[phones.6002]\nsecret = "old" # hers\nwatch = ["all"]\n',
        '[phones.6002]\nha1 = { MD5 = "11" }\n',
        '[phones.6002.ha1]\nMD5 = "11"\n',
        'phones.6002.secret = "old"\n',
        'phones = { 6001 = { secret = "a" } }\n',
        '[phones]\n6002 = { secret = "old", lines = [] }\n',
        '[ phones . "6002" ]\nsecret = "old"',
    ],
)
def test_a_phone_gets_its_hashes_however_the_others_are_written(before: str) -> None:
    table = tomllib.loads(before)
    table.setdefault("phones", {}).setdefault("6002", {}).pop("secret", None)
    table["phones"]["6002"]["ha1"] = PHONE.value
    text = changed(before, PHONE)
    assert tomllib.loads(text) == table
    for line in before.splitlines():
        assert line.partition("#")[2] in text


def test_what_can_only_be_changed_by_a_person_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tomlkit, "dumps", lambda _: "sip = 7\n")
    with pytest.raises(CannotEdit):
        changed('sip = [\n"a"]\n', SIP)


names = st.sampled_from(["sip", "key", "realm", "dialplan", "x y", "ü"])
values = st.one_of(st.text(max_size=8), st.booleans(), st.lists(st.text(max_size=4), max_size=3), st.integers(-9, 9))


@settings(max_examples=200, deadline=None)
@given(
    st.dictionaries(names, values, max_size=4),
    st.dictionaries(names, st.dictionaries(names, values, max_size=3), max_size=3),
    names,
    values,
)
def test_whatever_stands_there_nothing_else_changes(
    plain: dict[str, object], sections: dict[str, dict[str, object]], name: str, value: object
) -> None:
    table: dict[str, object] = {**{key: section for key, section in sections.items() if key != name}, **plain}
    text = "# first\n" + tomlkit.dumps(table) + "# last\n"
    after = changed(text, Edit((name,), value))
    assert tomllib.loads(after) == {**tomllib.loads(text), name: value}
    assert "# first" in after
    assert "# last" in after
