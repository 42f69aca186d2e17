"""What a month's pay depends on: the person, the employment, the employer, the year so far.

All are facts of one month. Where they come from (contract, roster, the user's file) is not known
here; rates that depend on the user's choice of fund come in with them and are never assumed.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum

from budgetdesk.kernel.german_calendar import Land
from budgetdesk.kernel.money import ZERO, Money
from budgetdesk.staff.employer import AccidentCharge
from budgetdesk.staff.insurance import Child, HealthCover, Special, Status
from budgetdesk.staff.wage_tax import FlatTax, TaxCard


@dataclass(frozen=True, slots=True)
class Person:
    """The employee as the month needs her."""

    birth: date
    health: HealthCover = HealthCover.STATUTORY
    additional_rate: Decimal | None = None
    """Zusatzbeitrag of the person's Krankenkasse in percent, whole; None where not known."""
    special: Special = Special.NONE
    is_parent: bool = False
    """A proof of parenthood exists: no surcharge for the childless, for life."""
    children: tuple[Child, ...] = ()
    rv_exempt: bool = False
    """Exempt from pension insurance in the Minijob (§ 6 Abs. 1b SGB VI)."""
    insured_elsewhere: bool = False
    """Compulsorily insured in pension by something else: no minimum base in the Minijob."""
    unemployment_free: bool = False
    """Not insured against unemployment here: a second Minijob that is added to a main job stays
    free of it (§ 27 Abs. 2 SGB III)."""
    flat_tax: FlatTax = FlatTax.BY_CARD
    tax_card: TaxCard | None = None


@dataclass(frozen=True, slots=True)
class Employer:
    """The employer as the month needs her."""

    land: Land
    """Land of the place of work."""
    berlin_east: bool | None = None
    """In Berlin: whether the place of work lies in the former East; the Land does not tell."""
    private_household: bool = True
    """Exempt from the Insolvenzgeldumlage as a private household (§ 358 Abs. 1 Satz 2 SGB III)."""
    u1_rate: Decimal | None = None
    """Umlage for sickness of the person's fund in percent; a Minijob takes the law's figure."""
    u2_rate: Decimal | None = None
    accident: AccidentCharge = AccidentCharge.NONE
    accident_amount: Money = ZERO
    """A year and head, for PER_HEAD."""
    accident_rate: Decimal = Decimal(0)
    """Percent, for BY_PAY."""


@dataclass(frozen=True, slots=True)
class Employment:
    """The employment as it stands in the month."""

    status: Status
    begins: date
    ends: date | None = None
    household_cheque: bool = False
    """A Minijob or short-term job by Haushaltsscheck (§ 8a SGB IV)."""
    regular_pay: Money | None = None
    """Regular monthly pay, where the Midijob's month below the limit has to be told apart."""
    weekly_minutes: int | None = None
    unpaid_days: tuple[date, ...] = ()
    """Days without SV membership (for example Krankengeld), which shorten the SV days."""


class Branch(Enum):
    """A position of the contributions, each rounded for itself."""

    KV = "kv"
    KV_ADDITIONAL = "kv_additional"
    PV = "pv"
    PV_CHILDLESS = "pv_childless"
    RV = "rv"
    AV = "av"
    U1 = "u1"
    U2 = "u2"
    U3 = "u3"
    UV = "uv"


@dataclass(frozen=True, slots=True)
class YearSoFar:
    """What one-off pay is measured against (§ 23a SGB IV): the year before this month.

    `liable` is the liable pay so far (current and one-off) by ceiling, `days` the SV days of the
    months with liable current pay; `before` is the year before, for the Märzklausel.
    """

    liable_kv: Money = ZERO
    liable_rv: Money = ZERO
    days: int = 0
    liable_pv: Money | None = None
    """Where the ceilings of health and care insurance differ (2027); else as `liable_kv`."""
    before: YearSoFar | None = None


@dataclass(frozen=True, slots=True)
class TaxYearSoFar:
    """Wages of the year for the tax on one-off pay: taxed so far and expected (`JRE4`)."""

    expected_yearly_wage: Money | None = None
    """Expected yearly pay without one-offs; None projects the month over the year."""
    one_off_taxed: Money = ZERO
