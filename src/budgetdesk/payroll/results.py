"""What a month's calculation yields: lines of pay, shares of contributions, and their sums."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from budgetdesk.kernel.explanation import Line
from budgetdesk.kernel.money import ZERO, Money, total
from budgetdesk.payroll.facts import Branch


class Nature(Enum):
    """How a line of pay is treated."""

    CURRENT = "current"
    """Laufender Arbeitslohn."""
    ONE_OFF = "one_off"
    """Einmalzahlung (§ 23a SGB IV), sonstiger Bezug (§ 38a EStG)."""
    NET = "net"
    """No pay: expenses paid back, advances, what is kept back."""
    IN_KIND = "in_kind"
    """Sachbezug: taxed and liable, but not paid out."""


@dataclass(frozen=True, slots=True)
class PayLine:
    """One line of pay. `tax_free` and `contribution_free` are parts of `amount`, never more."""

    code: str
    """Names the word of the payslip, such as ``base_pay`` or ``sunday``."""
    amount: Money
    nature: Nature = Nature.CURRENT
    tax_free: Money = ZERO
    contribution_free: Money = ZERO
    minutes: int | None = None
    rate: Decimal | None = None
    """Euros an hour, or percent of the hourly wage."""
    lines: tuple[Line, ...] = ()
    rate_is_percent: bool = False

    @property
    def taxable(self) -> Money:
        """The part that is taxed."""
        return self.amount - self.tax_free

    @property
    def liable(self) -> Money:
        """The part that contributions are due on."""
        return self.amount - self.contribution_free


@dataclass(frozen=True, slots=True)
class Gross:
    """All lines of pay of a month."""

    lines: tuple[PayLine, ...] = ()

    def of(self, *natures: Nature) -> tuple[PayLine, ...]:
        """Return the lines of these natures."""
        return tuple(line for line in self.lines if line.nature in natures)

    @property
    def whole(self) -> Money:
        """Gesamtbrutto: current, one-off and in kind."""
        return total(line.amount for line in self.lines if line.nature is not Nature.NET)

    @property
    def taxable(self) -> Money:
        """Current pay that is taxed (Steuerbrutto without one-offs)."""
        return total(line.taxable for line in self.of(Nature.CURRENT, Nature.IN_KIND))

    @property
    def taxable_one_off(self) -> Money:
        """One-off pay that is taxed."""
        return total(line.taxable for line in self.of(Nature.ONE_OFF))

    @property
    def liable(self) -> Money:
        """Current pay that contributions are due on (SV-Brutto before ceilings)."""
        return total(line.liable for line in self.of(Nature.CURRENT, Nature.IN_KIND))

    @property
    def liable_one_off(self) -> Money:
        """One-off pay that contributions are due on, before ceilings."""
        return total(line.liable for line in self.of(Nature.ONE_OFF))

    @property
    def in_kind(self) -> Money:
        """What is taxed and liable but not paid out."""
        return total(line.amount for line in self.of(Nature.IN_KIND))

    @property
    def net_items(self) -> Money:
        """Expenses paid back less advances and what is kept back."""
        return total(line.amount for line in self.of(Nature.NET))


@dataclass(frozen=True, slots=True)
class Share:
    """One position of the contributions: base, rate, and who bears what."""

    branch: Branch
    base: Money
    rate: Decimal
    """Percent, both sides together."""
    employee: Money
    employer: Money
    line: Line
    """How it was reckoned: the same figures in words, with rounding and law."""

    @property
    def whole(self) -> Money:
        """What is paid to the collecting agency."""
        return self.employee + self.employer


@dataclass(frozen=True, slots=True)
class Contributions:
    """All positions of a month, with the keys for the reports to the agency."""

    shares: tuple[Share, ...]
    base_kv: Money = ZERO
    base_rv: Money = ZERO
    person_group: str = ""
    """Personengruppenschlüssel, such as ``101``."""
    contribution_group: str = ""
    """Beitragsgruppenschlüssel KV-RV-AV-PV, such as ``1111``."""
    lines: tuple[Line, ...] = ()
    """Steps before the shares: SV days, ceilings, Übergangsbereich, Märzklausel."""

    @property
    def employee(self) -> Money:
        """What is kept back from the pay."""
        return total(share.employee for share in self.shares)

    @property
    def employer(self) -> Money:
        """What the employer pays on top."""
        return total(share.employer for share in self.shares)

    def of(self, branch: Branch) -> Share | None:
        """Return the share of a branch; None where there is none."""
        return next((share for share in self.shares if share.branch is branch), None)
