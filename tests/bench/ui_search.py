"""How long the window takes to answer in a long file, from what was asked until it is painted.

Of changes and pages it counts how long the window answers nothing. What is counted or added up
after that is waited for too, and named by itself: no single turn may take longer than is aimed at.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt, QTimer
from PySide6.QtWidgets import QApplication

from budgetdesk.ledger.bookings import BookingKind
from budgetdesk.ledger.ids import BookingId
from budgetdesk.ui.pages.bookings.page import BookingsPage
from budgetdesk.ui.widgets.page import Page
from budgetdesk.ui.widgets.turns import Turns
from budgetdesk.ui.window import MainWindow
from budgetdesk.usecases import booking_list, bookkeeping
from budgetdesk.usecases.bookkeeping import Share
from budgetdesk.usecases.desk import Label
from budgetdesk.usecases.many_bookings import assign_all, remove_all
from budgetdesk.usecases.quick_search import quick_search

Deed = Callable[[], object]

ANSWER: Final = 0.1
"""Seconds until a list that was searched, filtered, sorted or scrolled is painted."""
BLOCK: Final = 0.2
"""Seconds for which no action may keep the window from answering."""
MANY = 1_000
_AMOUNT = 3
_REST = 0.3
"""Seconds in which the window does what it put off."""


@dataclass(frozen=True, slots=True)
class Answer:
    """How long something took, and what is aimed at."""

    seconds: float
    aim: float


def answers(window: MainWindow) -> dict[str, Answer]:
    """Seconds by what was asked; the file is as it was afterwards."""
    window.go("bookings")
    page = window.page
    if not isinstance(page, BookingsPage):
        raise TypeError(page)
    # What is loaded in idle turns is not what is measured.
    while window.entrance.ahead.go_on():
        pass
    watch = _Watch(page)
    _rest(page)
    _ask_for_rows(page, watch)
    _choose(page, watch)
    _change(page, watch)
    _other_pages(window, watch)
    watch.found["longest turn of what is put off"] = Answer(watch.longest, BLOCK)
    return watch.found


class _Watch:
    def __init__(self, page: Page) -> None:
        self.page = page
        self.found: dict[str, Answer] = {}
        self.longest = 0.0

    def ask(self, what: str, deed: Deed) -> None:
        begin = time.perf_counter()
        deed()
        self.page.repaint()
        self.found[what] = Answer(time.perf_counter() - begin, ANSWER)
        self.longest = max(self.longest, _rest(self.page))

    def act(self, what: str, deed: Deed) -> None:
        """Do something that may turn to the user meanwhile; the longest time between counts."""
        turns = _Turns()
        deed()
        self.page.repaint()
        self.found[what] = Answer(turns.stop(), BLOCK)
        self.longest = max(self.longest, _rest(self.page))

    def go(self, what: str, window: MainWindow, key: str) -> None:
        """Show a page; it is painted in the same turn."""
        begin = time.perf_counter()
        window.go(key)
        if window.page is None:
            raise TypeError(key)
        self.page = window.page
        self.page.repaint()
        self.found[what] = Answer(time.perf_counter() - begin, BLOCK)
        self.longest = max(self.longest, _rest(self.page))


class _Turns:
    """Notes the longest time between two turns of the window."""

    def __init__(self) -> None:
        self._longest, self._last = 0.0, time.perf_counter()
        self._timer = QTimer()
        self._timer.timeout.connect(self._note)
        self._timer.start(0)

    def stop(self) -> float:
        self._timer.stop()
        self._note()
        return self._longest

    def _note(self) -> None:
        now = time.perf_counter()
        self._longest = max(self._longest, now - self._last)
        self._last = now


def _rest(page: Page) -> float:
    """Let the window do what it put off; return how long its longest turn was."""
    longest, end = 0.0, time.perf_counter() + _REST
    while time.perf_counter() < end or any(one.is_at_work for one in page.findChildren(Turns)):
        begin = time.perf_counter()
        QApplication.processEvents()
        longest = max(longest, time.perf_counter() - begin)
        time.sleep(0.001)
    return longest


def _ask_for_rows(page: BookingsPage, watch: _Watch) -> None:
    table, filters = page.listing.table, page.filters

    def search(text: str) -> Deed:
        def ask() -> None:
            filters.search.setText(text)
            filters.changed.emit()

        return ask

    def sort(column: int) -> Deed:
        return lambda: table.sortByColumn(column, Qt.SortOrder.AscendingOrder)

    def of_one_teilbudget() -> None:
        filters.teilbudget.setCurrentIndex(1)
        filters.changed.emit()

    watch.ask("searching for one name", search("Bäckerei"))
    watch.ask("searching for words that are nowhere", search("gibt es nirgends"))
    watch.ask("searching for what nearly all say", search("e"))
    watch.ask("clearing the search", search(""))
    watch.ask("filtering for what has no receipt", page.show_without_receipt)
    watch.ask("filtering for what is not assigned", page.show_unassigned)
    watch.ask("filtering by Teilbudget", of_one_teilbudget)
    watch.ask("clearing all filters", filters.clear)
    for column, title in enumerate(page.listing.table.long_model.columns):
        watch.ask(f"sorting by “{title.title}”", sort(column))
    watch.ask("scrolling to the end", table.scrollToBottom)
    bar = table.verticalScrollBar()
    watch.ask("scrolling by a page", lambda: bar.triggerAction(bar.SliderAction.SliderPageStepSub))
    watch.ask("reading the list anew", page.reload)


def _choose(page: BookingsPage, watch: _Watch) -> None:
    table = page.listing.table
    model, selection = table.long_model, table.selectionModel()

    def more_than_half() -> None:
        chosen = QItemSelection(model.index(5, 0), model.index(60_000, 0))
        flags = QItemSelectionModel.SelectionFlag
        selection.select(chosen, flags.ClearAndSelect | flags.Rows)

    read = page.room.desk.read
    watch.ask("choosing another booking", lambda: table.selectRow(5))
    watch.ask("choosing 60,000 bookings", more_than_half)
    watch.ask("reading anew with 60,000 chosen", page.reload)
    watch.ask("choosing all", table.selectAll)
    watch.ask("going to a booking", lambda: page.show_thing(40_000))
    watch.ask("quick search for one name", lambda: read(quick_search, "Bäckerei"))
    watch.ask("quick search for what is nowhere", lambda: read(quick_search, "nirgends"))


def _change(page: BookingsPage, watch: _Watch) -> None:
    room = page.room
    run = room.actions.run
    one = room.desk.read(booking_list.booking_numbered, 40_000)
    rows = room.desk.read(booking_list.rows_of, page.listing.table.long_model.numbers[:5_000])
    plain = [row.id for row in rows if row.kind is BookingKind.PLAIN][:MANY]
    part = one.parts[0]
    share = Share(part.amount, part.pot, part.cost_type, part.teilbudget, note="gemessen")

    def change() -> None:
        changed = replace(one, note="gemessen")
        run(Label.of("change_booking", id=one.id), bookkeeping.change_booking, changed)

    def many(code: str, deed: Callable[..., object], *words: object) -> Deed:
        numbers = [BookingId(number) for number in plain]
        return lambda: run(Label.of(code, id=1, count=MANY), deed, numbers, *words)

    page.listing.table.selectRow(0)
    watch.act("changing a booking", change)
    watch.act("taking that back", room.actions.undo)
    watch.act(f"assigning {MANY:,} bookings", many("assign_bookings", assign_all, share))
    watch.act("taking that back (many)", room.actions.undo)
    watch.act(f"removing {MANY:,} bookings", many("remove_bookings", remove_all))
    watch.act("taking that back (removed)", room.actions.undo)


def _other_pages(window: MainWindow, watch: _Watch) -> None:
    for key in ("today", "imports", "budget", "reports", "deadlines", "history"):
        watch.go(f"opening the page “{key}”", window, key)
        if window.page is not None:
            watch.act(f"reading the page “{key}” anew", window.page.reload)
