"""Whatever stands in the file of settings, it is read, or refused with its place in a message of reasonable length."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from switchboard.settings.error import SettingError
from switchboard.settings.load import load_settings
from switchboard.settings.records import Named, Record
from switchboard.settings.table import TABLE

HOSTILE = [
    "7", "-1", "0", "1.5", "nan", "inf", "true", "1979-05-27", "1979-05-27T07:32:00Z", "07:32:00", "9" * 4_000,
    "0x" + "f" * 100_000, "[]", "[[]]", "[[[['a']]]]", "{}", "{ a = { b = { c = 1 } } }", '""', '" "', '"²"',
    '"\\u0000"', '"\\u202e"', '"\\U0010ffff"', '"\U0001f600"', '"a\\nb"', f'"{"x" * 100_000}"',
    '["\\u0000"]', '["²:²"]', '["[::1"]',
    '["tcp:"]', '["127.0.0.1:99999999999999999999"]', '[""]', '["_["]', '["_[z-a]"]', "[1]", "[true, {}]",
    f"[{','.join(['1'] * 30_000)}]", "'..'", '["a..b"]', f'["{"a" * 64}.example"]', '"all,²"', '"\\\\"',
]  # fmt: skip


def places(record: Record, within: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    for setting in record.settings:
        path = (*within, setting.name)
        yield path
        if isinstance(setting.kind, Record):
            yield from places(setting.kind, path)
        if isinstance(setting.kind, Named):
            yield (*path, setting.kind.example)
            if isinstance(setting.kind.each, Record):
                yield from places(setting.kind.each, (*path, setting.kind.example))


def outcome(content: bytes) -> str:
    """What is wrong with it; empty where it can be read."""
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder)
        (data / "switchboard.toml").write_bytes(content)
        try:
            load_settings(data)
        except SettingError as error:
            text = str(error)
            assert str(data / "switchboard.toml") in text
            assert len(text) < 1_200
            assert text.isprintable()
            return text
    return ""


@pytest.mark.parametrize("path", list(places(TABLE)), ids=".".join)
def test_no_value_of_any_setting_does_more_than_be_refused(path: tuple[str, ...]) -> None:
    refused = 0
    for value in HOSTILE:
        said = outcome(f"\n{'.'.join(path)} = {value}\n".encode())
        if said:
            refused += 1
            assert "switchboard.toml, line 2" in said or "no TOML" in said or "deep" in said
    assert refused > len(HOSTILE) // 2


@pytest.mark.parametrize("name", ["", " ", "²", "\\u0000", "x" * 10_000, "a:b", 'a\\"b', "\\U0001f600", "min_expire"])
@pytest.mark.parametrize("within", ["", "lamps.", "lists.", "phones.", "phones.6002.", "manager.", "limits."])
def test_no_name_does_more_than_be_refused(name: str, within: str) -> None:
    outcome(f'{within}"{name}" = ["6002"]\n'.encode())
    outcome(f'{within}"{name}".secret = "geheim"\n'.encode())


@pytest.mark.parametrize(
    "text",
    [
        'phones.6002 = { secret = "geheim", wach = 1 }',
        'phones.6002 = { secret = ["geheim"] }',
        "phones.6002.secret = 'geheim" + "x" * 300 + "'",
        "phones.6002.ha1.MD5 = 'geheim'",
        "phones.6002 = 'geheim'",
        "manager.users.a = { secret = 'geheim', read = 1 }",
        "manager.users.a = { secret = 'geheim', sekret = 'geheim' }",
    ],
)  # fmt: skip
def test_no_message_shows_a_secret(text: str) -> None:
    said = outcome(text.encode())
    assert said
    assert "geheim" not in said.replace("'geheim'", "", text.count("phones.6002 = '"))


toml_scalars = st.one_of(
    st.integers(),
    st.booleans(),
    st.floats(),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=30),
    st.sampled_from(["6002", "all", "_6XXX", "127.0.0.1:5060", "dnd", "MD5", "127.0.0.0/8"]),
)


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_no_file_at_all_does_more_than_be_refused(data: st.DataObject) -> None:
    import tomlkit

    values = st.recursive(toml_scalars, lambda inner: st.lists(inner, max_size=4), max_leaves=6)
    chosen = data.draw(st.lists(st.tuples(st.sampled_from(list(places(TABLE))), values), max_size=6))
    text = ""
    for path, value in chosen:
        text += f"{'.'.join(path)} = {tomlkit.item(value).as_string()}\n"
    noise = data.draw(st.binary(max_size=8))
    at = data.draw(st.integers(0, len(text)))
    outcome(text.encode())
    outcome(text[:at].encode() + noise + text[at:].encode())
