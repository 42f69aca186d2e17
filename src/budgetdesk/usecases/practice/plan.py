"""What is asked of the practice household, and what comes back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from budgetdesk.kernel.period import DateRange, Month


@dataclass(frozen=True, slots=True)
class PracticePlan:
    """How long the story is told, how full the file is, and by which dice.

    The story begins on 1 January of `first_year` and runs for `years`, but not beyond `today`
    (None: 30 November of the last year). `bookings` is the least number of bookings in the file;
    small everyday purchases fill it up, None adds none. The newest `open_months` months lie only
    in the statement files, for the user to import. Equal plans give equal bytes and rows.
    """

    first_year: int = 2026
    years: int = 1
    bookings: int | None = None
    seed: int = 1
    today: date | None = None
    open_months: int = 1

    @property
    def days(self) -> DateRange:
        """The days of the story. Raises `ValueError` where `today` lies before its first day."""
        last_year = self.first_year + self.years - 1
        end = date(last_year, 12, 31)
        today = self.today or date(last_year, 11, 30)
        return DateRange(date(self.first_year, 1, 1), min(today, end))

    @property
    def months(self) -> tuple[Month, ...]:
        """The months of the story; the last one may be cut short by `today`."""
        return tuple(self.days.months())

    @property
    def kept_months(self) -> tuple[Month, ...]:
        """The months whose bookings stand in the file."""
        return self.months[: max(len(self.months) - self.open_months, 0)]


@dataclass(frozen=True, slots=True)
class PracticeFile:
    """A file that lies beside the budget file. `is_open`: it holds something the file has not."""

    name: str
    content: bytes
    is_open: bool


@dataclass(frozen=True, slots=True)
class PracticeSummary:
    """What was written into the budget file."""

    bookings: int
    receipts: int
    imports: int
    reports: int
    kept_until: date | None
    """Last day whose bookings are in the file; None where all months are left open."""
    open_from: date | None
    """First day that only the statement files know; None where nothing is left open."""
