"""All that one person's pay of any month is reckoned from, and pay for given stretches."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal

from budgetdesk.budget.funders import Holder
from budgetdesk.kernel.errors import Invalid
from budgetdesk.kernel.german_calendar import PlaceOfWork
from budgetdesk.kernel.period import Month
from budgetdesk.kernel.problem import Problem
from budgetdesk.kernel.timeline import Timeline
from budgetdesk.payroll.gross.base_pay import base_pay
from budgetdesk.payroll.gross.month import continued_surcharges
from budgetdesk.payroll.gross.tally import tally
from budgetdesk.payroll.gross.wages import month_wages
from budgetdesk.payroll.gross.windows import plan_of
from budgetdesk.payroll.results import PayLine
from budgetdesk.rota.accounts import HoursEntry, LeaveEntry
from budgetdesk.rota.stretches import Stretch, in_order
from budgetdesk.staff.employer import EmployerData
from budgetdesk.staff.pay_terms import PayTerms
from budgetdesk.staff.team import Member
from budgetdesk.statutory.law import Law
from budgetdesk.usecases.pay_people import place_of
from budgetdesk.usecases.pay_roster import PersonRoster


@dataclass(frozen=True, slots=True)
class PayCase:
    """One person with roster and absences, the employer, and the law of each month.

    The roster reaches back as far as pay is asked for: thirteen weeks before a leave, three
    months before a birth, the beginning of the year for one-off pay.
    """

    member: Member
    roster: PersonRoster
    holder: Holder | None
    employer: EmployerData | None
    law_of: Callable[[Month], Law]
    leave_entries: tuple[LeaveEntry, ...] = ()
    hours_entries: tuple[HoursEntry, ...] = ()

    @property
    def place(self) -> PlaceOfWork:
        """Where the work is done. Raises `Invalid`."""
        found = place_of(self.holder)
        if found is None:
            data = {"name": self.member.assistant.name}
            raise Invalid(problems=(Problem("pay_land_missing", "land", data),))
        return found


@dataclass(frozen=True, slots=True)
class Priced:
    """Pay of stretches that are paid without being worked: for the time, and surcharges."""

    time: tuple[PayLine, ...] = ()
    surcharges: tuple[PayLine, ...] = ()
    problems: tuple[Problem, ...] = field(default=())


def priced(
    month: Month, stretches: Sequence[Stretch], terms: PayTerms, place: PlaceOfWork, law: Law
) -> Priced:
    """Price the minutes of the month as if they had been worked, the surcharges as liable.

    A salary pays the time already, so that only the surcharges are left.
    """
    missing = {one.kind for one in stretches if terms.of(one.kind) is None}
    wages = month_wages(month, terms, law)
    timed = in_order(stretches)
    counted = tally(month, timed, wages, plan_of(terms.surcharges), place)
    wrong = [Problem(f"pay_of_{kind.value}_missing", "kinds") for kind in missing]
    if any(place < 0 for _, place in counted.minutes):
        wrong.append(Problem("pay_wage_missing", "wage", {"day": month.first}))
    if wrong:
        return Priced(problems=tuple(wrong))
    extra: tuple[PayLine, ...] = ()
    if terms.surcharges:
        extra = continued_surcharges(month, stretches, terms, place, law)
    return Priced(base_pay(month, timed, counted, wages.wages, terms), extra)


def with_wage(terms: PayTerms, day: date) -> PayTerms:
    """Return the agreement with the day's wage for all time, for an average after a rise."""
    if terms.wage is None or not terms.wage.is_known_on(day):
        return terms
    steps: tuple[tuple[date, Decimal], ...] = ((date.min, terms.wage.at(day)),)
    return replace(terms, wage=Timeline(steps, name="wage"))
