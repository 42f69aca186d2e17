"""What the checks say about shifts, as text and as JSON."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from budgetdesk.cli.answer import bullet, problem_data, problem_line
from budgetdesk.cli.roster_words import OPEN, RosterNames, times_text
from budgetdesk.kernel.errors import Invalid, ValueGap
from budgetdesk.kernel.period import DateRange
from budgetdesk.rota.findings import Finding
from budgetdesk.rota.ids import ShiftId
from budgetdesk.rota.shifts import Shift
from budgetdesk.statutory.law import law_on
from budgetdesk.storage.reader import Reader
from budgetdesk.usecases import roster_checks
from budgetdesk.usecases.roster import plan_of
from budgetdesk.usecases.statutory_files import figures_in_force
from budgetdesk.wording.formats import day_in_list

_BASIS: Final = {"law": "Gesetz", "contract": "Vertrag", "limit": "Grenze", "wish": "Wunsch"}


def findings_in(reader: Reader, days: DateRange) -> tuple[Finding, ...]:
    """Return what the checks find in these days, also what has a note."""
    law = law_on(figures_in_force(), days.first, preview=True)
    return roster_checks.checked(reader, plan_of(reader, days), law)


def findings_of_shifts(reader: Reader, shifts: Sequence[Shift]) -> tuple[Finding, ...]:
    """Return what the checks find in just these shifts and nobody has noted yet.

    Nothing where a figure of the law is not known for their days: they stay as they are planned.
    """
    if not shifts:
        return ()
    days = DateRange(min(one.day for one in shifts), max(one.day for one in shifts))
    numbers = {one.id for one in shifts}
    try:
        found = findings_in(reader, days)
    except (Invalid, ValueGap):
        return ()
    return tuple(one for one in found if one.shift in numbers and not one.note)


def finding_lines(
    one: Finding, names: RosterNames, shifts: Mapping[ShiftId, Shift]
) -> Iterator[str]:
    """Return a finding with its law, where it is, and its note."""
    shift = shifts.get(one.shift)
    times = "" if shift is None else f" {times_text(shift)}"
    who = names.people.get(one.assistant or 0, OPEN)
    source = f" ({one.source})" if one.source else ""
    text = f"{day_in_list(one.day)}{times} {who}: {problem_line(one.problem)}{source}"
    yield from bullet(f"[{_BASIS[one.basis.value]}] {text}")
    yield f"  Dienst {one.shift}, Hinweis {one.code}"
    if one.note:
        yield f"  Vermerk: {one.note}"


def finding_data(one: Finding, names: RosterNames) -> dict[str, Any]:
    """Return a finding as JSON has it."""
    return {
        **problem_data(one.problem),
        "basis": one.basis.value,
        "shift": one.shift,
        "day": one.day.isoformat(),
        "assistant": names.people.get(one.assistant or 0),
        "source": one.source,
        "note": one.note,
    }
