"""The order in which Tab reaches what is made later than the page around it.

Qt puts it at the end of the window, behind the status line.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def stops_in(inside: QWidget) -> list[QWidget]:
    """Return where Tab stops within a widget, itself included, in the order of making."""
    return [
        one
        for one in (inside, *inside.findChildren(QWidget))
        # The list of a choice is a window of its own.
        if one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.window() is inside.window()
    ]


def lead_into(before: QWidget, inside: QWidget) -> None:
    """Let Tab lead from `before` into this widget and through it; both are in one window."""
    last = before
    for one in stops_in(inside):
        QWidget.setTabOrder(last, one)
        last = one


def lead_on_to(after: QWidget, inside: QWidget) -> None:
    """Let Tab lead through this widget and on to `after`; both are in one window."""
    lead_into(_before(after), inside)


def gather(inside: QWidget) -> None:
    """Let Tab reach what was made late in a widget where the widget itself stands."""
    lead_into(_before(inside), inside)


def _before(one: QWidget) -> QWidget:
    """Return the stop before a widget; the widget itself where there is none."""
    found = one.previousInFocusChain()
    while found is not None and found is not one:
        if found.focusPolicy() & Qt.FocusPolicy.TabFocus and found.window() is one.window():
            return found
        found = found.previousInFocusChain()
    return one
