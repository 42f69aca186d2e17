"""Days on which no hours are owed, because nobody works and the employer pays nothing."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from budgetdesk.kernel.period import DateRange
from budgetdesk.payroll.absence.sickness import Reason, problems, sick_pay_days
from budgetdesk.rota.absences import Absence, AbsenceKind
from budgetdesk.rota.hours_account import resting_days
from budgetdesk.rota.leave_year import employments
from budgetdesk.staff.team import Member
from budgetdesk.statutory.law import Law
from budgetdesk.usecases.pay_absent import spell_of


def resting_of(member: Member, absences: Iterable[Absence], law: Law) -> tuple[DateRange, ...]:
    """Return the days on which the employment rests for the hours account, by the person's own.

    Sickness rests where it is not paid: beyond the six weeks of an illness, relapses counted
    together, in the waiting period, and by one's own fault; as payroll says it (§ 3 EFZG). Of
    absences that contradict each other nothing is said: payroll names them.
    """
    own = tuple(absences)
    return resting_days(own, unpaid_sick_days(member, own, law))


def unpaid_sick_days(member: Member, absences: Iterable[Absence], law: Law) -> frozenset[date]:
    """Return the days of sickness in the person's employments that the employer does not pay."""
    spells = tuple(spell_of(one) for one in absences if one.kind is AbsenceKind.SICK)
    if not spells or problems(spells):
        return frozenset()
    return frozenset(
        one.day
        for begins, ends in employments(member)
        for one in sick_pay_days(spells, begins, ends, law).days
        if not one.paid and one.reason is not Reason.OUTSIDE
    )
