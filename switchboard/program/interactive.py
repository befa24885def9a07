"""`switchboard console`: the console of a running instance, with completion, history and colour."""

import contextlib
import re
import threading
from collections.abc import Iterable
from pathlib import Path

from prompt_toolkit import PromptSession
from prompt_toolkit.completion import CompleteEvent, Completer, Completion
from prompt_toolkit.document import Document
from prompt_toolkit.formatted_text import ANSI
from prompt_toolkit.history import FileHistory
from prompt_toolkit.patch_stdout import patch_stdout

from switchboard.ground.files import PRIVATE
from switchboard.ground.rights.choose import keep_from_others
from switchboard.ground.text import parse_number
from switchboard.net.console_client import NoAnswer, NoInstance, ask, follow
from switchboard.net.console_path import UnsafeSocket
from switchboard.program.ask import FAILED, NO_INSTANCE, NOBODY, user_name

_PROMPT = ANSI("\x1b[1;34mswitchboard\x1b[0m> ")
_VERBOSE = re.compile(r"core\s+set\s+verbose\s+(\S+)", re.IGNORECASE)
_MAX_LEVEL = 10
_PATIENCE = 5.0  # seconds for a completion
_LEAVE = ("exit", "quit")


class InstanceCompleter(Completer):
    """Asks the instance what the word at the cursor may become."""

    def __init__(self, data: Path) -> None:
        self._data = data

    def get_completions(self, document: Document, complete_event: CompleteEvent) -> Iterable[Completion]:  # noqa: ARG002  prompt_toolkit's own signature
        line = document.text_before_cursor
        try:
            words, _ = ask(self._data, {"complete": line}, _PATIENCE)
        except (NoInstance, NoAnswer, UnsafeSocket):
            return
        last = line.rpartition(" ")[2]
        for word in words.split("\n"):
            if word:
                yield Completion(word, start_position=-len(last))


def run_console(data: Path) -> int:
    """
    Reads lines until `exit`, Ctrl+D, or the instance is gone.

    Returns:
        The exit status: 0, 1 where it does not answer, or 2 where there is no instance.
    """
    try:
        version, _ = ask(data, {"command": "core show version"})
    except NoInstance:
        print(NOBODY.format(data))
        return NO_INSTANCE
    except (NoAnswer, UnsafeSocket) as error:
        print(error)
        return FAILED
    print(f"Connected to {version.strip()}. Tab completes, 'help' lists, Ctrl+D leaves.")
    history = data / "console.history"
    with contextlib.suppress(OSError):
        history.touch(mode=PRIVATE)  # what was typed may be secret
        keep_from_others(history)
    session: PromptSession[str] = PromptSession(
        _PROMPT,
        completer=InstanceCompleter(data),
        history=FileHistory(str(history)),
        complete_while_typing=False,
    )
    follower = Follower(data)
    with patch_stdout(raw=True):
        while True:
            try:
                line = session.prompt().strip()
            except KeyboardInterrupt:
                continue
            except EOFError:
                return 0
            if line in _LEAVE:
                return 0
            verbose = _VERBOSE.fullmatch(line)
            if verbose:
                follower.set_level(verbose.group(1))
            elif line and not _run_line(data, line):
                return NO_INSTANCE


def _run_line(data: Path, line: str) -> bool:
    """Whether the instance is still there."""
    try:
        text, _ = ask(data, {"command": line, "who": user_name()})
    except NoInstance:
        print("The instance has gone.")
        return False
    except (NoAnswer, UnsafeSocket) as error:
        print(error)
        return True
    print(text, end="")
    return True


class Follower:
    """Prints what happens in the instance, above the prompt, while the level is not 0."""

    def __init__(self, data: Path) -> None:
        self._data = data
        self._level = 0
        self._thread: threading.Thread | None = None

    def set_level(self, text: str) -> None:
        """`off`, or how much is wanted."""
        level = 0 if text.lower() == "off" else parse_number(text, _MAX_LEVEL)
        if level is None:
            print(f"Usage: core set verbose <0 to {_MAX_LEVEL}>|off")
            return
        print(f"Console verbose was {'OFF' if not self._level else self._level} and is now {level or 'OFF'}.")
        self._level = level
        if level and self._thread is None:
            self._thread = threading.Thread(target=self._follow, daemon=True)
            self._thread.start()

    def _follow(self) -> None:
        try:
            for line in follow(self._data):
                if self._level:
                    print(line)
        except (NoInstance, UnsafeSocket):
            return
