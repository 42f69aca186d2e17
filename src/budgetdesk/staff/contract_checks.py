"""What is wrong or doubtful in contracts and their versions."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Final

from budgetdesk.kernel.money import round_to_cent
from budgetdesk.kernel.period import after_months
from budgetdesk.kernel.problem import Problem, Weight
from budgetdesk.kernel.timeline import Timeline
from budgetdesk.staff.contracts import (
    Contract,
    ContractVersion,
    HoursAgreed,
    LongShiftBasis,
)
from budgetdesk.staff.insurance import Status
from budgetdesk.staff.letters import Letter, LetterKind
from budgetdesk.staff.pay_terms import PayTerms, terms_problems
from budgetdesk.staff.team import Employed
from budgetdesk.staff.wage_step import HIGHEST_WAGE
from budgetdesk.statutory.law import Law

_PROBATION_MONTHS: Final = 6
"""§ 622 Abs. 3 BGB."""
_WEEK: Final = timedelta(weeks=1)
_DAYS_OF_A_WEEK: Final = 7
_MINUTES_OF_A_WEEK: Final = 7 * 24 * 60
_MINUTES_OF_A_MONTH: Final = 31 * 24 * 60
_HOUR: Final = 60
_MINUTES_OF_A_YEAR: Final = 366 * 24 * 60
_FULL_YEAR_OF_LEAVE: Final = 366
_WEEKS_OF_A_YEAR: Final = 52
_SALARY_WEEKS: Final = 13
_SALARY_MONTHS: Final = 3


def contract_problems(contract: Contract, others: Sequence[Contract] = ()) -> tuple[Problem, ...]:
    """All that is wrong with a contract; `others` are those of the same assistant."""
    return tuple(_contract_problems(contract, others))


def _contract_problems(contract: Contract, others: Sequence[Contract]) -> Iterator[Problem]:
    begins, ends = contract.begins, contract.ends
    if ends is not None and ends < begins:
        yield Problem("contract_ends_before_begin", "ends", {"day": begins})
    for one in others:
        if one.id != contract.id and _overlap(contract, one):
            yield Problem("contracts_overlap", "begins", {"first": one.begins})
    if contract.fixed_term and ends is None:
        yield Problem("fixed_term_without_end", "ends")
    if contract.fixed_term and (contract.signed_on is None or contract.signed_on > begins):
        # Without a signature before the first day the term does not hold (§ 14 Abs. 4 TzBfG).
        yield Problem("fixed_term_not_signed_before", "signed_on", weight=Weight.WARNING)
    if ends is not None and not contract.fixed_term and contract.ended_by is None:
        yield Problem("contract_end_without_reason", "ended_by", weight=Weight.WARNING)
    yield from _probation_problems(contract)
    yield from _notice_problems(contract)


def _overlap(one: Contract, other: Contract) -> bool:
    return (one.ends is None or other.begins <= one.ends) and (
        other.ends is None or one.begins <= other.ends
    )


def _probation_problems(contract: Contract) -> Iterator[Problem]:
    until = contract.probation_until
    if until is None:
        return
    if until < contract.begins:
        yield Problem("probation_before_begin", "probation_until", {"day": contract.begins})
    elif until >= after_months(contract.begins, _PROBATION_MONTHS):
        last = after_months(contract.begins, _PROBATION_MONTHS) - timedelta(days=1)
        yield Problem("probation_too_long", "probation_until", {"day": last}, Weight.WARNING)


def _notice_problems(contract: Contract) -> Iterator[Problem]:
    if contract.notice_on is None:
        return
    if contract.ends is None:
        yield Problem("notice_without_end", "ends")
    elif contract.notice_on > contract.ends:
        yield Problem("notice_after_end", "notice_on", {"day": contract.ends})


def version_problems(
    version: ContractVersion,
    contract: Contract,
    others: Sequence[ContractVersion] = (),
    law: Law | None = None,
) -> tuple[Problem, ...]:
    """All that is wrong with a version of a contract; `others` are its other versions.

    `law` is that of the day on which the version begins; None leaves out what needs figures.
    """
    return tuple(_version_problems(version, contract, others, law))


def _version_problems(
    version: ContractVersion,
    contract: Contract,
    others: Sequence[ContractVersion],
    law: Law | None,
) -> Iterator[Problem]:
    day = version.from_day
    if day < contract.begins or (contract.ends is not None and day > contract.ends):
        yield Problem("version_outside_contract", "from_day", {"day": contract.begins})
    if any(one.from_day == day and one.id != version.id for one in others):
        yield Problem("version_day_taken", "from_day", {"day": day})
    yield from terms_problems(terms_of_version(version))
    if version.wage is not None and version.wage > HIGHEST_WAGE:
        yield Problem("wage_impossible", "wage")
    yield from _hours_problems(version, law)
    yield from _leave_problems(version)
    yield from _notice_weeks_problems(version, law)
    yield from _consent_problems(version)
    if version.household_cheque and version.status is not Status.MINIJOB:
        # § 28a Abs. 7 SGB IV: the cheque is for marginal work in the household only.
        yield Problem("household_cheque_no_minijob", "household_cheque")
    if law is not None:
        yield from _minimum_wage_problems(version, law)


def terms_of_version(version: ContractVersion) -> PayTerms:
    """Return what the version says of pay, as payroll takes it."""
    wage = None
    if version.wage is not None:
        wage = Timeline.of([(version.from_day, version.wage)], name="wage")
    return PayTerms(
        wage=wage,
        salary=version.salary,
        kinds={one.kind: one.terms for one in version.kinds},
        surcharges=version.surcharges,
        combination=version.combination,
    )


def _hours_problems(version: ContractVersion, law: Law | None) -> Iterator[Problem]:
    minutes = version.agreed_minutes
    most = _MINUTES_OF_A_MONTH if version.hours is HoursAgreed.MONTHLY else _MINUTES_OF_A_WEEK
    if minutes is not None and not 0 < minutes <= most:
        yield Problem("agreed_time_impossible", "agreed_minutes")
    if minutes is None and version.hours is not HoursAgreed.ON_CALL:
        yield Problem("agreed_time_missing", "agreed_minutes", weight=Weight.WARNING)
    by_law = None if law is None else law.values.get("on_call_week_hours")
    if minutes is None and version.hours is HoursAgreed.ON_CALL and by_law is not None:
        hours = {"hours": by_law}
        yield Problem("on_call_time_by_law", "agreed_minutes", hours, Weight.WARNING)
    days = version.days_a_week
    if days is not None and not 0 < days <= _DAYS_OF_A_WEEK:
        yield Problem("days_a_week_impossible", "days_a_week")


def _leave_problems(version: ContractVersion) -> Iterator[Problem]:
    leave = version.leave_days
    if leave is not None and not 0 <= leave <= _FULL_YEAR_OF_LEAVE:
        yield Problem("leave_days_impossible", "leave_days")
    limit = version.account_limit_minutes
    if limit is not None and limit < 0:
        yield Problem("account_limit_below_zero", "account_limit_minutes")
    elif limit is not None and limit > _MINUTES_OF_A_YEAR:
        yield Problem("account_limit_impossible", "account_limit_minutes")


def _notice_weeks_problems(version: ContractVersion, law: Law | None) -> Iterator[Problem]:
    weeks = version.notice_weeks
    if weeks is None:
        return
    least = None if law is None else law.values.get("notice_weeks")
    if weeks < 0:
        yield Problem("notice_weeks_below_zero", "notice_weeks")
    elif weeks > _WEEKS_OF_A_YEAR:
        yield Problem("notice_weeks_impossible", "notice_weeks")
    elif least is not None and weeks < least:
        data = {"weeks": least}
        yield Problem("notice_shorter_than_law", "notice_weeks", data, Weight.WARNING)


def _consent_problems(version: ContractVersion) -> Iterator[Problem]:
    """§ 7 Abs. 7 ArbZG: consent in writing, and only where § 7 lets the time be longer."""
    if version.opt_out_ends is not None and (
        version.opt_out_on is None or version.opt_out_ends < version.opt_out_on
    ):
        yield Problem("opt_out_days_reversed", "opt_out_ends")
    if version.opt_out_on is not None and version.long_shifts is LongShiftBasis.NONE:
        yield Problem("opt_out_without_basis", "opt_out_on", weight=Weight.WARNING)


def _minimum_wage_problems(version: ContractVersion, law: Law) -> Iterator[Problem]:
    minimum = law.values.get("minimum_wage")
    if minimum is None:
        # Nobody knows the figure of that day; there is nothing to compare with.
        return
    data: Mapping[str, object] = {"minimum": round_to_cent(minimum), "day": law.day}
    if version.wage is not None and version.wage < minimum:
        yield Problem("wage_below_minimum", "wage", data, Weight.WARNING)
    salary = version.salary
    if salary is not None and salary.weekly_minutes > 0:
        # Thirteen weeks are three months: the average hour of a month with the agreed time.
        minutes = salary.weekly_minutes * _SALARY_WEEKS
        if salary.amount.cents * _SALARY_MONTHS * _HOUR < minimum * 100 * minutes:
            yield Problem("salary_below_minimum", "salary", data, Weight.WARNING)


def employed_problems(
    employed: Employed, law_of: Callable[[date], Law], until: date
) -> tuple[Problem, ...]:
    """All that is wrong between a contract and its versions, and with a wage that stays behind.

    The minimum wage is asked for on the first day of each version and on each 1 January up to
    `until`. A day whose figures are not known is left out.
    """
    return tuple(_employed_problems(employed, law_of, until))


def _employed_problems(
    employed: Employed, law_of: Callable[[date], Law], until: date
) -> Iterator[Problem]:
    contract, versions = employed.contract, employed.versions
    about = ("contract", contract.id)
    if not versions:
        yield Problem("contract_without_version", "versions", subject=about)
    elif min(one.from_day for one in versions) != contract.begins:
        data = {"day": contract.begins}
        yield Problem("first_version_not_at_begin", "from_day", data, subject=about)
    for place, version in enumerate(versions):
        following = versions[place + 1].from_day if place + 1 < len(versions) else None
        ends = [day for day in (contract.ends, following) if day is not None]
        last = min([until, *ends])
        for year in range(version.from_day.year + 1, last.year + 1):
            first = date(year, 1, 1)
            if first <= last and first != following:
                yield from _minimum_wage_problems(version, law_of(first))


def nachweis_problems(
    contract: Contract, letters: Sequence[Letter], today: date
) -> tuple[Problem, ...]:
    """Return what is missing of the proof of the essential terms (§ 2 Abs. 1 Satz 4 NachwG).

    `letters` are those of the assistant. Names, pay and working time are due on the first day,
    the other terms on the seventh, the rest within a month. A Nachweis sheet or a contract that
    was given or signed is taken to hold all of them.
    """
    if contract.signed_on is not None or contract.begins > today:
        return ()
    if any(
        one.kind in {LetterKind.NACHWEIS, LetterKind.CONTRACT} and one.on >= _before(contract)
        for one in letters
    ):
        return ()
    last = after_months(contract.begins, 1)
    data = {"first": contract.begins, "week": contract.begins + _WEEK, "last": last}
    return (Problem("nachweis_missing", "signed_on", data, Weight.WARNING),)


def _before(contract: Contract) -> date:
    """A paper given long before this contract belongs to an earlier one."""
    return after_months(contract.begins, -_PROBATION_MONTHS)
