"""Amounts, days and times as they stand in German text, and how such text is read."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import Final

from budgetdesk.kernel.money import Money
from budgetdesk.kernel.period import DateRange, Month

NO_BREAK: Final = "\u00a0"
MINUS: Final = "\u2212"
"""Screen readers say "minus" for this sign and often nothing for a hyphen."""

_MONTHS: Final = (
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
)
_WEEKDAYS: Final = ("Mo", "Di", "Mi", "Do", "Fr", "Sa", "So")
_AMOUNT: Final = re.compile(r"([-+\u2212]?)(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d{1,2}))?")
_AMOUNT_WITH_POINT: Final = re.compile(r"([-+\u2212]?)(\d+)\.(\d{2})")
_GERMAN_DAY: Final = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")


def money_text(amount: Money) -> str:
    """Write an amount as ``−1.234,50 €`` with a no-break space."""
    sign = MINUS if amount.cents < 0 else ""
    euros, cents = divmod(abs(amount.cents), 100)
    return f"{sign}{euros:,}".replace(",", ".") + f",{cents:02d}{NO_BREAK}€"


def number_text(number: Decimal) -> str:
    """Write a decimal number with a comma, without needless noughts: ``12,5``."""
    text = format(number.normalize(), "f")
    return text.replace("-", MINUS).replace(".", ",")


def day_text(day: date) -> str:
    """Write a day as ``03.11.2026``."""
    return f"{day:%d.%m.%Y}"


def day_in_list(day: date) -> str:
    """Write a day as ``Di 03.11.2026``."""
    return f"{_WEEKDAYS[day.weekday()]} {day:%d.%m.%Y}"


def day_in_sentence(day: date) -> str:
    """Write a day as ``3. November 2026``."""
    return f"{day.day}.{NO_BREAK}{_MONTHS[day.month - 1]} {day.year}"


def month_text(month: Month) -> str:
    """Write a month as ``November 2026``."""
    return f"{_MONTHS[month.month - 1]} {month.year}"


def period_text(period: DateRange) -> str:
    """Write a period as ``01.01.2026 bis 31.03.2026``."""
    return f"{day_text(period.first)} bis {day_text(period.last)}"


def hours_text(minutes: int) -> str:
    """Write whole minutes as hours and minutes: ``12:30``."""
    sign = MINUS if minutes < 0 else ""
    return f"{sign}{abs(minutes) // 60}:{abs(minutes) % 60:02d}"


def value_text(value: object) -> str:
    """Write any value that may stand in a sentence; text stays as it is."""
    if isinstance(value, Money):
        return money_text(value)
    if isinstance(value, date):
        return day_text(value)
    if isinstance(value, Month):
        return month_text(value)
    if isinstance(value, DateRange):
        return period_text(value)
    if isinstance(value, Decimal):
        return number_text(value)
    return str(value)


def parse_money(text: str) -> Money:
    """Read an amount such as ``1.234,50``, ``-12`` or ``12.50``; raises `ValueError`.

    A point followed by three digits groups thousands, followed by two it separates cents;
    anything that could mean two things is refused.
    """
    cleaned = text.replace("€", "").replace(NO_BREAK, " ").strip()
    match = _AMOUNT.fullmatch(cleaned) or _AMOUNT_WITH_POINT.fullmatch(cleaned)
    if match is None:
        raise ValueError(text)
    sign, euros, cents = match.groups()
    whole = int(euros.replace(".", "")) * 100 + int((cents or "0").ljust(2, "0"))
    return Money(-whole if sign in {"-", MINUS} else whole)


def parse_day(text: str) -> date:
    """Read a day such as ``2026-11-03`` or ``3.11.2026``; raises `ValueError`."""
    match = _GERMAN_DAY.fullmatch(text.strip())
    if match is None:
        return date.fromisoformat(text.strip())
    day, month, year = (int(group) for group in match.groups())
    return date(year, month, day)
