"""Exemption of a Minijob from pension insurance, and its one revocation.

The day from which the revocation exists (1 July 2026, lohn-info.de) and the effect of a late
report (euricon.de, experto.de) were read in secondary sources only.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from budgetdesk.kernel.errors import Invalid
from budgetdesk.kernel.explanation import Line
from budgetdesk.kernel.period import Month
from budgetdesk.kernel.problem import Problem
from budgetdesk.statutory.law import Law

_REQUEST: Final = "§ 6 Abs. 1b, Abs. 4 SGB VI; § 8 Abs. 2 Nr. 4a BVV"
_REVOCATION: Final = "§ 6 Abs. 6 SGB VI; § 8 Abs. 2 Nr. 4b BVV"
_LATE_MONTHS: Final = 2
"""A late report takes effect after the end of the month that follows that of the report."""


@dataclass(frozen=True, slots=True)
class Exemption:
    """What happened, by days. `reported` is when the agency got the employer's report."""

    begins: date
    """First day of the employment."""
    requested: date
    """The request reached the employer, who keeps it with this date."""
    reported: date | None = None
    """None while the report is still to be made: then it is taken to be made in time."""
    revoked: date | None = None
    """The request to revoke reached the employer."""
    revocations_before: int = 0


@dataclass(frozen=True, slots=True)
class ExemptTime:
    """First day free of pension insurance, and the first day insured again (None: open)."""

    first: date
    insured_again: date | None
    report_by: date
    """Last day for the report of the request that keeps the early effect."""
    lines: tuple[Line, ...]

    def holds(self, day: date) -> bool:
        """Tell whether the person is exempt on the day."""
        return self.first <= day and (self.insured_again is None or day < self.insured_again)


def problems(case: Exemption, law: Law) -> tuple[Problem, ...]:
    """What contradicts itself, all at once. `law` is that of the day of the revocation, if any."""
    return tuple(_problems(case, law))


def exempt_time(case: Exemption, law: Law) -> ExemptTime:
    """From when to when the exemption holds for all Minijobs of the person.

    It begins with the month of the request, never before the employment, where the report comes
    within six weeks; after a late one with the second month after that of the report.
    A revocation holds from the month after its request. Raises `Invalid` with all problems.
    """
    wrong = problems(case, law)
    if wrong:
        raise Invalid(problems=wrong)
    report_by = case.requested + timedelta(weeks=int(law["rv_exemption_report_weeks"]))
    if case.reported is not None and case.reported > report_by:
        first = Month.of(case.reported).plus(_LATE_MONTHS).first
        shown = {"reported": case.reported, "report_by": report_by, "first": first}
        lines = [Line("rv_exempt_late_report", None, shown, _REQUEST)]
    else:
        first = max(case.begins, Month.of(case.requested).first)
        shown = {"requested": case.requested, "report_by": report_by, "first": first}
        lines = [Line("rv_exempt_from", None, shown, _REQUEST)]
    again = None
    if case.revoked is not None:
        again = max(first, Month.of(case.revoked).plus(1).first)
        told = {"revoked": case.revoked, "first": again}
        lines.append(Line("rv_exempt_revoked", None, told, _REVOCATION))
    return ExemptTime(first, again, report_by, tuple(lines))


def _problems(case: Exemption, law: Law) -> Iterator[Problem]:
    if case.reported is not None and case.reported < case.requested:
        yield Problem("rv_exempt_report_before_request", "reported", {"day": case.requested})
    if case.revoked is None:
        return
    if case.revoked < case.requested:
        yield Problem("rv_exempt_revoked_before_request", "revoked", {"day": case.requested})
    allowed = law.values.get("rv_exemption_revocations")
    if allowed is None:
        yield Problem("rv_exempt_not_revocable_yet", "revoked", {"day": case.revoked})
    elif case.revocations_before >= allowed:
        yield Problem("rv_exempt_revoked_already", "revocations_before")
