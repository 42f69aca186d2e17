"""How long papers are kept."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True, slots=True)
class Retention:
    """Last day of keeping, and the first on which the papers may go."""

    keep_until: date
    delete_from: date


def retention(last_entry: date, years: int) -> Retention:
    """Keep until the end of so many calendar years after the year of the last entry.

    For the Lohnkonto six years (§ 41 Abs. 1 Satz 9 EStG, resources/statutory). For the budget's
    receipts the agreement says it; no statutory number was found.
    """
    keep_until = date(last_entry.year + years, 12, 31)
    return Retention(keep_until, keep_until + timedelta(days=1))
