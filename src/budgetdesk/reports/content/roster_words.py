"""How shifts are named on rosters that leave the program: who, when, how firm.

Why somebody is absent stands only where `reasons` asks for it: that is the employer's own copy.
All else says "abwesend", for illness and family are nobody else's business.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time
from typing import Final

from budgetdesk.reports.content.phrases import said
from budgetdesk.rota.absences import Absence
from budgetdesk.rota.missed import absence_of, missed, remaining
from budgetdesk.rota.plan import Plan
from budgetdesk.rota.shift_models import ShiftModel
from budgetdesk.rota.shifts import Shift, ShiftState
from budgetdesk.rota.working_time import working_minutes
from budgetdesk.staff.ids import AssistantId
from budgetdesk.wording import formats
from budgetdesk.wording.language import Language

_FILE: Final = "papers/roster"


def words(table: str, key: str, **data: object) -> str:
    """Return a text of rosters in German; raises `KeyError` where it does not exist."""
    return said(_FILE, table, key, **data)


def weekday(day: date) -> str:
    """Write the weekday as ``Mo``."""
    return formats.day_in_list(day, Language.GERMAN)[:2]


def short_day(day: date) -> str:
    """Write a day as ``Mo 02.11.``."""
    return f"{weekday(day)} {day:%d.%m.}"


def first_names(plan: Plan) -> dict[AssistantId, str]:
    """Return how each of the team is called on a roster: by first name where only one has it."""
    firsts = {one.id: (one.assistant.name.split() or [""])[0] for one in plan.members}
    called = list(firsts.values())
    return {
        one.id: firsts[one.id] if called.count(firsts[one.id]) == 1 else one.assistant.name
        for one in plan.members
    }


class RosterWords:
    """Names the shifts of a plan. `reasons`: say why somebody is absent."""

    def __init__(self, plan: Plan, *, reasons: bool = False) -> None:
        """Look up names and models once."""
        self._absences = plan.absences
        self._reasons = reasons
        self._names = first_names(plan)
        self._models = {one.id: one for one in plan.models}

    def model(self, shift: Shift) -> ShiftModel | None:
        """Return the shift's model, or None."""
        return None if shift.model is None else self._models.get(shift.model)

    def name_of(self, assistant: AssistantId) -> str:
        """Return how the person is called."""
        return self._names.get(assistant, words("values", "unknown"))

    def who(self, shift: Shift) -> str:
        """Return the person, or that the shift is open."""
        if shift.assistant is None:
            return words("values", "open")
        return self.name_of(shift.assistant)

    def shift(self, shift: Shift) -> str:
        """Return what the shift is: the name of its model, or its kind."""
        model = self.model(shift)
        return words("kind", shift.kind.value) if model is None else model.name

    def absence(self, shift: Shift) -> str:
        """Return that the person is absent, wholly or from a time on; empty: is not."""
        gone = missed(shift, self._absences)
        if gone is None:
            return ""
        absent = self.why(absence_of(shift, self._absences))
        if gone.begin == shift.begin:
            return absent
        return words("values", "absent_from", time=f"{gone.begin:%H:%M}", absent=absent)

    def why(self, absence: Absence | None) -> str:
        """Return why somebody is absent, where that may be said."""
        if absence is None or not self._reasons:
            return words("values", "absent")
        return words("absence", absence.kind.value)

    def state(self, shift: Shift) -> str:
        """Return how firm the shift is, or that its person is absent."""
        return self.absence(shift) or words("state", shift.state.value)

    def mark(self, shift: Shift) -> str:
        """Return what `state` does; empty: the shift is fixed and needs no mark."""
        if not self.absence(shift) and shift.state is ShiftState.FIXED:
            return ""
        return self.state(shift)

    def named(self, shift: Shift) -> str:
        """Return the person with what is to be said."""
        mark = self.mark(shift)
        return (
            words("values", "with_mark", name=self.who(shift), mark=mark)
            if mark
            else self.who(shift)
        )

    def minutes(self, shift: Shift) -> int:
        """Minutes of working time that are left of the shift."""
        left = remaining(shift, self._absences)
        return 0 if left is None else working_minutes(left)


def time_span(shift: Shift) -> str:
    """Write the times of a shift as ``06:00–14:00``."""
    begin, end = f"{shift.begin:%H:%M}", f"{shift.end:%H:%M}"
    return words("values", "from_to", begin=begin, end=end)


def ends_later(shift: Shift) -> bool:
    """Tell whether the shift ends on another day, midnight not counted."""
    last = shift.end.date()
    days = (last - shift.day).days
    return days > 1 or (days == 1 and f"{shift.end:%H:%M}" != "00:00")


def lasting_into(shifts: Sequence[Shift], day: date) -> list[Shift]:
    """Return the shifts of several days that began before the day and go on into it."""
    return [
        one
        for one in shifts
        if one.day < day
        and (one.end.date() - one.day).days > 1
        and datetime.combine(day, time()) < one.end.replace(fold=0)
    ]


def of_days(shifts: Sequence[Shift], day: date) -> list[Shift]:
    """Return the shifts that begin on the day, in order."""
    return [one for one in shifts if one.day == day]


def shifts_on(plan: Plan) -> tuple[Shift, ...]:
    """Return `planned_shifts` and those that began before and last some days into the plan's."""
    before = (one for one in plan.shifts if one.day < plan.days.first and not one.unplanned)
    return (*lasting_into(tuple(before), plan.days.first), *planned_shifts(plan))


def planned_shifts(plan: Plan) -> tuple[Shift, ...]:
    """Return the shifts of the plan's days; what was only worked is no part of a roster."""
    return tuple(one for one in plan.shown if not one.unplanned)
