"""From the figures of a day to what the first page shows."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from budgetdesk.kernel.explanation import Explained
from budgetdesk.kernel.money import Money
from budgetdesk.ledger.bookings import Booking
from budgetdesk.ui.pages.deadlines.words import DeadlineWords
from budgetdesk.ui.pages.today.shown import (
    Shown,
    ShownBooking,
    ShownDeadline,
    ShownFigure,
    ShownMonth,
    ShownTodo,
)
from budgetdesk.ui.pages.today.words import TodayWords
from budgetdesk.usecases.deadline_rows import DeadlineRow
from budgetdesk.usecases.today import TodayView
from budgetdesk.usecases.today_duties import Todo, TodoKind


class Showing:
    """Says a day's figures in the window's language."""

    def __init__(self) -> None:
        """Prepare the words."""
        self._words, self._deadline_words = TodayWords(), DeadlineWords()

    def shown(self, view: TodayView) -> Shown:
        """Return all that the page shows of the day."""
        return Shown(
            self._words.sentence(view),
            self._words.basis(view),
            bool(view.shown),
            tuple((one.id, one.name) for one in view.choices),
            tuple(self._todo(one, view) for one in view.todos),
            tuple(self._todo(one, view) for one in view.team),
            tuple(self._deadline(one) for one in view.deadlines),
            tuple(_booking(one) for one in view.latest),
            self._figures(view),
            tuple(ShownMonth(one.month, one.income, one.spent) for one in view.months),
        )

    def _figures(self, view: TodayView) -> tuple[ShownFigure, ...]:
        """In the order of the page's tiles."""
        words = self._words
        back = QCoreApplication.translate(
            "Figures", "if the budget were settled today by the agreement"
        )
        plan: tuple[tuple[Explained[Money | None], Callable[[TodayView], str]], ...] = (
            (view.granted, words.granted_for),
            (view.spent, words.spent_since),
            (view.foreseen, words.foreseen_until),
            (view.bound, words.bound_for),
            (view.free, words.free_at_end),
            (view.repayable, lambda _: back),
        )
        return tuple(
            ShownFigure(figure.value, meaning(view), figure.lines) for figure, meaning in plan
        )

    def _todo(self, todo: Todo, view: TodayView) -> ShownTodo:
        text, deed = self._words.todo(todo, view.on), self._words.deed(todo)
        if todo.kind is TodoKind.REPORT:
            number = None if todo.teilbudget is None else todo.teilbudget.id
            return ShownTodo(text, deed, "reports", (number, todo.covers))
        if todo.kind is TodoKind.OPEN_SHIFTS:
            thing = None if todo.shift is None else ("step-in", int(todo.shift))
            return ShownTodo(text, deed, "roster", thing)
        if todo.kind is TodoKind.CONFIRM:
            return ShownTodo(text, deed, "hours", todo.kind.value)
        return ShownTodo(text, deed, "bookings", todo.kind.value)

    def _deadline(self, row: DeadlineRow) -> ShownDeadline:
        words, one = self._deadline_words, row.deadline
        return ShownDeadline(
            one.on, words.what(row), words.left(row), one.kind.value, one.subject, one.covers
        )


def _booking(booking: Booking) -> ShownBooking:
    words = ", ".join(text for text in (booking.payee, booking.text) if text)
    return ShownBooking(booking.id, booking.on, words, booking.amount)
