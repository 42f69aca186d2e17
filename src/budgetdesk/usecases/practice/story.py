"""The story of the practice household, month by month, from its data and its plan."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from budgetdesk.kernel.money import ZERO, Money, total
from budgetdesk.kernel.period import DateRange, Month
from budgetdesk.usecases.practice.bank_days import bank_day_until
from budgetdesk.usecases.practice.calendar_year import (
    EVERYDAY_PRICE,
    Dice,
    everyday,
    payments,
    transfers,
)
from budgetdesk.usecases.practice.granting import Granted, grants_of, instalments
from budgetdesk.usecases.practice.movements import Movement
from budgetdesk.usecases.practice.pay import Pay, pays_of
from budgetdesk.usecases.practice.plan import PracticePlan
from budgetdesk.usecases.practice.tables import Tables, read_tables
from budgetdesk.usecases.practice.wages import refunds, team_movements

_WITHDRAWAL_DAY: Final = 6
_LEAST_CASH: Final = Money(100_00)
_NOTE: Final = 10_00
"""The cash machine gives tens."""


@dataclass(frozen=True, slots=True)
class StoryMonth:
    """One month: what the bank books, with its balances, and what is entered by hand."""

    days: DateRange
    opening: Money
    bank: tuple[Movement, ...]
    by_hand: tuple[Movement, ...]

    @property
    def closing(self) -> Money:
        """Balance of the bank account on the month's last day."""
        return self.opening + total(each.amount for each in self.bank)

    @property
    def bookings(self) -> int:
        """How many bookings the month makes: both sides of a transfer, a mistake and its storno."""
        moved = [*self.bank, *self.by_hand]
        return sum(2 if each.transfer or each.reversed_on else 1 for each in moved)


@dataclass(frozen=True, slots=True)
class Story:
    """Everything that happens."""

    plan: PracticePlan
    tables: Tables
    granted: tuple[Granted, ...]
    months: tuple[StoryMonth, ...]

    @property
    def kept(self) -> tuple[StoryMonth, ...]:
        """The months whose bookings stand in the file."""
        return self.months[: len(self.plan.kept_months)]


def tell(plan: PracticePlan) -> Story:
    """Return the story of the plan; told anew it is the same."""
    story = _told(plan, 0)
    kept = story.kept
    wanted = (plan.bookings or 0) - sum(month.bookings for month in kept)
    if wanted <= 0 or not kept:
        return story
    return _told(plan, -(-wanted // len(kept)))


def _told(plan: PracticePlan, purchases: int) -> Story:
    """The story with so many everyday purchases in every month."""
    tables = read_tables()
    granted = grants_of(plan, tables, EVERYDAY_PRICE * purchases)
    bank, cash = _opening(tables, "bank"), _opening(tables, "cash")
    months = []
    for month in plan.months:
        moved = _movements(plan, tables, granted, month, purchases)
        moved += _withdrawal(tables, month, cash, moved)
        cash += total(_in_cash(each) for each in moved)
        until = min(month.last, plan.days.last)
        told = _month(DateRange(month.first, until), bank, moved)
        months.append(told)
        bank = told.closing
    return Story(plan, tables, granted, tuple(months))


def _movements(
    plan: PracticePlan,
    tables: Tables,
    granted: tuple[Granted, ...],
    month: Month,
    purchases: int,
) -> list[Movement]:
    years = month.year - plan.first_year
    dice = Dice(month, years, plan.seed, is_last_year=month.year == plan.days.last.year)
    before = _paid_before(plan, month)
    return [
        *instalments(tables, granted, month),
        *payments(tables, dice),
        *transfers(tables, month),
        *team_movements(tables, month, pays_of(plan, month), before),
        *refunds(tables, month, lambda ill: pays_of(plan, ill)),
        *everyday(tables, dice, purchases),
    ]


def _paid_before(plan: PracticePlan, month: Month) -> tuple[Pay, ...]:
    """Pay of the month before; before the story it was that of its first month."""
    before = month.plus(-1)
    if before.year >= plan.first_year:
        return pays_of(plan, before)
    return tuple(replace(pay, month=before) for pay in pays_of(plan, month))


def _withdrawal(
    tables: Tables, month: Month, cash: Money, moved: Sequence[Movement]
) -> list[Movement]:
    """Cash from the machine, so that the cash box never runs below its least."""
    short = _LEAST_CASH - cash - total(_in_cash(each) for each in moved)
    if short <= ZERO:
        return []
    amount = Money(-(-short.cents // _NOTE) * _NOTE)
    return [
        Movement(
            bank_day_until(month.day(_WITHDRAWAL_DAY)),
            "bank",
            -amount,
            tables.payees["automat"],
            f"Bargeldauszahlung {month.day(_WITHDRAWAL_DAY):%d.%m.%Y} Karte 0",
            transfer="cash",
        )
    ]


def _in_cash(movement: Movement) -> Money:
    """What the movement leaves in the cash box."""
    if movement.account == "cash":
        return ZERO if movement.reversed_on else movement.amount
    return -movement.amount if movement.transfer == "cash" else ZERO


def _month(days: DateRange, opening: Money, moved: Iterable[Movement]) -> StoryMonth:
    inside = sorted((each for each in moved if each.on in days), key=lambda each: each.on)
    bank = [each for each in inside if each.account == "bank"]
    return StoryMonth(
        days,
        opening,
        tuple(
            replace(each, reference=f"UEB{each.on:%y%m%d}{number:05d}")
            for number, each in enumerate(bank, start=1)
        ),
        tuple(each for each in inside if each.account != "bank"),
    )


def _opening(tables: Tables, account: str) -> Money:
    rows = tables.household["opening"]
    return total(Money.of(row["amount"]) for row in rows if row["account"] == account)
