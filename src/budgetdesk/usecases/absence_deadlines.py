"""What is to be done about absences, and by when: certificates, the end of six weeks, reports."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from typing import Final

from budgetdesk.kernel.errors import Invalid, ValueGap
from budgetdesk.kernel.explanation import Line
from budgetdesk.kernel.german_calendar import PlaceOfWork, holiday_name
from budgetdesk.kernel.period import DateRange, Month
from budgetdesk.payroll.absence.maternity import Birth, protection_period
from budgetdesk.rota.absences import Absence, AbsenceKind
from budgetdesk.rota.protection import has_long_protection
from budgetdesk.staff.insurance import HealthCover
from budgetdesk.staff.team import Member
from budgetdesk.statutory.law import Law, law_on
from budgetdesk.storage.reader import Reader
from budgetdesk.storage.rota_queries import absences_of
from budgetdesk.usecases.absence_pay import has_sick_benefit, is_minijob, sick_course, with_absence
from budgetdesk.usecases.pay_facts import pay_year
from budgetdesk.usecases.setting_up import place_of
from budgetdesk.usecases.statutory_files import figures_in_force
from budgetdesk.usecases.team import member, members

_DAY: Final = timedelta(days=1)
_LOOK_BACK: Final = timedelta(days=92)
"""A certificate that is still missing after a quarter is asked for no more."""
_SUNDAY: Final = 6
_SICK: Final = frozenset({AbsenceKind.SICK, AbsenceKind.CHILD_SICK, AbsenceKind.MATERNITY})
_CERTIFICATE: Final = "§ 5 Abs. 1 EFZG"
_ELECTRONIC: Final = "§ 5 Abs. 1a EFZG; § 109 SGB IV"
_REPORT: Final = "§ 107 SGB IV"


class AbsenceDuty(Enum):
    """What is to be done because of an absence."""

    CERTIFICATE = "certificate"
    """A certificate on paper: private insurance, or a Minijob in the private household."""
    EAU = "eau"
    """Retrieve the electronic certificate from the Krankenkasse."""
    SIX_WEEKS = "six_weeks"
    """Last day that the employer pays."""
    BENEFIT = "benefit"
    """The Krankenkasse pays from this day, and needs a report of pay (EEL)."""
    CHILD_CERTIFICATE = "child_certificate"
    CHILD_REPORT = "child_report"
    """Report of pay for the Kinderkrankengeld (EEL)."""
    PROTECTION_BEGINS = "protection_begins"
    PROTECTION_ENDS = "protection_ends"


@dataclass(frozen=True, slots=True)
class AbsenceDeadline:
    """One thing to do by a day, with its reason."""

    duty: AbsenceDuty
    on: date
    absence: Absence
    name: str
    """The assistant's short name."""
    lines: tuple[Line, ...]

    @property
    def is_certificate(self) -> bool:
        """Tell whether it stays to be done when its day is over."""
        return self.duty in {
            AbsenceDuty.CERTIFICATE,
            AbsenceDuty.EAU,
            AbsenceDuty.CHILD_CERTIFICATE,
        }


def absence_deadlines(reader: Reader, today: date) -> tuple[AbsenceDeadline, ...]:
    """Return what is to be done about absences from now on, and certificates still missing.

    Of absences that ended more than a quarter ago nothing is said.
    """
    window = DateRange(today - _LOOK_BACK, date.max)
    known = [one for one in absences_of(reader, window) if one.kind in _SICK]
    if not known:
        return ()
    team = {one.id: one for one in members(reader)}
    found = [
        deadline
        for one in known
        for deadline in _known(reader, one, team[one.assistant])
        if deadline.on >= today or deadline.is_certificate
    ]
    return tuple(sorted(found, key=lambda one: (one.on, one.absence.id, one.duty.value)))


def deadlines_of(reader: Reader, absence: Absence) -> tuple[AbsenceDeadline, ...]:
    """Return all days of one absence, stored or not, by day. Raises `NotFound`."""
    found = _known(reader, absence, member(reader, absence.assistant))
    return tuple(sorted(found, key=lambda one: (one.on, one.duty.value)))


def _known(reader: Reader, absence: Absence, person: Member) -> tuple[AbsenceDeadline, ...]:
    """The days of an absence; of years whose law is not known there are none."""
    try:
        return tuple(_deadlines(reader, absence, person))
    except ValueGap:
        return ()


