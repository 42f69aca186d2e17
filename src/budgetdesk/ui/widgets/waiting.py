"""Longer work beside the window: after half a second it says how far it is, and can be stopped."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QDialog, QLabel, QProgressBar, QVBoxLayout, QWidget

from budgetdesk.ui.access import announce
from budgetdesk.ui.widgets.button_row import ButtonRow

if TYPE_CHECKING:
    from budgetdesk.ui.background import Background

Told = Callable[[int, int], None]
_PATIENCE: Final = 500
"""Milliseconds after which it is said that something is under way."""
_AROUND: Final = 16
_WIDE: Final = 420


class Waiting(QDialog):
    """Says what is under way and how much of it is done; Esc or the button stops it.

    Work that ends within half a second is never seen waiting. `stopped` tells that it was stopped.
    """

    stopped = Signal()
    _came_on = Signal(int, int)

    def __init__(self, words: str, parent: QWidget) -> None:
        """Say these words, once they are shown."""
        super().__init__(parent)
        self.setWindowTitle(parent.window().windowTitle())
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._words = words
        self._stop: Callable[[], None] = lambda: None
        label = QLabel(words)
        label.setWordWrap(True)
        self.bar = QProgressBar()
        self.bar.setAccessibleName(words)
        self.bar.setRange(0, 1)
        self.bar.setTextVisible(False)
        self.buttons = ButtonRow()
        self.cancel = self.buttons.add(self.tr("&Cancel"), self.reject, default=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_AROUND, _AROUND, _AROUND, _AROUND)
        layout.setSpacing(_AROUND)
        for one in (label, self.bar, self.buttons):
            layout.addWidget(one)
        self.setMinimumWidth(_WIDE)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self._show)
        self._came_on.connect(self._on_step)

    def run(
        self,
        background: Background,
        work: Callable[[Told], Any],
        *,
        done: Callable[[Any], None],
        failed: Callable[[str], None],
    ) -> None:
        """Begin; `work` may tell from its thread how many of how many steps are done."""

        def end(deliver: Callable[[Any], None], answer: object) -> None:
            self._stop = lambda: None
            self._leave()
            deliver(answer)

        self._patience.start(_PATIENCE)
        self._stop = background.run(
            lambda: work(self._came_on.emit),
            done=lambda answer: end(done, answer),
            failed=lambda text: end(failed, text),
            words=self._words,
        )

    def reject(self) -> None:
        """Stop the work; what it finds is thrown away."""
        self._stop()
        self._leave()
        self.stopped.emit()

    def _leave(self) -> None:
        self._patience.stop()
        super().reject()
        self.deleteLater()

    def _show(self) -> None:
        self.open()
        announce(self, self._words)

    def _on_step(self, finished: int, count: int) -> None:
        self.bar.setRange(0, count)
        self.bar.setValue(finished)
