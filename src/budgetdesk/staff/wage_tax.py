"""What the wage tax of a person depends on."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from budgetdesk.kernel.money import ZERO, Money


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
