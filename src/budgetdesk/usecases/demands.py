"""Repayment demands: entered, followed, and until when an objection is possible."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from budgetdesk.budget.deadlines import objection_deadline
from budgetdesk.budget.demands import Demand, DemandState, demand_problems
from budgetdesk.budget.funders import Teilbudget
from budgetdesk.budget.ids import DemandId
from budgetdesk.kernel.errors import Invalid
from budgetdesk.kernel.explanation import Explained
from budgetdesk.storage.reader import Reader
from budgetdesk.storage.work import Work
from budgetdesk.usecases.setting_up import place_of
from budgetdesk.usecases.statutory_files import figures_in_force


@dataclass(frozen=True, slots=True)
class DemandRow:
    """A demand with its Teilbudget and the last day for an objection, whatever its state."""

    demand: Demand
    teilbudget: Teilbudget
    objection: Explained[date | None]

    @property
    def id(self) -> DemandId:
        """What tells this row from the others."""
        return self.demand.id


def demand_rows(reader: Reader) -> tuple[DemandRow, ...]:
    """Return all demands, the latest letter first."""
    teilbudgets = {one.id: one for one in reader.all(Teilbudget)}
    place, figures = place_of(reader), figures_in_force()
    found = sorted(reader.all(Demand), key=lambda one: (one.letter_on, one.id), reverse=True)
    return tuple(
        DemandRow(
            one,
            teilbudgets[one.teilbudget],
            objection_deadline(one.posted_on, one.served_on, place, figures),
        )
        for one in found
    )


def save_demand(work: Work, demand: Demand) -> Demand:
    """Store a demand, new (id 0) or changed. Raises `Invalid`."""
    problems = demand_problems(demand)
    if problems:
        raise Invalid(problems=problems)
    return work.save(demand)


def set_demand_state(work: Work, number: DemandId, state: DemandState) -> Demand:
    """Say where a demand stands. Raises `NotFound`."""
    return work.change(replace(work.one(Demand, number), state=state))
