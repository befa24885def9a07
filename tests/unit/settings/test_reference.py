import tomllib
from pathlib import Path

import pytest

from switchboard.__main__ import main
from switchboard.ground.limits import Limits
from switchboard.settings.load import load_settings
from switchboard.settings.reference import settings_reference


def test_the_printed_settings_are_a_file_that_says_what_is_so_without_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--settings"]) == 0
    printed = capsys.readouterr().out
    assert printed == settings_reference()
    (tmp_path / "said").mkdir()
    (tmp_path / "said" / "switchboard.toml").write_text(printed, encoding="utf-8")
    said, unsaid = load_settings(tmp_path / "said"), load_settings(tmp_path)
    assert (said.sip, said.min_expires, said.max_expires) == (unsaid.sip, unsaid.min_expires, unsaid.max_expires)
    assert said.limits == unsaid.limits == Limits()
    assert said.manager.listen == unsaid.manager.listen
    assert (said.phones.realm, said.phones.digest) == (unsaid.phones.realm, unsaid.phones.digest)
    assert said.phones.users.keys() == {"6002"}


def test_limits_are_read_with_their_bounds(tmp_path: Path) -> None:
    names = tomllib.loads(settings_reference())["limits"].keys()
    assert len(names) > 10
    text = "".join(f"{name} = {number}\n" for number, name in enumerate(names, 7))
    (tmp_path / "switchboard.toml").write_text(f"[limits]\n{text}")
    limits = load_settings(tmp_path).limits
    assert [getattr(limits, name) for name in names] == list(range(7, 7 + len(names)))
