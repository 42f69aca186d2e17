"""Adding up many bookings a few thousand at a time, so that the window answers meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Final

from PySide6.QtCore import QElapsedTimer, QObject, Signal

from budgetdesk.ui.widgets.turns import Turns
from budgetdesk.usecases.booking_list import NOTHING, ListSums

_AT_ONCE: Final = 20_000
"""So many are added up in about 15 ms."""
_FEW: Final = 2_000
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
        self._sums = NOTHING
        self._turns = Turns(self)
        self._turns.ended.connect(lambda: self.added.emit(self._sums))

    @property
    def is_adding(self) -> bool:
        """Whether the sums are still to come."""
        return self._turns.is_at_work

    def begin(self, numbers: Sequence[int]) -> None:
        """Add up these bookings."""
        self._sums = NOTHING
        self._turns.begin(self._pieces(numbers), at_once=len(numbers) <= _FEW)

    def stop(self) -> None:
        """Forget what was begun."""
        self._turns.stop()

    def _pieces(self, numbers: Sequence[int]) -> Iterator[bool]:
        since, was_told = QElapsedTimer(), False
        since.start()
        for done in range(0, len(numbers), _AT_ONCE):
            if done and not was_told and since.elapsed() > _LATE:
                was_told = True
                self.late.emit()
            sums = self._add(numbers[done : done + _AT_ONCE])
            if sums is None:
                yield False
                return
            self._sums += sums
            yield True
