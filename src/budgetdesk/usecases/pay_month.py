"""A month's gross pay and all facts of its payslip, from one person's case."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from decimal import Decimal
from typing import Final

from budgetdesk.kernel.errors import Invalid
from budgetdesk.kernel.money import ZERO, Money, round_to_cent, total
from budgetdesk.kernel.period import DateRange, Month
from budgetdesk.kernel.problem import Problem, Weight
from budgetdesk.payroll.absence.leave_pay import leave_pay_per_day
from budgetdesk.payroll.contributions.days import sv_days
from budgetdesk.payroll.contributions.month import contributions
from budgetdesk.payroll.facts import TaxYearSoFar, YearSoFar
from budgetdesk.payroll.gross.base_pay import PlannedWork
from budgetdesk.payroll.gross.extras import Extra, ExtraSort
from budgetdesk.payroll.gross.month import MonthWork, gross
from budgetdesk.payroll.gross.wages import hourly_value
from budgetdesk.payroll.payslip import MonthFacts, Payslip, month_case, payslip
from budgetdesk.payroll.results import Gross, Nature
from budgetdesk.rota.absences import AbsenceKind
from budgetdesk.rota.accounts import HoursEntryKind, LeaveEntryKind
from budgetdesk.staff.pay_terms import PartMonth
from budgetdesk.usecases.pay_absent import (
    AbsentPay,
    absent_pay,
    earned_by_days,
    is_paid,
    minutes_in,
    sick_days,
    unpaid_days,
)
from budgetdesk.usecases.pay_case import PayCase
from budgetdesk.usecases.pay_maternity import maternity_lines, protected_days
from budgetdesk.usecases.pay_people import (
    Standing,
    employer_of,
    employment_of,
    missing_facts,
    other_insured,
    person_of,
    standing_of,
    terms_of,
)
from budgetdesk.usecases.pay_roster import duties, missed_stretches, worked_stretches

_MINUTES_PER_HOUR: Final = 60
_DECEMBER: Final = 12
_MONTHS_OF_QUARTER: Final = 3


@dataclass(frozen=True, slots=True)
class MonthPay:
    """The gross pay of a month and what is wrong; hints stand in no one's way."""

    gross: Gross
    problems: tuple[Problem, ...] = field(default=())
    worked_minutes: int = 0

    @property
    def errors(self) -> tuple[Problem, ...]:
        """What forbids a payslip."""
        return tuple(one for one in self.problems if one.weight is Weight.ERROR)


@dataclass(slots=True)
class PayYear:
    """One person's months, each reckoned once."""

    case: PayCase
    _pays: dict[Month, MonthPay] = field(default_factory=dict)
    _slips: dict[Month, Payslip] = field(default_factory=dict)

    def pay(self, month: Month) -> MonthPay:
        """Return the gross pay of the month. Raises `Invalid` where facts are missing."""
        found = self._pays.get(month)
        if found is None:
            found = self._pays[month] = _month_pay(self, month)
        return found

    def facts(self, month: Month) -> MonthFacts:
        """Return the facts of the payslip. Raises `Invalid` with all problems."""
        case = self.case
        wrong = missing_facts(case.member, month, case.holder)
        if wrong:
            raise Invalid(problems=wrong)
        found = self.pay(month)
        if found.errors:
            raise Invalid(problems=found.problems)
        resting = {*unpaid_days(case, month, membership=True), *protected_days(case, month)}
        employment = employment_of(case.member, month, sorted(resting))
        one_off = bool(found.gross.of(Nature.ONE_OFF))
        return MonthFacts(
            month,
            person_of(case.member, month),
            employment,
            employer_of(case.member, month, case.employer, case.holder),
            found.gross,
            year=self._year_so_far(month) if one_off else None,
            tax_year=self._tax_year(month) if one_off else TaxYearSoFar(),
            other_jobs=other_insured(employment.status, case.member, month),
        )

    def slip(self, month: Month) -> Payslip:
        """Return the payslip. Raises `Invalid` with all problems."""
        found = self._slips.get(month)
        if found is None:
            found = payslip(self.facts(month), self.case.law_of(month))
            self._slips[month] = found
        return found

    def net(self, month: Month) -> Money:
        """Return the net pay; nought in a preview whose tax is not known."""
        return self.slip(month).net or ZERO

    def _before(self, month: Month) -> Iterator[Month]:
        begins = standing_of(self.case.member, month).begins
        for number in range(1, month.month):
            one = Month(month.year, number)
            if one.last >= begins:
                yield one

    def _year_so_far(self, month: Month) -> YearSoFar:
        kv, rv, days = [], [], 0
        for one in self._before(month):
            facts = self.facts(one)
            found = contributions(month_case(facts), self.case.law_of(one))
            if found.value is not None:
                kv.append(found.value.base_kv)
                rv.append(found.value.base_rv)
                days += sv_days(one, facts.employment)
        return YearSoFar(total(kv), total(rv), days)

    def _tax_year(self, month: Month) -> TaxYearSoFar:
        """Current pay of the year: what was paid, and this month's average for what is to come."""
        paid = [self.pay(one).gross.taxable for one in (*self._before(month), month)]
        held = standing_of(self.case.member, month)
        last = _DECEMBER
        if held.ends is not None and held.ends.year == month.year:
            last = held.ends.month
        rest = round_to_cent(total(paid).euros * (last - month.month) / len(paid))
        one_off = total(self.pay(one).gross.taxable_one_off for one in self._before(month))
        return TaxYearSoFar(total(paid) + rest, one_off)


