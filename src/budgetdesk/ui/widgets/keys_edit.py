"""A field that takes the keys that are pressed in it, and lets the keyboard out again."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from budgetdesk.ui.widgets.edits import LineEdit

_Key = Qt.Key
_Modifier = Qt.KeyboardModifier
_LEAVING: Final = {_Key.Key_Tab, _Key.Key_Backtab, _Key.Key_Escape, _Key.Key_Return, _Key.Key_Enter}
_HELD: Final = {
    _Key.Key_Shift,
    _Key.Key_Control,
    _Key.Key_Alt,
    _Key.Key_AltGr,
    _Key.Key_Meta,
    _Key.Key_CapsLock,
    _Key.Key_unknown,
}
_EMPTYING: Final = {_Key.Key_Backspace, _Key.Key_Delete}
_CHORD: Final = _Modifier.ControlModifier | _Modifier.AltModifier | _Modifier.MetaModifier
# What fields, tables and the desktop do with these keys is needed everywhere.
_RESERVED: Final = frozenset(
    (
        *("Ctrl+A", "Ctrl+C", "Ctrl+V", "Ctrl+X", "Ctrl+Ins", "Shift+Ins", "Shift+Del"),
        *("Ctrl+Left", "Ctrl+Right", "Ctrl+Up", "Ctrl+Down", "Ctrl+Home", "Ctrl+End"),
        *("Ctrl+Shift+Left", "Ctrl+Shift+Right", "Ctrl+Shift+Home", "Ctrl+Shift+End"),
        *("Ctrl+Backspace", "Ctrl+Del", "Ctrl+Space", "Ctrl+Tab", "Ctrl+Shift+Tab"),
        *("Ctrl+Return", "Ctrl+Enter", "Ctrl+Esc", "Ctrl+Shift+O"),
        *("Alt+F4", "Alt+Tab", "Alt+Down", "Alt+Up", "F10", "Shift+F10"),
    )
)


class KeysEdit(LineEdit):
    """Takes the next keys as its value; the backspace key empties it.

    Tab, Enter and Esc do what they always do.
    """

    def __init__(self, judge: Callable[[str], str], parent: QWidget | None = None) -> None:
        """Start without keys; `judge` says what else is wrong with some, such as who has them."""
        super().__init__(parent)
        self._keys, self._judge = "", judge
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setAcceptDrops(False)

    def value(self) -> str:
        """Return the keys in the way in which they are kept; empty for none."""
        return self._keys

    def show_value(self, value: str) -> None:
        """Show keys as they stand on the keyboard."""
        self._keys = value
        self.setText(QKeySequence(value).toString(QKeySequence.SequenceFormat.NativeText))

    def problem(self) -> str:
        """Say why these keys cannot be had by any function."""
        if not self._keys:
            return ""
        pressed: QKeyCombination = QKeySequence(self._keys)[0]  # type: ignore[index]
        held = pressed.keyboardModifiers()
        is_function_key = _Key.Key_F1 <= pressed.key() <= _Key.Key_F35
        if not held & _CHORD and not is_function_key:
            return self.tr("You type with this key. Please hold Ctrl with it, or take F1 to F12.")
        if (
            held == _Modifier.AltModifier
            and not is_function_key
            and pressed.key() < _Key.Key_Escape
        ):
            return self.tr("Alt with a letter opens menus and buttons. Please hold Ctrl instead.")
        if self._keys in _RESERVED:
            return self.tr("Fields, tables or the system need these keys. Please take others.")
        return self._judge(self._keys)

    def event(self, event: QEvent) -> bool:
        """Keep the keys from the functions that they stand for now."""
        pressed = event if isinstance(event, QKeyEvent) else None
        asked = event.type() is QEvent.Type.ShortcutOverride
        if pressed is not None and asked and not self._leaves(pressed):
            pressed.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Take keys; let those pass that lead out of the field."""
        key = Qt.Key(event.key())
        if self._leaves(event):
            # The dialog's, not the line's: Esc closes, Enter takes over.
            event.ignore()
        elif key in _EMPTYING and not event.modifiers() & _CHORD:
            self._take("")
        elif key not in _HELD:
            self._take(_text_of(event))

    def _leaves(self, event: QKeyEvent) -> bool:
        return Qt.Key(event.key()) in _LEAVING and not event.modifiers() & _CHORD

    def _take(self, keys: str) -> None:
        self.show_value(keys)
        self.edited.emit()


def _text_of(event: QKeyEvent) -> str:
    held = event.modifiers() & ~_Modifier.KeypadModifier
    key = Qt.Key(event.key())
    if key < _Key.Key_Escape and not _Key.Key_A <= key <= _Key.Key_Z:
        # Shift is what makes this sign, and other keyboards make it without.
        held &= ~_Modifier.ShiftModifier
    pressed = QKeySequence(QKeyCombination(held, key))
    return pressed.toString(QKeySequence.SequenceFormat.PortableText)
