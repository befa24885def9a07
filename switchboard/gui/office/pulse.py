"""Whether the engine still answers: asked every two seconds, as what is shown on a wall is believed by everybody."""

import time

from PySide6.QtCore import QObject, QTimer

from switchboard.gui.link import EngineLink
from switchboard.gui.office.desk import Desk

BEAT_MS = 2_000
_MISSED = 3  # beats without an answer; counted, not timed, as a computer that slept has missed none


class Pulse(QObject):
    """Tells the link when the engine is lost, and when it is there again."""

    def __init__(self, link: EngineLink, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._link = link
        self._desk = desk
        self._missed = 0
        self._is_waiting = False
        self._heard_at = time.time()
        desk.life_seen.connect(self._on_life)
        self._timer = QTimer(self, interval=BEAT_MS)
        self._timer.timeout.connect(self.beat)

    def start(self) -> None:
        """From now on."""
        self._timer.start()
        self.beat()

    def stop(self) -> None:
        """The engine is meant to end."""
        self._timer.stop()

    def beat(self) -> None:
        """Asks, unless an answer is on its way still."""
        if self._is_waiting:
            self._missed += 1
            if self._missed >= _MISSED:
                self._link.lose(self._heard_at)
            return
        self._is_waiting = True
        self._desk.ask_for_life()

    def _on_life(self) -> None:
        self._is_waiting = False
        self._missed = 0
        self._heard_at = time.time()
        self._link.regain()
