"""Which edition of the plan holds when."""

from __future__ import annotations

from datetime import date
from enum import Enum
from typing import Final

from budgetdesk.kernel.timeline import Timeline


class Edition(Enum):
    """The editions that the program has; the value is the plan's own name.

    Not held: the first edition for 2025, of 2024-11-18, still with the tariff of 2024. Pay of
    January and February 2025 may have been taxed by it; a correction of such pay has to take
    the tax that was withheld from the payslip, it cannot be computed again here.
    """

    YEAR_2024 = "Lohnsteuer2024"
    """January to November 2024."""
    DECEMBER_2024 = "Lohnsteuer2024Dezember"
    """December 2024, which catches up for the whole year; with LZZ = 1 the whole year 2024."""
    YEAR_2025 = "Lohnsteuer2025"
    YEAR_2026 = "Lohnsteuer2026"

    @property
    def stand(self) -> date:
        """Day of issue, as the plan's file names it (`Stand`)."""
        return _STAND[self]


_STAND: Final = {
    Edition.YEAR_2024: date(2024, 3, 11),
    Edition.DECEMBER_2024: date(2024, 10, 11),
    Edition.YEAR_2025: date(2025, 9, 17),
    Edition.YEAR_2026: date(2025, 10, 23),
}
_EDITIONS: Final = Timeline.of(
    (
        (date(2024, 1, 1), Edition.YEAR_2024),
        (date(2024, 12, 1), Edition.DECEMBER_2024),
        (date(2025, 1, 1), Edition.YEAR_2025),
        (date(2026, 1, 1), Edition.YEAR_2026),
    ),
    known_until=date(2026, 12, 31),
    name="wage_tax_plan",
)


def edition_for(last_day: date) -> Edition:
    """Return the edition for a pay period that ends on the day.

    For one-off pay it is the day on which it is paid (§ 38a Abs. 1 EStG). Raises `ValueGap` on
    a day for which the program has no plan: wage tax is never estimated.
    """
    return _EDITIONS.at(last_day)
