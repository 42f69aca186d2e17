"""What an absence does to pay: what is paid on, which days are not paid, what comes back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from typing import Final

from budgetdesk.kernel.errors import Invalid, ValueGap
from budgetdesk.kernel.explanation import Explained, Line
from budgetdesk.kernel.money import ZERO, Money, percent_of, round_to_cent, total
from budgetdesk.kernel.period import DateRange, Month
from budgetdesk.kernel.problem import Problem, Weight
from budgetdesk.payroll.absence.child_sick import ChildSickYear, child_sick_days
from budgetdesk.payroll.absence.maternity import Birth, protection_period
from budgetdesk.payroll.absence.refunds import Continued, u1_refund, u2_refund
from budgetdesk.payroll.absence.sickness import SickDay
from budgetdesk.payroll.contributions.month import contributions
from budgetdesk.payroll.facts import Branch
from budgetdesk.payroll.gross.base_pay import clock
from budgetdesk.payroll.gross.wages import hourly_value
from budgetdesk.payroll.payslip import month_case
from budgetdesk.payroll.results import Contributions, PayLine
from budgetdesk.rota.absences import Absence, AbsenceKind
from budgetdesk.rota.missed import absence_of
from budgetdesk.rota.protection import has_long_protection
from budgetdesk.staff.insurance import HealthCover, Status
from budgetdesk.staff.team import Member
from budgetdesk.statutory.law import Law
from budgetdesk.storage.reader import Reader
from budgetdesk.usecases.pay_absent import absent_pay, is_paid, minutes_in, sick_days
from budgetdesk.usecases.pay_case import PayCase
from budgetdesk.usecases.pay_facts import pay_year
from budgetdesk.usecases.pay_month import PayYear
from budgetdesk.usecases.pay_people import standing_of
from budgetdesk.usecases.pay_roster import duties, missed_stretches

_MOST_MONTHS: Final = 6
"""So many months are reckoned ahead; the six weeks and the protection periods lie in them."""
_UNPAID: Final = frozenset({AbsenceKind.UNPAID, AbsenceKind.PARENTAL})
_MINUTES_PER_HOUR: Final = 60
_PAYROLL: Final = "§ 1 Abs. 1, 2 AAG"
_STATUTE: Final = "§ 1 Abs. 1 Nr. 2, § 9 Abs. 2 Nr. 1 AAG; BSG 13.12.2011, B 1 KR 3/11 R"
_WITHOUT: Final = Line("absence_refund_contributions", None, {}, _PAYROLL)
_MARGINAL: Final = frozenset({Status.MINIJOB, Status.SHORT_TERM})
_WITH_SHARES: Final = frozenset({Status.MIDIJOB, Status.FULL})
_REFUNDED: Final = frozenset({Branch.KV, Branch.KV_ADDITIONAL, Branch.PV, Branch.RV, Branch.AV})


@dataclass(frozen=True, slots=True)
class PayEffect:
    """What is paid without work, gross, and what U1 or U2 gives back of it; None: not known."""

    continued: Explained[Money | None]
    refund: Explained[Money | None]
    sick: tuple[SickDay, ...] = ()
    """Each day of this sickness, paid or not."""
    problems: tuple[Problem, ...] = field(default=())

    @property
    def first_unpaid(self) -> date | None:
        """First day of the sickness that the employer does not pay."""
        return next((one.day for one in self.sick if not one.paid), None)

    @property
    def last_paid(self) -> date | None:
        """Last day of the sickness that the employer pays."""
        return max((one.day for one in self.sick if one.paid), default=None)


def pay_effect(reader: Reader, absence: Absence) -> PayEffect:
    """Return what the absence does to pay, as far as the first six months of it go.

    The figures are a preview: by the plan as it stands, by figures that may only be announced.
    What is missing to say it comes as problems. Raises `NotFound` without the person.
    """
    months = tuple(absence.days.months())[:_MOST_MONTHS]
    year = pay_year(reader, absence.assistant, months[-1], preview=True, ahead=absence)
    before = tuple(one for one in year.case.roster.absences if one.id != absence.id)
    try:
        return _effect(year.case, absence, before, months)
    except Invalid as error:
        return _unknown(tuple(error.data["problems"]))  # type: ignore[arg-type]
    except ValueGap as error:
        return _unknown((Problem("absence_figure_unknown", "first", dict(error.data)),))


def sick_course(case: PayCase, absence: Absence) -> tuple[SickDay, ...]:
    """Return each day of this sickness, paid or not; other illnesses use up what they do."""
    month = Month.of(absence.last)
    return tuple(one for one in sick_days(case, month).days if one.day in absence.days)


def with_absence(case: PayCase, absence: Absence) -> PayCase:
    """Return the case with this absence, in place of what is stored under its number."""
    others = (one for one in case.roster.absences if one.id != absence.id)
    return replace(case, roster=replace(case.roster, absences=(*others, absence)))


def is_minijob(member: Member, day: date) -> bool:
    """Tell whether the person works in a Minijob on the day."""
    version = member.version_on(day)
    return version is not None and version.status is Status.MINIJOB


def has_sick_benefit(member: Member, day: date) -> bool:
    """Tell whether a Krankenkasse pays Krankengeld by this job: not by a Minijob, nor private."""
    details, version = member.details_on(day), member.version_on(day)
    if details is None or version is None or details.health is HealthCover.PRIVATE:
        return False
    return version.status in {Status.MIDIJOB, Status.FULL}


def _effect(
    case: PayCase, absence: Absence, before: Sequence[Absence], months: Sequence[Month]
) -> PayEffect:
    old = replace(case, roster=replace(case.roster, absences=tuple(before)))
    new = with_absence(case, absence)
    lines: list[Line] = []
    problems: list[Problem] = []
    sick: tuple[SickDay, ...] = ()
    if absence.kind is AbsenceKind.SICK:
        known = sick_days(old, months[-1]).lines
        found = sick_days(new, months[-1])
        lines += [one for one in found.lines if one not in known]
        sick = sick_course(new, absence)
    if absence.kind is AbsenceKind.CHILD_SICK:
        lines += _child_days(new, absence, problems)
    if absence.kind is AbsenceKind.MATERNITY and absence.due_on is not None:
        law = case.law_of(months[0])
        birth = Birth(absence.due_on, absence.born_on, has_long_protection(absence, law))
        lines += protection_period(birth, law).lines
    if absence.kind in _UNPAID:
        lines.append(Line("absence_not_paid"))
    paid: list[Money] = []
    shares: list[Money | None] = []
    for month in months:
        was, now = _paid(old, month), _paid(new, month)
        paid.append(total(one.amount for one in now) - total(one.amount for one in was))
        liable = _liable(now) - _liable(was)
        told = {line for each in was for line in map(str, each.lines)}
        lines += [line for each in now for line in each.lines if str(line) not in told]
        going_on = _salary(new, absence, month)
        if going_on.value:
            paid.append(going_on.value)
            lines += going_on.lines
        shares.append(_employer_share(new, month, liable + going_on.value))
    value = total(paid)
    if not value and absence.kind not in _UNPAID:
        lines.append(Line("absence_nothing_paid"))
    steps = (*lines, Line("absence_paid_in_all", value))
    continued: Explained[Money | None] = Explained(value, steps)
    whole = [one for one in shares if one is not None]
    share = total(whole) if len(whole) == len(shares) else None
    refund = _refund(new.member, absence, value, share, case.law_of(months[0]))
    return PayEffect(continued, refund, sick, tuple(problems))


def _paid(case: PayCase, month: Month) -> tuple[PayLine, ...]:
    """Lines of pay without work in the month."""
    found = absent_pay(case, month)
    wrong = tuple(one for one in found.problems if one.weight is Weight.ERROR)
    if wrong:
        raise Invalid(problems=wrong)
    lines = found.lines
    if any(one.kind is AbsenceKind.MATERNITY for one in case.roster.absences):
        births = PayYear(case).pay(month).gross.lines
        lines += tuple(one for one in births if one.code.startswith("maternity"))
    return lines


def _liable(lines: Sequence[PayLine]) -> Money:
    return total(one.amount - one.contribution_free for one in lines)


def _employer_share(case: PayCase, month: Month, liable: Money) -> Money | None:
    """The employer's share of the contributions on so much of the month's pay, as § 1 AAG names it.

    Levies and accident insurance are not in it, nor what is paid flat for a Minijob. None: not
    known, because payroll lacks facts of the month.
    """
    if not liable:
        return ZERO
    try:
        facts = PayYear(case).facts(month)
    except Invalid:
        return None
    if facts.employment.status not in _WITH_SHARES:
        return None
    whole = month_case(facts)
    less = replace(whole, pay=replace(whole.pay, current=whole.pay.current - liable))
    law = case.law_of(month)
    both = (contributions(whole, law).value, contributions(less, law).value)
    if both[0] is None or both[1] is None:
        return None
    return _shares_of(both[0]) - _shares_of(both[1])


def _shares_of(found: Contributions) -> Money:
    return total(one.employer for one in found.shares if one.branch in _REFUNDED)


def _salary(case: PayCase, absence: Absence, month: Month) -> Explained[Money]:
    """The part of a salary for missed time that goes on, at its hourly value: an estimate."""
    held = standing_of(case.member, month)
    salary = held.version.salary
    if salary is None or absence.kind is AbsenceKind.MATERNITY:
        return Explained(ZERO)
    sick = sick_days(case, month)
    gone = [
        one
        for one in duties(case.roster, month.days)
        if one.absence == absence and is_paid(one, sick, held)
    ]
    minutes = sum(minutes_in(missed_stretches(gone), month.days))
    amount = round_to_cent(hourly_value(salary, case.law_of(month)) * minutes / _MINUTES_PER_HOUR)
    told = {"time": clock(minutes), "month": month}
    return Explained(amount, (Line("absence_salary_goes_on", amount, told, "R 3b Abs. 2 LStR"),))


def _child_days(case: PayCase, absence: Absence, problems: list[Problem]) -> tuple[Line, ...]:
    """Days for a sick child that the year has left, and whether this absence keeps to them."""
    details = case.member.details_on(absence.first)
    version = case.member.version_on(absence.first)
    number = absence.child
    if details is None or version is None or not number or number > len(details.children):
        problems.append(Problem("absence_child_days_unknown", "child", {}, Weight.WARNING))
        return ()
    year = absence.first.year
    others = tuple(one for one in case.roster.absences if one != absence)
    taken = tuple(
        len(_duty_days(case, others, place, year)) for place in range(1, len(details.children) + 1)
    )
    law = case.law_of(Month.of(absence.first))
    left = child_sick_days(
        ChildSickYear(taken, details.single_parent, not version.paid_child_sick), law
    )
    wanted = len(_duty_days(case, (absence,), number, year))
    free = left.left[number - 1]
    if wanted > free:
        data = {"days": wanted, "left": free}
        problems.append(Problem("absence_child_days_over", "last", data, Weight.WARNING))
    told = {"days": wanted, "left": free}
    return (*left.lines, Line("absence_child_days", None, told, "§ 45 Abs. 2, 2a SGB V"))


def _duty_days(case: PayCase, absences: Sequence[Absence], child: int, year: int) -> set[date]:
    """Days of the year with a shift that was missed for this child."""
    own = [one for one in absences if one.kind is AbsenceKind.CHILD_SICK and one.child == child]
    return {
        shift.day
        for shift in case.roster.shifts
        if shift.day.year == year and absence_of(shift, own) is not None
    }


def _refund(
    member: Member, absence: Absence, paid: Money, share: Money | None, law: Law
) -> Explained[Money | None]:
    """What comes back by U1 or U2; `share` is the employer's of the contributions on it.

    U2 gives back the share too. Of U1 the fund's statute can settle it with the rate, so it is
    told but not counted (§ 1 Abs. 1 Nr. 2, Abs. 2 Nr. 3, § 9 Abs. 2 Nr. 1 AAG; BSG 13.12.2011,
    B 1 KR 3/11 R).
    """
    continued = Continued(DateRange(absence.first, absence.last), paid)
    if absence.kind is AbsenceKind.MATERNITY:
        claim = u2_refund(replace(continued, contributions=share or ZERO), law)
        left_out = () if share is not None else (_WITHOUT,)
        return Explained(claim.amount, (*claim.lines, *left_out))
    if absence.kind is not AbsenceKind.SICK:
        return Explained(ZERO, (Line("absence_no_refund", None, {}, _PAYROLL),))
    percent = _u1_percent(member, absence.first, law)
    if percent is None:
        return Explained(None, (Line("absence_refund_unknown", None, {}, _PAYROLL),))
    claim = u1_refund(continued, percent, law)
    if share is None:
        return Explained(claim.amount, (*claim.lines, _WITHOUT))
    if not share:
        return Explained(claim.amount, claim.lines)
    told = {"contributions": share, "percent": percent}
    more = Line("absence_refund_more", percent_of(share, percent), told, _STATUTE)
    return Explained(claim.amount, (*claim.lines, more))


def _u1_percent(member: Member, day: date, law: Law) -> Decimal | None:
    """What U1 gives back: by the fund's statute, of marginal jobs by that of the Minijob-Zentrale.

    Short-term jobs are marginal ones too (§ 2 Abs. 1 Satz 2 AAG, § 8 Abs. 1 Nr. 2 SGB IV).
    """
    version = member.version_on(day)
    if version is not None and version.status in _MARGINAL:
        return law["minijob_u1_refund"]
    details = member.details_on(day)
    return None if details is None else details.u1_refund_percent


def _unknown(problems: tuple[Problem, ...]) -> PayEffect:
    lines = (Line("absence_pay_unknown"),)
    return PayEffect(Explained(None, lines), Explained(None, lines), (), problems)