def _deadlines(reader: Reader, absence: Absence, person: Member) -> Iterator[AbsenceDeadline]:
    law = law_on(figures_in_force(), absence.first, preview=True)

    def entry(duty: AbsenceDuty, on: date, line: Line) -> AbsenceDeadline:
        return AbsenceDeadline(duty, on, absence, person.assistant.short, (line,))

    if absence.kind is AbsenceKind.SICK:
        due = certificate_due(absence, law, place_of(reader))
        if due is not None:
            duty = AbsenceDuty.EAU if has_eau(person, absence.first) else AbsenceDuty.CERTIFICATE
            yield entry(duty, due, _certificate_line(duty, due))
        for duty, on, line in _six_weeks(reader, absence, person):
            yield entry(duty, on, line)
    elif absence.kind is AbsenceKind.CHILD_SICK:
        if not _is_certified(absence):
            told = Line("deadline_child_certificate", None, {}, "§ 45 Abs. 1 SGB V")
            yield entry(AbsenceDuty.CHILD_CERTIFICATE, absence.first, told)
        if has_sick_benefit(person, absence.first):
            after = absence.last + _DAY
            told = Line("deadline_child_report", None, {"day": absence.last}, _REPORT)
            yield entry(AbsenceDuty.CHILD_REPORT, after, told)
    elif absence.due_on is not None:
        long = has_long_protection(absence, law)
        period = protection_period(Birth(absence.due_on, absence.born_on, long), law)
        days = period.days
        for duty, on in (
            (AbsenceDuty.PROTECTION_BEGINS, days.first),
            (AbsenceDuty.PROTECTION_ENDS, days.last),
        ):
            yield entry(duty, on, period.lines[0])


def certificate_due(absence: Absence, law: Law, place: PlaceOfWork | None) -> date | None:
    """Return the day by which a certificate must be there; None: not needed, or it is there.

    For sickness of more than three calendar days, on the working day after them; work is done on
    every day but Sundays and public holidays. After a first certificate: the day after it ends.
    """
    after = int(law["sick_certificate_after_days"])
    if len(absence.days) <= after or _is_certified(absence):
        return None
    until = absence.certificate_until
    due = absence.first + timedelta(days=after) if until is None else until + _DAY
    while due.weekday() == _SUNDAY or (place is not None and holiday_name(due, place)):
        due += _DAY
    return due


def has_eau(person: Member, day: date) -> bool:
    """Tell whether the employer retrieves the certificate herself (§ 5 Abs. 1a EFZG).

    Not of the privately insured, nor in a Minijob in the private household.
    """
    details, version = person.details_on(day), person.version_on(day)
    if details is not None and details.health is HealthCover.PRIVATE:
        return False
    household = version is not None and version.household_cheque
    return not (is_minijob(person, day) and household)


def _is_certified(absence: Absence) -> bool:
    return absence.certificate_until is not None and absence.certificate_until >= absence.last


def _certificate_line(duty: AbsenceDuty, due: date) -> Line:
    if duty is AbsenceDuty.EAU:
        return Line("deadline_eau", None, {"day": due}, _ELECTRONIC)
    return Line("deadline_certificate", None, {"day": due}, _CERTIFICATE)


def _six_weeks(
    reader: Reader, absence: Absence, person: Member
) -> Iterator[tuple[AbsenceDuty, date, Line]]:
    """The last paid day and the first one that the Krankenkasse pays."""
    year = pay_year(reader, absence.assistant, Month.of(absence.last), preview=True)
    try:
        course = sick_course(with_absence(year.case, absence), absence)
    except Invalid:
        # What is wrong with the absences is told where they are entered.
        return
    unpaid = next((one.day for one in course if not one.paid), None)
    if unpaid is None:
        return
    if unpaid > absence.first:
        last = unpaid - _DAY
        line = Line("deadline_six_weeks", None, {"day": last}, "§ 3 Abs. 1 EFZG")
        yield AbsenceDuty.SIX_WEEKS, last, line
    if has_sick_benefit(person, unpaid):
        line = Line("deadline_benefit", None, {"day": unpaid}, f"§ 44 SGB V; {_REPORT}")
        yield AbsenceDuty.BENEFIT, unpaid, line
