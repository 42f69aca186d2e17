"""Hours of many years, added up by SQLite so that a page opens at once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from sqlalchemy import text

from budgetdesk.kernel.german_clock import clock_change
from budgetdesk.kernel.period import DateRange, Month
from budgetdesk.rota.shifts import Shift
from budgetdesk.staff.ids import AssistantId
from budgetdesk.storage.reader import Reader

_ONE_DAY: Final = timedelta(days=1)
_CHANGES_OF_THE_CLOCK: Final = (3, 10)

# Plain: confirmed, no Rufbereitschaft, no night of the clock change, and nothing an absence takes.
_PLAIN: Final = """
    w.state <> 'not_worked' AND s.kind <> 'rufbereitschaft'
    AND strftime('%s', w."end") - strftime('%s', w."begin") <= 86400
    AND substr(w."begin", 1, 10) NOT IN (SELECT value FROM json_each(:nights))
    AND substr(w."end", 1, 10) NOT IN (SELECT value FROM json_each(:nights))
    AND (w.state = 'as_planned' OR NOT EXISTS (
        SELECT 1 FROM absence a
        WHERE a.last >= substr(s."begin", 1, 10) AND a.first <= substr(s."end", 1, 10)
        AND a.assistant = s.assistant))
"""
_WITHIN: Final = 's."begin" >= :first AND s."begin" < :after AND s.assistant IS NOT NULL'
_MINUTES: Final = """
    (strftime('%s', w."end") - strftime('%s', w."begin")) / 60 - CASE w.breaks WHEN '[]' THEN 0
    ELSE (SELECT SUM(strftime('%s', json_extract(b.value, '$.end'))
                     - strftime('%s', json_extract(b.value, '$.begin'))) / 60
          FROM json_each(w.breaks) b) END
"""
_SUMS: Final = text(
    f'SELECT s.assistant, substr(s."begin", 1, 7), SUM({_MINUTES})'  # noqa: S608 - our own text
    f" FROM shift s JOIN worked w ON w.shift = s.id WHERE {_WITHIN} AND {_PLAIN} GROUP BY 1, 2"
)
_OTHERS: Final = text(
    "SELECT s.id FROM shift s LEFT JOIN worked w ON w.shift = s.id"  # noqa: S608 - our own text
    f" WHERE {_WITHIN} AND (w.id IS NULL OR NOT ({_PLAIN}))"
)
_UNRECORDED: Final = text(
    "SELECT s.id FROM shift s LEFT JOIN worked w ON w.shift = s.id"  # noqa: S608 - our own text
    f" WHERE {_WITHIN} AND w.id IS NULL"
)
_DUTY: Final = text(
    """
    SELECT assistant, substr("begin", 1, 4), COUNT(DISTINCT substr("begin", 1, 10)),
           MIN(substr("begin", 1, 10)), MAX(substr("begin", 1, 10))
    FROM shift WHERE assistant IS NOT NULL GROUP BY 1, 2
    """
)
_FIRST: Final = text(
    'SELECT assistant, MIN("begin") FROM shift WHERE assistant IS NOT NULL GROUP BY 1'
)


@dataclass(frozen=True, slots=True)
class DutyRow:
    """On so many days of a year shifts of the person begin, from `first` to `last`."""

    assistant: AssistantId
    year: int
    count: int
    first: date
    last: date


def plain_minutes(reader: Reader, days: DateRange) -> dict[tuple[AssistantId, Month], int]:
    """Return the minutes worked in shifts that begin on the days, by person and month.

    Only of plain shifts, whose minutes need no calculation; `other_shifts` has all others.
    """
    rows = reader.connection.execute(_SUMS, _places(days))
    return {(AssistantId(who), Month.parse(month)): minutes for who, month, minutes in rows}


def other_shifts(reader: Reader, days: DateRange) -> tuple[Shift, ...]:
    """Return the shifts of these days that somebody has and `plain_minutes` leaves out."""
    numbers = reader.connection.execute(_OTHERS, _places(days)).scalars()
    return reader.with_ids(Shift, numbers)


def unrecorded_shifts(reader: Reader, days: DateRange) -> tuple[Shift, ...]:
    """Return the shifts of these days that somebody has and that have no record, by begin."""
    numbers = reader.connection.execute(_UNRECORDED, _places(days)).scalars()
    found = reader.with_ids(Shift, numbers)
    return tuple(sorted(found, key=lambda one: (one.begin, one.end, one.id)))


def duty_days(reader: Reader) -> tuple[DutyRow, ...]:
    """Return on how many days of each year each person has shifts, planned or worked."""
    return tuple(
        DutyRow(
            AssistantId(who),
            int(year),
            count,
            date.fromisoformat(first),
            date.fromisoformat(last),
        )
        for who, year, count, first, last in reader.connection.execute(_DUTY)
    )


def first_shift_days(reader: Reader) -> dict[AssistantId, date]:
    """Return the day on which the first shift of each person begins."""
    return {
        AssistantId(who): date.fromisoformat(str(first)[:10])
        for who, first in reader.connection.execute(_FIRST)
    }


def _places(days: DateRange) -> dict[str, str]:
    nights = ",".join(f'"{one.isoformat()}"' for one in _nights(days))
    return {
        "first": days.first.isoformat(),
        "after": days.day_after.isoformat(),
        "nights": f"[{nights}]",
    }


def _nights(days: DateRange) -> Iterable[date]:
    """Days of the clock change in the range, and one behind it that a long shift may reach."""
    for month in DateRange(days.first, days.last + timedelta(days=31)).months():
        if month.month in _CHANGES_OF_THE_CLOCK:
            day = month.last
            while not clock_change(day):
                day -= _ONE_DAY
            yield day
