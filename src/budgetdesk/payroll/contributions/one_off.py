"""One-off pay: how much of it is liable, and in which year (§ 23a SGB IV)."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from budgetdesk.kernel.explanation import Line
from budgetdesk.kernel.money import ZERO, Money
from budgetdesk.payroll.contributions.bases import Bases, rv_ceiling
from budgetdesk.payroll.contributions.case import MonthCase, YearBefore
from budgetdesk.payroll.contributions.days import part_ceiling
from budgetdesk.payroll.contributions.groups import cover_of
from budgetdesk.payroll.contributions.rules import Ceilings, ceilings_of
from budgetdesk.payroll.facts import YearSoFar

_LAST_MONTH: Final = 3
_COMPULSORY: Final = frozenset({"1", "3"})
_LAW: Final = "§ 23a Abs. 3 SGB IV"
_MARCH_LAW: Final = "§ 23a Abs. 4 SGB IV"


def room_left(yearly: Decimal, days: int, liable: Money) -> Money:
    """Part of the ceiling for the year's days that liable pay has not used up; never below zero.

    `days` are those of months with liable current pay, `liable` is all liable pay in them.
    """
    return max(part_ceiling(yearly, days) - liable, ZERO)


def is_led_back(month: int, one_off: Money, room: Money) -> bool:
    """Tell whether the Märzklausel assigns one-off pay to the year before (§ 23a Abs. 4 SGB IV).

    `room` is the one that decides, see `leads_back`.
    """
    return month <= _LAST_MONTH and one_off > room


@dataclass(frozen=True, slots=True)
class Rooms:
    """What is left of the ceilings for one-off pay, by branch."""

    kv: Money
    pv: Money
    rv: Money
    days: int

    def bases(self, one_off: Money) -> Bases:
        """Return the liable part of one-off pay."""
        kv, pv, rv = min(one_off, self.kv), min(one_off, self.pv), min(one_off, self.rv)
        same = self.pv == self.kv
        health = "one_off_kv" if same else "one_off_kv_alone"
        lines = [Line(health, kv, {"room": self.kv, "days": self.days}, _LAW)]
        if not same:
            lines.append(Line("one_off_pv", pv, {"room": self.pv, "days": self.days}, _LAW))
        lines.append(Line("one_off_rv", rv, {"room": self.rv, "days": self.days}, _LAW))
        return Bases(kv, pv, rv, tuple(lines))


def rooms_now(case: MonthCase, days: int, current: Bases, ceilings: Ceilings) -> Rooms:
    """What is left in this year, the month's own days and pay included.

    A month without liable current pay adds no days. After the end of the employment the months
    before it decide.
    """
    so_far = case.so_far.days + (days if case.pay.current else 0)
    return _rooms(case.so_far, so_far, current, ceilings, rv_ceiling(case.employer, ceilings))


def leads_back(case: MonthCase, rooms: Rooms) -> bool:
    """Tell whether the Märzklausel holds: one-off pay beyond the room, and employed last year.

    The room of health insurance decides for those compulsorily insured in it, the one of pension
    insurance for all others (§ 23a Abs. 4 und 5 SGB IV).
    """
    compulsory = cover_of(case.person).kv_key in _COMPULSORY
    beyond = is_led_back(case.month.month, case.pay.one_off, rooms.kv if compulsory else rooms.rv)
    return beyond and case.employment.begins.year < case.month.year


def known_year_before(case: MonthCase) -> tuple[YearSoFar, YearBefore] | None:
    """Return pay and facts of the year before; None where one of them is not known."""
    pay, facts = case.so_far.before, case.year_before
    return None if pay is None or facts is None else (pay, facts)


def bases_of_year_before(one_off: Money, pay: YearSoFar, facts: YearBefore) -> Bases:
    """Liable part of one-off pay that the Märzklausel assigns to the year before."""
    ceilings = ceilings_of(facts.law)
    yearly = rv_ceiling(facts.employer, ceilings)
    rooms = _rooms(pay, pay.days, Bases(), ceilings, yearly)
    march = Line("march_clause", one_off, {"year": facts.law.day.year}, _MARCH_LAW)
    return Bases(lines=(march,)).plus(rooms.bases(one_off))


def _rooms(
    year: YearSoFar, days: int, current: Bases, ceilings: Ceilings, rv_yearly: Decimal
) -> Rooms:
    liable_pv = year.liable_kv if year.liable_pv is None else year.liable_pv
    return Rooms(
        room_left(ceilings.kv, days, year.liable_kv + current.kv),
        room_left(ceilings.pv, days, liable_pv + current.pv),
        room_left(rv_yearly, days, year.liable_rv + current.rv),
        days,
    )
