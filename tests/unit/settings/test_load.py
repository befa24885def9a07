from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from switchboard.ground.address import ListenAddress, parse_listen_address
from switchboard.settings.error import SettingError
from switchboard.settings.load import load_settings, store_settings, with_options


def write(data: Path, text: str) -> Path:
    (data / "switchboard.toml").write_text(text, encoding="utf-8")
    return data


def test_without_a_file_sip_is_served_to_this_computer_only(tmp_path: Path) -> None:
    settings = load_settings(tmp_path)
    assert settings.sip == (ListenAddress("127.0.0.1", 5060), ListenAddress("127.0.0.1", 5060, "tcp"))
    assert (settings.dialplan, settings.min_expires, settings.max_expires) == (None, 60, 3_600)


def test_relative_paths_are_looked_for_in_the_data_folder(tmp_path: Path) -> None:
    settings = load_settings(write(tmp_path, 'dialplan = "a.conf"\ndirectory = "/b.csv"\nsip = ["[::1]:5070"]\n'))
    assert (settings.dialplan, settings.directory) == (tmp_path / "a.conf", Path("/b.csv"))
    assert [str(address) for address in settings.sip] == ["[::1]:5070"]


@pytest.mark.parametrize(
    "text",
    ["sip = 5", 'sip = ["x y"]', "dialplan = 7", "min_expires = 0", "max_expires = true", "colour = 1", "=", "\x00",
     "min_expires = 100\nmax_expires = 50"],
)  # fmt: skip
def test_what_no_setting_can_be_is_said_with_its_name(tmp_path: Path, text: str) -> None:
    with pytest.raises(SettingError):
        load_settings(write(tmp_path, text))


def test_writing_one_setting_keeps_comments(tmp_path: Path) -> None:
    write(tmp_path, "# ours\nmin_expires = 30  # short\n")
    store_settings(tmp_path, {"sip": ["127.0.0.1:5061"]})
    text = (tmp_path / "switchboard.toml").read_text(encoding="utf-8")
    assert text.startswith("# ours\nmin_expires = 30  # short\n")
    assert load_settings(tmp_path).sip == (ListenAddress("127.0.0.1", 5061),)


def test_the_command_line_stands_over_the_file(tmp_path: Path) -> None:
    settings = load_settings(write(tmp_path, 'dialplan = "a.conf"\ndirectory = "b.csv"\n'))
    other = with_options(settings, Path("c.conf"), None, (parse_listen_address("0.0.0.0"),))
    assert (other.dialplan, other.directory) == (Path("c.conf"), None)
    assert str(other.sip[0]) == "0.0.0.0:5060"


def test_the_time_zone_is_one_that_is_known(tmp_path: Path) -> None:
    assert load_settings(tmp_path).time_zone is None
    assert load_settings(write(tmp_path, 'time_zone = ""\n')).time_zone is None
    assert load_settings(write(tmp_path, 'time_zone = "Europe/Berlin"\n')).time_zone == ZoneInfo("Europe/Berlin")
    for wrong in ("Europe", "Mars/Olympus", "../../etc/localtime", "x" * 61):
        with pytest.raises(SettingError, match="time_zone"):
            load_settings(write(tmp_path, f'time_zone = "{wrong}"\n'))
