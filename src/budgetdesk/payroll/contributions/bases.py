"""Pay that contributions are due on: ceilings, other jobs above them, one-off pay on top."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from budgetdesk.kernel.explanation import Line
from budgetdesk.kernel.german_calendar import Land
from budgetdesk.kernel.money import ZERO, Money, round_to_cent
from budgetdesk.payroll.contributions.case import LiablePay, MonthCase
from budgetdesk.payroll.contributions.days import FULL_MONTH, part_ceiling
from budgetdesk.payroll.contributions.rules import Ceilings
from budgetdesk.payroll.facts import Employer

_EAST: Final = frozenset({Land.BB, Land.MV, Land.SN, Land.ST, Land.TH})
_DAYS_LAW: Final = "§ 1 Abs. 1 BVV"
_JOBS_LAW: Final = "§ 22 Abs. 2 SGB IV"


@dataclass(frozen=True, slots=True)
class Bases:
    """Pay of one month up to the ceilings of health, care, and pension and unemployment."""

    kv: Money = ZERO
    pv: Money = ZERO
    rv: Money = ZERO
    lines: tuple[Line, ...] = ()

    def plus(self, other: Bases) -> Bases:
        """Return both together."""
        return Bases(
            self.kv + other.kv, self.pv + other.pv, self.rv + other.rv, self.lines + other.lines
        )


def is_east_unknown(employer: Employer, ceilings: Ceilings) -> bool:
    """Tell whether the Land leaves open which of two different ceilings holds (Berlin, 2024)."""
    known = employer.land is not Land.BE or employer.berlin_east is not None
    return not known and ceilings.rv != ceilings.rv_east


def is_east(employer: Employer) -> bool:
    """Tell whether the ceilings of the East hold at the place of work (until 2024)."""
    berlin_east = employer.land is Land.BE and bool(employer.berlin_east)
    return berlin_east or employer.land in _EAST


def rv_ceiling(employer: Employer, ceilings: Ceilings) -> Decimal:
    """Ceiling of pension and unemployment insurance at the place of work, in euros a year."""
    return ceilings.rv_east if is_east(employer) else ceilings.rv


def current_bases(case: MonthCase, days: int, ceilings: Ceilings) -> Bases:
    """Current pay up to the ceilings of the month.

    Pay of several jobs above a ceiling shrinks in proportion, each cut to the ceiling before
    (§ 22 Abs. 2 SGB IV).
    """
    pay = case.pay
    health = "kv" if ceilings.pv == ceilings.kv else "kv_alone"
    kv, kv_lines = _capped(pay, ceilings.kv, days, health)
    rv, rv_lines = _capped(pay, rv_ceiling(case.employer, ceilings), days, "rv")
    lines = _days_lines(days) + kv_lines + rv_lines
    if ceilings.pv == ceilings.kv:
        return Bases(kv, kv, rv, lines)
    pv, pv_lines = _capped(pay, ceilings.pv, days, "pv")
    return Bases(kv, pv, rv, lines + pv_lines)


def _days_lines(days: int) -> tuple[Line, ...]:
    if days == FULL_MONTH:
        return ()
    return (Line("sv_days", None, {"days": days}, _DAYS_LAW),)


def _capped(
    pay: LiablePay, yearly: Decimal, days: int, branch: str
) -> tuple[Money, tuple[Line, ...]]:
    if not pay.other_jobs and pay.current.cents * 12 <= yearly * 100 and days == FULL_MONTH:
        return pay.current, ()
    ceiling = part_ceiling(yearly, days)
    base = min(pay.current, ceiling)
    other = min(pay.other_jobs, ceiling)
    if base + other > ceiling:
        whole = base + other
        base = round_to_cent(ceiling.euros * base.cents / whole.cents)
        several = {"ceiling": ceiling, "pay": pay.current, "other": pay.other_jobs}
        return base, (Line(f"ceiling_several_{branch}", base, several, _JOBS_LAW),)
    if base == pay.current:
        return base, ()
    capped = {"pay": pay.current, "days": days, "yearly": round_to_cent(yearly)}
    return base, (Line(f"ceiling_capped_{branch}", base, capped, _DAYS_LAW),)
