"""What screen readers need beyond Qt's own means (measured with Orca 43 and Qt 6.12)."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QWidget

_BY_TAB = {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason}


class SpokenFocus(QObject):
    """Event filter for the whole program that makes edits and closed lists speak.

    A line edit reached by Tab sends its selection before its focus, and the reader stays
    silent; so the focus comes with another reason and the selection after it. A closed combo box
    says nothing when its choice moves; so its new item is announced as focused.
    """

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Replace the focus event of a line edit; follow a combo box once it is shown."""
        # All events of the program come by here: what an event is costs more than whose it is.
        if not isinstance(watched, (QLineEdit, QComboBox)):
            return False
        if event.type() is QEvent.Type.FocusIn and isinstance(watched, QLineEdit):
            if isinstance(event, QFocusEvent) and event.reason() in _BY_TAB:
                other = QFocusEvent(QEvent.Type.FocusIn, Qt.FocusReason.OtherFocusReason)
                QApplication.sendEvent(watched, other)
                QTimer.singleShot(0, watched, watched.selectAll)
                return True
        elif event.type() is QEvent.Type.Polish and isinstance(watched, QComboBox):
            follow_choice(watched)
        return False


def follow_choice(box: QComboBox) -> None:
    """Say the item of a closed combo box when its choice moves."""
    box.currentIndexChanged.connect(lambda index: _say_item(box, index))


def announce(widget: QWidget, text: str) -> None:
    """Let a screen reader say something that appeared without taking the focus."""
    if text:
        from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))


def named(widget: QWidget, name: str, description: str = "") -> None:
    """Give a widget the name and description that screen readers and voice control use."""
    widget.setAccessibleName(name)
    if description:
        widget.setAccessibleDescription(description)


def _say_item(box: QComboBox, index: int) -> None:
    if box.hasFocus() and index >= 0:
        from PySide6.QtGui import QAccessible, QAccessibleEvent

        event = QAccessibleEvent(box.view(), QAccessible.Event.Focus)
        event.setChild(index)
        QAccessible.updateAccessibility(event)
