"""How long papers about a former assistant are kept, and when the data can be deleted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from typing import Final

from budgetdesk.kernel.explanation import Line
from budgetdesk.kernel.period import after_months
from budgetdesk.staff.team import Member
from budgetdesk.statutory.law import Law

ADVISED_PROOF_YEARS: Final = 10
"""How long to keep what proves the use of the budget, where no agreement says otherwise. Advice of
this program, no law: the Leistungsträger decides how long it may ask."""
_DECEMBER: Final = 12
_DAY: Final = timedelta(days=1)


class Papers(Enum):
    """What is kept about an assistant."""

    LOHNKONTO = "lohnkonto"
    ENTGELTUNTERLAGEN = "entgeltunterlagen"
    ACCIDENT = "accident"
    TIME_RECORDS = "time_records"
    BUDGET_PROOFS = "budget_proofs"


@dataclass(frozen=True, slots=True)
class Kept:
    """Papers of one sort, the last day on which they must or should be kept, and why."""

    papers: Papers
    until: date
    line: Line


@dataclass(frozen=True, slots=True)
class Deletion:
    """When a former assistant's data can be deleted."""

    member: Member
    last_day: date
    kept: tuple[Kept, ...]

    @property
    def from_day(self) -> date:
        """The first day on which nothing has to be kept any more."""
        return max(one.until for one in self.kept) + _DAY

    def is_due(self, today: date) -> bool:
        """Tell whether the time is over."""
        return self.from_day <= today


def last_day_of(member: Member) -> date | None:
    """Return the last day of the last employment; None while one is open or none was entered."""
    last = [one.contract.ends for one in member.contracts]
    ends = [day for day in last if day is not None]
    return max(ends) if ends and len(ends) == len(last) else None


def deletion(
    member: Member,
    law: Law,
    proof_years: int = ADVISED_PROOF_YEARS,
    audited_on: date | None = None,
) -> Deletion | None:
    """Return when the data of a former assistant can be deleted; None who is still employed.

    `audited_on` is the day of an audit by pension insurance that covered the whole employment;
    None: the law's longest time between two audits is taken.
    """
    last = last_day_of(member)
    if last is None:
        return None
    return Deletion(member, last, tuple(_kept(last, law, proof_years, audited_on)))


def _kept(last: date, law: Law, proof_years: int, audited_on: date | None) -> Iterator[Kept]:
    # The last wage is often paid in the month after the last day.
    paid = after_months(last, 1).year
    years = int(law["lohnkonto_years"])
    yield Kept(
        Papers.LOHNKONTO,
        _end_of(paid + years),
        Line("keep_lohnkonto", None, {"years": years, "year": paid}, "§ 41 Abs. 1 Satz 9 EStG"),
    )
    yield _entgeltunterlagen(paid, law, last, audited_on)
    years = int(law["accident_records_years"])
    yield Kept(
        Papers.ACCIDENT,
        _end_of(paid + years),
        Line("keep_accident", None, {"years": years, "year": paid}, "§ 165 Abs. 4 SGB VII"),
    )
    years = int(law["time_records_years"])
    source = "§ 17 Abs. 1 Satz 1 MiLoG, § 16 Abs. 2 Satz 2 ArbZG"
    yield Kept(
        Papers.TIME_RECORDS,
        after_months(last, 12 * years),
        Line("keep_time_records", None, {"years": years, "day": last}, source),
    )
    yield Kept(
        Papers.BUDGET_PROOFS,
        _end_of(paid + proof_years),
        Line("keep_budget_proofs", None, {"years": proof_years, "year": paid}, ""),
    )


def _entgeltunterlagen(paid: int, law: Law, last: date, audited_on: date | None) -> Kept:
    """To the end of the year after the last audit, § 28f Abs. 1 Satz 1 SGB IV."""
    source = "§ 28f Abs. 1 Satz 1 SGB IV"
    if audited_on is not None and audited_on > last:
        line = Line("keep_after_audit", None, {"day": audited_on}, source)
        return Kept(Papers.ENTGELTUNTERLAGEN, _end_of(audited_on.year + 1), line)
    years = int(law["audit_years"])
    source = f"{source}; § 28p Abs. 1 Satz 1 SGB IV"
    line = Line("keep_audit_not_known", None, {"years": years, "year": paid}, source)
    return Kept(Papers.ENTGELTUNTERLAGEN, _end_of(paid + years + 1), line)


def _end_of(year: int) -> date:
    return date(year, _DECEMBER, 31)
