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


class Status(Enum):
    """How the employment stands in social insurance."""

    MINIJOB = "minijob"
    """Geringfügig entlohnt, § 8 Abs. 1 Nr. 1 SGB IV."""
    SHORT_TERM = "short_term"
    """Kurzfristig, § 8 Abs. 1 Nr. 2 SGB IV."""
    MIDIJOB = "midijob"
    """Übergangsbereich, § 20 Abs. 2 SGB IV."""
    FULL = "full"
    """Insured with the whole pay up to the ceilings."""


class Special(Enum):
    """What changes the branches a person is insured in."""

    NONE = "none"
    WORKING_STUDENT = "working_student"
    """Werkstudent: pension insurance only (§ 6 Abs. 1 Nr. 3 SGB V, § 27 Abs. 4 SGB III)."""
    PENSION_BEFORE_LIMIT = "pension_before_limit"
    """Full old-age pension before the Regelaltersgrenze: insured (Personengruppe 120)."""
    PENSION_AFTER_LIMIT = "pension_after_limit"
    """Full old-age pension after the Regelaltersgrenze (Personengruppe 119)."""
    PENSION_AFTER_LIMIT_INSURED = "pension_after_limit_insured"
    """As before, with pension insurance by own declaration (§ 5 Abs. 4 Satz 2 SGB VI)."""


class HealthCover(Enum):
    """Who insures the person against sickness."""

    STATUTORY = "statutory"
    """In a Krankenkasse by this employment, or in any form beside a Minijob."""
    VOLUNTARY = "voluntary"
    """Voluntary member of a Krankenkasse because of pay above the Jahresarbeitsentgeltgrenze."""
    PRIVATE = "private"


@dataclass(frozen=True, slots=True)
class Child:
    """A child of the employee, for the long-term-care contribution (§ 55 Abs. 3, 3a SGB XI)."""

    birth: date
    counts_from: date
    """The first month's first day from which the proof counts."""


class FlatTax(Enum):
    """Who taxes the pay, and how (§§ 38b, 40a EStG)."""

    BY_CARD = "by_card"
    """Individually by the ELStAM of the employee."""
    TWO_PERCENT = "two_percent"
    """Einheitliche Pauschsteuer of a Minijob, § 40a Abs. 2 EStG."""
    TWENTY_PERCENT = "twenty_percent"
    """Minijob without the employer's flat pension contribution, § 40a Abs. 2a EStG."""
    TWENTY_FIVE_PERCENT = "twenty_five_percent"
    """Short-term work, § 40a Abs. 1 EStG."""


@dataclass(frozen=True, slots=True)
class TaxCard:
    """The wage-tax features (ELStAM) that hold in the month."""

    tax_class: int
    """1 to 6."""
    factor: Decimal | None = None
    """Faktor of class IV, below 1."""
    child_allowances: Decimal = Decimal(0)
    """Kinderfreibeträge in halves."""
    church: bool = False
    """Member of a church that lets the employer withhold church tax."""
    monthly_allowance: Money = ZERO
    """Freibetrag a month."""
    monthly_addition: Money = ZERO
    """Hinzurechnungsbetrag a month."""
    private_basic_premium: Money = ZERO
    """Monthly premium of the basic private health and care cover (PKPV)."""
    private_subsidy: Money = ZERO
    """The employer's tax-free subsidy to it a month (PKPVAGZ, from 2026)."""


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


class AccidentCharge(Enum):
    """How the accident insurer charges the employer (§ 185 Abs. 4 SGB VII)."""

    HOUSEHOLD_CHEQUE = "household_cheque"
    """1.6 % with the debit of the Minijob-Zentrale."""
    PER_HEAD = "per_head"
    """A flat amount per head and year."""
    BY_PAY = "by_pay"
    """Percent of the pay."""
    NONE = "none"
    """Not known yet or charged otherwise: no line, and a hint says so."""


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
