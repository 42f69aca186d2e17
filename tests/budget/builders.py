"""Grants, agreements and movements with defaults, so that a test shows only what matters to it."""

from __future__ import annotations

from datetime import date
from typing import Any

from budgetdesk.budget.agreement import Agreement, ProofMode, ProofPeriod
from budgetdesk.budget.grants import Grant, GrantAmount, OneOff
from budgetdesk.budget.ids import AgreementId, GrantAmountId, GrantId, OneOffId
from budgetdesk.budget.period_account import Movement
from budgetdesk.kernel.explanation import Explained
from budgetdesk.kernel.german_calendar import Land, LocalHoliday, PlaceOfWork
from budgetdesk.kernel.money import Money
from budgetdesk.kernel.period import DateRange
from budgetdesk.ledger.cost_types import CostKind
from budgetdesk.ledger.ids import TeilbudgetId

NRW = PlaceOfWork(Land.NW)
AUGSBURG = PlaceOfWork(Land.BY, LocalHoliday.AUGSBURG)


def day(text: str) -> date:
    return date.fromisoformat(text)


def days(first: str, last: str) -> DateRange:
    return DateRange(day(first), day(last))


def year(number: int) -> DateRange:
    return DateRange(date(number, 1, 1), date(number, 12, 31))


def eur(text: str) -> Money:
    return Money.of(text)


def a_grant(valid_from: str = "2026-01-01", valid_to: str = "2026-12-31", **changes: Any) -> Grant:
    values: dict[str, Any] = {
        "id": GrantId(1),
        "teilbudget": TeilbudgetId(1),
        "valid_from": day(valid_from),
        "valid_to": day(valid_to),
    }
    return Grant(**(values | changes))


def an_amount(amount: str, from_day: str = "2026-01-01", **changes: Any) -> GrantAmount:
    values: dict[str, Any] = {
        "id": GrantAmountId(0),
        "grant": GrantId(1),
        "from_day": day(from_day),
        "amount": eur(amount),
    }
    return GrantAmount(**(values | changes))


def a_one_off(amount: str, on: str, grant: int = 1, purpose: str = "") -> OneOff:
    return OneOff(OneOffId(0), GrantId(grant), day(on), eur(amount), purpose)


def an_agreement(**changes: Any) -> Agreement:
    values: dict[str, Any] = {
        "id": AgreementId(1),
        "teilbudget": TeilbudgetId(1),
        "valid_from": date(2026, 1, 1),
        "valid_to": None,
        "proof_mode": ProofMode.LIST,
        "proof_period": ProofPeriod.QUARTER,
    }
    return Agreement(**(values | changes))


def a_movement(on: str, amount: str, kind: CostKind = CostKind.SPENDING, **more: Any) -> Movement:
    return Movement(day(on), eur(amount), kind, **more)


def codes(explained: Explained[Any]) -> list[str]:
    return [line.code for line in explained.lines]
