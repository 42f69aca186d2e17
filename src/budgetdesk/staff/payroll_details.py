"""What payroll must know about an assistant, from which day on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from budgetdesk.kernel.money import Money
from budgetdesk.staff.ids import AssistantId, PayrollDetailsId, SecondJobId
from budgetdesk.staff.insurance import Child, HealthCover, JobKind, Special
from budgetdesk.staff.wage_tax import FlatTax, TaxCard


@dataclass(frozen=True, slots=True)
class PayrollDetails:
    """Tax and insurance of one assistant from a day on, until the next details begin.

    Rates of the health insurer are entered by the user; None means not known, never zero.
    """

    id: PayrollDetailsId
    assistant: AssistantId
    from_day: date
    flat_tax: FlatTax = FlatTax.BY_CARD
    tax_card: TaxCard | None = None
    health: HealthCover = HealthCover.STATUTORY
    fund: str = ""
    """Name of the Krankenkasse; for Minijobs the person's own, though the Minijob-Zentrale
    collects."""
    fund_number: str = ""
    """Betriebsnummer of the Krankenkasse."""
    additional_rate: Decimal | None = None
    """Zusatzbeitrag of the Krankenkasse in percent."""
    u1_rate: Decimal | None = None
    """Umlage U1 that the employer pays to this Krankenkasse, in percent."""
    u2_rate: Decimal | None = None
    u1_refund_percent: Decimal | None = None
    """What U1 gives back at the level the employer chose, in percent."""
    special: Special = Special.NONE
    rv_exempt: bool = False
    """The exemption from pension insurance in the Minijob holds (§ 6 Abs. 1b SGB VI)."""
    rv_exemption_requested_on: date | None = None
    """Day on which the written request reached the employer."""
    insured_elsewhere: bool = False
    """Compulsorily insured in pension by something else than this job."""
    is_parent: bool = False
    """A proof of parenthood exists."""
    children: tuple[Child, ...] = ()
    single_parent: bool = False
    """Raises the days for a sick child (§ 45 Abs. 2 SGB V)."""


@dataclass(frozen=True, slots=True)
class SecondJob:
    """A job with another employer, as the questionnaire of § 8 Abs. 2 Nr. 7 BVV says."""

    id: SecondJobId
    assistant: AssistantId
    kind: JobKind
    employer: str
    regular_pay: Money
    """A month, certain one-off pay included."""
    begins: date
    ends: date | None = None
    weekly_minutes: int = 0
