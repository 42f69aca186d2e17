"""Slow and pure work beside the window: reading a bank file, writing PDF and XLSX.

The database stays on the window's thread; work here gets frozen inputs and gives a value back.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal

from budgetdesk.kernel.errors import BudgetDeskError, Cancelled

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor


class Background(QObject):
    """One worker; what it finds comes back on the window's thread.

    `busy` tells whether anything is under way, with its words for the status line.
    """

    busy = Signal(str)
    _arrived = Signal(object, object)

    def __init__(self) -> None:
        """Start with no thread; the first work makes it."""
        super().__init__()
        self._pool: ThreadPoolExecutor | None = None
        self._arrived.connect(self._hand_over, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        work: Callable[[], Any],
        *,
        done: Callable[[Any], None],
        failed: Callable[[str], None],
        words: str = "",
    ) -> Callable[[], None]:
        """Work beside the window and hand the answer to `done`, an error's sentence to `failed`.

        Returns what cancels it: then neither is called.
        """
        if self._pool is None:
            from concurrent.futures import ThreadPoolExecutor

            self._pool = ThreadPoolExecutor(max_workers=1)
        self.busy.emit(words)
        future = self._pool.submit(work)
        order = _Order(future, done, failed)
        future.add_done_callback(lambda _: self._arrived.emit(self, order))
        return order.cancel

    def close(self) -> None:
        """Wait for nothing that has not begun, and end the thread."""
        if self._pool is not None:
            self._pool.shutdown(cancel_futures=True)

    def _hand_over(self, _: object, order: _Order) -> None:
        self.busy.emit("")
        order.deliver()


class _Order:
    """One piece of work with those who wait for it."""

    def __init__(
        self, future: Future[Any], done: Callable[[Any], None], failed: Callable[[str], None]
    ) -> None:
        self._future = future
        self._done = done
        self._failed = failed
        self._cancelled = False

    def cancel(self) -> None:
        self._cancelled = True
        self._future.cancel()

    def deliver(self) -> None:
        if self._cancelled or self._future.cancelled():
            return
        error = self._future.exception()
        if isinstance(error, BudgetDeskError):
            if not isinstance(error, Cancelled):
                from budgetdesk.wording.sentences import error_text

                self._failed(error_text(error))
        elif error is not None:
            # Anything else is a bug and goes where bugs go.
            raise error
        else:
            self._done(self._future.result())
