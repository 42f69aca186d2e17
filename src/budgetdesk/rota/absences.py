"""Absences: days on which an assistant does not come, and why.

An absence never changes the plan: the shifts stay with the absent person, for pay is reckoned by
what was planned, and new open shifts replace them. So cancelling puts back exactly what was.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import Enum

from budgetdesk.kernel.period import DateRange
from budgetdesk.rota.ids import AbsenceId
from budgetdesk.staff.ids import AssistantId


class AbsenceKind(Enum):
    """Why somebody is absent."""

    SICK = "sick"
    CHILD_SICK = "child_sick"
    LEAVE = "leave"
    MATERNITY = "maternity"
    """Schutzfristen and bans on work (MuSchG)."""
    PARENTAL = "parental"
    """Elternzeit."""
    UNPAID = "unpaid"
    TRAINING = "training"
    """Released from the shifts for a training; paid as work."""
    HOLIDAY = "holiday"
    """Shifts that are cancelled because of a public holiday (§ 2 EFZG)."""
    OTHER_PAID = "other_paid"
    """Paid release, such as § 616 BGB."""


@dataclass(frozen=True, slots=True)
class Absence:
    """One absence, from its first day to its last.

    It touches the shifts that begin on its days, and with `since` also the rest of a shift that
    runs at that time. What an illness is need not be known: `illness` is a name of the user's
    choice that tells relapses from new illnesses.
    """

    id: AbsenceId
    assistant: AssistantId
    kind: AbsenceKind
    first: date
    last: date
    booked_on: date
    since: datetime | None = None
    """The person fell out at this time during a shift."""
    illness: str = ""
    certificate_until: date | None = None
    """Last day for which a certificate (AU, eAU) is there; None: none yet."""
    own_fault: bool = False
    """Sickness brought about by gross carelessness: no claim to pay (§ 3 Abs. 1 EFZG)."""
    child: int | None = None
    """Which child of the payroll details is sick, counted from 1."""
    due_on: date | None = None
    """MATERNITY: the expected day of birth."""
    born_on: date | None = None
    leave_days: Decimal | None = None
    """LEAVE: days taken, where not the days with shifts count."""
    note: str = ""

    @property
    def days(self) -> DateRange:
        """The days of the absence. Raises `ValueError` where they are reversed."""
        return DateRange(self.first, self.last)
