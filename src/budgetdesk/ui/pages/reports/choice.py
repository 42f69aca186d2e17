"""What the report is about: to whom it goes, and which days it accounts for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from budgetdesk.kernel.period import DateRange
from budgetdesk.ledger.ids import TeilbudgetId
from budgetdesk.ui.theme import Theme
from budgetdesk.ui.widgets.edits import ChoiceEdit, DayEdit
from budgetdesk.ui.widgets.form import Form
from budgetdesk.ui.widgets.long_text import LongText
from budgetdesk.ui.widgets.narrow import narrow
from budgetdesk.usecases.report_choices import ProofChoice, Receiver
from budgetdesk.wording.formats import day_text, period_text

Periods = Callable[[TeilbudgetId | None], Sequence[ProofChoice]]


class ReportChoice(QWidget):
    """Two choices, and two days where other days than a proof period are wanted."""

    chosen = Signal()

    def __init__(self, today: date, theme: Theme) -> None:
        """Offer nothing yet."""
        super().__init__()
        self._today = today
        self._periods: Periods = lambda _: ()
        self._funders: dict[TeilbudgetId | None, str] = {}
        self.receiver = ChoiceEdit([])
        self.period = ChoiceEdit([])
        for box in (self.receiver, self.period):
            narrow(box)
        self.first, self.last = DayEdit(today), DayEdit(today)
        form = Form()
        form.add("receiver", self.tr("Repor&t on"), self.receiver)
        self.addressee = QLabel()
        self.addressee.setProperty("role", "second")
        self.addressee.setWordWrap(True)
        form.add_widget(self.addressee)
        form.add("period", self.tr("Per&iod"), self.period)
        self._days = Form()
        self._days.add("first", self.tr("F&rom"), self.first)
        self._days.add("last", self.tr("&Until"), self.last)
        self.remarks = LongText()
        self.remarks.setFixedHeight(theme.target * 2)
        words = QLabel(self.tr("Remar&k in the report (may stay empty)"))
        self.remarks.setAccessibleName(words.text().replace("&", ""))
        words.setBuddy(self.remarks)
        words.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.space())
        for one in (form, self._days, words, self.remarks):
            layout.addWidget(one, alignment=Qt.AlignmentFlag.AlignTop)
        self.receiver.edited.connect(self._on_receiver)
        self.period.edited.connect(self._on_period)
        for edit in (self.first, self.last):
            edit.editingFinished.connect(self.chosen.emit)

    def offer(self, receivers: Sequence[Receiver], periods: Periods) -> None:
        """Offer these receivers; `periods` gives the proof periods of one."""
        self._periods = periods
        self._funders = {_number(one): one.funder.name for one in receivers}
        is_first = not self.receiver.count()
        self.receiver.offer([(_number(one), self._receiver_words(one)) for one in receivers])
        if is_first and receivers:
            self.receiver.show_value(_number(receivers[0]))
        self._offer_periods()

    @property
    def teilbudget(self) -> TeilbudgetId | None:
        """The chosen Teilbudget; None: all together."""
        number: TeilbudgetId | None = self.receiver.value()
        return number

    def days(self) -> DateRange | None:
        """The chosen days; None while they are not entered or end before they begin."""
        chosen: DateRange | None = self.period.value()
        if chosen is not None:
            return chosen
        first, last = self.first.value(), self.last.value()
        return DateRange(first, last) if first and last and first <= last else None

    def show_remark(self, text: str) -> None:
        """Show the remark that is kept, unless the same stands there already."""
        if self.remark() != text:
            self.remarks.setPlainText(text)

    def remark(self) -> str:
        """What the holder says in the report."""
        return self.remarks.toPlainText().strip()

    def choose(self, teilbudget: TeilbudgetId | None, period: DateRange) -> None:
        """Choose a receiver and its days."""
        self.receiver.show_value(teilbudget)
        self._offer_periods()
        self.period.show_value(period)
        if self.period.value() != period:
            self.choose_days(period)
        self._on_period()

    def choose_days(self, period: DateRange) -> None:
        """Choose other days than a proof period."""
        self.period.show_value(None)
        self.first.show_value(period.first)
        self.last.show_value(period.last)
        self._on_period()

    def _on_receiver(self) -> None:
        self._offer_periods()
        self.chosen.emit()

    def _offer_periods(self) -> None:
        words = self.tr("The report goes to: {funder}")
        self.addressee.setText(words.format(funder=self._funders.get(self.teilbudget, "")))
        self.receiver.setAccessibleDescription(self.addressee.text())
        before = self.period.value() if self.period.count() else None
        known = self._periods(self.teilbudget)
        offered = [(one.period, self._period_words(one)) for one in known]
        self.period.offer([*offered, (None, self.tr("Other days"))])
        waiting = [one.period for one in known if one.is_over and one.handed_on is None]
        if before is None or before not in [one.period for one in known]:
            over = [one.period for one in known if one.is_over]
            self.period.show_value(next(iter(waiting or over), None))
        self._days.setVisible(self.period.value() is None)

    def _on_period(self) -> None:
        self._days.setVisible(self.period.value() is None)
        self.chosen.emit()

    def _receiver_words(self, one: Receiver) -> str:
        if one.teilbudget is None:
            return self.tr("All partial budgets together")
        return one.teilbudget.name

    def _period_words(self, one: ProofChoice) -> str:
        days = period_text(one.period)
        if one.handed_on is not None:
            words = self.tr("{days} (handed out on {on})")
            return words.format(days=days, on=day_text(one.handed_on))
        if not one.is_over:
            return self.tr("{days} (not over yet)").format(days=days)
        return days


def _number(one: Receiver) -> TeilbudgetId | None:
    return None if one.teilbudget is None else one.teilbudget.id
