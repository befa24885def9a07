"""Settings are written into the lines of their own section, however many others there are."""

import pytest

from switchboard.settings import sections
from switchboard.settings.edit import REMOVED, Edit, edited
from switchboard.settings.place import names_in
from switchboard.settings.sections import Sections

TEXT = """\
sip = ["127.0.0.1:5060"]  # here

[phones.6001]  # Ann's
secret = "a"  # old

# Bob's
[phones.6002]
secret = "b"
"""


def test_a_text_in_sections_is_the_text() -> None:
    for text in ("", "\n", "a = 1", TEXT, TEXT.replace("\n", "\r\n"), 'a = [\n  "x",\n  ["y"],\n]\n[b]\nc = 1'):
        assert Sections(text).text() == text


def test_each_is_put_where_it_stands_or_at_the_end_of_its_section() -> None:
    within = Sections(TEXT)
    within.put(("sip",), 'sip = ["x"]', header="")
    within.put(("phones", "6001", "secret"), 'secret = "z"', header="")
    within.put(("phones", "6001", "context"), 'context = "c"', header="")
    within.put(("phones", "6003", "secret"), 'secret = "n"', header="[phones.6003]")
    within.put(("phones", "6003", "context"), 'context = "n"', header="[phones.6003]")
    assert within.text() == (
        TEXT.replace('["127.0.0.1:5060"]', '["x"]').replace('"a"  # old\n', '"z"  # old\ncontext = "c"\n')
        + '\n[phones.6003]\nsecret = "n"\ncontext = "n"\n'
    )


@pytest.mark.parametrize("names", [("phones", "6001"), ("phones", "6002"), ("sip",), ("phones", "6001", "secret")])
def test_what_is_taken_out_takes_nothing_of_others_along(names: tuple[str, ...]) -> None:
    within = Sections(TEXT)
    within.take_out(names)
    assert "# Bob's" in within.text()
    assert within.text() != TEXT
    assert within.has(("phones", "6002")) == (names != ("phones", "6002"))
    within.take_out(names)
    assert "# Bob's" in within.text()


def test_a_thousand_phones_are_named_in_the_time_that_it_takes_to_read_them(monkeypatch: pytest.MonkeyPatch) -> None:
    looked_at: list[str] = []
    whole = names_in

    def counting(text: str) -> tuple[str, ...]:
        looked_at.append(text)
        return whole(text)

    monkeypatch.setattr(sections, "names_in", counting)
    names = [str(number) for number in range(6_000, 7_000)]
    text, table = edited("", {}, [Edit(("phones", name, "secret"), "s") for name in names])
    assert len(looked_at) <= 2 * len(names)
    looked_at.clear()
    text, table = edited(text, table, [Edit(("phones", name, "secret"), "t") for name in names])
    assert len(looked_at) <= 4 * len(names)
    text, table = edited(text, table, [Edit(("phones", name), REMOVED) for name in names])
    assert table == {}
