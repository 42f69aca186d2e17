"""The plan's ways to cut and to divide, on whole cents.

Everything is a whole number: cents, rates as parts of 1,000 or 100,000. The plan cuts toward
zero, `//` downward; they differ below zero only. Where an amount can be negative, `cut` is
taken; everywhere else the step says or shows why it cannot be.
"""

from __future__ import annotations

from budgetdesk.payroll.wage_tax.codes import EURO, MONTH, WEEK, YEAR


def cut(amount: int, divisor: int) -> int:
    """Quotient without its fraction, toward zero also for a negative amount."""
    return amount // divisor if amount >= 0 else -(-amount // divisor)


def raised(amount: int, divisor: int) -> int:
    """Quotient, raised to the next whole number; the amount is not negative."""
    return -(-amount // divisor)


def down_to_euros(cents: int) -> int:
    """Whole euros not above the amount, in cents; the amount is not negative."""
    return cents // EURO * EURO


def up_to_euros(cents: int) -> int:
    """Whole euros not below the amount, in cents; the amount is not negative."""
    return -(-cents // EURO) * EURO


def per_year(amount: int, lzz: int) -> int:
    """MRE4JL: amount of a pay period, not negative, counted up to a year, in cents."""
    if lzz == MONTH:
        return amount * 12
    if lzz == YEAR:
        return amount
    if lzz == WEEK:
        return amount * 360 // 7
    return amount * 360


def per_period(amount: int, lzz: int) -> int:
    """UPANTEIL: part of a yearly amount, not negative, for the pay period, in cents.

    Source: § 39b Abs. 2 Satz 9 EStG.
    """
    if lzz == MONTH:
        return amount // 12
    if lzz == YEAR:
        return amount
    if lzz == WEEK:
        return amount * 7 // 360
    return amount // 360
