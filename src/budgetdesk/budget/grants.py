"""Grants (Bescheide): what a Leistungsträger pays, from when to when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from budgetdesk.budget.ids import GrantAmountId, GrantId, OneOffId
from budgetdesk.kernel.money import ZERO, Money
from budgetdesk.kernel.period import DateRange
from budgetdesk.ledger.ids import TeilbudgetId


@dataclass(frozen=True, slots=True)
class Grant:
    """One Bescheid for one Teilbudget.

    An instalment covers `rhythm_months` months (1 monthly, 3 quarterly). Paid in advance it is
    due on `payment_day` of its first month, else on `payment_day` of the month after its last.
    `next_after_check`: the next advance comes only after the proof was checked.
    `posted_on` is the day on which the letter was posted, `served_on` that of a formal service;
    both None where not known.
    """

    id: GrantId
    teilbudget: TeilbudgetId
    valid_from: date
    valid_to: date
    payment_day: int = 1
    rhythm_months: int = 1
    in_advance: bool = True
    next_after_check: bool = False
    decided_on: date | None = None
    posted_on: date | None = None
    served_on: date | None = None
    review_on: date | None = None
    aktenzeichen: str = ""
    note: str = ""

    @property
    def validity(self) -> DateRange:
        """The days for which the grant holds. Raises `ValueError` where the days are reversed."""
        return DateRange(self.valid_from, self.valid_to)


@dataclass(frozen=True, slots=True)
class GrantAmount:
    """What the grant gives each month from a day on.

    `amount` is what the Leistungsträger pays a month (for vouchers, their value);
    `own_contribution` the Eigenbeitrag the holder adds; `minutes` the granted time a month,
    None where the grant names none.
    """

    id: GrantAmountId
    grant: GrantId
    from_day: date
    amount: Money
    own_contribution: Money = ZERO
    minutes: int | None = None


@dataclass(frozen=True, slots=True)
class OneOff:
    """A one-off amount of a grant, such as for training; `on` is the day it is due."""

    id: OneOffId
    grant: GrantId
    on: date
    amount: Money
    purpose: str = ""
