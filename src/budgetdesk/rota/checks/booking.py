"""Who can be planned at all: double bookings, the time of employment, absences."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Final

from budgetdesk.kernel.german_clock import midnight_utc
from budgetdesk.kernel.problem import Weight
from budgetdesk.rota.absences import AbsenceKind
from budgetdesk.rota.checks.people import Duty, Ground, Person
from budgetdesk.rota.findings import Basis, Finding

_EMPLOYED: Final = "§ 611a Abs. 1 BGB"
_ABSENT: Final = {
    AbsenceKind.SICK: "§ 3 Abs. 1 EFZG",
    AbsenceKind.CHILD_SICK: "§ 45 Abs. 3 SGB V",
    AbsenceKind.LEAVE: "§ 1 BUrlG",
    AbsenceKind.MATERNITY: "§§ 3 bis 6 MuSchG",
    AbsenceKind.PARENTAL: "§ 15 BEEG",
    AbsenceKind.OTHER_PAID: "§ 616 BGB",
}


def double_bookings(person: Person, ground: Ground) -> Iterator[Finding]:
    """Two duties of one person at the same time, waiting time of Rufbereitschaft included.

    What is missed wholly, or recorded as not worked, takes no time.
    """
    latest: Duty | None = None
    for duty in person.duties:
        if not duty.work and (duty.absence is not None or duty.shift.id in ground.plan.worked):
            continue
        if latest is not None and duty.begin < latest.end:
            about, other = (duty, latest) if duty.shown else (latest, duty)
            if about.shown:
                data = {"day": other.day, "time": f"{other.shift.begin:%H:%M}"}
                yield Finding(
                    "double_booking",
                    Basis.CONTRACT,
                    about.shift.id,
                    about.day,
                    person.id,
                    data,
                    _EMPLOYED,
                    Weight.ERROR,
                )
        if latest is None or duty.end > latest.end:
            latest = duty


def outside_employment(person: Person, ground: Ground) -> Iterator[Finding]:
    """Duties on days without a contract, or that last longer than it."""
    del ground
    for duty in person.shown:
        contract = None if person.member is None else person.member.contract_on(duty.day)
        if contract is None:
            yield Finding(
                "shift_without_contract",
                Basis.CONTRACT,
                duty.shift.id,
                duty.day,
                person.id,
                {"day": duty.day},
                _EMPLOYED,
                Weight.ERROR,
            )
        elif contract.ends is not None and duty.end > midnight_utc(
            contract.ends + timedelta(days=1)
        ):
            if _employed_at_end(person, duty):
                continue
            yield Finding(
                "shift_after_contract",
                Basis.CONTRACT,
                duty.shift.id,
                duty.day,
                person.id,
                {"last": contract.ends},
                _EMPLOYED,
                Weight.ERROR,
            )


def planned_while_absent(person: Person, ground: Ground) -> Iterator[Finding]:
    """Duties that an absence takes and nobody covers; cancelled for a holiday needs nobody."""
    if not person.absences:
        return
    covered = {one.replaces for one in ground.plan.shifts if one.replaces is not None}
    for duty in person.shown:
        absence = duty.absence
        if absence is None or absence.kind is AbsenceKind.HOLIDAY or duty.shift.id in covered:
            continue
        yield Finding(
            "shift_during_absence",
            Basis.CONTRACT,
            duty.shift.id,
            duty.day,
            person.id,
            {"first": absence.first, "last": absence.last},
            _ABSENT.get(absence.kind, ""),
            Weight.WARNING,
        )


def _employed_at_end(person: Person, duty: Duty) -> bool:
    member, last = person.member, duty.shift.end - timedelta(minutes=1)
    return member is not None and member.contract_on(last.date()) is not None
