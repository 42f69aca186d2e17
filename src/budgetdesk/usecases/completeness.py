"""What a Sachbearbeiter would ask about a usage report, found before it is handed in."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Final

from budgetdesk.budget.agreement import Agreement
from budgetdesk.budget.funders import BenefitForm, Teilbudget
from budgetdesk.budget.handed_out import HandedReport
from budgetdesk.budget.instalments import granted_by_month
from budgetdesk.budget.matching import MatchState
from budgetdesk.kernel.money import ZERO, Money, total
from budgetdesk.kernel.period import DateRange
from budgetdesk.kernel.problem import Problem, Weight
from budgetdesk.ledger.cost_types import CostKind
from budgetdesk.ledger.ids import CostTypeId, TeilbudgetId
from budgetdesk.reports.content.payments import PaymentRow, payments_of_period
from budgetdesk.reports.content.proof_modes import WANTS_RECEIPTS, Piece, shows
from budgetdesk.reports.content.usage import plan_of_period
from budgetdesk.reports.content.usage_input import GrantTerms
from budgetdesk.storage import finding_queries, report_queries
from budgetdesk.storage.finding_queries import Spot
from budgetdesk.storage.reader import Reader
from budgetdesk.usecases.account_findings import account_checks
from budgetdesk.usecases.report_facts import (
    Ledger,
    agreement_on,
    chosen_teilbudgets,
    grant_terms,
    money_at_end,
    opening_money,
)

_PAYMENT_WEIGHTS: Final = {
    MatchState.MISSING: Weight.WARNING,
    MatchState.DIFFERS: Weight.WARNING,
    MatchState.UNEXPECTED: Weight.WARNING,
    MatchState.LATE: Weight.HINT,
    MatchState.AWAITS_CHECK: Weight.HINT,
}


Check = Callable[[Reader], Iterable[Problem]]
"""One of the questions about a report; its answers are asked of a reader."""


@dataclass(frozen=True)
class _Matter:
    """One Teilbudget in one period, with what is known about it."""

    ledger: Ledger
    teilbudget: Teilbudget
    period: DateRange
    today: date
    agreement: Agreement | None
    terms: tuple[GrantTerms, ...]

    @property
    def subject(self) -> tuple[str, int]:
        return ("teilbudget", self.teilbudget.id)

    @property
    def has_amounts(self) -> bool:
        """Tell whether the report shows money of this Teilbudget."""
        mode = None if self.agreement is None else self.agreement.proof_mode
        return self.teilbudget.form is BenefitForm.MONEY and shows(mode, Piece.RESULT)

    def problem(self, code: str, weight: Weight, **data: object) -> Problem:
        """Problem about the Teilbudget as a whole; its name is among the data."""
        named = {"teilbudget": self.teilbudget.name, **data}
        return Problem(code, data=named, weight=weight, subject=self.subject)


def findings(
    reader: Reader, teilbudget: TeilbudgetId | None, period: DateRange, today: date
) -> tuple[Problem, ...]:
    """All that a Sachbearbeiter would ask about, each with its subject and a remedy.

    First what makes the report wrong, then what would be asked, then what is good to know; each
    group in the order: terms, money, bookings by day, accounts. Raises `NotFound`.
    """
    found = [
        problem for check in checks(reader, teilbudget, period, today) for problem in check(reader)
    ]
    return by_weight(found)


def by_weight(found: Iterable[Problem]) -> tuple[Problem, ...]:
    """Put what makes the report wrong first; what weighs the same stays in its order."""
    order = list(Weight)
    return tuple(sorted(found, key=lambda problem: order.index(problem.weight)))


def checks(
    reader: Reader, teilbudget: TeilbudgetId | None, period: DateRange, today: date
) -> tuple[Check, ...]:
    """Return the single checks that make up `findings`, in their order.

    They can be asked one after the other, while the file stays as it is: none takes longer than
    0.1 s in a file of 100,000 bookings. Raises `NotFound`.
    """
    ledger = Ledger.of(reader)
    of_teilbudgets = [
        partial(check, matter=matter)
        for matter in _matters(reader, ledger, teilbudget, period, today)
        for check in (_CHECKS if matter.has_amounts else _CHECKS_WITHOUT_AMOUNTS)
    ]
    return (
        partial(_not_assigned, teilbudget=teilbudget, period=period),
        *of_teilbudgets,
        *account_checks(ledger, period, today),
    )


def answers(reader: Reader, check: Check) -> tuple[Problem, ...]:
    """Ask one of the checks."""
    return tuple(check(reader))


def _matters(
    reader: Reader,
    ledger: Ledger,
    teilbudget: TeilbudgetId | None,
    period: DateRange,
    today: date,
) -> Iterator[_Matter]:
    for one in chosen_teilbudgets(reader, teilbudget):
        agreement = agreement_on(reader, one.id, period)
        yield _Matter(ledger, one, period, today, agreement, grant_terms(reader, one.id))


def _not_assigned(
    reader: Reader, teilbudget: TeilbudgetId | None, period: DateRange
) -> Iterator[Problem]:
    for spot in finding_queries.not_assigned(reader, period, teilbudget=teilbudget):
        yield _booking("not_assigned", spot, Weight.ERROR)


def _terms(_reader: Reader, matter: _Matter) -> Iterator[Problem]:
    """What the user has not entered yet."""
    period = matter.period
    inside = [each for each in matter.terms if each.grant.validity.intersection(period)]
    if not inside:
        yield matter.problem("grant_missing", Weight.WARNING, first=period.first, last=period.last)
    for each in inside:
        granted = granted_by_month(each.grant, each.amounts, period)
        for line in granted.lines:
            if line.code == "month_without_amount":
                yield matter.problem(
                    "grant_amount_missing", Weight.WARNING, month=line.inputs["month"]
                )
    if matter.agreement is None:
        yield matter.problem("agreement_missing", Weight.WARNING)
    elif matter.agreement.carry_over is None and matter.has_amounts:
        yield matter.problem("carry_over_missing", Weight.HINT)


def _payments(reader: Reader, matter: _Matter) -> Iterator[Problem]:
    is_voucher = matter.teilbudget.form is BenefitForm.VOUCHER
    received = report_queries.received_payments(
        reader,
        matter.teilbudget.id,
        matter.ledger.vouchers if is_voucher else matter.ledger.counted,
        matter.ledger.from_funder,
        until=max(matter.today, matter.period.last),
    )
    rows = payments_of_period(matter.terms, received, matter.period, as_of=matter.today)
    for row in rows.value:
        yield from _payment(matter, row)


def _payment(matter: _Matter, row: PaymentRow) -> Iterator[Problem]:
    match = row.match
    weight = _PAYMENT_WEIGHTS.get(match.state)
    if weight is None:
        return
    data: dict[str, object] = {"teilbudget": matter.teilbudget.name}
    if match.expected is not None:
        data |= {"due": match.expected.on, "expected": match.expected.amount}
    if match.received:
        data |= {
            "on": match.received[-1].on,
            "received": total(each.amount for each in match.received),
            "days": match.days_late,
        }
    subject = ("booking", match.received[-1].booking) if match.received else matter.subject
    yield Problem(f"payment_{match.state.value}", data=data, weight=weight, subject=subject)


def _opening(reader: Reader, matter: _Matter) -> Iterator[Problem]:
    """Money that moved after the last report and before this period: no report accounts for it."""
    number = matter.teilbudget.id
    earlier = [
        report.last
        for report in reader.all(HandedReport)
        if number in report.teilbudgets and report.last < matter.period.first
    ]
    if not earlier:
        return
    reported = money_at_end(reader, matter.ledger, number, max(earlier))
    opening = opening_money(reader, matter.ledger, number, matter.period).budget
    if opening != reported.budget:
        yield matter.problem(
            "opening_differs",
            Weight.ERROR,
            first=matter.period.first,
            opening=opening,
            last=max(earlier),
            closing=reported.budget,
        )


def _closing(reader: Reader, matter: _Matter) -> Iterator[Problem]:
    on = matter.period.last
    left = money_at_end(reader, matter.ledger, matter.teilbudget.id, on)
    if left.budget < ZERO:
        covered = left.budget + left.own >= ZERO
        code = "closing_negative_own" if covered else "closing_negative"
        weight = Weight.HINT if covered else Weight.WARNING
        yield matter.problem(code, weight, on=on, amount=-left.budget)


def _plan(reader: Reader, matter: _Matter) -> Iterator[Problem]:
    if matter.agreement is None:
        return
    names = {each.id: each.name for each in matter.ledger.cost_types}
    compared = plan_of_period(matter.agreement, _spent(reader, matter), matter.period)
    for line in compared.value or ():
        if line.uncovered:
            name = "" if line.cost_type is None else names[line.cost_type]
            yield matter.problem(
                "over_plan",
                Weight.WARNING,
                cost_type=name,
                planned=line.planned,
                spent=line.spent,
                uncovered=line.uncovered,
            )


def _spent(reader: Reader, matter: _Matter) -> dict[CostTypeId | None, Money]:
    sums = report_queries.sums_by_cost_type(
        reader,
        matter.teilbudget.id,
        matter.ledger.counted,
        since=matter.period.first,
        until=matter.period.last,
    )
    spending = matter.ledger.types_of(CostKind.SPENDING)
    return {cost_type: -amount for cost_type, amount in sums.items() if cost_type in spending}


def _receipts(reader: Reader, matter: _Matter) -> Iterator[Problem]:
    agreement = matter.agreement
    if agreement is None or not shows(agreement.proof_mode, Piece.BOOKINGS):
        return
    threshold = agreement.receipt_threshold or ZERO
    wanted = agreement.proof_mode in WANTS_RECEIPTS
    spots = finding_queries.without_receipt(
        reader,
        matter.teilbudget.id,
        matter.period,
        exempt=agreement.flat_rates,
        least=threshold if wanted else None,
    )
    for spot in spots:
        if spot.is_cash:
            weight = Weight.WARNING if spot.amount >= threshold else Weight.HINT
            yield _booking("cash_without_receipt", spot, weight)
        else:
            yield _booking("without_receipt", spot, Weight.WARNING)


def _purposes(reader: Reader, matter: _Matter) -> Iterator[Problem]:
    agreement = matter.agreement
    if agreement is not None and agreement.purposes:
        spots = finding_queries.outside_purposes(
            reader, matter.teilbudget.id, matter.period, purposes=agreement.purposes
        )
        for spot in spots:
            yield _booking("outside_purposes", spot, Weight.WARNING)


def _validity(reader: Reader, matter: _Matter) -> Iterator[Problem]:
    days = [each.grant.validity for each in matter.terms]
    number = matter.teilbudget.id
    for spot in finding_queries.outside_days(reader, number, matter.period, days=days):
        yield _booking("outside_validity", spot, Weight.WARNING)


def _assistants(reader: Reader, matter: _Matter) -> Iterator[Problem]:
    if matter.agreement is not None and matter.agreement.per_assistant:
        number = matter.teilbudget.id
        for spot in finding_queries.without_assistant(reader, number, matter.period):
            yield _booking("without_assistant", spot, Weight.WARNING)


_CHECKS_WITHOUT_AMOUNTS: Final = (_terms, _payments)
_CHECKS: Final = (
    *_CHECKS_WITHOUT_AMOUNTS,
    _opening,
    _closing,
    _plan,
    _receipts,
    _purposes,
    _validity,
    _assistants,
)


def _booking(code: str, spot: Spot, weight: Weight) -> Problem:
    data = {"booking": spot.booking, "on": spot.on, "payee": spot.payee, "amount": spot.amount}
    return Problem(code, data=data, weight=weight, subject=("booking", spot.booking))
