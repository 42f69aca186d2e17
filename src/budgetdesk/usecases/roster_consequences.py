"""Storing shifts together with the reason for what stands against them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from budgetdesk.kernel.errors import Invalid
from budgetdesk.kernel.problem import Problem
from budgetdesk.rota.consequences import Consequences, numbered
from budgetdesk.rota.shifts import Shift
from budgetdesk.storage.work import Work
from budgetdesk.usecases.roster import save_shifts
from budgetdesk.usecases.roster_checks import save_note


def save_with_reason(
    work: Work, shifts: Sequence[Shift], follows: Consequences, reason: str, on: date
) -> tuple[Shift, ...]:
    """Store shifts, new or changed, and keep the reason at each shift a law stands against.

    `follows` is what the checks said of just these shifts. Raises `Invalid` where a law stands
    against them and the reason is empty, and as `save_shifts` does.
    """
    against = follows.against_law
    if against and not reason.strip():
        raise Invalid(problems=(Problem("override_note_missing", "reason"),))
    stored = save_shifts(work, shifts)
    numbers = {one.id: kept.id for one, kept in zip(numbered(shifts), stored, strict=True)}
    for shift, code in {(one.shift, one.code): None for one in against}:
        save_note(work, numbers.get(shift, shift), code, reason, on)
    return stored
