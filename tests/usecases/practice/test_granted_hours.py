"""What the Teilbudgets are charged in hours is what was confirmed: no minute twice, none lost."""

from __future__ import annotations

from collections import Counter
from datetime import date

from budgetdesk.kernel.period import DateRange, Month
from budgetdesk.ledger.ids import TeilbudgetId
from budgetdesk.rota.shifts import HelpKind, Shift, ShiftKind
from budgetdesk.rota.worked import Worked, WorkedState
from budgetdesk.storage.reader import Reader
from budgetdesk.usecases.hours_granted import granted_hours
from tests.rota.minutes import by_day, work

YEAR = DateRange(date(2026, 1, 1), date(2026, 12, 31))


def confirmed(reader: Reader) -> Counter[Month]:
    """Minutes of all records, counted one by one on the days on which they lie."""
    kinds: dict[int, ShiftKind] = {one.id: one.kind for one in reader.all(Shift)}
    found: Counter[Month] = Counter()
    for record in reader.all(Worked):
        if record.state is not WorkedState.NOT_WORKED:
            for day, minutes in by_day(work(record, kinds[record.shift])).items():
                found[Month.of(day)] += minutes
    return found


def test_the_used_hours_of_all_teilbudgets_are_the_confirmed_ones(reader: Reader) -> None:
    used: Counter[Month] = Counter()
    for one in granted_hours(reader, YEAR).value:
        used[one.month] += one.worked
    assert used == confirmed(reader)
    assert [month.month for month in used if used[month]] == list(range(1, 12))


def test_each_kind_of_help_is_charged_to_the_teilbudget_that_was_granted_for_it(
    reader: Reader,
) -> None:
    used: Counter[TeilbudgetId | None] = Counter()
    for one in granted_hours(reader, YEAR).value:
        used[one.teilbudget] += one.worked
    (care,) = reader.all(HelpKind)
    named = sum(
        each.minutes
        for one in reader.all(Worked)
        for each in one.help_minutes
        if each.help == care.id
    )
    # Behandlungspflege is the second Teilbudget's, all else the first's; nothing is left over.
    assert used[TeilbudgetId(2)] == named
    assert used[TeilbudgetId(1)] == confirmed(reader).total() - named
    assert used[None] == 0
