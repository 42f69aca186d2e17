"""Adding up many bookings a few thousand at a time, so that the window answers meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from budgetdesk.usecases.booking_list import NOTHING, ListSums

_AT_ONCE: Final = 20_000
"""So many are added up in about 15 ms."""
_LATE: Final = 200
"""Milliseconds after which the user is told that the sum takes longer."""


class Adder(QObject):
    """Adds up bookings by their numbers; a new beginning forgets the one before.

    `added` gives the sums, at once where there are few; `late` tells that they take longer.
    """

    added = Signal(object)
    late = Signal()

    def __init__(self, add: Callable[[Sequence[int]], ListSums | None], parent: QObject) -> None:
        """Ask `add` for the sums of some; None ends the adding."""
        super().__init__(parent)
        self._add = add
        self._numbers: Sequence[int] = ()
        self._done = 0
        self._sums = NOTHING
        self._since = QElapsedTimer()
        self._told = False
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.setInterval(0)
        self._next.timeout.connect(self._go_on)

    @property
    def is_adding(self) -> bool:
        """Whether the sums are still to come."""
        return self._next.isActive()

    def begin(self, numbers: Sequence[int]) -> None:
        """Add up these bookings."""
        self._numbers, self._done, self._sums = numbers, 0, NOTHING
        self._told = False
        self._since.start()
        if len(numbers) <= _AT_ONCE // 10:
            self._next.stop()
            self._go_on()
        else:
            # What is shown is painted first.
            self._next.start()

    def stop(self) -> None:
        """Forget what was begun."""
        self._next.stop()

    def _go_on(self) -> None:
        some = self._numbers[self._done : self._done + _AT_ONCE]
        sums = self._add(some)
        if sums is None:
            return
        self._sums += sums
        self._done += len(some)
        if self._done >= len(self._numbers):
            self.added.emit(self._sums)
            return
        self._next.start()
        if not self._told and self._since.elapsed() > _LATE:
            self._told = True
            self.late.emit()
