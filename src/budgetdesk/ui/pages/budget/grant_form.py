"""The form of a grant, field by field as the notice says it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, Final

from budgetdesk.budget.grants import Grant, GrantAmount, OneOff
from budgetdesk.budget.ids import GrantAmountId, GrantId, OneOffId
from budgetdesk.kernel.money import ZERO
from budgetdesk.kernel.problem import Problem, Weight
from budgetdesk.ledger.ids import TeilbudgetId
from budgetdesk.ui.theme import Theme
from budgetdesk.ui.widgets.edits import ChoiceEdit, DayEdit, MoneyEdit, TextEdit
from budgetdesk.ui.widgets.form import Form
from budgetdesk.ui.widgets.number_edits import CountEdit, HoursEdit
from budgetdesk.ui.widgets.rows_edit import Cell, RowsEdit
from budgetdesk.usecases.granting import GrantOnPaper
from budgetdesk.wording.sentences import problem_text

_FIELDS: Final = (
    "teilbudget",
    "valid_from",
    "valid_to",
    "payment_day",
    "rhythm_months",
    "in_advance",
    "next_after_check",
    "decided_on",
    "posted_on",
    "served_on",
    "review_on",
    "aktenzeichen",
    "note",
)
_OF_ROWS: Final = frozenset({"from_day", "amount"})
"""Fields of problems that belong to the amounts."""


class GrantForm(Form):
    """A grant with its dated amounts and one-off amounts."""

    def __init__(
        self,
        teilbudgets: Mapping[TeilbudgetId, str],
        before: GrantOnPaper | None,
        today: date,
        theme: Theme,
    ) -> None:
        """Show a grant, or an empty form where there is none yet."""
        super().__init__()
        self._before = before
        self._add_fields(list(teilbudgets.items()), today)
        self.amounts, self.one_offs = (
            self._amount_rows(today, theme),
            self._one_off_rows(today, theme),
        )
        for rows in (self.amounts, self.one_offs):
            self.add_widget(rows)
            rows.edited.connect(self._on_edit)
        self._add_papers(today)
        self._show(before)
        self.judge_by(self._problems)

    def paper(self) -> GrantOnPaper | None:
        """Return the grant as entered; None while days are missing or rows are unreadable."""
        first, last = self.value("valid_from"), self.value("valid_to")
        if first is None or last is None or self.amounts.problem() or self.one_offs.problem():
            return None
        start = self._before.grant if self._before else None
        values = {key: self.value(key) for key in _FIELDS}
        values["payment_day"] = values["payment_day"] or 0
        grant = replace(start, **values) if start is not None else Grant(GrantId(0), **values)
        return GrantOnPaper(
            grant,
            tuple(self._amount(row, first) for row in self.amounts.values()),
            tuple(self._one_off(row, number) for number, row in enumerate(self.one_offs.values())),
        )

    def check(self) -> bool:
        """Show all problems, those of the rows at the rows."""
        sound = super().check()
        text = self.amounts.problem() or self._row_problem()
        self.amounts.show_problem(text)
        other = self.one_offs.problem()
        self.one_offs.show_problem(other)
        return sound and not text and not other

    def _add_fields(self, teilbudgets: Sequence[tuple[TeilbudgetId, str]], today: date) -> None:
        yes_no = [(False, self.tr("no")), (True, self.tr("yes"))]
        rhythms = [
            (1, self.tr("every month")),
            (2, self.tr("every two months")),
            (3, self.tr("every quarter")),
            (6, self.tr("every half-year")),
            (12, self.tr("every year")),
        ]
        advance = [(True, self.tr("in advance")), (False, self.tr("afterwards"))]
        self.add("teilbudget", self.tr("Partial budget"), ChoiceEdit(teilbudgets))
        self.add("valid_from", self.tr("Holds from"), DayEdit(today), needed=True)
        self.add("valid_to", self.tr("Holds to"), DayEdit(today), needed=True)
        self.add("payment_day", self.tr("Payment day in the month"), CountEdit())
        self.add("rhythm_months", self.tr("Payment comes"), ChoiceEdit(rhythms))
        self.add("in_advance", self.tr("Payment for the time"), ChoiceEdit(advance))
        self.add(
            "next_after_check",
            self.tr("Next payment only after the proof was checked"),
            ChoiceEdit(yes_no),
        )

    def _add_papers(self, today: date) -> None:
        self.add("decided_on", self.tr("Date of the notice"), DayEdit(today))
        self.add(
            "posted_on",
            self.tr("Posted on"),
            DayEdit(today),
            self.tr("The postmark. From it the time for an objection (Widerspruch) is counted."),
        )
        self.add(
            "served_on",
            self.tr("Formally served on"),
            DayEdit(today),
            self.tr("Only with the yellow envelope (Zustellung)."),
        )
        self.add("review_on", self.tr("Review on"), DayEdit(today))
        self.add("aktenzeichen", self.tr("File number of this notice"), TextEdit())
        self.add("note", self.tr("Note"), TextEdit())

    def _amount_rows(self, today: date, theme: Theme) -> RowsEdit:
        return RowsEdit(
            self.tr("Amounts a month"),
            self.tr("Amount"),
            self.tr("Add an amount from another day on"),
            (
                Cell("from_day", self.tr("From"), lambda: DayEdit(today)),
                Cell("amount", self.tr("Funder pays"), MoneyEdit),
                Cell("own_contribution", self.tr("Own contribution"), MoneyEdit),
                Cell("minutes", self.tr("Hours granted"), HoursEdit),
            ),
            theme,
        )

    def _one_off_rows(self, today: date, theme: Theme) -> RowsEdit:
        return RowsEdit(
            self.tr("One-off amounts"),
            self.tr("One-off amount"),
            self.tr("Add a one-off amount"),
            (
                Cell("on", self.tr("Due on"), lambda: DayEdit(today)),
                Cell("amount", self.tr("Amount"), MoneyEdit),
                Cell("purpose", self.tr("Purpose"), TextEdit),
            ),
            theme,
        )

    def _show(self, before: GrantOnPaper | None) -> None:
        if before is None:
            for key, value in (("payment_day", 1), ("rhythm_months", 1), ("in_advance", True)):
                self.show_value(key, value)
            self.amounts.show_rows([{}])
            return
        for key in _FIELDS:
            self.show_value(key, getattr(before.grant, key))
        self.amounts.show_rows(
            [
                {
                    "from_day": one.from_day,
                    "amount": one.amount,
                    "own_contribution": one.own_contribution or None,
                    "minutes": one.minutes,
                }
                for one in before.amounts
            ]
        )
        self.one_offs.show_rows(
            [
                {"on": one.on, "amount": one.amount, "purpose": one.purpose}
                for one in before.one_offs
            ]
        )

    def _amount(self, row: dict[str, Any], first: date) -> GrantAmount:
        """An amount without a day holds from the grant's first one."""
        return GrantAmount(
            GrantAmountId(0),
            GrantId(0),
            row["from_day"] or first,
            row["amount"] or ZERO,
            row["own_contribution"] or ZERO,
            row["minutes"],
        )

    def _one_off(self, row: dict[str, Any], number: int) -> OneOff:
        known = self._before.one_offs if self._before else ()
        place = known[number].id if number < len(known) else OneOffId(0)
        on = row["on"] or self.value("valid_from")
        return OneOff(place, GrantId(0), on, row["amount"] or ZERO, row["purpose"] or "")

    def _problems(self) -> Iterable[Problem]:
        return [one for one in self._found() if one.field not in _OF_ROWS]

    def _row_problem(self) -> str:
        texts = [problem_text(one) for one in self._found() if one.field in _OF_ROWS]
        return " ".join(texts)

    def _found(self) -> list[Problem]:
        paper = self.paper()
        found = [] if paper is None else paper.problems()
        return [one for one in found if one.weight is Weight.ERROR]
