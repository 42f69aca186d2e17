"""Whether words fit where they stand, and everything can be brought into view."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRect
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QCheckBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QTableView,
    QToolButton,
    QWidget,
)

from budgetdesk.ui.messages import LastMessage
from budgetdesk.ui.widgets.edits import ChoiceEdit
from tests.ui.access.seen import described, shown


def clipped(top: QWidget) -> Iterator[str]:
    """Words that do not fit where they stand, and widgets that stick out of their window."""
    for widget in shown(top):
        if isinstance(widget, QLabel) and not widget.text():
            continue
        if widget.visibleRegion().isEmpty() and not _scrolled(widget, top):
            yield f"{described(widget)} is covered or outside"
            continue
        yield from _cut(widget)
        yield from _sticking_out(widget, top)


def _cut(widget: QWidget) -> Iterator[str]:
    have = widget.size()
    if isinstance(widget, QLabel) and widget.text():
        yield from _cut_label(widget)
    elif isinstance(widget, QPushButton | QCheckBox | QRadioButton | QToolButton):
        least = widget.sizeHint()
        if least.width() > have.width() or least.height() > have.height():
            yield f"{described(widget)} needs {least.toTuple()}, has {have.toTuple()}"
    elif isinstance(widget, ChoiceEdit):
        if widget.words_height() > have.height():
            yield f"{described(widget)} needs {widget.words_height()} px, has {have.height()}"
        each = widget.currentText().split()
        widest = max(map(widget.fontMetrics().horizontalAdvance, each), default=0)
        if widest > have.width():
            yield f"{described(widget)} has a word of {widest} px in {have.width()}"
    elif isinstance(widget, QComboBox):
        words = widget.fontMetrics().horizontalAdvance(widget.currentText())
        if words > have.width():
            yield f"{described(widget)} shows {words} px of words in {have.width()}"
    elif isinstance(widget, QTableView) and widget.horizontalHeader().isVisible():
        yield from _cut_columns(widget.horizontalHeader())


def _cut_label(label: QLabel) -> Iterator[str]:
    have, hint = label.size(), label.sizeHint()
    if isinstance(label, LastMessage):
        # It ends in dots, and the button beside it opens it whole.
        return
    if not label.wordWrap():
        if hint.width() > have.width() or hint.height() > have.height():
            yield f"{described(label)} needs {hint.toTuple()}, has {have.toTuple()}"
        return
    need = label.heightForWidth(have.width())
    if need > have.height():
        yield f"{described(label)} needs {need} px of height, has {have.height()}"
    widest = max(map(label.fontMetrics().horizontalAdvance, label.text().split()), default=0)
    if widest > have.width() and "<" not in label.text():
        yield f"{described(label)} has a word of {widest} px in {have.width()}"


def _cut_columns(header: QHeaderView) -> Iterator[str]:
    # Columns take their width from what stands in them; an empty table has none yet.
    rows = header.model().rowCount()
    for section in range(header.count() if rows else 0):
        need, size = header.sectionSizeHint(section), header.sectionSize(section)
        if not header.isSectionHidden(section) and 0 < size < need:
            title = header.model().headerData(section, header.orientation())
            yield f"column {title!r} is {size} px wide, needs {need}"


def _scrolled(widget: QWidget, top: QWidget) -> bool:
    """Whether a widget lies in something that scrolls, so that it can be brought into view."""
    parent = widget.parentWidget()
    while parent is not None and parent is not top:
        if isinstance(parent, QAbstractScrollArea):
            return True
        parent = parent.parentWidget()
    return False


def _sticking_out(widget: QWidget, top: QWidget) -> Iterator[str]:
    parent = widget.parentWidget()
    if parent is None or widget is top or isinstance(parent, QStackedWidget | QSplitter):
        return
    area = parent.parentWidget()
    if isinstance(area, QAbstractScrollArea) and area.viewport() is parent:
        return
    if not parent.rect().adjusted(-1, -1, 1, 1).contains(widget.geometry()):
        yield (
            f"{described(widget)} at {widget.geometry().getRect()} sticks out of"
            f" {described(parent)} {parent.size().toTuple()}"
        )


def overlapping(top: QWidget) -> Iterator[str]:
    """Widgets of one parent that lie over each other."""
    groups: dict[int, list[QWidget]] = {}
    for widget in shown(top):
        parent = widget.parentWidget()
        if parent is not None and not isinstance(parent, QStackedWidget | QAbstractScrollArea):
            groups.setdefault(id(parent), []).append(widget)
    for siblings in groups.values():
        for place, one in enumerate(siblings):
            for other in siblings[place + 1 :]:
                common = one.geometry().intersected(other.geometry())
                if common.width() > 1 and common.height() > 1:
                    yield f"{described(one)} and {described(other)} overlap by {common.getRect()}"


def two_ways(top: QWidget) -> Iterator[str]:
    """Areas that must be scrolled in both directions; tables are by their nature free of it."""
    for area in (one for one in shown(top) if isinstance(one, QScrollArea)):
        across, down = area.horizontalScrollBar(), area.verticalScrollBar()
        if across.maximum() > 0 and down.maximum() > 0:
            yield f"{described(area)} scrolls across by {across.maximum()} and down"


def too_large(top: QWidget, room: QRect) -> Iterator[str]:
    """A window that does not fit on the screen."""
    size = top.size().expandedTo(top.minimumSizeHint())
    if size.width() > room.width() or size.height() > room.height():
        yield f"window needs {size.toTuple()}, the screen has {room.size().toTuple()}"
