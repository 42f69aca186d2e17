"""What a settled month of one employment leaves behind for reports and for the Lohnkonto."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Final

from budgetdesk.kernel.money import Money
from budgetdesk.kernel.period import Month
from budgetdesk.payroll.church_tax import ChurchProcedure
from budgetdesk.payroll.month_tax import MonthTax
from budgetdesk.payroll.results import Contributions, Gross
from budgetdesk.staff.wage_tax import FlatTax

_HOUSEHOLD_GROUPS: Final = frozenset({"209", "210"})


class Confession(Enum):
    """To which church the church tax goes; the form has a line for each."""

    NONE = "none"
    PROTESTANT = "protestant"
    CATHOLIC = "catholic"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class SettledMonth:
    """One employment in one month, after its payslip."""

    month: Month
    person: str
    """Key of the person, the same in all months."""
    family_name: str
    given_name: str
    agency: str
    """Name of the collecting agency: the Krankenkasse or the Minijob-Zentrale."""
    contributions: Contributions
    tax: MonthTax
    gross: Gross
    net: Money
    """What was paid out."""
    days: int
    """Days of social insurance, 30 for a full month."""
    minutes: int = 0
    """Working time, for the accident insurer."""
    taxed: FlatTax = FlatTax.BY_CARD
    confession: Confession = Confession.NONE
    church_procedure: ChurchProcedure = ChurchProcedure.SIMPLIFIED
    """How church tax on flat tax was found."""
    in_midijob_range: bool = False
    """Pay of the month lies in the Übergangsbereich, whose formulas were used."""
    below_midijob_range: bool = False
    """A Midijob's month up to the Geringfügigkeitsgrenze: the pay is reduced as well (§ 2 Abs. 2
    Satz 2 und 5 BVV), but for the Kennzeichen it lies outside the Übergangsbereich."""
    year_before: Contributions | None = None
    """Contributions that the Märzklausel led back to the year before."""
    without_one_off: Contributions | None = None
    """Contributions as they would be without the one-off pay; None where there is none."""
    paid_on: date | None = None

    @property
    def by_household_cheque(self) -> bool:
        """Tell whether the job is reported by Haushaltsscheck."""
        return self.contributions.person_group in _HOUSEHOLD_GROUPS

    @property
    def current_contributions(self) -> Contributions:
        """Contributions without those on one-off pay."""
        return self.contributions if self.without_one_off is None else self.without_one_off
