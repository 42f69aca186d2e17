"""Work on the window's own thread, a piece in each turn, so that keys and paints come between."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

_ENOUGH: Final = 25
"""Milliseconds of one turn after which the next piece waits for another."""


class Turns(QObject):
    """Does pieces one after the other; a new beginning forgets the one before.

    `ended` tells that all were done. A piece that gives False ends the work without that: it could
    not be done. What is paused goes on where it stopped. The turn in which a page is laid out and
    painted is left to it.
    """

    ended = Signal()

    def __init__(self, parent: QObject) -> None:
        """Do nothing yet."""
        super().__init__(parent)
        self._pieces: Iterator[bool] | None = None
        self._leaves_turn = False
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.setInterval(0)
        self._next.timeout.connect(self._go_on)

    @property
    def is_at_work(self) -> bool:
        """Whether pieces are still to be done."""
        return self._pieces is not None

    def begin(self, pieces: Iterator[bool], *, at_once: bool) -> None:
        """Do these pieces: all of them now, or from the next turn on, after what is shown."""
        self._pieces = pieces
        self._next.stop()
        if at_once:
            self.finish()
        else:
            self.go_on()

    def finish(self) -> None:
        """Do all that is left now."""
        while self._pieces is not None:
            self._do(self._pieces)

    def pause(self) -> None:
        """Do nothing more until `go_on`."""
        self._next.stop()

    def go_on(self) -> None:
        """Go on with what was paused."""
        if self.is_at_work:
            self._leaves_turn = True
            self._next.start()

    def stop(self) -> None:
        """Forget what was begun."""
        self._pieces = None
        self._next.stop()

    def _go_on(self) -> None:
        if self._leaves_turn:
            self._leaves_turn = False
            self._next.start()
            return
        since = QElapsedTimer()
        since.start()
        while self._pieces is not None:
            self._do(self._pieces)
            if since.elapsed() >= _ENOUGH:
                break
        if self._pieces is not None:
            self._next.start()

    def _do(self, pieces: Iterator[bool]) -> None:
        try:
            is_done = next(pieces)
        except StopIteration:
            self._pieces = None
            self.ended.emit()
            return
        # A piece may lead to a new beginning.
        if not is_done and self._pieces is pieces:
            self._pieces = None
