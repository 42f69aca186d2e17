"""What would have to be repaid today."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from budgetdesk.budget.agreement import Agreement, CarryOverWhen, ProofPeriod
from budgetdesk.budget.funders import BenefitForm, Teilbudget
from budgetdesk.budget.instalments import granted_by_month
from budgetdesk.budget.periods import proof_periods
from budgetdesk.budget.settlement import Repayable, repayable_today
from budgetdesk.kernel.explanation import Explained
from budgetdesk.kernel.period import DateRange
from budgetdesk.ledger.ids import TeilbudgetId
from budgetdesk.reports.content.usage_input import GrantTerms
from budgetdesk.storage.reader import Reader
from budgetdesk.usecases.report_facts import agreement_on, chosen_teilbudgets, grant_terms
from budgetdesk.usecases.usage_report import figures


@dataclass(frozen=True, slots=True)
class RepaymentView:
    """One Teilbudget today. `period` is the running one by which the agreement measures.

    Both are None where no grant has begun yet.
    """

    teilbudget: Teilbudget
    period: DateRange | None
    repayable: Explained[Repayable | None] | None


def repayments(
    reader: Reader, teilbudget: TeilbudgetId | None, today: date
) -> tuple[RepaymentView, ...]:
    """Say for one Teilbudget, or all (None), what would have to be repaid today.

    Teilbudgets given as vouchers are left out: they are no money. Raises `NotFound`.
    """
    return tuple(
        _view(reader, one, today)
        for one in chosen_teilbudgets(reader, teilbudget)
        if one.form is BenefitForm.MONEY
    )


def _view(reader: Reader, teilbudget: Teilbudget, today: date) -> RepaymentView:
    terms = terms_on(grant_terms(reader, teilbudget.id), today)
    if terms is None:
        return RepaymentView(teilbudget, None, None)
    agreement = agreement_on(reader, teilbudget.id, DateRange(terms.grant.valid_from, today))
    block = running_block(terms, agreement, today)
    section = figures(reader, teilbudget.id, DateRange(block.first, today), today).sections[0]
    granted = granted_by_month(terms.grant, terms.amounts, block).value
    repayable = repayable_today(
        agreement,
        section.account,
        [month.amount for month in granted],
        grant=terms.grant,
        today=today,
        own_money=section.own.closing,
    )
    return RepaymentView(teilbudget, block, repayable)


def terms_on(terms: tuple[GrantTerms, ...], today: date) -> GrantTerms | None:
    """Return the grant that holds today, else the last one that has begun; None where none."""
    begun = [each for each in terms if each.grant.valid_from <= today]
    holding = [each for each in begun if today <= each.grant.valid_to]
    return max(holding or begun, key=lambda each: each.grant.valid_from, default=None)


def running_block(terms: GrantTerms, agreement: Agreement | None, today: date) -> DateRange:
    """Return the block of months that holds today by the agreement's rule; the grant where none."""
    rule = None if agreement is None else agreement.carry_over
    if rule is None or rule.when is CarryOverWhen.END:
        return terms.grant.validity
    blocks = proof_periods(terms.grant, ProofPeriod(rule.when.value))
    return next((block for block in blocks if today in block), terms.grant.validity)
