"""Why the program cannot start is said to whoever waits: on the terminal, and in a window where one was wanted."""

from collections.abc import Callable
from pathlib import Path

import pytest

from switchboard.__main__ import LANGUAGES, main
from switchboard.ground.errors import Sentence, SwitchboardError
from switchboard.ground.folders import Ownership
from switchboard.gui import application
from switchboard.gui.application import Start
from switchboard.gui.language import Language
from switchboard.gui.link import EngineLink
from switchboard.gui.refusals import _sentences


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What windows said that could not open."""
    texts: list[str] = []

    def run(start: Start) -> int:
        try:
            start.make_host(EngineLink())
        except SwitchboardError as error:
            texts.append(error.sentence)
        return 1

    monkeypatch.setattr(application, "run_application", run)
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    return texts


@pytest.fixture(autouse=True)
def as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    """The program sets up its process, which is ours here."""
    monkeypatch.setattr("os.umask", lambda _: 0)
    monkeypatch.setattr("switchboard.program.log.ProgramLog.start", lambda _: None)


def broken_settings(folder: Path) -> Path:
    (folder / "switchboard.toml").write_text("colour = 1\n")
    return folder


def no_folder(folder: Path) -> Path:
    (folder / "file").touch()
    return folder / "file" / "data"


@pytest.mark.parametrize(
    ("make", "said"), [(broken_settings, "colour: there is no such setting"), (no_folder, "cannot be used")]
)
def test_a_person_who_waits_for_a_window_sees_why_there_is_none(
    tmp_path: Path, shown: list[str], caplog: pytest.LogCaptureFixture, make: object, said: str
) -> None:
    assert main(["--data", str(make(tmp_path))]) == 1  # type: ignore[operator]  # one of those above
    assert said in shown[0]
    assert said in caplog.text


def test_an_instance_without_a_window_is_told_of(tmp_path: Path, shown: list[str]) -> None:
    owner = Ownership(tmp_path)
    assert main(["--data", str(tmp_path)]) == 1
    owner.release()
    assert shown == [f"A Switchboard is already running on {tmp_path}. It has no window."]


@pytest.mark.parametrize("arguments", [["serve"], []])
def test_where_nobody_could_close_it_no_window_opens(
    tmp_path: Path, shown: list[str], monkeypatch: pytest.MonkeyPatch, arguments: list[str]
) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert main([*arguments, "--data", str(broken_settings(tmp_path))]) == 1
    assert shown == []


def test_a_window_speaks_the_language_that_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    starts: list[Start] = []
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")

    def run(start: Start) -> int:
        starts.append(start)
        return 0

    monkeypatch.setattr(application, "run_application", run)
    assert main(["--data", str(tmp_path), "--language", "de"]) == 0
    assert (starts[0].language, starts[0].demo[-2:]) == ("de", ["--language", "de"])
    assert set(LANGUAGES) == {language.value for language in Language if language.value}


def test_a_language_that_is_none_of_ours_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="64"):
        main(["--language", "tlh"])
    assert "'en', 'de', 'fr', 'es'" in capsys.readouterr().err


def test_no_folder_is_not_the_one_that_one_is_in(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="64"):
        main(["--data", "", "serve"])
    assert "name a folder" in capsys.readouterr().err


@pytest.mark.parametrize(
    "spoil",
    [
        lambda data: (data / "switchboard.toml").write_text("realm = "),
        lambda data: (data / "switchboard.toml").write_text('sip = ["nowhere:x"]'),
        lambda data: (data / "switchboard.toml").mkdir(),
        lambda data: (data / "switchboard.toml.last").write_text("realm = 1"),
        lambda data: data.rmdir() or data.write_text(""),
        Ownership,
    ],
)
def test_what_keeps_it_from_starting_is_said_in_the_windows_language(
    tmp_path: Path, shown: list[str], spoil: Callable[[Path], object]
) -> None:
    """A desktop has no terminal: the window is given a pattern that it knows, not English text."""
    data = tmp_path / "data"
    data.mkdir()
    kept = spoil(data)
    assert main(["--data", str(data)]) == 1
    [told] = shown
    assert isinstance(told, Sentence)
    assert told.pattern in _sentences()
    if isinstance(kept, Ownership):
        kept.release()
