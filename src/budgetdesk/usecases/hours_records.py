"""Which working time must be recorded until when, for the whole team."""

from __future__ import annotations

from budgetdesk.kernel.period import DateRange
from budgetdesk.rota.hours_duties import RecordDuty, record_duties
from budgetdesk.statutory.law import law_on
from budgetdesk.storage.reader import Reader
from budgetdesk.usecases.hours_reading import hours_in
from budgetdesk.usecases.statutory_files import figures_in_force
from budgetdesk.usecases.team import members


def duties_in(reader: Reader, days: DateRange) -> tuple[RecordDuty, ...]:
    """Return the duties to record the shifts that begin on these days, by shift.

    Raises `ValueGap` where the law of the last day is not known.
    """
    law = law_on(figures_in_force(), days.last, preview=True)
    team = {one.id: one for one in members(reader)}
    return tuple(
        duty
        for one in hours_in(reader, days)
        if one.shift.assistant is not None
        for duty in record_duties(team[one.shift.assistant], one, law)
    )
