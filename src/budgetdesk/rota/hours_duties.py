"""Until when working time must be recorded, by which law, and how long records are kept."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from typing import Final

from budgetdesk.kernel.money import Money
from budgetdesk.kernel.period import after_months
from budgetdesk.rota.hours_balance import ShiftHours
from budgetdesk.rota.working_time import (
    planned_span,
    rest_in,
    worked_span,
    working_minutes,
)
from budgetdesk.staff.contracts import ContractVersion
from budgetdesk.staff.insurance import Status
from budgetdesk.staff.team import Member
from budgetdesk.statutory.law import Law

_MINUTES_PER_HOUR: Final = 60
_ONE_MINUTE: Final = timedelta(minutes=1)
_ONE_DAY: Final = timedelta(days=1)
_MONTHS: Final = 12
_GERINGFUEGIG: Final = frozenset({Status.MINIJOB, Status.SHORT_TERM})


class DutyBasis(Enum):
    """Why a record must be there."""

    MILOG = "milog"
    """Begin, end and length within seven days (§ 17 Abs. 1 MiLoG)."""
    ARBZG = "arbzg"
    """Time above eight hours of a working day (§ 16 Abs. 2 ArbZG); no deadline is named."""
    GENERAL = "general"
    """All working time (§ 3 Abs. 2 Nr. 1 ArbSchG; BAG 13.09.2022, 1 ABR 22/21)."""


_SOURCES: Final = {
    DutyBasis.MILOG: "§ 17 Abs. 1 MiLoG",
    DutyBasis.ARBZG: "§ 16 Abs. 2 ArbZG",
    DutyBasis.GENERAL: "BAG 13.09.2022, 1 ABR 22/21",
}


@dataclass(frozen=True, slots=True)
class RecordDuty:
    """One duty to record one shift.

    `due`: last day for it, None where the law names none. `kept_until`: last day on which the
    record must be there; None where no time is named. `recorded_on`: None while it is missing.
    """

    hours: ShiftHours
    basis: DutyBasis
    due: date | None
    kept_until: date | None
    recorded_on: date | None

    @property
    def source(self) -> str:
        """The law that asks for it."""
        return _SOURCES[self.basis]

    def is_late(self, today: date) -> bool:
        """The deadline is over, and the record is missing or came after it."""
        return self.due is not None and (self.recorded_on or today) > self.due


def record_duties(
    member: Member, hours: ShiftHours, law: Law, regular_pay: Money | None = None
) -> tuple[RecordDuty, ...]:
    """Return the duties to record a shift of this person, the strictest first.

    For Minijobs and short-term jobs the MiLoG holds, but not by Haushaltsscheck (§ 8a SGB IV),
    nor where the regular pay a month lies above what the MiLoDokV names; `regular_pay` None: not
    known, so the duty stands. Nothing must be recorded of what was missed or not worked. Seven
    days count from the day after the work: of a shift over midnight from its end, of one over
    several days from its second day. Hours above eight are those of the shift alone, and whether
    a Sunday counts as such time from its first minute on is not asked: the general duty holds.
    """
    if not hours.is_open and not hours.hours.worked:
        return ()
    return tuple(_duties(member, hours, law, regular_pay))


def _duties(
    member: Member, hours: ShiftHours, law: Law, regular_pay: Money | None
) -> Iterator[RecordDuty]:
    span = worked_span(hours.shift, hours.worked) or planned_span(hours.shift)
    # Work until midnight is over on the day before.
    done = (span.end - _ONE_MINUTE).date()
    recorded = None if hours.worked is None else hours.worked.recorded_on
    kept = after_months(done, int(law["milog_record_years"]) * _MONTHS)
    version = member.version_on(hours.shift.day)
    if version is not None and _falls_under_milog(version, law, regular_pay):
        # Of a journey the first days cannot wait for the last: each day has its own seven.
        first = min(done, hours.shift.day + _ONE_DAY)
        due = first + timedelta(days=int(law["milog_record_days"]))
        yield RecordDuty(hours, DutyBasis.MILOG, due, kept, recorded)
    most = law["work_day_hours"] * _MINUTES_PER_HOUR
    worked = working_minutes(span)
    if worked - rest_in(hours.shift, worked) > most:
        yield RecordDuty(hours, DutyBasis.ARBZG, None, kept, recorded)
    yield RecordDuty(hours, DutyBasis.GENERAL, None, None, recorded)


def _falls_under_milog(version: ContractVersion, law: Law, regular_pay: Money | None) -> bool:
    if version.status not in _GERINGFUEGIG or version.household_cheque:
        return False
    return regular_pay is None or regular_pay.euros <= law["milog_record_pay"]
