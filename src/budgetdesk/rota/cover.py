"""Whether enough people are planned: what a day needs, and what it has."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from budgetdesk.kernel.period import each_day
from budgetdesk.rota.ids import ShiftModelId
from budgetdesk.rota.missed import is_missed, to_replace
from budgetdesk.rota.plan import Plan
from budgetdesk.rota.planning import people_needed
from budgetdesk.rota.shifts import Shift


@dataclass(frozen=True, slots=True)
class OpenNeed:
    """A model lacks people on a day.

    `people` are needed; `planned` shifts are there, open ones included; `covered` of them have
    somebody who comes.
    """

    model: ShiftModelId
    day: date
    people: int
    planned: int
    covered: int

    @property
    def missing(self) -> int:
        """So many people are lacking."""
        return self.people - self.covered


def open_needs(plan: Plan) -> tuple[OpenNeed, ...]:
    """Return each model and day of the plan that lacks people, by day.

    A shift that its person misses counts as covered as soon as somebody stands in for it, or where
    nobody is needed for it.
    Retired models need nobody.
    """
    stand_ins = {
        one.replaces
        for one in plan.shifts
        if one.assistant is not None and not is_missed(one, plan.absences)
    }
    there: dict[tuple[ShiftModelId | None, date], list[bool]] = defaultdict(list)
    for one in plan.shown:
        if one.is_regular:
            comes = one.assistant is not None and to_replace(one, plan.absences) is None
            there[one.model, one.day].append(comes or one.id in stand_ins)
    found = []
    for day in each_day(plan.days):
        for model in plan.models:
            people = 0 if model.retired else people_needed(plan.needs, model.id, day)
            planned = there[model.id, day]
            if sum(planned) < people:
                found.append(OpenNeed(model.id, day, people, len(planned), sum(planned)))
    return tuple(found)


def uncovered(plan: Plan) -> tuple[Shift, ...]:
    """Return the plan's shifts for which somebody must still be found, by begin.

    Open ones, and missed ones that no other shift replaces yet; a missed shift with an open
    replacement is told by the replacement alone. Where it is recorded what became of a shift,
    nobody is looked for any more.
    """
    replaced = {one.replaces for one in plan.shifts}
    return tuple(
        one
        for one in plan.shown
        if one.id not in plan.worked
        and (
            one.assistant is None
            or (to_replace(one, plan.absences) is not None and one.id not in replaced)
        )
    )
