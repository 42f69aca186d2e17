"""The forms of what payroll must know of a person: tax, insurance, children, second jobs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any, Final

from budgetdesk.kernel.money import ZERO
from budgetdesk.kernel.problem import Problem
from budgetdesk.staff.insurance import Child, HealthCover, JobKind, Special
from budgetdesk.staff.payroll_details import PayrollDetails, SecondJob
from budgetdesk.staff.personal_checks import job_problems
from budgetdesk.staff.wage_tax import FlatTax, TaxCard
from budgetdesk.ui.pages.team.words import (
    FittingForm,
    choice_of,
    choices,
    given,
    heading,
    shown,
    yes_no,
)
from budgetdesk.ui.widgets.edits import DayEdit, MoneyEdit, TextEdit
from budgetdesk.ui.widgets.form import Form
from budgetdesk.ui.widgets.number_edits import HoursEdit, NumberEdit
from budgetdesk.ui.widgets.page import Room
from budgetdesk.ui.widgets.rows_edit import Cell, RowsEdit
from budgetdesk.usecases.staff_files import problems_of_details
from budgetdesk.wording.sentences import problem_text

_PLAIN: Final = (
    *("flat_tax", "health", "fund", "fund_number", "additional_rate", "u1_rate", "u2_rate"),
    *("u1_refund_percent", "special", "rv_exempt", "rv_exemption_requested_on"),
    *("insured_elsewhere", "is_parent", "single_parent"),
)
_CARD: Final = (
    *("factor", "child_allowances", "church", "monthly_allowance", "monthly_addition"),
    *("private_basic_premium", "private_subsidy"),
)
DETAILS: Final = frozenset({"tax_card", "children", *_PLAIN, *_CARD})
"""What is said of tax and insurance, by the names under which problems of it come."""
_OF_CLASS: Final = ("child_allowances", "church", "monthly_allowance", "monthly_addition")
_WITH_FACTOR: Final = 4
"""The one tax class with a Faktor (§ 39f EStG)."""
_JOB: Final = ("kind", "employer", "regular_pay", "begins", "ends", "weekly_minutes")


class DetailsForm(FittingForm):
    """Tax and insurance from a day on. Rates that are left empty are not known, never zero."""

    def __init__(self, details: PayrollDetails, room: Room) -> None:
        """Show details."""
        super().__init__()
        self._details, self._room, self._today = details, room, room.desk.today
        self._theme = room.theme()
        self.add("from_day", self.tr("Holds from"), DayEdit(self._today), needed=True)
        self._add_tax()
        self._add_insurance()
        self._add_pension()
        self._add_children()
        self._show(details)
        self.judge_by(self._problems)
        self.edited.connect(self._follow)
        self._follow()
        if details.id:
            self.check()

    def details(self) -> PayrollDetails:
        """Return the details as entered."""
        return replace(
            self._details,
            from_day=self.value("from_day") or self._details.from_day,
            tax_card=self._card(),
            children=tuple(_child(row) for row in self.children_rows.values() if row["birth"]),
            **given(self, _PLAIN),
        )

    def check(self) -> bool:
        """Show all problems, those of the children at their rows."""
        sound = super().check()
        text = self.children_rows.problem() or self._children_problem()
        self.children_rows.show_problem(text)
        return sound and not text

    def _add_tax(self) -> None:
        heading(self, self.tr("Wage tax"), self._theme)
        self.add("flat_tax", self.tr("Taxed"), choice_of(choices(FlatTax, "flat_tax")))
        classes: list[tuple[Any, str]] = [(None, self.tr("not known"))]
        classes += [(number, str(number)) for number in range(1, 7)]
        card = self.tr("As the ELStAM say. The features below belong to it.")
        self.add("tax_card", self.tr("Tax class"), choice_of(classes), card)
        only_four = self.tr("Only in class 4, such as 0.952.")
        self.add("factor", self.tr("Factor"), NumberEdit(), only_four)
        self.add("child_allowances", self.tr("Child allowances"), NumberEdit())
        self.add("church", self.tr("Church tax"), choice_of(yes_no()))
        self.add("monthly_allowance", self.tr("Tax allowance a month"), MoneyEdit())
        self.add("monthly_addition", self.tr("Addition a month"), MoneyEdit())

    def _add_insurance(self) -> None:
        heading(self, self.tr("Health insurance"), self._theme)
        self.add("health", self.tr("Insured"), choice_of(choices(HealthCover, "health_cover")))
        mini = self.tr("In a Minijob too: the person's own fund.")
        self.add("fund", self.tr("Health fund"), TextEdit(), mini)
        self.add("fund_number", self.tr("Employer number (Betriebsnummer) of the fund"), TextEdit())
        self.add("additional_rate", self.tr("Zusatzbeitrag in percent"), NumberEdit())
        self.add("u1_rate", self.tr("U1 in percent"), NumberEdit())
        self.add("u1_refund_percent", self.tr("U1 gives back percent"), NumberEdit())
        self.add("u2_rate", self.tr("U2 in percent"), NumberEdit())
        premium = self.tr("Private basic premium a month")
        self.add("private_basic_premium", premium, MoneyEdit())
        self.add("private_subsidy", self.tr("Subsidy to it a month"), MoneyEdit())

    def _add_pension(self) -> None:
        heading(self, self.tr("Pension insurance"), self._theme)
        self.add("special", self.tr("Special case"), choice_of(choices(Special, "special")))
        mini = self.tr("Only in a Minijob, by written request (§ 6 Abs. 1b SGB VI).")
        exempt = self.tr("Exempt from pension insurance")
        self.add("rv_exempt", exempt, choice_of(yes_no()), mini)
        asked = self.tr("Request received on")
        self.add("rv_exemption_requested_on", asked, DayEdit(self._today))
        self.add("insured_elsewhere", self.tr("Insured elsewhere"), choice_of(yes_no()))

    def _add_children(self) -> None:
        heading(self, self.tr("Children"), self._theme)
        proof = self.tr("A proof of parenthood was shown (§ 55 Abs. 3 SGB XI).")
        self.add("is_parent", self.tr("Parent"), choice_of(yes_no()), proof)
        days = self.tr("Raises the days for a sick child.")
        self.add("single_parent", self.tr("Single parent"), choice_of(yes_no()), days)
        today = self._today
        self.children_rows = RowsEdit(
            self.tr("Children under 25"),
            self.tr("Child"),
            self.tr("Add a child"),
            (
                Cell("birth", self.tr("Born on"), lambda: DayEdit(today)),
                Cell("counts_from", self.tr("Proof counts from"), lambda: DayEdit(today)),
            ),
            self._theme,
        )
        self.add_widget(self.children_rows)
        self.children_rows.edited.connect(self._on_edit)

    def _show(self, details: PayrollDetails) -> None:
        self.show_value("from_day", details.from_day)
        shown(self, details, _PLAIN)
        card = details.tax_card
        if card is not None:
            self.show_value("tax_card", card.tax_class)
            for key in _CARD:
                # An amount of nought is an empty field.
                self.show_value(key, getattr(card, key) or (False if key == "church" else None))
        self.children_rows.show_rows(
            [{"birth": one.birth, "counts_from": one.counts_from} for one in details.children]
        )

    def _follow(self) -> None:
        """Show what belongs to the tax class, the insurance and the exemption that are chosen."""
        tax_class = self.value("tax_card")
        self.offer_where("tax_card", wanted=self.value("flat_tax") is FlatTax.BY_CARD)
        self.offer_where(*_OF_CLASS, wanted=tax_class is not None)
        self.offer_where("factor", wanted=tax_class == _WITH_FACTOR)
        is_private = self.value("health") is HealthCover.PRIVATE
        self.offer_where("private_basic_premium", "private_subsidy", wanted=is_private)
        self.offer_where("rv_exemption_requested_on", wanted=self.value("rv_exempt"))

    def _card(self) -> TaxCard | None:
        tax_class = self.value("tax_card")
        if tax_class is None:
            return None
        values = given(self, _CARD)
        values["child_allowances"] = values["child_allowances"] or Decimal(0)
        for key in _CARD[3:]:
            values[key] = values[key] or ZERO
        return TaxCard(tax_class, **values)

    def _problems(self) -> Iterable[Problem]:
        return [one for one in self._found() if one.field != "children"]

    def _children_problem(self) -> str:
        own = [problem_text(one) for one in self._found() if one.field == "children"]
        return " ".join(dict.fromkeys(own))

    def _found(self) -> tuple[Problem, ...]:
        if self.children_rows.problem():
            return ()
        return self._room.desk.read(problems_of_details, self.details())


class JobForm(Form):
    """A job of the person with another employer."""

    def __init__(self, job: SecondJob, today: date) -> None:
        """Show a job."""
        super().__init__()
        self._job = job
        self.add("employer", self.tr("Employer"), TextEdit(), needed=True)
        self.add("kind", self.tr("Kind"), choice_of(choices(JobKind, "job_kind")))
        regular = self.tr("With certain one-off pay, as the person says.")
        self.add("regular_pay", self.tr("Regular pay a month"), MoneyEdit(), regular)
        together = self.tr("The limits of working time count all jobs together.")
        self.add("weekly_minutes", self.tr("Hours a week"), HoursEdit(), together)
        self.add("begins", self.tr("First day"), DayEdit(today), needed=True)
        self.add("ends", self.tr("Last day"), DayEdit(today))
        shown(self, job, _JOB)
        if not job.id:
            for key in ("regular_pay", "weekly_minutes"):
                self.show_value(key, None)
        self.judge_by(lambda: job_problems(self.job()))

    def job(self) -> SecondJob:
        """Return the job as entered."""
        values = given(self, _JOB)
        values["begins"] = values["begins"] or self._job.begins
        values["regular_pay"] = values["regular_pay"] or ZERO
        values["weekly_minutes"] = values["weekly_minutes"] or 0
        return replace(self._job, **values)


def _child(row: dict[str, Any]) -> Child:
    """A child without another day counts from the month of its birth."""
    birth: date = row["birth"]
    return Child(birth, row["counts_from"] or birth.replace(day=1))
