"""The house rules, as tests."""

import ast
from pathlib import Path

import pytest
from importlinter.cli import lint_imports

ROOT = Path(__file__).parent.parent
DOORS = {  # where control enters: what nobody expected is caught there, and nowhere else
    "calls/channels.py",
    "engine/aside.py",
    "engine/calendars.py",
    "engine/feed.py",
    "ground/governor.py",
    "engine/commit_queue.py",
    "storage/lane.py",
    "storage/sip_store.py",
    "storage/work.py",
    "storage/writer.py",
    "ground/timers.py",
    "console/commands.py",
    "manager/session.py",
    "net/console_server.py",
    "net/manager_client.py",
    "gui/door.py",
    "net/manager_server.py",
    "net/phone_connection.py",
    "net/stream.py",
    "net/udp.py",
    "net/voice_ports.py",
    "net/voice_server.py",
    "net/voices.py",
    "ground/faults.py",  # who shows faults may have one, too
    "phones/restore.py",
    "program/host.py",
    "sip/endpoint.py",
    "sip/watch/notifier.py",
}
MODULES = sorted((ROOT / "switchboard").rglob("*.py"))


def test_layers_hold(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.setattr("logging.config.dictConfig", lambda _: None)  # it would silence every logger of ours
    status = lint_imports(config_filename=str(ROOT / "pyproject.toml"), cache_dir=None)
    assert status == 0, capsys.readouterr().out


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_module_is_longer_than_400_lines(module: Path) -> None:
    assert len(module.read_text(encoding="utf-8").splitlines()) <= 400


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_exception_is_swallowed_whole(module: Path) -> None:
    if str(module.relative_to(ROOT / "switchboard")) in DOORS:
        return
    handlers = [node for node in ast.walk(ast.parse(module.read_text())) if isinstance(node, ast.ExceptHandler)]
    swallowing = [handler for handler in handlers if ast.unparse(handler.body[-1]) != "raise"]
    caught = {ast.unparse(handler.type) if handler.type else "everything" for handler in swallowing}
    assert caught.isdisjoint({"Exception", "BaseException", "everything"})


OFFICE = sorted((ROOT / "switchboard" / "gui" / "office").rglob("*.py"))


@pytest.mark.parametrize("module", OFFICE, ids=lambda path: path.name)
def test_the_office_in_the_window_knows_no_widget(module: Path) -> None:
    nodes = ast.walk(ast.parse(module.read_text(encoding="utf-8")))
    imported = {node.module or "" for node in nodes if isinstance(node, ast.ImportFrom)}
    assert {name for name in imported if name.startswith("PySide6")} <= {"PySide6.QtCore"}


SUBMITTING = {"submit", "operate", "dial", "history", "run_console", "complete", "snapshot"}  # of the engine's host
ASKING = {  # of the window's modules, those that ask the engine, each for something of its own
    "office/calendar_desk.py": {"operate"},
    "office/calls_desk.py": {"operate"},
    "office/console_line.py": {"dial", "run_console", "complete"},
    "office/desk.py": {"submit", "snapshot"},
    "office/operations.py": {"operate"},
    "office/settings_desk.py": {"operate"},
    "office/voicemail_desk.py": {"operate"},
}


@pytest.mark.parametrize(
    "module", sorted((ROOT / "switchboard" / "gui").rglob("*.py")), ids=lambda path: str(path.relative_to(ROOT))
)
def test_only_the_desk_and_those_beside_it_ask_the_engine(module: Path) -> None:
    may = ASKING.get(module.relative_to(ROOT / "switchboard" / "gui").as_posix(), set())
    called = [node.func for node in ast.walk(ast.parse(module.read_text())) if isinstance(node, ast.Call)]
    asked = [call for call in called if isinstance(call, ast.Attribute) and call.attr in SUBMITTING - may]
    assert [text for call in asked if "host" in (text := ast.unparse(call))] == []


def test_the_map_names_every_module() -> None:
    text = (ROOT / "switchboard" / "README.md").read_text(encoding="utf-8")
    missing = [path.name for path in MODULES if path.name != "__init__.py" and path.name not in text]
    assert missing == []


def test_the_changelog_has_this_version() -> None:
    from switchboard import __version__

    assert f"## [{__version__}] - " in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
