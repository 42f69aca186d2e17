"""Labelled fields side by side, each with its label above it."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QLabel, QVBoxLayout, QWidget


def field(label: str, edit: QWidget, *, name: str = "") -> QWidget:
    """Return an edit with its label above; `name` is what a screen reader says, if longer."""
    title = QLabel(label)
    title.setBuddy(edit)
    edit.setAccessibleName(name or label.replace("&", ""))
    around = QWidget()
    layout = QVBoxLayout(around)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(2)
    layout.addWidget(title)
    layout.addWidget(edit)
    return around


def narrow(choice: QComboBox, letters: int = 8) -> None:
    """Let a choice become narrower than its longest text; the open list shows all of it."""
    choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    choice.setMinimumContentsLength(letters)
