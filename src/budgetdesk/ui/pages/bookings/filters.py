"""The filter row: search, period, account, cost type, Teilbudget, and what is still to do."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QPushButton, QVBoxLayout, QWidget

from budgetdesk.kernel.period import DateRange, Month
from budgetdesk.ledger.pots import Pot
from budgetdesk.ui.pages.bookings.words import (
    cost_type_choices,
    owner_choices,
)
from budgetdesk.ui.theme import Theme
from budgetdesk.ui.widgets.edits import ChoiceEdit, DayEdit, TextEdit
from budgetdesk.ui.widgets.fields import field, narrow
from budgetdesk.ui.widgets.flow import FlowLayout
from budgetdesk.usecases.booking_list import ALWAYS, Choosable, Wanted
from budgetdesk.wording.formats import period_text

_PAUSE: Final = 120
"""Milliseconds without a key after which a search begins."""
_CHOICE_WIDTH: Final = 10.5
"""Width of a choice in text sizes."""
OTHER_DAYS: Final = "other"
"""Stands for days of the user's own among the periods."""
LASTING_PERIODS: Final = 7
"""So many periods are offered first that are called by what they are today."""
_MONTHS_PER_QUARTER: Final = 3


class FilterRow(QWidget):
    """What is to be listed; `changed` tells that it is something else now."""

    changed = Signal()

    def __init__(self, today: date, theme: Theme) -> None:
        """Ask for nothing in particular."""
        super().__init__()
        self.search = TextEdit()
        self.search.setMinimumWidth(theme.pixels() * 11)
        self.search.setPlaceholderText(self.tr("Name or text"))
        self.period = ChoiceEdit(period_choices(today))
        self.first, self.last = DayEdit(today), DayEdit(today)
        self.account = ChoiceEdit([(None, self.tr("All"))])
        self.cost_type = ChoiceEdit([(None, self.tr("All"))])
        self.teilbudget = ChoiceEdit([(None, self.tr("All"))])
        self.without_receipt = QCheckBox(self.tr("&Without receipt"))
        self.unassigned = QCheckBox(self.tr("&Unassigned"))
        self.clear_button = QPushButton(self.tr("C&lear filters"))
        self._lines(theme)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self.changed)
        self.search.edited.connect(self._pause.start)
        self.search.returnPressed.connect(self._search_now)
        for choice in (self.period, self.account, self.cost_type, self.teilbudget):
            # Long names must not push the others into the next line; the open list shows them.
            choice.setFixedWidth(round(theme.pixels() * _CHOICE_WIDTH))
            narrow(choice)
            choice.view().setMinimumWidth(theme.pixels() * 18)
            choice.edited.connect(self._on_choice)
        for edit in (self.first, self.last):
            edit.editingFinished.connect(self.changed)
        for box in (self.without_receipt, self.unassigned):
            box.clicked.connect(lambda _: self.changed.emit())
        self.clear_button.clicked.connect(lambda _: self._clear_by_button())
        self._on_choice()

    def offer(self, offered: Choosable, today: date) -> None:
        """Offer what the file knows; what is chosen stays."""
        every = [(None, self.tr("All"))]
        self.account.offer([*every, *((one.id, one.name) for one in offered.accounts)])
        self.cost_type.offer([*every, *cost_type_choices(offered)])
        self.teilbudget.offer([*every, *owner_choices(offered)])
        self.period.offer(period_choices(today, offered.approvals))

    def value(self) -> Wanted:
        """Return what is to be listed."""
        pot, teilbudget = self.teilbudget.value() or (None, None)
        return Wanted(
            self._days(),
            account=self.account.value(),
            teilbudget=teilbudget,
            cost_type=self.cost_type.value(),
            pot=pot if pot is not Pot.TEILBUDGET else None,
            text=self.search.value(),
            unassigned=self.unassigned.isChecked(),
            without_receipt=self.without_receipt.isChecked(),
        )

    @property
    def is_set(self) -> bool:
        """Whether anything is asked for."""
        return self.value() != Wanted()

    def clear(self) -> None:
        """Ask for nothing in particular again."""
        self.search.clear()
        for choice in (self.period, self.account, self.cost_type, self.teilbudget):
            choice.setCurrentIndex(0)
        for box in (self.without_receipt, self.unassigned):
            box.setChecked(False)
        self._on_choice()

    def only(self, box: QCheckBox) -> None:
        """Ask for nothing but this."""
        with QSignalBlocker(self):
            self.clear()
            box.setChecked(True)
        self.changed.emit()

    def _days(self) -> DateRange:
        chosen = self.period.value()
        if chosen != OTHER_DAYS:
            return chosen if isinstance(chosen, DateRange) else ALWAYS
        first, last = self.first.value() or date.min, self.last.value() or date.max
        return DateRange(min(first, last), max(first, last))

    def show_own_days(self) -> None:
        """Ask for days of the user's own where the period is none of those offered."""
        for around in self._own_days:
            around.setVisible(self.period.value() == OTHER_DAYS)

    def _on_choice(self) -> None:
        self.show_own_days()
        self.changed.emit()

    def _clear_by_button(self) -> None:
        # A button that has done its work cannot be used again; the focus goes on from there.
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)
        self.clear()

    def _search_now(self) -> None:
        self._pause.stop()
        self.changed.emit()

    def _lines(self, theme: Theme) -> None:
        upper, lower = FlowLayout(theme.space(2)), FlowLayout(theme.space(2))
        upper.addWidget(field(self.tr("&Search"), self.search))
        upper.addWidget(field(self.tr("Per&iod"), self.period))
        self._own_days = (field(self.tr("From"), self.first), field(self.tr("To"), self.last))
        for around in self._own_days:
            upper.addWidget(around)
        upper.addWidget(field(self.tr("Acc&ount"), self.account))
        upper.addWidget(field(self.tr("Cost t&ype"), self.cost_type))
        upper.addWidget(field(self.tr("Partial &budget"), self.teilbudget))
        for widget in (self.without_receipt, self.unassigned, self.clear_button):
            lower.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.space())
        layout.addLayout(upper)
        layout.addLayout(lower)


def period_choices(
    today: date, approvals: tuple[DateRange, ...] = ()
) -> list[tuple[DateRange | str | None, str]]:
    """Return the periods that are asked for most, the grants' and an own one."""
    month = Month.of(today)
    quarter = month.plus(-((month.month - 1) % _MONTHS_PER_QUARTER))
    year = Month(today.year, 1)
    found: list[tuple[Any, str]] = [
        (None, QCoreApplication.translate("FilterRow", "All days")),
        (month.days, QCoreApplication.translate("FilterRow", "This month")),
        (month.plus(-1).days, QCoreApplication.translate("FilterRow", "Last month")),
        (_months(quarter, 3), QCoreApplication.translate("FilterRow", "This quarter")),
        (_months(quarter.plus(-3), 3), QCoreApplication.translate("FilterRow", "Last quarter")),
        (_months(year, 12), QCoreApplication.translate("FilterRow", "This year")),
        (_months(year.plus(-12), 12), QCoreApplication.translate("FilterRow", "Last year")),
    ]
    grant = QCoreApplication.translate("FilterRow", "Grant {period}")
    found += [(days, grant.format(period=period_text(days))) for days in approvals]
    return [*found, (OTHER_DAYS, QCoreApplication.translate("FilterRow", "Other days…"))]


def _months(first: Month, count: int) -> DateRange:
    return DateRange(first.first, first.plus(count - 1).last)
