"""The usage report (Verwendungsnachweis): every figure computed from its facts.

Private bookings are never part of it; of a booking that is partly private only the other parts
are.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import chain

from budgetdesk.budget.agreement import Agreement
from budgetdesk.budget.carry_over import CarryOver, carry_over
from budgetdesk.budget.instalments import (
    MonthBudget,
    granted_by_month,
    granted_in,
)
from budgetdesk.budget.mutual_cover import PlanLine, plan_and_spent
from budgetdesk.budget.period_account import PeriodAccount, movements_of, period_account
from budgetdesk.budget.refund_claims import open_claims
from budgetdesk.budget.settlement import Settlement, settlement
from budgetdesk.kernel.explanation import Explained, Line
from budgetdesk.kernel.money import Money, total
from budgetdesk.kernel.period import DateRange, Month
from budgetdesk.ledger.ids import CostTypeId
from budgetdesk.reports.content.entries import Names, entries_of, own_money_of
from budgetdesk.reports.content.payments import payments_of_period
from budgetdesk.reports.content.proof_modes import Piece
from budgetdesk.reports.content.usage_figures import (
    OwnMoney,
    Reason,
    UsageReport,
    UsageSection,
    VoucherAccount,
)
from budgetdesk.reports.content.usage_input import GrantTerms, TeilbudgetInput, UsageInput


def usage_report(inputs: UsageInput) -> UsageReport:
    """Compute every figure of the report, each with the lines that explain it.

    Running numbers of bookings go through all sections that list bookings, so that none is given
    twice.
    """
    names = Names(
        {each.id: each for each in inputs.cost_types},
        {each.id: each for each in inputs.assistants},
        inputs.receipts,
        inputs.own_accounts,
    )
    sections: list[UsageSection] = []
    number = 1
    for facts in inputs.sections:
        section = _section(facts, inputs, names, number)
        sections.append(section)
        if section.shows(Piece.BOOKINGS):
            number += len(section.entries)
    return UsageReport(
        inputs.holder,
        inputs.addressee,
        inputs.period,
        inputs.as_of,
        tuple(sections),
        names.cost_types,
        names.assistants,
        inputs.accounts,
        inputs.statements,
        inputs.remarks,
    )


def _section(facts: TeilbudgetInput, inputs: UsageInput, names: Names, number: int) -> UsageSection:
    period, teilbudget = inputs.period, facts.teilbudget.id
    account = _account(facts, inputs)
    granted = _granted(facts, period)
    payments = payments_of_period(facts.grants, facts.received, period, as_of=inputs.as_of)
    stays = _carry_over(facts, account.value, period)
    ends = _settlement(facts, account.value, period)
    plan = _plan(facts, account.value, period)
    claims = open_claims(facts.claims, period.last)
    return UsageSection(
        facts.teilbudget,
        facts.funder,
        facts.agreement,
        tuple(terms.grant for terms in _terms_in(facts, period)),
        account=account.value,
        granted=granted.value,
        granted_minutes=_granted_minutes(facts, period),
        payments=payments.value,
        carry_over=stays.value,
        is_measured=facts.measured is not None,
        settlement=ends.value,
        plan=plan.value,
        entries=entries_of(teilbudget, facts.bookings, names, first_number=number),
        own=OwnMoney(facts.own_opening, own_money_of(teilbudget, facts.bookings, names)),
        vouchers=_vouchers(facts, names),
        claims=tuple(claim for claim in facts.claims if claim.open_on(period.last)),
        reasons=_reasons(
            account=account.lines,
            granted=granted.lines,
            payments=payments.lines,
            plan=plan.lines,
            claims=claims.lines,
            carry_over=stays.lines,
            settlement=ends.lines,
        ),
    )


def _account(facts: TeilbudgetInput, inputs: UsageInput) -> Explained[PeriodAccount]:
    movements = movements_of(facts.teilbudget.id, facts.bookings, inputs.cost_types)
    return period_account(facts.opening, movements, inputs.period)


def _terms_in(facts: TeilbudgetInput, period: DateRange) -> list[GrantTerms]:
    found = [each for each in facts.grants if each.grant.validity.intersection(period)]
    return sorted(found, key=lambda each: (each.grant.valid_from, each.grant.id))


def _granted(facts: TeilbudgetInput, period: DateRange) -> Explained[Money]:
    found = [
        granted_in(each.grant, each.amounts, each.one_offs, period)
        for each in _terms_in(facts, period)
    ]
    lines = chain.from_iterable(one.lines for one in found)
    return Explained(total(one.value for one in found), tuple(lines))


def _months(facts: TeilbudgetInput, period: DateRange) -> list[MonthBudget]:
    found = [
        granted_by_month(each.grant, each.amounts, period).value
        for each in _terms_in(facts, period)
    ]
    return sorted(chain.from_iterable(found), key=lambda each: each.month)


def _granted_minutes(facts: TeilbudgetInput, period: DateRange) -> tuple[tuple[Month, int], ...]:
    """Granted time of each month for which a grant names one."""
    found = []
    for terms in _terms_in(facts, period):
        steps = sorted(terms.amounts, key=lambda each: each.from_day)
        for budget in granted_by_month(terms.grant, terms.amounts, period).value:
            first = max(budget.month.first, terms.grant.valid_from)
            holding = [each.minutes for each in steps if each.from_day <= first]
            if holding and holding[-1] is not None:
                found.append((budget.month, holding[-1]))
    return tuple(sorted(found))


def _carry_over(
    facts: TeilbudgetInput, account: PeriodAccount, period: DateRange
) -> Explained[CarryOver | None]:
    agreement, measured = facts.agreement, facts.measured
    if agreement is None:
        return Explained(None, (Line("agreement_not_entered"),))
    if agreement.carry_over is not None and measured is None:
        return Explained(None, (Line("rule_not_applied_today", inputs={"on": period.last}),))
    block = period if measured is None else measured.block
    return carry_over(
        agreement.carry_over,
        [each.amount for each in _months(facts, block)],
        spent=account.spent if block == period or measured is None else measured.spent,
        balance=account.closing,
        illness=agreement.illness_reserve,
        illness_amount=agreement.illness_amount,
    )


def _settlement(
    facts: TeilbudgetInput, account: PeriodAccount, period: DateRange
) -> Explained[Settlement | None]:
    """Settle where the last grant has ended with the period; else there is nothing to settle."""
    last = max((each.grant.valid_to for each in facts.grants), default=None)
    if last is None or last > period.last:
        return Explained(None)
    settled = settlement(account, facts.open_items)
    return Explained(settled.value, settled.lines)


def _plan(
    facts: TeilbudgetInput, account: PeriodAccount, period: DateRange
) -> Explained[tuple[PlanLine, ...] | None]:
    if facts.agreement is None:
        return Explained(None)
    return plan_of_period(facts.agreement, account.by_cost_type(), period)


def plan_of_period(
    agreement: Agreement, spent: Mapping[CostTypeId | None, Money], period: DateRange
) -> Explained[tuple[PlanLine, ...] | None]:
    """Compare the agreement's plan with the spending of the period.

    Each month of which a day lies in both counts whole. The value is None where the agreement
    has no plan, or its percentage was not entered (then a line says so).
    """
    if not agreement.plan:
        return Explained(None)
    until = agreement.valid_to or period.last
    months = [
        month
        for month in period.months()
        if agreement.valid_from <= month.last and month.first <= until
    ]
    cover, percent = agreement.mutual_cover, agreement.mutual_percent
    return plan_and_spent(agreement.plan, len(months), spent, cover, percent)


def _vouchers(facts: TeilbudgetInput, names: Names) -> VoucherAccount | None:
    if facts.vouchers is None:
        return None
    entries = entries_of(facts.teilbudget.id, facts.vouchers.bookings, names)
    return VoucherAccount(facts.vouchers.opening, entries)


def _reasons(**topics: Iterable[Line]) -> tuple[Reason, ...]:
    found = ((topic, tuple(lines)) for topic, lines in topics.items())
    return tuple(Reason(topic, lines) for topic, lines in found if lines)
