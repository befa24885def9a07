"""Recordings that are kept: written beside the loop, as sounds of the office or for whoever else keeps them."""

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from switchboard.dialplan.run.mailbox import Told
from switchboard.dialplan.run.recording import Recording
from switchboard.engine.aside import work_aside
from switchboard.ground.errors import SwitchboardError
from switchboard.ground.faults import Faults
from switchboard.ground.files import replace_file
from switchboard.media.g711 import decode
from switchboard.media.sounds import Sounds, is_sound_name
from switchboard.media.wav import wav_of

Result = TypeVar("Result")


class MailAside:
    """Work on files beside the loop; what nobody expected is noted."""

    def __init__(self, loop: asyncio.AbstractEventLoop, faults: Faults) -> None:
        self._loop = loop
        self._faults = faults

    def work(self, work: Callable[[], Result], then: Callable[[Result | None, object], None]) -> None:
        """`then` is told in the loop what came of it, or what went wrong."""

        def done(result: Result | None, error: Exception | None) -> None:
            if error is not None and not isinstance(error, SwitchboardError | OSError):
                self._faults.note("a file of voices", error)
            then(result, error)

        work_aside(self._loop, work, done)


class KeptSounds:
    """The office's own sounds, as far as callers record them (Asterisk: `app_record.c`)."""

    def __init__(self, aside: MailAside, folder: Path, sounds: Sounds) -> None:
        self._aside = aside
        self._folder = folder
        self._sounds = sounds

    def keep(self, name: str, recording: Recording, told: Told) -> None:
        """Keeps a recording as the sound of that name; told what went wrong, nothing where nothing did."""
        path = self._folder / f"{name}.wav"

        def keep() -> None:
            if not is_sound_name(name):
                raise SwitchboardError("'{name}' is no name of a sound", name=name[:80])
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            replace_file(path, wav_file(recording))

        def kept(_: None, error: object) -> None:
            self._sounds.forget()
            told(error)

        self._aside.work(keep, kept)


def wav_file(recording: Recording) -> bytes:
    """What a recording is as a file."""
    return wav_of(decode(recording.coded, recording.coding))
