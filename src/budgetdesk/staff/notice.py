"""Notice: the earliest last day that law and contract allow, and what to keep in mind."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from budgetdesk.kernel.errors import ValueGap
from budgetdesk.kernel.explanation import Explained, Line
from budgetdesk.kernel.period import Month, after_months
from budgetdesk.kernel.problem import Problem, Weight
from budgetdesk.staff.contracts import Contract, ContractVersion, EndedBy, NoticeTo
from budgetdesk.statutory.law import Law

NOTICES: Final = frozenset({EndedBy.NOTICE_BY_EMPLOYER, EndedBy.NOTICE_BY_ASSISTANT})
_IN_WRITING: Final = NOTICES | {EndedBy.AGREEMENT}
_FIFTEENTH: Final = 15
_MONTHS_OF_A_QUARTER: Final = 3
_LONGEST: Final = 7
"""Steps of § 622 Abs. 2 BGB: each is a notice of so many months."""
_MONTHS_OF_A_YEAR: Final = 12
_MONTHS_OF_WAITING: Final = 6
"""§ 173 Abs. 1 Satz 1 Nr. 1 SGB IX: before that no consent of the Integrationsamt is needed."""


@dataclass(frozen=True, slots=True)
class Notice:
    """A notice that reaches the other side, and what its time depends on."""

    by: EndedBy
    """One of `NOTICES`."""
    received: date
    since: date
    """First day of the employment, contracts before this one without a gap included."""
    begins: date
    """First day of this contract, from which a probation counts."""
    probation_until: date | None = None
    weeks: int | None = None
    """Weeks by contract; None: what the law says."""
    to: NoticeTo = NoticeTo.FIFTEENTH_OR_MONTH_END
    household_only: bool = True
    """All work is done in the private household: § 622 Abs. 2 BGB does not hold (BAG, 11 June
    2020, 2 AZR 660/19)."""


def notice_of(
    contract: Contract, version: ContractVersion | None, by: EndedBy, received: date, since: date
) -> Notice:
    """Return a notice under a contract, with what its version of the day agrees."""
    notice = Notice(by, received, since, contract.begins, contract.probation_until)
    if version is None:
        return notice
    return replace(notice, weeks=version.notice_weeks, to=version.notice_to)


def earliest_end(notice: Notice, law: Law) -> Explained[date]:
    """Return the earliest last day of an ordinary notice. `law` is that of its receipt.

    In an agreed probation of at most six months two weeks to any day; else four weeks, or what
    the contract agrees beyond them, to the days of the contract; for the employer also the
    months of § 622 Abs. 2 BGB, but not in a private household. The day of receipt does not count
    (§ 187 Abs. 1 BGB). Raises `ValueGap` where the figures of the day are not known.
    """
    if _in_probation(notice, law):
        weeks = int(law["notice_probation_weeks"])
        day = notice.received + timedelta(weeks=weeks)
        data = {"weeks": weeks, "received": notice.received, "day": day}
        return Explained(day, (Line("notice_in_probation", None, data, "§ 622 Abs. 3 BGB"),))
    day, line = _by_weeks(notice, law)
    if notice.by is not EndedBy.NOTICE_BY_EMPLOYER:
        return Explained(day, (line,))
    months, years = _long_service(notice, law)
    if not months:
        return Explained(day, (line,))
    if notice.household_only:
        source = "BAG, 11.06.2020, 2 AZR 660/19"
        return Explained(day, (line, Line("notice_in_household", None, {"years": years}, source)))
    later = Month.of(notice.received).plus(months).last
    data = {"years": years, "months": months, "day": later}
    lines = (line, Line("notice_after_years", None, data, "§ 622 Abs. 2 BGB"))
    return Explained(max(day, later), lines)


def _in_probation(notice: Notice, law: Law) -> bool:
    until = notice.probation_until
    after = after_months(notice.begins, int(law["notice_probation_months"]))
    return until is not None and notice.received <= until and notice.received < after


def _by_weeks(notice: Notice, law: Law) -> tuple[date, Line]:
    least = int(law["notice_weeks"])
    agreed = notice.weeks is not None and notice.weeks > least
    weeks = notice.weeks if agreed and notice.weeks is not None else least
    day = _next(notice.received + timedelta(weeks=weeks), notice.to)
    data = {"weeks": weeks, "received": notice.received, "day": day}
    if agreed or notice.to is not NoticeTo.FIFTEENTH_OR_MONTH_END:
        return day, Line("notice_by_contract", None, data, "§ 622 Abs. 5 BGB")
    return day, Line("notice_by_law", None, data, "§ 622 Abs. 1 BGB")


def _long_service(notice: Notice, law: Law) -> tuple[int, int]:
    """Months of notice and full years that give them; (0, 0) before the first step."""
    found = (0, 0)
    for months in range(1, _LONGEST + 1):
        years = int(law[f"notice_years_{months}"])
        if after_months(notice.since, years * _MONTHS_OF_A_YEAR) <= notice.received:
            found = (months, years)
    return found


def _next(day: date, to: NoticeTo) -> date:
    """Return the first day from this one on to which notice can be given."""
    if to is NoticeTo.ANY_DAY:
        return day
    if to is NoticeTo.FIFTEENTH_OR_MONTH_END and day.day <= _FIFTEENTH:
        return day.replace(day=_FIFTEENTH)
    if to is NoticeTo.QUARTER_END:
        return _month_end(day, -day.month % _MONTHS_OF_A_QUARTER)
    return _month_end(day)


def _month_end(day: date, more: int = 0) -> date:
    return Month.of(day).plus(more).last


def end_problems(
    contract: Contract, notice: Notice | None, law: Law, disabled_on: date | None = None
) -> tuple[Problem, ...]:
    """Return what to keep in mind at the end of a contract; none stands in the way.

    `notice` is None where none was given or its day is not known; `disabled_on` is the day from
    which the person is severely disabled.
    """
    about = ("contract", contract.id)
    found = _end_problems(contract, notice, law, disabled_on)
    return tuple(replace(one, subject=about) for one in found)


def _end_problems(
    contract: Contract, notice: Notice | None, law: Law, disabled_on: date | None
) -> Iterator[Problem]:
    if contract.ended_by not in _IN_WRITING:
        return
    if notice is not None:
        yield from _too_early(contract, notice, law)
        yield from _by_employer(notice, law, disabled_on)
    elif contract.ended_by in NOTICES:
        yield Problem("notice_day_missing", "notice_on", weight=Weight.WARNING)
    if contract.fixed_term and contract.ended_by in NOTICES:
        yield Problem("notice_of_fixed_term", "ended_by", weight=Weight.HINT)
    code = (
        "end_agreed_in_writing" if contract.ended_by is EndedBy.AGREEMENT else "notice_in_writing"
    )
    yield Problem(code, "ended_by", weight=Weight.HINT)


def _too_early(contract: Contract, notice: Notice, law: Law) -> Iterator[Problem]:
    if contract.ends is None:
        return
    try:
        earliest = earliest_end(notice, law).value
        otherwise = earliest_end(replace(notice, household_only=False), law).value
    except ValueGap:
        yield Problem("notice_time_not_known", "ends", {"day": notice.received}, Weight.HINT)
        return
    if contract.ends < earliest:
        data = {"day": contract.ends, "earliest": earliest}
        yield Problem("notice_too_short", "ends", data, Weight.WARNING)
    elif contract.ends < otherwise:
        yield Problem("notice_outside_household", "ends", {"earliest": otherwise}, Weight.HINT)


def _by_employer(notice: Notice, law: Law, disabled_on: date | None) -> Iterator[Problem]:
    if notice.by is not EndedBy.NOTICE_BY_EMPLOYER:
        return
    waiting = after_months(notice.since, _MONTHS_OF_WAITING)
    if disabled_on is not None and disabled_on <= notice.received and waiting <= notice.received:
        yield Problem("notice_needs_consent", "ended_by", weight=Weight.WARNING)
    weeks = law.values.get("notice_claim_weeks")
    if weeks is not None:
        last = notice.received + timedelta(weeks=int(weeks))
        yield Problem("notice_claim_until", "notice_on", {"day": last}, Weight.HINT)
