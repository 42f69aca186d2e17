"""Short-term jobs: no insurance, only Umlagen (and the accident insurer, in `accident`)."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from budgetdesk.payroll.contributions.case import MonthCase
from budgetdesk.payroll.contributions.minijob import minijob_levies
from budgetdesk.payroll.facts import Branch, Employment
from budgetdesk.payroll.results import Share
from budgetdesk.statutory.law import Law

_FOUR_WEEKS: Final = timedelta(weeks=4)


def short_term_shares(case: MonthCase, law: Law) -> tuple[Share, ...]:
    """Umlagen of a short-term job; no U1 where it lasts four weeks at most.

    Source: § 7 Abs. 2 AAG. Raises `ValueGap` where a figure is missing.
    """
    brief = lasts_four_weeks_at_most(case.employment)
    return tuple(
        share for share in minijob_levies(case, law) if not (brief and share.branch is Branch.U1)
    )


def lasts_four_weeks_at_most(employment: Employment) -> bool:
    """Tell whether the job is limited to four weeks; one without a known end is not."""
    return employment.ends is not None and employment.ends - employment.begins < _FOUR_WEEKS
