"""The Zielvereinbarung as a form; each clause is said in one plain sentence as it stands."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any, Final

from PySide6.QtWidgets import QLabel

from budgetdesk.budget.agreement import (
    AboveCarryOver,
    Agreement,
    CarryOverBasis,
    CarryOverRule,
    CarryOverWhen,
    CostPlan,
    Earmark,
    IllnessReserve,
    MutualCover,
    ProofMode,
    ProofPeriod,
)
from budgetdesk.budget.ids import AgreementId
from budgetdesk.kernel.money import ZERO
from budgetdesk.kernel.problem import Problem
from budgetdesk.ledger.cost_types import CostType
from budgetdesk.ledger.ids import TeilbudgetId
from budgetdesk.ui.theme import Theme
from budgetdesk.ui.widgets.checks_edit import ChecksEdit
from budgetdesk.ui.widgets.edits import ChoiceEdit, DayEdit, MoneyEdit, TextEdit
from budgetdesk.ui.widgets.form import Form
from budgetdesk.ui.widgets.number_edits import CountEdit, NumberEdit
from budgetdesk.ui.widgets.rows_edit import Cell, RowsEdit
from budgetdesk.usecases.agreements import agreement_problems
from budgetdesk.wording.clauses import clauses
from budgetdesk.wording.sentences import word

_PLAIN: Final = (
    "teilbudget",
    "valid_from",
    "valid_to",
    "proof_mode",
    "proof_period",
    "due_days",
    "receipt_threshold",
    "per_assistant",
    "illness_reserve",
    "illness_amount",
    "mutual_cover",
    "mutual_percent",
    "own_account",
    "signed_on",
    "review_on",
    "notice",
)
"""Fields of the form that are fields of the agreement under the same name."""
_WITH_VALUE: Final = frozenset(
    {
        CarryOverBasis.PERCENT_OF_PERIOD,
        CarryOverBasis.MONTHS_OF_BUDGET,
        CarryOverBasis.FIXED_AMOUNT,
    }
)


class AgreementForm(Form):
    """All clauses of one agreement."""

    def __init__(
        self,
        teilbudgets: Mapping[TeilbudgetId, str],
        cost_types: Sequence[CostType],
        before: Agreement | None,
        others: Sequence[Agreement],
        today: date,
        theme: Theme,
    ) -> None:
        """Show an agreement, or an empty form where there is none yet."""
        super().__init__()
        self._before, self._others, self._today, self._theme = before, others, today, theme
        self._names: dict[int, str] = {one.id: one.name for one in cost_types}
        self._sentences: dict[str, QLabel] = {}
        choices = [(one.id, one.name) for one in cost_types]
        self._add_validity(list(teilbudgets.items()))
        self._add_proof(choices)
        self._add_money(choices)
        self._add_paper()
        self._show(before)
        self.judge_by(self._problems)
        self.edited.connect(self.say_clauses)
        self.say_clauses()

    def agreement(self) -> Agreement | None:
        """Return the agreement as entered; None while something needed is missing."""
        needed = [self.value(key) for key in ("valid_from", "proof_mode", "proof_period")]
        if None in needed or self.bound.problem() or self.plan.problem():
            return None
        values: dict[str, Any] = {key: self.value(key) for key in _PLAIN}
        values |= {
            "flat_rates": self.flat_rates.value(),
            "purposes": self.purposes.value(),
            "carry_over": self._carry_over(),
            "plan": tuple(
                CostPlan(row["cost_type"], row["per_month"] or ZERO)
                for row in self.plan.values()
                if row["cost_type"] is not None
            ),
            "bound": tuple(
                Earmark(row["name"] or "", row["amount"] or ZERO) for row in self.bound.values()
            ),
            "goals": tuple(row["text"] for row in self.goals.values()),
            "signatures": tuple(row["text"] for row in self.signatures.values()),
        }
        if self._before is not None:
            return replace(self._before, **values)
        return Agreement(AgreementId(0), **values)

    def say_clauses(self) -> None:
        """Say each clause as it stands now."""
        agreement = self.agreement()
        said = {} if agreement is None else clauses(agreement, self._names)
        for clause, label in self._sentences.items():
            sentence = said.get(clause, "")
            label.setText(f"→ {sentence}")
            label.setVisible(bool(sentence))

    def _add_validity(self, teilbudgets: list[tuple[TeilbudgetId, str]]) -> None:
        self._heading(self.tr("When it holds"))
        self.add("teilbudget", self.tr("Partial budget"), ChoiceEdit(teilbudgets))
        self.add("valid_from", self.tr("Holds from"), DayEdit(self._today), needed=True)
        self.add(
            "valid_to", self.tr("Holds to"), DayEdit(self._today), self.tr("Empty: no fixed end.")
        )
        self._sentence("validity")

    def _add_proof(self, cost_types: list[tuple[Any, str]]) -> None:
        self._heading(self.tr("The proof"))
        yes_no = [(False, self.tr("no")), (True, self.tr("yes"))]
        open_choice = (None, self.tr("please choose"))
        modes = [open_choice, *((one, word("proof_mode", one.value)) for one in ProofMode)]
        periods = [open_choice, *((one, word("proof_period", one.value)) for one in ProofPeriod)]
        self.add("proof_mode", self.tr("Form of the proof"), ChoiceEdit(modes), needed=True)
        self.add("proof_period", self.tr("Period of the proof"), ChoiceEdit(periods), needed=True)
        self.add("due_days", self.tr("Due so many days after the period"), CountEdit())
        self.add(
            "receipt_threshold",
            self.tr("Receipts needed from this amount on"),
            MoneyEdit(),
            self.tr("Empty: every expense needs one."),
        )
        self.add("per_assistant", self.tr("Expenses shown by assistant"), ChoiceEdit(yes_no))
        self.flat_rates = self._checks(
            self.tr("Flat rates without receipt"), cost_types, self.tr("Tick what needs no proof.")
        )
        self._sentence("proof")
        self.purposes = self._checks(
            self.tr("Money may be spent only for"),
            cost_types,
            self.tr("Nothing ticked: no cost type is excluded."),
        )
        self._sentence("purposes")

    def _add_money(self, cost_types: list[tuple[Any, str]]) -> None:
        self._heading(self.tr("Money that may stay"))
        self.add("basis", self.tr("What may stay"), ChoiceEdit(self._bases()))
        self.add(
            "value",
            self.tr("Percent, months or euros"),
            NumberEdit(),
            self.tr("As the choice above says."),
        )
        whens = [(one, word("carry_over_when", one.value)) for one in CarryOverWhen]
        aboves = [(one, word("above", one.value)) for one in AboveCarryOver]
        self.add("when", self.tr("Measured"), ChoiceEdit(whens))
        self.add("above", self.tr("What lies above"), ChoiceEdit(aboves))
        self._sentence("carry_over")
        self.add("illness_reserve", self.tr("Reserve for a long illness"), ChoiceEdit(self._ill()))
        self.add("illness_amount", self.tr("Amount of this reserve"), MoneyEdit())
        self._sentence("illness")
        self.add("mutual_cover", self.tr("Cost types cover each other"), ChoiceEdit(self._covers()))
        self.add("mutual_percent", self.tr("Up to so many percent"), NumberEdit())
        self._sentence("cover")
        offered = [(None, self.tr("none")), *cost_types]
        self.plan = self._rows(
            self.tr("Plan by cost type"),
            self.tr("Plan"),
            self.tr("Add a planned amount"),
            Cell("cost_type", self.tr("Cost type"), lambda: ChoiceEdit(offered)),
            Cell("per_month", self.tr("Amount a month"), MoneyEdit),
        )
        self._sentence("plan")
        self.bound = self._rows(
            self.tr("Bound reserves"),
            self.tr("Reserve"),
            self.tr("Add a bound reserve"),
            Cell("name", self.tr("For"), TextEdit),
            Cell("amount", self.tr("Amount"), MoneyEdit),
        )
        self._sentence("bound")

    def _add_paper(self) -> None:
        self._heading(self.tr("The paper"))
        yes_no = [(False, self.tr("no")), (True, self.tr("yes"))]
        self.goals = self._rows(
            self.tr("Goals"),
            self.tr("Goal"),
            self.tr("Add a goal"),
            Cell("text", self.tr("Goal"), TextEdit),
        )
        self._sentence("goals")
        self.signatures = self._rows(
            self.tr("Who signs the proof"),
            self.tr("Signature"),
            self.tr("Add a signature"),
            Cell("text", self.tr("Name"), TextEdit),
        )
        self.add("own_account", self.tr("An own account is agreed"), ChoiceEdit(yes_no))
        self.add("signed_on", self.tr("Signed on"), DayEdit(self._today))
        self.add("review_on", self.tr("Review on"), DayEdit(self._today))
        self.add("notice", self.tr("Notice (Kündigung) as agreed"), TextEdit())
        self._sentence("other")

    def _bases(self) -> list[tuple[CarryOverBasis | None, str]]:
        return [
            (None, self.tr("not entered yet")),
            (CarryOverBasis.NONE, self.tr("nothing")),
            (CarryOverBasis.PERCENT_OF_PERIOD, self.tr("percent of the period's budget")),
            (CarryOverBasis.MONTHS_OF_BUDGET, self.tr("a number of monthly budgets")),
            (CarryOverBasis.FIXED_AMOUNT, self.tr("a fixed amount in euros")),
            (CarryOverBasis.UNLIMITED, self.tr("everything, to the end of the grant")),
        ]

    def _ill(self) -> list[tuple[IllnessReserve, str]]:
        return [
            (IllnessReserve.NONE, self.tr("not agreed")),
            (IllnessReserve.AVERAGE_MONTH_SPENT, self.tr("one month's average spending")),
            (IllnessReserve.FIXED_AMOUNT, self.tr("a fixed amount")),
        ]

    def _covers(self) -> list[tuple[MutualCover, str]]:
        return [
            (MutualCover.FULL, self.tr("wholly")),
            (MutualCover.PERCENT, self.tr("up to a percentage")),
            (MutualCover.NONE, self.tr("not at all")),
        ]

    def _carry_over(self) -> CarryOverRule | None:
        basis = self.value("basis")
        if basis is None:
            return None
        value = self.value("value") if basis in _WITH_VALUE else None
        return CarryOverRule(basis, value or Decimal(0), self.value("when"), self.value("above"))

    def _show(self, before: Agreement | None) -> None:
        if before is None:
            self.show_value("when", CarryOverWhen.END)
            return
        for key in _PLAIN:
            self.show_value(key, getattr(before, key))
        self.flat_rates.show_value(before.flat_rates)
        self.purposes.show_value(before.purposes)
        rule = before.carry_over
        if rule is not None:
            for key, chosen in (("basis", rule.basis), ("when", rule.when), ("above", rule.above)):
                self.show_value(key, chosen)
            self.show_value("value", rule.value if rule.basis in _WITH_VALUE else None)
        self.plan.show_rows(
            [{"cost_type": one.cost_type, "per_month": one.per_month} for one in before.plan]
        )
        self.bound.show_rows([{"name": one.name, "amount": one.amount} for one in before.bound])
        self.goals.show_rows([{"text": goal} for goal in before.goals])
        self.signatures.show_rows([{"text": name} for name in before.signatures])

    def _problems(self) -> Iterable[Problem]:
        agreement = self.agreement()
        if agreement is None:
            return ()
        same = [one for one in self._others if one.teilbudget == agreement.teilbudget]
        found = agreement_problems(agreement, same)
        return [replace(one, field="value") if one.field == "carry_over" else one for one in found]

    def _heading(self, text: str) -> None:
        label = QLabel(text)
        label.setProperty("role", "heading")
        label.setWordWrap(True)
        label.setContentsMargins(0, self._theme.space(2), 0, 0)
        self.add_widget(label)

    def _sentence(self, clause: str) -> None:
        label = QLabel()
        label.setWordWrap(True)
        self._sentences[clause] = label
        self.add_widget(label)

    def _checks(self, label: str, choices: list[tuple[Any, str]], hint: str) -> ChecksEdit:
        edit = ChecksEdit(label, choices, self._theme, hint)
        self.add_widget(edit)
        edit.edited.connect(self._on_edit)
        return edit

    def _rows(self, title: str, noun: str, add: str, *cells: Cell) -> RowsEdit:
        rows = RowsEdit(title, noun, add, cells, self._theme)
        self.add_widget(rows)
        rows.edited.connect(self._on_edit)
        return rows
