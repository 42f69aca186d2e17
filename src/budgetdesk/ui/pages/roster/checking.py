"""What stands against shifts as they are entered: asked at each key press."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import cache

from budgetdesk.kernel.period import Month
from budgetdesk.rota.consequences import Consequences, consequences, with_shifts
from budgetdesk.rota.findings import Finding
from budgetdesk.rota.hours_targets import target_minutes
from budgetdesk.rota.plan import Plan
from budgetdesk.rota.shifts import Shift
from budgetdesk.rota.working_time import planned_span, working_minutes
from budgetdesk.staff.ids import AssistantId
from budgetdesk.statutory.law import Law, law_on
from budgetdesk.usecases.pay_limits import LimitWatch, limit_watch
from budgetdesk.usecases.roster import plan_of
from budgetdesk.usecases.roster_checks_in_turns import Asking
from budgetdesk.usecases.statutory_files import figures_in_force


class Checks:
    """Asks the checks about shifts that are not stored, in whichever month they lie."""

    def __init__(self, read: Asking, plan: Plan) -> None:
        """Know the plan that is shown; `read` gives those of other months."""
        self.plan = plan
        self._read = read
        self._plans: dict[Month, Plan] = {}
        self._limits: LimitWatch | None = None

    def know_limits(self) -> None:
        """Read what the year has of pay, and check against its limits from now on."""
        self._limits = self._read(
            lambda reader: limit_watch(reader, self.plan, law_of(self.plan.days.first))
        )

    def plan_for(self, day: date) -> Plan:
        """Return the plan that is shown, or that of the day's month where it is not in it."""
        if day in self.plan.days:
            return self.plan
        month = Month.of(day)
        if month not in self._plans:
            found = self._read(lambda reader: plan_of(reader, month.days))
            if found is None:
                return self.plan
            self._plans[month] = found
        return self._plans[month]

    def of(self, shifts: Sequence[Shift]) -> Consequences:
        """Return what follows from these shifts, which are sound by themselves."""
        if not shifts:
            return Consequences()
        day = shifts[0].day
        return consequences(self.plan_for(day), shifts, law_of(day), self._more)

    def hours_with(self, shift: Shift) -> tuple[int, int | None]:
        """Return the minutes that the person has in the shift's month with it, and those agreed.

        None where no time is agreed.
        """
        plan, month = self.plan_for(shift.day), Month.of(shift.day)
        own = (one for one in with_shifts(plan, [shift]).shifts if one.assistant == shift.assistant)
        planned = sum(
            working_minutes(planned_span(one)) for one in own if Month.of(one.day) == month
        )
        member = None if shift.assistant is None else plan.member(shift.assistant)
        if member is None:
            return planned, None
        return planned, target_minutes(member, month.days, law_of(shift.day)).value

    def _more(self, plan: Plan, assistant: AssistantId) -> tuple[Finding, ...]:
        limits = self._limits
        if limits is None or limits.law.day.year not in {
            plan.days.first.year,
            plan.days.last.year,
        }:
            return ()
        return limits.findings(plan, assistant)


def law_of(day: date) -> Law:
    """Return the law of a day; it changes at most from month to month."""
    return _law_of(day.replace(day=1))


@cache
def _law_of(first: date) -> Law:
    return law_on(figures_in_force(), first, preview=True)
