"""How the running period of each Teilbudget stands and would end."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from budgetdesk.budget.forecast import Gap
from budgetdesk.budget.funders import BenefitForm, Teilbudget
from budgetdesk.budget.instalments import granted_by_month
from budgetdesk.budget.period_account import PeriodAccount
from budgetdesk.budget.period_outlook import PeriodOutlook, period_outlook
from budgetdesk.kernel.explanation import Explained
from budgetdesk.kernel.period import DateRange
from budgetdesk.ledger.ids import TeilbudgetId
from budgetdesk.storage.reader import Reader
from budgetdesk.usecases.repayment import running_block, terms_on
from budgetdesk.usecases.report_facts import agreement_on, chosen_teilbudgets, grant_terms
from budgetdesk.usecases.today import projection_until
from budgetdesk.usecases.usage_report import figures


@dataclass(frozen=True, slots=True)
class RunningPeriod:
    """One Teilbudget's running period: its account up to today, and how it would end.

    `period` is the block of months by which the agreement measures, the whole grant where it does
    not say; all three are None where no grant has begun yet.
    """

    teilbudget: Teilbudget
    period: DateRange | None
    account: PeriodAccount | None
    outlook: Explained[PeriodOutlook | Gap] | None


def running_periods(
    reader: Reader, teilbudget: TeilbudgetId | None, today: date
) -> tuple[RunningPeriod, ...]:
    """Say for one Teilbudget, or all (None), how its running period would end.

    Teilbudgets given as vouchers are left out: they are no money. Raises `NotFound`.
    """
    return tuple(
        _running(reader, one, today)
        for one in chosen_teilbudgets(reader, teilbudget)
        if one.form is BenefitForm.MONEY
    )


def _running(reader: Reader, teilbudget: Teilbudget, today: date) -> RunningPeriod:
    all_terms = grant_terms(reader, teilbudget.id)
    terms = terms_on(all_terms, today)
    if terms is None:
        return RunningPeriod(teilbudget, None, None, None)
    grant = terms.grant
    agreement = agreement_on(reader, teilbudget.id, DateRange(grant.valid_from, today))
    period = running_block(terms, agreement, today)
    up_to_today = DateRange(period.first, today)
    account = figures(reader, teilbudget.id, up_to_today, today).sections[0].account
    outlook = period_outlook(
        agreement,
        account,
        granted_by_month(grant, terms.amounts, period).value,
        projection_until(reader, teilbudget, today, period.last),
        period=period,
        grant=grant,
        is_last_grant=all(each.grant.valid_from <= grant.valid_from for each in all_terms),
    )
    return RunningPeriod(teilbudget, period, account, outlook)
