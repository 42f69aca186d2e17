"""Shifts that somebody was told of and that are not that person's any more, from the journal."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, Final

from sqlalchemy import func, select

from budgetdesk.kernel.period import DateRange
from budgetdesk.rota.shifts import Shift, ShiftState
from budgetdesk.staff.ids import AssistantId
from budgetdesk.storage.codec import RowNotUnderstood, from_row
from budgetdesk.storage.reader import Reader
from budgetdesk.storage.tables import JOURNAL, table_name

_TOLD: Final = tuple(one.value for one in ShiftState if one is not ShiftState.DRAFT)


def former_shifts(reader: Reader, assistant: AssistantId, days: DateRange) -> tuple[Shift, ...]:
    """Return the shifts that once were this person's on these days, offered or fixed, by begin.

    Each as it was last, without its breaks, and whatever became of it since: moved, removed, given
    to somebody else, or only changed.
    """
    last = {one.id: one for one in _each(reader, assistant, days)}
    return tuple(sorted(last.values(), key=lambda one: (one.begin, one.id)))


def _each(reader: Reader, assistant: AssistantId, days: DateRange) -> Iterator[Shift]:
    before: Any = JOURNAL.c.before
    begin = func.json_extract(before, "$.begin")
    query = (
        select(before)
        .where(JOURNAL.c.table_name == table_name(Shift), before.is_not(None))
        .where(func.json_extract(before, "$.assistant") == assistant)
        .where(begin >= days.first.isoformat(), begin < days.day_after.isoformat())
        .where(func.json_extract(before, "$.state").in_(_TOLD))
        .order_by(JOURNAL.c.id)
    )
    for (row,) in reader.connection.execute(query):
        try:
            one: Shift = from_row(Shift, json.loads(row))
        except RowNotUnderstood:
            # Written by an older version, whose shifts had other fields.
            continue
        if not one.unplanned:
            yield one
