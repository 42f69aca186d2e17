"""How long the list of bookings takes to answer, from what was asked until it is painted."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from budgetdesk.ui.pages.bookings.page import BookingsPage
from budgetdesk.ui.window import MainWindow


def answers(window: MainWindow) -> dict[str, float]:
    """Seconds until the painted answer, by what was asked."""
    window.go("bookings")
    page = window.page
    if not isinstance(page, BookingsPage):
        raise TypeError(page)
    QApplication.processEvents()
    table, filters = page.listing.table, page.filters

    def search(text: str) -> Callable[[], object]:
        def ask() -> None:
            filters.search.setText(text)
            filters.changed.emit()

        return ask

    asked: dict[str, Callable[[], object]] = {
        "searching for one name": search("Bäckerei"),
        "searching for words that are nowhere": search("gibt es nirgends"),
        "clearing the search": search(""),
        "filtering for what has no receipt": page.show_without_receipt,
        "clearing all filters": filters.clear,
        "sorting by amount": lambda: table.sortByColumn(4, Qt.SortOrder.AscendingOrder),
        "scrolling to the end": table.scrollToBottom,
        "scrolling by a page": lambda: table.verticalScrollBar().triggerAction(
            table.verticalScrollBar().SliderAction.SliderPageStepSub
        ),
        "choosing another booking": lambda: table.selectRow(5),
    }
    return {what: _seconds(page, deed) for what, deed in asked.items()}


def _seconds(page: BookingsPage, deed: Callable[[], object]) -> float:
    begin = time.perf_counter()
    deed()
    QApplication.processEvents()
    page.repaint()
    return time.perf_counter() - begin
