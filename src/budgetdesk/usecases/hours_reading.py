"""What became of the shifts of some days, as the file says it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from budgetdesk.kernel.period import DateRange
from budgetdesk.rota.absences import Absence
from budgetdesk.rota.hours_balance import ShiftHours, hours_of
from budgetdesk.rota.ids import ShiftId
from budgetdesk.rota.shifts import Shift
from budgetdesk.rota.worked import Worked
from budgetdesk.staff.ids import AssistantId
from budgetdesk.storage.reader import Reader
from budgetdesk.storage.rota_queries import absences_of, shifts_of, worked_of


def hours_in(reader: Reader, days: DateRange) -> tuple[ShiftHours, ...]:
    """Return each shift that begins on these days with its record and minutes, by begin."""
    return hours_of_shifts(reader, shifts_of(reader, days))


def hours_of_shifts(reader: Reader, shifts: Iterable[Shift]) -> tuple[ShiftHours, ...]:
    """Return the shifts with their records and minutes, in their order."""
    some = tuple(shifts)
    if not some:
        return ()
    worked = worked_of(reader, (one.id for one in some))
    # With `since`, an absence takes the rest of a shift that began on a day before it.
    days = DateRange(min(one.day for one in some), max(one.end.date() for one in some))
    return put_together(some, worked, absences_of(reader, days))


def put_together(
    shifts: Iterable[Shift],
    worked: Mapping[ShiftId, Worked],
    absences: Iterable[Absence],
) -> tuple[ShiftHours, ...]:
    """Return the shifts with what became of them, in their order."""
    taken: dict[AssistantId | None, list[Absence]] = defaultdict(list)
    for one in absences:
        taken[one.assistant].append(one)
    return tuple(
        hours_of(one, worked.get(one.id), _touching(one, taken[one.assistant])) for one in shifts
    )


def _touching(shift: Shift, absences: Sequence[Absence]) -> tuple[Absence, ...]:
    first, last = shift.day, shift.end.date()
    return tuple(one for one in absences if one.last >= first and one.first <= last)
