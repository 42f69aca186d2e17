"""What a shift and a month cost: pay with surcharges, and the employer's share."""

from __future__ import annotations

from decimal import Decimal

from budgetdesk.kernel.explanation import Explained
from budgetdesk.kernel.german_calendar import PlaceOfWork
from budgetdesk.kernel.money import Money
from budgetdesk.kernel.period import Month
from budgetdesk.rota.plan import Plan
from budgetdesk.rota.shifts import Shift
from budgetdesk.staff.employer import EmployerData
from budgetdesk.staff.ids import AssistantId
from budgetdesk.staff.team import Member
from budgetdesk.statutory.law import Law


def shift_cost(
    member: Member,
    shift: Shift,
    place: PlaceOfWork,
    law: Law,
    employer: EmployerData | None = None,
) -> Explained[Money]:
    """Return what the shift costs if this member works it; `law` is that of its day.

    Pay with surcharges and what the employer pays on top. Raises `Invalid` with what is missing.
    """
    raise NotImplementedError


def hourly_cost(
    member: Member,
    shift: Shift,
    place: PlaceOfWork,
    law: Law,
    employer: EmployerData | None = None,
) -> Decimal:
    """Return euros that an hour of this shift costs, for comparing people. Raises `Invalid`."""
    raise NotImplementedError


def planned_cost(
    plan: Plan, month: Month, law: Law, employer: EmployerData | None = None
) -> dict[AssistantId, Explained[Money]]:
    """Return what the month's planned shifts cost, person by person; who lacks facts is left out."""
    raise NotImplementedError
