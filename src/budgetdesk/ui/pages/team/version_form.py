"""The form of what a contract says from a day on: pay, surcharges, time, leave, notice."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, time
from decimal import Decimal
from typing import Any, Final

from PySide6.QtWidgets import QPushButton

from budgetdesk.kernel.money import Money
from budgetdesk.kernel.problem import Problem
from budgetdesk.staff.contracts import (
    AgreedKind,
    ContractVersion,
    HoursAgreed,
    LongShiftBasis,
    NoticeTo,
)
from budgetdesk.staff.insurance import Status
from budgetdesk.staff.pay_terms import (
    AgreedSurcharge,
    Combination,
    PartMonth,
    Rate,
    Salary,
    SurchargeBase,
    SurchargeKind,
    Unit,
    highest_tax_free,
)
from budgetdesk.staff.work_kinds import Kind
from budgetdesk.statutory.law import law_on
from budgetdesk.ui.pages.team.words import (
    FittingForm,
    WageEdit,
    choice_of,
    choices,
    given,
    heading,
    shown,
    yes_no,
)
from budgetdesk.ui.widgets.edits import DayEdit, MoneyEdit, TextEdit
from budgetdesk.ui.widgets.number_edits import CountEdit, HoursEdit, NumberEdit
from budgetdesk.ui.widgets.page import Room
from budgetdesk.ui.widgets.rows_edit import Cell, RowsEdit
from budgetdesk.ui.widgets.time_edit import TimeEdit
from budgetdesk.usecases.staff_contracts import problems_of_version
from budgetdesk.usecases.statutory_files import figures_in_force
from budgetdesk.wording.sentences import problem_text, word

_PLAIN: Final = (
    *("status", "household_cheque", "wage", "combination", "hours", "agreed_minutes"),
    *("days_a_week", "leave_days", "leave_by_twelfths", "notice_weeks", "notice_to"),
    *("long_shifts", "opt_out_on", "opt_out_ends", "paid_child_sick", "account_limit_minutes"),
    "note",
)
_OF_ROWS: Final = ("kinds", "surcharges")
_HOUR: Final = 60
_DAY: Final = 24 * _HOUR


class VersionForm(FittingForm):
    """All terms of one version. A wage by the hour or a salary must stand there."""

    def __init__(self, version: ContractVersion, room: Room) -> None:
        """Show a version."""
        super().__init__()
        self._version, self._room, self._today = version, room, room.desk.today
        self._theme = room.theme()
        self.add_beginning()
        self._add_pay()
        self._add_rows()
        self._add_time()
        self._add_law()
        self._show(version)
        self.judge_by(self._problems)
        self.edited.connect(self.follow)
        self.follow()
        if version.id:
            self.check()

    def add_beginning(self) -> None:
        """Add the fields that say when the terms begin."""
        self.add("from_day", self.tr("Holds from"), DayEdit(self._today), needed=True)
        self.show_value("from_day", self._version.from_day)

    def first_day(self) -> date:
        """Return the day on which the terms begin, as entered."""
        day: date | None = self.value("from_day")
        return day or self._version.from_day

    def version(self) -> ContractVersion:
        """Return the version as entered."""
        return replace(
            self._version,
            from_day=self.first_day(),
            salary=self._salary(),
            kinds=tuple(
                AgreedKind(
                    row["kind"],
                    Rate(row["unit"], row["amount"] or Decimal(0)),
                    row["surcharges"],
                    row["base"],
                )
                for row in self.kinds.values()
            ),
            surcharges=tuple(_surcharge(row) for row in self.surcharges.values()),
            **given(self, _PLAIN),
        )

    def follow(self) -> None:
        """Show what belongs to the kind of pay, of employment and of shifts that is chosen."""
        self.offer_where("weekly_minutes", "part_month", wanted=bool(self.value("salary")))
        self.offer_where("household_cheque", wanted=self.value("status") is Status.MINIJOB)
        is_long = self.value("long_shifts") is not LongShiftBasis.NONE
        self.offer_where("opt_out_on", "opt_out_ends", wanted=is_long)

    def take_tax_free(self) -> None:
        """Enter the surcharges of the full percentages that § 3b EStG frees from tax."""
        law = law_on(figures_in_force(), self.first_day(), preview=True)
        self.surcharges.show_rows([_surcharge_row(one) for one in highest_tax_free(law)])
        self._on_edit()

    def check(self) -> bool:
        """Show all problems, those of the rows at the rows."""
        sound = super().check()
        own = self._found() if self._is_readable() else ()
        for key, rows in (("kinds", self.kinds), ("surcharges", self.surcharges)):
            texts = dict.fromkeys(problem_text(one) for one in own if one.field == key)
            text = rows.problem() or self._gap(rows) or " ".join(texts)
            rows.show_problem(text)
            sound = sound and not text
        return sound

    def found(self, version: ContractVersion) -> Iterable[Problem]:
        """Return what is wrong with the version as entered."""
        return self._room.desk.read(problems_of_version, version)

    def _add_pay(self) -> None:
        heading(self, self.tr("Pay"), self._theme)
        self.add("status", self.tr("Employment"), choice_of(choices(Status, "status")))
        self.add(
            "household_cheque",
            self.tr("By household cheque (Haushaltsscheck)"),
            choice_of(yes_no()),
        )
        four = self.tr("In euros, up to four decimals. Empty where a salary is agreed.")
        self.add("wage", self.tr("Wage an hour"), WageEdit(), four)
        self.add("salary", self.tr("Salary a month"), MoneyEdit(), self.tr("Instead of a wage."))
        hint = self.tr("Hours a week for which the salary is paid.")
        self.add("weekly_minutes", self.tr("Hours of the salary"), HoursEdit(), hint)
        parts = [(None, self.tr("not agreed")), *choices(PartMonth, "part_month")]
        self.add("part_month", self.tr("Salary of a part month"), choice_of(parts))

    def _add_rows(self) -> None:
        units = self._units()
        by_hour = [pair for pair in units if pair[0] in {Unit.PERCENT, Unit.PER_HOUR}]
        self.kinds = RowsEdit(
            self.tr("Pay of other work"),
            self.tr("Work"),
            self.tr("Add other work"),
            (
                Cell("kind", self.tr("Work"), lambda: choice_of(choices(Kind, "kind"))),
                Cell("amount", self.tr("Rate"), NumberEdit),
                Cell("unit", self.tr("Counted in"), lambda: choice_of(units)),
                Cell("surcharges", self.tr("With surcharges"), lambda: choice_of(yes_no())),
                Cell(
                    "base",
                    self.tr("Percent of"),
                    lambda: choice_of(choices(SurchargeBase, "surcharge_base")),
                ),
            ),
            self._theme,
        )
        kinds = choices(SurchargeKind, "surcharge_kind")
        self.surcharges = RowsEdit(
            self.tr("Surcharges"),
            self.tr("Surcharge"),
            self.tr("Add a surcharge"),
            (
                Cell("kind", self.tr("For"), lambda: choice_of(kinds)),
                Cell("amount", self.tr("Rate"), NumberEdit),
                Cell("unit", self.tr("Counted in"), lambda: choice_of(by_hour)),
                Cell("begin", self.tr("Other hours: from"), TimeEdit),
                Cell("end", self.tr("Other hours: to"), TimeEdit),
                Cell(
                    "after",
                    self.tr("Also until 4:00 after it"),
                    lambda: choice_of(yes_no()),
                ),
            ),
            self._theme,
        )
        self.tax_free = QPushButton(self.tr("Enter the tax-free rates"))
        self.tax_free.setAutoDefault(False)
        self.tax_free.clicked.connect(self.take_tax_free)
        for widget in (self.kinds, self.surcharges, self.tax_free):
            self.add_widget(widget)
        for rows in (self.kinds, self.surcharges):
            rows.edited.connect(self._on_edit)
        meet = choices(Combination, "combination")
        self.add("combination", self.tr("Where surcharges meet"), choice_of(meet))

    def _add_time(self) -> None:
        heading(self, self.tr("Time and leave"), self._theme)
        hours = choices(HoursAgreed, "hours_agreed")
        self.add("hours", self.tr("Working time is agreed"), choice_of(hours))
        self.add("agreed_minutes", self.tr("Agreed hours"), HoursEdit())
        irregular = self.tr("Empty: irregular. Leave is then counted by the days of the year.")
        self.add("days_a_week", self.tr("Days a week"), NumberEdit(), irregular)
        by_law = self.tr("Empty: what the law gives.")
        self.add("leave_days", self.tr("Days of leave a year"), NumberEdit(), by_law)
        twelfths = self.tr("In the year of beginning or leaving, beyond the law's days.")
        self.add("leave_by_twelfths", self.tr("By twelfths"), choice_of(yes_no()), twelfths)
        limit = self.tr("Empty: no limit agreed.")
        self.add("account_limit_minutes", self.tr("Most hours on account"), HoursEdit(), limit)
        sick = self.tr("The contract does not exclude § 616 BGB.")
        label = self.tr("Pay goes on for a sick child")
        self.add("paid_child_sick", label, choice_of(yes_no()), sick)

    def _add_law(self) -> None:
        heading(self, self.tr("Notice and long shifts"), self._theme)
        by_law = self.tr("Empty: what the law says.")
        self.add("notice_weeks", self.tr("Weeks of notice"), CountEdit(), by_law)
        self.add("notice_to", self.tr("Notice to"), choice_of(choices(NoticeTo, "notice_to")))
        bases = choices(LongShiftBasis, "long_shift_basis")
        why = self.tr("What allows more than ten hours or less rest (§ 7 ArbZG).")
        self.add("long_shifts", self.tr("Basis of long shifts"), choice_of(bases), why)
        consent = self.tr("Written consent to more than 48 hours a week (§ 7 Abs. 7 ArbZG).")
        self.add("opt_out_on", self.tr("Consent of"), DayEdit(self._today), consent)
        self.add("opt_out_ends", self.tr("Consent ends"), DayEdit(self._today))
        self.add("note", self.tr("Note on the terms"), TextEdit())

    def _show(self, version: ContractVersion) -> None:
        shown(self, version, _PLAIN)
        salary = version.salary
        if salary is not None:
            self.show_value("salary", salary.amount)
            self.show_value("weekly_minutes", salary.weekly_minutes)
            self.show_value("part_month", salary.part_month)
        self.kinds.show_rows(
            [
                {
                    "kind": one.kind,
                    "amount": one.pay.amount,
                    "unit": one.pay.unit,
                    "surcharges": one.surcharges,
                    "base": one.base,
                }
                for one in version.kinds
            ]
        )
        self.surcharges.show_rows([_surcharge_row(one) for one in version.surcharges])

    def _salary(self) -> Salary | None:
        amount: Money | None = self.value("salary")
        if amount is None:
            return None
        return Salary(amount, self.value("weekly_minutes") or 0, self.value("part_month"))

    def _units(self) -> list[tuple[Any, str]]:
        return [
            (Unit.PERCENT, self.tr("percent of the hourly wage")),
            (Unit.PER_HOUR, self.tr("euros an hour")),
            (Unit.PER_DUTY, self.tr("euros a duty")),
            (Unit.INCLUDED, self.tr("part of the salary")),
        ]

    def _gap(self, rows: RowsEdit) -> str:
        lacks = any(
            row["amount"] is None and row["unit"] is not Unit.INCLUDED for row in rows.values()
        )
        return self.tr("Please fill in the rate in each row.") if lacks else ""

    def _is_readable(self) -> bool:
        rows = (self.kinds, self.surcharges)
        return not any(one.problem() or self._gap(one) for one in rows)

    def _problems(self) -> Iterable[Problem]:
        if not self._is_readable():
            return ()
        return [one for one in self._found() if one.field not in _OF_ROWS]

    def _found(self) -> tuple[Problem, ...]:
        return tuple(self.found(self.version()))


def _surcharge(row: dict[str, Any]) -> AgreedSurcharge:
    hours = None
    if row["begin"] is not None and row["end"] is not None:
        hours = (_minute(row["begin"]), _minute(row["end"]))
    rate = Rate(row["unit"], row["amount"] or Decimal(0))
    return AgreedSurcharge(row["kind"], rate, hours, row["after"])


def _surcharge_row(one: AgreedSurcharge) -> dict[str, Any]:
    begin, end = (None, None) if one.hours is None else map(_clock, one.hours)
    return {
        "kind": one.kind,
        "amount": one.rate.amount,
        "unit": one.rate.unit,
        "begin": begin,
        "end": end,
        "after": one.also_after_midnight,
    }


def surcharges_text(version: ContractVersion) -> str:
    """Write the kinds of surcharges that a version agrees on."""
    return ", ".join(word("surcharge_kind", one.kind.value) for one in version.surcharges)


def _minute(clock: time) -> int:
    return clock.hour * _HOUR + clock.minute


def _clock(minute: int) -> time:
    hour, rest = divmod(minute % _DAY, _HOUR)
    return time(hour, rest)