def _month_pay(year: PayYear, month: Month) -> MonthPay:
    case = year.case
    held = standing_of(case.member, month)
    unpaid = {*unpaid_days(case, month), *protected_days(case, month)}
    employment = employment_of(case.member, month, sorted(unpaid))
    terms = terms_of(case.member, month)
    planned = None
    if terms.salary is not None and terms.salary.part_month is PartMonth.PLANNED_WORK:
        planned = _planned_work(case, month, held)
    work = MonthWork(
        worked_stretches(duties(case.roster, month.days)),
        tuple(_extras(case, month, held)),
        planned=planned,
    )
    found = gross(month, employment, terms, work, case.place, case.law_of(month))
    absent = absent_pay(case, month)
    birth = _maternity(year, month)
    lines = (*found.gross.lines, *absent.lines, *birth.lines)
    problems = (*found.problems, *absent.problems, *birth.problems)
    return MonthPay(Gross(lines), problems, found.worked_minutes)


def _maternity(year: PayYear, month: Month) -> AbsentPay:
    case = year.case
    if not any(one.kind is AbsenceKind.MATERNITY for one in case.roster.absences):
        return AbsentPay()
    return maternity_lines(case, month, year.net, lambda one: _current(year.pay(one).gross))


def _current(pay: Gross) -> Money:
    return total(line.amount for line in pay.of(Nature.CURRENT))


def _planned_work(case: PayCase, month: Month, held: Standing) -> PlannedWork:
    """Minutes of duty that are paid, and all that were planned for the month."""
    found = list(duties(case.roster, month.days))
    sick = sick_days(case, month)
    missed = [(one, sum(minutes_in(missed_stretches([one]), month.days))) for one in found]
    worked = sum(minutes_in(worked_stretches(found), month.days))
    paid = sum(minutes for one, minutes in missed if is_paid(one, sick, held))
    return PlannedWork(worked + paid, worked + sum(minutes for _, minutes in missed))


def _leave_day(case: PayCase, month: Month, held: Standing) -> Money:
    """Pay of a day of leave at the end of the job (§ 7 Abs. 4, § 11 BUrlG).

    Of a salary, thirteen weeks are three months: it is shared by the agreed days a week, else by
    the days with duty; surcharges come on top by their average. Raises `Invalid`.
    """
    last = held.ends or held.days.last
    earned = earned_by_days(case, month, last)
    law, salary, a_week = case.law_of(month), held.version.salary, held.version.days_a_week
    if not earned.days and (salary is None or a_week is None):
        data = {"name": case.member.assistant.name, "day": last}
        problem = Problem("pay_leave_average_missing", "leave_days", data)
        raise Invalid(problems=(problem,))
    by_time = leave_pay_per_day(earned, law).value if earned.days else ZERO
    if salary is None:
        return by_time
    weeks = int(law["leave_pay_weeks"])
    window = DateRange(last - timedelta(weeks=weeks), last - timedelta(days=1))
    with_duty = {one.shift.day for one in duties(case.roster, window) if one.shift.day in window}
    shared = Decimal(len(with_duty)) if a_week is None else a_week * weeks
    return by_time + round_to_cent(salary.amount.euros * _MONTHS_OF_QUARTER / shared)


def _extras(case: PayCase, month: Month, held: Standing) -> Iterator[Extra]:
    """Days of leave that are paid out, and hours of an account that a salary does not cover."""
    days = -sum(
        one.days
        for one in case.leave_entries
        if one.kind is LeaveEntryKind.PAYOUT and one.on in month.days
    )
    if days > 0:
        each = _leave_day(case, month, held)
        yield Extra(ExtraSort.LEAVE_PAID_OUT, round_to_cent(each.euros * days))
    salary = held.version.salary
    minutes = -sum(
        one.minutes
        for one in case.hours_entries
        if one.kind is HoursEntryKind.PAYOUT and one.on in month.days
    )
    if minutes > 0 and salary is not None:
        hourly = hourly_value(salary, case.law_of(month))
        yield Extra(ExtraSort.ALLOWANCE, round_to_cent(hourly * minutes / _MINUTES_PER_HOUR))
