"""What the team is paid: the program's own payroll over the household's roster and contracts.

Later years are reckoned with the figures and the wage tax of 2026, for nobody knows theirs; only
the calendar and the wages are their own. So the story can run for as long as one likes.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import Final

from budgetdesk.budget.funders import Holder
from budgetdesk.budget.ids import HolderId
from budgetdesk.kernel.german_calendar import Land
from budgetdesk.kernel.money import ZERO, Money, total
from budgetdesk.kernel.period import Month
from budgetdesk.payroll.facts import Branch
from budgetdesk.payroll.payslip import MonthFacts, Payslip, payslip
from budgetdesk.payroll.results import PayLine
from budgetdesk.rota.absences import AbsenceKind
from budgetdesk.staff.wage_tax import FlatTax
from budgetdesk.statutory.law import Law, law_on
from budgetdesk.statutory.reader import shipped_figures
from budgetdesk.usecases.pay_case import PayCase
from budgetdesk.usecases.pay_month import PayYear
from budgetdesk.usecases.pay_roster import PersonRoster
from budgetdesk.usecases.practice.duties import roster_of
from budgetdesk.usecases.practice.plan import PracticePlan
from budgetdesk.usecases.practice.tables import Tables, Worker, read_tables
from budgetdesk.usecases.practice.team_facts import team_of

_YEAR: Final = 2026
"""The year whose figures serve all."""


@dataclass(frozen=True, slots=True)
class Pay:
    """What an assistant costs for one month."""

    worker: Worker
    month: Month
    gross: Money
    """All pay of the month, what is free of tax and contributions included."""
    net: Money
    """What the assistant gets."""
    income_tax: Money
    """What the tax office gets, the flat tax that the employer pays included."""
    contributions: Money
    """What the insurer gets, both shares; without the yearly bill of the accident insurance."""
    sick: Money
    """Continued in sickness, of which the insurer refunds a part."""
    on_top: Money
    """What the employer pays beside the gross pay."""


def pays_of(plan: PracticePlan, month: Month) -> tuple[Pay, ...]:
    """Return the pay of all who are paid for the month, by the plan's first year and seed."""
    return _Story.of(plan).pays(month)


class _Story:
    """All months of a story, each reckoned once."""

    def __init__(self, first_year: int, years: int, seed: int) -> None:
        self.tables: Tables = read_tables()
        self.team = team_of(first_year, years)
        roster = roster_of(first_year, years, seed)
        holder = self.tables.household["holder"]
        self.years: dict[str, PayYear] = {}
        for member in self.team.members:
            own = PersonRoster(
                tuple(
                    sorted(
                        (one for one in roster.shifts if one.assistant == member.id),
                        key=lambda one: (one.begin, one.end, one.id),
                    )
                ),
                roster.worked,
                tuple(one for one in roster.absences if one.assistant == member.id),
            )
            case = PayCase(
                member,
                own,
                Holder(HolderId(1), holder["name"], land=Land(holder["land"])),
                self.team.employer,
                law_of,
                tuple(one for one in self.team.leave if one.assistant == member.id),
            )
            self.years[member.assistant.short] = PayYear(case)
        self._pays: dict[Month, tuple[Pay, ...]] = {}

    @staticmethod
    @lru_cache(maxsize=4)
    def made(first_year: int, years: int, seed: int) -> _Story:
        """Return the story's payroll, kept for the next one who asks."""
        return _Story(first_year, years, seed)

    @staticmethod
    def of(plan: PracticePlan) -> _Story:
        """Return the payroll of the plan's story, whatever its today is."""
        return _Story.made(plan.first_year, plan.years, plan.seed)

    def pays(self, month: Month) -> tuple[Pay, ...]:
        """Return the pay of the month, person by person."""
        if month not in self._pays:
            self._pays[month] = tuple(
                self._pay(worker, month)
                for worker in self.tables.workers
                if any(self.team.member(worker.short).employed_within(month.days))
            )
        return self._pays[month]

    def _pay(self, worker: Worker, month: Month) -> Pay:
        year = self.years[worker.short]
        slip = slip_of(year, month)
        tax = slip.tax
        if tax is None or slip.payout is None:
            raise ValueError(month)
        kind = slip.facts.person.flat_tax
        with_tax = kind is FlatTax.TWO_PERCENT
        accident = ZERO
        value = slip.contributions.value
        if value is not None and not slip.facts.employment.household_cheque:
            share = value.of(Branch.UV)
            accident = ZERO if share is None else share.whole
        shares = slip.contributions.employee + slip.contributions.employer - accident
        flat = tax.on_top
        return Pay(
            worker,
            month,
            slip.facts.gross.whole,
            net=slip.payout,
            income_tax=tax.kept_back + (ZERO if with_tax else flat),
            contributions=shares + (flat if with_tax else ZERO),
            sick=_sick(year, month),
            on_top=slip.on_top - accident,
        )


def law_of(month: Month) -> Law:
    """Return the figures of the same month of 2026, as if they held in the month."""
    return replace(_law(month.month), day=month.first)


@lru_cache(maxsize=12)
def _law(month: int) -> Law:
    return law_on(shipped_figures(), date(_YEAR, month, 1))


def slip_of(year: PayYear, month: Month) -> Payslip:
    """Return the payslip of the month, a later year's by the tax and the figures of 2026."""
    facts = year.facts(month)
    if month.year > _YEAR:
        facts = _in_first_year(facts, month.year - _YEAR)
    return payslip(facts, _law(month.month))


def _in_first_year(facts: MonthFacts, years: int) -> MonthFacts:
    held = facts.employment
    earlier = replace(
        held,
        begins=_earlier(held.begins, years),
        ends=None if held.ends is None else _earlier(held.ends, years),
        unpaid_days=tuple(_earlier(one, years) for one in held.unpaid_days),
    )
    return replace(facts, month=Month(_YEAR, facts.month.month), employment=earlier)


def _earlier(day: date, years: int) -> date:
    return Month(day.year - years, day.month).day(day.day)


def _sick(year: PayYear, month: Month) -> Money:
    """Pay continued in sickness: the time, and the surcharges of the missed shifts."""
    away = [one for one in year.case.roster.absences if one.kind is AbsenceKind.SICK]
    if not any(one.first <= month.last and one.last >= month.first for one in away):
        return ZERO
    lines: tuple[PayLine, ...] = year.pay(month).gross.lines
    return total(
        one.amount for one in lines if one.code == "sick_pay" or one.code.endswith("_continued")
    )
