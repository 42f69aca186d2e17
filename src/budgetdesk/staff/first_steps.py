"""First steps of a new employer: what to do, until when, by which law, and what is done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from budgetdesk.staff.employer import EmployerData, EmployerStep, StepDone

_WEEK: Final = timedelta(weeks=1)
_SIX_WEEKS: Final = timedelta(weeks=6)
_ZERO: Final = timedelta(0)

_LAW: Final = {
    EmployerStep.BETRIEBSNUMMER: "§ 18i Abs. 1 SGB IV",
    EmployerStep.FINANZAMT: "§ 41a Abs. 1 EStG",
    EmployerStep.ELSTAM: "§ 39e Abs. 4 EStG",
    EmployerStep.ACCIDENT_INSURER: "§ 192 Abs. 1 SGB VII",
    EmployerStep.SV_MELDEPORTAL: "§ 95a SGB IV",
    EmployerStep.HEALTH_FUNDS: "§ 28a Abs. 1 SGB IV, § 6 DEÜV",
    EmployerStep.CONTRACTS: "§ 14 Abs. 4 TzBfG",
    EmployerStep.NACHWEIS: "§ 2 Abs. 1 Satz 4 NachwG",
    EmployerStep.TIME_RECORDS: "§ 17 Abs. 1 MiLoG, § 16 Abs. 2 ArbZG",
}
_AFTER_BEGIN: Final = {
    EmployerStep.ACCIDENT_INSURER: _WEEK,
    EmployerStep.HEALTH_FUNDS: _SIX_WEEKS,
    EmployerStep.CONTRACTS: _ZERO,
    EmployerStep.NACHWEIS: _ZERO,
    EmployerStep.TIME_RECORDS: _WEEK,
}
"""So long after the first day of work at the latest. What is not here has no day of its own: it
must be there before the first wage is paid and reported."""


@dataclass(frozen=True, slots=True)
class Step:
    """One first step. `source`: law, empty where it is advice; `due`: None without a set day."""

    step: EmployerStep
    source: str
    due: date | None
    by_data: bool
    """Done, as the data in the file show."""
    ticked: StepDone | None = None

    @property
    def is_done(self) -> bool:
        """Tell whether data or the user say that it is done."""
        return self.by_data or self.ticked is not None

    def is_late(self, today: date) -> bool:
        """Tell whether its last day has passed and it is not done."""
        return self.due is not None and self.due < today and not self.is_done


def first_steps(
    employer: EmployerData | None,
    first_work_day: date | None,
    done: Sequence[StepDone] = (),
    by_file: Sequence[EmployerStep] = (),
) -> tuple[Step, ...]:
    """All first steps in the order in which they are best taken.

    `first_work_day` is the first day of the first employment, None where there is none yet: no
    day is due then. `by_file` are steps that other records show as done.
    """
    shown = {*_by_data(employer), *by_file}
    ticks = {one.step: one for one in done}
    return tuple(
        Step(step, _LAW.get(step, ""), _due(step, first_work_day), step in shown, ticks.get(step))
        for step in EmployerStep
    )


def _due(step: EmployerStep, first_work_day: date | None) -> date | None:
    wait = _AFTER_BEGIN.get(step)
    return None if wait is None or first_work_day is None else first_work_day + wait


def _by_data(employer: EmployerData | None) -> frozenset[EmployerStep]:
    if employer is None:
        return frozenset()
    numbers = {
        EmployerStep.BETRIEBSNUMMER: employer.betriebsnummer,
        EmployerStep.FINANZAMT: employer.steuernummer and employer.finanzamt,
        EmployerStep.ACCIDENT_INSURER: employer.accident_number,
    }
    return frozenset(step for step, number in numbers.items() if number)
