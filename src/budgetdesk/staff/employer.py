"""The budget holder as an employer."""

from __future__ import annotations

from enum import Enum


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
