"""How long the Schutzfrist after a birth lasts, as far as an absence says (§ 3 Abs. 2 MuSchG)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from budgetdesk.rota.absences import Absence
from budgetdesk.statutory.law import Law

PREGNANCY: Final = timedelta(days=280)
"""Days before the expected birth on which a pregnancy begins (BAG 24.11.2022, 2 AZR 11/22)."""


def has_long_protection(absence: Absence, law: Law) -> bool:
    """Tell whether the Schutzfrist lasts twelve weeks after the birth instead of eight.

    So after a premature or multiple birth, or for a disabled child where the mother asks for it:
    the file does not say which. An absence from a known birth, or before it, to the last day of the
    twelve weeks is taken for it; one that ends otherwise is not.
    """
    weeks = int(law["maternity_after_long_weeks"])
    born = absence.born_on
    if born is None or absence.first > born:
        return False
    return absence.last == _after(absence.due_on or born, born, weeks, law)


def last_protected_day(absence: Absence, due: date, law: Law) -> date:
    """Return the last day of the Schutzfrist around a birth that is expected on the day.

    The days that a birth before the expected day took of the six weeks follow after it.
    """
    long = has_long_protection(absence, law)
    key = "maternity_after_long_weeks" if long else "maternity_after_weeks"
    return _after(due, absence.born_on or due, int(law[key]), law)


def _after(due: date, born: date, weeks: int, law: Law) -> date:
    before = timedelta(weeks=int(law["maternity_before_weeks"]))
    lost = max(timedelta(0), min(due - born, before))
    return born + timedelta(weeks=weeks) + lost
