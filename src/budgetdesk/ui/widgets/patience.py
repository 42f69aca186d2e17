"""While something takes long: the window answers, says so, and lets the user call it off."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final

from PySide6.QtCore import QElapsedTimer, QObject, Qt
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from budgetdesk.kernel.errors import Cancelled
from budgetdesk.ui.access import announce

_SOON: Final = 150
"""Milliseconds after which waiting is noticed."""
_OFTEN: Final = 40
"""Milliseconds after which the window answers again."""
_AROUND: Final = 16
_LETTERS: Final = 44


class Waiting(QDialog):
    """Says that a change is being made; Esc and the button call it off."""

    def __init__(self, parent: QWidget | None, words: str = "") -> None:
        """Show that something is under way, not how far it is: that is not known."""
        super().__init__(parent)
        self.called_off = False
        self.setWindowTitle("BudgetDesk")
        self.setWindowModality(Qt.WindowModality.ApplicationModal)
        words = words or self.tr("The change is being made. Until it is done, nothing is changed.")
        self.setAccessibleDescription(words)
        label = QLabel(words)
        label.setWordWrap(True)
        label.setMinimumWidth(label.fontMetrics().averageCharWidth() * _LETTERS)
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setAccessibleName(self.tr("Under way"))
        self.stop_button = QPushButton(self.tr("&Cancel"))
        self.stop_button.clicked.connect(lambda _: self.reject())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_AROUND, _AROUND, _AROUND, _AROUND)
        layout.setSpacing(_AROUND)
        for widget in (label, bar, self.stop_button):
            layout.addWidget(widget)
        announce(self, words)

    def reject(self) -> None:
        """Call the change off; it ends at its next step."""
        self.called_off = True


class Patience(QObject):
    """Waits with the user of this window."""

    def __init__(self, window: QWidget, words: str = "") -> None:
        """Show itself over the window; `words` say what else than a change is waited for."""
        super().__init__()
        self._window, self._words = window, words
        self.dialog: Waiting | None = None
        self._since = QElapsedTimer()
        self._answered = QElapsedTimer()

    @contextmanager
    def waiting(self) -> Iterator[Callable[[], None]]:
        """Hold this while a change is made, and call what it gives again and again.

        That raises `Cancelled` once the user has called the change off.
        """
        focus = QApplication.focusWidget()
        self._since.start()
        try:
            yield self._step
        finally:
            if self.dialog is not None:
                self.dialog.hide()
                self.dialog.deleteLater()
                self.dialog = None
                self._window.window().activateWindow()
                if focus is not None:
                    focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def _step(self) -> None:
        if self.dialog is None:
            if self._since.elapsed() < _SOON:
                return
            self.dialog = Waiting(self._window, self._words)
            self.dialog.show()
        elif self._answered.elapsed() < _OFTEN:
            return
        QApplication.processEvents()
        self._answered.start()
        if self.dialog.called_off:
            raise Cancelled
