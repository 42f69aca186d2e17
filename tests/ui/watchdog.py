"""How long the window answers nothing: the longest stretch of work between two turns of its loop.

The time of the window's thread on the processor is taken, not the clock's: another program that
is busy at the same time shall not make a test fail.
"""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot


def longest_block(
    qtbot: QtBot,
    deed: Callable[[], object],
    until: Callable[[], bool] = lambda: True,
    *,
    turns: int = 12,
) -> float:
    """Return the longest time, in seconds, that the window did not turn to its user.

    The deed is done from the loop as a key or a click would do it; watching ends some turns
    after `until` holds, so that what the deed put off is counted, too.
    """
    watch = _Watch(deed)
    qtbot.waitUntil(lambda: watch.done and until() and watch.count(turns))
    watch.stop()
    return watch.longest


class _Watch:
    def __init__(self, deed: Callable[[], object]) -> None:
        self.done = False
        self.longest = 0.0
        self._deed = deed
        self._left: int | None = None
        self._last = time.thread_time()
        self._timer = QTimer()
        self._timer.timeout.connect(self._turn)
        self._timer.start(0)
        QTimer.singleShot(0, self._do)

    def count(self, turns: int) -> bool:
        """Begin to count down; true when so many turns have passed."""
        if self._left is None:
            self._left = turns
        return self._left <= 0

    def stop(self) -> None:
        self._timer.stop()

    def _do(self) -> None:
        self._deed()
        self.done = True

    def _turn(self) -> None:
        now = time.thread_time()
        self.longest = max(self.longest, now - self._last)
        if self._left is not None:
            self._left -= 1
        self._last = now
