"""Choices that fit into a narrow page, and forms that stay narrow in a wide one."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QWidget

from budgetdesk.ui.widgets.edits import ChoiceEdit

_LEAST_LETTERS: Final = 8


def narrow(box: ChoiceEdit) -> None:
    """Let a choice be narrower than its longest words, so that the page need not be wider."""
    box.setSizeAdjustPolicy(ChoiceEdit.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(_LEAST_LETTERS)


def at_most(pixels: int, widget: QWidget) -> QHBoxLayout:
    """Return a row in which a widget becomes no wider than this.

    Added to a column as it is, such a widget makes Qt reckon heights once with its width and once
    with the column's, so that what stands below it gets too little room.
    """
    widget.setMaximumWidth(pixels)
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    row.addWidget(widget, 1)
    row.addStretch()
    return row
